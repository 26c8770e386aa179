/**
 * @module validation/report-task: the report's part on one task: its rows, comparisons, curves and subgroups.
 */
import type {
  CalibrationCurve,
  Comparison,
  DecisionCurve,
  NotReported,
  Predictor,
  RiskDistribution,
  SubgroupRow,
  ValidationReport,
  ValidationRow,
} from "#contract";
import { DAYS_PER_YEAR } from "#core";
import type { Outcome } from "#timeline";
import { type BaselineData, type CellBaselines, MIN_TRAIN_EVENTS, predictBaselines } from "./baselines.ts";
import type { Resamples } from "./bootstrap.ts";
import { netBenefit } from "./calibration.ts";
import { type TaskRows, taskRows } from "./cohort.ts";
import { type CellRows, type CellScore, compareAuroc, countEvents, findShortage, scoreCell } from "./score-cell.ts";
import { subgroupsOf } from "./subgroups.ts";

/** Risks at which acting is weighed. */
const THRESHOLDS = [0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];
const DISTRIBUTION_BINS = 20;

/** What one task adds to the report. */
export interface TaskFindings {
  readonly rows: readonly ValidationRow[];
  readonly comparisons: readonly Comparison[];
  readonly subgroups: readonly SubgroupRow[];
  readonly calibration: readonly CalibrationCurve[];
  readonly decisions: readonly DecisionCurve[];
  readonly distributions: readonly RiskDistribution[];
  readonly notReported: readonly NotReported[];
  readonly baselines: ValidationReport["baselines"];
}

interface Prediction {
  readonly predictor: Predictor;
  readonly risks: Float64Array;
}

/** Risks by horizon (as in `baselines`) and cohort row; NaN where the oracle has none. */
export interface GivenRisks {
  readonly modelRisks: readonly (readonly number[])[];
  readonly oracleRisks: readonly (readonly number[])[] | undefined;
}

/** Risks of the survival comparators by horizon, parallel to the task's rows at risk, and the ridge of the Cox model. */
export interface SurvivalRisks {
  readonly penalty: number;
  readonly cox: readonly Float64Array[];
  readonly boosted: readonly Float64Array[];
}

/** Scores one task at every horizon of `baselines`; subgroups and decision curves at the longest. */
export function reportTask(
  task: Outcome,
  taskIndex: number,
  held: BaselineData,
  baselines: readonly CellBaselines[],
  given: GivenRisks,
  survival: SurvivalRisks | undefined,
  resamples: Resamples,
): TaskFindings {
  const atRisk = taskRows(held.cohort, taskIndex);
  const found: Collected = emptyFindings();
  for (const [h, fitted] of baselines.entries()) {
    const place = { task: task.id, horizonYears: fitted.horizonYears };
    const longest = h === baselines.length - 1;
    const asked: AskedCell = { place, held, atRisk, resamples, longest };
    const cell = toCell(held, atRisk, fitted.horizonYears);
    found.baselines.push(...describeBaselines(place, fitted, survival));
    const reason = findShortage(cell);
    if (reason !== undefined) {
      found.notReported.push({ ...place, reason, n: cell.times.length });
      continue;
    }
    const predictions = predictionsOf(fitted, held, atRisk, given.modelRisks[h] ?? [], {
      cox: survival?.cox[h],
      boosted: survival?.boosted[h],
    });
    const score = scoreCell(cell, predictions, resamples, longest);
    addRows(found, place, score);
    for (const other of score.scores.slice(1)) addComparison(found, place, score, other.predictor);
    if (given.oracleRisks !== undefined) {
      addOracle(found, asked, predictions[0], given.oracleRisks[h] ?? []);
    }
    addDistribution(found, place, predictions[0], score);
    if (!longest) continue;
    addDecision(found, place, predictions, score);
    addSubgroups(found, asked, predictions[0]);
  }
  return found;
}

type Collected = { -readonly [K in keyof TaskFindings]: TaskFindings[K][number][] };
type Place = { readonly task: string; readonly horizonYears: number };

