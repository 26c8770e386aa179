import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClinicalEvent, type PatientChart, toEpochMs, toPatientId, toSubjectKey } from "#core";
import { outcomeCatalogue } from "#timeline";
import type { NeighbourDesk, RiskModel } from "./capabilities.ts";
import { fixtureCapabilities } from "./fixture.test-support.ts";
import { readNeighbours } from "./neighbours-view.ts";
import { recordEndOf, toPatientSummary } from "./patient-view.ts";
import { readExplanation, readKeptPanel, readRiskPanel } from "./risk-view.ts";
import { toTimelineEvents } from "./timeline-view.ts";

const subject = toSubjectKey(1);
const now = toEpochMs(Date.UTC(2025, 0, 1));

function event(code: string, date: string | null, extra: Partial<ClinicalEvent> = {}): ClinicalEvent {
  const occurredAt = date === null ? null : toEpochMs(Date.parse(date));
  return { subject, code, occurredAt, filedAt: occurredAt, ...extra };
}

function chart(events: ClinicalEvent[], sex: "female" | "male" = "female"): PatientChart {
  const none = {
    names: [],
    addresses: [],
    contactPoints: [],
    identifiers: [],
    kin: [],
    clinicians: [],
    organisations: [],
  };
  return { patientId: toPatientId("p"), subject, identity: { sex, ...none }, events, notes: [] };
}

function modelGiving(risk: number, knownShare = 1): RiskModel {
  const horizons = [{ years: 5, risk }];
  return {
    outcomes: outcomeCatalogue,
    risks: async () => [{ outcomes: outcomeCatalogue.map(({ id }) => ({ id, horizons })), knownShare }],
    explain: async (_, __, ids) =>
      ids.map((outcomeId) => ({ outcomeId, risk, knownShare, contributions: [], eventsInAll: 0 })),
    whatIf: async () => ({ risk, knownShare, values: [], tests: [] }),
  };
}

