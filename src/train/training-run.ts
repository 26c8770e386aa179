/**
 * @module train/training-run: what a run is a function of, and where it stands, before any engine takes a step.
 */
import { join } from "node:path";
import { canonicalJson, createRandom, OslerError, type Progress } from "#core";
import type { CorpusSnapshot } from "#corpus";
import type { Schedule } from "#graph";
import { type EventModelConfig, initialiseWeights, planConfig } from "#model";
import { groupTokens, type TokenGroups } from "#tokens";
import { type MomentDensity, momentDensity, trainingMoments } from "./asked-moments.ts";
import { countBaseRates } from "./base-rates.ts";
import { placesFor } from "./micro-batch.ts";
import { presetFor, type TrainOptions } from "./options.ts";
import { type MicroBatchPlan, planAlone, planMicroBatches } from "./packing.ts";
import { privateBaseRates } from "./private-base-rates.ts";
import { happenedTokens } from "./query-labels.ts";
import { poolQueries, type QueryPool } from "./query-pool.ts";
import { findOrMakeSecret, noiseKey, secretUniforms } from "./secret-noise.ts";
import { stoppingSubjects } from "./stopping-subjects.ts";
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
  /** Of the ensemble, from 0. */
  readonly member: number;
  readonly step: number;
  /** Seen since the member's first step, whatever was killed between. */
  readonly events: number;
  /** Of the outcomes on the subjects left out; `null` without tuning subjects. */
  readonly loss: number | null;
  /** Since this process started. */
  readonly eventsPerSecond: number;
}

/** What the members of an ensemble share. */
export interface TrainingPlan {
  readonly request: TrainRequest;
  readonly options: TrainOptions;
  readonly config: EventModelConfig;
  readonly groups: TokenGroups;
  readonly table: SubjectTable;
  readonly density: MomentDensity;
  /** Of the noise, with differential privacy. */
  readonly secret?: Uint8Array;
}

/** The training of one member; `options.seed` is its own. */
export interface TrainingRun extends TrainingPlan {
  readonly member: number;
  /** What the query head is asked in training, where there is one. */
  readonly pool?: QueryPool;
  /** `[S]` 1 for subjects the member is evaluated on and does not learn from. */
  readonly stops: Uint8Array;
  /** In memory that threads share: the initial weights until a state is read over them. */
  readonly arrays: TrainingArrays;
  readonly totalSteps: number;
  /** Names everything the run is a function of: a state of another key is another run's. */
  readonly key: string;
  /** With differential privacy: from which who is drawn and all noise comes. */
  readonly noiseKey?: Uint8Array;
  readonly stateDirectory: string;
  readonly statePath: string;
}

/** Changes when the same inputs would train differently. */
export const TRAINER = "event-model-trainer-12";
/** Of those learnt from, who are asked again how many events are foretold for them. */
const MOST_ASKED_AGAIN = 40_000;
/** Numbers by which the query head knows a token. */
const QUERY_RANK = 32;
/** What else differs from the preset with differential privacy. Each member would see everybody again, at the same price: one takes it all. */
const PRIVATE = { members: 1, epochs: 15 } as const;
/** Counters of the secret stream that draw subjects: above those of any block of weights. */
const DRAW = 2 ** 32 - 1;
/** In place of a density counted on the patients, which would tell of each. */
const UNCOUNTED_DENSITY: MomentDensity = { yearsPerMoment: 1, instantsPerMoment: 4 };

/** Where the state of an unfinished run stands: beside the checkpoint's directory, also where that is named with a slash at its end. */
export function stateBeside(directory: string): string {
  return `${directory.replace(/(?<=.)\/+$/, "")}.state`;
}

/** @throws OslerError `train/corpus-empty` */
export async function planTraining(request: TrainRequest): Promise<TrainingPlan> {
  const { corpus } = request;
  const { outcomes } = corpus;
  const table = await readSubjectTable(corpus);
  if (table.trainSubjects === 0 || outcomes.length === 0) throw emptyCorpus(table.trainSubjects, outcomes.length);
  const preset = presetFor(table.offsets[table.trainSubjects] ?? 0);
  const options = { ...preset, ...(request.options?.privacy ? PRIVATE : {}), ...request.options };
  const groups = groupTokens(corpus.vocabulary);
  const outcomeIds = outcomes.map(({ id }) => id);
  // With differential privacy a token's rate would have to be counted with noise, and its gradient be within the bound: there is no query head.
  const queryRank = options.privacy === null && options.lossWeights.query > 0 ? QUERY_RANK : 0;
  const config = planConfig({ ...options.size, queryRank }, options.members, { groups, outcomeIds });
  const plan = { request, options, config, groups, table };
  if (options.privacy === null) return { ...plan, density: momentDensity(table, trainingMoments) };
  const secret = await findOrMakeSecret(join(stateBeside(request.directory), "noise.secret"));
  return { ...plan, density: UNCOUNTED_DENSITY, secret };
}

