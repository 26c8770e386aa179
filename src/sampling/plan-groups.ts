/**
 * @module sampling/plan-groups: how live futures of several patients share a rectangle of rows.
 *
 * A group is a row of the rectangle and belongs to one patient; a patient may have several. Wide groups read their prompt once for many futures,
 * narrow ones leave fewer places empty.
 */

/** Places that may be empty, of those used. */
const MOST_EMPTY = 0.1;

export interface Grouping {
  /** Places of a group. */
  readonly width: number;
  /** Which patient each group belongs to, in the order of the patients. */
  readonly patients: readonly number[];
}

/** The widest groups that leave at most a tenth of the places empty; `live` futures of each patient. */
export function planGroups(live: readonly number[]): Grouping {
  const wanted = live.reduce((a, b) => a + b, 0);
  let width = Math.max(1, ...live);
  const places = () => width * live.reduce((groups, count) => groups + Math.ceil(count / width), 0);
  while (width > 1 && places() > wanted / (1 - MOST_EMPTY)) width = Math.ceil(width / 2);
  const patients = live.flatMap((count, patient) => Array.from({ length: Math.ceil(count / width) }, () => patient));
  return { width, patients };
}