describe("a patient's risks", () => {
  test("none is computed for a patient who has died", async () => {
    const died = chart([event("MEDS_BIRTH", "1950-01-01"), event("MEDS_DEATH", "2020-01-01")]);
    expect((await readRiskPanel(modelGiving(0.1), died, now, {})).kind).toBe("none");
    const living = chart([event("MEDS_BIRTH", "1950-01-01"), event("LOINC//718-7//g/dL", "2020-01-01")]);
    const noRisk = "This patient has died; no risk is computed.";
    const someDay = { ...living, undated: [{ subject, code: "MEDS_DEATH" }] };
    expect(await readRiskPanel(modelGiving(0.1), someDay, now, {})).toMatchObject({ reason: noRisk });
    expect(await readRiskPanel(modelGiving(0.1), living, now, {})).not.toMatchObject({ reason: noRisk });
  });

  test("an outcome only the other sex can have is not asked", async () => {
    const panel = await readRiskPanel(modelGiving(0.1), chart([event("MEDS_BIRTH", "1950-01-01")], "female"), now, {});
    if (panel.kind !== "panel") throw new Error("expected a panel");
    const maleOnly = outcomeCatalogue.filter(({ sex }) => sex === "male").map(({ id }) => id);
    expect(maleOnly.length).toBeGreaterThan(0);
    expect(panel.outcomes.filter(({ id }) => maleOnly.includes(id))).toEqual([]);
  });

  test("of what is on record without a date no risk is told, and the model is asked of the same events", async () => {
    const asked: unknown[] = [];
    const risks: RiskModel["risks"] = async (histories, ...rest) => {
      asked.push(histories);
      return modelGiving(0.1).risks(histories, ...rest);
    };
    const model = { ...modelGiving(0.1), risks };
    const dated = chart([event("MEDS_BIRTH", "1950-01-01")]);
    const before = await readRiskPanel(model, dated, now, {});
    const diabetes = { subject, code: "ICD10CM//E11.9", source: "Condition/1" };
    const after = await readRiskPanel(model, { ...dated, undated: [diabetes] }, now, {});
    if (before.kind !== "panel" || after.kind !== "panel") throw new Error("expected panels");
    expect(before.outcomes.map(({ id }) => id)).toContain("type-2-diabetes");
    // Who has diabetes is not asked about prediabetes either.
    const gone = ["type-2-diabetes", "prediabetes"];
    expect(after.outcomes).toEqual(before.outcomes.filter(({ id }) => !gone.includes(id)));
    expect(asked[1]).toEqual(asked[0]);
  });

  test("what is on record as a history alone is not asked as a first occurrence, and is kept for validation as before", async () => {
    const living = [event("MEDS_BIRTH", "1950-01-01"), event("LOINC//718-7", "2024-06-01")];
    const stroke = event("ICD10CM//Z86.73", "2015-01-01");
    const history = chart([...living, stroke, event("ICD10CM//E10.9", "1980-01-01")]);
    const asked = async (record: PatientChart) => {
      const { panel, prediction } = await readKeptPanel(modelGiving(0.1), record, now, {}, []);
      if (panel.kind !== "panel" || prediction.kind !== "risks") throw new Error("expected a panel");
      const { outcomes, occurred } = panel;
      return {
        open: outcomes.map(({ id }) => id),
        occurred: occurred.map(({ id }) => id),
        kept: Object.keys(prediction.risks),
      };
    };
    const [before, after] = [await asked(chart(living)), await asked(history)];
    const gone = ["type-2-diabetes", "prediabetes", "stroke"];
    expect(before.open).toEqual(expect.arrayContaining(gone));
    expect(after.open).toEqual(before.open.filter((id) => !gone.includes(id)));
    expect(after.occurred).toEqual(["stroke"]);
    expect(after.kept).toEqual(before.kept);
    const reasons = { outcomeId: "stroke", horizonYears: 5 };
    expect(await readExplanation(modelGiving(0.1), chart(living), now, reasons, {})).toBeDefined();
    expect(await readExplanation(modelGiving(0.1), history, now, reasons, {})).toBeUndefined();
    const dateless = { ...chart(living), undated: [{ subject, code: "ICD10CM//Z86.73" }] };
    expect((await asked(dateless)).occurred).toEqual(["stroke"]);
    const later = chart([...living, { ...stroke, filedAt: toEpochMs(now + 1) }]);
    expect((await asked(later)).occurred).toEqual([]);
  });

  test("a diagnosis filed after the present does not count as having occurred", async () => {
    const later = chart([
      event("MEDS_BIRTH", "1950-01-01"),
      event("ICD10CM//I10", "2024-12-30", { filedAt: toEpochMs(now + 1) }),
    ]);
    const panel = await readRiskPanel(modelGiving(0.1), later, now, {});
    if (panel.kind !== "panel") throw new Error("expected a panel");
    expect(panel.occurred).toEqual([]);
  });

  test("an outcome that age and sex alone ranked better in the release's test is withheld, neither risk nor reasons, and named", async () => {
    const { validationReport: report } = fixtureCapabilities;
    if (report === undefined) throw new Error("the fixture has a report");
    const cell = { task: "stroke", horizonYears: 3, against: "age-sex", metric: "auroc" } as const;
    const compared = (verdict: "worse" | "not distinguishable", against: "age-sex" | "count-logistic" = "age-sex") => ({
      validationReport: {
        ...report,
        comparisons: [{ ...cell, against, difference: -0.05, lo: -0.09, hi: -0.01, verdict }],
      },
    });
    const alive = chart([event("MEDS_BIRTH", "1950-01-01"), event("LOINC//718-7", "2024-06-01")]);
    const ask = async (known: ReturnType<typeof compared>) => {
      const panel = await readRiskPanel(modelGiving(0.1), alive, now, known);
      if (panel.kind !== "panel") throw new Error("expected a panel");
      const { outcomes, withheld } = panel;
      return { shown: outcomes.some(({ id }) => id === "stroke"), withheld: withheld.map(({ id }) => id) };
    };
    expect(await ask(compared("worse"))).toEqual({ shown: false, withheld: ["stroke"] });
    expect(await ask(compared("not distinguishable"))).toEqual({ shown: true, withheld: [] });
    expect(await ask(compared("worse", "count-logistic"))).toEqual({ shown: true, withheld: [] });
    const asked = { outcomeId: "stroke", horizonYears: 5 };
    expect(await readExplanation(modelGiving(0.1), alive, now, asked, compared("worse"))).toBeUndefined();
  });

  test("people like the patient are told of only beside a risk that is shown, at its longest horizon, without the patient or who opted out", async () => {
    const { validationReport } = fixtureCapabilities;
    if (validationReport === undefined) throw new Error("the fixture has a report");
    const alive = chart([event("MEDS_BIRTH", "1950-01-01"), event("LOINC//718-7", "2024-06-01")]);
    const asked: { years: number; leftOut: readonly string[] }[] = [];
    const neighbours: NeighbourDesk = {
      ask: async ({ horizonYears, leftOut }) => {
        asked.push({ years: horizonYears, leftOut: [...leftOut] });
        return { kind: "too-few" };
      },
    };
    const left = toPatientId("opted-out");
    const trainingChoices = { allows: () => true, denied: () => new Set([left]), choose: async () => {} };
    const cell = {
      horizonYears: 3,
      against: "age-sex",
      metric: "auroc",
      difference: -0.05,
      lo: -0.09,
      hi: -0.01,
    } as const;
    const report = { ...validationReport, comparisons: [{ ...cell, task: "stroke", verdict: "worse" as const }] };
    const known = { validationReport: report, neighbours, trainingChoices };
    const ask = (id: string, given: Partial<typeof known> = known) =>
      readNeighbours(fixtureCapabilities.model ?? modelGiving(0.1), alive, now, id, given);
    expect(await ask("stroke")).toBeUndefined();
    expect(asked).toEqual([]);
    expect(await ask("heart-failure")).toEqual({ kind: "too-few" });
    expect(asked).toEqual([{ years: 5, leftOut: ["p", "opted-out"] }]);
    expect(await ask("heart-failure", { validationReport: report })).toEqual({ kind: "absent" });
    const died = chart([...alive.events, event("MEDS_DEATH", "2024-07-01")]);
    expect(await readNeighbours(modelGiving(0.1), died, now, "heart-failure", known)).toBeUndefined();
  });

  test("a horizon nobody tested is not shown: the page called everything untested, for the model foretells ten years and was tested on five", async () => {
    const { model, validationReport } = fixtureCapabilities;
    if (model === undefined || validationReport === undefined) throw new Error("the fixture has a model and a report");
    const alive = chart([event("MEDS_BIRTH", "1950-01-01"), event("LOINC//718-7", "2024-06-01")]);
    const yearsOf = async (known: Partial<typeof fixtureCapabilities>) => {
      const panel = await readRiskPanel(model, alive, now, known);
      return panel.kind === "panel" ? panel.outcomes[0]?.horizons.map(({ years }) => years) : undefined;
    };
    expect(await yearsOf({ validationReport })).toEqual([1, 3, 5]);
    expect(await yearsOf({})).toEqual([1, 3, 5, 10]);
  });

  describe("of a patient unlike those the release was tested on", () => {
    const { validationReport: report } = fixtureCapabilities;
    if (report === undefined) throw new Error("the fixture has a report");
    const validationReport = {
      ...report,
      tested: { ageYears: { from: 18, to: 89 }, knownShare: 0.6 },
    };
    const aged = (born: string) => chart([event("MEDS_BIRTH", born), event("LOINC//718-7", "2024-06-01")]);
    const ask = (born: string, knownShare = 1) =>
      readRiskPanel(modelGiving(0.1, knownShare), aged(born), now, { validationReport });

    test.each([
      ["a child", "2006-06-03", "17"],
      ["somebody older than nearly all tested", "1934-05-01", "90"],
    ])("%s: none, and the ages are said", async (_, born, age) => {
      expect(await ask(born)).toEqual({ kind: "none", reason: expect.stringContaining(`was ${age} years old`) });
    });

    test("at the first and the last year tested there is a panel", async () => {
      expect((await ask("2006-05-30")).kind).toBe("panel");
      expect((await ask("1934-06-03")).kind).toBe("panel");
    });

    test("a record the model can hardly read: none, neither risks nor reasons", async () => {
      expect(await ask("1950-01-01", 0.59)).toEqual({ kind: "none", reason: expect.stringContaining("knows 59 %") });
      expect((await ask("1950-01-01", 0.6)).kind).toBe("panel");
      const asked = { outcomeId: "hypertension", horizonYears: 5 };
      const reasons = (knownShare: number) =>
        readExplanation(modelGiving(0.1, knownShare), aged("1950-01-01"), now, asked, { validationReport });
      expect(await reasons(0.59)).toBeUndefined();
      expect(await reasons(0.6)).toMatchObject({ risk: 0.1 });
    });

    test("a record without a birth: none, because no such record was learnt from", async () => {
      const unborn = chart([event("LOINC//718-7", "2024-06-01")]);
      expect(await readRiskPanel(modelGiving(0.1), unborn, now, {})).toMatchObject({ kind: "none" });
    });
  });

  test.each([1.01, -0.01, Number.NaN])("a model that says %d is stopped instead of shown", async (risk) => {
    const alive = chart([event("MEDS_BIRTH", "1950-01-01")]);
    await expect(readRiskPanel(modelGiving(risk), alive, now, {})).rejects.toMatchObject({
      code: "serving/model-out-of-range",
    });
  });
});

