import { describe, expect, test } from "vitest";
import type { ResultChange } from "#contract";
import { type PatientChart, toEpochMs } from "#core";
import { toChanges } from "./changes-view.ts";
import { adaId, boId, fixtureCharts } from "./fixture.test-support.ts";

async function chartOf(id: typeof adaId): Promise<PatientChart> {
  const chart = await fixtureCharts().find(id);
  if (chart === undefined) throw new Error("the fixture has this chart");
  return chart;
}

/** Ada's chart with events of her own moments added, in the order of time. */
async function adaWith(...rows: readonly (readonly [date: string, code: string, display: string, source: string])[]) {
  const chart = await chartOf(adaId);
  const added = rows.map(([date, code, display, source]) => {
    const at = toEpochMs(Date.parse(date));
    return { subject: chart.subject, code, display, source, occurredAt: at, filedAt: at };
  });
  const events = [...chart.events, ...added].sort((a, b) => (a.occurredAt ?? 0) - (b.occurredAt ?? 0));
  return { ...chart, events };
}
const titles = (events: readonly { readonly title: string }[]) => events.map(({ title }) => title);
const valuesOf = (results: readonly ResultChange[], title: string) => {
  const found = results.find((result) => result.title === title);
  return [found?.before?.value ?? null, found?.after.value];
};

describe("since the last visit", () => {
  test("Ada's is her emergency visit of April 2023: results stand beside those of September 2022", async () => {
    const changes = toChanges(await chartOf(adaId));
    expect(changes.visit?.occurredAt).toBe(Date.UTC(2023, 3, 2));
    expect(titles(changes.visits)).toEqual(["Emergency visit", "Outpatient visit", "Outpatient visit"]);
    // By the fixture's rows: 2016 is the first of ten yearly values, 2022 the seventh and 2025 the tenth.
    expect(valuesOf(changes.results, "Hemoglobin A1c")).toEqual([7.0, 7.6]);
    expect(valuesOf(changes.results, "eGFR")).toEqual([64, 55]);
    expect(changes.problems).toEqual({ added: [], ended: [], changed: [] });
    // Metformin and lisinopril were ordered before and again since: neither started nor stopped.
    expect(changes.drugs).toEqual({ added: [], ended: [], changed: [] });
  });

  test("on the day of a visit the record is compared with the visit before", async () => {
    const chart = await adaWith(["2025-09-14", "ENCOUNTER_START//AMB", "", "Encounter/9"]);
    expect(toChanges(chart).visit?.occurredAt).toBe(Date.UTC(2023, 3, 2));
  });

  test("what was written during the visit's own days belongs to the visit", async () => {
    const chart = await adaWith(["2023-04-03T15:00:00Z", "ICD10CM//N39.0", "Urinary tract infection", "Condition/9"]);
    expect(toChanges(chart).problems.added).toEqual([]);
  });

  test("a record with one visit has nothing to compare with", async () => {
    expect(toChanges(await chartOf(boId))).toMatchObject({ visit: null, visits: [], results: [] });
  });
});

describe("since a visit that is named", () => {
  test("since 2009: diabetes, metformin and the allergy are new, the cold that came and went too", async () => {
    const changes = toChanges(await chartOf(adaId), Date.UTC(2009, 4, 11));
    expect(titles(changes.problems.added)).toEqual([
      "Type 2 diabetes mellitus without complications",
      "Acute upper respiratory infection",
    ]);
    expect(titles(changes.drugs.added)).toEqual(["metformin hydrochloride 500 MG Oral Tablet"]);
    expect(titles(changes.allergies)).toEqual(["Penicillin"]);
    expect(valuesOf(changes.results, "eGFR")).toEqual([null, 55]);
  });

  test("a visit that is not in the record is compared with nothing", async () => {
    expect(toChanges(await chartOf(adaId), 1).visit).toBeNull();
  });
});

describe("drugs", () => {
  const at = (date: string, text: string) => [date, "RXNORM//1", text, "MedicationRequest/9"] as const;

  test("a stronger tablet of the same drug is a change, not a stop and a start", async () => {
    const chart = await adaWith(
      at("2023-03-01", "atorvastatin 20 MG Oral Tablet"),
      at("2024-02-01", "atorvastatin 40 MG Oral Tablet"),
    );
    const { drugs } = toChanges(chart);
    expect(drugs.changed.map(({ from, to }) => [from.title, to.title])).toEqual([
      ["atorvastatin 20 MG Oral Tablet", "atorvastatin 40 MG Oral Tablet"],
    ]);
    expect([drugs.added, drugs.ended]).toEqual([[], []]);
  });

  test("another dose of the same product is a change; the same dose again is none", async () => {
    const tablet = "atorvastatin 20 MG Oral Tablet";
    const chart = await adaWith(at("2023-03-01", tablet), at("2024-02-01", tablet));
    const withDoses = (doses: readonly number[]): PatientChart => {
      const left = [...doses];
      const events = chart.events.map((event) => {
        const value = event.display === tablet ? left.shift() : undefined;
        return value === undefined ? event : { ...event, drugUse: { dosages: [{ dose: { value, unit: "mg" } }] } };
      });
      return { ...chart, events };
    };
    const changed = toChanges(withDoses([20, 40])).drugs.changed;
    expect(changed.map((pair) => [pair.from, pair.to].map(({ drugUse }) => drugUse?.dosages[0]?.dose?.value))).toEqual([
      [20, 40],
    ]);
    expect(toChanges(withDoses([20, 20])).drugs.changed).toEqual([]);
    // Where only one of the two says how it is taken, nothing is known to have changed.
    expect(toChanges(withDoses([20])).drugs.changed).toEqual([]);
  });

  test("a drug given until the visit and not ordered for a year at the record's end has stopped", async () => {
    const { drugs } = toChanges(await adaWith(at("2023-03-01", "atorvastatin 20 MG Oral Tablet")));
    expect(titles(drugs.ended)).toEqual(["atorvastatin 20 MG Oral Tablet"]);
  });
});

test("a problem marked as ended since the visit is told", async () => {
  const chart = await adaWith(
    ["2022-05-01", "ICD10CM//F32.9", "Depression", "Condition/8"],
    ["2024-05-01", "CONDITION_END//ICD10CM//F32.9", "Depression", "Condition/8"],
  );
  expect(titles(toChanges(chart).problems.ended)).toEqual(["Depression"]);
});
