/**
 * @module train/labels: what came after a position: exposure and event in each bin, next marks, time waited.
 *
 * A position is a moment inside the observation window (`asked-moments.ts`). An outcome that had happened by then is asked no more. Follow-up
 * ends at the outcome, at death or at the end of observation, whichever is first.
 */
import { DAYS_PER_YEAR } from "#core";
import type { SubjectTable } from "./subject-table.ts";

/** Where survival labels of one position are written: `exposure` and `event` from `at`, one column a bin. */
export interface SurvivalCells {
  readonly exposure: Float32Array;
  readonly event: Float32Array;
  readonly at: number;
  readonly weight: number;
}

/**
 * Writes years of exposure in each bin and a mark in the bin of the event.
 *
 * @param edges bin edges, ascending from 0; follow-up beyond the last edge counts in the last bin if `open`, else is dropped
 * @param followed time from position to event or censoring, > 0, in the unit of `edges`
 * @param perYear units of `edges` in a year
 */
export function writeSurvival(
  cells: SurvivalCells,
  edges: readonly number[],
  open: boolean,
  followed: number,
  happened: boolean,
  perYear: number,
): void {
  const bins = open ? edges.length : edges.length - 1;
  for (let bin = 0; bin < bins; bin++) {
    const start = edges[bin] ?? 0;
    if (followed <= start) return;
    const end = bin === edges.length - 1 ? Number.POSITIVE_INFINITY : (edges[bin + 1] ?? 0);
    const at = cells.at + bin;
    cells.exposure[at] = (cells.weight * (Math.min(followed, end) - start)) / perYear;
    if (happened && followed <= end) cells.event[at] = cells.weight;
  }
}

/** Time followed for outcome `k` from age `ageDays`, in days; `undefined` if it is not asked there. */
export function followUp(
  table: SubjectTable,
  subject: number,
  k: number,
  ageDays: number,
): { readonly days: number; readonly happened: boolean } | undefined {
  const first = table.firstOccurrenceAgeDays[subject * table.outcomes + k] ?? Number.NaN;
  if (first <= ageDays) return undefined;
  const stop = followedUntil(table, subject);
  const happened = first <= stop;
  const until = happened ? first : stop;
  return until > ageDays ? { days: until - ageDays, happened } : undefined;
}

/** Age at which nothing more would be seen. */
export function followedUntil(table: SubjectTable, subject: number): number {
  const end = table.observationEndAgeDays[subject] ?? 0;
  const death = table.deathAgeDays[subject] ?? Number.NaN;
  return Number.isNaN(death) ? end : Math.min(death, end);
}

/** The subject's tokens of the first instant after age `ageDays`; `undefined` if there is none. */
export function nextInstant(
  table: SubjectTable,
  subject: number,
  ageDays: number,
): { readonly start: number; readonly end: number; readonly days: number } | undefined {
  const stop = table.offsets[subject + 1] ?? 0;
  let start = table.offsets[subject] ?? 0;
  while (start < stop && (table.ageDays[start] ?? 0) <= ageDays) start++;
  if (start >= stop) return undefined;
  const nextAge = table.ageDays[start] ?? 0;
  let end = start + 1;
  while (end < stop && table.ageDays[end] === nextAge) end++;
  return { start, end, days: nextAge - ageDays };
}

/** Writes the hazard labels of all outcomes of a position; `cells.at` is the first column of its row. */
export function writeOutcomes(
  table: SubjectTable,
  subject: number,
  ageDays: number,
  edgesYears: readonly number[],
  cells: SurvivalCells,
): void {
  const bins = edgesYears.length - 1;
  for (let k = 0; k < table.outcomes; k++) {
    const follow = followUp(table, subject, k, ageDays);
    if (follow === undefined) continue;
    const years = follow.days / DAYS_PER_YEAR;
    writeSurvival({ ...cells, at: cells.at + k * bins }, edgesYears, false, years, follow.happened, 1);
  }
}