/** The run of a member, counted from 0. */
export function memberRun(plan: TrainingPlan, member: number): TrainingRun {
  const { request, table, config, density, secret } = plan;
  const { seed, members, workers } = plan.options;
  // Members are trained side by side: each has its part of the threads, one at least.
  const options = { ...plan.options, seed: `${seed}/member/${member}`, workers: Math.ceil(workers / members) };
  const key = canonicalJson({
    trainer: TRAINER,
    corpus: request.corpus.hash,
    config,
    options: meaningful(options),
  });
  // With differential privacy nobody left out teaches another member: nothing is promised to them.
  const stops = stoppingSubjects(table, secret === undefined ? member : 0, plan.options.seed);
  const noise = secret === undefined ? undefined : noiseKey(secret, key);
  const rates =
    noise === undefined ? countBaseRates(table, stops, config, density) : privateBaseRates(table, stops, config, noise);
  const initial = initialiseWeights(config, options.seed, rates);
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
  const stateDirectory = join(stateBeside(request.directory), `member-${member}`);
  const learnt = { table, stops, config, options, ...(noise === undefined ? {} : { noiseKey: noise }) };
  return {
    ...plan,
    options,
    member,
    stops,
    ...(config.queryRank === 0
      ? {}
      : { pool: poolQueries(request.corpus.vocabulary, happenedTokens(table, stops, config.vocabularySize)) }),
    arrays,
    ...(noise === undefined ? {} : { noiseKey: noise }),
    totalSteps: countSteps(learnt),
    key,
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

/** Chance that a subject is drawn into a step, with differential privacy. */
export function drawRate({ stops, options }: Pick<TrainingRun, "stops" | "options">): number {
  const learnt = stops.reduce((sum, stop) => sum + 1 - stop, 0);
  return Math.min(1, (options.privacy?.patients ?? learnt) / learnt);
}

/** Micro-batches of each step from step `first` (counted from 1) to the last. */
export function* stepsFrom(run: TrainingRun, first: number): Generator<{ step: number; batches: MicroBatchPlan[] }> {
  const { totalSteps } = run;
  if (run.noiseKey !== undefined) {
    for (let step = first; step <= totalSteps; step++) yield { step, batches: drawStep(run, run.noiseKey, step) };
    return;
  }
  let step = 0;
  for (let epoch = 0; step < totalSteps; epoch++) {
    for (const batches of planSteps(run, epoch)) {
      step++;
      if (step > totalSteps) return;
      if (step >= first) yield { step, batches };
    }
  }
}

/** Micro-batches that cover the subjects left out, the same at every evaluation. */
export function planEvaluation(run: TrainingRun): MicroBatchPlan[] {
  const { options } = run;
  return planMicroBatches(rowLengths(run, 1), options.microBatchTokens, createRandom(`${options.seed}/tuning`));
}

/** Micro-batches that cover those learnt from, at most `MOST_ASKED_AGAIN` of them, spread evenly; always the same. */
export function planLearnt(run: TrainingRun): MicroBatchPlan[] {
  const { options } = run;
  const lengths = rowLengths(run, 0);
  const learnt = [...lengths.keys()].filter((subject) => lengths[subject] !== 0);
  const used = Math.min(learnt.length, MOST_ASKED_AGAIN);
  const asked = new Set(Array.from({ length: used }, (_, i) => learnt[Math.floor((i * learnt.length) / used)]));
  return planMicroBatches(
    lengths.map((length, subject) => (asked.has(subject) ? length : 0)),
    options.microBatchTokens,
    createRandom(`${options.seed}/learnt`),
  );
}

/** Events of the histories in `batches`, each cut to the context. */
export function countEvents({ table, config }: TrainingRun, batches: readonly MicroBatchPlan[]): number {
  const subjects = batches.flatMap(({ rows }) => rows.flat());
  return subjects.reduce((sum, subject) => sum + placesFor(table, subject, config.contextLength).tokens, 0);
}

type Learnt = Pick<TrainingRun, "table" | "stops" | "config" | "options" | "noiseKey">;

function countSteps(learnt: Learnt): number {
  const { epochs } = learnt.options;
  return learnt.noiseKey === undefined ? planSteps(learnt, 0).length * epochs : Math.ceil(epochs / drawRate(learnt));
}

/** Each subject alone, drawn by itself, so that one more or less changes nothing for the others. */
function drawStep(learnt: Learnt, key: Uint8Array, step: number): MicroBatchPlan[] {
  const rate = drawRate(learnt);
  const drawn = secretUniforms(key, { step, part: DRAW }, learnt.stops.length);
  return planAlone(rowLengths(learnt, 0).map((places, subject) => ((drawn[subject] ?? 1) <= rate ? places : 0)));
}

/** Micro-batches of each step of an epoch. */
function planSteps(learnt: Learnt, epoch: number): MicroBatchPlan[][] {
  const { options } = learnt;
  const random = createRandom(`${options.seed}/epoch/${epoch}`);
  const batches = planMicroBatches(rowLengths(learnt, 0), options.microBatchTokens, random);
  const steps = Math.ceil(batches.length / options.microBatches);
  return Array.from({ length: steps }, (_, i) =>
    batches.slice(i * options.microBatches, (i + 1) * options.microBatches),
  );
}

/** Places each subject takes in a row; 0 for those who are not asked for. @param left 1: subjects left out, 0: the others */
function rowLengths({ table, stops, config }: Learnt, left: 0 | 1): number[] {
  return Array.from(stops, (stop, subject) =>
    stop === left ? placesFor(table, subject, config.contextLength).places : 0,
  );
}

function emptyCorpus(subjects: number, outcomes: number): OslerError {
  return new OslerError("train/corpus-empty", {
    message: `The corpus has ${subjects} training subjects and ${outcomes} outcomes; training needs both.`,
    fix: "Give more records: an outcome needs enough first occurrences to be learnt.",
  });
}
