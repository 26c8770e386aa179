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
  const cells = cellsOf(problem);
  const { means, variances } = momentsOf(problem);
  const order = Int32Array.from(problem.times.keys()).sort(
    (a, b) => (problem.times[b] ?? 0) - (problem.times[a] ?? 0) || (problem.events[b] ?? 0) - (problem.events[a] ?? 0),
  );
  const efron = options.ties !== "breslow";
  const ridge = (options.penalty ?? 0) * rows;
  const scales = ridge === 0 ? new Float64Array(P) : variances;
  const penalised = (beta: Float64Array, log: number) =>
    log - (ridge / 2) * beta.reduce((sum, b, j) => sum + b * b * (scales[j] ?? 0), 0);
  let beta = Float64Array.from(options.start ?? new Float64Array(P));
  let at = derivatives(problem, cells, means, order, beta, efron);
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
    let there = derivatives(problem, cells, means, order, next, efron);
    while (!(penalised(next, there.logLikelihood) >= before - 1e-9) && factor > 1e-4) {
      factor /= 2;
      next = beta.map((b, j) => b + factor * (step[j] ?? 0));
      there = derivatives(problem, cells, means, order, next, efron);
    }
    const gained = penalised(next, there.logLikelihood) - before;
    // Where a few events are parted from everybody else no step is left that arithmetic can take.
    if (Number.isNaN(gained)) break;
    beta = next;
    at = there;
    if (Math.abs(gained) <= (options.tolerance ?? 1e-9) * Math.abs(before)) break;
  }
  return {
    coefficients: beta,
    covariance,
    logLikelihood: at.logLikelihood,
    baseline: breslowBaseline(problem, order, scoreOf(cells, means, beta)),
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

/** The cells that are not 0: most of a table of codes and measurements is. Row i has those from `offsets[i]` on, by ascending column. */
interface Cells {
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

function cellsOf({ columns, width: P, times }: CoxProblem): Cells {
  const filled = columns.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0);
  const cells = {
    offsets: new Int32Array(times.length + 1),
    columns: new Int32Array(filled),
    values: new Float64Array(filled),
  };
  let at = 0;
  for (let row = 0; row < times.length; row++) {
    for (let j = 0; j < P; j++) {
      const value = columns[row * P + j] as number;
      if (value === 0) continue;
      cells.columns[at] = j;
      cells.values[at++] = value;
    }
    cells.offsets[row + 1] = at;
  }
  return cells;
}

function momentsOf({ columns, width: P, times: { length: N } }: CoxProblem) {
  const means = new Float64Array(P);
  const variances = new Float64Array(P);
  columns.forEach((value, k) => {
    means[k % P] = (means[k % P] as number) + value / N;
  });
  columns.forEach((value, k) => {
    variances[k % P] = (variances[k % P] as number) + (value - (means[k % P] as number)) ** 2 / N;
  });
  return { means, variances };
}

/** Linear predictor of a row, 0 at the means. */
function scoreOf({ offsets, columns, values }: Cells, means: Float64Array, beta: Float64Array) {
  const atMeans = means.reduce((sum, mean, j) => sum + mean * (beta[j] as number), 0);
  return (row: number) => {
    let score = -atMeans;
    for (let c = offsets[row] as number; c < (offsets[row + 1] as number); c++)
      score += (values[c] as number) * (beta[columns[c] as number] as number);
    return score;
  };
}

/**
 * Log partial likelihood, its gradient and the information. Neither of the last two changes with where a column's 0 is, so sums are over the
 * cells as they are. The information is Σ_i w_i H_i x_i x_iᵀ − Σ_d m_d m_dᵀ, with w a row's hazard ratio, H the hazard accrued while it was at
 * risk and m the mean of those at risk at a death.
 */
function derivatives(
  { width: P, times, events }: CoxProblem,
  cells: Cells,
  means: Float64Array,
  order: Int32Array,
  beta: Float64Array,
  efron: boolean,
) {
  const gradient = new Float64Array(P);
  const information = new Float64Array(P * P);
  let logLikelihood = 0;
  const score = scoreOf(cells, means, beta);
  const weights = new Float64Array(times.length);
  const jumps: Jump[] = [];
  const risk = newSums(P);
  for (let from = 0; from < order.length; ) {
    const time = times[order[from] ?? 0] ?? 0;
    const tied = newSums(P);
    let deaths = 0;
    let to = from;
    for (; to < order.length && times[order[to] ?? 0] === time; to++) {
      const row = order[to] ?? 0;
      const own = score(row);
      weights[row] = Math.exp(own);
      addTo(risk, cells, row, weights[row] as number);
      if (events[row] !== 1) continue;
      deaths++;
      logLikelihood += own;
      addTo(tied, cells, row, weights[row] as number);
      for (let c = cells.offsets[row] as number; c < (cells.offsets[row + 1] as number); c++) {
        const j = cells.columns[c] as number;
        gradient[j] = (gradient[j] as number) + (cells.values[c] as number);
      }
    }
    const jump = { from, to, hazard: 0, ofDead: 0 };
    // By Breslow all who died at a time are taken from the same sums.
    const [turns, each] = efron ? [deaths, 1] : [Math.min(1, deaths), deaths];
    for (let d = 0; d < turns; d++) {
      const share = efron ? d / deaths : 0;
      const total = risk.weight - share * tied.weight;
      logLikelihood -= each * Math.log(total);
      jump.hazard += each / total;
      jump.ofDead += (each * (1 - share)) / total;
      const mean = risk.first.map((sum, j) => (sum - share * (tied.first[j] as number)) / total);
      for (let j = 0; j < P; j++) {
        const eachMean = each * (mean[j] as number);
        gradient[j] = (gradient[j] as number) - eachMean;
        for (let k = 0, at = j * P; k <= j; k++, at++)
          information[at] = (information[at] as number) - eachMean * (mean[k] as number);
      }
    }
    jumps.push(jump);
    from = to;
  }
  let accrued = 0;
  for (const { from, to, hazard, ofDead } of jumps.reverse()) {
    for (let i = from; i < to; i++) {
      const row = order[i] ?? 0;
      addSquare(information, P, cells, row, (weights[row] ?? 0) * (accrued + (events[row] === 1 ? ofDead : hazard)));
    }
    accrued += hazard;
  }
  for (let j = 0; j < P; j++) for (let k = 0; k < j; k++) information[k * P + j] = information[j * P + k] ?? 0;
  return { logLikelihood, gradient, information };
}

/** Baseline hazard of one time, and the part of it that those who died then had: less by Efron, who takes them out one after the other. */
interface Jump {
  /** Their places in the order. */
  readonly from: number;
  readonly to: number;
  hazard: number;
  ofDead: number;
}

interface Sums {
  weight: number;
  readonly first: Float64Array;
}

function newSums(P: number): Sums {
  return { weight: 0, first: new Float64Array(P) };
}

function addTo(sums: Sums, { offsets, columns, values }: Cells, row: number, weight: number): void {
  sums.weight += weight;
  for (let c = offsets[row] as number; c < (offsets[row + 1] as number); c++) {
    const j = columns[c] as number;
    sums.first[j] = (sums.first[j] as number) + weight * (values[c] as number);
  }
}

/** Adds weight · x xᵀ to the lower triangle. */
function addSquare(
  square: Float64Array,
  P: number,
  { offsets, columns, values }: Cells,
  row: number,
  weight: number,
): void {
  if (weight === 0) return;
  const from = offsets[row] as number;
  for (let c = from; c < (offsets[row + 1] as number); c++) {
    const base = (columns[c] as number) * P;
    const weighted = weight * (values[c] as number);
    for (let b = from; b <= c; b++) {
      const at = base + (columns[b] as number);
      square[at] = (square[at] as number) + weighted * (values[b] as number);
    }
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
