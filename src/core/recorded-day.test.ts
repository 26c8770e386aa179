import { expect, test } from "vitest";
import type { ClinicalEvent } from "./clinical-event.ts";
import { toSubjectKey } from "./identity.ts";
import { recordedDay, recordedDayAt } from "./recorded-day.ts";
import { toEpochMs } from "./time.ts";

const at = (text: string) => toEpochMs(Date.parse(text));

test("an evening west of Greenwich and a morning east of it are of the day their source writes", () => {
  expect(recordedDay(at("2024-02-01T23:00:00-08:00"), "2024-02-01T23:00:00-08:00")).toBe(at("2024-02-01"));
  expect(recordedDay(at("2024-02-02T04:00:00+09:00"), "2024-02-02T04:00:00+09:00")).toBe(at("2024-02-02"));
  expect(recordedDay(at("2024-02-01T23:00:00Z"), undefined)).toBe(at("2024-02-01"));
  expect(recordedDay(at("2010-01-01"), "2010")).toBe(at("2010-01-01"));
});

test("an hour before midnight at the clinic it is still its day, an hour after it the next, whatever the day in UTC", () => {
  const text = "2024-02-01T20:30:00-08:00";
  const visit: ClinicalEvent = {
    subject: toSubjectKey(1),
    code: "C",
    occurredAt: at(text),
    filedAt: at(text),
    dated: text,
  };
  expect(recordedDayAt([visit], at("2024-02-01T23:00:00-08:00"))).toBe(at("2024-02-01"));
  expect(recordedDayAt([visit], at("2024-02-02T01:00:00-08:00"))).toBe(at("2024-02-02"));
  expect(recordedDayAt([], at("2024-02-02T07:00:00Z"))).toBe(at("2024-02-02"));
});
