/**
 * @module deid/diagnosis-chapters: ICD diagnoses by chapter, ICD-9 and ICD-10 on one scale.
 *
 * What an acquaintance may know of a patient's illnesses is closer to "something with the heart" than to a code: risk profiles are
 * made of chapters. ICD-9-CM's chapters are brought to those of ICD-10.
 */

/** A diagnosis: its chapter (`I` to `XXII`) and its three-character category. */
export interface Diagnosis {
  readonly chapter: string;
  readonly category: string;
}

/** First category of each chapter of ICD-10(-CM), in order. */
const icd10: readonly (readonly [string, string])[] = [
  ["A00", "I"],
  ["C00", "II"],
  ["D50", "III"],
  ["E00", "IV"],
  ["F00", "V"],
  ["G00", "VI"],
  ["H00", "VII"],
  ["H60", "VIII"],
  ["I00", "IX"],
  ["J00", "X"],
  ["K00", "XI"],
  ["L00", "XII"],
  ["M00", "XIII"],
  ["N00", "XIV"],
  ["O00", "XV"],
  ["P00", "XVI"],
  ["Q00", "XVII"],
  ["R00", "XVIII"],
  ["S00", "XIX"],
  ["U00", "XXII"],
  ["V00", "XX"],
  ["Z00", "XXI"],
];

/** First category of each block of ICD-9-CM that lies in one chapter of ICD-10. */
const icd9: readonly (readonly [string, string])[] = [
  ["001", "I"],
  ["140", "II"],
  ["240", "IV"],
  ["280", "III"],
  ["290", "V"],
  ["320", "VI"],
  ["360", "VII"],
  ["380", "VIII"],
  ["390", "IX"],
  ["460", "X"],
  ["520", "XI"],
  ["580", "XIV"],
  ["630", "XV"],
  ["680", "XII"],
  ["710", "XIII"],
  ["740", "XVII"],
  ["760", "XVI"],
  ["780", "XVIII"],
  ["800", "XIX"],
];

/**
 * The diagnosis a MEDS code stands for: `ICD10CM//E11.65`, `ICD9CM//250.00`, `DIAGNOSIS//ICD//10//E1165`.
 * `undefined` for procedures, for ends of conditions and for systems whose hierarchy is not ICD's.
 */
export function toDiagnosis(code: string): Diagnosis | undefined {
  const match =
    /^(?:[A-Z_]*(?:DIAGNOS|CONDITION)[A-Z_]*\/\/)?ICD(?:\/\/)?(9|10)(?:CM|-CM|WHO|GM)?\/\/([A-Z0-9.]+)(?:\/\/|$)/i.exec(
      code,
    );
  if (match === null || /^(?:CONDITION_END|PROCEDURE)/i.test(code)) return undefined;
  const written = (match[2] ?? "").replace(".", "").toUpperCase();
  return match[1] === "9" ? fromIcd9(written) : fromIcd10(written);
}

function fromIcd10(written: string): Diagnosis | undefined {
  const category = written.slice(0, 3);
  return /^[A-Z]\d[0-9A-Z]$/.test(category) ? { chapter: lastBefore(icd10, category), category } : undefined;
}

function fromIcd9(written: string): Diagnosis | undefined {
  if (/^E\d{3}/.test(written)) return { chapter: "XX", category: written.slice(0, 4) };
  const category = written.slice(0, 3);
  if (/^V\d\d$/.test(category)) return { chapter: "XXI", category };
  return /^\d{3}$/.test(category) && category !== "000" ? { chapter: lastBefore(icd9, category), category } : undefined;
}

function lastBefore(table: readonly (readonly [string, string])[], category: string): string {
  return table.findLast(([first]) => first <= category)?.[1] ?? "";
}
