/**
 * @module serving/model-api/key-routes: turns the table of key endpoints into routes, each behind the same guard.
 *
 * Order for every call: key → rate limit → scope and role → audit (the key's id acts) → body → handler. Cookies are not looked at, so
 * a web page gains nothing by making a browser call.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type ApiError, apiErrorSchema } from "#contract";
import type { ApiKey } from "#storage";
import { needOpened, type ServingContext } from "../context.ts";
import { HttpProblem, toProblem } from "../problem.ts";
import { noteRole } from "../request-log.ts";
import { actorOf, findApiKey, findSentKey } from "./api-keys.ts";
import { decideKeyAccess, type KeyEndpoint, type KeyEndpointId, keyEndpoints } from "./key-endpoints.ts";
import { keyHandlers } from "./key-handlers.ts";

/** Calls a key may make in a minute, all routes together. */
export const CALLS_PER_MINUTE = 120;

/** Adds every endpoint of the table to `app`; failures have OpenAI's shape. */
export async function addKeyRoutes(app: FastifyInstance, context: ServingContext): Promise<void> {
  await app.register((scope, _, done) => {
    scope.setErrorHandler(async (error, __, reply) => sendApiError(error, reply));
    const limit = createLimit(scope);
    for (const id of Object.keys(keyEndpoints) as KeyEndpointId[]) {
      addKeyRoute(scope, context, id, keyEndpoints[id], limit);
    }
    // Nothing is streamed from here: the protocol's clients take 405 as that.
    const notHere = async (_request: FastifyRequest, reply: FastifyReply) =>
      reply.code(405).header("allow", "POST").send();
    scope.route({ method: ["GET", "DELETE"], url: keyEndpoints.mcp.path, schema: { hide: true }, handler: notHere });
    done();
  });
}

const keys = new WeakMap<FastifyRequest, ApiKey>();

type Limit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** One count a key, whatever the route: a limit in a route's own config would count each route apart. */
function createLimit(app: FastifyInstance): Limit {
  const count = app.createRateLimit({
    max: CALLS_PER_MINUTE,
    timeWindow: 60_000,
    keyGenerator: (request) => getKey(request).id,
  });
  return async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header("retry-after", String(counted.ttlInSeconds));
    throw new HttpProblem(429, "Too many calls with this key", `It may call ${CALLS_PER_MINUTE} times a minute.`);
  };
}

function addKeyRoute(
  app: FastifyInstance,
  context: ServingContext,
  id: KeyEndpointId,
  endpoint: KeyEndpoint,
  limit: Limit,
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    bodyLimit: endpoint.bodyLimit,
    schema: {
      operationId: `key-${id}`,
      summary: endpoint.summary,
      ...(endpoint.body === undefined ? {} : { body: endpoint.body }),
      response: {
        ...(endpoint.response === undefined ? {} : { 200: endpoint.response }),
        "4xx": apiErrorSchema,
        503: apiErrorSchema,
      },
    },
    onRequest: async (request, reply) => {
      await findKeyOf(context, request);
      await limit(request, reply);
    },
    preParsing: async (request) => admit(context, id, endpoint, request),
    // Of MCP: a batch is as many calls as it holds.
    preHandler: async (request, reply) => {
      for (const _ of Array.isArray(request.body) ? request.body.slice(1) : []) await limit(request, reply);
    },
    handler: (request, reply) => keyHandlers[id](context, { request, reply, key: getKey(request) }),
  });
}

/** @throws HttpProblem 401 */
async function findKeyOf(context: ServingContext, request: FastifyRequest): Promise<void> {
  const { state } = needOpened(context);
  const key = await findApiKey(state, findSentKey(request.headers));
  if (key === undefined) throw keyNeeded();
  keys.set(request, key);
  noteRole(request, `${key.role}'s key`);
}

/** @throws HttpProblem 401 or 403; both are in the audit log, for the key is known */
async function admit(
  context: ServingContext,
  id: KeyEndpointId,
  endpoint: KeyEndpoint,
  request: FastifyRequest,
): Promise<void> {
  const key = getKey(request);
  const decision = decideKeyAccess(endpoint, key, context.clock());
  const outcome = decision === "allowed" ? "allowed" : "refused";
  await needOpened(context).audit.record({ ...actorOf(key), action: `key-${id}`, outcome });
  if (decision === "key-needed") throw keyNeeded();
  if (decision === "refused") {
    throw new HttpProblem(403, "This key may not do that", `It needs the scope ${endpoint.scopes.join(" or ")}.`);
  }
}

function getKey(request: FastifyRequest): ApiKey {
  const key = keys.get(request);
  if (key === undefined) throw keyNeeded();
  return key;
}

function keyNeeded(): HttpProblem {
  return new HttpProblem(
    401,
    "No key in force was sent",
    "Send Authorization: Bearer with a key made by osler keys add; it may have expired or been revoked.",
  );
}

const kinds: Readonly<Record<number, readonly [type: string, code: string | null]>> = {
  400: ["invalid_request_error", null],
  401: ["invalid_request_error", "invalid_api_key"],
  403: ["invalid_request_error", "insufficient_permissions"],
  404: ["invalid_request_error", "not_found"],
  429: ["requests", "rate_limit_exceeded"],
  503: ["server_error", "not_ready"],
};

/** What nobody foresaw goes on to the server's own handler, which logs its kind. */
function sendApiError(error: unknown, reply: FastifyReply): FastifyReply {
  const { status, title, detail, errors } = toProblem(error);
  if (status >= 500 && !(error instanceof HttpProblem)) throw error;
  const [type, code] = kinds[status] ?? ["invalid_request_error", null];
  const message = [title, detail, ...(errors ?? []).map((item) => `${item.path}: ${item.message}`)]
    .filter((words) => words !== undefined)
    .concat(`Request ${reply.request.id}`)
    .map((words) => words.replace(/\.$/, ""))
    .join(". ");
  const body: ApiError = { error: { message, type, param: errors?.[0]?.path ?? null, code } };
  if (status === 503) reply.header("retry-after", "2");
  if (status === 401) reply.header("www-authenticate", "Bearer");
  return reply.code(status).send(body);
}
