/**
 * @module train/train-event-model: from a corpus to a checkpoint.
 *
 * Before: `corpus`. After: `validation`, `release`.
 * Promise: the same corpus, options and trainer give the same bytes, whatever the number of threads and however often the run was
 * killed. The calling thread only coordinates: gradients, sums and updates happen in worker threads.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, createRandom, OslerError, type Progress } from "#core";
import type { CorpusSnapshot } from "#corpus";
import { blockCount, clipFactor, createWorkerPool, decayMask, learningRateAt, type WorkerPool } from "#graph";
import { type EventModelConfig, initialiseWeights, modelLayout, planConfig, writeCheckpoint } from "#model";
import { writeDirectoryAtomic, writeFileAtomic } from "#storage";
import { countBaseRates } from "./base-rates.ts";
import type { BatchLosses, GradientJob, GradientSetup, SharedTraining } from "./gradient.worker.ts";
import { presetFor, type TrainOptions } from "./options.ts";
import { type MicroBatchPlan, planMicroBatches } from "./packing.ts";
import { readSubjectTable, type SubjectTable } from "./subject-table.ts";
import { findTrainingState, type TrainingProgress, writeTrainingState } from "./training-state.ts";

export interface TrainRequest {
  readonly corpus: CorpusSnapshot;
  /** Becomes the checkpoint directory; the state of an unfinished run stands beside it as `<directory>.state`. */
  readonly directory: string;
  /** What differs from the preset for this corpus's size. */
  readonly options?: Partial<TrainOptions>;
  readonly progress: Progress;
  /** Stops after the next checkpoint with `train/aborted`. */
  readonly signal?: AbortSignal;
  /** Milliseconds from any origin, for the rate shown in progress notes; never written. */
  readonly now?: () => number;
}

export interface TrainSummary {
  readonly directory: string;
  readonly parameters: number;
  readonly tokens: number;
  readonly steps: number;
  /** The step whose weights were kept: the lowest tuning loss of the outcomes. */
  readonly bestStep: number;
  readonly evaluations: TrainingProgress["evaluations"];
}

/** Changes when the same inputs would train differently. */
const TRAINER = "event-model-trainer-1";

interface Run {
  readonly request: TrainRequest;
  readonly options: TrainOptions;
  readonly config: EventModelConfig;
  readonly tables: { readonly train: SubjectTable; readonly tuning: SubjectTable };
  readonly shared: SharedTraining;
  readonly best: Float32Array;
  readonly pool: WorkerPool<GradientJob, BatchLosses>;
  readonly totalSteps: number;
  readonly statePath: string;
}

/**
 * Trains an event model, from where an earlier, interrupted run of the same inputs stopped.
 *
 * @throws OslerError `train/corpus-empty`, `train/diverged`, or `train/aborted` once `signal` fired and a checkpoint was written
 */
export async function trainEventModel(request: TrainRequest): Promise<TrainSummary> {
  const { corpus } = request;
  const [train, tuning] = await Promise.all([
    readSubjectTable(corpus.shards.train, corpus.outcomes.length),
    readSubjectTable(corpus.shards.tuning, corpus.outcomes.length),
  ]);
  if (train.subjects === 0 || corpus.outcomes.length === 0) throw emptyCorpus(train.subjects, corpus.outcomes.length);
  const options = { ...presetFor(train.tokens.length), ...request.options };
  const config = planConfig(options.size, {
    vocabularySize: corpus.vocabulary.tokens.length,
    outcomeIds: corpus.outcomes.map(({ id }) => id),
  });
  const shared = allocate(config, options.microBatches);
  shared.parameters.set(initialiseWeights(config, options.seed, countBaseRates(train, config)));
  const setup: GradientSetup = {
    config,
    lossWeights: options.lossWeights,
    batch: { maxPositions: options.maxPositions, tokenDropout: options.tokenDropout, dropout: options.dropout },
    adamW: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: options.weightDecay },
    tables: { train, tuning },
    shared,
  };
  const run: Run = {
    request,
    options,
    config,
    tables: { train, tuning },
    shared,
    best: shared.parameters.slice(),
    pool: createWorkerPool(new URL("./gradient.worker.ts", import.meta.url), options.workers, setup),
    totalSteps: planSteps(train, config, options, 0).length * options.epochs,
    statePath: join(`${request.directory}.state`, "state.safetensors"),
  };
  try {
    return await finish(run, await runSteps(run));
  } finally {
    await run.pool.close();
  }
}

