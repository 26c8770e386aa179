import { expect, test } from "vitest";
import { createRandom } from "#core";
import { chiSquareQuantile, joinBins, judgeShift, stabilityIndex } from "./stability-index.ts";

const tenths = Array<number>(10).fill(0.1);

test("the index of the same spread is nothing", () => {
  expect(stabilityIndex([1e6, 2e6, 1e6], [0.25, 0.5, 0.25])).toBeCloseTo(0, 9);
});

test("halves that became 60 and 40 give .1 ln 1.2 - .1 ln .8 = .0405", () => {
  expect(stabilityIndex([600_000, 400_000], [0.5, 0.5])).toBeCloseTo(0.1 * Math.log(1.2) - 0.1 * Math.log(0.8), 5);
});

test("an empty bin does not make the index infinite", () => {
  // (100.5 / 101 - .5) ln(2 · 100.5 / 101) + (.5 / 101 - .5) ln(2 · .5 / 101)
  expect(stabilityIndex([100, 0], [0.5, 0.5])).toBeCloseTo(0.49505 * 0.68817 + 0.49505 * 4.61512, 3);
});

test.each([
  [1, 3.8415],
  [2, 5.9915],
  [4, 9.4877],
  [9, 16.919],
])("the 95 %% quantile of χ² with %i degrees is the table's to half a per cent", (degrees, value) => {
  expect(Math.abs(chiSquareQuantile(0.95, degrees) / value - 1)).toBeLessThan(0.005);
});

test("people drawn from the tested spread go beyond what chance gives about one time in twenty, and are not flagged", () => {
  const random = createRandom("spread");
  let beyond = 0;
  for (let round = 0; round < 1000; round++) {
    const seen = Array<number>(10).fill(0);
    for (let person = 0; person < 500; person++) {
      const bin = Math.floor(10 * random.next());
      seen[bin] = (seen[bin] ?? 0) + 1;
    }
    const shift = judgeShift(seen, tenths, 1e9, 0.05);
    if (shift.psi > shift.byChance) beyond++;
    expect(shift).toMatchObject({ flagged: false, verdict: "stable" });
  }
  // 50 expected; 0.1 % bounds of a binomial of 1,000 at .05.
  expect(beyond).toBeGreaterThan(28);
  expect(beyond).toBeLessThan(76);
});

test("everybody in the upper half is flagged, and with a dozen people nothing can be told", () => {
  const upper = [0, 0, 0, 0, 0, 40, 40, 40, 40, 40];
  expect(judgeShift(upper, tenths, 300, 0.05)).toMatchObject({ flagged: true, verdict: "shifted" });
  expect(judgeShift([1, 1, 1, 2, 1, 1, 1, 1, 1, 2], tenths, 300, 0.05).verdict).toBe("cannot tell");
});

test("bins are joined until each holds a twentieth; what is left over goes to the last", () => {
  const { shares, groupOf } = joinBins([0.9, 0.03, 0.03, 0.02, 0.02], 0.05);
  expect(groupOf).toEqual([0, 1, 1, 1, 1]);
  expect(shares[0]).toBe(0.9);
  expect(shares[1]).toBeCloseTo(0.1, 9);
});
