/**
 * @module storage/text-table: a table of texts with a full-text index, whatever engine holds it.
 *
 * The text indexed is already analysed: terms separated by blanks, matched exactly. Versions are numbers: a reader sees the one it opened,
 * and past ones are kept. A writer goes back to the version it names first, so that a torn write is forgotten.
 */

export type TextRow = Record<string, string | number>;

/** One version of a table. */
export interface TextTableReader {
  /**
   * Rows whose `column` matches any of `terms`, best BM25 first (k1 1.2, b 0.75), with their score in `_score`; more than `limit` where an
   * engine gives all that tie with the last.
   */
  search(column: string, terms: readonly string[], limit: number, select: readonly string[]): Promise<TextRow[]>;
  close(): Promise<void>;
}

export interface TextTableWriter {
  append(rows: readonly TextRow[]): Promise<void>;
  /** Deletes rows whose `column` is one of `values`. */
  remove(column: string, values: readonly string[]): Promise<void>;
  /** The last step: makes every row part of the full-text index over `column`. @returns the version to read */
  index(column: string): Promise<number>;
  close(): Promise<void>;
}
