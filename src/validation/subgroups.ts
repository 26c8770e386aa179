/**
 * @module validation/subgroups: whom the numbers are also given for on their own: each sex, each age band and each length of record at the index
 * moment, each race and ethnicity where the record tells it.
 */
import type { Cohort } from "./cohort.ts";
import { SEX } from "./count-features.ts";

export interface Subgroup {
  readonly group: string;
  includes(row: number): boolean;
}

/** Events known at the moment from which a record is longer: what a newcomer's record, a few years' and decades' hold. */
const LENGTHS = [0, 50, 200, Number.POSITIVE_INFINITY];

/** OMB's categories (CDC Race and Ethnicity code system, 1.2); other codes are called by themselves. */
const ombTitles: Readonly<Record<string, string>> = {
  "1002-5": "American Indian or Alaska Native",
  "2028-9": "Asian",
  "2054-5": "Black or African American",
  "2076-8": "Native Hawaiian or other Pacific Islander",
  "2106-3": "White",
  "2131-1": "other",
  "2135-2": "Hispanic or Latino",
  "2186-5": "not Hispanic or Latino",
};

/** Age at the moment: under 40, 40-64, 65 and over. Nobody is in two bands of age or length; somebody may have told two races. */
export function subgroupsOf(cohort: Cohort): readonly Subgroup[] {
  const aged = (from: number, below: number) => (row: number) => {
    const age = cohort.ageYears[row] as number;
    return age >= from && age < below;
  };
  return [
    { group: "sex: female", includes: (row) => cohort.sex[row] === SEX.female },
    { group: "sex: male", includes: (row) => cohort.sex[row] === SEX.male },
    { group: "age: under 40", includes: aged(0, 40) },
    { group: "age: 40-64", includes: aged(40, 65) },
    { group: "age: 65 and over", includes: aged(65, Number.POSITIVE_INFINITY) },
    ...heritageGroups(cohort),
    ...lengthGroups(cohort),
  ];
}

function heritageGroups({ heritage, subjectOf }: Cohort): Subgroup[] {
  const codes = [...new Set(heritage.flatMap((told) => [...told]))].sort();
  const of = (row: number) => heritage[subjectOf[row] ?? -1];
  const groups = codes.map((code): Subgroup => {
    const [kind = "", ...rest] = code.split("//");
    const told = rest.join("//");
    return {
      group: `${kind.toLowerCase()}: ${ombTitles[told] ?? told}`,
      includes: (row) => of(row)?.has(code) === true,
    };
  });
  const silent = { group: "race and ethnicity: not recorded", includes: (row: number) => of(row)?.size === 0 };
  return codes.length === 0 ? [] : [...groups, silent];
}

function lengthGroups({ knownEvents }: Cohort): Subgroup[] {
  return LENGTHS.slice(1).map((below, i): Subgroup => {
    const from = LENGTHS[i] ?? 0;
    const title =
      from === 0 ? `under ${below}` : below === Number.POSITIVE_INFINITY ? `${from} and over` : `${from}-${below - 1}`;
    return {
      group: `events on record: ${title}`,
      includes: (row) => (knownEvents[row] ?? -1) >= from && (knownEvents[row] ?? -1) < below,
    };
  });
}
