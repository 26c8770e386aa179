/**
 * @module validation/calibration: does a predicted 10 % happen to 10 in 100?
 *
 * Calibration curve by tenths of predicted risk, expected calibration error, Brier score, O:E, net benefit.
 * Rows carry inverse probability of censoring weights; arrays are parallel.
 */
import { aalenJohansen, orderByTime } from "./observed-risk.ts";

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

function at(array: Float64Array | Int32Array | Uint8Array, index: number): number {
  return array[index] as number;
}
