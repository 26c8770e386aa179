import { afterEach, expect, test, vi } from "vitest";
import { ageWords, toAge, toMeasured, toRecordedDay, toUnit, toValue } from "./format.ts";

afterEach(() => vi.unstubAllEnvs());

test("what a patient asked on the evening of 1 November in California was asked on the 2nd: the reader's day, not UTC's", async () => {
  vi.stubEnv("TZ", "America/Los_Angeles");
  vi.resetModules();
  const { toDay, toMinute, toOwnDay } = await import("./format.ts");
  const evening = Date.UTC(2025, 10, 2, 4, 30);
  expect([toOwnDay(evening), toOwnDay(evening, "es")]).toEqual(["1 Nov 2025", "1 nov 2025"]);
  expect(toMinute(evening)).toBe("1 Nov 2025, 21:30");
  expect(toDay(evening), "of an event in the record").toBe("2 Nov 2025");
});

test("what was drawn late in the evening in New York was shown of the next day, and what began in 2010 of its first of January", () => {
  const evening = "2024-03-01T23:30:00-05:00";
  expect(toRecordedDay(Date.parse(evening), evening)).toBe("1 Mar 2024");
  expect(toRecordedDay(Date.parse(evening), evening, "es")).toBe("1 mar 2024");
  expect(toRecordedDay(Date.UTC(2010, 0, 1), "2010")).toBe("2010");
  expect(toRecordedDay(Date.UTC(2023, 5, 1), "2023-06")).toBe("June 2023");
  expect(toRecordedDay(Date.UTC(2023, 5, 1), "2023-06", "es")).toBe("junio de 2023");
  const noon = Date.UTC(2024, 2, 1, 12);
  expect(toRecordedDay(noon, undefined)).toBe("1 Mar 2024");
  expect(toRecordedDay(noon, "one day")).toBe("1 Mar 2024");
});

test("a creatine kinase of 12345 U/L was shown as 12350: digits before the point stay", () => {
  expect([12_345, 123_456, -12_345, 9999.6].map(toValue)).toEqual(["12345", "123456", "-12345", "10000"]);
  expect([5.123456, 0.000123456, 123.456, 1500, 0].map(toValue)).toEqual(["5.123", "0.0001235", "123.5", "1500", "0"]);
});

test("a score of 7 was shown as 7 1: a pure number has no unit to print", () => {
  expect(toMeasured({ value: 7, unit: "1", text: null })).toBe("7");
  expect(toMeasured({ value: 2.5, unit: "{INR}", text: null })).toBe("2.5");
  expect(["1", "10*3/uL", "mm[Hg]", "mg/dL"].map(toUnit)).toEqual(["", "10^3/uL", "mmHg", "mg/dL"]);
});

test("an infant of seven months was 0 years old", () => {
  expect([0, 12.5 / 365.25, 1 / 12 + 0.001, 7.2 / 12, 1.99, 2, 64.9].map(toAge)).toEqual([
    ...["0 days", "12 days", "1 month", "7 months", "23 months", "2 years", "64 years"],
  ]);
});

test("who was 64 when the record ended, and is 66 by now, was shown as 64; who died stays as old", () => {
  const about = { ageYears: 64.5, birthDate: "1960-01-01", diedAt: null };
  const then = Date.UTC(2024, 6, 1);
  expect(ageWords(about, then)).toBe("64 years");
  expect(ageWords(about, Date.UTC(2026, 6, 1))).toBe("64 years at the end of the record");
  expect(ageWords({ ...about, diedAt: then }, Date.UTC(2026, 6, 1))).toBe("64 years");
  expect(ageWords({ ...about, birthDate: null }, Date.UTC(2026, 6, 1))).toBe("64 years");
  expect(ageWords({ ...about, ageYears: 0.6, birthDate: "2024-01-01" }, Date.UTC(2024, 9, 15))).toBe(
    "7 months at the end of the record",
  );
  expect(ageWords({ ...about, ageYears: null }, then)).toBe("age unknown");
  expect(ageWords({ ...about, ageYears: -3.1, birthDate: "2030-01-01" }, then)).toBe("age unknown");
});
