import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EpochMs, toEpochMs, toSubjectKey } from "#core";
import { anyEvents, at, event } from "./fixtures.test-support.ts";
import { inChartAt, knownAt } from "./known-at.ts";

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

describe("a chart read in use", () => {
  const endOf = (date: string) => toEpochMs(at(date) + 86_400_000 - 1);
  const noon = at("2026-11-29T12:00:00Z");
  const allergy = (from: string, filedAt: EpochMs) => event("ALLERGY//RXNORM//7980", from, { filedAt });
  test.each([
    ["of this year", allergy("2026-01-01", endOf("2026-12-31"))],
    ["of this month", allergy("2026-11-01", endOf("2026-11-30"))],
    ["of today", allergy("2026-11-29", endOf("2026-11-29"))],
    ["that began years ago, entered today", allergy("2010-05-01", endOf("2026-11-29"))],
  ])("holds an allergy %s, told without a time, though no model may know it yet", (_, entry) => {
    expect(inChartAt([entry], noon)).toEqual([entry]);
    expect(knownAt([entry], noon)).toEqual([]);
  });

  test("holds nothing of next month or of a later hour, and no result that is reported later", () => {
    const later = [
      allergy("2026-12-01", endOf("2026-12-31")),
      event("EVENT//MI", "2026-11-29T15:00:00Z"),
      event("LOINC//600-7", "2026-11-28", { filedAt: at("2026-11-30T09:00:00Z") }),
    ];
    expect(inChartAt(later, noon)).toEqual([]);
  });

  test("holds what a hospital in Sydney entered this morning under today's date, which UTC has not reached", () => {
    const entry = allergy("2026-11-29", endOf("2026-11-29"));
    expect(inChartAt([entry], at("2026-11-28T22:00:00Z"))).toEqual([entry]); // 09:00 on the 29th there
    expect(inChartAt([entry], at("2026-11-28T09:59:59Z"))).toEqual([]); // nowhere the 29th yet
  });

  test("holds all that is known", () => {
    fc.assert(
      fc.property(anyEvents(), anyMoment, (events, moment) => {
        const held = new Set(inChartAt(events, moment));
        expect(knownAt(events, moment).every((known) => held.has(known))).toBe(true);
      }),
    );
  });
});
