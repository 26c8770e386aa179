import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { accessListSchema } from "#contract";
import { type EpochMs, toEpochMs } from "#core";
import { verifyAudit } from "#governance";
import { openState, type State } from "#storage";
import { testLocations } from "../../storage/state-locations.test-support.ts";
import { putAccount } from "../accounts.ts";
import { adaId, adaMarks, boId, fixtureCapabilities, fixtureCharts, fixtureNow } from "../fixture.test-support.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import type { RunningServer } from "../server.ts";
import { logReader, toAuditEvent } from "./audit-event.ts";

const { home, locations, dropSchema, remove } = testLocations("osler_audit_search_test");
const password = "a-password-for-the-tests";
const bundleSchema = z.object({
  total: z.number(),
  link: z.array(z.object({ relation: z.string(), url: z.string() })),
  entry: z
    .array(
      z.object({
        resource: z.looseObject({
          id: z.string(),
          recorded: z.iso.datetime(),
          action: z.string(),
          outcome: z.string(),
          extension: z.tuple([z.object({ extension: z.array(z.looseObject({ url: z.string() })) })]),
          agent: z.array(z.looseObject({ who: z.looseObject({}), requestor: z.boolean() })),
        }),
      }),
    )
    .default([]),
});

/** Words of both records: names, birth dates, what was found and prescribed, and their codes. */
async function recordContent(): Promise<string[]> {
  const charts = await Promise.all([adaId, boId].map((id) => fixtureCharts().find(id)));
  const words = charts.flatMap((chart) => [
    ...(chart?.identity.names.flatMap(({ given, family }) => [...given, family]) ?? []),
    chart?.identity.birthDate,
    ...(chart?.events.flatMap(({ display, code, source }) => [display, code, code.split("//")[1], source]) ?? []),
  ]);
  // Short words and plain numbers stand in any hash.
  return [...new Set(words)].filter(
    (word) => word !== undefined && (word.length > 4 || /^[A-Z][a-z]+$/.test(word)),
  ) as string[];
}

