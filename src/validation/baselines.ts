/**
 * @module validation/baselines: the simple predictors a model must beat, fitted on train and tuned on tuning.
 *
 * Prevalence (Aalen-Johansen of train), age + sex (logistic), and counts (L2 logistic on log(1 + count) of code families known at
 * the moment, with age and sex). A cell is one task at one horizon. Cox and trees, over all of follow-up: `survival-baselines.ts`.
 */
import { DAYS_PER_YEAR } from "#core";
import {
  type ClinicalPlan,
  type ClinicalSource,
  planClinical,
  regressionTable,
  treeTable,
} from "./clinical-features.ts";
import { type Cohort, type TaskRows, taskRows } from "./cohort.ts";
import { applyFeaturePlan, DEMOGRAPHIC_COLUMNS, type FeaturePlan, planFeatures } from "./count-features.ts";
import {
  choosePenalty,
  fitLogistic,
  type LogisticModel,
  type LogisticProblem,
  type PenalisedModel,
  predictLogistic,
} from "./logistic-model.ts";
import { aalenJohansen, orderByTime, statusAtHorizon } from "./observed-risk.ts";
import { mapColumns, type SparseRows } from "./sparse-rows.ts";
import type { SurvivalData } from "./survival-baselines.ts";

/** Below this many train events a regression is not fitted. */
export const MIN_TRAIN_EVENTS = 10;

/** Strongest first: each fit begins where the last one ended. */
const PENALTIES = [0.1, 0.03, 0.01, 0.003, 0.001, 0.0003] as const;

/** Enough to be finite where the data separate; far too little to be felt. */
const DEMOGRAPHIC_PENALTY = 1e-6;

/** What was fitted for one cell. */
export interface CellBaselines {
  readonly horizonYears: number;
  readonly trainMoments: number;
  readonly trainEvents: number;
  readonly prevalence: number;
  /** Absent with too few train events. */
  readonly ageSex?: LogisticModel;
  readonly counts?: PenalisedModel;
}

/** Splits whose features are ready for the fitted comparators. */
export interface BaselineData {
  readonly cohort: Cohort;
  readonly counts: SparseRows;
  readonly demographics: SparseRows;
  readonly clinical: SurvivalData;
}

/** What the comparators look at, learnt on train. */
export interface BaselinePlan {
  readonly counts: FeaturePlan;
  readonly clinical: ClinicalPlan;
}

/** Learns which code families and measurements to use, and their scale, on train. */
export function planBaselineFeatures(train: Cohort): BaselinePlan {
  return { counts: planFeatures(train.features, train.subjectOf), clinical: planClinical(clinicalSource(train)) };
}

function clinicalSource({ ageYears, sex, features, values, countedAs }: Cohort): ClinicalSource {
  return { ageYears, sex, counts: features, values, countedAs };
}

/** The cohort's features as the comparators read them. */
export function toBaselineData(cohort: Cohort, { counts: plan, clinical }: BaselinePlan): BaselineData {
  const width = cohort.features.width;
  const demographicsOnly = Int32Array.from({ length: width }, (_, column) =>
    column < DEMOGRAPHIC_COLUMNS ? column : -1,
  );
  return {
    cohort,
    counts: applyFeaturePlan(plan, cohort.features),
    demographics: mapColumns(cohort.features, demographicsOnly, plan.scale.slice(0, DEMOGRAPHIC_COLUMNS)),
    clinical: {
      regression: regressionTable(clinical, clinicalSource(cohort)),
      trees: treeTable(clinical, clinicalSource(cohort)),
    },
  };
}

/**
 * Fits the comparators of one task at each horizon. The penalty of the count model is chosen at each horizon by log loss on
 * tuning, from 0.1 down to 0.0003.
 */
export function fitBaselines(
  train: BaselineData,
  tuning: BaselineData,
  task: number,
  horizonsYears: readonly number[],
): CellBaselines[] {
  const trainRows = taskRows(train.cohort, task);
  const tuningRows = taskRows(tuning.cohort, task);
  return horizonsYears.map((horizonYears) => {
    const days = horizonYears * DAYS_PER_YEAR;
    const problem = problemAt(train.counts, trainRows, days);
    const trainEvents = problem.cases.reduce((sum, isCase) => sum + isCase, 0);
    const controls = problem.cases.length - trainEvents;
    const cell = {
      horizonYears,
      trainMoments: trainRows.rows.length,
      trainEvents,
      prevalence: prevalenceAt(trainRows, days),
    };
    if (Math.min(trainEvents, controls) < MIN_TRAIN_EVENTS) return cell;
    const counts = choosePenalty(problem, problemAt(tuning.counts, tuningRows, days), PENALTIES);
    const ageSex = fitLogistic({ ...problem, rows: train.demographics }, { penalty: DEMOGRAPHIC_PENALTY });
    return { ...cell, ageSex, counts };
  });
}

/** Risk of each row by each fitted comparator. */
export function predictBaselines(cell: CellBaselines, held: BaselineData, rows: Int32Array) {
  return {
    prevalence: new Float64Array(rows.length).fill(cell.prevalence),
    ageSex: cell.ageSex && predictLogistic(cell.ageSex, held.demographics, rows),
    counts: cell.counts && predictLogistic(cell.counts.model, held.counts, rows),
  };
}

function prevalenceAt({ times, ends }: TaskRows, days: number): number {
  if (times.length === 0) return 0;
  return aalenJohansen(orderByTime(times), times, ends, days, new Float64Array(times.length).fill(1));
}

/** Rows censored before the horizon carry no weight and are not walked. */
function problemAt(rows: SparseRows, { rows: use, times, ends }: TaskRows, days: number): LogisticProblem {
  const status = statusAtHorizon(times, ends, days);
  const seen = Int32Array.from([...use.keys()].filter((i) => (status.weights[i] as number) > 0));
  return {
    rows,
    use: seen.map((i) => use[i] as number),
    cases: Uint8Array.from(seen, (i) => status.cases[i] as number),
    weights: Float64Array.from(seen, (i) => status.weights[i] as number),
  };
}
