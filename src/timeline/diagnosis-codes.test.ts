import { expect, test } from "vitest";
import { isDiagnosis, sexOfDiagnosis } from "./diagnosis-codes.ts";

test("a disease, an injury and a disease of the catalogue are diagnoses; symptoms, causes, reasons for contact and procedures are not", () => {
  const diagnoses = [
    "ICD10CM//I10",
    "ICD10CM//S72.009A",
    "ICD10CM//U07.1",
    "ICD9CM//401.9",
    "DIAGNOSIS//ICD//10//I2510",
  ];
  // Prediabetes stands among the symptoms in ICD-10 (R73.03), and is an outcome of the catalogue.
  const catalogued = ["ICD10CM//R73.03", "SNOMED//44054006", "EVENT//HTN"];
  for (const code of [...diagnoses, ...catalogued]) expect([code, isDiagnosis(code)]).toEqual([code, true]);
  const others = [
    "ICD10CM//R07.9",
    "ICD10CM//W19.XXXA",
    "ICD10CM//Z80.0",
    "ICD9CM//786.50",
    "ICD9CM//V70.0",
    "ICD9CM//E885.9",
  ];
  const more = [
    "SNOMED//73761001",
    "LOINC//4548-4//%",
    "MEDS_DEATH",
    "EVENT//READMISSION//30",
    "CONDITION_END//ICD10CM//I10",
  ];
  for (const code of [...others, ...more]) expect([code, isDiagnosis(code)]).toEqual([code, false]);
});

test("cancers and diseases of one sex's organs, and pregnancy, are of that sex; the breast is of both", () => {
  expect(["ICD10CM//C61", "ICD10CM//N40.0", "ICD9CM//185", "SNOMED//399068003"].map(sexOfDiagnosis)).toEqual(
    new Array(4).fill("male"),
  );
  expect(["ICD10CM//O80", "ICD10CM//C53.9", "ICD10CM//N95.1", "DIAGNOSIS//ICD//9//650"].map(sexOfDiagnosis)).toEqual(
    new Array(4).fill("female"),
  );
  expect(["ICD10CM//C50.919", "ICD10CM//N18.30", "ICD10CM//N60.1"].map(sexOfDiagnosis)).toEqual(
    new Array(3).fill(undefined),
  );
});
