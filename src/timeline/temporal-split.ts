/**
 * @module timeline/temporal-split: records parted by a date: what those who teach a model had by then, and those it is tested on from then on.
 *
 * To be done before dates are shifted, each patient's by another number of days. A test on other people and a later time is the nearest to
 * how a model is used: it learns from the past and is asked about what nobody has seen.
 */
import type { ClinicalEvent, EpochMs } from "#core";
import { isObservationEnd, isObservationStart } from "./event-order.ts";
import { observationWindow } from "./observation-window.ts";

/**
 * The record as it stood at `moment`: static facts, and what had occurred and been filed by then. Observation ends there if the source says
 * that it went on, or if a usual gap after the last contact goes beyond; a contact that came later is not known. `undefined` if
 * observation had not begun.
 */
export function recordUntil(events: readonly ClinicalEvent[], moment: EpochMs): ClinicalEvent[] | undefined {
  const kept = events.filter(
    ({ occurredAt, filedAt }) => occurredAt === null || (occurredAt <= moment && (filedAt ?? occurredAt) <= moment),
  );
  const window = observationWindow(kept);
  if (window === undefined || window.start >= moment) return undefined;
  const wentOn = events.some(({ code, occurredAt }) => isObservationEnd(code) && (occurredAt ?? moment) > moment);
  return wentOn || window.end > moment ? [...kept, markOf(kept, "OBSERVATION_END", moment)] : kept;
}

/** The whole record, observed from `moment` on; `undefined` if observation ended by then. */
export function recordFrom(events: readonly ClinicalEvent[], moment: EpochMs): ClinicalEvent[] | undefined {
  const window = observationWindow(events);
  if (window === undefined || window.end <= moment) return undefined;
  if (window.start >= moment) return [...events];
  return [...events.filter(({ code }) => !isObservationStart(code)), markOf(events, "OBSERVATION_START", moment)];
}

function markOf(events: readonly ClinicalEvent[], code: string, moment: EpochMs): ClinicalEvent {
  const [first] = events;
  if (first === undefined) throw new RangeError("A record without events has no subject.");
  return { subject: first.subject, code, occurredAt: moment, filedAt: moment };
}
