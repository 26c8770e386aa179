import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { recheckAnswers } from "#answers";
import { givenAnswerSchema, problemSchema, riskPanelSchema, timelineSchema } from "#contract";
import { createRandom, toEpochMs, toPatientId } from "#core";
import { verifyAudit } from "#governance";
import { openState, type State } from "#storage";
import { cdsOperations } from "./cds-hooks/cds-routes.ts";
import { createDemoAccounts, type DemoAccount } from "./demo-accounts.ts";
import { type Endpoint, type EndpointId, endpoints } from "./endpoints.ts";
import {
  adaId,
  adaMarks,
  boId,
  fixtureCapabilities,
  fixtureCharts,
  fixtureDocument,
  fixtureNow,
} from "./fixture.test-support.ts";
import { decideAccess } from "./guard.ts";
import { keyEndpoints } from "./model-api/key-endpoints.ts";
import { plainStanding } from "./record-standing.ts";
import type { RequestLine } from "./request-log.ts";
import { type RunningServer, startServer } from "./server.ts";

const operationOutcome = z.object({ resourceType: z.literal("OperationOutcome"), issue: z.array(z.unknown()).min(1) });
const home = mkdtempSync(join(tmpdir(), "osler-serving-"));
let now = fixtureNow;
let state: State;
let server: RunningServer;
let demo: DemoAccount[];
let answeredWhileOpening = false;
const lines: RequestLine[] = [];
const cookies: Record<string, string> = {};

beforeAll(async () => {
  const opening = openState({ directory: join(home, "state") });
  let opened = false;
  void opening.then(() => {
    opened = true;
  });
  server = await startServer({
    state: opening,
    clock: () => now,
    version: "test",
    webDirectory: join(home, "none"),
    port: 0,
    log: (line) => void lines.push(line),
  });
  await fetch(`${server.url}/api/health`);
  answeredWhileOpening = !opened;
  state = await opening;
  const random = createRandom("demo");
  demo = await createDemoAccounts(state, fixtureCharts(), {
    clock: () => now,
    password: () => `pw-${random.integer(1e9)}`,
  });
  server.provide(fixtureCapabilities);
  for (const { name } of demo) cookies[name] = await signIn(name);
});
afterAll(async () => {
  await server?.close();
  await state?.close();
  rmSync(home, { recursive: true, force: true });
});

function passwordOf(name: string): string {
  return demo.find((account) => account.name === name)?.password ?? "";
}

