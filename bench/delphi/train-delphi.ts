/**
 * @module bench/delphi/train-delphi: Delphi's recipe on our engine: batches of 128 patients, AdamW, clipping at 1, a cosine.
 *
 * A step's batch is drawn from a stream named by seed and step, cut into micro-batches by length; worker k computes those k, k + workers, …
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
import { targetCount } from "./feeds.ts";
import type { DelphiJob, DelphiSetup } from "./gradient.worker.ts";
import { type DelphiConfig, delphiParameters, initialiseDelphi } from "./network.ts";
import { type DelphiRows, patientCount, readDelphiBin } from "./read-bin.ts";

/** What both engines are told. */
export interface DelphiRun {
  readonly config: DelphiConfig;
  readonly seed: number;
  readonly train: string;
  readonly validation?: string;
  /** Raw float32 of the initial weights; without it they are drawn from the seed. */
  readonly weights?: string;
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
  /** Positions of a micro-batch, about. */
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
  const { setup, pool } = await openTraining(run, parts);
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
    const jobs = batches.map((batch, slot) =>
      pool.run(slot % pool.size, {
        kind: "gradient",
        slot,
        batch,
        weight,
        seed: `${run.seed}/dropout/${step}/${slot}`,
      }),
    );
    if (step < run.steps) next = drawStep(rows, run, step + 1, parts);
    losses.push(sumLosses(await Promise.all(jobs)));
    await everyone({ kind: "reduce", slots: batches.length });
    const learningRate = learningRateAt(schedule, step);
    await everyone({ kind: "update", step, learningRate, factor: clipFactor(blockSquares, 1) });
    events += batches.reduce((sum, batch) => sum + realEvents(batch), 0);
    seconds.push((performance.now() - began) / 1000);
    if (held === undefined || run.validateEvery === undefined || step % run.validateEvery !== 0) continue;
    const found = { step, losses: await validate(pool, held, run.batch, 25), seconds: seconds.reduce((a, b) => a + b) };
    validations.push(found);
    report(found);
    if (found.losses[0] + found.losses[1] <= (run.until ?? Number.NEGATIVE_INFINITY)) break;
  }
  const cpu = process.cpuUsage(cpuBefore);
  const validation = held === undefined ? undefined : await validate(pool, held, run.batch, 1000);
  await pool.close();
  if (run.keep !== undefined) await writeFile(run.keep, new Uint8Array(setup.shared.parameters.buffer));
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

/** Micro-batches of a step: as many as give each about `microBatch` positions, the same number for each worker. */
function partsOf({ batch, microBatch = 1000, workers = 2 }: DelphiRun): number {
  return workers * Math.max(1, Math.round((batch * 40) / microBatch / workers));
}

async function openTraining(run: DelphiRun, parts: number): Promise<{ setup: DelphiSetup; pool: Pool }> {
  const { config } = run;
  const layout = planLayout(delphiParameters(config));
  const floats = (length: number) => new Float32Array(new SharedArrayBuffer(4 * length));
  const parameters = floats(layout.length);
  initialiseDelphi(config, parameters, `${run.seed}/weights`);
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
      decays: decayMask(layout, new Uint8Array(new SharedArrayBuffer(layout.length))),
      gradients: floats(layout.length * parts),
      blockSquares: new Float64Array(new SharedArrayBuffer(8 * blockCount(layout.length))),
    },
  };
  const pool: Pool = createWorkerPool(new URL("gradient.worker.ts", import.meta.url), run.workers ?? 2, setup);
  return { setup, pool };
}

function drawStep(
  rows: DelphiRows,
  run: DelphiRun,
  step: number,
  parts: number,
): { batches: DelphiBatch[]; weight: number } {
  const random = createRandom(`${run.seed}/batch/${step}`);
  const patients = Array.from({ length: run.batch }, () => random.integer(patientCount(rows)));
  const batch = delphiBatch(rows, patients, { noEvents: "random", moveLifestyle: true }, random);
  return { batches: splitByLength(batch, parts), weight: 1 / targetCount(batch) };
}

/** Mean over batches, in the file's order, of the mean over their targets: Delphi's estimate without its sampling. */
async function validate(pool: Pool, rows: DelphiRows, size: number, most: number): Promise<Losses> {
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
