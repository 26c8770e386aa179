import { describe, expect, test } from "vitest";
import { type ClinicalEvent, type PatientChart, toPatientId } from "#core";
import { toChartParts } from "./chart-parts.ts";
import { chartSubjectKey } from "./event.ts";
import { parseResultWords } from "./result-words.ts";
import { toResources } from "./to-resources.ts";

const observation = (loinc: string, more: object) => ({
  ...{ resourceType: "Observation", id: "o1", status: "final", subject: { reference: "Patient/p1" } },
  ...{ code: { coding: [{ system: "http://loinc.org", code: loinc }] }, effectiveDateTime: "2020-03-02T08:00:00Z" },
  ...more,
});
function eventsOf(resource: object): readonly ClinicalEvent[] {
  const reading = toChartParts(resource);
  if (reading.kind !== "parts") throw new Error(JSON.stringify(reading));
  return reading.events;
}
/** Of an Observation in words: code, number, what stands beside it, and the words kept. */
function told(loinc: string, valueString: string, more: object = {}) {
  const [event] = eventsOf(observation(loinc, { valueString, ...more }));
  return [event?.code, event?.numericValue, event?.textValue, event?.laboratory?.words];
}
const [crp, glucose, viralLoad] = ["1988-5", "2339-0", "20447-9"];

describe("a result written as text is the number, comparator and unit it states", () => {
  test.each([
    ["<5", { value: 5, comparator: "<", unit: undefined }],
    ["> 300", { value: 300, comparator: ">", unit: undefined }],
    ["≥ 10", { value: 10, comparator: ">=", unit: undefined }],
    ["<5 mg/L", { value: 5, comparator: "<", unit: "mg/L" }],
    ["5 mg/dL", { value: 5, comparator: undefined, unit: "mg/dL" }],
    [" <=.5mg/dL ", { value: 0.5, comparator: "<=", unit: "mg/dL" }],
    ["4.2 10*3/uL", { value: 4.2, comparator: undefined, unit: "10*3/uL" }],
    ["1.5e3 {copies}/mL", { value: 1500, comparator: undefined, unit: "{copies}/mL" }],
    ["72 /min", { value: 72, comparator: undefined, unit: "/min" }],
    ["38 °C", { value: 38, comparator: undefined, unit: "°C" }],
  ])("%s", (words, parts) => {
    expect(parseResultWords(words)).toEqual(parts);
  });

  test.each([
    ["a number alone, which may be a grade or an identifier", "5"],
    ["a blood pressure", "120/80 mm[Hg]"],
    ["five of ten", "5/10"],
    ["a range", "5-10 mg/dL"],
    ["a decimal comma", "5,4 mmol/L"],
    ["a thousand", "1,000 mg"],
    ["a titre", "<1:40"],
    ["plus signs", "2+"],
    ["a clock", "8 am"],
    ["an ordinal", "2nd"],
    ["words before it", "about 5 mg/L"],
    ["a sign alone", "<"],
    ["nothing", " "],
  ])("%s is none", (_, words) => {
    expect(parseResultWords(words)).toBeUndefined();
  });
});

describe("a FHIR valueString", () => {
  test("of <5 mg/L stayed text: it is 0.5 mg/dL of C-reactive protein with its comparator, and the words are kept", () => {
    expect(told(crp, "<5 mg/L")).toEqual([`LOINC//${crp}//mg/dL`, 0.5, "<", "<5 mg/L"]);
  });

  test("of <5 is in the unit of the result's own range; of a code without a unit it is a pure number; else it stays text", () => {
    const range = (...units: string[]) => ({
      referenceRange: units.map((unit) => ({ high: { value: 10, unit } })),
    });
    expect(told(crp, "<5", range("mg/L"))).toEqual([`LOINC//${crp}//mg/dL`, 0.5, "<", "<5"]);
    expect(eventsOf(observation(crp, { valueString: "<5", ...range("mg/L") }))[0]?.laboratory?.ranges).toEqual([
      { high: 1 },
    ]);
    expect(told(crp, "<5", range("mg/L", "mg/dL"))).toEqual([`LOINC//${crp}`, undefined, "<5", undefined]);
    expect(told(crp, "<5")).toEqual([`LOINC//${crp}`, undefined, "<5", undefined]);
    expect(told(viralLoad, "<20")).toEqual([`LOINC//${viralLoad}//1`, 20, "<", "<20"]);
  });

  test("that says more than a number stays text, and so does one whose unit measures something else", () => {
    for (const words of ["<5 mg/L, repeated", "5 mg/L (H)", "5 m", "5 bananas", "see comment"])
      expect(told(crp, words), words).toEqual([`LOINC//${crp}`, undefined, words, undefined]);
  });

  test("of 3a is a stage and not three years; of 3 h after a sign it is a time", () => {
    expect(told(viralLoad, "3a")).toEqual([`LOINC//${viralLoad}`, undefined, "3a", undefined]);
    expect(told(viralLoad, "> 3 h")).toEqual([`LOINC//${viralLoad}//h`, 3, ">", "> 3 h"]);
  });

  test("of a code in words only stays text, for nothing says what was measured", () => {
    const [event] = eventsOf(observation("", { code: { text: "sugar" }, valueString: "5 mg/dL" }));
    expect([event?.code, event?.textValue, event?.numericValue]).toEqual([
      "UNCODED//Observation",
      "5 mg/dL",
      undefined,
    ]);
  });

  test("of a component is read as well", () => {
    const component = [
      { code: { coding: [{ system: "http://loinc.org", code: glucose }] }, valueString: "> 30 mmol/L" },
    ];
    const [event] = eventsOf(observation("24323-8", { component }));
    expect([event?.code, event?.textValue, event?.laboratory?.words]).toEqual([
      `LOINC//${glucose}//mg/dL`,
      ">",
      "> 30 mmol/L",
    ]);
  });
});

test("words read as a number go out by FHIR beside it as they came in, and come in again", () => {
  const chart: PatientChart = {
    ...{ patientId: toPatientId("p1"), subject: chartSubjectKey("p1"), notes: [] },
    identity: {
      ...{ names: [], sex: "female", addresses: [], contactPoints: [] },
      ...{ identifiers: [], kin: [], clinicians: [], organisations: [] },
    },
    events: eventsOf(observation(crp, { valueString: " < 5.0 mg/L" })),
  };
  const [written] = toResources(chart);
  expect(written).toMatchObject({
    valueQuantity: {
      ...{ value: 0.5, comparator: "<", code: "mg/dL" },
      extension: [{ url: "http://hl7.org/fhir/StructureDefinition/originalText", valueString: " < 5.0 mg/L" }],
    },
  });
  expect(eventsOf(written ?? {})).toEqual(chart.events);
});

test("an extension that is no list takes no result with it", () => {
  const valueQuantity = { value: 5, code: "mg/dL", extension: "x" };
  expect(eventsOf(observation(glucose, { valueQuantity }))[0]?.numericValue).toBe(5);
});
