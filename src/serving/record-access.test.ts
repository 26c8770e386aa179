import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accessListSchema, glassQueueSchema, ownAccessSchema, patientListSchema, recordAccessSchema } from "#contract";
import { type EpochMs, toEpochMs } from "#core";
import { openAudit, verifyAudit } from "#governance";
import { openState, type Standing, type State } from "#storage";
import { testLocations } from "../storage/state-locations.test-support.ts";
import { putAccount } from "./accounts.ts";
import { type Endpoint, type EndpointId, endpoints } from "./endpoints.ts";
import { adaId, adaMarks, boId, fixtureCapabilities, fixtureNow } from "./fixture.test-support.ts";
import { decideAccess } from "./guard.ts";
import { addApiKey } from "./model-api/api-keys.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import type { RunningServer } from "./server.ts";
import { decideAppAccess } from "./smart/app-access.ts";
import { parseSmartScope } from "./smart/smart-scopes.ts";

const { home, locations, dropSchema, remove } = testLocations("osler_access_test");
const minutes = (n: number) => toEpochMs(fixtureNow + n * 60_000);
const password = "a-password-for-the-tests";

/** What a broken glass opens, said a second time. */
const underGlass = [
  "patient-summary",
  "patient-changes",
  "patient-timeline",
  "patient-risks",
  "patient-risk-reasons",
  "patient-next-diagnoses",
  "patient-next-diagnosis-reasons",
  "patient-neighbours",
  "patient-risk-what-if",
  "patient-suggestion-respond",
  "patient-suggestion-responses",
  "patient-prevention",
  "patient-ask",
];
/** What a proxy reads of the record they stand for, said a second time. */
const toProxies = [
  "patient-summary",
  "patient-prevention",
  "patient-accesses",
  "patient-ask",
  "fhir-summary",
  "fhir-audit",
];
/** What a steward opens of any record, closed or not. */
const toStewards = ["fhir-audit", "patient-accesses"];
/** What tells a clinician that a record is closed, and breaks the glass. */
const always = ["patient-access", "break-glass"];
const ofApps = (Object.keys(endpoints) as EndpointId[]).filter((id) => (endpoints[id] as Endpoint).app !== undefined);
const ofPatients = (Object.keys(endpoints) as EndpointId[]).filter((id) => endpoints[id].scope === "patient");

describe("the table of endpoints × standing of a record", () => {
  const grant = (
    kind: "care" | "glass" | "proxy",
    scope: "full" | "limited" | null = null,
  ): Standing["grants"][number] => ({
    ...{ id: "g", kind, patientId: adaId, accountId: "c", scope, reason: null, words: null, grantedBy: "s" },
    ...{ from: fixtureNow, until: null, endsOfAge: false, endedAt: null, review: null },
  });
  const standings = {
    open: { closed: false, grants: [] },
    "open, glass": { closed: false, grants: [grant("glass")] },
    closed: { closed: true, grants: [] },
    "closed, glass": { closed: true, grants: [grant("glass")] },
    "closed, care": { closed: true, grants: [grant("care")] },
    "closed, care and glass": { closed: true, grants: [grant("glass"), grant("care")] },
    "open, a proxy's grant": { closed: false, grants: [grant("proxy", "full")] },
    "closed, a proxy's grant": { closed: true, grants: [grant("proxy", "full")] },
    "open, a limited grant": { closed: false, grants: [grant("proxy", "limited")] },
  } satisfies Record<string, Standing>;
  const names = Object.keys(standings) as (keyof typeof standings)[];
  const account = (role: string) => ({
    ...{
      id: "c",
      name: "c",
      displayName: "c",
      role,
      passwordHash: "",
      demo: false,
      failures: 0,
      secondFactor: false,
      passkey: false,
    },
    ...(role === "patient" ? { patientId: adaId } : {}),
  });

  test.each(ofPatients.flatMap((id) => names.map((name) => [id, name] as const)))("%s, %s", (id, name) => {
    const endpoint: Endpoint = endpoints[id];
    const opens =
      !name.startsWith("closed") ||
      name.includes("care") ||
      always.includes(id) ||
      (name.includes("glass") && underGlass.includes(id));
    const expected = !endpoint.roles.includes("clinician") ? "refused" : opens ? "allowed" : "closed";
    expect(decideAccess(endpoint, account("clinician"), adaId, standings[name])).toBe(expected);
    const standing = name.includes("a proxy's grant") && toProxies.includes(id) ? "allowed" : "refused";
    expect(decideAccess(endpoint, account("proxy"), adaId, standings[name])).toBe(standing);
    const own = endpoint.roles.includes("patient") ? "allowed" : "refused";
    expect(decideAccess(endpoint, account("patient"), adaId, standings[name])).toBe(own);
    expect(decideAccess(endpoint, account("patient"), boId, standings[name])).toBe("refused");
    const stewards = toStewards.includes(id) ? "allowed" : "refused";
    expect(decideAccess(endpoint, account("steward"), adaId, standings[name])).toBe(stewards);
  });

  test.each(names)("apps and services, %s: the glass opens nothing to them", (name) => {
    const scopes = (text: string) => [parseSmartScope(text)].filter((scope) => scope !== undefined);
    const service = { clientId: "s", scopes: scopes("system/*.rs"), knowsUser: false };
    const app = { clientId: "a", scopes: scopes("user/*.rs"), knowsUser: true, account: account("clinician") };
    const open = !name.startsWith("closed");
    for (const id of ["fhir-patient", "fhir-everything", "fhir-summary", "fhir-search"] as const) {
      const decide = (caller: typeof service | typeof app) =>
        decideAppAccess(endpoints[id], caller, adaId, "Condition", standings[name]);
      expect(decide(service)).toBe(open ? "allowed" : "refused");
      expect(decide(app)).toBe(open || name.includes("care") ? "allowed" : "refused");
    }
    expect(decideAppAccess(endpoints["break-glass"], app, adaId, undefined, standings[name])).toBe("refused");
    const ofProxy = { ...app, account: account("proxy"), patientId: adaId };
    for (const id of ofApps)
      expect(decideAppAccess(endpoints[id], ofProxy, adaId, "Condition", standings[name])).toBe("refused");
  });
});