describe("a timeline", () => {
  test("a condition resolved and coded again is two stretches, of which the second lasts", () => {
    const shown = toTimelineEvents([
      event("ICD10CM//F32.9", "2010-01-01"),
      event("CONDITION_END//ICD10CM//F32.9", "2011-01-01"),
      event("ICD10CM//F32.9", "2015-01-01"),
    ]);
    expect(shown.map(({ endedAt, lasting }) => [endedAt, lasting])).toEqual([
      [Date.parse("2011-01-01"), false],
      [null, true],
    ]);
  });

  test("a sore throat never marked resolved is a moment, not a lasting condition", () => {
    expect(toTimelineEvents([event("ICD10CM//J02.9", "1990-01-01")])[0]?.lasting).toBe(false);
  });

  test("what is planned says so, and is neither a procedure done nor a condition", () => {
    const [shown] = toTimelineEvents([
      { ...event("PLANNED//SNOMED//73761001", "2024-01-01"), display: "Colonoscopy", source: "ServiceRequest/1" },
    ]);
    expect([shown?.title, shown?.kind, shown?.lasting]).toEqual(["Planned: Colonoscopy", "other", false]);
  });

  test("a diagnosis nobody confirmed is told as suspected, with or without a code", () => {
    const shown = toTimelineEvents([
      { ...event("SUSPECTED//ICD10CM//I26.99", "2024-01-01"), display: "Pulmonary embolism", source: "Condition/1" },
      { ...event("SUSPECTED//UNCODED//Condition", "2024-01-02"), textValue: "pneumonia?", source: "Condition/2" },
    ]);
    expect(shown.map(({ title, kind }) => [title, kind])).toEqual([
      ["Suspected, not confirmed: Pulmonary embolism", "condition"],
      ["Suspected, not confirmed: pneumonia?", "condition"],
    ]);
  });

  test("allergies and drugs written in words alone are each shown by their words", () => {
    const uncoded = (code: string, textValue: string) => ({ ...event(code, "2024-01-01"), textValue });
    const shown = toTimelineEvents([
      uncoded("ALLERGY//UNCODED//AllergyIntolerance", "peanuts"),
      uncoded("ALLERGY//UNCODED//AllergyIntolerance", "latex"),
      { ...uncoded("UNCODED//MedicationRequest", "willow bark"), source: "MedicationRequest/1" },
    ]);
    expect(shown.map(({ title, kind, text }) => [title, kind, text])).toEqual([
      ["peanuts", "allergy", null],
      ["latex", "allergy", null],
      ["willow bark", "drug", null],
    ]);
  });

  test("what was answered no is not shown as its name alone", () => {
    const shown = toTimelineEvents(
      ["LOINC//82810-3//false", "LOINC//82810-3//true"].map((code) => ({
        ...event(code, "2024-01-01"),
        display: "Pregnant",
      })),
    );
    expect(shown.map(({ title }) => title)).toEqual(["Pregnant: no", "Pregnant: yes"]);
  });

  test("static facts and the record's own bounds are not events of the timeline", () => {
    const starts = ["OBSERVATION_START", "MEDS_OBS_START"].map((code) => event(code, "2000-01-01"));
    const ends = ["OBSERVATION_END", "MEDS_OBS_END", "END_OF_FOLLOW_UP"].map((code) => event(code, "2020-01-01"));
    const hidden = [event("SEX//F", null), event("MEDS_BIRTH", "1950-01-01"), ...starts, ...ends];
    expect(toTimelineEvents(hidden)).toEqual([]);
  });

  test("every shown event keeps its place in the chart, whatever the chart", () => {
    const codes = [
      "ICD10CM//I10",
      "CONDITION_END//ICD10CM//I10",
      "ENCOUNTER_START//AMB",
      "ENCOUNTER_END//AMB",
      "LOINC//718-7//g/dL",
      "",
    ];
    const arbitrary = fc.record({
      code: fc.constantFrom(...codes),
      day: fc.option(fc.integer({ min: 0, max: 20_000 })),
    });
    fc.assert(
      fc.property(fc.array(arbitrary), (rows) => {
        const events = rows.map(({ code, day }) =>
          event(code, day === null ? null : new Date(day * 86_400_000).toISOString()),
        );
        for (const shown of toTimelineEvents(events)) {
          expect(events[shown.index]?.code).toBe(shown.code);
          expect(events[shown.index]?.occurredAt).toBe(shown.occurredAt);
        }
      }),
    );
  });
});

