/**
 * @module model/branch-rows: histories that begin alike, laid in one row so that what they share is computed once.
 *
 * Branches share a trunk up to the instant of their first difference; from there on each has its own tokens and its question. Promise:
 * each question sees what it would see with its history alone in a row, so its answer is the same but for rounding.
 */
import { type AskedHistory, countUntil, type HistoryTokens, type PackedRows } from "./packed-rows.ts";

/** A history as what it shares with a trunk and what it has of its own, asked once. */
export interface Branch {
  /** Leading tokens of the trunk. */
  readonly shared: number;
  readonly own: AskedHistory;
}

/** Places of a row: the trunk is computed anew in each, and attention grows with the square. */
const OWN_PLACES = 320;

/** Splits each history from the trunk before the instant at which they first differ. */
export function splitBranches(trunk: HistoryTokens, histories: readonly AskedHistory[]): Branch[] {
  return histories.map(({ history, momentAgeDays }) => {
    const { tokens, ageDays, values } = history;
    let at = 0;
    while (
      at < tokens.length &&
      at < trunk.tokens.length &&
      tokens[at] === trunk.tokens[at] &&
      ageDays[at] === trunk.ageDays[at] &&
      values[at] === trunk.values[at]
    )
      at++;
    // Tokens of one instant see each other: where one differs, all of them do. A trunk's left-over token hides nothing before its own age.
    const changedAge = Math.min(ageDays[at] ?? Number.POSITIVE_INFINITY, trunk.ageDays[at] ?? Number.POSITIVE_INFINITY);
    let shared = at;
    while (shared > 0 && (ageDays[shared - 1] ?? 0) >= changedAge) shared--;
    const own = {
      tokens: tokens.subarray(shared),
      ageDays: ageDays.subarray(shared),
      values: values.subarray(shared),
    };
    return { shared, own: { history: own, momentAgeDays } };
  });
}

/** Branches in groups that each fit a row beside the trunk, in order: indices into them. */
export function groupBranches(branches: readonly Branch[]): number[][] {
  const groups: number[][] = [];
  let room = 0;
  branches.forEach((branch, index) => {
    const places = placesOf(branch);
    if (groups.length === 0 || places > room) {
      groups.push([]);
      room = Math.max(OWN_PLACES, places);
    }
    groups.at(-1)?.push(index);
    room -= places;
  });
  return groups;
}

/** One row: the trunk as far as any branch shares it, then branch after branch, each ended by its question. */
export function packBranches(trunk: HistoryTokens, branches: readonly Branch[]): PackedRows {
  const stem = Math.max(0, ...branches.map(({ shared }) => shared));
  const width = stem + branches.reduce((sum, branch) => sum + placesOf(branch), 0);
  const [tokens, shares, sees] = [new Int32Array(width), new Int32Array(width), new Int32Array(2 * width)];
  const [ageDays, values] = [new Float32Array(width), new Float32Array(width)];
  const lay = (at: number, { history }: AskedHistory, shared: number) => {
    tokens.set(history.tokens, at);
    ageDays.set(history.ageDays, at);
    values.set(history.values, at);
    history.ageDays.forEach((age, i) => {
      sees.set([at, at + countUntil(history.ageDays, age)], 2 * (at + i));
      shares[at + i] = shared;
    });
  };
  const stemTokens = {
    tokens: trunk.tokens.subarray(0, stem),
    ageDays: trunk.ageDays.subarray(0, stem),
    values: trunk.values.subarray(0, stem),
  };
  lay(0, { history: stemTokens, momentAgeDays: new Float32Array(0) }, 0);
  const positions: number[] = [];
  let at = stem;
  for (const { shared, own } of branches) {
    lay(at, own, shared);
    const question = at + own.history.tokens.length;
    ageDays[question] = own.momentAgeDays[0] ?? 0;
    sees.set([at, question], 2 * question);
    shares[question] = shared;
    positions.push(question);
    at = question + 1;
  }
  return { rows: 1, width, tokens, ageDays, values, sees, trunk: shares, positions: Int32Array.from(positions) };
}

function placesOf({ own }: Branch): number {
  return own.history.tokens.length + 1;
}
