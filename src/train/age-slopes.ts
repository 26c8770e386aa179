/**
 * @module train/age-slopes: the age curve of a summary told by its slope and its bends.
 *
 * A curve through N knots has as many heights, of which each row meets two. A ridge on heights pulls the whole curve flat. Told as x, the age in
 * knots, and max(0, x − k) for each inner knot k, the same curve has a slope that may stay free and bends that may be shrunk: towards a hazard
 * that grows by the same factor each decade (Gompertz's law), not towards one that does not know age.
 *
 * Column 0 holds the slope, column k the bend at knot k, and the last knot's column nothing.
 */

/** Cells of one row of a summary. */
interface RowCells {
  readonly columns: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** The row with slope and bends in place of the `knots` first columns. */
export function toAgeSlopes(row: RowCells, knots: number): { columns: Int32Array; values: Float32Array } {
  const columns: number[] = [];
  const values: number[] = [];
  const put = (column: number, value: number) => {
    columns.push(column);
    values.push(value);
  };
  let age = 0;
  for (let i = 0; i < row.columns.length; i++) {
    const column = row.columns[i] as number;
    const value = row.values[i] as number;
    if (column < knots) age += column * value;
    else put(column, value);
  }
  put(0, age);
  for (let knot = 1; knot < Math.min(age, knots - 1); knot++) put(knot, age - knot);
  return { columns: Int32Array.from(columns), values: Float32Array.from(values) };
}

/** Coefficients of slope and bends as the heights of the same curve at its knots, 0 at the first; all others as they are. */
export function toAgeHeights(coefficients: Float64Array, knots: number): Float64Array {
  return coefficients.map((coefficient, column) => {
    if (column >= knots) return coefficient;
    let height = (coefficients[0] as number) * column;
    for (let knot = 1; knot < column; knot++) height += (coefficients[knot] as number) * (column - knot);
    return height;
  });
}
