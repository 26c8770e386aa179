/**
 * @module fhir/chart-parts: one FHIR R4 resource → what it adds to a chart.
 *
 * Before: the hospital's server or export. After: `intake` gathers the parts of a patient. Promise: never throws on any JSON
 * value, and what it says about a bad resource is made of element names only.
 */
import { type EpochMs, type PatientId, toEpochMs, toPatientId } from "#core";
import { readAllergy, readCondition } from "./condition.ts";
import { readDocument, readReport } from "./documents.ts";
import { readEncounter } from "./encounter.ts";
import { readEpisode } from "./episode.ts";
import { type ChartParts, chartSubjectKey, type Draft } from "./event.ts";
import {
  readMedicationAdministration,
  readMedicationDispense,
  readMedicationRequest,
  readMedicationStatement,
} from "./medication.ts";
import { startOfMoment } from "./moments.ts";
import { readObservation } from "./observation.ts";
import { readPatient } from "./patient.ts";
import { readCareTeam, readContained, readRelatedPerson } from "./people.ts";
import { readImmunization, readProcedure } from "./procedure.ts";
import { type ProviderParts, providerTypes, readProvider } from "./provider.ts";
import { type FhirProblem, fail, isJson, isModified, type Json, type Reading } from "./reading.ts";
import { resourceTypes } from "./resource-types.ts";
import { serverOfPatient } from "./server-base.ts";
import { readServiceRequest } from "./service-request.ts";
import { isIdentified, patientOf, serverNamed } from "./subject.ts";

/** A resource of a type Osler makes no events of: bills, plans, devices and the like. */
export interface IgnoredResource {
  readonly kind: "ignored";
  readonly type: string;
}

export type FhirReading = ChartParts | ProviderParts | IgnoredResource | FhirProblem;

export interface FhirContext {
  /** `Type/id` of a bundle entry's address; `undefined` if the bundle has none such. */
  readonly resolve?: (reference: string) => string | undefined;
  /** Whose a Patient is by the address of its entry, or by what its file was exported from: a base as `toServer` writes it. */
  readonly server?: string;
}

interface Reader {
  /** Element that refers to the patient. */
  readonly patient: "subject" | "patient";
  readonly read: (draft: Draft) => void;
}

const readers: Readonly<Record<string, Reader>> = {
  Encounter: { patient: "subject", read: readEncounter },
  EpisodeOfCare: { patient: "patient", read: readEpisode },
  Condition: { patient: "subject", read: readCondition },
  Observation: { patient: "subject", read: readObservation },
  DiagnosticReport: { patient: "subject", read: readReport },
  MedicationRequest: { patient: "subject", read: readMedicationRequest },
  MedicationDispense: { patient: "subject", read: readMedicationDispense },
  MedicationAdministration: { patient: "subject", read: readMedicationAdministration },
  MedicationStatement: { patient: "subject", read: readMedicationStatement },
  Procedure: { patient: "subject", read: readProcedure },
  ServiceRequest: { patient: "subject", read: readServiceRequest },
  Immunization: { patient: "patient", read: readImmunization },
  AllergyIntolerance: { patient: "patient", read: readAllergy },
  DocumentReference: { patient: "subject", read: readDocument },
  RelatedPerson: { patient: "patient", read: readRelatedPerson },
  CareTeam: { patient: "subject", read: readCareTeam },
};
const readersByType = new Map(Object.entries(readers));

const unresolved = () => undefined;
const ID = /^[A-Za-z0-9\-._]{1,128}$/;

/** Reads one resource. */
export function toChartParts(resource: unknown, context: FhirContext = {}): FhirReading {
  if (!isJson(resource)) return { kind: "problem", path: "(resource)", reason: "not an object" };
  const type = resource["resourceType"];
  if (typeof type !== "string")
    return { kind: "problem", path: "(resource).resourceType", reason: "required element missing" };
  const reader = readersByType.get(type);
  if (reader === undefined && type !== "Patient" && !providerTypes.has(type)) {
    if (resourceTypes.has(type)) return { kind: "ignored", type };
    return { kind: "problem", path: "(resource).resourceType", reason: "not a FHIR R4 resource type" };
  }
  const reading: Reading = { type, problem: undefined };
  const id = resource["id"];
  if (typeof id !== "string") fail(reading, "id", id === undefined ? "required element missing" : "not a string");
  else if (!ID.test(id)) fail(reading, "id", "not an id");
  if (reading.problem !== undefined) return reading.problem;
  const lastUpdated = lastUpdatedOf(reading, resource);
  const source = `${type}/${String(id)}`;
  if (providerTypes.has(type)) {
    const provider = readProvider(reading, resource, source);
    return reading.problem ?? { ...provider, lastUpdated };
  }
  // A care team may be of a ward.
  if (type === "CareTeam" && resource["subject"] === undefined) return { kind: "ignored", type };
  const resolve = context.resolve ?? unresolved;
  const patientId =
    reader === undefined ? toPatientId(String(id)) : patientOf(reading, resource, resolve, reader.patient);
  if (patientId === undefined) return reading.problem ?? { kind: "problem", path: type, reason: "no patient" };
  const server =
    reader === undefined
      ? (context.server ?? serverOfSource(resource))
      : serverNamed(resource, resolve, reader.patient);
  const draft = startDraft(reading, resource, { patientId, source, server, resolve });
  const identity = reader === undefined ? readPatient(draft) : undefined;
  if (reader !== undefined) {
    readContained(draft);
    if (isAiAsserted(resource)) draft.withheld = "AI-asserted";
    else if (isModified(resource) && type !== "RelatedPerson") draft.withheld = "changed by a modifier extension";
    else reader.read(draft);
  }
  return draft.problem ?? toParts(draft, identity, lastUpdated);
}

