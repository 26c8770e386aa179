/** @module bench/pairwise: three small learners, all convex and deterministic: order pairs, order lists, and tell yes from no. */

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

/**
 * Weights under which wanted rows take the most of a softmax over all rows of their question, each question counting once (ListNet's loss, L2,
 * Newton's method, a step halved until the loss falls).
 *
 * @see Cao et al., Learning to rank: from pairwise approach to listwise approach, ICML 2007
 */
export function trainListwise(groups: readonly RankingGroup[], size: number, l2 = 1): number[] {
  const lossAt = (weights: readonly number[]) =>
    groups.reduce((sum, group) => sum + listLoss(group, weights), (l2 / 2) * dot(weights, weights));
  let weights = new Array<number>(size).fill(0);
  let loss = lossAt(weights);
  for (let round = 0; round < 25; round++) {
    const hessian = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? l2 : 0)));
    const gradient = weights.map((weight) => l2 * weight);
    for (const group of groups) addListwise(group, weights, gradient, hessian);
    const step = solve(hessian, gradient);
    let next = weights;
    let nextLoss = loss;
    for (let length = 1; length > 1e-3 && nextLoss >= loss; length /= 2) {
      next = weights.map((weight, i) => weight - length * step[i]!);
      nextLoss = lossAt(next);
    }
    if (nextLoss >= loss - 1e-6) break;
    weights = next;
    loss = nextLoss;
  }
  return weights;
}

/** Cross-entropy of the wanted rows, alike, against a softmax of the scores; nothing to learn where all or none are wanted. */
function listLoss({ features, wanted }: RankingGroup, weights: readonly number[]): number {
  const hits = wanted.filter(Boolean).length;
  if (hits === 0 || hits === wanted.length) return 0;
  const scores = features.map((row) => dot(row, weights));
  const top = Math.max(...scores);
  const logTotal = top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
  return scores.reduce((sum, score, r) => sum + (wanted[r] === true ? (logTotal - score) / hits : 0), 0);
}

function addListwise({ features, wanted }: RankingGroup, weights: number[], gradient: number[], hessian: number[][]) {
  const hits = wanted.filter(Boolean).length;
  if (hits === 0 || hits === wanted.length) return;
  const scores = features.map((row) => dot(row, weights));
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const shares = scores.map((score) => Math.exp(score - top) / total);
  const mean = weights.map((_, i) => features.reduce((sum, row, r) => sum + shares[r]! * row[i]!, 0));
  for (const [r, row] of features.entries()) {
    const from = row.map((value, i) => value - mean[i]!);
    const excess = shares[r]! - (wanted[r] === true ? 1 / hits : 0);
    for (let i = 0; i < weights.length; i++) {
      gradient[i]! += excess * from[i]!;
      for (let j = 0; j < weights.length; j++) hessian[i]![j]! += shares[r]! * from[i]! * from[j]!;
    }
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
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
