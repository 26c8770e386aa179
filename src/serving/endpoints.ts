/**
 * @module serving/endpoints: every route of the API, declared once: who may call it, about whom, and what goes in and out.
 *
 * Routes, OpenAPI and the authorisation tests are made from this table; there is no other way to add a route under `/api` or `/fhir`, or one
 * under `/oauth` that a person answers. An app's access token opens what names `app`, within its scopes and never more than its user may.
 * `scope: "patient"` routes carry `:patientId`, or name the patient in the query: a clinician may read any patient, a patient only their own record.
 */
import { z } from "zod";
import {
  accessListSchema,
  accessQuerySchema,
  adviceAskedSchema,
  adviceAskSchema,
  adviceDeclineSchema,
  adviceDraftSchema,
  adviceListSchema,
  adviceQueueSchema,
  adviceReleaseSchema,
  adviceSchema,
  answerSchema,
  appListSchema,
  askSchema,
  auditHeadSchema,
  authorizationDecisionSchema,
  authorizationOutcomeSchema,
  authorizationSchema,
  buildStatusSchema,
  cdsSummarySchema,
  changesQuerySchema,
  changesSchema,
  consentListSchema,
  documentSchema,
  explanationQuerySchema,
  explanationSchema,
  healthSchema,
  launchedSchema,
  launchSchema,
  noticeListSchema,
  patientListSchema,
  patientQuerySchema,
  patientSummarySchema,
  preventiveCareSchema,
  type Role,
  releaseViewSchema,
  riskPanelSchema,
  riskResponseSchema,
  riskResponseSummarySchema,
  sessionSchema,
  signInSchema,
  timelineQuerySchema,
  timelineSchema,
  trainingChoiceSchema,
  validationReportSchema,
} from "#contract";

export interface Endpoint {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: `/api/${string}` | `/fhir/${string}` | `/oauth/interaction/${string}`;
  readonly summary: string;
  /** `anyone` needs no session. */
  readonly roles: "anyone" | readonly Role[];
  readonly scope: "none" | "patient";
  /** What an app's token must permit to call it; `user`: that it knows who its user is. Absent: no app may. */
  readonly app?: "read" | "search" | "user";
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Absent: 204, or a stream. */
  readonly response?: z.ZodType;
  readonly stream?: true;
}

const everyRole = ["clinician", "patient", "steward"] as const;
/** Any resource; a handler of it answers as `application/fhir+json`. */
export const fhirResourceSchema = z.looseObject({ resourceType: z.string() });
/** Parameters are checked one by one by the search itself. */
const fhirQuerySchema = z.looseObject({});
const patientParams = z.strictObject({ patientId: z.string().min(1).max(128) });
const adviceParams = patientParams.extend({ adviceId: z.uuid() });
const requestParams = z.strictObject({ uid: z.string().regex(/^[A-Za-z0-9_-]{10,60}$/) });

