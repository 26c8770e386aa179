/**
 * @module serving/smart/oauth-routes: mounts the OpenID provider under `/oauth`, and lets registered apps' pages read `/fhir`.
 *
 * The provider writes its answers itself; our headers go before them.
 */
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Provider } from "oidc-provider";
import type { ServingContext } from "../context.ts";
import { OAUTH_PATH } from "./authorization-server.ts";
import { narrowScope } from "./smart-scopes.ts";
import { appOrigins, type SmartSetup } from "./smart-setup.ts";

/** The provider's own. */
const BODY_LIMIT = 56 * 1024;
const CALLS_PER_MINUTE = 600;

export async function addOAuthRoutes(app: FastifyInstance, context: ServingContext): Promise<void> {
  addFhirCors(app, context.smart.setup);
  await app.register((scope, _, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: BODY_LIMIT }, (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.route({
      method: ["GET", "POST", "OPTIONS"],
      url: `${OAUTH_PATH}/*`,
      schema: { hide: true },
      config: { rateLimit: { max: CALLS_PER_MINUTE, timeWindow: "1 minute" } },
      handler: (request, reply) => serveOAuth(context, request, reply),
    });
    done();
  });
}

async function serveOAuth(context: ServingContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { provider } = await context.smart.opened();
  const raw: IncomingMessage & { originalUrl?: string } = request.raw;
  const { protocol, host } = new URL(context.smart.issuer());
  raw.headers["x-forwarded-proto"] = protocol.replace(":", "");
  raw.headers["x-forwarded-host"] = host;
  raw.originalUrl = toAskedUrl(request.url);
  raw.url = raw.originalUrl.slice(OAUTH_PATH.length);
  if (Buffer.isBuffer(request.body)) giveBody(raw, await withClient(provider, context.smart.setup, request.body));
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  await provider.callback()(raw, reply.raw);
}

/** Lets the provider read a body that has been read. */
function giveBody(raw: IncomingMessage, body: Buffer): void {
  raw.headers["content-length"] = String(body.length);
  Object.defineProperties(raw, {
    readable: { value: true },
    iterator: { value: () => Readable.from([body]).iterator() },
  });
}

/**
 * A page that refreshes sends its refresh token alone, as SMART permits it: the token says whose it is. An app with a key is not
 * helped: it has to prove itself.
 */
async function withClient(provider: Provider, { clients }: SmartSetup, body: Buffer): Promise<Buffer> {
  const fields = new URLSearchParams(body.toString());
  const token = fields.get("refresh_token");
  if (fields.get("grant_type") !== "refresh_token" || token === null || fields.has("client_id")) return body;
  const clientId = (await provider.RefreshToken.find(token))?.clientId;
  const client = clients.find(({ id }) => id === clientId);
  if (client === undefined || client.keys !== undefined) return body;
  fields.set("client_id", client.id);
  return Buffer.from(fields.toString());
}

/**
 * An authorization always asks the person, and asks for no more than can be granted. What resumes one takes nothing from its address
 * (the provider fails on parameters there).
 */
function toAskedUrl(url: string): string {
  // A query may hold question marks of its own: the limit of a scope begins with one.
  const [path = "", ...rest] = url.split("?");
  const query = rest.join("?");
  if (path.startsWith(`${OAUTH_PATH}/authorize/`)) return path;
  if (path !== `${OAUTH_PATH}/authorize`) return url;
  const parameters = new URLSearchParams(query);
  const scopes = parameters.getAll("scope");
  if (scopes.length === 1) {
    const kept = (scopes[0] ?? "").split(" ").flatMap((asked) => {
      const narrowed = narrowScope(asked);
      return narrowed.kind === "grantable" ? [narrowed.scope] : narrowed.kind === "undecidable" ? [asked] : [];
    });
    parameters.set("scope", kept.join(" "));
  }
  if (parameters.get("prompt") !== "none") parameters.set("prompt", "consent");
  return `${path}?${parameters}`;
}

/** What is public may be read by any page; the rest by pages of registered apps, which send a token and no cookie. */
function addFhirCors(app: FastifyInstance, setup: SmartSetup): void {
  const origins = appOrigins(setup);
  app.addHook("onRequest", async (request, reply) => {
    if (!request.url.startsWith("/fhir/")) return;
    const { origin } = request.headers;
    reply.header("vary", "origin").header("access-control-expose-headers", "etag, x-request-id");
    if (/^\/fhir\/(\.well-known\/|metadata)/.test(request.url)) reply.header("access-control-allow-origin", "*");
    else if (origin !== undefined && origins.has(origin)) reply.header("access-control-allow-origin", origin);
  });
  app.options("/fhir/*", { schema: { hide: true } }, async (_, reply) => {
    if (!reply.hasHeader("access-control-allow-origin")) return reply.code(403).send();
    reply.header("access-control-allow-methods", "GET");
    reply.header("access-control-allow-headers", "authorization, accept, content-type, if-none-match, prefer");
    return reply.header("access-control-max-age", "600").code(204).send();
  });
}
