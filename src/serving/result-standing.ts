/**
 * @module serving/result-standing: the range a result is held against, whose it is, and where the result stands. Pure.
 *
 * Promise: the laboratory's own word wins. Its range is taken where it fits the patient's sex and age at the draw; where it gave its
 * verdict alone, that stands; a guideline's limits are shown only where the laboratory says nothing, and never of a child. A result
 * reported as a bound (`<5`) stands somewhere only if every value it leaves open stands there.
 */
import type { ReferenceRange, Standing } from "#contract";
import {
  ageDaysAt,
  type ClinicalEvent,
  type Comparator,
  comparatorOf,
  DAYS_PER_YEAR,
  isBirth,
  type LaboratoryRange,
  type LaboratoryVerdict,
  type PatientChart,
} from "#core";
import { findReferenceRange } from "./reference-ranges.ts";
import { codeParts } from "./timeline-view.ts";

export interface ResultStanding {
  readonly range: ReferenceRange | null;
  readonly stands: Standing | null;
}

/** A number as the laboratory reported it. */
interface Reported {
  readonly value: number;
  readonly comparator: Comparator | undefined;
}

const ADULT_DAYS = 18 * DAYS_PER_YEAR;
const unknown: ResultStanding = { range: null, stands: null };

/** How to judge the results of one chart, by their places among its events. */
export function judgeResults({ events, identity }: Pick<PatientChart, "events" | "identity">) {
  const birth = events.find(({ code }) => isBirth(code))?.occurredAt ?? null;
  return (index: number): ResultStanding => {
    const event = events[index];
    if (event?.numericValue === undefined || event.occurredAt === null) return unknown;
    const ageDays = birth === null ? undefined : ageDaysAt(birth, event.occurredAt);
    const { ranges = [], verdict } = event.laboratory ?? {};
    const result = { value: event.numericValue, comparator: comparatorOf(event) };
    const own = fittingRange(ranges, identity.sex, ageDays);
    if (own !== undefined) {
      const range = {
        low: own.low ?? null,
        high: own.high ?? null,
        lowOutside: own.lowOutside ?? false,
        highOutside: own.highOutside ?? false,
        source: null,
      };
      const stands = standingIn(range, result);
      if (stands === null) return { range, stands: verdict === undefined ? null : standingOf[verdict] };
      return { range, stands: sharpened(stands, verdict) };
    }
    if (verdict !== undefined) return { range: null, stands: standingOf[verdict] };
    return byGuideline(event, result, ageDays);
  };
}

function byGuideline({ code }: ClinicalEvent, result: Reported, ageDays: number | undefined): ResultStanding {
  const { code: loinc, rest } = codeParts(code);
  const range = ageDays !== undefined && ageDays < ADULT_DAYS ? undefined : findReferenceRange(loinc, rest ?? "");
  return range === undefined ? unknown : { range, stands: standingIn(range, result) };
}

/** Of ranges for some the one that fits; else the one for everybody. Two that fit and differ are none. */
function fittingRange(
  ranges: readonly LaboratoryRange[],
  sex: PatientChart["identity"]["sex"],
  ageDays: number | undefined,
): LaboratoryRange | undefined {
  const fitting = ranges.filter((range) => {
    const { fromAgeDays: from, toAgeDays: to } = range;
    if (range.sex !== undefined && range.sex !== sex) return false;
    if (from === undefined && to === undefined) return true;
    return ageDays !== undefined && ageDays >= (from ?? 0) && ageDays <= (to ?? Number.POSITIVE_INFINITY);
  });
  const forSome = fitting.filter(
    (range) => range.sex !== undefined || range.fromAgeDays !== undefined || range.toAgeDays !== undefined,
  );
  const [first, ...others] = forSome.length > 0 ? forSome : fitting;
  return others.every((other) => other.low === first?.low && other.high === first?.high) ? first : undefined;
}

/** Where the value stands; of a bound, where every value it leaves open does, `null` if they differ. */
function standingIn(range: ReferenceRange, { value, comparator }: Reported): Standing | null {
  const { low, high, lowOutside, highOutside } = range;
  const isAbove = (one: number) => high !== null && (one > high || (highOutside && one === high));
  const isBelow = (one: number) => low !== null && (one < low || (lowOutside && one === low));
  const ends = openEnds(value, comparator, low);
  const standings = new Set(ends.map((one) => (isAbove(one) ? "above" : isBelow(one) ? "below" : "within")));
  const [first] = standings;
  return standings.size === 1 && first !== undefined ? first : null;
}

/** The least and the greatest value left open: all between stand where both do. What has a range from 0 is never negative. */
function openEnds(value: number, comparator: Comparator | undefined, low: number | null): readonly number[] {
  const least = low === 0 ? 0 : Number.NEGATIVE_INFINITY;
  switch (comparator) {
    case undefined:
      return [value];
    case "<":
      return [least, nextTo(value, -1)];
    case "<=":
      return [least, value];
    case ">=":
      return [value, Number.POSITIVE_INFINITY];
    case ">":
      return [nextTo(value, 1), Number.POSITIVE_INFINITY];
  }
}

/** A number so little beside `value` that no limit anybody writes lies between. */
function nextTo(value: number, side: -1 | 1): number {
  return value + side * Math.max(Math.abs(value) * 1e-12, Number.MIN_VALUE);
}

const standingOf: Readonly<Record<LaboratoryVerdict, Standing>> = {
  "very-low": "far-below",
  low: "below",
  normal: "within",
  high: "above",
  "very-high": "far-above",
  abnormal: "outside",
};

/** Critical only where the laboratory says so, of the side on which the value is. */
function sharpened(stands: Standing, verdict: LaboratoryVerdict | undefined): Standing {
  if (stands === "below" && verdict === "very-low") return "far-below";
  return stands === "above" && verdict === "very-high" ? "far-above" : stands;
}
