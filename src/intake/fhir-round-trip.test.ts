import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicalEvent, noProgress, type PatientChart } from "#core";
import { chartResourceTypes, toChartParts, toPatientResource, toResources } from "#fhir";
import { readCharts } from "#storage";
import { intakeFhir } from "./fhir-intake.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-round-trip-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const offered = new Set(chartResourceTypes);
const bySource = (a: ClinicalEvent, b: ClinicalEvent) =>
  (a.source ?? "").localeCompare(b.source ?? "") || a.code.localeCompare(b.code);

/** What reading the chart's resources again gives, and what the chart holds of those types. */
function roundTrip(chart: PatientChart): { again: ClinicalEvent[]; held: ClinicalEvent[] } {
  const again = toResources(chart).flatMap((resource) => {
    const parts = toChartParts(resource);
    expect(parts.kind, `${resource.resourceType}`).toBe("parts");
    return parts.kind === "parts" ? parts.events : [];
  });
  const held = chart.events.filter(
    ({ source, occurredAt }) => occurredAt !== null && offered.has(source?.split("/")[0] ?? ""),
  );
  const shared = Map.groupBy(held, ({ source }) => source);
  const isComponent = ({ source }: ClinicalEvent) =>
    (shared.get(source)?.length ?? 0) > 1 && /^Observation/.test(source ?? "");
  const hasValue = ({ code, numericValue, textValue }: ClinicalEvent) =>
    numericValue !== undefined || textValue !== undefined || code.split("//").length > 2;
  // A component whose number had no unit is written without a value, and a component without a value is no event.
  const expected = held.filter((event) => !isComponent(event) || hasValue(event));
  return { again: again.sort(bySource), held: expected.sort(bySource) };
}

async function compare(paths: readonly string[], name: string): Promise<number> {
  const directory = join(root, name);
  await intakeFhir({ paths, directory, rejectFile: join(root, `${name}.rejects`), progress: noProgress });
  let events = 0;
  for await (const chart of readCharts(directory)) {
    const { again, held } = roundTrip(chart);
    expect(again.map(withoutAnswerWords)).toEqual(held.map(withoutAnswerWords));
    const patient = toChartParts(toPatientResource(chart));
    expect(patient.kind === "parts" ? patient.identity?.names : undefined).toEqual(chart.identity.names);
    expect(patient.kind === "parts" ? patient.identity?.birthDate : undefined).toBe(chart.identity.birthDate);
    events += held.length;
  }
  return events;
}

/** An answer's words hold its question's too; where either is missing they cannot be told apart. */
function withoutAnswerWords({ display, ...event }: ClinicalEvent): object {
  return /\/\/.*\/\//.test(event.code) ? event : { ...event, display };
}

test("the fixtures' charts, written as FHIR and read again, hold the same events", async () => {
  expect(await compare(["fixtures"], "fixtures")).toBeGreaterThan(200);
});

const shared = "../shared/data/synthea-r4/bulk-subset120";
describe.skipIf(!existsSync(shared))("Synthea (../shared/data)", () => {
  test("120 patients' charts, written as FHIR and read again, hold the same events", async () => {
    expect(await compare([shared], "synthea")).toBeGreaterThan(10_000);
  });
});
