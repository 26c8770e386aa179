import { expect, test } from "vitest";
import { toDiagnosis } from "./diagnosis-chapters.ts";

test.each([
  ["ICD10CM//E11.65", "IV", "E11"],
  ["ICD10//D48.9", "II", "D48"],
  ["ICD10CM//D50", "III", "D50"],
  ["ICD10CM//H59.8", "VII", "H59"],
  ["ICD10CM//H60", "VIII", "H60"],
  ["ICD10CM//C7A.01", "II", "C7A"],
  ["ICD10CM//U07.1", "XXII", "U07"],
  ["ICD10CM//Y92.0", "XX", "Y92"],
  ["DIAGNOSIS//ICD//10//T8140XA", "XIX", "T81"],
  ["DIAGNOSIS//ICD//9//496", "X", "496"],
  ["ICD9CM//250.00", "IV", "250"],
  ["ICD9CM//280.1", "III", "280"],
  ["ICD9CM//V58.61", "XXI", "V58"],
  ["ICD9CM//E885.9", "XX", "E885"],
  ["ICD9CM//650", "XV", "650"],
])("%s is of ICD-10 chapter %s, category %s", (code, chapter, category) => {
  expect(toDiagnosis(code)).toEqual({ chapter, category });
});

test.each([
  "PROCEDURE//ICD//9//5491",
  "ICD10PCS//0DTJ4ZZ",
  "SNOMED//44054006",
  "CONDITION_END//ICD10CM//E11.9",
  "LOINC//4548-4",
  "ICD9CM//000",
])("%s is no diagnosis of ICD", (code) => {
  expect(toDiagnosis(code)).toBeUndefined();
});
