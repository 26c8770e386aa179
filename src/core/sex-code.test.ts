import { expect, test } from "vitest";
import { isSexCode, sexOfCode, statedSex } from "./sex-code.ts";

test("sex is read as each source of MEDS writes it, and from nothing else", () => {
  expect(["SEX//F", "GENDER//F", "Gender/F", "GENDER//FEMALE"].map(sexOfCode)).toEqual(Array(4).fill("female"));
  expect(["SEX//M", "GENDER//M", "Gender/M", "gender//male"].map(sexOfCode)).toEqual(Array(4).fill("male"));
  expect(["SEX//U", "SEX//O", "GENDER_IDENTITY//F", "ETHNICITY//F"].map(sexOfCode)).toEqual(Array(4).fill(undefined));
  expect(statedSex(["MEDS_BIRTH", "SEX//U", "GENDER//F"])).toBe("female");
  expect(["SEX//U", "GENDER//F", "GENDER_IDENTITY//F", "SEXUAL_HISTORY//1"].map(isSexCode)).toEqual([
    ...[true, true, false, false],
  ]);
});
