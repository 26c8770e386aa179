/**
 * @module neighbours/describe-people: what is told of a group of people like a patient: never of one of them.
 */
import { DAYS_PER_YEAR } from "#core";
import { FOLLOW_UP } from "#validation";
import type { NearestPeople } from "./nearest-people.ts";
import { type NeighbourIndex, SEX_CODES } from "./neighbour-index.ts";
import { type FollowedPeople, type ObservedShare, observedShare } from "./observed-share.ts";
import { tellAges, tellParts, tellShare } from "./suppression.ts";

/** A code that at least half of the group have, or nearly all. */
export interface SharedCode {
  readonly code: string;
  readonly title: string | null;
  /** In steps of .05; `null` = nearly all. */
  readonly share: number | null;
  /** Of all the index's moments. */
  readonly everyone: number;
}

/** What happened to the group: a share, or that too few had the outcome, or too few were spared, to say how many. */
export type GroupOutcome =
  | ({ readonly kind: "share" } & ObservedShare)
  | { readonly kind: "few" }
  | { readonly kind: "nearly-all" };

export interface GroupDescription {
  readonly people: number;
  readonly ageYears: { readonly lower: number; readonly median: number; readonly upper: number } | null;
  /** `null` where one of the sexes has too few to be told. */
  readonly female: number | null;
  readonly observed: GroupOutcome;
  readonly shared: SharedCode[];
  readonly lacking: SharedCode[];
}

/** A code is told of if this share of the group have it, */
const MOST = 0.5;
/** and it is that much commoner among them than among everyone. */
const LIFT = 0.1;
const CODES_TOLD = 8;

/** @param near of `nearestPeople` @param own codes of the patient @param everyone `sharesOfEveryone` */
export function describePeople(
  index: NeighbourIndex,
  { rows, within }: Pick<NearestPeople, "rows" | "within">,
  own: ReadonlySet<number>,
  everyone: Float64Array,
  asked: { readonly outcome: number; readonly horizonDays: number },
): GroupDescription {
  const people = rows.map((row) => index.personOf[row] as number);
  const ages = tellAges(rows.map((row) => (index.momentAgeDays[row] as number) / DAYS_PER_YEAR));
  const sexes = [SEX_CODES.female, SEX_CODES.male, SEX_CODES.unknown].map(
    (sex) => people.filter((person) => index.sex[person] === sex).length,
  );
  const counts = countCodes(index, rows);
  const told = (mine: boolean) =>
    rankCodes(
      index,
      [...counts].filter(([code]) => own.has(code) === mine),
      rows.length,
      everyone,
    );
  return {
    people: rows.length,
    ageYears: ages ?? null,
    female: tellParts(sexes)?.[0] ?? null,
    observed: tellOutcome(index, within, asked),
    shared: told(true),
    lacking: told(false),
  };
}

/** `[G]` at what share of the index's moments each code was known. */
export function sharesOfEveryone(index: NeighbourIndex): Float64Array {
  const counts = countCodes(index, [...index.personOf.keys()]);
  return Float64Array.from(index.head.codes, (_, code) => (counts.get(code) ?? 0) / Math.max(1, index.personOf.length));
}

/** How follow-up from each moment on ended, and after how many days. */
export function followPeople(index: NeighbourIndex, rows: readonly number[], outcome: number): FollowedPeople {
  const K = index.head.outcomes.length;
  const days = new Float64Array(rows.length);
  const ends = new Uint8Array(rows.length);
  for (const [i, row] of rows.entries()) {
    const person = index.personOf[row] as number;
    const moment = index.momentAgeDays[row] as number;
    const stop = index.stopAgeDays[person] as number;
    const first = index.firstAgeDays[person * K + outcome] as number;
    const happened = first <= stop;
    days[i] = (happened ? first : stop) - moment;
    ends[i] = happened ? FOLLOW_UP.outcome : index.died[person] === 1 ? FOLLOW_UP.death : FOLLOW_UP.censored;
  }
  return { people: new Set(rows.map((row) => index.personOf[row])).size, days, ends };
}

function tellOutcome(
  index: NeighbourIndex,
  within: readonly number[],
  { outcome, horizonDays }: { readonly outcome: number; readonly horizonDays: number },
): GroupOutcome {
  const followed = followPeople(index, within, outcome);
  const ill = within.filter((_, i) => followed.ends[i] === FOLLOW_UP.outcome && (followed.days[i] ?? 0) <= horizonDays);
  const { kind } = tellShare(new Set(ill.map((row) => index.personOf[row])).size, followed.people);
  if (kind !== "about") return { kind };
  const percent = (share: number) => Math.round(100 * share) / 100;
  const { value, lo, hi } = observedShare(followed, horizonDays);
  return { kind: "share", value: percent(value), lo: percent(lo), hi: percent(hi) };
}

/** How many of the rows know each code. */
function countCodes(index: NeighbourIndex, rows: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const person = index.personOf[row] as number;
    const moment = index.momentAgeDays[row] as number;
    for (let at = index.codeOffsets[person] as number; at < (index.codeOffsets[person + 1] as number); at++) {
      if ((index.codeAgeDays[at] as number) > moment) continue;
      const code = index.codes[at] as number;
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

/** By what is told alone, so that the order tells no more. */
function rankCodes(
  { head }: NeighbourIndex,
  counts: readonly (readonly [number, number])[],
  people: number,
  everyone: Float64Array,
): SharedCode[] {
  const told = counts.flatMap(([number, count]): SharedCode[] => {
    const found = head.codes[number];
    const share = tellShare(count, people);
    if (found === undefined || !found.shown || share.kind === "few") return [];
    const among = share.kind === "about" ? share.share : 1;
    const ofAll = Math.round(20 * (everyone[number] ?? 0)) / 20;
    if (among < MOST || among - ofAll < LIFT) return [];
    return [
      { code: found.code, title: found.title, share: share.kind === "about" ? share.share : null, everyone: ofAll },
    ];
  });
  const lift = ({ share, everyone: ofAll }: SharedCode) => (share ?? 1) - ofAll;
  return told.sort((a, b) => lift(b) - lift(a) || (a.code < b.code ? -1 : 1)).slice(0, CODES_TOLD);
}
