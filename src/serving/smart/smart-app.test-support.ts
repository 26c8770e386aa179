/**
 * @module serving/smart/smart-app.test-support: a server with registered apps, and an app that goes through the code flow by hand, so that
 * each step can be done wrong on purpose. Never imported outside tests.
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { type Clock, toEpochMs } from "#core";
import { openState, type State } from "#storage";
import { createDemoAccounts } from "../demo-accounts.ts";
import { fixtureCapabilities, fixtureCharts } from "../fixture.test-support.ts";
import { freePort } from "../free-port.test-support.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import type { RunningServer } from "../server.ts";
import { type SmartSetup, smartSetupSchema } from "./smart-setup.ts";

export const callback = "http://127.0.0.1:9/callback";

/** What the app `lab-app` is registered for. */
export const laboratoryScope =
  "patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory";

export interface SmartBench {
  readonly server: RunningServer;
  readonly state: State;
  readonly fhir: string;
  /** Session cookies by account name. */
  readonly cookies: Readonly<Record<string, string>>;
  /** Moves the server's clock. */
  shift(ms: number): void;
  /** Ends the server and starts another on the same state, for what the operator may have changed meanwhile. */
  restart(change?: (setup: SmartSetup) => SmartSetup): Promise<void>;
  sign(claims: Record<string, unknown>, options?: SignOptions): Promise<string>;
  close(): Promise<void>;
}

export interface SignOptions {
  readonly as?: "service" | "clinic-app" | "idp" | "stranger";
  readonly alg?: string;
}

type KeyOwner = NonNullable<SignOptions["as"]>;
type KeyPairs = Readonly<Record<KeyOwner, Awaited<ReturnType<typeof generateKeyPair>>>>;

