/**
 * @module web/kit/words: everything the patient's pages say of themselves, in English and Spanish. A table.
 *
 * Plain words: a test holds the English to a sixth-grade reading level. What a source or the record says is never here.
 */
import { counted, toDay } from "./format.ts";

export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

const en = {
  itself: "English",
  role: { clinician: "clinician", patient: "patient", steward: "steward", "cds-client": "record system" },
  demo: "demo account",
  skip: "Skip to the content",
  start: "Osler, start page",
  dark: "Dark",
  light: "Light",
  signOut: "Sign out",
  myRecord: "My record",
  noRecord: "No record is linked to this account.",
  opening: "Opening your record…",
  notShown: "Your record cannot be shown",
  hello: (end: number | null) =>
    `What your care team has on record${end === null ? "" : `, up to ${toDay(end)}`}. Only you and the people who treat you can open this page.`,
  takeSummary: "Save a summary for another doctor",
  none: "None on record.",
  since: (day: string) => `on record since ${day}`,
  ask: {
    title: "Ask a question",
    label: "Your question",
    placeholder: "e.g. What should my blood pressure be?",
    button: "Ask",
    reading: "Reading…",
    failed: "No answer",
    guard:
      "Answers are quoted from published sources. They do not take the place of your care team. In an emergency call your local emergency number.",
    languageNote: "",
  },
  answer: {
    searched: (passages: number, documents: number) =>
      `Searched ${counted(passages, "passage")} of ${counted(documents, "document")}`,
    retracted: (passages: number) => `; left out ${counted(passages, "matching passage")} of retracted sources`,
    unworded: (wordings: number) => `; left out ${counted(wordings, "AI wording")} that said something else`,
    verbatim: "Quotes are word for word.",
    abstains: "Osler does not answer this",
    lookedFor: "Looked for",
    nearest: "These are close, but they do not answer it:",
    otherwise: "Another source says otherwise",
    own: "This record",
    level: "Level",
    levelTitle: "Level of evidence: 1 systematic review to 5 opinion, or the source's own grade",
  },
  care: {
    emergency: {
      title: "Get help now",
      text: "This may be an emergency. Call your local emergency number now (911 in the US, 112 in Europe). Do not wait for an answer here.",
    },
    crisis: {
      title: "You matter. Help is there now",
      text: "Call or text 988 in the US, or your local crisis line. If you can, tell someone near you.",
    },
    "own-treatment": {
      title: "Please ask your care team",
      text: "They know your whole story. Do not start, stop or change a drug or a dose because of what you read here.",
    },
  },
  prevention: {
    title: "Preventive care",
    intro: (day: string) =>
      `Tests and shots that are advised for people like you, and what your record shows up to ${day}.`,
    due: "Due",
    done: "Done",
    notFound: "Not found in your record. It may have been done at another place. Ask your care team.",
    last: (day: string) => `Last on ${day}. Nothing newer is in your record.`,
    doneOn: (day: string) => `Done on ${day}.`,
    next: (day: string) => `Next due in ${day}.`,
    why: "Why",
    nothing: "Nothing is due by the guidelines Osler holds.",
    failed: "Preventive care cannot be shown",
  },
  conditions: {
    title: "My conditions",
    explain: "What sources say",
    about: (name: string) => ` about ${name}`,
    failed: "No explanation",
  },
  results: {
    title: "My results",
    depends: "The usual range depends on the lab.",
    stands: { below: "Below", within: "Within", above: "Above" },
    usual: (stands: string, limits: string, source: string) =>
      `${stands} the usual limits for adults: ${limits} (${source}). Your own goal may differ.`,
    below: (limit: string) => `below ${limit}`,
    above: (limit: string) => `above ${limit}`,
    between: (low: string, high: string) => `${low} to ${high}`,
  },
  medicines: {
    title: "My drugs in the last 12 months, and allergies",
    ordered: (day: string) => `ordered ${day}`,
    allergy: (name: string) => `Allergy: ${name}`,
    sinceDay: (day: string) => `since ${day}`,
  },
  consents: {
    title: "Apps I let read my record",
    none: "None.",
    since: (day: string, until: string) => `since ${day}, ends on ${until}`,
    end: "End",
    failed: "Your apps cannot be shown",
    notEnded: "Not ended",
  },
  accesses: {
    title: "Who looked at my record",
    intro: "Each time your record was opened is kept in a log that shows if it was changed.",
    when: "When",
    who: "Who",
    what: "What",
    you: "You",
    unknown: "A closed account",
    refused: "refused",
    more: "Show more",
    failed: "The log cannot be shown",
  },
  training: {
    title: "May my record help to teach Osler?",
    intro:
      "Osler learns from many records with names and dates taken out or moved. You can say no at any time. Your care does not change.",
    allow: "My record may be used to teach Osler",
    allowed: "Kept. Your record may be used.",
    denied: "Kept. The next version of Osler will be made without your record.",
    failed: "Your choice was not kept",
  },
};

