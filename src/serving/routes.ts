/**
 * @module serving/routes: turns the table of endpoints into routes, each behind the same guard.
 *
 * Order for every call: same origin → session or app's token → guard → audit → handler → response schema. A refusal is audited too.
 */
import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problemSchema, refusals } from "#contract";
import { type EpochMs, type PatientId, toPatientId } from "#core";
import type { Account, Asker } from "#storage";
import { serveBuildEvents } from "./build-stream.ts";
import { type Caller, linkBase, needOpened, type ServingContext } from "./context.ts";
import { readCookie, setCookie } from "./cookies.ts";
import { type Endpoint, type EndpointId, endpoints, fhirResourceSchema } from "./endpoints.ts";
import { needJson } from "./fhir-api/format.ts";
import { decideAccess, isSameOrigin } from "./guard.ts";
import { handlers } from "./handlers.ts";
import { HttpProblem, notReady } from "./problem.ts";
import { findStanding, plainStanding, purposeOf } from "./record-standing.ts";
import { noteRole } from "./request-log.ts";
import { mustEnrol } from "./second-factor.ts";
import { findViewer } from "./sign-in.ts";
import { type AppCaller, decideAppAccess } from "./smart/app-access.ts";
import { findAppCaller, findBearer } from "./smart/app-caller.ts";
import { statedPurposeOf } from "./smart/smart-setup.ts";

const SIGN_IN_PER_MINUTE = 20;
/** One provider tells of everybody who signs out there at a shift's end. */
const LOGOUTS_PER_MINUTE = 300;
/** Where a password or a code could be tried. */
const guessable = new Set<EndpointId>([
  "sign-in",
  "passkey-sign-in-begin",
  "passkey-sign-in",
  "issuer-sign-in-begin",
  "issuer-sign-in",
  "issuer-sign-in-code",
  "passkey-begin",
  "passkey-add",
  "passkey-remove",
  "second-factor-enrol",
  "second-factor-confirm",
  "second-factor-end",
]);

function rateOf(id: EndpointId) {
  const max = id === "issuer-logout" ? LOGOUTS_PER_MINUTE : guessable.has(id) ? SIGN_IN_PER_MINUTE : undefined;
  return max === undefined ? {} : { rateLimit: { max, timeWindow: "1 minute" } };
}

/** Adds every endpoint of the table to `app`. */
export function addRoutes(app: FastifyInstance, context: ServingContext): void {
  for (const id of Object.keys(endpoints) as EndpointId[]) addRoute(app, context, id, endpoints[id]);
}

function addRoute(app: FastifyInstance, context: ServingContext, id: EndpointId, endpoint: Endpoint): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: {
      operationId: id,
      summary: endpoint.summary,
      ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
      ...(endpoint.query === undefined ? {} : { querystring: endpoint.query }),
      ...(endpoint.body === undefined ? {} : { body: endpoint.body }),
      response: {
        ...(endpoint.response === undefined ? {} : { 200: endpoint.response }),
        "4xx": problemSchema,
        "5xx": problemSchema,
      },
    },
    config: rateOf(id),
    onRequest: async (request) => guardRequest(context, id, endpoint, request),
    handler: async (request, reply) => {
      if (id === "build-events") return serveBuildEvents(context, request, reply);
      const isFhir = endpoint.response === fhirResourceSchema;
      if (isFhir) needJson({ url: request.url, accept: request.headers.accept });
      const input = { params: request.params, query: request.query, body: request.body };
      // The table gives each endpoint the schemas its handler's input type is made from; the compiler cannot follow `id` here.
      const handle = handlers[id] as (context: ServingContext, input: object, caller: Caller) => Promise<unknown>;
      const result = await handle(context, input, callerOf(context, request, reply));
      if (isFhir) reply.type("application/fhir+json; charset=utf-8");
      if (endpoint.bytes !== undefined) reply.type(endpoint.bytes);
      if (id === "fhir-patient" && isUnchanged(request, reply, result)) return reply.code(304).send();
      return result === undefined ? reply.code(204).send() : result;
    },
  });
}

/** Tells a reader the version of a resource, and whether it is the one they hold. */
function isUnchanged(request: FastifyRequest, reply: FastifyReply, resource: unknown): boolean {
  const version = `W/"${createHash("sha256").update(JSON.stringify(resource)).digest("hex").slice(0, 16)}"`;
  reply.header("etag", version);
  const held = request.headers["if-none-match"]?.split(",").map((one) => one.trim());
  return held?.some((one) => one === version || one === "*") ?? false;
}

const viewers = new WeakMap<FastifyRequest, Account>();
const apps = new WeakMap<FastifyRequest, AppCaller>();

