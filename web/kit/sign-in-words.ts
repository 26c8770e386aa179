/**
 * @module web/kit/sign-in-words: what is said where people sign in, keep their account and are asked by an app, in English and Spanish. A table.
 *
 * Part of `words`, whose tests hold for it.
 */
import type { Refusal } from "#contract";
import { counted } from "./format.ts";

const en = {
  signIn: {
    title: "Sign in",
    name: "Name",
    password: "Password",
    code: "Code of your authenticator app, or a recovery code",
    button: "Sign in",
    preparing: "Accounts are being prepared",
    failed: "Not signed in",
    withPasskey: "Use a passkey",
    /** Before an address. */
    elsewhere: "Passkeys work at",
    elsewhereOnly: (origin: string) => `Passkeys work only at ${origin}.`,
  },
  issuer: {
    where: "Signing in",
    title: "Signing in with your institution",
    waiting: "One moment…",
    back: "Back to signing in",
    /** Between the institution's button and the form below it. */
    or: "Or with an account of Osler's own:",
  },
  passkeyTrouble: {
    cancelled: "No passkey was used. You can try again.",
    present: "This device has a passkey for this account.",
    unable: "This browser or device cannot use passkeys.",
  },
  search: {
    label: "Search patients by name, id or birth date",
    hint: "Name, id or birth date",
    waiting: "Waiting for the charts…",
    found: (patients: number) => counted(patients, "patient"),
    first: (shown: number) => `, first ${shown} shown`,
    failed: "No list",
    whose: "Whose record",
    sex: { female: "female", male: "male", other: "other", unknown: "unknown" },
    noBirthDate: "birth date unknown",
  },
  begin: {
    where: "Build and sign in",
    ready: "Your model and its evidence are ready",
    building: "Building your institution's own clinical model",
    stopped: "Stopped at",
    lead: "All of it is done on this machine: records are read, names are taken out, a model is taught and tested, and papers are made ready to search. Pages open as soon as what they need is ready.",
    steps: "Build",
    stepsOf: (done: number, all: number) => `${done} of ${all} steps`,
    noStep: "No step has begun.",
    /** Of a step by its id; `given` is its English title. */
    stepTitle: (_step: string, given: string) => given,
    states: { waiting: "Waiting", running: "Running", done: "Done", skipped: "Unchanged", failed: "Failed" },
    amountOf: (done: string, all: string) => `${done} of ${all}`,
    signedIn: (name: string) => `Signed in as ${name}`,
    below: "Release, audit log, decision support and test report are below.",
    open: { clinician: "Open the patients", patient: "Open my record", proxy: "Open a record I look after" },
    readyTitle: "Ready to use",
    isReady: "Ready",
    notYet: "Not yet",
    parts: {
      accounts: "Accounts",
      charts: "Charts",
      evidence: "Evidence and answers",
      model: "Risk model",
      validation: "Test report",
      release: "Signed release",
    },
  },
  account: {
    where: "Account",
    title: "Your account",
    needed: "Staff sign in with a second factor here. Set yours up to go on, or add a passkey.",
    atIssuer:
      "You sign in with your institution. To change something here, sign out and in first: then you have ten minutes.",
    notShown: "Not shown",
    back: "Back to work",
    backToRecord: "Back to the record",
    codeOrRecovery: "Code, or a recovery code",
    passkeys: {
      title: "Passkeys",
      what: "With a passkey you sign in by your finger, your face or the PIN of your device. You type no password, and a fake page gets nothing from it.",
      none: "You have none yet.",
      shared: "This account is for a first look, and more people may use it. So it has no passkeys.",
      nowhere: "This server has no address that a passkey can be tied to. Ask the people who run it.",
      name: "Name of the new passkey",
      nameHint: "e.g. My phone",
      add: "Add a passkey",
      notAdded: "Not added",
      added: (name: string) => `${name} is added. You can sign in with it from now on.`,
      since: (day: string, used: string | null) =>
        used === null ? `added on ${day}, not used yet` : `added on ${day}, last used on ${used}`,
      synced: "also on your other devices",
      remove: "Remove",
      removeTitle: (name: string) => `Remove ${name}`,
      keep: "Keep it",
      removeNote: "It will not open your account any more. Your device may still show it; you can delete it there.",
      notRemoved: "Not removed",
    },
    factor: {
      title: "Second factor",
      inForce: "In force. When you sign in you are asked for a code of your authenticator app.",
      left: "Recovery codes left",
      end: "End it",
      notEnded: "Not ended",
      none: "Not set up. With an authenticator app, a stolen password alone does not open your account.",
      begin: "Set it up",
      notBegun: "Not begun",
      scan: "Scan this with your authenticator app, or type the secret into it. It is shown this once.",
      qr: "QR code of the secret below",
      appCode: "Code the app shows",
      confirm: "Confirm",
      notConfirmed: "Not confirmed",
      done: "The second factor is in force. If you lose your phone, each of these opens your account once, in the place of a code. Keep them on paper; they are not shown again.",
    },
  },
  authorize: {
    where: "An app asks for access",
    opening: "Opening…",
    signIn: "Sign in to decide what the app may read",
    notOpened: "The app cannot be opened",
    asks: (app: string) => `${app} asks for access`,
    may: "It would be allowed to",
    record: "The record is of",
    goesTo: "What it reads leaves Osler and goes to",
    changesNothing: "It can change nothing here.",
    notAnswered: "Not answered",
    allow: "Allow",
    refuse: "Refuse",
  },
};

