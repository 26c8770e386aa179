/**
 * @module serving/patient-view: what stands at the head of a patient's page. Pure.
 */
import type { ListedEntry, PatientRow, PatientSummary, ResultSeries, TimelineEvent } from "#contract";
import {
  ageDaysAt,
  DAYS_PER_YEAR,
  type EpochMs,
  entriesOf,
  isBirth,
  isDeath,
  MS_PER_DAY,
  type PatientChart,
} from "#core";
import type { ChartSummary } from "#storage";
import { DRUG_IN_USE_DAYS, findOver } from "#timeline";
import { importanceOf } from "./reference-ranges.ts";
import { judgeResults, type ResultStanding } from "./result-standing.ts";
import { codeParts, isOfCourse, toPoint, toTimelineEvents, toUndatedRows } from "./timeline-view.ts";

export type SummaryHead = Pick<PatientSummary, "activeConditions" | "currentDrugs" | "allergies">;

const MAX_SERIES = 12;
const MAX_POINTS = 80;

export function toPatientRow(summary: ChartSummary): PatientRow {
  return {
    patientId: summary.patientId,
    displayName: summary.displayName,
    birthDate: summary.birthDate ?? null,
    sex: summary.sex,
    events: summary.events,
    notes: summary.notes,
    lastEventAt: summary.lastEventAt ?? null,
  };
}

/**
 * The moment a patient is looked at: the end of what their record says by `now`.
 *
 * An export may be years old; a risk is asked where the record ends, never at a moment the record does not reach.
 */
export function recordEndOf(chart: PatientChart, now: EpochMs): EpochMs | undefined {
  let end: EpochMs | undefined;
  for (const { filedAt } of chart.events) {
    if (filedAt !== null && filedAt <= now && (end === undefined || filedAt > end)) end = filedAt;
  }
  return end;
}

/** Whether the record says that the patient died, with or without a day. */
export function hasDied(chart: PatientChart): boolean {
  return entriesOf(chart).some(({ code }) => isDeath(code));
}

/** Header, conditions, drugs, allergies and results over time. */
export function toPatientSummary(summary: ChartSummary, chart: PatientChart, now: EpochMs): PatientSummary {
  const events = toTimelineEvents(chart.events);
  const end = recordEndOf(chart, now);
  const birth = chart.events.find(({ code }) => isBirth(code))?.occurredAt ?? null;
  const death = chart.events.find(({ code }) => isDeath(code))?.occurredAt ?? null;
  const lastMoment = death ?? end ?? now;
  return {
    patient: toPatientRow(summary),
    ageYears: birth === null ? null : ageDaysAt(birth, lastMoment) / DAYS_PER_YEAR,
    died: hasDied(chart),
    diedAt: death,
    recordStart: events.reduce<number | null>(
      (least, { occurredAt }) => Math.min(least ?? occurredAt, occurredAt),
      null,
    ),
    recordEnd: end ?? null,
    ...headOf(chart, events, lastMoment),
    undated: toUndatedRows(chart),
    ...toResults(events, judgeResults(chart)),
  };
}

/** What a summary of the record begins with: lasting conditions, recent drugs, allergies, those of no date first; nothing that is over. */
export function toSummaryHead(chart: PatientChart, now: EpochMs): SummaryHead {
  const death = chart.events.find(({ code }) => isDeath(code))?.occurredAt;
  return headOf(chart, toTimelineEvents(chart.events), death ?? recordEndOf(chart, now) ?? now);
}

function headOf(chart: PatientChart, events: readonly TimelineEvent[], lastMoment: number): SummaryHead {
  const recent = lastMoment - DRUG_IN_USE_DAYS * MS_PER_DAY;
  const entries = entriesOf(chart);
  const over = findOver(entries);
  const holds = ({ index }: ListedEntry) => {
    const entry = entries[index];
    return entry !== undefined && !over.has(entry);
  };
  const held = events.filter(holds);
  const undated = toUndatedRows(chart).filter(holds);
  return {
    activeConditions: withUndated(
      onsets(held),
      undated.filter(({ lasting }) => lasting),
    ),
    currentDrugs: withUndated(
      latestOfEach(held, (event) => event.kind === "drug" && event.occurredAt >= recent),
      undated.filter(({ kind }) => kind === "drug"),
    ),
    allergies: withUndated(
      latestOfEach(held, (event) => event.kind === "allergy"),
      undated.filter(({ kind }) => kind === "allergy"),
    ),
  };
}

/** What no date places in a list comes before it, each title once; where the list has the title, its date says more. */
function withUndated(dated: readonly TimelineEvent[], undated: readonly ListedEntry[]): ListedEntry[] {
  const known = new Set(dated.map(({ title }) => title));
  return [...undated.filter(({ title }) => !known.has(title) && known.add(title)), ...dated];
}

/** Lasting conditions by title at their first mention, newest first. */
function onsets(events: readonly TimelineEvent[]): TimelineEvent[] {
  const first = new Map<string, TimelineEvent>();
  for (const event of events) {
    const known = first.get(event.title);
    if (event.lasting && (known === undefined || event.occurredAt < known.occurredAt)) first.set(event.title, event);
  }
  return [...first.values()].sort((a, b) => b.occurredAt - a.occurredAt);
}

/** For each title the last event that fits, newest first. */
function latestOfEach(events: readonly TimelineEvent[], fits: (event: TimelineEvent) => boolean): TimelineEvent[] {
  const latest = new Map<string, TimelineEvent>();
  for (const event of events) if (fits(event)) latest.set(event.title, event);
  return [...latest.values()].sort((a, b) => b.occurredAt - a.occurredAt);
}

/** Numeric results by code and unit, the clinically most asked-for first, then the most frequent. */
function toResults(
  events: readonly TimelineEvent[],
  judge: (index: number) => ResultStanding,
): Pick<PatientSummary, "results" | "resultKinds"> {
  const byCode = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    if (!isOfCourse(event)) continue;
    const held = byCode.get(event.code);
    if (held === undefined) byCode.set(event.code, [event]);
    else held.push(event);
  }
  const series = [...byCode].map(([code, measured]) => ({ code, measured, place: importanceOf(codeParts(code).code) }));
  series.sort((a, b) => a.place - b.place || b.measured.length - a.measured.length || (a.code < b.code ? -1 : 1));
  const results = series.slice(0, MAX_SERIES).map(({ code, measured }): ResultSeries => {
    const ordered = measured.toSorted((a, b) => a.occurredAt - b.occurredAt);
    const points = ordered.flatMap((event) => toPoint(event) ?? []);
    const latest = ordered.at(-1);
    return {
      code,
      title: latest?.title ?? code,
      unit: latest?.unit ?? "",
      points: points.slice(-MAX_POINTS),
      measured: points.length,
      ...judge(latest?.index ?? -1),
    };
  });
  return { results, resultKinds: series.length };
}
