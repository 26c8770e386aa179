import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { FhirResource } from "#fhir";
import { openState, type State } from "#storage";
import { createDemoAccounts } from "../demo-accounts.ts";
import { adaId, boId, fixtureCapabilities, fixtureCharts, fixtureNow } from "../fixture.test-support.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import { toOperationOutcome } from "../problem.ts";
import type { RunningServer } from "../server.ts";
import { needJson } from "./format.ts";
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
    "value-quantity:missing=true",
    "code:in=http://example.org/set",
    "date=yesterday",
    "_count=many",
    "_sort=code",
    "_count=1&_count=2",
  ])("%s is refused", (query) => expect(() => find(query)).toThrow());
});

describe("what a search does not understand, by R4's rules", () => {
  const search = (query: string, strict: boolean) => {
    const parameters = new Map([...new URLSearchParams(query)].map(([name, value]) => [name, [value]]));
    return searchResources(held, parameters, { strict });
  };
  test.each(["__proto__=x", "constructor=x", "value-quantity=5", "_summary=text", "_revinclude=Goal:subject"])(
    "%s is ignored and said to be, or refused where strict handling is asked for",
    (query) => {
      const { matches, ignored } = search(query, false);
      expect([matches.length, ignored]).toEqual([3, [query.split("=")[0]]]);
      expect(() => search(query, true)).toThrow("not supported");
    },
  );
  test.each(["_summary=count", "_count=0"])("%s asks for the total alone", (query) => {
    const { matches, total, ignored } = search(`code=4548-4&${query}`, true);
    expect([matches.length, total, ignored]).toEqual([0, 2, []]);
  });
});

