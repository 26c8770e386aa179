/**
 * @module timeline/known-at: what the care team could have known at a moment.
 *
 * Before: `deid` (no identifiers reach us). After: `tokens`, `model` (features), `validation` (cohorts).
 * Promise: nothing filed after the moment can reach a feature. No other file may filter events by time.
 */
import { type ClinicalEvent, type EpochMs, MS_PER_DAY, OslerError } from "#core";
import { compareFiled } from "./event-order.ts";

/**
 * Events known to the care team at `moment`: static facts first, then in the order they were filed.
 *
 * Known means filed, not drawn: a culture drawn Monday and reported Wednesday is unknown on Tuesday. An event filed exactly at
 * `moment` is known (MEDS's `prediction_time` is inclusive). A fact without a time (sex, race) is known always. Input order does
 * not matter: events filed at one instant come in a fixed order of their own.
 *
 * @throws OslerError `timeline/mixed-subjects` if the events belong to more than one subject
 * @see docs/decisions/0001-known-means-filed.md
 */
export function knownAt(events: readonly ClinicalEvent[], moment: EpochMs): ClinicalEvent[] {
  return eventsOf(events, (event) => event.filedAt === null || event.filedAt <= moment);
}

/** A day begins on Kiritimati 14 hours before it begins in UTC. */
const FIRST_DAWN_MS = 14 * 3_600_000;

/**
 * Events that whoever reads a chart at `moment` finds in it: those known, and those that have begun and were filed on a day, in a month or in a
 * year that is not over, of which no time is told. They count as filed at its end, so that no model learns too early; but the chart holds them,
 * and an allergy of "2026" hidden until the new year is a danger. Same order and errors as `knownAt`.
 */
export function inChartAt(events: readonly ClinicalEvent[], moment: EpochMs): ClinicalEvent[] {
  return eventsOf(events, ({ occurredAt, filedAt }) => {
    if (occurredAt === null || filedAt === null || filedAt <= moment) return true;
    const isDay = occurredAt % MS_PER_DAY === 0;
    const isFiledAtTheEnd = (filedAt + 1) % MS_PER_DAY === 0;
    return isFiledAtTheEnd && occurredAt - (isDay ? FIRST_DAWN_MS : 0) <= moment;
  });
}

function eventsOf(events: readonly ClinicalEvent[], isSeen: (event: ClinicalEvent) => boolean): ClinicalEvent[] {
  const first = events[0]?.subject;
  if (events.some((event) => event.subject !== first)) {
    throw new OslerError("timeline/mixed-subjects", {
      message: `knownAt was given events of ${new Set(events.map((event) => event.subject)).size} subjects; it reads one record at a time.`,
      fix: "Group the events by subject first.",
    });
  }
  return events.filter(isSeen).sort(compareFiled);
}
