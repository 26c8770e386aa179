/** @module web/clinician/timeline/rows: which events share a row of the timeline. Pure. */
import type { EventKind } from "#contract";
import { kindNames } from "../../kit/format.ts";
import type { TimelineRecord } from "./record.ts";

export interface TimelineRow {
  readonly title: string;
  readonly kind: EventKind;
  /** Places in the record, newest first. */
  readonly positions: Int32Array;
  /** Beginning of each. */
  readonly starts: Float64Array;
  /** Its end, its beginning if it is a moment; what lasts is drawn to the record's end. */
  readonly ends: Float64Array;
  /** Longest from beginning to end, ms: how far back one that is still seen can have begun. */
  readonly longest: number;
}

/** Rows of their own by kind: with everything shown, and when kind or words narrow what is. */
const ownRows: Partial<Record<EventKind, number>> = { condition: 8, drug: 5 };
const NARROWED_ROWS = 14;
const order: readonly EventKind[] = [
  "condition",
  "drug",
  "encounter",
  "lab",
  "vital",
  "procedure",
  "immunisation",
  "allergy",
  "other",
];

/**
 * The longest conditions and most ordered drugs get a row of their own; the rest of each kind shares one, which says how many titles it holds.
 *
 * @param narrowed fewer events are looked at than there are: then each kind's most frequent titles get a row of their own
 */
export function planRows(record: TimelineRecord, positions: Int32Array, narrowed: boolean): TimelineRow[] {
  const byKind = groupBy(positions, (position) => record.entries[record.entry[position] ?? 0]?.kind);
  return order.flatMap((kind) => {
    const mine = byKind.get(kind);
    if (mine === undefined) return [];
    const own = narrowed ? NARROWED_ROWS : ownRows[kind];
    if (own === undefined) return [toRow(record, kindNames[kind], kind, mine, false)];
    const groups = [...groupBy(mine, (position) => record.entries[record.entry[position] ?? 0]?.title ?? "")]
      .map(([title, grouped]) => ({ title, grouped, weight: weightOf(record, kind, grouped) }))
      .sort((a, b) => b.weight - a.weight);
    const spans = kind === "condition";
    const rows = groups
      .slice(0, own)
      .map(({ title, grouped }) =>
        toRow(record, shorten(title), kind, spans ? onlyFirstOpen(record, grouped) : grouped, spans),
      );
    const rest = groups.slice(own);
    if (rest.length === 0) return rows;
    const others = `Other ${kindNames[kind].toLowerCase()} (${rest.length})`;
    const shared = rest.flatMap(({ grouped }) => grouped).sort((a, b) => a - b);
    return [...rows, toRow(record, others, kind, shared, false)];
  });
}

function groupBy<Key>(positions: Iterable<number>, keyOf: (position: number) => Key): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (const position of positions) {
    const key = keyOf(position);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [position]);
    else held.push(position);
  }
  return groups;
}

function toRow(
  record: TimelineRecord,
  title: string,
  kind: EventKind,
  positions: readonly number[],
  spans: boolean,
): TimelineRow {
  const starts = Float64Array.from(positions, (position) => record.occurredAt[position] ?? 0);
  const ends = Float64Array.from(positions, (position) => endOf(record, position, spans));
  const longest = ends.reduce((most, end, i) => Math.max(most, end - (starts[i] ?? 0)), 0);
  return { title, kind, positions: Int32Array.from(positions), starts, ends, longest };
}

function endOf(record: TimelineRecord, position: number, spans: boolean): number {
  const [start = 0, end = Number.NaN] = [record.occurredAt[position], record.endedAt[position]];
  if (!Number.isNaN(end)) return Math.max(start, end);
  return spans && lasts(record, position) ? Math.max(start, record.span.to) : start;
}

function lasts(record: TimelineRecord, position: number): boolean {
  return record.entries[record.entry[position] ?? 0]?.lasting === true;
}

/** How long a condition took at most; how often anything else was. */
function weightOf(record: TimelineRecord, kind: EventKind, positions: readonly number[]): number {
  if (kind !== "condition") return positions.length;
  return positions.reduce(
    (longest, position) => Math.max(longest, endOf(record, position, true) - (record.occurredAt[position] ?? 0)),
    0,
  );
}

/** A condition coded again while open is one bar from its first mention. */
function onlyFirstOpen(record: TimelineRecord, positions: readonly number[]): number[] {
  const first = positions.findLast((position) => lasts(record, position));
  return positions.filter((position) => position === first || !lasts(record, position));
}

/** Drops SNOMED's semantic tag: `Asthma (disorder)` → `Asthma`. */
function shorten(title: string): string {
  return title.replace(/ \((disorder|finding|situation|procedure|person)\)$/, "");
}
