import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClinicalEvent, laboratoryVerdicts, type PatientChart, toPatientId } from "#core";
import { toChartParts } from "./chart-parts.ts";
import { chartSubjectKey } from "./event.ts";
import { toResources } from "./to-resources.ts";

const ucum = (value: number, code: string) => ({ value, unit: code, system: "http://unitsofmeasure.org", code });
const coded = (system: string, code: string) => ({ coding: [{ system, code }] });
const interpreted = (code: string) => coded("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", code);
const snomed = (code: string) => coded("http://snomed.info/sct", code);

const potassium = {
  resourceType: "Observation",
  id: "o1",
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "2823-3" }] },
  subject: { reference: "Patient/p1" },
  effectiveDateTime: "2020-03-02T08:00:00Z",
  valueQuantity: ucum(5.4, "mmol/L"),
};

function eventsOf(resource: object): readonly ClinicalEvent[] {
  const reading = toChartParts(resource);
  if (reading.kind !== "parts") throw new Error(JSON.stringify(reading));
  return reading.events;
}
const viewOf = (beside: object) => eventsOf({ ...potassium, ...beside })[0]?.laboratory;
const nobody: PatientChart = {
  patientId: toPatientId("p1"),
  subject: chartSubjectKey("p1"),
  identity: {
    ...{ names: [], sex: "female", addresses: [], contactPoints: [] },
    ...{ identifiers: [], kin: [], clinicians: [], organisations: [] },
  },
  events: [],
  notes: [],
};
const rangesOf = (...referenceRange: readonly object[]) => viewOf({ referenceRange })?.ranges ?? [];

describe("a laboratory's range", () => {
  test("stays in the unit of the number: creatinine 62 to 115 µmol/L is 0.701 to 1.301 mg/dL", () => {
    const view = viewOf({
      code: { coding: [{ system: "http://loinc.org", code: "2160-0" }] },
      valueQuantity: ucum(106, "umol/L"),
      referenceRange: [{ low: ucum(62, "umol/L"), high: ucum(115, "umol/L") }],
    });
    // 113.12 g/mol, so that 88.4 µmol/L are 1 mg/dL.
    expect(view?.ranges[0]?.low).toBeCloseTo(62 / 88.4, 3);
    expect(view?.ranges[0]?.high).toBeCloseTo(115 / 88.4, 3);
  });

  test("HbA1c's limit of 39 mmol/mol follows the master equation, as the result does", () => {
    const view = viewOf({
      code: { coding: [{ system: "http://loinc.org", code: "4548-4" }] },
      valueQuantity: ucum(48, "mmol/mol"),
      referenceRange: [{ high: ucum(39, "mmol/mol") }],
    });
    expect(view?.ranges).toEqual([{ high: Number((0.09148 * 39 + 2.152).toPrecision(12)) }]);
  });

  test("a limit without a unit is in the result's; in a unit that is none of it, the range is left out", () => {
    expect(rangesOf({ low: { value: 3.5 }, high: { value: 5.1 } })).toEqual([{ low: 3.5, high: 5.1 }]);
    expect(rangesOf({ low: ucum(3.5, "mmol/L"), high: ucum(80, "kg") })).toEqual([]);
  });

  test.each([
    ["a normal range", { type: { coding: [{ code: "normal" }] } }, 1],
    ["a recommended range", { type: { coding: [{ code: "recommended" }] } }, 0],
    ["a therapeutic range", { type: { coding: [{ code: "therapeutic" }] } }, 0],
    ["a range of the luteal phase", { type: { coding: [{ code: "luteal" }] } }, 0],
    ["a range an extension changes", { modifierExtension: [{ url: "x" }] }, 0],
    ["a range that ends before it begins", { low: { value: 9 } }, 0],
    ["a range for the pregnant", { appliesTo: [snomed("77386006")] }, 0],
    ["a range for pregnant women", { appliesTo: [snomed("248152002"), snomed("77386006")] }, 0],
    ["an age in a unit that is none", { age: { low: { value: 18, unit: "moons" } } }, 0],
  ])("%s", (_, more, kept) => {
    expect(rangesOf({ low: { value: 3.5 }, high: { value: 5.1 }, ...more })).toHaveLength(kept);
  });

  test("one for women from 18 to 50 says so: ages in days, a year being 365.25", () => {
    const range = {
      high: { value: 5.1 },
      appliesTo: [snomed("248152002")],
      age: { low: ucum(18, "a"), high: ucum(50, "a") },
    };
    expect(rangesOf(range)).toEqual([{ high: 5.1, sex: "female", fromAgeDays: 6574.5, toAgeDays: 18262.5 }]);
  });

  test.each([
    ["3.5 - 5.1", { low: 3.5, high: 5.1 }],
    ["3.5-5.1 mmol/L", { low: 3.5, high: 5.1 }],
    ["<5.1", { high: 5.1, highOutside: true }],
    ["≤ 5.1", { high: 5.1 }],
    [">= 3.5 mmol/L", { low: 3.5 }],
    ["> 3.5", { low: 3.5, lowOutside: true }],
    ["3.5-5.1 furlongs", undefined],
    ["-2 - 2", undefined],
    ["3,5 - 5,1", undefined],
    ["negative", undefined],
    ["see the laboratory's handbook", undefined],
  ])("in words alone, %s", (text, range) => {
    expect(rangesOf({ text })).toEqual(range === undefined ? [] : [range]);
  });
});

