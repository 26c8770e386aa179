/** @module deid/finding: what a detector says about a stretch of text. */

/** Kinds of identifiers; the names stand in typed tags and in reports, and are permanent. */
export const spanTypes = [
  "NAME",
  "DATE",
  "AGE",
  "PHONE",
  "FAX",
  "EMAIL",
  "SSN",
  "MRN",
  "HEALTH_PLAN",
  "ACCOUNT",
  "LICENSE",
  "VEHICLE",
  "DEVICE",
  "ID",
  "URL",
  "IP",
  "ADDRESS",
  "CITY",
  "ZIP",
  "ORGANIZATION",
] as const;
export type SpanType = (typeof spanTypes)[number];

/** An identifier found: offsets are UTF-16 code units into the text that was handed in, end exclusive. */
export interface DeidSpan {
  readonly start: number;
  readonly end: number;
  readonly type: SpanType;
}

/** One element of a written date, with its place, so that a shifted date keeps the form it was written in. */
export interface DatePart {
  readonly kind: "year" | "month" | "monthName" | "day" | "weekday" | "holiday";
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** A detector's result. */
export interface Finding extends DeidSpan {
  /** The surer detector names the type where two overlap. */
  readonly sureness: number;
  readonly dateParts?: readonly DatePart[];
  /** The year of the date beside it, for a date written without one: 1 March comes two days after 28 February in 2020. */
  readonly yearBeside?: number;
  /** The spelling in the chart, where the text holds a variant of it; surrogates are keyed by it. */
  readonly canonical?: string;
}