export type Words = typeof en;

const es: Words = {
  itself: "Español",
  role: {
    clinician: "profesional clínico",
    patient: "paciente",
    steward: "responsable de datos",
    "cds-client": "sistema clínico",
  },
  demo: "cuenta de demostración",
  skip: "Ir al contenido",
  start: "Osler, página de inicio",
  dark: "Oscuro",
  light: "Claro",
  signOut: "Salir",
  myRecord: "Mi historia clínica",
  noRecord: "Esta cuenta no está unida a ninguna historia clínica.",
  opening: "Abriendo su historia clínica…",
  notShown: "No se puede mostrar su historia clínica",
  hello: (end) =>
    `Lo que su equipo de salud tiene registrado${end === null ? "" : `, hasta el ${toDay(end, "es")}`}. Solo usted y quienes lo atienden pueden abrir esta página.`,
  takeSummary: "Guardar un resumen para otro médico",
  none: "Nada registrado.",
  since: (day) => `registrado desde el ${day}`,
  ask: {
    title: "Haga una pregunta",
    label: "Su pregunta",
    placeholder: "p. ej. What should my blood pressure be?",
    button: "Preguntar",
    reading: "Leyendo…",
    failed: "Sin respuesta",
    guard:
      "Las respuestas son citas de fuentes publicadas. No sustituyen a su equipo de salud. En una emergencia llame al número local de emergencias.",
    languageNote: "Las fuentes están en inglés; por ahora la pregunta también debe hacerse en inglés.",
  },
  answer: {
    searched: (passages, documents) =>
      `Se buscó en ${counted(passages, "pasaje")} de ${counted(documents, "documento")}`,
    retracted: (passages) => `; se omitió lo que decían fuentes retractadas (${passages})`,
    unworded: (wordings) => `; se omitieron redacciones de IA que decían otra cosa (${wordings})`,
    verbatim: "Las citas son textuales.",
    abstains: "Osler no responde a esto",
    lookedFor: "Se buscó",
    nearest: "Estos son cercanos, pero no lo responden:",
    otherwise: "Otra fuente dice lo contrario",
    own: "Esta historia clínica",
    level: "Nivel",
    levelTitle: "Nivel de evidencia: de 1 (revisión sistemática) a 5 (opinión), o el grado de la propia fuente",
  },
  care: {
    emergency: {
      title: "Busque ayuda ahora",
      text: "Esto puede ser una emergencia. Llame ahora al número local de emergencias (911 en EE. UU., 112 en Europa). No espere una respuesta aquí.",
    },
    crisis: {
      title: "Usted importa. Hay ayuda ahora",
      text: "En EE. UU. llame o escriba al 988 (hay atención en español), o a su línea local de crisis. Si puede, dígaselo a alguien cercano.",
    },
    "own-treatment": {
      title: "Pregunte a su equipo de salud",
      text: "Ellos conocen toda su historia. No empiece, deje ni cambie un medicamento o una dosis por lo que lea aquí.",
    },
  },
  prevention: {
    title: "Cuidados preventivos",
    intro: (day) =>
      `Pruebas y vacunas que se recomiendan a personas como usted, y lo que muestra su historia clínica hasta el ${day}.`,
    due: "Pendiente",
    done: "Hecho",
    notFound: "No figura en su historia clínica. Puede haberse hecho en otro lugar. Pregunte a su equipo de salud.",
    last: (day) => `La última vez, el ${day}. No figura nada posterior en su historia clínica.`,
    doneOn: (day) => `Hecho el ${day}.`,
    next: (day) => `Toca de nuevo en ${day}.`,
    why: "Por qué",
    nothing: "No hay nada pendiente según las guías que tiene Osler.",
    failed: "No se pueden mostrar los cuidados preventivos",
  },
  conditions: {
    title: "Mis enfermedades",
    explain: "Qué dicen las fuentes",
    about: (name) => ` sobre ${name}`,
    failed: "Sin explicación",
  },
  results: {
    title: "Mis resultados",
    depends: "Los valores habituales dependen del laboratorio.",
    stands: { below: "Por debajo de", within: "Dentro de", above: "Por encima de" },
    usual: (stands, limits, source) =>
      `${stands} los límites habituales en adultos: ${limits} (${source}). Su propia meta puede ser otra.`,
    below: (limit) => `menos de ${limit}`,
    above: (limit) => `más de ${limit}`,
    between: (low, high) => `de ${low} a ${high}`,
  },
  medicines: {
    title: "Mis medicamentos de los últimos 12 meses, y alergias",
    ordered: (day) => `recetado el ${day}`,
    allergy: (name) => `Alergia: ${name}`,
    sinceDay: (day) => `desde el ${day}`,
  },
  consents: {
    title: "Aplicaciones que pueden leer mi historia clínica",
    none: "Ninguna.",
    since: (day: string, until: string) => `desde el ${day}, hasta el ${until}`,
    end: "Terminar",
    failed: "No se pueden mostrar sus aplicaciones",
    notEnded: "No se ha terminado",
  },
  accesses: {
    title: "Quién ha visto mi historia clínica",
    intro: "Cada vez que se abre su historia clínica queda en un registro que delata cualquier cambio.",
    when: "Cuándo",
    who: "Quién",
    what: "Qué",
    you: "Usted",
    unknown: "Una cuenta cerrada",
    refused: "rechazado",
    more: "Mostrar más",
    failed: "No se puede mostrar el registro",
  },
  training: {
    title: "¿Puede mi historia clínica ayudar a enseñar a Osler?",
    intro:
      "Osler aprende de muchas historias clínicas sin nombres y con las fechas cambiadas. Puede decir que no en cualquier momento. Su atención no cambia.",
    allow: "Mi historia clínica puede usarse para enseñar a Osler",
    allowed: "Guardado. Su historia clínica puede usarse.",
    denied: "Guardado. La próxima versión de Osler se hará sin su historia clínica.",
    failed: "Su elección no se guardó",
  },
};

