/**
 * @module tokens/usual-values: how a measurement's results spread over people, and over one person's next result given the last.
 *
 * Promise: each person counts once a code; no centile is kept unless `minSubjects` people lie at or beyond it; kept figures have three
 * digits.
 */
import {
  ageDaysAt,
  type ClinicalEvent,
  DAYS_PER_YEAR,
  type EpochMs,
  isBirth,
  isUncoded,
  MS_PER_DAY,
  statedSex,
} from "#core";
import { quantile } from "./quantile.ts";
import type { UsualValues } from "./vocabulary.ts";

/** A person's latest result of a code, and the one before it. */
export interface PersonResults {
  readonly latest: number;
  /** At least a day before; not longer ago than five years. */
  readonly before?: number;
  readonly ageYears: number;
  readonly sex?: "F" | "M";
}

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;
/** How far apart two results may be to say what the next one will be. */
const LONGEST_GAP = 5 * DAYS_PER_YEAR * MS_PER_DAY;

/** By code, of one subject's events in any order; none where no birth is known. */
export function latestResults(events: readonly ClinicalEvent[]): Map<string, PersonResults> {
  const birth = events.find(({ code, occurredAt }) => isBirth(code) && occurredAt !== null)?.occurredAt ?? undefined;
  if (birth === undefined) return new Map();
  const stated = statedSex(events.map(({ code }) => code));
  const sex = stated === undefined ? undefined : stated === "female" ? "F" : "M";
  const series = new Map<string, { at: EpochMs; value: number }[]>();
  for (const { code, numericValue, occurredAt } of events) {
    if (numericValue === undefined || !Number.isFinite(numericValue) || occurredAt === null || isUncoded(code))
      continue;
    const results = series.get(code) ?? [];
    results.push({ at: occurredAt, value: Math.fround(numericValue) });
    series.set(code, results);
  }
  return new Map(
    [...series].map(([code, results]) => {
      results.sort((a, b) => a.at - b.at || a.value - b.value);
      const last = results.at(-1) ?? { at: birth, value: 0 };
      const before = results.findLast(({ at }) => at <= last.at - MS_PER_DAY);
      const near = before !== undefined && last.at - before.at <= LONGEST_GAP;
      const person: PersonResults = {
        latest: last.value,
        ageYears: ageDaysAt(birth, last.at) / DAYS_PER_YEAR,
        ...(near ? { before: before.value } : {}),
        ...(sex === undefined ? {} : { sex }),
      };
      return [code, person] as const;
    }),
  );
}

/** `undefined` where fewer than ten times `minSubjects` people have a result. Results beyond 8 scales count as 8. */
export function findUsualValues(
  people: readonly PersonResults[],
  { centre, scale }: { readonly centre: number; readonly scale: number },
  minSubjects: number,
): UsualValues | undefined {
  const enough = minSubjects / SHARES[0];
  if (people.length < enough) return undefined;
  const bounded = (value: number) => Math.max(centre - 8 * scale, Math.min(centre + 8 * scale, value));
  const ages = people.map(({ ageYears }) => ageYears).sort((a, b) => a - b);
  const sex = (["F", "M"] as const).find((one) => people.filter((person) => person.sex !== one).length < minSubjects);
  const twice = people.flatMap(({ latest: y, before: x }) =>
    x === undefined ? [] : [{ x: bounded(x), y: bounded(y) }],
  );
  const slope = toThree(slopeOf(twice));
  return {
    latest: centiles(people.map((person) => bounded(person.latest))),
    ...(twice.length < enough ? {} : { again: { slope, rest: centiles(twice.map(({ x, y }) => y - slope * x)) } }),
    ageYears: [Math.floor(quantile(ages, 0.1)), Math.ceil(quantile(ages, 0.9))],
    ...(sex === undefined ? {} : { sex }),
  };
}

/** Of the least-squares line, between 0 and 1: a next result is no further from the mean than the last. */
function slopeOf(pairs: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (pick: "x" | "y") => pairs.reduce((sum, pair) => sum + pair[pick], 0) / pairs.length;
  const [x, y] = [mean("x"), mean("y")];
  const spread = pairs.reduce((sum, pair) => sum + (pair.x - x) ** 2, 0);
  const shared = pairs.reduce((sum, pair) => sum + (pair.x - x) * (pair.y - y), 0);
  return spread === 0 ? 0 : Math.max(0, Math.min(1, shared / spread));
}

function centiles(values: readonly number[]): UsualValues["latest"] {
  const sorted = values.toSorted((a, b) => a - b);
  const [p10, p25, p50, p75, p90] = SHARES.map((share) => toThree(quantile(sorted, share)));
  return [p10 ?? 0, p25 ?? 0, p50 ?? 0, p75 ?? 0, p90 ?? 0];
}

function toThree(value: number): number {
  return Number(value.toPrecision(3));
}
