/**
 * @module validation/count-features: what the count-logistic comparator sees: how often each kind of event was known, age and sex.
 *
 * Before: `timeline` (`knownAt`: nothing filed after the moment reaches us). Code families are learnt on the train split only.
 */
import { type ClinicalEvent, isBirth, isSexCode, statedSex } from "#core";
import { isObservationEnd, isObservationStart, isPlanned } from "#timeline";
import { mapColumns, type SparseRows } from "./sparse-rows.ts";

/** Families seen in fewer train subjects are left out. */
const MIN_SUBJECTS = 20;
/** The most frequent families kept. */
const MAX_FAMILIES = 2000;

/**
 * Family of a code: ICD-10-CM and ICD-9-CM by their first three characters, numeric results without their unit, all else as is.
 * `ICD10CM//E11.65` → `ICD10CM//E11`; `LOINC//4548-4//%` → `LOINC//4548-4`; `LOINC//72166-2//SNOMED//266919005` stays.
 */
export function codeFamily(code: string): string {
  const parts = code.split("//");
  const [system = code, first = ""] = parts;
  if (system === "ICD10CM" || system === "ICD9CM") return `${system}//${first.slice(0, 3)}`;
  return parts.length === 3 && system === "LOINC" ? `${system}//${first}` : code;
}

/** Numbers for code families, given out as they appear. */
export interface FamilyNumbers {
  numberOf(family: string): number;
  /** Of a code's values: one for each unit its family has, because 13 g/dL and 130 g/L are one result. */
  valueNumberOf(code: string): number;
  /** The family of each number. */
  countedAs(): Int32Array;
  readonly size: number;
}

export function familyNumbers(): FamilyNumbers {
  const numbers = new Map<string, number>();
  const familyOf = new Map<number, number>();
  const numberOf = (family: string) => {
    let number = numbers.get(family);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(family, number);
    }
    return number;
  };
  return {
    numberOf,
    valueNumberOf(code) {
      const family = codeFamily(code);
      const number = numberOf(code.startsWith("LOINC//") ? code : family);
      familyOf.set(number, numberOf(family));
      return number;
    },
    countedAs: () => Int32Array.from({ length: numbers.size }, (_, number) => familyOf.get(number) ?? number),
    get size() {
      return numbers.size;
    },
  };
}

/** log(1 + count) by family of the events known at a moment; static facts other than sex count too. Sex and birth are not counted. */
export function countsOf(known: readonly ClinicalEvent[], families: FamilyNumbers): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { code } of known) {
    if (isSexCode(code) || isBirth(code) || isPlanned(code)) continue;
    if (isObservationStart(code) || isObservationEnd(code)) continue;
    const family = families.numberOf(codeFamily(code));
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  for (const [family, count] of counts) counts.set(family, Math.log1p(count));
  return counts;
}

/** Age and sex as a row begins: standardised age, its square, female, sex unknown, age × female. Always the first five columns. */
export const DEMOGRAPHIC_COLUMNS = 5;

/** @param ageYears NaN if birth is unknown: counted as 50 */
export function demographics(ageYears: number, sex: Sex): number[] {
  const age = ((Number.isNaN(ageYears) ? 50 : ageYears) - 50) / 20;
  const female = sex === SEX.female ? 1 : 0;
  return [age, age * age, female, sex === SEX.unknown ? 1 : 0, age * female];
}

export const SEX = { male: 0, female: 1, unknown: 2 } as const;
export type Sex = (typeof SEX)[keyof typeof SEX];

/** Sex from the static facts. */
export function sexOf(events: readonly ClinicalEvent[]): Sex {
  return SEX[statedSex(events.map(({ code }) => code)) ?? "unknown"];
}

/** Which families a fitted comparator uses, and how their counts are scaled. */
export interface FeaturePlan {
  /** New column of each raw column, −1 = left out. Raw columns: demographics, then families by number. */
  readonly newColumn: Int32Array;
  /** Standard deviation of each kept column on train. */
  readonly scale: Float64Array;
}

/** Keeps families known in at least 20 subjects, the 2,000 most frequent; scales every kept column to unit deviation. */
export function planFeatures(rows: SparseRows, subjectOf: Int32Array): FeaturePlan {
  const subjects = new Int32Array(rows.width);
  const lastSubject = new Int32Array(rows.width).fill(-1);
  const sums = new Float64Array(rows.width);
  const squares = new Float64Array(rows.width);
  const count = rows.offsets.length - 1;
  for (let row = 0; row < count; row++) {
    const subject = subjectOf[row] as number;
    for (let k = rows.offsets[row] as number; k < (rows.offsets[row + 1] as number); k++) {
      const column = rows.columns[k] as number;
      const value = rows.values[k] as number;
      sums[column] = (sums[column] as number) + value;
      squares[column] = (squares[column] as number) + value * value;
      if (lastSubject[column] === subject) continue;
      lastSubject[column] = subject;
      subjects[column] = (subjects[column] as number) + 1;
    }
  }
  const families = [...subjects.keys()]
    .filter((column) => column >= DEMOGRAPHIC_COLUMNS && (subjects[column] as number) >= MIN_SUBJECTS)
    .sort((a, b) => (subjects[b] as number) - (subjects[a] as number) || a - b)
    .slice(0, MAX_FAMILIES);
  const kept = [...Array(DEMOGRAPHIC_COLUMNS).keys(), ...families];
  const newColumn = new Int32Array(rows.width).fill(-1);
  for (const [column, raw] of kept.entries()) newColumn[raw] = column;
  const scale = Float64Array.from(kept, (raw) => {
    const mean = (sums[raw] as number) / count;
    const variance = (squares[raw] as number) / count - mean * mean;
    return variance > 1e-12 ? Math.sqrt(variance) : 1;
  });
  return { newColumn, scale };
}

/** Rows as the fitted comparator reads them; families it does not know are left out. */
export function applyFeaturePlan(plan: FeaturePlan, rows: SparseRows): SparseRows {
  return mapColumns(rows, plan.newColumn, plan.scale);
}
