/**
 * @module serving/server: the HTTP server of the whole route: up before anything is built, more useful with every module handed over.
 *
 * Promise: nothing under `/api` and `/fhir` is reachable but through the table of endpoints and its guard; each answer carries the id under
 * which its line stands in the log (`request-log`), and a refusal under `/fhir` is an OperationOutcome.
 */
import { setTimeout as rest } from "node:timers/promises";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit, { normalizeIP } from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { BuildUpdate, Problem } from "#contract";
import type { Clock } from "#core";
import { openAudit } from "#governance";
import type { ChartStore, State } from "#storage";
import { createAuditWatch } from "./audit-watch.ts";
import { createBuildProgress } from "./build-progress.ts";
import type { Capabilities } from "./capabilities.ts";
import { addCdsRoutes } from "./cds-hooks/cds-routes.ts";
import { createCdsSandbox } from "./cds-hooks/cds-sandbox.ts";
import { type CdsSetup, noCdsSetup } from "./cds-hooks/cds-setup.ts";
import { needOpened, type ServingContext } from "./context.ts";
import { isLoopback, refuseExposedDemo } from "./demo-accounts.ts";
import { endpoints } from "./endpoints.ts";
import { createIssuerClient } from "./issuer/issuer-client.ts";
import type { IssuerSetup } from "./issuer/issuer-setup.ts";
import { listen, namesLoopback } from "./listen.ts";
import { DEFAULT_MAJORITY_YEARS, keepComingsOfAge } from "./majority.ts";
import { createMetrics } from "./metrics.ts";
import { keyEndpoints } from "./model-api/key-endpoints.ts";
import { addKeyRoutes } from "./model-api/key-routes.ts";
import { createMonitoringDesk } from "./monitoring.ts";
import { addPages } from "./pages.ts";
import { relyingPartyOf } from "./passkeys.ts";
import { HttpProblem, toOperationOutcome, toProblem } from "./problem.ts";
import { atPublicUrl, namesOrigin } from "./public-url.ts";
import { inForce } from "./release-in-force.ts";
import { chooseRequestId, noteError, type RequestLine, toFailureLine, toRequestLine } from "./request-log.ts";
import { addRoutes } from "./routes.ts";
import type { SecondFactorSetup } from "./second-factor.ts";
import { createAuthorizationServer } from "./smart/authorization-server.ts";
import { addOAuthRoutes } from "./smart/oauth-routes.ts";
import { noSmartSetup, type SmartSetup } from "./smart/smart-setup.ts";
import { type CallingPlace, findCallingPlace, noTrustedProxies, type TrustedProxies } from "./trusted-proxies.ts";

export interface ServerOptions {
  /** Being opened; requests that need it answer 503 until it is. The caller closes it after the server. */
  readonly state: Promise<State>;
  readonly clock: Clock;
  /** Osler's own version. */
  readonly version: string;
  /** Where `buildWeb` puts the pages; may not exist yet. */
  readonly webDirectory: string;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Default 4317; 0 for any free port. */
  readonly port?: number;
  /** The origin people and apps call, if a TLS proxy stands before the server (`parsePublicUrl`). */
  readonly publicUrl?: string;
  /** Who may say whom a request comes from; nobody by default. */
  readonly trustedProxies?: TrustedProxies;
  /** Clients of CDS Hooks; none by default. */
  readonly cds?: CdsSetup;
  /** The institution's own codes of preventive tests; none by default. */
  readonly preventiveCodes?: Readonly<Record<string, readonly string[]>>;
  /** The age at which a proxy's grant on a child ends; 18 by default. */
  readonly majorityYears?: number;
  /** SMART apps and services; none by default. */
  readonly smart?: SmartSetup;
  /** The identity provider at which people sign in; none by default. */
  readonly issuer?: IssuerSetup;
  /** The key that seals second factors, and who must have one; none by default. */
  readonly secondFactors?: SecondFactorSetup;
  /** One line a request and a failure; none by default. */
  readonly log?: (line: RequestLine) => void;
}

export interface RunningServer {
  readonly url: string;
  /** Tells whoever watches the build. */
  publish(update: BuildUpdate): void;
  /** Hands over what is ready; names given replace what was there. */
  provide(capabilities: Capabilities): void;
  close(): Promise<void>;
}

