import { expect, test } from "vitest";
import { createRandom, type Random } from "#core";
import { drawEvent } from "./draw-event.ts";

function shares(rates: readonly number[], options: Parameters<typeof drawEvent>[2], draws = 40_000): number[] {
  const random = createRandom("shares");
  const counts = rates.map(() => 0);
  for (let i = 0; i < draws; i++) {
    const token = drawEvent(Float32Array.from(rates), random, options)?.token ?? -1;
    counts[token] = (counts[token] ?? 0) + 1;
  }
  return counts.map((count) => count / draws);
}

test("at temperature 2, rates of 1, 4 and 16 become shares of 1/7, 2/7 and 4/7", () => {
  shares([1, 4, 16], { temperature: 2 }).forEach((share, i) => {
    expect(share).toBeCloseTo([1 / 7, 2 / 7, 4 / 7][i] ?? 0, 2);
  });
});

test("top-p of 0.9 keeps 5, 3 and 2 of 5, 3, 2 and 1 in eleven, and of 0.5 keeps 5 and 3", () => {
  shares([1, 2, 3, 5], { topP: 0.9 }).forEach((share, i) => {
    expect(share).toBeCloseTo([0, 0.2, 0.3, 0.5][i] ?? 0, 2);
  });
  const [, , third, fourth] = shares([1, 2, 3, 5], { topP: 0.5 });
  expect(third).toBeCloseTo(3 / 8, 2);
  expect(fourth).toBeCloseTo(5 / 8, 2);
});

test("temperature and top-p leave the wait alone", () => {
  const waits = [{}, { temperature: 0.3 }, { topP: 0.2 }].map(
    (options) => drawEvent(Float32Array.of(0.1, 0.2, 0.4), createRandom(3), options)?.waitDays,
  );
  expect(new Set(waits).size).toBe(1);
});

test("by inversion: u = 1 - e^-1 waits the mean, and a second u just below 1 takes the last token that can happen", () => {
  const given = [1 - Math.exp(-1), 1 - 2 ** -32];
  const random = { ...createRandom(0), next: () => given.shift() ?? 0 };
  const inverting: Random = { ...random, exponential: (rate) => -Math.log(1 - random.next()) / rate };
  const drawn = drawEvent(Float32Array.of(0.25, 0.75, 0), inverting);
  expect(drawn?.waitDays).toBeCloseTo(1, 9);
  expect(drawn?.token).toBe(1);
});

test("nothing can happen where every rate is 0", () => {
  expect(drawEvent(Float32Array.of(0, 0), createRandom(9))).toBeUndefined();
});
