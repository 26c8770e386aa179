/**
 * @module answers/record-question-spanish: a question on the asker's own record in Spanish → the same in English, for which records are searched.
 *
 * "¿Cuál fue mi último potasio?" → "What was my last potassium?". Promise: every word of the question is understood or none is: what names a time,
 * another person, an advice ("¿debo tomar …?") or a thing that is in no table here is left as it is. Accents may be missing.
 */
import { toWords } from "#evidence";
import {
  allergens,
  conditions,
  drugs,
  examinations,
  lasting,
  measures,
  sufferers,
  type Table,
  vaccines,
} from "./spanish-names.ts";

export interface EnglishQuestion {
  readonly as: string;
  /** Words of the question and what they were read as. */
  readonly read: readonly { readonly words: string; readonly as: string }[];
}

const the = "(?:(?:el|la|los|las) )?";
const last = "(?:ultim[oa]s?|mas recientes?)";
const found = "(?:resultado|valor|nivel|examen|analisis|medicion)";
const examined = "(?:hice|me (?:hice|hicieron|he hecho|han hecho|tomaron|sacaron|midieron))";
const vaccinated = "(?:me (?:puse|pusieron|he puesto|han puesto|aplicaron|han aplicado)|recibi|he recibido)";
const against = "(?:de la|contra (?:el|la)|del?|contra)";
const examinedOrMeasured: Table = { ...measures, ...examinations };
const noted = "(?: (?:que )?(?:tengo )?(?:registrad[oa]s?|anotad[oa]s?))?";

interface Form {
  readonly pattern: RegExp;
  /** What the words of the pattern's group name; a form without a group has none. */
  readonly names?: Table;
  readonly ask: (topic: string) => string;
}

function form(pattern: string, ask: string | ((topic: string) => string), names?: Table): Form {
  return {
    pattern: new RegExp(`^${pattern}$`),
    ask: typeof ask === "string" ? () => ask : ask,
    ...(names === undefined ? {} : { names }),
  };
}

/** How often, when and how a drug is taken. */
const howTaken =
  "cada (?:cuanto|cuantas horas)|cuantas veces (?:al|por|en el) dia|(?:a|en) que (?:hora|momento)(?: del dia)?|cuando|como";
