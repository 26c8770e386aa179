/**
 * @module bench/cohorts/harrell: Harrell's C of the first occurrence after one index date, over all of follow-up, of the model and of what a
 * statistician would fit, with paired bootstrap differences.
 *
 * Deaths without the outcome are censored, as `survival::concordance` has it. Cox and age + sex are fitted on train and tuning together (the
 * ridge is chosen on tuning first), trees and counts on train, stopped or penalised on tuning.
 */
import { createRandom, type EpochMs } from "#core";
import { outcomeCatalogue } from "#timeline";
import {
  fitBaselines,
  planBaselineFeatures,
  predictBaselines,
  toBaselineData,
} from "../../src/validation/baselines.ts";
import { drawResamples, interval95 } from "../../src/validation/bootstrap.ts";
import { type Cohort, cohortBuilder, taskRows } from "../../src/validation/cohort.ts";
import { familyNumbers } from "../../src/validation/count-features.ts";
import { coxScores, fitCox } from "../../src/validation/cox-model.ts";
import { concordance, orderByRisk, orderBySurvival } from "../../src/validation/discrimination.ts";
import { fitSurvivalBaselines, survivalScores, toProblem } from "../../src/validation/survival-baselines.ts";
import type { TrainedCohort } from "./trained-cohort.ts";

/** The horizon whose risk ranks; C itself looks at all of follow-up. */
const RANKING_HORIZON_YEARS = 5;
const RESAMPLES = 200;

export interface HarrellRow {
  readonly task: string;
  readonly model: string;
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
  readonly events: number;
  /** The event model's C less this one's, paired. */
  readonly difference?: { readonly value: number; readonly lo: number; readonly hi: number };
}

/** @param ids outcomes asked; those the model lacks are left out */
export async function measureHarrell(
  { model, subjects }: TrainedCohort,
  ids: readonly string[],
  index: EpochMs,
): Promise<HarrellRow[]> {
  const tasks = outcomeCatalogue.filter(({ id }) => ids.includes(id) && model.outcomes.some((own) => own.id === id));
  const families = familyNumbers();
  const collect = async (splits: readonly ("train" | "tuning" | "held_out")[], risks?: Map<string, number>[]) => {
    const builder = cohortBuilder(tasks, { seed: 1, fixed: index }, families);
    for (const split of splits) {
      for await (const { subject, events } of subjects(split)) {
        if (builder.add(subject, events).length === 0 || risks === undefined) continue;
        const [panel] = await model.risks([events], [index], [RANKING_HORIZON_YEARS]);
        risks.push(new Map(panel?.outcomes.map(({ id, horizons }) => [id, horizons[0]?.risk ?? 0])));
      }
    }
    return builder.cohort();
  };
  const train = await collect(["train"]);
  const tuning = await collect(["tuning"]);
  const both = await collect(["train", "tuning"]);
  const modelRisks: Map<string, number>[] = [];
  const held = await collect(["held_out"], modelRisks);
  const plan = planBaselineFeatures(train);
  const toData = (cohort: Cohort) => toBaselineData(cohort, plan);
  const data = { train: toData(train), tuning: toData(tuning), both: toData(both), held: toData(held) };
  return tasks.flatMap((task, k) => {
    const [trainRows, tuningRows] = [taskRows(train, k), taskRows(tuning, k)];
    const survival = fitSurvivalBaselines(data.train.clinical, trainRows, data.tuning.clinical, tuningRows, `1/${k}`);
    const bothRows = taskRows(both, k);
    const share = bothRows.ends.filter((end) => end === 1).length / bothRows.ends.length;
    const cox = fitCox(toProblem(data.both.clinical.regression, bothRows), { penalty: survival.penalty * share });
    const heldRows = taskRows(held, k);
    const [cells] = fitBaselines(data.train, data.tuning, k, [RANKING_HORIZON_YEARS]);
    const simple = cells && predictBaselines(cells, data.held, heldRows.rows);
    const problem = toProblem(data.held.clinical.regression, heldRows);
    const scores: [string, Float64Array | undefined][] = [
      ["model", Float64Array.from(heldRows.rows, (row) => modelRisks[row]?.get(task.id) ?? 0)],
      ["cox", coxScores(cox, problem.columns)],
      ["gradient-boosting", survivalScores(survival, data.held.clinical, heldRows.rows).boosted],
      ["count-logistic", simple?.counts],
      ["age-sex", simple?.ageSex],
    ];
    return compare(task.id, problem, scores);
  });
}

function compare(
  task: string,
  { times, events }: { readonly times: Float64Array; readonly events: Uint8Array },
  scores: readonly [string, Float64Array | undefined][],
): HarrellRow[] {
  const resamples = drawResamples(times.length, RESAMPLES, createRandom(`harrell/${task}`));
  const measured = scores.flatMap(([model, risks]) => {
    if (risks === undefined) return [];
    const order = orderBySurvival(times, events, orderByRisk(risks));
    const draws = Array.from({ length: RESAMPLES }, (_, b) =>
      concordance(order, Float64Array.from(resamples.counts(b))),
    );
    return [{ model, value: concordance(order, new Float64Array(times.length).fill(1)) ?? Number.NaN, draws }];
  });
  const own = measured[0];
  const count = { n: times.length, events: events.reduce((sum, event) => sum + event, 0) };
  return measured.map(({ model, value, draws }) => {
    const ends = interval95(draws) ?? { lo: Number.NaN, hi: Number.NaN };
    const row = { task, model, value, ...ends, ...count };
    if (own === undefined || model === "model") return row;
    const apart = interval95(own.draws.map((draw, b) => (draw ?? Number.NaN) - (draws[b] ?? Number.NaN)));
    return { ...row, difference: { value: own.value - value, ...(apart ?? { lo: Number.NaN, hi: Number.NaN }) } };
  });
}
