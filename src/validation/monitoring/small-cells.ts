/** @module validation/monitoring/small-cells: counts so small that they could be somebody. */

/** Fewer are not told. @see CMS cell size suppression policy */
const LEAST_TOLD = 11;

/** The count, or `null` if it is of 1 to 10. */
export function told(count: number): number | null {
  return count === 0 || count >= LEAST_TOLD ? count : null;
}
