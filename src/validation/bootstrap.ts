/**
 * @module validation/bootstrap: how far a number could move with other patients.
 *
 * Subjects are drawn with replacement, all index moments of a subject together. A resample is a count a subject, so nothing is
 * sorted again: every metric takes the counts as weights.
 */
import { createRandom, type Random } from "#core";

export interface Resamples {
  readonly count: number;
  /** How often each subject was drawn in resample `b`. */
  counts(b: number): Uint8Array;
}

/** What a set of resamples is made from. */
export interface ResamplePlan {
  /** How many; every resample draws as many again, with replacement. */
  readonly subjects: number;
  readonly count: number;
  readonly seed: number;
}

export function resamplesOf({ subjects, count, seed }: ResamplePlan): Resamples {
  return drawResamples(subjects, count, createRandom(`validation/${seed}`).fork("bootstrap"));
}

/** @param subjects how many; every resample draws as many again, with replacement */
export function drawResamples(subjects: number, count: number, random: Random): Resamples {
  const all = new Uint8Array(subjects * count);
  for (let b = 0; b < count; b++) {
    const offset = b * subjects;
    for (let i = 0; i < subjects; i++) {
      const drawn = offset + random.integer(subjects);
      all[drawn] = (all[drawn] ?? 0) + 1;
    }
  }
  return { count, counts: (b) => all.subarray(b * subjects, (b + 1) * subjects) };
}

/** The 2.5th and 97.5th percentile, linear between ranks; `undefined` and NaN are left out; `null` if under half remain. */
export function interval95(values: readonly (number | undefined)[]): { lo: number; hi: number } | null {
  const sorted = values.filter((value): value is number => value !== undefined && Number.isFinite(value));
  if (sorted.length * 2 < values.length || sorted.length < 2) return null;
  sorted.sort((a, b) => a - b);
  return { lo: quantile(sorted, 0.025), hi: quantile(sorted, 0.975) };
}

/** Quantile of ascending values, linear between ranks (type 7). NaN for none. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
