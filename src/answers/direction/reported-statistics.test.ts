import { expect, test } from "vitest";
import { readStatistics } from "./reported-statistics.ts";

const judged = (sentence: string) => readStatistics(sentence).text.replace(/\s+/g, " ").trim();

test.each([
  ["fell (p = 0.02)", "fell ( psig )"],
  ["fell (P<.001)", "fell ( psig )"],
  ["fell (p = 0·157)", "fell ( pnot )"],
  ["fell (p > 0.05)", "fell ( pnot )"],
  ["fell (p-value <0.05)", "fell ( psig )"],
])("a p-value below .05 is significant: %s", (sentence, expected) => {
  expect(judged(sentence)).toBe(expected);
});

test("an interval of a ratio is judged against 1, of a difference against 0", () => {
  expect(judged("hazard ratio 0.8 (95% CI 0.7 to 0.9)")).toContain("cisig");
  expect(judged("hazard ratio 0.8 (95% CI 0.6-1.1)")).toContain("cinot");
  expect(judged("mean difference 2.1 (95% CI, 0.4 to 3.8)")).toContain("cisig");
  expect(judged("mean difference 2.1 (95% CI -0.4 to 4.6)")).toContain("cinot");
});

test("what was not judged becomes a mark with its value and place", () => {
  const { text, numbers } = readStatistics("13.8 days against 1,750");
  expect(text).toBe("# days against #");
  expect(numbers).toEqual([
    { value: 13.8, at: 0 },
    { value: 1750, at: 15 },
  ]);
});