async function signIn(name: string, password = passwordOf(name)): Promise<string> {
  const response = await call("POST", "/api/session", { body: { name, password } });
  return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

interface CallOptions {
  readonly body?: unknown;
  readonly as?: string;
  readonly headers?: Record<string, string>;
}

function call(method: string, path: string, { body, as, headers }: CallOptions = {}): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(as === undefined ? {} : { cookie: cookies[as] ?? "" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

test("the server answers while its state is still being opened", () => {
  expect(answeredWhileOpening).toBe(true);
});

test("a sign no database stores is the caller's mistake, not the server's", async () => {
  const response = await call("POST", "/api/session", { body: { name: "a\u0000", password: "x" } });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ detail: "Leave out U+0000." });
});

describe("the table of endpoints × roles × whose record", () => {
  const callers = ["anonymous", "clinician", "patient1", "proxy", "steward"] as const;
  const records = { own: adaId, other: boId, nobody: "no-such-patient" } as const;
  const streams = new Set<EndpointId>(["build-events"]);
  /** What they name is not there in this server: an app's request under way, a registered app, this clinician's id, a waiting question. */
  const absent = new Set<EndpointId>([
    "authorization",
    "authorization-decision",
    "consent-end",
    "patient-launch",
    "fhir-practitioner",
    "patient-advice-draft",
    "patient-advice-release",
    "patient-advice-decline",
    "patient-advice-withdraw",
    "patient-proxy-end",
    "patient-suggestion-respond",
    "glass-judge",
    "grant-end",
    "passkey-remove",
  ]);
  const bodies: Partial<Record<EndpointId, object>> = {
    "authorization-decision": { allow: true },
    "patient-launch": { app: "none" },
    "patient-training-choose": { allow: true },
    "patient-advice-ask": { question: "What blood pressure?", language: "en", consent: true },
    "patient-advice-release": { draft: "d", words: "Words of a clinician.", statements: [] },
    "patient-advice-decline": { reason: "needs-visit" },
    "break-glass": { reason: "OVRER", words: "Unconscious in the emergency room." },
    "patient-close": { closed: false },
    "glass-judge": { judgement: "appropriate" },
    "grant-give": { ...adaMarks, kind: "care", account: "clinician", words: "The family's doctor." },
    "cds-rule": { shareOfPatients: 0.05, leastPpv: 0.2 },
    "patient-suggestion-respond": {
      ...{ response: "accepted", suggestion: { kind: "care-gap", item: "no-such-item" }, shown: "x" },
    },
  };
  /** This server was started without a key for second factors. */
  const unkept = new Set<EndpointId>(["second-factor-enrol", "second-factor-confirm"]);
  /** A credential of the right shape that nobody holds, and that no challenge asked for. */
  const credential = { id: "AAAA", rawId: "AAAA", type: "public-key" };
  const made = { ...credential, response: { clientDataJSON: "AAAA", attestationObject: "AAAA" } };
  const answered = { clientDataJSON: "AAAA", authenticatorData: "AAAA", signature: "AAAA", userHandle: "AAAA" };
  const passkeys: Partial<Record<EndpointId, number>> = {
    "passkey-begin": 403, // Demo accounts have none.
    "passkey-add": 409,
  };
  /** This server has no identity provider. */
  const atIssuer = new Set<Endpoint>([
    endpoints["issuer-sign-in-begin"],
    endpoints["issuer-sign-in"],
    endpoints["issuer-sign-in-code"],
    endpoints["issuer-logout"],
  ]);
  /** The rule, said a second time and independently of the guard. */
  function expected(endpoint: Endpoint, caller: (typeof callers)[number], whose: keyof typeof records) {
    if (endpoint.roles === "anyone")
      return endpoint === endpoints["passkey-sign-in"] ? 401 : atIssuer.has(endpoint) ? 409 : 200;
    if (caller === "anonymous") return 401;
    const role = caller === "patient1" ? "patient" : caller;
    if (!endpoint.roles.includes(role)) return 403;
    // The demonstration's proxy stands for the first patient.
    if (endpoint.scope === "patient" && (role === "patient" || role === "proxy") && whose !== "own") return 403;
    if (endpoint.scope === "patient" && whose === "nobody") return 404;
    return endpoint === endpoints["break-glass"] ? 409 : undefined; // No record of this server is closed.
  }

  const ids = (Object.keys(endpoints) as EndpointId[]).filter(
    (id) => !["sign-in", "sign-out"].includes(id) && !streams.has(id),
  );
  const cases = ids.flatMap((id) =>
    callers.flatMap((caller) =>
      (endpoints[id].scope === "patient" ? (["own", "other", "nobody"] as const) : (["own"] as const)).map(
        (whose) => [id, caller, whose] as const,
      ),
    ),
  );

  test.each(cases)("%s by %s about %s record", async (id, caller, whose) => {
    const endpoint: Endpoint = endpoints[id];
    const searches: Partial<Record<EndpointId, string>> = {
      "fhir-search": `?patient=${records[whose]}`,
      "fhir-audit": `?patient=${records[whose]}`,
      "patient-next-diagnosis-reasons": "?code=ICD10CM//N18.30",
    };
    const search = searches[id] ?? "";
    const path = `${endpoint.path}${search}`
      .replace(":type", "Condition")
      .replace(":patientId", records[whose])
      .replace(":outcomeId", whose === "other" ? "hypertension" : "heart-failure")
      .replace(":version", fixtureDocument.version)
      .replace(":practitionerId", "somebody-else")
      .replace(":service", "osler-risk-patient-view")
      .replace(":uid", "a-request-that-is-over")
      .replace(":adviceId", "00000000-0000-4000-8000-000000000000")
      .replace(":grantId", "00000000-0000-4000-8000-000000000000")
      .replace(":passkeyId", "00000000-0000-4000-8000-000000000000")
      .replace(":consentId", "a-consent-that-is-over");
    const proof = { password: passwordOf(caller), code: "123456" };
    const ownBodies: Partial<Record<EndpointId, object>> = {
      "second-factor-enrol": proof,
      "second-factor-confirm": { code: "123456" },
      "second-factor-end": proof,
      "passkey-sign-in": { credential: { ...credential, response: answered } },
      "issuer-sign-in": { answer: "code=a&state=b" },
      "issuer-sign-in-code": { code: "123456" },
      "issuer-logout": { logout_token: "a.b.c" },
      "passkey-begin": proof,
      "passkey-add": { name: "A key", credential: made },
      "passkey-remove": proof,
    };
    const sent = bodies[id] ?? ownBodies[id] ?? { question: "What blood pressure?" };
    const body = endpoint.body === undefined ? {} : { body: sent };
    const response = await call(endpoint.method, path, { ...body, ...(caller === "anonymous" ? {} : { as: caller }) });
    const status =
      expected(endpoint, caller, whose) ?? passkeys[id] ?? (absent.has(id) ? 404 : unkept.has(id) ? 409 : 200);
    expect(response.status).toBe(
      status === 200 && endpoint.response === undefined && endpoint.bytes === undefined ? 204 : status,
    );
    const refusal = path.startsWith("/fhir/") ? operationOutcome : problemSchema;
    if (response.status >= 400) refusal.parse(await response.json());
    else if (endpoint.response !== undefined) endpoint.response.parse(await response.json());
  });

  test("a steward opens of a record who opened it, and nothing else", () => {
    for (const endpoint of Object.values<Endpoint>(endpoints)) {
      const namesPatient = endpoint.path.includes(":patientId") || endpoint.query?.safeParse({}).success === false;
      if (endpoint.scope === "patient") expect(namesPatient, endpoint.path).toBe(true);
      else expect(endpoint.path).not.toContain(":patientId");
      const opened = endpoint.scope === "patient" && endpoint.roles.includes("steward");
      const toldOfLooks = ["/fhir/AuditEvent", "/api/patients/:patientId/accesses"];
      expect(opened, endpoint.path).toBe(toldOfLooks.includes(endpoint.path));
    }
  });

  test("a patient account without a record may open none", () => {
    const account = {
      id: "x",
      name: "x",
      displayName: "x",
      role: "patient",
      passwordHash: "",
      demo: false,
      failures: 0,
      secondFactor: false,
      passkey: false,
    };
    expect(decideAccess(endpoints["patient-summary"], account, undefined, plainStanding)).toBe("refused");
    expect(decideAccess(endpoints["patient-summary"], account, adaId, plainStanding)).toBe("refused");
    expect(decideAccess(endpoints["patient-summary"], { ...account, role: "janitor" }, adaId, plainStanding)).toBe(
      "refused",
    );
  });
});

describe("signing in", () => {
  test("the session cookie is HttpOnly and SameSite=Strict, and no password is kept in the clear", async () => {
    const response = await call("POST", "/api/session", {
      body: { name: "Clinician ", password: passwordOf("clinician") },
    });
    expect(response.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict/);
    expect(JSON.stringify(await state.accounts.list())).not.toContain(passwordOf("clinician"));
  });

  test("a wrong password and an unknown name get the same answer", async () => {
    const wrong = await call("POST", "/api/session", { body: { name: "steward", password: "no" } });
    const unknown = await call("POST", "/api/session", { body: { name: "nobody", password: "no" } });
    // All but the id under which each stands in the log.
    const toldOf = async (answer: Response) => ({ ...problemSchema.parse(await answer.json()), requestId: "" });
    expect([wrong.status, await toldOf(wrong)]).toEqual([401, await toldOf(unknown)]);
  });

  test("after five wrong passwords, even all at once, the right one is refused for 15 minutes, then accepted", async () => {
    const wrong = { body: { name: "patient2", password: "no" } };
    await Promise.all(Array.from({ length: 5 }, () => call("POST", "/api/session", wrong)));
    expect(await signIn("patient2")).toBe("");
    const before = now;
    now = toEpochMs(now + 15 * 60_000 + 1);
    expect(await signIn("patient2")).not.toBe("");
    now = before;
  });

  test("signing out ends the session on the server", async () => {
    cookies["again"] = await signIn("clinician");
    expect((await call("GET", "/api/session", { as: "again" })).status).toBe(200);
    expect((await call("DELETE", "/api/session", { as: "again" })).status).toBe(200);
    expect((await call("GET", "/api/session", { as: "again" })).status).toBe(401);
  });

  test("a session ends after half a day", async () => {
    const before = now;
    now = toEpochMs(now + 43_200_000);
    expect((await call("GET", "/api/session", { as: "clinician" })).status).toBe(401);
    now = before;
  });

  test("a state-changing request from another site is refused even with the cookie", async () => {
    const foreign = [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, { origin: "null" }];
    for (const headers of foreign) {
      expect(
        (await call("POST", "/api/ask", { as: "clinician", body: { question: "blood pressure?" }, headers })).status,
      ).toBe(403);
    }
    const own = { origin: server.url, "sec-fetch-site": "same-origin" };
    expect(
      (await call("POST", "/api/ask", { as: "clinician", body: { question: "blood pressure?" }, headers: own })).status,
    ).toBe(200);
  });
});

describe("refusals", () => {
  test("unknown routes are 404 and malformed bodies 400, as problem+json without what was sent", async () => {
    expect((await call("GET", "/api/nothing")).status).toBe(404);
    expect((await call("PUT", "/api/session")).status).toBe(404);
    const secret = "HIV-positive";
    for (const body of [
      "{",
      { question: 7, secret },
      [],
      { question: "x" },
      { question: secret.repeat(100) },
      "null",
    ]) {
      const response = await call("POST", "/api/ask", { as: "clinician", body });
      expect(response.status).toBe(400);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(await response.text()).not.toContain(secret);
    }
    expect((await call("GET", "/api/patients?limit=-1", { as: "clinician" })).status).toBe(400);
    expect((await call("GET", "/api/documents/xyz", { as: "clinician" })).status).toBe(400);
  });

  test("a wrong address or method was Not found and nothing more: it is said where those that are right are listed", async () => {
    for (const [method, path] of [
      ["GET", "/api/nothing"],
      ["PUT", "/api/session"],
    ] as const) {
      const { detail } = await (await call(method, path)).json();
      expect(detail).toBe("GET /api/openapi.json lists every address and its methods.");
    }
    const { issue } = await (await call("GET", "/fhir/Nothing/1/2/3", { as: "clinician" })).json();
    expect(issue[0].diagnostics).toContain("GET /fhir/metadata lists what can be read.");
    for (const path of ["/api/openapi.json", "/fhir/metadata"]) expect((await call("GET", path)).status).toBe(200);
  });

  test("no body, path or query whatever makes the server fail", async () => {
    const patient = Object.keys(endpoints).filter(
      (id) => endpoints[id as EndpointId].scope === "patient",
    ) as EndpointId[];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...patient, "ask" as const),
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.jsonValue(),
        fc.webQueryParameters(),
        async (id, text, body, query) => {
          const endpoint: Endpoint = endpoints[id];
          const path = endpoint.path.replace(/:\w+/g, encodeURIComponent(text));
          const sent = endpoint.method === "POST" ? { body: JSON.stringify(body) } : {};
          const response = await call(endpoint.method, `${path}?${query}`, { as: "clinician", ...sent });
          expect(response.status).toBeLessThan(500);
          await response.arrayBuffer();
        },
      ),
      { numRuns: 150 },
    );
  });

  test("a host name that is not loopback is refused (DNS rebinding)", async () => {
    const { port } = new URL(server.url);
    const { request } = await import("node:http");
    const status = await new Promise((resolve, reject) => {
      const options = { port, host: "127.0.0.1", path: "/api/health", headers: { host: "evil.example" } };
      request(options, (response) => resolve(response.statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(421);
  });

  test("with demo accounts the server does not bind beyond loopback", async () => {
    const options = { state: Promise.resolve(state), clock: () => now, version: "test", webDirectory: home, port: 0 };
    await expect(startServer({ ...options, host: "0.0.0.0" })).rejects.toMatchObject({
      code: "serving/demo-accounts-exposed",
    });
  });
});

describe("what a clinician sees", () => {
  test("a search finds a patient by part of the name, whatever the case", async () => {
    const list = await (await call("GET", "/api/patients?search=LIN", { as: "clinician" })).json();
    expect(list).toMatchObject({ total: 1, patients: [{ patientId: adaId, displayName: "Ada Lind" }] });
  });

  test("a resolved infection is closed on the timeline and is not an active condition", async () => {
    const timeline = timelineSchema.parse(
      await (await call("GET", `/api/patients/${adaId}/timeline`, { as: "clinician" })).json(),
    );
    const infection = timeline.columns.entry.findIndex((place) => timeline.entries[place]?.code === "ICD10CM//J06.9");
    const { occurredAt, endedAfter } = timeline.columns;
    expect((occurredAt[infection] ?? 0) + (endedAfter[infection] ?? 0)).toBe(Date.parse("2022-01-20"));
    const summary = await (await call("GET", `/api/patients/${adaId}`, { as: "clinician" })).json();
    const active = summary.activeConditions.map((event: { title: string }) => event.title);
    expect(active).toContain("Essential (primary) hypertension");
    expect(active).not.toContain("Acute upper respiratory infection");
  });

  test("pages of a timeline joined are the whole timeline", async () => {
    const whole = timelineSchema.parse(
      await (await call("GET", `/api/patients/${adaId}/timeline`, { as: "clinician" })).json(),
    );
    const pages: number[] = [];
    let next: string | null = "";
    for (let asked = 0; next !== null && asked < 100; asked++) {
      const path = `/api/patients/${adaId}/timeline?limit=7${next === "" ? "" : `&before=${next}`}`;
      const page = timelineSchema.parse(await (await call("GET", path, { as: "clinician" })).json());
      expect(page).toMatchObject({ total: whole.total, span: whole.span });
      pages.push(...page.columns.index);
      next = page.next;
    }
    expect(pages).toEqual(whole.columns.index);
    expect(pages).toHaveLength(whole.total);
  });

  test("an outcome already in the record has no risk, and the panel says silent mode and where it was tested", async () => {
    const panel = riskPanelSchema.parse(
      await (await call("GET", `/api/patients/${adaId}/risks`, { as: "clinician" })).json(),
    );
    if (panel.kind !== "panel") throw new Error("expected a panel");
    expect(panel.occurred.map(({ id }) => id).sort()).toEqual(["hypertension", "type-2-diabetes"]);
    expect(panel.outcomes.map(({ id }) => id)).not.toContain("type-2-diabetes");
    expect(panel.release).toEqual({ id: "fixture-1", stage: "silent" });
    const heartFailure = panel.outcomes.find(({ id }) => id === "heart-failure");
    expect(heartFailure?.calibration.find((note) => note.horizonYears === 5)).toMatchObject({
      n: 1184,
      slope: { value: 0.94 },
    });
    expect(heartFailure?.horizons[2]?.average).toBeCloseTo(0.06, 10);
    expect(panel.outcomes.find(({ id }) => id === "stroke")?.calibration).toEqual([]);
  });

  test("an answer is kept in the ledger as it was shown", async () => {
    const before = await state.as("system").answers.count();
    const response = await call("POST", `/api/patients/${adaId}/ask`, {
      as: "clinician",
      body: { question: "Which blood pressure goal?" },
    });
    const shown = givenAnswerSchema.parse(await response.json());
    expect(shown.kind).toBe("answer");
    expect(await state.as("system").answers.count()).toBe(before + 1);
  });

  test("a reader is told when a source of an answer they were given is retracted, and nobody else is", async () => {
    const notices = async (as: string) => (await (await call("GET", "/api/notices", { as })).json()).notices;
    await call("POST", "/api/ask", { as: "patient1", body: { question: "blood pressure?" } });
    expect(await notices("patient1")).toEqual([]);
    const fallen = { id: "library:hypertension-in-diabetes", status: "retracted" as const };
    const library = {
      retracted: () => [fallen],
      acts: () => [],
      named: () => [],
      describe: () => undefined,
      document: async () => undefined,
    };
    await recheckAnswers(state, library, fixtureNow);
    const told = await notices("patient1");
    expect(told.length).toBeGreaterThan(0);
    for (const notice of told) {
      expect(notice.sources).toEqual([
        { source: "library:hypertension-in-diabetes", status: "retracted", title: "Blood pressure in diabetes" },
      ]);
    }
    expect(told.map(({ question }: { question: string }) => question)).toContain("blood pressure?");
    expect(await notices("patient2")).toEqual([]);
  });

  test("a citation's offsets cut its quotation out of the document the server gives", async () => {
    const answer = givenAnswerSchema.parse(
      await (await call("POST", "/api/ask", { as: "patient1", body: { question: "blood pressure?" } })).json(),
    );
    const citation = answer.statements[0]?.citations[0];
    const document = await (await call("GET", `/api/documents/${citation?.version}`, { as: "patient1" })).json();
    expect(document.text.slice(citation?.start, citation?.end)).toBe(citation?.quote);
  });
});

test("every access to a record is in the audit log, which verifies and names no patient", async () => {
  const before = await state.as("system").audit.count();
  await call("GET", `/api/patients/${boId}`, { as: "patient1" });
  const rows = await state.as("system").audit.page(before, 10);
  expect(rows).toMatchObject([{ action: "patient-summary", role: "patient", outcome: "refused" }]);
  expect(JSON.stringify(await state.as("system").audit.page(0, 100_000))).not.toContain(adaId);
  expect((await verifyAudit(state)).problems).toEqual([]);
});

describe("the build", () => {
  test("whoever watches is told the status at once and after each change", async () => {
    const response = await call("GET", "/api/build/events");
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const next = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await next()).toContain('"steps":[]');
    server.publish({
      step: "train",
      title: "Event model trained",
      state: "running",
      done: 3,
      total: 10,
      note: "loss 2.3",
    });
    expect(await next()).toContain('"done":3');
    await reader.cancel();
    const status = await (await call("GET", "/api/build")).json();
    expect(status.steps).toHaveLength(1);
    expect(status.ready).toMatchObject({ charts: true, model: true });
  });

  test("what is not built yet answers 503 with when to try again", async () => {
    const empty = await startServer({
      state: Promise.resolve(state),
      clock: () => now,
      version: "test",
      webDirectory: home,
      port: 0,
    });
    try {
      const response = await fetch(`${empty.url}/api/patients`, { headers: { cookie: cookies["clinician"] ?? "" } });
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
      expect(await (await fetch(empty.url)).text()).toContain("Osler is starting");
    } finally {
      await empty.close();
    }
  });

  test("a port in use is said to be", async () => {
    const port = Number(new URL(server.url).port);
    const again = startServer({
      state: Promise.resolve(state),
      clock: () => now,
      version: "test",
      webDirectory: home,
      port,
    });
    await expect(again).rejects.toMatchObject({ code: "serving/port-taken" });
  });
});

describe("OpenAPI and headers", () => {
  test("every endpoint of the table is in the OpenAPI document, and nothing else", async () => {
    const document = await (await call("GET", "/api/openapi.json")).json();
    const listed = Object.entries(document.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      ([, methods]) => Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(listed.sort()).toEqual(
      [...Object.keys(endpoints), ...cdsOperations, ...Object.keys(keyEndpoints).map((id) => `key-${id}`)].sort(),
    );
    expect((await call("GET", "/api/docs/")).status).toBe(200);
  });

  test("scripts and styles come from the server alone and API answers are not stored", async () => {
    const response = await call("GET", "/api/health");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(response.headers.get("content-security-policy")).not.toContain("unsafe-inline");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const spelt = await call("GET", "/%61pi/health");
    expect([spelt.status, spelt.headers.get("cache-control")]).toEqual([200, "no-store"]);
  });
});

describe("the request log", () => {
  /** Every text of a patient's identity, and the id it is known by. */
  const wordsOf = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(wordsOf)
        : [];

  test("after everything above, by every role, it holds no identifier of any patient, no account, no session, no question", async () => {
    const id = "0b6b8f6e-6f0e-4c07-9d1e-3a3f7a0c9f11";
    const headers = { "x-request-id": id };
    const reported = await fetch(`${server.url}/fhir/Patient/${adaId}?name=Lind`, { headers });
    expect(reported.headers.get("x-request-id")).toBe(id);
    for (const path of [
      `/nowhere/${adaId}?name=Lind`,
      `/fhir/Patient/${adaId}%E0%A4%A`,
      `/api/patients/${"7".repeat(300)}`,
    ])
      await fetch(server.url + path);
    await call("POST", `/api/patients/${adaId}/ask`, { as: "clinician", body: { question: "Is Ada Lind well?" } });
    await expect.poll(() => lines.some((line) => line.id === id)).toBe(true);
    expect(lines.find((line) => line.id === id)).toMatchObject({
      ...{ method: "GET", route: "/fhir/Patient/:patientId", status: 401, role: "none" },
    });
    const told = JSON.stringify(lines.map(({ id: _drawn, ...said }) => said));
    const identifiers = [adaId, boId].map(async (patientId) => {
      const chart = await fixtureCapabilities.charts?.find(toPatientId(patientId));
      return [patientId, ...wordsOf(chart?.identity).filter((word) => !["female", "male"].includes(word))];
    });
    const accounts = (await state.accounts.list()).flatMap(({ id: account, displayName }) => [account, displayName]);
    const sessions = Object.values(cookies).map((cookie) => cookie.split("=")[1] ?? cookie);
    const secret = [...(await Promise.all(identifiers)).flat(), ...accounts, ...sessions, "Is Ada", "7777"];
    expect(secret.length).toBeGreaterThan(15);
    for (const word of secret) {
      if (word === "") continue;
      expect(told, word).not.toContain(word);
      expect(
        lines.map((line) => line.id),
        word,
      ).not.toContain(word);
    }
    expect(lines.length).toBeGreaterThan(500);
    expect(new Set(lines.map(({ role }) => role))).toEqual(
      new Set(["none", "clinician", "patient", "proxy", "steward"]),
    );
    const keys = /^(error,)?id,method,milliseconds,role,route,status,time$/;
    for (const line of lines) expect(Object.keys(line).sort().join()).toMatch(keys);
  });

  test("each answer, refused or not, names its request, and a refusal's text does too", async () => {
    const answers = await Promise.all([
      call("GET", "/api/health"),
      call("GET", "/"),
      call("GET", "/api/nothing"),
      call("GET", "/api/patients"),
      call("POST", "/api/session", { body: { name: 7 } }),
      fetch(`${server.url}/api/documents/%E0%A4%A`),
    ]);
    for (const answer of answers) {
      const id = answer.headers.get("x-request-id");
      expect(id, answer.url).toMatch(/^[0-9a-f-]{36}$/);
      if (answer.status >= 400) expect(problemSchema.parse(await answer.json()).requestId, answer.url).toBe(id);
    }
  });
});
