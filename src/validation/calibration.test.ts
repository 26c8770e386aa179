import { expect, test } from "vitest";
import { createRandom } from "#core";
import { drawResamples, interval95, quantile } from "./bootstrap.ts";
import {
  brier,
  calibrationCurve,
  expectedCalibrationError,
  netBenefit,
  observedToExpected,
  planCalibrationBins,
} from "./calibration.ts";
import { orderByRisk } from "./discrimination.ts";

const ones = (n: number) => new Float64Array(n).fill(1);
/** Ten rows at each risk, of which the first so many are cases. */
const groups = (...drawn: [risk: number, cases: number][]) => ({
  risks: Float64Array.from(drawn.flatMap(([risk]) => Array<number>(10).fill(risk))),
  cases: Uint8Array.from(drawn.flatMap(([, cases]) => Array.from({ length: 10 }, (_, i) => (i < cases ? 1 : 0)))),
});

test("two bins, 2 % and 30 % predicted, 10 % and 30 % observed: ECE is the mean of 8 and 0 points", () => {
  const { risks, cases } = groups([0.02, 1], [0.3, 3]);
  const times = Float64Array.from(cases, (isCase) => (isCase === 1 ? 1 : 9));
  const bins = planCalibrationBins(orderByRisk(risks).rows, risks, times, 10);
  const points = calibrationCurve(bins, risks, times, cases, 5, ones(20));
  expect(points.map(({ mass }) => mass)).toEqual([10, 10]);
  expect(points.map(({ observed }) => Number(observed.toFixed(12)))).toEqual([0.1, 0.3]);
  expect(expectedCalibrationError(points)).toBeCloseTo(0.04, 12);
});

test("four outcomes of twenty where risks of 2 % and 30 % expect 0.2 and 3: O:E is 4 / 3.2; a weight counts on both sides", () => {
  const { risks, cases } = groups([0.02, 1], [0.3, 3]);
  expect(observedToExpected(risks, cases, ones(20))).toBeCloseTo(4 / 3.2, 12);
  const second = Float64Array.from(risks, (risk) => (risk === 0.3 ? 2 : 1));
  expect(observedToExpected(risks, cases, second)).toBeCloseTo(7 / 6.2, 12);
});

test("tenths of a hundred different risks are ten bins of ten", () => {
  const risks = Float64Array.from({ length: 100 }, (_, i) => i / 100);
  const { bins } = planCalibrationBins(orderByRisk(risks).rows, risks, ones(100));
  expect(bins.map((rows) => rows.length)).toEqual(Array(10).fill(10));
});

test("the Brier score of 0.3 for one case and 0.1 for one control is (0.49 + 0.01) / 2", () => {
  expect(brier(Float64Array.of(0.3, 0.1), Uint8Array.of(1, 0), ones(2))).toBeCloseTo(0.25, 12);
});

test("two true and one false positive of ten at a threshold of 20 %: net benefit 0.2 − 0.1 / 4", () => {
  const risks = Float64Array.of(0.9, 0.5, 0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
  const cases = Uint8Array.of(1, 1, 0, 0, 0, 0, 0, 0, 0, 1);
  expect(netBenefit(risks, cases, ones(10), 0.2)).toBeCloseTo(0.175, 12);
});

test("each resample draws as many subjects as there are, and the same seed draws the same", () => {
  const draw = () => drawResamples(50, 8, createRandom("x"));
  for (let b = 0; b < 8; b++) {
    expect(
      draw()
        .counts(b)
        .reduce((sum, count) => sum + count, 0),
    ).toBe(50);
    expect([...draw().counts(b)]).toEqual([...draw().counts(b)]);
  }
});

test("the 95 % interval of 0..200 is 5 to 195; of values mostly unknown there is none", () => {
  expect(interval95(Array.from({ length: 201 }, (_, i) => 200 - i))).toEqual({ lo: 5, hi: 195 });
  expect(interval95([1, undefined, undefined, undefined])).toBeNull();
  expect(quantile([1, 2], 0.5)).toBe(1.5);
});
