import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accessListSchema, grantListSchema, noticeListSchema, ownAccessSchema, representedSchema } from "#contract";
import { type EpochMs, toEpochMs } from "#core";
import { verifyAudit } from "#governance";
import { openState, type State } from "#storage";
import { testLocations } from "../storage/state-locations.test-support.ts";
import { putAccount } from "./accounts.ts";
import {
  adaId,
  adaMarks,
  boId,
  boMarks,
  fixtureCapabilities,
  fixtureCharts,
  fixtureNow,
} from "./fixture.test-support.ts";
import { comesOfAgeAt, keepComingsOfAge } from "./majority.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import type { RunningServer } from "./server.ts";

const { home, locations, dropSchema, remove } = testLocations("osler_proxy_test");
const password = "a-password-for-the-tests";
const everybody = ["mother", "carer", "okafor", "steward", "ada", "bo"];
const why = { relation: "PRN", words: "Her mother; birth certificate seen." };
/** The end of 3 November 2025, UTC. */
const end = toEpochMs(Date.UTC(2025, 10, 4));

describe.each(locations)("a proxy on %s", (_, location) => {
  let state: State;
  let server: RunningServer;
  let now: EpochMs = fixtureNow;
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    await dropSchema();
    state = await openState(location);
    const web = { webDirectory: home, port: 0 };
    // Whoever must have a second factor is staff: a proxy is not asked for one.
    const secondFactors = { key: new Uint8Array(32), staffMustHaveOne: true };
    const clock = () => now;
    // So that Bo, born on 21 August 1990, is a child until 21 August 2026, and Ada is none.
    const set = { secondFactors, majorityYears: 36 };
    server = await startOpenServer({ state: Promise.resolve(state), clock, version: "test", ...set, ...web });
    server.provide(fixtureCapabilities);
    const put = async (name: string, role: "clinician" | "patient" | "proxy" | "steward", record = {}) =>
      putAccount(
        state,
        { name, role, displayName: `The ${name}`, password, demo: role !== "proxy", ...record },
        () => now,
      );
    for (const name of ["mother", "carer"]) await put(name, "proxy");
    await put("okafor", "clinician");
    await put("steward", "steward");
    await put("ada", "patient", { patientId: adaId });
    await put("bo", "patient", { patientId: boId });
    await signIn(...everybody);
  });
  beforeEach(() => {
    now = fixtureNow;
  });
  afterAll(async () => {
    await server?.close();
    await state?.close();
  });

  /** Sign-ins of a minute are limited: a test that moves the clock signs in whom it needs, or all where the old sessions are over. */
  async function signIn(...names: readonly string[]): Promise<void> {
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
  const status = async (method: string, path: string, as: string, body?: unknown) =>
    (await call(method, path, as, body)).status;
  const give = (more: object, as = "steward") =>
    status("POST", "/api/grants", as, { ...adaMarks, ...why, kind: "proxy", untilDay: "2025-11-03", ...more });
  const represented = async (as: string) =>
    representedSchema.parse(await (await call("GET", "/api/represented", as)).json()).patients;
  const own = async (as: string, id: string) =>
    ownAccessSchema.parse(await (await call("GET", `/api/patients/${id}/grants`, as)).json()).grants;

  test("a steward alone lets somebody stand for a patient: a proxy's account, with relation, reason and end", async () => {
    for (const as of ["ada", "mother", "okafor"]) expect(await give({ account: "mother" }, as)).toBe(403);
    expect(await give({ account: "okafor" })).toBe(404);
    expect(await give({ account: "bo" })).toBe(404);
    expect(await give({ account: "mother", kind: "care", untilDay: "2025-11-03", relation: undefined })).toBe(404);
    for (const missing of ["untilDay", "relation", "words", "birthDate"])
      expect(await give({ account: "mother", [missing]: undefined }), missing).toBe(400);
    expect(await give({ account: "mother", birthDate: boMarks.birthDate })).toBe(404);
    expect(await give({ account: "mother", untilDay: "2025-10-31" })).toBe(400);
    expect(await represented("mother")).toEqual([]);
    expect(await status("GET", ada, "mother")).toBe(403);
    expect(await give({ account: "mother" })).toBe(204);
    expect(await give({ account: "mother" })).toBe(409);
    const grants = grantListSchema.parse(await (await call("GET", "/api/grants", "steward")).json());
    expect(grants.grants).toMatchObject([
      { kind: "proxy", displayName: "Ada Lind", who: "The mother", by: "The steward", ...why, until: end },
    ]);
    expect(grants.accounts.map(({ name, role }) => `${role} ${name}`).sort()).toEqual([
      "clinician okafor",
      "proxy carer",
      "proxy mother",
    ]);
  });

  test("they see that record and no other, chosen among those granted to them", async () => {
    expect(await represented("mother")).toEqual([
      { patientId: adaId, displayName: "Ada Lind", relation: "PRN", until: end },
    ]);
    expect(await represented("carer")).toEqual([]);
    for (const path of [ada, `${ada}/prevention`, `${ada}/accesses`, `/fhir/Patient/${adaId}/$summary`]) {
      expect(await status("GET", path, "mother"), path).toBe(200);
      expect(await status("GET", path, "carer"), path).toBe(403);
      expect(await status("GET", path.replace(adaId, boId), "mother"), path).toBe(403);
      expect(await status("GET", path.replace(adaId, "no-such-patient"), "mother"), path).toBe(403);
    }
    expect(await give({ ...boMarks, account: "mother", relation: "GUARD" })).toBe(204);
    expect((await represented("mother")).map(({ patientId }) => patientId).sort()).toEqual([adaId, boId]);
    expect(await status("GET", `/api/patients/${boId}`, "mother")).toBe(200);
  });

  test("what is the patient's own is refused to them: choices, closing, apps, questions to the care team, grants", async () => {
    const question = { question: "Should I stop taking my pills?", language: "en", consent: true };
    const refused: [string, string, object?][] = [
      ["GET", `${ada}/training-choice`],
      ["POST", `${ada}/training-choice`, { allow: false }],
      ["POST", `${ada}/closure`, { closed: true }],
      ["GET", `${ada}/grants`],
      ["DELETE", `${ada}/grants/00000000-0000-4000-8000-000000000000`],
      ["GET", `${ada}/advice`],
      ["POST", `${ada}/advice`, question],
      ["GET", "/api/consents"],
      ["POST", `${ada}/break-glass`, { reason: "OVRER", words: "It is an emergency here." }],
      ["GET", "/api/break-glass"],
      ["GET", `${ada}/risks`],
      ["GET", `${ada}/timeline`],
      ["GET", `/fhir/Patient/${adaId}/$everything`],
      ["GET", "/api/patients"],
      ["GET", "/api/grants"],
    ];
    for (const [method, path, body] of refused) expect(await status(method, path, "mother", body), path).toBe(403);
  });

  test("they are answered as a patient is, and told when a source of the answer falls, while they stand for them", async () => {
    const ask = async (question: string) => (await call("POST", `${ada}/ask`, "mother", { question })).json();
    expect(await ask("Should she stop taking her pills?")).toMatchObject({ kind: "abstain", care: "own-treatment" });
    expect(await ask("What blood pressure in diabetes?")).toMatchObject({ kind: "answer" });
    const source = "library:hypertension-in-diabetes";
    for (const { id } of await state.as("system").answers.citing(source))
      await state.answers.addFinding({ answerId: id, source, status: "retracted", at: fixtureNow });
    const told = async () => noticeListSchema.parse(await (await call("GET", "/api/notices", "mother")).json()).notices;
    expect(await told()).toMatchObject([{ question: "What blood pressure in diabetes?" }]);
    now = end;
    await signIn("mother");
    expect(await told()).toEqual([]);
  });

  test("the grant ends at midnight, to the millisecond", async () => {
    now = toEpochMs(end - 1);
    await signIn(...everybody);
    expect(await status("GET", ada, "mother")).toBe(200);
    expect(await represented("mother")).toHaveLength(2);
    now = end;
    expect(await status("GET", ada, "mother")).toBe(403);
    expect(await represented("mother")).toEqual([]);
    expect((await own("ada", adaId)).map(({ kind, inForce }) => [kind, inForce])).toEqual([["proxy", false]]);
  });

  test("a record closed to clinicians stays open to the patient's proxy", async () => {
    expect(await status("POST", `${ada}/closure`, "ada", { closed: true })).toBe(200);
    expect(await status("GET", ada, "okafor")).toBe(403);
    expect(await status("GET", ada, "mother")).toBe(200);
    expect(await status("POST", `${ada}/closure`, "ada", { closed: false })).toBe(200);
  });

  test("the patient reads that a proxy looked, with the purpose of use, and the log verifies", async () => {
    const list = accessListSchema.parse(await (await call("GET", `${ada}/accesses?limit=500`, "ada")).json());
    const seen = (action: string) => list.accesses.filter((act) => act.action === action && act.role === "proxy");
    const summaries = seen("patient-summary");
    expect(summaries).toContainEqual(
      expect.objectContaining({ who: "The mother", outcome: "allowed", purpose: "FAMRQT", at: fixtureNow }),
    );
    expect(summaries).toContainEqual(
      expect.objectContaining({ who: "The carer", outcome: "refused", purpose: "PATRQT" }),
    );
    expect(list.accesses.find(({ action }) => action === "proxy-given")).toMatchObject({ who: "The steward" });
    const ofBo = accessListSchema.parse(
      await (await call("GET", `/api/patients/${boId}/accesses?limit=500`, "bo")).json(),
    );
    const allowed = ofBo.accesses.find(({ role, outcome }) => role === "proxy" && outcome === "allowed");
    expect(allowed).toMatchObject({ purpose: "PWATRNY" });
    expect((await verifyAudit(state)).problems).toEqual([]);
  });

  test("a patient ends it at once, and only what lets others stand for themselves", async () => {
    const [grant] = await own("ada", adaId);
    expect(grant).toMatchObject({ kind: "proxy", who: "The mother", reason: "PRN", words: why.words, inForce: true });
    expect(await status("DELETE", `/api/patients/${boId}/grants/${grant?.id}`, "bo")).toBe(404);
    expect(await status("DELETE", `${ada}/grants/${grant?.id}`, "bo")).toBe(403);
    expect(await status("DELETE", `${ada}/grants/${grant?.id}`, "mother")).toBe(403);
    const care = { ...adaMarks, kind: "care", account: "okafor", words: "The family's doctor." };
    expect(await status("POST", "/api/grants", "steward", care)).toBe(204);
    const ofCare = (await own("ada", adaId)).find(({ kind }) => kind === "care");
    expect(await status("DELETE", `${ada}/grants/${ofCare?.id}`, "ada")).toBe(404);
    expect(await status("GET", ada, "mother")).toBe(200);
    expect(await status("DELETE", `${ada}/grants/${grant?.id}`, "ada")).toBe(204);
    expect(await status("GET", ada, "mother")).toBe(403);
    expect((await represented("mother")).map(({ patientId }) => patientId)).toEqual([boId]);
    expect(await status("DELETE", `${ada}/grants/${grant?.id}`, "ada")).toBe(404);
    const ended = (await own("ada", adaId)).find(({ kind }) => kind === "proxy");
    expect(ended).toMatchObject({ inForce: false, until: fixtureNow });
  });

  test("a steward ends it too; an account that is no longer a proxy's opens nothing by its old grants", async () => {
    const { grants } = grantListSchema.parse(await (await call("GET", "/api/grants", "steward")).json());
    const ofBo = grants.find(({ patientId }) => patientId === boId);
    const account = { name: "mother", displayName: "The mother", password, demo: false } as const;
    await putAccount(state, { ...account, role: "patient", patientId: adaId }, () => now);
    expect(await status("GET", `/api/patients/${boId}`, "mother")).toBe(401);
    await signIn("mother");
    expect(await status("GET", `/api/patients/${boId}`, "mother")).toBe(403);
    await putAccount(state, { ...account, role: "proxy" }, () => now);
    await signIn("mother");
    expect(await status("GET", `/api/patients/${boId}`, "mother")).toBe(200);
    expect(await status("DELETE", `/api/grants/${ofBo?.id}`, "steward")).toBe(204);
    expect(await status("GET", `/api/patients/${boId}`, "mother")).toBe(403);
  });

  test("a grant on a child ends as the birthday begins on which they come of age, whatever its last day", async () => {
    const birthday = toEpochMs(Date.UTC(2026, 7, 21));
    const record = `/api/patients/${boId}`;
    expect(await give({ ...boMarks, account: "mother", untilDay: "2027-06-30" })).toBe(204);
    const grants = async () =>
      grantListSchema
        .parse(await (await call("GET", "/api/grants", "steward")).json())
        .grants.filter(({ kind }) => kind === "proxy");
    expect(await grants()).toMatchObject([{ patientId: boId, until: birthday, endsOfAge: true }]);
    now = toEpochMs(birthday - 1);
    await signIn("mother", "steward");
    expect(await status("GET", record, "mother")).toBe(200);
    now = birthday;
    expect(await status("GET", record, "mother")).toBe(403);
    expect(await represented("mother")).toEqual([]);
    expect(await grants()).toEqual([]);
    // Renewed on the birthday it is a grant on an adult, and lasts.
    expect(await give({ ...boMarks, account: "mother", relation: "HPOWATT", untilDay: "2027-06-30" })).toBe(204);
    const last = toEpochMs(Date.UTC(2027, 6, 1));
    expect(await grants()).toMatchObject([{ patientId: boId, until: last, endsOfAge: false }]);
    now = toEpochMs(last - 1);
    await signIn("mother");
    expect(await status("GET", record, "mother")).toBe(200);
  });

  test("a grant from before Osler watched is found when the charts are opened, and another age is believed from then on", async () => {
    const ward = toEpochMs(Date.UTC(2030, 0, 1));
    const given = { kind: "proxy", scope: "full", reason: "PRN", words: null, grantedBy: "s", until: ward } as const;
    const carer = await state.accounts.find("carer");
    const old = {
      id: randomUUID(),
      patientId: boId,
      accountId: carer?.id ?? "",
      from: toEpochMs(Date.UTC(2025, 0, 1)),
    };
    await state.recordAccess.add({ ...given, ...old });
    const endOf = async () => (await state.recordAccess.list("system")).find(({ id }) => id === old.id)?.until;
    await keepComingsOfAge(state, fixtureCharts(), 38);
    expect(await endOf()).toBe(Date.UTC(2028, 7, 21));
    await keepComingsOfAge(state, fixtureCharts(), 36);
    expect(await endOf()).toBe(Date.UTC(2026, 7, 21));
  });
});

test("of age is the first moment of the eighteenth birthday; 29 February becomes 1 March, and what is half known ends early", () => {
  expect(comesOfAgeAt("2008-06-15", 18)).toBe(Date.parse("2026-06-15T00:00:00Z"));
  expect(comesOfAgeAt("2008-02-29", 18)).toBe(Date.parse("2026-03-01T00:00:00Z"));
  expect(comesOfAgeAt("2008-06", 18)).toBe(Date.parse("2026-06-01T00:00:00Z"));
  expect(comesOfAgeAt("2008", 18)).toBe(Date.parse("2026-01-01T00:00:00Z"));
  expect(comesOfAgeAt(undefined, 18)).toBeUndefined();
});

afterAll(remove);
