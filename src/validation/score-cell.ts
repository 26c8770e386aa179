/**
 * @module validation/score-cell: every number of one task at one horizon, for all predictors, on the same resamples of subjects.
 *
 * One sort a predictor and one a task; a resample costs one pass. Censoring weights are those of the full sample in every
 * resample; observed risks (Aalen-Johansen) are estimated anew.
 */
import type { Metric, NotReported, Predictor } from "#contract";
import { interval95, type Resamples } from "./bootstrap.ts";
import {
  brier,
  type CalibrationPoint,
  calibrationCurve,
  expectedCalibrationError,
  observedToExpected,
  planCalibrationBins,
} from "./calibration.ts";
import {
  auroc,
  averagePrecision,
  concordance,
  orderByRisk,
  orderBySurvival,
  type RiskOrder,
  type SurvivalOrder,
} from "./discrimination.ts";
import { aalenJohansen, FOLLOW_UP, orderByTime, type StatusAtHorizon, statusAtHorizon } from "./observed-risk.ts";
import { recalibrate } from "./recalibration.ts";

/** Index moments at risk of one task; arrays are parallel. */
export interface CellRows {
  readonly times: Float64Array;
  readonly ends: Uint8Array;
  /** Index of each row's subject in the resamples. */
  readonly subjectOf: Int32Array;
  readonly horizonDays: number;
}

