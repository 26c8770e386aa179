/**
 * @module train/onnx-engine: training in this process, on ONNX Runtime.
 *
 * Promise: the same bits whatever the number of threads and however often the run was killed. The calling thread only coordinates:
 * gradients, sums and updates happen in worker threads.
 */
import { blockCount, clipFactor, createWorkerPool, decayMask, learningRateAt, type WorkerPool } from "#graph";
import { modelLayout } from "#model";
import type { BatchLosses, GradientJob, GradientSetup, SharedTraining } from "./gradient.worker.ts";
import type { MicroBatchPlan } from "./packing.ts";
import type { StepReporter } from "./report-steps.ts";
import { aborted, diverged } from "./stopped.ts";
import {
  averageDecayAt,
  countEvents,
  planEvaluation,
  scheduleOf,
  stepsFrom,
  type TrainingRun,
} from "./training-run.ts";
import { findTrainingState, lossOf, newProgress, type TrainingProgress, writeTrainingState } from "./training-state.ts";

const NO_LOSSES: BatchLosses = { positions: 0, next: 0, wait: 0, outcome: 0, query: 0 };

interface Engine {
  readonly run: TrainingRun;
  readonly shared: SharedTraining;
  readonly pool: WorkerPool<GradientJob, BatchLosses>;
  readonly report: StepReporter;
}

/**
 * Steps from the last checkpoint to the end, or to where the tuning loss has stopped falling.
 *
 * @throws OslerError `train/diverged`, or `train/aborted` once the request's signal fired and a checkpoint was written
 */
export async function trainWithOnnx(run: TrainingRun, report: StepReporter): Promise<TrainingProgress> {
  const { options, config, groups, pool: queries, table, density, noiseKey } = run;
  const { privacy } = options;
  const shared = allocate(run);
  const setup: GradientSetup = {
    config,
    lossWeights: options.lossWeights,
    batch: { tokenDropout: options.tokenDropout, dropout: options.dropout },
    adamW: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: options.weightDecay },
    ...(privacy === null || noiseKey === undefined
      ? {}
      : { privacy: { clip: privacy.clip, deviation: privacy.noise * privacy.clip, key: noiseKey } }),
    groups,
    ...(queries === undefined ? {} : { queries }),
    table,
    density,
    shared,
  };
  const pool = createWorkerPool<GradientJob, BatchLosses>(
    new URL("./gradient.worker.ts", import.meta.url),
    options.workers,
    setup,
  );
  try {
    return await takeSteps({ run, shared, pool, report });
  } finally {
    await pool.close();
  }
}

async function takeSteps(engine: Engine): Promise<TrainingProgress> {
  const { run } = engine;
  const { options, arrays, totalSteps, statePath, request } = run;
  const progress = (await findTrainingState(statePath, run.key, arrays)) ?? newProgress(run.key);
  const report = engine.report(run, progress.step);
  let sums = NO_LOSSES;
  for (const { step, batches } of stepsFrom(run, progress.step + 1)) {
    if (progress.stale >= options.patience) break;
    const losses = await takeStep(engine, step, batches);
    sums = addLosses(sums, losses);
    const events = countEvents(run, batches);
    progress.events += events;
    const rate = report(step, events, losses.outcome / Math.max(1, losses.positions));
    if (step % options.evaluateEvery !== 0 && step !== totalSteps) continue;
    await evaluate(engine, progress, step, sums);
    sums = NO_LOSSES;
    await writeTrainingState(statePath, arrays, progress);
    request.onEvaluation?.({
      member: run.member,
      step,
      events: progress.events,
      loss: lossOf(progress),
      eventsPerSecond: rate,
    });
    if (request.signal?.aborted === true) throw aborted(step);
  }
  return progress;
}