/** One task at one horizon, before it is known whether there is enough to score. */
interface AskedCell {
  readonly place: Place;
  readonly held: BaselineData;
  readonly atRisk: TaskRows;
  readonly resamples: Resamples;
  /** Whether the horizon is the longest. */
  readonly longest: boolean;
}

function emptyFindings(): Collected {
  return {
    rows: [],
    comparisons: [],
    subgroups: [],
    calibration: [],
    decisions: [],
    distributions: [],
    notReported: [],
    baselines: [],
  };
}

function toCell(held: BaselineData, { rows, times, ends }: TaskRows, horizonYears: number): CellRows {
  return {
    times,
    ends,
    subjectOf: rows.map((row) => held.cohort.subjectOf[row] as number),
    horizonDays: horizonYears * DAYS_PER_YEAR,
  };
}

/** The model first. */
function predictionsOf(
  fitted: CellBaselines,
  held: BaselineData,
  { rows }: TaskRows,
  modelRisks: readonly number[],
  survival: { readonly cox: Float64Array | undefined; readonly boosted: Float64Array | undefined },
): Prediction[] {
  const baseline = predictBaselines(fitted, held, rows);
  return [
    { predictor: "model", risks: Float64Array.from(rows, (row) => modelRisks[row] as number) },
    ...(survival.cox === undefined ? [] : [{ predictor: "cox", risks: survival.cox } as const]),
    ...(survival.boosted === undefined ? [] : [{ predictor: "gradient-boosting", risks: survival.boosted } as const]),
    ...(baseline.counts === undefined ? [] : [{ predictor: "count-logistic", risks: baseline.counts } as const]),
    ...(baseline.ageSex === undefined ? [] : [{ predictor: "age-sex", risks: baseline.ageSex } as const]),
    { predictor: "prevalence", risks: baseline.prevalence },
  ];
}

function addRows(found: Collected, place: Place, score: CellScore): void {
  const { n, events } = score;
  for (const { predictor, metrics, curve } of score.scores) {
    for (const [metric, estimate] of metrics) {
      found.rows.push({ ...place, model: predictor, metric, ...estimate, n, events });
    }
    if (predictor === "prevalence") continue;
    const points = curve.map(({ predicted, observed, lo, hi, mass }) => ({ predicted, observed, lo, hi, n: mass }));
    found.calibration.push({ ...place, model: predictor, points });
  }
}

function addComparison(found: Collected, place: Place, score: CellScore, against: Predictor): void {
  const [model, other] = [score.scores[0], score.scores.find(({ predictor }) => predictor === against)];
  const compared = model && other && compareAuroc(model, other);
  if (compared !== undefined) found.comparisons.push({ ...place, against, metric: "auroc", ...compared });
}

/** The oracle is scored beside the model on the moments at which it knows the risk. */
function addOracle(
  found: Collected,
  { place, held, atRisk, resamples, longest }: AskedCell,
  model: Prediction | undefined,
  oracleRisks: readonly number[],
): void {
  const known = [...atRisk.rows.keys()].filter((i) => !Number.isNaN(oracleRisks[atRisk.rows[i] as number]));
  const subset = pick(atRisk, known);
  const cell = toCell(held, subset, place.horizonYears);
  if (model === undefined || findShortage(cell) !== undefined) return;
  const predictions: Prediction[] = [
    { predictor: "model", risks: Float64Array.from(known, (i) => model.risks[i] as number) },
    { predictor: "oracle", risks: Float64Array.from(subset.rows, (row) => oracleRisks[row] as number) },
  ];
  const score = scoreCell(cell, predictions, resamples, longest);
  addRows(found, place, { ...score, scores: score.scores.slice(1) });
  addComparison(found, place, score, "oracle");
}

function addDecision(found: Collected, place: Place, predictions: readonly Prediction[], score: CellScore): void {
  const { cases, weights } = score;
  const everyone = new Float64Array(cases.length).fill(1);
  const benefits = (risks: Float64Array) => THRESHOLDS.map((threshold) => netBenefit(risks, cases, weights, threshold));
  found.decisions.push({
    ...place,
    thresholds: THRESHOLDS,
    treatAll: benefits(everyone),
    curves: predictions
      .filter(({ predictor }) => predictor !== "prevalence")
      .map(({ predictor, risks }) => ({ model: predictor, netBenefit: benefits(risks) })),
  });
}

