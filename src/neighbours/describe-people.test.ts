import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SubjectKey, toSubjectKey } from "#core";
import { describePeople, sharesOfEveryone } from "./describe-people.ts";
import { type FixturePerson, indexOf } from "./index.fixture.ts";
import { nearestPeople, squaredDistances } from "./nearest-people.ts";
import { tellAges, tellParts, tellShare } from "./suppression.ts";

const YEAR = 365.25;
const asked = { outcome: 0, horizonDays: 5 * YEAR };
const nobody = new Float64Array(3);

/** `count` people, of whom so many have code 0, so many are women, and so many have the outcome within five years. */
function group(count: number, { code = 0, women = 0, ill = 0 }): FixturePerson[] {
  return Array.from({ length: count }, (_, key) => ({
    key,
    sex: key < women ? 1 : 2,
    first: key < ill ? 61 * YEAR : Number.NaN,
    stop: 70 * YEAR,
    died: false,
    codes: key < code ? [[0, 50 * YEAR] as const] : [],
    moments: [[60 * YEAR, [key / 100, 0]] as const],
  }));
}

function describeAll(people: readonly FixturePerson[], own: ReadonlySet<number> = new Set()) {
  const index = indexOf(people);
  const rows = [...index.personOf.keys()];
  return describePeople(index, { rows, within: rows }, own, nobody, asked);
}

describe("what is told of a group", () => {
  test("of 60 people with 20 ill: a third of them, their code, their sexes and ages", () => {
    const told = describeAll(group(60, { code: 40, women: 25, ill: 20 }), new Set([0]));
    expect(told).toMatchObject({ people: 60, female: 0.4, ageYears: { lower: 60, median: 60, upper: 60 } });
    expect(told.observed).toMatchObject({ kind: "share", value: 0.33 });
    expect(told.shared).toEqual([{ code: "A//0", title: null, share: 0.65, everyone: 0 }]);
    expect(told.lacking).toEqual([]);
    expect(describeAll(group(60, { code: 40 })).lacking.map(({ code }) => code)).toEqual(["A//0"]);
  });

  test("a code learnt after the moment is not theirs yet", () => {
    const later = group(60, {}).map((one) => ({ ...one, codes: [[0, 61 * YEAR] as const] }));
    expect(describeAll(later).lacking).toEqual([]);
  });

  test("however many fewer than 11 are ill, women or with a code, the answer is the same", () => {
    const few = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 200 }),
        fc.record({ code: few, women: few, ill: few }),
        fc.record({ code: few, women: few, ill: few }),
        (count, one, other) => {
          expect(describeAll(group(count, one))).toEqual(describeAll(group(count, other)));
        },
      ),
    );
  });

  test("nor does it tell how many fewer than 11 are not", () => {
    const few = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 200 }), few, few, (count, one, other) => {
        const all = (but: number) => ({ code: count - but, women: count - but, ill: count - but });
        expect(describeAll(group(count, all(one)))).toEqual(describeAll(group(count, all(other))));
      }),
    );
  });

  test("no share told stands for fewer than 11 people, or leaves out fewer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (a, b) => {
        const [count, people] = [Math.min(a, b), Math.max(a, b)];
        if (tellShare(count, people).kind === "about")
          expect(Math.min(count, people - count)).toBeGreaterThanOrEqual(11);
        if (tellParts([count, people - count]) !== undefined)
          expect(Math.min(count, people - count)).toBeGreaterThanOrEqual(11);
      }),
    );
  });

  test("if the few are of unknown sex, neither of the others is told: the rest would tell the few", () => {
    expect(tellParts([30, 30, 5])).toBeUndefined();
    expect(tellParts([30, 30, 0])).toEqual([0.5, 0.5, 0]);
    expect(tellParts([20, 20, 20])).toEqual([0.35, 0.35, 0.35]);
  });

  test("an age of 90 or more is told as 90, and none where a quarter is fewer than 11 people", () => {
    expect(tellAges(Array.from({ length: 44 }, () => 97))).toEqual({ lower: 90, median: 90, upper: 90 });
    expect(tellAges(Array.from({ length: 43 }, () => 50))).toBeUndefined();
  });
});

test("asked with their own record, a person of the index gets the answer they would get if they were not in it", () => {
  const coordinate = fc.integer({ min: -3, max: 3 });
  const people = fc.array(
    fc.record({
      sex: fc.constantFrom(1, 2),
      first: fc.constantFrom(Number.NaN, 61 * YEAR),
      stop: fc.constant(66 * YEAR),
      died: fc.boolean(),
      codes: fc.subarray([0, 1, 2]).map((codes) => codes.map((code) => [code, 40 * YEAR] as const)),
      moments: fc.array(fc.tuple(fc.constantFrom(50 * YEAR, 60 * YEAR), fc.tuple(coordinate, coordinate)), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { minLength: 60, maxLength: 70 },
  );
  fc.assert(
    fc.property(people, (drawn) => {
      const all = drawn.map((one, key) => ({ ...one, key }));
      const place = Float32Array.from(all[0]?.moments[0]?.[1] ?? [0, 0]);
      const own = new Set(all[0]?.codes.map(([code]) => code));
      const answer = (members: readonly FixturePerson[], leftOut: ReadonlySet<SubjectKey>) => {
        const index = indexOf(members);
        const near = nearestPeople(index, squaredDistances(index, place), 0, leftOut, 50);
        return describePeople(index, near, own, nobody, asked);
      };
      expect(answer(all, new Set([toSubjectKey(0)]))).toEqual(answer(all.slice(1), new Set()));
    }),
    { numRuns: 50 },
  );
});

test("what everyone has is counted over all moments", () => {
  const people = group(4, { code: 2 }).map((one, key) => ({ ...one, moments: key === 0 ? [] : one.moments }));
  expect(sharesOfEveryone(indexOf(people))[0]).toBeCloseTo(1 / 3, 12);
});
