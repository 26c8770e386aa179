/**
 * @module validation/attack/membership: telling who was in the training data: scores, and how well they tell.
 *
 * A higher score speaks for membership. @see Shi et al., ICLR 2024 (Min-K%); Carlini et al., S&P 2022 (TPR at low FPR)
 */
import type { AttackFigure } from "#contract";
import { createRandom } from "#core";
import { drawResamples, interval95 } from "../bootstrap.ts";
import { auroc, orderByRisk, type RiskOrder } from "../discrimination.ts";

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

/**
 * Share of cases above the threshold that lets through at most `fpr` of the controls. With fewer than 1 / `fpr` controls none may pass.
 * A tie passes whole or not at all.
 */
export function tprAtFpr(order: RiskOrder, cases: Uint8Array, weights: Float64Array, fpr: number): number | undefined {
  const { rows, lastOfTie } = order;
  let [allCases, allControls] = [0, 0];
  for (const row of rows) {
    if (cases[row] === 1) allCases += weights[row] ?? 0;
    else allControls += weights[row] ?? 0;
  }
  if (allCases === 0 || allControls === 0) return undefined;
  const allowed = fpr * allControls + 1e-9;
  let [found, passed, stepCases, stepControls] = [0, 0, 0, 0];
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] ?? 0;
    if (cases[row] === 1) stepCases += weights[row] ?? 0;
    else stepControls += weights[row] ?? 0;
    if (i > 0 && lastOfTie[i - 1] === 0) continue;
    if (passed + stepControls > allowed) break;
    found += stepCases;
    passed += stepControls;
    stepCases = 0;
    stepControls = 0;
  }
  return found / allCases;
}

export interface AttackStrength {
  readonly auroc: AttackFigure;
  readonly tpr: AttackFigure;
}

/** AUROC and TPR at 0.1 % FPR of members' over strangers' scores, with bootstrap intervals over people. `undefined` without either side. */
export function attackStrength(
  members: readonly number[],
  strangers: readonly number[],
  seed: string,
  resamples = 200,
): AttackStrength | undefined {
  const scores = Float64Array.from([...members, ...strangers]);
  const cases = Uint8Array.from(scores, (_, i) => (i < members.length ? 1 : 0));
  const order = orderByRisk(scores);
  const ones = new Float64Array(scores.length).fill(1);
  const measured = [auroc(order, cases, ones), tprAtFpr(order, cases, ones, 0.001)];
  const drawn = drawResamples(scores.length, resamples, createRandom(seed));
  const areas: (number | undefined)[] = [];
  const rates: (number | undefined)[] = [];
  for (let b = 0; b < drawn.count; b++) {
    const weights = Float64Array.from(drawn.counts(b));
    areas.push(auroc(order, cases, weights));
    rates.push(tprAtFpr(order, cases, weights, 0.001));
  }
  const [area, rate] = measured;
  const [areaInterval, rateInterval] = [interval95(areas), interval95(rates)];
  if (area === undefined || rate === undefined || areaInterval === null || rateInterval === null) return undefined;
  return { auroc: { value: area, ...areaInterval }, tpr: { value: rate, ...rateInterval } };
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
