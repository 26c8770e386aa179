import { expect, test } from "vitest";
import { createRandom } from "#core";
import { exposure, longestRun, plantCanaries } from "./canaries.ts";
import { attackStrength, foundAtFpr, foundRatio, meanGap, minKProbability } from "./membership.ts";

test("Min-20 %: of ten log-probabilities the two lowest are averaged; of three, one", () => {
  expect(minKProbability([-1, -9, -2, -2, -2, -2, -2, -7, -2, -2])).toBe(-8);
  expect(minKProbability([-1, -5, -2])).toBe(-5);
  expect(minKProbability([])).toBeUndefined();
});

test("found at a false-positive rate by hand: 10 strangers, one may pass at 10 %, none at 0.1 %", () => {
  const [members, strangers] = [
    [8.5, 9.5, 3],
    [0, 1, 2, 3.5, 4, 5, 6, 7, 8, 9],
  ];
  expect(foundAtFpr(members, strangers, 0.001)).toEqual({ members: 1, strangers: 0 });
  expect(foundAtFpr(members, strangers, 0.1)).toEqual({ members: 2, strangers: 1 });
});

test("members who tie with a stranger are not found without the false alarm", () => {
  expect(foundAtFpr([5, 1], [5], 0.001)).toEqual({ members: 0, strangers: 0 });
  expect(foundAtFpr([5, 1], [5, 4, 4], 0.34)).toEqual({ members: 1, strangers: 1 });
});

test("the ratio's interval by hand: twelve members above all of 333 strangers, of 1,772", () => {
  // All twelve found first are members with chance q¹², q the odds ratio·1772/333 as a share: q = .025^(1/12) = .73536 and q¹³ = .975, q = .998054.
  const { lo, hi } = foundRatio({ members: 12, strangers: 0 }, { members: 1772, strangers: 333 });
  expect(lo).toBeCloseTo((0.73536 / (1 - 0.73536)) * (333 / 1772), 3);
  expect(hi / ((0.998054 / (1 - 0.998054)) * (333 / 1772))).toBeCloseTo(1, 3);
  expect(foundRatio({ members: 0, strangers: 0 }, { members: 9, strangers: 9 }).lo).toBe(0);
  expect(foundRatio({ members: 9, strangers: 0 }, { members: 9, strangers: 9 }).hi).toBe(Number.POSITIVE_INFINITY);
});

test("with one stranger found, by the binomial: of five found, four or more are members with chance q⁵ + 5 q⁴ (1 - q)", () => {
  const { lo } = foundRatio({ members: 4, strangers: 1 }, { members: 100, strangers: 100 });
  const q = lo / (1 + lo);
  expect(q ** 5 + 5 * q ** 4 * (1 - q)).toBeCloseTo(0.025, 9);
});

test.each([80, 333, 1487])(
  "without memory and with %i strangers, the rate's lower bound is above .1 % in at most a twentieth of homes",
  (count) => {
    const random = createRandom(`no memory ${count}`);
    const draw = (length: number) => Array.from({ length }, () => random.normal());
    const of = { members: 5 * count, strangers: count };
    const homes = Array.from({ length: 400 }, () => foundRatio(foundAtFpr(draw(5 * count), draw(count), 0.001), of));
    const [above, below] = [homes.filter(({ lo }) => lo > 1).length, homes.filter(({ hi }) => hi < 1).length];
    // 2.5 % each by construction or less; 3.3 standard errors of 400 homes.
    for (const missed of [above, below])
      expect(missed / 400).toBeLessThan(0.025 + 3.3 * Math.sqrt((0.025 * 0.975) / 400));
  },
);

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
