/**
 * @module train/stretch-sums: what is summed over forecasts to tell how far apart they lie, and how many events they foretell.
 */
import { type EventModelConfig, hazardBins } from "#model";

/** With x the log hazard of a position, E its years in a bin and N the events there, both times its weight, and s the stretch. */
export interface StretchSums {
  /** `[K·H]` ΣE e^(s x) */
  readonly foretold: Float64Array;
  /** `[K·H]` ΣE e^(s x) x */
  readonly foretoldX: Float64Array;
  /** `[K·H]` ΣE e^(s x) x² */
  readonly foretoldXx: Float64Array;
  /** `[K·H]` ΣE e^x m, with m the mean log hazard of all members. Summed at s = 1. */
  readonly foretoldM: Float64Array;
  /** `[K·H]` ΣE e^x x m. Summed at s = 1. */
  readonly foretoldXm: Float64Array;
  /** `[K·H]` ΣN */
  readonly happened: Float64Array;
  /** `[K·H]` ΣN x */
  readonly happenedX: Float64Array;
  /** `[K]` of each subject's score at s = 1 its square. */
  readonly squares: Float64Array;
  /** `[K]` subjects to whom it happened in a bin that counts. */
  readonly people: Float64Array;
}

export function newStretchSums(config: EventModelConfig): StretchSums {
  const K = config.outcomes;
  const ofBins = () => new Float64Array(K * hazardBins(config));
  return {
    ...{ foretold: ofBins(), foretoldX: ofBins(), foretoldXx: ofBins(), foretoldM: ofBins(), foretoldXm: ofBins() },
    ...{ happened: ofBins(), happenedX: ofBins(), squares: new Float64Array(K), people: new Float64Array(K) },
  };
}

/** Adds `part` to `sums`, in place. */
export function addStretchSums(sums: StretchSums, part: StretchSums): StretchSums {
  for (const name of Object.keys(sums) as (keyof StretchSums)[])
    for (let i = 0; i < sums[name].length; i++) sums[name][i] = (sums[name][i] as number) + (part[name][i] as number);
  return sums;
}
