import { expect, test } from "vitest";
import { poissonInterval } from "./poisson-interval.ts";

// SciPy 1: chi2.ppf(.025, 2 n) / 2 and chi2.ppf(.975, 2 n + 2) / 2.
test.each([
  [0, 0, 3.6889],
  [1, 0.0253, 5.5716],
  [10, 4.7954, 18.3904],
  [100, 81.364, 121.6268],
  [200, 173.2409, 229.722],
])("the exact 95 %% limits of a count of %i are those of Garwood's χ² form", (count, lo, hi) => {
  const interval = poissonInterval(count, 0.95);
  expect(interval.lo).toBeCloseTo(lo, 3);
  expect(interval.hi).toBeCloseTo(hi, 3);
});

test.each([
  [201, 174.1716, 230.7911],
  [1000, 938.973, 1063.9521],
])("Byar's limits of a count of %i are within 0.1 %% of the exact ones", (count, lo, hi) => {
  const interval = poissonInterval(count, 0.95);
  expect(Math.abs(interval.lo / lo - 1)).toBeLessThan(0.001);
  expect(Math.abs(interval.hi / hi - 1)).toBeLessThan(0.001);
});
