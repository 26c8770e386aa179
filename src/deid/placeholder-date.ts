/**
 * @module deid/placeholder-date: moments that systems write where nothing is known, as 9999-12-31 for "no end".
 *
 * Shifted by a patient's days such a moment would tell the shift, and counted as the last one it would make everybody old. The rule
 * knows no clock, so the same chart gives the same record in any year, and charts whose calendar was moved already (MIMIC: 2100 to
 * 2210) keep theirs.
 */
import { addDays, DAYS_PER_YEAR, type EpochMs, MS_PER_DAY, toEpochMs } from "#core";

/** Turns of the year that stand for "never"; the days around them too, since zones move a midnight. */
const turns = [2100, 2200].map((year) => Date.UTC(year, 0, 1));
const FIRST_REAL = Date.UTC(1900, 0, 3);
const AFTER_REAL = Date.UTC(2299, 11, 30);
const FROM_HERE_BY_AGE = Date.UTC(2099, 0, 1);
const LONGEST_LIFE_DAYS = 110 * DAYS_PER_YEAR;

/**
 * Whether nothing can have happened at `moment`: up to 2 January 1900, from 30 December 2299 on, from 30 December to 1 January
 * around 2100 and 2200, or in 2099 or later more than 110 years after `birth`. Age alone does not tell, since births have
 * placeholders as well (1900-01-01). Not for births, which may be old.
 */
export function isPlaceholder(moment: EpochMs, birth: EpochMs | undefined): boolean {
  if (moment < FIRST_REAL || moment >= AFTER_REAL) return true;
  if (turns.some((turn) => moment >= turn - 2 * MS_PER_DAY && moment < turn + MS_PER_DAY)) return true;
  return birth !== undefined && moment >= FROM_HERE_BY_AGE && moment > addDays(birth, LONGEST_LIFE_DAYS);
}

/** The first moment of a day written in full or in part; `undefined` if it is none. */
export function startOf(written: string | undefined): EpochMs | undefined {
  const moment = Date.parse(/^\d{4}(?:-\d{2}){0,2}/.exec(written ?? "")?.[0] ?? "");
  return Number.isNaN(moment) ? undefined : toEpochMs(moment);
}
