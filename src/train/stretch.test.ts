import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom, DAYS_PER_YEAR, noProgress } from "#core";
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
  // Q = 2 · .15² / .01 = 4.5, so τ² = (4.5 - 1) / (200 - 100) = .035. Each weighs 1 / .045, a slope of 1 weighs 100:
  // the mean is 1 + .3 / .045 / (2 / .045 + 100) = 1 + .3 / 6.5, and each keeps .035 / .045 of its distance from it.
  const above = 0.3 / 6.5;
  const [low, high, none] = drawTogether([{ slope: 1, variance: 0.01 }, { slope: 1.3, variance: 0.01 }, undefined]);
  expect(low).toBeCloseTo(1 + above - (above * 35) / 45, 12);
  expect(high).toBeCloseTo(1 + above + ((0.3 - above) * 35) / 45, 12);
  expect(none).toBeCloseTo(1 + above, 12);
});

test("slopes that differ by less than chance are all their mean; of one with a dozen cases little is believed", () => {
  // Q = .1² / .025 = .4, below 1. Weights 200, 50 and 100: the mean is 1 + (200 · .1 + 50 · .2) / 350 = 1 + 3 / 35.
  const drawn = drawTogether([
    { slope: 1.1, variance: 0.005 },
    { slope: 1.2, variance: 0.02 },
  ]);
  expect(Array.from(drawn)).toEqual([expect.closeTo(38 / 35, 12), expect.closeTo(38 / 35, 12)]);
  // 1 / .09 beside 100: a tenth.
  expect(drawTogether([{ slope: 1.5, variance: 0.09 }])[0]).toBeCloseTo(1.05, 12);
  expect(Array.from(drawTogether([undefined, undefined]))).toEqual([1, 1]);
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

test("once stretched nothing is left to stretch, forecasts pressed to half their distance are stretched, and bins nobody was followed into keep their level", async () => {
  const { config } = run;
  const H = hazardBins(config);
  const factors = new Float64Array(config.outcomes).fill(0.5);
  // About a log hazard of -4: pressed towards it, not towards 0.
  const shifts = new Float64Array(config.outcomes * H).fill(-2);
  const pressed = stretchHeads(config, trained, factors, shifts);
  const { observationStartAgeDays: start, observationEndAgeDays: end } = run.table;
  const eightYears = end.map((age, subject) => Math.min(age, start[subject]! + 8 * DAYS_PER_YEAR));
  // All are asked, so that there are cases enough to believe what they tell.
  const stops = new Uint8Array(run.stops.length).fill(1);
  const short = { ...run, stops, table: { ...run.table, observationEndAgeDays: eightYears } };
  const stretch = (weights: Float32Array) =>
    stretchEnsemble(config, [{ run: short, network: weights, weights } satisfies StretchedMember]);
  const [once, back] = [await stretch(trained), await stretch(pressed)];
  const again = await stretch(once.weights[0]!);
  for (const [k, factor] of once.factors!.entries()) {
    expect(Math.abs(again.factors![k]! - 1)).toBeLessThan(0.02);
    expect(back.factors![k]! / factor).toBeGreaterThan(1.3);
  }
  const biases = viewOf(back.weights[0]!, getSlot(modelLayout(config), "hazard.bias"));
  for (let k = 0; k < config.outcomes; k++)
    for (let j = 1; j < H; j++) expect(Math.abs(biases[k * H + j]! - biases[k * H + j - 1]!)).toBeLessThan(1.5);
});

test("log hazards that are all one, as of heads that learnt nothing, are left as they are", async () => {
  const { config } = run;
  const none = new Float64Array(config.outcomes);
  const shifts = new Float64Array(config.outcomes * hazardBins(config)).fill(-3.7);
  const flat = stretchHeads(config, trained, none, shifts);
  const { factors, weights } = await stretchEnsemble(config, [{ run, network: flat, weights: flat }]);
  expect(Array.from(factors!)).toEqual([1, 1]);
  expect(weights[0]!.every(Number.isFinite)).toBe(true);
});

test("as many events are foretold as network and regression foretell on average, which the mean of their logs falls short of", async () => {
  const { config } = run;
  const [layout, H] = [modelLayout(config), hazardBins(config)];
  // A regression twice as high everywhere: e^m is √2 of the network's hazard, the average of both 1.5 times it.
  const weights = Float32Array.from(trained);
  viewOf(weights, getSlot(layout, "hazard.bias")).forEach((value, i, view) => {
    view[i] = value + Math.log(2) / 2;
  });
  const alike = await stretchEnsemble(config, [{ run, network: trained, weights: trained }]);
  const { factors, weights: stretched } = await stretchEnsemble(config, [{ run, network: trained, weights }]);
  const bias = (of: Float32Array, i: number) => viewOf(of, getSlot(layout, "hazard.bias"))[i]!;
  for (let i = 0; i < config.outcomes * H; i++) {
    const moved = bias(stretched[0]!, i) - bias(alike.weights[0]!, i);
    expect(factors![Math.floor(i / H)]).toBeCloseTo(alike.factors![Math.floor(i / H)]!, 4);
    expect(moved).toBeCloseTo(Math.log(1.5), 3);
  }
});

test("members that agree are stretched as one alone, and a mean that one of two halves is stretched twice as far", async () => {
  const { config } = run;
  const alone = { run, network: trained, weights: trained };
  const nothing = stretchHeads(
    config,
    trained,
    new Float64Array(config.outcomes),
    new Float64Array(config.outcomes * hazardBins(config)).fill(-3.7),
  );
  const stretch = async (members: readonly StretchedMember[]) => (await stretchEnsemble(config, members)).factors!;
  const [one, two, half] = [
    await stretch([alone]),
    await stretch([alone, alone]),
    await stretch([alone, { run, network: nothing, weights: nothing }]),
  ];
  for (const [k, factor] of one.entries()) {
    expect(two[k]! / factor).toBeCloseTo(1, 1);
    expect(half[k]! / factor).toBeCloseTo(2, 1);
  }
});

test("with nobody left out nothing is stretched", async () => {
  const alone = { ...run, stops: new Uint8Array(run.stops.length) };
  expect(await stretchEnsemble(run.config, [{ run: alone, network: trained, weights: trained }])).toEqual({
    factors: null,
    weights: [trained],
  });
});
