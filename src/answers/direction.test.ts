import { expect, test } from "vitest";
import { findDirection, oppose } from "./direction.ts";

test.each([
  ["Visceral fat area declined by 23.9 cm2 (p = 0.02).", "decrease"],
  ["Mortality was significantly higher with the drug.", "increase"],
  ["There was no significant difference in pain between groups.", "no-difference"],
  ["Zinc did not reduce the duration of colds.", "no-difference"],
  ["Rates were similar in both arms.", "no-difference"],
  ["HbA1c was lower in the placebo group than with the drug.", undefined],
  ["Pain decreased while nausea increased.", undefined],
  ["Patients received 40 mg daily.", undefined],
] as const)("%s", (sentence, direction) => {
  expect(findDirection(sentence)).toBe(direction);
});

test("a sentence without a direction contradicts nothing", () => {
  expect(oppose("increase", "decrease")).toBe(true);
  expect(oppose("increase", undefined)).toBe(false);
  expect(oppose("decrease", "decrease")).toBe(false);
});
