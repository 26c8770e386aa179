/**
 * @module core/unchanging-facts: what may stand in a record without a date, because it holds from birth on: sex, race, ethnicity, birth,
 * language, blood type. Whatever else has no date may have become true at any time, and whoever takes it for known always sees the future.
 */
const facts = ["SEX", "GENDER", "RACE", "ETHNICITY", "MEDS_BIRTH", "BIRTH", "LANGUAGE", "BLOOD_TYPE"];

/** As a pattern (JavaScript's and RE2's), of any case: `SEX//F` (ours), `Gender/F` (OMOP in MEDS). */
export const unchangingFact = `^(${facts.join("|")})(/|$)`;

const says = new RegExp(unchangingFact, "i");

/** Whether the code says what cannot change within a record. */
export function isUnchanging(code: string): boolean {
  return says.test(code);
}
