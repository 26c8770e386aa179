/**
 * @module web/kit/format: numbers and moments as people read them. Days in the record are UTC's, as it keeps them, but for what its source
 * dates by another day, by a month or by a year.
 */
import type { ResultPoint } from "#contract";
import { type Comparator, comparatorOf, DAYS_PER_YEAR, MS_PER_DAY, percentWords } from "#core";

const ownDayParts = { day: "numeric", month: "short", year: "numeric" } as const;
const dayParts = { ...ownDayParts, timeZone: "UTC" } as const;
const days = { en: new Intl.DateTimeFormat("en-GB", dayParts), es: new Intl.DateTimeFormat("es", dayParts) };
const ownDays = { en: new Intl.DateTimeFormat("en-GB", ownDayParts), es: new Intl.DateTimeFormat("es", ownDayParts) };
const monthParts = { month: "long", year: "numeric", timeZone: "UTC" } as const;
const months = { en: new Intl.DateTimeFormat("en-GB", monthParts), es: new Intl.DateTimeFormat("es", monthParts) };
const minuteParts = { dateStyle: "medium", timeStyle: "short" } as const;
const minutes = { en: new Intl.DateTimeFormat("en-GB", minuteParts), es: new Intl.DateTimeFormat("es", minuteParts) };
const count = new Intl.NumberFormat("en-GB");

export function toDay(moment: number, language: keyof typeof days = "en"): string {
  return days[language].format(moment);
}

/** The day where the reader is: of what happened to the record, not in it. */
export function toOwnDay(moment: number, language: keyof typeof ownDays = "en"): string {
  return ownDays[language].format(moment);
}

/** The day of something in the record, or the month or the year, as its source has it; UTC's of its moment where the source says no other. */
export function toRecordedDay(moment: number, dated: string | undefined, language: keyof typeof days = "en"): string {
  if (dated === undefined) return toDay(moment, language);
  if (dated.length <= 4) return dated;
  const named = Date.parse(dated.slice(0, 10));
  if (Number.isNaN(named)) return toDay(moment, language);
  return dated.length < 10 ? toMonth(named, language) : toDay(named, language);
}

export function toMonth(moment: number, language: keyof typeof months): string {
  return months[language].format(moment);
}

/** The same to the minute. */
export function toMinute(moment: number, language: keyof typeof minutes = "en"): string {
  return minutes[language].format(moment);
}

export function toCount(value: number): string {
  return count.format(value);
}

/** `1 patient`, `2,000 patients`. */
export function counted(value: number, noun: string, nouns = `${noun}s`): string {
  return `${toCount(value)} ${value === 1 ? noun : nouns}`;
}

/** `0.0342` → `3.4 %`. */
export function toPercent(share: number): string {
  return percentWords(share);
}

/** A difference of two risks in percentage points, signed. */
export function toPoints(change: number): string {
  const points = Math.abs(change * 100);
  const sign = change < 0 ? "−" : "+";
  return points < 0.01 ? `${sign}<0.01` : `${sign}${points.toFixed(points < 1 ? 2 : 1)}`;
}

/** Up to four significant digits, and all that stand before the point: 12345 U/L were not 12350. */
export function toValue(value: number): string {
  const before = Math.trunc(Math.abs(value)).toString().length;
  return String(Number(value.toPrecision(Math.max(4, before))));
}

/** An age as it is said of infants and of everybody else: `12 days`, `7 months`, `64 years`. */
export function toAge(years: number): string {
  if (years >= 2) return `${Math.floor(years)} years`;
  const months = Math.floor(years * 12);
  return months === 0 ? counted(Math.floor(years * DAYS_PER_YEAR), "day") : counted(months, "month");
}

/** The age at the end of the record, or of life; said so where it is another by now. */
export function ageWords(
  {
    ageYears,
    diedAt,
    birthDate,
  }: { readonly ageYears: number | null; readonly diedAt: number | null; readonly birthDate: string | null },
  now: number,
): string {
  if (ageYears === null || ageYears < 0) return "age unknown";
  const age = toAge(ageYears);
  const yearsNow = (now - Date.parse(birthDate ?? "")) / (MS_PER_DAY * DAYS_PER_YEAR);
  if (diedAt !== null || Number.isNaN(yearsNow) || toAge(yearsNow) === age) return age;
  return `${age} at the end of the record`;
}

const signs: Readonly<Record<Comparator, string>> = { "<": "<", "<=": "≤", ">=": "≥", ">": ">" };

/** `5.2`, or the bound as which it was reported: `< 5`, never broken over two lines. */
export function toReported({ value, comparator }: Pick<ResultPoint, "value" | "comparator">): string {
  return comparator === null ? toValue(value) : `${signs[comparator]}\u00a0${toValue(value)}`;
}

/** An event's number as it was reported, with its unit; its text where it has no number. */
export function toMeasured({ value, unit, text }: Measured): string {
  if (value === null || value === undefined) return text ?? "";
  const comparator = comparatorOf({ numericValue: value, ...(text == null ? {} : { textValue: text }) }) ?? null;
  return `${toReported({ value, comparator })} ${toUnit(unit ?? "")}`.trimEnd();
}

interface Measured {
  readonly value: number | null | undefined;
  readonly unit: string | null;
  readonly text: string | null | undefined;
}

/** UCUM as printed in charts: `mm[Hg]` → `mmHg`, `{1.73_m2}` → `1.73 m²`; a pure number's `1` is no unit to print. */
export function toUnit(unit: string): string {
  if (unit === "1") return "";
  const annotations = unit.replace("/{1.73_m2}", "/1.73 m²").replace(/\{[^}]*\}/g, "");
  return annotations.replace("[Hg]", "Hg").replace("10*", "10^").replace("kg/m2", "kg/m²").replace("Cel", "°C");
}

export const kindNames = {
  condition: "Conditions",
  encounter: "Encounters",
  lab: "Laboratory",
  vital: "Vital signs",
  drug: "Drugs",
  procedure: "Procedures",
  immunisation: "Immunisations",
  allergy: "Allergies",
  other: "Other",
} as const;
