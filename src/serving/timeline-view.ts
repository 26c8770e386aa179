/**
 * @module serving/timeline-view: a chart's events as the pages show them: kind, words, value, end. Pure.
 *
 * Ends (`CONDITION_END//…`, `ENCOUNTER_END//…`) close the event they end instead of standing alone.
 */
import type { EventKind, ListedEntry, ResultPoint, TimelineEvent } from "#contract";
import {
  type ChartEntry,
  type ClinicalEvent,
  comparatorOf,
  isBirth,
  isDeath,
  isSuspected,
  type PatientChart,
  uncodedWords,
  withoutRole,
} from "#core";
import { entryKindOf, findEnds, isDrugStop, isEnd, isObservationEnd, isObservationStart, isPlanned } from "#timeline";
import { vitalSigns } from "./reference-ranges.ts";
import { isSelfLimiting } from "./self-limiting.ts";

/** Every dated event of the chart, in the chart's order; `index` is its position in `events`. */
export function toTimelineEvents(events: readonly ClinicalEvent[]): TimelineEvent[] {
  const ends = findEnds(events);
  return events.flatMap((event, index) => {
    if (event.occurredAt === null || hidden(event.code)) return [];
    const row = toRow(event, index, ends.get(event));
    return [{ ...row, occurredAt: event.occurredAt, filedAt: event.filedAt ?? event.occurredAt }];
  });
}

/** What the chart says without a date; `index` is its position among `entriesOf` the chart, after the events. */
export function toUndatedRows({ events, undated = [] }: Pick<PatientChart, "events" | "undated">): ListedEntry[] {
  return undated.map((entry, i) => ({
    ...toRow(entry, events.length + i, undefined),
    occurredAt: null,
    filedAt: null,
  }));
}

/** Some of a timeline's events as rows, newest first, and how many there are of each kind. */
export function toTimelineRows(
  events: readonly TimelineEvent[],
  query: { readonly kind?: EventKind | undefined; readonly offset: number; readonly limit: number },
) {
  const counts = new Map<EventKind, number>();
  for (const { kind } of events) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const wanted = newestFirst(query.kind === undefined ? events : events.filter((event) => event.kind === query.kind));
  return {
    total: wanted.length,
    counts: [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    events: wanted.slice(query.offset, query.offset + query.limit),
  };
}

/** A timeline's order; events of one moment stay in the chart's. */
export function newestFirst(events: readonly TimelineEvent[]): TimelineEvent[] {
  return events.toSorted((a, b) => b.occurredAt - a.occurredAt || a.index - b.index);
}

/** Whether an event is one of a course of results: a number whose record does not say by a code of what it is belongs to none. */
export function isOfCourse({ value, code }: TimelineEvent): boolean {
  return value !== null && !code.startsWith("UNCODED//");
}

/** The measurement an event is, if it is one, as it was reported. */
export function toPoint({ occurredAt, value, text, dated }: TimelineEvent): ResultPoint | undefined {
  if (value === null) return undefined;
  const comparator = comparatorOf({ numericValue: value, ...(text === null ? {} : { textValue: text }) });
  return { at: occurredAt, value, comparator: comparator ?? null, ...(dated === undefined ? {} : { dated }) };
}

/** `LOINC//4548-4//%` → system, code, and the rest (unit or answer). */
export function codeParts(code: string): { system: string; code: string; rest: string | undefined } {
  const [system = "", own = "", ...rest] = code.split("//");
  return { system, code: own, rest: rest.length === 0 ? undefined : rest.join("//") };
}

function toRow(
  event: ChartEntry,
  index: number,
  end: ClinicalEvent | undefined,
): Omit<TimelineEvent, "occurredAt" | "filedAt"> {
  const { rest } = codeParts(event.code);
  const kind = kindOf(event);
  const endedAt = end?.occurredAt ?? null;
  return {
    index,
    kind,
    code: event.code,
    title: titleOf(event),
    endedAt,
    ...(event.dated === undefined ? {} : { dated: event.dated }),
    ...(end?.dated === undefined ? {} : { endDated: end.dated }),
    lapsed: event.lapsed ?? null,
    lasting: kind === "condition" && endedAt === null && event.lapsed === undefined && !isSelfLimiting(event.code),
    value: event.numericValue ?? null,
    unit: event.numericValue === undefined ? null : (rest ?? null),
    text: uncodedWords(event) === undefined ? (event.textValue ?? null) : null,
    drugUse: event.drugUse ?? null,
    source: event.source ?? null,
  };
}

function kindOf(event: ChartEntry): EventKind {
  const kind = entryKindOf(event);
  const { system, code } = codeParts(event.code);
  if (kind !== "result" && kind !== undefined) return kind;
  if (vitalSigns.has(code)) return "vital";
  // What was observed, "pregnant: no", is no measurement, and no problem of the patient whatever its code names.
  return event.numericValue !== undefined || system === "LAB" ? "lab" : "other";
}

const encounterWords: Readonly<Record<string, string>> = {
  AMB: "Outpatient visit",
  EMER: "Emergency visit",
  IMP: "Hospital stay",
  ACUTE: "Hospital stay",
  NONAC: "Hospital stay",
  OBSENC: "Observation stay",
  HH: "Home visit",
  VR: "Virtual visit",
  SS: "Short stay",
};

function titleOf(event: ChartEntry): string {
  if (isPlanned(event.code)) return `Planned: ${titleOf({ ...event, code: withoutRole(event.code) })}`;
  if (isSuspected(event.code))
    return `Suspected, not confirmed: ${titleOf({ ...event, code: withoutRole(event.code) })}`;
  if (isDeath(event.code)) return "Death";
  const words = uncodedWords(event);
  if (words !== undefined && words !== "") return words;
  const { system, code, rest } = codeParts(event.code);
  if (system === "ENCOUNTER_START") return event.display ?? encounterWords[code] ?? "Encounter";
  if (event.display !== undefined && event.display !== "") return `${event.display}${yesOrNo(rest)}`;
  const parts = [code === "" ? system : code, event.numericValue === undefined ? rest : undefined];
  return parts
    .filter((part) => part !== undefined)
    .join(" ")
    .replaceAll("//", " ");
}

/** What was answered yes or no is not told by its name alone. */
function yesOrNo(rest: string | undefined): string {
  return rest === "true" ? ": yes" : rest === "false" ? ": no" : "";
}

function hidden(code: string): boolean {
  return (isEnd(code) && !isDrugStop(code)) || isBirth(code) || isObservationStart(code) || isObservationEnd(code);
}
