/**
 * @module bench/quality-measures: preventive care found done or due, against the expected results of CMS's quality measures.
 *
 *   node bench/quality-measures.ts
 *
 * Test patients: ../shared/data/ecqm-qicore-2025 (CMS 2026 measures). A patient of the denominator who is not excluded
 * should be found "done" exactly where the measure expects the numerator. Excluded patients (hospice, frailty, palliative care) are left
 * out: Osler shows what is due and leaves that judgement to the clinician.
 */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { type ClinicalEvent, toEpochMs } from "#core";
import { endOfMoment, toChartParts } from "#fhir";
import { findPreventiveCare } from "#prevention";

const data = join(import.meta.dirname, "../../shared/data/ecqm-qicore-2025");

/** The services a measure is about. */
const measures: Readonly<Record<string, readonly string[]>> = {
  CMS130FHIRColorectalCancerScreening: ["colorectal-cancer", "colorectal-cancer-45"],
  CMS125FHIRBreastCancerScreening: ["breast-cancer"],
  CMS124FHIRCervicalCancerScreening: ["cervical-cancer", "cervical-cancer-21"],
  CMS349FHIRHIVScreening: ["hiv"],
};

interface TestCase {
  readonly measure: string;
  readonly case: string;
  readonly title: string;
  readonly series: string;
  readonly period: { readonly end: string };
  readonly expected: readonly { readonly populations: Readonly<Record<string, number>> }[];
  readonly resources: readonly { readonly resourceType: string; readonly gender?: string }[];
}

interface Tally {
  agree: number;
  n: number;
  /** The measure still counts who was diagnosed within its year; screening is no longer for them. */
  notFor: number;
  readonly differ: string[];
}
const tallies = new Map<string, Tally>();
const input = createReadStream(join(data, "tests.ndjson.gz")).pipe(createGunzip());
for await (const line of createInterface({ input })) {
  const test = JSON.parse(line) as TestCase;
  const services = measures[test.measure];
  const populations = test.expected[0]?.populations ?? {};
  if (services === undefined || populations["denominator"] !== 1 || populations["denominator-exclusion"] === 1)
    continue;
  const tally = tallies.get(test.measure) ?? { agree: 0, n: 0, notFor: 0, differ: [] };
  tallies.set(test.measure, tally);
  const expected = populations["numerator"] === 1 ? "done" : "due";
  const state = stateOf(test, services);
  tally.n++;
  if (state === "not for them") tally.notFor++;
  else if (state === expected) tally.agree++;
  else tally.differ.push(`${test.case} ${test.title}: expected ${expected}, found ${state}`);
}
console.log("| measure | patients of the denominator | no longer for them | agree |\n|---|---|---|---|");
for (const [measure, { n, notFor, agree }] of tallies) {
  console.log(`| ${measure} | ${n} | ${notFor} | ${agree} of ${n - notFor} |`);
}
for (const [measure, { differ }] of tallies) for (const line of differ) console.log(`${measure}: ${line}`);

function stateOf(test: TestCase, services: readonly string[]): string {
  const asOf = toEpochMs(endOfMoment(test.period.end) ?? 0);
  const events: ClinicalEvent[] = test.resources.flatMap((resource) => {
    const parts = toChartParts(resource);
    return parts.kind === "parts" && parts.patientId === test.case ? [...parts.events] : [];
  });
  const sex = test.resources.find(({ resourceType }) => resourceType === "Patient")?.gender ?? "unknown";
  const found = findPreventiveCare({ events, sex, asOf });
  return found.find(({ service }) => services.includes(service.id))?.state ?? "not for them";
}
