import { expect, test } from "vitest";
import { DIRECTION_FROM, directions, disagree, judgeDirection } from "./judge-direction.ts";

const asked = { intervention: "simvastatin", comparator: "placebo", outcome: "coronary deaths" };
const said = (evidence: string) => judgeDirection(evidence, asked);

test.each([
  ["Coronary deaths were significantly lower with simvastatin than with placebo (p = 0.001).", "decrease"],
  ["Coronary deaths increased significantly in the simvastatin group compared with placebo (p < 0.001).", "increase"],
  [
    "There was no significant difference in coronary deaths between simvastatin and placebo (p = 0.4).",
    "no-difference",
  ],
] as const)("%s", (evidence, direction) => {
  const judged = said(evidence);
  expect(judged.direction).toBe(direction);
  expect(judged.probability).toBeGreaterThanOrEqual(DIRECTION_FROM);
});

test("a sentence that reports no result is not shown with a direction", () => {
  expect(said("Coronary deaths were recorded by the committee.").probability).toBeLessThan(DIRECTION_FROM);
});

test("results disagree only when both are sure", () => {
  const [down, up] = [0.95, 0.95].map((probability, i) => ({ direction: directions[i === 0 ? 0 : 2], probability }));
  expect(disagree(down!, up!)).toBe(true);
  expect(disagree(down!, { ...up!, probability: 0.4 })).toBe(false);
  expect(disagree(down!, down!)).toBe(false);
});
