/**
 * @module validation/measure-model: the whole measurement, from streams of subjects to the report.
 *
 * Before: `timeline` (subjects by split), `model` (risks). After: `release` (gates, cards), `serving` and the pages that show it.
 * Promise: the model and every comparator answer the same questions at the same moments for the same held-out subjects; fitted
 * comparators see train and tuning only; the same inputs give the same report, byte for byte.
 */

import type { TestedAbout, ValidationReport } from "#contract";
import {
  type ClinicalEvent,
  DAYS_PER_YEAR,
  type EpochMs,
  OslerError,
  type Progress,
  type SubjectKey,
  type SubjectRecord,
  toEpochMs,
} from "#core";
import { type IndexMomentOptions, type Outcome, outcomeCatalogue, type SplitName } from "#timeline";
import { askQueries, queryHorizon, queryMeasurementOf } from "./ask-queries.ts";
import { type BaselineData, planBaselineFeatures, toBaselineData } from "./baselines.ts";
import { type ResamplePlan, resamplesOf } from "./bootstrap.ts";
import { type Cohort, type CohortBuilder, cohortBuilder } from "./cohort.ts";
import { familyNumbers } from "./count-features.ts";
import type { QueryMeasurement, QueryModel } from "./measure-queries.ts";
import { measureNextDiagnosis, type NextDiagnosisMeasurement, type NextModel } from "./next-diagnosis.ts";
import { type NeverSeen, type ProtocolFacts, protocolSentences } from "./protocol.ts";
import type { TaskFindings } from "./report-task.ts";
import { scoreTasks } from "./score-tasks.ts";
import { describeAskedYears, describeCohort, describeTested, summarise } from "./summarise.ts";

/** The part of an event model that validation asks; `next` where the model foretells diagnoses. */
export interface RiskModel extends Partial<NextModel>, Partial<QueryModel> {
  readonly outcomes: readonly { readonly id: string }[];
  /** Parallel arrays: one panel a history and moment. The model hides from itself what was filed after the moment. */
  risks(
    histories: readonly (readonly ClinicalEvent[])[],
    moments: readonly EpochMs[],
    horizonsYears: readonly number[],
  ): Promise<
    readonly {
      readonly outcomes: readonly {
        readonly id: string;
        readonly horizons: readonly { readonly years: number; readonly risk: number }[];
      }[];
      /** Share of the record that the model knows, 0 to 1. */
      readonly knownShare: number;
    }[]
  >;
}

/** True probability of a first occurrence, on synthetic data; `undefined` where the truth says it already happened. Asked cell by cell. */
export type Oracle = (
  subject: SubjectKey,
  moment: EpochMs,
  outcomeId: string,
  horizonYears: number,
) => number | undefined;

/** The same for all outcomes and horizons at once, `[outcomes, horizons]`; far cheaper where they share a simulation. */
export interface OraclePanel {
  risks(
    subject: SubjectKey,
    moment: EpochMs,
    outcomeIds: readonly string[],
    horizonsYears: readonly number[],
  ): readonly (readonly (number | undefined)[])[];
}

export interface MeasureOptions {
  readonly subjects: (split: SplitName) => AsyncIterable<SubjectRecord>;
  readonly model: RiskModel;
  readonly oracle?: Oracle | OraclePanel | undefined;
  readonly seed: number;
  readonly progress: Progress;
  /** 1, 3 and 5 years by default, ascending. */
  readonly horizonsYears?: readonly number[];
  /** 200 by default. */
  readonly resamples?: number;
  readonly indexMoments?: Omit<IndexMomentOptions, "seed">;
  /** The model was trained on other people than these. */
  readonly neverSeen?: NeverSeen;
  /** ISO date: those who taught are given as they stood then, those measured are observed from then on. */
  readonly learntUntil?: string;
  /** Comparators learn from at most this many train subjects, in reading order. 20,000 by default. */
  readonly maxTrainSubjects?: number;
  /** Words of codes, for the report. */
  readonly codeWords?: ReadonlyMap<string, string>;
  /** Measured on at most this many held-out subjects, in reading order. All by default. */
  readonly maxHeldOutSubjects?: number;
  /** Which model on which records, for the report. */
  readonly about?: TestedAbout;
}

/** Moments asked of the model in one call. */
const BATCH = 64;

