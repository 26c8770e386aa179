/**
 * @module serving/smart/smart-handlers: a person is asked what an app may read, and a clinician opens an app on a patient.
 *
 * Promise: only the browser that brought an app's request can answer it (the provider's signed cookie), and only for a record the
 * person signed in may open.
 */
import type { z } from "zod";
import { type authorizationPatientSchema, refusals } from "#contract";
import { type PatientId, toPatientId } from "#core";
import type { Account } from "#storage";
import { type Caller, type Handler, need, needOpened, type ServingContext } from "../context.ts";
import { HttpProblem } from "../problem.ts";
import { closedTo } from "../record-standing.ts";
import { viewerOf } from "../sign-in.ts";
import { consentSeconds, toFhirUser } from "./provider-configuration.ts";
import { describeScope, identityScopes, parseSmartScope } from "./smart-scopes.ts";

export const readAuthorization: Handler<"authorization"> = async (context, { params, query }, caller) => {
  const request = await findRequest(context, params.uid, caller);
  const { name } = getClient(context, request.clientId);
  return {
    appName: name,
    appHost: new URL(request.redirectUri).host,
    permissions: request.scopes.map((scope) => describeScope(scope, query.language)),
    patient: await planPatient(context, viewerOf(caller), request),
  };
};

export const decideAuthorization: Handler<"authorization-decision"> = async (context, { params, body }, caller) => {
  const viewer = viewerOf(caller);
  const request = await findRequest(context, params.uid, caller);
  const { provider } = await context.smart.opened();
  const { req, res } = caller.raw;
  if (!body.allow) {
    await audit(context, viewer, request, "refused");
    const result = { error: "access_denied", error_description: "the person refused" };
    return { location: await provider.interactionResult(req, res, result, { mergeWithLastSubmission: false }) };
  }
  const patientId = await settlePatient(context, viewer, request, body.patientId);
  const grantId = await keepConsent(context, viewer, request, patientId);
  await audit(context, viewer, request, "allowed", patientId);
  const result = { login: { accountId: viewer.id, remember: false }, consent: { grantId } };
  return { location: await provider.interactionResult(req, res, result, { mergeWithLastSubmission: false }) };
};

/** The registered apps that can be opened from a patient's page. */
export const listApps: Handler<"apps"> = async ({ smart }) => ({
  apps: smart.setup.clients.flatMap((client) =>
    client.kind === "app" && client.launchUrl !== undefined ? [{ id: client.id, name: client.name }] : [],
  ),
});

/** An address that opens an app on this patient: once, within five minutes, for this clinician. */
export const launchApp: Handler<"patient-launch"> = async (context, { params, body }, caller) => {
  const client = context.smart.setup.clients.find(({ id }) => id === body.app);
  if (client?.kind !== "app" || client.launchUrl === undefined)
    throw new HttpProblem(404, "No such app", "Apps are registered in smart-clients.json.");
  await displayNameOf(context, params.patientId);
  const { contexts } = await context.smart.opened();
  const launch = { accountId: viewerOf(caller).id, clientId: client.id, patientId: params.patientId };
  const url = new URL(client.launchUrl);
  url.searchParams.set("iss", context.smart.fhirBase());
  url.searchParams.set("launch", await contexts.begin(launch));
  return { url: url.href };
};

/** What the person signed in has allowed apps. */
export const listConsents: Handler<"consents"> = async (context, _, caller) => {
  const viewer = viewerOf(caller);
  const { contexts } = await context.smart.opened();
  const held = await contexts.consentsOf(viewer.id);
  const closed = new Set<string>(viewer.role === "clinician" ? await closedTo(context, viewer) : []);
  const named = new Set(held.flatMap(({ consent: { patient = "" } }) => (closed.has(patient) ? [] : [patient])));
  const charts = context.capabilities.charts?.list().filter(({ patientId }) => named.has(patientId)) ?? [];
  const patients = new Map<string, string>(charts.map(({ patientId, displayName }) => [patientId, displayName]));
  const names = new Map(context.smart.setup.clients.map(({ id, name }) => [id, name]));
  return {
    consents: held.map(({ grantId, consent, endsAt }) => ({
      id: grantId,
      appName: names.get(consent.clientId) ?? consent.clientId,
      patientName: patients.get(consent.patient ?? "") ?? null,
      permissions: consent.scopes.map((scope) => describeScope(scope, "en")),
      givenAt: consent.givenAt,
      endsAt,
    })),
  };
};

/** Ends what an app was allowed, at once. */
export const endConsent: Handler<"consent-end"> = async (context, { params }, caller) => {
  const { contexts } = await context.smart.opened();
  const consent = await contexts.findConsent(params.consentId);
  if (consent?.accountId !== viewerOf(caller).id) throw new HttpProblem(404, "No such consent");
  await contexts.endConsent(params.consentId);
  return undefined;
};

