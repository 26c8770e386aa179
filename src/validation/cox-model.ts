/**
 * @module validation/cox-model: Cox's proportional hazards, by Newton's method on the partial likelihood, with an optional ridge.
 *
 * N rows of P columns, row after row. Ties by Efron or Breslow; the ridge is penalty · N / 2 · Σ β² of standardised columns.
 *
 * @see Cox, J R Stat Soc B 1972;34:187-220; Efron, J Am Stat Assoc 1977;72:557-65; Breslow, Biometrics 1974;30:89-99
 */
import { breslowBaseline } from "./breslow.ts";

export interface CoxProblem {
  /** `[N·P]` */
  readonly columns: Float64Array;
  readonly width: number;
  readonly times: Float64Array;
  /** 1 = the event at `times`, 0 = censored then. */
  readonly events: Uint8Array;
}

export interface CoxOptions {
  /** Efron's by default. */
  readonly ties?: "efron" | "breslow";
  /** 0 by default. */
  readonly penalty?: number;
  /** Coefficients to begin from. */
  readonly start?: Float64Array;
  /** Change of the log likelihood, relative, at which it stops. */
  readonly tolerance?: number;
}

export interface CoxModel {
  readonly coefficients: Float64Array;
  /** Inverse of the (penalised) information, `[P·P]`. */
  readonly covariance: Float64Array;
  /** Without the penalty. */
  readonly logLikelihood: number;
  /** Cumulative baseline hazard, just after each distinct event time, at the columns' means. */
  readonly baseline: { readonly times: Float64Array; readonly hazards: Float64Array };
  readonly means: Float64Array;
}

/** Fits the model; steps that lower the likelihood are halved. */
export function fitCox(problem: CoxProblem, options: CoxOptions = {}): CoxModel {
  const { width: P } = problem;
  const rows = problem.times.length;
  const { means, centred } = centre(problem);
  const order = Int32Array.from(problem.times.keys()).sort(
    (a, b) => (problem.times[b] ?? 0) - (problem.times[a] ?? 0) || (problem.events[b] ?? 0) - (problem.events[a] ?? 0),
  );
  const efron = options.ties !== "breslow";
  const ridge = (options.penalty ?? 0) * rows;
  const scales = ridge === 0 ? new Float64Array(P) : variances(centred, P);
  const penalised = (beta: Float64Array, log: number) =>
    log - (ridge / 2) * beta.reduce((sum, b, j) => sum + b * b * (scales[j] ?? 0), 0);
  let beta = Float64Array.from(options.start ?? new Float64Array(P));
  let at = derivatives(problem, centred, order, beta, efron);
  let covariance: Float64Array = new Float64Array(P * P);
  for (let iteration = 0; iteration < 40; iteration++) {
    const gradient = at.gradient.map((g, j) => g - ridge * (beta[j] ?? 0) * (scales[j] ?? 0));
    const information = at.information.slice();
    // A column without variance has no information: it keeps its 0.
    for (let j = 0; j < P; j++)
      information[j * P + j] = (information[j * P + j] ?? 0) + ridge * (scales[j] ?? 0) + 1e-9;
    covariance = invertSymmetric(information, P);
    const step = Float64Array.from({ length: P }, (_, j) => {
      let sum = 0;
      for (let k = 0; k < P; k++) sum += (covariance[j * P + k] ?? 0) * (gradient[k] ?? 0);
      return sum;
    });
    const before = penalised(beta, at.logLikelihood);
    let factor = 1;
    let next = beta.map((b, j) => b + (step[j] ?? 0));
    let there = derivatives(problem, centred, order, next, efron);
    while (!(penalised(next, there.logLikelihood) >= before - 1e-9) && factor > 1e-4) {
      factor /= 2;
      next = beta.map((b, j) => b + factor * (step[j] ?? 0));
      there = derivatives(problem, centred, order, next, efron);
    }
    const gained = penalised(next, there.logLikelihood) - before;
    beta = next;
    at = there;
    if (Math.abs(gained) <= (options.tolerance ?? 1e-9) * Math.abs(before)) break;
  }
  return {
    coefficients: beta,
    covariance,
    logLikelihood: at.logLikelihood,
    baseline: breslowBaseline(problem, order, (row) => {
      let score = 0;
      for (let j = 0; j < beta.length; j++) score += (centred[row * beta.length + j] ?? 0) * (beta[j] ?? 0);
      return score;
    }),
    means,
  };
}

/** Linear predictor of each row, 0 at the training means. */
export function coxScores(model: CoxModel, columns: Float64Array): Float64Array {
  const P = model.means.length;
  return Float64Array.from({ length: P === 0 ? 0 : columns.length / P }, (_, row) => {
    let score = 0;
    for (let j = 0; j < P; j++) {
      score += (model.coefficients[j] ?? 0) * ((columns[row * P + j] ?? 0) - (model.means[j] ?? 0));
    }
    return score;
  });
}

