/**
 * @module deid/small-cells: counts of patients as they may be written.
 *
 * Promise: no count of 1 to 10 patients is written, nor one whose complement is that small, nor can one be had by taking others from
 * the total.
 */

/** Fewer patients than this are not told. */
export const SMALL_CELL = 11;

/** A count of patients, or what may be said of one that is too small or too close to all. */
export type Cell = number | string;

const small = (count: number) => count > 0 && count < SMALL_CELL;

/** One count of `total`. */
export function toCell(count: number, total: number): Cell {
  if (small(count)) return `<${SMALL_CELL}`;
  return small(total - count) ? `>${total - SMALL_CELL}` : count;
}

/** Counts that add up to a known total: where one alone is too small, the next smallest is hidden with it. */
export function toCells(counts: readonly number[]): Cell[] {
  const hidden = new Set(counts.flatMap((count, i) => (small(count) ? [i] : [])));
  const shown = () => counts.flatMap((count, i) => (count > 0 && !hidden.has(i) ? [i] : []));
  if (hidden.size === 1 || sum(counts, hidden) < SMALL_CELL) {
    const next = hidden.size === 0 ? undefined : shown().toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))[0];
    if (next !== undefined) hidden.add(next);
  }
  return counts.map((count, i) => (!hidden.has(i) ? count : small(count) ? `<${SMALL_CELL}` : "hidden"));
}

/** The same where the sum of the first `split` is told as well (by `toCell`): then those and the others each have a known total. */
export function toCellsInTwo(counts: readonly number[], split: number): Cell[] {
  const parts = [counts.slice(0, split), counts.slice(split)];
  const isHidden = parts.some((part) => small(part.reduce((total, count) => total + count, 0)));
  return isHidden ? toCells(counts) : parts.flatMap(toCells);
}

function sum(counts: readonly number[], places: ReadonlySet<number>): number {
  return [...places].reduce((total, i) => total + (counts[i] ?? 0), 0);
}
