/**
 * @module bench/delphi/train-delphi: Delphi's recipe on our engine: batches of 128 patients, AdamW, clipping at 1, a cosine.
 *
 * A step's batch is drawn from a stream named by seed and step, cut into micro-batches by length; gradient k is added to sum k mod 4, so that
 * one worker, two or four give the same bits.
 * Usage as a program: node bench/delphi/train-delphi.ts OPTIONS.json (the file the PyTorch peer reads too); prints one JSON line.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRandom } from "#core";
import {
  blockCount,
  clipFactor,
  createDropoutPool,
  createWorkerPool,
  decayMask,
  learningRateAt,
  planLayout,
  type WorkerPool,
} from "#graph";
import { type DelphiBatch, delphiBatch, realEvents, splitByLength } from "./batch.ts";
import { delphiFeeds, targetCount } from "./feeds.ts";
import type { DelphiJob, DelphiSetup } from "./gradient.worker.ts";
import { type DelphiConfig, delphiParameters, initialiseDelphi, startAtRates } from "./network.ts";
import { type DelphiRows, patientCount, readDelphiBin } from "./read-bin.ts";

/** What both engines are told. */
export interface DelphiRun {
  readonly config: DelphiConfig;
  readonly seed: number;
  readonly train: string;
  readonly validation?: string;
  /** Raw float32 of the initial weights; without it they are drawn from the seed. */
  readonly weights?: string;
  /** Drawn weights are moved to where every token is foretold at its mean rate. */
  readonly startAtRates?: boolean;
  /** What a running average of the weights keeps a step; with one, the average is what is validated. */
  readonly averageDecay?: number;
  /** Where the weights go at the end, in the same form. */
  readonly keep?: string;
  readonly batch: number;
  readonly steps: number;
  readonly peak: number;
  readonly floor: number;
  readonly warmupSteps: number;
  readonly totalSteps: number;
  readonly weightDecay: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly workers?: number;
  /** Positions of a micro-batch, about; without it 640. */
  readonly microBatch?: number;
  /** Steps between validations on the first 25 batches. */
  readonly validateEvery?: number;
  /** Validation loss (both parts) at which training stops. */
  readonly until?: number;
}

/** What both engines print. */
export interface DelphiResult {
  readonly seconds: readonly number[];
  readonly events: number;
  /** Cross-entropy and waiting time by step. */
  readonly losses: readonly (readonly [number, number])[];
  readonly validations: readonly { step: number; losses: readonly [number, number]; seconds: number }[];
  /** On all of the validation set, at the end. */
  readonly validation?: readonly [number, number];
  /** CPU seconds of the steps after the first, which opens sessions and fills caches. */
  readonly loopCpu: number;
  readonly peakMegabytes: number;
}

const SUMS = 4;

type Losses = readonly [number, number];
type Pool = WorkerPool<DelphiJob, Losses>;