export const words: Readonly<Record<Language, Words>> = { en, es };

/** What an act on a record was, by the endpoint's id. An act not named here is shown by its id. */
export const actWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    "patient-summary": "Opened the summary",
    "patient-timeline": "Opened the timeline",
    "patient-risks": "Looked at the risks",
    "patient-risk-reasons": "Looked at the reasons of a risk",
    "patient-risk-response": "Gave a view on a risk",
    "patient-prevention": "Looked at preventive care",
    "patient-accesses": "Looked at this list",
    "patient-training-choice": "Looked at the choice on teaching",
    "patient-training-choose": "Made a choice on teaching",
    "patient-ask": "Asked a question",
    "fhir-patient": "Read the record by FHIR",
    "fhir-search": "Read a part of the record by FHIR",
    "fhir-everything": "Took a copy of the record by FHIR",
    "fhir-summary": "Took the record in short by FHIR",
    "patient-launch": "Opened an app",
    "app-consent": "Allowed an app to read the record",
    "osler-risk-patient-view": "Decision support: risks",
    "osler-risk-encounter-start": "Decision support: risks",
    "osler-risk-encounter-discharge": "Decision support: risks",
    "osler-guidance-order-select": "Decision support: guidelines on an order",
    "osler-guidance-order-sign": "Decision support: guidelines on an order",
    "osler-guidance-problem-list-item-create": "Decision support: guidelines on a condition",
  },
  es: {
    "patient-summary": "Abrió el resumen",
    "patient-timeline": "Abrió la cronología",
    "patient-risks": "Miró los riesgos",
    "patient-risk-reasons": "Miró las razones de un riesgo",
    "patient-risk-response": "Dio su parecer sobre un riesgo",
    "patient-prevention": "Miró los cuidados preventivos",
    "patient-accesses": "Miró esta lista",
    "patient-training-choice": "Miró la elección sobre la enseñanza",
    "patient-training-choose": "Eligió sobre la enseñanza",
    "patient-ask": "Hizo una pregunta",
    "fhir-patient": "Leyó la historia clínica por FHIR",
    "fhir-search": "Leyó una parte de la historia clínica por FHIR",
    "fhir-everything": "Copió la historia clínica por FHIR",
    "fhir-summary": "Copió el resumen de la historia clínica por FHIR",
    "patient-launch": "Abrió una aplicación",
    "app-consent": "Permitió a una aplicación leer la historia clínica",
    "osler-risk-patient-view": "Apoyo a la decisión: riesgos",
    "osler-risk-encounter-start": "Apoyo a la decisión: riesgos",
    "osler-risk-encounter-discharge": "Apoyo a la decisión: riesgos",
    "osler-guidance-order-select": "Apoyo a la decisión: guías sobre una orden",
    "osler-guidance-order-sign": "Apoyo a la decisión: guías sobre una orden",
    "osler-guidance-problem-list-item-create": "Apoyo a la decisión: guías sobre una enfermedad",
  },
};
