/**
 * @module validation/sparse-rows: many mostly-empty rows of numbers, in three arrays.
 */

/** Row `i` holds `values[k]` at column `columns[k]` for k in [`offsets[i]`, `offsets[i + 1]`). */
export interface SparseRows {
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly width: number;
}

/** Takes rows one by one. */
export interface SparseRowsBuilder {
  add(columns: readonly number[], values: readonly number[]): void;
  rows(width: number): SparseRows;
}

export function sparseRowsBuilder(): SparseRowsBuilder {
  const offsets = [0];
  const columns: number[] = [];
  const values: number[] = [];
  return {
    add(rowColumns, rowValues) {
      for (const column of rowColumns) columns.push(column);
      for (const value of rowValues) values.push(value);
      offsets.push(columns.length);
    },
    rows: (width) => ({
      offsets: Int32Array.from(offsets),
      columns: Int32Array.from(columns),
      values: Float64Array.from(values),
      width,
    }),
  };
}

/** The rows named, with the columns renumbered by `newColumn` (−1 drops) and each value divided by its new column's `scale`. */
export function mapColumns(rows: SparseRows, newColumn: Int32Array, scale: Float64Array): SparseRows {
  const offsets = new Int32Array(rows.offsets.length);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    for (let k = rows.offsets[row] as number; k < (rows.offsets[row + 1] as number); k++) {
      const column = newColumn[rows.columns[k] as number] ?? -1;
      if (column < 0) continue;
      columns.push(column);
      values.push((rows.values[k] as number) / (scale[column] as number));
    }
    offsets[row + 1] = columns.length;
  }
  return {
    offsets,
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    width: scale.length,
  };
}
