import { expect, test } from "vitest";
import { addDays, createRandom, DAYS_PER_YEAR, toEpochMs } from "#core";
import { makePatient } from "./patient.ts";
import { drawHospital } from "./people.ts";

interface Reading {
  readonly code?: { readonly coding: readonly { readonly code: string }[] };
  readonly effectiveDateTime?: string;
  readonly valueQuantity?: { readonly value: number; readonly code: string };
}

/** Patients with an HbA1c in % on record at a moment, not yet diabetic: the last value, age, and whether diabetes comes within 10 years. */
function casesFrom(patients: number): { a1c: number; age: number; occurs: boolean }[] {
  const hospital = drawHospital(createRandom("learnable.test"));
  const cases: { a1c: number; age: number; occurs: boolean }[] = [];
  for (let number = 0; number < patients; number++) {
    const readings: { at: number; value: number }[] = [];
    const truth = makePatient(3, number, hospital, {
      add(type, resource: Reading) {
        if (type !== "Observation" || resource.code?.coding[0]?.code !== "4548-4") return;
        if (resource.valueQuantity?.code !== "%") return;
        readings.push({ at: Date.parse(resource.effectiveDateTime ?? ""), value: resource.valueQuantity.value });
      },
      gold() {},
    });
    const moment = toEpochMs((truth.observationStart + truth.plannedEnd) / 2);
    const onset = truth.onsets["type-2-diabetes"] ?? Number.POSITIVE_INFINITY;
    const last = readings.filter(({ at }) => at <= moment).at(-1);
    if (last === undefined || onset <= moment || truth.observationEnd <= moment) continue;
    const occurs = onset <= Math.min(truth.plannedEnd, addDays(moment, 10 * DAYS_PER_YEAR));
    cases.push({ a1c: last.value, age: moment - truth.birthAt, occurs });
  }
  return cases;
}

function auroc(scores: readonly (readonly [score: number, occurs: boolean])[]): number {
  const [yes, no] = [scores.filter(([, occurs]) => occurs), scores.filter(([, occurs]) => !occurs)];
  let won = 0;
  for (const [a] of yes) for (const [b] of no) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (yes.length * no.length);
}

test("the record foretells: the last HbA1c on file ranks who will be diagnosed with diabetes better than age does", () => {
  const cases = casesFrom(1000);
  const byA1c = auroc(cases.map(({ a1c, occurs }) => [a1c, occurs]));
  const byAge = auroc(cases.map(({ age, occurs }) => [age, occurs]));
  expect(cases.filter(({ occurs }) => occurs).length).toBeGreaterThan(20);
  expect(byA1c).toBeGreaterThan(0.7);
  expect(byA1c).toBeGreaterThan(byAge);
});
