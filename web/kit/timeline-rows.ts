/** @module web/kit/timeline-rows: which events share a row of the timeline. Pure. */
import type { EventKind, TimelineEvent } from "#contract";
import { kindNames } from "./format.ts";

export interface TimelineRow {
  readonly title: string;
  readonly kind: EventKind;
  /** A lasting event is drawn to the record's end; the others are moments or end where they say. */
  readonly spans: boolean;
  readonly events: readonly TimelineEvent[];
}

const OWN_ROWS: Partial<Record<EventKind, number>> = { condition: 8, drug: 5 };
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

/** The longest conditions and most ordered drugs get a row of their own; the rest of each kind shares one. */
export function planRows(events: readonly TimelineEvent[], end: number): TimelineRow[] {
  return order.flatMap((kind) => {
    const mine = events.filter((event) => event.kind === kind);
    if (mine.length === 0) return [];
    const own = OWN_ROWS[kind];
    if (own === undefined) return [{ title: kindNames[kind], kind, spans: false, events: mine }];
    const groups = [...groupByTitle(mine)].sort((a, b) => weight(b[1], kind, end) - weight(a[1], kind, end));
    const rows = groups.slice(0, own).map(([title, grouped]): TimelineRow => {
      const spans = kind === "condition";
      return { title: shorten(title), kind, spans, events: spans ? onlyFirstOpen(grouped) : grouped };
    });
    const rest = groups.slice(own).flatMap(([, grouped]) => grouped);
    if (rest.length === 0) return rows;
    return [...rows, { title: `Other ${kindNames[kind].toLowerCase()}`, kind, spans: false, events: rest }];
  });
}

function groupByTitle(events: readonly TimelineEvent[]): Map<string, TimelineEvent[]> {
  const groups = new Map<string, TimelineEvent[]>();
  for (const event of events) groups.set(event.title, [...(groups.get(event.title) ?? []), event]);
  return groups;
}

function weight(events: readonly TimelineEvent[], kind: EventKind, end: number): number {
  if (kind !== "condition") return events.length;
  return events.reduce(
    (longest, event) =>
      Math.max(longest, (event.endedAt ?? (event.lasting ? end : event.occurredAt)) - event.occurredAt),
    0,
  );
}

/** A condition coded again while open is one bar from its first mention. */
function onlyFirstOpen(events: readonly TimelineEvent[]): TimelineEvent[] {
  const open = events.filter((event) => event.lasting).sort((a, b) => a.occurredAt - b.occurredAt);
  return [...events.filter((event) => !event.lasting), ...open.slice(0, 1)];
}

/** Drops SNOMED's semantic tag: `Asthma (disorder)` → `Asthma`. */
function shorten(title: string): string {
  return title.replace(/ \((disorder|finding|situation|procedure|person)\)$/, "");
}
