import { expect, test } from "vitest";
import { type ClinicalEvent, type PatientChart, toEpochMs, toPatientId, toSubjectKey } from "#core";
import type { EvidenceDesk } from "./capabilities.ts";
import { readPreventiveCare } from "./prevention-view.ts";

const subject = toSubjectKey(1);
const event = (code: string, occurred: string, filed = occurred): ClinicalEvent => ({
  subject,
  code,
  occurredAt: toEpochMs(Date.parse(occurred)),
  filedAt: toEpochMs(Date.parse(filed)),
});

test("a flu shot of today, of which only the day is told, is not said to be due on the page of the same afternoon", async () => {
  const chart = {
    patientId: toPatientId("p1"),
    subject,
    identity: { sex: "female" },
    events: [
      event("MEDS_BIRTH", "1960-06-15"),
      event("LOINC//2823-3", "2024-05-01T08:00:00Z"),
      event("CVX//140", "2024-06-15", "2024-06-15T23:59:59.999Z"),
    ],
  } as unknown as PatientChart;
  const desk = { statement: async () => ({ statement: { text: "", citations: [] } }) } as unknown as EvidenceDesk;
  const stateAt = async (now: string) => {
    const care = await readPreventiveCare(
      { clock: () => toEpochMs(Date.parse(now)), preventiveCodes: {} },
      desk,
      chart,
    );
    return care.items.find(({ id }) => id === "influenza")?.state;
  };
  expect(await stateAt("2024-06-15T15:00:00Z")).toBe("done");
  expect(await stateAt("2024-06-13T15:00:00Z")).toBe("due");
});

test("the page of preventive care has the day that a shot of an evening west of Greenwich was given on there", async () => {
  const text = "2024-02-01T23:00:00-08:00";
  const chart = {
    patientId: toPatientId("p1"),
    subject,
    identity: { sex: "female", birthDate: "1960-06-15" },
    events: [event("MEDS_BIRTH", "1960-06-15"), { ...event("CVX//140", text), dated: text }],
  } as unknown as PatientChart;
  const desk = { statement: async () => ({ statement: { text: "", citations: [] } }) } as unknown as EvidenceDesk;
  const now = () => toEpochMs(Date.parse("2024-03-01"));
  const care = await readPreventiveCare({ clock: now, preventiveCodes: {} }, desk, chart);
  const flu = care.items.find(({ id }) => id === "influenza");
  expect([care.asOf, flu?.dueAt]).toEqual([Date.parse("2024-02-01"), Date.parse("2025-02-01")]);
  expect(flu?.last).toMatchObject({ occurredAt: Date.parse(text), dated: text });
});

test("of a record without a birth or without a dated event nothing is said, rather than that nothing is due", async () => {
  const desk = { statement: async () => undefined } as unknown as EvidenceDesk;
  const now = () => toEpochMs(Date.parse("2024-03-01"));
  for (const events of [[], [event("CVX//140", "2024-02-01")]]) {
    const chart = { patientId: toPatientId("p1"), subject, identity: { sex: "female" }, events };
    const care = await readPreventiveCare({ clock: now, preventiveCodes: {} }, desk, chart as unknown as PatientChart);
    expect(care).toEqual({ asOf: null, items: [] });
  }
});