/** @param extra redirect URIs of the public app, e.g. a page's */
export async function openSmartBench(extra: readonly string[] = [], launchUrl = callback): Promise<SmartBench> {
  const root = await mkdtemp(join(tmpdir(), "osler-smart-"));
  const state = await openState({ directory: join(root, "state") });
  const pairs: KeyPairs = {
    service: await generateKeyPair("RS384"),
    "clinic-app": await generateKeyPair("ES384"),
    idp: await generateKeyPair("RS256"),
    stranger: await generateKeyPair("ES384"),
  };
  const setup = await toSetup(pairs, [callback, ...extra], launchUrl);
  let shifted = 0;
  const clock: Clock = () => toEpochMs(Date.now() + shifted);
  const start = async (port: number, smart = setup) => {
    const started = await startOpenServer({
      ...{ state: Promise.resolve(state), clock, version: "test", smart },
      ...{ webDirectory: join(process.cwd(), "web", "dist"), port },
    });
    started.provide(fixtureCapabilities);
    return started;
  };
  let server = await start(await freePort());
  const cookies: Record<string, string> = {};
  for (const { name } of await createDemoAccounts(state, fixtureCharts(), { clock, password: () => "pw-1" })) {
    const response = await fetch(`${server.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name, password: "pw-1" }),
    });
    cookies[name] = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  }
  return {
    get server() {
      return server;
    },
    get fhir() {
      return `${server.url}/fhir`;
    },
    ...{ state, cookies },
    shift: (ms) => {
      shifted += ms;
    },
    restart: async (change = (same) => same) => {
      const port = Number(new URL(server.url).port);
      await server.close();
      server = await start(port, change(setup));
    },
    sign: (claims, { as = "service", alg = as === "service" ? "RS384" : as === "idp" ? "RS256" : "ES384" } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid: as, typ: "JWT" }).sign(pairs[as].privateKey),
    close: async () => {
      await server.close();
      await state.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function toSetup(pairs: KeyPairs, redirectUris: readonly string[], launchUrl: string): Promise<SmartSetup> {
  const keys = async (name: KeyOwner, alg: string) => ({
    jwks: { keys: [{ ...(await exportJWK(pairs[name].publicKey)), alg, kid: name, use: "sig" }] },
  });
  const everything =
    "launch launch/patient patient/*.rs user/*.rs patient/AuditEvent.rs openid fhirUser offline_access";
  const page = { kind: "app", id: "growth", name: "Growth chart", redirectUris, launchUrl, scopes: everything };
  const app = { kind: "app", id: "clinic-app", name: "Clinic app", redirectUris: [callback] };
  const registry = { kind: "service", id: "service", name: "Registry", purpose: "PUBHLTH", owner: "Tumour registry" };
  const service = { ...registry, keys: await keys("service", "RS384") };
  const issuer = { issuer: "https://idp.example", keys: await keys("idp", "RS256") };
  return smartSetupSchema.parse({
    clients: [
      page,
      { ...app, keys: await keys("clinic-app", "ES384"), scopes: "launch/patient patient/Observation.rs" },
      {
        ...app,
        id: "lab-app",
        name: "Lab app",
        scopes: `launch/patient patient/Patient.r ${laboratoryScope} offline_access`,
      },
      { ...service, scopes: "system/Observation.rs system/Patient.r system/AuditEvent.rs" },
    ],
    issuers: [{ ...issuer, accountClaim: "preferred_username" }],
  });
}

/** A server with the app `growth` registered for `callback`, and sessions of people. */
export interface AskedServer {
  readonly server: { readonly url: string };
  readonly fhir: string;
  readonly cookies: Readonly<Record<string, string>>;
  /** How the server is reached, if not directly. */
  readonly fetch?: typeof fetch;
}

export interface Asked {
  readonly client?: string;
  readonly scope?: string;
  readonly as?: string;
  readonly patientId?: string;
  readonly launch?: string;
  /** Replaces or removes (`undefined`) parameters of the authorization request. */
  readonly change?: Readonly<Record<string, string | undefined>>;
  /** The query of the app's request, if it is written otherwise than usual. */
  readonly written?: (parameters: URLSearchParams) => string;
}

export interface Authorized {
  /** Where the browser ended: the app's address with a code or an error, or our own page. */
  readonly location: URL;
  readonly status: number;
  readonly verifier: string;
  readonly text: string;
}

/** What an app may read, asked for and allowed in a browser of its own. */
export async function authorize(bench: AskedServer, asked: Asked = {}): Promise<Authorized> {
  const verifier = randomBytes(32).toString("base64url");
  const parameters = new URLSearchParams({
    response_type: "code",
    client_id: asked.client ?? "growth",
    redirect_uri: callback,
    scope: asked.scope ?? "launch/patient patient/*.rs openid fhirUser offline_access",
    state: "s-1",
    aud: bench.fhir,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...(asked.launch === undefined ? {} : { launch: asked.launch }),
  });
  for (const [name, value] of Object.entries(asked.change ?? {})) {
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, value);
  }
  const jar = new Map<string, string>();
  const browse = async (url: string | URL, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const session = bench.cookies[asked.as ?? "clinician"] ?? "";
    const headers = { ...init.headers, cookie: [cookie, session].filter(Boolean).join("; ") };
    const response = await (bench.fetch ?? fetch)(new URL(url, bench.server.url), {
      ...{ ...init, headers, redirect: "manual" },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  const query = asked.written?.(parameters) ?? String(parameters);
  const first = await browse(`/oauth/authorize?${query}`, { headers: { accept: "text/html" } });
  const page = new URL(first.headers.get("location") ?? "about:blank", bench.server.url);
  const ended = (location: URL, response: Response, text: string) => ({
    location,
    status: response.status,
    verifier,
    text,
  });
  if (!page.pathname.startsWith("/oauth/interaction/")) return ended(page, first, await first.text());
  const decision = await browse(`${page.pathname}/decision`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ allow: true, ...(asked.patientId === undefined ? {} : { patientId: asked.patientId }) }),
  });
  if (decision.status !== 200) return ended(page, decision, await decision.text());
  const { location } = await decision.json();
  const last = await browse(location);
  return ended(new URL(last.headers.get("location") ?? "about:blank"), last, await last.text());
}

export function form(bench: AskedServer, path: string, fields: Record<string, string>): Promise<Response> {
  return (bench.fetch ?? fetch)(`${bench.server.url}/oauth/${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
}

/** The token endpoint's answer to a code. */
export function exchange(bench: AskedServer, { location, verifier }: Authorized, change: Record<string, string> = {}) {
  return form(bench, "token", {
    grant_type: "authorization_code",
    client_id: "growth",
    redirect_uri: callback,
    code: location.searchParams.get("code") ?? "",
    code_verifier: verifier,
    ...change,
  });
}

/** The fields of a request that a confidential client proves itself with. */
export async function assertion(bench: SmartBench, claims: Record<string, unknown> = {}, options: SignOptions = {}) {
  const now = Math.floor(Date.now() / 1000);
  const id = options.as === "clinic-app" ? "clinic-app" : "service";
  const standard = { iss: id, sub: id, aud: `${bench.server.url}/oauth/token`, exp: now + 240, jti: randomUUID() };
  return {
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: await bench.sign({ ...standard, ...claims }, options),
  };
}
