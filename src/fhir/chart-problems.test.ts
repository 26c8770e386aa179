import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toChartParts } from "./chart-parts.ts";

const subject = { reference: "Patient/p1" };
const loinc = (code: string) => ({ coding: [{ system: "http://loinc.org", code }] });

const glucose = {
  resourceType: "Observation",
  id: "o1",
  status: "final",
  code: loinc("2339-0"),
  subject,
  effectiveDateTime: "2020-03-02T08:00:00Z",
  issued: "2020-03-04T10:00:00.000Z",
  valueQuantity: { value: 5.5, unit: "mmol/L", system: "http://unitsofmeasure.org", code: "mmol/L" },
};

describe("problems", () => {
  test.each([
    ["not an object", 5, "(resource)", "not an object"],
    ["no type", { id: "1" }, "(resource).resourceType", "required element missing"],
    [
      "a type that is none",
      { resourceType: "Penguin", id: "1" },
      "(resource).resourceType",
      "not a FHIR R4 resource type",
    ],
    ["no id", { ...glucose, id: undefined }, "Observation.id", "required element missing"],
    ["an id that is none", { ...glucose, id: "a b" }, "Observation.id", "not an id"],
    ["no subject", { ...glucose, subject: undefined }, "Observation.subject", "required element missing"],
    [
      "a subject that is no patient",
      { ...glucose, subject: { reference: "Group/1" } },
      "Observation.subject.reference",
      "does not refer to a Patient",
    ],
    ["no status", { ...glucose, status: undefined }, "Observation.status", "required element missing"],
    [
      "a status outside the value set",
      { ...glucose, status: "bogus" },
      "Observation.status",
      "code not in the required value set",
    ],
    ["no code", { ...glucose, code: undefined }, "Observation.code", "required element missing"],
    [
      "no moment at all",
      { ...glucose, effectiveDateTime: undefined, issued: undefined },
      "Observation.effective[x]",
      "no moment: neither when it happened nor when it was filed",
    ],
    [
      "an impossible date",
      { ...glucose, effectiveDateTime: "2020-02-30" },
      "Observation.effectiveDateTime",
      "not a date or time",
    ],
    [
      "a value in quotes",
      { ...glucose, valueQuantity: { value: "5.5" } },
      "Observation.valueQuantity.value",
      "not a number",
    ],
    ["a component that is no object", { ...glucose, component: [5] }, "Observation.component[0]", "not an object"],
    [
      "a component without code",
      { ...glucose, component: [{ code: loinc("1") }, {}] },
      "Observation.component[1].code",
      "required element missing",
    ],
    [
      "a gender outside the value set",
      { resourceType: "Patient", id: "1", gender: "F" },
      "Patient.gender",
      "code not in the required value set",
    ],
    ["a name that is text", { resourceType: "Patient", id: "1", name: "Ada" }, "Patient.name", "not a list"],
    [
      "an encounter that ends before it starts",
      {
        resourceType: "Encounter",
        id: "1",
        status: "finished",
        class: { code: "AMB" },
        subject,
        period: { start: "2020-01-02T00:00:00Z", end: "2020-01-01T00:00:00Z" },
      },
      "Encounter.period",
      "ends before it starts",
    ],
    [
      "a note that is not base64",
      {
        resourceType: "DocumentReference",
        id: "1",
        status: "current",
        subject,
        date: "2020",
        content: [{ attachment: { contentType: "text/plain", data: "%%%" } }],
      },
      "DocumentReference.content[0].attachment.data",
      "not base64",
    ],
  ])("%s is named by its path", (_name, resource, path, reason) => {
    expect(toChartParts(resource)).toEqual({ kind: "problem", path, reason });
  });

  test("any JSON value in any place gives a reading, and a problem never quotes it", () => {
    const secret = "Qzx7-Secretperson";
    const junk = fc.oneof(
      fc.constant(secret),
      fc.constant([secret]),
      fc.constant([[secret]]),
      fc.constant({ [secret]: secret }),
      fc.constant([{ coding: secret, reference: secret, value: secret }]),
      fc.jsonValue(),
    );
    const types = [
      "Patient",
      "Encounter",
      "Condition",
      "Observation",
      "DiagnosticReport",
      "MedicationRequest",
      "MedicationAdministration",
      "MedicationStatement",
      "Procedure",
      "Immunization",
      "AllergyIntolerance",
      "DocumentReference",
      "Practitioner",
      "PractitionerRole",
      "Organization",
      "Location",
      "Medication",
    ];
    const elements = [
      "id",
      "meta",
      "status",
      "intent",
      "class",
      "code",
      "subject",
      "patient",
      "name",
      "identifier",
      "telecom",
      "address",
      "contact",
      "extension",
      "birthDate",
      "gender",
      "deceasedDateTime",
      "period",
      "participant",
      "location",
      "serviceProvider",
      "onsetDateTime",
      "recordedDate",
      "abatementDateTime",
      "verificationStatus",
      "clinicalStatus",
      "effectiveDateTime",
      "effectivePeriod",
      "effectiveTiming",
      "issued",
      "valueQuantity",
      "valueCodeableConcept",
      "valueString",
      "valueBoolean",
      "valueRatio",
      "component",
      "performer",
      "requester",
      "medicationCodeableConcept",
      "medicationReference",
      "contained",
      "authoredOn",
      "performedPeriod",
      "vaccineCode",
      "occurrenceDateTime",
      "content",
      "type",
      "author",
      "context",
      "date",
      "presentedForm",
      "conclusion",
      "conclusionCode",
      "practitioner",
      "organization",
    ];
    const base = {
      id: "x",
      subject,
      patient: subject,
      status: "final",
      intent: "order",
      class: { code: "AMB" },
      code: loinc("1-8"),
      issued: "2020",
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.constantFrom("final", "active", "completed", "current", "finished"),
        fc.dictionary(fc.constantFrom(...elements), junk, { maxKeys: 6 }),
        (resourceType, status, mutation) => {
          const reading = toChartParts({ ...base, status, ...mutation, resourceType });
          if (reading.kind === "problem") expect(JSON.stringify(reading)).not.toContain(secret.slice(0, 8));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
