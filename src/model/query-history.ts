/**
 * @module model/query-history: sets of tokens that are asked about, and what a record says of each before the moment.
 *
 * Promise: only tokens up to the moment count. Columns of a set: whether it ever happened, log(1 + count) / 2, how recent (e-fold a year);
 * then of its codes at whatever value: log(1 + count) / 2, how recent, whether the latest result lies in the set, the latest value within ±3.
 */
import { DAYS_PER_YEAR } from "#core";
import type { TensorValue } from "#graph";
import type { TokenGroups } from "#tokens";
import type { SummarySource } from "./record-summary.ts";

/** Columns of a set's history. */
export const QUERY_HISTORY = 7;

/** Sets of tokens, ready to be asked together. P tokens, Q sets. */
export interface QuerySets {
  readonly count: number;
  /** `[P]` each token once, then 0. */
  readonly tokens: Int32Array;
  /** `[P, Q]` 1 where a token is one of a set's. */
  readonly members: Float32Array;
  /** Where a token stands among them. */
  readonly slots: ReadonlyMap<number, number>;
  /** Sets that hold a token. */
  readonly ofToken: ReadonlyMap<number, readonly number[]>;
  /** Sets that hold any token of a group. */
  readonly ofGroup: ReadonlyMap<number, readonly number[]>;
}

/** @param slots P, at least as many as there are tokens in the sets together; as many by default */
export function toQuerySets(sets: readonly (readonly number[])[], groups: TokenGroups, slots?: number): QuerySets {
  const distinct = [...new Set(sets.flat())];
  const tokens = new Int32Array(slots ?? distinct.length);
  tokens.set(distinct);
  const members = new Float32Array(tokens.length * sets.length);
  const place = new Map(distinct.map((token, p) => [token, p]));
  const ofToken = new Map<number, number[]>();
  const ofGroup = new Map<number, number[]>();
  sets.forEach((set, q) => {
    for (const token of set) {
      members[(place.get(token) ?? 0) * sets.length + q] = 1;
      ofToken.set(token, [...(ofToken.get(token) ?? []), q]);
    }
    for (const group of new Set(set.map((token) => groups.of[token] ?? 0)))
      ofGroup.set(group, [...(ofGroup.get(group) ?? []), q]);
  });
  return { count: sets.length, tokens, slots: place, members, ofToken, ofGroup };
}

/** What a record says as of one moment. */
export interface QueryHistory {
  /** `[Q, F]` */
  readonly columns: Float32Array;
  /** `[P]` 1 for tokens that happened. */
  readonly ever: Float32Array;
}

interface SetState {
  count: number;
  age: number;
  groupCount: number;
  groupAge: number;
  latestIn: number;
  latestValue: number;
}

/**
 * What a record says of each set, and of each of their tokens, as of each moment.
 *
 * @param order indices of the tokens that count, ascending
 * @param momentsAgeDays ascending
 */
export function readQueryHistory(
  sets: QuerySets,
  groups: TokenGroups,
  source: SummarySource,
  order: ArrayLike<number>,
  momentsAgeDays: ArrayLike<number>,
): QueryHistory[] {
  const ever = new Float32Array(sets.tokens.length);
  const states = Array.from(
    { length: sets.count },
    (): SetState => ({
      ...{ count: 0, age: 0, groupCount: 0, groupAge: 0, latestIn: 0, latestValue: 0 },
    }),
  );
  let at = 0;
  return Array.from(momentsAgeDays, (moment) => {
    for (; at < order.length; at++) {
      const index = order[at] ?? 0;
      const age = source.ageDays[index] ?? 0;
      if (age > moment) break;
      const token = source.tokens[index] ?? 0;
      const slot = sets.slots.get(token);
      if (slot !== undefined) ever[slot] = 1;
      note(sets, groups, states, token, age, source.values[index] ?? 0);
    }
    return { columns: columnsOf(states, moment), ever: ever.slice() };
  });
}

function note(
  { ofToken, ofGroup }: QuerySets,
  groups: TokenGroups,
  states: readonly SetState[],
  token: number,
  age: number,
  value: number,
): void {
  for (const q of ofGroup.get(groups.of[token] ?? 0) ?? []) {
    const state = states[q] as SetState;
    state.groupCount++;
    state.groupAge = age;
    state.latestIn = 0;
    state.latestValue = value;
  }
  for (const q of ofToken.get(token) ?? []) {
    const state = states[q] as SetState;
    state.count++;
    state.age = age;
    state.latestIn = 1;
  }
}

function columnsOf(states: readonly SetState[], moment: number): Float32Array {
  const columns = new Float32Array(states.length * QUERY_HISTORY);
  const recency = (age: number) => Math.exp((age - moment) / DAYS_PER_YEAR);
  states.forEach(({ count, age, groupCount, groupAge, latestIn, latestValue }, q) => {
    if (groupCount === 0) return;
    columns.set(
      [
        count > 0 ? 1 : 0,
        Math.log1p(count) / 2,
        count > 0 ? recency(age) : 0,
        Math.log1p(groupCount) / 2,
        recency(groupAge),
        latestIn,
        Math.max(-3, Math.min(3, latestValue)),
      ],
      q * QUERY_HISTORY,
    );
  });
  return columns;
}

/** Histories of E positions as the head is fed them: `[F, E, Q]` of the sets, `[E, P]` of their tokens. */
export function queryHistoryFeeds(
  rows: readonly QueryHistory[],
  { count: queries, tokens }: Pick<QuerySets, "count" | "tokens">,
): Record<"queryHistory" | "queryEver", TensorValue> {
  const feed = new Float32Array(QUERY_HISTORY * rows.length * queries);
  const ever = new Float32Array(rows.length * tokens.length);
  rows.forEach(({ columns, ever: had }, e) => {
    ever.set(had, e * tokens.length);
    for (let q = 0; q < queries; q++) {
      for (let f = 0; f < QUERY_HISTORY; f++) {
        feed[(f * rows.length + e) * queries + q] = columns[q * QUERY_HISTORY + f] ?? 0;
      }
    }
  });
  return {
    queryHistory: { values: feed, shape: [QUERY_HISTORY, rows.length, queries] },
    queryEver: { values: ever, shape: [rows.length, tokens.length] },
  };
}
