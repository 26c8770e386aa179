import { expect, test } from "vitest";
import { createRandom } from "#core";
import { drawResamples, interval95 } from "./bootstrap.ts";
import { logit, recalibrate } from "./recalibration.ts";

const ones = (n: number) => new Float64Array(n).fill(1);
/** Ten rows at each risk, of which the first so many are cases. */
const groups = (...drawn: [risk: number, cases: number][]) => ({
  risks: Float64Array.from(drawn.flatMap(([risk]) => Array<number>(10).fill(risk))),
  cases: Uint8Array.from(drawn.flatMap(([, cases]) => Array.from({ length: 10 }, (_, i) => (i < cases ? 1 : 0)))),
});

test("risks of 20 % and 80 % that happen 40 % and 60 % of the time have slope ln(1.5)/ln(4)", () => {
  const { risks, cases } = groups([0.2, 4], [0.8, 6]);
  const { slope, intercept } = recalibrate(risks, cases, ones(20));
  expect(slope).toBeCloseTo(Math.log(1.5) / Math.log(4), 8);
  expect(intercept).toBeCloseTo(0, 8);
});

test("risks of 10 % that happen 50 % of the time have intercept ln(9), and no slope where all risks are equal", () => {
  const { risks, cases } = groups([0.1, 5], [0.1, 5]);
  const { slope, intercept } = recalibrate(risks, cases, ones(20));
  expect(intercept).toBeCloseTo(Math.log(9), 8);
  expect(slope).toBeUndefined();
});

test("without a case or a control that counts there is nothing to recalibrate by; of those wholly apart there is no slope", () => {
  const none = { slope: undefined, intercept: Number.NaN };
  const risks = Float64Array.of(0.1, 0.2, 0.3, 0.4);
  const counts = Float64Array.of(1, 1, 0, 0);
  for (const [cases, weights] of [
    [[0, 0, 0, 0], ones(4)],
    [[1, 1, 1, 1], ones(4)],
    [[0, 0, 1, 1], counts],
  ] as const) {
    const fit = recalibrate(risks, Uint8Array.from(cases), weights);
    expect(fit).toMatchObject(none);
    expect(fit.resample(counts)).toEqual(none);
  }
  expect(recalibrate(new Float64Array(0), new Uint8Array(0), new Float64Array(0))).toMatchObject(none);
  const apart = recalibrate(risks, Uint8Array.of(0, 0, 1, 1), ones(4));
  expect(apart.slope).toBeUndefined();
  // Half are cases where a quarter was expected.
  expect(apart.intercept).toBeGreaterThan(1);
});

test("the one-step refit of a resample is close to a full refit", () => {
  const random = createRandom(3);
  const risks = Float64Array.from({ length: 3000 }, () => 0.02 + 0.4 * random.next());
  const cases = Uint8Array.from(risks, (risk) => (random.next() < risk ? 1 : 0));
  const fit = recalibrate(risks, cases, ones(3000));
  const resamples = drawResamples(3000, 20, random);
  for (let b = 0; b < 20; b++) {
    const counts = Float64Array.from(resamples.counts(b));
    const step = fit.resample(counts);
    const full = recalibrate(risks, cases, counts);
    expect(Math.abs((step.slope ?? 0) - (full.slope ?? 9))).toBeLessThan(0.02);
    expect(Math.abs(step.intercept - full.intercept)).toBeLessThan(0.01);
  }
});

test("a risk of 0 or 1 has a finite logit", () => {
  expect(logit(0)).toBeCloseTo(-logit(1), 6);
  expect(Number.isFinite(logit(0))).toBe(true);
});

