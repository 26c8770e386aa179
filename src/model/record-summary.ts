/**
 * @module model/record-summary: a record at a moment as a statistician would tabulate it: sparse features, exact, of any length of record.
 *
 * V tokens, G groups (codes). Columns: the age curve, the time since the last event and the number of instants; then V "the latest
 * token of its code"; V "ever"; G each of: log(1 + count), how recent (e-fold a year), latest value, mean value.
 * Promise: only tokens up to the moment count; events of one instant may come in any order, unless they are of one code.
 */
import { DAYS_PER_YEAR, isSexCode } from "#core";
import type { TensorValue } from "#graph";
import type { TokenGroups, Vocabulary } from "#tokens";
import { AGE_KNOTS, ageCurve } from "./packed-rows.ts";

/** Columns before the tokens': the age curve, log time since the last event, log number of instants. */
const TIME_COLUMNS = AGE_KNOTS + 2;
/** Columns of a group. */
const GROUP_COLUMNS = 4;

/** Columns of a summary. */
export function summaryColumns(tokens: number, groups: number): number {
  return TIME_COLUMNS + 2 * tokens + GROUP_COLUMNS * groups;
}

export type SummaryColumnKind =
  | "age"
  | "elapsed"
  | "sex"
  | "token"
  | "valueToken"
  | "count"
  | "recency"
  | "latestValue"
  | "meanValue";

/** What each column tells; `valueToken`: a token of a code that has values. */
export function summaryColumnKinds({ of, count }: TokenGroups, { tokens: words }: Vocabulary): SummaryColumnKind[] {
  const sizes = new Int32Array(count);
  for (const group of of) sizes[group] = (sizes[group] ?? 0) + 1;
  const tokens = Array.from(of, (group, token): SummaryColumnKind => {
    if (isSexCode(words[token] ?? "")) return "sex";
    return (sizes[group] ?? 0) > 1 ? "valueToken" : "token";
  });
  const ofGroup: readonly SummaryColumnKind[] = ["count", "recency", "latestValue", "meanValue"];
  return [
    ...new Array<SummaryColumnKind>(AGE_KNOTS).fill("age"),
    ...new Array<SummaryColumnKind>(TIME_COLUMNS - AGE_KNOTS).fill("elapsed"),
    ...tokens,
    ...tokens,
    ...Array.from({ length: count }, () => ofGroup).flat(),
  ];
}

/** What a record's summary is made of; arrays are parallel, in the order filed. */
export interface SummarySource {
  readonly tokens: ArrayLike<number>;
  readonly ageDays: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** Non-zero cells of summaries: `weights[i]` at column `columns[i]` of row `rows[i]`. */
export interface SummaryCells {
  readonly rows: number[];
  readonly columns: number[];
  readonly weights: number[];
}

export function newSummaryCells(): SummaryCells {
  return { rows: [], columns: [], weights: [] };
}

/** The cells as the backbone is fed them. */
export function summaryFeeds({ rows, columns, weights }: SummaryCells): Record<string, TensorValue> {
  return {
    summaryRows: { values: Int32Array.from(rows), shape: [rows.length] },
    summaryColumns: { values: Int32Array.from(columns), shape: [rows.length] },
    summaryWeights: { values: Float32Array.from(weights), shape: [rows.length, 1] },
  };
}

interface GroupState {
  count: number;
  latest: number;
  latestAge: number;
  latestValue: number;
  valueSum: number;
  valueCount: number;
}

/** Adds one row: the record as of `momentAgeDays`. @param order indices of the tokens that count, ascending */
export function addSummary(
  cells: SummaryCells,
  row: number,
  groups: TokenGroups,
  source: SummarySource,
  order: ArrayLike<number>,
  momentAgeDays: number,
): void {
  const put = (column: number, weight: number) => {
    cells.rows.push(row);
    cells.columns.push(column);
    cells.weights.push(weight);
  };
  const states = new Map<number, GroupState>();
  const ever = new Set<number>();
  let instants = 0;
  let lastAge = 0;
  for (let i = 0; i < order.length; i++) {
    const index = order[i] ?? 0;
    const age = source.ageDays[index] ?? 0;
    if (age > momentAgeDays) break;
    const token = source.tokens[index] ?? 0;
    if (age > lastAge) instants++;
    lastAge = age;
    ever.add(token);
    noteToken(states, groups.of[token] ?? 0, token, age, source.values[index] ?? 0);
  }
  const { below, share } = ageCurve(momentAgeDays);
  put(below, 1 - share);
  put(below + 1, share);
  put(AGE_KNOTS, Math.log1p(Math.max(0, momentAgeDays - lastAge) / DAYS_PER_YEAR));
  put(AGE_KNOTS + 1, Math.log1p(instants) / 2);
  const vocabulary = groups.of.length;
  for (const token of ever) put(TIME_COLUMNS + vocabulary + token, 1);
  for (const [group, state] of states) {
    const at = TIME_COLUMNS + 2 * vocabulary + GROUP_COLUMNS * group;
    put(TIME_COLUMNS + state.latest, 1);
    put(at, Math.log1p(state.count) / 2);
    put(at + 1, Math.exp((state.latestAge - momentAgeDays) / DAYS_PER_YEAR));
    if (state.valueCount === 0) continue;
    put(at + 2, bounded(state.latestValue));
    put(at + 3, bounded(state.valueSum / state.valueCount));
  }
}

function noteToken(states: Map<number, GroupState>, group: number, token: number, age: number, value: number): void {
  const state = states.get(group) ?? {
    count: 0,
    latest: token,
    latestAge: age,
    latestValue: 0,
    valueSum: 0,
    valueCount: 0,
  };
  state.count++;
  state.latest = token;
  state.latestAge = age;
  if (value !== 0) {
    state.latestValue = value;
    state.valueSum += value;
    state.valueCount++;
  }
  states.set(group, state);
}

/** A far outlier weighs no more than 3 deviations: a straight line through it would be its own. */
function bounded(value: number): number {
  return Math.max(-3, Math.min(3, value));
}
