import { expect, test } from "vitest";
import { createRandom } from "#core";
import {
  bestSize,
  bootstrapLaw,
  fitLaw,
  interval,
  type Law,
  lossOf,
  lowestSize,
  powerOf,
  type Run,
  sizeForEvents,
} from "./law.ts";

/** Hoffmann et al. 2022, approach 3, as published: E 1.69, A 406.4, a 0.34, B 410.7, b 0.28. */
const chinchilla: Law = { E: 1.69, A: 406.4, a: 0.34, B: 410.7, b: 0.28 };

/** Runs as the law says, times a factor of about 1 ± `noise`. */
function runsOf(law: Law, noise: number): Run[] {
  const random = createRandom("runs");
  return [1e6, 3e6, 1e7, 3e7, 1e8].flatMap((weights) =>
    [1e7, 1e8, 1e9, 1e10].map((events) => ({
      weights,
      events,
      loss: lossOf(law, weights, events) * (1 + noise * random.normal()),
    })),
  );
}

test("from runs that obey the published law exactly, the law is found again", () => {
  const found = fitLaw(runsOf(chinchilla, 0));
  expect(found.E).toBeCloseTo(1.69, 2);
  expect(found.a).toBeCloseTo(0.34, 2);
  expect(found.b).toBeCloseTo(0.28, 2);
  expect(found.A / 406.4).toBeCloseTo(1, 1);
  expect(found.B / 410.7).toBeCloseTo(1, 1);
});

test("with noise of half a percent the exponents lie within their intervals, and the intervals have a width", () => {
  const runs = runsOf(chinchilla, 0.005);
  const others = bootstrapLaw(runs, 20, "noise");
  for (const name of ["a", "b"] as const) {
    const [low, high] = interval(others.map((law) => law[name]));
    expect(high - low).toBeGreaterThan(0.005);
    expect(chinchilla[name]).toBeGreaterThan(low - 0.03);
    expect(chinchilla[name]).toBeLessThan(high + 0.03);
  }
});

test("the best size spends the budget and no size beside it does better: 40 billion weights for Chinchilla's 5.76e23 FLOPs", () => {
  const { weights, events } = bestSize(chinchilla, 5.76e23);
  expect(6 * weights * events).toBeCloseTo(5.76e23, -20);
  // The paper's table gives 40 billion for its approach 3.
  expect(weights / 1e9).toBeGreaterThan(30);
  expect(weights / 1e9).toBeLessThan(50);
  const best = lossOf(chinchilla, weights, events);
  for (const factor of [0.8, 1.25]) expect(lossOf(chinchilla, weights * factor, events / factor)).toBeGreaterThan(best);
});

test("the size for an amount of data is the one whose best amount of data it is", () => {
  const { weights, events } = bestSize(chinchilla, 5.76e23);
  expect(sizeForEvents(chinchilla, events) / weights).toBeCloseTo(1, 9);
  // By hand, with a = b = 1/2, A = 3, B = 1: 3 / √N = 1 / √D, so N = 9 D.
  expect(sizeForEvents({ E: 0, A: 3, a: 0.5, B: 1, b: 0.5 }, 100)).toBeCloseTo(900, 9);
});

test("the lowest size is the vertex of the parabola through three runs, and unknown where the lowest is the smallest", () => {
  // loss = (log10 weights - 5)², so the vertex is at 100,000, which was not run.
  const runs = [3, 4, 5.5, 7].map((x) => ({ weights: 10 ** x, events: 1, loss: (x - 5) ** 2 }));
  expect(lowestSize(runs)).toBeCloseTo(1e5, 4);
  expect(lowestSize(runs.slice(2))).toBeUndefined();
  const scrambled = [runs[3], runs[0], runs[2], runs[1]].filter((run) => run !== undefined);
  expect(lowestSize(scrambled)).toBeCloseTo(1e5, 4);
});

test("a power is found from points that obey it", () => {
  expect(powerOf([1, 4, 16, 64].map((x) => [x, 5 * x ** 0.5] as const))).toBeCloseTo(0.5, 12);
});
