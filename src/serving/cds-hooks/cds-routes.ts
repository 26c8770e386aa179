/**
 * @module serving/cds-hooks/cds-routes: the routes of CDS Hooks 2.0.1 under `/cds-services`.
 *
 * Discovery is open: it names services, not patients. A call needs a registered client's signed token, or a signed-in clinician of
 * our own pages. Every call is audited and kept with its cards before it is answered. A risk is sent only when its release may be
 * seen (stage limited or general) and the service is not silent; otherwise the answer holds no card and the card is kept all the same.
 */
import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  type CdsFeedback,
  type CdsRequest,
  type CdsRule,
  cdsCardSchema,
  cdsDiscoverySchema,
  cdsFeedbackSchema,
  cdsRequestSchema,
  cdsResponseSchema,
  problemSchema,
} from "#contract";
import { toEpochMs } from "#core";
import { type Account, TRIAL_CLIENT } from "#storage";
import { linkBase, needOpened, type ServingContext } from "../context.ts";
import { readCookie } from "../cookies.ts";
import { isSameOrigin } from "../guard.ts";
import { HttpProblem } from "../problem.ts";
import { isClosedTo } from "../record-standing.ts";
import { noteRole } from "../request-log.ts";
import { mustEnrol } from "../second-factor.ts";
import { findViewer } from "../sign-in.ts";
import { answerHook } from "./answer-hook.ts";
import { createCdsClients } from "./cds-clients.ts";
import { readCdsRule } from "./cds-rule.ts";
import { addressFor } from "./cds-sandbox.ts";
import { type CdsService, cdsServices, describe, getService } from "./cds-services.ts";
import { type CdsSetup, isShowing } from "./cds-setup.ts";
import { defaultCdsRule } from "./operating-points.ts";
import { toContextPatient } from "./prefetched-chart.ts";
import type { RecordServer } from "./record-server.ts";

/** Prefetched records are larger than our own pages' bodies. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** Who calls: a record system, a clinician on our own pages, or somebody who tries a service. */
interface HookCaller {
  /** As whose the call is kept. */
  readonly client: string;
  /** Who acts, as the audit log names them. */
  readonly actor: string;
  readonly role: "clinician" | "steward" | "cds-client";
  /** The clinician whose right the call has. */
  readonly person?: Account;
  readonly ownRecords: boolean;
  readonly recordServers: readonly RecordServer[];
}

type ServiceRequest = FastifyRequest<{ Params: { id: string } }>;

/** The operations beside the table of `/api`; discovery alone is open to anyone. */
export const cdsOperations = ["cds-discovery", "cds-call", "cds-feedback"] as const;

/** Adds the routes; their own CORS answers stand beside them. */
export function addCdsRoutes(app: FastifyInstance, context: ServingContext): void {
  const clients = createCdsClients([...context.cds.clients, context.sandbox.client], context.clock);
  const admit = async (request: FastifyRequest) => {
    const caller = await findCaller(context, clients, request);
    callers.set(request, caller);
    noteRole(request, caller.role);
  };
  addCors(app, context.cds);
  app.get("/cds-services", {
    schema: { operationId: "cds-discovery", summary: "The CDS Hooks services", response: { 200: cdsDiscoverySchema } },
    handler: async () => {
      const { state } = context.opened ?? {};
      const rule = state === undefined ? defaultCdsRule : await readCdsRule(state);
      return { services: cdsServices.map((service) => toDiscovery(service, rule)) };
    },
  });
  app.post<{ Params: { id: string }; Body: CdsRequest }>("/cds-services/:id", {
    bodyLimit: BODY_LIMIT,
    schema: {
      operationId: "cds-call",
      summary: "Call a CDS Hooks service",
      body: cdsRequestSchema,
      response: { 200: cdsResponseSchema, "4xx": problemSchema, "5xx": problemSchema },
    },
    onRequest: admit,
    handler: (request, reply) => serveCall(context, request, reply),
  });
  app.post<{ Params: { id: string }; Body: CdsFeedback }>("/cds-services/:id/feedback", {
    bodyLimit: BODY_LIMIT,
    schema: {
      operationId: "cds-feedback",
      summary: "What became of cards",
      body: cdsFeedbackSchema,
      response: { "4xx": problemSchema, "5xx": problemSchema },
    },
    onRequest: admit,
    handler: (request, reply) => serveFeedback(context, request, reply),
  });
}

