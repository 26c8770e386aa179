/**
 * @module validation/observed-risk: what happened, when some left before we could see it.
 *
 * Kaplan-Meier for survival and for censoring, Aalen-Johansen for the outcome with death competing, and the inverse probability
 * of censoring weights built on them. Times in days from the index moment; arrays are parallel.
 */

/** How a row's follow-up ended. */
export const FOLLOW_UP = { censored: 0, outcome: 1, death: 2 } as const;

/** Row numbers by ascending time; sort once, reuse for every resample. */
export function orderByTime(times: Float64Array, rows: Int32Array = Int32Array.from(times.keys())): Int32Array {
  return rows.slice().sort((a, b) => at(times, a) - at(times, b) || a - b);
}

/**
 * Survival past `horizon` by Kaplan-Meier. At equal times events come before censorings.
 *
 * @see Kaplan and Meier, J Am Stat Assoc 1958;53:457-81
 */
export function kaplanMeier(
  times: Float64Array,
  events: Uint8Array,
  horizon: number,
  weights: Float64Array = new Float64Array(times.length).fill(1),
): number {
  const order = orderByTime(times);
  let atRisk = sum(weights);
  let survival = 1;
  for (let from = 0; from < order.length; ) {
    const time = at(times, at(order, from));
    if (time > horizon) break;
    let died = 0;
    let left = 0;
    let to = from;
    for (; to < order.length && at(times, at(order, to)) === time; to++) {
      const row = at(order, to);
      left += at(weights, row);
      if (at(events, row) === 1) died += at(weights, row);
    }
    if (died > 0) survival *= 1 - died / atRisk;
    atRisk -= left;
    from = to;
  }
  return survival;
}

/**
 * Probability of the outcome by `horizon`, with death as a competing end, by Aalen-Johansen.
 *
 * @param order rows by ascending time (a subset is fine: a decile, a subgroup)
 * @param ends `FOLLOW_UP` of each row
 * @returns NaN if the rows weigh nothing
 * @see Aalen and Johansen, Scand J Stat 1978;5:141-50
 */
export function aalenJohansen(
  order: Int32Array,
  times: Float64Array,
  ends: Uint8Array,
  horizon: number,
  weights: Float64Array,
): number {
  let atRisk = 0;
  for (let i = 0; i < order.length; i++) atRisk += at(weights, at(order, i));
  if (atRisk <= 0) return Number.NaN;
  let free = 1;
  let incidence = 0;
  for (let from = 0; from < order.length; ) {
    const time = at(times, at(order, from));
    if (time > horizon || atRisk <= 0) break;
    let outcome = 0;
    let death = 0;
    let left = 0;
    let to = from;
    for (; to < order.length && at(times, at(order, to)) === time; to++) {
      const row = at(order, to);
      const weight = at(weights, row);
      left += weight;
      if (at(ends, row) === FOLLOW_UP.outcome) outcome += weight;
      else if (at(ends, row) === FOLLOW_UP.death) death += weight;
    }
    incidence += (free * outcome) / atRisk;
    free *= 1 - (outcome + death) / atRisk;
    atRisk -= left;
    from = to;
  }
  return incidence;
}

/** What a row shows at a horizon: a case, a control, or nothing (weight 0). */
export interface StatusAtHorizon {
  /** 1 = outcome within the horizon. */
  readonly cases: Uint8Array;
  /** 1 / P(still followed), 0 for those censored before the horizon. Sums to the number of rows. */
  readonly weights: Float64Array;
}

/**
 * Inverse probability of censoring weights at `horizon` (Graf et al. 1999): a case or a death weighs 1/G(time-), someone
 * followed past the horizon 1/G(horizon), someone censored before it 0; G is Kaplan-Meier of censoring on the same rows.
 * Death before the outcome makes a control: that person did not have it.
 */
export function statusAtHorizon(
  times: Float64Array,
  ends: Uint8Array,
  horizon: number,
  order: Int32Array = orderByTime(times),
): StatusAtHorizon {
  const n = order.length;
  const cases = new Uint8Array(times.length);
  const weights = new Float64Array(times.length);
  let stillFollowed = 1;
  let atRisk = n;
  for (let from = 0; from < n; ) {
    const time = at(times, at(order, from));
    if (time > horizon) break;
    let censored = 0;
    let to = from;
    for (; to < n && at(times, at(order, to)) === time; to++) {
      const row = at(order, to);
      const end = at(ends, row);
      if (end === FOLLOW_UP.censored) {
        // Followed to exactly the horizon without the outcome: a full control.
        if (time === horizon) weights[row] = 1 / stillFollowed;
        else censored++;
      } else {
        weights[row] = 1 / stillFollowed;
        cases[row] = end === FOLLOW_UP.outcome ? 1 : 0;
      }
    }
    const ended = to - from - censored;
    if (censored > 0) stillFollowed *= 1 - censored / (atRisk - ended);
    atRisk -= to - from;
    from = to;
  }
  for (let i = 0; i < n; i++) {
    const row = at(order, i);
    if (at(times, row) > horizon) weights[row] = 1 / stillFollowed;
  }
  return { cases, weights };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += at(values, i);
  return total;
}

function at(array: Float64Array | Int32Array | Uint8Array, index: number): number {
  return array[index] as number;
}