/**
 * Starts listening at once.
 *
 * @throws OslerError `serving/port-taken`, `serving/public-urls-differ`, or `serving/demo-accounts-exposed` when other machines would reach demo accounts
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? "127.0.0.1";
  let url = "";
  let handed: Capabilities = {};
  const { publicUrl } = options;
  const loopback = isLoopback(host) && publicUrl === undefined;
  const cds = atPublicUrl(options.cds ?? noCdsSetup, publicUrl, "cds-hooks.json");
  const smart = atPublicUrl(options.smart ?? noSmartSetup, publicUrl, "smart-clients.json");
  const failed = (work: string, error: unknown) => options.log?.(toFailureLine(work, error, options.clock));
  const context: ServingContext = {
    clock: options.clock,
    version: options.version,
    progress: createBuildProgress(),
    metrics: createMetrics(),
    monitoring: createMonitoringDesk((error) => failed("monitoring", error)),
    auditWatch: createAuditWatch({ clock: options.clock, failed: (error) => failed("audit log", error), rest }),
    loopback,
    publicUrl,
    cds,
    sandbox: createCdsSandbox(options.clock),
    majorityYears: options.majorityYears ?? DEFAULT_MAJORITY_YEARS,
    preventiveCodes: options.preventiveCodes ?? {},
    smart: createAuthorizationServer({
      setup: smart,
      clock: options.clock,
      loopback,
      address: () => url,
      opened: () => needOpened(context),
      failed: (error) => failed("/oauth/*", error),
    }),
    issuer: options.issuer === undefined ? undefined : createIssuerClient(options.issuer),
    secondFactors: options.secondFactors,
    relyingParty: () => relyingPartyOf(smart.publicUrl ?? url),
    get capabilities() {
      return inForce(handed, options.clock());
    },
    opened: undefined,
  };
  const opening = openState(context, options.state);
  if (!context.loopback) await refuseExposedDemo(await options.state);
  const app = await createApp(context, options);
  url = await listen(app, host, options.port ?? 4317);
  return {
    url,
    publish: context.progress.publish,
    provide: (capabilities) => {
      handed = { ...handed, ...capabilities };
      if (capabilities.charts !== undefined) void watchComingOfAge(context, options, capabilities.charts);
      context.progress.touch();
    },
    close: async () => {
      app.server.closeAllConnections();
      await app.close();
      await context.monitoring.close();
      await opening;
      await context.auditWatch.close();
    },
  };
}

async function watchComingOfAge(context: ServingContext, options: ServerOptions, charts: ChartStore): Promise<void> {
  try {
    await keepComingsOfAge(await options.state, charts, context.majorityYears);
  } catch (error) {
    options.log?.(toFailureLine("coming of age", error, options.clock));
  }
}

/** A state that cannot be opened is the caller's to report: it holds the promise too. */
async function openState(context: ServingContext, opening: Promise<State>): Promise<void> {
  try {
    const state = await opening;
    context.opened = { state, audit: await openAudit(state, context.clock) };
    context.auditWatch.begin(state);
    context.progress.touch();
  } catch {
    context.opened = undefined;
  }
}

const REQUEST_ID = "x-request-id";

async function createApp(context: ServingContext, options: ServerOptions): Promise<FastifyInstance> {
  const report = (request: FastifyRequest, reply: FastifyReply) => {
    const line = toRequestLine(request, reply, options.clock);
    context.metrics.observe(line);
    options.log?.(line);
  };
  const app = fastify({
    bodyLimit: 64 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    genReqId: ({ headers, url }) => chooseRequestId(headers[REQUEST_ID], url ?? ""),
    // Fastify's own words for a path it cannot read repeat the path, and a path can hold a patient's id.
    frameworkErrors: (error, request, reply) => {
      const { status, type, body } = toRefusal(toProblem(error), request);
      reply.hijack();
      reply.raw.writeHead(status, { "content-type": type, [REQUEST_ID]: request.id }).end(JSON.stringify(body));
      report(request, reply);
    },
  });
  app.addHook("onRequest", async (request, reply) => void reply.header(REQUEST_ID, request.id));
  app.addHook("onResponse", async (request, reply) => report(request, reply));
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  addFormParser(app);
  await app.register(cookie);
  const placeOf = ({ socket, headers }: FastifyRequest) =>
    findCallingPlace(socket.remoteAddress ?? "", headers, options.trustedProxies ?? noTrustedProxies);
  await app.register(rateLimit, { global: false, keyGenerator: (request) => normalizeIP(placeOf(request).address) });
  await app.register(helmet, toHelmetOptions(context));
  addHostCheck(app, context, placeOf);
  app.addHook("onSend", async (request, reply) => {
    // An address can be spelt in many ways (`/%61pi`): what answers is the route.
    const place = request.routeOptions.url ?? "";
    const isAnswer = [place, request.url].some((path) => /^\/(?:api|fhir|oauth|cds-services|v1|mcp)\b/.test(path));
    if (isAnswer && !reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
  });
  addErrors(app);
  await app.register(swagger, {
    openapi: {
      ...{ openapi: "3.1.0", info: { title: "Osler", version: context.version } },
      ...(context.publicUrl === undefined ? {} : { servers: [{ url: context.publicUrl }] }),
    },
    transform: jsonSchemaTransform,
  });
  addRoutes(app, context);
  addCdsRoutes(app, context);
  await addOAuthRoutes(app, context);
  await addKeyRoutes(app, context);
  await addPages(app, context, options.webDirectory);
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: true, transformStaticCSP: () => DOCS_CSP });
  return app;
}

