/**
 * @module bench/workspace/long-record: one invented patient on haemodialysis thrice a week for years, as FHIR R4: the longest kind of ordinary record.
 *
 *   node bench/workspace/long-record.ts DIRECTORY [SESSIONS]
 *
 * Writes `long-record.ndjson`, to be read by `osler up --fhir DIRECTORY` or the intake. The values are invented and mean nothing.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom, MS_PER_DAY, type Random } from "#core";

export const longPatientId = "long-record";
/** 11 years of sessions. */
export const SESSIONS = 1720;
const HOUR = MS_PER_DAY / 24;
const from = Date.UTC(2013, 0, 7, 7);

interface Measured {
  readonly code: string;
  readonly display: string;
  readonly unit: string;
  readonly mean: number;
  readonly spread: number;
}

const laboratory: readonly Measured[] = [
  { code: "718-7", display: "Hemoglobin [Mass/volume] in Blood", unit: "g/dL", mean: 10.8, spread: 0.8 },
  { code: "2160-0", display: "Creatinine [Mass/volume] in Serum or Plasma", unit: "mg/dL", mean: 7.9, spread: 1.1 },
  { code: "2823-3", display: "Potassium [Moles/volume] in Serum or Plasma", unit: "mmol/L", mean: 5.1, spread: 0.5 },
  { code: "2951-2", display: "Sodium [Moles/volume] in Serum or Plasma", unit: "mmol/L", mean: 138, spread: 3 },
  { code: "2777-1", display: "Phosphate [Mass/volume] in Serum or Plasma", unit: "mg/dL", mean: 5.4, spread: 1 },
  { code: "17861-6", display: "Calcium [Mass/volume] in Serum or Plasma", unit: "mg/dL", mean: 9, spread: 0.4 },
  {
    code: "2731-8",
    display: "Parathyrin.intact [Mass/volume] in Serum or Plasma",
    unit: "pg/mL",
    mean: 410,
    spread: 120,
  },
  { code: "1751-7", display: "Albumin [Mass/volume] in Serum or Plasma", unit: "g/dL", mean: 3.7, spread: 0.3 },
  { code: "2276-4", display: "Ferritin [Mass/volume] in Serum or Plasma", unit: "ng/mL", mean: 480, spread: 150 },
  { code: "4548-4", display: "Hemoglobin A1c/Hemoglobin.total in Blood", unit: "%", mean: 7, spread: 0.5 },
  { code: "2345-7", display: "Glucose [Mass/volume] in Serum or Plasma", unit: "mg/dL", mean: 148, spread: 40 },
  { code: "6690-2", display: "Leukocytes [#/volume] in Blood by Automated count", unit: "10*3/uL", mean: 7, spread: 2 },
  {
    code: "777-3",
    display: "Platelets [#/volume] in Blood by Automated count",
    unit: "10*3/uL",
    mean: 210,
    spread: 40,
  },
  { code: "3094-0", display: "Urea nitrogen [Mass/volume] in Serum or Plasma", unit: "mg/dL", mean: 62, spread: 14 },
];

const conditions: readonly (readonly [code: string, display: string, session: number])[] = [
  ["N18.6", "End stage renal disease", 0],
  ["I12.0", "Hypertensive chronic kidney disease with stage 5 chronic kidney disease or end stage renal disease", 0],
  ["E11.22", "Type 2 diabetes mellitus with diabetic chronic kidney disease", 0],
  ["D63.1", "Anemia in chronic kidney disease", 40],
  ["N25.81", "Secondary hyperparathyroidism of renal origin", 90],
  ["E78.5", "Hyperlipidemia, unspecified", 120],
  ["I25.10", "Atherosclerotic heart disease of native coronary artery without angina pectoris", 500],
  ["G47.33", "Obstructive sleep apnea", 640],
  ["H35.00", "Unspecified background retinopathy", 700],
  ["M81.0", "Age-related osteoporosis without current pathological fracture", 900],
  ["I48.91", "Unspecified atrial fibrillation", 1100],
  ["I50.9", "Heart failure, unspecified", 1300],
];

/** FHIR resources of the patient. @param sessions of dialysis, each about six events of the timeline */
export function longRecord(sessions = SESSIONS): Record<string, unknown>[] {
  const random = createRandom("long-record");
  const resources: Record<string, unknown>[] = [
    {
      resourceType: "Patient",
      id: longPatientId,
      name: [{ use: "official", family: "Record", given: ["Long"] }],
      gender: "female",
      birthDate: "1968-06-02",
    },
  ];
  for (let session = 0; session < sessions; session++) {
    const at = from + Math.floor(session / 3) * 7 * MS_PER_DAY + (session % 3) * 2 * MS_PER_DAY;
    resources.push(...dialysis(session, at, random));
    if (session % 13 === 0) resources.push(...laboratory.map((test) => result(`${session}`, at, test, random)));
    for (const [code, display, first] of conditions)
      if (first === session) resources.push(condition(code, display, at));
    if (session % 40 === 20) resources.push(order(session, at));
  }
  return resources;
}

