/**
 * @module train/packing: which histories share a micro-batch.
 *
 * Subjects are shuffled, then taken in pools; a pool is sorted by length and laid first-fit into rows of a few widths, so that
 * padding is small and a history is never split. Promise: the same lengths and random stream give the same plan; every subject is in
 * exactly one row.
 */
import type { Random } from "#core";

/** A micro-batch: rows of `width` tokens, each the subjects laid in it. */
export interface MicroBatchPlan {
  readonly width: number;
  readonly rows: readonly (readonly number[])[];
}

const POOL = 96;

/**
 * Plans one pass over all subjects.
 *
 * @param lengths tokens of each subject, already cut to the context; subjects of length 0 are left out
 * @param tokens of a micro-batch, about
 */
export function planMicroBatches(lengths: readonly number[], tokens: number, random: Random): MicroBatchPlan[] {
  const order = random.shuffle(lengths.flatMap((length, subject) => (length > 0 ? [subject] : [])));
  const open = new Map<number, number[][]>();
  const done: MicroBatchPlan[] = [];
  for (let at = 0; at < order.length; at += POOL) {
    for (const { width, subjects } of layRows(order.slice(at, at + POOL), lengths)) {
      const rows = [...(open.get(width) ?? []), subjects];
      const full = rows.length >= Math.max(1, Math.floor(tokens / width));
      if (full) done.push({ width, rows });
      open.set(width, full ? [] : rows);
    }
  }
  for (const [width, rows] of [...open].sort(([a], [b]) => a - b)) if (rows.length > 0) done.push({ width, rows });
  return random.shuffle(done);
}

/** Each subject in a micro-batch of its own, in order; subjects of length 0 are left out. */
export function planAlone(lengths: readonly number[]): MicroBatchPlan[] {
  return lengths.flatMap((length, subject) => (length > 0 ? [{ width: widthFor(length), rows: [[subject]] }] : []));
}

/** Rows of one pool: each as wide as its longest history needs, the rest filled first-fit. */
function layRows(subjects: readonly number[], lengths: readonly number[]): { width: number; subjects: number[] }[] {
  const lengthOf = (subject: number) => lengths[subject] ?? 0;
  const sorted = subjects.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a - b);
  const rows: { width: number; free: number; subjects: number[] }[] = [];
  for (const subject of sorted) {
    const length = lengthOf(subject);
    const row = rows.find(({ free }) => free >= length);
    if (row === undefined) {
      const width = widthFor(length);
      rows.push({ width, free: width - length, subjects: [subject] });
    } else {
      row.subjects.push(subject);
      row.free -= length;
    }
  }
  return rows;
}

/** Row widths are few, because memory plans are kept for each shape. */
function widthFor(length: number): number {
  const step = length <= 128 ? 64 : 128;
  return Math.ceil(length / step) * step;
}