describe("the head of a patient's page", () => {
  const summary = { patientId: toPatientId("p"), displayName: "P", sex: "female", events: 0, notes: 0 } as const;

  test("the record ends with the last event filed by now; later ones do not move it", () => {
    const record = chart([event("LOINC//718-7//g/dL", "2020-05-05"), event("LOINC//718-7//g/dL", "2030-01-01")]);
    expect(recordEndOf(record, now)).toBe(Date.parse("2020-05-05"));
  });

  test("a lasting condition is dated by its first mention", () => {
    const record = chart([event("ICD10CM//I10", "2001-02-03"), event("ICD10CM//I10", "2019-01-01")]);
    expect(toPatientSummary(summary, record, now).activeConditions.map(({ occurredAt }) => occurredAt)).toEqual([
      Date.parse("2001-02-03"),
    ]);
  });

  test("what was resolved or stopped without a date is on no list of what holds, and says so in the timeline", () => {
    const lapsed = (code: string, source: string, status: "resolved" | "stopped" | "inactive") =>
      event(code, "2020-01-01", { source, lapsed: status });
    const record = chart([
      lapsed("ICD10CM//F32.9", "Condition/1", "resolved"),
      event("ICD10CM//I10", "2020-01-01", { source: "Condition/2" }),
      lapsed("RXNORM//860975", "MedicationRequest/1", "stopped"),
      event("RXNORM//860975", "2020-02-01", { source: "MedicationDispense/1" }),
      event("RXNORM//314076", "2020-02-01", { source: "MedicationRequest/2" }),
      lapsed("ALLERGY//RXNORM//7980", "AllergyIntolerance/1", "inactive"),
      event("ALLERGY//RXNORM//723", "2020-01-01", { source: "AllergyIntolerance/2" }),
    ]);
    const head = toPatientSummary(summary, record, now);
    const codes = (events: readonly { code: string }[]) => events.map(({ code }) => code);
    expect(codes(head.activeConditions)).toEqual(["ICD10CM//I10"]);
    expect(codes(head.currentDrugs)).toEqual(["RXNORM//314076"]);
    expect(codes(head.allergies)).toEqual(["ALLERGY//RXNORM//723"]);
    const shown = toTimelineEvents(record.events).map(({ lapsed: status, lasting }) => [status, lasting]);
    expect(shown.filter(([status]) => status !== null)).toEqual([
      ["resolved", false],
      ["stopped", false],
      ["inactive", false],
    ]);
  });

  test("what has no date is first on the lists of what holds, once, and not on them when it holds no longer", () => {
    const undated = (code: string, source: string, lapsed?: "resolved" | "stopped" | "inactive") => ({
      ...{ subject, code, source },
      ...(lapsed === undefined ? {} : { lapsed }),
    });
    const record = {
      ...chart([event("ICD10CM//I10", "2020-01-01"), event("ALLERGY//RXNORM//723", "2020-01-01")]),
      undated: [
        undated("ICD10CM//E11.9", "Condition/1"),
        undated("ICD10CM//F32.9", "Condition/2", "resolved"),
        undated("RXNORM//860975", "MedicationStatement/1"),
        undated("RXNORM//314076", "MedicationRequest/1", "stopped"),
        undated("ALLERGY//RXNORM//7980", "AllergyIntolerance/1"),
        undated("ALLERGY//RXNORM//2670", "AllergyIntolerance/2", "inactive"),
        undated("ALLERGY//RXNORM//723", "AllergyIntolerance/3"),
      ],
    };
    const head = toPatientSummary(summary, record, now);
    const listed = (rows: readonly { code: string; occurredAt: number | null }[]) =>
      rows.map(({ code, occurredAt }) => [code, occurredAt]);
    const dated = Date.parse("2020-01-01");
    expect(listed(head.activeConditions)).toEqual([
      ["ICD10CM//E11.9", null],
      ["ICD10CM//I10", dated],
    ]);
    expect(listed(head.currentDrugs)).toEqual([["RXNORM//860975", null]]);
    expect(listed(head.allergies)).toEqual([
      ["ALLERGY//RXNORM//7980", null],
      ["ALLERGY//RXNORM//723", dated],
    ]);
    expect(head.undated.map(({ index, lapsed }) => [index, lapsed])).toEqual([
      [2, null],
      [3, "resolved"],
      [4, null],
      [5, "stopped"],
      [6, null],
      [7, "inactive"],
      [8, null],
    ]);
    expect(toTimelineEvents(record.events).map(({ code }) => code)).toEqual(["ICD10CM//I10", "ALLERGY//RXNORM//723"]);
  });

  test("a condition that began and ended on one day does not last", () => {
    const record = chart([
      event("CONDITION_END//ICD10CM//I10", "2020-01-01", { source: "Condition/1" }),
      event("ICD10CM//I10", "2020-01-01", { source: "Condition/1" }),
    ]);
    expect(toPatientSummary(summary, record, now).activeConditions).toEqual([]);
  });

  test("a result has reference limits only in the unit they are stated for", () => {
    const record = chart([
      event("LOINC//4548-4//%", "2020-01-01", { numericValue: 7 }),
      event("LOINC//4548-4//mmol/mol", "2020-01-01", { numericValue: 53 }),
    ]);
    const ranges = toPatientSummary(summary, record, now).results.map(({ unit, range }) => [unit, range?.high ?? null]);
    expect(Object.fromEntries(ranges)).toEqual({ "%": 5.7, "mmol/mol": null });
  });
});

