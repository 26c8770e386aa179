import { expect, test } from "vitest";
import type { FhirResource } from "#fhir";
import { searchResources } from "./search.ts";

const stay: FhirResource = {
  resourceType: "Encounter",
  id: "1",
  period: { start: "2019-12-28T00:00:00.000Z", end: "2020-01-09T00:00:00.000Z" },
};
const result: FhirResource = { resourceType: "Observation", id: "3", effectiveDateTime: "2020-01-01T00:00:00.000Z" };
const found = (resource: FhirResource, date: string) =>
  searchResources([resource], new Map([["date", [date]]])).total === 1;

// R4, "Prefixes": a date's range is compared with the whole range of a period.
test.each([
  ["2019", false],
  ["2020", false],
  ["2019-12", false],
  ["ne2019", true],
  ["lt2020", true],
  ["le2020-01-01", true],
  ["gt2019", true],
  ["ge2020-01-01", true],
  ["gt2020", false],
  ["ge2021", false],
  ["lt2019-12-28", false],
])("a stay over the turn of the year, asked for by date=%s: %s", (date, expected) => {
  expect(found(stay, date)).toBe(expected);
});

test("a stay that has not ended is found by every later date", () => {
  const open: FhirResource = { ...stay, period: { start: "2019-12-28T00:00:00.000Z" } };
  expect(["ge2024", "gt2024", "2019", "lt2019-12-28"].map((date) => found(open, date))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ["2020", true],
  ["2020-01-01", true],
  ["ge2020", true],
  ["gt2019-12-31", true],
  ["gt2020-01-01", false],
  ["le2020-01-01", true],
  ["lt2020-01-01", false],
  ["ne2020-01-01", false],
])("a result at the first moment of a year, asked for by date=%s: %s", (date, expected) => {
  expect(found(result, date)).toBe(expected);
});
