/**
 * @module validation/boosted-trees: gradient-boosted trees on the Cox partial likelihood, over histograms.
 *
 * Trees of at most 8 leaves on columns cut into at most 32 bins; a missing value has a bin of its own, the lowest. Each tree looks at half
 * of the columns, drawn from a seeded stream. Trees are added until the partial likelihood of other subjects stops rising.
 * N rows of P columns, row after row; NaN = missing.
 *
 * @see Friedman, Ann Stat 2001;29:1189-232; Ridgeway, Comput Sci Stat 1999;31:172-81 (Cox's loss)
 */

import { createRandom } from "#core";
import { quantile } from "./bootstrap.ts";
import { breslowBaseline } from "./breslow.ts";
import type { CoxProblem } from "./cox-model.ts";

export interface BoostedTrees {
  /** Upper edges of the bins of each column. */
  readonly edges: readonly Float64Array[];
  readonly trees: readonly Tree[];
  /** Cumulative baseline hazard at score 0, after each distinct event time of train. */
  readonly baseline: { readonly times: Float64Array; readonly hazards: Float64Array };
}

/** A split's `left` and `right` are nodes; a leaf has column -1 and a `value`. Rows with a bin at or below `bin` go left. */
interface Node {
  column: number;
  bin: number;
  left: number;
  right: number;
  value: number;
}
type Tree = readonly Node[];

const MAX_BINS = 32;
const DEPTH = 3;
const SHRINKAGE = 0.08;
const LEAF_PENALTY = 5;
const MIN_ROWS = 20;
const MAX_TREES = 300;
const PATIENCE = 25;

/** Fits on `train`; `tuning` says when to stop (with no event there, after 50 trees). */
export function fitBoostedTrees(train: CoxProblem, tuning: CoxProblem, seed: string | number): BoostedTrees {
  const edges = Array.from({ length: train.width }, (_, j) => binEdges(train, j));
  const [binned, check] = [toBins(train, edges), toBins(tuning, edges)];
  const scores = new Float64Array(train.times.length);
  const checkScores = new Float64Array(tuning.times.length);
  const [order, checkOrder] = [latestFirst(train), latestFirst(tuning)];
  const random = createRandom(`boosted-trees/${seed}`);
  const trees: Tree[] = [];
  const judged = tuning.events.includes(1);
  let best = { likelihood: judged ? partialLikelihood(tuning, checkOrder, checkScores) : 0, trees: 0 };
  for (let round = 0; round < (judged ? MAX_TREES : 50); round++) {
    const columns = random.shuffle([...edges.keys()]).slice(0, Math.max(1, Math.ceil(edges.length / 2)));
    const tree = growTree(binned, edges, columns, derivatives(train, order, scores));
    trees.push(tree);
    addTree(tree, binned, scores);
    addTree(tree, check, checkScores);
    if (!judged) continue;
    const likelihood = partialLikelihood(tuning, checkOrder, checkScores);
    if (likelihood > best.likelihood) best = { likelihood, trees: trees.length };
    else if (trees.length - best.trees >= PATIENCE) break;
  }
  const kept = judged ? trees.slice(0, best.trees) : trees;
  const final = new Float64Array(train.times.length);
  for (const tree of kept) addTree(tree, binned, final);
  return { edges, trees: kept, baseline: baselineOf(train, order, final) };
}

/** Log hazard ratio of each row. */
export function boostedScores(model: BoostedTrees, problem: Pick<CoxProblem, "columns" | "width">): Float64Array {
  const rows = problem.width === 0 ? 0 : problem.columns.length / problem.width;
  const binned = toBins({ ...problem, times: new Float64Array(rows) }, model.edges);
  const scores = new Float64Array(rows);
  for (const tree of model.trees) addTree(tree, binned, scores);
  return scores;
}

function binEdges({ columns, width, times }: CoxProblem, j: number): Float64Array {
  const values = Float64Array.from(times, (_, i) => columns[i * width + j] ?? Number.NaN)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const cuts = Array.from({ length: MAX_BINS - 2 }, (_, k) => quantile(values, (k + 1) / (MAX_BINS - 1)));
  const last = values.at(-1) ?? 0;
  return Float64Array.from([...new Set(cuts)].filter((cut) => cut < last));
}

/** `[P][N]` bins: 0 = missing, else 1 + edges below the value. */
function toBins(
  { columns, width, times }: Pick<CoxProblem, "columns" | "width" | "times">,
  edges: readonly Float64Array[],
): readonly Uint8Array[] {
  return edges.map((cuts, j) =>
    Uint8Array.from({ length: times.length }, (_, i) => {
      const value = columns[i * width + j] ?? Number.NaN;
      if (Number.isNaN(value)) return 0;
      let [low, high] = [0, cuts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value > (cuts[middle] as number)) low = middle + 1;
        else high = middle;
      }
      return 1 + low;
    }),
  );
}

function latestFirst({ times }: CoxProblem): Int32Array {
  return Int32Array.from(times.keys()).sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || a - b);
}

