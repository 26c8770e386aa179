/**
 * @module timeline/index-moments: the moments at which a risk may be asked of a record.
 *
 * Promise: whether a moment is asked depends on what was filed up to it and on a seeded clock, never on what came later.
 */
import {
  addDays,
  type ClinicalEvent,
  createRandom,
  DAYS_PER_YEAR,
  type EpochMs,
  isBirth,
  isDeath,
  toEpochMs,
} from "#core";
import { isObservationEnd, isObservationStart, isPlanned } from "./event-order.ts";
import { observationWindow } from "./observation-window.ts";

export interface IndexMomentOptions {
  readonly seed: string | number;
  /** Prior record a moment needs. 365 days by default. */
  readonly historyDays?: number;
  /** Mean time between two moments of one record. 5 years by default. */
  readonly meanGapDays?: number;
  /** No moment before this age, where the birth is known. 18 by default: the catalogue's outcomes are asked of adults. */
  readonly minimumAgeYears?: number;
  /** For a cohort recorded from one date: that date (or each record's own start of observation) is the only moment, for whoever is under observation then and has anything on file. */
  readonly fixed?: EpochMs | "observation-start";
}

/**
 * Moments at which a risk is asked of this record, in order; often none, sometimes several.
 *
 * A clock that knows nothing of the record rings at exponential intervals from the first eligible moment (`historyDays` after
 * observation began, and of age); the moment is the next time something is filed, as a risk is asked when a patient is seen. Then
 * the clock starts again. Each moment is therefore a stopping time: given the record so far, those asked have the same future as
 * all who share that record, so risks calibrate and long lives count by their length.
 *
 * Why not one moment drawn uniformly from the record: its chance would be 1 / (length of the record), and the length is set by death
 * and loss to follow-up, so those about to die would be asked too often. Why not "with at least a year of follow-up": that
 * selects on survival. A moment only has to lie before the end; censoring is the metric's business. A record whose end comes
 * before the clock rings is not asked; that is chance given its past.
 *
 * Several moments of one subject are not independent: resample subjects, not moments.
 */
export function planIndexMoments(events: readonly ClinicalEvent[], options: IndexMomentOptions): EpochMs[] {
  const window = observationWindow(events);
  const subject = events[0]?.subject;
  if (window === undefined || subject === undefined) return [];
  const fixed = options.fixed === "observation-start" ? window.start : options.fixed;
  if (fixed !== undefined)
    return window.start <= fixed && fixed < window.end && holdsAnything(events, fixed) ? [fixed] : [];
  const recorded = addDays(window.start, options.historyDays ?? 365);
  const ofAge =
    window.birth === undefined ? recorded : addDays(window.birth, (options.minimumAgeYears ?? 18) * DAYS_PER_YEAR);
  const random = createRandom(`index-moments/${options.seed}/${subject}`);
  const rate = 1 / (options.meanGapDays ?? 5 * DAYS_PER_YEAR);
  let rings = addDays(toEpochMs(Math.max(recorded, ofAge)), random.exponential(rate));
  const moments: EpochMs[] = [];
  for (const filedAt of filings(events)) {
    if (filedAt >= window.end) break;
    if (filedAt < rings) continue;
    moments.push(filedAt);
    rings = addDays(filedAt, random.exponential(rate));
  }
  return moments;
}

/** Whether anything dated was on file by then: of a blank record nothing can be said. */
function holdsAnything(events: readonly ClinicalEvent[], moment: EpochMs): boolean {
  return events.some(
    ({ code, filedAt }) =>
      filedAt !== null && filedAt <= moment && !isPlanned(code) && !isObservationStart(code) && !isObservationEnd(code),
  );
}

/** Distinct times at which care was filed, in order. */
function filings(events: readonly ClinicalEvent[]): EpochMs[] {
  const moments = new Set<EpochMs>();
  for (const { code, filedAt } of events) {
    if (filedAt === null || isPlanned(code)) continue;
    if (!isBirth(code) && !isDeath(code) && !isObservationEnd(code) && !isObservationStart(code)) moments.add(filedAt);
  }
  return [...moments].sort((a, b) => a - b);
}
