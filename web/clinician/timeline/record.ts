/** @module web/clinician/timeline/record: a timeline's pages joined into one record in columns, newest first, and what of it is looked at. Pure. */
import type { EventKind, Timeline } from "#contract";

type Entry = Timeline["entries"][number];
type DrugUse = Timeline["drugUses"][number];

export interface TimelineRecord {
  /** Events in the columns; fewer than `total` while pages are still coming. */
  readonly length: number;
  readonly total: number;
  /** Of the whole record. */
  readonly span: { readonly from: number; readonly to: number };
  readonly entries: readonly Entry[];
  readonly texts: readonly string[];
  readonly drugUses: readonly DrugUse[];
  readonly entry: Int32Array;
  readonly occurredAt: Float64Array;
  /** `NaN`: no end. */
  readonly endedAt: Float64Array;
  readonly filedAt: Float64Array;
  /** `NaN`: none. */
  readonly value: Float64Array;
  /** Place in `texts`, of `drugUse` in `drugUses`, plus one; 0: none. */
  readonly text: Int32Array;
  readonly drugUse: Int32Array;
  readonly dated: Int32Array;
  readonly endDated: Int32Array;
}

/** What is looked at of a record. */
export interface TimelineFilter {
  readonly kind: EventKind | undefined;
  /** Words that all stand in an event's title, code or text, in any case; empty: every event. */
  readonly words: string;
}

/** One event as it is told. */
export interface ToldEvent extends Entry {
  readonly occurredAt: number;
  readonly filedAt: number;
  readonly endedAt: number | undefined;
  readonly value: number | undefined;
  readonly text: string | undefined;
  readonly drugUse: DrugUse | undefined;
  /** As `TimelineEvent` of `#contract`. */
  readonly dated: string | undefined;
  readonly endDated: string | undefined;
}

/** Pages in the order they came. */
export function joinPages(pages: readonly Timeline[]): TimelineRecord {
  const length = pages.reduce((sum, { columns }) => sum + columns.index.length, 0);
  const [entries, texts, drugUses]: [Entry[], string[], DrugUse[]] = [[], [], []];
  const columns = {
    entry: new Int32Array(length),
    occurredAt: new Float64Array(length),
    endedAt: new Float64Array(length),
    filedAt: new Float64Array(length),
    value: new Float64Array(length),
    text: new Int32Array(length),
    drugUse: new Int32Array(length),
    dated: new Int32Array(length),
    endDated: new Int32Array(length),
  };
  let place = 0;
  for (const { columns: page, ...tables } of pages) {
    for (let i = 0; i < page.index.length; i++, place++) {
      const at = page.occurredAt[i] ?? 0;
      columns.entry[place] = entries.length + (page.entry[i] ?? 0);
      columns.occurredAt[place] = at;
      columns.endedAt[place] = at + (page.endedAfter[i] ?? Number.NaN);
      columns.filedAt[place] = at + (page.filedAfter[i] ?? 0);
      columns.value[place] = page.value[i] ?? Number.NaN;
      columns.text[place] = shifted(page.text[i], texts.length);
      columns.drugUse[place] = shifted(page.drugUse[i], drugUses.length);
      columns.dated[place] = shifted(page.dated[i], texts.length);
      columns.endDated[place] = shifted(page.endDated[i], texts.length);
    }
    entries.push(...tables.entries);
    texts.push(...tables.texts);
    drugUses.push(...tables.drugUses);
  }
  const span = pages[0]?.span ?? { from: 0, to: 0 };
  return { length, total: pages[0]?.total ?? 0, span, entries, texts, drugUses, ...columns };
}

function shifted(place = 0, by: number): number {
  return place === 0 ? 0 : place + by;
}

/** Positions of the events looked at, newest first. */
export function filterRecord(record: TimelineRecord, { kind, words }: TimelineFilter): Int32Array {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = (text: string) => wanted.every((word) => text.includes(word));
  const said = record.entries.map(({ title, code }) => `${title} ${code}`.toLowerCase());
  const kindFits = record.entries.map((entry) => kind === undefined || entry.kind === kind);
  const wordsFit = said.map(found);
  const positions = new Int32Array(record.length);
  let n = 0;
  for (let i = 0; i < record.length; i++) {
    const entry = record.entry[i] ?? 0;
    if (kindFits[entry] !== true) continue;
    const text = record.texts[(record.text[i] ?? 0) - 1];
    if (wordsFit[entry] === true || (text !== undefined && found(`${said[entry]} ${text.toLowerCase()}`))) {
      positions[n++] = i;
    }
  }
  return positions.slice(0, n);
}

/** How many events of each kind there are among those at `positions`. */
export function countKinds(record: TimelineRecord, positions: Int32Array): ReadonlyMap<EventKind, number> {
  const counts = new Map<EventKind, number>();
  for (const position of positions) {
    const kind = record.entries[record.entry[position] ?? 0]?.kind;
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** @throws RangeError for a position the record does not have */
export function eventAt(record: TimelineRecord, position: number): ToldEvent {
  const entry = record.entries[record.entry[position] ?? -1];
  if (entry === undefined) throw new RangeError("eventAt: no such position");
  const number = (column: Float64Array) => {
    const value = column[position];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  };
  return {
    ...entry,
    occurredAt: record.occurredAt[position] ?? 0,
    filedAt: record.filedAt[position] ?? 0,
    endedAt: number(record.endedAt),
    value: number(record.value),
    text: record.texts[(record.text[position] ?? 0) - 1],
    drugUse: record.drugUses[(record.drugUse[position] ?? 0) - 1],
    dated: record.texts[(record.dated[position] ?? 0) - 1],
    endDated: record.texts[(record.endDated[position] ?? 0) - 1],
  };
}

/** How many of `positions`, newest first, occurred after `moment`: the place of the first that did not. */
export function placeOf(record: TimelineRecord, positions: Int32Array, moment: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((record.occurredAt[positions[middle] ?? 0] ?? 0) > moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
