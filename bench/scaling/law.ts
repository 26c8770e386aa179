/**
 * @module bench/scaling/law: the law loss = E + A / N^a + B / D^b, fitted as Hoffmann et al. (2022, their approach 3) do, with its uncertainty.
 *
 * N weights, D events. The Huber loss of the difference of logs is least over E, A, B ≥ 0 and a, b in their range. For given a, b the three others are a
 * weighted non-negative least squares, so only two numbers are searched for.
 */
import { createRandom } from "#core";

export interface Run {
  readonly weights: number;
  readonly events: number;
  readonly loss: number;
}

export interface Law {
  readonly E: number;
  readonly A: number;
  readonly a: number;
  readonly B: number;
  readonly b: number;
}

/** Differences of log loss beyond which a run counts linearly. */
const HUBER = 1e-3;

export function lossOf(law: Law, weights: number, events: number): number {
  return law.E + law.A / weights ** law.a + law.B / events ** law.b;
}

/** Best size for `flops` = 6·N·D: where the derivative of the law along the budget is 0. */
export function bestSize({ A, a, B, b }: Law, flops: number): { readonly weights: number; readonly events: number } {
  const weights = ((a * A) / (b * B)) ** (1 / (a + b)) * (flops / 6) ** (b / (a + b));
  return { weights, events: flops / 6 / weights };
}

/** The size whose best amount of data is `events`: where a little more compute gains as much in weights as in events. */
export function sizeForEvents({ A, a, B, b }: Law, events: number): number {
  return ((a * A * events ** b) / (b * B)) ** (1 / a);
}

/**
 * Weights at which runs of one budget would lose least: the vertex of the parabola, in log weights, through the lowest and its neighbours
 * (Hoffmann's approach 2). `undefined` if the lowest is the smallest or the largest.
 */
export function lowestSize(runs: readonly Run[]): number | undefined {
  const sorted = runs.toSorted((x, y) => x.weights - y.weights);
  const at = sorted.reduce((low, { loss }, i) => (loss < (sorted[low]?.loss ?? loss) ? i : low), 0);
  const [left, low, right] = [sorted[at - 1], sorted[at], sorted[at + 1]];
  if (left === undefined || low === undefined || right === undefined) return undefined;
  const [l, m, r] = [left, low, right].map(({ weights }) => Math.log(weights)) as [number, number, number];
  const [up, down] = [(left.loss - low.loss) * (r - m), (right.loss - low.loss) * (m - l)];
  return Math.exp(m + ((r - m) * up - (m - l) * down) / (2 * (up + down)));
}

/** Power p of y ~ x^p, least squares of logs. */
export function powerOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [points.map((point) => Math.log(point[0])), points.map((point) => Math.log(point[1]))];
  const [mx, my] = [mean(x), mean(y)];
  const dot = x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
  return dot / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

export function fitLaw(runs: readonly Run[]): Law {
  let best = solve(runs, 0.3, 0.3);
  for (let a = 0.1; a <= 1.5; a += 0.1) for (let b = 0.1; b <= 1.5; b += 0.1) best = better(best, solve(runs, a, b));
  // Halving steps around the best of the grid.
  for (let step = 0.05; step > 1e-4; step /= 2) {
    for (let moved = true; moved; ) {
      const { a, b } = best.law;
      const near = [-step, 0, step].flatMap((da) => [-step, 0, step].map((db) => solve(runs, a + da, b + db)));
      const next = near.reduce(better, best);
      moved = next.badness < best.badness - 1e-15;
      best = next;
    }
  }
  return best.law;
}

/** Laws fitted to runs drawn with replacement, as many as there are; draws of fewer than three sizes are drawn again. */
export function bootstrapLaw(runs: readonly Run[], times: number, seed: string): Law[] {
  const random = createRandom(seed);
  return Array.from({ length: times }, () => {
    for (;;) {
      const drawn = runs.map(() => random.pick(runs));
      if (new Set(drawn.map(({ weights }) => weights)).size > 2) return fitLaw(drawn);
    }
  });
}

