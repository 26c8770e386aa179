/**
 * @module serving/fhir-api/audit-event: an entry of the audit log as an R4 AuditEvent, by IHE's Basic Audit Log Patterns (BALP). Pure.
 *
 * Promise: nothing is said that the log does not hold. It keeps no network addresses, no query strings and no request ids: the first two
 * BALP requires, so they are there as absent (`data-absent-reason`); the third is left out. An entry that was refused claims no profile,
 * for BALP's are of acts that succeeded. "Succeeded" is that the guard let it through: the entry is written before the answer.
 *
 * @see https://profiles.ihe.net/ITI/BALP/content.html
 */
import { z } from "zod";
import type { EpochMs } from "#core";
import type { FhirResource } from "#fhir";
import type { AuditRow } from "#storage";
import { partiesOf } from "../audit-actors.ts";
import { type AuditKind, type AuditSubtype, auditKindOf } from "./audited-acts.ts";

export const BALP_PROFILE = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
const DATA_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
const LOG_ENTRY = "urn:osler:fhir:audit-log-entry";
const PATIENT_HASH = "urn:osler:fhir:audit-patient-hash";
const ACT = "urn:osler:fhir:audit-act";
const ACCOUNT = "urn:osler:fhir:account";
const CLIENT = "urn:osler:fhir:client";

export type Reference = Readonly<Record<string, unknown>>;

/** What its reader may be told besides what was done, when and how it ended. */
export interface AuditReader {
  /** `https://host/fhir`; absent: the address is not known. */
  readonly server?: string;
  /** Whose record, where the entry is about one. */
  readonly patient: (patientHash: string) => Reference;
  readonly person: (accountId: string, role: string, at: EpochMs) => Reference;
  /** An app, a service, a key or a record system. */
  readonly program: (clientId: string, row: AuditRow) => Reference;
  /** Whether where the entry stands in the log is told too. */
  readonly position: boolean;
}

/** A reader that is told what the log holds and nothing else: no name, and a patient as the hash of their id. */
export function logReader(server?: string): AuditReader {
  return {
    ...(server === undefined ? {} : { server }),
    patient: (value) => ({ type: "Patient", identifier: { system: PATIENT_HASH, value } }),
    person: accountReference,
    program: programReference,
    position: true,
  };
}

/** An account by its id; a clinician's is that of the Practitioner too. */
export function accountReference(accountId: string, role: string): Reference {
  const identifier = { system: ACCOUNT, value: accountId };
  return role === "clinician" && /^[A-Za-z0-9.-]{1,64}$/.test(accountId)
    ? { reference: `Practitioner/${accountId}`, identifier }
    : { identifier };
}

export function programReference(clientId: string): Reference {
  return { identifier: { system: CLIENT, value: clientId } };
}

/** Somebody the reader is not told of. */
export const masked: Reference = absent("masked");

export function toAuditEvent(row: AuditRow, reader: AuditReader): FhirResource {
  const kind = auditKindOf(row.action);
  const allowed = row.outcome === "allowed";
  const purposes = row.purpose === null ? [] : row.purpose.split(" ").map(purposeOfUse);
  const about = row.patientHash === null ? "" : "Patient";
  return {
    resourceType: "AuditEvent",
    id: row.leafHash,
    ...(allowed && kind.profile !== undefined ? { meta: { profile: [`${BALP_PROFILE}${about}${kind.profile}`] } } : {}),
    extension: [toLogEntry(row, reader)],
    type: types[kind.type],
    subtype: kind.subtypes.map((subtype) => subtypes[subtype]),
    action: kind.action,
    recorded: new Date(row.at).toISOString(),
    outcome: allowed ? "0" : row.outcome === "refused" ? "4" : "8",
    ...(allowed ? {} : { outcomeDesc: row.outcome === "refused" ? "Refused" : "Failed" }),
    ...(purposes.length === 0 ? {} : { purposeOfEvent: purposes }),
    agent: toAgents(row, kind, purposes, reader),
    source: { observer: toServer(reader), type: [applicationServer] },
    entity: [
      ...(row.patientHash === null
        ? []
        : [{ what: reader.patient(row.patientHash), type: entityTypes.person, role: entityRoles.patient }]),
      ...(row.accountId === null
        ? []
        : [{ what: reader.person(row.accountId, "", row.at), type: entityTypes.other, role: entityRoles.user }]),
      kind.profile === "Query" ? toQuery(row) : toData(row),
    ],
  };
}

/** What an inclusion proof is asked for by: the entry's word, its place and its leaf in the Merkle tree (RFC 6962). */
function toLogEntry({ action, position, leafHash }: AuditRow, reader: AuditReader) {
  return {
    url: LOG_ENTRY,
    extension: [
      { url: "action", valueCode: action },
      ...(reader.position ? [{ url: "position", valueUnsignedInt: position }] : []),
      { url: "leafHash", valueString: leafHash },
    ],
  };
}

