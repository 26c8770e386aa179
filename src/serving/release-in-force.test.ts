import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toEpochMs } from "#core";
import { openState, type State } from "#storage";
import { createDemoAccounts } from "./demo-accounts.ts";
import { adaId, fixtureCapabilities, fixtureCharts, fixtureNow } from "./fixture.test-support.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import { findWithdrawal } from "./release-in-force.ts";
import type { RunningServer } from "./server.ts";

let root: string;
let state: State;
let server: RunningServer;
let cookie = "";
const release = { id: "fixture-1", stage: "limited", evidenceTag: null, outcomes: 7 } as const;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-in-force-"));
  state = await openState({ directory: join(root, "state") });
  const web = { webDirectory: join(root, "none"), port: 0 };
  server = await startOpenServer({ state: Promise.resolve(state), clock: () => fixtureNow, version: "test", ...web });
  server.provide({ ...fixtureCapabilities, release });
  await createDemoAccounts(state, fixtureCharts(), { clock: () => fixtureNow, password: () => "pw-1" });
  const response = await fetch(`${server.url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "clinician", password: "pw-1" }),
  });
  cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
});
afterAll(async () => {
  await server?.close();
  await state?.close();
  await rm(root, { recursive: true, force: true });
});

const get = async (path: string) => {
  const response = await fetch(server.url + path, { headers: { cookie } });
  return { status: response.status, body: await response.json() };
};
const riskPaths = ["risks", "next-diagnoses", "risks/stroke?years=5", "risks/stroke/what-if?years=5"];
const risksAreGiven = async () => (await get(`/api/patients/${adaId}/risks`)).status === 200;
const fhirRisks = async () => (await get(`/fhir/RiskAssessment?patient=${adaId}`)).body.total;

test("a release recalled while the server runs is shown on no page and by no API from then on, and comes back when it does", async () => {
  expect(await risksAreGiven()).toBe(true);
  expect(await fhirRisks()).toBe(1);
  server.provide({ release: { ...release, stage: "recalled" } });
  for (const path of riskPaths) {
    const { status, body } = await get(`/api/patients/${adaId}/${path}`);
    expect([path, status, body.title]).toEqual([path, 503, "The model's release was recalled"]);
  }
  expect(await fhirRisks()).toBe(0);
  expect((await get("/api/release")).body).toMatchObject({ stage: "recalled" });
  expect((await get("/api/health")).body.ready.model).toBe(false);
  server.provide({ release });
  expect(await risksAreGiven()).toBe(true);
});

test("a licence holds through its last day, UTC, and not a millisecond longer", async () => {
  const licensed = { ...release, expires: "2031-03-31" };
  expect(findWithdrawal(licensed, toEpochMs(Date.UTC(2031, 2, 31, 23, 59, 59, 999)))).toBeUndefined();
  expect(findWithdrawal(licensed, toEpochMs(Date.UTC(2031, 3, 1)))).toBe("expired");
  const daysBack = (days: number) => new Date(fixtureNow - days * 86_400_000).toISOString().slice(0, 10);
  server.provide({ release: { ...release, expires: daysBack(0) } });
  expect(await risksAreGiven()).toBe(true);
  server.provide({ release: { ...release, expires: daysBack(1) } });
  const { status, body } = await get(`/api/patients/${adaId}/risks`);
  expect([status, body.title]).toEqual([503, "The licence of the model's release has ended"]);
});