afterAll(remove);
describe.each(locations)("AuditEvents of a record on %s", (_, location) => {
  let state: State;
  let server: RunningServer;
  let now: EpochMs = toEpochMs(fixtureNow - 3_600_000);
  const cookies: Record<string, string> = {};
  const call = (method: string, path: string, as: string, body?: unknown) =>
    fetch(new URL(path, server.url), {
      method,
      headers: {
        cookie: cookies[as] ?? "",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const bundle = async (path: string, as: string) => bundleSchema.parse(await (await call("GET", path, as)).json());
  const events = async (query: string, as: string) =>
    (await bundle(`/fhir/AuditEvent?patient=${adaId}${query}`, as)).entry.map(({ resource }) => resource);
  const actOf = (event: Awaited<ReturnType<typeof events>>[number]) =>
    event.extension[0].extension.find(({ url }) => url === "action")?.["valueCode"];
  const personOf = (event: Awaited<ReturnType<typeof events>>[number]) =>
    event.agent.find(({ requestor }) => requestor)?.who;

  beforeAll(async () => {
    await dropSchema();
    state = await openState(location);
    const web = { webDirectory: home, port: 0 };
    server = await startOpenServer({ state: Promise.resolve(state), clock: () => now, version: "test", ...web });
    server.provide(fixtureCapabilities);
    const people = [
      ["okafor", "clinician", "Dr Okafor", {}],
      ["steward", "steward", "The steward", {}],
      ["ada", "patient", "Ada Lind", { patientId: adaId }],
      ["bo", "patient", "Bo Reyes", { patientId: boId }],
      ["mona", "proxy", "Mona, her daughter", {}],
    ] as const;
    for (const [name, role, displayName, record] of people)
      await putAccount(state, { name, role, displayName, password, demo: false, ...record }, () => now);
    for (const [name] of people) {
      const response = await call("POST", "/api/session", name, { name, password });
      cookies[name] = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    }
    const proxy = { kind: "proxy", account: "mona", relation: "CHILD", untilDay: "2026-11-01", words: "Her daughter." };
    await call("POST", "/api/grants", "steward", { ...adaMarks, ...proxy });
    now = fixtureNow;
    await call("GET", `/fhir/Condition?patient=${adaId}&code=E11.9`, "okafor");
    await call("POST", `/api/patients/${adaId}/ask`, "okafor", { question: "Penicillin and blood pressure?" });
    await call("GET", `/api/patients/${adaId}`, "bo");
    await call("GET", `/api/patients/${adaId}`, "mona");
    await call("POST", `/api/patients/${adaId}/closure`, "ada", { closed: false });
  });
  afterAll(async () => {
    await server?.close();
    await state?.close();
  });

  test("a steward is told who did what, for what, and where it stands in the log", async () => {
    const all = await events("", "steward");
    expect(all.map((event) => `${actOf(event)} ${event.action}${event.outcome}`)).toEqual([
      "proxy-given C0",
      "fhir-search E0",
      "patient-ask E0",
      "patient-summary R4",
      "patient-summary R0",
      "patient-close U0",
      "fhir-audit E0",
    ]);
    expect(personOf(all[1] as never)).toMatchObject({
      display: "Dr Okafor",
      reference: expect.stringMatching(/^Practitioner\//),
    });
    expect(all[4]).toMatchObject({ purposeOfEvent: [{ coding: [{ code: "FAMRQT" }] }] });
    const { problems } = await verifyAudit(state);
    expect(problems).toEqual([]);
    for (const event of all) {
      const parts = event.extension[0].extension;
      const position = Number(parts.find(({ url }) => url === "position")?.["valueUnsignedInt"]);
      const [row] = await state.as("system").audit.page(position, 1);
      expect([row?.leafHash, row?.action]).toEqual([event.id, actOf(event)]);
    }
  });

  test.each(["ada", "mona"])("%s is told what “who looked at my record” tells, and no more", async (as) => {
    const shown = await events("", as);
    const path = `/api/patients/${adaId}/accesses?limit=100`;
    const { accesses } = accessListSchema.parse(await (await call("GET", path, as)).json());
    const view = accesses.slice(1).reverse(); // Its own entry came after.
    expect(shown.map((event) => [Date.parse(event.recorded), actOf(event)])).toEqual(
      view.map(({ at, action }) => [at, action]),
    );
    for (const [place, event] of shown.entries()) {
      const { kind, who, role } = view[place] ?? { kind: "person", who: null, role: "" };
      if (role !== "patient") expect(personOf(event)).toEqual({ display: who });
      else if (kind === (as === "ada" ? "you" : "patient"))
        expect(personOf(event)).toEqual({ reference: `Patient/${adaId}` });
      else expect(JSON.stringify(personOf(event))).toContain("masked");
    }
    const text = JSON.stringify(shown);
    for (const { id } of await state.accounts.list()) expect(text).not.toContain(id);
    expect(text).not.toContain("position");
  });

  test("pages followed by their links hold every event once, though each adds one to the log", async () => {
    const ids: string[] = [];
    let path: string | undefined = `/fhir/AuditEvent?patient=${adaId}&_count=2`;
    let total = 0;
    while (path !== undefined) {
      const page = await bundle(path, "steward");
      ids.push(...page.entry.map(({ resource }) => resource.id));
      total = page.total;
      path = page.link.find(({ relation }) => relation === "next")?.url;
    }
    expect(ids.length).toBeGreaterThan(6);
    expect([ids.length, new Set(ids).size]).toEqual([total, total]);
  });

  test("date, action, outcome and agent narrow it; what is not known is ignored and said to be", async () => {
    const [first] = await events("", "steward");
    expect((await events("&date=2025-10-31", "steward")).map(({ id }) => id)).toEqual([first?.id]);
    expect((await events("&date=ge2025-11-01&action=U", "steward")).map(actOf)).toEqual(["patient-close"]);
    expect((await events("&action=C,U", "steward")).map(actOf)).toEqual(["proxy-given", "patient-close"]);
    expect((await events("&outcome=4", "steward")).map(actOf)).toEqual(["patient-summary"]);
    const okafor = (await state.accounts.find("okafor"))?.id;
    expect((await events(`&agent=Practitioner/${okafor}`, "steward")).map(actOf)).toEqual([
      "fhir-search",
      "patient-ask",
    ]);
    expect(await events(`&agent=Practitioner/${okafor}`, "ada")).toEqual([]);
    // What is not known narrows nothing, and the answer says so; a modifier that is not known is refused.
    const unknown = await (await call("GET", `/fhir/AuditEvent?patient=${adaId}&entity-name=x`, "steward")).text();
    expect(unknown).toContain("The search parameter entity-name is not supported and was ignored");
    expect((await call("GET", `/fhir/AuditEvent?patient=${adaId}&agent:Device=x`, "steward")).status).toBe(400);
  });

  test("nobody else, and nobody about another's record", async () => {
    const asked = async (as: string, patient: string = adaId) =>
      (await call("GET", `/fhir/AuditEvent?patient=${patient}`, as)).status;
    expect(await Promise.all(["okafor", "bo"].map((as) => asked(as)))).toEqual([403, 403]);
    expect(await asked("ada", boId)).toBe(403);
    expect(await asked("mona", boId)).toBe(403);
    expect(await asked("steward", "nobody-here")).toBe(404);
    expect((await call("GET", "/fhir/AuditEvent", "steward")).status).toBe(403);
    const [own] = (await bundle(`/fhir/AuditEvent?patient=${boId}`, "bo")).entry;
    expect(own?.resource.agent.length).toBeGreaterThan(1);
    expect((await events("", "ada")).map(({ id }) => id)).not.toContain(own?.resource.id);
  });

  test("nothing of any record stands in any AuditEvent, nor in what is exported", async () => {
    const content = [...(await recordContent()), "blood pressure", "Her daughter."];
    expect(content.length).toBeGreaterThan(80);
    const rows = await state.as("system").audit.page(0, 10_000);
    const exported = JSON.stringify(rows.map((row) => toAuditEvent(row, logReader())));
    const texts = [
      exported,
      JSON.stringify(await events("", "ada")),
      JSON.stringify(await events("", "steward")),
      JSON.stringify((await bundle(`/fhir/AuditEvent?patient=${boId}`, "bo")).entry),
    ];
    for (const word of content) for (const text of texts) expect(text.includes(word), word).toBe(false);
    for (const secret of [adaId, boId, "Okafor", "Mona"]) expect(exported).not.toContain(secret);
  });
});
