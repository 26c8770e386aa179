/**
 * @module answers/record-question-spanish: a question on the asker's own record in Spanish → the same in English, for which records are searched.
 *
 * "¿Cuál fue mi último potasio?" → "What was my last potassium?". Promise: every word of the question is understood or none is: what names a time,
 * a relative or anything not known here is left as it is. Accents may be missing.
 */
import { toWords } from "#evidence";
import { namedMeasures, withoutMeasures } from "./measured-ranges.ts";
import { layNames } from "./summary/index.ts";

export interface EnglishQuestion {
  readonly as: string;
  /** Words of the question and what they were read as. */
  readonly read: readonly { readonly words: string; readonly as: string }[];
}

/** What the topic of a pattern names, and how the question is put in English. */
interface Form {
  readonly pattern: RegExp;
  readonly names: "kind" | "thing" | "condition" | "drug";
  readonly ask: (topic: string) => string;
}

const the = "(?:(?:el|la|los|las|un|una|mi|mis|su|sus|algun|alguna) )?";
const last = "(?:ultim[oa]s?|mas recientes?|actual(?:es)?)";
const taken = "(?:tomo|estoy tomando|uso|estoy usando|me (?:han )?recet(?:aron|ado)|debo tomar|tengo recetad[oa]s?)";
const done =
  "(?:(?:me )?(?:hicieron|hice|hizo|pusieron|puse|puso|dieron|tomaron|sacaron|midieron|aplicaron)|me (?:han|he) (?:hecho|puesto|dado|medido|aplicado|vacunado)|tuve|recibi)";
const form = (pattern: string, names: Form["names"], ask: Form["ask"]): Form => ({ pattern: new RegExp(`^${pattern}$`), names, ask }); // biome-ignore format: one line

const forms: readonly Form[] = [
  form(`(?:que|cuales) ([a-z]+) (?:${taken}|tengo|me han puesto|he recibido|tengo registrad[oa]s)(?: (?:ahora|actualmente))?`, "kind", listOf),
  form(`(?:cuales son|dime|muestrame) mis ([a-z]+)(?: actuales| registrad[oa]s)?`, "kind", listOf),
  form("(a que) soy alergic[oa]", "kind", listOf),
  form("tengo (?:alguna|algunas) ([a-z]+)(?: registrad[oa]s?)?", "kind", listOf),
  form(`soy alergic[oa] (?:a|al) ${the}(.+)`, "drug", (topic) => `Am I allergic to ${topic}?`),
  form(`(?:que|cual es (?:la|mi)) dosis de (.+?)(?: (?:que )?${taken})?`, "drug", (topic) => `What dose of ${topic} do I take?`),
  form(`cuant[oa] ([a-z]+) ${taken}`, "drug", (topic) => `How much ${topic} do I take?`),
  form(`(?:estoy tomando|tomo|estoy con) ${the}(.+)`, "drug", (topic) => `Am I taking ${topic}?`),
  form(`cuando (?:fue|fueron) ${the}${last} (.+)`, "thing", (topic) => `When was my last ${topic}?`),
  form(`cuando ${done} ${the}${last} (.+)`, "thing", (topic) => `When was my last ${topic}?`),
  form(`cuando ${done} ${the}(.+?) por ultima vez`, "thing", (topic) => `When was my last ${topic}?`),
  form(`cuando ${done} ${the}(vacuna .+|.+?oscopia|mamografia)`, "thing", (topic) => `When was my last ${topic}?`),
  form(`cuando me diagnosticaron ${the}(.+)`, "condition", (topic) => `When was I diagnosed with ${topic}?`),
  form(`(?:cual (?:es|fue)|cuanto (?:fue|dio|salio)|como (?:salio|fue|esta)|que (?:fue|dio)|dime|muestrame) (?:el|la|los|las|mi|mis) (?:${last} )?(?:(?:resultado|valor|nivel|examen|analisis|medicion|prueba)(?: ${last})? (?:de|del) ${the})?(.+?)(?: ${last})?`, "thing", (topic) => `What was my last ${topic}?`),
  form(`(?:tengo|me han diagnosticado|me diagnosticaron|he tenido) ${the}(.+)`, "condition", (topic) => `Do I have ${topic}?`),
  form(`(?:me han puesto|me pusieron|tengo puesta|he recibido) ${the}(vacuna .+)`, "thing", (topic) => `Have I had a ${topic}?`),
]; // biome-ignore format: by what is asked

function listOf(kind: string): string {
  return kind === "allergies" ? "What am I allergic to?" : `What are my ${kind}?`;
}

