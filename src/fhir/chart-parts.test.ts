import { describe, expect, test } from "vitest";
import type { PatientChart } from "#core";
import { toChartParts } from "./chart-parts.ts";
import type { ChartParts } from "./event.ts";
import { holdsUnlisted, toPatientResource, toResources } from "./to-resources.ts";

const subject = { reference: "Patient/p1" };
const loinc = (code: string, display?: string) => ({ coding: [{ system: "http://loinc.org", code, display }] });
const snomed = (code: string, display?: string) => ({ coding: [{ system: "http://snomed.info/sct", code, display }] });
const at = (iso: string) => Date.parse(iso);

function partsOf(resource: unknown): ChartParts {
  const reading = toChartParts(resource);
  if (reading.kind !== "parts") throw new Error(`${reading.kind}: ${JSON.stringify(reading)}`);
  return reading;
}

/** What a resource gives, without keys and sources. */
function factsOf(resource: unknown) {
  return partsOf(resource).events.map(({ subject: _subject, source: _source, ...fact }) => fact);
}

const glucose = {
  resourceType: "Observation",
  id: "o1",
  status: "final",
  code: loinc("2339-0", "Glucose"),
  subject,
  effectiveDateTime: "2020-03-02T08:00:00Z",
  issued: "2020-03-04T10:00:00.000Z",
  valueQuantity: { value: 5.5, unit: "mmol/L", system: "http://unitsofmeasure.org", code: "mmol/L" },
};

describe("Observation", () => {
  test("a glucose drawn Monday and issued Wednesday occurred Monday, was filed Wednesday and is in mg/dL", () => {
    expect(factsOf(glucose)).toEqual([
      {
        code: "LOINC//2339-0//mg/dL",
        occurredAt: at("2020-03-02T08:00:00Z"),
        filedAt: at("2020-03-04T10:00:00Z"),
        numericValue: 99.0858,
        display: "Glucose",
      },
    ]);
  });

  test("a result issued before it was drawn counts as filed when drawn", () => {
    const [fact] = factsOf({ ...glucose, issued: "2020-03-01T00:00:00Z" });
    expect(fact?.filedAt).toBe(fact?.occurredAt);
  });

  test("a titre below 1:8 was 1:8, and a ratio lost its units; a range was no value at all", () => {
    const { valueQuantity: _value, ...bare } = glucose;
    const told = (value: object) => factsOf({ ...bare, code: loinc("22461-8", "Syphilis"), ...value })[0];
    const ratio = (numerator: object, denominator: object) =>
      told({ valueRatio: { numerator, denominator } })?.textValue;
    expect(ratio({ value: 1, comparator: "<" }, { value: 8 })).toBe("<1:8");
    expect(ratio({ value: 1, unit: "{titer}" }, { value: 1280, comparator: ">", code: "1" })).toBe("1:>1280");
    expect(ratio({ value: 5, unit: "mg" }, { value: 24, unit: "h" })).toBe("5 mg:24 h");
    const cells = { low: { value: 2 }, high: { value: 5, unit: "/HPF" } };
    expect(told({ valueRange: cells })?.textValue).toBe("2-5 /HPF");
    const below = { ...bare, valueRange: { high: { value: 2, unit: "mmol/L" } } };
    expect(factsOf(below)).toMatchObject([{ code: "LOINC//2339-0//mg/dL", numericValue: 36.0312, textValue: "<=" }]);
  });

  test("of a result without a value the interpretation is the answer: positive and negative were the same event", () => {
    const { valueQuantity: _value, ...bare } = glucose;
    const verdict = (code: string, display: string) => [
      { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", code, display }] },
    ];
    const covid = { ...bare, code: loinc("94500-6", "SARS-CoV-2") };
    expect(factsOf({ ...covid, interpretation: verdict("POS", "Positive") })).toMatchObject([
      { code: "LOINC//94500-6//V3-OBSERVATIONINTERPRETATION//POS", display: "SARS-CoV-2: Positive" },
    ]);
    const absent = { ...covid, dataAbsentReason: { text: "see interpretation" } };
    expect(factsOf({ ...absent, interpretation: [{ text: "Not detected" }] })).toMatchObject([
      { code: "LOINC//94500-6", textValue: "Not detected" },
    ]);
    expect(partsOf(absent).withheld).toBe("without a value");
    const panel = { ...bare, code: loinc("29576-6", "Susceptibility") };
    const component = [{ code: loinc("18864-9", "Ampicillin"), interpretation: verdict("R", "Resistant") }];
    expect(factsOf({ ...panel, component })).toMatchObject([
      { code: "LOINC//18864-9//V3-OBSERVATIONINTERPRETATION//R", display: "Ampicillin: Resistant" },
    ]);
    expect(factsOf({ ...covid, interpretation: "POS" })).toMatchObject([{ code: "LOINC//94500-6" }]);
    expect(factsOf({ ...covid, valueString: "see note", interpretation: verdict("POS", "Positive") })).toMatchObject([
      { code: "LOINC//94500-6", textValue: "see note" },
    ]);
  });

  test("a result coded in SNOMED CT beside LOINC, as FHIR's own blood pressure is, is the LOINC's, in its unit", () => {
    const both = (snomedCode: string, loincCode: string) => ({
      coding: [...snomed(snomedCode).coding, ...loinc(loincCode).coding],
    });
    const weight = { ...glucose, code: both("27113001", "29463-7"), valueQuantity: { value: 150, code: "[lb_av]" } };
    expect(factsOf(weight)).toMatchObject([{ code: "LOINC//29463-7//kg", numericValue: 68.0388555 }]);
    const { valueQuantity: _value, ...panel } = glucose;
    const systolic = { code: both("271649006", "8480-6"), valueQuantity: { value: 107, code: "mm[Hg]" } };
    expect(factsOf({ ...panel, component: [systolic] })).toMatchObject([{ code: "LOINC//8480-6//mm[Hg]" }]);
  });

  test("a result of a relative, of a donor or of the other twin is not the patient's own", () => {
    const of = (reference: string) => partsOf({ ...glucose, focus: [{ reference }] });
    for (const other of ["RelatedPerson/mother", "https://ehr.example/fhir/RelatedPerson/3", "Patient/p2"])
      expect(of(other)).toMatchObject({ events: [], withheld: "about someone else" });
    for (const own of ["Patient/p1", "https://ehr.example/fhir/Patient/p1/_history/2", "Device/pump", "urn:uuid:0-1"])
      expect(of(own).events).toHaveLength(1);
  });

  test("what a modifier extension may negate is not taken for a fact", () => {
    const modifierExtension = [
      { url: "http://hl7.org/fhir/us/qicore/StructureDefinition/qicore-notDone", valueBoolean: true },
    ];
    const parts = partsOf({ ...glucose, modifierExtension });
    expect(parts).toMatchObject({ events: [], withheld: "changed by a modifier extension" });
    const part = (code: string) => ({
      code: { coding: [{ system: "http://loinc.org", code }] },
      valueQuantity: { value: 80, code: "mm[Hg]" },
    });
    const { valueQuantity: _value, ...panel } = glucose;
    const read = partsOf({ ...panel, component: [{ ...part("8480-6"), modifierExtension }, part("8462-4")] });
    expect(read.events.map(({ code }) => code)).toEqual(["LOINC//8462-4//mm[Hg]"]);
  });

  test("a result that is only registered is none yet", () => {
    const { valueQuantity: _value, ...ordered } = glucose;
    expect(partsOf({ ...ordered, status: "registered" })).toMatchObject({ events: [], withheld: "only planned" });
    const report = { ...ordered, resourceType: "DiagnosticReport", status: "registered" };
    expect(partsOf(report)).toMatchObject({ events: [], withheld: "only planned" });
  });

  test("a result of which only the day is known was known at the end of that day", () => {
    const { issued: _issued, ...undated } = glucose;
    const [fact] = factsOf({ ...undated, effectiveDateTime: "2020-03-02" });
    expect(fact?.occurredAt).toBe(at("2020-03-02T00:00:00Z"));
    expect(fact?.filedAt).toBe(at("2020-03-02T23:59:59.999Z"));
  });

  test("a blood pressure's two components are two events, the panel itself none", () => {
    const quantity = (value: number) => ({ value, unit: "mmHg", system: "http://unitsofmeasure.org", code: "mm[Hg]" });
    const { valueQuantity: _value, ...panel } = glucose;
    const facts = factsOf({
      ...panel,
      code: loinc("85354-9"),
      component: [
        { code: loinc("8480-6"), valueQuantity: quantity(120) },
        { code: loinc("8462-4"), valueQuantity: quantity(80) },
      ],
    });
    expect(facts.map(({ code, numericValue }) => [code, numericValue])).toEqual([
      ["LOINC//8480-6//mm[Hg]", 120],
      ["LOINC//8462-4//mm[Hg]", 80],
    ]);
  });

  const { valueQuantity: _quantity, ...bare } = glucose;
  test.each([
    [
      "a coded answer",
      { code: loinc("72166-2", "Smoking"), valueCodeableConcept: snomed("266919005", "Never") },
      { code: "LOINC//72166-2//SNOMED//266919005", display: "Smoking: Never" },
    ],
    ["a yes", { valueBoolean: true }, { code: "LOINC//2339-0//true", display: "Glucose" }],
    ["a count", { valueInteger: 3 }, { code: "LOINC//2339-0//1", numericValue: 3, display: "Glucose" }],
    ["words", { valueString: "positive" }, { code: "LOINC//2339-0", textValue: "positive", display: "Glucose" }],
    [
      "a titre",
      { valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } },
      { code: "LOINC//2339-0", textValue: "1:128", display: "Glucose" },
    ],
    [
      "below the limit of detection",
      { valueQuantity: { value: 2, comparator: "<", code: "mg/dL" } },
      { code: "LOINC//2339-0//mg/dL", numericValue: 2, textValue: "<", display: "Glucose" },
    ],
    ["a finding without a value", {}, { code: "LOINC//2339-0", display: "Glucose" }],
    [
      "a code in words only",
      { code: { text: "sugar" }, valueString: "high" },
      { code: "UNCODED//Observation", textValue: "high", display: "sugar" },
    ],
    [
      "a code in words only, with a number",
      { code: { text: "sugar" }, valueQuantity: { value: 5, code: "mg/dL" } },
      { code: "UNCODED//Observation//mg/dL", numericValue: 5, display: "sugar" },
    ],
    [
      "a code in words only, with a bound",
      { code: { text: "sugar" }, valueQuantity: { value: 5, comparator: "<", code: "mg/dL" } },
      { code: "UNCODED//Observation//mg/dL", numericValue: 5, textValue: "<", display: "sugar" },
    ],
    [
      "a code in words only, with a coded answer",
      { code: { text: "sugar" }, valueCodeableConcept: snomed("260385009", "Negative") },
      { code: "UNCODED//Observation//SNOMED//260385009", display: "sugar: Negative" },
    ],
    ["a finding in words only", { code: { text: "sugar" } }, { code: "UNCODED//Observation", display: "sugar" }],
  ])("%s", (_name, value, expected) => {
    expect(factsOf({ ...bare, ...value })).toEqual([
      { occurredAt: at("2020-03-02T08:00:00Z"), filedAt: at("2020-03-04T10:00:00Z"), ...expected },
    ]);
  });

  test("a unit UCUM does not know leaves the event without a number and is reported by LOINC and at most 20 characters", () => {
    const parts = partsOf({ ...glucose, valueQuantity: { value: 5, unit: "milligrams of sugar per something" } });
    expect(parts.events.map(({ code, numericValue }) => [code, numericValue])).toEqual([["LOINC//2339-0", undefined]]);
    expect(parts.unknownUnits).toEqual([{ code: "LOINC//2339-0", unit: "milligrams of sugar " }]);
  });

  test.each([
    ["entered-in-error", "entered in error"],
    ["cancelled", "did not happen"],
  ])("a result %s gives no event", (status, withheld) => {
    expect(partsOf({ ...glucose, status })).toMatchObject({ events: [], withheld });
  });
});

