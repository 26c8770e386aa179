/**
 * @module bench/boosted-logistic: learns a `BoostedGate`: trees on the logistic loss, each on seven rows of ten and half of the columns.
 *
 * Deterministic: rows and columns are drawn from a seeded stream. Cuts lie half-way between neighbouring values, at sixty of them a column, and
 * what each side holds is summed by the interval between two cuts.
 *
 * @see Friedman, Comput Stat Data Anal 2002;38:367-78 (drawing rows)
 */
import { createRandom } from "#core";
import { type BoostedGate, boostedLogOdds, GATE_DEPTH, type GateTree } from "../src/answers/boosted-gate.ts";

const LEAF_PENALTY = 5;
const CUTS = 60;
const INNER = 2 ** GATE_DEPTH - 1;

export interface BoostingOptions {
  readonly trees: number;
  /** Of each tree's step; many short steps average over what each tree was drawn from. */
  readonly shrinkage: number;
  /** Rows that each side of a split must hold. */
  readonly minRows: number;
}

interface Slopes {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

interface Column {
  readonly cuts: readonly number[];
  /** Of each row: how many cuts its value is above. */
  readonly interval: Uint8Array;
}

/** @param rows values in the order of `features` */
export function trainBoosted<Name extends string>(
  features: readonly Name[],
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  options: BoostingOptions,
): BoostedGate<Name> {
  const share = labels.filter(Boolean).length / labels.length;
  const columns = features.map((_, column) => toColumn(rows.map((row) => row[column]!)));
  const random = createRandom("boosted-logistic");
  const gate = { features, logOdds: Number(Math.log(share / (1 - share)).toFixed(4)), trees: [] as GateTree[] };
  const scores = rows.map((row) => boostedLogOdds(gate, row));
  for (let round = 0; round < options.trees; round++) {
    const drawn = random.shuffle([...rows.keys()]).slice(0, Math.round(0.7 * rows.length));
    const chosen = random.shuffle([...features.keys()]).slice(0, Math.ceil(features.length / 2));
    const expected = scores.map((score) => 1 / (1 + Math.exp(-score)));
    const slopes = {
      gradient: Float64Array.from(expected, (p, i) => p - Number(labels[i])),
      hessian: Float64Array.from(expected, (p) => p * (1 - p)),
    };
    const tree = growTree(columns, drawn, chosen, slopes, options);
    for (const [i, row] of rows.entries()) scores[i]! += boostedLogOdds({ features, logOdds: 0, trees: [tree] }, row);
    gate.trees.push(tree);
  }
  return gate;
}

function toColumn(values: readonly number[]): Column {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const at = new Map(distinct.map((value, i) => [value, i]));
  const between = Array.from({ length: CUTS }, (_, k) => {
    const value = sorted[Math.floor(((k + 1) / (CUTS + 1)) * sorted.length)]!;
    const next = distinct[at.get(value)! + 1];
    return next === undefined ? value : Number(((value + next) / 2).toFixed(4));
  });
  const cuts = [...new Set(between)];
  return { cuts, interval: Uint8Array.from(values, (value) => cuts.filter((cut) => value > cut).length) };
}

function growTree(
  columns: readonly Column[],
  drawn: readonly number[],
  chosen: readonly number[],
  slopes: Slopes,
  { minRows, shrinkage }: BoostingOptions,
): GateTree {
  const feature = new Array<number>(INNER).fill(-1);
  const above = new Array<number>(INNER).fill(0);
  const leaf = new Array<number>(INNER + 1).fill(0);
  const grow = (node: number, held: readonly number[]): void => {
    if (node >= INNER) {
      const [g, h] = totals(held, slopes);
      leaf[node - INNER] = Number(((-shrinkage * g) / (h + LEAF_PENALTY)).toFixed(5));
      return;
    }
    const split = bestSplit(columns, held, chosen, slopes, minRows);
    if (split !== undefined) [feature[node], above[node]] = [split.column, columns[split.column]!.cuts[split.cut]!];
    const goesRight = (i: number) => split !== undefined && columns[split.column]!.interval[i]! > split.cut;
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
  let [g, h] = [0, 0];
  for (const i of held) {
    g += gradient[i]!;
    h += hessian[i]!;
  }
  return [g, h];
}

/** The cut (by its place) that lowers the loss most, by more than nothing, with rows enough on both sides; earlier columns win ties. */
function bestSplit(
  columns: readonly Column[],
  held: readonly number[],
  chosen: readonly number[],
  slopes: Slopes,
  minRows: number,
): { readonly column: number; readonly cut: number } | undefined {
  if (held.length < 2 * minRows) return undefined;
  const [g, h] = totals(held, slopes);
  const worth = (gradients: number, hessians: number) => gradients ** 2 / (hessians + LEAF_PENALTY);
  let best: { column: number; cut: number; gain: number } | undefined;
  for (const column of chosen) {
    const { cuts, interval } = columns[column]!;
    const count = new Float64Array(CUTS + 1);
    const gradient = new Float64Array(CUTS + 1);
    const hessian = new Float64Array(CUTS + 1);
    for (const i of held) {
      const k = interval[i]!;
      count[k]! += 1;
      gradient[k]! += slopes.gradient[i]!;
      hessian[k]! += slopes.hessian[i]!;
    }
    let [left, leftG, leftH] = [0, 0, 0];
    for (let cut = 0; cut < cuts.length; cut++) {
      left += count[cut]!;
      leftG += gradient[cut]!;
      leftH += hessian[cut]!;
      if (left < minRows || held.length - left < minRows) continue;
      const gain = worth(leftG, leftH) + worth(g - leftG, h - leftH) - worth(g, h);
      if (gain > (best?.gain ?? 1e-6)) best = { column, cut, gain };
    }
  }
  return best;
}
