/**
 * @module validation/calibration: does a predicted 10 % happen to 10 in 100?
 *
 * Logistic recalibration, calibration curve by tenths of predicted risk, expected calibration error, Brier score, net benefit.
 * Rows carry inverse probability of censoring weights; arrays are parallel.
 */
import { aalenJohansen, orderByTime } from "./observed-risk.ts";

/** Risks are kept this far from 0 and 1 before a logit is taken. */
const EDGE = 1e-6;

/** A step in logits beyond which one of Newton's is no refit. */
const LONGEST_STEP = 2;

/** ln(p / (1 - p)) of a risk held inside [1e-6, 1 - 1e-6]. */
export function logit(risk: number): number {
  const p = Math.min(Math.max(risk, EDGE), 1 - EDGE);
  return Math.log(p / (1 - p));
}

/** The recalibration fit and what a bootstrap of it needs. */
export interface Recalibration {
  /** 1 = risks spread right; below 1 = too extreme (overfitted). `undefined` if all risks are equal, or cases and controls lie wholly apart. */
  readonly slope: number | undefined;
  /** Calibration in the large: intercept with the slope held at 1. Above 0 = risks too low. NaN without a case or a control. */
  readonly intercept: number;
  /**
   * One Newton step from the full fit on resampled rows: equal to a refit up to terms of order 1/N, at the cost of five sums. An intercept
   * further off than that holds (risks of 0 and 1, say, some of them wrong) is fitted anew. `counts[row]` says how often the row was drawn.
   */
  resample(counts: Float64Array): { slope: number | undefined; intercept: number };
}

/**
 * Logistic recalibration: outcome ~ a + b · logit(risk).
 *
 * @see Cox, Biometrika 1958;45:562-5; Van Calster et al., BMC Med 2019;17:230
 */
export function recalibrate(risks: Float64Array, cases: Uint8Array, weights: Float64Array): Recalibration {
  const x = risks.map(logit);
  const drawn = (counts: Float64Array) => weights.map((weight, i) => weight * at(counts, i));
  const counted = (isCase: number) => cases.some((one, i) => one === isCase && at(weights, i) > 0);
  const both = counted(0) && counted(1);
  const line = both ? fitLine(x, cases, weights) : undefined;
  const shift = both ? fitShift(x, cases, weights) : Number.NaN;
  const shiftTerms = scoreTerms(x, cases, weights, shift, 1);
  const lineTerms = line === undefined ? undefined : scoreTerms(x, cases, weights, line.intercept, line.slope);
  return {
    slope: line?.slope,
    intercept: shift,
    resample(counts) {
      let [g, h] = [0, 0];
      let [s0, s1, h00, h01, h11] = [0, 0, 0, 0, 0];
      for (let i = 0; i < x.length; i++) {
        const count = at(counts, i);
        if (count === 0) continue;
        g += count * at(shiftTerms.score, i);
        h += count * at(shiftTerms.curvature, i);
        if (lineTerms === undefined) continue;
        const score = count * at(lineTerms.score, i);
        const curvature = count * at(lineTerms.curvature, i);
        const xi = at(x, i);
        s0 += score;
        s1 += score * xi;
        h00 += curvature;
        h01 += curvature * xi;
        h11 += curvature * xi * xi;
      }
      const determinant = h00 * h11 - h01 * h01;
      const step = h > 0 ? g / h : 0;
      return {
        slope: line === undefined || determinant <= 0 ? undefined : line.slope + (h00 * s1 - h01 * s0) / determinant,
        intercept: Math.abs(step) > LONGEST_STEP ? fitShift(x, cases, drawn(counts)) : shift + step,
      };
    },
  };
}

/** Rows in tenths of predicted risk, each in order of time, ready for resampling. */
export interface CalibrationBins {
  readonly bins: readonly Int32Array[];
}

/** Cuts `byRisk` (rows by ascending risk) into `parts` nearly equal runs; equal risks are never parted. Fewer bins if ties demand. */
export function planCalibrationBins(
  byRisk: Int32Array,
  risks: Float64Array,
  times: Float64Array,
  parts = 10,
): CalibrationBins {
  const bins: Int32Array[] = [];
  let from = 0;
  for (let part = 1; part <= parts; part++) {
    let to = Math.round((part * byRisk.length) / parts);
    while (to > from && to < byRisk.length && at(risks, at(byRisk, to)) === at(risks, at(byRisk, to - 1))) to++;
    if (to <= from) continue;
    bins.push(orderByTime(times, byRisk.slice(from, to)));
    from = to;
  }
  return { bins };
}

/** One point of a calibration curve. */
export interface CalibrationPoint {
  readonly predicted: number;
  /** Aalen-Johansen; NaN where the resample left the bin empty. */
  readonly observed: number;
  /** Weight of the bin: rows, or draws in a resample. */
  readonly mass: number;
}

/** Mean predicted and observed risk of each bin. */
export function calibrationCurve(
  { bins }: CalibrationBins,
  risks: Float64Array,
  times: Float64Array,
  ends: Uint8Array,
  horizon: number,
  counts: Float64Array,
): CalibrationPoint[] {
  return bins.map((rows) => {
    let mass = 0;
    let predicted = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = at(rows, i);
      mass += at(counts, row);
      predicted += at(counts, row) * at(risks, row);
    }
    return { predicted: predicted / mass, observed: aalenJohansen(rows, times, ends, horizon, counts), mass };
  });
}

