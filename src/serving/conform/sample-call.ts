/**
 * @module serving/conform/sample-call: a valid call of each hook about an invented patient, with the prefetch its service asks for. Pure.
 */
import type { JsonObject } from "./json-faults.ts";

export interface SampleCall {
  readonly hook: string;
  readonly hookInstance: string;
  readonly context: JsonObject;
  readonly prefetch?: JsonObject;
}

/** The call a record system would make; `prefetch` are the templates of discovery. */
export function toSampleCall(
  hook: string,
  hookInstance: string,
  patientId: string,
  prefetch: Readonly<Record<string, string>> | undefined,
): SampleCall {
  const context = { userId: "Practitioner/osler-conform", patientId, ...contexts(patientId)[hook] };
  const filled = Object.entries(prefetch ?? {}).map(([key, template]) => [key, answerTo(template, patientId)] as const);
  return { hook, hookInstance, context, ...(filled.length === 0 ? {} : { prefetch: Object.fromEntries(filled) }) };
}

function contexts(patientId: string): Readonly<Record<string, JsonObject>> {
  const order = {
    resourceType: "MedicationRequest",
    id: "osler-conform-order",
    status: "draft",
    intent: "order",
    subject: { reference: `Patient/${patientId}` },
    medicationCodeableConcept: {
      coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "860975" }],
      text: "Metformin 500 MG Oral Tablet",
    },
  };
  const draftOrders = { resourceType: "Bundle", type: "collection", entry: [{ resource: order }] };
  const encounterId = "osler-conform-encounter";
  const conditions = { resourceType: "Bundle", type: "collection", entry: [{ resource: condition(patientId) }] };
  return {
    "order-sign": { draftOrders },
    "order-select": { draftOrders, selections: [`MedicationRequest/${order.id}`] },
    "encounter-start": { encounterId },
    "encounter-discharge": { encounterId },
    "problem-list-item-create": { conditions },
    "medication-refill": { medications: draftOrders },
    "appointment-book": {
      appointments: { resourceType: "Bundle", type: "collection", entry: [{ resource: appointment(patientId) }] },
    },
  };
}

function answerTo(template: string, patientId: string): JsonObject {
  const type = /^[A-Za-z]+/.exec(template)?.[0] ?? "";
  const held: Readonly<Record<string, JsonObject>> = {
    Patient: { resourceType: "Patient", id: patientId, gender: "female", birthDate: "1956-03-02" },
    Condition: condition(patientId),
    Observation: {
      resourceType: "Observation",
      id: "osler-conform-pressure",
      status: "final",
      subject: { reference: `Patient/${patientId}` },
      code: { coding: [{ system: "http://loinc.org", code: "8480-6", display: "Systolic blood pressure" }] },
      effectiveDateTime: "2024-09-14T08:00:00Z",
      valueQuantity: { value: 146, unit: "mm[Hg]", system: "http://unitsofmeasure.org", code: "mm[Hg]" },
    },
  };
  const resource = held[type];
  if (!template.includes("?") && resource !== undefined) return resource;
  return { resourceType: "Bundle", type: "searchset", ...(resource === undefined ? {} : { entry: [{ resource }] }) };
}

function condition(patientId: string): JsonObject {
  return {
    resourceType: "Condition",
    id: "osler-conform-hypertension",
    subject: { reference: `Patient/${patientId}` },
    code: {
      coding: [
        { system: "http://hl7.org/fhir/sid/icd-10-cm", code: "I10", display: "Essential (primary) hypertension" },
      ],
    },
    onsetDateTime: "2009-05-11",
  };
}

function appointment(patientId: string): JsonObject {
  const participant = [{ actor: { reference: `Patient/${patientId}` }, status: "accepted" }];
  return { resourceType: "Appointment", id: "osler-conform-appointment", status: "proposed", participant };
}
