import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noProgress } from "#core";
import type { CorpusSnapshot } from "#corpus";
import { BLOCK, blockCount, createWorkerPool, decayMask, getSlot } from "#graph";
import { modelLayout, REGRESSION } from "#model";
import { findJson, sha256Tree } from "#storage";
import type { BatchLosses, GradientJob, GradientSetup } from "./gradient.worker.ts";
import { writeKnownCorpus } from "./known-hazard.fixture.ts";
import { cutCounts } from "./private-base-rates.ts";
import { noiseKey } from "./secret-noise.ts";
import { shortRun } from "./short-run.fixture.ts";
import { trainEventModel } from "./train-event-model.ts";
import { drawRate, memberRun, planTraining, stepsFrom } from "./training-run.ts";

const privacy = { noise: 1.2, clip: 0.5, patients: 40, delta: 1e-5 };
const options = { ...shortRun, members: 1, privacy };
let scratch = "";
let corpus: CorpusSnapshot;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "osler-private-"));
  corpus = await writeKnownCorpus(join(scratch, "corpus"), 400, "short");
});

afterAll(() => rm(scratch, { recursive: true }));

async function planned(name: string) {
  const plan = await planTraining({ corpus, directory: join(scratch, name), options, progress: noProgress });
  return memberRun(plan, 0);
}

/** A thread of training, with the gradients it writes. */
async function openThread(clip: number | undefined) {
  const run = await planned("thread");
  const layout = modelLayout(run.config);
  const shared = {
    ...run.arrays,
    gradients: new Float32Array(new SharedArrayBuffer(4 * layout.length)),
    decays: decayMask(layout, new Uint8Array(new SharedArrayBuffer(layout.length))),
    blockSquares: new Float64Array(new SharedArrayBuffer(8 * blockCount(layout.length))),
  };
  const { config, groups, table, density } = run;
  const setup: GradientSetup = {
    config,
    groups,
    table,
    density,
    lossWeights: run.options.lossWeights,
    batch: { tokenDropout: 0, dropout: 0 },
    adamW: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0 },
    ...(clip === undefined ? {} : { privacy: { clip, deviation: 3, key: noiseKey(Buffer.alloc(32), "thread") } }),
    shared,
  };
  const pool = createWorkerPool<GradientJob, BatchLosses>(new URL("./gradient.worker.ts", import.meta.url), 1, setup);
  return { pool, gradients: shared.gradients, layout };
}

async function gradientsOf(clip: number | undefined, subjects: readonly number[]) {
  const { pool, gradients } = await openThread(clip);
  const found: Float32Array[] = [];
  for (const subject of subjects) {
    const plan = { width: 128, rows: [[subject]] };
    await pool.run(0, { kind: "gradient", slot: 0, plan, seed: `subject ${subject}` });
    found.push(gradients.slice());
  }
  await pool.close();
  return found;
}

const lengthOf = (gradient: Float32Array) => Math.hypot(...gradient);

test("each patient's gradient keeps its direction and is cut to the length allowed; a shorter one is left alone", async () => {
  const subjects = [0, 1, 2, 3];
  const whole = await gradientsOf(undefined, subjects);
  const middle = whole.map(lengthOf).sort((a, b) => a - b)[1] ?? 0;
  const cut = await gradientsOf(middle, subjects);
  whole.forEach((gradient, i) => {
    const length = lengthOf(gradient);
    const expected = gradient.map((value) => value * Math.min(1, middle / length));
    const difference = expected.map((value, at) => value - (cut[i]?.[at] ?? 0));
    expect(lengthOf(difference)).toBeLessThan(1e-5 * middle);
  });
  expect(whole.filter((gradient) => lengthOf(gradient) > middle)).toHaveLength(2);
});

