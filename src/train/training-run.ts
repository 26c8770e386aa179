/**
 * @module train/training-run: what a run is a function of, and where it stands, before any engine takes a step.
 */
import { join } from "node:path";
import { canonicalJson, createRandom, OslerError, type Progress } from "#core";
import type { CorpusSnapshot } from "#corpus";
import type { Schedule } from "#graph";
import { type EventModelConfig, initialiseWeights, planConfig } from "#model";
import { groupTokens, type TokenGroups } from "#tokens";
import { countBaseRates } from "./base-rates.ts";
import { placesFor } from "./micro-batch.ts";
import { presetFor, type TrainOptions } from "./options.ts";
import { type MicroBatchPlan, planMicroBatches } from "./packing.ts";
import { readSubjectTable, type SubjectTable } from "./subject-table.ts";
import type { TrainingArrays } from "./training-state.ts";

export interface TrainRequest {
  readonly corpus: CorpusSnapshot;
  /** Becomes the checkpoint directory; the state of an unfinished run stands beside it as `<directory>.state`. */
  readonly directory: string;
  /** What differs from the preset for this corpus's size. */
  readonly options?: Partial<TrainOptions>;
  readonly progress: Progress;
  /** Stops after the next checkpoint with `train/aborted`. */
  readonly signal?: AbortSignal;
  /** Told after each evaluation, when its checkpoint is on disk. */
  readonly onEvaluation?: (evaluation: EvaluationReport) => void;
  /** Milliseconds from any origin, for rates; never written. */
  readonly now?: () => number;
}

export interface EvaluationReport {
  readonly step: number;
  /** Seen since the first step, whatever was killed between. */
  readonly events: number;
  /** Of the outcomes on the tuning split; `null` without tuning subjects. */
  readonly loss: number | null;
  /** Since this process started. */
  readonly eventsPerSecond: number;
}

export interface TrainingRun {
  readonly request: TrainRequest;
  readonly options: TrainOptions;
  readonly config: EventModelConfig;
  readonly groups: TokenGroups;
  readonly tables: { readonly train: SubjectTable; readonly tuning: SubjectTable };
  /** In memory that threads share: the initial weights until a state is read over them. */
  readonly arrays: TrainingArrays;
  readonly totalSteps: number;
  /** Names everything the run is a function of: a state of another key is another run's. */
  readonly key: string;
  readonly stateDirectory: string;
  readonly statePath: string;
}

/** Changes when the same inputs would train differently. */
const TRAINER = "event-model-trainer-2";

/** @throws OslerError `train/corpus-empty` */
export async function prepareRun(request: TrainRequest): Promise<TrainingRun> {
  const { corpus } = request;
  const [train, tuning] = await Promise.all([
    readSubjectTable(corpus.shards.train, corpus.outcomes.length),
    readSubjectTable(corpus.shards.tuning, corpus.outcomes.length),
  ]);
  if (train.subjects === 0 || corpus.outcomes.length === 0) throw emptyCorpus(train.subjects, corpus.outcomes.length);
  const options = { ...presetFor(train.tokens.length), ...request.options };
  const groups = groupTokens(corpus.vocabulary);
  const config = planConfig(options.size, { groups, outcomeIds: corpus.outcomes.map(({ id }) => id) });
  const initial = initialiseWeights(config, options.seed, countBaseRates(train, config));
  const zeros = () => new Float32Array(new SharedArrayBuffer(4 * initial.length));
  const started = () => {
    const array = zeros();
    array.set(initial);
    return array;
  };
  const arrays = {
    parameters: started(),
    firstMoment: zeros(),
    secondMoment: zeros(),
    average: options.averageDecay > 0 ? started() : new Float32Array(0),
    best: started(),
  };
  const stateDirectory = `${request.directory}.state`;
  return {
    request,
    options,
    config,
    groups,
    tables: { train, tuning },
    arrays,
    totalSteps: planSteps(train, config, options, 0).length * options.epochs,
    key: canonicalJson({ trainer: TRAINER, corpus: corpus.hash, config, options: meaningful(options) }),
    stateDirectory,
    statePath: join(stateDirectory, "state.safetensors"),
  };
}

/** Options on which the result depends. */
export function meaningful(options: TrainOptions): Omit<TrainOptions, "workers"> {
  const { workers: _threads, ...rest } = options;
  return rest;
}

export function scheduleOf({ options, totalSteps }: TrainingRun): Schedule {
  return {
    kind: options.schedule,
    peak: options.peakLearningRate,
    floor: options.peakLearningRate / 50,
    warmupSteps: options.warmupSteps,
    totalSteps,
    decaySteps: Math.round(options.decayShare * totalSteps),
  };
}

/** Share of the average that step `step` keeps: less in the first steps, so that the initial weights are soon forgotten. */
export function averageDecayAt({ averageDecay }: TrainOptions, step: number): number {
  return Math.min(averageDecay, (1 + step) / (10 + step));
}

/** Micro-batches of each step from step `first` (counted from 1) to the last. */
export function* stepsFrom(
  { tables, config, options, totalSteps }: TrainingRun,
  first: number,
): Generator<{ step: number; batches: MicroBatchPlan[] }> {
  let step = 0;
  for (let epoch = 0; step < totalSteps; epoch++) {
    for (const batches of planSteps(tables.train, config, options, epoch)) {
      step++;
      if (step > totalSteps) return;
      if (step >= first) yield { step, batches };
    }
  }
}

/** Micro-batches that cover the tuning split, the same at every evaluation. */
export function planTuning({ tables, config, options }: TrainingRun): MicroBatchPlan[] {
  const lengths = rowLengths(tables.tuning, config.contextLength);
  return planMicroBatches(lengths, options.microBatchTokens, createRandom(`${options.seed}/tuning`));
}

/** Events of the histories in `batches`, each cut to the context. */
export function countEvents({ tables: { train }, config }: TrainingRun, batches: readonly MicroBatchPlan[]): number {
  const subjects = batches.flatMap(({ rows }) => rows.flat());
  return subjects.reduce((sum, subject) => sum + placesFor(train, subject, config.contextLength).tokens, 0);
}

/** Micro-batches of each step of an epoch. */
function planSteps(
  table: SubjectTable,
  config: EventModelConfig,
  options: TrainOptions,
  epoch: number,
): MicroBatchPlan[][] {
  const random = createRandom(`${options.seed}/epoch/${epoch}`);
  const batches = planMicroBatches(rowLengths(table, config.contextLength), options.microBatchTokens, random);
  const steps = Math.ceil(batches.length / options.microBatches);
  return Array.from({ length: steps }, (_, i) =>
    batches.slice(i * options.microBatches, (i + 1) * options.microBatches),
  );
}

/** Places each subject takes in a row. */
function rowLengths(table: SubjectTable, contextLength: number): number[] {
  return Array.from({ length: table.subjects }, (_, subject) => placesFor(table, subject, contextLength).places);
}

function emptyCorpus(subjects: number, outcomes: number): OslerError {
  return new OslerError("train/corpus-empty", {
    message: `The corpus has ${subjects} training subjects and ${outcomes} outcomes; training needs both.`,
    fix: "Give more records: an outcome needs enough first occurrences to be learnt.",
  });
}