describe("Patient", () => {
  const patient = {
    resourceType: "Patient",
    id: "p1",
    extension: [
      {
        url: "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race",
        extension: [
          {
            url: "ombCategory",
            valueCoding: { system: "urn:oid:2.16.840.1.113883.6.238", code: "2106-3", display: "White" },
          },
        ],
      },
      {
        url: "http://hl7.org/fhir/us/core/StructureDefinition/us-core-ethnicity",
        extension: [{ url: "ombCategory", valueCoding: { code: "2186-5", display: "Not Hispanic or Latino" } }],
      },
      { url: "http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName", valueString: "Nila Pagac" },
    ],
    identifier: [
      { type: { coding: [{ code: "MR" }] }, value: "MRN-1" },
      { system: "http://hl7.org/fhir/sid/us-ssn", value: "999-11-3534" },
    ],
    name: [
      { use: "maiden", family: "Old", given: ["Ada"] },
      { use: "official", family: "New", given: ["Ada", "B."], prefix: ["Mrs."] },
    ],
    telecom: [{ system: "phone", value: "555-0100" }],
    gender: "female",
    birthDate: "1950-03-01",
    deceasedDateTime: "2019-05-06T07:08:09Z",
    address: [{ line: ["1 Main St"], city: "Hanover", postalCode: "02740" }],
    contact: [
      { relationship: [{ text: "son" }], name: { text: "Bo New" }, telecom: [{ system: "phone", value: "555-0101" }] },
    ],
  };

  test("static facts have no moment; birth and death do", () => {
    expect(factsOf(patient)).toEqual([
      { code: "SEX//F", occurredAt: null, filedAt: null, display: "Female" },
      { code: "RACE//2106-3", occurredAt: null, filedAt: null, display: "White" },
      { code: "ETHNICITY//2186-5", occurredAt: null, filedAt: null, display: "Not Hispanic or Latino" },
      { code: "MEDS_BIRTH", occurredAt: at("1950-03-01"), filedAt: at("1950-03-01") },
      { code: "MEDS_DEATH", occurredAt: at("2019-05-06T07:08:09Z"), filedAt: at("2019-05-06T07:08:09Z") },
    ]);
  });

  test("a death known by its day, month or year alone lay before the care within: it is at the end of that", () => {
    const died = (deceasedDateTime: string) => factsOf({ ...patient, deceasedDateTime }).at(-1);
    const end = at("2019-05-06T23:59:59.999Z");
    expect(died("2019-05-06")).toEqual({ code: "MEDS_DEATH", occurredAt: end, filedAt: end });
    const [month, year] = [at("2019-05-31T23:59:59.999Z"), at("2019-12-31T23:59:59.999Z")];
    expect(died("2019-05")).toMatchObject({ occurredAt: month, filedAt: month });
    expect(died("2019")).toMatchObject({ occurredAt: year, filedAt: year });
  });

  test("a death that came with its cause is the Patient's all the same, and waits for no resource of its own", () => {
    const parts = partsOf(patient);
    const chart = {
      ...{ patientId: "p1" as never, subject: parts.events[0]!.subject, notes: [] },
      identity: { ...parts.identity!, deathDate: undefined },
      events: parts.events
        .filter(({ code }) => code.startsWith("MEDS_"))
        .map(({ source: _, ...event }) => ({ ...event, code: `${event.code}//I21` })),
    } as unknown as PatientChart;
    expect(toPatientResource(chart)).toMatchObject({ deceasedDateTime: "2019-05-06T07:08:09.000Z" });
    expect(holdsUnlisted(chart)).toBe(false);
  });

  test("a death without a day is on record without a date; who is not dead has none", () => {
    const { deceasedDateTime: _, ...alive } = patient;
    const undated = (more: object) => partsOf({ ...alive, ...more }).undated.map(({ code }) => code);
    expect(undated({ deceasedBoolean: true })).toEqual(["MEDS_DEATH"]);
    expect(undated({ deceasedBoolean: false })).toEqual([]);
    expect(undated({ deceasedDateTime: "2019-05-06" })).toEqual([]);
    expect(factsOf({ ...alive, deceasedBoolean: true }).map(({ code }) => code)).not.toContain("MEDS_DEATH");
  });

  test("the identity holds every name, number, address and relative that de-identification must look for", () => {
    expect(partsOf(patient).identity).toEqual({
      names: [
        { given: ["Ada", "B."], family: "New", prefix: "Mrs." },
        { given: ["Ada"], family: "Old" },
      ],
      birthDate: "1950-03-01",
      deathDate: "2019-05-06T07:08:09Z",
      sex: "female",
      addresses: [{ lines: ["1 Main St"], city: "Hanover", postalCode: "02740" }],
      contactPoints: [{ system: "phone", value: "555-0100" }],
      identifiers: [
        { kind: "MR", value: "MRN-1" },
        { kind: "SS", value: "999-11-3534" },
      ],
      kin: [
        {
          relation: "son",
          name: { given: ["Bo"], family: "New" },
          contactPoints: [{ system: "phone", value: "555-0101" }],
        },
        { relation: "mother's maiden name", name: { given: ["Nila"], family: "Pagac" }, contactPoints: [] },
      ],
      clinicians: [],
      organisations: [],
    });
  });

  test("the hour of birth is taken from its extension", () => {
    const extension = [
      { url: "http://hl7.org/fhir/StructureDefinition/patient-birthTime", valueDateTime: "1950-03-01T04:05:06Z" },
    ];
    const facts = factsOf({ ...patient, _birthDate: { extension } });
    expect(facts.find(({ code }) => code === "MEDS_BIRTH")?.occurredAt).toBe(at("1950-03-01T04:05:06Z"));
  });
});

