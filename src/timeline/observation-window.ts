/**
 * @module timeline/observation-window: from when to when a record would have seen an event.
 *
 * Outside the window, absence says nothing: an outcome not seen after the end is censored, not avoided.
 */
import { addDays, type ClinicalEvent, type EpochMs, isBirth, isDeath, MS_PER_DAY, toEpochMs } from "#core";
import { isObservationEnd, isObservationStart, isPlanned } from "./event-order.ts";

export interface ObservationWindow {
  readonly birth?: EpochMs;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly death?: EpochMs;
}

/** Nobody is taken as still observed for longer than this after the last contact. */
const LONGEST_SILENCE_DAYS = 730;
/** A source that began to look again later than this after it stopped saw nothing between; insurers' months may not touch. */
const LONGEST_BREAK_DAYS = 31;
/** What is filed later after it occurred was told, not seen. Shorter than the record an index moment needs, so that none hangs on what is filed after it. */
const LONGEST_REPORT_DAYS = 60;

/**
 * The window a record was observed in; `undefined` if it holds no dated event but birth.
 *
 * Start: the `OBSERVATION_START` event, of several the one since which no break is said, else the first dated event after birth; one filed more than 60 days after it occurred counts
 * from its filing. End: death, else an explicit end (`OBSERVATION_END`, `END_OF_FOLLOW_UP`), else the last contact plus the record's
 * own mean gap between contacts, at most two years. What is dated after the end (a late correction, an autopsy code) does not extend it.
 *
 * Why its filing: an asthma since 1985, told at a first visit in 2020, was gathered backwards from somebody who lived to tell it. From
 * 1985 on nobody was looking, and nobody who died was counted.
 *
 * Why not the last contact itself: then every window would end with an event, quiet time after it would not count, and being asked
 * at a contact would require another one to come. With contacts at random the time from the last one to the true end is on average
 * the mean gap. @see docs/decisions/0005-observation-ends-a-gap-after-the-last-contact.md for the numbers.
 */
export function observationWindow(events: readonly ClinicalEvent[]): ObservationWindow | undefined {
  let birth: EpochMs | undefined;
  let death: EpochMs | undefined;
  let firstSeen: EpochMs | undefined;
  const starts: EpochMs[] = [];
  const ends: EpochMs[] = [];
  const contacts: EpochMs[] = [];
  for (const { code, occurredAt, filedAt } of events) {
    if (occurredAt === null || isPlanned(code)) continue;
    if (isBirth(code)) birth = earlier(birth, occurredAt);
    else if (isDeath(code)) death = earlier(death, occurredAt);
    else if (isObservationStart(code)) starts.push(occurredAt);
    else if (isObservationEnd(code)) ends.push(occurredAt);
    else {
      contacts.push(occurredAt);
      firstSeen = earlier(firstSeen, seenAt(occurredAt, filedAt ?? occurredAt));
    }
  }
  const saidStart = unbrokenSince(starts, ends);
  const saidEnd = ends.length === 0 ? undefined : toEpochMs(Math.max(...ends));
  const end = death ?? saidEnd ?? usualEnd(contacts, firstSeen) ?? saidStart;
  const start = saidStart ?? firstSeen ?? end;
  if (start === undefined || end === undefined) return undefined;
  return {
    ...(birth === undefined ? {} : { birth }),
    start: toEpochMs(Math.min(start, end)),
    end,
    ...(death === undefined ? {} : { death }),
  };
}

/** When the last period began that no break divides: an OMOP record has one for each time a person was insured. */
function unbrokenSince(starts: readonly EpochMs[], ends: readonly EpochMs[]): EpochMs | undefined {
  const marks = [...starts.map((at) => ({ at, change: 1 })), ...ends.map((at) => ({ at, change: -1 }))];
  let since: EpochMs | undefined;
  let ended: EpochMs | undefined;
  let open = 0;
  for (const { at, change } of marks.sort((a, b) => a.at - b.at || b.change - a.change)) {
    const isBreak = open === 0 && ended !== undefined && at > addDays(ended, LONGEST_BREAK_DAYS);
    if (change === 1 && (since === undefined || isBreak)) since = at;
    if (change === -1) ended = at;
    open = Math.max(0, open + change);
  }
  return since;
}

/** Last contact plus the mean gap between days of contact; what is dated before the first was told then. */
function usualEnd(contacts: readonly EpochMs[], first: EpochMs | undefined): EpochMs | undefined {
  if (first === undefined) return undefined;
  const seen = contacts.map((moment) => Math.max(moment, first));
  const last = toEpochMs(seen.reduce((latest, moment) => Math.max(latest, moment), first));
  const days = new Set(seen.map((moment) => Math.floor(moment / MS_PER_DAY))).size;
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

/** When somebody was first looking, by this event. */
function seenAt(occurredAt: EpochMs, filedAt: EpochMs): EpochMs {
  return filedAt > addDays(occurredAt, LONGEST_REPORT_DAYS) ? filedAt : occurredAt;
}

function earlier(known: EpochMs | undefined, moment: EpochMs): EpochMs {
  return known === undefined || moment < known ? moment : known;
}