/** Weighted shares of those with and without the outcome in twenty equal bins up to the highest risk. */
function addDistribution(found: Collected, place: Place, model: Prediction | undefined, score: CellScore): void {
  if (model === undefined) return;
  const top = model.risks.reduce((most, risk) => Math.max(most, risk), 0) || 1;
  const bins = {
    withEvent: new Array<number>(DISTRIBUTION_BINS).fill(0),
    withoutEvent: new Array<number>(DISTRIBUTION_BINS).fill(0),
  };
  const totals = { withEvent: 0, withoutEvent: 0 };
  for (const [i, risk] of model.risks.entries()) {
    const group = score.cases[i] === 1 ? "withEvent" : "withoutEvent";
    const bin = Math.min(DISTRIBUTION_BINS - 1, Math.floor((risk / top) * DISTRIBUTION_BINS));
    const weight = score.weights[i] as number;
    bins[group][bin] = (bins[group][bin] ?? 0) + weight;
    totals[group] += weight;
  }
  found.distributions.push({
    ...place,
    edges: bins.withEvent.map((_, i) => (top * (i + 1)) / DISTRIBUTION_BINS),
    withEvent: bins.withEvent.map((weight) => weight / totals.withEvent),
    withoutEvent: bins.withoutEvent.map((weight) => (totals.withoutEvent > 0 ? weight / totals.withoutEvent : 0)),
  });
}

function addSubgroups(
  found: Collected,
  { place, held, atRisk, resamples }: AskedCell,
  model: Prediction | undefined,
): void {
  if (model === undefined) return;
  for (const { group, includes } of subgroupsOf(held.cohort)) {
    const members = [...atRisk.rows.keys()].filter((i) => includes(atRisk.rows[i] as number));
    const cell = toCell(held, pick(atRisk, members), place.horizonYears);
    if (findShortage(cell) !== undefined) continue;
    const { n, events } = countEvents(cell);
    const risks = Float64Array.from(members, (i) => model.risks[i] as number);
    const [score] = scoreCell(cell, [{ predictor: "model", risks }], resamples).scores;
    for (const metric of ["auroc", "observed-to-expected"] as const) {
      const estimate = score?.metrics.get(metric);
      if (estimate === undefined) continue;
      found.subgroups.push({ ...place, group, metric, ...estimate, n, events });
    }
  }
}

function describeBaselines(
  place: Place,
  fitted: CellBaselines,
  survival: SurvivalRisks | undefined,
): ValidationReport["baselines"] {
  const support = { trainMoments: fitted.trainMoments, trainEvents: fitted.trainEvents };
  const unfitted = `fewer than ${MIN_TRAIN_EVENTS} events in train; not fitted`;
  const unbalanced =
    fitted.trainEvents < MIN_TRAIN_EVENTS
      ? unfitted
      : `fewer than ${MIN_TRAIN_EVENTS} in train without the event; not fitted`;
  return [
    { ...place, model: "prevalence", ...support, penalty: null },
    { ...place, model: "cox", ...support, penalty: survival?.penalty ?? null, ...(survival ? {} : { note: unfitted }) },
    { ...place, model: "gradient-boosting", ...support, penalty: null, ...(survival ? {} : { note: unfitted }) },
    { ...place, model: "age-sex", ...support, penalty: null, ...(fitted.ageSex ? {} : { note: unbalanced }) },
    {
      ...place,
      model: "count-logistic",
      ...support,
      penalty: fitted.counts?.penalty ?? null,
      ...(fitted.counts ? {} : { note: unbalanced }),
    },
  ];
}

function pick({ rows, times, ends }: TaskRows, keep: readonly number[]): TaskRows {
  return {
    rows: Int32Array.from(keep, (i) => rows[i] as number),
    times: Float64Array.from(keep, (i) => times[i] as number),
    ends: Uint8Array.from(keep, (i) => ends[i] as number),
  };
}
