import fc from "fast-check";
import { expect, test } from "vitest";
import { aalenJohansen, FOLLOW_UP, kaplanMeier, orderByTime, statusAtHorizon } from "./observed-risk.ts";

const ones = (n: number) => new Float64Array(n).fill(1);

test("Kaplan-Meier of the 6-mercaptopurine arm (Freireich 1963) is 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448", () => {
  const times = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
  const relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
  const at = (week: number) => kaplanMeier(Float64Array.from(times), Uint8Array.from(relapsed), week);
  expect([6, 7, 10, 13, 16, 22, 23].map((week) => at(week).toFixed(3))).toEqual([
    "0.857",
    "0.807",
    "0.753",
    "0.690",
    "0.627",
    "0.538",
    "0.448",
  ]);
  expect(at(5)).toBe(1);
});

test("outcome at 1, death at 2, censored at 3, outcome at 4: incidence is 1/4 then 3/4", () => {
  const times = Float64Array.of(1, 2, 3, 4);
  const ends = Uint8Array.of(FOLLOW_UP.outcome, FOLLOW_UP.death, FOLLOW_UP.censored, FOLLOW_UP.outcome);
  const at = (horizon: number) => aalenJohansen(orderByTime(times), times, ends, horizon, ones(4));
  expect(at(1)).toBeCloseTo(0.25, 12);
  expect(at(3.5)).toBeCloseTo(0.25, 12);
  // After the death half are free of both; the last one at risk has the outcome: 1/4 + 1/2.
  expect(at(4)).toBeCloseTo(0.75, 12);
});

const followUps = fc.array(fc.record({ time: fc.integer({ min: 1, max: 12 }), end: fc.integer({ min: 0, max: 2 }) }), {
  minLength: 1,
  maxLength: 40,
});
const columns = (drawn: readonly { time: number; end: number }[]) => ({
  times: Float64Array.from(drawn, ({ time }) => time),
  ends: Uint8Array.from(drawn, ({ end }) => end),
});

test("without deaths Aalen-Johansen is one less Kaplan-Meier", () => {
  fc.assert(
    fc.property(followUps, fc.integer({ min: 1, max: 12 }), (drawn, horizon) => {
      const { times, ends } = columns(drawn.map(({ time, end }) => ({ time, end: end === 1 ? 1 : 0 })));
      const incidence = aalenJohansen(orderByTime(times), times, ends, horizon, ones(times.length));
      expect(incidence).toBeCloseTo(1 - kaplanMeier(times, ends, horizon), 10);
    }),
  );
});

test("cases weighted by inverse probability of censoring add up to the Aalen-Johansen incidence", () => {
  fc.assert(
    fc.property(followUps, fc.integer({ min: 1, max: 12 }), (drawn, horizon) => {
      const { times, ends } = columns(drawn);
      const { cases, weights } = statusAtHorizon(times, ends, horizon);
      const found = weights.reduce((sum, weight, i) => sum + weight * (cases[i] ?? 0), 0);
      expect(found / times.length).toBeCloseTo(
        aalenJohansen(orderByTime(times), times, ends, horizon, ones(times.length)),
        10,
      );
    }),
  );
});

test("the weight of those censored early is carried by those still followed, so weights add up to the rows", () => {
  fc.assert(
    fc.property(followUps, fc.integer({ min: 1, max: 12 }), (drawn, horizon) => {
      const { times, ends } = columns([...drawn, { time: 13, end: 0 }]);
      const { weights } = statusAtHorizon(times, ends, horizon);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(times.length, 8);
    }),
  );
});

test("four followed to the end of five years after one of five left: each stands for 1.25, the one who left for none", () => {
  const { weights, cases } = statusAtHorizon(Float64Array.of(1, 6, 6, 6, 3), Uint8Array.of(0, 0, 0, 0, 1), 5);
  expect([...weights]).toEqual([0, 1.25, 1.25, 1.25, 1.25]);
  expect([...cases]).toEqual([0, 0, 0, 0, 1]);
});
