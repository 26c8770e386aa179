/**
 * @module answers/summary/people-with: what somebody is called for an illness, and the illness: "a haemophiliac" has hemophilia.
 *
 * "I am an epileptic" tells what "I have epilepsy" tells. Names that patients have an illness's name for stand in `lay-words.ts` and are told here to be
 * no trade. English and Spanish; folded as `toWords` folds.
 */
import { layNames } from "./lay-words.ts";

const rows: readonly (readonly [illness: string, english: string, spanish?: string])[] = [
  ["hemophilia", "hemophiliac|haemophiliac|hemophilic|haemophilic", "hemofilico|hemofilica"],
  ["epilepsy", "epileptic", "epileptico|epileptica"],
  ["alcohol use disorder", "alcoholic", "alcoholico|alcoholica"],
  ["substance use disorder", "addict|junkie", "adicto|adicta|drogadicto|drogadicta"],
  ["schizophrenia", "schizophrenic", "esquizofrenico|esquizofrenica"],
  ["bipolar disorder", "bipolar", "bipolar"],
  ["anorexia", "anorexic|anorectic", "anorexico|anorexica"],
  ["bulimia", "bulimic", "bulimico|bulimica"],
  ["paraplegia", "paraplegic", "paraplejico|paraplejica"],
  ["quadriplegia", "quadriplegic|tetraplegic", "tetraplejico|tetraplejica"],
  ["hemiplegia", "hemiplegic", "hemiplejico|hemiplejica"],
  ["paralysis", "paralytic|paralyzed|paralysed", "paralitico|paralitica"],
  ["narcolepsy", "narcoleptic", "narcoleptico|narcoleptica"],
  ["insomnia", "insomniac", "insomne"],
  ["migraine", "migraineur|migrainer", "migranoso|migranosa"],
  ["cirrhosis", "cirrhotic", "cirrotico|cirrotica"],
  ["thalassemia", "thalassemic|thalassaemic", "talasemico|talasemica"],
  ["sickle cell disease", "sickler"],
  ["autism", "autistic|aspie", "autista"],
  ["psychosis", "psychotic", "psicotico|psicotica"],
  ["psoriasis", "psoriatic", "psoriasico|psoriasica"],
  ["rheumatism", "rheumatic", "reumatico|reumatica"],
  ["amputation", "amputee", "amputado|amputada"],
  ["albinism", "albino", "albino|albina"],
  ["dwarfism", "dwarf"],
  ["leprosy", "leper", "leproso|leprosa"],
  ["leukemia", "leukemic|leukaemic", "leucemico|leucemica"],
  ["hypothyroidism", "hypothyroid", "hipotiroideo|hipotiroidea"],
  ["hyperthyroidism", "hyperthyroid", "hipertiroideo|hipertiroidea"],
]; // biome-ignore format: a table

/** Who had a thing or gave one: what it was stands before. */
const afterThing = new Set(
  "survivor recipient carrier donor sufferer patient superviviente sobreviviente receptor donante paciente".split(" "),
);

const illnesses: Readonly<Record<"en" | "es", ReadonlyMap<string, string>>> = {
  en: new Map(rows.flatMap(([illness, names]) => names.split("|").map((name) => [name, illness] as const))),
  es: new Map(rows.flatMap(([illness, , names]) => (names?.split("|") ?? []).map((name) => [name, illness] as const))),
};

const singular = (word: string) => word.replace(/s$/, "");

/** The illness that a word names its people by, in the field's words. */
export function illnessOf(word: string, language: "en" | "es"): string | undefined {
  return illnesses[language].get(word) ?? illnesses[language].get(singular(word));
}

/** Whether a word names somebody by what they have or had, as against a trade: "a haemophiliac", "a diabetic", "a cancer survivor". */
export function namesByIllness(word: string, language: "en" | "es"): boolean {
  const isCondition = (name: string) => layNames[language].get(name)?.kind === "condition";
  return (
    illnessOf(word, language) !== undefined ||
    afterThing.has(singular(word)) ||
    isCondition(word) ||
    isCondition(singular(word))
  );
}