/** Cumulative baseline hazard at `time`: that of the last event at or before it. */
export function baselineHazard({ baseline }: Pick<CoxModel, "baseline">, time: number): number {
  let low = 0;
  let high = baseline.times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((baseline.times[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (baseline.hazards[low - 1] ?? 0);
}

function centre({ columns, width: P, times }: CoxProblem) {
  const means = new Float64Array(P);
  const N = times.length;
  for (let i = 0; i < N; i++) for (let j = 0; j < P; j++) means[j] = (means[j] ?? 0) + (columns[i * P + j] ?? 0) / N;
  const centred = columns.map((value, k) => value - (means[k % P] ?? 0));
  return { means, centred };
}

function variances(centred: Float64Array, P: number): Float64Array {
  const sums = new Float64Array(P);
  const N = centred.length / Math.max(1, P);
  centred.forEach((value, k) => {
    sums[k % P] = (sums[k % P] ?? 0) + (value * value) / N;
  });
  return sums;
}

/** Log partial likelihood, its gradient and the information, walking from the last time to the first. */
function derivatives(
  { width: P, times, events }: CoxProblem,
  x: Float64Array,
  order: Int32Array,
  beta: Float64Array,
  efron: boolean,
) {
  const gradient = new Float64Array(P);
  const information = new Float64Array(P * P);
  let logLikelihood = 0;
  const risk = newSums(P);
  const tied = newSums(P);
  for (let from = 0; from < order.length; ) {
    const time = times[order[from] ?? 0] ?? 0;
    clear(tied);
    let deaths = 0;
    let to = from;
    for (; to < order.length && times[order[to] ?? 0] === time; to++) {
      const row = order[to] ?? 0;
      let score = 0;
      for (let j = 0; j < P; j++) score += (x[row * P + j] ?? 0) * (beta[j] ?? 0);
      const weight = Math.exp(score);
      accumulate(risk, x, row * P, weight);
      if (events[row] !== 1) continue;
      deaths++;
      logLikelihood += score;
      for (let j = 0; j < P; j++) gradient[j] = (gradient[j] ?? 0) + (x[row * P + j] ?? 0);
      if (efron) accumulate(tied, x, row * P, weight);
    }
    for (let d = 0; d < deaths; d++) {
      const share = efron ? d / deaths : 0;
      const total = risk.weight - share * tied.weight;
      logLikelihood -= Math.log(total);
      const mean = risk.first.map((sum, j) => (sum - share * (tied.first[j] ?? 0)) / total);
      for (let j = 0; j < P; j++) {
        const meanJ = mean[j] ?? 0;
        gradient[j] = (gradient[j] ?? 0) - meanJ;
        for (let k = 0; k <= j; k++) {
          const second = ((risk.second[j * P + k] ?? 0) - share * (tied.second[j * P + k] ?? 0)) / total;
          information[j * P + k] = (information[j * P + k] ?? 0) + second - meanJ * (mean[k] ?? 0);
        }
      }
    }
    from = to;
  }
  for (let j = 0; j < P; j++) for (let k = 0; k < j; k++) information[k * P + j] = information[j * P + k] ?? 0;
  return { logLikelihood, gradient, information };
}

interface Sums {
  weight: number;
  readonly first: Float64Array;
  /** Lower triangle. */
  readonly second: Float64Array;
}

function newSums(P: number): Sums {
  return { weight: 0, first: new Float64Array(P), second: new Float64Array(P * P) };
}

function clear(sums: Sums): void {
  sums.weight = 0;
  sums.first.fill(0);
  sums.second.fill(0);
}

function accumulate(sums: Sums, x: Float64Array, at: number, weight: number): void {
  const P = sums.first.length;
  sums.weight += weight;
  for (let j = 0; j < P; j++) {
    const value = x[at + j] ?? 0;
    if (value === 0) continue;
    const weighted = weight * value;
    sums.first[j] = (sums.first[j] ?? 0) + weighted;
    const base = j * P;
    for (let k = 0; k <= j; k++) sums.second[base + k] = (sums.second[base + k] ?? 0) + weighted * (x[at + k] ?? 0);
  }
}

/** Inverse of a symmetric positive definite matrix `[P·P]` through its Cholesky factor. */
function invertSymmetric(matrix: Float64Array, P: number): Float64Array {
  const lower = new Float64Array(P * P);
  for (let i = 0; i < P; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * P + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (lower[i * P + k] ?? 0) * (lower[j * P + k] ?? 0);
      // A dependent column gets an endless pivot, and so a coefficient of 0.
      lower[i * P + j] = i === j ? (sum > 1e-10 ? Math.sqrt(sum) : 1e10) : sum / (lower[j * P + j] ?? 1);
    }
  }
  const inverse = new Float64Array(P * P);
  const column = new Float64Array(P);
  for (let c = 0; c < P; c++) {
    for (let i = 0; i < P; i++) {
      let sum = i === c ? 1 : 0;
      for (let k = 0; k < i; k++) sum -= (lower[i * P + k] ?? 0) * (column[k] ?? 0);
      column[i] = sum / (lower[i * P + i] ?? 1);
    }
    for (let i = P - 1; i >= 0; i--) {
      let sum = column[i] ?? 0;
      for (let k = i + 1; k < P; k++) sum -= (lower[k * P + i] ?? 0) * (inverse[k * P + c] ?? 0);
      inverse[i * P + c] = sum / (lower[i * P + i] ?? 1);
    }
  }
  return inverse;
}
