import { expect, test } from "vitest";
import { type ClinicalEvent, type Dosage, toEpochMs, toSubjectKey } from "#core";
import { orderEvents } from "./chart-order.ts";

const ordered = (source: string, dosages: readonly Dosage[] | undefined): ClinicalEvent => ({
  subject: toSubjectKey(1),
  code: "RXNORM//6809",
  occurredAt: toEpochMs(0),
  filedAt: toEpochMs(0),
  source,
  ...(dosages === undefined ? {} : { drugUse: { dosages } }),
});
const dose = (value: number): Dosage => ({ dose: { value, unit: "mg" } });

test("two orders of one drug at one moment are one event with both doses, in whatever order they come", () => {
  const orders = [
    ordered("MedicationRequest/a", [dose(500)]),
    ordered("MedicationRequest/b", undefined),
    ordered("MedicationRequest/c", [dose(1000), dose(500)]),
  ];
  for (const given of [orders, orders.toReversed()]) {
    const { events, duplicates } = orderEvents(given);
    expect(duplicates).toBe(2);
    expect(events).toEqual([ordered("MedicationRequest/a", [dose(500), dose(1000)])]);
  }
});

test("of two equal results the one event has what the laboratory said, in whatever order they come", () => {
  const result = (source: string, high?: number): ClinicalEvent => ({
    subject: toSubjectKey(1),
    code: "LOINC//2823-3//mmol/L",
    occurredAt: toEpochMs(0),
    filedAt: toEpochMs(0),
    numericValue: 5.4,
    source,
    ...(high === undefined ? {} : { laboratory: { ranges: [{ high }] } }),
  });
  const results = [result("Observation/a"), result("Observation/b", 5), result("Observation/b", 6)];
  for (const given of [results, results.toReversed()]) {
    expect(orderEvents(given)).toEqual({ events: [result("Observation/a", 5)], duplicates: 2 });
  }
});

test("of equal entries the one event has lapsed unless one holds; a supply handed over says nothing of its order", () => {
  const entry = (source: string, lapsed?: "stopped"): ClinicalEvent => ({
    ...ordered(source, undefined),
    ...(lapsed === undefined ? {} : { lapsed }),
  });
  const stopped = [entry("MedicationRequest/a", "stopped"), entry("MedicationRequest/c", "stopped")];
  const supply = entry("MedicationDispense/a");
  const cases = [
    { given: stopped, lapsed: "stopped" },
    { given: [...stopped, supply], lapsed: "stopped" },
    { given: [...stopped, supply, entry("MedicationRequest/b")], lapsed: undefined },
  ];
  for (const { given, lapsed } of cases) {
    for (const some of [given, given.toReversed()])
      expect(orderEvents(some).events.map((one) => one.lapsed)).toEqual([lapsed]);
  }
});

test("nitrite and ketones, named in words alone and both negative, are two results; of a coded one the words do not matter", () => {
  const result = (code: string, display: string): ClinicalEvent => ({
    subject: toSubjectKey(1),
    code,
    occurredAt: toEpochMs(0),
    filedAt: toEpochMs(0),
    display,
  });
  const uncoded = ["Ketones", "Nitrite"].map((name) => result("UNCODED//Observation//SNOMED//260385009", name));
  for (const given of [uncoded, uncoded.toReversed()]) {
    expect(orderEvents([...given, ...given])).toEqual({ events: uncoded, duplicates: 2 });
  }
  const coded = ["Ketones", "Ketones, urine"].map((name) => result("LOINC//5797-6//SNOMED//260385009", name));
  expect(orderEvents(coded).duplicates).toBe(1);
});
