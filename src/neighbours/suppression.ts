/**
 * @module neighbours/suppression: which numbers about a group of people may be told.
 *
 * A number is told only if those it counts and those it leaves out are both `LEAST_TOLD` or more; else the answer is the same for every count
 * there could be. What is told is rounded, so that two groups which differ by a person mostly look alike.
 */

/** Fewer people than this are never counted out. The usual floor of public health tables in the United States. */
const LEAST_TOLD = 11;

/** Shares of codes and sexes are told in steps of this. */
const STEP = 0.05;
const OLDEST_TOLD = 90;

/** A share of a group, or that it is below or above what may be told. */
export type ToldShare =
  | { readonly kind: "about"; readonly share: number }
  | { readonly kind: "few" }
  | { readonly kind: "nearly-all" };

/** @param count of `people` */
export function tellShare(count: number, people: number): ToldShare {
  if (count < LEAST_TOLD) return { kind: "few" };
  if (people - count < LEAST_TOLD) return { kind: "nearly-all" };
  return { kind: "about", share: round(count / people, STEP) };
}

/** Shares that add up to a group are told only if every part may be. */
export function tellParts(counts: readonly number[]): readonly number[] | undefined {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const parts = counts.filter((count) => count > 0);
  if (parts.length < 2 || parts.some((count) => count < LEAST_TOLD)) return undefined;
  return counts.map((count) => round(count / people, STEP));
}

/** Lower quartile, median and upper quartile of ages in years, to five years; 90 stands for 90 or older. A quarter has to be `LEAST_TOLD` people. */
export function tellAges(ageYears: readonly number[]): { lower: number; median: number; upper: number } | undefined {
  if (ageYears.length < 4 * LEAST_TOLD) return undefined;
  const sorted = [...ageYears].sort((a, b) => a - b);
  const at = (share: number) => Math.min(OLDEST_TOLD, round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0, 5));
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

function round(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(2));
}
