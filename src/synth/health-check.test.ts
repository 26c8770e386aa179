import { expect, test } from "vitest";
import { createRandom, DAYS_PER_YEAR, MS_PER_DAY } from "#core";
import { makePatient } from "./patient.ts";
import { drawHospital } from "./people.ts";
import type { PatientTruth } from "./truth.ts";

interface Reading {
  readonly code: { readonly coding: readonly { readonly code: string }[] };
  readonly effectiveDateTime: string;
  readonly issued: string;
  readonly valueQuantity?: { readonly value: number };
}

const YEAR = DAYS_PER_YEAR * MS_PER_DAY;
const hospital = drawHospital(createRandom("health-check.test"));
const patients = Array.from({ length: 300 }, (_, number) => {
  const readings: Reading[] = [];
  const truth = makePatient(5, number, hospital, {
    add(type, resource) {
      if (type === "Observation") readings.push(resource as Reading);
    },
    gold() {},
  });
  return { truth, readings };
});

/** Readings of a code, with the age in years at each. */
function readingsOf(code: string): { truth: PatientTruth; at: number; age: number; value: number }[] {
  return patients.flatMap(({ truth, readings }) =>
    readings
      .filter((reading) => reading.code.coding[0]?.code === code)
      .map(({ effectiveDateTime, valueQuantity }) => {
        const at = Date.parse(effectiveDateTime);
        return { truth, at, age: (at - truth.birthAt) / YEAR, value: valueQuantity?.value ?? Number.NaN };
      }),
  );
}

const EOSINOPHILS = "711-2";
const T_SCORE = "80946-7";
const PACK_YEARS = "401201003";

test("only adults have health checks, five years apart or more, and most have one", () => {
  const counts = readingsOf(EOSINOPHILS);
  expect(Math.min(...counts.map(({ age }) => age))).toBeGreaterThanOrEqual(18);
  const apart = counts.flatMap(({ truth, at }, i) => {
    const last = counts[i - 1];
    return last?.truth === truth ? [(at - last.at) / YEAR] : [];
  });
  expect(apart.length).toBeGreaterThan(300);
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(5);
  expect(new Set(counts.map(({ truth }) => truth.patientId)).size).toBeGreaterThan(0.85 * patients.length);
});

test("bone density is a score on both sides of 0, of women from 50 and men from 70, lower in those born with less bone", () => {
  const scores = readingsOf(T_SCORE);
  expect(scores.filter(({ truth, age }) => age < (truth.sex === "female" ? 50 : 70))).toEqual([]);
  const means = [true, false].map((frail) => {
    const found = scores.filter(({ truth }) => truth.constitution.bone > 0 === frail).map(({ value }) => value);
    return found.reduce((sum, value) => sum + value, 0) / found.length;
  });
  expect(means[0]).toBeLessThan((means[1] ?? 0) - 1);
  expect(Math.min(...scores.map(({ value }) => value))).toBeLessThan(-2.5);
  expect(Math.max(...scores.map(({ value }) => value))).toBeGreaterThan(0);
});

test("pack-years are told of those who have smoked, and of nobody else", () => {
  const told = readingsOf(PACK_YEARS);
  expect(told.length).toBeGreaterThan(50);
  expect(told.filter(({ truth, age }) => age < (truth.constitution.smokingStart ?? Number.POSITIVE_INFINITY))).toEqual(
    [],
  );
});

test("a score stays within its scale: an MMSE of 31 was filed once", () => {
  for (const [code, most] of [
    ["72106-8", 30],
    ["44261-6", 27],
    ["75626-2", 12],
  ] as const) {
    const values = readingsOf(code).map(({ value }) => value);
    expect(values.length).toBeGreaterThan(20);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(most);
  }
});

test("no smoking status is filed twice at a visit", () => {
  const told = patients.flatMap(({ truth, readings }) =>
    readings
      .filter(({ code }) => code.coding[0]?.code === "72166-2")
      .map(({ effectiveDateTime }) => `${truth.patientId} ${effectiveDateTime}`),
  );
  expect(told.length).toBeGreaterThan(300);
  expect(new Set(told).size).toBe(told.length);
});