test("of risks of 0 and 1 the resampled intercept is the refitted one, not a step of thousands", () => {
  const risks = Float64Array.from({ length: 100 }, (_, i) => i % 2);
  // Ten of each kind are wrong; of the draws below 20 controls with risk 1 and 10 cases with risk 0.
  const cases = Uint8Array.from(risks, (risk, i) => (i < 20 ? 1 - risk : risk));
  const counts = Float64Array.from(risks, (risk, i) => (i < 20 && risk === 1 ? 2 : 1));
  const { intercept } = recalibrate(risks, cases, new Float64Array(100).fill(1)).resample(counts);
  // At the fit as many are expected as had it: 40 of those with risk 1 and 10 of those with risk 0.
  const expected = (a: number) => 60 / (1 + Math.exp(-(logit(1) + a))) + 50 / (1 + Math.exp(-(logit(0) + a)));
  expect(expected(intercept)).toBeCloseTo(50, 6);
  expect(Math.abs(intercept)).toBeLessThan(15);
});

test("a coarse score of whose lower steps nobody had it has no slope: 13 and 17 were told", () => {
  for (const steps of [
    [0.05, 0.5],
    [0.05, 0.1, 0.5],
    [0.4, 0.45, 0.5, 0.55],
  ]) {
    const { risks, cases } = groups(
      ...steps.map((risk, i): [number, number] => [risk, i + 1 === steps.length ? 5 : 0]),
    );
    expect(recalibrate(risks, cases, ones(risks.length)).slope).toBeUndefined();
  }
});

test("one case among risks of 0, 1 and between: the intercept at which one is expected, not -46; and the slope is found", () => {
  const risks = Float64Array.of(0.2, 1, 0, 1, 0.8, 0, 0.4, 0, 0.6, 0.6, 0.6, 0.6, 0.4, 1, 1, 1, 0, 1);
  const cases = Uint8Array.from(risks, (_, i) => (i === 11 ? 1 : 0));
  const { intercept } = recalibrate(risks, cases, ones(18));
  const expected = risks.reduce((sum, risk) => sum + 1 / (1 + Math.exp(-(intercept + logit(risk)))), 0);
  expect(expected).toBeCloseTo(1, 8);
  // By Newton's method in numpy.
  const few = Float64Array.of(0.4, 1, 0.4, 0.4, 1, 1, 0, 0.2);
  expect(recalibrate(few, Uint8Array.of(1, 0, 0, 0, 0, 0, 1, 0), ones(8)).slope).toBeCloseTo(-0.38417766, 6);
});

test("a resample that drew no case, or no control, has neither slope nor intercept: -1.4 and 37 went into the interval", () => {
  const risks = Float64Array.from({ length: 60 }, (_, i) => 0.02 + (0.1 * ((i * 37) % 60)) / 60);
  const cases = Uint8Array.from(risks, (_, i) => (i === 3 || i === 20 || i === 41 ? 1 : 0));
  const fit = recalibrate(risks, cases, ones(60));
  for (const drawn of [0, 1]) {
    const counts = Float64Array.from(cases, (isCase) => (isCase === drawn ? 1 : 0));
    expect(fit.resample(counts)).toEqual({ slope: undefined, intercept: Number.NaN });
  }
});

test("of ten cases the intervals are those of full refits: the intercept's lay .2 too high, the slope's ended .6 too low", () => {
  const random = createRandom(8);
  const risks = Float64Array.from({ length: 150 }, () => 1 / (1 + Math.exp(2 + 2.2 * random.next() + random.next())));
  const cases = new Uint8Array(150);
  // Ten, drawn by their risks.
  for (let left = 10; left > 0; ) {
    const i = random.integer(150);
    if (cases[i] === 1 || random.next() > (risks[i] ?? 0) * 4) continue;
    cases[i] = 1;
    left--;
  }
  const fit = recalibrate(risks, cases, ones(150));
  const resamples = drawResamples(150, 400, random);
  const counts = Array.from({ length: 400 }, (_, b) => Float64Array.from(resamples.counts(b)));
  const [steps, refits] = [counts.map((one) => fit.resample(one)), counts.map((one) => recalibrate(risks, cases, one))];
  for (const figure of ["slope", "intercept"] as const) {
    const [step, refit] = [steps, refits].map((all) => interval95(all.map((one) => one[figure])));
    expect(Math.abs((step?.lo ?? 9) - (refit?.lo ?? 0))).toBeLessThan(0.1);
    expect(Math.abs((step?.hi ?? 9) - (refit?.hi ?? 0))).toBeLessThan(0.1);
  }
});
