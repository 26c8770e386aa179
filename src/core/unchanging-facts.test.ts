import { expect, test } from "vitest";
import { isUnchanging } from "./unchanging-facts.ts";

test("sex, race, ethnicity, birth, language and blood type hold from birth on, however a source writes them", () => {
  const codes = [
    "SEX//F",
    "Gender/F",
    "RACE//2106-3",
    "ETHNICITY//UNKNOWN",
    "MEDS_BIRTH",
    "LANGUAGE//en",
    "BLOOD_TYPE//0",
  ];
  expect(codes.filter((code) => !isUnchanging(code))).toEqual([]);
});

test("a diagnosis, a death, an insurance and what only begins with such a word can change", () => {
  const codes = [
    "ICD10CM//I10",
    "MEDS_DEATH",
    "INSURANCE//Medicare",
    "SEXUAL_HISTORY//1",
    "BIRTHWEIGHT",
    "LAB//SEX//F",
  ];
  expect(codes.filter(isUnchanging)).toEqual([]);
});
