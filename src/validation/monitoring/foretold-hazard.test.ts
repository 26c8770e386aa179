import { expect, test } from "vitest";
import { cumulativeIncidence } from "#model";
import { foretoldHazard } from "./foretold-hazard.ts";

const years = [0.5, 1, 2, 3, 5];

test("without death, 26 % in three years is a hazard of .1 a year, and half a year of it is .05", () => {
  const risks = [1, 2, 3].map((t) => 1 - Math.exp(-0.1 * t));
  expect(foretoldHazard({ years: [1, 2, 3], risks }, 0, 0.5)).toBeCloseTo(0.05, 9);
  expect(foretoldHazard({ years: [1, 2, 3], risks }, 0, 3)).toBeCloseTo(0.3, 9);
});

test("beside death at .05 a year an incidence of λ/(λ+μ)(1 - exp(-(λ+μ)t)) gives λ back, from the day of the call on", () => {
  const risks = years.map((t) => (0.1 / 0.15) * (1 - Math.exp(-0.15 * t)));
  const deathRisks = years.map((t) => 1 - Math.exp(-0.05 * t));
  expect(foretoldHazard({ years, risks, deathRisks }, 0.25, 4)).toBeCloseTo(0.375, 8);
});

test("hazards that change at the model's own edges come back piece by piece", () => {
  const edgesYears = [0, 0.5, 1, 2, 3, 5];
  const [outcome, death] = [
    [0.4, 0.1, 0.05, 0.2, 0.02],
    [0.02, 0.3, 0.1, 0.01, 0.05],
  ] as const;
  const curves = { edgesYears, logHazards: outcome.map(Math.log), deathLogHazards: death.map(Math.log) };
  const risks = years.map((t) => cumulativeIncidence(curves, t));
  const deathRisks = years.map((t) => cumulativeIncidence({ edgesYears, logHazards: death.map(Math.log) }, t));
  const foretold = { years, risks, deathRisks };
  // .4 · .5 + .1 · .5 + .05 · 1 + .2 · 1 + .02 · 1
  expect(foretoldHazard(foretold, 0, 4)).toBeCloseTo(0.52, 7);
  expect(foretoldHazard(foretold, 0.75, 1.5)).toBeCloseTo(0.1 * 0.25 + 0.05 * 0.5, 7);
});

test("beyond the last horizon nothing is foretold", () => {
  const risks = years.map((t) => 1 - Math.exp(-0.1 * t));
  expect(foretoldHazard({ years, risks }, 0, 9)).toBeCloseTo(0.5, 9);
  expect(foretoldHazard({ years, risks }, 6, 9)).toBe(0);
});