/** Expected calibration error: mean distance of observed from predicted over the bins, by their mass. */
export function expectedCalibrationError(points: readonly CalibrationPoint[]): number {
  let mass = 0;
  let distance = 0;
  for (const point of points) {
    if (!(point.mass > 0)) continue;
    mass += point.mass;
    distance += point.mass * Math.abs(point.observed - point.predicted);
  }
  return distance / mass;
}

/** Brier score with censoring weights (Graf et al., Stat Med 1999;18:2529-45): mean squared distance, 0 best. */
export function brier(risks: Float64Array, cases: Uint8Array, weights: Float64Array): number {
  let total = 0;
  let squares = 0;
  for (let i = 0; i < risks.length; i++) {
    const weight = at(weights, i);
    const distance = at(cases, i) - at(risks, i);
    total += weight;
    squares += weight * distance * distance;
  }
  return squares / total;
}

/**
 * Outcomes observed over outcomes expected, 1 best, above 1 = risks too low. Both sides carry the censoring weights, so that where
 * those with short follow-up are at other risk, like is still compared with like; the observed side is the Aalen-Johansen incidence.
 */
export function observedToExpected(risks: Float64Array, cases: Uint8Array, weights: Float64Array): number {
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < risks.length; i++) {
    const weight = at(weights, i);
    if (at(cases, i) === 1) observed += weight;
    expected += weight * at(risks, i);
  }
  return observed / expected;
}

/**
 * Net benefit of acting on risks of `threshold` and more: true positives less false positives at the odds of the threshold, a row.
 *
 * @see Vickers and Elkin, Med Decis Making 2006;26:565-74
 */
export function netBenefit(risks: Float64Array, cases: Uint8Array, weights: Float64Array, threshold: number): number {
  let total = 0;
  let benefit = 0;
  const harm = threshold / (1 - threshold);
  for (let i = 0; i < risks.length; i++) {
    const weight = at(weights, i);
    total += weight;
    if (at(risks, i) >= threshold) benefit += at(cases, i) === 1 ? weight : -weight * harm;
  }
  return benefit / total;
}

/** Newton for intercept and slope; `undefined` without spread, or where the slope grows without end. */
function fitLine(x: Float64Array, cases: Uint8Array, weights: Float64Array) {
  let line = { intercept: 0, slope: 1 };
  let terms = scoreTerms(x, cases, weights, line.intercept, line.slope);
  for (let step = 0; step < 100; step++) {
    let [s0, s1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (let i = 0; i < x.length; i++) {
      const xi = at(x, i);
      s0 += at(terms.score, i);
      s1 += at(terms.score, i) * xi;
      h00 += at(terms.curvature, i);
      h01 += at(terms.curvature, i) * xi;
      h11 += at(terms.curvature, i) * xi * xi;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 1e-9 * h00 * h11)) return undefined;
    const move = (h00 * s1 - h01 * s0) / determinant;
    const lift = (h11 * s0 - h01 * s1) / determinant;
    const next = halveUntilBetter(terms.loss, (size) => {
      const tried = { intercept: line.intercept + size * lift, slope: line.slope + size * move };
      return { line: tried, terms: scoreTerms(x, cases, weights, tried.intercept, tried.slope) };
    });
    if (next === undefined) break;
    ({ line, terms } = next);
    if (Math.abs(move) + Math.abs(lift) < 1e-10) break;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return terms.loss > 1e-9 * total ? line : undefined;
}

/** Newton for the intercept with the slope held at 1. */
function fitShift(x: Float64Array, cases: Uint8Array, weights: Float64Array): number {
  let shift = 0;
  let terms = scoreTerms(x, cases, weights, shift, 1);
  for (let step = 0; step < 100; step++) {
    let [g, h] = [0, 0];
    for (let i = 0; i < x.length; i++) {
      g += at(terms.score, i);
      h += at(terms.curvature, i);
    }
    if (!(h > 0)) break;
    const next = halveUntilBetter(terms.loss, (size) => {
      const tried = shift + (size * g) / h;
      return { shift: tried, terms: scoreTerms(x, cases, weights, tried, 1) };
    });
    if (next === undefined) break;
    ({ shift, terms } = next);
    if (Math.abs(g / h) < 1e-10) break;
  }
  return shift;
}

/** The first of the full step, its half, its quarter, … that lowers the loss; `undefined` if none does. */
function halveUntilBetter<T extends { readonly terms: { readonly loss: number } }>(
  loss: number,
  attempt: (size: number) => T,
): T | undefined {
  for (let size = 1; size > 1e-6; size /= 2) {
    const tried = attempt(size);
    if (tried.terms.loss < loss) return tried;
  }
  return undefined;
}

/** Each row's part in the gradient by the intercept, and in the information; and the loss. */
function scoreTerms(x: Float64Array, cases: Uint8Array, weights: Float64Array, intercept: number, slope: number) {
  const score = new Float64Array(x.length);
  const curvature = new Float64Array(x.length);
  let loss = 0;
  for (let i = 0; i < x.length; i++) {
    const weight = at(weights, i);
    if (weight === 0) continue;
    const z = intercept + slope * at(x, i);
    const p = 1 / (1 + Math.exp(-z));
    score[i] = weight * (at(cases, i) - p);
    curvature[i] = weight * p * (1 - p);
    loss += weight * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - at(cases, i) * z);
  }
  return { score, curvature, loss };
}

function at(array: Float64Array | Int32Array | Uint8Array, index: number): number {
  return array[index] as number;
}
