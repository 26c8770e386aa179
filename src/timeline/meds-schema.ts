/**
 * @module timeline/meds-schema: the Medical Event Data Standard 0.4.0, as Osler writes it.
 *
 * MEDS fixes five columns and lets a dataset add more. Osler adds `filed_time`: when the care team could see the event, which
 * MEDS cannot say and `knownAt` needs; and, of drugs, dose and route of the only instruction, and all that is coded of their use as
 * JSON (`DrugUse` of `#core`). No feature, no token and no reader of ours takes the latter four. Parquet has one string type, so `large_string` is a reader's choice, not a file's.
 */
import type { ParquetColumn } from "#storage";

export const MEDS_VERSION = "0.4.0";

export const eventColumns: readonly ParquetColumn[] = [
  { name: "subject_id", type: "bigint" },
  { name: "time", type: "timestamp" },
  { name: "code", type: "string" },
  { name: "numeric_value", type: "float" },
  { name: "text_value", type: "string" },
  { name: "filed_time", type: "timestamp" },
  { name: "dose_value", type: "double" },
  { name: "dose_unit", type: "string" },
  { name: "route", type: "string" },
  { name: "drug_use", type: "string" },
];

/** Columns of events that are not MEDS's. */
export const extensionColumns: readonly string[] = ["filed_time", "dose_value", "dose_unit", "route", "drug_use"];

export const noteColumns: readonly ParquetColumn[] = [
  { name: "subject_id", type: "bigint" },
  { name: "time", type: "timestamp" },
  { name: "filed_time", type: "timestamp" },
  { name: "note_id", type: "string" },
  { name: "code", type: "string" },
  { name: "text", type: "string" },
];

export const codeColumns: readonly ParquetColumn[] = [
  { name: "code", type: "string" },
  { name: "description", type: "string" },
  { name: "parent_codes", type: "strings" },
];

export const splitColumns: readonly ParquetColumn[] = [
  { name: "subject_id", type: "bigint" },
  { name: "split", type: "string" },
];

/** DuckDB's names of the types MEDS demands; the first is the one to write. */
export const demandedTypes: Readonly<Record<string, readonly string[]>> = {
  subject_id: ["BIGINT"],
  time: ["TIMESTAMP"],
  code: ["VARCHAR"],
  numeric_value: ["FLOAT"],
  text_value: ["VARCHAR"],
  filed_time: ["TIMESTAMP"],
  split: ["VARCHAR"],
  description: ["VARCHAR"],
  parent_codes: ["VARCHAR[]"],
};

/** Codes whose meaning Osler or MEDS fixes, in words. */
export const ownDescriptions: Readonly<Record<string, string>> = {
  MEDS_BIRTH: "Birth",
  MEDS_DEATH: "Death",
  OBSERVATION_START: "Start of observation: from here on, care would have been recorded",
  OBSERVATION_END: "End of observation: after this, nothing would have been recorded",
  END_OF_FOLLOW_UP: "End of follow-up",
  "SEX//F": "Female",
  "SEX//M": "Male",
  "SEX//O": "Other sex",
  "SEX//U": "Sex unknown",
};

/**
 * Broader codes of a code: its unit or answer taken off, and each step up ICD-10-CM or ICD-9-CM.
 * `ICD10CM//E11.65` has `ICD10CM//E11.6`; `LOINC//4548-4//%` has `LOINC//4548-4`.
 */
export function parentCodes(code: string): string[] {
  const icd = /^(ICD10CM|ICD9CM)\/\/([A-Z0-9]{3,4})\.([A-Z0-9]+)$/.exec(code);
  if (icd !== null) {
    const [, system, category, detail = ""] = icd;
    return [`${system}//${category}${detail.length > 1 ? `.${detail.slice(0, -1)}` : ""}`];
  }
  const measured = /^(LOINC\/\/[0-9]+-[0-9])\/\/.+$/.exec(code);
  return measured?.[1] === undefined ? [] : [measured[1]];
}
