import { expect, test } from "vitest";
import { createRandom } from "#core";
import { orderByRisk } from "../discrimination.ts";
import { exposure, longestRun, plantCanaries } from "./canaries.ts";
import { attackStrength, meanGap, minKProbability, tprAtFpr } from "./membership.ts";

test("Min-20 %: of ten log-probabilities the two lowest are averaged; of three, one", () => {
  expect(minKProbability([-1, -9, -2, -2, -2, -2, -2, -7, -2, -2])).toBe(-8);
  expect(minKProbability([-1, -5, -2])).toBe(-5);
  expect(minKProbability([])).toBeUndefined();
});

test("TPR at a false-positive rate by hand: 10 strangers, one may pass at 10 %, none at 0.1 %", () => {
  // Strangers 0..9; members 8.5, 9.5 and 3.
  const scores = Float64Array.from([8.5, 9.5, 3, 0, 1, 2, 3.5, 4, 5, 6, 7, 8, 9]);
  const cases = Uint8Array.from(scores, (_, i) => (i < 3 ? 1 : 0));
  const ones = new Float64Array(13).fill(1);
  expect(tprAtFpr(orderByRisk(scores), cases, ones, 0.001)).toBeCloseTo(1 / 3, 12);
  expect(tprAtFpr(orderByRisk(scores), cases, ones, 0.1)).toBeCloseTo(2 / 3, 12);
});

test("members who tie with a stranger are not found without the false alarm", () => {
  const scores = Float64Array.from([5, 5, 1]);
  const cases = Uint8Array.from([1, 0, 0]);
  expect(tprAtFpr(orderByRisk(scores), cases, new Float64Array(3).fill(1), 0.001)).toBe(0);
});

test("without memory the AUROC's interval holds a half; with scores a deviation apart it is Φ(1/√2) = .760", () => {
  const random = createRandom("attack");
  const draw = (count: number, shift: number) => Array.from({ length: count }, () => random.normal() + shift);
  const none = attackStrength(draw(2000, 0), draw(1000, 0), "a");
  expect(none?.auroc.lo).toBeLessThan(0.5);
  expect(none?.auroc.hi).toBeGreaterThan(0.5);
  const some = attackStrength(draw(2000, 1), draw(1000, 0), "b");
  expect(some?.auroc.value).toBeCloseTo(0.76, 1);
  expect(some?.auroc.lo).toBeGreaterThan(0.7);
});

test("likeliest of 1,023 candidates and itself: 10 bits; in the middle: 1 bit; last: 0", () => {
  const candidates = Array.from({ length: 1023 }, (_, i) => i);
  expect(exposure(5000, candidates)).toBe(10);
  expect(exposure(511.5, candidates)).toBeCloseTo(Math.log2(1024 / 512), 12);
  expect(exposure(-1, candidates)).toBe(0);
});

test("the longest run of guesses, and a gap of means", () => {
  expect(longestRun([true, false, true, true, true, false])).toBe(3);
  expect(longestRun([])).toBe(0);
  expect(meanGap([1, 1, 1], [0, 0, 0], "s")?.gap).toEqual({ value: 1, lo: 1, hi: 1 });
});

test("a canary planted four times is four subjects with the same events", () => {
  const planted = plantCanaries([{ repeats: 4, record: { subject: 1 as never, events: [], notes: [] } }]);
  expect(new Set(planted.map(({ subject }) => subject)).size).toBe(4);
});
