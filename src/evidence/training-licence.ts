/**
 * @module evidence/training-licence: which text may teach something that ships, by the licence recorded for it.
 *
 * Promise: what is non-commercial, share-alike, without derivatives, unclear or not recorded teaches nothing. It may still be found and
 * cited. Every trainer takes its text through here (`bench/training-admission.ts`).
 */

/** Whole names, as sources record them; a name that is more than one of these is not one of these. */
const admitted = [
  /^CC[- ]?0(?:[- ]1\.0)?$/i,
  /^CC[- ]BY(?:[- ](?:text|\d(?:\.\d)?))?$/i,
  /^(?:MIT|Apache-2\.0|BSD-[23]-Clause)$/i,
  /^public domain$/i,
];

/** Whether text under a licence may teach; never where none is recorded. */
export function mayTeach(licence: string | undefined): boolean {
  return licence !== undefined && admitted.some((name) => name.test(licence.trim()));
}