const callers = new WeakMap<FastifyRequest, HookCaller>();

function getCaller(request: FastifyRequest): HookCaller {
  const caller = callers.get(request);
  if (caller === undefined) throw new HttpProblem(401, "Sign in first");
  return caller;
}

async function serveCall(
  context: ServingContext,
  request: ServiceRequest & { body: CdsRequest },
  reply: FastifyReply,
): Promise<unknown> {
  const caller = getCaller(request);
  const service = getService(request.params.id, request.body);
  const { state, audit } = needOpened(context);
  const patientId = toContextPatient(request.body.context.patientId);
  // A closed record is not ours to show: as for a client whose patients we do not hold. The glass is not broken for a hook.
  const ownRecords = caller.ownRecords && !(await isClosedTo(context, caller.person, patientId));
  const { actor, role } = caller;
  const purpose = role === "steward" ? "HOPERAT" : "TREAT";
  const act = { actor, role, action: service.id, patientId, purpose } as const;
  const { capabilities, clock } = context;
  const rule = await readCdsRule(state);
  const answer = await answerHook(
    { capabilities, clock, rule },
    {
      service,
      request: request.body,
      ownRecords,
      recordServers: caller.recordServers,
      workspaceUrl: addressOf(context, request),
    },
  );
  if (answer.kind === "prefetch-missing") {
    await audit.record({ ...act, outcome: "refused" });
    // Not in the response schemas: FHIR's own type for what went wrong, as the standard asks.
    return reply.code(412).type("application/json").serializer(JSON.stringify).send(prefetchOutcome(answer.keys));
  }
  const shown = isShowing(context.cds, service, context.capabilities.release);
  const kept = answer.cards.map((card) => ({ uuid: card.uuid, card: JSON.stringify(card) }));
  const { prefetch: _, fhirAuthorization: __, ...pointers } = request.body;
  const call = {
    id: randomUUID(),
    at: context.clock(),
    service: service.id,
    client: caller.client,
    hookInstance: request.body.hookInstance,
    patientId,
    release: context.capabilities.release?.id ?? null,
    shown,
    ownRecords,
    risks: answer.risks === undefined ? null : JSON.stringify(answer.risks),
    prediction: answer.prediction === undefined ? null : JSON.stringify(answer.prediction),
    // Our own charts need no copy; what was looked at instead is kept, so that it can be computed again.
    request: JSON.stringify(answer.prefetch === undefined ? pointers : { ...pointers, prefetch: answer.prefetch }),
  };
  await Promise.all([audit.record({ ...act, outcome: "allowed" }), state.cds.append(call, kept)]);
  return { cards: shown ? answer.cards : [] };
}

async function serveFeedback(
  context: ServingContext,
  request: ServiceRequest & { body: CdsFeedback },
  reply: FastifyReply,
): Promise<unknown> {
  const caller = getCaller(request);
  const service = getService(request.params.id);
  const { state, audit } = needOpened(context);
  const { feedback } = request.body;
  const sent = await state
    .as("system")
    .cds.sent([...new Set(feedback.map(({ card }) => card))], service.id, caller.client);
  const unknown = feedback.flatMap(({ card }, position) => (sent.has(card) ? [] : [position]));
  if (unknown.length > 0) {
    throw new HttpProblem(
      400,
      "Cards that were not sent",
      `feedback[${unknown.slice(0, 10).join("], feedback[")}] name cards this service did not send to you; nothing was kept.`,
    );
  }
  const strange = feedback.flatMap(({ card, acceptedSuggestions = [] }, position) => {
    const { suggestions = [] } = cdsCardSchema.parse(JSON.parse(sent.get(card) ?? ""));
    return acceptedSuggestions.every(({ id }) => suggestions.some(({ uuid }) => uuid === id)) ? [] : [position];
  });
  if (strange.length > 0) {
    throw new HttpProblem(
      400,
      "Suggestions that were not sent",
      `feedback[${strange.slice(0, 10).join("], feedback[")}] accept suggestions their card does not have; nothing was kept.`,
    );
  }
  const at = context.clock();
  await state.cds.addFeedback(
    feedback.map(({ card, outcome, acceptedSuggestions, overrideReason, outcomeTimestamp }) => ({
      card,
      outcome,
      reasonSystem: overrideReason?.reason?.system ?? null,
      reasonCode: overrideReason?.reason?.code ?? null,
      comment: overrideReason?.userComment ?? null,
      acceptedSuggestions:
        acceptedSuggestions === undefined ? null : JSON.stringify(acceptedSuggestions.map(({ id }) => id)),
      outcomeAt: toEpochMs(Date.parse(outcomeTimestamp)),
      at,
    })),
  );
  await audit.record({ actor: caller.actor, role: caller.role, action: "cds-feedback", outcome: "allowed" });
  return reply.code(200).send();
}

