/**
 * @module validation/query-follow-up: when any of a set of tokens next came after each index moment, for many sets at once.
 *
 * An event counts from when it is filed, as the model's own labels do.
 */
import { type ClinicalEvent, type EpochMs, MS_PER_DAY } from "#core";
import { encodeSubject, type Vocabulary } from "#tokens";

/** By set and row: days to the next event, `Infinity` = none; and whether one had come by the moment. */
interface FollowedQueries {
  readonly nextDays: readonly (readonly number[])[];
  readonly happened: readonly (readonly boolean[])[];
}

export interface QueryFollower extends FollowedQueries {
  /** One row a moment, in the order given. */
  add(events: readonly ClinicalEvent[], moments: readonly EpochMs[]): void;
}

export function followQueries(vocabulary: Vocabulary, sets: readonly (readonly number[])[]): QueryFollower {
  const ofToken = new Map<number, number[]>();
  sets.forEach((tokens, q) => {
    for (const token of tokens) ofToken.set(token, [...(ofToken.get(token) ?? []), q]);
  });
  const nextDays: number[][] = sets.map(() => []);
  const happened: boolean[][] = sets.map(() => []);
  return {
    nextDays,
    happened,
    add(events, moments) {
      if (moments.length === 0) return;
      const times = timesOf(vocabulary, events, ofToken, sets.length);
      for (const moment of moments) {
        times.forEach((filed, q) => {
          const next = filed.find((at) => at > moment);
          nextDays[q]?.push(next === undefined ? Number.POSITIVE_INFINITY : (next - moment) / MS_PER_DAY);
          happened[q]?.push((filed[0] ?? Number.POSITIVE_INFINITY) <= moment);
        });
      }
    },
  };
}

/** Of each set, when its events were filed, ascending; minus infinity for facts of no date. */
function timesOf(
  vocabulary: Vocabulary,
  events: readonly ClinicalEvent[],
  ofToken: ReadonlyMap<number, readonly number[]>,
  sets: number,
): number[][] {
  const times: number[][] = Array.from({ length: sets }, () => []);
  const { tokens, eventIndex } = encodeSubject(vocabulary, events);
  tokens.forEach((token, i) => {
    const filedAt = events[eventIndex[i] ?? -1]?.filedAt ?? Number.NEGATIVE_INFINITY;
    for (const q of ofToken.get(token) ?? []) times[q]?.push(filedAt);
  });
  return times;
}
