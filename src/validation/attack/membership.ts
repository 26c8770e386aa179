/**
 * @module validation/attack/membership: telling who was in the training data: scores, and how well they tell.
 *
 * A higher score speaks for membership. @see Shi et al., ICLR 2024 (Min-K%); Carlini et al., S&P 2022 (TPR at low FPR)
 */
import type { AttackFigure } from "#contract";
import { createRandom } from "#core";
import { drawResamples, interval95 } from "../bootstrap.ts";
import { auroc, orderByRisk } from "../discrimination.ts";

/** False alarms at which members are counted that are found. */
export const FPR = 0.001;

/** Mean of the lowest `share` of log-probabilities: what is not in the training data has surprising tokens. `undefined` for none. */
export function minKProbability(logProbabilities: readonly number[], share = 0.2): number | undefined {
  if (logProbabilities.length === 0) return undefined;
  const lowest = logProbabilities
    .toSorted((a, b) => a - b)
    .slice(0, Math.max(1, Math.floor(share * logProbabilities.length)));
  return mean(lowest);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Those above a threshold. */
export interface Found {
  readonly members: number;
  readonly strangers: number;
}

/** Members and strangers above the lowest threshold that at most `fpr` of the strangers pass: with fewer than 1 / `fpr`, none. A tie passes whole or not at all. */
export function foundAtFpr(members: readonly number[], strangers: readonly number[], fpr: number): Found {
  const bar =
    strangers.toSorted((a, b) => b - a)[Math.floor(fpr * strangers.length + 1e-9)] ?? Number.NEGATIVE_INFINITY;
  const above = (scores: readonly number[]) => scores.filter((score) => score > bar).length;
  return { members: above(members), strangers: above(strangers) };
}

/**
 * How many times as often members are found as strangers, with its exact 95 % interval: where members' scores have `ratio` times the density of
 * strangers', each person found is a member with the odds `ratio` × members / strangers, whoever was found before.
 *
 * A bootstrap cannot give it: no resample has a stranger above the highest one (Efron and Tibshirani, 1993, §7.4).
 */
export function foundRatio(
  found: Found,
  of: { readonly members: number; readonly strangers: number },
): { lo: number; hi: number } {
  /** Chance of at least so many members before one stranger more than were found. */
  const atLeast = (members: number, ratio: number) => {
    const stranger = of.strangers / (ratio * of.members + of.strangers);
    return binomialAtMost(found.strangers, members + found.strangers, stranger);
  };
  const solve = (members: number, chance: number) => {
    let [low, high] = [0, 1e9];
    for (let i = 0; i < 200; i++) {
      const middle = (low + high) / 2;
      if (atLeast(members, middle) < chance) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    lo: found.members === 0 ? 0 : solve(found.members, 0.025),
    hi: found.members === of.members ? Number.POSITIVE_INFINITY : solve(found.members + 1, 0.975),
  };
}

/** Chance of at most `most` of `n` trials with probability `p` < 1. */
function binomialAtMost(most: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let total = term;
  for (let k = 1; k <= most; k++) {
    term *= ((n - k + 1) / k) * (p / (1 - p));
    total += term;
  }
  return total;
}

export interface AttackStrength {
  readonly auroc: AttackFigure;
  readonly tpr: AttackFigure;
}

/** AUROC with a bootstrap interval over people, and TPR at 0.1 % FPR with an exact one. `undefined` without either side. */
export function attackStrength(
  members: readonly number[],
  strangers: readonly number[],
  seed: string,
): AttackStrength | undefined {
  if (members.length === 0 || strangers.length === 0) return undefined;
  const isMember = [...members.map(() => true), ...strangers.map(() => false)];
  const found = foundAtFpr(members, strangers, FPR);
  const ratio = foundRatio(found, { members: members.length, strangers: strangers.length });
  const value = found.members / members.length;
  return {
    auroc: toFigure(resampledAreas([...members, ...strangers], isMember, seed)),
    tpr: { value, lo: Math.min(value, FPR * ratio.lo), hi: Math.max(value, Math.min(1, FPR * ratio.hi)) },
  };
}

/** AUROC of scores for telling cases apart, then the AUROC of each of 200 resamples of people. */
export function resampledAreas(scores: readonly number[], cases: readonly boolean[], seed: string): number[] {
  const order = orderByRisk(Float64Array.from(scores));
  const flags = Uint8Array.from(cases, Number);
  const drawn = drawResamples(scores.length, 200, createRandom(seed));
  const area = (weights: Float64Array) => auroc(order, flags, weights) ?? 0.5;
  const resampled = Array.from({ length: drawn.count }, (_, b) => area(Float64Array.from(drawn.counts(b))));
  return [area(new Float64Array(scores.length).fill(1)), ...resampled];
}

/** The first of the values as the figure, with the interval of the others. */
export function toFigure([value = Number.NaN, ...drawn]: readonly number[]): AttackFigure {
  return { value, ...(interval95(drawn) ?? { lo: value, hi: value }) };
}

/** Mean of each side and their difference, with bootstrap intervals over people. */
export function meanGap(
  members: readonly number[],
  strangers: readonly number[],
  seed: string,
): { members: AttackFigure; nonMembers: AttackFigure; gap: AttackFigure } | undefined {
  if (members.length < 2 || strangers.length < 2) return undefined;
  const random = createRandom(seed);
  const redraw = (values: readonly number[]) => mean(values.map(() => values[random.integer(values.length)] ?? 0));
  const pairs = Array.from({ length: 200 }, () => [redraw(members), redraw(strangers)] as const);
  const [own, other] = [mean(members), mean(strangers)];
  return {
    members: toFigure([own, ...pairs.map(([a]) => a)]),
    nonMembers: toFigure([other, ...pairs.map(([, b]) => b)]),
    gap: toFigure([own - other, ...pairs.map(([a, b]) => a - b)]),
  };
}
