/**
 * @module serving/fhir-api/audited-acts: what kind of act each word of the audit log is, by IHE's Basic Audit Log Patterns. Tables only.
 *
 * Every endpoint has its kind, so that a new one cannot be logged without. A word no table knows (an older version's) is an operation.
 *
 * @see https://profiles.ihe.net/ITI/BALP/content.html §3:5.7.3
 */
import type { EndpointId } from "../endpoints.ts";
import type { KeyEndpointId } from "../model-api/key-endpoints.ts";

export interface AuditKind {
  /** BALP's profile, with `Patient` before it where the act is about a patient's record; none: BALP has none for it. */
  readonly profile?: "Read" | "Query" | "Create" | "Update" | "Delete";
  /** R4's `AuditEvent.action`. */
  readonly action: "C" | "R" | "U" | "D" | "E";
  readonly type: "rest" | "user-authentication";
  readonly subtypes: readonly AuditSubtype[];
}

export type AuditSubtype =
  | "read"
  | "search-type"
  | "create"
  | "update"
  | "delete"
  | "operation"
  | "login"
  | "logout"
  | "emergency";

const rest = (profile: AuditKind["profile"], action: AuditKind["action"], ...subtypes: AuditSubtype[]): AuditKind => ({
  ...(profile === undefined ? {} : { profile }),
  ...{ action, type: "rest", subtypes },
});
const read = rest("Read", "R", "read");
const query = rest("Query", "E", "search-type");
const create = rest("Create", "C", "create");
const update = rest("Update", "U", "update");
const remove = rest("Delete", "D", "delete");
/** What is asked or worked out; where it writes too, that has an entry of its own. */
const operation = rest(undefined, "E", "operation");
const signing = (subtype: "login" | "logout"): AuditKind => ({
  ...{ action: "E", type: "user-authentication", subtypes: [subtype] },
});

const ofEndpoints: Readonly<Record<EndpointId, AuditKind>> = {
  health: read,
  build: read,
  "build-events": read,
  "sign-in": signing("login"),
  session: read,
  "sign-out": signing("logout"),
  "second-factor": read,
  "second-factor-enrol": create,
  "second-factor-confirm": update,
  "second-factor-end": remove,
  "passkey-site": read,
  "passkey-sign-in-begin": operation,
  "passkey-sign-in": signing("login"),
  issuer: read,
  "issuer-sign-in-begin": operation,
  "issuer-sign-in": signing("login"),
  "issuer-sign-in-code": signing("login"),
  "issuer-logout": signing("logout"),
  passkeys: query,
  "passkey-begin": operation,
  "passkey-add": create,
  "passkey-remove": remove,
  patients: query,
  "patient-summary": read,
  "patient-changes": read,
  "patient-timeline": read,
  "patient-risks": read,
  "patient-risk-reasons": read,
  "patient-neighbours": read,
  "patient-risk-what-if": read,
  "patient-next-diagnoses": read,
  "patient-next-diagnosis-reasons": read,
  "patient-suggestion-respond": create,
  "patient-suggestion-responses": query,
  "suggestion-responses": query,
  "patient-prevention": read,
  "patient-access": read,
  "break-glass": operation,
  "glass-queue": query,
  "glass-judge": operation,
  "patient-own-access": read,
  "patient-close": update,
  "patient-proxy-end": operation,
  represented: query,
  grants: query,
  "grant-give": operation,
  "grant-end": operation,
  "patient-accesses": query,
  "patient-training-choice": read,
  "patient-training-choose": update,
  "patient-ask": operation,
  "patient-advice": read,
  "patient-advice-ask": create,
  "patient-advice-draft": operation,
  "patient-advice-release": update,
  "patient-advice-decline": update,
  "patient-advice-withdraw": update,
  "advice-queue": query,
  ask: operation,
  notices: query,
  document: read,
  validation: read,
  "validation-document": read,
  release: read,
  releases: read,
  apps: query,
  "patient-launch": operation,
  consents: query,
  "consent-end": remove,
  authorization: read,
  "authorization-decision": operation,
  "smart-configuration": read,
  "fhir-practitioner": read,
  "fhir-metadata": read,
  "fhir-patient": read,
  "fhir-everything": rest("Query", "E", "operation"),
  "fhir-summary": rest("Read", "R", "operation"),
  "fhir-audit": query,
  "fhir-search": query,
  cds: read,
  "cds-rule": update,
  monitoring: read,
  "cds-trial-request": read,
  "cds-trial-token": operation,
  "audit-head": read,
};

const ofKeyEndpoints: Readonly<Record<`key-${KeyEndpointId}`, AuditKind>> = {
  "key-models": query,
  "key-model": read,
  "key-chat-completions": operation,
  "key-responses": operation,
  "key-embeddings": operation,
  "key-risks": operation,
  "key-query": operation,
  "key-mcp": operation,
  "key-metrics": read,
};

/** Acts that are logged besides the call they came of, and tools of assistants. Calls of CDS Hooks are operations. */
const ofActs: Readonly<Record<string, AuditKind>> = {
  "glass-broken": rest("Create", "C", "create", "emergency"),
  "glass-judged-appropriate": update,
  "glass-judged-inappropriate": update,
  "care-given": create,
  "care-ended": update,
  "proxy-given": create,
  "proxy-ended": update,
  "account-made": create,
  "account-password-changed": update,
  "account-disabled": update,
  "account-enabled": update,
  "app-consent": create,
  "app-token": signing("login"),
  "cds-feedback": create,
  // Written before suggestions of every kind could be answered.
  "patient-risk-response": create,
  "command-query": operation,
  "mcp-search_evidence": query,
  "mcp-fetch_passage": read,
  "mcp-patient_timeline": read,
  "mcp-patient_risks": read,
};

const kinds: ReadonlyMap<string, AuditKind> = new Map(Object.entries({ ...ofEndpoints, ...ofKeyEndpoints, ...ofActs }));

export function auditKindOf(act: string): AuditKind {
  return kinds.get(act) ?? operation;
}
