/**
 * @module answers/boosted-gate: the log-odds that a sentence answers a general question, as a sum over small trees.
 *
 * A line through the features cannot say "a rare name is lacking, and no other article holds it": a tree of three questions can. Each tree has
 * seven splits, the root first, then the two below it, then their four; and eight leaves from left to right. Learnt by `bench/answers.ts --train`.
 *
 * @see Friedman, Ann Stat 2001;29:1189-232
 */

export interface BoostedGate<Name extends string = string> {
  /** Names of the values a split may look at; splits name them by place. */
  readonly features: readonly Name[];
  /** Where the sum starts: the log-odds over all questions learnt from. */
  readonly logOdds: number;
  readonly trees: readonly GateTree[];
}

/** Values above `above` go right. A split that nothing was gained by has `feature` -1, and goes left. */
export interface GateTree {
  readonly feature: readonly number[];
  readonly above: readonly number[];
  readonly leaf: readonly number[];
}

export const GATE_DEPTH = 3;

/** @param values in the order of the gate's `features` */
export function boostedLogOdds({ logOdds, trees }: BoostedGate, values: readonly number[]): number {
  return trees.reduce((sum, tree) => sum + (tree.leaf[leafOf(tree, values)] ?? 0), logOdds);
}

/** The logistic function: log-odds as a probability. */
export function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The leaf a row falls into, 0 to 7 from left to right. */
function leafOf({ feature, above }: Pick<GateTree, "feature" | "above">, values: readonly number[]): number {
  let node = 0;
  for (let depth = 0; depth < GATE_DEPTH; depth++) {
    const value = values[feature[node] ?? -1] ?? Number.NEGATIVE_INFINITY;
    node = 2 * node + (value > (above[node] ?? Number.POSITIVE_INFINITY) ? 2 : 1);
  }
  return node - (2 ** GATE_DEPTH - 1);
}