/** The build's steps, by id. */
const spanishSteps: Readonly<Record<string, string>> = {
  evidence: "Literatura preparada para la búsqueda",
  synth: "Hospital simulado",
  intake: "Historias clínicas leídas",
  deid: "Identificadores quitados, cronologías escritas",
  corpus: "Datos admitidos para enseñar",
  train: "Modelo clínico enseñado",
  neighbours: "Personas con quienes comparar, preparadas",
  validate: "Modelo probado con personas que no conoce",
  release: "Versión firmada",
};

const es: typeof en = {
  signIn: {
    title: "Entrar",
    name: "Nombre de usuario",
    password: "Contraseña",
    code: "Código de su aplicación de autenticación, o un código de recuperación",
    button: "Entrar",
    preparing: "Se están preparando las cuentas",
    failed: "No ha entrado",
    withPasskey: "Usar una llave de acceso",
    elsewhere: "Las llaves de acceso funcionan en",
    elsewhereOnly: (origin) => `Las llaves de acceso solo funcionan en ${origin}.`,
  },
  issuer: {
    where: "Entrada",
    title: "Entrada con su institución",
    waiting: "Un momento…",
    back: "Volver a la entrada",
    or: "O con una cuenta propia de Osler:",
  },
  passkeyTrouble: {
    cancelled: "No se usó ninguna llave de acceso. Puede intentarlo otra vez.",
    present: "Este dispositivo ya tiene una llave de acceso para esta cuenta.",
    unable: "Este navegador o dispositivo no puede usar llaves de acceso.",
  },
  search: {
    label: "Buscar pacientes por nombre, identificador o fecha de nacimiento",
    hint: "Nombre, identificador o fecha de nacimiento",
    waiting: "Esperando las historias clínicas…",
    found: (patients) => counted(patients, "paciente"),
    first: (shown) => `, se muestran los primeros ${shown}`,
    failed: "Sin lista",
    whose: "De quién es la historia clínica",
    sex: { female: "mujer", male: "hombre", other: "otro", unknown: "sexo desconocido" },
    noBirthDate: "fecha de nacimiento desconocida",
  },
  begin: {
    where: "Preparación y entrada",
    ready: "Su modelo y su evidencia están listos",
    building: "Se está construyendo el modelo clínico de su institución",
    stopped: "Se detuvo en",
    lead: "Todo se hace en esta máquina: se leen las historias clínicas, se quitan los nombres, se enseña y se prueba un modelo, y se preparan los artículos para la búsqueda. Cada página se abre en cuanto está listo lo que necesita.",
    steps: "Preparación",
    stepsOf: (done, all) => `${done} de ${all} pasos`,
    noStep: "Ningún paso ha empezado.",
    stepTitle: (step, given) => spanishSteps[step] ?? given,
    states: { waiting: "En espera", running: "En curso", done: "Hecho", skipped: "Sin cambios", failed: "Falló" },
    amountOf: (done, all) => `${done} de ${all}`,
    signedIn: (name) => `Ha entrado como ${name}`,
    below: "Abajo están la versión, el registro, el apoyo a las decisiones y el informe de pruebas.",
    open: {
      clinician: "Abrir la lista de pacientes",
      patient: "Abrir mi historia clínica",
      proxy: "Abrir una historia clínica a mi cargo",
    },
    readyTitle: "Listo para usar",
    isReady: "Listo",
    notYet: "Todavía no",
    parts: {
      accounts: "Cuentas",
      charts: "Historias clínicas",
      evidence: "Evidencia y respuestas",
      model: "Modelo de riesgos",
      validation: "Informe de pruebas",
      release: "Versión firmada",
    },
  },
  account: {
    where: "Cuenta",
    title: "Su cuenta",
    needed: "Aquí el personal entra con un segundo factor. Configure el suyo para seguir, o añada una llave de acceso.",
    atIssuer:
      "Usted entra con su institución. Para cambiar algo aquí, salga y vuelva a entrar: entonces tiene diez minutos.",
    notShown: "No se puede mostrar",
    back: "Volver al trabajo",
    backToRecord: "Volver a la historia clínica",
    codeOrRecovery: "Código, o un código de recuperación",
    passkeys: {
      title: "Llaves de acceso",
      what: "Con una llave de acceso (passkey) entra con su huella, su cara o el PIN de su dispositivo. No escribe ninguna contraseña, y una página falsa no consigue nada.",
      none: "Todavía no tiene ninguna.",
      shared: "Esta cuenta es de demostración y pueden usarla varias personas. Por eso no tiene llaves de acceso.",
      nowhere:
        "Este servidor no tiene una dirección a la que se pueda unir una llave de acceso. Pregunte a quienes lo administran.",
      name: "Nombre de la nueva llave de acceso",
      nameHint: "p. ej. Mi teléfono",
      add: "Añadir una llave de acceso",
      notAdded: "No se añadió",
      added: (name) => `Se añadió ${name}. Desde ahora puede entrar con ella.`,
      since: (day, used) =>
        used === null ? `añadida el ${day}, aún sin usar` : `añadida el ${day}, usada por última vez el ${used}`,
      synced: "también en sus otros dispositivos",
      remove: "Quitar",
      removeTitle: (name) => `Quitar ${name}`,
      keep: "Conservarla",
      removeNote: "Ya no abrirá su cuenta. Puede que su dispositivo aún la muestre; allí puede borrarla.",
      notRemoved: "No se quitó",
    },
    factor: {
      title: "Segundo factor",
      inForce: "En uso. Al entrar se le pide un código de su aplicación de autenticación.",
      left: "Códigos de recuperación que quedan",
      end: "Terminar",
      notEnded: "No se ha terminado",
      none: "Sin configurar. Con una aplicación de autenticación, una contraseña robada no basta para abrir su cuenta.",
      begin: "Configurarlo",
      notBegun: "No se ha empezado",
      scan: "Escanee esto con su aplicación de autenticación, o escriba en ella el secreto. Solo se muestra esta vez.",
      qr: "Código QR del secreto de abajo",
      appCode: "Código que muestra la aplicación",
      confirm: "Confirmar",
      notConfirmed: "No se ha confirmado",
      done: "El segundo factor está en uso. Si pierde su teléfono, cada uno de estos códigos abre su cuenta una vez, en lugar del código de la aplicación. Guárdelos en papel; no se vuelven a mostrar.",
    },
  },
  authorize: {
    where: "Una aplicación pide acceso",
    opening: "Abriendo…",
    signIn: "Entre para decidir qué puede leer la aplicación",
    notOpened: "La aplicación no se puede abrir",
    asks: (app) => `${app} pide acceso`,
    may: "Se le permitiría",
    record: "La historia clínica es de",
    goesTo: "Lo que lee sale de Osler y va a",
    changesNothing: "Aquí no puede cambiar nada.",
    notAnswered: "No se ha respondido",
    allow: "Permitir",
    refuse: "Rechazar",
  },
};

