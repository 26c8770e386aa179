/**
 * @module web/kit/api: the calls the pages make. Same origin only; the session is a cookie the script cannot read.
 */
import type {
  AccessList,
  AccessQuery,
  AdviceAsked,
  AdviceDecline,
  AdviceDraftView,
  AdviceList,
  AdviceQueueView,
  AdviceRelease,
  AdviceView,
  AppList,
  AuditHead,
  AuthorizationView,
  BreakGlass,
  CdsDiscovery,
  CdsRule,
  CdsSummary,
  CdsTrialRequest,
  CdsTrialToken,
  ChangesView,
  ConsentList,
  DocumentView,
  Enrolment,
  ExplanationView,
  GiveGrant,
  GivenAnswer,
  GlassQuery,
  GlassQueue,
  GrantList,
  IssuerBegun,
  IssuerSite,
  JudgeGlass,
  KeptResponse,
  KeptResponses,
  Monitoring,
  NeighboursView,
  NextDiagnosesView,
  NextReasonsView,
  NoticeList,
  OwnAccess,
  PasskeyAdd,
  PasskeyCreation,
  PasskeyList,
  PasskeyRequest,
  PasskeySignIn,
  PasskeySite,
  PasskeyView,
  PatientList,
  PatientSummary,
  PreventiveCare,
  Problem,
  RecordAccessView,
  RecoveryCodes,
  ReleaseHistory,
  ReleaseView,
  Represented,
  RiskPanelView,
  SecondFactorView,
  SessionView,
  SignedOut,
  SuggestionResponse,
  SuggestionSummary,
  Timeline,
  TrainingChoice,
  ValidationReport,
  WhatIfView,
} from "#contract";

/** A refusal of the API. `status` 0: the server cannot be reached. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  readonly detail: string | undefined;

  constructor(status: number, title: string, detail?: string) {
    super(title);
    this.status = status;
    this.detail = detail;
  }
}

type Method = "GET" | "POST" | "DELETE";

/** Acts that are being sent, each by what it says. */
const underWay = new Map<string, Promise<unknown>>();

/** An act pressed twice before the page could say that it is being sent is one act. */
function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  if (method === "GET") return send(method, path, body);
  const act = `${method} ${path} ${JSON.stringify(body)}`;
  const sent = underWay.get(act) ?? send<T>(method, path, body).finally(() => underWay.delete(act));
  underWay.set(act, sent);
  return sent as Promise<T>;
}

async function send<T>(method: Method, path: string, body: unknown): Promise<T> {
  const init: RequestInit = { method, credentials: "same-origin" };
  if (body !== undefined) {
    init.headers = { "content-type": "application/json" };
    init.body = JSON.stringify(body);
  }
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ApiProblem(0, "The server cannot be reached", "It may be restarting.");
  }
  // The server sends nothing that does not pass the schema of `#contract`, so the type holds.
  const content = (response.status === 204 ? undefined : await response.json()) as T;
  if (response.ok) return content;
  const problem = content as Problem;
  // Who runs the server finds the request by it in the log.
  const named = response.status >= 500 && problem.requestId !== undefined ? `Request ${problem.requestId}.` : undefined;
  throw new ApiProblem(response.status, problem.title, [problem.detail, named].filter(Boolean).join(" ") || undefined);
}

/** An answer of a CDS Hooks service as it came. */
export interface HookReply {
  readonly status: number;
  readonly milliseconds: number;
  readonly text: string;
}

/** As a record system calls: a token for this one call, no cookie. */
async function callService(service: string, body: string): Promise<HookReply> {
  const { token } = await call<CdsTrialToken>("POST", `/api/cds/sandbox/${encodeURIComponent(service)}/token`);
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const from = performance.now();
  const init = { method: "POST", credentials: "omit", headers, body } as const;
  const response = await fetch(`/cds-services/${encodeURIComponent(service)}`, init);
  const text = await response.text();
  return { status: response.status, milliseconds: performance.now() - from, text };
}