const kinds: Readonly<Record<string, string>> = {
  ...named("medicines", "medicinas medicamentos pastillas farmacos remedios tratamientos"),
  ...named("allergies", "alergia alergias"),
  ...named("vaccines", "vacunas inmunizaciones"),
  ...named("conditions", "enfermedades diagnosticos condiciones padecimientos"),
  ...named("procedures", "procedimientos operaciones cirugias"),
  "a que": "allergies",
};

/** What records call by a name that the lists of the portal's words do not have. */
const things: Readonly<Record<string, string>> = {
  ...named("glucose", "azucar glucosa glucemia"),
  ...named("weight", "peso"),
  ...named("height", "talla estatura altura"),
  ...named("heart rate", "pulso"),
  ...named("temperature", "temperatura"),
  ...named("white blood cell", "leucocitos"),
  ...named("bilirubin", "bilirrubina"),
  ...named("magnesium", "magnesio"),
  ...named("phosphate", "fosforo fosfato"),
  ...named("iron", "hierro"),
  ...named("urea nitrogen", "urea"),
  ...named("electrocardiogram", "electrocardiograma"),
  ...named("mammogram", "mamografia mastografia"),
  "frecuencia cardiaca": "heart rate",
  "saturacion de oxigeno": "oxygen saturation",
  "globulos blancos": "white blood cell",
  "globulos rojos": "red blood cell",
  "acido urico": "urate",
  "antigeno prostatico": "PSA",
  "vitamina d": "vitamin D",
  "vitamina b12": "vitamin B12",
  "radiografia de torax": "chest x-ray",
};

function named(as: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(" ").map((word) => [word, as]));
}

/** The question in English; `undefined` if it is not one in Spanish on the asker's own record, or not every word of it is known. */
export function toEnglishQuestion(question: string): EnglishQuestion | undefined {
  const text = toWords(question).join(" ");
  for (const { pattern, names, ask } of forms) {
    const words = pattern.exec(text)?.[1];
    if (words === undefined) continue;
    const as = { kind: kindOf, thing: thingOf, condition: conditionOf, drug: drugOf }[names](words);
    if (as !== undefined) return { as: ask(as), read: [{ words, as }] };
  }
  return undefined;
}

function kindOf(words: string): string | undefined {
  return kinds[words];
}

function thingOf(words: string): string | undefined {
  const known = things[words];
  if (known !== undefined) return known;
  const [measure, ...others] = namedMeasures(words);
  if (measure !== undefined && others.length === 0 && withoutMeasures(words).trim() === "") return measure;
  const lay = layNames.es.get(words);
  return lay !== undefined && /^(?:condition|vaccine|screening|measure)$/.test(lay.kind) ? lay.as : undefined;
}

function conditionOf(words: string): string | undefined {
  const lay = layNames.es.get(words);
  return lay?.kind === "condition" ? lay.as : undefined;
}

/** Endings and roots by which Spanish names of drugs differ from English ones; a vowel at the end is told apart by no search. */
const drugSpelling: readonly (readonly [RegExp, string])[] = [
  [/cilina$/, "cillin"],
  [/^levotiroxina$/, "levothyroxine"],
  [/^alopurinol$/, "allopurinol"],
  [/^paracetamol$/, "acetaminophen"],
  [/^salbutamol$/, "albuterol"],
  [/^aspirina$/, "aspirin"],
  [/hidro/, "hydro"],
  [/(?<=hydro)cloro/, "chloro"],
  [/tiazida$/, "thiazide"],
  [/^sulfa(?:s|midas?)?$/, "sulfa"],
  [/^aines?$/, "nsaid"],
  [/^(?:mani|cacahuates?|cacahuetes?)$/, "peanut"],
  [/^(?:mariscos?)$/, "shellfish"],
  [/^(?:huevos?)$/, "egg"],
  [/^(?:leche)$/, "milk"],
  [/[ao]$/, "e"],
];

/** One word that is no other thing than a drug or a food: "penicilina", "losartán". */
function drugOf(words: string): string | undefined {
  if (!/^[a-z]{4,}$/.test(words) || kinds[words] !== undefined || notDrugs.has(words)) return undefined;
  const spelt = drugSpelling.reduce((name, [ending, english]) => name.replace(ending, english), words);
  return spelt === "insuline" ? "insulin" : spelt;
}

const notDrugs = new Set(
  "algo nada todo esto eso mucho mucha agua alcohol comida tanto cuanto mas menos bien".split(" "),
);
