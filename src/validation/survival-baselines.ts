/**
 * @module validation/survival-baselines: the full Cox model and gradient-boosted trees of one task, fitted on train over all of follow-up.
 *
 * Both see the table of `clinical-features.ts`. Deaths without the outcome are censored in the fit; a risk at a horizon lets death compete,
 * with a Cox model of death: Σ P(neither so far) · new hazard of the outcome, month by month.
 */
import { DAYS_PER_YEAR } from "#core";
import { type BoostedTrees, boostedScores, fitBoostedTrees } from "./boosted-trees.ts";
import type { ClinicalTable } from "./clinical-features.ts";
import type { TaskRows } from "./cohort.ts";
import { baselineHazard, type CoxModel, type CoxProblem, coxScores, fitCox } from "./cox-model.ts";
import { concordance, orderByRisk, orderBySurvival } from "./discrimination.ts";
import { FOLLOW_UP } from "./observed-risk.ts";

/** Ridges tried, strongest last; each in units of the outcome's information a person. */
const PENALTIES = [1e-5, 3e-4, 3e-3] as const;
const MONTH_DAYS = DAYS_PER_YEAR / 12;

/** One split's rows of a task, with the two tables of the whole cohort. */
export interface SurvivalData {
  readonly regression: ClinicalTable;
  readonly trees: ClinicalTable;
}

export interface SurvivalBaselines {
  readonly cox: CoxModel;
  /** Ridge chosen on tuning by concordance. */
  readonly penalty: number;
  readonly boosted: BoostedTrees;
}

/** Fits both. @param seed of the trees' choice of columns */
export function fitSurvivalBaselines(
  train: SurvivalData,
  trainRows: TaskRows,
  tuning: SurvivalData,
  tuningRows: TaskRows,
  seed: string,
): SurvivalBaselines {
  const [problem, check] = [toProblem(train.regression, trainRows), toProblem(tuning.regression, tuningRows)];
  let chosen: { cox: CoxModel; penalty: number; c: number } | undefined;
  for (const penalty of PENALTIES) {
    const share = problem.events.reduce((sum, event) => sum + event, 0) / Math.max(1, problem.times.length);
    const start = chosen?.cox.coefficients;
    const cox = fitCox(problem, {
      ties: "breslow",
      penalty: penalty * share,
      tolerance: 1e-7,
      ...(start ? { start } : {}),
    });
    const order = orderBySurvival(check.times, check.events, orderByRisk(coxScores(cox, check.columns)));
    const c = concordance(order, new Float64Array(check.times.length).fill(1)) ?? 0;
    if (chosen === undefined || c > chosen.c) chosen = { cox, penalty, c };
  }
  const boosted = fitBoostedTrees(toProblem(train.trees, trainRows), toProblem(tuning.trees, tuningRows), seed);
  return { cox: chosen?.cox ?? fitCox(problem), penalty: chosen?.penalty ?? 0, boosted };
}

/** Scores of rows by both (log hazard ratios). */
export function survivalScores({ cox, boosted }: SurvivalBaselines, data: SurvivalData, rows: Int32Array) {
  return {
    cox: coxScores(cox, pickRows(data.regression, rows)),
    boosted: boostedScores(boosted, { columns: pickRows(data.trees, rows), width: data.trees.width }),
  };
}

/** Hazards in time of people with given scores. */
export interface HazardModel {
  readonly baseline: { readonly times: Float64Array; readonly hazards: Float64Array };
  readonly scores: Float64Array;
}

/** Risk of the outcome by `days`, with death competing where `death` is given; parallel to the scores. */
export function riskByHorizon(outcome: HazardModel, death: HazardModel | undefined, days: number): Float64Array {
  const steps = Math.max(1, Math.ceil(days / MONTH_DAYS));
  const grid = (model: HazardModel | undefined) =>
    Array.from({ length: steps + 1 }, (_, i) => (model === undefined ? 0 : baselineHazard(model, (days * i) / steps)));
  const [own, other] = [grid(outcome), grid(death)];
  return outcome.scores.map((score, row) => {
    const ratio = hazardRatio(score);
    const deathRatio = hazardRatio(death?.scores[row] ?? 0);
    let survival = 1;
    let risk = 0;
    for (let i = 0; i < steps; i++) {
      const hazard = ratio * ((own[i + 1] ?? 0) - (own[i] ?? 0));
      const both = hazard + deathRatio * ((other[i + 1] ?? 0) - (other[i] ?? 0));
      if (both <= 0) continue;
      const leaving = -Math.expm1(-both) * survival;
      risk += leaving * (hazard / both);
      survival -= leaving;
    }
    return risk;
  });
}

/** Finite: a fit on few people may give somebody a score whose power is none, and no step of the baseline times infinity is a number. */
const hazardRatio = (score: number) => Math.exp(Math.min(score, 100));

/** Rows of a task as a survival problem. */
export function toProblem(table: ClinicalTable, { rows, times, ends }: TaskRows): CoxProblem {
  return {
    columns: pickRows(table, rows),
    width: table.width,
    times,
    events: Uint8Array.from(ends, (end) => (end === FOLLOW_UP.outcome ? 1 : 0)),
  };
}

function pickRows({ columns, width }: ClinicalTable, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    picked.set(columns.subarray(row * width, (row + 1) * width), i * width);
  });
  return picked;
}