describe("the format asked for, by R4's rules", () => {
  const isGiven = (query: string, accept?: string) => {
    try {
      needJson({ url: `/fhir/metadata${query}`, accept });
      return true;
    } catch {
      return false;
    }
  };
  test.each([
    "json",
    "application/json",
    "application/fhir%2Bjson",
    "application/fhir+json",
    "text/json",
    "JSON",
    "*/*",
  ])("_format=%s is JSON, whatever Accept says", (format) =>
    expect(isGiven(`?_format=${format}`, "application/fhir+xml")).toBe(true),
  );
  test.each(["xml", "application/fhir%2Bxml", "text/xml", "text/turtle", "ttl", "html"])(
    "_format=%s is refused, whatever Accept says",
    (format) => expect(isGiven(`?patient=1&_format=${format}`, "application/fhir+json")).toBe(false),
  );
  test.each([
    [undefined, true],
    ["*/*", true],
    ["text/html,application/xhtml+xml,*/*;q=0.8", true],
    ["application/fhir+xml, application/fhir+json;q=0.5", true],
    ["application/fhir+json; fhirVersion=4.0", true],
    ["application/fhir+xml", false],
  ])("without _format Accept decides: %s", (accept, given) => expect(isGiven("", accept)).toBe(given));
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
    server = await startOpenServer({
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
    entry: z
      .array(
        z.object({
          fullUrl: z.url(),
          resource: z.looseObject({ resourceType: z.string(), id: z.string() }),
          search: z.object({ mode: z.string() }),
        }),
      )
      .default([]),
  });
  const get = (path: string, as: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, server.url), { headers: { cookie: cookies[as] ?? "", ...headers } });
  const bundle = async (path: string, as: string) => bundleSchema.parse(await (await get(path, as)).json());

  test("a request for XML is answered 406 by an OperationOutcome that says JSON only", async () => {
    const response = await fetch(`${server.url}/fhir/metadata?_format=xml`);
    expect(response.status).toBe(406);
    expect(response.headers.get("content-type")).toContain("application/fhir+json");
    const { resourceType, issue } = await response.json();
    expect([resourceType, issue[0].code, issue[0].diagnostics]).toEqual([
      "OperationOutcome",
      "not-supported",
      expect.stringContaining("JSON only"),
    ]);
  });

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
    const own = await (await get(`/fhir/Condition?patient=${adaId}&subject=${boId}`, "patient1")).text();
    expect(own).not.toContain(`Patient/${boId}`);
  });

  test("entries have absolute addresses, no two alike, and self names the parameters that were used", async () => {
    const page = await bundle(`/fhir/Patient/${adaId}/$everything?_count=1000`, "clinician");
    const urls = page.entry.map(({ fullUrl, resource }) => {
      expect(fullUrl).toBe(`${server.url}/fhir/${resource.resourceType}/${resource.id}`);
      return fullUrl;
    });
    expect(new Set(urls).size).toBe(urls.length);
    const path = `/fhir/Condition?patient=${adaId}&code=E11.9&value-quantity=5&_count=1`;
    const answer = await (await get(path, "clinician")).json();
    expect(answer.link[0].url).toBe(`${server.url}/fhir/Condition?patient=${adaId}&code=E11.9&_count=1`);
    expect(answer.total).toBe(1);
    const outcome = answer.entry.find(({ search }: { search: { mode: string } }) => search.mode === "outcome");
    expect(outcome.resource.issue).toMatchObject([
      { severity: "warning", code: "not-supported", diagnostics: expect.stringContaining("value-quantity") },
    ]);
  });

  test("Prefer: handling=strict refuses a parameter that is not supported, handling=lenient does not", async () => {
    const path = `/fhir/Condition?patient=${adaId}&value-quantity=5`;
    expect((await get(path, "clinician", { prefer: "return=representation; handling=strict" })).status).toBe(400);
    expect((await get(path, "clinician", { prefer: "handling=lenient" })).status).toBe(200);
  });

  test("a count tells the total, without entries and without a next page", async () => {
    for (const asked of ["_summary=count", "_count=0"]) {
      const answer = await bundle(`/fhir/Observation?patient=${adaId}&${asked}`, "clinician");
      expect([answer.total > 0, answer.entry.length, answer.link.length], asked).toEqual([true, 0, 1]);
    }
  });

  test("$everything may be asked for some types alone", async () => {
    const { entry } = await bundle(`/fhir/Patient/${adaId}/$everything?_type=Condition,Device`, "clinician");
    expect(new Set(entry.map(({ resource }) => resource.resourceType))).toEqual(new Set(["Condition", "Device"]));
  });

  test("a Patient read again with the version held is not sent again", async () => {
    const first = await get(`/fhir/Patient/${adaId}`, "clinician");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[0-9a-f]{16}"$/);
    const again = await get(`/fhir/Patient/${adaId}`, "clinician", { "if-none-match": `"x", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await get(`/fhir/Patient/${adaId}`, "clinician", { "if-none-match": 'W/"x"' })).status).toBe(200);
    // What may not be read is refused whatever the caller claims to hold.
    expect((await get(`/fhir/Patient/${adaId}`, "nobody", { "if-none-match": etag })).status).toBe(401);
  });

  test("whatever goes wrong under /fhir is said by an OperationOutcome with R4's code and the request's id", async () => {
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(server.url + path, { ...init, headers: { cookie: cookies["clinician"] ?? "", ...init.headers } });
    const posted = (type: string, body: string) => ({ method: "POST", body, headers: { "content-type": type } });
    const large = JSON.stringify("a".repeat(70_000));
    const cases: [number, string, Response][] = [
      [404, "not-found", await ask("/fhir")],
      [404, "not-found", await ask("/fhir/nothing/here/at/all")],
      [404, "not-found", await ask(`/fhir/Goal?patient=${adaId}`)],
      [401, "login", await fetch(`${server.url}/fhir/Patient/${adaId}`)],
      [400, "invalid", await ask("/fhir/Patient/%E0%A4%A")],
      [405, "not-supported", await ask(`/fhir/Patient/${adaId}`, { method: "DELETE" })],
      [405, "not-supported", await ask("/fhir/Condition", posted("application/xml", "<a/>"))],
      [413, "too-long", await ask("/fhir/Condition", posted("application/json", large))],
    ];
    for (const [status, code, response] of cases) {
      const at = `${status} ${code} ${response.url}`;
      expect(response.headers.get("content-type"), at).toContain("application/fhir+json");
      const outcome = await response.json();
      expect([response.status, outcome.resourceType, outcome.issue[0].code], at).toEqual([
        status,
        "OperationOutcome",
        code,
      ]);
      const id = response.headers.get("x-request-id");
      expect(id, at).toMatch(/^[0-9a-f-]{36}$/);
      expect(outcome.issue[0].diagnostics, at).toContain(`(request ${id})`);
    }
    const codeOf = (status: number) => toOperationOutcome({ type: "about:blank", status, title: "x" }).issue[0]?.code;
    expect([415, 429, 503].map(codeOf)).toEqual(["not-supported", "throttled", "transient"]);
  });

  test("beside a risk stand who made it, of what, and the model's card; each is found by what another names", async () => {
    const path = `/fhir/RiskAssessment?patient=${adaId}`;
    const { total, entry } = await bundle(`${path}&_revinclude=Provenance:target`, "clinician");
    expect(total).toBe(1);
    expect(entry.map(({ resource, search }) => [resource.resourceType, search.mode])).toEqual([
      ["RiskAssessment", "match"],
      ["Provenance", "include"],
      ["Device", "include"],
      ["DocumentReference", "include"],
    ]);
    const [risk, provenance, device, card] = entry.map(({ resource }) => resource);
    const named = (one: typeof risk) => `${one?.resourceType}/${one?.id}`;
    expect(risk).toMatchObject({ performer: { reference: named(device) } });
    expect(provenance).toMatchObject({
      meta: { security: [{ code: "AIAST" }] },
      target: [{ reference: named(risk) }],
      reason: [{ coding: [{ code: "AIAST" }] }],
      agent: [{ type: { coding: [{ code: "author" }] }, who: { reference: named(device) } }],
      entity: [
        { role: "derivation", what: { reference: named(card) } },
        { role: "source", what: { reference: `Patient/${adaId}` } },
      ],
    });
    expect(device?.["extension"]).toContainEqual({
      url: "http://hl7.org/fhir/uv/aitransparency/StructureDefinition/aitransparency.modelCardDescription",
      valueReference: { reference: named(card) },
    });
    const [content] = z.array(z.object({ attachment: z.object({ data: z.string() }) })).parse(card?.["content"]);
    expect(Buffer.from(content?.attachment.data ?? "", "base64").toString()).toBe(
      fixtureCapabilities.modelCard?.markdown,
    );
    const everything = await bundle(`/fhir/Patient/${adaId}/$everything?_count=1000`, "clinician");
    const all = everything.entry.map(({ resource }) => named(resource));
    for (const one of [risk, provenance, device, card]) expect(all).toContain(named(one));
    const found = await bundle(`/fhir/Provenance?patient=${adaId}&agent=${named(device)}`, "clinician");
    expect(found.entry.map(({ resource }) => named(resource))).toEqual([named(provenance)]);
    expect((await bundle(`/fhir/Provenance?patient=${adaId}&agent=Device/another`, "clinician")).total).toBe(0);
    for (const type of ["Provenance", "Device", "DocumentReference"])
      expect((await bundle(`/fhir/${type}?patient=${adaId}`, "patient1")).total, type).toBe(0);
    const other = (await bundle(`/fhir/RiskAssessment?patient=${boId}`, "clinician")).entry;
    expect(other.map(({ resource }) => resource.id)).not.toContain(risk?.id);
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
