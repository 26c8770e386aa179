/** @module deid/counts: what de-identification did, in numbers only. */
import type { SpanType } from "./finding.ts";

/** Why something of the chart did not reach research. */
export type DropReason =
  | "identity"
  | "source"
  | "free-text-value"
  | "dosage-words"
  | "laboratory-view"
  | "lapsed"
  | "undated"
  | "display-not-standard"
  | "display-identifying"
  | "code-identifying"
  | "placeholder-date"
  | "before-capped-birth"
  | "birth-moved-for-age-over-89"
  | "age-value-over-89";

/** Counts filled as charts go through; plain data, so that it can be written to the seal and sent between threads. */
export interface DeidCounts {
  patients: number;
  events: number;
  notes: number;
  spans: Partial<Record<SpanType, number>>;
  dropped: Partial<Record<DropReason, number>>;
}

/** All zero. */
export function newDeidCounts(): DeidCounts {
  return { patients: 0, events: 0, notes: 0, spans: {}, dropped: {} };
}

/** Adds `more` to `counts`. */
export function addDeidCounts(counts: DeidCounts, more: DeidCounts): void {
  counts.patients += more.patients;
  counts.events += more.events;
  counts.notes += more.notes;
  addEach(counts.spans, more.spans);
  addEach(counts.dropped, more.dropped);
}

function addEach<Key extends string>(counts: Partial<Record<Key, number>>, more: Partial<Record<Key, number>>): void {
  for (const [key, count] of Object.entries(more) as [Key, number][]) counts[key] = (counts[key] ?? 0) + count;
}

/** One more thing dropped. */
export function countDropped(counts: DeidCounts, reason: DropReason): void {
  counts.dropped[reason] = (counts.dropped[reason] ?? 0) + 1;
}