/** Steps from the last checkpoint to the end, or to where the tuning loss has stopped falling. */
async function runSteps(run: Run): Promise<TrainingProgress> {
  const { options, shared, totalSteps, statePath, request } = run;
  const { workers: _threads, ...meaningful } = options;
  const key = canonicalJson({ trainer: TRAINER, corpus: request.corpus.hash, config: run.config, options: meaningful });
  const arrays = { ...shared, best: run.best };
  const found = await findTrainingState(statePath, key, arrays);
  const progress: TrainingProgress = found ?? {
    key,
    step: 0,
    stale: 0,
    best: { step: 0, loss: null },
    evaluations: [],
  };
  const report = progressReporter(run, progress.step);
  let sums: BatchLosses = { positions: 0, next: 0, wait: 0, outcome: 0 };
  for (const { step, batches } of stepsFrom(run, progress.step + 1)) {
    if (progress.stale >= options.patience) break;
    const losses = await takeStep(run, step, batches);
    sums = addLosses(sums, losses);
    report(step, batches, losses);
    if (step % options.evaluateEvery !== 0 && step !== totalSteps) continue;
    await evaluate(run, progress, step, sums);
    sums = { positions: 0, next: 0, wait: 0, outcome: 0 };
    await writeTrainingState(statePath, arrays, progress);
    if (request.signal?.aborted === true) throw aborted(step);
  }
  return progress;
}

/** One step: gradients of its micro-batches, their sum in order, one AdamW update. Returns the losses of its positions. */
async function takeStep(run: Run, step: number, batches: readonly MicroBatchPlan[]): Promise<BatchLosses> {
  const { pool, options, shared } = run;
  const losses = await Promise.all(
    batches.map((plan, slot) =>
      pool.run(slot % pool.size, { kind: "gradient", slot, plan, seed: `${options.seed}/step/${step}/${slot}` }),
    ),
  );
  const everyone = (job: GradientJob) => Promise.all(Array.from({ length: pool.size }, (_, i) => pool.run(i, job)));
  await everyone({ kind: "reduce", slots: batches.length });
  const factor = clipFactor(shared.blockSquares, options.clipNorm * batches.length) / batches.length;
  const total = losses.reduce(addLosses);
  if (!Number.isFinite(factor) || !Number.isFinite(total.outcome + total.next + total.wait)) throw diverged(step);
  const learningRate = learningRateAt(
    {
      kind: "cosine",
      peak: options.peakLearningRate,
      floor: options.peakLearningRate / 50,
      warmupSteps: options.warmupSteps,
      totalSteps: run.totalSteps,
    },
    step,
  );
  await everyone({ kind: "update", step, learningRate, factor });
  return total;
}

/** Losses on the tuning split; keeps the weights if the outcomes' loss is the lowest so far. */
async function evaluate(run: Run, progress: TrainingProgress, step: number, trained: BatchLosses): Promise<void> {
  const { pool, options, tables, config } = run;
  const plans = planMicroBatches(
    cutLengths(tables.tuning, config.contextLength),
    options.microBatchTokens,
    createRandom(`${options.seed}/tuning`),
  );
  const parts = await Promise.all(
    plans.map((plan, i) => pool.run(i % pool.size, { kind: "evaluate", plan, seed: `${options.seed}/tuning/${i}` })),
  );
  const tuning = parts.length === 0 ? null : meanLosses(parts.reduce(addLosses));
  const loss = tuning?.outcome ?? null;
  const better = loss === null || progress.best.loss === null || loss < progress.best.loss;
  if (better) run.best.set(run.shared.parameters);
  progress.best = better ? { step, loss } : progress.best;
  progress.stale = better ? 0 : progress.stale + 1;
  progress.step = step;
  progress.evaluations.push({ step, train: meanLosses(trained), tuning });
}

/** Writes the checkpoint directory and clears the state. */
async function finish(run: Run, progress: TrainingProgress): Promise<TrainSummary> {
  const { request, config, options, tables } = run;
  const { corpus, directory } = request;
  const { workers: _threads, ...meaningful } = options;
  const log = {
    format: "osler-training-1",
    corpus: corpus.hash,
    options: meaningful,
    best: progress.best,
    evaluations: progress.evaluations,
  };
  await writeDirectoryAtomic(directory, async (temporary) => {
    await writeCheckpoint(temporary, {
      config,
      vocabulary: corpus.vocabulary,
      outcomes: corpus.outcomes,
      weights: run.best,
    });
    await writeFileAtomic(join(temporary, "training.json"), `${canonicalJson(log)}\n`);
  });
  await rm(`${directory}.state`, { recursive: true, force: true });
  return {
    directory,
    parameters: run.shared.parameters.length,
    tokens: tables.train.tokens.length,
    steps: progress.step,
    bestStep: progress.best.step,
    evaluations: progress.evaluations,
  };
}