/** Trains; `report` hears of each validation. */
export async function trainDelphi(
  run: DelphiRun,
  report: (found: DelphiResult["validations"][number]) => void = () => undefined,
): Promise<DelphiResult> {
  const rows = await readDelphiBin(run.train);
  const held = run.validation === undefined ? undefined : await readDelphiBin(run.validation);
  const parts = partsOf(run);
  const { setup, pool } = await openTraining(run, rows);
  const { blockSquares } = setup.shared;
  const everyone = <J extends DelphiJob>(job: J) =>
    Promise.all(Array.from({ length: pool.size }, (_, k) => pool.run(k, job)));
  const schedule = { kind: "cosine", ...run } as const;
  const losses: Losses[] = [];
  const seconds: number[] = [];
  const validations: DelphiResult["validations"][number][] = [];
  let events = 0;
  let next = drawStep(rows, run, 1, parts);
  let cpuBefore = process.cpuUsage();
  for (let step = 1; step <= run.steps; step++) {
    if (step === 2) cpuBefore = process.cpuUsage();
    const began = performance.now();
    const { batches, weight } = next;
    const jobs = batches.map((batch, k) =>
      pool.run((k % SUMS) % pool.size, {
        kind: "gradient",
        batch,
        weight,
        seed: `${run.seed}/dropout/${step}/${k}`,
        sum: k % SUMS,
        first: k < SUMS,
      }),
    );
    if (step < run.steps) next = drawStep(rows, run, step + 1, parts);
    losses.push(sumLosses(await Promise.all(jobs)));
    await everyone({ kind: "reduce", sums: Math.min(SUMS, batches.length) });
    const learningRate = learningRateAt(schedule, step);
    // Young averages forget faster, so that the first weights are soon gone.
    const averageDecay = Math.min(run.averageDecay ?? 0, (step - 1) / (step + 9));
    await everyone({ kind: "update", step, learningRate, factor: clipFactor(blockSquares, 1), averageDecay });
    events += batches.reduce((sum, batch) => sum + realEvents(batch), 0);
    seconds.push((performance.now() - began) / 1000);
    if (held === undefined || run.validateEvery === undefined || step % run.validateEvery !== 0) continue;
    const found = { step, losses: await validate(pool, held, 25), seconds: seconds.reduce((a, b) => a + b) };
    validations.push(found);
    report(found);
    if (found.losses[0] + found.losses[1] <= (run.until ?? Number.NEGATIVE_INFINITY)) break;
  }
  const cpu = process.cpuUsage(cpuBefore);
  const validation = held === undefined ? undefined : await validate(pool, held, 1000);
  await pool.close();
  if (run.keep !== undefined) await writeFile(run.keep, new Uint8Array(keptWeights(setup).buffer));
  return {
    seconds,
    events,
    losses,
    validations,
    ...(validation === undefined ? {} : { validation }),
    loopCpu: (cpu.user + cpu.system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function keptWeights({ shared }: DelphiSetup): Float32Array {
  return shared.average.length > 0 ? shared.average : shared.parameters;
}

/** Micro-batches of a step: as many as give each about `microBatch` positions, the same number for each worker. */
function partsOf({ batch, microBatch = 640, workers = 2 }: DelphiRun): number {
  return workers * Math.max(1, Math.round((batch * 40) / microBatch / workers));
}

async function openTraining(run: DelphiRun, rows: DelphiRows): Promise<{ setup: DelphiSetup; pool: Pool }> {
  const { config } = run;
  const layout = planLayout(delphiParameters(config));
  const floats = (length: number) => new Float32Array(new SharedArrayBuffer(4 * length));
  const parameters = floats(layout.length);
  initialiseDelphi(config, parameters, `${run.seed}/weights`);
  if (run.startAtRates) startAtRates(config, parameters, meanLogRates(rows, run), `${run.seed}/direction`);
  if (run.weights !== undefined) {
    const bytes = await readFile(run.weights);
    parameters.set(new Float32Array(bytes.buffer, bytes.byteOffset, layout.length));
  }
  const setup: DelphiSetup = {
    config,
    adamW: { beta1: run.beta1, beta2: run.beta2, epsilon: 1e-8, weightDecay: run.weightDecay },
    pool: config.dropout > 0 ? createDropoutPool(`${run.seed}/pool`, config.dropout, 1 << 21) : undefined,
    shared: {
      parameters,
      firstMoment: floats(layout.length),
      secondMoment: floats(layout.length),
      average: floats(run.averageDecay === undefined ? 0 : layout.length),
      decays: decayMask(layout, new Uint8Array(new SharedArrayBuffer(layout.length))),
      gradients: floats(layout.length * SUMS),
      blockSquares: new Float64Array(new SharedArrayBuffer(8 * blockCount(layout.length))),
    },
  };
  const url = new URL("gradient.worker.ts", import.meta.url);
  // A few large arrays a micro-batch: kept until 48 MB of small objects were made, they would be most of a worker's memory.
  const pool: Pool = createWorkerPool(url, run.workers ?? 2, setup, { youngMegabytes: 6 });
  return { setup, pool };
}

/** Log of events a day of each token while waited for, over the first 4,000 rows; half an event for those that did not come. */
function meanLogRates(rows: DelphiRows, run: DelphiRun): Float32Array {
  const counts = new Float64Array(run.config.vocabularySize).fill(0.5);
  let days = 0;
  for (let step = 1; step <= Math.ceil(4000 / run.batch); step++) {
    const batch = drawBatch(rows, run, step);
    const { targets, logDays } = delphiFeeds(batch, run.config.width, run.config.leastDays, 1);
    // Pairs of position and token.
    targets?.values.forEach((target, i) => {
      if (i % 2 === 1) counts[target] = (counts[target] ?? 0) + 1;
    });
    logDays?.values.forEach((log) => {
      days += Math.exp(log);
    });
  }
  return Float32Array.from(counts, (count) => Math.log(count / days));
}

function drawStep(
  rows: DelphiRows,
  run: DelphiRun,
  step: number,
  parts: number,
): { batches: DelphiBatch[]; weight: number } {
  const batch = drawBatch(rows, run, step);
  return { batches: splitByLength(batch, parts), weight: 1 / targetCount(batch) };
}

function drawBatch(rows: DelphiRows, run: DelphiRun, step: number): DelphiBatch {
  const random = createRandom(`${run.seed}/batch/${step}`);
  const patients = Array.from({ length: run.batch }, () => random.integer(patientCount(rows)));
  return delphiBatch(rows, patients, { noEvents: "random", moveLifestyle: true }, random);
}

/** Mean over batches of 128, in the file's order, of the mean over their targets: Delphi's estimate without its sampling. */
async function validate(pool: Pool, rows: DelphiRows, most: number): Promise<Losses> {
  const size = 128;
  const count = Math.min(most, Math.ceil(patientCount(rows) / size));
  const jobs = Array.from({ length: count }, (_, k) => {
    const people = Math.min(size, patientCount(rows) - k * size);
    const patients = Array.from({ length: people }, (_, i) => k * size + i);
    const batch = delphiBatch(rows, patients, { noEvents: "regular", moveLifestyle: false }, createRandom(0));
    const weight = 1 / (targetCount(batch, true) * count);
    return splitByLength(batch, 4).map((part, i) =>
      pool.run((k + i) % pool.size, { kind: "evaluate", batch: part, weight }),
    );
  });
  return sumLosses(await Promise.all(jobs.flat()));
}

function sumLosses(all: readonly Losses[]): Losses {
  return all.reduce<Losses>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
}

if (import.meta.main) {
  const run: DelphiRun = JSON.parse(await readFile(process.argv[2] ?? "", "utf8"));
  console.log(JSON.stringify(await trainDelphi(run, (found) => console.error(JSON.stringify(found)))));
}
