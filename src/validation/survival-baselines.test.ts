import fc from "fast-check";
import { expect, test } from "vitest";
import { ageSpline } from "./clinical-features.ts";
import { riskByHorizon } from "./survival-baselines.ts";

const constant = (perDay: number, score = 0) => ({
  baseline: {
    times: Float64Array.from({ length: 4000 }, (_, i) => i + 1),
    hazards: Float64Array.from({ length: 4000 }, (_, i) => perDay * (i + 1)),
  },
  scores: Float64Array.of(score),
});

test("constant hazards: the outcome's share of all who leave; a score multiplies the hazard", () => {
  expect(riskByHorizon(constant(1e-4), undefined, 3652)[0]).toBeCloseTo(1 - Math.exp(-0.3652), 6);
  expect(riskByHorizon(constant(1e-4), constant(3e-4), 3652)[0]).toBeCloseTo(0.25 * (1 - Math.exp(-4 * 0.3652)), 6);
  expect(riskByHorizon(constant(1e-4, Math.log(2)), undefined, 3652)[0]).toBeCloseTo(1 - Math.exp(-0.7304), 6);
});

test("a score beyond all powers, of a comparator fitted on few people, is certainty and not NaN", () => {
  const flat = { times: Float64Array.of(1000), hazards: Float64Array.of(0.01) };
  const beyond = { baseline: flat, scores: Float64Array.of(800) };
  expect(riskByHorizon(beyond, undefined, 3652)[0]).toBeCloseTo(1, 12);
  expect(riskByHorizon(beyond, { baseline: flat, scores: Float64Array.of(800) }, 3652)[0]).toBeCloseTo(0.5, 12);
});

test("the age spline is straight beyond its outer knots", () => {
  const knots = [30, 45, 55, 65, 80];
  const bend = (age: number, h: number) => {
    const [a, b, c] = [ageSpline(age - h, knots), ageSpline(age, knots), ageSpline(age + h, knots)];
    return Math.max(...b.map((value, i) => Math.abs((a[i] ?? 0) + (c[i] ?? 0) - 2 * value)));
  };
  fc.assert(
    fc.property(fc.double({ min: 0, max: 8, noNaN: true }), (h) => {
      expect(bend(20, h)).toBeLessThan(1e-9);
      expect(bend(90, h)).toBeLessThan(1e-9);
    }),
  );
  expect(bend(55, 5)).toBeGreaterThan(0.001);
});
