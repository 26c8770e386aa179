/**
 * @module timeline/observation-window: from when to when a record would have seen an event.
 *
 * Outside the window, absence says nothing: an outcome not seen after the end is censored, not avoided.
 */
import { addDays, type ClinicalEvent, type EpochMs, MS_PER_DAY, toEpochMs } from "#core";
import { isBirth, isDeath, isObservationEnd, isObservationStart, isPlanned } from "./event-order.ts";

export interface ObservationWindow {
  readonly birth?: EpochMs;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly death?: EpochMs;
}

/** Nobody is taken as still observed for longer than this after the last contact. */
const LONGEST_SILENCE_DAYS = 730;

/**
 * The window a record was observed in; `undefined` if it holds no dated event but birth.
 *
 * Start: the `OBSERVATION_START` event, else the first dated event after birth. End: death, else an explicit end
 * (`OBSERVATION_END`, `END_OF_FOLLOW_UP`), else the last contact plus the record's own mean gap between contacts, at most two
 * years. What is dated after the end (a late correction, an autopsy code) does not extend it.
 *
 * Why not the last contact itself: then every window would end with an event, quiet time after it would not count, and being asked
 * at a contact would require another one to come. With contacts at random the time from the last one to the true end is on average
 * the mean gap. @see docs/decisions/0005-observation-ends-a-gap-after-the-last-contact.md for the numbers.
 */
export function observationWindow(events: readonly ClinicalEvent[]): ObservationWindow | undefined {
  let birth: EpochMs | undefined;
  let death: EpochMs | undefined;
  let saidStart: EpochMs | undefined;
  let saidEnd: EpochMs | undefined;
  const contacts: EpochMs[] = [];
  for (const { code, occurredAt } of events) {
    if (occurredAt === null || isPlanned(code)) continue;
    if (isBirth(code)) birth = earlier(birth, occurredAt);
    else if (isDeath(code)) death = earlier(death, occurredAt);
    else if (isObservationStart(code)) saidStart = earlier(saidStart, occurredAt);
    else if (!isObservationEnd(code)) contacts.push(occurredAt);
    else if (saidEnd === undefined || occurredAt > saidEnd) saidEnd = occurredAt;
  }
  const end = death ?? saidEnd ?? usualEnd(contacts) ?? saidStart;
  const start = saidStart ?? contacts.reduce(earlier, undefined) ?? end;
  if (start === undefined || end === undefined) return undefined;
  return {
    ...(birth === undefined ? {} : { birth }),
    start: toEpochMs(Math.min(start, end)),
    end,
    ...(death === undefined ? {} : { death }),
  };
}

/** Last contact plus the mean gap between days of contact. */
function usualEnd(contacts: readonly EpochMs[]): EpochMs | undefined {
  const sorted = contacts.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const days = new Set(sorted.map((moment) => Math.floor(moment / MS_PER_DAY))).size;
  const gapDays = days < 2 ? 0 : (last - first) / MS_PER_DAY / (days - 1);
  return addDays(last, Math.round(Math.min(gapDays, LONGEST_SILENCE_DAYS)));
}

/**
 * The events with observation said to start at `moment`, for a cohort whose members had to be alive and present on one date: their
 * older facts were gathered backwards, from survivors, so nobody could have died before it. To be done before dates are shifted.
 */
export function markCohortStart(events: readonly ClinicalEvent[], moment: EpochMs): ClinicalEvent[] {
  const subject = events[0]?.subject;
  if (subject === undefined || events.some(({ code }) => isObservationStart(code))) return [...events];
  return [...events, { subject, code: "OBSERVATION_START", occurredAt: moment, filedAt: moment }];
}

function earlier(known: EpochMs | undefined, moment: EpochMs): EpochMs {
  return known === undefined || moment < known ? moment : known;
}