/** One endpoint takes a form, as another server sends it; a name that comes twice is a list, which no schema takes. */
function addFormParser(app: FastifyInstance): void {
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (request, body, parsed) => {
    if (request.routeOptions.url !== endpoints["issuer-logout"].path) {
      return parsed(new HttpProblem(415, "Forms are not taken here"), undefined);
    }
    const fields = new URLSearchParams(String(body));
    const held = (name: string) => (fields.getAll(name).length === 1 ? fields.get(name) : fields.getAll(name));
    return parsed(null, Object.fromEntries([...fields.keys()].map((name) => [name, held(name)])));
  });
}

/** The documentation page writes styles into its own markup; everything else stays as on the other pages. */
const DOCS_CSP =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

function toHelmetOptions({ publicUrl }: ServingContext) {
  const secure = publicUrl?.startsWith("https:") === true;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // A year, of this host: what stands beside it is not ours to speak for.
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: "no-referrer" as const },
  };
}

/** What the proxy and a monitor on this machine ask, by its own address too. */
const monitored: ReadonlySet<string | undefined> = new Set([endpoints.health.path, keyEndpoints.metrics.path]);

/**
 * Only the public name is answered, or on loopback only loopback names, so that no web site can point its own name here (DNS rebinding);
 * and nobody whom the proxy let in without TLS.
 */
function addHostCheck(
  app: FastifyInstance,
  { publicUrl, loopback }: ServingContext,
  placeOf: (request: FastifyRequest) => CallingPlace,
): void {
  app.addHook("onRequest", async (request) => {
    const { host } = request.headers;
    if (publicUrl === undefined) {
      if (!loopback || namesLoopback(host)) return;
      throw new HttpProblem(421, "This server answers to its loopback address only");
    }
    if (namesLoopback(host) && monitored.has(request.routeOptions.url)) return;
    if (!namesOrigin(host, publicUrl))
      throw new HttpProblem(
        421,
        "This server answers to its public URL only",
        "The proxy must pass Host on as it came.",
      );
    if (publicUrl.startsWith("https:") && placeOf(request).inClear)
      throw new HttpProblem(421, "The proxy was called without TLS", `Call ${publicUrl}.`);
  });
}

function addErrors(app: FastifyInstance): void {
  app.setNotFoundHandler(async (request, reply) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!isFhir(request) || reads)
      return refuse(new HttpProblem(404, "Not found", whatIsHere(request)), request, reply);
    reply.header("allow", "GET, HEAD");
    return refuse(new HttpProblem(405, "This server is read by FHIR, not written", "Use GET."), request, reply);
  });
  app.setErrorHandler(async (error, request, reply) => refuse(error, request, reply));
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error);
  if (problem.status >= 500 && !(error instanceof HttpProblem)) noteError(request, error);
  if (problem.status === 503) reply.header("retry-after", "2");
  if (problem.status === 401 && isFhir(request)) reply.header("www-authenticate", "Bearer");
  const { status, type, body } = toRefusal(problem, request);
  return reply.code(status).type(type).serializer(JSON.stringify).send(body);
}

/** In the words of whoever asked, with the request's id, by which the log is searched. */
function toRefusal(problem: Problem, request: FastifyRequest) {
  const named = { ...problem, requestId: request.id };
  const { status } = problem;
  return isFhir(request)
    ? { status, type: "application/fhir+json", body: toOperationOutcome(named) }
    : { status, type: "application/problem+json", body: named };
}

/** For whoever called an address or a method that is none of ours. */
function whatIsHere(request: FastifyRequest): string | undefined {
  if (isFhir(request)) return "GET /fhir/metadata lists what can be read.";
  return request.url.startsWith("/api/") ? "GET /api/openapi.json lists every address and its methods." : undefined;
}

function isFhir({ url }: Pick<FastifyRequest, "url">): boolean {
  return /^\/fhir(?:[/?]|$)/.test(url);
}
