/** @module cli/option-values: what options of the command line take, each refused with what it must be. */
import { InvalidArgumentError } from "commander";
import { DAYS_PER_YEAR, type EpochMs, toEpochMs } from "#core";

export function folder(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("must name a directory.");
  return text;
}

export function said(text: string): string {
  const words = text.trim();
  if (words === "") throw new InvalidArgumentError("must be told in words.");
  return words;
}

/** A name under which a home keeps something: a file's, without its ending. */
export function plainName(text: string): string {
  if (!/^\w[\w.-]{0,99}$/.test(text))
    throw new InvalidArgumentError("must be letters, digits, hyphens, dots and underscores, at most 100.");
  return text;
}

export function whole(text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError("must be a whole number, 0 or more.");
  return value;
}

export function positive(text: string): number {
  const value = whole(text);
  if (value === 0) throw new InvalidArgumentError("must be 1 or more.");
  return value;
}

/** As many days as a record may be long. */
export function days(text: string): number {
  const value = whole(text);
  if (value > 36_500) throw new InvalidArgumentError("must be at most 36500 days.");
  return value;
}

export function port(text: string): number {
  const value = positive(text);
  if (value > 65_535) throw new InvalidArgumentError("must be a port, 1 to 65535.");
  return value;
}

export function aboveZero(text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError("must be a number above 0.");
  return value;
}

export function chance(text: string): number {
  const value = aboveZero(text);
  if (value >= 1) throw new InvalidArgumentError("must be below 1.");
  return value;
}

/** `90d`, `6w`, `1y`, in years. */
export function years(text: string): number {
  const [, count, unit] = /^(\d+(?:\.\d+)?)([dwy])$/.exec(text) ?? [];
  const value = Number(count) / (unit === "d" ? DAYS_PER_YEAR : unit === "w" ? DAYS_PER_YEAR / 7 : 1);
  if (!(value > 0 && value <= 20)) throw new InvalidArgumentError("must be a time such as 90d, 6w or 1y, at most 20y.");
  return value;
}

export function isoDate(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isInCalendar(text))
    throw new InvalidArgumentError("must be a date such as 2000-01-01.");
  return text;
}

/** A day (UTC) or a moment with its offset. */
export function moment(text: string): EpochMs {
  const written = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
  const value = written && isInCalendar(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(value))
    throw new InvalidArgumentError("must be a date such as 2026-01-31, or a moment such as 2026-01-31T08:00:00Z.");
  return toEpochMs(value);
}

/** Whether the month has the day: `Date.parse` takes 30 February for 1 or 2 March. */
function isInCalendar(date: string): boolean {
  const at = Date.parse(date);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