/** The middle 95 %. */
export function interval(values: readonly number[]): [low: number, high: number] {
  const sorted = values.toSorted((x, y) => x - y);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

interface Fitted {
  readonly law: Law;
  readonly badness: number;
}

function better(x: Fitted, y: Fitted): Fitted {
  return y.badness < x.badness ? y : x;
}

/** E, A, B for given exponents: least squares of relative differences, reweighted as Huber's loss asks, none below 0. */
function solve(runs: readonly Run[], a: number, b: number): Fitted {
  if (!(a > 0 && b > 0 && a < 3 && b < 3))
    return { law: { E: 0, A: 0, a, B: 0, b }, badness: Number.POSITIVE_INFINITY };
  let weights = runs.map(() => 1);
  let law: Law = { E: 0, A: 0, a, B: 0, b };
  for (let round = 0; round < 8; round++) {
    const rows = runs.map(({ weights: N, events: D, loss }, i) => {
      const scale = Math.sqrt(weights[i] ?? 1) / loss;
      return { x: [scale, scale * N ** -a, scale * D ** -b], y: scale * loss };
    });
    const [E = 0, A = 0, B = 0] = nonNegative(rows);
    law = { E, A, a, B, b };
    weights = runs.map((run) => {
      const off = Math.abs(Math.log(lossOf(law, run.weights, run.events) / run.loss));
      return off <= HUBER ? 1 : HUBER / off;
    });
  }
  const badness = runs.reduce((sum, run) => {
    const off = Math.abs(Math.log(lossOf(law, run.weights, run.events) / run.loss));
    return sum + (off <= HUBER ? (off * off) / 2 : HUBER * (off - HUBER / 2));
  }, 0);
  return { law, badness };
}

interface Row {
  readonly x: readonly number[];
  readonly y: number;
}

/** Least squares of all three columns, or, if a coefficient is below 0 there, over every subset: the best whose coefficients are all at least 0. */
function nonNegative(rows: readonly Row[]): number[] {
  const free = leastSquares(rows, [0, 1, 2]);
  if (free?.every((value) => value >= 0)) return free;
  let best: { readonly values: number[]; readonly squares: number } | undefined;
  for (const columns of [[0, 1], [0, 2], [1, 2], [0], [1], [2]]) {
    const found = leastSquares(rows, columns);
    if (found === undefined || found.some((value) => value < 0)) continue;
    const values = [0, 0, 0];
    columns.forEach((column, i) => {
      values[column] = found[i] ?? 0;
    });
    const squares = rows.reduce(
      (sum, { x, y }) => sum + (y - values.reduce((total, value, i) => total + value * (x[i] ?? 0), 0)) ** 2,
      0,
    );
    if (best === undefined || squares < best.squares) best = { values, squares };
  }
  return best?.values ?? [0, 0, 0];
}

/** Normal equations of the columns, scaled to one length, by elimination; `undefined` if they are not independent. */
function leastSquares(rows: readonly Row[], columns: readonly number[]): number[] | undefined {
  const lengths = columns.map((column) => Math.sqrt(rows.reduce((sum, { x }) => sum + (x[column] ?? 0) ** 2, 0)));
  const value = (row: Row, i: number) => (row.x[columns[i] ?? 0] ?? 0) / (lengths[i] ?? 1);
  const matrix = columns.map((_, i) => [
    ...columns.map((_, j) => rows.reduce((sum, row) => sum + value(row, i) * value(row, j), 0)),
    rows.reduce((sum, row) => sum + value(row, i) * row.y, 0),
  ]);
  for (let i = 0; i < matrix.length; i++) {
    const pivot = matrix[i]?.[i] ?? 0;
    if (!(pivot > 1e-12)) return undefined;
    for (let j = 0; j < matrix.length; j++) {
      if (i === j) continue;
      const factor = (matrix[j]?.[i] ?? 0) / pivot;
      matrix[j] = (matrix[j] ?? []).map((cell, k) => cell - factor * (matrix[i]?.[k] ?? 0));
    }
  }
  return matrix.map((row, i) => (row[columns.length] ?? 0) / (row[i] ?? 1) / (lengths[i] ?? 1));
}
