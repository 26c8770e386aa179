import fc from "fast-check";
import { expect, test } from "vitest";
import { cumulativeIncidence } from "./risk.ts";

test("with one constant hazard the risk is 1 - exp(-λt)", () => {
  const risk = cumulativeIncidence({ edgesYears: [0, 10], logHazards: [Math.log(0.1)] }, 5);
  expect(risk).toBeCloseTo(1 - Math.exp(-0.5), 12);
});

test("with death competing the risk is the outcome's share of everybody who leaves", () => {
  const curves = { edgesYears: [0, 10], logHazards: [Math.log(0.1)], deathLogHazards: [Math.log(0.3)] };
  expect(cumulativeIncidence(curves, 5)).toBeCloseTo(0.25 * (1 - Math.exp(-2)), 12);
});

test("two pieces: survive the first year, then the second hazard, worked by hand", () => {
  const curves = { edgesYears: [0, 1, 10], logHazards: [Math.log(0.2), Math.log(0.5)] };
  const expected = 1 - Math.exp(-0.2) + Math.exp(-0.2) * (1 - Math.exp(-0.5));
  expect(cumulativeIncidence(curves, 2)).toBeCloseTo(expected, 12);
});

test("risks of outcome and death together are 1 minus the chance of neither, and grow with the horizon", () => {
  const logs = fc.array(fc.double({ min: -6, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
  const years = fc.double({ min: 0, max: 12, noNaN: true });
  fc.assert(
    fc.property(logs, logs, years, (outcome, death, horizon) => {
      const edgesYears = [0, 1, 3, 10];
      const a = { edgesYears, logHazards: outcome, deathLogHazards: death };
      const b = { edgesYears, logHazards: death, deathLogHazards: outcome };
      const together = outcome.map((log, i) => Math.log(Math.exp(log) + Math.exp(death[i]!)));
      const either = cumulativeIncidence({ edgesYears, logHazards: together }, horizon);
      expect(cumulativeIncidence(a, horizon) + cumulativeIncidence(b, horizon)).toBeCloseTo(either, 10);
      expect(cumulativeIncidence(a, horizon + 1)).toBeGreaterThan(cumulativeIncidence(a, horizon) - 1e-12);
    }),
  );
});
