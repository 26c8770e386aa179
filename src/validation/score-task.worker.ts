/**
 * @module validation/score-task.worker: one thread of the measurement: fits the comparators of a task and scores it, one task a job.
 */
import { serveJobs, workerSetup } from "#graph";
import type { Outcome } from "#timeline";
import { type BaselineData, fitBaselines } from "./baselines.ts";
import { type ResamplePlan, resamplesOf } from "./bootstrap.ts";
import { type GivenRisks, reportTask, type TaskFindings } from "./report-task.ts";
import { survivalComparators } from "./survival-comparators.ts";

export interface ScoreSetup {
  readonly data: Readonly<Record<"train" | "tuning" | "held", BaselineData>>;
  readonly tasks: readonly Outcome[];
  readonly horizonsYears: readonly number[];
  readonly seed: number;
  readonly resamples: ResamplePlan;
}

/** A task by its place among the tasks, and what it was foretold. */
export interface ScoreJob extends GivenRisks {
  readonly task: number;
}

const { data, tasks, horizonsYears, seed, resamples: plan } = workerSetup<ScoreSetup>().setup;
const survivalOf = survivalComparators(data, tasks, horizonsYears, seed);
const resamples = resamplesOf(plan);

serveJobs<ScoreJob, TaskFindings>(async ({ task: k, ...given }) => {
  const task = tasks[k] as Outcome;
  const baselines = fitBaselines(data.train, data.tuning, k, horizonsYears);
  return reportTask(task, k, data.held, baselines, given, survivalOf(task, k), resamples);
});
