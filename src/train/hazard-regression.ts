/**
 * @module train/hazard-regression: ridge regression of a hazard that is constant within bins of time.
 *
 * Q rows, C columns, H bins. The hazard of row q in bin j is e^(b_j + x_q·β) a year. Least over b and β is
 *
 *   Σ_qj (E_qj e^(b_j + x_q·β) − d_qj (b_j + x_q·β)) + ½ Σ_c λ_c β_c²
 *
 * with E years exposed and d = 1 where it happened, both times the row's weight: minus the log likelihood, and the penalty. For any β the
 * best b_j is ln(Σ_q d_qj / Σ_q E_qj e^(x_q·β)), so β alone is sought, by L-BFGS over columns scaled to a curvature of 1 at the start.
 *
 * @see Friedman, Ann Stat 1982;10:101-13 (piecewise exponential regression)
 */
import { minimise } from "#core";

/** Rows, mostly empty: row q holds `values[i]` at column `columns[i]` for i in [`offsets[q]`, `offsets[q + 1]`). */
export interface HazardRows {
  /** `[Q + 1]` */
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** What was seen after each row. */
export interface Followed {
  readonly bins: number;
  /** `[Q, H]` years, times the row's weight. */
  readonly exposure: Float32Array;
  /** `[Q, H]` the row's weight in the bin where it happened. */
  readonly event: Float32Array;
}

export interface HazardRegression {
  /** `[C]` β, log hazard ratio of a unit. */
  readonly coefficients: Float64Array;
  /** `[H]` b, log hazard a year; a bin is given half an event at the mean rate besides its own. */
  readonly logBaseline: Float64Array;
}

const PRIOR_EVENTS = 0.5;

/**
 * The regression of the least penalised loss.
 *
 * @param penalty `[C]` λ, > 0
 * @param start `[C]` coefficients to begin from: those of a near penalty save most of the work
 * @returns `undefined` if it never happened
 */
export function fitHazards(
  rows: HazardRows,
  followed: Followed,
  penalty: Float64Array,
  start: Float64Array,
): HazardRegression | undefined {
  const events = countEvents(followed);
  if (events.total === 0) return undefined;
  const scale = startScale(rows, followed, events, penalty, start);
  const coefficients = new Float64Array(penalty.length);
  const unscale = (x: Float64Array) => {
    for (let c = 0; c < x.length; c++) coefficients[c] = (x[c] as number) / (scale[c] as number);
  };
  const loss = (x: Float64Array, gradient: Float64Array) => {
    unscale(x);
    const ratios = hazardRatios(rows, coefficients);
    const baseline = profile(followed, events, ratios);
    let value = baseline.loss;
    for (let c = 0; c < x.length; c++) {
      const shrunk = (penalty[c] as number) * (coefficients[c] as number);
      value += (shrunk * (coefficients[c] as number)) / 2;
      gradient[c] = shrunk;
    }
    for (let q = 0; q < ratios.length; q++) {
      const expected = (baseline.mass[q] as number) * (ratios[q] as number);
      const happened = events.ofRow[q] as number;
      if (happened > 0) value -= happened * Math.log(ratios[q] as number);
      addRow(rows, q, expected - happened, gradient);
    }
    for (let c = 0; c < x.length; c++) gradient[c] = (gradient[c] as number) / (scale[c] as number);
    return value;
  };
  const best = minimise(
    loss,
    start.map((b, c) => b * (scale[c] as number)),
    { maxIterations: 60, tolerance: 0.01 },
  );
  unscale(best);
  const { exposed } = profile(followed, events, hazardRatios(rows, coefficients));
  const mean = events.total / exposed.reduce((sum, years) => sum + years, 0);
  return {
    coefficients,
    logBaseline: exposed.map((years, j) =>
      Math.log(((events.ofBin[j] as number) + PRIOR_EVENTS) / (years + PRIOR_EVENTS / mean)),
    ),
  };
}

/** Loss of other rows, summed over them, without the penalty. */
export function hazardLoss(rows: HazardRows, { bins, exposure, event }: Followed, fit: HazardRegression): number {
  const ratios = hazardRatios(rows, fit.coefficients);
  let loss = 0;
  for (let i = 0; i < exposure.length; i++) {
    const years = exposure[i] as number;
    if (years === 0) continue;
    const hazard = Math.exp(fit.logBaseline[i % bins] as number) * (ratios[Math.floor(i / bins)] as number);
    loss += hazard * years - (event[i] as number) * Math.log(hazard);
  }
  return loss;
}

interface Events {
  readonly ofRow: Float64Array;
  readonly ofBin: Float64Array;
  readonly total: number;
}

function countEvents({ bins, event }: Followed): Events {
  const ofRow = new Float64Array(event.length / bins);
  const ofBin = new Float64Array(bins);
  event.forEach((happened, i) => {
    const q = Math.floor(i / bins);
    ofRow[q] = (ofRow[q] as number) + happened;
    ofBin[i % bins] = (ofBin[i % bins] as number) + happened;
  });
  return { ofRow, ofBin, total: ofBin.reduce((sum, count) => sum + count, 0) };
}

/** e^(x·β) of each row. */
function hazardRatios({ offsets, columns, values }: HazardRows, beta: Float64Array): Float64Array {
  const ratios = new Float64Array(offsets.length - 1);
  for (let q = 0; q < ratios.length; q++) {
    let sum = 0;
    for (let i = offsets[q] as number; i < (offsets[q + 1] as number); i++)
      sum += (values[i] as number) * (beta[columns[i] as number] as number);
    ratios[q] = Math.exp(sum);
  }
  return ratios;
}

/** Years exposed in each bin in units of ratio 1, the baseline's part of the loss, and each row's events expected at ratio 1. */
function profile({ bins, exposure }: Followed, { ofBin }: Events, ratios: Float64Array) {
  const exposed = new Float64Array(bins);
  for (let i = 0; i < exposure.length; i++)
    exposed[i % bins] =
      (exposed[i % bins] as number) + (exposure[i] as number) * (ratios[Math.floor(i / bins)] as number);
  let loss = 0;
  const rates = exposed.map((years, j) => {
    const events = ofBin[j] as number;
    if (events === 0) return 0;
    loss += events * Math.log(years);
    return events / years;
  });
  const mass = new Float64Array(ratios.length);
  for (let i = 0; i < exposure.length; i++) {
    const q = Math.floor(i / bins);
    mass[q] = (mass[q] as number) + (exposure[i] as number) * (rates[i % bins] as number);
  }
  return { exposed, loss, mass };
}

function addRow({ offsets, columns, values }: HazardRows, q: number, factor: number, into: Float64Array): void {
  if (factor === 0) return;
  for (let i = offsets[q] as number; i < (offsets[q + 1] as number); i++) {
    const c = columns[i] as number;
    into[c] = (into[c] as number) + factor * (values[i] as number);
  }
}

/** Root of each column's curvature at the start: the variance of its values, a row weighing its expected events, and the penalty. */
function startScale(
  { offsets, columns, values }: HazardRows,
  followed: Followed,
  events: Events,
  penalty: Float64Array,
  start: Float64Array,
): Float64Array {
  const ratios = hazardRatios({ offsets, columns, values }, start);
  const { mass } = profile(followed, events, ratios);
  const sums = new Float64Array(penalty.length);
  const squares = new Float64Array(penalty.length);
  for (let q = 0; q < mass.length; q++) {
    const weight = (mass[q] as number) * (ratios[q] as number);
    for (let i = offsets[q] as number; i < (offsets[q + 1] as number); i++) {
      const c = columns[i] as number;
      const value = values[i] as number;
      sums[c] = (sums[c] as number) + weight * value;
      squares[c] = (squares[c] as number) + weight * value * value;
    }
  }
  return penalty.map((ridge, c) =>
    Math.sqrt(Math.max(0, (squares[c] as number) - (sums[c] as number) ** 2 / events.total) + ridge),
  );
}
