/**
 * @module intake/reject-log: what was not taken in, and why.
 *
 * One line of JSON a rejection: file, line, entry, element path, reason. Promise: never a record's content, ids included; the file
 * is there whole or not at all.
 */
import { openLineSink } from "#storage";

export interface Rejection {
  readonly file: string;
  /** From 1; the row of a Parquet file. */
  readonly line: number;
  /** Position in the bundle, from 0. */
  readonly entry?: number;
  /** `Observation.component[2].code`. */
  readonly path?: string;
  readonly reason: string;
}

export interface RejectLog {
  add(rejection: Rejection): void;
  /** Rejections by path and reason, indices left out, in alphabetical order. */
  counts(): Record<string, number>;
  /** Puts the file in its place; returns the number of rejections. */
  close(): Promise<number>;
  /** Removes what was written. */
  discard(): Promise<void>;
}

export function openRejectLog(path: string): RejectLog {
  const lines = openLineSink(path);
  const counts = new Map<string, number>();
  return {
    add: ({ file, line, entry, path: element, reason }) => {
      const key = keyOfProblem(element, reason);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      lines.add(JSON.stringify({ file, line, entry, path: element, reason }));
    },
    counts: () => sortedRecord(counts),
    close: lines.close,
    discard: lines.abandon,
  };
}

/** Under what a problem is counted: element path without indices, and reason. */
export function keyOfProblem(path: string | undefined, reason: string): string {
  return path === undefined ? reason : `${path.replace(/\[\d+\]/g, "")}: ${reason}`;
}

/** A map as an object with its keys in code-point order. */
export function sortedRecord(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
