import { expect, test } from "vitest";
import { codeVocabulary } from "./code-vocabulary.test-support.ts";
import { diagnosisHistory } from "./diagnoses.ts";

const codes = [
  "SEX//F",
  "ICD10CM//E11",
  "ICD10CM//E11.9",
  "ICD10CM//I10",
  "ICD10CM//C61",
  "ICD10CM//R07.9",
  "SNOMED//73761001",
];
const vocabulary = codeVocabulary(codes);
const openAfter = (...record: string[]) =>
  diagnosisHistory(vocabulary, record)
    .open()
    .map(({ code }) => code.slice(9));

test("symptoms and procedures are never open, and what the sex cannot have is not", () => {
  expect(openAfter()).toEqual(["E11", "E11.9", "I10", "C61"]);
  expect(openAfter("SEX//F")).toEqual(["E11", "E11.9", "I10"]);
  expect(openAfter("SEX//M")).toEqual(["E11", "E11.9", "I10", "C61"]);
});

test("a woman of MIMIC-IV, of whom GENDER//F is written, is not told of the prostate", () => {
  expect(openAfter("GENDER//F")).toEqual(["E11", "E11.9", "I10"]);
  expect(openAfter("Gender/M")).toEqual(["E11", "E11.9", "I10", "C61"]);
});

test("who has a diagnosis has the broader ones, and one said broadly is not made again narrowly", () => {
  expect(openAfter("ICD10CM//E11.9")).toEqual(["I10", "C61"]);
  expect(openAfter("ICD10CM//E11")).toEqual(["I10", "C61"]);
  // E11.65 has no token: it is E11, which is not new then, and E11.9 beside it is.
  expect(openAfter("ICD10CM//E11.65")).toEqual(["E11.9", "I10", "C61"]);
});

test("what a code would add is counted as the vocabulary counts it", () => {
  const history = diagnosisHistory(vocabulary, ["SEX//F", "ICD10CM//E11.9"]);
  expect(history.addition("ICD10CM//I10")?.token?.code).toBe("ICD10CM//I10");
  // Rolled up to E11, which who has E11.9 has.
  expect(history.addition("ICD10CM//E11.65")).toBeUndefined();
  expect(history.addition("ICD10CM//E11.9")).toBeUndefined();
  expect(history.addition("ICD10CM//R07.9")).toBeUndefined();
  expect(history.addition("ICD10CM//M10.9")).toEqual({ token: undefined });
  history.add("ICD10CM//M10.9");
  expect(history.addition("ICD10CM//M10.9")).toBeUndefined();
});