export const signInWords = { en, es };

/** A refusal in Spanish: by its title where the pages know it, else by its status; with the request's number where one was given. */
export function spanishRefusal(
  title: string,
  problem: { readonly status: number; readonly detail: string | undefined } | undefined,
): string {
  const known: string | undefined = Reflect.get(spanishRefusals, title);
  const [, waiting] = /^(\d+) of your questions already wait$/.exec(title) ?? [];
  const [, request] = /\bRequest (\S+)\.$/.exec(problem?.detail ?? "") ?? [];
  const number = request === undefined ? "" : ` Solicitud ${request}.`;
  if (waiting !== undefined)
    return `Ya hay ${waiting} preguntas suyas en espera. Espere una respuesta, retire una o llame a su equipo de salud.`;
  return `${known ?? spanishStatus(problem?.status ?? 500)}${number}`;
}

function spanishStatus(status: number): string {
  if (status >= 500 && status !== 503) return "Algo falló. Inténtelo más tarde.";
  return (
    {
      401: spanishRefusals["Sign in first"],
      403: "Su cuenta no puede abrir esto.",
      404: "Esto ya no está aquí. Vuelva a cargar la página.",
      409: "Algo cambió mientras tanto. Vuelva a cargar la página.",
      429: spanishRefusals["Too many attempts; wait a minute"],
      503: "Todavía no está listo. Inténtelo más tarde.",
    }[status] ?? "El servidor no entendió lo que se envió. Vuelva a cargar la página."
  );
}

