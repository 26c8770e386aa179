/**
 * @module web/kit/abstention-words: why Osler does not answer, in Spanish. The server says it in English, in sentences of which each is known here.
 *
 * What a sentence names (the words searched for, how many documents) is carried over; a sentence that is not known is not translated.
 */

/** The reason of an abstention in Spanish; `undefined` if it is none of the sentences known. */
export function spanishReason(reason: string): string | undefined {
  if (reason.endsWith(onCombination)) {
    const before = spanishReason(reason.slice(0, -onCombination.length));
    return before === undefined
      ? undefined
      : `${before} Que nada aquí desaconseje tomar dos medicamentos juntos no dice nada sobre si es seguro.`;
  }
  for (const [english, spanish] of sentences) {
    const found = english.exec(reason);
    if (found !== null) return spanish(...found.slice(1).map((part: string | undefined) => part ?? ""));
  }
  return undefined;
}

const onCombination = " That nothing here speaks against taking two drugs together says nothing about their safety.";
const scope = String.raw`(\d+) documents \((\d+) passages\)`;
const among = (documents = "", passages = "") => `${documents} documentos (${passages} pasajes)`;
const quoted = (words = "") => words.replace(/"([^"]*)"/g, "«$1»");
const notShown = "Que algo no esté anotado no demuestra que no exista.";

/** Of what is listed: `no tiene vacunas anotadas`. */
const kinds: Readonly<Record<string, string>> = {
  allergy: "alergias",
  condition: "enfermedades",
  "condition or procedure": "enfermedades ni procedimientos",
  medicine: "medicamentos",
  planned: "procedimientos previstos",
  procedure: "procedimientos",
  result: "resultados",
  vaccine: "vacunas",
};

const sentences: readonly (readonly [english: RegExp, spanish: (...named: readonly string[]) => string])[] = [
  [
    /^The evidence library is empty\./,
    () => "La biblioteca de evidencia está vacía. Primero hay que añadirle artículos o guías.",
  ],
  [
    /^The question names nothing that could be searched for\./,
    () => "La pregunta no nombra nada que se pueda buscar. Pregunte por una enfermedad, una prueba o un tratamiento.",
  ],
  [
    new RegExp(`^(".*") occurs? nowhere in the ${scope} searched\\.$`, "s"),
    (words, documents, passages) => `No aparece en ninguno de ${among(documents, passages)}: ${quoted(words)}.`,
  ],
  [
    new RegExp(`^No guideline statement found among ${scope} `),
    (documents, passages) =>
      `Ninguna guía entre ${among(documents, passages)} habla de todo lo preguntado y da una cantidad. Lo que se dio en un estudio no se cita como dosis.`,
  ],
  [
    new RegExp(`^No passage among ${scope} speaks of all of: (.*?)\\.( The closest documents are listed;.*)?$`, "s"),
    (documents, passages, terms, nearest) =>
      `Ningún pasaje entre ${among(documents, passages)} habla de todo esto: ${terms}.${nearest === "" ? "" : " Abajo están los documentos más cercanos; ninguno parece responder."}`,
  ],
  [
    /^The latest entry for (".*") in the record does not say how it is taken\./s,
    (words) =>
      `Lo último que dice la historia clínica de ${quoted(words)} no incluye cómo se toma. La cantidad que va en el nombre de un medicamento no es una dosis.`,
  ],
  [
    /^The question seems to be about another person than the one whose record is open\./,
    () =>
      "La pregunta parece ser sobre otra persona, no sobre aquella cuya historia clínica está abierta. Lo anotado de una no se cita para la otra. Si se trata del paciente, escriba «the patient»; si no, mire la historia clínica de esa persona.",
  ],
  [
    /^Entries of the record are not chosen by a time that a question names\./,
    () =>
      "Las anotaciones de la historia clínica no se eligen por el momento que nombra una pregunta. Pregunte por lo último, o mire la historia clínica misma.",
  ],
  [
    /^The record holds (\d+) (\w+) entries, more than the (\d+) that are listed at once\./,
    (found = "", kind = "", most = "") =>
      `La historia clínica tiene ${found} ${kinds[kind] ?? "anotaciones"}, más de los ${most} que se muestran de una vez. Mire la historia clínica misma.`,
  ],
  [
    /^No medicine entry of the record's last year says that the medicine is taken still \((\d+) are older/,
    (found = "") =>
      `Ninguna anotación del último año de la historia clínica dice que se siga tomando un medicamento (${found} son más antiguas, están terminadas o son dosis que se dieron), lo que no demuestra que ahora no se tome ninguno. Pregunte por todas, o mire la historia clínica misma.`,
  ],
  [
    /^Results are not chosen by a limit that their number is above or below\./,
    () =>
      "Los resultados no se eligen por un límite que su número pase o no alcance. Pregunte por el último, o mire la historia clínica misma.",
  ],
  [
    /^Each (\w+) entry of the record is marked as over \((\d+) of them\)/,
    (kind = "", found = "") =>
      `Todas las anotaciones de ${kinds[kind] ?? "ese tipo"} de la historia clínica (${found}) están marcadas como terminadas, lo que no demuestra que ahora no haya ninguna. Pregunte por todas, o mire la historia clínica misma.`,
  ],
  [
    /^The record holds no (?:(condition or procedure|\w+) )?entry for (".*") by that name among its (\d+) events\./s,
    (kind = "", words, events) =>
      `La historia clínica no tiene ${kinds[kind] ?? "nada"} con el nombre de ${quoted(words)} en sus ${events} anotaciones. Puede estar con otro nombre; un medicamento, con el suyo y no con el de su grupo. ${notShown}`,
  ],
  [
    /^No single entry of the record is named (".*") among its (\d+) events\./s,
    (words, events) =>
      `Ninguna de las ${events} anotaciones de la historia clínica se llama ${quoted(words)}. Pregunte por una cosa a la vez. ${notShown}`,
  ],
  [
    /^The record holds no (\w+) entries among its (\d+) events\./,
    (kind = "", events) =>
      `La historia clínica no tiene ${kinds[kind] ?? "nada de eso"} en sus ${events} anotaciones. ${notShown}`,
  ],
];
