/** @module intake/sorted-rows: rows of many subjects, sorted by subject, as one list a subject. */
import type { Progress } from "#core";

export interface RowsOptions<Row> {
  readonly toRow: (values: readonly unknown[]) => Row;
  readonly subjectOf: (row: Row) => string;
  /** Rows expected, for the progress; 0 if nobody knows. */
  readonly total: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** @param chunks as DuckDB streams them, in order of subject */
export async function* rowsBySubject<Row>(
  chunks: AsyncIterable<readonly (readonly unknown[])[]>,
  { toRow, subjectOf, total, progress, signal }: RowsOptions<Row>,
): AsyncGenerator<readonly [Row, ...Row[]]> {
  let current: [Row, ...Row[]] | undefined;
  let done = 0;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    for (const values of chunk) {
      const row = toRow(values);
      if (current !== undefined && subjectOf(current[0]) === subjectOf(row)) current.push(row);
      else {
        if (current !== undefined) yield current;
        current = [row];
      }
    }
    done += chunk.length;
    progress({ done, total: Math.max(total, done), note: "rows" });
  }
  if (current !== undefined) yield current;
}
