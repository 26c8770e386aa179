/**
 * @module bench/boosted-logistic: learns a `BoostedGate`: trees on the logistic loss, each on seven rows of ten and half of the columns.
 *
 * Deterministic: rows and columns are drawn from a seeded stream. Cuts lie half-way between neighbouring values, at twenty of them a column.
 *
 * @see Friedman, Comput Stat Data Anal 2002;38:367-78 (drawing rows)
 */
import { createRandom } from "#core";
import { type BoostedGate, boostedLogOdds, GATE_DEPTH, type GateTree, leafOf } from "../src/answers/boosted-gate.ts";

const TREES = 120;
const SHRINKAGE = 0.08;
const LEAF_PENALTY = 5;
const MIN_ROWS = 15;
const CUTS = 20;
const INNER = 2 ** GATE_DEPTH - 1;

type Rows = readonly (readonly number[])[];
interface Slopes {
  readonly gradient: number[];
  readonly hessian: number[];
}

/** @param rows values in the order of `features` */
export function trainBoosted(features: readonly string[], rows: Rows, labels: readonly boolean[]): BoostedGate {
  const share = labels.filter(Boolean).length / labels.length;
  const cuts = features.map((_, column) => cutsOf(rows.map((row) => row[column]!)));
  const random = createRandom("boosted-logistic");
  let gate: BoostedGate = { features, logOdds: Number(Math.log(share / (1 - share)).toFixed(4)), trees: [] };
  const scores = rows.map((row) => boostedLogOdds(gate, row));
  for (let round = 0; round < TREES; round++) {
    const drawn = random.shuffle([...rows.keys()]).slice(0, Math.round(0.7 * rows.length));
    const columns = random.shuffle([...features.keys()]).slice(0, Math.ceil(features.length / 2));
    const expected = scores.map((score) => 1 / (1 + Math.exp(-score)));
    const slopes = {
      gradient: expected.map((p, i) => p - Number(labels[i])),
      hessian: expected.map((p) => p * (1 - p)),
    };
    const tree = growTree(rows, cuts, drawn, columns, slopes);
    for (const [i, row] of rows.entries()) scores[i]! += tree.leaf[leafOf(tree, row)]!;
    gate = { ...gate, trees: [...gate.trees, tree] };
  }
  return gate;
}

function cutsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const cuts = Array.from({ length: CUTS }, (_, k) => {
    const value = sorted[Math.floor(((k + 1) / (CUTS + 1)) * sorted.length)]!;
    const next = distinct[distinct.indexOf(value) + 1];
    return next === undefined ? value : Number(((value + next) / 2).toFixed(4));
  });
  return [...new Set(cuts)];
}

function growTree(
  rows: Rows,
  cuts: readonly (readonly number[])[],
  drawn: readonly number[],
  columns: readonly number[],
  slopes: Slopes,
): GateTree {
  const feature = new Array<number>(INNER).fill(-1);
  const above = new Array<number>(INNER).fill(0);
  const leaf = new Array<number>(INNER + 1).fill(0);
  const grow = (node: number, held: readonly number[]): void => {
    if (node >= INNER) {
      const [g, h] = totals(held, slopes);
      leaf[node - INNER] = Number(((-SHRINKAGE * g) / (h + LEAF_PENALTY)).toFixed(4));
      return;
    }
    const split = bestSplit(rows, cuts, held, columns, slopes);
    if (split !== undefined) [feature[node], above[node]] = [split.column, split.cut];
    const goesRight = (i: number) => split !== undefined && rows[i]![split.column]! > split.cut;
    grow(
      2 * node + 1,
      held.filter((i) => !goesRight(i)),
    );
    grow(2 * node + 2, held.filter(goesRight));
  };
  grow(0, drawn);
  return { feature, above, leaf };
}

function totals(held: readonly number[], { gradient, hessian }: Slopes): [number, number] {
  return held.reduce<[number, number]>(([g, h], i) => [g + gradient[i]!, h + hessian[i]!], [0, 0]);
}

/** The cut that lowers the loss most, by more than nothing, with rows enough on both sides; earlier columns win ties. */
function bestSplit(
  rows: Rows,
  cuts: readonly (readonly number[])[],
  held: readonly number[],
  columns: readonly number[],
  { gradient, hessian }: Slopes,
): { readonly column: number; readonly cut: number } | undefined {
  if (held.length < 2 * MIN_ROWS) return undefined;
  const [g, h] = totals(held, { gradient, hessian });
  const worth = (gradients: number, hessians: number) => gradients ** 2 / (hessians + LEAF_PENALTY);
  let best: { column: number; cut: number; gain: number } | undefined;
  for (const column of columns) {
    for (const cut of cuts[column]!) {
      let [rightG, rightH, right] = [0, 0, 0];
      for (const i of held) {
        if (rows[i]![column]! <= cut) continue;
        rightG += gradient[i]!;
        rightH += hessian[i]!;
        right++;
      }
      if (right < MIN_ROWS || held.length - right < MIN_ROWS) continue;
      const gain = worth(rightG, rightH) + worth(g - rightG, h - rightH) - worth(g, h);
      if (gain > (best?.gain ?? 1e-6)) best = { column, cut, gain };
    }
  }
  return best;
}
