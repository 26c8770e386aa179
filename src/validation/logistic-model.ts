/**
 * @module validation/logistic-model: L2-penalised logistic regression on sparse rows, by L-BFGS.
 *
 * The comparator every clinical model must beat. Minimises Σ w · logloss / Σ w + (penalty / 2) · |β|², intercept free.
 * Deterministic: no randomness, sums in row order.
 */
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

const MEMORY = 8;

/** The minimum of the penalised loss, to `tolerance` in every gradient entry. */
export function fitLogistic(problem: LogisticProblem, options: LogisticOptions): LogisticModel {
  const size = problem.rows.width + 1;
  const loss = penalisedLoss(problem, options.penalty);
  let x = new Float64Array(size);
  if (options.start === undefined) x[size - 1] = startIntercept(problem);
  else {
    x.set(options.start.coefficients);
    x[size - 1] = options.start.intercept;
  }
  let gradient = new Float64Array(size);
  let value = loss(x, gradient);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < (options.maxIterations ?? 200); iteration++) {
    if (largest(gradient) < (options.tolerance ?? 1e-5)) break;
    const direction = descent(gradient, history);
    const slope = dot(direction, gradient);
    const nextGradient = new Float64Array(size);
    let step = history.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    let next = moved(x, direction, step);
    let nextValue = loss(next, nextGradient);
    while (!(nextValue <= value + 1e-4 * step * slope) && step > 1e-10) {
      step /= 2;
      next = moved(x, direction, step);
      nextValue = loss(next, nextGradient);
    }
    if (!(nextValue < value)) break;
    const s = difference(next, x);
    const y = difference(nextGradient, gradient);
    const curvature = dot(s, y);
    if (curvature > 1e-14) {
      history.push({ s, y, rho: 1 / curvature });
      if (history.length > MEMORY) history.shift();
    }
    x = next;
    value = nextValue;
    gradient = nextGradient;
  }
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

/** −H·gradient by the two-loop recursion (Nocedal and Wright, algorithm 7.4). */
function descent(gradient: Float64Array, history: readonly { s: Float64Array; y: Float64Array; rho: number }[]) {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (const { s, y, rho } of history.toReversed()) {
    const alpha = rho * dot(s, q);
    alphas.push(alpha);
    addScaled(q, y, -alpha);
  }
  const last = history.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) * scale;
  }
  for (const { s, y, rho } of history) {
    const alpha = alphas.pop() ?? 0;
    addScaled(q, s, alpha - rho * dot(y, q));
  }
  for (let i = 0; i < q.length; i++) q[i] = -(q[i] as number);
  return q;
}

function moved(x: Float64Array, direction: Float64Array, step: number): Float64Array<ArrayBuffer> {
  const result = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) result[i] = (x[i] as number) + step * (direction[i] as number);
  return result;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return moved(a, b, -1);
}

function addScaled(target: Float64Array, source: Float64Array, scale: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + scale * (source[i] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] as number));
  return most;
}