const placedSchema = z.object({
  id: z.string(),
  extension: z.tuple([
    z.object({
      url: z.literal(LOG_ENTRY),
      extension: z.array(z.object({ url: z.string(), valueUnsignedInt: z.int().optional() })),
    }),
  ]),
});

/** Where in the log the AuditEvent of a line of NDJSON stands; `undefined` for anything else, or where it is not told. */
export function findLogPlace(line: string): { readonly position: number; readonly leafHash: string } | undefined {
  const parsed = placedSchema.safeParse(parseJson(line));
  const parts = parsed.data?.extension[0].extension ?? [];
  const position = parts.find(({ url }) => url === "position")?.valueUnsignedInt;
  return parsed.data === undefined || position === undefined ? undefined : { position, leafHash: parsed.data.id };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function toAgents(row: AuditRow, { profile, type }: AuditKind, purposes: readonly object[], reader: AuditReader) {
  const { person, program } = partiesOf(row);
  const [client, server] = profile === "Delete" ? [application, custodian] : [source, destination];
  const purposeOfAgent = purposes.length === 0 ? {} : { purposeOfUse: purposes };
  const reads = profile === "Read";
  const writes = profile === "Create" || profile === "Update" || profile === "Delete";
  const network = reader.server === undefined ? absent("unknown") : { address: reader.server, type: "5" };
  return [
    {
      type: type === "user-authentication" ? application : reads ? server : client,
      who: program === undefined ? { display: "Osler's own pages" } : reader.program(program, row),
      requestor: person === undefined,
      network: absent("unknown"),
      ...(person === undefined ? purposeOfAgent : {}),
    },
    { type: reads ? client : server, who: toServer(reader), requestor: false, network },
    ...(person === undefined
      ? []
      : [
          {
            type: writes ? author : recipient,
            role: [{ coding: [{ system: "urn:osler:fhir:role", code: row.role }] }],
            who: reader.person(person, row.role, row.at),
            requestor: true,
            ...purposeOfAgent,
          },
        ]),
  ];
}

function toServer({ server }: AuditReader): Reference {
  const known = server === undefined ? {} : { identifier: { system: "urn:ietf:rfc:3986", value: server } };
  return { ...known, display: "Osler" };
}

function toQuery({ action }: AuditRow) {
  return { type: entityTypes.object, role: entityRoles.query, description: action, _query: absent("masked") };
}

function toData({ action }: AuditRow) {
  const what = { identifier: { system: ACT, value: action } };
  return { what, type: entityTypes.object, role: entityRoles.resource };
}

/** An element that is required and not known, or not told. */
function absent(why: "unknown" | "masked") {
  return { extension: [{ url: DATA_ABSENT, valueCode: why }] };
}

function purposeOfUse(code: string) {
  return { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code }] };
}

interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

const coding = (system: string, code: string, display: string): Coding => ({ system, code, display });
const dicom = (code: string, display: string) => coding("http://dicom.nema.org/resources/ontology/DCM", code, display);
const participation = (code: string, display: string) => ({
  coding: [coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", code, display)],
});
const restful = (code: string) => coding("http://hl7.org/fhir/restful-interaction", code, code);

const types: Readonly<Record<AuditKind["type"], Coding>> = {
  rest: coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "Restful Operation"),
  "user-authentication": dicom("110114", "User Authentication"),
};
const subtypes: Readonly<Record<AuditSubtype, Coding>> = {
  read: restful("read"),
  "search-type": restful("search-type"),
  create: restful("create"),
  update: restful("update"),
  delete: restful("delete"),
  operation: restful("operation"),
  login: dicom("110122", "Login"),
  logout: dicom("110123", "Logout"),
  emergency: dicom("110127", "Emergency Override Started"),
};

const application = { coding: [dicom("110150", "Application")] };
const destination = { coding: [dicom("110152", "Destination Role ID")] };
const source = { coding: [dicom("110153", "Source Role ID")] };
const custodian = {
  coding: [coding("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "custodian", "Custodian")],
};
const recipient = participation("IRCP", "information recipient");
const author = participation("AUT", "Author");

const applicationServer = coding(
  "http://terminology.hl7.org/CodeSystem/security-source-type",
  "4",
  "Application Server",
);
const entityTypes = {
  person: coding("http://terminology.hl7.org/CodeSystem/audit-entity-type", "1", "Person"),
  object: coding("http://terminology.hl7.org/CodeSystem/audit-entity-type", "2", "System Object"),
  /** BALP takes every entity that is a person for the patient. */
  other: coding("http://terminology.hl7.org/CodeSystem/audit-entity-type", "4", "Other"),
};
const objectRole = (code: string, display: string) =>
  coding("http://terminology.hl7.org/CodeSystem/object-role", code, display);
const entityRoles = {
  patient: objectRole("1", "Patient"),
  resource: objectRole("4", "Domain Resource"),
  user: objectRole("11", "Security User Entity"),
  query: objectRole("24", "Query"),
};
