/**
 * @module deid/residual-leaks: how many identifiers are left in notes, from what two reviewers each found.
 *
 * Two people look at the same de-identified notes without seeing each other's marks. What one found and the other missed tells how
 * much both missed (capture and recapture). Assumes that they work apart and that leaks are equally hard to see; where some are
 * harder, the true number is higher than the estimate.
 */
import type { Estimate } from "./intervals.ts";

/** Leaks found in one note by the first reviewer, the second, and both. */
export interface NoteLeaks {
  readonly first: number;
  readonly second: number;
  readonly both: number;
}

export interface ResidualLeaks {
  readonly notes: number;
  readonly first: number;
  readonly second: number;
  readonly both: number;
  /** Leaks in the reviewed notes, seen or not: Chapman's estimate with Sadinle's transformed logit interval. */
  readonly inNotes: Estimate;
  /** Leaks a note in the notes the sample was drawn from; the interval also holds the chance of the draw. NaN without notes. */
  readonly perNote: Estimate;
  /** Share of all leaks that each reviewer finds; NaN if the other found none. */
  readonly firstFinds: number;
  readonly secondFinds: number;
}

const Z = 1.959964;
/** Upper 97.5 % bound of a Poisson mean after none was seen: -ln(.025). */
const NONE_SEEN = 3.688879;

export function estimateResidualLeaks(notes: readonly NoteLeaks[]): ResidualLeaks {
  const sum = (key: keyof NoteLeaks) => notes.reduce((total, note) => total + note[key], 0);
  const [first, second, both] = [sum("first"), sum("second"), sum("both")];
  const inNotes = chapman(first, second, both);
  return {
    notes: notes.length,
    ...{ first, second, both, inNotes },
    perNote: perNote(notes, inNotes.value, chapmanVariance(first, second, both)),
    firstFinds: both / second,
    secondFinds: both / first,
  };
}

/**
 * Chapman's estimate of a population of which `first` and `second` were caught, `both` of them twice.
 *
 * The interval is Sadinle's; where one of the two caught nothing the other missed, its variance explodes and the exact
 * hypergeometric bound is taken if it is smaller.
 *
 * @see Chapman 1951; Sadinle, Commun Stat Simul Comput 2009;38:1909-24
 */
export function chapman(first: number, second: number, both: number): Estimate {
  const value = ((first + 1) * (second + 1)) / (both + 1) - 1;
  const [caughtTwice, onlyFirst, onlySecond] = [both + 0.5, first - both + 0.5, second - both + 0.5];
  const odds = (onlyFirst * onlySecond) / caughtTwice;
  const sigma = Math.sqrt(1 / caughtTwice + 1 / onlyFirst + 1 / onlySecond + 1 / odds);
  const seen = first + second - both;
  const bound = (sign: number) => seen - 0.5 + odds * Math.exp(sign * Z * sigma);
  const lopsided = first === both || second === both;
  const hi = lopsided ? Math.min(bound(1), largestPlausible(first, second, both)) : bound(1);
  return { value, lo: Math.max(seen, Math.min(value, bound(-1))), hi: Math.max(value, hi) };
}

/** The largest population from which catching `both` or more twice has a chance of 2.5 %; infinite if none was. */
function largestPlausible(first: number, second: number, both: number): number {
  if (both === 0) return Number.POSITIVE_INFINITY;
  let [low, high] = [first + second - both, 2 * (first + second) + 2];
  while (chanceOfAtLeast(both, high, first, second) >= 0.025) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (chanceOfAtLeast(both, middle, first, second) >= 0.025) low = middle;
    else high = middle;
  }
  return low;
}

/** Hypergeometric upper tail: `second` drawn from `population`, of which `first` are marked, hold `least` marked or more. */
function chanceOfAtLeast(least: number, population: number, first: number, second: number): number {
  let chance = 0;
  for (let marked = least; marked <= Math.min(first, second); marked++) {
    if (second - marked > population - first) continue;
    chance += Math.exp(
      logChoose(first, marked) + logChoose(population - first, second - marked) - logChoose(population, second),
    );
  }
  return chance;
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) sum += Math.log((n - i + 1) / i);
  return sum;
}

/** Seber's variance of Chapman's estimate. */
function chapmanVariance(first: number, second: number, both: number): number {
  return ((first + 1) * (second + 1) * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2));
}

/** Log-normal interval; the variance is that of what nobody saw and that of notes among each other. */
function perNote(notes: readonly NoteLeaks[], leaks: number, variance: number): Estimate {
  const n = notes.length;
  if (n === 0) return { value: Number.NaN, lo: Number.NaN, hi: Number.NaN };
  if (leaks === 0) return { value: 0, lo: 0, hi: NONE_SEEN / n };
  const seen = notes.map(({ first, second, both }) => first + second - both);
  const total = seen.reduce((a, b) => a + b, 0);
  const scale = leaks / total;
  const mean = total / n;
  const between =
    n < 2 ? leaks : (n / (n - 1)) * seen.reduce((sum, count) => sum + (count - mean) ** 2, 0) * scale ** 2;
  const spread = Math.exp(Z * Math.sqrt(Math.log(1 + (variance + Math.max(between, leaks)) / leaks ** 2)));
  return { value: leaks / n, lo: leaks / n / spread, hi: (leaks / n) * spread };
}

/** Two raters' yes or no on the same items. */
export interface Agreement {
  readonly bothYes: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly bothNo: number;
}

/** Cohen's kappa; NaN if both always gave the same one answer or there is no item. @see Cohen 1960 */
export function cohensKappa({ bothYes, onlyFirst, onlySecond, bothNo }: Agreement): number {
  const n = bothYes + onlyFirst + onlySecond + bothNo;
  const observed = (bothYes + bothNo) / n;
  const [first, second] = [(bothYes + onlyFirst) / n, (bothYes + onlySecond) / n];
  const expected = first * second + (1 - first) * (1 - second);
  return (observed - expected) / (1 - expected);
}
