import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClinicalEvent, type EpochMs, MS_PER_DAY, toEpochMs, toSubjectKey } from "#core";
import { planIndexMoments } from "./index-moments.ts";
import { observationWindow } from "./observation-window.ts";
import { recordFrom, recordUntil } from "./temporal-split.ts";

const subject = toSubjectKey(7);
const day = (n: number) => toEpochMs(n * MS_PER_DAY);
const event = (code: string, occurred: number | null, filed = occurred): ClinicalEvent => ({
  subject,
  code,
  occurredAt: occurred === null ? null : day(occurred),
  filedAt: filed === null ? null : day(filed),
});
const codes = (events: readonly ClinicalEvent[] | undefined) => events?.map(({ code }) => code);
const split = day(1000);

test("what was filed after the date teaches nobody, even if it occurred before; static facts stay", () => {
  const record = [event("SEX//F", null), event("A", 100), event("LATE", 900, 1001), event("B", 1000), event("C", 1001)];
  expect(codes(recordUntil(record, split))).toEqual(["SEX//F", "A", "B", "OBSERVATION_END"]);
});

test("observation ends at the date only as far as was known then: by the source, or a usual gap after the last contact", () => {
  // Contacts 100 days apart on average until 950: the usual end is 1,050, beyond the date.
  const steady = [event("A", 750), event("B", 850), event("C", 950)];
  expect(observationWindow(recordUntil(steady, split) ?? [])?.end).toBe(split);
  // 10 days apart until 720: lost by 730. That the person came back in 2,000 was not known.
  const lost = [event("A", 700), event("B", 710), event("C", 720), event("BACK", 2000)];
  expect(observationWindow(recordUntil(lost, split) ?? [])?.end).toBe(day(730));
  // The same with a source that says it looked until 2,500.
  expect(observationWindow(recordUntil([...lost, event("OBSERVATION_END", 2500)], split) ?? [])?.end).toBe(split);
  // Who had died had died.
  expect(codes(recordUntil([event("A", 700), event("MEDS_DEATH", 800)], split))).toEqual(["A", "MEDS_DEATH"]);
});

test("who is tested is observed, and so asked, from the date on, with all their past; who ended before is not", () => {
  const contacts = Array.from({ length: 200 }, (_, i) => event("V", 20 * i));
  const record = [event("MEDS_BIRTH", -9000), ...contacts, event("OBSERVATION_END", 4000)];
  const from = recordFrom(record, split) ?? [];
  expect(observationWindow(from)).toMatchObject({ start: split, end: day(4000) });
  expect(from.filter(({ code }) => code === "V")).toHaveLength(200);
  const asked = planIndexMoments(from, { seed: 1 });
  expect(asked.length).toBeGreaterThan(0);
  expect(Math.min(...asked)).toBeGreaterThan(split);
  expect(recordFrom([event("A", 10), event("OBSERVATION_END", 1000)], split)).toBeUndefined();
  expect(recordUntil([event("A", 1001)], split)).toBeUndefined();
});

test("whatever comes after the date, those who teach are the same record", () => {
  const moments = fc.integer({ min: 0, max: 2000 });
  const events = fc.array(fc.tuple(moments, moments, fc.constantFrom("A", "B", "MEDS_DEATH")), { maxLength: 12 });
  const later = fc.array(fc.tuple(fc.integer({ min: 1001, max: 3000 }), fc.constantFrom("A", "MEDS_DEATH")));
  const knownBy = (record: readonly ClinicalEvent[], moment: EpochMs) => recordUntil(record, moment);
  fc.assert(
    fc.property(events, later, (list, future) => {
      const record = list.map(([occurred, delay, code]) => event(code, occurred, occurred + delay));
      const more = future.map(([filed, code]) => event(code, filed));
      expect(knownBy([...record, ...more], split)).toEqual(knownBy(record, split));
    }),
  );
});
