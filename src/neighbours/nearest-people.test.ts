import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SubjectKey, toSubjectKey } from "#core";
import { type FixturePerson, indexOf } from "./index.fixture.ts";
import { nearestPeople, squaredDistances } from "./nearest-people.ts";

const age = fc.integer({ min: 0, max: 100 });
const coordinate = fc.integer({ min: -5, max: 5 });
const person: fc.Arbitrary<Omit<FixturePerson, "key">> = fc.record({
  sex: fc.constantFrom(0, 1, 2),
  first: fc.oneof(age, fc.constant(Number.NaN)),
  stop: fc.constant(120),
  died: fc.boolean(),
  codes: fc.constant([]),
  moments: fc
    .array(fc.tuple(age, fc.tuple(coordinate, coordinate)), { maxLength: 4 })
    .map((moments) => moments.sort(([a], [b]) => a - b)),
});

describe("the people nearest to a place", () => {
  test("are those a search of everybody by everybody's moments finds", () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 12 }),
        fc.tuple(coordinate, coordinate),
        fc.constantFrom(0, 1),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 12 }),
        (people, place, outcome, count, leftOut) => {
          const keyed = people.map((one, key) => ({ ...one, key }));
          const index = indexOf(keyed);
          const left = new Set<SubjectKey>([toSubjectKey(leftOut)]);
          const squares = squaredDistances(index, Float32Array.from(place));
          const { rows, within, furthest } = nearestPeople(index, squares, outcome, left, count);
          const expected = keyed
            .flatMap(({ key, sex, first, moments }) => {
              const open = moments.filter(([at]) => outcome === 1 || !(first <= at));
              if (key === leftOut || open.length === 0 || (outcome === 1 && sex !== 1)) return [];
              return [{ key, far: Math.min(...open.map(([, [x, y]]) => Math.hypot(x - place[0], y - place[1]))) }];
            })
            .sort((a, b) => a.far - b.far || a.key - b.key)
            .slice(0, count);
          expect(rows.map((row) => index.personOf[row])).toEqual(expected.map(({ key }) => key));
          const radius = (expected.at(-1)?.far ?? 0) + 1e-9;
          const near = keyed.flatMap(({ key, first, moments }) =>
            moments
              .filter(
                ([at, [x, y]]) => (outcome === 1 || !(first <= at)) && Math.hypot(x - place[0], y - place[1]) <= radius,
              )
              .filter(() => expected.some((one) => one.key === key))
              .map(([at]) => [key, at]),
          );
          expect(within.map((row) => [index.personOf[row], index.momentAgeDays[row]])).toEqual(near);
          if (expected.length < count) expect(furthest).toBe(Number.POSITIVE_INFINITY);
          else expect(furthest).toBeCloseTo(expected.at(-1)?.far ?? 0, 5);
        },
      ),
    );
  });
});
