/**
 * @module core/minimise: the minimum of a smooth function of many numbers, by L-BFGS.
 *
 * Deterministic. Steps that do not lower the function enough are halved.
 *
 * @see Nocedal and Wright, Numerical Optimization, 2006, algorithms 7.4 and 7.5
 */

/** The value at `x`; writes its derivatives over `gradient`. */
export type Differentiable = (x: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  readonly maxIterations: number;
  /** Stops when no derivative is larger. */
  readonly tolerance: number;
}

/** Steps remembered. */
const MEMORY = 8;

/** Where `loss` is least, from `start`; the least of a convex one. */
export function minimise(
  loss: Differentiable,
  start: Float64Array,
  { maxIterations, tolerance }: MinimiseOptions,
): Float64Array<ArrayBuffer> {
  let x = Float64Array.from(start);
  let gradient = new Float64Array(x.length);
  let value = loss(x, gradient);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    if (largest(gradient) < tolerance) break;
    const direction = descent(gradient, history);
    const slope = dot(direction, gradient);
    const nextGradient = new Float64Array(x.length);
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
  return x;
}

/** −H·gradient by the two-loop recursion. */
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
