import { expect, test } from "vitest";
import { createRandom } from "#core";
import { boostedScores, fitBoostedTrees } from "./boosted-trees.ts";
import type { CoxProblem } from "./cox-model.ts";

/** Log hazard 1.5 where x > 0 and y is missing, else 0; z is noise. */
function draw(people: number, seed: string): CoxProblem & { readonly truth: readonly boolean[] } {
  const random = createRandom(seed);
  const rows = Array.from({ length: people }, () => ({
    x: random.normal(),
    y: random.next() < 0.5 ? Number.NaN : random.normal(),
    z: random.normal(),
  }));
  const truth = rows.map(({ x, y }) => x > 0 && Number.isNaN(y));
  const fatal = truth.map((high) => random.exponential(0.1 * (high ? Math.exp(1.5) : 1)));
  return {
    columns: Float64Array.from(rows.flatMap(({ x, y, z }) => [x, y, z])),
    width: 3,
    times: Float64Array.from(fatal, (time) => Math.min(time, 10)),
    events: Uint8Array.from(fatal, (time) => (time < 10 ? 1 : 0)),
    truth,
  };
}

test("trees find an interaction of a threshold and a missing value, and its size within a fifth", () => {
  const [train, tuning, held] = [draw(3000, "train"), draw(800, "tuning"), draw(1000, "held")];
  const model = fitBoostedTrees(train, tuning, 1);
  const scores = boostedScores(model, held);
  const mean = (high: boolean) => {
    const chosen = [...scores].filter((_, i) => held.truth[i] === high);
    return chosen.reduce((sum, score) => sum + score, 0) / chosen.length;
  };
  expect(mean(true) - mean(false)).toBeGreaterThan(1.2);
  expect(mean(true) - mean(false)).toBeLessThan(1.8);
  expect(fitBoostedTrees(train, tuning, 1)).toEqual(model);
});

test("where nothing predicts, few trees are kept and scores stay near 0", () => {
  const [train, tuning] = [draw(1000, "a"), draw(1000, "b")];
  const shuffled = { ...train, columns: createRandom("c").shuffle([...train.columns]) };
  const model = fitBoostedTrees({ ...shuffled, columns: Float64Array.from(shuffled.columns) }, tuning, 1);
  expect(Math.max(...boostedScores(model, tuning).map(Math.abs))).toBeLessThan(0.5);
});
