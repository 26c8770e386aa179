/**
 * @module validation/discrimination: does a higher predicted risk go with the outcome? AUROC, average precision, concordance.
 *
 * Every function takes a weight a row (inverse probability of censoring × bootstrap count; 0 = not counted), so one sort serves
 * all resamples. `N` rows; arrays are parallel; no NaN. `undefined` = cannot be said (no case, no control, no pair).
 */

/** Row numbers by ascending risk, and where each group of equal risks ends. */
export interface RiskOrder {
  readonly rows: Int32Array;
  /** 1 at the last row of a tie. */
  readonly lastOfTie: Uint8Array;
}

/** Sorts once; reuse for every resample. */
export function orderByRisk(risks: Float64Array): RiskOrder {
  const rows = Int32Array.from(risks.keys()).sort((a, b) => at(risks, a) - at(risks, b) || a - b);
  const lastOfTie = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const next = i + 1;
    lastOfTie[i] = next === rows.length || at(risks, at(rows, i)) !== at(risks, at(rows, next)) ? 1 : 0;
  }
  return { rows, lastOfTie };
}

/**
 * Area under the ROC curve: the weighted share of (case, control) pairs in which the case has the higher risk, ties half.
 * With inverse-probability-of-censoring weights it is Uno's cumulative/dynamic AUC.
 *
 * @param cases 1 = the outcome occurred within the horizon, 0 = it did not
 * @see Hanley and McNeil, Radiology 1982;143:29-36
 */
export function auroc(order: RiskOrder, cases: Uint8Array, weights: Float64Array): number | undefined {
  const { rows, lastOfTie } = order;
  let controlsBelow = 0;
  let tieCases = 0;
  let tieControls = 0;
  let allCases = 0;
  let won = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = at(rows, i);
    if (at(cases, row) === 1) tieCases += at(weights, row);
    else tieControls += at(weights, row);
    if (at(lastOfTie, i) === 0) continue;
    won += tieCases * (controlsBelow + tieControls / 2);
    controlsBelow += tieControls;
    allCases += tieCases;
    tieCases = 0;
    tieControls = 0;
  }
  return allCases > 0 && controlsBelow > 0 ? won / (allCases * controlsBelow) : undefined;
}

/** Average precision (area under the precision-recall curve by steps); a tie counts as one step. Its floor is the prevalence. */
export function averagePrecision(order: RiskOrder, cases: Uint8Array, weights: Float64Array): number | undefined {
  const { rows, lastOfTie } = order;
  let found = 0;
  let flagged = 0;
  let stepCases = 0;
  let area = 0;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = at(rows, i);
    flagged += at(weights, row);
    if (at(cases, row) === 1) stepCases += at(weights, row);
    const firstOfTie = i === 0 || at(lastOfTie, i - 1) === 1;
    if (!firstOfTie || stepCases === 0) continue;
    found += stepCases;
    area += (stepCases * found) / flagged;
    stepCases = 0;
  }
  return found > 0 ? area / found : undefined;
}

/** What concordance needs sorted, once for all resamples. */
export interface SurvivalOrder {
  /** Row numbers by descending time; at equal times the censored before the events. */
  readonly rows: Int32Array;
  /** Rank of each row's risk, ties share one, from 1. */
  readonly riskRank: Int32Array;
  readonly ranks: number;
  readonly times: Float64Array;
  readonly events: Uint8Array;
}

/** @param times follow-up; `Infinity` for those who can never have the outcome any more (death as a competing event) */
export function orderBySurvival(times: Float64Array, events: Uint8Array, byRisk: RiskOrder): SurvivalOrder {
  const riskRank = new Int32Array(times.length);
  let rank = 1;
  for (let i = 0; i < byRisk.rows.length; i++) {
    riskRank[at(byRisk.rows, i)] = rank;
    if (at(byRisk.lastOfTie, i) === 1) rank++;
  }
  const rows = Int32Array.from(times.keys()).sort((a, b) => {
    const [timeA, timeB] = [at(times, a), at(times, b)];
    return timeA === timeB ? at(events, a) - at(events, b) || a - b : timeA > timeB ? -1 : 1;
  });
  return { rows, riskRank, ranks: rank, times, events };
}

/**
 * Harrell's C: among pairs in which one is known to have the outcome first, the share in which that one had the higher risk,
 * ties in risk half. A pair of two events at the same time is not usable; an event and a censoring at the same time is.
 *
 * @see Harrell, Lee and Mark, Stat Med 1996;15:361-87; for death competing (`Infinity`) Wolbers et al., Epidemiology 2009;20:555-61
 */
export function concordance(order: SurvivalOrder, weights: Float64Array): number | undefined {
  const { rows, riskRank, ranks, times, events } = order;
  const tree = new Float64Array(ranks + 1);
  let inTree = 0;
  let pairs = 0;
  let won = 0;
  for (let from = 0; from < rows.length; ) {
    const time = at(times, at(rows, from));
    let to = from;
    while (to < rows.length && at(times, at(rows, to)) === time) to++;
    let first = from;
    for (; first < to && at(events, at(rows, first)) === 0; first++) inTree += plant(at(rows, first));
    for (let i = first; i < to; i++) {
      const row = at(rows, i);
      const weight = at(weights, row);
      if (weight === 0) continue;
      const rank = at(riskRank, row);
      const below = sumUpTo(tree, rank - 1);
      pairs += weight * inTree;
      won += weight * (below + (sumUpTo(tree, rank) - below) / 2);
    }
    for (let i = first; i < to; i++) inTree += plant(at(rows, i));
    from = to;
  }
  return pairs > 0 ? won / pairs : undefined;

  function plant(row: number): number {
    const weight = at(weights, row);
    if (weight !== 0) for (let i = at(riskRank, row); i <= ranks; i += i & -i) tree[i] = at(tree, i) + weight;
    return weight;
  }
}

function sumUpTo(tree: Float64Array, rank: number): number {
  let sum = 0;
  for (let i = rank; i > 0; i -= i & -i) sum += at(tree, i);
  return sum;
}

/** An element known to exist. */
function at(array: Float64Array | Int32Array | Uint8Array, index: number): number {
  return array[index] as number;
}
