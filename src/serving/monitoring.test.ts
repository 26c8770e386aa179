import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type KeptPrediction, monitoringSchema } from "#contract";
import { addDays, type EpochMs, toEpochMs, toPatientId } from "#core";
import { openAudit } from "#governance";
import { openState, type State } from "#storage";
import { answerHook } from "./cds-hooks/answer-hook.ts";
import { getService } from "./cds-hooks/cds-services.ts";
import { createDemoAccounts } from "./demo-accounts.ts";
import { adaId, boId, fixtureCapabilities, fixtureCharts, fixtureNow } from "./fixture.test-support.ts";
import { addApiKey } from "./model-api/api-keys.ts";
import { createMonitoringDesk, readMonitoring } from "./monitoring.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import type { RunningServer } from "./server.ts";

const home = mkdtempSync(join(tmpdir(), "osler-monitoring-"));
const { charts, model, release, validationReport } = fixtureCapabilities;
if (charts === undefined || model === undefined || release === undefined || validationReport === undefined)
  throw new Error("a whole fixture");
const source = { charts, model, release, validationReport, now: fixtureNow };
let state: State;
let server: RunningServer;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  state = await openState({ directory: join(home, "state") });
  server = await startOpenServer({
    state: Promise.resolve(state),
    clock: () => fixtureNow,
    version: "test",
    webDirectory: join(home, "none"),
    port: 0,
  });
  server.provide(fixtureCapabilities);
  const accounts = await createDemoAccounts(state, fixtureCharts(), {
    clock: () => fixtureNow,
    password: () => "pw-1",
  });
  for (const { name } of accounts) {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ name, password: "pw-1" });
    const response = await fetch(`${server.url}/api/session`, { method: "POST", headers, body });
    cookies[name] = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  }
});
afterAll(async () => {
  await server?.close();
  await state?.close();
  rmSync(home, { recursive: true, force: true });
});

/** What the hook keeps of a patient at a moment. */
async function predictionAt(patientId: string, at: EpochMs): Promise<KeptPrediction> {
  const service = getService("osler-risk-patient-view");
  const request = { hook: service.hook, hookInstance: "h", context: { patientId } };
  const rule = { shareOfPatients: 0.05, leastPpv: 0.2 };
  const answer = await answerHook(
    { capabilities: fixtureCapabilities, rule, clock: () => at },
    { service, request, ownRecords: true, recordServers: [] },
  );
  if (answer.kind !== "cards" || answer.prediction === undefined) throw new Error("a risk service keeps a prediction");
  return answer.prediction;
}

async function keep(
  patientId: string,
  at: EpochMs,
  more: {
    readonly release?: string;
    readonly prediction?: KeptPrediction | null;
    readonly service?: string;
    readonly client?: string;
  },
) {
  const { prediction = await predictionAt(patientId, at) } = more;
  const call = {
    ...{
      id: randomUUID(),
      at,
      client: "https://hospital.example",
      hookInstance: "h",
      patientId: toPatientId(patientId),
    },
    ...{ shown: false, ownRecords: true, request: "{}", risks: null, release: more.release ?? "fixture-1" },
    ...(more.client === undefined ? {} : { client: more.client }),
    service: more.service ?? "osler-risk-patient-view",
    prediction: prediction === null ? null : JSON.stringify(prediction),
  };
  await state.cds.append(call, []);
}

async function asked(name: string, path = "/api/monitoring"): Promise<Response> {
  return fetch(`${server.url}${path}`, { headers: { cookie: cookies[name] ?? "" } });
}

describe("what a call keeps to be compared with what happens", () => {
  test("risks at the edges of the model's hazard bins, from the end of the record on, for outcomes still open, and death's", async () => {
    const kept = await predictionAt(adaId, fixtureNow);
    // Ada has hypertension and diabetes; her record ends on 14 September 2025; she was born in 1956.
    expect(kept).toMatchObject({ kind: "risks", sex: "female", ageYears: 69, asOf: Date.UTC(2025, 8, 14) });
    if (kept.kind !== "risks") return;
    expect(kept.years).toEqual([0.5, 1, 2, 3, 5]);
    expect(Object.keys(kept.risks).sort()).not.toContain("hypertension");
    expect(kept.risks["stroke"]).toHaveLength(5);
    expect(kept.deathRisks).toEqual(kept.risks["death"]);
  });

  test("a record the release was not tested for keeps why, and no risk", async () => {
    const tested = { ageYears: { from: 18, to: 60 }, knownShare: 0.9 };
    const capabilities = { ...fixtureCapabilities, validationReport: { ...validationReport, tested } };
    const service = getService("osler-risk-patient-view");
    const answer = await answerHook(
      { capabilities, rule: { shareOfPatients: 0.05, leastPpv: 0.2 }, clock: () => fixtureNow },
      {
        ...{ service, ownRecords: true, recordServers: [] },
        request: { hook: service.hook, hookInstance: "h", context: { patientId: adaId } },
      },
    );
    expect(answer).toMatchObject({
      prediction: { kind: "none", why: "untested-age", ageYears: 69, knownShare: null, sex: "female" },
    });
  });
});

