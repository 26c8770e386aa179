/**
 * @module validation/logistic-model: L2-penalised logistic regression on sparse rows, by L-BFGS.
 *
 * The comparator every clinical model must beat. Minimises Σ w · logloss / Σ w + (penalty / 2) · |β|², intercept free.
 * Deterministic: no randomness, sums in row order.
 */
import { minimise } from "#core";
import type { SparseRows } from "./sparse-rows.ts";

export interface LogisticModel {
  readonly coefficients: Float64Array;
  readonly intercept: number;
}

export interface LogisticProblem {
  readonly rows: SparseRows;
  /** Row numbers to learn from, parallel to `cases` and `weights`. */
  readonly use: Int32Array;
  readonly cases: Uint8Array;
  /** ≥ 0, with a positive sum on both sides. */
  readonly weights: Float64Array;
}

export interface LogisticOptions {
  readonly penalty: number;
  /** Where to begin; a model fitted with a near penalty saves most of the work. */
  readonly start?: LogisticModel;
  readonly maxIterations?: number;
  /** Stops when no gradient entry is larger. */
  readonly tolerance?: number;
}

/** The minimum of the penalised loss, to `tolerance` in every gradient entry. */
export function fitLogistic(problem: LogisticProblem, options: LogisticOptions): LogisticModel {
  const size = problem.rows.width + 1;
  const loss = penalisedLoss(problem, options.penalty);
  const start = new Float64Array(size);
  if (options.start === undefined) start[size - 1] = startIntercept(problem);
  else {
    start.set(options.start.coefficients);
    start[size - 1] = options.start.intercept;
  }
  const x = minimise(loss, start, {
    maxIterations: options.maxIterations ?? 200,
    tolerance: options.tolerance ?? 1e-5,
  });
  return { coefficients: x.slice(0, -1), intercept: x[size - 1] as number };
}

/** Predicted probability of each named row. */
export function predictLogistic(model: LogisticModel, rows: SparseRows, use: Int32Array): Float64Array {
  return Float64Array.from(use, (row) => 1 / (1 + Math.exp(-margin(rows, row, model.coefficients, model.intercept))));
}

/** Weighted mean of −ln(probability given to what happened); what the penalty is chosen by. */
export function meanLogLoss(risks: Float64Array, cases: Uint8Array, weights: Float64Array): number {
  let total = 0;
  let loss = 0;
  for (let i = 0; i < risks.length; i++) {
    const weight = weights[i] as number;
    const p = Math.min(Math.max(risks[i] as number, 1e-12), 1 - 1e-12);
    total += weight;
    loss -= weight * Math.log(cases[i] === 1 ? p : 1 - p);
  }
  return loss / total;
}

export interface PenalisedModel {
  readonly model: LogisticModel;
  readonly penalty: number;
}

/**
 * Walks `penalties` from strong to weak, each fit from where the last one ended, until the loss on `check` rises; the strongest where `check` has no
 * case or no control.
 */
export function choosePenalty(
  problem: LogisticProblem,
  check: LogisticProblem,
  [strongest, ...weaker]: readonly [number, ...number[]],
): PenalisedModel {
  const fitWith = (penalty: number, start?: LogisticModel) =>
    fitLogistic(problem, { penalty, ...(start === undefined ? {} : { start }), tolerance: 1e-4 });
  const lossOf = (model: LogisticModel) =>
    meanLogLoss(predictLogistic(model, check.rows, check.use), check.cases, check.weights);
  let best: PenalisedModel = { model: fitWith(strongest), penalty: strongest };
  if (!check.cases.includes(0) || !check.cases.includes(1)) return best;
  let loss = lossOf(best.model);
  for (const penalty of weaker) {
    const model = fitWith(penalty, best.model);
    const next = lossOf(model);
    if (next >= loss) break;
    best = { model, penalty };
    loss = next;
  }
  return best;
}

/** ln odds of the weighted prevalence. */
function startIntercept({ cases, weights }: LogisticProblem): number {
  let total = 0;
  let found = 0;
  for (let i = 0; i < cases.length; i++) {
    total += weights[i] as number;
    if (cases[i] === 1) found += weights[i] as number;
  }
  return Math.log(found / (total - found));
}

/** Value at `x`; writes the gradient. The last entry of `x` is the intercept. */
function penalisedLoss({ rows, use, cases, weights }: LogisticProblem, penalty: number) {
  const { offsets, columns, values, width } = rows;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (x: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let loss = 0;
    for (let i = 0; i < use.length; i++) {
      const weight = weights[i] as number;
      if (weight === 0) continue;
      const row = use[i] as number;
      const z = margin(rows, row, x, x[width] as number);
      const isCase = cases[i] as number;
      // log(1 + e^z) − y z, without overflow
      loss += weight * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - isCase * z);
      const residual = weight * (1 / (1 + Math.exp(-z)) - isCase);
      for (let k = offsets[row] as number; k < (offsets[row + 1] as number); k++) {
        const column = columns[k] as number;
        gradient[column] = (gradient[column] as number) + residual * (values[k] as number);
      }
      gradient[width] = (gradient[width] as number) + residual;
    }
    let ridge = 0;
    for (let j = 0; j < width; j++) {
      const coefficient = x[j] as number;
      ridge += coefficient * coefficient;
      gradient[j] = (gradient[j] as number) / total + penalty * coefficient;
    }
    gradient[width] = (gradient[width] as number) / total;
    return loss / total + (penalty / 2) * ridge;
  };
}

function margin({ offsets, columns, values }: SparseRows, row: number, x: Float64Array, intercept: number): number {
  let z = intercept;
  for (let k = offsets[row] as number; k < (offsets[row + 1] as number); k++) {
    z += (values[k] as number) * (x[columns[k] as number] as number);
  }
  return z;
}
