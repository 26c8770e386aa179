/**
 * @module core/time: moments and ages.
 *
 * Promise: one unit for moments (milliseconds since 1970-01-01 UTC, negative before) and one for ages (days).
 */
import type { Brand } from "./brand.ts";

/** Milliseconds since 1970-01-01T00:00:00Z; negative before. */
export type EpochMs = Brand<number, "EpochMs">;

/** Where the present moment comes from. An argument everywhere, so that the same inputs give the same bytes. */
export type Clock = () => EpochMs;

export const MS_PER_DAY = 86_400_000;
/** Mean Gregorian-Julian year used for ages and horizons. */
export const DAYS_PER_YEAR = 365.25;

/** @throws RangeError if `ms` is not a finite number */
export function toEpochMs(ms: number): EpochMs {
  if (!Number.isFinite(ms)) throw new RangeError("toEpochMs: not a finite number.");
  return ms as EpochMs;
}

/** Age in days (fractional) at `moment` of somebody born at `birth`. */
export function ageDaysAt(birth: EpochMs, moment: EpochMs): number {
  return (moment - birth) / MS_PER_DAY;
}

/** `moment` moved by whole or fractional days. */
export function addDays(moment: EpochMs, days: number): EpochMs {
  return toEpochMs(moment + days * MS_PER_DAY);
}

/** `1 year`, `2.5 years`; what is no simple part of a year in days: `90 days`, not 0.2464065708418891 years. */
export function yearsInWords(years: number): string {
  const simple = Number(years.toFixed(2)) === years;
  const [count, unit] = simple ? [years, "year"] : [Math.round(years * DAYS_PER_YEAR), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