test("what a name's text says beyond its parts is a name to look for; one that repeats them is not", () => {
  const named = (...name: object[]) => {
    const parts = toChartParts({ resourceType: "Patient", id: "p", name });
    return parts.kind === "parts" ? parts.identity?.names.map(({ given, family }) => [...given, family].join(" ")) : [];
  };
  expect(
    named({ family: "Bello", given: ["Ada"], prefix: ["Dr."], suffix: ["III"], text: "Dr. Ada Bello III" }),
  ).toEqual(["Ada Bello"]);
  expect(named({ family: "Bello", text: "Nila Bello" })).toEqual(["Bello", "Nila Bello"]);
  expect(named({ family: "Bello", given: ["Ada"], text: 'Ada "Quillmar" Bello' })).toEqual([
    "Ada Bello",
    "Ada Quillmar Bello",
  ]);
});

test("a result whose name is words alone keeps name and value when it is written as FHIR and read again", () => {
  for (const value of [
    { valueQuantity: { value: 5, code: "mg/dL" } },
    { valueString: "high" },
    { valueBoolean: true },
    {},
  ]) {
    const { valueQuantity: _, ...bare } = glucose;
    const given = partsOf({ ...bare, code: { text: "sugar" }, ...value });
    const [again] = toResources(given as never);
    expect(again).toMatchObject({ code: { text: "sugar" } });
    expect(partsOf(again).events).toEqual(given.events);
  }
});

describe("people around the patient, whom notes may name", () => {
  const name = [
    { family: "Okonjo", given: ["Ada"] },
    { use: "maiden", family: "Bello" },
  ];
  const address = [{ line: ["14 Quarry Lane"], city: "Ellsmouth", postalCode: "04999" }];
  const telecom = [{ system: "phone", value: "207-555-0134" }];

  test("a RelatedPerson is kin: every name, number, address and identifier", () => {
    const identifier = [{ value: "N-778812" }];
    const relationship = [{ text: "mother" }];
    const parts = partsOf({
      resourceType: "RelatedPerson",
      id: "r1",
      patient: subject,
      name,
      address,
      telecom,
      identifier,
      relationship,
    });
    const told = {
      relation: "mother",
      contactPoints: [{ system: "phone", value: "207-555-0134" }],
      addresses: [{ lines: ["14 Quarry Lane"], city: "Ellsmouth", postalCode: "04999" }],
      identifiers: [{ value: "N-778812" }],
    };
    expect(parts).toMatchObject({ patientId: "p1", events: [], identity: undefined });
    expect(parts.kin).toEqual([
      { ...told, name: { family: "Okonjo", given: ["Ada"] } },
      { ...told, name: { family: "Bello", given: [] } },
    ]);
  });

  test("a contact's address and institution are known, without a name too", () => {
    const contact = [{ address: address[0], organization: { display: "Quarry Legal Aid" } }];
    const parts = partsOf({ resourceType: "Patient", id: "p1", contact });
    expect(parts.identity?.kin).toEqual([
      {
        name: { given: [], family: "" },
        contactPoints: [],
        addresses: [{ lines: ["14 Quarry Lane"], city: "Ellsmouth", postalCode: "04999" }],
      },
    ]);
    expect(parts.organisations).toEqual([{ reference: undefined, display: "Quarry Legal Aid" }]);
  });

  test("a care team names its members and institutions; one of a ward is nobody's", () => {
    const team = {
      resourceType: "CareTeam",
      id: "t1",
      participant: [
        { member: { reference: "Practitioner/1", display: "Dr. Ines Falk" }, onBehalfOf: { display: "Falk Clinic" } },
        { member: { reference: "RelatedPerson/1", display: "Ada Okonjo" } },
      ],
      managingOrganization: [{ display: "Ellsmouth General" }],
    };
    const parts = partsOf({ ...team, subject });
    expect(parts.clinicians).toEqual([{ reference: "Practitioner/1", display: "Dr. Ines Falk" }]);
    expect(parts.organisations.map(({ display }) => display)).toEqual(["Falk Clinic", "Ellsmouth General"]);
    expect(parts.kin.map((one) => one.name.family)).toEqual(["Okonjo"]);
    expect(toChartParts(team)).toEqual({ kind: "ignored", type: "CareTeam" });
  });

  test("who is contained in a resource is known, though nothing refers to them by a name", () => {
    const contained = [
      { resourceType: "Practitioner", id: "a", name: [{ family: "Falk", given: ["Ines"] }] },
      { resourceType: "Organization", id: "b", name: "Falk Clinic" },
      { resourceType: "RelatedPerson", id: "c", name },
    ];
    const parts = partsOf({ ...glucose, performer: [{ reference: "#a" }], contained });
    expect(parts.clinicians.map(({ display }) => display)).toContain("Falk, Ines");
    expect(parts.organisations.map(({ display }) => display)).toEqual(["Falk Clinic"]);
    expect(parts.kin.map((one) => one.name.family)).toEqual(["Okonjo", "Bello"]);
    expect(parts.events).toHaveLength(1);
  });
});

