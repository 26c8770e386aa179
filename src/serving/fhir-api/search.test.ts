import { expect, test } from "vitest";
import type { FhirResource } from "#fhir";
import { toSearchset } from "./bundles.ts";
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

test.each([
  ["2020-01-01T00:00Z", true],
  ["2020-01-01T00:00:00Z", true],
  ["gt2019-12-31T23:59Z", true],
  ["2020-01-01T00:01Z", false],
])("a result half a minute into a minute, asked for by date=%s, which names the whole of it: %s", (date, expected) => {
  const seconds = date.split(":").length > 2 ? "00" : "30";
  expect(found({ ...result, effectiveDateTime: `2020-01-01T00:00:${seconds}.000Z` }, date)).toBe(expected);
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

// Where a chart keeps no status, nothing found must not pass for nothing there.
test.each([
  ["clinical-status", "active", 2],
  ["clinical-status", "resolved", 2],
  ["category", "problem-list-item", 3],
  ["status", "active", 3],
  ["code", "44054006", 0],
])("%s=%s says that %i were left out because they do not say it", (name, value, left) => {
  const resolved = {
    coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-clinical", code: "resolved" }],
  };
  const problems: FhirResource[] = [
    { resourceType: "Condition", id: "1", code: { coding: [{ system: "http://snomed.info/sct", code: "44054006" }] } },
    { resourceType: "Condition", id: "2", status: "unknown" },
    { resourceType: "Condition", id: "3", clinicalStatus: resolved },
  ];
  const { unsaid, ...search } = searchResources(problems, new Map([[name, [value]]]));
  expect(unsaid).toEqual(left === 0 ? [] : [{ name, resources: left }]);
  const bundle = JSON.stringify(
    toSearchset({ unsaid, ...search }, { url: "/fhir/Condition", base: "https://osler.example" }),
  );
  expect(bundle.includes(`${left} more were left out because they do not say their ${name}`)).toBe(left > 0);
});
