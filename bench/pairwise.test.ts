import { expect, test } from "vitest";
import { boostedLogOdds } from "../src/answers/boosted-gate.ts";
import { trainBoosted } from "./boosted-logistic.ts";
import { trainListwise } from "./pairwise.ts";

test("of one list of a wanted 1 and an unwanted 0 the weight solves w = 1/(1 + e^w): .401, as near as the loss tells", () => {
  const groups = [{ features: [[1], [0]], wanted: [true, false] }];
  expect(trainListwise(groups, 1)[0]).toBeCloseTo(0.4011, 2);
});

test("a list in which all or none are wanted teaches nothing", () => {
  const groups = [true, false].map((wanted) => ({ features: [[1], [0]], wanted: [wanted, wanted] }));
  expect(trainListwise(groups, 1)).toEqual([0]);
});

test("trees learn that one or the other answers and not both, which no line can", () => {
  // Each tree looks at half of the columns: every value stands in two.
  const toRow = (a: number, b: number) => [a, b, a, b];
  const rows = Array.from({ length: 200 }, (_, i) => toRow(i % 2, Math.floor(i / 2) % 2));
  const names = ["a", "b", "a again", "b again"];
  const labels = rows.map(([a, b]) => a !== b);
  const options = { trees: 120, shrinkage: 0.08, minRows: 15 };
  const gate = trainBoosted(names, rows, labels, options);
  expect(trainBoosted(names, rows, labels, options)).toEqual(gate);
  const logOdds = (a: number, b: number) => boostedLogOdds(gate, toRow(a, b));
  expect(Math.max(logOdds(0, 0), logOdds(1, 1))).toBeLessThan(-1);
  expect(Math.min(logOdds(0, 1), logOdds(1, 0))).toBeGreaterThan(1);
});