describe("the other resources", () => {
  test("a diagnosis that a German code excludes is none, and one it calls a state after is over", () => {
    const diagnosis = (certainty: string) =>
      partsOf({
        resourceType: "Condition",
        id: "c1",
        subject,
        recordedDate: "2020-01-05T10:00:00Z",
        code: {
          coding: [
            {
              extension: [
                {
                  url: "http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit",
                  valueCoding: {
                    system: "https://fhir.kbv.de/CodeSystem/KBV_CS_SFHIR_ICD_DIAGNOSESICHERHEIT",
                    code: certainty,
                  },
                },
              ],
              system: "http://fhir.de/CodeSystem/bfarm/icd-10-gm",
              code: "C34.9",
            },
          ],
        },
      });
    expect(diagnosis("A")).toMatchObject({ events: [], withheld: "refuted" });
    expect(diagnosis("G").events[0]).toMatchObject({ code: "ICD10GM//C34.9" });
    expect(diagnosis("G").events[0]?.lapsed).toBeUndefined();
    expect(diagnosis("Z").events[0]?.lapsed).toBe("resolved");
    expect(diagnosis("V").events[0]).toMatchObject({ code: "SUSPECTED//ICD10GM//C34.9" });
  });

  test("a condition is filed when recorded; its end is an event of its own, never known before the condition", () => {
    const facts = factsOf({
      resourceType: "Condition",
      id: "c1",
      subject,
      code: snomed("44054006", "Diabetes"),
      onsetDateTime: "2010-01-01T00:00:00Z",
      recordedDate: "2012-01-01T00:00:00Z",
      abatementDateTime: "2011-01-01T00:00:00Z",
    });
    expect(facts).toEqual([
      { code: "SNOMED//44054006", occurredAt: at("2010-01-01"), filedAt: at("2012-01-01"), display: "Diabetes" },
      {
        code: "CONDITION_END//SNOMED//44054006",
        occurredAt: at("2011-01-01"),
        filedAt: at("2012-01-01"),
        display: "Diabetes",
      },
    ]);
  });

  describe("what holds no longer, without a date", () => {
    const clinical = (code: string) => ({ clinicalStatus: { coding: [{ code }] } });
    const asthma = { resourceType: "Condition", id: "c1", subject, code: snomed("195967001"), onsetDateTime: "2010" };
    const latex = { resourceType: "AllergyIntolerance", id: "a1", patient: subject, code: snomed("1003755004") };
    const lapsedOf = (resource: object) => factsOf(resource).map(({ lapsed }) => lapsed);

    test.each(["inactive", "remission", "resolved"])(
      "a condition said to be %s has one event, which says so",
      (code) => {
        expect(lapsedOf({ ...asthma, ...clinical(code) })).toEqual([code]);
      },
    );

    test("words alone say it as a code does; an abatement by an age or in words is an end no day is known of", () => {
      expect(lapsedOf({ ...asthma, clinicalStatus: { text: "Resolved" } })).toEqual(["resolved"]);
      expect(lapsedOf({ ...asthma, abatementString: "grew out of it" })).toEqual(["resolved"]);
      expect(lapsedOf({ ...asthma, abatementAge: { value: 12, code: "a" } })).toEqual(["resolved"]);
      expect(partsOf({ ...asthma, verificationStatus: { text: "Entered in Error" } }).events).toEqual([]);
    });

    test("what is active, comes again or has a day of its end has not lapsed", () => {
      for (const code of ["active", "recurrence", "relapse"])
        expect(lapsedOf({ ...asthma, ...clinical(code) })).toEqual([undefined]);
      expect(lapsedOf({ ...asthma, ...clinical("resolved"), abatementDateTime: "2012" })).toEqual([
        undefined,
        undefined,
      ]);
    });

    test("nobody is told when: the version's moment and the day it was recorded date neither an end nor a filing", () => {
      const dated = {
        ...asthma,
        ...clinical("resolved"),
        recordedDate: "2011-05-01",
        meta: { lastUpdated: "2024-01-01T00:00:00Z" },
      };
      expect(factsOf(dated)).toMatchObject([{ code: "SNOMED//195967001", filedAt: at("2011-05-02") - 1 }]);
    });

    test("an end of a condition written in words alone is kept with the words", () => {
      expect(
        factsOf({ ...asthma, code: { text: "wheezing" }, abatementDateTime: "2012-01-01T00:00:00Z" }),
      ).toMatchObject([
        { code: "UNCODED//Condition", textValue: "wheezing" },
        { code: "CONDITION_END//UNCODED//Condition", textValue: "wheezing", occurredAt: at("2012-01-01") },
      ]);
    });

    test("an allergy, an order, a statement, a request and a procedure say it too, and a dose that was broken off; a supply handed over and a dose given do not", () => {
      const drug = {
        subject,
        medicationCodeableConcept: snomed("387458008"),
        authoredOn: "2020-01-01",
        intent: "order",
      };
      const taken = { resourceType: "MedicationStatement", id: "m1", ...drug, effectiveDateTime: "2020" };
      expect(lapsedOf({ ...latex, onsetDateTime: "2010", ...clinical("inactive") })).toEqual(["inactive"]);
      for (const status of ["stopped", "completed", "on-hold"]) {
        expect(lapsedOf({ resourceType: "MedicationRequest", id: "m1", ...drug, status })).toEqual([status]);
        expect(lapsedOf({ ...taken, status })).toEqual([status]);
      }
      expect(lapsedOf({ ...taken, status: "active" })).toEqual([undefined]);
      const asked = { resourceType: "ServiceRequest", id: "s1", ...drug, code: snomed("73761001") };
      expect(lapsedOf({ ...asked, status: "completed" })).toEqual(["completed"]);
      const done = {
        resourceType: "Procedure",
        id: "p1",
        ...drug,
        code: snomed("73761001"),
        performedDateTime: "2020",
      };
      expect(["completed", "stopped"].flatMap((status) => lapsedOf({ ...done, status }))).toEqual([
        undefined,
        "stopped",
      ]);
      const handed = { resourceType: "MedicationDispense", id: "m1", ...drug, whenHandedOver: "2020" };
      expect(lapsedOf({ ...handed, status: "completed" })).toEqual([undefined]);
      const given = { resourceType: "MedicationAdministration", id: "m1", ...drug, effectiveDateTime: "2020" };
      expect(lapsedOf({ ...given, status: "completed" })).toEqual([undefined]);
      expect(lapsedOf({ ...given, status: "in-progress" })).toEqual([undefined]);
      expect(lapsedOf({ ...given, status: "stopped" })).toEqual(["stopped"]);
    });

    test("a drug said to be taken whose period had ended when that was told is taken no longer", () => {
      const taken = (end: string, rest: object) =>
        lapsedOf({
          resourceType: "MedicationStatement",
          id: "m1",
          status: "active",
          subject,
          medicationCodeableConcept: snomed("387458008"),
          effectivePeriod: { start: "2020-01-01", end },
          ...rest,
        });
      const meta = { lastUpdated: "2024-01-01T00:00:00Z" };
      expect(taken("2020-06-01", { dateAsserted: "2021-01-01" })).toEqual(["completed"]);
      expect(taken("2020-06-01", { meta })).toEqual(["completed"]);
      expect(taken("2025-06-01", { meta })).toEqual([undefined]);
      expect(taken("2020-06-01", { dateAsserted: "2020-06-01", meta })).toEqual([undefined]);
      expect(taken("2020-06-01", {})).toEqual([undefined]);
    });

    test("written as FHIR again, it holds no longer there either, and has no date", () => {
      const again = (resource: object) => toResources(partsOf(resource) as never)[0];
      const condition = again({ ...asthma, ...clinical("remission") });
      expect(condition).toMatchObject(clinical("remission"));
      expect(condition).not.toHaveProperty("abatementDateTime");
      expect(again({ ...latex, onsetDateTime: "2010", ...clinical("resolved") })).toMatchObject(clinical("resolved"));
      const order = { resourceType: "MedicationRequest", id: "m1", status: "stopped", intent: "order", subject };
      const drug = { medicationCodeableConcept: snomed("387458008"), authoredOn: "2020-01-01" };
      expect(again({ ...order, ...drug })).toMatchObject({ status: "stopped" });
    });
  });

  test("a preliminary result and its components say that they are; back in FHIR they do too", () => {
    const pressure = {
      ...glucose,
      status: "preliminary",
      component: [{ code: loinc("8480-6"), valueQuantity: { value: 182, code: "mm[Hg]" } }],
    };
    expect(factsOf(pressure).map(({ lapsed }) => lapsed)).toEqual(["preliminary", "preliminary"]);
    for (const status of ["final", "amended", "corrected", "unknown"])
      expect(factsOf({ ...glucose, status }).map(({ lapsed }) => lapsed)).toEqual([undefined]);
    expect(toResources(partsOf(pressure) as never)[0]).toMatchObject({ status: "preliminary" });
    expect(toResources(partsOf(glucose) as never)[0]).toMatchObject({ status: "unknown" });
  });

  test("a date without a day, or whose day is another in UTC, is kept as it was written; its moment is the same", () => {
    const colonoscopy = { resourceType: "Procedure", id: "p1", status: "completed", subject, code: snomed("73761001") };
    const told = (when: object) => factsOf({ ...colonoscopy, ...when }).map(({ dated }) => dated);
    expect(told({ performedDateTime: "2010" })).toEqual(["2010"]);
    expect(told({ performedDateTime: "2023-06" })).toEqual(["2023-06"]);
    const evening = "2024-02-01T23:00:00-08:00";
    expect(told({ performedPeriod: { start: evening, end: "2024-02-02T00:30:00-08:00" } })).toEqual([evening]);
    for (const day of ["2024-02-01", "2024-02-01T23:00:00Z", "2024-02-01T10:00:00-08:00"])
      expect(told({ performedDateTime: day })).toEqual([undefined]);
    const parts = partsOf({ ...colonoscopy, performedDateTime: evening });
    expect(parts.events[0]?.occurredAt).toBe(at("2024-02-02T07:00:00Z"));
    expect(partsOf(toResources(parts as never)[0]).events).toEqual(parts.events);
    const ill = { resourceType: "Condition", id: "c1", subject, code: snomed("1"), onsetDateTime: "2010" };
    expect(factsOf({ ...ill, abatementDateTime: "2012-05" }).map(({ dated }) => dated)).toEqual(["2010", "2012-05"]);
    expect(factsOf({ ...glucose, effectiveDateTime: evening })).toMatchObject([{ dated: evening }]);
    const visit = { resourceType: "Encounter", id: "e1", status: "finished", subject, class: { code: "EMER" } };
    const night = partsOf({ ...visit, period: { start: evening, end: "2024-02-02T00:30:00-08:00" } });
    expect(night.events.map(({ dated }) => dated)).toEqual([evening, undefined]);
    expect(partsOf(toResources(night as never)[0]).events).toEqual(night.events);
    const shortened = partsOf({ ...visit, period: { start: "2010", end: "2010-02" } });
    expect(shortened.events.map(({ dated }) => dated)).toEqual(["2010", "2010-02"]);
    expect(partsOf(toResources(shortened as never)[0]).events).toEqual(shortened.events);
  });

  test.each(["entered-in-error", "refuted"])("a condition %s gives no event", (code) => {
    const condition = { resourceType: "Condition", id: "c1", subject, code: snomed("1"), onsetDateTime: "2010" };
    expect(partsOf({ ...condition, verificationStatus: { coding: [{ code }] } }).events).toEqual([]);
  });

  test.each(["unconfirmed", "provisional", "differential"])(
    "a condition %s is a suspicion, not a diagnosis",
    (code) => {
      const verificationStatus = { coding: [{ code }] };
      const embolism = {
        resourceType: "Condition",
        id: "c1",
        subject,
        code: snomed("59282003"),
        onsetDateTime: "2010",
      };
      const parts = partsOf({ ...embolism, verificationStatus, abatementDateTime: "2011" });
      expect(parts.events.map((event) => event.code)).toEqual([
        "SUSPECTED//SNOMED//59282003",
        "CONDITION_END//SUSPECTED//SNOMED//59282003",
      ]);
      expect(toResources(parts as never)[0]).toMatchObject({
        verificationStatus: { coding: [{ code: "unconfirmed" }] },
        code: { coding: [{ code: "59282003" }] },
      });
    },
  );

  test("an encounter's end is not known at its start", () => {
    const facts = factsOf({
      resourceType: "Encounter",
      id: "e1",
      status: "finished",
      class: { code: "IMP" },
      subject,
      period: { start: "2020-01-01T00:00:00Z", end: "2020-01-05T00:00:00Z" },
    });
    expect(facts).toEqual([
      { code: "ENCOUNTER_START//IMP", occurredAt: at("2020-01-01"), filedAt: at("2020-01-01") },
      { code: "ENCOUNTER_END//IMP", occurredAt: at("2020-01-05"), filedAt: at("2020-01-05") },
    ]);
  });

  test("a procedure over a morning is known when it is over", () => {
    const [fact] = factsOf({
      resourceType: "Procedure",
      id: "x1",
      status: "completed",
      subject,
      code: snomed("80146002"),
      performedPeriod: { start: "2020-01-01T08:00:00Z", end: "2020-01-01T11:00:00Z" },
    });
    expect([fact?.occurredAt, fact?.filedAt]).toEqual([at("2020-01-01T08:00:00Z"), at("2020-01-01T11:00:00Z")]);
  });

  const rxnorm = { coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "860975" }] };
  test.each([
    [
      "ordered",
      { resourceType: "MedicationRequest", status: "active", intent: "order", authoredOn: "2020-01-01T00:00:00Z" },
    ],
    [
      "given",
      { resourceType: "MedicationAdministration", status: "completed", effectiveDateTime: "2020-01-01T00:00:00Z" },
    ],
    ["taken", { resourceType: "MedicationStatement", status: "active", effectiveDateTime: "2020-01-01T00:00:00Z" }],
  ])("a drug %s is its RxNorm code at that moment", (_how, resource) => {
    expect(factsOf({ id: "m1", subject, medicationCodeableConcept: rxnorm, ...resource })).toEqual([
      { code: "RXNORM//860975", occurredAt: at("2020-01-01"), filedAt: at("2020-01-01") },
    ]);
  });

  test("a contained medication is its code; one elsewhere is left to be found", () => {
    const request = {
      resourceType: "MedicationRequest",
      id: "m1",
      status: "active",
      intent: "order",
      subject,
      authoredOn: "2020",
    };
    const contained = [{ resourceType: "Medication", id: "a", code: rxnorm }];
    const inside = partsOf({ ...request, contained, medicationReference: { reference: "#a" } });
    expect(inside.events[0]?.code).toBe("RXNORM//860975");
    expect(partsOf({ ...request, medicationReference: { reference: "Medication/a" } }).medication).toBe("Medication/a");
  });

  test.each([
    ["MedicationRequest", { status: "active", intent: "order", doNotPerform: true, authoredOn: "2020" }],
    ["MedicationRequest", { status: "active", intent: "proposal", authoredOn: "2020" }],
    ["MedicationAdministration", { status: "not-done", effectiveDateTime: "2020" }],
    ["MedicationStatement", { status: "not-taken", effectiveDateTime: "2020" }],
    ["Procedure", { status: "not-done", performedDateTime: "2020" }],
    ["Encounter", { status: "planned", class: { code: "AMB" }, period: { start: "2020" } }],
  ])("%s that did not happen gives no event", (resourceType, resource) => {
    expect(partsOf({ resourceType, id: "m1", subject, medicationCodeableConcept: rxnorm, ...resource }).events).toEqual(
      [],
    );
  });

  test("a Medication without a code is its only active ingredient, or the names of all: the drug had no name at all", () => {
    const drug = (...ingredient: object[]) =>
      factsOf({
        resourceType: "MedicationRequest",
        id: "m1",
        status: "active",
        intent: "order",
        subject,
        authoredOn: "2024-01-01T10:00:00Z",
        medicationReference: { reference: "#m" },
        contained: [{ resourceType: "Medication", id: "m", ingredient }],
      })[0];
    const named = (code: string, display: string) => ({
      itemCodeableConcept: { coding: [{ system: "http://fhir.de/CodeSystem/bfarm/atc", code, display }] },
    });
    const [ramipril, lactose] = [named("C09AA05", "Ramipril"), { ...named("A06AD10", "Lactose"), isActive: false }];
    expect(drug(ramipril, lactose)).toMatchObject({ code: "ATC//C09AA05", display: "Ramipril" });
    expect(drug(ramipril, named("C03AA03", "Hydrochlorothiazide"))).toMatchObject({
      code: "UNCODED//MedicationRequest",
      textValue: "Ramipril + Hydrochlorothiazide",
    });
    const elsewhere = toChartParts({ resourceType: "Medication", id: "m", ingredient: [ramipril] });
    expect(elsewhere).toMatchObject({ medication: { code: "ATC//C09AA05", display: "Ramipril" } });
  });

  test("a drug that is taken until 2030 was known, and in the chart, only then: it is known since it is taken", () => {
    const statement = (status: string, effectivePeriod: object) =>
      factsOf({
        resourceType: "MedicationStatement",
        id: "m1",
        status,
        subject,
        medicationCodeableConcept: { text: "metformin" },
        effectivePeriod,
      })[0];
    const until = { start: "2024-01-01", end: "2030-01-01T00:00:00Z" };
    expect(statement("active", until)).toMatchObject({
      occurredAt: at("2024-01-01"),
      filedAt: at("2024-01-01T23:59:59.999Z"),
    });
    expect(statement("completed", { ...until, end: "2024-06-01T10:00:00Z" })?.filedAt).toBe(at("2024-06-01T10:00:00Z"));
  });

  test("a vaccination not done gives no event, one done its CVX code", () => {
    const immunization = {
      resourceType: "Immunization",
      id: "i1",
      status: "completed",
      patient: subject,
      occurrenceDateTime: "2020-01-01T00:00:00Z",
      vaccineCode: { coding: [{ system: "http://hl7.org/fhir/sid/cvx", code: "140" }] },
    };
    expect(factsOf(immunization)[0]?.code).toBe("CVX//140");
    expect(factsOf({ ...immunization, status: "not-done" })).toEqual([]);
  });

  test("what is asked for is planned when it was written down, not done and not when it is due", () => {
    const request = {
      resourceType: "ServiceRequest",
      id: "s1",
      status: "active",
      intent: "order",
      subject: { reference: "Patient/1" },
      code: { coding: [{ system: "http://snomed.info/sct", code: "73761001", display: "Colonoscopy" }] },
      authoredOn: "2024-03-01T09:00:00Z",
      occurrenceDateTime: "2024-09-01",
    };
    const eventsOf = (more: object) => {
      const parts = toChartParts({ ...request, ...more });
      return parts.kind === "parts" ? parts.events : undefined;
    };
    const at = Date.parse("2024-03-01T09:00:00Z");
    expect(eventsOf({})).toMatchObject([{ code: "PLANNED//SNOMED//73761001", occurredAt: at, filedAt: at }]);
    const [event] = eventsOf({}) ?? [];
    const [again] = toResources({
      patientId: "1" as never,
      subject: event!.subject,
      identity: {} as never,
      events: [event!],
      notes: [],
    });
    expect(eventsOf(again!)).toEqual([event]);
    for (const withheld of [
      { intent: "proposal" },
      { status: "revoked" },
      { status: "draft" },
      { doNotPerform: true },
    ]) {
      expect(eventsOf(withheld)).toEqual([]);
    }
  });

  test("an allergy is an ALLERGY event of its code", () => {
    const [fact] = factsOf({
      resourceType: "AllergyIntolerance",
      id: "a1",
      patient: subject,
      code: snomed("91935009"),
      recordedDate: "2007-12-05T23:35:29+00:00",
    });
    expect(fact?.code).toBe("ALLERGY//SNOMED//91935009");
  });

  test("an allergy without a code is to the one substance its reactions name", () => {
    const allergy = (...substances: string[]) =>
      factsOf({
        resourceType: "AllergyIntolerance",
        id: "a1",
        patient: subject,
        recordedDate: "2020-01-05T10:00:00Z",
        reaction: substances.map((code) => ({
          substance: snomed(code, "Penicillin"),
          manifestation: [{ text: "hives" }],
        })),
      })[0];
    expect(allergy("764146007", "764146007")).toMatchObject({
      code: "ALLERGY//SNOMED//764146007",
      display: "Penicillin",
    });
    expect(allergy("764146007", "387207008")?.code).toBe("ALLERGY//UNCODED//AllergyIntolerance");
  });

  test("a note that names no character set is read as Windows-1252 where it is no UTF-8: names lost their accents", () => {
    const textOf = (bytes: Buffer, contentType = "text/plain") =>
      partsOf({
        resourceType: "DocumentReference",
        id: "d1",
        status: "current",
        subject,
        date: "2020-01-05T10:00:00Z",
        content: [{ attachment: { contentType, data: bytes.toString("base64") } }],
      }).notes[0]?.text;
    expect(textOf(Buffer.from("Señora Núñez", "latin1"))).toBe("Señora Núñez");
    expect(textOf(Buffer.from("Señora Núñez"))).toBe("Señora Núñez");
    expect(textOf(Buffer.from("<p>Se\u00f1ora</p>", "latin1"), "text/html")).toBe("Señora");
  });

  test("a plain-text note and an HTML note are text, a PDF is none, and the note's kind is its LOINC type", () => {
    const attachment = (contentType: string, text: string) => ({
      attachment: { contentType, data: Buffer.from(text).toString("base64") },
    });
    const parts = partsOf({
      resourceType: "DocumentReference",
      id: "d1",
      status: "current",
      type: loinc("34117-2"),
      subject,
      date: "2020-01-02T00:00:00Z",
      author: [{ reference: "Practitioner/9", display: "Dr. Ana Ortiz" }],
      content: [
        attachment("text/plain; charset=utf-8", "Café, 5 mg"),
        attachment("text/html", "<p>Caf&eacute;</p><script>no()</script><div>5&nbsp;mg &lt; 6&#176;</div>"),
        attachment("application/pdf", "%PDF"),
      ],
      context: { period: { start: "2020-01-01T00:00:00Z" } },
    });
    expect(
      parts.notes.map(({ id, kind, text, occurredAt, filedAt }) => ({ id, kind, text, occurredAt, filedAt })),
    ).toEqual([
      {
        id: "DocumentReference/d1",
        kind: "LOINC//34117-2",
        text: "Café, 5 mg",
        occurredAt: at("2020-01-01"),
        filedAt: at("2020-01-02"),
      },
      {
        id: "DocumentReference/d1/1",
        kind: "LOINC//34117-2",
        text: "Café\n\n5 mg < 6°",
        occurredAt: at("2020-01-01"),
        filedAt: at("2020-01-02"),
      },
    ]);
    expect(parts.clinicians).toEqual([{ reference: "Practitioner/9", display: "Dr. Ana Ortiz" }]);
  });

  test("a report is an event, its conclusion a note, its coded conclusion an answer", () => {
    const parts = partsOf({
      resourceType: "DiagnosticReport",
      id: "r1",
      status: "final",
      code: loinc("24627-2", "CT chest"),
      subject,
      effectiveDateTime: "2020-01-01T00:00:00Z",
      issued: "2020-01-02T00:00:00Z",
      conclusion: "No nodule.",
      conclusionCode: [snomed("17621005")],
    });
    expect(parts.events.map(({ code }) => code)).toEqual(["LOINC//24627-2", "LOINC//24627-2//SNOMED//17621005"]);
    expect(parts.notes.map(({ text, filedAt }) => [text, filedAt])).toEqual([["No nodule.", at("2020-01-02")]]);
  });

  test("the results a report contains are results, at its moment and under names of their own: they were not read", () => {
    const inside = (id: string, value: number, more: object = {}) => ({
      resourceType: "Observation",
      id,
      status: "final",
      code: loinc("2339-0", "Glucose"),
      valueQuantity: { value, unit: "mg/dL" },
      ...more,
    });
    const report = {
      resourceType: "DiagnosticReport",
      id: "r1",
      status: "final",
      subject,
      code: loinc("24323-8", "Panel"),
      effectiveDateTime: "2020-03-02T08:00:00Z",
      issued: "2020-03-04T10:00:00Z",
      result: ["a", "b", "c", "d", "e"].map((id) => ({ reference: `#${id}` })),
      contained: [
        inside("a", 90),
        inside("b", 95, { effectiveDateTime: "2020-03-01T08:00:00Z", issued: "2020-03-01T09:00:00Z" }),
        inside("c", 100, { status: "cancelled" }),
        inside("d", 105, { subject: { reference: "Patient/p2" } }),
        inside("e", 110, { valueQuantity: { value: "110" } }),
        inside("not-referred-to", 115),
      ],
    };
    const parts = partsOf(report);
    expect(
      parts.events.map(({ code, numericValue, occurredAt, filedAt, source }) => [
        code,
        numericValue,
        occurredAt,
        filedAt,
        source,
      ]),
    ).toEqual([
      ["LOINC//24323-8", undefined, at("2020-03-02T08:00:00Z"), at("2020-03-04T10:00:00Z"), "DiagnosticReport/r1"],
      ["LOINC//2339-0//mg/dL", 90, at("2020-03-02T08:00:00Z"), at("2020-03-04T10:00:00Z"), "Observation/r1-a"],
      ["LOINC//2339-0//mg/dL", 95, at("2020-03-01T08:00:00Z"), at("2020-03-01T09:00:00Z"), "Observation/r1-b"],
    ]);
    expect(parts).toMatchObject({ source: "DiagnosticReport/r1", withheld: undefined });
    expect(parts.leftOut.map(({ path }) => path)).toEqual(["Observation.valueQuantity.value"]);
    expect(partsOf({ ...report, status: "entered-in-error" }).events).toEqual([]);
    const panel = { ...glucose, valueQuantity: undefined, hasMember: report.result, contained: report.contained };
    const { valueQuantity: _value, ...members } = panel;
    expect(factsOf(members).map(({ numericValue }) => numericValue)).toEqual([90, 95]);
  });

  test("what artificial intelligence asserted is not evidence", () => {
    const meta = { security: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", code: "AIAST" }] };
    expect(partsOf({ ...glucose, meta })).toMatchObject({ events: [], withheld: "AI-asserted" });
  });

  test("bills are no clinical fact", () => {
    expect(toChartParts({ resourceType: "Claim", id: "1" })).toEqual({ kind: "ignored", type: "Claim" });
    expect(toChartParts({ resourceType: "ExplanationOfBenefit" })).toEqual({
      kind: "ignored",
      type: "ExplanationOfBenefit",
    });
  });

  test.each([
    ["Patient/p1", "p1"],
    ["urn:uuid:018f428e-34f6-4707-8009-5ad742f901e7", "018f428e-34f6-4707-8009-5ad742f901e7"],
    ["https://fhir.example/r4/Patient/p1", "p1"],
    ["https://fhir.example/r4/Patient/p1/_history/3", "p1"],
  ])("the reference %s is patient %s", (reference, patientId) => {
    expect(partsOf({ ...glucose, subject: { reference } }).patientId).toBe(patientId);
  });

  const other = { resourceType: "Patient", id: "who", name: [{ family: "Nobody" }] };
  test.each([
    ["a search by a name", { reference: "Patient?name=Nobody" }, "a search that is not by one identifier"],
    ["a search by more", { reference: "Patient?identifier=1&name=x" }, "a search that is not by one identifier"],
    ["a search for several", { reference: "Patient?identifier=a|1,a|2" }, "a search that is not by one identifier"],
    ["a contained Patient without an identifier", { reference: "#who" }, "a contained Patient without an identifier"],
    ["a Group", { reference: "Group/1" }, "does not refer to a Patient"],
    ["words alone", { display: "Nobody" }, "required element missing, and no identifier in its place"],
  ])("%s is refused with its reason, and is not quoted", (_, of, reason) => {
    const path = "Observation.subject.reference";
    expect(toChartParts({ ...glucose, subject: of, contained: [other] })).toEqual({ kind: "problem", path, reason });
  });

  test("a result about a mother who is named by an identifier alone is not her child's", () => {
    const mother = { type: "Patient", identifier: { system: "urn:mrn", value: "1" } };
    expect(partsOf({ ...glucose, focus: [mother] }).withheld).toBe("about someone else");
    expect(partsOf({ ...glucose, focus: [{ reference: "Patient?identifier=urn:mrn|1" }] }).withheld).toBe(
      "about someone else",
    );
    expect(partsOf({ ...glucose, focus: [{ type: "Device", identifier: { value: "1" } }] }).events).toHaveLength(1);
  });
});

