/**
 * @module timeline/diagnosis-codes: which codes say that a disease was found, and which only one sex can have.
 *
 * ICD-10(-CM) A to Q, S to U; ICD-9-CM 001 to 779 and 800 to 999; and whatever code of any system says an outcome of the catalogue, but death
 * and readmission. Symptoms (R, 780 to 799), external causes and reasons for contact (V to Y, Z; E, V) are no diagnoses. A code of SNOMED CT
 * does not say whether it is a disease or a procedure, so of those only the catalogue's count.
 */
import { isDeath } from "#core";
import { saysAnyOutcome, saysOutcome } from "./first-occurrence.ts";
import { type Outcome, outcomeCatalogue } from "./outcome-catalogue.ts";

const icd10 = /^(?:ICD10CM|ICD10|DIAGNOSIS\/\/ICD\/\/10)\/\/([A-Z])(\d[0-9A-Z])/;
const icd9 = /^(?:ICD9CM|DIAGNOSIS\/\/ICD\/\/9)\/\/(\d{3})/;

const diseases = outcomeCatalogue.filter(({ id }) => id !== "death" && id !== "readmission");

/** Whether the code says that a disease was found. */
export function isDiagnosis(code: string): boolean {
  return !isDeath(code) && (namesDisease(code) || saysAnyOutcome(diseases, code));
}

function namesDisease(code: string): boolean {
  const letter = icd10.exec(code)?.[1];
  if (letter !== undefined) return !/[RV-Z]/.test(letter);
  const category = Number(icd9.exec(code)?.[1] ?? Number.NaN);
  return (category >= 1 && category <= 779) || (category >= 800 && category <= 999);
}

/**
 * Categories of one sex by the titles of ICD's own blocks: male genital organs (cancers and diseases), female genital organs, pregnancy,
 * childbirth and the puerperium. From, to.
 */
const categories: readonly (readonly [sex: "female" | "male", from: string, to: string])[] = [
  ["female", "C51", "C58"],
  ["male", "C60", "C63"],
  ["male", "N40", "N53"],
  ["female", "N70", "N98"],
  ["female", "O00", "O9Z"],
  ["female", "179", "184"],
  ["male", "185", "187"],
  ["male", "600", "608"],
  ["female", "614", "679"],
];

/** The only sex that can have it; `undefined` if both can. */
export function sexOfDiagnosis(code: string): Outcome["sex"] {
  const category = icd10.exec(code)?.slice(1, 3).join("") ?? icd9.exec(code)?.[1];
  const block = categories.find(([, from, to]) => category !== undefined && category >= from && category <= to);
  return block?.[0] ?? diseases.find((outcome) => outcome.sex !== undefined && saysOutcome(outcome, code))?.sex;
}
