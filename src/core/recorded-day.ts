/**
 * @module core/recorded-day: the day on which something in a record happened, as its source has it.
 *
 * Promise: a day is the first moment of it in UTC, so that days compare and count as the calendar's, whatever zone the source wrote them in.
 */
import type { ClinicalEvent } from "./clinical-event.ts";
import { type EpochMs, MS_PER_DAY, toEpochMs } from "./time.ts";

/** The day that the source names; UTC's of the moment where it names none. */
export function recordedDay(occurredAt: EpochMs, dated: string | undefined): EpochMs {
  const named = dated === undefined || dated.length < 10 ? Number.NaN : Date.parse(dated.slice(0, 10));
  return toEpochMs(Number.isNaN(named) ? Math.floor(occurredAt / MS_PER_DAY) * MS_PER_DAY : named);
}

/** The day of a moment where the latest event of UTC's day was recorded, if that says where; else UTC's. */
export function recordedDayAt(events: readonly ClinicalEvent[], moment: EpochMs): EpochMs {
  const day = recordedDay(moment, undefined);
  let [at, dated]: [EpochMs, string | undefined] = [day, undefined];
  for (const event of events) {
    const { occurredAt } = event;
    if (occurredAt !== null && occurredAt >= at && occurredAt <= moment) [at, dated] = [occurredAt, event.dated];
  }
  const clock = Date.parse(`${dated?.slice(0, "2024-03-01T23:00".length)}Z`);
  if (Number.isNaN(clock)) return day;
  return recordedDay(toEpochMs(moment + clock - Math.floor(at / MS_PER_MINUTE) * MS_PER_MINUTE), undefined);
}

const MS_PER_MINUTE = 60_000;
