/**
 * @module answers/entry-names: what an entry of a record is called, in its source's words and in everyday ones.
 *
 * Before: an entry and a question's topic. After: `record-topic.ts` compares their words. Promise: a name stands for the same thing or for
 * one of its kind (Tdap is a tetanus vaccine), never for another of the kind.
 */
import { type ChartEntry, withoutRole } from "#core";
import { type EntryKind, entryKindOf } from "#timeline";
import { otherDrugNames } from "./drug-names.ts";
import { nameOf } from "./record-text.ts";
import { isAllergy } from "./recorded-allergies.ts";

/** What the entry is called, and the everyday names of its code and of its words. */
export function namesOf(event: ChartEntry): string[] {
  const name = withLetters(nameOf(event) ?? "");
  const bare = withoutRole(event.code);
  const codes = [event.code, bare, bare.replace(/^(?:DIAGNOSIS\/\/ICD\/\/10|ICD10)\/\//, "ICD10CM//")];
  const ofCode = codeNames.filter(([prefix]) => codes.some((code) => code.startsWith(prefix)));
  const kind = entryKindOf(event);
  const ofWords = wordNames.filter(([of, words]) => of === kind && words.test(name));
  const ofDrug = kind === "drug" || event.drugUse !== undefined || isAllergy(event) ? otherDrugNames(name) : [];
  const names = [name, ...ofCode.map(([, also]) => also), ...ofWords.map(([, , also]) => also), ...ofDrug];
  return /\b(?:malignan\w+ (?:\w+ )?(?:neoplasm|tumou?r)|carcinoma)\b/i.test(name) ? [...names, "cancer"] : names;
}

/** Whether what is asked for names one of the measures that, where nothing else is said, are the blood's. */
export function isNamedOfBlood(isAsked: (name: string) => boolean): boolean {
  return codeNames.some(([code, name]) => code.startsWith("LOINC//") && isAsked(name));
}

/**
 * A letter that tells things of one name apart and would be left out as an article: hepatitis A is not C, troponin T not I, a T-score not a
 * Z-score. A Roman number is a number: type I is no other type.
 */
export function withLetters(words: string): string {
  return words
    .replace(
      /\b(hep(?:atitis)?|troponin|protein|influenza|vitamin|ha?emoglobin|group|strep) ?[ (-] ?([aist])\b/gi,
      "$1 letter$2",
    )
    .replace(/\b([aistz])[ -]score/gi, "letter$1 score")
    .replace(/\btype (i{1,3})\b/gi, (_, roman: string) => `type ${roman.length}`);
}

/** Everyday names of what entries of a kind are called by their sources. */
const wordNames: readonly (readonly [EntryKind, RegExp, string])[] = [
  ["immunisation", /\b(?:tdap|dtap|dtp|dtwp|dt|td|tetanus)\b/i, "tetanus"],
  ["immunisation", /\b(?:tdap|dtap|dtp|dtwp|pertussis)\b/i, "whooping cough pertussis"],
  ["immunisation", /\btetanus toxoid, reduced diphtheria toxoid, and acellular pertussis\b/i, "tdap"],
  ["immunisation", /\bmmrv?\b|\bmeasles\b.*\bmumps\b.*\brubella\b/i, "mmr measles mumps rubella"],
  ["immunisation", /\b(?:mmrv|varicella)\b/i, "varicella chickenpox chicken pox"],
  ["condition", /\bvaricella\b(?!.zoster)/i, "chickenpox chicken pox"],
  ["result", /\bc[- ]reactive protein\b/i, "crp"],
  ["result", /\bclostridi(?:oides|um) difficile\b/i, "c diff difficile"],
  ["procedure", /\b(?:coronary|aorto-?coronary)\b.*\bbypass\b|\bcabg\b/i, "coronary bypass surgery cabg"],
  ["procedure", /\bcholecystectomy\b|\bexcision of gallbladder\b/i, "gallbladder removal removed surgery cholecystectomy"],
  ["procedure", /\bappendectomy\b|\bappendicectomy\b/i, "appendix removal removed out surgery appendectomy"],
  ["procedure", /\bhysterectomy\b/i, "uterus womb removal removed surgery"],
  ["procedure", /\btonsillectomy\b/i, "tonsils removal removed out surgery"],
  ["procedure", /\bc(?:a?e|æ)sa?rean\b/i, "c section cesarean"],
]; // biome-ignore format: a table

/** Everyday names of codes, for displays that use another word or are absent. */
const codeNames: readonly (readonly [string, string])[] = [
  ["ICD10CM//E10", "type 1 diabetes mellitus"],
  ["ICD10CM//E11", "type 2 diabetes mellitus"],
  ["ICD10CM//I10", "hypertension"],
  ["ICD10CM//I21", "myocardial infarction"],
  ["ICD10CM//I48", "atrial fibrillation"],
  ["ICD10CM//I50", "heart failure"],
  ["ICD10CM//I63", "stroke"],
  ["ICD10CM//J44", "chronic obstructive pulmonary disease"],
  ["ICD10CM//J45", "asthma"],
  ["ICD10CM//N18", "chronic kidney disease"],
  ["ICD10CM//F32", "depression"],
  ["ICD10CM//F33", "depression"],
  ["ICD10CM//E78", "dyslipidemia cholesterol"],
  ["ICD10CM//M81", "osteoporosis"],
  ["CVX//", "vaccine"],
  ["ALLERGY//", "allergy"],
  ["LOINC//4548-4", "hemoglobin a1c"],
  ["LOINC//8480-6", "systolic blood pressure"],
  ["LOINC//8462-4", "diastolic blood pressure"],
  ["LOINC//2160-0", "creatinine"],
  ["LOINC//39156-5", "body mass index"],
  ["LOINC//29463-7", "body weight"],
  ["LOINC//2093-3", "cholesterol"],
  ["LOINC//6690-2", "white blood cell"],
  ["LOINC//26464-8", "white blood cell"],
  ["LOINC//3016-3", "tsh"],
  ["LOINC//2857-1", "psa"],
  ["LOINC//718-7", "hemoglobin"],
  ["LOINC//777-3", "platelet"],
  ["LOINC//2823-3", "potassium"],
  ["LOINC//2951-2", "sodium"],
  ["LOINC//17861-6", "calcium"],
  ["LOINC//2345-7", "glucose"],
  ["LOINC//2339-0", "glucose"],
  ["LOINC//41653-7", "glucose"],
  ["LOINC//1742-6", "alt"],
  ["LOINC//1920-8", "ast"],
  ["LOINC//6301-6", "inr"],
  ["LOINC//59408-5", "oxygen saturation"],
  ["LOINC//2708-6", "oxygen saturation"],
  ...["33914-3", "48642-3", "48643-1", "62238-1", "69405-9", "77147-7", "88293-6", "88294-4", "98979-8"].map(
    (loinc) => [`LOINC//${loinc}`, "egfr"] as const,
  ),
];