/** Whose a Consent is, by whatever way it says so, and of which server if it says that; or why nobody can tell. */
export function patientOfConsent(
  consent: unknown,
  { resolve = unresolved }: FhirContext = {},
): { readonly kind: "patient"; readonly patientId: PatientId; readonly server: string | undefined } | FhirProblem {
  const reading: Reading = { type: "Consent", problem: undefined };
  const resource = isJson(consent) ? consent : {};
  const patientId = patientOf(reading, resource, resolve, "patient");
  if (patientId !== undefined && !isIdentified(patientId) && !ID.test(patientId))
    fail(reading, "patient.reference", "not an id");
  if (patientId === undefined || reading.problem !== undefined)
    return reading.problem ?? { kind: "problem", path: "Consent", reason: "no patient" };
  return { kind: "patient", patientId, server: serverNamed(resource, resolve, "patient") };
}

/** Where a resource of this type says whose it is: `Observation.subject.reference`. */
export function patientPathOf(type: string): string {
  return `${type}.${readersByType.get(type)?.patient ?? "patient"}.reference`;
}

function startDraft(
  reading: Reading,
  resource: Json,
  { patientId, source, server, resolve }: Pick<Draft, "patientId" | "source" | "server" | "resolve">,
): Draft {
  return {
    type: reading.type,
    problem: reading.problem,
    resource,
    patientId,
    subject: chartSubjectKey(patientId),
    source,
    server,
    resolve,
    namedBy: [],
    replaced: [],
    samePerson: [],
    events: [],
    undated: [],
    notes: [],
    clinicians: [],
    organisations: [],
    kin: [],
    unknownUnits: [],
    leftOut: [],
    withheld: undefined,
    medication: undefined,
    within: undefined,
  };
}

function toParts(draft: Draft, identity: ChartParts["identity"], lastUpdated: EpochMs | undefined): ChartParts {
  return {
    kind: "parts",
    patientId: draft.patientId,
    source: draft.source,
    lastUpdated,
    server: draft.server,
    identity,
    namedBy: orNone(draft.namedBy),
    replaced: orNone(draft.replaced),
    samePerson: orNone(draft.samePerson),
    events: draft.events,
    undated: orNone(draft.undated),
    notes: orNone(draft.notes),
    clinicians: orNone(draft.clinicians),
    organisations: orNone(draft.organisations),
    kin: orNone(draft.kin),
    withheld: draft.withheld,
    medication: draft.medication,
    within: draft.within,
    unknownUnits: orNone(draft.unknownUnits),
    leftOut: orNone(draft.leftOut),
  };
}

const NONE: readonly never[] = [];

/** Most parts have none of most things; one shared empty list keeps a million of them out of memory. */
function orNone<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? NONE : items;
}

function lastUpdatedOf(reading: Reading, resource: Json): EpochMs | undefined {
  const meta = resource["meta"];
  if (meta === undefined) return undefined;
  if (!isJson(meta)) return fail(reading, "meta", "not an object");
  const text = meta["lastUpdated"];
  if (text === undefined) return undefined;
  const moment = typeof text === "string" ? startOfMoment(text) : Number.NaN;
  return Number.isNaN(moment) ? fail(reading, "meta.lastUpdated", "not a date or time") : toEpochMs(moment);
}

/** `meta.source` names the server only where it is the Patient's own address there; elsewhere it is where the server has it from. */
function serverOfSource({ meta, id }: Json): string | undefined {
  const source = isJson(meta) ? meta["source"] : undefined;
  return /\/Patient\/([^/?#]+)/.exec(String(source))?.[1] === id ? serverOfPatient(source) : undefined;
}

/** Labelled as asserted by artificial intelligence (HL7 AI Transparency: `AIAST` of v3-ObservationValue). */
function isAiAsserted(resource: Json): boolean {
  const meta = resource["meta"];
  const labels = isJson(meta) ? meta["security"] : undefined;
  return Array.isArray(labels) && labels.some((label: unknown) => isJson(label) && label["code"] === "AIAST");
}
