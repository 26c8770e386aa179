/** @module validation/subgroups: whom the numbers are also given for on their own: each sex, each age band at the index moment. */
import type { Cohort } from "./cohort.ts";
import { SEX } from "./count-features.ts";

export interface Subgroup {
  readonly group: string;
  includes(row: number): boolean;
}

/** Sex as recorded, age at the moment: under 40, 40-64, 65 and over. Nobody is in two bands. */
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
  ];
}
