import { expect, test } from "vitest";
import { createRandom, type Random } from "#core";
import { type DrawOptions, drawEvent, proposeFrom } from "./draw-event.ts";

/** Draws from `rates` where `expected` ones were proposed from. */
function drawMany(rates: readonly number[], expected: readonly number[], options: DrawOptions = {}, draws = 40_000) {
  const random = createRandom("many");
  const proposals = proposeFrom(Float32Array.from(expected));
  const drawn = Array.from({ length: draws }, () => drawEvent(Float32Array.from(rates), proposals, random, options));
  const share = (token: number) => drawn.filter((one) => one?.token === token).length / draws;
  return { shares: rates.map((_, token) => share(token)), waits: drawn.map((one) => one?.waitDays ?? 0) };
}

/** Greatest distance to the exponential distribution; its 99.9 % point for n of them is 1.95 / √n (Kolmogorov). */
function distanceToExponential(waits: readonly number[], rate: number): number {
  const n = waits.length;
  return waits
    .toSorted((a, b) => a - b)
    .reduce((most, wait, i) => {
      const below = 1 - Math.exp(-rate * wait);
      return Math.max(most, Math.abs(below - i / n), Math.abs(below - (i + 1) / n));
    }, 0);
}

test.each([
  ["as expected", [1, 2, 3, 4]],
  ["half as high", [2, 4, 6, 8]],
  ["far higher for some, unexpected for others", [0.1, 0, 0.3, 40]],
  ["far lower: hardly a proposal stands", [300, 200, 100, 400]],
  ["not expected at all", [0, 0, 0, 0]],
])("rates of 1 to 4 a day give shares of .1 to .4 and waits exponential with 10 a day, were they %s", (_, expected) => {
  const { shares, waits } = drawMany([1, 2, 3, 4], expected);
  const chiSquare = shares.reduce((sum, share, i) => sum + (40_000 * (share - (i + 1) / 10) ** 2) / ((i + 1) / 10), 0);
  // 3 degrees of freedom: the 99.9th percentile is 16.27.
  expect(chiSquare).toBeLessThan(16.27);
  expect(distanceToExponential(waits, 10)).toBeLessThan(1.95 / 200);
});

test("which event it is does not depend on the wait, whatever was proposed", () => {
  const random = createRandom("independent");
  const proposals = proposeFrom(Float32Array.of(0.1, 1, 0, 3));
  const drawn = Array.from({ length: 40_000 }, () => drawEvent(Float32Array.of(1, 2, 3, 4), proposals, random));
  const soon = drawn.filter((one) => (one?.waitDays ?? 0) < Math.LN2 / 10);
  [1, 2, 3, 4].forEach((rate, token) => {
    const share = soon.filter((one) => one?.token === token).length / soon.length;
    // Within 3.3 standard errors.
    expect(Math.abs(share - rate / 10)).toBeLessThan(
      3.3 * Math.sqrt((rate / 10) * (1 - rate / 10) * (1 / soon.length)),
    );
  });
});

test.each([1, 20, 1000])(
  "rates that differ by a twentieth give another event or wait no more often than that, and otherwise the very same, where they have risen %i-fold",
  (risen) => {
    const random = createRandom("coupled");
    const expected = Float32Array.from({ length: 500 }, () => random.exponential(1));
    const rates = expected.map((rate) => risen * rate);
    const moved = rates.map((rate, token) => rate * (token % 2 === 0 ? 1.05 : 0.95));
    const proposals = proposeFrom(expected);
    const draw = (from: Float32Array, i: number) => drawEvent(from, proposals, createRandom(i));
    const same = Array.from({ length: 4000 }, (_, i) => {
      const [one, other] = [draw(rates, i), draw(moved, i)];
      return one?.token === other?.token && one?.waitDays === other?.waitDays;
    });
    // They part at the first proposal that stands for one of them alone: |difference| of the larger rates, 5 %; 3.3 standard errors.
    expect(same.filter((is) => !is).length / 4000).toBeLessThan(0.05 + 3.3 * Math.sqrt((0.05 * 0.95) / 4000));
  },
);

test("at temperature 2, rates of 1, 4 and 16 become shares of 1/7, 2/7 and 4/7", () => {
  drawMany([1, 4, 16], [1, 4, 16], { temperature: 2 }).shares.forEach((share, i) => {
    expect(share).toBeCloseTo([1 / 7, 2 / 7, 4 / 7][i] ?? 0, 2);
  });
});

test("top-p of 0.9 keeps 5, 3 and 2 of 5, 3, 2 and 1 in eleven, and of 0.5 keeps 5 and 3", () => {
  drawMany([1, 2, 3, 5], [1, 2, 3, 5], { topP: 0.9 }).shares.forEach((share, i) => {
    expect(share).toBeCloseTo([0, 0.2, 0.3, 0.5][i] ?? 0, 2);
  });
  const [, , third, fourth] = drawMany([1, 2, 3, 5], [1, 2, 3, 5], { topP: 0.5 }).shares;
  expect(third).toBeCloseTo(3 / 8, 2);
  expect(fourth).toBeCloseTo(5 / 8, 2);
});

test("temperature and top-p leave the wait alone", () => {
  for (const options of [{}, { temperature: 0.3 }, { topP: 0.2 }]) {
    const { waits } = drawMany([0.1, 0.2, 0.4], [0.1, 0.2, 0.4], options);
    expect(distanceToExponential(waits, 0.7)).toBeLessThan(1.95 / 200);
  }
});

test("by hand: of rates 1 and 3 expected, 34 and 98 are proposed; the second of two proposals stands, after the sum of their waits", () => {
  // A wait and a place for what proposals do not reach and a seed for what lies above them; then wait, token and share of each proposal.
  const given = [0.5, 0.5, 0.5, 1 - Math.exp(-1), 0.1, 0.5, 1 - Math.exp(-2), 0.3, 0.01];
  const next = () => given.shift() ?? 0;
  const random: Random = { ...createRandom(0), next, exponential: (rate) => -Math.log(1 - next()) / rate };
  const drawn = drawEvent(Float32Array.of(1, 3), proposeFrom(Float32Array.of(1, 3)), random);
  expect(drawn?.token).toBe(1);
  expect(drawn?.waitDays).toBeCloseTo(3 / 132, 9);
  expect(given).toEqual([]);
});

test("nothing can happen where every rate is 0", () => {
  expect(drawEvent(Float32Array.of(0, 0), proposeFrom(Float32Array.of(1, 1)), createRandom(9))).toBeUndefined();
});
