import { expect, test } from "vitest";
import { createRandom } from "#core";
import { adamWBlock, addBlock, averageBlock, BLOCK, blockCount, clipFactor, decayMask } from "./adamw.ts";
import { planLayout } from "./parameters.ts";
import { learningRateAt } from "./schedule.ts";

test("two AdamW steps on one weight are those worked by hand from Loshchilov and Hutter's algorithm 2", () => {
  // lr 0.1, wd 0.01, betas 0.9/0.999: step 1 moves by lr·sign after decay; step 2 with gradient 0.5 worked below.
  const state = {
    parameters: Float32Array.of(1),
    firstMoment: new Float32Array(1),
    secondMoment: new Float32Array(1),
    decays: Uint8Array.of(1),
  };
  const options = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 };
  adamWBlock(state, Float32Array.of(1), 0, { step: 1, learningRate: 0.1, factor: 1 }, options);
  expect(state.parameters[0]).toBeCloseTo(1 - 0.001 - 0.1, 6);
  adamWBlock(state, Float32Array.of(1), 0, { step: 2, learningRate: 0.1, factor: 0.5 }, options);
  const m = (0.9 * 0.1 + 0.1 * 0.5) / (1 - 0.81);
  const v = (0.999 * 0.001 + 0.001 * 0.25) / (1 - 0.998001);
  expect(state.parameters[0]).toBeCloseTo(0.899 * (1 - 0.001) - (0.1 * m) / Math.sqrt(v), 5);
});

test("a bias does not decay", () => {
  const layout = planLayout([
    { name: "w", shape: [2, 2], decays: true },
    { name: "b", shape: [2], decays: false },
  ]);
  expect([...decayMask(layout, new Uint8Array(layout.length))]).toEqual([1, 1, 1, 1, 0, 0]);
});

test("the norm is that of the whole gradient, and clipping scales it to the limit", () => {
  const length = BLOCK + 5;
  const parts = new Float32Array(2 * length).fill(0.5);
  const squares = Float64Array.from({ length: blockCount(length) }, (_, block) => addBlock(parts, 2, length, block));
  expect(parts[BLOCK]).toBe(1);
  expect(clipFactor(squares, 1)).toBeCloseTo(1 / Math.sqrt(length), 10);
  expect(clipFactor(squares, 1e6)).toBe(1);
});

test("the cosine rises to its peak at the end of the warm-up, is half-way at the middle and ends at the floor", () => {
  const schedule = { kind: "cosine", peak: 1, floor: 0.1, warmupSteps: 10, totalSteps: 110 } as const;
  expect([5, 10, 60, 110].map((step) => Number(learningRateAt(schedule, step).toFixed(12)))).toEqual([
    0.5, 1, 0.55, 0.1,
  ]);
});

test("warm-up, stable, decay holds its peak until the last steps", () => {
  const schedule = { kind: "wsd", peak: 1, floor: 0, warmupSteps: 10, totalSteps: 110, decaySteps: 20 } as const;
  expect([10, 90, 100, 110].map((step) => learningRateAt(schedule, step))).toEqual([1, 1, 0.5, 0]);
});

test("parts added in rounds to the first slot have the bits of parts added at once", () => {
  const random = createRandom("rounds");
  const [length, slots] = [1000, 9];
  const parts = Float32Array.from({ length: slots * length }, () => random.normal());
  const rounds = parts.slice(0, 4 * length);
  const squares = addBlock(parts.slice(), slots, length, 0);
  addBlock(rounds, 4, length, 0);
  rounds.set(parts.subarray(4 * length, 7 * length), length);
  addBlock(rounds, 4, length, 0);
  rounds.set(parts.subarray(7 * length), length);
  expect(addBlock(rounds, 3, length, 0)).toBe(squares);
  addBlock(parts, slots, length, 0);
  expect(rounds.slice(0, length)).toEqual(parts.slice(0, length));
});

test("a running average that keeps three quarters goes a quarter of the way a step", () => {
  const average = Float32Array.of(0, 8);
  averageBlock(average, Float32Array.of(4, 0), 0, 0.75);
  expect([...average]).toEqual([1, 6]);
});
