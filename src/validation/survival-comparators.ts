/**
 * @module validation/survival-comparators: the Cox model and the trees of every task, and their risks for the held-out moments.
 */
import { DAYS_PER_YEAR } from "#core";
import type { Outcome } from "#timeline";
import { type BaselineData, MIN_TRAIN_EVENTS } from "./baselines.ts";
import { taskRows } from "./cohort.ts";
import { FOLLOW_UP } from "./observed-risk.ts";
import type { SurvivalRisks } from "./report-task.ts";
import { fitSurvivalBaselines, riskByHorizon, type SurvivalBaselines, survivalScores } from "./survival-baselines.ts";

/** Cox and trees of a task, fitted when asked; death's are fitted first, because it competes with all others. */
export function survivalComparators(
  data: Record<"train" | "tuning" | "held", BaselineData>,
  tasks: readonly Outcome[],
  horizonsYears: readonly number[],
  seed: number,
): (task: Outcome, k: number) => SurvivalRisks | undefined {
  const fitTask = (k: number): SurvivalBaselines | undefined => {
    const rows = taskRows(data.train.cohort, k);
    const events = rows.ends.reduce((sum, end) => sum + (end === FOLLOW_UP.outcome ? 1 : 0), 0);
    if (events < MIN_TRAIN_EVENTS) return undefined;
    const tuning = taskRows(data.tuning.cohort, k);
    return fitSurvivalBaselines(data.train.clinical, rows, data.tuning.clinical, tuning, `${seed}/${k}`);
  };
  const deathTask = tasks.findIndex(({ id }) => id === "death");
  const death = deathTask === -1 ? undefined : fitTask(deathTask);
  return (task, k) => {
    const own = task.id === "death" ? death : fitTask(k);
    if (own === undefined) return undefined;
    const { rows } = taskRows(data.held.cohort, k);
    const scores = survivalScores(own, data.held.clinical, rows);
    const competing = task.id === "death" ? undefined : death;
    const deathScores = competing && survivalScores(competing, data.held.clinical, rows);
    const risksOf = (kind: "cox" | "boosted") =>
      horizonsYears.map((years) =>
        riskByHorizon(
          { baseline: own[kind].baseline, scores: scores[kind] },
          competing && deathScores && { baseline: competing[kind].baseline, scores: deathScores[kind] },
          years * DAYS_PER_YEAR,
        ),
      );
    return { penalty: own.penalty, cox: risksOf("cox"), boosted: risksOf("boosted") };
  };
}
