/**
 * @module serving/server: the HTTP server of the whole route: up before anything is built, more useful with every module handed over.
 *
 * Promise: nothing under `/api` and `/fhir` is reachable but through the table of endpoints and its guard; a log line holds the method, the
 * route's pattern, the status and the duration, never a path, a query, a body or a message.
 */
import { STATUS_CODES } from "node:http";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import fastify, { type FastifyInstance } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { BuildUpdate } from "#contract";
import { type Clock, OslerError } from "#core";
import { openAudit } from "#governance";
import type { ChartStore, State } from "#storage";
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
import { addKeyRoutes } from "./model-api/key-routes.ts";
import { createMonitoringDesk } from "./monitoring.ts";
import { addPages } from "./pages.ts";
import { relyingPartyOf } from "./passkeys.ts";
import { HttpProblem, toOperationOutcome, toProblem } from "./problem.ts";
import { addRoutes } from "./routes.ts";
import type { SecondFactorSetup } from "./second-factor.ts";
import { createAuthorizationServer } from "./smart/authorization-server.ts";
import { addOAuthRoutes } from "./smart/oauth-routes.ts";
import { noSmartSetup, type SmartSetup } from "./smart/smart-setup.ts";

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

export interface RequestLine {
  readonly method: string;
  /** The route's pattern, e.g. `/api/patients/:patientId`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The kind of an unexpected error; never its message. */
  readonly error?: string;
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
 * @throws OslerError `serving/port-taken`, or `serving/demo-accounts-exposed` when bound beyond loopback with demo accounts
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? "127.0.0.1";
  let url = "";
  const loopback = isLoopback(host);
  const context: ServingContext = {
    clock: options.clock,
    version: options.version,
    progress: createBuildProgress(),
    metrics: createMetrics(),
    monitoring: createMonitoringDesk((error) =>
      options.log?.({ method: "", route: "monitoring", status: 500, milliseconds: 0, error }),
    ),
    loopback,
    cds: options.cds ?? noCdsSetup,
    sandbox: createCdsSandbox(options.clock),
    majorityYears: options.majorityYears ?? DEFAULT_MAJORITY_YEARS,
    preventiveCodes: options.preventiveCodes ?? {},
    smart: createAuthorizationServer({
      setup: options.smart ?? noSmartSetup,
      clock: options.clock,
      loopback,
      address: () => url,
      opened: () => needOpened(context),
      failed: (error) => options.log?.({ method: "", route: "/oauth/*", status: 500, milliseconds: 0, error }),
    }),
    issuer: options.issuer === undefined ? undefined : createIssuerClient(options.issuer),
    secondFactors: options.secondFactors,
    relyingParty: () => relyingPartyOf(options.smart?.publicUrl ?? url),
    capabilities: {},
    opened: undefined,
  };
  const opening = openState(context, options.state);
  if (!context.loopback) await refuseExposedDemo(await options.state, host);
  const app = await createApp(context, options);
  url = await listen(app, host, options.port ?? 4317);
  return {
    url,
    publish: context.progress.publish,
    provide: (capabilities) => {
      context.capabilities = { ...context.capabilities, ...capabilities };
      if (capabilities.charts !== undefined) void watchComingOfAge(context, options, capabilities.charts);
      context.progress.touch();
    },
    close: async () => {
      app.server.closeAllConnections();
      await app.close();
      await context.monitoring.close();
      await opening;
    },
  };
}

async function watchComingOfAge(context: ServingContext, options: ServerOptions, charts: ChartStore): Promise<void> {
  try {
    await keepComingsOfAge(await options.state, charts, context.majorityYears);
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    options.log?.({ method: "", route: "coming of age", status: 500, milliseconds: 0, error: kind });
  }
}

/** A state that cannot be opened is the caller's to report: it holds the promise too. */
async function openState(context: ServingContext, opening: Promise<State>): Promise<void> {
  try {
    const state = await opening;
    context.opened = { state, audit: await openAudit(state, context.clock) };
    context.progress.touch();
  } catch {
    context.opened = undefined;
  }
}

async function createApp(context: ServingContext, options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: 64 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    // Fastify's own words for a path it cannot read repeat the path, and a path can hold a patient's id.
    frameworkErrors: (error, _, reply) => {
      const problem = toProblem(error);
      reply.hijack();
      reply.raw.writeHead(problem.status, { "content-type": "application/problem+json" }).end(JSON.stringify(problem));
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  addFormParser(app);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(helmet, helmetOptions);
  addHostCheck(app, context.loopback);
  app.addHook("onSend", async (request, reply) => {
    if (/^\/(?:api|fhir|oauth|cds-services|v1|mcp)\b/.test(request.url) && !reply.hasHeader("cache-control"))
      reply.header("cache-control", "no-store");
  });
  addErrors(app, context, options.log);
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Osler", version: context.version } },
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

const helmetOptions = {
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
  // Served over plain HTTP on loopback; behind a TLS proxy the proxy sets it.
  strictTransportSecurity: false,
  referrerPolicy: { policy: "no-referrer" as const },
};

/** On loopback only loopback names are answered, so that no web site can point its own name here (DNS rebinding). */
function addHostCheck(app: FastifyInstance, loopback: boolean): void {
  if (!loopback) return;
  app.addHook("onRequest", async (request) => {
    if (!namesLoopback(request.headers.host))
      throw new HttpProblem(421, "This server answers to its loopback address only");
  });
}

function addErrors(app: FastifyInstance, { metrics }: ServingContext, log: ServerOptions["log"]): void {
  app.setNotFoundHandler(async (_, reply) => {
    return reply
      .code(404)
      .type("application/problem+json")
      .send(toProblem(new HttpProblem(404, "Not found")));
  });
  app.setErrorHandler(async (error, request, reply) => {
    const problem = toProblem(error);
    if (problem.status >= 500 && !(error instanceof HttpProblem)) {
      const kind = error instanceof OslerError ? error.code : error instanceof Error ? error.name : "unknown";
      log?.({ ...lineOf(request.method, request.routeOptions.url, problem.status, reply.elapsedTime), error: kind });
    }
    if (problem.status === 503) reply.header("retry-after", "2");
    if (problem.status === 401 && request.url.startsWith("/fhir/")) reply.header("www-authenticate", "Bearer");
    if (!request.url.startsWith("/fhir/"))
      return reply.code(problem.status).type("application/problem+json").send(problem);
    return reply
      .code(problem.status)
      .type("application/fhir+json")
      .serializer(JSON.stringify)
      .send(toOperationOutcome(problem));
  });
  app.addHook("onResponse", async (request, reply) => {
    const line = lineOf(request.method, request.routeOptions.url, reply.statusCode, reply.elapsedTime);
    metrics.observe(line);
    log?.(line);
  });
}

function lineOf(method: string, route: string | undefined, status: number, elapsed: number): RequestLine {
  return { method, route: route ?? STATUS_CODES[404] ?? "", status, milliseconds: Math.round(elapsed) };
}
