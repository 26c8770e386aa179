import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { accessListSchema, cdsResponseSchema, cdsTrialRequestSchema, cdsTrialTokenSchema } from "#contract";
import { type EpochMs, toEpochMs } from "#core";
import { openState, type State, TRIAL_CLIENT } from "#storage";
import { createDemoAccounts } from "../demo-accounts.ts";
import { adaId, boId, fixtureCapabilities, fixtureCharts, fixtureNow } from "../fixture.test-support.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import type { RunningServer } from "../server.ts";
import { cdsServices } from "./cds-services.ts";

const home = mkdtempSync(join(tmpdir(), "osler-sandbox-"));
const risk = "osler-risk-patient-view";
let state: State;
let server: RunningServer;
let now: EpochMs = fixtureNow;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  state = await openState({ directory: join(home, "state") });
  const clock = () => now;
  const web = { webDirectory: home, port: 0 };
  server = await startOpenServer({ state: Promise.resolve(state), clock, version: "test", ...web });
  const release = { id: "fixture-1", stage: "limited", evidenceTag: "fixture", outcomes: 7 } as const;
  server.provide({ ...fixtureCapabilities, release });
  for (const { name } of await createDemoAccounts(state, fixtureCharts(), { clock, password: () => "pw-1" })) {
    const response = await post("/api/session", { name, password: "pw-1" });
    cookies[name] = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  }
});
beforeEach(() => {
  now = fixtureNow;
});
afterAll(async () => {
  await server?.close();
  await state?.close();
  rmSync(home, { recursive: true, force: true });
});

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const typed = { "content-type": "application/json", ...headers };
  return fetch(`${server.url}${path}`, { method: "POST", headers: typed, body: JSON.stringify(body) });
}
const get = (path: string, as: string) => fetch(`${server.url}${path}`, { headers: { cookie: cookies[as] ?? "" } });
async function tokenOf(as: string, service = risk): Promise<string> {
  const path = `/api/cds/sandbox/${service}/token`;
  const response = await fetch(`${server.url}${path}`, { method: "POST", headers: { cookie: cookies[as] ?? "" } });
  return cdsTrialTokenSchema.parse(await response.json()).token;
}
async function requestOf(as: string, patientId?: string, service = risk) {
  const query = patientId === undefined ? "" : `?patientId=${patientId}`;
  return cdsTrialRequestSchema.parse(await (await get(`/api/cds/sandbox/${service}${query}`, as)).json()).request;
}
const call = async (token: string, body: unknown, service = risk) =>
  post(`/cds-services/${service}`, body, { authorization: `Bearer ${token}` });

test.each(cdsServices.map(({ id }) => id))(
  "%s answers the request filled in for it, about an invented patient",
  async (id) => {
    for (const as of ["clinician", "steward"]) {
      const response = await call(await tokenOf(as, id), await requestOf(as, undefined, id), id);
      expect(response.status).toBe(200);
      cdsResponseSchema.parse(await response.json());
    }
  },
);

test("a clinician's call reads our own chart, a steward's does not, whatever patient it names", async () => {
  const asked = await requestOf("clinician", adaId);
  expect(asked["prefetch"]).toBeUndefined();
  const answer = await call(await tokenOf("clinician"), asked);
  const { cards } = cdsResponseSchema.parse(await answer.json());
  expect(cards).toHaveLength(1);
  expect((await call(await tokenOf("steward"), asked)).status).toBe(412);
  await state.recordAccess.setClosed({ patientId: boId, closed: true, at: now, accountId: "bo" });
  expect((await call(await tokenOf("clinician"), await requestOf("clinician", boId))).status).toBe(412);
});

test("a token is for one service, one call and one minute", async () => {
  const asked = await requestOf("clinician", adaId);
  const token = await tokenOf("clinician");
  expect(decodeJwt(token)).toMatchObject({ aud: `${server.url}/cds-services/${risk}`, exp: fixtureNow / 1000 + 60 });
  const start = "osler-risk-encounter-start";
  expect((await call(token, await requestOf("clinician", adaId, start), start)).status).toBe(401);
  expect((await call(token, asked)).status).toBe(200);
  expect((await call(token, asked)).status).toBe(401);
  const late = await tokenOf("clinician");
  now = toEpochMs(fixtureNow + 66_000);
  expect((await call(late, asked)).status).toBe(401);
});

test("patients, proxies and strangers get neither request nor token, and no service that is not there has one", async () => {
  for (const as of ["patient1", "proxy", "nobody"]) {
    const status = as === "nobody" ? 401 : 403;
    expect((await get(`/api/cds/sandbox/${risk}`, as)).status).toBe(status);
    expect((await post(`/api/cds/sandbox/${risk}/token`, {}, { cookie: cookies[as] ?? "" })).status).toBe(status);
  }
  expect((await get("/api/cds/sandbox/osler-none", "steward")).status).toBe(404);
});

test("a trial is kept and audited under who tried, seen by the patient, and neither counted nor replayed", async () => {
  const summary = async () => (await (await get("/api/cds", "steward")).json()).services[0];
  const before = await summary();
  const answer = await call(await tokenOf("clinician"), await requestOf("clinician", adaId));
  const { cards } = cdsResponseSchema.parse(await answer.json());
  const path = `/cds-services/${risk}/feedback`;
  const token = await tokenOf("clinician");
  const said = { card: cards[0]?.uuid, outcome: "accepted", outcomeTimestamp: new Date(now).toISOString() };
  // The token is for the service itself, not for what became of its cards.
  expect((await post(path, { feedback: [said] }, { authorization: `Bearer ${token}` })).status).toBe(401);
  expect(await summary()).toEqual(before);
  const uuid = cards[0]?.uuid ?? "";
  expect((await state.as("system").cds.sent([uuid], risk, TRIAL_CLIENT)).has(uuid)).toBe(true);
  expect(await state.as("system").cds.page(risk, undefined, 1000)).toEqual([]);
  const seen = accessListSchema.parse(await (await get(`/api/patients/${adaId}/accesses`, "patient1")).json());
  expect(seen.accesses.find(({ action }) => action === risk)).toMatchObject({
    ...{ kind: "person", who: "Demo clinician", app: "Osler's sandbox", role: "clinician", purpose: "TREAT" },
  });
});
