import { expect, test } from "vitest";
import { toStems } from "#evidence";
import { findAbbreviations, withLongForms } from "./abbreviations.ts";

test.each([
  ["changes in visceral adipose tissue (VAT) were", "VAT", "visceral adipose tissue"],
  ["intention to treat (ITT), measured", "ITT", "intention to treat"],
  ["health-related quality of life (HRQL) improved", "HRQL", "health-related quality of life"],
  ["saturated fatty acids (SFAs) rose", "SFAs", "saturated fatty acids"],
])("%s defines %s", (text, short, long) => {
  expect(findAbbreviations(text).get(short)).toEqual(toStems(long));
});

test.each([
  "was measured by the usual means (VAT) at home",
  "in the placebo group (P) and",
  "as shown before (see Smith) and",
])("no letters, no definition: %s", (text) => {
  expect(findAbbreviations(text).size).toBe(0);
});

test("a short form alone speaks of its long form, and the other way round", () => {
  const known = findAbbreviations("visceral adipose tissue (VAT) was scanned");
  const read = (text: string) => withLongForms(toStems(text), text, known);
  for (const stem of toStems("visceral adipose")) expect(read("VAT fell")).toContain(stem);
  expect(read("visceral adipose tissue fell")).toContain("vat");
  expect(read("VATS was used")).not.toContain(toStems("visceral")[0]);
});
