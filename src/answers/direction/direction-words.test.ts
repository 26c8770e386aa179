import { expect, test } from "vitest";
import { hasStatistics, namesOneDirection } from "./direction-words.ts";

test.each([
  ["Visceral fat area declined by 23.9 cm2 (p = 0.02).", true],
  ["Mortality was significantly higher with the drug.", true],
  ["There was no significant difference in pain between groups.", true],
  ["Rates were similar in both arms.", true],
  ["HbA1c was lower in the placebo group than with the drug.", false],
  ["Pain decreased while nausea increased.", false],
  ["Patients received 40 mg daily.", false],
] as const)("%s", (sentence, names) => {
  expect(namesOneDirection(sentence)).toBe(names);
});

test("a p-value, an interval or a ratio is a statistic; a dose is not", () => {
  expect(hasStatistics("It fell (p = 0.02).")).toBe(true);
  expect(hasStatistics("hazard ratio 0.8")).toBe(true);
  expect(hasStatistics("Patients received 40 mg daily.")).toBe(false);
});
