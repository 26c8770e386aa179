/**
 * @module timeline/known-at: what the care team could have known at a moment.
 *
 * Before: `deid` (no identifiers reach us). After: `tokens`, `model` (features), `validation` (cohorts).
 * Promise: nothing filed after the moment can reach a feature. No other file may filter events by time.
 */
import { type ClinicalEvent, type EpochMs, OslerError } from "#core";
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
  const first = events[0]?.subject;
  if (events.some((event) => event.subject !== first)) {
    throw new OslerError("timeline/mixed-subjects", {
      message: `knownAt was given events of ${new Set(events.map((event) => event.subject)).size} subjects; it reads one record at a time.`,
      fix: "Group the events by subject first.",
    });
  }
  return events.filter((event) => event.filedAt === null || event.filedAt <= moment).sort(compareFiled);
}