/** Measures the model on the held-out split. @throws OslerError `validation/no-index-moments`, `validation/risk-missing`, `validation/no-outcomes` */
export async function measureModel(options: MeasureOptions): Promise<ValidationReport> {
  const horizonsYears = options.horizonsYears ?? [1, 3, 5];
  const tasks = tasksOf(options.model);
  const builders = {
    families: familyNumbers(),
    start: () => cohortBuilder(tasks, { ...options.indexMoments, seed: options.seed }, builders.families),
  };
  const next = nextMeasurementOf(options.model);
  const queries = queryMeasurementOf(options, tasks, horizonsYears);
  const train = await collect(options, "train", builders.start(), { next, queries });
  const tuning = await collect(options, "tuning", builders.start(), { queries });
  const heldBuilder = builders.start();
  const asked = await askModel(options, tasks, horizonsYears, heldBuilder, { next, queries });
  const held = requireMoments(heldBuilder.cohort());
  requireRisks(asked.risks, tasks, horizonsYears, held);
  await askQueries(options, queries, held);
  const oracleRisks = askOracle(options, tasks, horizonsYears, held);
  const features = planBaselineFeatures(train);
  const data: Record<"train" | "tuning" | "held", BaselineData> = {
    train: toBaselineData(train, features),
    tuning: toBaselineData(tuning, features),
    held: toBaselineData(held, features),
  };
  const plan: ResamplePlan = { subjects: held.subjects.length, count: options.resamples ?? 200, seed: options.seed };
  const resamples = resamplesOf(plan);
  const scoring = scoreTasks(
    { data, tasks, horizonsYears, seed: options.seed, resamples: plan },
    tasks.map((_, k) => ({ modelRisks: asked.risks[k] ?? [], oracleRisks: oracleRisks?.[k] })),
    options.progress,
  );
  // Meanwhile, in this thread.
  const askedAlso = queries?.report(
    data,
    asked.risks.map((task) => task[queryHorizon(horizonsYears)] ?? []),
    resamples,
  );
  const findings = await scoring;
  return {
    format: "osler-validation/1",
    ...(options.about === undefined ? {} : { about: { ...options.about, asked: describeAskedYears(held) } }),
    seed: options.seed,
    resamples: plan.count,
    horizonsYears: [...horizonsYears],
    tasks: tasks.map(({ id, title }) => ({ id, title })),
    counts: { train: countsOf(train), tuning: countsOf(tuning), held_out: countsOf(held) },
    ...(options.neverSeen === undefined ? {} : leftOutOf(options.neverSeen)),
    cohort: describeCohort(held),
    tested: describeTested(held, asked.knownShares),
    protocol: protocolSentences(protocolFacts(options, horizonsYears, plan.count)),
    ...together(findings),
    ...(next === undefined ? {} : { nextDiagnosis: next.report(resamples, options.codeWords ?? new Map()) }),
    ...(askedAlso === undefined ? {} : { queries: askedAlso }),
  };
}

function leftOutOf({ taughtLeftOut, rowsRefused }: NeverSeen) {
  return { taughtLeftOut, ...(rowsRefused === 0 ? {} : { rowsRefused }) };
}

/** The tasks' parts one behind another, and in short. */
function together(findings: readonly TaskFindings[]) {
  const rows = findings.flatMap((found) => found.rows);
  const comparisons = findings.flatMap((found) => found.comparisons);
  return {
    baselines: findings.flatMap((found) => found.baselines),
    rows,
    comparisons,
    subgroups: findings.flatMap((found) => found.subgroups),
    calibration: findings.flatMap((found) => found.calibration),
    decisions: findings.flatMap((found) => found.decisions),
    distributions: findings.flatMap((found) => found.distributions),
    notReported: findings.flatMap((found) => found.notReported),
    summary: summarise(rows, comparisons),
  };
}

function protocolFacts(options: MeasureOptions, horizonsYears: readonly number[], resamples: number): ProtocolFacts {
  return {
    resamples,
    horizonsYears,
    neverSeen: options.neverSeen,
    fixedMoment: options.indexMoments?.fixed !== undefined,
    learntUntil: options.learntUntil,
    oracle: options.oracle !== undefined,
    maxTrainSubjects: options.maxTrainSubjects ?? 20_000,
    nextDiagnosis: options.model.next !== undefined,
    queryHorizonYears: options.model.answersQueries === true ? horizonsYears[queryHorizon(horizonsYears)] : undefined,
  };
}

function tasksOf(model: RiskModel): readonly Outcome[] {
  const ids = new Set(model.outcomes.map(({ id }) => id));
  const tasks = outcomeCatalogue.filter(({ id }) => ids.has(id));
  if (tasks.length > 0) return tasks;
  throw new OslerError("validation/no-outcomes", {
    message: "None of the model's outcomes is in the outcome catalogue.",
    fix: "Validate a checkpoint whose outcomes.json names outcomes of the catalogue.",
  });
}

function nextMeasurementOf({ vocabulary, next }: RiskModel): NextDiagnosisMeasurement | undefined {
  return vocabulary === undefined || next === undefined ? undefined : measureNextDiagnosis({ vocabulary, next });
}

/** What else is measured on the way. */
interface Alongside {
  readonly next?: NextDiagnosisMeasurement | undefined;
  readonly queries: QueryMeasurement | undefined;
}

async function collect(
  options: MeasureOptions,
  split: "train" | "tuning",
  builder: CohortBuilder,
  { next, queries }: Alongside,
): Promise<Cohort> {
  const most = options.maxTrainSubjects ?? 20_000;
  let read = 0;
  for await (const { subject, events } of options.subjects(split)) {
    if (read >= most) break;
    const moments = builder.add(subject, events);
    queries?.follow(split, events, moments);
    next?.learn(subject, events);
    read++;
    if (read % 500 === 0) options.progress({ done: read, note: `reading ${split} subjects` });
  }
  return builder.cohort();
}