test("the noise on a step's gradient has the deviation asked for, and every weight trained its own", async () => {
  const { pool, gradients, layout } = await openThread(1);
  await pool.run(0, { kind: "update", step: 1, learningRate: 0, factor: 1, averageDecay: 0 });
  const { offset, length } = getSlot(layout, REGRESSION);
  expect(gradients.subarray(offset, offset + length).every((value) => value === 0)).toBe(true);
  const noisy = gradients.filter((_, i) => i < offset || i >= offset + length);
  const variance = noisy.reduce((sum, value) => sum + value ** 2, 0) / noisy.length;
  // Standard error √(2 / n) of the variance, relative.
  expect(Math.abs(variance / 9 - 1)).toBeLessThan(5 * Math.sqrt(2 / noisy.length));
  expect(new Set(noisy).size).toBeGreaterThan(0.99 * noisy.length);
  const [first, second] = [gradients.slice(0, BLOCK), gradients.slice(BLOCK, 2 * BLOCK)];
  expect(first.subarray(0, second.length)).not.toEqual(second);
  await pool.close();
});

test("everybody is drawn into a step by themselves with the same chance, each in a micro-batch alone", async () => {
  const run = await planned("drawn");
  const learnt = run.stops.filter((stop) => stop === 0).length;
  expect(drawRate(run)).toBe(40 / learnt);
  expect(run.totalSteps).toBe(Math.ceil((options.epochs * learnt) / 40));
  const steps = [...stepsFrom({ ...run, totalSteps: 500 }, 1)];
  const sizes = steps.map(({ batches }) => batches.length);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const variance = sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / sizes.length;
  // Binomial: mean 40, variance 40 (1 - rate); four standard errors of 500 steps.
  expect(Math.abs(mean - 40)).toBeLessThan(4 * Math.sqrt(40 / 500));
  expect(Math.abs(variance / (40 * (1 - drawRate(run))) - 1)).toBeLessThan(4 * Math.sqrt(2 / 500));
  const drawn = steps.flatMap(({ batches }) => batches.flatMap(({ rows }) => rows));
  expect(drawn.every((row) => row.length === 1)).toBe(true);
  expect(drawn.some(([subject]) => run.stops[subject ?? 0] === 1)).toBe(false);
  expect(new Set(drawn.map(([subject]) => subject)).size).toBe(learnt);
});

test("stopped, copied and gone on with twice, it ends with the same bits; begun anew, with others", async () => {
  const directory = join(scratch, "stopped");
  const stop = new AbortController();
  const train = (to: string, signal?: AbortSignal, workers = 2) =>
    trainEventModel({
      corpus,
      directory: to,
      options: { ...options, workers },
      ...(signal === undefined ? {} : { signal }),
      progress: ({ done }) => done === 7 && stop.abort(),
    });
  await expect(train(directory, stop.signal)).rejects.toMatchObject({ code: "train/aborted" });
  const [copy, anew] = [join(scratch, "copy"), join(scratch, "anew")];
  await cp(`${directory}.state`, `${copy}.state`, { recursive: true });
  const { privacy: spent } = await train(directory);
  await train(copy, undefined, 1);
  await train(anew);
  const hash = await sha256Tree(directory);
  expect(await sha256Tree(copy)).toBe(hash);
  expect(await sha256Tree(anew)).not.toBe(hash);
  const log = (await findJson(join(directory, "training.json"))) as { privacy: unknown; members: unknown };
  expect(log.privacy).toEqual(spent);
  expect(spent).toMatchObject({ noise: 1.2, clip: 0.5, delta: 1e-5 });
  expect(JSON.stringify(log.members)).toContain('"train":null');
});

test("one patient changes the counts the heads start from by a length of 2 at most", async () => {
  const { table, config } = await planned("counts");
  const lengths = Array.from({ length: table.subjects }, (_, subject) =>
    Math.hypot(...cutCounts(table, subject, config.vocabularySize)),
  );
  expect(Math.max(...lengths)).toBeLessThanOrEqual(2 + 1e-12);
  expect(Math.min(...lengths)).toBeGreaterThan(1);
});

test("PyTorch is refused before anything is trained", async () => {
  const request = { corpus, directory: join(scratch, "torch"), options, progress: noProgress };
  await expect(trainEventModel(request, { processes: 1, strategy: "ddp" })).rejects.toMatchObject({
    code: "train/privacy-engine",
  });
});
