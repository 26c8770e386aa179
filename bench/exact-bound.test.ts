import { expect, test } from "vitest";
import { exactLowerBound } from "./exact-bound.ts";

test("8 of 10 are at least .4439 (Clopper and Pearson's table); n of n at least .025^(1/n); none of some, 0", () => {
  expect(exactLowerBound(8, 10)).toBeCloseTo(0.4439, 4);
  for (const n of [3, 38, 393]) expect(exactLowerBound(n, n)).toBeCloseTo(0.025 ** (1 / n), 9);
  expect(exactLowerBound(0, 5)).toBe(0);
});