const medicines = "(?:medicinas?|medicamentos?|pastillas?|medicacion)";
const forms: readonly Form[] = [
  form(`(?:que|cuales) ${medicines} (?:tomo|estoy tomando|uso|estoy usando)(?: (?:ahora|actualmente))?`, "What medicines am I taking now?"),
  form(`(?:cual(?:es)? (?:es|son)|dime|muestrame) mis? ${medicines}(?: actual(?:es)?)?`, "What medicines am I taking now?"),
  form(`(?:que|cuales) vacunas (?:${vaccinated}|tengo)${noted}|(?:cuales son|dime|muestrame) mis vacunas${noted}`, "What are my vaccines?"),
  form(`(?:que|cuales) (?:enfermedades|diagnosticos) (?:tengo|he tenido)${noted}|(?:cuales son|dime|muestrame) mis (?:enfermedades|diagnosticos)${noted}`, "What are my conditions?"),
  form(`que (?:operaciones|cirugias|procedimientos) (?:he tenido|me (?:hicieron|han hecho))`, "What are my procedures?"),
  form(`(?:que|cuales) alergias tengo${noted}|(?:cuales son|dime|muestrame) mis alergias|a que(?: (?:medicinas|medicamentos))? soy alergic[oa]|tengo (?:alguna alergia|alergias)${noted}`, "What am I allergic to?"),
  form(`(?:soy alergic[oa]|tengo alergia) (?:a (?:el|la|los|las)|al?) (.+)`, (topic) => `Am I allergic to ${topic}?`, allergens),
  form("(?:que dosis de (.+) (?:tomo|estoy tomando|uso)|cual es mi dosis de (.+))", (topic) => `What dose of ${topic} do I take?`, drugs),
  form(`(?:${howTaken}) (?:me )?(?:tomo|uso) (?:(?:mi|mis|el|la|los|las) )?(.+)`, (topic) => `What dose of ${topic} do I take?`, drugs),
  form("(?:cuant[oa] (?!insulina)|cuantos (?:mg|miligramos) de )(.+) (?:tomo|uso|estoy tomando)", (topic) => `What dose of ${topic} do I take?`, drugs),
  form(`estoy tomando ${the}(.+)`, (topic) => `Am I taking ${topic}?`, drugs),
  form(`cuando fue(?:ron)? (?:mis?|el|la|los|las) ${last} (.+)`, (topic) => `When was my last ${topic}?`, examinedOrMeasured),
  form(`cuando (?:fue la ultima vez que )?${examined} (?:(?:el|la|los|las|un|una|mi|mis) )?(?:${last} )?(.+?)(?: por ultima vez)?`, (topic) => `When was my last ${topic}?`, examinations),
  form(`cuando (?:fue (?:la ultima vez que|mi ultima) )?(?:${vaccinated} )?(?:(?:la|mi|una) )?(?:ultima )?vacuna ${against} (.+?)(?: por ultima vez)?`, (topic) => `When was my last ${topic}?`, vaccines),
  form(`cuando me diagnosticaron ${the}(.+)`, (topic) => `When was I diagnosed with ${topic}?`, conditions),
  form(`(?:cual(?:es)? (?:es|son|fue|fueron)|como (?:esta|estan|salio|salieron)|dime|muestrame) mis? (?:${last} )?(?:${found}(?: ${last})? de(?:l| la| los| las)? )?(.+?)(?: ${last}| actual(?:es)?)?`, (topic) => `What was my last ${topic}?`, measures),
  form(`(?:cual fue|como salio|dime|muestrame) el (?:ultimo ${found}|${found} mas reciente) de(?:l| la| los| las| mis?)? (.+)`, (topic) => `What was my last ${topic}?`, measures),
  form(`(?:cual fue|como salio|dime|muestrame) el ${found} de mis? ${last} (.+)`, (topic) => `What was my last ${topic}?`, measures),
  form("(?:(?:a|en) )?cuanto (?:estan? mis?|(?:tengo|tuve)(?: (?:el|la|los|las|de))?) (.+)", (topic) => `What was my last ${topic}?`, measures),
  form("cuanto (?:peso|pese la ultima vez)", "What was my last weight?"),
  form("cuanto mido", "What was my last height?"),
  form("soy (prediabetic[oa]|diabetic[oa]|hipertens[oa]|asmatic[oa]|celiac[oa]|epileptic[oa]|obes[oa])", (topic) => `Do I have ${topic}?`, sufferers),
  form(`desde cuando (?:tengo|padezco|sufro)(?: de)? ${the}(.+)`, (topic) => `When was I diagnosed with ${topic}?`, lasting),
  form(`(?:tengo|me han diagnosticado|me diagnosticaron|he tenido) (?:(?:el|la|un|una) )?(.+)`, (topic) => `Do I have ${topic}?`, conditions),
  form(`(?:${vaccinated}|tengo puesta) (?:la|una) vacuna ${against} (.+)`, (topic) => `Have I had a ${topic}?`, vaccines),
  form("estoy vacunad[oa] contra (?:(?:el|la) )?(.+)", (topic) => `Have I had a ${topic}?`, vaccines),
]; // biome-ignore format: by what is asked

/** Who asks with one of these words needs no question mark: "cual fue mi ultimo potasio". "Tengo gota" tells. */
const asks = /^(?:que|cual|cuales|cuando|cuanto|como|a que|a cuanto|desde cuando|dime|muestrame)\b/;
/** He or she took: without its accent it would be "I take". */
const ofAnother = /(?<!\p{L})(?:tom|us|recibi|hiz|pus)ó(?!\p{L})/iu;

/** The question in English; `undefined` if it is not one in Spanish on the asker's own record, or not every word of it is known. */
export function toEnglishQuestion(question: string): EnglishQuestion | undefined {
  // An exclamation asks nothing, and a picture is a word that is not understood.
  if (ofAnother.test(question.normalize("NFC")) || /¡|\p{Extended_Pictographic}/u.test(question)) return undefined;
  const text = toWords(question).join(" ");
  if (!asks.test(text) && !/[¿?]/.test(question)) return undefined;
  for (const { pattern, names, ask } of forms) {
    const asked = pattern.exec(text);
    if (asked === null) continue;
    if (names === undefined) return { as: ask(""), read: [] };
    const words = asked.slice(1).find((group) => group !== undefined) ?? "";
    const as = Object.hasOwn(names, words) ? names[words] : undefined;
    if (as !== undefined) return { as: ask(as), read: [{ words, as }] };
  }
  return undefined;
}
