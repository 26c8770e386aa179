/**
 * @module train/asked-moments: the moments of a record at which training asks what comes next.
 *
 * Risks are asked when a patient is seen, and at dates nobody chose for the patient's sake (a cohort's start, a panel for all on a
 * Monday). So half of the moments are instants of the record and half are uniform in time; every other record is also asked where its
 * observation begins. All lie in the observation window, before its end.
 */
import type { Random } from "#core";
import { followedUntil } from "./labels.ts";
import type { SubjectTable } from "./subject-table.ts";

/** How many moments a record of `length` tokens is asked at: more where there is more to learn from. */
export function momentCount(length: number): number {
  return length === 0 ? 0 : Math.min(24, 4 + Math.floor(length / 16));
}

/**
 * Ages in days, as 32-bit floats, ascending; none if the window is empty.
 *
 * @param until age before which moments lie, besides the end of observation
 * @param startChance that one of them is where observation begins
 */
export function drawMoments(
  table: SubjectTable,
  subject: number,
  count: number,
  until: number,
  random: Random,
  startChance = 0.5,
): Float32Array {
  const start = table.observationStartAgeDays[subject] ?? 0;
  const stop = Math.min(until, followedUntil(table, subject));
  if (!(start < stop)) return new Float32Array(0);
  const instants = [...instantsWithin(table, subject, start, stop)];
  const moments = Float32Array.from({ length: count }, (_, i) => {
    const chance = random.next();
    const place = random.next();
    if (i === 0 && chance < startChance) return start;
    if (instants.length > 0 && chance < 0.5) return instants[Math.floor(place * instants.length)] ?? start;
    return start + place * (stop - start);
  });
  // Rounding to 32 bits may reach the end.
  return moments.filter((age) => age >= start && age < stop).sort();
}

function instantsWithin(table: SubjectTable, subject: number, start: number, stop: number): Set<number> {
  const ages = new Set<number>();
  for (let index = table.offsets[subject] ?? 0; index < (table.offsets[subject + 1] ?? 0); index++) {
    const age = table.ageDays[index] ?? 0;
    if (age >= start && age < stop) ages.add(age);
  }
  return ages;
}
