/**
 * @module serving/handlers: what each endpoint does once the guard has let the caller through.
 */
import { randomUUID } from "node:crypto";
import { keepAnswer } from "#answers";
import type { Answer, GivenAnswer } from "#contract";
import type { PatientChart, PatientId } from "#core";
import type { ChartStore, ChartSummary } from "#storage";
import { recordAt } from "#timeline";
import { readAccesses } from "./access-view.ts";
import {
  askForAdvice,
  declineAdvice,
  draftAdvice,
  readAdvice,
  readAdviceQueue,
  releaseAdvice,
  withdrawAdvice,
} from "./advice.ts";
import { breakGlass, judgeGlass, readGlassQueue, readRecordAccess } from "./break-glass.ts";
import { setCdsRule } from "./cds-hooks/cds-rule.ts";
import { readTrialRequest, signTrial } from "./cds-hooks/cds-sandbox.ts";
import { readCdsSummary } from "./cds-hooks/cds-summary.ts";
import { toChanges } from "./changes-view.ts";
import { buildStatusOf, type Caller, type Handler, need, needOpened, type ServingContext } from "./context.ts";
import type { EndpointId } from "./endpoints.ts";
import { searchAuditEvents } from "./fhir-api/audit-search.ts";
import {
  readCapabilities,
  readEverything,
  readFhirPatient,
  readPractitioner,
  readSummaryDocument,
  searchFhir,
} from "./fhir-api/fhir-handlers.ts";
import { beginIssuerSignIn, proveCodeAfterIssuer, readIssuerSite, signInAtIssuer } from "./issuer/issuer-handlers.ts";
import { logOutFromIssuer } from "./issuer/issuer-logout.ts";
import { readNeighbours } from "./neighbours-view.ts";
import { readPatientNextDiagnoses, readPatientNextReasons } from "./next-diagnosis-view.ts";
import { readNotices } from "./notices.ts";
import {
  addPasskey,
  beginPasskey,
  beginPasskeySignIn,
  listPasskeys,
  readPasskeySite,
  removePasskey,
  signInByPasskey,
} from "./passkey-handlers.ts";
import { listPatients } from "./patient-list.ts";
import { toPatientSummary } from "./patient-view.ts";
import { readPreventiveCare } from "./prevention-view.ts";
import { HttpProblem } from "./problem.ts";
import {
  chooseClosure,
  endGrant,
  endOwnProxy,
  giveGrant,
  listGrants,
  readOwnAccess,
  readRepresented,
} from "./record-grants.ts";
import { readExplanation, readRiskPanel } from "./risk-view.ts";
import { confirmSecondFactor, endSecondFactor, enrolSecondFactor, readSecondFactor } from "./second-factor-handlers.ts";
import { readSession, signIn, signOut, viewerOf } from "./sign-in.ts";
import { toSmartConfiguration } from "./smart/smart-configuration.ts";
import {
  decideAuthorization,
  endConsent,
  launchApp,
  listApps,
  listConsents,
  readAuthorization,
} from "./smart/smart-handlers.ts";
import {
  readSuggestionResponses,
  respondToSuggestion,
  summariseSuggestionResponses,
} from "./suggestions/suggestion-responses.ts";
import { toTimelinePage } from "./timeline-page.ts";
import { toTimelineEvents } from "./timeline-view.ts";
import { readWhatIf } from "./what-if-view.ts";

