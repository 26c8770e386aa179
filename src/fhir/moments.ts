/**
 * @module fhir/moments: FHIR dates and times of any precision and zone → milliseconds since 1970-01-01 UTC.
 *
 * Promise: an impossible date is never a moment. A date without a time is read in UTC, and so is a time without a zone (FHIR
 * forbids those; hospitals send them). A shortened moment is a span: `2009-11` began on the 1st and was over on the 30th, and
 * nobody can have known it before it was over, so `endOfMoment` is what a filing time falls back to.
 */
import { MS_PER_DAY } from "#core";

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** First millisecond of a FHIR date, dateTime or instant; `NaN` if it is not one. */
export function startOfMoment(text: string): number {
  const length = text.length;
  const year = digits(text, 0, 4);
  if (!(year >= 1)) return Number.NaN;
  if (length === 4) return daysFromCivil(year, 1, 1) * MS_PER_DAY;
  const month = text.charCodeAt(4) === 45 ? digits(text, 5, 2) : Number.NaN;
  if (!(month >= 1 && month <= 12)) return Number.NaN;
  if (length === 7) return daysFromCivil(year, month, 1) * MS_PER_DAY;
  const day = text.charCodeAt(7) === 45 ? digits(text, 8, 2) : Number.NaN;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return Number.NaN;
  const midnight = daysFromCivil(year, month, day) * MS_PER_DAY;
  if (length === 10) return midnight;
  return text.charCodeAt(10) === 84 ? midnight + timeOfDay(text) : Number.NaN;
}

/** Last millisecond of a FHIR date, dateTime or instant: the start itself from seconds on; `NaN` if it is not one. */
export function endOfMoment(text: string): number {
  const start = startOfMoment(text);
  if (Number.isNaN(start) || text.length > 10) return start;
  if (text.length === 10) return start + MS_PER_DAY - 1;
  const year = digits(text, 0, 4);
  if (text.length === 4) return daysFromCivil(year + 1, 1, 1) * MS_PER_DAY - 1;
  return start + daysInMonth(year, digits(text, 5, 2)) * MS_PER_DAY - 1;
}

/** Whether the text of a moment names its day in UTC: not `2010`, nor an evening west of Greenwich that is the next day there. */
export function namesDayOf(text: string, moment: number): boolean {
  if (text.length === 10) return true;
  return text.length > 10 && startOfMoment(text.slice(0, 10)) === Math.floor(moment / MS_PER_DAY) * MS_PER_DAY;
}

/** Milliseconds after midnight UTC of `…Thh:mm[:ss[.f+]][Z|±hh:mm]`; a leap second counts as the second after it. */
function timeOfDay(text: string): number {
  const hour = digits(text, 11, 2);
  const minute = text.charCodeAt(13) === 58 ? digits(text, 14, 2) : Number.NaN;
  if (!(hour <= 23 && minute <= 59)) return Number.NaN;
  let ms = hour * 3_600_000 + minute * 60_000;
  let at = 16;
  if (text.charCodeAt(at) === 58) {
    const second = digits(text, 17, 2);
    if (!(second <= 60)) return Number.NaN;
    ms += second * 1000;
    at = 19;
    if (text.charCodeAt(at) === 46) {
      let scale = 100;
      let digit = text.charCodeAt(++at) - 48;
      if (!(digit >= 0 && digit <= 9)) return Number.NaN;
      for (; digit >= 0 && digit <= 9; digit = text.charCodeAt(++at) - 48) {
        ms += Math.floor(digit * scale);
        scale = scale > 1 ? scale / 10 : 0;
      }
    }
  }
  return ms - zoneOffset(text, at);
}

function zoneOffset(text: string, at: number): number {
  if (at === text.length) return 0;
  const sign = text.charCodeAt(at);
  if (sign === 90) return at + 1 === text.length ? 0 : Number.NaN;
  if ((sign !== 43 && sign !== 45) || at + 6 !== text.length || text.charCodeAt(at + 3) !== 58) return Number.NaN;
  const hours = digits(text, at + 1, 2);
  const minutes = digits(text, at + 4, 2);
  if (!(hours <= 14 && minutes <= 59)) return Number.NaN;
  return (sign === 45 ? -1 : 1) * (hours * 3_600_000 + minutes * 60_000);
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms"). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}
