import { describe, expect, test } from "vitest";
import { type ClinicalEvent, type PatientChart, toEpochMs, toPatientId, toSubjectKey } from "#core";
import { outcomeCatalogue } from "#timeline";
import type { RiskModel, RiskWhatIf } from "./capabilities.ts";
import { fixtureCapabilities } from "./fixture.test-support.ts";
import { readWhatIf } from "./what-if-view.ts";

const subject = toSubjectKey(1);
const now = toEpochMs(Date.UTC(2025, 0, 1));
const hba1c = "LOINC//4548-4//%";

function event(code: string, date: string, numericValue?: number): ClinicalEvent {
  const at = toEpochMs(Date.parse(date));
  return { subject, code, occurredAt: at, filedAt: at, ...(numericValue === undefined ? {} : { numericValue }) };
}

function chart(...more: ClinicalEvent[]): PatientChart {
  const none = { addresses: [], contactPoints: [], identifiers: [], kin: [], clinicians: [], organisations: [] };
  const events = [event("MEDS_BIRTH", "1950-01-01"), event(hba1c, "2024-06-01", 6.1), ...more];
  return { patientId: toPatientId("p"), subject, identity: { names: [], sex: "female", ...none }, events, notes: [] };
}

const possible = (code: string, expectedChange: number, risk = 0.1): RiskWhatIf["tests"][number] => ({
  ...{ code, lastEventIndex: code === hba1c ? 1 : null, expectedChange },
  points: [
    { value: 1, risk },
    { value: 2, risk },
    { value: 3, risk },
  ],
});

/** A model that answers whatever it is asked. */
function modelGiving(given: Partial<RiskWhatIf>): RiskModel {
  return {
    outcomes: outcomeCatalogue,
    risks: async () => [],
    explain: async () => [],
    whatIf: async () => ({ risk: 0.1, knownShare: 1, values: [], tests: [], ...given }),
  };
}

const values = [{ eventIndex: 1, points: [{ value: 5.5, risk: 0.08, basis: "centile" as const }] }];
const answering = modelGiving({ values, tests: [possible(hba1c, 0.02)] });
const asked = { outcomeId: "stroke", horizonYears: 3 };
const { validationReport: report } = fixtureCapabilities;
if (report === undefined) throw new Error("the fixture has a report");

describe("other results are told of", () => {
  test("where the risk is: the event, its unit, and a test's last result", async () => {
    const found = await readWhatIf(answering, chart(), now, asked, { validationReport: report });
    expect(found?.values[0]).toMatchObject({ event: { index: 1, value: 6.1, unit: "%" }, points: values[0]?.points });
    expect(found?.tests[0]).toMatchObject({ unit: "%", last: { at: Date.parse("2024-06-01"), value: 6.1 } });
  });

  test("a last result reported as > 14 is not told as 14", async () => {
    const bound = { ...event(hba1c, "2024-07-01", 14), textValue: ">" };
    const tests = [{ ...possible(hba1c, 0.02), lastEventIndex: 2 }];
    const found = await readWhatIf(modelGiving({ tests }), chart(bound), now, asked, {});
    expect(found?.tests[0]?.last).toEqual({ at: Date.parse("2024-07-01"), value: 14, comparator: ">" });
  });

  test("a result whose other values hardly change the risk is left out: less than .2 points between the outermost", async () => {
    const between = async (risk: number) => {
      const flat = [{ eventIndex: 1, points: [{ value: 5.5, risk, basis: "centile" as const }] }];
      return (await readWhatIf(modelGiving({ values: flat }), chart(), now, asked, {}))?.values.length;
    };
    expect([await between(0.1019), await between(0.1021)]).toEqual([0, 1]);
  });

  test("only of the five tests that move the risk most, and by half a point or more", async () => {
    const tests = [0.03, 0.02, 0.01, 0.008, 0.006, 0.005].map((change, i) => possible(`LOINC//${i}//%`, change));
    const found = await readWhatIf(modelGiving({ tests }), chart(), now, asked, {});
    expect(found?.tests.map(({ expectedChange }) => expectedChange)).toEqual([0.03, 0.02, 0.01, 0.008, 0.006]);
    const little = modelGiving({ tests: [possible(hba1c, 0.005), possible("LOINC//1//%", 0.0049)] });
    expect((await readWhatIf(little, chart(), now, asked, {}))?.tests.map(({ code }) => code)).toEqual([hba1c]);
  });

  test("a test this record does not name has its plain name, or else its code", async () => {
    const tests = [possible("LOINC//3016-3//m[IU]/L", 0.02), possible("LAB//50963//pg/mL", 0.01)];
    const found = await readWhatIf(modelGiving({ tests }), chart(), now, asked, {});
    expect(found?.tests.map(({ title, last }) => [title, last])).toEqual([
      ["Thyrotropin (TSH)", null],
      ["LAB 50963", null],
    ]);
  });
});

describe("nothing is said where the risk is not", () => {
  const known = { validationReport: report };
  const comparison = { task: "stroke", horizonYears: 3, against: "age-sex", metric: "auroc" } as const;
  const worse = {
    ...report,
    comparisons: [{ ...comparison, difference: -0.05, lo: -0.09, hi: -0.01, verdict: "worse" as const }],
  };
  const tested = { ...report, tested: { ageYears: { from: 18, to: 70 }, knownShare: 0.6 } };

  test.each([
    ["of an outcome that is withheld", answering, chart(), asked, { validationReport: worse }],
    ["of a horizon that was not tested", answering, chart(), { ...asked, horizonYears: 4 }, known],
    ["of an outcome that the record has", answering, chart(event("ICD10CM//I63.9", "2020-01-01")), asked, known],
    ["of an outcome that nobody foretells", answering, chart(), { ...asked, outcomeId: "gout-of-the-moon" }, known],
    ["of the dead", answering, chart(event("MEDS_DEATH", "2024-07-01")), asked, known],
    ["of ages that were not tested", answering, chart(), asked, { validationReport: tested }],
    [
      "of a record the model can hardly read",
      modelGiving({ values, knownShare: 0.5 }),
      chart(),
      asked,
      { validationReport: { ...tested, tested: { ageYears: { from: 18, to: 90 }, knownShare: 0.6 } } },
    ],
  ])("%s", async (_, model, patient, question, capabilities) => {
    expect(await readWhatIf(model, patient, now, question, capabilities)).toBeUndefined();
  });

  test("a model that says no probability is stopped", async () => {
    const wrong = modelGiving({ tests: [possible(hba1c, 0.02, 1.2)] });
    await expect(readWhatIf(wrong, chart(), now, asked, {})).rejects.toMatchObject({
      code: "serving/model-out-of-range",
    });
  });
});
