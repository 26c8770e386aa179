import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom, DAYS_PER_YEAR, noProgress } from "#core";
import { getSlot, viewOf } from "#graph";
import { hazardBins, modelLayout, planConfig, readCheckpoint } from "#model";
import { writeKnownCorpus } from "./known-hazard.fixture.ts";
import { buildMicroBatch } from "./micro-batch.ts";
import { drawTogether, type StretchedMember, stretchEnsemble, stretchHeads } from "./stretch.ts";
import { trainEventModel } from "./train-event-model.ts";
import { memberRun, planLearnt, planTraining, type TrainingRun } from "./training-run.ts";

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

/** Weights that foretell the same of everybody. */
function flatHeads(logHazard: number): Float32Array {
  const { config } = run;
  const everywhere = new Float64Array(config.outcomes * hazardBins(config)).fill(logHazard);
  return stretchHeads(config, trained, new Float64Array(config.outcomes), everywhere);
}

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
  // Half are left out, so that there are cases enough to believe what they tell.
  const stops = run.stops.map((_, subject) => subject % 2);
  const short = { ...run, stops, table: { ...run.table, observationEndAgeDays: eightYears } };
  const stretch = (weights: Float32Array) =>
    stretchEnsemble(config, [{ run: short, weights } satisfies StretchedMember]);
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

test("log hazards that are all one, as of heads that learnt nothing, are not stretched", async () => {
  const { config } = run;
  const { factors, weights } = await stretchEnsemble(config, [{ run, weights: flatHeads(-3.7) }]);
  expect(Array.from(factors!)).toEqual([1, 1]);
  expect(weights[0]!.every(Number.isFinite)).toBe(true);
});

test("as many events are foretold as happened to those learnt from, each bin leaning on all, whatever members foretold before", async () => {
  const { config, table, groups, density, options } = run;
  const H = hazardBins(config);
  const [years, events] = [new Float64Array(config.outcomes * H), new Float64Array(config.outcomes * H)];
  for (const [i, plan] of planLearnt(run).entries()) {
    const random = createRandom(`${options.seed}/learnt/${i}`);
    const none = { tokenDropout: 0, dropout: 0 };
    const { feeds, positions, seen } = buildMicroBatch(table, groups, undefined, plan, config, none, density, random)!;
    const { outcomeExposure, outcomeEvent } = feeds;
    for (let at = 0; at < positions * years.length; at++) {
      const asked = seen[Math.floor(at / years.length)]! * positions;
      years[at % years.length]! += asked * outcomeExposure!.values[at]!;
      events[at % years.length]! += asked * outcomeEvent!.values[at]!;
    }
  }
  const levelled = async (...logHazards: readonly number[]) => {
    const members = logHazards.map((logHazard) => ({ run, weights: flatHeads(logHazard) }));
    const { weights } = await stretchEnsemble(config, members);
    const biases = weights.map((of) => viewOf(of, getSlot(modelLayout(config), "hazard.bias")));
    return years.map((_, cell) => biases.reduce((sum, bias) => sum + bias[cell]!, 0) / biases.length);
  };
  const [alone, together] = [await levelled(-3.7), await levelled(-3, -1)];
  const sum = (cells: Float64Array, k: number) => cells.subarray(k * H, (k + 1) * H).reduce((a, b) => a + b, 0);
  for (let cell = 0; cell < years.length; cell++) {
    const k = Math.floor(cell / H);
    const rate = (events[cell]! + 40) / (years[cell]! + (40 * sum(years, k)) / sum(events, k));
    expect(alone[cell]).toBeCloseTo(Math.log(rate), 4);
    expect(together[cell]).toBeCloseTo(Math.log(rate), 4);
  }
});

test("members that agree are stretched as one alone, and a mean that one of two halves is stretched twice as far", async () => {
  const { config } = run;
  const alone = { run, weights: trained };
  const stretch = async (members: readonly StretchedMember[]) => (await stretchEnsemble(config, members)).factors!;
  const [one, two, half] = [
    await stretch([alone]),
    await stretch([alone, alone]),
    await stretch([alone, { run, weights: flatHeads(-3.7) }]),
  ];
  for (const [k, factor] of one.entries()) {
    expect(two[k]! / factor).toBeCloseTo(1, 1);
    expect(half[k]! / factor).toBeCloseTo(2, 1);
  }
});

test("with nobody left out nothing is stretched", async () => {
  const alone = { ...run, stops: new Uint8Array(run.stops.length) };
  expect(await stretchEnsemble(run.config, [{ run: alone, weights: trained }])).toEqual({
    factors: null,
    weights: [trained],
  });
});
