import fc from "fast-check";
import { expect, test } from "vitest";
import { toEpochMs, toSubjectKey } from "#core";
import { anyEvents, at, event } from "./fixtures.test-support.ts";
import { knownAt } from "./known-at.ts";

const anyMoment = fc.integer({ min: -1_000_000_000_000, max: 2_100_000_000_000 }).map(toEpochMs);

test("a culture drawn Monday and reported Wednesday is unknown on Tuesday", () => {
  const culture = event("LOINC//600-7", "2024-01-01", { filedAt: at("2024-01-03") });
  expect(knownAt([culture], at("2024-01-02"))).toEqual([]);
  expect(knownAt([culture], at("2024-01-03"))).toEqual([culture]);
});

test("an event filed at the moment is known and one filed a microsecond later is not", () => {
  const moment = at("2024-01-03T10:00:00Z");
  const now = event("EVENT//MI", "2024-01-03T10:00:00Z");
  const next = { ...now, occurredAt: toEpochMs(moment + 0.001), filedAt: toEpochMs(moment + 0.001) };
  expect(knownAt([next, now], moment)).toEqual([now]);
});

test("sex is known at every moment, before birth too", () => {
  const sex = event("SEX//F", null);
  expect(knownAt([event("MEDS_BIRTH", "1950-01-01"), sex], at("1900-01-01"))).toEqual([sex]);
});

test("at one instant birth comes first and death before the end of observation", () => {
  const instant = "2024-01-01";
  const codes = ["OBSERVATION_END", "MEDS_DEATH", "EVENT//MI", "OBSERVATION_START", "MEDS_BIRTH"];
  const known = knownAt(
    codes.map((code) => event(code, instant)),
    at(instant),
  );
  expect(known.map(({ code }) => code)).toEqual([...codes].reverse());
});

test("events of two subjects are refused, and the refusal holds no code", () => {
  const other = event("EVENT//MI", "2024-01-01", { subject: toSubjectKey(8) });
  expect(() => knownAt([event("EVENT//STROKE", "2024-01-01"), other], at("2025-01-01"))).toThrow(
    /^(?!.*(MI|STROKE)).*2 subjects/,
  );
});

test("no event filed after the moment is ever known, and every other one is", () => {
  fc.assert(
    fc.property(anyEvents(), anyMoment, (events, moment) => {
      const known = knownAt(events, moment);
      expect(known.every(({ filedAt }) => filedAt === null || filedAt <= moment)).toBe(true);
      expect(known).toHaveLength(events.filter(({ filedAt }) => !(filedAt !== null && filedAt > moment)).length);
    }),
  );
});

test("what is known earlier is the beginning of what is known later", () => {
  fc.assert(
    fc.property(anyEvents(), anyMoment, fc.nat(1e11), (events, moment, gap) => {
      const earlier = knownAt(events, moment);
      expect(knownAt(events, toEpochMs(moment + gap)).slice(0, earlier.length)).toEqual(earlier);
    }),
  );
});

test("the order in which events arrive does not matter", () => {
  const shuffled = anyEvents().chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
  );
  fc.assert(
    fc.property(shuffled, anyMoment, ([events, others], moment) => {
      expect(knownAt(others, moment)).toEqual(knownAt(events, moment));
    }),
  );
});