export const endpoints = {
  health: {
    method: "GET",
    path: "/api/health",
    summary: "Whether the server is up and what is ready",
    roles: "anyone",
    scope: "none",
    response: healthSchema,
  },
  build: {
    method: "GET",
    path: "/api/build",
    summary: "The build's steps as they stand (counts only)",
    roles: "anyone",
    scope: "none",
    response: buildStatusSchema,
  },
  "build-events": {
    method: "GET",
    path: "/api/build/events",
    summary: "The build's steps as server-sent events",
    roles: "anyone",
    scope: "none",
    stream: true,
  },
  "sign-in": {
    method: "POST",
    path: "/api/session",
    summary: "Sign in with a local account",
    roles: "anyone",
    scope: "none",
    body: signInSchema,
    response: sessionSchema,
  },
  session: {
    method: "GET",
    path: "/api/session",
    summary: "Who is signed in",
    roles: everyRole,
    scope: "none",
    response: sessionSchema,
  },
  "sign-out": {
    method: "DELETE",
    path: "/api/session",
    summary: "End the session",
    roles: everyRole,
    scope: "none",
  },
  patients: {
    method: "GET",
    path: "/api/patients",
    summary: "Patients of the institution, by name or id",
    roles: ["clinician"],
    scope: "none",
    query: patientQuerySchema,
    response: patientListSchema,
  },
  "patient-summary": {
    method: "GET",
    path: "/api/patients/:patientId",
    summary: "One patient: conditions, drugs, allergies, results over time",
    roles: ["clinician", "patient"],
    scope: "patient",
    params: patientParams,
    response: patientSummarySchema,
  },
  "patient-changes": {
    method: "GET",
    path: "/api/patients/:patientId/changes",
    summary: "What is new, ended or otherwise since a visit, the last one if none is named",
    roles: ["clinician"],
    scope: "patient",
    params: patientParams,
    query: changesQuerySchema,
    response: changesSchema,
  },
  "patient-timeline": {
    method: "GET",
    path: "/api/patients/:patientId/timeline",
    summary: "One patient's events, newest first, in pages",
    roles: ["clinician", "patient"],
    scope: "patient",
    params: patientParams,
    query: timelineQuerySchema,
    response: timelineSchema,
  },
  "patient-risks": {
    method: "GET",
    path: "/api/patients/:patientId/risks",
    summary: "Risk of first occurrence of each outcome, with calibration where it was tested",
    roles: ["clinician"],
    scope: "patient",
    params: patientParams,
    response: riskPanelSchema,
  },
  "patient-risk-reasons": {
    method: "GET",
    path: "/api/patients/:patientId/risks/:outcomeId",
    summary: "The events that moved one risk, each left out in turn",
    roles: ["clinician"],
    scope: "patient",
    params: patientParams.extend({ outcomeId: z.string().min(1).max(100) }),
    query: explanationQuerySchema,
    response: explanationSchema,
  },
  "patient-risk-response": {
    method: "POST",
    path: "/api/patients/:patientId/risks/:outcomeId/response",
    summary: "A clinician's word on a risk: agree, or disagree and why",
    roles: ["clinician"],
    scope: "patient",
    params: patientParams.extend({ outcomeId: z.string().min(1).max(100) }),
    body: riskResponseSchema,
  },
  "risk-responses": {
    method: "GET",
    path: "/api/risk-responses",
    summary: "What clinicians said to the risks they were shown",
    roles: ["clinician", "steward"],
    scope: "none",
    response: riskResponseSummarySchema,
  },
  "patient-prevention": {
    method: "GET",
    path: "/api/patients/:patientId/prevention",
    summary: "Preventive services: what the record shows as done, and what as due, each with its guideline's statement",
    roles: ["clinician", "patient"],
    scope: "patient",
    params: patientParams,
    response: preventiveCareSchema,
  },
  "patient-accesses": {
    method: "GET",
    path: "/api/patients/:patientId/accesses",
    summary: "Who opened this record, when and through what, from the audit log",
    roles: ["patient"],
    scope: "patient",
    params: patientParams,
    query: accessQuerySchema,
    response: accessListSchema,
  },
  "patient-training-choice": {
    method: "GET",
    path: "/api/patients/:patientId/training-choice",
    summary: "Whether this record may teach a model",
    roles: ["patient"],
    scope: "patient",
    params: patientParams,
    response: trainingChoiceSchema,
  },
  "patient-training-choose": {
    method: "POST",
    path: "/api/patients/:patientId/training-choice",
    summary: "Allow or deny that this record teaches a model, from the next build on",
    roles: ["patient"],
    scope: "patient",
    params: patientParams,
    body: trainingChoiceSchema,
    response: trainingChoiceSchema,
  },
  "patient-ask": {
    method: "POST",
    path: "/api/patients/:patientId/ask",
    summary: "A question about one patient, answered by quotation or refused with reasons",
    roles: ["clinician", "patient"],
    scope: "patient",
    params: patientParams,
    body: askSchema,
    response: answerSchema,
  },
  "patient-advice": {
    method: "GET",
    path: "/api/patients/:patientId/advice",
    summary: "Questions this patient put to the care team, and what was released; drafts for clinicians only",
    roles: ["clinician", "patient"],
    scope: "patient",
    params: patientParams,
    response: adviceListSchema,
  },
  "patient-advice-ask": {
    method: "POST",
    path: "/api/patients/:patientId/advice",
    summary: "Put a question about one's own treatment to the care team; an emergency is sent to care instead",
    roles: ["patient"],
    scope: "patient",
    params: patientParams,
    body: adviceAskSchema,
    response: adviceAskedSchema,
  },
  "patient-advice-draft": {
    method: "POST",
    path: "/api/patients/:patientId/advice/:adviceId/draft",
    summary: "Ask the library again for a waiting question, in a clinician's words",
    roles: ["clinician"],
    scope: "patient",
    params: adviceParams,
    body: askSchema,
    response: adviceDraftSchema,
  },
  "patient-advice-release": {
    method: "POST",
    path: "/api/patients/:patientId/advice/:adviceId/release",
    summary: "Release an answer to the patient: a clinician's words and quotations of the draft",
    roles: ["clinician"],
    scope: "patient",
    params: adviceParams,
    body: adviceReleaseSchema,
    response: adviceSchema,
  },
  "patient-advice-decline": {
    method: "POST",
    path: "/api/patients/:patientId/advice/:adviceId/decline",
    summary: "Decline a patient's question with a reason",
    roles: ["clinician"],
    scope: "patient",
    params: adviceParams,
    body: adviceDeclineSchema,
    response: adviceSchema,
  },
  "patient-advice-withdraw": {
    method: "DELETE",
    path: "/api/patients/:patientId/advice/:adviceId",
    summary: "Take a waiting question back",
    roles: ["patient"],
    scope: "patient",
    params: adviceParams,
  },
  "advice-queue": {
    method: "GET",
    path: "/api/advice",
    summary: "Patients whose questions wait for a clinician, the longest first",
    roles: ["clinician"],
    scope: "none",
    response: adviceQueueSchema,
  },
  ask: {
    method: "POST",
    path: "/api/ask",
    summary: "A question answered by quotation from the evidence library, or refused with reasons",
    roles: ["clinician", "patient"],
    scope: "none",
    body: askSchema,
    response: answerSchema,
  },
  notices: {
    method: "GET",
    path: "/api/notices",
    summary: "Answers given to the caller whose sources have since been retracted or doubted",
    roles: ["clinician", "patient"],
    scope: "none",
    response: noticeListSchema,
  },
  document: {
    method: "GET",
    path: "/api/documents/:version",
    summary: "A document of the evidence library by the hash of its version; citations are offsets into its text",
    roles: everyRole,
    scope: "none",
    params: z.strictObject({ version: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: documentSchema,
  },
  validation: {
    method: "GET",
    path: "/api/validation",
    summary: "The model's test report",
    roles: ["clinician", "steward"],
    scope: "none",
    response: validationReportSchema,
  },
  release: {
    method: "GET",
    path: "/api/release",
    summary: "The model release in use and its stage",
    roles: ["clinician", "steward"],
    scope: "none",
    response: releaseViewSchema,
  },
  apps: {
    method: "GET",
    path: "/api/apps",
    summary: "The SMART apps that can be opened on a patient",
    roles: ["clinician"],
    scope: "none",
    response: appListSchema,
  },
  "patient-launch": {
    method: "POST",
    path: "/api/patients/:patientId/launch",
    summary: "An address that opens a SMART app on this patient, once, within five minutes",
    roles: ["clinician"],
    scope: "patient",
    params: patientParams,
    body: launchSchema,
    response: launchedSchema,
  },
  consents: {
    method: "GET",
    path: "/api/consents",
    summary: "What the caller allowed apps and has not ended",
    roles: ["clinician", "patient"],
    scope: "none",
    response: consentListSchema,
  },
  "consent-end": {
    method: "DELETE",
    path: "/api/consents/:consentId",
    summary: "End what an app was allowed, with every token that came of it",
    roles: ["clinician", "patient"],
    scope: "none",
    params: z.strictObject({ consentId: z.string().regex(/^[A-Za-z0-9_-]{10,60}$/) }),
  },
  authorization: {
    method: "GET",
    path: "/oauth/interaction/:uid/request",
    summary: "What an app asks the person in front of this browser",
    roles: ["clinician", "patient"],
    scope: "none",
    params: requestParams,
    response: authorizationSchema,
  },
  "authorization-decision": {
    method: "POST",
    path: "/oauth/interaction/:uid/decision",
    summary: "The person's answer to an app",
    roles: ["clinician", "patient"],
    scope: "none",
    params: requestParams,
    body: authorizationDecisionSchema,
    response: authorizationOutcomeSchema,
  },
  "smart-configuration": {
    method: "GET",
    path: "/fhir/.well-known/smart-configuration",
    summary: "Where SMART apps ask for access, and what is offered",
    roles: "anyone",
    scope: "none",
    response: z.looseObject({ token_endpoint: z.url() }),
  },
  "fhir-practitioner": {
    method: "GET",
    path: "/fhir/Practitioner/:practitionerId",
    summary: "The clinician who is signed in, by FHIR R4",
    roles: ["clinician"],
    scope: "none",
    app: "user",
    params: z.strictObject({ practitionerId: z.string().min(1).max(128) }),
    response: fhirResourceSchema,
  },
  "fhir-metadata": {
    method: "GET",
    path: "/fhir/metadata",
    summary: "What the FHIR R4 facade can do",
    roles: "anyone",
    scope: "none",
    response: fhirResourceSchema,
  },
  "fhir-patient": {
    method: "GET",
    path: "/fhir/Patient/:patientId",
    summary: "One patient by FHIR R4",
    roles: ["clinician", "patient"],
    scope: "patient",
    app: "read",
    params: patientParams,
    response: fhirResourceSchema,
  },
  "fhir-everything": {
    method: "GET",
    path: "/fhir/Patient/:patientId/$everything",
    summary: "All resources of one patient by FHIR R4, in pages",
    roles: ["clinician", "patient"],
    scope: "patient",
    app: "read",
    params: patientParams,
    query: fhirQuerySchema,
    response: fhirResourceSchema,
  },
  "fhir-summary": {
    method: "GET",
    path: "/fhir/Patient/:patientId/$summary",
    summary: "One patient's record in short: an International Patient Summary document",
    roles: ["clinician", "patient"],
    scope: "patient",
    app: "read",
    params: patientParams,
    response: fhirResourceSchema,
  },
  "fhir-search": {
    method: "GET",
    path: "/fhir/:type",
    summary: "One type of resource of one patient by FHIR R4 (`patient` is required)",
    roles: ["clinician", "patient"],
    scope: "patient",
    app: "search",
    params: z.strictObject({ type: z.string().regex(/^[A-Z][A-Za-z]{1,40}$/) }),
    query: fhirQuerySchema.extend({ patient: z.string().min(1).max(140) }),
    response: fhirResourceSchema,
  },
  cds: {
    method: "GET",
    path: "/api/cds",
    summary: "CDS Hooks: calls, cards computed and shown, and what clinicians made of them",
    roles: ["clinician", "steward"],
    scope: "none",
    response: cdsSummarySchema,
  },
  "audit-head": {
    method: "GET",
    path: "/api/audit",
    summary: "Size, root and verification of the audit log",
    roles: ["steward"],
    scope: "none",
    response: auditHeadSchema,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointId = keyof typeof endpoints;

type Parsed<E, Part extends string> = E extends { readonly [P in Part]: infer Schema }
  ? Schema extends z.ZodType
    ? z.output<Schema>
    : undefined
  : undefined;

/** What a handler of endpoint `Id` is given: parsed parts. */
export interface EndpointInput<Id extends EndpointId> {
  readonly params: Parsed<(typeof endpoints)[Id], "params">;
  readonly query: Parsed<(typeof endpoints)[Id], "query">;
  readonly body: Parsed<(typeof endpoints)[Id], "body">;
}

/** What it must give back. */
export type EndpointOutput<Id extends EndpointId> = Parsed<(typeof endpoints)[Id], "response">;
