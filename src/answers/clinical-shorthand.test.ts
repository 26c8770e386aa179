import { expect, test } from "vitest";
import { spellOut } from "./clinical-shorthand.ts";

test.each([
  ["first line treatment of HTN", "first line treatment of hypertension"],
  ["1st line tx of htn w/ CKD", "first line treatment of hypertension with chronic kidney disease"],
  ["ASA after MI w/o HF", "aspirin after heart attack without heart failure"],
  ["abx for UTI", "antibiotics for urinary tract infection"],
  ["SGLT2i in T2DM", "SGLT2 inhibitor in type 2 diabetes"],
])("%s", (question, text) => {
  expect(spellOut(question).text).toBe(text);
});

test.each([
  "mi presión es alta", // "MI" is "my" in Spanish
  "as of today, is it fit for me",
  "the AF-220 pump", // part of another name
  "Is colonoscopy recommended after 80?",
])("nothing is spelt out: %s", (question) => {
  const { text, read } = spellOut(question);
  expect(text).toBe(question);
  expect(read).toEqual([]);
});

test("what was read as what is told", () => {
  expect(spellOut("screening for GDM").read).toEqual([{ words: "GDM", as: "gestational diabetes" }]);
});
