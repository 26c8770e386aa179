/** @module core/sex-code: the sex a code states, as each source writes it: `SEX//F` (ours), `GENDER//F` (MIMIC-IV in MEDS), `Gender/F` (OMOP in MEDS). */

const SAYS_SEX = /^(?:SEX|GENDER)\//i;
const STATES_SEX = /^(?:SEX|GENDER)\/\/?(F|M|FEMALE|MALE)$/i;

/** Whether the code is about sex, known or not. */
export function isSexCode(code: string): boolean {
  return SAYS_SEX.test(code);
}

/** `undefined` for a code that states neither: another fact, another sex, an unknown one. */
export function sexOfCode(code: string): "female" | "male" | undefined {
  const stated = STATES_SEX.exec(code)?.[1]?.toUpperCase();
  if (stated === undefined) return undefined;
  return stated.startsWith("F") ? "female" : "male";
}

/** The sex that codes state first; `undefined` if none does. */
export function statedSex(codes: Iterable<string>): "female" | "male" | undefined {
  for (const code of codes) {
    const sex = sexOfCode(code);
    if (sex !== undefined) return sex;
  }
  return undefined;
}
