/** @module bench/pairwise: two small learners, both convex and deterministic: order pairs, and tell yes from no. */

/** Rows of one question: features and whether the row is wanted. */
export interface RankingGroup {
  readonly features: readonly (readonly number[])[];
  readonly wanted: readonly boolean[];
}

/** Weights under which wanted rows score above the others (RankNet's logistic loss on all pairs, L2, full-batch Adagrad). */
export function trainPairwise(
  groups: readonly RankingGroup[],
  size: number,
  options = { epochs: 60, l2: 1e-4, negatives: 40 },
): number[] {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { features, wanted } of groups) {
      const gradient = new Float64Array(size);
      const yes = features.filter((_, i) => wanted[i]);
      const no = features.filter((_, i) => !wanted[i]);
      const step = Math.max(1, Math.floor(no.length / options.negatives));
      let pairs = 0;
      for (const good of yes) {
        for (let n = epoch % step; n < no.length; n += step) {
          const bad = no[n]!;
          let margin = 0;
          for (let f = 0; f < size; f++) margin += weights[f]! * (good[f]! - bad[f]!);
          const push = -1 / (1 + Math.exp(margin));
          for (let f = 0; f < size; f++) gradient[f]! += push * (good[f]! - bad[f]!);
          pairs++;
        }
      }
      if (pairs === 0) continue;
      for (let f = 0; f < size; f++) {
        const g = gradient[f]! / pairs + options.l2 * weights[f]!;
        squares[f]! += g * g;
        weights[f]! -= (0.3 * g) / Math.sqrt(squares[f]!);
      }
    }
  }
  return [...weights];
}

/** Logistic regression (bias first), L2, Newton's method. */
export function trainLogistic(rows: readonly (readonly number[])[], labels: readonly boolean[], l2 = 1): number[] {
  const size = (rows[0]?.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const hessian = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? (i === 0 ? 1e-6 : l2) : 0)),
    );
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : l2 * weight));
    for (const [r, row] of rows.entries()) {
      const x = [1, ...row];
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
      for (let i = 0; i < size; i++) {
        gradient[i]! += (p - Number(labels[r])) * x[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += p * (1 - p) * x[i]! * x[j]!;
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - step[i]!);
  }
  return weights;
}

function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = right.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row, i) => (Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? column + i : best), column);
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let r = 0; r < size; r++) {
      if (r === column) continue;
      const factor = rows[r]![column]! / rows[column]![column]!;
      for (let c = column; c <= size; c++) rows[r]![c]! -= factor * rows[column]![c]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
