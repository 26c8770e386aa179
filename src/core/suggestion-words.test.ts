import { expect, test } from "vitest";
import { percentWords } from "./suggestion-words.ts";

test.each([
  [0, "0.0 %"],
  [0.0004, "< 0.1 %"],
  [0.0342, "3.4 %"],
  [0.342, "34 %"],
  [0.9949, "99 %"],
  [0.9951, "> 99 %"],
  [1, "100 %"],
])("a risk of %d is %s: neither nothing nor certain", (share, words) => {
  expect(percentWords(share)).toBe(words);
});