/** Model risks [task][horizon][row] and what the model knew of each row's record, in the order of the builder's rows. */
async function askModel(
  options: MeasureOptions,
  tasks: readonly Outcome[],
  horizonsYears: readonly number[],
  builder: CohortBuilder,
  { next, queries }: Alongside,
): Promise<{ risks: number[][][]; knownShares: number[] }> {
  const risks: number[][][] = tasks.map(() => horizonsYears.map(() => []));
  const knownShares: number[] = [];
  let histories: (readonly ClinicalEvent[])[] = [];
  let moments: EpochMs[] = [];
  let subjectOf: number[] = [];
  let subjects = 0;
  let asked = 0;
  const ask = async () => {
    const panels = await options.model.risks(histories, moments, horizonsYears);
    for (const i of moments.keys()) {
      knownShares.push(panels[i]?.knownShare ?? 0);
      const byId = new Map(panels[i]?.outcomes.map((outcome) => [outcome.id, outcome.horizons] as const));
      for (const [k, task] of tasks.entries()) {
        for (const [h, years] of horizonsYears.entries()) {
          const risk = byId.get(task.id)?.find((horizon) => horizon.years === years)?.risk;
          // A model leaves out what it knows has happened; `requireRisks` minds those at risk.
          risks[k]?.[h]?.push(risk ?? Number.NaN);
        }
      }
    }
    await next?.ask(histories, moments, subjectOf);
    asked += moments.length;
    options.progress({ done: asked, note: "asking the model about held-out subjects" });
    histories = [];
    moments = [];
    subjectOf = [];
  };
  let read = 0;
  for await (const { subject, events } of options.subjects("held_out")) {
    if (read++ >= (options.maxHeldOutSubjects ?? Number.POSITIVE_INFINITY)) break;
    const planned = builder.add(subject, events);
    queries?.follow("held", events, planned);
    for (const moment of planned) {
      histories.push(events);
      moments.push(moment);
      subjectOf.push(subjects);
    }
    if (planned.length > 0) subjects++;
    if (moments.length >= BATCH) await ask();
  }
  if (moments.length > 0) await ask();
  return { risks, knownShares };
}

function askOracle(
  { oracle, progress }: MeasureOptions,
  tasks: readonly Outcome[],
  horizonsYears: readonly number[],
  held: Cohort,
): number[][][] | undefined {
  if (oracle === undefined) return undefined;
  const ids = tasks.map(({ id }) => id);
  const panelOf = (subject: SubjectKey, moment: EpochMs) =>
    typeof oracle === "function"
      ? ids.map((id) => horizonsYears.map((years) => oracle(subject, moment, id, years)))
      : oracle.risks(subject, moment, ids, horizonsYears);
  const risks: number[][][] = tasks.map(() => horizonsYears.map(() => []));
  for (const [row, moment] of held.moments.entries()) {
    const subject = held.subjects[held.subjectOf[row] as number] as SubjectKey;
    const panel = panelOf(subject, toEpochMs(moment));
    for (const k of tasks.keys()) {
      for (const h of horizonsYears.keys()) risks[k]?.[h]?.push(panel[k]?.[h] ?? Number.NaN);
    }
    if (row % 50 === 0) progress({ done: row, total: held.moments.length, note: "asking the oracle" });
  }
  return risks;
}

/** Everybody at risk must have been given a risk. @throws OslerError `validation/risk-missing` */
function requireRisks(
  risks: readonly (readonly (readonly number[])[])[],
  tasks: readonly Outcome[],
  horizonsYears: readonly number[],
  held: Cohort,
): void {
  for (const [k, task] of tasks.entries()) {
    for (const [h, years] of horizonsYears.entries()) {
      const lacking = risks[k]?.[h]?.findIndex(
        (risk, row) => !Number.isNaN(held.outcomeDays[k]?.[row]) && !(risk >= 0 && risk <= 1),
      );
      if (lacking === -1) continue;
      throw new OslerError("validation/risk-missing", {
        message: `The model gave no risk between 0 and 1 for ${task.id} at ${years} years to a subject at risk.`,
        fix: `Ask for horizons the model answers, or train again; ${years} × ${DAYS_PER_YEAR} days must lie within its hazards.`,
      });
    }
  }
}

function requireMoments(held: Cohort): Cohort {
  if (held.moments.length > 0) return held;
  throw new OslerError("validation/no-index-moments", {
    message: "No held-out subject has a moment at which a risk may be asked.",
    fix: "Use more subjects, or records with at least a year of history before their end.",
  });
}

function countsOf(cohort: Cohort): { subjects: number; moments: number } {
  return { subjects: cohort.subjects.length, moments: cohort.moments.length };
}
