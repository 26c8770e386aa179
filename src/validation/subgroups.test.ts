import { expect, test } from "vitest";
import { toSubjectKey } from "#core";
import type { Cohort } from "./cohort.ts";
import { countsOf, familyNumbers, SEX, sexOf } from "./count-features.ts";
import { subgroupsOf } from "./subgroups.ts";
import { describeCohort } from "./summarise.ts";

/** One moment of each person: race and ethnicity codes, events on record. */
const cohortOf = (people: readonly { readonly told: readonly string[]; readonly known: number }[]) =>
  ({
    moments: new Float64Array(people.length),
    subjectOf: Int32Array.from(people.keys()),
    ageYears: new Float64Array(people.length).fill(50),
    sex: new Uint8Array(people.length).fill(SEX.female),
    knownEvents: Int32Array.from(people, ({ known }) => known),
    heritage: people.map(({ told }) => new Set(told)),
  }) as unknown as Cohort;

const membersOf = (cohort: Cohort) =>
  Object.fromEntries(
    subgroupsOf(cohort).map(({ group, includes }) => [group, [...cohort.moments.keys()].filter(includes)]),
  );

test("race and ethnicity are groups under OMB's names, somebody of two races stands in both, who told none is a group too", () => {
  const members = membersOf(
    cohortOf([
      { told: ["RACE//2106-3", "ETHNICITY//2186-5"], known: 10 },
      { told: ["RACE//2106-3", "RACE//2028-9"], known: 10 },
      { told: [], known: 10 },
      { told: ["RACE//PORTUGUESE"], known: 10 },
    ]),
  );
  expect(members["race: White"]).toEqual([0, 1]);
  expect(members["race: Asian"]).toEqual([1]);
  expect(members["race: PORTUGUESE"]).toEqual([3]);
  expect(members["ethnicity: not Hispanic or Latino"]).toEqual([0]);
  expect(members["race and ethnicity: not recorded"]).toEqual([2]);
});

test("where no record tells race or ethnicity there are no such groups", () => {
  const names = subgroupsOf(cohortOf([{ told: [], known: 1 }])).map(({ group }) => group);
  expect(names.filter((name) => name.startsWith("race"))).toEqual([]);
});

test("every moment is in exactly one length of record", () => {
  const members = membersOf(cohortOf([0, 49, 50, 199, 200, 9000].map((known) => ({ told: [], known }))));
  expect(members["events on record: under 50"]).toEqual([0, 1]);
  expect(members["events on record: 50-199"]).toEqual([2, 3]);
  expect(members["events on record: 200 and over"]).toEqual([4, 5]);
});

test("a group of nine subjects is not mentioned among those measured, one of ten is", () => {
  const many = (count: number, told: string) => Array.from({ length: count }, () => ({ told: [told], known: 10 }));
  const groups = describeCohort(cohortOf([...many(10, "RACE//2106-3"), ...many(9, "RACE//2028-9")]));
  const names = groups.map(({ group }) => group);
  expect(groups[0]).toEqual({ group: "all", subjects: 19, moments: 19 });
  expect(names).toContain("race: White");
  expect(names).not.toContain("race: Asian");
});

test("people of MIMIC-IV, of whom GENDER//F or GENDER//M is written, are women and men, not of unknown sex", () => {
  const coded = (code: string) => [{ subject: toSubjectKey(1), code, occurredAt: null, filedAt: null }];
  expect(sexOf(coded("GENDER//F"))).toBe(SEX.female);
  expect(sexOf(coded("GENDER//M"))).toBe(SEX.male);
  expect(sexOf(coded("SEX//U"))).toBe(SEX.unknown);
  // Sex stands among the demographics, and is not counted as a code besides.
  expect(countsOf(coded("GENDER//F"), familyNumbers()).size).toBe(0);
});
