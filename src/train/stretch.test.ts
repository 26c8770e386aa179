import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom, noProgress } from "#core";
import { getSlot, viewOf } from "#graph";
import { hazardBins, modelLayout, planConfig, readCheckpoint } from "#model";
import { writeKnownCorpus } from "./known-hazard.fixture.ts";
import { drawTogether, type StretchedMember, stretchEnsemble, stretchHeads } from "./stretch.ts";
import { trainEventModel } from "./train-event-model.ts";
import { memberRun, planTraining, type TrainingRun } from "./training-run.ts";

let scratch = "";
let run: TrainingRun;
let trained: Float32Array;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "osler-stretch-"));
  const corpus = await writeKnownCorpus(join(scratch, "corpus"), 2000, "stretch");
  const request = { corpus, directory: join(scratch, "model"), options: { members: 1, epochs: 2 } };
  await trainEventModel({ ...request, progress: noProgress });
  run = memberRun(await planTraining({ ...request, progress: noProgress }), 0);
  trained = (await readCheckpoint(request.directory)).weights[0]!;
});

afterAll(() => rm(scratch, { recursive: true }));

test("slopes are drawn together by how much they differ beyond chance, worked by hand", () => {
  // Q = 2 · .15² / .01 = 4.5, so τ² = (4.5 - 1) / (200 - 100) = .035; each keeps .035 / .045 of its distance from the mean, .15.
  const [low, high, none] = drawTogether([{ log: 0, variance: 0.01 }, { log: 0.3, variance: 0.01 }, undefined]);
  expect(low).toBeCloseTo(0.15 - (0.15 * 35) / 45, 12);
  expect(high).toBeCloseTo(0.15 + (0.15 * 35) / 45, 12);
  expect(none).toBeCloseTo(0.15, 12);
});

test("slopes that differ by less than chance are all their mean, and without any nothing is stretched", () => {
  // Weights 100 and 25: the mean is (100 · .1 + 25 · .2) / 125 = .12.
  const drawn = drawTogether([
    { log: 0.1, variance: 0.01 },
    { log: 0.2, variance: 0.04 },
  ]);
  expect(Array.from(drawn)).toEqual([expect.closeTo(0.12, 12), expect.closeTo(0.12, 12)]);
  expect(Array.from(drawTogether([undefined, undefined]))).toEqual([0, 0]);
});

test("each log hazard is stretched by its outcome's factor and moved by its bin's shift", () => {
  const config = planConfig(
    { width: 4, layers: 1, heads: 1, feedForward: 4, contextLength: 8, hazardEdgesYears: [0, 1, 5, 10] },
    1,
    { groups: { count: 3, of: Int32Array.of(0, 1, 2) }, outcomeIds: ["death", "disease"] },
  );
  const layout = modelLayout(config);
  const [K, H] = [2, 3];
  const random = createRandom("stretched");
  const weights = Float32Array.from({ length: layout.length }, () => random.normal());
  const columns = getSlot(layout, "hazard.summary").shape[0] ?? 0;
  const hidden = Array.from({ length: config.width }, () => random.normal());
  const summary = Array.from({ length: columns }, () => random.normal());
  const logHazard = (of: Float32Array, k: number, j: number) => {
    const part = (name: string) => viewOf(of, getSlot(layout, name));
    const dot = (x: readonly number[], name: string, width: number, column: number) =>
      x.reduce((sum, value, row) => sum + value * part(name)[row * width + column]!, 0);
    const common = dot(hidden, "hazard.common", K, k) + dot(summary, "hazard.summary", K, k);
    return common + dot(hidden, "hazard.weight", K * H, k * H + j) + part("hazard.bias")[k * H + j]!;
  };
  const factors = Float64Array.of(1.5, 0.8);
  const shifts = Float64Array.from({ length: K * H }, () => random.normal());
  const stretched = stretchHeads(config, weights, factors, shifts);
  for (let k = 0; k < K; k++)
    for (let j = 0; j < H; j++)
      expect(logHazard(stretched, k, j)).toBeCloseTo(factors[k]! * logHazard(weights, k, j) + shifts[k * H + j]!, 4);
});

test("forecasts pressed to half their distance are stretched back, and what was stretched needs no more", async () => {
  const { config } = run;
  const none = new Float64Array(config.outcomes * hazardBins(config));
  const stretch = (weights: Float32Array) => stretchEnsemble(config, [{ run, weights } satisfies StretchedMember]);
  const once = await stretch(trained);
  const pressed = stretchHeads(config, trained, new Float64Array(config.outcomes).fill(0.5), none);
  const back = await stretch(pressed);
  const again = await stretch(once.weights[0]!);
  for (const [k, factor] of once.factors!.entries()) {
    expect(back.factors![k]! / factor).toBeGreaterThan(1.9);
    expect(back.factors![k]! / factor).toBeLessThan(2.1);
    expect(again.factors![k]).toBeCloseTo(1, 1);
  }
});

test("with nobody left out nothing is stretched", async () => {
  const alone = { ...run, stops: new Uint8Array(run.stops.length) };
  expect(await stretchEnsemble(run.config, [{ run: alone, weights: trained }])).toEqual({
    factors: null,
    weights: [trained],
  });
});