describe("a laboratory's verdict", () => {
  test.each([
    ["HH", "very-high"],
    ["H", "high"],
    ["N", "normal"],
    ["L", "low"],
    ["LL", "very-low"],
    ["A", "abnormal"],
  ])("%s is %s, with no range", (code, verdict) => {
    expect(viewOf({ interpretation: [interpreted(code)] })).toEqual({ ranges: [], verdict });
  });

  test("of high and abnormal, high; of high and low, none; of a local system's code, none", () => {
    expect(viewOf({ interpretation: [interpreted("A"), interpreted("H")] })?.verdict).toBe("high");
    expect(viewOf({ interpretation: [interpreted("L"), interpreted("H")] })).toBeUndefined();
    expect(viewOf({ interpretation: [interpreted("N"), interpreted("AA")] })).toBeUndefined();
    expect(viewOf({ interpretation: [coded("urn:oid:1.2.3", "H")] })).toBeUndefined();
  });
});

test("a component has its own range, and not the panel's", () => {
  const component = (code: string, more: object) => ({
    code: { coding: [{ system: "http://loinc.org", code }] },
    valueQuantity: ucum(150, "mm[Hg]"),
    ...more,
  });
  const { valueQuantity: _, ...panel } = potassium;
  const reading = toChartParts({
    ...panel,
    referenceRange: [{ high: { value: 1 } }],
    component: [component("8480-6", { referenceRange: [{ high: { value: 130 } }] }), component("8462-4", {})],
  });
  expect(reading.kind === "parts" && reading.events.map(({ laboratory }) => laboratory?.ranges)).toEqual([
    [{ high: 130 }],
    undefined,
  ]);
});

