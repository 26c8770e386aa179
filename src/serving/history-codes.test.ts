import { expect, test } from "vitest";
import { outcomeCatalogue, saysOutcome } from "#timeline";
import { historyStanding } from "./history-codes.ts";

test.each([
  ["stroke", "ICD10CM//Z86.73", "history"],
  ["stroke", "ICD10CM//I69.351", "history"],
  ["stroke", "DIAGNOSIS//ICD//10//Z8673", "history"],
  ["stroke", "ICD9CM//V12.54", "history"],
  ["stroke", "SNOMED//275526006", "history"],
  ["stroke", "ICD10CM//I69.959", "no-question"],
  ["stroke", "ICD10CM//I69.220", undefined],
  ["stroke", "ICD10CM//Z82.3", undefined],
  ["myocardial-infarction", "ICD10CM//I25.2", "history"],
  ["myocardial-infarction", "ICD10CM//I25.10", undefined],
  ["ischaemic-heart-disease", "ICD10CM//Z95.5", "history"],
  ["breast-cancer", "ICD10CM//Z85.3", "history"],
  ["breast-cancer", "ICD10CM//Z80.3", undefined],
  ["breast-cancer", "ICD10CM//Z86.000", undefined],
  ["colorectal-cancer", "ICD10CM//Z85.038", "history"],
  ["colorectal-cancer", "ICD10CM//Z85.030", undefined],
  ["colorectal-polyp", "ICD10CM//Z86.0101", "history"],
  ["lung-cancer", "ICD10CM//Z85.118", "history"],
  ["prostate-cancer", "ICD10CM//Z85.46", "history"],
  ["venous-thromboembolism", "ICD10CM//Z86.711", "history"],
  ["venous-thromboembolism", "ICD10CM//Z86.718", "history"],
  ["venous-thromboembolism", "ICD10CM//Z86.72", undefined],
  ["chronic-kidney-disease", "ICD10CM//Z99.2", "history"],
  ["chronic-kidney-disease", "ICD10CM//Z94.0", "history"],
  ["chronic-kidney-disease", "ICD10CM//Z94.1", undefined],
  ["cardiac-arrest", "ICD10CM//Z86.74", "history"],
  ["diabetic-retinopathy", "ICD10CM//E10.319", "history"],
  ["diabetic-retinopathy", "ICD10CM//E10.9", undefined],
  ["diabetic-kidney-disease", "ICD10CM//E10.21", "history"],
  ["pneumonia", "ICD10CM//Z87.01", "history"],
  ["type-2-diabetes", "ICD10CM//E10.9", "no-question"],
  ["type-2-diabetes", "ICD9CM//250.01", "no-question"],
  ["type-2-diabetes", "ICD10CM//R73.03", undefined],
  ["prediabetes", "ICD10CM//E11.9", "no-question"],
  ["prediabetes", "SNOMED//44054006", "no-question"],
  ["prediabetes", "ICD10CM//O24.410", undefined],
  ["hypertension", "ICD10CM//Z86.79", undefined],
  ["stroke", "FAMILY//ICD10CM//Z86.73", undefined],
] as const)("%s with %s on record: %s", (outcome, code, standing) => {
  expect(historyStanding(outcome, new Set(["LOINC//718-7", code]))).toBe(standing);
});

test("every row is of an outcome of the catalogue, and no history code is one of the outcome's own", () => {
  const ids = outcomeCatalogue.map(({ id }) => id);
  const codes = ["ICD10CM//Z86.73", "ICD10CM//I69.3", "ICD10CM//Z85.3", "ICD10CM//Z86.711", "ICD10CM//Z99.2"];
  const found = codes.flatMap((code) => ids.filter((id) => historyStanding(id, new Set([code])) === "history"));
  expect(found).toEqual(["stroke", "stroke", "breast-cancer", "venous-thromboembolism", "chronic-kidney-disease"]);
  for (const code of codes) expect(outcomeCatalogue.some((outcome) => saysOutcome(outcome, code))).toBe(false);
});
