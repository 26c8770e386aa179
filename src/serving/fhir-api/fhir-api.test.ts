import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { FhirResource } from "#fhir";
import { openState, type State } from "#storage";
import { createDemoAccounts } from "../demo-accounts.ts";
import { adaId, boId, fixtureCapabilities, fixtureCharts, fixtureNow } from "../fixture.test-support.ts";
import { type RunningServer, startServer } from "../server.ts";
import { searchResources } from "./search.ts";

const observation = (id: string, code: string, at: string): FhirResource => ({
  resourceType: "Observation",
  id,
  status: "unknown",
  code: { coding: [{ system: "http://loinc.org", code }] },
  effectiveDateTime: at,
});
const held = [
  observation("1", "4548-4", "2019-12-31T23:59:59.000Z"),
  observation("2", "4548-4", "2020-01-01T00:00:00.000Z"),
  observation("3", "2160-0", "2020-06-15T08:00:00.000Z"),
];
const find = (query: string) => {
  const parameters = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query))
    parameters.set(name, [...(parameters.get(name) ?? []), value]);
  return searchResources(held, parameters).matches.map(({ id }) => id);
};

describe("search, by FHIR R4's rules", () => {
  test.each([
    ["code=4548-4", ["1", "2"]],
    ["code=http://loinc.org|2160-0", ["3"]],
    ["code=http://snomed.info/sct|2160-0", []],
    ["code=http://loinc.org|", ["1", "2", "3"]],
    ["code=4548-4,2160-0", ["1", "2", "3"]],
    ["date=2020", ["2", "3"]],
    ["date=ge2020-01-01&date=lt2020-06", ["2"]],
    ["date=gt2020-01-01", ["3"]],
    ["date=le2019", ["1"]],
    ["_id=3&code=4548-4", []],
    ["_sort=-date", ["3", "2", "1"]],
    ["_sort=date&_count=1&_offset=1", ["2"]],
  ])("%s finds %j", (query, ids) => expect(find(query)).toEqual(ids));

  test.each([
    "__proto__=x",
    "constructor=x",
    "value-quantity=5",
    "date=yesterday",
    "_count=many",
    "_sort=code",
    "_count=1&_count=2",
  ])("%s is refused, not ignored", (query) => expect(() => find(query)).toThrow());
});

describe("the facade", () => {
  let root: string;
  let state: State;
  let server: RunningServer;
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "osler-fhir-api-"));
    state = await openState({ directory: join(root, "state") });
    const options = { clock: () => fixtureNow, password: () => "pw-1" };
    server = await startServer({
      ...{ state: Promise.resolve(state), clock: options.clock, version: "test" },
      ...{ webDirectory: join(root, "none"), port: 0 },
    });
    server.provide(fixtureCapabilities);
    for (const { name } of await createDemoAccounts(state, fixtureCharts(), options)) {
      const response = await fetch(`${server.url}/api/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name, password: "pw-1" }),
      });
      cookies[name] = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    }
  });
  afterAll(async () => {
    await server?.close();
    await state?.close();
    await rm(root, { recursive: true, force: true });
  });
  const bundleSchema = z.object({
    total: z.number(),
    link: z.array(z.object({ relation: z.string(), url: z.string() })),
    entry: z.array(z.object({ resource: z.looseObject({ resourceType: z.string(), id: z.string() }) })).default([]),
  });
  const get = (path: string, as: string) =>
    fetch(new URL(path, server.url), { headers: { cookie: cookies[as] ?? "" } });
  const bundle = async (path: string, as: string) => bundleSchema.parse(await (await get(path, as)).json());

  test("pages of $everything, followed by their links, hold every resource once", async () => {
    const ids: string[] = [];
    let path: string | undefined = `/fhir/Patient/${adaId}/$everything?_count=7`;
    let total = 0;
    while (path !== undefined) {
      const page = await bundle(path, "clinician");
      ids.push(...page.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`));
      path = page.link.find(({ relation }) => relation === "next")?.url;
      total = page.total;
    }
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    expect(ids).toContain("Condition/2");
  });

  test("a search finds the patient's diagnosis with its system and code", async () => {
    const { entry } = await bundle(`/fhir/Condition?patient=Patient/${adaId}&code=E11.9`, "clinician");
    expect(entry.map(({ resource }) => resource)).toMatchObject([
      {
        resourceType: "Condition",
        id: "2",
        subject: { reference: `Patient/${adaId}` },
        code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code: "E11.9" }] },
        onsetDateTime: "2018-02-19T00:00:00.000Z",
      },
    ]);
  });

  test("risks are labelled as asserted by AI, and a patient does not get them", async () => {
    const path = `/fhir/RiskAssessment?patient=${adaId}`;
    const [risk] = (await bundle(path, "clinician")).entry;
    expect(risk?.resource["meta"]).toEqual({ security: [expect.objectContaining({ code: "AIAST" })] });
    expect((await bundle(path, "patient1")).total).toBe(0);
    const own = await bundle(`/fhir/Patient/${adaId}/$everything?_count=1000`, "patient1");
    expect(own.entry.map(({ resource }) => resource.resourceType)).not.toContain("RiskAssessment");
  });

  test("another patient's record is refused however the patient is named", async () => {
    for (const path of [
      `/fhir/Condition?patient=${boId}`,
      `/fhir/Condition?patient=Patient/${boId}`,
      `/fhir/Condition?patient=${adaId}&patient=${boId}`,
      `/fhir/Patient/${boId}/$everything?patient=${adaId}`,
      `/fhir/Patient/${boId}`,
      "/fhir/Condition",
      "/fhir/Condition?patient=Patient/",
    ]) {
      expect((await get(path, "patient1")).status, path).toBe(403);
    }
    expect((await get(`/fhir/Condition?patient=${adaId}&subject=${boId}`, "patient1")).status).toBe(400);
  });

  test("what the CapabilityStatement names can be asked, and nothing else", async () => {
    const statement = await (await get("/fhir/metadata", "clinician")).json();
    const offered: { type: string; interaction: { code: string }[] }[] = statement.rest[0].resource;
    const searched = offered.filter(({ interaction }) => interaction.some(({ code }) => code === "search-type"));
    expect(searched.length).toBeGreaterThan(5);
    for (const { type } of searched) {
      const who = type === "AuditEvent" ? "steward" : "clinician";
      expect((await get(`/fhir/${type}?patient=${adaId}`, who)).status, type).toBe(200);
    }
    expect((await get(`/fhir/Goal?patient=${adaId}`, "clinician")).status).toBe(404);
  });
});