describe("the release in use", () => {
  test("before any call nothing can be said", async () => {
    const report = await readMonitoring({ ...source, state });
    expect(report).toMatchObject({ calls: { counted: 0 }, calibration: [], quarters: [], silentRun: null, flags: [] });
  });

  test("a patient's first call since is followed in the chart; trials, guidance and other releases are not", async () => {
    // Ada was asked about before her diabetes of February 2018, and twice later; Bo is asked about now, when his record goes no further.
    const first = toEpochMs(Date.UTC(2016, 9, 1));
    await keep(adaId, first, {});
    await keep(adaId, addDays(first, 3), {});
    await keep(adaId, addDays(first, 900), {});
    await keep(boId, fixtureNow, {});
    await keep("nobody-here", fixtureNow, { prediction: await predictionAt(boId, fixtureNow) });
    await keep(boId, first, { release: "older" });
    await keep(boId, first, { prediction: null });
    await keep(adaId, addDays(first, -9), { client: "osler-sandbox" });
    await keep(adaId, addDays(first, -9), { service: "osler-guidance-order-sign" });
    const asked = { services: ["osler-risk-patient-view"], release: "fixture-1", since: toEpochMs(0) };
    const read = await state.as("system").cds.firstPredictions(asked, undefined, 50);
    expect(read.map(({ patientId, call }) => [patientId, call?.at])).toEqual([
      ["nobody-here", fixtureNow],
      [adaId, first],
      [adaId, addDays(first, 900)],
      [boId, fixtureNow],
    ]);
    const after = await state.as("system").cds.firstPredictions(asked, adaId, 50);
    expect(after.map(({ patientId }) => patientId)).toEqual([boId]);
    const report = await readMonitoring({ ...source, state });
    expect(report?.calls).toEqual({ counted: 5, otherReleases: 1, keptTooEarly: 1 });
    // Fewer than eleven patients: nothing of them is told.
    expect(report?.patients).toEqual({ asked: null, followed: null, notInCharts: null });
    expect(report?.calibration.map(({ all }) => all.people)).toEqual([null]);
    expect(report?.quarters.map(({ quarter }) => quarter)).toEqual(["2016-Q4", "2019-Q1", "2025-Q4"]);
    expect(report?.silentRun).toMatchObject({ predictions: 5, observedToExpected: null });
    const since = await readMonitoring({ ...source, state, since: addDays(first, 1000) });
    expect(since?.calls.counted).toBe(2);
  });

  test("a steward reads it without waiting for it; a clinician may not", async () => {
    expect((await asked("clinician")).status).toBe(403);
    const begun = monitoringSchema.parse(await (await asked("steward")).json());
    expect(begun).toMatchObject({ underWay: true, report: null, failed: false });
    await expect
      .poll(async () => monitoringSchema.parse(await (await asked("steward")).json()).report?.calls.counted)
      .toBe(5);
    const key = {
      name: "prometheus",
      owner: "IT",
      purpose: "HOPERAT",
      role: "clinician",
      scopes: ["metrics"],
    } as const;
    const { secret } = await addApiKey(state, key, () => fixtureNow);
    const scrape = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${secret}` } });
    const text = await scrape.text();
    expect(text).toMatch(/^osler_monitoring_flags\{release="fixture-1"\} 0$/m);
    // Fewer than eleven patients: no ratio and no index leaves by this door either.
    expect(text).not.toMatch(/^osler_(calibration_oe|drift_psi)\{/m);
    // Within the hour the same report is given again, whatever was kept since.
    await keep(boId, fixtureNow, {});
    const again = monitoringSchema.parse(await (await asked("steward")).json());
    expect(again).toMatchObject({ underWay: false, madeAt: fixtureNow, report: { calls: { counted: 5 } } });
  });

  test("a prediction that cannot be read fails the report, says so, and is tried again an hour later at the earliest", async () => {
    const kinds: string[] = [];
    const desk = createMonitoringDesk((kind) => kinds.push(kind));
    let now = fixtureNow;
    const opened = { state, audit: await openAudit(state, () => now) };
    const context = { capabilities: fixtureCapabilities, opened, clock: () => now };
    await keep("unreadable", fixtureNow, { prediction: { kind: "risks" } as KeptPrediction });
    desk.latest(context);
    await expect.poll(() => desk.latest(context)).toMatchObject({ failed: true, underWay: false, report: null });
    desk.latest(context);
    expect(kinds).toEqual(["ZodError"]);
    now = addDays(now, 1 / 24);
    expect(desk.latest(context).underWay).toBe(true);
    await desk.close();
    expect(desk.latest(context).underWay).toBe(false);
  });
});