describe.each(locations)("closed records on %s", (_, location) => {
  let state: State;
  let server: RunningServer;
  let now: EpochMs = fixtureNow;
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    await dropSchema();
    state = await openState(location);
    const web = { webDirectory: home, port: 0 };
    server = await startOpenServer({ state: Promise.resolve(state), clock: () => now, version: "test", ...web });
    server.provide(fixtureCapabilities);
    const make = async (name: string, role: "clinician" | "patient" | "steward", record = {}) => {
      const account = { name, role, displayName: `The ${name}`, password, demo: false, ...record };
      await putAccount(state, account, () => now);
    };
    for (const name of ["okafor", "silva", "carer"]) await make(name, "clinician");
    await make("steward", "steward");
    await make("ada", "patient", { patientId: adaId });
    await make("bo", "patient", { patientId: boId });
    await signIn("okafor", "silva", "carer", "steward", "ada", "bo");
  });
  beforeEach(() => {
    now = fixtureNow;
  });
  afterAll(async () => {
    await server?.close();
    await state?.close();
  });

  /** Few at a time: sign-ins of an address are limited. */
  async function signIn(...names: string[]): Promise<void> {
    for (const name of names) {
      const response = await call("POST", "/api/session", undefined, { name, password });
      cookies[name] = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    }
  }
  function call(method: string, path: string, as?: string, body?: unknown): Promise<Response> {
    return fetch(`${server.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(as === undefined ? {} : { cookie: cookies[as] ?? "" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
  const ada = `/api/patients/${adaId}`;
  const reason = { reason: "OVRER", words: "Unconscious in the emergency room." };
  const status = async (method: string, path: string, as: string, body?: unknown) =>
    (await call(method, path, as, body)).status;
  const accessOf = async (as: string) =>
    recordAccessSchema.parse(await (await call("GET", `${ada}/access`, as)).json());
  const queue = async (query = "") =>
    glassQueueSchema.parse(await (await call("GET", `/api/break-glass${query}`, "steward")).json());
  const own = async () => ownAccessSchema.parse(await (await call("GET", `${ada}/grants`, "ada")).json());

  test("a record is open to every clinician until its patient closes it, and breaking the glass of an open one is refused", async () => {
    expect(await accessOf("okafor")).toEqual({ kind: "open", until: null });
    expect(await status("POST", `${ada}/break-glass`, "okafor", reason)).toBe(409);
    expect(await status("POST", `${ada}/closure`, "bo", { closed: true })).toBe(403);
    expect(await status("POST", `${ada}/closure`, "ada", { closed: true })).toBe(200);
    expect(await accessOf("okafor")).toEqual({ kind: "closed", until: null });
    expect(await status("GET", ada, "okafor")).toBe(403);
    expect(await status("GET", `/api/patients/${boId}`, "okafor")).toBe(200);
    expect(await status("GET", ada, "ada")).toBe(200);
  });

  test("breaking the glass asks for a coded reason and words, and is a clinician's alone", async () => {
    const path = `${ada}/break-glass`;
    for (const body of [{}, { reason: "OVRER" }, { ...reason, reason: "TREAT" }, { ...reason, words: "  short  " }])
      expect(await status("POST", path, "okafor", body)).toBe(400);
    for (const who of ["ada", "bo", "steward"]) expect(await status("POST", path, who, reason)).toBe(403);
    expect((await call("POST", path, undefined, reason)).status).toBe(401);
    expect(await status("POST", "/api/patients/no-such-patient/break-glass", "okafor", reason)).toBe(404);
    expect(await accessOf("okafor")).toMatchObject({ kind: "closed" });
  });

  test("it opens that record to that clinician for sixty minutes, to the millisecond, and what the table names alone", async () => {
    const broken = await call("POST", `${ada}/break-glass`, "okafor", reason);
    expect(await broken.json()).toEqual({ kind: "glass", until: minutes(60) });
    expect(await status("POST", `${ada}/break-glass`, "okafor", reason)).toBe(409);
    expect(await accessOf("silva")).toMatchObject({ kind: "closed" });
    expect(await status("GET", ada, "silva")).toBe(403);
    for (const id of ofPatients.filter((name) => (endpoints[name] as Endpoint).roles.includes("clinician"))) {
      const endpoint: Endpoint = endpoints[id];
      const path = `${endpoint.path}${id === "fhir-search" ? `?patient=${adaId}` : ""}`
        .replace(":patientId", adaId)
        .replace(":type", "Condition")
        .replace(":outcomeId", "heart-failure")
        .replace(":adviceId", "00000000-0000-4000-8000-000000000000");
      const bodies: Partial<Record<EndpointId, object>> = {
        "patient-suggestion-respond": {
          ...{ response: "accepted", suggestion: { kind: "care-gap", item: "none" }, shown: "x" },
        },
        "patient-launch": { app: "none" },
        "break-glass": reason,
      };
      const body = endpoint.method === "GET" ? undefined : (bodies[id] ?? { question: "What blood pressure?" });
      const opened = await status(endpoint.method, path, "okafor", body);
      const expected = underGlass.includes(id) || always.includes(id);
      expect([id, opened === 403], `${id}: ${opened}`).toEqual([id, !expected]);
    }
    now = toEpochMs(minutes(60) - 1);
    expect(await status("GET", ada, "okafor")).toBe(200);
    now = minutes(60);
    expect(await status("GET", ada, "okafor")).toBe(403);
    expect(await accessOf("okafor")).toMatchObject({ kind: "closed" });
  });

  test("neither a key nor an assistant nor a decision support call reads a closed record, glass or no glass", async () => {
    const key = { name: "k", owner: "IT office", purpose: "TREAT", role: "clinician", scopes: ["records"] } as const;
    const { secret } = await addApiKey(state, key, () => now);
    const mcp = await fetch(`${server.url}/mcp`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        authorization: `Bearer ${secret}`,
      },
      body: JSON.stringify({
        ...{ jsonrpc: "2.0", id: 1, method: "tools/call" },
        params: { name: "patient_timeline", arguments: { patientId: adaId } },
      }),
    });
    const said = await mcp.text();
    expect(said).toContain("The patient closed this record");
    expect(said).not.toContain("hypertension");
    const hook = { hook: "patient-view", hookInstance: "4c5f3b7e-6f0a-4f0e-9d6c-0a5b8b1f2c3d" };
    const asked = { ...hook, context: { userId: "Practitioner/1", patientId: adaId } };
    expect(await status("POST", "/cds-services/osler-risk-patient-view", "okafor", asked)).toBe(412);
    const bo = { ...asked, context: { ...asked.context, patientId: boId } };
    expect(await status("POST", "/cds-services/osler-risk-patient-view", "okafor", bo)).toBe(200);
  });

  test("the patient reads who, when, why and what for, and sees the judgement; a steward judges once", async () => {
    const before = await queue();
    expect([before.waiting, before.total]).toEqual([1, 1]);
    const [first] = before.broken;
    expect(first).toMatchObject({
      ...{
        patientId: adaId,
        displayName: "Ada Lind",
        clinician: "The okafor",
        account: "okafor",
        at: fixtureNow,
        until: minutes(60),
      },
      ...{ ...reason, judged: null },
    });
    expect(first?.acts).toContainEqual({ action: "patient-summary", times: 2 });
    for (const who of ["okafor", "ada"]) {
      expect(await status("GET", "/api/break-glass", who)).toBe(403);
      expect(await status("POST", `/api/break-glass/${first?.id}/judgement`, who, { judgement: "appropriate" })).toBe(
        403,
      );
    }
    const seen = accessListSchema.parse(await (await call("GET", `${ada}/accesses?limit=500`, "ada")).json());
    const broke = seen.accesses.filter(({ action }) => action === "glass-broken");
    expect(broke).toMatchObject([{ who: "The okafor", purpose: "BTG OVRER", at: fixtureNow, emergency: reason }]);
    const opened = seen.accesses.filter(({ action, outcome }) => action === "patient-summary" && outcome === "allowed");
    expect(new Set(opened.map(({ kind, who, purpose }) => `${kind} ${who} ${purpose}`))).toEqual(
      new Set(["person The okafor BTG", "you The ada PATRQT"]),
    );
    const under = opened.find(({ purpose, at }) => purpose === "BTG" && at > fixtureNow);
    expect(under).toMatchObject({ at: minutes(60) - 1, emergency: reason });
    expect((await own()).grants).toMatchObject([{ kind: "glass", who: "The okafor", ...reason, judged: null }]);
    const judge = () =>
      status("POST", `/api/break-glass/${first?.id}/judgement`, "steward", { judgement: "appropriate", words: "ER." });
    expect((await Promise.all([judge(), judge()])).sort()).toEqual([204, 409]);
    expect(await queue()).toMatchObject({ waiting: 0, total: 1, broken: [{ judged: { judgement: "appropriate" } }] });
    expect(await queue("?only=waiting")).toEqual({ waiting: 0, total: 0, broken: [] });
    expect((await own()).grants).toMatchObject([{ judged: "appropriate" }]);
    expect((await verifyAudit(state)).problems).toEqual([]);
  });

  test("what was done under a broken glass is told however much was done to the record since, and not what was done before or after", async () => {
    const { acts } = (await queue()).broken[0] ?? {};
    const audit = await openAudit(state, () => now);
    const okafor = (await state.accounts.find("okafor"))?.id ?? "";
    const act = {
      actor: okafor,
      role: "clinician",
      action: "patient-risks",
      patientId: adaId,
      purpose: "BTG",
    } as const;
    for (const [minute, more] of [
      [-1, {}],
      [59, { outcome: "refused" }],
      [60, {}],
      [30, { actor: "another" }],
      [30, { patientId: boId }],
      [30, { purpose: "TREAT" }],
    ] as const) {
      now = minutes(minute);
      await audit.record({ ...act, outcome: "allowed", ...more });
    }
    now = minutes(120);
    const look = { ...act, purpose: "TREAT", action: "patient-timeline", outcome: "allowed" } as const;
    await Promise.all(Array.from({ length: 700 }, () => audit.record(look)));
    now = fixtureNow;
    expect((await queue()).broken[0]?.acts).toEqual(acts);
    expect(acts?.length).toBeGreaterThan(5);
  });

  test("no page of emergency accesses hides one: newest first, the judged ones too, and those to judge by themselves", async () => {
    const silva = (await state.accounts.find("silva"))?.id ?? "";
    const glass = { kind: "glass", patientId: boId, accountId: silva, grantedBy: silva, scope: null } as const;
    const ids = Array.from({ length: 45 }, () => randomUUID());
    for (const [place, id] of ids.entries()) {
      const span = { from: minutes(1 + place), until: minutes(61 + place) };
      await state.recordAccess.add({ ...glass, ...span, id, reason: "OVRPJ", words: `Case ${place}, on call.` });
    }
    const judge = async (id = "") =>
      status("POST", `/api/break-glass/${id}/judgement`, "steward", { judgement: "inappropriate" });
    for (const id of ids.slice(0, 30)) expect(await judge(id)).toBe(204);
    const seen = [];
    for (let offset = 0; offset < 46; offset += 20) seen.push(...(await queue(`?offset=${offset}&limit=20`)).broken);
    expect(seen.map(({ id }) => id)).toEqual([...ids.toReversed(), expect.any(String)]);
    expect(seen.at(-1)).toMatchObject({ patientId: adaId, clinician: "The okafor" });
    const waiting = await queue("?only=waiting&limit=100");
    expect(waiting).toMatchObject({ total: 15, waiting: 15 });
    expect(waiting.broken.map(({ id }) => id)).toEqual(ids.slice(30).toReversed());
    for (const query of ["?offset=-1", "?limit=0", "?limit=101", "?only=judged", "?offset=x"])
      expect((await call("GET", `/api/break-glass${query}`, "steward")).status, query).toBe(400);
  });

  test("a clinician with care of the patient opens the closed record until that ends; nobody but a steward gives it", async () => {
    const give = { ...adaMarks, kind: "care", account: "carer", words: "The family's doctor." };
    for (const who of ["carer", "ada"]) expect(await status("POST", "/api/grants", who, give)).toBe(403);
    expect(await status("POST", "/api/grants", "steward", { ...give, account: "ada" })).toBe(404);
    expect(await status("POST", "/api/grants", "steward", { ...give, patientId: "nobody" })).toBe(404);
    expect(await status("POST", "/api/grants", "steward", { ...give, birthDate: "1956-03-03" })).toBe(404);
    expect(await status("POST", "/api/grants", "steward", { ...give, words: " " })).toBe(400);
    expect(await status("POST", "/api/grants", "steward", { ...give, untilDay: "2025-10-31" })).toBe(400);
    expect(await status("POST", "/api/grants", "steward", { ...give, untilDay: "2025-11-01" })).toBe(204);
    expect(await accessOf("carer")).toEqual({ kind: "care", until: Date.UTC(2025, 10, 2) });
    expect(await status("POST", "/api/grants", "steward", give)).toBe(409);
    expect(await status("GET", `${ada}/advice`, "carer")).toBe(200);
    now = toEpochMs(Date.UTC(2025, 10, 2));
    await signIn("carer", "steward");
    expect(await accessOf("carer")).toMatchObject({ kind: "closed" });
    expect(await status("POST", "/api/grants", "steward", give)).toBe(204);
    const { grants } = (await (await call("GET", "/api/grants", "steward")).json()) as { grants: { id: string }[] };
    expect(grants).toMatchObject([{ patientId: adaId, who: "The carer", until: null }]);
    expect(await status("DELETE", `/api/grants/${grants[0]?.id}`, "carer")).toBe(403);
    expect(await status("DELETE", `/api/grants/${grants[0]?.id}`, "steward")).toBe(204);
    expect(await status("DELETE", `/api/grants/${grants[0]?.id}`, "steward")).toBe(404);
    expect(await accessOf("carer")).toMatchObject({ kind: "closed" });
  });

  test("its name is not in the list of a clinician without care; who knows whose it is finds a closed record without one", async () => {
    const list = async (search: string, as = "silva") => {
      const found = await call("GET", `/api/patients?search=${encodeURIComponent(search)}`, as);
      return patientListSchema.parse(await found.json()).patients.map(({ displayName }) => displayName);
    };
    await signIn("silva", "carer");
    expect(await list("")).toEqual(["Bo Reyes"]);
    for (const search of ["Ada", "lind", "Ada Lind", "1956-03-02", "Ada 1956-03-02", "pat", "pat-ad", "lind pat-ada"])
      expect(await list(search), search).toEqual(search === "pat" ? ["Bo Reyes"] : []);
    for (const search of ["pat-ada", "Lind Ada 1956-03-02"]) {
      const response = await call("GET", `/api/patients?search=${encodeURIComponent(search)}`, "silva");
      const nothing = { birthDate: null, sex: "unknown", events: 0, notes: 0, lastEventAt: null };
      const row = { patientId: adaId, displayName: "Closed record", ...nothing, closed: true };
      expect(await response.json()).toEqual({ total: 1, patients: [row] });
    }
    expect(await list("", "carer")).toEqual(["Ada Lind", "Bo Reyes"]);
    now = toEpochMs(Date.UTC(2025, 10, 2)); // The carer's care is over.
    await signIn("carer");
    expect(await list("lind", "carer")).toEqual([]);
  });

  test("a question of a patient who closed their record waits for those with care of them alone", async () => {
    await signIn("okafor", "silva", "steward", "ada");
    const question = "Should I stop taking my pills?";
    const asked = await call("POST", `${ada}/advice`, "ada", { question, language: "en", consent: true });
    expect(asked.status).toBe(200);
    const waiting = async (as: string) => (await (await call("GET", "/api/advice", as)).json()).total;
    expect(await waiting("silva")).toBe(0);
    const care = { ...adaMarks, kind: "care", account: "silva", words: "On call tonight." };
    await call("POST", "/api/grants", "steward", care);
    expect([await waiting("silva"), await waiting("okafor")]).toEqual([1, 0]);
    expect(await status("POST", `${ada}/closure`, "ada", { closed: false })).toBe(200);
    expect(await waiting("okafor")).toBe(1);
  });
});

afterAll(remove);