interface AppRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** The opaque value a workspace opened the app with. */
  readonly launch: string | undefined;
}

/** @throws HttpProblem 404 for a request that is over, or another browser's */
async function findRequest(context: ServingContext, uid: string, caller: Caller): Promise<AppRequest> {
  const { provider } = await context.smart.opened();
  const interaction = await provider.interactionDetails(caller.raw.req, caller.raw.res).catch(() => undefined);
  if (interaction?.uid !== uid) throw new HttpProblem(404, refusals.requestOver, "Go back to the app and start again.");
  const { client_id: clientId, redirect_uri: redirectUri, scope, launch } = interaction.params;
  return {
    clientId: String(clientId),
    redirectUri: String(redirectUri),
    scopes: String(scope ?? "").split(" "),
    launch: typeof launch === "string" ? launch : undefined,
  };
}

/** Whose record: the launch's, the patient's own, or one a clinician chooses. @throws HttpProblem 403 */
async function planPatient(
  context: ServingContext,
  viewer: Account,
  { clientId, scopes, launch }: AppRequest,
): Promise<z.infer<typeof authorizationPatientSchema>> {
  const settled = async (patientId: string) => {
    return { kind: "settled", patientId, displayName: await displayNameOf(context, patientId) } as const;
  };
  if (launch !== undefined) {
    const { contexts } = await context.smart.opened();
    const begun = await contexts.findLaunch(launch);
    if (begun === undefined || begun.clientId !== clientId || begun.accountId !== viewer.id)
      throw new HttpProblem(403, refusals.launchNotYours, "Open the app again from the patient's page.");
    return settled(begun.patientId);
  }
  const needed = scopes.some((scope) => scope.startsWith("launch") || parseSmartScope(scope)?.context === "patient");
  if (!needed) return { kind: "none" };
  return viewer.role === "clinician" ? { kind: "choose" } : settled(viewer.patientId ?? "");
}

async function settlePatient(
  context: ServingContext,
  viewer: Account,
  request: AppRequest,
  chosen: string | undefined,
): Promise<PatientId | undefined> {
  const plan = await planPatient(context, viewer, request);
  if (plan.kind === "none") return undefined;
  const patientId = plan.kind === "settled" ? plan.patientId : chosen;
  if (patientId === undefined) throw new HttpProblem(400, refusals.patientNotChosen);
  if (plan.kind === "choose") await displayNameOf(context, patientId);
  const { contexts } = await context.smart.opened();
  if (request.launch !== undefined && !(await contexts.endLaunch(request.launch)))
    throw new HttpProblem(403, refusals.launchOver, "Open the app again from the patient's page.");
  return toPatientId(patientId);
}

/** The consent as the provider keeps it, with the patient it was given for; its id. */
async function keepConsent(
  context: ServingContext,
  viewer: Account,
  { clientId, scopes }: AppRequest,
  patientId: PatientId | undefined,
): Promise<string> {
  const { provider, contexts } = await context.smart.opened();
  const fhirBase = context.smart.fhirBase();
  const isIdentity = (scope: string) => identityScopes.some((known) => known === scope);
  const grant = new provider.Grant({ accountId: viewer.id, clientId });
  grant.addOIDCScope(scopes.filter(isIdentity).join(" "));
  grant.addResourceScope(fhirBase, scopes.filter((scope) => !isIdentity(scope)).join(" "));
  const grantId = await grant.save();
  const known = scopes.includes("fhirUser") ? { fhirUser: toFhirUser(viewer, fhirBase) } : {};
  const about = patientId === undefined ? {} : { patient: patientId };
  const consent = { accountId: viewer.id, clientId, scopes: [...scopes], givenAt: context.clock(), ...about, ...known };
  await contexts.keepConsent(grantId, consent, consentSeconds(scopes));
  return grantId;
}

async function audit(
  context: ServingContext,
  viewer: Account,
  { clientId }: AppRequest,
  outcome: "allowed" | "refused",
  patientId?: PatientId,
): Promise<void> {
  const about = patientId === undefined ? {} : { patientId };
  const act = { actor: `${viewer.id} by ${clientId}`, role: viewer.role, action: "app-consent", outcome };
  await needOpened(context).audit.record({ ...act, ...about });
}

function getClient({ smart }: ServingContext, clientId: string) {
  const client = smart.setup.clients.find(({ id }) => id === clientId);
  if (client === undefined) throw new HttpProblem(404, refusals.appGone);
  return client;
}

/** @throws HttpProblem 404 if there is no such patient */
async function displayNameOf(context: ServingContext, patientId: string): Promise<string> {
  const chart = await need(context, "charts", "The charts are").find(patientId);
  const [name] = chart?.identity.names ?? [];
  if (chart === undefined) throw new HttpProblem(404, "No such patient");
  return name === undefined ? patientId : [...name.given, name.family].join(" ");
}
