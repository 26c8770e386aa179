/**
 * @module train/asked-moments: the moments of a record at which training asks what comes next, and how much each counts.
 *
 * Risks are asked when a patient is seen, and at dates nobody chose for the patient's sake (a cohort's start, a panel for all on a
 * Monday). So half of the moments are instants of the record and half are uniform in time; every other record is also asked where its
 * observation begins. All lie in the observation window, before its end.
 *
 * How often a record is drawn from depends on all of it, and with that on what came later: who dies within the year would be asked as often in
 * it as another in twenty, and death foretold too often. A weight takes that out: drawn and weighed, each start of observation counts alike, each
 * day at which somebody was under observation, and each instant, whatever came after.
 */
import { DAYS_PER_YEAR, type Random } from "#core";
import { followedUntil } from "./labels.ts";
import type { SubjectTable } from "./subject-table.ts";

/** Ascending in age; arrays are parallel. */
export interface AskedMoments {
  /** 32-bit floats. */
  readonly ageDays: Float32Array;
  /** Of each kind of moment, 1 on average over the table. */
  readonly weights: Float32Array;
  /** 1 at an instant of the record and where observation begins, 0 at a moment uniform in time. */
  readonly seen: Uint8Array;
}

/** How thinly a table's records are drawn from: what one moment of each kind stands for. */
export interface MomentDensity {
  readonly yearsPerMoment: number;
  readonly instantsPerMoment: number;
}

/** How a record is drawn from, by its tokens. */
export interface MomentPlan {
  readonly count: (tokens: number) => number;
  /** Chance that one of the moments is where observation begins. */
  readonly startChance: number;
}

/** More where there is more to learn from. */
export const trainingMoments: MomentPlan = {
  count: (tokens) => (tokens === 0 ? 0 : Math.min(24, 4 + Math.floor(tokens / 16))),
  startChance: 0.5,
};

/** What a moment stands for, on average over all records. */
export function momentDensity(table: SubjectTable, plan: MomentPlan): MomentDensity {
  const sums = { years: 0, inTime: 0, instants: 0, atInstants: 0 };
  for (let subject = 0; subject < table.subjects; subject++) {
    const { start, stop } = observation(table, subject);
    if (!(start < stop)) continue;
    const tokens = (table.offsets[subject + 1] ?? 0) - (table.offsets[subject] ?? 0);
    const instants = instantsWithin(table, subject, start, stop).size;
    const expected = expectedMoments(plan.count(tokens), plan.startChance, instants);
    sums.years += (stop - start) / DAYS_PER_YEAR;
    sums.inTime += expected.inTime;
    sums.instants += instants;
    sums.atInstants += expected.atInstants;
  }
  return {
    yearsPerMoment: sums.inTime > 0 ? sums.years / sums.inTime : 1,
    instantsPerMoment: sums.atInstants > 0 ? sums.instants / sums.atInstants : 1,
  };
}

/**
 * The moments of a record of so many tokens; none if its window is empty.
 *
 * @param until age before which moments lie, besides the end of observation
 */
export function drawMoments(
  table: SubjectTable,
  subject: number,
  tokens: number,
  until: number,
  { count, startChance }: MomentPlan,
  density: MomentDensity,
  random: Random,
): AskedMoments {
  const { start, stop: end } = observation(table, subject);
  const stop = Math.min(until, end);
  if (!(start < stop)) return { ageDays: new Float32Array(0), weights: new Float32Array(0), seen: new Uint8Array(0) };
  const instants = [...instantsWithin(table, subject, start, stop)];
  const expected = expectedMoments(count(tokens), startChance, instants.length);
  const ofTime = (stop - start) / DAYS_PER_YEAR / expected.inTime / density.yearsPerMoment;
  const ofInstant = instants.length / expected.atInstants / density.instantsPerMoment;
  const drawn = Array.from({ length: count(tokens) }, (_, i) => {
    const chance = random.next();
    const place = random.next();
    if (i === 0 && chance < startChance) return { age: start, weight: 1, seen: 1 };
    if (i > 0 && instants.length > 0 && chance < 0.5)
      return { age: instants[Math.floor(place * instants.length)] ?? start, weight: ofInstant, seen: 1 };
    return { age: start + place * (stop - start), weight: ofTime, seen: 0 };
  });
  // Rounding to 32 bits may reach the end.
  const kept = drawn
    .map((moment) => ({ ...moment, age: Math.fround(moment.age) }))
    .filter(({ age }) => age >= start && age < stop)
    .sort((a, b) => a.age - b.age);
  return {
    ageDays: Float32Array.from(kept, ({ age }) => age),
    weights: Float32Array.from(kept, ({ weight }) => weight),
    seen: Uint8Array.from(kept, ({ seen }) => seen),
  };
}

/** Of so many moments, how many lie uniform in time and how many at instants, on average: the first is never at an instant. */
function expectedMoments(count: number, startChance: number, instants: number) {
  const others = Math.max(0, count - 1);
  const first = count > 0 ? 1 - startChance : 0;
  return instants > 0
    ? { inTime: first + others / 2, atInstants: others / 2 }
    : { inTime: first + others, atInstants: 0 };
}

function observation(table: SubjectTable, subject: number): { readonly start: number; readonly stop: number } {
  return { start: table.observationStartAgeDays[subject] ?? 0, stop: followedUntil(table, subject) };
}

function instantsWithin(table: SubjectTable, subject: number, start: number, stop: number): Set<number> {
  const ages = new Set<number>();
  for (let index = table.offsets[subject] ?? 0; index < (table.offsets[subject + 1] ?? 0); index++) {
    const age = table.ageDays[index] ?? 0;
    if (age >= start && age < stop) ages.add(age);
  }
  return ages;
}