async function guardRequest(
  context: ServingContext,
  id: EndpointId,
  endpoint: Endpoint,
  request: FastifyRequest,
): Promise<void> {
  if (!isSameOrigin(request, context.publicUrl)) throw new HttpProblem(403, "The request comes from another site");
  if (endpoint.roles === "anyone") return;
  if (context.opened === undefined) throw notReady("The accounts are");
  const bearer = findBearer(request.headers.authorization);
  if (bearer !== undefined) return guardApp(context, id, endpoint, request, bearer);
  const viewer = await findViewer(context, readCookie(context, request, "osler_session"));
  const patientId = patientIdOf(request);
  const standing =
    endpoint.scope === "patient" && viewer !== undefined
      ? await findStanding(context, viewer, patientId)
      : plainStanding;
  const decision = decideAccess(endpoint, viewer, patientId, standing);
  if (viewer !== undefined) {
    viewers.set(request, viewer);
    noteRole(request, viewer.role);
    const outcome = decision === "allowed" ? "allowed" : "refused";
    const about = patientId === undefined ? {} : { patientId, purpose: purposeOf(viewer.role, standing) };
    await context.opened.audit.record({ actor: viewer.id, role: viewer.role, action: id, outcome, ...about });
  }
  if (decision === "sign-in-needed") throw new HttpProblem(401, refusals.signInFirst);
  if (decision === "closed") throw recordClosed();
  if (decision === "refused")
    throw namesNobody(endpoint, patientId) ?? new HttpProblem(403, "Your account may not open this");
  if (viewer !== undefined && !endpoint.beforeSecondFactor && mustEnrol(context, viewer))
    throw new HttpProblem(403, "Set up your second factor first", "Open /account.");
}

function recordClosed(): HttpProblem {
  return new HttpProblem(
    403,
    "The patient closed this record",
    "It opens to clinicians with care of the patient; in an emergency, with a reason, on the patient's page.",
  );
}

/** A FHIR search that names no patient is refused whoever asks, and told so. */
function namesNobody({ app }: Endpoint, patientId: PatientId | undefined): HttpProblem | undefined {
  if (app !== "search" || patientId !== undefined) return undefined;
  return new HttpProblem(
    403,
    "The search names no patient",
    "Add patient=ID: each search here is of one patient's record. A Patient is read by its id.",
  );
}

/** A token speaks for its app alone: a session's cookie beside it is not looked at. */
async function guardApp(
  context: ServingContext,
  id: EndpointId,
  endpoint: Endpoint,
  request: FastifyRequest,
  bearer: string,
): Promise<void> {
  const app = await findAppCaller(context, bearer);
  const patientId = patientIdOf(request);
  const standing = await findStanding(context, app.account, patientId);
  const decision = decideAppAccess(endpoint, app, patientId, typeOf(request), standing);
  apps.set(request, app);
  noteRole(request, app.account === undefined ? "app" : `${app.account.role}'s app`);
  if (app.account !== undefined) viewers.set(request, app.account);
  const actor = app.account === undefined ? app.clientId : `${app.account.id} by ${app.clientId}`;
  const outcome = decision === "allowed" ? "allowed" : "refused";
  const act = { actor, role: app.account?.role ?? "app", action: id, outcome } as const;
  await needOpened(context).audit.record({ ...act, ...purposeOfApp(context, app, patientId) });
  if (decision === "allowed") return;
  throw namesNobody(endpoint, patientId) ?? new HttpProblem(403, "The token does not permit this");
}

/** A person's app acts for what they are there for, on a record; a service for what it is registered for. */
function purposeOfApp({ smart }: ServingContext, { account, clientId }: AppCaller, patientId: PatientId | undefined) {
  const about = patientId === undefined ? {} : { patientId };
  if (account !== undefined)
    return patientId === undefined ? {} : { ...about, purpose: purposeOf(account.role, plainStanding) };
  const purpose = statedPurposeOf(smart.setup, clientId);
  return purpose === undefined ? about : { ...about, purpose };
}

/** The resource type a FHIR search names. */
function typeOf(request: FastifyRequest): string | undefined {
  const value: unknown =
    typeof request.params === "object" && request.params !== null ? Reflect.get(request.params, "type") : undefined;
  return typeof value === "string" ? value : undefined;
}

/** Whose record: `:patientId` of the path, else the `patient` a FHIR search names. With a control character it is nobody's, and no query takes it. */
function patientIdOf(request: FastifyRequest): PatientId | undefined {
  for (const [given, name] of [
    [request.params, "patientId"],
    [request.query, "patient"],
  ] as const) {
    const value: unknown = typeof given === "object" && given !== null ? Reflect.get(given, name) : undefined;
    const id = typeof value === "string" ? value.replace(/^Patient\//, "") : "";
    if (/\p{Cc}/u.test(id)) return undefined;
    if (id !== "") return toPatientId(id);
  }
  return undefined;
}

/** Handlers run only once the guard has let the caller through to `patientId`. */
function askerOf(viewer: Account | undefined, patientId: PatientId | undefined, at: EpochMs): Asker {
  const patientIds = [viewer?.patientId, patientId].filter((id) => id !== undefined);
  return { accountId: viewer?.id ?? "", role: viewer?.role ?? "", at, patientIds };
}

function callerOf(context: ServingContext, request: FastifyRequest, reply: FastifyReply): Caller {
  return {
    viewer: viewers.get(request),
    app: apps.get(request),
    asker: askerOf(viewers.get(request), patientIdOf(request), context.clock()),
    sessionToken: readCookie(context, request, "osler_session"),
    passkeyToken: readCookie(context, request, "osler_passkey"),
    issuerToken: readCookie(context, request, "osler_issuer"),
    url: request.url,
    base: linkBase(context, request),
    raw: { req: request.raw, res: reply.raw },
    setSession: (token) => setCookie(context, reply, "osler_session", token),
    setPasskeyToken: (token) => setCookie(context, reply, "osler_passkey", token),
    setIssuerToken: (token) => setCookie(context, reply, "osler_issuer", token),
  };
}