/** What is given, as a query. */
function asQuery(given: Readonly<Record<string, string | number | undefined>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

const of = (patientId: string) => `/api/patients/${encodeURIComponent(patientId)}`;

export const api = {
  session: () => call<SessionView>("GET", "/api/session"),
  signIn: (name: string, password: string, code: string | undefined) =>
    call<SessionView>("POST", "/api/session", { name, password, code }),
  passkeySite: () => call<PasskeySite>("GET", "/api/session/passkey"),
  beginPasskeySignIn: () => call<PasskeyRequest>("POST", "/api/session/passkey/challenge"),
  signInByPasskey: (credential: PasskeySignIn["credential"]) =>
    call<SessionView>("POST", "/api/session/passkey", { credential }),
  issuer: () => call<IssuerSite>("GET", "/api/session/issuer"),
  beginIssuerSignIn: () => call<IssuerBegun>("POST", "/api/session/issuer/request"),
  signInAtIssuer: (answer: string) => call<SessionView>("POST", "/api/session/issuer", { answer }),
  proveCodeAfterIssuer: (code: string) => call<SessionView>("POST", "/api/session/issuer/code", { code }),
  passkeys: () => call<PasskeyList>("GET", "/api/session/passkeys"),
  beginPasskey: (password: string, code: string | undefined) =>
    call<PasskeyCreation>("POST", "/api/session/passkeys/challenge", { password, code }),
  addPasskey: (name: string, credential: PasskeyAdd["credential"]) =>
    call<PasskeyView>("POST", "/api/session/passkeys", { name, credential }),
  removePasskey: (id: string, password: string, code: string | undefined) =>
    call<void>("DELETE", `/api/session/passkeys/${id}`, { password, code }),
  secondFactor: () => call<SecondFactorView>("GET", "/api/session/second-factor"),
  enrolSecondFactor: (password: string | undefined) =>
    call<Enrolment>("POST", "/api/session/second-factor", { password }),
  confirmSecondFactor: (code: string) =>
    call<RecoveryCodes>("POST", "/api/session/second-factor/confirmation", { code }),
  endSecondFactor: (password: string | undefined, code: string) =>
    call<void>("DELETE", "/api/session/second-factor", { password, code }),
  signOut: () => call<SignedOut>("DELETE", "/api/session"),
  patients: (search: string, limit: number) =>
    call<PatientList>("GET", `/api/patients?${new URLSearchParams({ search, limit: String(limit) })}`),
  summary: (patientId: string) => call<PatientSummary>("GET", of(patientId)),
  changes: (patientId: string, since: number | undefined) =>
    call<ChangesView>("GET", `${of(patientId)}/changes${since === undefined ? "" : `?since=${since}`}`),
  timeline: (patientId: string, before: string | undefined) =>
    call<Timeline>(
      "GET",
      `${of(patientId)}/timeline${before === undefined ? "" : `?${new URLSearchParams({ before })}`}`,
    ),
  risks: (patientId: string) => call<RiskPanelView>("GET", `${of(patientId)}/risks`),
  reasons: (patientId: string, outcomeId: string, years: number) =>
    call<ExplanationView>("GET", `${of(patientId)}/risks/${encodeURIComponent(outcomeId)}?years=${years}`),
  nextDiagnoses: (patientId: string) => call<NextDiagnosesView>("GET", `${of(patientId)}/next-diagnoses`),
  nextReasons: (patientId: string, code: string) =>
    call<NextReasonsView>("GET", `${of(patientId)}/next-diagnoses/reasons?${new URLSearchParams({ code })}`),
  whatIf: (patientId: string, outcomeId: string, years: number) =>
    call<WhatIfView>("GET", `${of(patientId)}/risks/${encodeURIComponent(outcomeId)}/what-if?years=${years}`),
  prevention: (patientId: string) => call<PreventiveCare>("GET", `${of(patientId)}/prevention`),
  accesses: (patientId: string, page: Partial<AccessQuery>) =>
    call<AccessList>("GET", `${of(patientId)}/accesses?${asQuery(page)}`),
  neighbours: (patientId: string, outcomeId: string) =>
    call<NeighboursView>("GET", `${of(patientId)}/risks/${encodeURIComponent(outcomeId)}/neighbours`),
  respond: (patientId: string, response: SuggestionResponse) =>
    call<KeptResponse>("POST", `${of(patientId)}/suggestion-responses`, response),
  suggestionResponses: (patientId: string) => call<KeptResponses>("GET", `${of(patientId)}/suggestion-responses`),
  trainingChoice: (patientId: string) => call<TrainingChoice>("GET", `${of(patientId)}/training-choice`),
  chooseTraining: (patientId: string, allow: boolean) =>
    call<TrainingChoice>("POST", `${of(patientId)}/training-choice`, { allow }),
  suggestionSummary: () => call<SuggestionSummary>("GET", "/api/suggestion-responses"),
  ask: (question: string, patientId?: string) =>
    call<GivenAnswer>("POST", patientId === undefined ? "/api/ask" : `${of(patientId)}/ask`, { question }),
  advice: (patientId: string) => call<AdviceList>("GET", `${of(patientId)}/advice`),
  askForAdvice: (patientId: string, question: string, language: AdviceView["language"]) =>
    call<AdviceAsked>("POST", `${of(patientId)}/advice`, { question, language, consent: true }),
  withdrawAdvice: (patientId: string, id: string) => call<void>("DELETE", `${of(patientId)}/advice/${id}`),
  draftAdvice: (patientId: string, id: string, question: string) =>
    call<AdviceDraftView>("POST", `${of(patientId)}/advice/${id}/draft`, { question }),
  releaseAdvice: (patientId: string, id: string, release: AdviceRelease) =>
    call<AdviceView>("POST", `${of(patientId)}/advice/${id}/release`, release),
  declineAdvice: (patientId: string, id: string, decline: AdviceDecline) =>
    call<AdviceView>("POST", `${of(patientId)}/advice/${id}/decline`, decline),
  adviceQueue: () => call<AdviceQueueView>("GET", "/api/advice"),
  recordAccess: (patientId: string) => call<RecordAccessView>("GET", `${of(patientId)}/access`),
  breakGlass: (patientId: string, given: BreakGlass) =>
    call<RecordAccessView>("POST", `${of(patientId)}/break-glass`, given),
  ownAccess: (patientId: string) => call<OwnAccess>("GET", `${of(patientId)}/grants`),
  closeRecord: (patientId: string, closed: boolean) =>
    call<{ closed: boolean }>("POST", `${of(patientId)}/closure`, { closed }),
  endProxy: (patientId: string, grantId: string) => call<void>("DELETE", `${of(patientId)}/grants/${grantId}`),
  grants: () => call<GrantList>("GET", "/api/grants"),
  giveGrant: (given: GiveGrant) => call<void>("POST", "/api/grants", given),
  endGrant: (grantId: string) => call<void>("DELETE", `/api/grants/${grantId}`),
  represented: () => call<Represented>("GET", "/api/represented"),
  glassQueue: (page: { offset: number; limit: number; only?: GlassQuery["only"] }) =>
    call<GlassQueue>("GET", `/api/break-glass?${asQuery(page)}`),
  judgeGlass: (id: string, given: JudgeGlass) => call<void>("POST", `/api/break-glass/${id}/judgement`, given),
  consents: () => call<ConsentList>("GET", "/api/consents"),
  endConsent: (id: string) => call<void>("DELETE", `/api/consents/${encodeURIComponent(id)}`),
  apps: () => call<AppList>("GET", "/api/apps"),
  launch: (patientId: string, app: string) => call<{ url: string }>("POST", `${of(patientId)}/launch`, { app }),
  authorization: (uid: string, language: "en" | "es") =>
    call<AuthorizationView>("GET", `/oauth/interaction/${uid}/request?language=${language}`),
  decide: (uid: string, allow: boolean, patientId?: string) =>
    call<{ location: string }>("POST", `/oauth/interaction/${uid}/decision`, {
      allow,
      ...(patientId === undefined ? {} : { patientId }),
    }),
  document: (version: string) => call<DocumentView>("GET", `/api/documents/${version}`),
  notices: () => call<NoticeList>("GET", "/api/notices"),
  release: () => call<ReleaseView>("GET", "/api/release"),
  releases: () => call<ReleaseHistory>("GET", "/api/releases"),
  validation: () => call<ValidationReport>("GET", "/api/validation"),
  cdsServices: () => call<CdsDiscovery>("GET", "/cds-services"),
  trialRequest: (service: string, patientId: string | undefined) =>
    call<CdsTrialRequest>(
      "GET",
      `/api/cds/sandbox/${encodeURIComponent(service)}${patientId === undefined ? "" : `?${new URLSearchParams({ patientId })}`}`,
    ),
  callService,
  cds: () => call<CdsSummary>("GET", "/api/cds"),
  monitoring: () => call<Monitoring>("GET", "/api/monitoring"),
  setCdsRule: (rule: CdsRule) => call<CdsRule>("POST", "/api/cds/rule", rule),
  audit: () => call<AuditHead>("GET", "/api/audit"),
};
