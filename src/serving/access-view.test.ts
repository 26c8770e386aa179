import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessListSchema } from "#contract";
import { type EpochMs, toEpochMs } from "#core";
import { openAudit } from "#governance";
import { openState, type State } from "#storage";
import { testLocations } from "../storage/state-locations.test-support.ts";
import { disableAccount, putAccount } from "./accounts.ts";
import { adaId, adaMarks, boId, fixtureCapabilities, fixtureNow } from "./fixture.test-support.ts";
import { addApiKey } from "./model-api/api-keys.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import type { RunningServer } from "./server.ts";

const { home, locations, dropSchema, remove } = testLocations("osler_accesses_test");
const password = "a-password-for-the-tests";
afterAll(remove);

describe.each(locations)("who looked at a record, on %s", (_, location) => {
  let state: State;
  let server: RunningServer;
  let now: EpochMs = fixtureNow;
  const clock = () => now;
  const cookies: Record<string, string> = {};
  const call = (method: string, path: string, as: string, body?: unknown) =>
    fetch(`${server.url}${path}`, {
      method,
      headers: {
        cookie: cookies[as] ?? "",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const ada = `/api/patients/${adaId}`;
  const list = async (as: string, query = "?limit=500") =>
    accessListSchema.parse(await (await call("GET", `${ada}/accesses${query}`, as)).json());
  const seen = async (as: string, action: string) =>
    (await list(as)).accesses.filter((access) => access.action === action);
  const put = (name: string, role: "clinician" | "patient" | "proxy" | "steward", displayName: string, more = {}) =>
    putAccount(state, { name, role, displayName, password, demo: false, ...more }, clock);
  const signIn = async (name: string) => {
    const response = await call("POST", "/api/session", name, { name, password });
    cookies[name] = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  };

  beforeAll(async () => {
    await dropSchema();
    state = await openState(location);
    const web = { webDirectory: home, port: 0 };
    server = await startOpenServer({ state: Promise.resolve(state), clock, version: "test", ...web });
    server.provide(fixtureCapabilities);
    await put("okafor", "clinician", "Dr Okafor");
    await put("steward", "steward", "The steward");
    await put("ada", "patient", "Ada Lind", { patientId: adaId });
    await put("bo", "patient", "Bo Reyes", { patientId: boId });
    await put("mona", "proxy", "Mona, her daughter");
    for (const name of ["okafor", "steward", "ada", "bo", "mona"]) await signIn(name);
    const proxy = { kind: "proxy", account: "mona", relation: "CHILD", untilDay: "2026-11-01", words: "Her daughter." };
    await call("POST", "/api/grants", "steward", { ...adaMarks, ...proxy });
  });
  afterAll(async () => {
    await server?.close();
    await state?.close();
  });

  test("a program that reads by MCP stands under its key's name as a program, also after the key was revoked", async () => {
    const office = { owner: "Nursing office", purpose: "TREAT" } as const;
    const asked = { name: "Ward rounds", ...office, role: "clinician", scopes: ["records"] } as const;
    const { key, secret } = await addApiKey(state, asked, clock);
    const response = await fetch(`${server.url}/mcp`, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", accept: "application/json, text/event-stream" },
        authorization: `Bearer ${secret}`,
      },
      body: JSON.stringify({
        ...{ jsonrpc: "2.0", id: 1, method: "tools/call" },
        params: { name: "patient_timeline", arguments: { patientId: adaId } },
      }),
    });
    expect(response.status).toBe(200);
    await state.apiKeys.revoke(key.id, now);
    for (const as of ["ada", "mona", "steward"])
      expect(await seen(as, "mcp-patient_timeline"), as).toEqual([
        {
          ...{ at: fixtureNow, kind: "program", who: "Ward rounds", ...office, app: null, role: "clinician" },
          ...{ action: "mcp-patient_timeline", outcome: "allowed", emergency: null },
        },
      ]);
    const events = await (await call("GET", `/fhir/AuditEvent?patient=${adaId}`, "ada")).text();
    expect(events).toContain("Ward rounds");
    expect(events).not.toContain(key.id);
    const [event] = JSON.parse(events).entry.filter((one: unknown) => JSON.stringify(one).includes("Ward rounds"));
    const code = [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code: "TREAT" }] }];
    const [program, osler] = event.resource.agent;
    expect(event.resource.purposeOfEvent).toEqual(code);
    expect(program).toMatchObject({ requestor: true, purposeOfUse: code });
    expect(osler).not.toHaveProperty("purposeOfUse");
  });

  test("an account keeps the name and role it had when it looked, when it is renamed, given another role and disabled", async () => {
    await call("GET", `${ada}/risks`, "okafor");
    now = toEpochMs(fixtureNow + 60_000);
    await put("okafor", "clinician", "Dr Okafor-Lang");
    await signIn("okafor");
    await call("GET", `${ada}/risks`, "okafor");
    now = toEpochMs(fixtureNow + 120_000);
    await put("okafor", "steward", "Okafor-Lang, data office");
    await disableAccount(state, "okafor", clock);
    const looked = async (as: string) =>
      (await seen(as, "patient-risks")).map(({ kind, who, role, purpose }) => [kind, who, role, purpose]);
    const expected = [
      ["person", "Dr Okafor-Lang", "clinician", "TREAT"],
      ["person", "Dr Okafor", "clinician", "TREAT"],
    ];
    for (const as of ["ada", "mona", "steward"]) expect(await looked(as), as).toEqual(expected);
    const events = await (await call("GET", `/fhir/AuditEvent?patient=${adaId}`, "ada")).text();
    expect(events).toContain('"display":"Dr Okafor"');
    expect(events).not.toContain("data office");
  });

  test("what a command on the server did is the institution's, and no closed account's", async () => {
    const audit = await openAudit(state, clock);
    const act = { actor: "system", role: "system", action: "command-query", patientId: adaId } as const;
    await audit.record({ ...act, outcome: "allowed", purpose: "HOPERAT" });
    expect(await seen("ada", "command-query")).toMatchObject([{ kind: "institution", who: null, purpose: "HOPERAT" }]);
  });

  test("another patient who was refused is told of without their name; the patient's own looks are theirs", async () => {
    expect((await call("GET", ada, "bo")).status).toBe(403);
    await call("GET", ada, "ada");
    await call("GET", ada, "mona");
    const by = async (as: string) =>
      (await seen(as, "patient-summary")).map(({ kind, who, role, outcome }) => `${kind} ${who} ${role} ${outcome}`);
    const bo = "person null patient refused";
    const mona = "Mona, her daughter proxy allowed";
    expect(await by("ada")).toEqual([`person ${mona}`, "you Ada Lind patient allowed", bo]);
    expect(await by("mona")).toEqual([`you ${mona}`, "patient null patient allowed", bo]);
    expect(await by("steward")).toEqual([`person ${mona}`, "patient null patient allowed", bo]);
    for (const as of ["ada", "mona", "steward"]) expect(JSON.stringify(await list(as))).not.toContain("Bo Reyes");
    expect(JSON.stringify(await list("steward"))).not.toContain("Ada Lind");
    for (const { id } of await state.accounts.list()) expect(JSON.stringify(await list("ada"))).not.toContain(id);
  });

  test("of a broken glass the patient and a steward read the reason in the clinician's words, a proxy the coded one", async () => {
    await put("silva", "clinician", "Dr Silva");
    await signIn("silva");
    await call("POST", `${ada}/closure`, "ada", { closed: true });
    const reason = { reason: "OVRTPS", words: "Carries what others must be told of." };
    expect((await call("POST", `${ada}/break-glass`, "silva", reason)).status).toBe(200);
    await call("GET", `${ada}/timeline`, "silva");
    for (const as of ["ada", "steward"])
      for (const action of ["glass-broken", "patient-timeline"])
        expect((await seen(as, action))[0], `${as} ${action}`).toMatchObject({ who: "Dr Silva", emergency: reason });
    expect((await seen("mona", "glass-broken"))[0]).toMatchObject({ emergency: { reason: "OVRTPS", words: null } });
    expect((await seen("mona", "patient-timeline"))[0]).toMatchObject({ emergency: { reason: null, words: null } });
    expect(await seen("ada", "mcp-patient_timeline")).toMatchObject([{ emergency: null }]);
    await call("POST", `${ada}/closure`, "ada", { closed: false });
  });

  test("pages hold every entry once, though each look adds one, also beyond five hundred", async () => {
    const audit = await openAudit(state, clock);
    const act = { actor: "system", role: "system", action: "command-query", patientId: adaId } as const;
    const many = Array.from({ length: 600 }, (_each, place) =>
      audit.record({ ...act, role: `r${place}`, outcome: "allowed" }),
    );
    await Promise.all(many);
    const first = await list("ada", "?limit=8");
    const pages = [first.accesses];
    for (let offset = 8; offset < first.total; offset += 50) {
      const page = await list("ada", `?offset=${offset}&limit=50&of=${first.total}`);
      expect(page.total).toBe(first.total);
      pages.push(page.accesses);
    }
    const all = pages.flat();
    expect(all).toHaveLength(first.total);
    expect(new Set(all.map(({ role }) => role).filter((role) => /^r\d/.test(role))).size).toBe(600);
    expect(all.filter(({ action }) => action === "proxy-given")).toHaveLength(1);
    expect((await list("ada", `?of=${first.total + 10_000}&limit=1`)).total).toBeGreaterThan(first.total);
    expect((await list("ada", "?of=3&offset=3")).accesses).toEqual([]);
    expect((await call("GET", `${ada}/accesses?of=-1`, "ada")).status).toBe(400);
  });
});