describe("EpisodeOfCare", () => {
  const episode = (rest: object) => ({
    resourceType: "EpisodeOfCare",
    id: "e1",
    status: "finished",
    patient: { reference: "Patient/p1" },
    ...rest,
  });
  const codesOf = (resource: object) => {
    const reading = toChartParts(resource);
    return reading.kind === "parts" ? reading.events.map(({ code }) => code) : reading.kind;
  };

  test("a general episode says from when to when a quiet year means that nothing happened", () => {
    const period = { start: "2001-02-03T00:00:00Z", end: "2011-02-03T00:00:00Z" };
    expect(codesOf(episode({ period }))).toEqual(["OBSERVATION_START", "OBSERVATION_END"]);
    expect(codesOf(episode({ status: "active", period: { start: period.start } }))).toEqual(["OBSERVATION_START"]);
  });

  test("an episode about one problem says nothing about the rest of the record", () => {
    expect(codesOf(episode({ period: { start: "2001-02-03" }, type: [{ text: "maternity" }] }))).toEqual([]);
    expect(codesOf(episode({ status: "planned", period: { start: "2001-02-03" } }))).toEqual([]);
  });

  test("an episode that ends before it starts is a problem with a path", () => {
    const period = { start: "2011-02-03", end: "2001-02-03" };
    expect(toChartParts(episode({ period }))).toMatchObject({ kind: "problem", path: "EpisodeOfCare.period" });
  });
});

