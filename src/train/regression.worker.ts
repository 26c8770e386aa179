/**
 * @module train/regression.worker: one thread of the regressions beside the network: one outcome a job.
 *
 * Each outcome's hazard is regressed on the record's summary (`hazard-regression.ts`) where observation begins and at two moments drawn as in
 * training, at each strength of the ridge. Age and sex are all but free at any strength: where nothing else can be learnt of an outcome, they are left.
 */
import { createRandom, DAYS_PER_YEAR } from "#core";
import { serveJobs, workerSetup } from "#graph";
import { addSummary, type EventModelConfig, hazardBins, newSummaryCells, type SummaryColumnKind } from "#model";
import type { TokenGroups } from "#tokens";
import { toAgeHeights, toAgeSlopes } from "./age-slopes.ts";
import { drawMoments, type MomentPlan, momentDensity } from "./asked-moments.ts";
import { type Followed, fitHazards, type HazardRegression, type HazardRows, hazardLoss } from "./hazard-regression.ts";
import { followUp, writeSurvival } from "./labels.ts";
import type { SubjectTable } from "./subject-table.ts";

export interface RegressionSetup {
  readonly config: EventModelConfig;
  readonly groups: TokenGroups;
  /** Of the summary's columns. */
  readonly kinds: readonly SummaryColumnKind[];
  readonly table: SubjectTable;
  readonly stops: Uint8Array;
}

/** Of an outcome, by its column. */
export interface RegressionJob {
  readonly outcome: number;
}

/** An outcome's regression at one strength. */
export interface RegressionAtStrength extends HazardRegression {
  /** Of the ridge: λ of a column whose factor is 1. */
  readonly strength: number;
  /** On the subjects left out. */
  readonly loss: number;
}

const STRENGTHS = [30_000, 10_000, 3000, 1000, 300, 100, 30];
/** λ of a column, in units of the strength: a value's bins are many and tell what the value tells. */
const factors: Readonly<Record<Exclude<SummaryColumnKind, "age" | "sex">, number>> = {
  elapsed: 1,
  token: 1,
  valueToken: 10,
  count: 1,
  recency: 1,
  latestValue: 0.1,
  meanValue: 1,
};
/** λ at any strength: of age's slope and of sex, and of a bend of the slope. */
const FREE = 1;
const BEND = 30;
const regressionMoments: MomentPlan = { count: () => 3, startChance: 1 };
/** Subjects learnt from, at most, spread evenly: enough for some hundred columns, and memory stays bounded. */
const MOST_SUBJECTS = 40_000;

interface Asked {
  readonly subject: number;
  readonly ageDays: number;
  readonly weight: number;
}

interface Tabulated {
  readonly asked: readonly Asked[];
  readonly rows: HazardRows;
}

const { config, groups, kinds, table, stops } = workerSetup<RegressionSetup>().setup;
const knots = kinds.filter((kind) => kind === "age").length;
const density = momentDensity(table, regressionMoments);
const learnt = tabulate(0);
const left = tabulate(1);

serveJobs<RegressionJob, readonly RegressionAtStrength[]>(async ({ outcome }) => {
  const [learntRows, learntFollowed] = follow(learnt, outcome);
  const [leftRows, leftFollowed] = follow(left, outcome);
  const path: RegressionAtStrength[] = [];
  let start: Float64Array = new Float64Array(kinds.length);
  for (const strength of STRENGTHS) {
    const penalty = Float64Array.from(kinds, (kind, column) => {
      if (kind === "age") return column === 0 ? FREE : BEND;
      return kind === "sex" ? FREE : strength * factors[kind];
    });
    const fit = fitHazards(learntRows, learntFollowed, penalty, start);
    if (fit === undefined) return [];
    start = fit.coefficients;
    const loss = hazardLoss(leftRows, leftFollowed, fit);
    path.push({ strength, loss, ...fit, coefficients: toAgeHeights(fit.coefficients, knots) });
  }
  return path;
});

/** Summaries of the subjects left out (1) or of the others (0), at the moments each is asked. */
function tabulate(side: 0 | 1): Tabulated {
  const all = [...stops.keys()].filter((subject) => stops[subject] === side);
  const used = Math.min(all.length, MOST_SUBJECTS);
  const asked: Asked[] = [];
  const parts: { columns: Int32Array; values: Float32Array }[] = [];
  for (let i = 0; i < used; i++) {
    const subject = all[Math.floor((i * all.length) / used)] ?? 0;
    const from = table.offsets[subject] ?? 0;
    const tokens = (table.offsets[subject + 1] ?? 0) - from;
    const order = Int32Array.from({ length: tokens }, (_, at) => from + at);
    const random = createRandom(`regression/${subject}`);
    const until = Number.POSITIVE_INFINITY;
    const moments = drawMoments(table, subject, tokens, until, regressionMoments, density, random);
    moments.ageDays.forEach((ageDays, j) => {
      const cells = newSummaryCells();
      addSummary(cells, 0, groups, table, order, ageDays);
      asked.push({ subject, ageDays, weight: moments.weights[j] ?? 0 });
      parts.push(toAgeSlopes({ columns: cells.columns, values: cells.weights }, knots));
    });
  }
  return { asked, rows: join(parts) };
}

function join(parts: readonly { readonly columns: Int32Array; readonly values: Float32Array }[]): HazardRows {
  const offsets = new Int32Array(parts.length + 1);
  parts.forEach(({ columns }, q) => {
    offsets[q + 1] = (offsets[q] ?? 0) + columns.length;
  });
  const columns = new Int32Array(offsets.at(-1) ?? 0);
  const values = new Float32Array(columns.length);
  parts.forEach((part, q) => {
    columns.set(part.columns, offsets[q]);
    values.set(part.values, offsets[q]);
  });
  return { offsets, columns, values };
}

/** The rows at which the outcome is asked, and what came after them. */
function follow({ asked, rows }: Tabulated, outcome: number): [HazardRows, Followed] {
  const bins = hazardBins(config);
  const parts: { columns: Int32Array; values: Float32Array }[] = [];
  const exposure = new Float32Array(asked.length * bins);
  const event = new Float32Array(asked.length * bins);
  asked.forEach(({ subject, ageDays, weight }, q) => {
    const seen = followUp(table, subject, outcome, ageDays);
    if (seen === undefined) return;
    const cells = { exposure, event, at: parts.length * bins, weight };
    writeSurvival(cells, config.hazardEdgesYears, false, seen.days / DAYS_PER_YEAR, seen.happened, 1);
    const [from, to] = [rows.offsets[q], rows.offsets[q + 1]];
    parts.push({ columns: rows.columns.subarray(from, to), values: rows.values.subarray(from, to) });
  });
  const used = parts.length * bins;
  return [join(parts), { bins, exposure: exposure.subarray(0, used), event: event.subarray(0, used) }];
}