test("what was observed is no condition of the patient, though its code names one: pregnant: no", () => {
  const observed = (code: string, rest: Partial<ClinicalEvent>) =>
    event(code, "2024-06-01", { source: "Observation/1", ...rest });
  const kinds = toTimelineEvents([
    observed("SNOMED//77386006//false", { display: "Pregnant" }),
    observed("SNOMED//840539006//SNOMED//260385009", { display: "COVID-19: Negative" }),
    observed("SNOMED//27113001//kg", { display: "Body weight", numericValue: 70 }),
    event("SNOMED//195967001", "2024-06-01", { display: "Asthma", source: "Condition/1" }),
    event("SNOMED//195967001", "2024-06-02", { display: "Asthma" }),
  ]).map(({ kind, lasting }) => [kind, lasting]);
  const condition = ["condition", true];
  expect(kinds).toEqual([["other", false], ["other", false], ["lab", false], condition, condition]);
});

test("two results of which the record names no code are no course of one: 5 mg/dL of one thing, 120 of another", () => {
  const measured = (numericValue: number, date: string) =>
    event("UNCODED//Observation//mg/dL", date, { numericValue, source: `Observation/${numericValue}` });
  const results = [measured(5, "2024-01-01"), measured(120, "2024-06-01")];
  const coded = event("LOINC//2160-0//mg/dL", "2024-06-01", { numericValue: 1, display: "Creatinine" });
  const listed = {
    patientId: toPatientId("p"),
    displayName: "P",
    sex: "female",
    events: 3,
    notes: 0,
  } as const;
  const shown = toPatientSummary(listed, chart([...results, coded]), now);
  expect(shown.results.map(({ title }) => title)).toEqual(["Creatinine"]);
  expect(toTimelineEvents(results).map(({ value }) => value)).toEqual([5, 120]);
});