describe("what has no date at all was refused, and a penicillin allergy was missing from the chart", () => {
  const undatedOf = (resource: object) => {
    const { events, undated } = partsOf(resource);
    expect(events).toEqual([]);
    return undated.map(({ subject: _subject, source: _source, ...entry }) => entry);
  };
  const penicillin = {
    resourceType: "AllergyIntolerance",
    id: "a1",
    patient: subject,
    code: {
      coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "7980", display: "Penicillin G" }],
    },
    clinicalStatus: { coding: [{ code: "active" }] },
    meta: { lastUpdated: "2024-01-01T00:00:00Z" },
    encounter: { reference: "Encounter/1" },
  };
  const drug = { subject, medicationCodeableConcept: snomed("387458008", "Aspirin"), status: "active" };
  const request = { resourceType: "MedicationRequest", id: "m1", intent: "order", ...drug };
  const statement = { resourceType: "MedicationStatement", id: "m2", ...drug };
  const shot = {
    resourceType: "Immunization",
    id: "i1",
    patient: subject,
    status: "completed",
    vaccineCode: snomed("1"),
  };
  const spleen = { resourceType: "Procedure", id: "p1", subject, status: "completed", code: snomed("234319005") };
  const asthma = { resourceType: "Condition", id: "c1", subject, code: snomed("195967001", "Asthma") };

  test("an allergy, a condition, a drug, a shot and a procedure are kept, without a moment", () => {
    expect(undatedOf(penicillin)).toEqual([{ code: "ALLERGY//RXNORM//7980", display: "Penicillin G" }]);
    expect(undatedOf(asthma)).toEqual([{ code: "SNOMED//195967001", display: "Asthma" }]);
    for (const taken of [request, statement])
      expect(undatedOf(taken)).toEqual([{ code: "SNOMED//387458008", display: "Aspirin" }]);
    expect(undatedOf({ ...shot, occurrenceString: "as a child" })).toEqual([{ code: "SNOMED//1" }]);
    expect(undatedOf(spleen)).toEqual([{ code: "SNOMED//234319005" }]);
  });

  test("what holds no longer says so, and what was refuted or entered in error is not kept", () => {
    const inactive = { ...penicillin, clinicalStatus: { coding: [{ code: "inactive" }] } };
    expect(undatedOf(inactive)).toMatchObject([{ lapsed: "inactive" }]);
    expect(undatedOf({ ...request, status: "stopped" })).toMatchObject([{ lapsed: "stopped" }]);
    for (const code of ["refuted", "entered-in-error"])
      expect(undatedOf({ ...penicillin, verificationStatus: { coding: [{ code }] } })).toEqual([]);
  });

  test("a condition with a date of its end alone is over; its end closes no other entry", () => {
    expect(undatedOf({ ...asthma, abatementDateTime: "2012-01-01" })).toMatchObject([
      { code: "SNOMED//195967001", lapsed: "resolved" },
    ]);
  });

  test("an allergy is not lost with a date that is none: the date is left out and told, another one of it counts", () => {
    const unread = { ...penicillin, recordedDate: "2020-02-30" };
    const leftOut = [{ kind: "problem", path: "AllergyIntolerance.recordedDate", reason: "not a date or time" }];
    expect(partsOf(unread)).toMatchObject({ leftOut, events: [], undated: [{ code: "ALLERGY//RXNORM//7980" }] });
    const dated = partsOf({ ...unread, onsetDateTime: "2019-05-01" });
    expect(dated).toMatchObject({ leftOut, undated: [], events: [{ occurredAt: Date.UTC(2019, 4, 1) }] });
  });

  test("a date that is none is still refused elsewhere, and so is what is nothing without a moment", () => {
    const refused = [
      { ...asthma, recordedDate: "2020-02-30" },
      { ...glucose, effectiveDateTime: undefined, issued: undefined },
      { resourceType: "MedicationDispense", id: "m3", ...drug, status: "completed" },
      { resourceType: "MedicationAdministration", id: "m4", ...drug, status: "completed" },
    ];
    expect(refused.map((resource) => toChartParts(resource).kind)).toEqual(refused.map(() => "problem"));
  });

  test("written as FHIR and read again it is the same entry, with no date made up", () => {
    for (const resource of [penicillin, asthma, request, statement, shot, spleen]) {
      const given = partsOf(resource);
      const [again] = toResources(given as never);
      expect(JSON.stringify(again)).not.toMatch(/"[^"]*(?:date|period|authoredOn|recorded)[^"]*":"/i);
      expect(partsOf(again).undated).toEqual(given.undated);
    }
    // FHIR R4: Immunization.occurrence[x] is 1..1, so its absence is said.
    expect(toResources(partsOf(shot) as never)[0]).toMatchObject({
      _occurrenceDateTime: {
        extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" }],
      },
    });
  });
});
