import fc from "fast-check";
import { expect, test } from "vitest";
import { auroc, averagePrecision, concordance, orderByRisk, orderBySurvival } from "./discrimination.ts";

const ones = (n: number) => new Float64Array(n).fill(1);
const measure = (risks: number[], cases: number[], weights = risks.map(() => 1)) =>
  [
    auroc(orderByRisk(Float64Array.from(risks)), Uint8Array.from(cases), Float64Array.from(weights)),
    averagePrecision(orderByRisk(Float64Array.from(risks)), Uint8Array.from(cases), Float64Array.from(weights)),
  ] as const;

test("AUROC and average precision of scikit-learn's documented example are 0.75 and 0.83", () => {
  const [area, precision] = measure([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]);
  expect(area).toBe(0.75);
  expect(precision).toBeCloseTo(0.5 + 1 / 3, 12);
});

test("a case tied with one control and above another wins one and a half of two pairs", () => {
  expect(measure([0.5, 0.5, 0.2], [1, 0, 0])[0]).toBe(0.75);
});

test("without a case or without a control there is no AUROC", () => {
  expect(measure([0.1, 0.2], [0, 0])).toEqual([undefined, undefined]);
  expect(measure([0.1, 0.2], [1, 1])[0]).toBeUndefined();
});

test("a weight of 2 counts a row twice", () => {
  expect(measure([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], [1, 2, 1, 1])).toEqual(
    measure([0.1, 0.4, 0.4, 0.35, 0.8], [0, 0, 0, 1, 1]),
  );
});

const rows = fc.array(
  fc.record({
    risk: fc.integer({ min: 0, max: 6 }),
    isCase: fc.integer({ min: 0, max: 1 }),
    time: fc.integer({ min: 1, max: 8 }),
    weight: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 2, maxLength: 30 },
);

test("AUROC is the weighted share of case-control pairs ranked right, ties half, however many ties", () => {
  fc.assert(
    fc.property(rows, (drawn) => {
      let [won, pairs] = [0, 0];
      for (const a of drawn) {
        for (const b of drawn) {
          if (a.isCase !== 1 || b.isCase !== 0) continue;
          pairs += a.weight * b.weight;
          won += a.weight * b.weight * (a.risk > b.risk ? 1 : a.risk === b.risk ? 0.5 : 0);
        }
      }
      const [area] = measure(
        drawn.map(({ risk }) => risk),
        drawn.map(({ isCase }) => isCase),
        drawn.map(({ weight }) => weight),
      );
      if (pairs === 0) expect(area).toBeUndefined();
      else expect(area).toBeCloseTo(won / pairs, 12);
    }),
  );
});

test("Harrell's C is the weighted share of usable pairs ranked right, ties in risk half", () => {
  fc.assert(
    fc.property(rows, (drawn) => {
      let [won, pairs] = [0, 0];
      for (const a of drawn) {
        for (const b of drawn) {
          // `a` is known to be first: an event, before b, or at b's time while b was censored.
          if (a.isCase !== 1 || !(a.time < b.time || (a.time === b.time && b.isCase === 0))) continue;
          pairs += a.weight * b.weight;
          won += a.weight * b.weight * (a.risk > b.risk ? 1 : a.risk === b.risk ? 0.5 : 0);
        }
      }
      const times = Float64Array.from(drawn, ({ time }) => time);
      const events = Uint8Array.from(drawn, ({ isCase }) => isCase);
      const byRisk = orderByRisk(Float64Array.from(drawn, ({ risk }) => risk));
      const weights = Float64Array.from(drawn, ({ weight }) => weight);
      const index = concordance(orderBySurvival(times, events, byRisk), weights);
      if (pairs === 0) expect(index).toBeUndefined();
      else expect(index).toBeCloseTo(won / pairs, 12);
    }),
  );
});

test("with death competing, somebody who died first still counts as outliving the outcome of another", () => {
  // The outcome at day 5 with the higher risk, a death at day 2 with the lower: one pair, ranked right.
  const times = Float64Array.of(5, Number.POSITIVE_INFINITY);
  const order = orderBySurvival(times, Uint8Array.of(1, 0), orderByRisk(Float64Array.of(0.4, 0.1)));
  expect(concordance(order, ones(2))).toBe(1);
});
