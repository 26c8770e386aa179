import { expect, test } from "vitest";
import { addDays, createRandom, DAYS_PER_YEAR, toEpochMs } from "#core";
import type { OutcomeId } from "./hazards.ts";
import { makePatient } from "./patient.ts";
import { drawHospital } from "./people.ts";

interface Foretelling {
  readonly name: string;
  readonly loinc: string;
  readonly unit: string;
  readonly outcome: OutcomeId;
  /** What the AUROC is at least. */
  readonly least: number;
}

interface Reading {
  readonly code?: { readonly coding: readonly { readonly code: string }[] };
  readonly effectiveDateTime?: string;
  readonly valueQuantity?: { readonly value: number; readonly code: string };
}

/** Patients with a measurement on record at a moment and without an outcome: the last value, age, and whether the outcome comes within 10 years. */
function casesFrom(
  patients: number,
  { loinc, unit, outcome }: Foretelling,
): { value: number; age: number; occurs: boolean }[] {
  const hospital = drawHospital(createRandom("learnable.test"));
  const cases: { value: number; age: number; occurs: boolean }[] = [];
  for (let number = 0; number < patients; number++) {
    const readings: { at: number; value: number }[] = [];
    const truth = makePatient(3, number, hospital, {
      add(type, resource: Reading) {
        if (type !== "Observation" || resource.code?.coding[0]?.code !== loinc) return;
        if (resource.valueQuantity?.code !== unit) return;
        readings.push({ at: Date.parse(resource.effectiveDateTime ?? ""), value: resource.valueQuantity.value });
      },
      gold() {},
    });
    const moment = toEpochMs((truth.observationStart + truth.plannedEnd) / 2);
    const onset = truth.onsets[outcome] ?? Number.POSITIVE_INFINITY;
    const last = readings.filter(({ at }) => at <= moment).at(-1);
    if (last === undefined || onset <= moment || truth.observationEnd <= moment) continue;
    const occurs = onset <= Math.min(truth.plannedEnd, addDays(moment, 10 * DAYS_PER_YEAR));
    cases.push({ value: last.value, age: moment - truth.birthAt, occurs });
  }
  return cases;
}

function auroc(scores: readonly (readonly [score: number, occurs: boolean])[]): number {
  const [yes, no] = [scores.filter(([, occurs]) => occurs), scores.filter(([, occurs]) => !occurs)];
  let won = 0;
  for (const [a] of yes) for (const [b] of no) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (yes.length * no.length);
}

const foretellings: readonly Foretelling[] = [
  { name: "HbA1c", loinc: "4548-4", unit: "%", outcome: "type-2-diabetes", least: 0.7 },
  { name: "PHQ-9", loinc: "44261-6", unit: "{score}", outcome: "depression", least: 0.6 },
];

test.each(foretellings)(
  "the record foretells: the last $name on file ranks who will have $outcome better than age does",
  (of) => {
    const cases = casesFrom(1000, of);
    const byValue = auroc(cases.map(({ value, occurs }) => [value, occurs]));
    const byAge = auroc(cases.map(({ age, occurs }) => [age, occurs]));
    expect(cases.filter(({ occurs }) => occurs).length).toBeGreaterThan(20);
    expect(byValue).toBeGreaterThan(of.least);
    expect(byValue).toBeGreaterThan(byAge);
  },
);
