import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClinicalEvent, createRandom, MS_PER_DAY, toEpochMs, toSubjectKey } from "#core";
import { anyEvents, at, event } from "./fixtures.test-support.ts";
import { planIndexMoments } from "./index-moments.ts";

/** Yearly check-ups from 2000 on, until the end. */
function checkUps(years: number, key: number, ending: "MEDS_DEATH" | "OBSERVATION_END"): ClinicalEvent[] {
  const subject = toSubjectKey(key);
  const day = (n: number) => toEpochMs(at("2000-01-01") + n * MS_PER_DAY);
  const events = Array.from({ length: Math.floor(years) + 1 }, (_, year) => ({
    subject,
    code: "ENCOUNTER_START//AMB",
    occurredAt: day(365 * year),
    filedAt: day(365 * year),
  }));
  return [...events, { subject, code: ending, occurredAt: day(365 * years), filedAt: day(365 * years) }];
}

test("what is filed after a moment never changes whether it is asked", () => {
  fc.assert(
    fc.property(anyEvents(), fc.integer({ min: 0, max: 100 }), (events, seed) => {
      for (const moment of planIndexMoments(events, { seed, meanGapDays: 2000 })) {
        const past = events.filter(
          ({ filedAt, occurredAt }) => filedAt === null || (filedAt <= moment && (occurredAt ?? 0) <= moment),
        );
        const otherFuture = {
          ...event("ENCOUNTER_START//AMB", null),
          occurredAt: toEpochMs(moment + 0.001),
          filedAt: toEpochMs(moment + 0.001),
        };
        expect(planIndexMoments([...past, otherFuture], { seed, meanGapDays: 2000 })).toContain(moment);
      }
    }),
  );
});

test("an asthma of 1985 that is told in 2024 moves no moment of the years before 2024", () => {
  const visits = Array.from({ length: 60 }, (_, month) =>
    event("VISIT", new Date(Date.UTC(2020, month, 1)).toISOString()),
  );
  const told = event("ICD10CM//J45", "1985-01-01", { filedAt: at("2024-06-01") });
  const moments = planIndexMoments(visits, { seed: 1, meanGapDays: 100 });
  expect(moments.length).toBeGreaterThan(5);
  expect(planIndexMoments([...visits, told], { seed: 1, meanGapDays: 100 })).toEqual(moments);
});

test("moments lie after a year of record and of age, strictly before the end", () => {
  const events = [
    event("MEDS_BIRTH", "1990-06-01"),
    ...Array.from({ length: 30 }, (_, y) => event("VISIT", `${2000 + y}-01-01`)),
  ];
  const moments = planIndexMoments([...events, event("OBSERVATION_END", "2029-01-01")], { seed: 3, meanGapDays: 300 });
  expect(moments.length).toBeGreaterThan(5);
  expect(moments.every((moment) => moment >= at("2008-06-01") && moment < at("2029-01-01"))).toBe(true);
});

test("a fixed moment is asked of exactly those under observation then who have something on file", () => {
  const fixed = at("2005-01-01");
  const marked = [event("SEX//F", null), event("OBSERVATION_START", "2005-01-01"), event("A", "2009-01-01")];
  expect(planIndexMoments(marked, { seed: 1, fixed })).toEqual([]);
  expect(planIndexMoments(marked, { seed: 1, fixed: "observation-start" })).toEqual([]);
  expect(planIndexMoments([...marked, event("MEDS_BIRTH", "1960-01-01")], { seed: 1, fixed })).toEqual([fixed]);
  expect(planIndexMoments([event("A", "2001-01-01"), event("MEDS_DEATH", "2006-01-01")], { seed: 1, fixed })).toEqual([
    fixed,
  ]);
  expect(planIndexMoments([event("A", "2001-01-01"), event("MEDS_DEATH", "2005-01-01")], { seed: 1, fixed })).toEqual(
    [],
  );
  expect(planIndexMoments([event("A", "2005-06-01"), event("B", "2016-01-01")], { seed: 1, fixed })).toEqual([]);
});

describe("a constant hazard of death, 10 % a year", () => {
  // By construction P(death within a year) = 1 - exp(-0.1) = 0.0952 at every moment, whatever the length of the record.
  const random = createRandom("constant hazard");
  let asked = 0;
  let died = 0;
  for (let key = 0; key < 6000; key++) {
    const yearsToDeath = random.exponential(0.1);
    const events = checkUps(yearsToDeath, key, "MEDS_DEATH");
    for (const moment of planIndexMoments(events, { seed: 1 })) {
      asked++;
      if (at("2000-01-01") + 365 * MS_PER_DAY * yearsToDeath <= moment + 365 * MS_PER_DAY) died++;
    }
  }
  test("is what the chosen moments observe", () => {
    const standardError = Math.sqrt((0.0952 * 0.9048) / asked);
    expect(asked).toBeGreaterThan(5000);
    expect(Math.abs(died / asked - 0.0952)).toBeLessThan(3 * standardError);
  });
});