const subject = { reference: `Patient/${longPatientId}` };
const iso = (moment: number) => new Date(moment).toISOString().replace(".000Z", "Z");

function coded(system: string, code: string, display: string) {
  return { coding: [{ system, code, display }], text: display };
}

function dialysis(session: number, at: number, random: Random): Record<string, unknown>[] {
  const weight = { code: "29463-7", display: "Body weight", unit: "kg", mean: 71, spread: 1.5 };
  return [
    {
      resourceType: "Encounter",
      id: `visit-${session}`,
      status: "finished",
      class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB" },
      type: [coded("http://snomed.info/sct", "265764009", "Renal dialysis")],
      subject,
      period: { start: iso(at), end: iso(at + 4 * HOUR) },
    },
    {
      resourceType: "Procedure",
      id: `dialysis-${session}`,
      status: "completed",
      code: coded("http://snomed.info/sct", "302497006", "Hemodialysis"),
      subject,
      performedPeriod: { start: iso(at), end: iso(at + 4 * HOUR) },
    },
    pressure(session, at, random),
    result(`weight-${session}`, at, weight, random),
    {
      resourceType: "MedicationAdministration",
      id: `epoetin-${session}`,
      status: "completed",
      medicationCodeableConcept: coded(
        "http://www.nlm.nih.gov/research/umls/rxnorm",
        "105694",
        "epoetin alfa 4000 UNT/ML Injectable Solution",
      ),
      subject,
      effectiveDateTime: iso(at + 3 * HOUR),
      dosage: {
        route: coded("http://snomed.info/sct", "47625008", "Intravenous route"),
        dose: {
          value: 2000 + 1000 * random.integer(4),
          unit: "[iU]",
          system: "http://unitsofmeasure.org",
          code: "[iU]",
        },
      },
    },
  ];
}

function pressure(session: number, at: number, random: Random): Record<string, unknown> {
  const component = (code: string, display: string, value: number) => ({
    code: coded("http://loinc.org", code, display),
    valueQuantity: quantity(value, "mm[Hg]"),
  });
  return {
    ...observed(`pressure-${session}`, at),
    code: coded("http://loinc.org", "85354-9", "Blood pressure panel"),
    component: [
      component("8480-6", "Systolic blood pressure", 120 + random.integer(45)),
      component("8462-4", "Diastolic blood pressure", 65 + random.integer(25)),
    ],
  };
}

function result(id: string, at: number, { code, display, unit, mean, spread }: Measured, random: Random) {
  const value = Number((mean + spread * (random.next() * 2 - 1)).toPrecision(3));
  return {
    ...observed(`${code}-${id}`, at),
    code: coded("http://loinc.org", code, display),
    valueQuantity: quantity(value, unit),
  };
}

function observed(id: string, at: number) {
  return {
    resourceType: "Observation",
    id,
    status: "final",
    subject,
    effectiveDateTime: iso(at),
    issued: iso(at + HOUR),
  };
}

function quantity(value: number, unit: string) {
  return { value, unit, system: "http://unitsofmeasure.org", code: unit };
}

function condition(code: string, display: string, at: number): Record<string, unknown> {
  return {
    resourceType: "Condition",
    id: `condition-${code}`,
    clinicalStatus: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-clinical", code: "active" }],
    },
    code: coded("http://hl7.org/fhir/sid/icd-10-cm", code, display),
    subject,
    onsetDateTime: iso(at),
    recordedDate: iso(at),
  };
}

function order(session: number, at: number): Record<string, unknown> {
  return {
    resourceType: "MedicationRequest",
    id: `sevelamer-${session}`,
    status: "active",
    intent: "order",
    medicationCodeableConcept: coded(
      "http://www.nlm.nih.gov/research/umls/rxnorm",
      "616777",
      "sevelamer carbonate 800 MG Oral Tablet",
    ),
    subject,
    authoredOn: iso(at),
    dosageInstruction: [{ text: "Two tablets three times a day with meals" }],
  };
}

if (import.meta.main) {
  const [directory = "", sessions = String(SESSIONS)] = process.argv.slice(2);
  if (directory === "") throw new Error("usage: node bench/workspace/long-record.ts DIRECTORY [SESSIONS]");
  mkdirSync(directory, { recursive: true });
  const lines = longRecord(Number(sessions)).map((resource) => JSON.stringify(resource));
  writeFileSync(join(directory, "long-record.ndjson"), `${lines.join("\n")}\n`);
}
