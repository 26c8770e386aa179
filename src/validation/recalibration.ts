/**
 * @module validation/recalibration: are risks too high, too low or too far apart? Logistic recalibration: outcome ~ a + b · logit(risk).
 *
 * Rows carry inverse probability of censoring weights; arrays are parallel.
 *
 * @see Cox, Biometrika 1958;45:562-5; Van Calster et al., BMC Med 2019;17:230
 */

/** Risks are kept this far from 0 and 1 before a logit is taken. */
const EDGE = 1e-6;

/** A move of slope or intercept beyond which one step is no refit. */
const LONGEST_STEP = 0.5;

/** ln(p / (1 - p)) of a risk held inside [1e-6, 1 - 1e-6]. */
export function logit(risk: number): number {
  const p = Math.min(Math.max(risk, EDGE), 1 - EDGE);
  return Math.log(p / (1 - p));
}

interface Recalibrated {
  /**
   * 1 = risks spread right; below 1 = too extreme (overfitted). `undefined` if all risks are equal, or if it has no bound: no risk of a case is
   * below one of a control, or none above.
   */
  readonly slope: number | undefined;
  /** Calibration in the large: intercept with the slope held at 1. Above 0 = risks too low. NaN without a case or a control. */
  readonly intercept: number;
}

/** The recalibration fit and what a bootstrap of it needs. */
export interface Recalibration extends Recalibrated {
  /**
   * One step of Halley's from the full fit on resampled rows, at the cost of a few sums: from ten cases on the ends of intervals are within .1 of
   * refits'. What moves further than a step holds is fitted anew. `counts[row]` says how often the row was drawn.
   */
  resample(counts: Float64Array): Recalibrated;
}

export function recalibrate(risks: Float64Array, cases: Uint8Array, weights: Float64Array): Recalibration {
  const x = risks.map(logit);
  const [shift, line] = [fitShift(x, cases, weights), fitLine(x, cases, weights)];
  const shiftTerms = termsAt(x, cases, weights, { intercept: shift, slope: 1 });
  const lineTerms = line === undefined ? undefined : termsAt(x, cases, weights, line);
  return {
    slope: line?.slope,
    intercept: shift,
    resample(counts) {
      const drawn = () => weights.map((weight, i) => weight * at(counts, i));
      if (!hasBoth(cases, weights, counts)) return { slope: undefined, intercept: Number.NaN };
      const lift = shiftStep(shiftTerms, counts);
      const tilt = lineTerms === undefined ? undefined : slopeStep(x, lineTerms, counts);
      return {
        slope:
          line === undefined || tilt === undefined
            ? undefined
            : Math.abs(tilt) <= LONGEST_STEP
              ? line.slope + tilt
              : fitLine(x, cases, drawn())?.slope,
        intercept: Math.abs(lift) <= LONGEST_STEP ? shift + lift : fitShift(x, cases, drawn()),
      };
    },
  };
}

interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** Each row's part in the log-likelihood's first derivative by its log odds, in the second and third (signs turned), and in the loss. */
interface Terms {
  readonly score: Float64Array;
  readonly curvature: Float64Array;
  readonly skew: Float64Array;
  readonly loss: number;
}

function termsAt(x: Float64Array, cases: Uint8Array, weights: Float64Array, { intercept, slope }: Line): Terms {
  const score = new Float64Array(x.length);
  const curvature = new Float64Array(x.length);
  const skew = new Float64Array(x.length);
  let loss = 0;
  for (let i = 0; i < x.length; i++) {
    const weight = at(weights, i);
    if (weight === 0) continue;
    const z = intercept + slope * at(x, i);
    const p = 1 / (1 + Math.exp(-z));
    score[i] = weight * (at(cases, i) - p);
    curvature[i] = weight * p * (1 - p);
    skew[i] = at(curvature, i) * (1 - 2 * p);
    loss += weight * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - at(cases, i) * z);
  }
  return { score, curvature, skew, loss };
}

/** @see Halley, Philos Trans 1694;18:136-48: Newton's step, divided by 1 + half of how much the curvature changes over it */
function shiftStep({ score, curvature, skew }: Terms, counts: Float64Array): number {
  let [g, h, t] = [0, 0, 0];
  for (let i = 0; i < counts.length; i++) {
    const count = at(counts, i);
    g += count * at(score, i);
    h += count * at(curvature, i);
    t += count * at(skew, i);
  }
  return g / (h + (t * g) / (2 * h));
}