interface Estimate {
  readonly value: number;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** What is known of one predictor in one cell. */
export interface PredictorScore {
  readonly predictor: Predictor;
  readonly metrics: ReadonlyMap<Metric, Estimate>;
  /** AUROC in each resample, for paired differences. */
  readonly aurocs: readonly (number | undefined)[];
  readonly curve: readonly (CalibrationPoint & { readonly lo: number; readonly hi: number })[];
}

export interface CellScore {
  readonly n: number;
  readonly events: number;
  readonly subjectsWithEvent: number;
  readonly cases: Uint8Array;
  /** Inverse probability of censoring weights. */
  readonly weights: Float64Array;
  readonly scores: readonly PredictorScore[];
}

/** Cases within the horizon, and subjects who had one. */
export function countEvents({ times, ends, subjectOf, horizonDays }: CellRows) {
  const subjects = new Set<number>();
  let events = 0;
  for (let i = 0; i < times.length; i++) {
    if (ends[i] !== FOLLOW_UP.outcome || (times[i] as number) > horizonDays) continue;
    events++;
    subjects.add(subjectOf[i] as number);
  }
  return { n: times.length, events, subjectsWithEvent: subjects.size };
}

/**
 * Why a cell has no numbers; `undefined` if it has. Beyond the follow-up only those who had the outcome or died would count, and a model would be
 * measured by telling these apart.
 */
export function findShortage(cell: CellRows): NotReported["reason"] | undefined {
  const { times, ends, subjectOf, horizonDays } = cell;
  if (countEvents(cell).subjectsWithEvent < MIN_SUBJECTS_WITH_EVENT) return "too few events";
  const followed = new Set<number>();
  let lost = false;
  for (let i = 0; i < times.length; i++) {
    if ((times[i] as number) >= horizonDays) followed.add(subjectOf[i] as number);
    else if (ends[i] === FOLLOW_UP.censored) lost = true;
  }
  return lost && followed.size < MIN_SUBJECTS_FOLLOWED ? "followed too short" : undefined;
}

/** @param withConcordance also Harrell's C, follow-up cut at the horizon and those who died kept as never having the outcome */
export function scoreCell(
  cell: CellRows,
  predictions: readonly { readonly predictor: Predictor; readonly risks: Float64Array }[],
  resamples: Resamples,
  withConcordance = false,
): CellScore {
  const { times, ends, horizonDays } = cell;
  const byTime = orderByTime(times);
  const { cases, weights } = statusAtHorizon(times, ends, horizonDays, byTime);
  const observe = (counts: Float64Array) => aalenJohansen(byTime, times, ends, horizonDays, counts);
  const later = statusAfterGap(cell);
  const rulers = predictions.map(({ predictor, risks }) =>
    planRuler(predictor, risks, cell, { cases, weights, later }, withConcordance),
  );
  const full = new Float64Array(times.length).fill(1);
  const points = rulers.map((ruler) => ruler.measure(full, weights, observe(full), true));
  const draws: Measurement[][] = rulers.map(() => []);
  const counts = new Float64Array(times.length);
  const product = new Float64Array(times.length);
  for (let b = 0; b < resamples.count; b++) {
    const drawn = resamples.counts(b);
    for (let i = 0; i < counts.length; i++) {
      const count = drawn[cell.subjectOf[i] as number] as number;
      counts[i] = count;
      product[i] = count * (weights[i] as number);
    }
    const observed = observe(counts);
    for (const [p, ruler] of rulers.entries()) draws[p]?.push(ruler.measure(counts, product, observed, false));
  }
  return {
    ...countEvents(cell),
    cases,
    weights,
    scores: rulers.map((ruler, p) => toScore(ruler.predictor, points[p] as Measurement, draws[p] ?? [])),
  };
}

/** The difference of two predictors' AUROC, resample by resample; `undefined` if either has none. */
export function compareAuroc(a: PredictorScore, b: PredictorScore) {
  const [valueA, valueB] = [a.metrics.get("auroc"), b.metrics.get("auroc")];
  const ends = interval95(a.aurocs.map((value, i) => difference(value, b.aurocs[i])));
  if (valueA === undefined || valueB === undefined || ends === null) return undefined;
  const verdict = ends.lo > 0 ? "better" : ends.hi < 0 ? "worse" : "not distinguishable";
  return { difference: valueA.value - valueB.value, ...ends, verdict } as const;
}

interface Measurement {
  readonly values: ReadonlyMap<Metric, number | undefined>;
  readonly curve: readonly CalibrationPoint[];
}

interface Ruler {
  readonly predictor: Predictor;
  /** `counts`: draws of each row; `weights`: those times the censoring weights; `observed`: Aalen-Johansen of the draws. */
  measure(counts: Float64Array, weights: Float64Array, observed: number, full: boolean): Measurement;
}

/** What the rows of a cell show. */
interface CellStatus extends StatusAtHorizon {
  /** The same of those followed beyond the gap without the outcome; the others weigh 0. `undefined`: too few cases. */
  readonly later: StatusAtHorizon | undefined;
}

const GAP_DAYS = 365.25;
/** Below this many held-out subjects with the outcome, no number is given. */
export const MIN_SUBJECTS_WITH_EVENT = 10;
/** And below this many followed to the horizon, where others were lost before it. */
const MIN_SUBJECTS_FOLLOWED = 10;

/** Status at the horizon of those followed for more than a year without the outcome; censoring is counted from then on. */
function statusAfterGap({ times, ends, subjectOf, horizonDays }: CellRows): StatusAtHorizon | undefined {
  if (horizonDays <= GAP_DAYS) return undefined;
  const rows = Int32Array.from([...times.keys()].filter((row) => (times[row] as number) > GAP_DAYS));
  const since = times.map((time) => time - GAP_DAYS);
  const status = statusAtHorizon(since, ends, horizonDays - GAP_DAYS, orderByTime(since, rows));
  const subjects = new Set([...rows].filter((row) => status.cases[row] === 1).map((row) => subjectOf[row]));
  return subjects.size < MIN_SUBJECTS_WITH_EVENT ? undefined : status;
}

/** Everything that can be prepared once for one predictor. */
function planRuler(
  predictor: Predictor,
  risks: Float64Array,
  cell: CellRows,
  { cases, weights, later }: CellStatus,
  withConcordance: boolean,
): Ruler {
  const { times, ends, horizonDays } = cell;
  const order = orderByRisk(risks);
  const bins = planCalibrationBins(order.rows, risks, times);
  const recalibration = recalibrate(risks, cases, weights);
  const survival = withConcordance ? survivalWithin(cell, order) : undefined;
  const constant = predictor === "prevalence";
  return {
    predictor,
    measure(counts, weighted, observed, full) {
      const curve = calibrationCurve(bins, risks, times, ends, horizonDays, counts);
      const squared = brier(risks, cases, weighted);
      const refit = full ? recalibration : recalibration.resample(counts);
      const values = new Map<Metric, number | undefined>([
        ["brier", squared],
        ["scaled-brier", 1 - squared / (observed * (1 - observed))],
        ["observed-to-expected", observedToExpected(risks, cases, weighted)],
        ["calibration-intercept", refit.intercept],
        ["ece", expectedCalibrationError(curve)],
      ]);
      if (!constant) {
        values.set("auroc", auroc(order, cases, weighted));
        if (later !== undefined) {
          const drawn = later.weights.map((weight, row) => weight * (counts[row] as number));
          values.set("auroc-after-a-year", auroc(order, later.cases, drawn));
        }
        values.set("auprc", averagePrecision(order, cases, weighted));
        values.set("calibration-slope", refit.slope);
        if (survival !== undefined) values.set("c-index", concordance(survival, counts));
      }
      return { values, curve };
    },
  };
}

/** Follow-up cut at the horizon; those who died without the outcome are kept for ever as not having it. */
function survivalWithin({ times, ends, horizonDays }: CellRows, byRisk: RiskOrder): SurvivalOrder {
  const cut = times.map((time, i) =>
    time > horizonDays ? horizonDays : ends[i] === FOLLOW_UP.death ? Number.POSITIVE_INFINITY : time,
  );
  const events = Uint8Array.from(times, (time, i) => (time <= horizonDays && ends[i] === FOLLOW_UP.outcome ? 1 : 0));
  return orderBySurvival(cut, events, byRisk);
}

function toScore(predictor: Predictor, point: Measurement, draws: readonly Measurement[]): PredictorScore {
  const metrics = new Map<Metric, Estimate>();
  for (const [metric, value] of point.values) {
    if (value === undefined || !Number.isFinite(value)) continue;
    const ends = interval95(draws.map((draw) => draw.values.get(metric)));
    metrics.set(metric, { value, lo: ends?.lo ?? null, hi: ends?.hi ?? null });
  }
  const curve = point.curve.map((bin, i) => {
    const ends = interval95(draws.map((draw) => draw.curve[i]?.observed));
    return { ...bin, lo: ends?.lo ?? bin.observed, hi: ends?.hi ?? bin.observed };
  });
  return { predictor, metrics, aurocs: draws.map((draw) => draw.values.get("auroc")), curve };
}

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}
