import { expect, test } from "vitest";
import { type JudgedSentence, wholeFeatures } from "./found-answer.ts";

const inArticle = (article: string) => ({ article }) as JudgedSentence;

test("an article counts once, by its surest sentence; sentences count each, and the first as the first", () => {
  const row = wholeFeatures(["a", "b", "a"].map(inArticle), [0.5, 0.2, 0.8]);
  const expected = [Math.log(4), Math.log(0.25), Math.log(1e-4), 1.5, 0, Math.log(0.25), 0];
  for (const [i, value] of row.entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 2);
});