/** The server's refusals, which it words in English itself. */
const spanishRefusals: Readonly<Record<Refusal, string>> = {
  "A code is needed":
    "Hace falta un código. Escriba los seis dígitos de su aplicación de autenticación, o un código de recuperación.",
  "Sign in with your passkey": "Entre con su llave de acceso. La contraseña sola no abre esta cuenta.",
  "Name or password is wrong":
    "El nombre o la contraseña no es correcto. Tras cinco intentos fallidos la cuenta descansa 15 minutos.",
  "The code is wrong or was used before":
    "El código no es correcto o ya se usó. Tras cinco intentos fallidos la cuenta descansa 15 minutos.",
  "The passkey was not accepted":
    "La llave de acceso no se aceptó. Tras cinco intentos fallidos la cuenta descansa 15 minutos.",
  "The passkey came too late": "La llave de acceso llegó demasiado tarde. Inténtelo otra vez.",
  "No identity provider is set up": "Aquí no se entra con la cuenta de una institución.",
  "Your institution's sign-in cannot be reached":
    "No se puede llegar a la página de entrada de su institución. Inténtelo más tarde.",
  "Your institution did not sign you in": "Su institución no le dejó entrar. Puede intentarlo otra vez.",
  "The sign-in was not accepted":
    "No se aceptó esta entrada. Inténtelo otra vez; si vuelve a pasar, avise a quienes administran Osler.",
  "This sign-in is over": "Esta entrada terminó. Empiece otra vez.",
  "You have no account here": "Usted no tiene cuenta aquí. Pregunte a quienes administran Osler.",
  "Your record is not here": "Su historia clínica no está aquí. Pregunte a quienes administran Osler.",
  "Your account is disabled": "Su cuenta está desactivada. Pregunte a quienes administran Osler.",
  "An account of your institution has no passkeys here": "Una cuenta de su institución no tiene llaves de acceso aquí.",
  "Sign in again first": "Primero salga y vuelva a entrar; luego puede cambiar esto durante diez minutos.",
  "Too many attempts; wait a minute": "Demasiados intentos. Espere un minuto.",
  "Sign in first": "Primero tiene que entrar.",
  "The accounts are not ready yet": "Las cuentas aún no están listas. Inténtelo más tarde.",
  "The server cannot be reached": "No se puede llegar al servidor. Puede que esté reiniciándose.",
  "Something broke": "Algo falló. No se ha cambiado nada.",
  "A second factor is in force": "Ya hay un segundo factor en uso. Termínelo primero.",
  "The code is wrong":
    "El código no es correcto. Compruebe que este dispositivo y el de la aplicación muestran la misma hora.",
  "No second factor waits to be confirmed": "No hay ningún segundo factor por confirmar.",
  "This server keeps no second factors": "Este servidor no guarda segundos factores.",
  "Passkeys do not work on this server":
    "Las llaves de acceso no funcionan en este servidor. Pregunte a quienes lo administran.",
  "A shared account has no passkeys": "Una cuenta compartida no tiene llaves de acceso.",
  "The passkey was not added": "La llave de acceso no se añadió. ¿Está ya aquí? Una cuenta tiene como máximo 20.",
  "No such passkey": "Esa llave de acceso no existe.",
  "This request is over": "Esta solicitud terminó. Vuelva a la aplicación y empiece de nuevo.",
  "The launch is over": "La apertura terminó. Abra la aplicación otra vez desde la página del paciente.",
  "The launch is over, or not yours":
    "La apertura terminó o no es suya. Abra la aplicación otra vez desde la página del paciente.",
  "This app is no longer registered": "Esta aplicación ya no está registrada.",
  "A patient must be chosen": "Hay que elegir un paciente.",
};
