import { expect, test } from "vitest";
import { createRandom } from "#core";
import { drawMoments, momentDensity, trainingMoments } from "./asked-moments.ts";
import type { SubjectTable } from "./subject-table.ts";

const YEAR = 365.25;
const PEOPLE = 1000;

/** Half of the people are watched for a year, half for twenty; each year has one instant, in its middle. */
function watched(): SubjectTable {
  const years = Array.from({ length: PEOPLE }, (_, subject) => (subject < PEOPLE / 2 ? 1 : 20));
  const ages = years.map((count) => Array.from({ length: count }, (_, year) => (year + 0.5) * YEAR));
  const offsets = [0];
  for (const own of ages) offsets.push((offsets.at(-1) ?? 0) + own.length);
  const all = ages.flat();
  return {
    subjects: PEOPLE,
    trainSubjects: PEOPLE,
    outcomes: 0,
    tokens: new Int32Array(all.length),
    ageDays: Float32Array.from(all),
    values: new Float32Array(all.length),
    offsets: Int32Array.from(offsets),
    firstOccurrenceAgeDays: new Float32Array(0),
    observationStartAgeDays: new Float32Array(PEOPLE),
    observationEndAgeDays: Float32Array.from(years, (count) => count * YEAR),
    deathAgeDays: new Float32Array(PEOPLE).fill(Number.NaN),
  };
}

test("weighed, every start counts alike, every day somebody was watched, and every instant: no more of those watched briefly", () => {
  const table = watched();
  const plan = { ...trainingMoments, count: () => 5 };
  const density = momentDensity(table, plan);
  const instants = new Set(table.ageDays);
  const random = createRandom("watched");
  let [inFirstYear, everywhere, drawnInFirstYear, drawn] = [0, 0, 0, 0];
  for (let round = 0; round < 20; round++) {
    for (let subject = 0; subject < PEOPLE; subject++) {
      const { ageDays, weights, seen } = drawMoments(
        table,
        subject,
        1,
        Number.POSITIVE_INFINITY,
        plan,
        density,
        random,
      );
      ageDays.forEach((age, i) => {
        expect(seen[i] === 1).toBe(age === 0 || instants.has(age));
        everywhere += weights[i] ?? 0;
        drawn += 1;
        if (age >= YEAR) return;
        inFirstYear += weights[i] ?? 0;
        drawnInFirstYear += 1;
      });
    }
  }
  expect(everywhere / drawn).toBeCloseTo(1, 1);
  // Of five: half a start, all in the first year; 2.5 in time and 2 at instants, of which 1,000 in 10,500 lie there.
  expect(inFirstYear / everywhere).toBeCloseTo((0.5 + 4.5 * (1000 / 10_500)) / 5, 2);
  expect(drawnInFirstYear / drawn).toBeGreaterThan(0.5);
});