/** @throws HttpProblem 401 */
async function findCaller(
  context: ServingContext,
  clients: ReturnType<typeof createCdsClients>,
  request: FastifyRequest,
): Promise<HookCaller> {
  needOpened(context);
  const [scheme, token] = (request.headers.authorization ?? "").split(" ");
  if (scheme?.toLowerCase() === "bearer" && token !== undefined) {
    const { client, subject } = await clients.verify(token, `${addressOf(context, request)}${request.url}`);
    if (client.issuer === TRIAL_CLIENT) return trialCaller(context, subject);
    return {
      ...{ client: client.issuer, actor: client.issuer },
      role: "cds-client",
      ownRecords: client.records === "own",
      recordServers: client.fhirServers,
    };
  }
  const session = isSameOrigin(request, context.publicUrl) ? readCookie(context, request, "osler_session") : undefined;
  const viewer = await findViewer(context, session);
  if (viewer?.role !== "clinician" || mustEnrol(context, viewer)) {
    throw new HttpProblem(401, "Who calls is not known", "Send a registered client's signed token as Bearer.");
  }
  return {
    client: viewer.id,
    actor: viewer.id,
    role: "clinician",
    person: viewer,
    ownRecords: true,
    recordServers: [],
  };
}

/** Whoever tries a service has their own right and no more. @throws HttpProblem 401 */
async function trialCaller(context: ServingContext, subject: string | undefined): Promise<HookCaller> {
  const account = await needOpened(context).state.accounts.findById(subject ?? "");
  if (account?.disabledAt !== undefined || (account?.role !== "clinician" && account?.role !== "steward"))
    throw new HttpProblem(401, "Sign in again");
  const trial = { client: TRIAL_CLIENT, actor: `${account.id} by ${TRIAL_CLIENT}`, recordServers: [] };
  if (account.role === "steward") return { ...trial, role: "steward", ownRecords: false };
  return { ...trial, role: "clinician", person: account, ownRecords: true };
}

function addressOf(context: ServingContext, request: FastifyRequest): string {
  return addressFor(context, linkBase(context, request));
}

function toDiscovery(service: CdsService, rule: CdsRule) {
  const { hook, id, title, prefetch } = service;
  const description = describe(service, rule);
  return { hook, id, title, description, ...(prefetch === undefined ? {} : { prefetch: { ...prefetch } }) };
}

function prefetchOutcome(keys: ReadonlyMap<string, string>) {
  const issue = [...keys].map(([key, why]) => ({
    severity: "error",
    code: "required",
    details: {
      text: `The prefetch key "${key}" is missing, the patient is not among the records read here, and ${why}.`,
    },
  }));
  return { resourceType: "OperationOutcome", issue };
}

/** Pages of the named origins may call; a preflight is answered, everything else is as before. */
function addCors(app: FastifyInstance, { origins }: CdsSetup): void {
  const allowed = new Set(origins.map((origin) => new URL(origin).origin));
  const allow = (request: FastifyRequest, reply: FastifyReply) => {
    const { origin } = request.headers;
    reply.header("vary", "origin");
    if (origin === undefined || !allowed.has(origin)) return false;
    reply.header("access-control-allow-origin", origin);
    return true;
  };
  app.addHook("onRequest", async (request, reply) => {
    if (request.url.startsWith("/cds-services")) allow(request, reply);
  });
  for (const url of ["/cds-services", "/cds-services/:id", "/cds-services/:id/feedback"]) {
    app.options(url, { schema: { hide: true } }, async (request, reply) => {
      if (!allow(request, reply)) return reply.code(403).send();
      reply.header("access-control-allow-methods", "GET, POST");
      reply.header("access-control-allow-headers", "authorization, content-type");
      reply.header("access-control-max-age", "600");
      return reply.code(204).send();
    });
  }
}
