/** @module web/clinician/timeline/window: the stretch of time that is looked at, and the dates beneath it. Pure; days are UTC, as the record keeps them. */
import { MS_PER_DAY } from "#core";

/** Milliseconds since 1970. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Nothing is looked at closer than this. */
const LEAST = MS_PER_DAY;
/** Of the span, left free at both ends so that what stands there is seen. */
const MARGIN = 0.006;

/** All of a record. */
export function wholeWindow({ from, to }: TimeWindow): TimeWindow {
  const margin = Math.max((to - from) * MARGIN, LEAST / 2);
  return { from: from - margin, to: to + margin };
}

/** `factor` below 1 looks closer; `at` stays where it is, unless the record's end is in the way. */
export function zoomed(window: TimeWindow, whole: TimeWindow, at: number, factor: number): TimeWindow {
  const span = window.to - window.from;
  const wanted = Math.min(Math.max(span * factor, LEAST), whole.to - whole.from);
  const from = at - ((at - window.from) / span) * wanted;
  return kept({ from, to: from + wanted }, whole);
}

/** @param share of what is looked at; above 0 goes to later dates */
export function moved(window: TimeWindow, whole: TimeWindow, share: number): TimeWindow {
  const by = (window.to - window.from) * share;
  return kept({ from: window.from + by, to: window.to + by }, whole);
}

/** The same stretch around another moment. */
export function centred(window: TimeWindow, whole: TimeWindow, at: number): TimeWindow {
  const half = (window.to - window.from) / 2;
  return kept({ from: at - half, to: at + half }, whole);
}

/** As long as before, within the whole. */
function kept({ from, to }: TimeWindow, whole: TimeWindow): TimeWindow {
  const back = Math.max(0, to - whole.to);
  const start = Math.max(whole.from, from - back);
  return { from: start, to: Math.min(whole.to, start + (to - from)) };
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** From one date beneath the chart to the next, the finest first: months, or days where `days`. */
const steps: readonly { readonly days?: number; readonly months?: number }[] = [
  ...[1, 2, 7, 14].map((days) => ({ days })),
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600].map((months) => ({ months })),
];
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "2-digit", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** At most `most` dates, at the starts of years, months or days. */
export function timeTicks({ from, to }: TimeWindow, most: number): Tick[] {
  for (const { days, months = 0 } of steps) {
    const length = days === undefined ? months * 30.4 * MS_PER_DAY : days * MS_PER_DAY;
    // A year's name takes half the room of a month's.
    if ((to - from) / length > (months % 12 === 0 && days === undefined ? 1.8 * most : most)) continue;
    return days === undefined ? monthTicks(from, to, months) : dayTicks(from, to, days);
  }
  return [];
}

function dayTicks(from: number, to: number, days: number): Tick[] {
  const step = days * MS_PER_DAY;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ at, label: day.format(at) });
  return ticks;
}

function monthTicks(from: number, to: number, months: number): Tick[] {
  const start = new Date(from);
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
  const ticks: Tick[] = [];
  for (let place = first; ; place += months) {
    const at = utcMonth(place);
    if (at > to) return ticks;
    if (at >= from) ticks.push({ at, label: months % 12 === 0 ? String(Math.floor(place / 12)) : month.format(at) });
  }
}

/** The start of the month that is so many after the start of year 0. */
function utcMonth(place: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(place / 12), place % 12, 1);
  return date.getTime();
}