interface Derivatives {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

/** Of the negative log partial likelihood (Breslow), the hessian by its diagonal bound. */
function derivatives(problem: CoxProblem, order: Int32Array, scores: Float64Array): Derivatives {
  const { times, hazards } = baselineOf(problem, order, scores);
  const gradient = new Float64Array(scores.length);
  const hessian = new Float64Array(scores.length);
  let next = times.length;
  // Latest first: the hazard a row was exposed to falls as we go.
  for (const row of order) {
    while (next > 0 && (times[next - 1] ?? 0) > (problem.times[row] ?? 0)) next--;
    const expected = Math.exp(scores[row] ?? 0) * (next === 0 ? 0 : (hazards[next - 1] ?? 0));
    gradient[row] = expected - (problem.events[row] ?? 0);
    hessian[row] = expected;
  }
  return { gradient, hessian };
}

function baselineOf(problem: CoxProblem, order: Int32Array, scores: Float64Array): BoostedTrees["baseline"] {
  return breslowBaseline(problem, order, (row) => scores[row] ?? 0);
}

function partialLikelihood(problem: CoxProblem, order: Int32Array, scores: Float64Array): number {
  let likelihood = 0;
  let atRisk = 0;
  for (let from = 0; from < order.length; ) {
    const time = problem.times[order[from] ?? 0] ?? 0;
    let to = from;
    for (; to < order.length && problem.times[order[to] ?? 0] === time; to++) {
      atRisk += Math.exp(scores[order[to] ?? 0] ?? 0);
    }
    for (let i = from; i < to; i++) {
      const row = order[i] ?? 0;
      if (problem.events[row] === 1) likelihood += (scores[row] ?? 0) - Math.log(atRisk);
    }
    from = to;
  }
  return likelihood;
}

function growTree(
  binned: readonly Uint8Array[],
  edges: readonly Float64Array[],
  columns: readonly number[],
  slopes: Derivatives,
): Tree {
  const nodes: Node[] = [];
  const grow = (rows: Int32Array, depth: number): number => {
    const index = nodes.length;
    const [g, h] = totals(rows, slopes);
    const node: Node = { column: -1, bin: 0, left: -1, right: -1, value: (-SHRINKAGE * g) / (h + LEAF_PENALTY) };
    nodes.push(node);
    const split =
      depth === DEPTH || rows.length < 2 * MIN_ROWS ? undefined : bestSplit(rows, binned, edges, columns, slopes, g, h);
    if (split === undefined) return index;
    const bins = binned[split.column] ?? new Uint8Array(0);
    node.column = split.column;
    node.bin = split.bin;
    node.left = grow(
      rows.filter((row) => (bins[row] ?? 0) <= split.bin),
      depth + 1,
    );
    node.right = grow(
      rows.filter((row) => (bins[row] ?? 0) > split.bin),
      depth + 1,
    );
    return index;
  };
  grow(Int32Array.from(slopes.gradient.keys()), 0);
  return nodes;
}

function totals(rows: Int32Array, { gradient, hessian }: Derivatives): [number, number] {
  let g = 0;
  let h = 0;
  for (const row of rows) {
    g += gradient[row] ?? 0;
    h += hessian[row] ?? 0;
  }
  return [g, h];
}

/** The split that lowers the loss most, by more than nothing; earlier columns win ties. */
function bestSplit(
  rows: Int32Array,
  binned: readonly Uint8Array[],
  edges: readonly Float64Array[],
  columns: readonly number[],
  { gradient, hessian }: Derivatives,
  g: number,
  h: number,
): { readonly column: number; readonly bin: number } | undefined {
  const whole = (g * g) / (h + LEAF_PENALTY);
  let best: { column: number; bin: number; gain: number } | undefined;
  const sums = new Float64Array(3 * (MAX_BINS + 1));
  const ownGradient = Float64Array.from(rows, (row) => gradient[row] as number);
  const ownHessian = Float64Array.from(rows, (row) => hessian[row] as number);
  for (const column of columns) {
    const bins = binned[column] ?? new Uint8Array(0);
    const count = (edges[column]?.length ?? 0) + 2;
    sums.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const at = 3 * (bins[rows[i] as number] as number);
      sums[at] = (sums[at] as number) + (ownGradient[i] as number);
      sums[at + 1] = (sums[at + 1] as number) + (ownHessian[i] as number);
      sums[at + 2] = (sums[at + 2] as number) + 1;
    }
    let [leftG, leftH, leftRows] = [0, 0, 0];
    for (let bin = 0; bin + 1 < count; bin++) {
      leftG += sums[3 * bin] ?? 0;
      leftH += sums[3 * bin + 1] ?? 0;
      leftRows += sums[3 * bin + 2] ?? 0;
      if (leftRows < MIN_ROWS || rows.length - leftRows < MIN_ROWS) continue;
      const gain = leftG ** 2 / (leftH + LEAF_PENALTY) + (g - leftG) ** 2 / (h - leftH + LEAF_PENALTY) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { column, bin, gain };
    }
  }
  return best;
}

function addTree(tree: Tree, binned: readonly Uint8Array[], scores: Float64Array): void {
  for (let row = 0; row < scores.length; row++) {
    let node = tree[0];
    while (node !== undefined && node.column !== -1) {
      node = tree[(binned[node.column]?.[row] ?? 0) <= node.bin ? node.left : node.right];
    }
    scores[row] = (scores[row] ?? 0) + (node?.value ?? 0);
  }
}
