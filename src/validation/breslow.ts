/** @module validation/breslow: the cumulative baseline hazard of a proportional-hazards model, whatever its scores come from. */

/** Cumulative hazard after each time at which something happened, ascending. */
export interface StepHazard {
  readonly times: Float64Array;
  readonly hazards: Float64Array;
}

/**
 * Breslow's estimate.
 *
 * @param order rows by time, latest first
 * @param scoreOf log hazard ratio of a row
 * @see Breslow, discussion of Cox, J R Stat Soc B 1972;34:216-7
 */
export function breslowBaseline(
  { times, events }: { readonly times: ArrayLike<number>; readonly events: ArrayLike<number> },
  order: Int32Array,
  scoreOf: (row: number) => number,
): StepHazard {
  const jumps: [number, number][] = [];
  let atRisk = 0;
  for (let from = 0; from < order.length; ) {
    const time = times[order[from] ?? 0] ?? 0;
    let happened = 0;
    let to = from;
    for (; to < order.length && times[order[to] ?? 0] === time; to++) {
      const row = order[to] ?? 0;
      atRisk += Math.exp(scoreOf(row));
      happened += events[row] ?? 0;
    }
    if (happened > 0) jumps.push([time, happened / atRisk]);
    from = to;
  }
  jumps.reverse();
  let total = 0;
  const hazards = Float64Array.from(jumps, ([, jump]) => {
    total += jump;
    return total;
  });
  return { times: Float64Array.from(jumps, ([time]) => time), hazards };
}