/** Micro-batches of each step of an epoch. */
function planSteps(
  table: SubjectTable,
  config: EventModelConfig,
  options: TrainOptions,
  epoch: number,
): MicroBatchPlan[][] {
  const random = createRandom(`${options.seed}/epoch/${epoch}`);
  const batches = planMicroBatches(cutLengths(table, config.contextLength), options.microBatchTokens, random);
  const steps = Math.ceil(batches.length / options.microBatches);
  return Array.from({ length: steps }, (_, i) =>
    batches.slice(i * options.microBatches, (i + 1) * options.microBatches),
  );
}

function* stepsFrom(run: Run, first: number): Generator<{ step: number; batches: MicroBatchPlan[] }> {
  let step = 0;
  for (let epoch = 0; step < run.totalSteps; epoch++) {
    for (const batches of planSteps(run.tables.train, run.config, run.options, epoch)) {
      step++;
      if (step > run.totalSteps) return;
      if (step >= first) yield { step, batches };
    }
  }
}

function cutLengths(table: SubjectTable, contextLength: number): number[] {
  return Array.from({ length: table.subjects }, (_, subject) =>
    Math.min(contextLength, (table.offsets[subject + 1] ?? 0) - (table.offsets[subject] ?? 0)),
  );
}

function allocate(config: EventModelConfig, microBatches: number): SharedTraining {
  const layout = modelLayout(config);
  const floats = (copies: number) => new Float32Array(new SharedArrayBuffer(4 * copies * layout.length));
  return {
    parameters: floats(1),
    firstMoment: floats(1),
    secondMoment: floats(1),
    gradients: floats(microBatches),
    decays: decayMask(layout, new Uint8Array(new SharedArrayBuffer(layout.length))),
    blockSquares: new Float64Array(new SharedArrayBuffer(8 * blockCount(layout.length))),
  };
}

function progressReporter(run: Run, from: number) {
  const now = run.request.now ?? (() => performance.now());
  const started = now();
  let tokens = 0;
  return (step: number, batches: readonly MicroBatchPlan[], losses: BatchLosses) => {
    for (const { rows } of batches) {
      for (const subject of rows.flat()) tokens += cutLength(run, subject);
    }
    const seconds = Math.max(1e-3, (now() - started) / 1000);
    const left = Math.ceil(((run.totalSteps - step) * seconds) / (step - from));
    const rate = Math.round(tokens / seconds).toLocaleString("en-GB");
    const loss = (losses.outcome / Math.max(1, losses.positions)).toFixed(3);
    run.request.progress({ done: step, total: run.totalSteps, note: `loss ${loss}, ${rate} events/s, ${left} s left` });
  };
}

function cutLength({ tables: { train }, config }: Run, subject: number): number {
  return Math.min(config.contextLength, (train.offsets[subject + 1] ?? 0) - (train.offsets[subject] ?? 0));
}

/** Sums of loss × positions, so that means are over positions. */
function addLosses(a: BatchLosses, b: BatchLosses): BatchLosses {
  return {
    positions: a.positions + b.positions,
    next: a.next + b.next,
    wait: a.wait + b.wait,
    outcome: a.outcome + b.outcome,
  };
}

function meanLosses({ positions, next, wait, outcome }: BatchLosses) {
  const n = Math.max(1, positions);
  return { next: next / n, wait: wait / n, outcome: outcome / n };
}

function emptyCorpus(subjects: number, outcomes: number): OslerError {
  return new OslerError("train/corpus-empty", {
    message: `The corpus has ${subjects} training subjects and ${outcomes} outcomes; training needs both.`,
    fix: "Give more records: an outcome needs enough first occurrences to be learnt.",
  });
}

function diverged(step: number): OslerError {
  return new OslerError("train/diverged", {
    message: `The loss or its gradient is not finite at step ${step}.`,
    fix: "Lower peakLearningRate, or check the corpus for values and ages out of range.",
  });
}

function aborted(step: number): OslerError {
  return new OslerError("train/aborted", {
    message: `Training stopped on request after the checkpoint of step ${step}.`,
    fix: "Start it again with the same inputs; it continues from there.",
  });
}