describe("a malformed range, which used to refuse the whole result,", () => {
  const leftOutOf = (beside: object) => {
    const reading = toChartParts({ ...potassium, ...beside });
    if (reading.kind !== "parts") throw new Error(JSON.stringify(reading));
    expect(reading.events[0]).toMatchObject({ code: "LOINC//2823-3//mmol/L", numericValue: 5.4 });
    const view = reading.events[0]?.laboratory;
    return [reading.leftOut.map(({ path, reason }) => `${path}: ${reason}`), view?.ranges ?? [], view?.verdict];
  };
  const good = { low: ucum(3.5, "mmol/L"), high: ucum(5.1, "mmol/L") };
  const kept = [{ low: 3.5, high: 5.1 }];

  test.each<[string, unknown, string]>([
    ["words in place of a list", "3.5 - 5.1", "referenceRange: not a list"],
    ["an object in place of a list", good, "referenceRange: not a list"],
  ])("as %s is left out and told by its path, and the value stays", (_, referenceRange, told) => {
    expect(leftOutOf({ referenceRange })).toEqual([[`Observation.${told}`], [], undefined]);
  });

  test.each<[string, unknown, string]>([
    ["a word among ranges", "Secretperson", "referenceRange[0]: not an object"],
    ["nothing among ranges", null, "referenceRange[0]: not an object"],
    ["a limit in words", { low: { value: "Secretperson" } }, "referenceRange[0].low.value: not a number"],
    ["a limit that is a number", { low: 3.5 }, "referenceRange[0].low: not an object"],
    ["a text that is a number", { ...good, text: 5 }, "referenceRange[0].text: not a string"],
    ["people in words", { ...good, appliesTo: "women" }, "referenceRange[0].appliesTo: not a list"],
    ["an age in words", { ...good, age: { low: { value: "18" } } }, "referenceRange[0].age.low.value: not a number"],
  ])("as %s takes neither the value nor the other range with it", (_, bad, told) => {
    expect(leftOutOf({ referenceRange: [bad, good] })).toEqual([[`Observation.${told}`], kept, undefined]);
  });

  test("and a malformed verdict leave each other in peace, and a component's has its place", () => {
    const both = { referenceRange: [good], interpretation: "H" };
    expect(leftOutOf(both)).toEqual([["Observation.interpretation: not a list"], kept, undefined]);
    expect(leftOutOf({ referenceRange: "3", interpretation: [interpreted("H")] })).toEqual([
      ["Observation.referenceRange: not a list"],
      [],
      "high",
    ]);
    const { code, valueQuantity } = potassium;
    const reading = toChartParts({ ...potassium, component: [{ code, valueQuantity, referenceRange: {} }] });
    expect(reading.kind === "parts" && [reading.events.length, reading.leftOut.map(({ path }) => path)]).toEqual([
      2,
      ["Observation.component[0].referenceRange"],
    ]);
  });
});

test("what a laboratory said, written as FHIR and read again, is the same, whatever it said", () => {
  const limit = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10);
  const limits = fc.oneof(
    fc.tuple(limit, limit).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    limit.map((low) => ({ low })),
    limit.map((high) => ({ high })),
    limit.map((high) => ({ high, highOutside: true as const })),
    limit.map((low) => ({ low, lowOutside: true as const })),
  );
  const people = fc.record(
    {
      sex: fc.constantFrom("female" as const, "male" as const),
      fromAgeDays: fc.integer({ min: 0, max: 9000 }),
      toAgeDays: fc.integer({ min: 9000, max: 40_000 }),
    },
    { requiredKeys: [] },
  );
  const ranges = fc.array(
    fc.tuple(limits, people).map(([of, whom]) => ({ ...of, ...whom })),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(ranges, fc.option(fc.constantFrom(...laboratoryVerdicts)), (given, verdict) => {
      const laboratory = { ranges: given, ...(verdict === null ? {} : { verdict }) };
      const [written] = toResources({
        ...nobody,
        events: eventsOf(potassium).map((event) => ({ ...event, laboratory })),
      });
      const again = toChartParts(written);
      const said = given.length === 0 && verdict === null ? undefined : laboratory;
      expect(again.kind === "parts" && again.events[0]?.laboratory).toEqual(said);
    }),
  );
});

test("a result reported as a bound goes out by FHIR as it came in, and a text beside a number is no comparator", () => {
  const written = (textValue: string) => {
    const [event] = eventsOf({ ...potassium, valueQuantity: { ...potassium.valueQuantity, comparator: "<=" } });
    if (event === undefined) throw new Error("the result is read");
    return toResources({ ...nobody, events: [{ ...event, textValue }] })[0];
  };
  expect(written("<=")).toMatchObject({ valueQuantity: { value: 5.4, comparator: "<=", code: "mmol/L" } });
  expect(written("repeated, haemolysed")?.["valueQuantity"]).toEqual(potassium.valueQuantity);
});