/** One handler an endpoint; streams are served by `build-stream`. */
export const handlers: { readonly [Id in Exclude<EndpointId, "build-events">]: Handler<Id> } = {
  health: async (context) => ({ status: "up", version: context.version, ready: buildStatusOf(context).ready }),
  build: async (context) => buildStatusOf(context),
  "sign-in": signIn,
  session: readSession,
  "sign-out": signOut,
  "passkey-site": readPasskeySite,
  "passkey-sign-in-begin": beginPasskeySignIn,
  "passkey-sign-in": signInByPasskey,
  issuer: readIssuerSite,
  "issuer-sign-in-begin": beginIssuerSignIn,
  "issuer-sign-in": signInAtIssuer,
  "issuer-sign-in-code": proveCodeAfterIssuer,
  "issuer-logout": logOutFromIssuer,
  passkeys: listPasskeys,
  "passkey-begin": beginPasskey,
  "passkey-add": addPasskey,
  "passkey-remove": removePasskey,
  "second-factor": readSecondFactor,
  "second-factor-enrol": enrolSecondFactor,
  "second-factor-confirm": confirmSecondFactor,
  "second-factor-end": endSecondFactor,
  patients: listPatients,
  "patient-summary": async (context, { params }) => {
    const chart = await getChart(context, params.patientId);
    const listed = summariesOf(need(context, "charts", "The charts are")).get(chart.patientId);
    if (listed === undefined) throw noSuchPatient();
    return toPatientSummary(listed, chart, context.clock());
  },
  "patient-changes": async (context, { params, query }) =>
    toChanges(await getChart(context, params.patientId), query.since),
  "patient-timeline": async (context, { params, query }) => {
    const chart = await getChart(context, params.patientId);
    return toTimelinePage(toTimelineEvents(chart.events), query);
  },
  "patient-risks": async (context, { params }) => {
    const model = need(context, "model", "The model is");
    return readRiskPanel(model, await getChart(context, params.patientId), context.clock(), context.capabilities);
  },
  "patient-risk-reasons": async (context, { params, query }) => {
    const model = need(context, "model", "The model is");
    const chart = await getChart(context, params.patientId);
    const asked = { outcomeId: params.outcomeId, horizonYears: query.years };
    const explanation = await readExplanation(model, chart, context.clock(), asked, context.capabilities);
    if (explanation === undefined) throw new HttpProblem(404, "No such risk for this patient");
    return explanation;
  },
  "patient-next-diagnoses": readPatientNextDiagnoses,
  "patient-next-diagnosis-reasons": readPatientNextReasons,
  "patient-neighbours": async (context, { params }) => {
    const model = need(context, "model", "The model is");
    const chart = await getChart(context, params.patientId);
    const view = await readNeighbours(model, chart, context.clock(), params.outcomeId, context.capabilities);
    if (view === undefined) throw new HttpProblem(404, "No such risk for this patient");
    return view;
  },
  "patient-risk-what-if": async (context, { params, query }) => {
    const model = need(context, "model", "The model is");
    const chart = await getChart(context, params.patientId);
    const asked = { outcomeId: params.outcomeId, horizonYears: query.years };
    const found = await readWhatIf(model, chart, context.clock(), asked, context.capabilities);
    if (found === undefined) throw new HttpProblem(404, "No such risk for this patient");
    return found;
  },
  "patient-suggestion-respond": respondToSuggestion,
  "patient-suggestion-responses": readSuggestionResponses,
  "suggestion-responses": summariseSuggestionResponses,
  "patient-prevention": async (context, { params }) => {
    const desk = need(context, "evidence", "The evidence library is");
    return readPreventiveCare(context, desk, await getChart(context, params.patientId));
  },
  "patient-access": readRecordAccess,
  "break-glass": breakGlass,
  "glass-queue": readGlassQueue,
  "glass-judge": judgeGlass,
  "patient-own-access": readOwnAccess,
  "patient-close": chooseClosure,
  "patient-proxy-end": endOwnProxy,
  represented: readRepresented,
  grants: listGrants,
  "grant-give": giveGrant,
  "grant-end": endGrant,
  "patient-accesses": async (context, { params, query }, caller) =>
    readAccesses(context, caller, (await getChart(context, params.patientId)).patientId, query),
  "patient-training-choice": async (context, { params }) => {
    const choices = need(context, "trainingChoices", "The record of choices is");
    return { allow: choices.allows((await getChart(context, params.patientId)).patientId) };
  },
  "patient-training-choose": async (context, { params, body }) => {
    const choices = need(context, "trainingChoices", "The record of choices is");
    await choices.choose((await getChart(context, params.patientId)).patientId, body.allow, context.clock());
    return { allow: body.allow };
  },
  "patient-ask": async (context, { params, body }, caller) =>
    giveAnswer(context, caller, body.question, await getChart(context, params.patientId)),
  ask: async (context, { body }, caller) => giveAnswer(context, caller, body.question, undefined),
  "patient-advice": readAdvice,
  "patient-advice-ask": askForAdvice,
  "patient-advice-draft": draftAdvice,
  "patient-advice-release": releaseAdvice,
  "patient-advice-decline": declineAdvice,
  "patient-advice-withdraw": withdrawAdvice,
  "advice-queue": readAdviceQueue,
  notices: readNotices,
  document: async (context, { params }) => {
    const document = await need(context, "evidence", "The evidence library is").document(params.version);
    if (document === undefined) throw new HttpProblem(404, "No such document version");
    return document;
  },
  validation: async (context) => need(context, "validationReport", "The test report is"),
  "validation-document": async (context) => {
    const document = await need(context, "validationDocument", "The test report is")();
    if (document === undefined) throw new HttpProblem(404, "This release's test was written without a document");
    return document;
  },
  release: async (context) => need(context, "release", "The release is"),
  releases: async (context) => need(context, "releases", "The releases are")(),
  apps: listApps,
  "patient-launch": launchApp,
  consents: listConsents,
  "consent-end": endConsent,
  authorization: readAuthorization,
  "authorization-decision": decideAuthorization,
  "smart-configuration": async ({ smart }) => toSmartConfiguration(smart),
  "fhir-practitioner": async (_, { params }, caller) => readPractitioner(viewerOf(caller), params.practitionerId),
  "fhir-metadata": async (context, _, caller) => readCapabilities(context, caller),
  "fhir-patient": async (context, { params }) => readFhirPatient(context, params.patientId),
  "fhir-everything": async (context, { params }, caller) => readEverything(context, params.patientId, caller),
  "fhir-summary": async (context, { params }, caller) =>
    readSummaryDocument(context, await getChart(context, params.patientId), caller),
  "fhir-audit": async (context, { query }, caller) =>
    searchAuditEvents(context, query.patient.replace(/^Patient\//, ""), caller),
  "fhir-search": async (context, { params, query }, caller) =>
    searchFhir(context, params.type, query.patient.replace(/^Patient\//, ""), caller),
  cds: readCdsSummary,
  "cds-rule": setCdsRule,
  monitoring: async (context) => context.monitoring.latest(context),
  "cds-trial-request": readTrialRequest,
  "cds-trial-token": signTrial,
  "audit-head": async ({ auditWatch }) => auditWatch.goOn(),
};

/** The answer with the id it is kept under, by which a clinician may accept, edit or override it. */
async function giveAnswer(
  context: ServingContext,
  caller: Caller,
  question: string,
  chart: PatientChart | undefined,
): Promise<GivenAnswer> {
  const id = randomUUID();
  return { ...(await answerAndKeep(context, caller, question, chart, id)), id };
}

/** Answers and keeps what was shown in the ledger before it is sent. */
export async function answerAndKeep(
  context: ServingContext,
  caller: Caller,
  question: string,
  chart: PatientChart | undefined,
  id: string = randomUUID(),
): Promise<Answer> {
  const desk = need(context, "evidence", "The evidence library is");
  const viewer = viewerOf(caller);
  const audience = viewer.role === "clinician" ? "clinician" : "patient";
  const given = await desk.answer(question, {
    audience,
    ...(chart === undefined ? {} : { record: recordAt(chart, context.clock()) }),
  });
  await keepAnswer(needOpened(context).state.answers, given, {
    id,
    at: context.clock(),
    accountId: viewer.id,
    ...(chart === undefined ? {} : { patientId: chart.patientId }),
    audience,
  });
  return given;
}

const listedBy = new WeakMap<ChartStore, Map<PatientId, ChartSummary>>();

function summariesOf(charts: ChartStore): Map<PatientId, ChartSummary> {
  const held = listedBy.get(charts) ?? new Map(charts.list().map((summary) => [summary.patientId, summary]));
  listedBy.set(charts, held);
  return held;
}

/** Every patient's name. */
export function namesOfPatients(context: Pick<ServingContext, "capabilities">): ReadonlyMap<PatientId, string> {
  const listed = need(context, "charts", "The charts are").list();
  return new Map(listed.map(({ patientId, displayName }) => [patientId, displayName]));
}

/** @throws HttpProblem 404, or 503 before the charts are built */
export async function getChart(
  context: Pick<ServingContext, "capabilities">,
  patientId: string,
): Promise<PatientChart> {
  const chart = await need(context, "charts", "The charts are").find(patientId);
  if (chart === undefined) throw noSuchPatient();
  return chart;
}

function noSuchPatient(): HttpProblem {
  return new HttpProblem(404, "No such patient");
}