/** The same in two dimensions; the slope's part. */
function slopeStep(x: Float64Array, { score, curvature, skew }: Terms, counts: Float64Array): number {
  let [g0, g1, h00, h01, h11, t0, t1, t2, t3] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const count = at(counts, i);
    if (count === 0) continue;
    const xi = at(x, i);
    const [g, h, t] = [count * at(score, i), count * at(curvature, i), count * at(skew, i)];
    g0 += g;
    g1 += g * xi;
    h00 += h;
    h01 += h * xi;
    h11 += h * xi * xi;
    t0 += t;
    t1 += t * xi;
    t2 += t * xi * xi;
    t3 += t * xi * xi * xi;
  }
  const newton = solve(h00, h01, h11, g0, g1);
  const half = (a: number, b: number) => (newton.intercept * a + newton.slope * b) / 2;
  return solve(h00 + half(t0, t1), h01 + half(t1, t2), h11 + half(t2, t3), g0, g1).slope;
}

/** Of `[[a, b], [b, c]] · line = [g0, g1]`; without a solution in sight no step holds. */
function solve(a: number, b: number, c: number, g0: number, g1: number): Line {
  const determinant = a * c - b * b;
  if (!(determinant > 0)) return { intercept: Number.POSITIVE_INFINITY, slope: Number.POSITIVE_INFINITY };
  return { intercept: (c * g0 - b * g1) / determinant, slope: (a * g1 - b * g0) / determinant };
}

/** Newton for intercept and slope, from risks that tell nothing; `undefined` without spread or bound. */
function fitLine(x: Float64Array, cases: Uint8Array, weights: Float64Array): Line | undefined {
  if (!overlaps(x, cases, weights)) return undefined;
  let line: Line = { intercept: logit(meanCase(cases, weights)), slope: 0 };
  let terms = termsAt(x, cases, weights, line);
  for (let step = 0; step < 100; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (let i = 0; i < x.length; i++) {
      const [xi, h] = [at(x, i), at(terms.curvature, i)];
      g0 += at(terms.score, i);
      g1 += at(terms.score, i) * xi;
      h00 += h;
      h01 += h * xi;
      h11 += h * xi * xi;
    }
    if (step === 0 && !(h00 * h11 - h01 * h01 > 1e-9 * h00 * h11)) return undefined;
    const move = solve(h00, h01, h11, g0, g1);
    const next = halveUntilBetter(terms.loss, (size) => {
      const tried = { intercept: line.intercept + size * move.intercept, slope: line.slope + size * move.slope };
      return { line: tried, terms: termsAt(x, cases, weights, tried) };
    });
    if (next === undefined) break;
    ({ line, terms } = next);
    if (Math.abs(move.slope) + Math.abs(move.intercept) < 1e-10) break;
  }
  return line;
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

/** Newton for the intercept with the slope held at 1, between where nobody and where everybody is above the share of cases. */
function fitShift(x: Float64Array, cases: Uint8Array, weights: Float64Array): number {
  if (!hasBoth(cases, weights)) return Number.NaN;
  const observed = logit(meanCase(cases, weights));
  const { low, high } = rangeOf(x, weights);
  let [from, to] = [observed - high, observed - low];
  let shift = Math.min(Math.max(0, from), to);
  for (let step = 0; step < 200 && to - from > 1e-12; step++) {
    const terms = termsAt(x, cases, weights, { intercept: shift, slope: 1 });
    const [g, h] = [sum(terms.score), sum(terms.curvature)];
    if (g > 0) from = shift;
    else to = shift;
    const next = shift + g / h;
    const moved = next > from && next < to ? next : (from + to) / 2;
    if (Math.abs(moved - shift) < 1e-11) return moved;
    shift = moved;
  }
  return shift;
}

/** Whether a case and a control count; `counts` as in a resample. */
function hasBoth(cases: Uint8Array, weights: Float64Array, counts?: Float64Array): boolean {
  const counted = (isCase: number) =>
    cases.some((one, i) => one === isCase && at(weights, i) > 0 && (counts === undefined || at(counts, i) > 0));
  return counted(0) && counted(1);
}

/** Whether some case is below some control and some above: only then has the slope a bound (Albert and Anderson, Biometrika 1984;71:1-10). */
function overlaps(x: Float64Array, cases: Uint8Array, weights: Float64Array): boolean {
  const of = (isCase: number) => rangeOf(x, weights, (i) => at(cases, i) === isCase);
  const [control, one] = [of(0), of(1)];
  return one.low < control.high && one.high > control.low;
}

function rangeOf(x: Float64Array, weights: Float64Array, includes: (row: number) => boolean = () => true) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < x.length; i++) {
    if (at(weights, i) === 0 || !includes(i)) continue;
    low = Math.min(low, at(x, i));
    high = Math.max(high, at(x, i));
  }
  return { low, high };
}

function meanCase(cases: Uint8Array, weights: Float64Array): number {
  return weights.reduce((total, weight, i) => total + weight * at(cases, i), 0) / sum(weights);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function at(array: Float64Array | Uint8Array, index: number): number {
  return array[index] as number;
}