/** One step: gradients of its micro-batches, their sum in order, one AdamW update. Returns the losses of its positions. */
async function takeStep(
  { run, pool, shared }: Engine,
  step: number,
  batches: readonly MicroBatchPlan[],
): Promise<BatchLosses> {
  const { options } = run;
  const everyone = (job: GradientJob) => Promise.all(Array.from({ length: pool.size }, (_, i) => pool.run(i, job)));
  const losses: BatchLosses[] = [];
  // Slot 0 holds the sum so far; the order of additions is that of the micro-batches, however many slots there are.
  for (let at = 0; at < batches.length; at = losses.length) {
    const first = at === 0 ? 0 : 1;
    const round = batches.slice(at, at + slotsOf(run) - first);
    const jobs = round.map((plan, i) => {
      // Of its subject alone with differential privacy: others' draws must not hang on who else was drawn.
      const name = options.privacy === null ? at + i : `subject/${plan.rows[0]?.[0]}`;
      const seed = `${options.seed}/step/${step}/${name}`;
      return pool.run(i % pool.size, { kind: "gradient", slot: first + i, plan, seed });
    });
    losses.push(...(await Promise.all(jobs)));
    await everyone({ kind: "reduce", slots: first + round.length });
  }
  if (batches.length === 0) shared.gradients.fill(0);
  const factor =
    options.privacy === null
      ? clipFactor(shared.blockSquares, options.clipNorm * batches.length) / batches.length
      : 1 / options.privacy.patients;
  const total = losses.reduce(addLosses, NO_LOSSES);
  if (!Number.isFinite(factor) || !Number.isFinite(total.outcome + total.next + total.wait + total.query))
    throw diverged(step);
  const learningRate = learningRateAt(scheduleOf(run), step);
  await everyone({ kind: "update", step, learningRate, factor, averageDecay: averageDecayAt(options, step) });
  return total;
}

/**
 * Losses on the subjects left out; keeps the weights if the outcomes' loss is the lowest so far. With differential privacy the last are kept,
 * and no loss of those learnt from is written.
 */
async function evaluate(
  { run, pool }: Engine,
  progress: TrainingProgress,
  step: number,
  trained: BatchLosses,
): Promise<void> {
  const { options, arrays } = run;
  const parts = await Promise.all(
    planEvaluation(run).map((plan, i) =>
      pool.run(i % pool.size, { kind: "evaluate", plan, seed: `${options.seed}/tuning/${i}` }),
    ),
  );
  const tuning = parts.length === 0 ? null : meanLosses(parts.reduce(addLosses));
  const loss = tuning?.outcome ?? null;
  const better = options.privacy !== null || loss === null || progress.best.loss === null || loss < progress.best.loss;
  if (better) arrays.best.set(arrays.average.length > 0 ? arrays.average : arrays.parameters);
  progress.best = better ? { step, loss } : progress.best;
  progress.stale = better ? 0 : progress.stale + 1;
  progress.step = step;
  progress.evaluations.push({ step, train: options.privacy === null ? meanLosses(trained) : null, tuning });
}

/** Gradients held at a time: one a thread and their sum. */
function slotsOf({ options }: TrainingRun): number {
  return Math.min(options.microBatches, Math.max(8, options.workers + 1));
}

function allocate(run: TrainingRun): SharedTraining {
  const { config, arrays } = run;
  const layout = modelLayout(config);
  return {
    ...arrays,
    gradients: new Float32Array(new SharedArrayBuffer(4 * slotsOf(run) * layout.length)),
    decays: decayMask(layout, new Uint8Array(new SharedArrayBuffer(layout.length))),
    blockSquares: new Float64Array(new SharedArrayBuffer(8 * blockCount(layout.length))),
  };
}

/** Sums of loss × positions, so that means are over positions. */
function addLosses(a: BatchLosses, b: BatchLosses): BatchLosses {
  return {
    positions: a.positions + b.positions,
    next: a.next + b.next,
    wait: a.wait + b.wait,
    outcome: a.outcome + b.outcome,
    query: a.query + b.query,
  };
}

function meanLosses({ positions, next, wait, outcome, query }: BatchLosses) {
  const n = Math.max(1, positions);
  return { next: next / n, wait: wait / n, outcome: outcome / n, query: query / n };
}
