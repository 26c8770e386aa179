/**
 * @module neighbours/nearest-people: the moments nearest to a place, each of another person, by exact search.
 *
 * Promise: only moments at which the outcome could still come; nobody twice; nobody who is to be left out; equal distances in the index's order.
 */
import type { SubjectKey } from "#core";
import { type NeighbourIndex, SEX_CODES } from "./neighbour-index.ts";

export interface NearestPeople {
  /** The nearest moment of each, nearest first. */
  readonly rows: readonly number[];
  /** All their moments as near as the last of them. */
  readonly within: readonly number[];
  /** Euclidean, between standardised places; `Infinity` if there are fewer people than asked for. */
  readonly furthest: number;
}

/** The place of log odds among those of the index. */
export function standardise({ mean, deviation }: NeighbourIndex["head"], logOdds: ArrayLike<number>): Float32Array {
  return Float32Array.from(mean, (centre, k) => ((logOdds[k] ?? 0) - centre) / (deviation[k] ?? 1));
}

/** Squared distance of a standardised place to every moment. */
export function squaredDistances({ personOf, places }: NeighbourIndex, place: Float32Array): Float64Array {
  const K = place.length;
  const squares = new Float64Array(personOf.length);
  for (let row = 0, at = 0; row < squares.length; row++) {
    let square = 0;
    for (let k = 0; k < K; k++, at++) {
      const gap = (places[at] as number) - (place[k] as number);
      square += gap * gap;
    }
    squares[row] = square;
  }
  return squares;
}

/**
 * The people whose nearest moment is nearest.
 *
 * Who lives on and stays well has more moments to be nearest at, so what followed one moment a person is told too high if it is the nearest, too low if
 * it is the first: `within` has all of them.
 *
 * @param squares of `squaredDistances`
 * @param outcome its column
 * @param count how many people
 */
export function nearestPeople(
  index: NeighbourIndex,
  squares: Float64Array,
  outcome: number,
  leftOut: ReadonlySet<SubjectKey>,
  count: number,
): NearestPeople {
  const { personOf } = index;
  const { chosen, rowOf, radius, furthest } = findNearest(index, squares, outcome, leftOut, count);
  const among = new Uint8Array(rowOf.length);
  for (const person of chosen) among[person] = 1;
  const within: number[] = [];
  for (let row = 0; row < personOf.length; row++) {
    const person = personOf[row] as number;
    if (among[person] === 1 && (squares[row] as number) <= radius && isOpen(index, outcome, row, person))
      within.push(row);
  }
  return { rows: chosen.map((person) => rowOf[person] as number), within, furthest };
}

/** Who they are, and how far the last of them stands; arguments as of `nearestPeople`. */
export function findNearest(
  index: NeighbourIndex,
  squares: Float64Array,
  outcome: number,
  leftOut: ReadonlySet<SubjectKey>,
  count: number,
) {
  const { personOf, subjects } = index;
  const eligible = eligiblePeople(index, outcome, leftOut);
  const nearest = new Float64Array(subjects.length).fill(Number.POSITIVE_INFINITY);
  const rowOf = new Int32Array(subjects.length).fill(-1);
  for (let row = 0; row < personOf.length; row++) {
    const person = personOf[row] as number;
    const square = squares[row] as number;
    if (!(square < (nearest[person] as number)) || eligible[person] === 0 || !isOpen(index, outcome, row, person))
      continue;
    nearest[person] = square;
    rowOf[person] = row;
  }
  const last = nearest.toSorted()[count - 1] ?? Number.POSITIVE_INFINITY;
  const chosen = [...rowOf.keys()]
    .filter((person) => rowOf[person] !== -1 && (nearest[person] as number) <= last)
    .sort((a, b) => (nearest[a] as number) - (nearest[b] as number) || a - b)
    .slice(0, count);
  const radius = nearest[chosen.at(-1) ?? -1] ?? 0;
  return { chosen, rowOf, radius, furthest: chosen.length < count ? Number.POSITIVE_INFINITY : Math.sqrt(radius) };
}

/** Whether the outcome could still come at a moment; NaN, never seen, is not before anything. */
function isOpen(index: NeighbourIndex, outcome: number, row: number, person: number): boolean {
  const first = index.firstAgeDays[person * index.head.outcomes.length + outcome] as number;
  return !(first <= (index.momentAgeDays[row] as number));
}

/** 1 for who can have the outcome and is not left out. */
function eligiblePeople(
  { head, subjects, sex }: NeighbourIndex,
  outcome: number,
  leftOut: ReadonlySet<SubjectKey>,
): Uint8Array {
  const only = head.outcomes[outcome]?.sex ?? null;
  const keys: ReadonlySet<number> = leftOut;
  return Uint8Array.from(subjects, (key, person) =>
    keys.has(key) || (only !== null && sex[person] !== SEX_CODES[only]) ? 0 : 1,
  );
}
