import fc from "fast-check";
import { expect, test } from "vitest";
import { toAgeHeights, toAgeSlopes } from "./age-slopes.ts";

const knots = 12;

test("whatever slope and bends, a row's sum is that of the same row with the heights they come to", () => {
  const coefficients = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
    minLength: knots,
    maxLength: knots + 3,
  });
  fc.assert(
    fc.property(
      coefficients,
      fc.integer({ min: 0, max: knots - 2 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (b, below, share) => {
        b[knots - 1] = 0;
        const others = b.slice(knots).map((_, i) => ({ column: knots + i, value: i + 1 }));
        const row = {
          columns: [below, below + 1, ...others.map(({ column }) => column)],
          values: [1 - share, share, ...others.map(({ value }) => value)],
        };
        const sum = (cells: { columns: ArrayLike<number>; values: ArrayLike<number> }, by: Float64Array) =>
          Array.from(cells.columns).reduce((total, column, i) => total + by[column]! * cells.values[i]!, 0);
        const told = sum(toAgeSlopes(row, knots), Float64Array.from(b));
        expect(told).toBeCloseTo(sum(row, toAgeHeights(Float64Array.from(b), knots)), 4);
      },
    ),
  );
});

test("a slope of .7 a knot that bends down by .5 at knot 6 is .7 · 9 − .5 · 3 at knot 9", () => {
  const coefficients = new Float64Array(knots);
  coefficients[0] = 0.7;
  coefficients[6] = -0.5;
  const heights = toAgeHeights(coefficients, knots);
  expect(heights[9]).toBeCloseTo(4.8, 12);
  expect(heights[6]).toBeCloseTo(4.2, 12);
  expect(heights[0]).toBe(0);
});
