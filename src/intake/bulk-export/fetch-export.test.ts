/** Against a server on this machine that exports as the specification says, on bad days too. */
import { generateKeyPairSync, sign, verify } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noProgress } from "#core";
import type { Clock } from "#fetch";
import { readCharts } from "#storage";
import { intakeFhir } from "../fhir-intake.ts";
import type { BackendService } from "./access-token.ts";
import { type FetchExportOptions, fetchExport } from "./fetch-export.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let directory: string;
let asked: { method: string; url: string; authorization: string | undefined; body: string }[];
let answers: Map<string, Handler[]>;
let now: number;

const clock: Clock = {
  now: () => now,
  sleep: async (milliseconds) => {
    now += milliseconds;
  },
};
const keys = generateKeyPairSync("ec", { namedCurve: "P-384" });

beforeEach(async () => {
  [asked, answers, now] = [[], new Map(), Date.parse("2026-03-01T00:00:00Z")];
  directory = mkdtempSync(join(tmpdir(), "osler-export-"));
  server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    asked.push({ method, url, authorization: headers.authorization, body: await text(request) });
    const key = `${method} ${url.split("?")[0]}`;
    const given = answers.get(key) ?? [];
    const handler = given.length > 1 ? given.shift() : given[0];
    if (handler === undefined) response.writeHead(404).end();
    else handler(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(directory, { recursive: true });
});

/** What is answered to an address, one after the other; the last again and again. */
const on = (key: string, ...handlers: Handler[]) => void answers.set(key, handlers);
const status =
  (code: number, headers: Record<string, string> = {}, body: unknown = ""): Handler =>
  (_, response) => {
    response.writeHead(code, headers).end(typeof body === "string" ? body : JSON.stringify(body));
  };
const ndjson = (...resources: unknown[]) => resources.map((resource) => `${JSON.stringify(resource)}\n`).join("");
const patient = (id: string) => ({ resourceType: "Patient", id, gender: "female", birthDate: "1950-01-01" });
const haemoglobin = (id: string, value: number) => ({
  resourceType: "Observation",
  id,
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "718-7" }] },
  subject: { reference: "Patient/p1" },
  effectiveDateTime: "2020-01-01T00:00:00Z",
  valueQuantity: { value, unit: "g/dL", code: "g/dL", system: "http://unitsofmeasure.org" },
});

interface Offer {
  readonly output?: Record<string, string>;
  readonly more?: Record<string, unknown>;
  readonly requiresAccessToken?: boolean;
  readonly transactionTime?: string;
}

/** A server that takes the request, prepares for a while and lists these files. */
function offer({
  output = {},
  more = {},
  requiresAccessToken = false,
  transactionTime = "2026-03-01T00:00:00Z",
}: Offer) {
  on("GET /fhir/Patient/$export", status(202, { "content-location": `${base}/jobs/1` }));
  const files = Object.entries(output).map(([path, content]) => {
    on(`GET /files/${path}`, status(200, {}, content));
    const count = content.split("\n").length - 1;
    return { type: path.split(".")[0], url: `${base}/files/${path}`, count };
  });
  const manifest = { transactionTime, request: base, requiresAccessToken, output: files, error: [], ...more };
  on("GET /jobs/1", status(202, { "x-progress": "half", "retry-after": "5" }), status(200, {}, manifest));
  on("DELETE /jobs/1", status(202));
}

const run = (options: Partial<FetchExportOptions> = {}) =>
  fetchExport({ query: { server: `${base}/fhir` }, directory, progress: noProgress, clock, ...options });
const requests = (key: string) => asked.filter(({ method, url }) => `${method} ${url}`.startsWith(key));
const people = ndjson(patient("p1"), patient("p2"));
const results = ndjson(haemoglobin("o1", 13), haemoglobin("o2", 11));

test("an export is asked for, waited for as the server says, fetched, counted and let go", async () => {
  offer({ output: { "Patient.a": people, "Observation.b": results } });
  const begun = now;
  expect(await run()).toEqual({
    directory: join(directory, "0001"),
    transactionTime: "2026-03-01T00:00:00Z",
    resources: { Observation: 2, Patient: 2 },
    deleted: 0,
    errors: 0,
    setAside: [],
  });
  expect(readFileSync(join(directory, "0001/Patient.00.ndjson"), "utf8")).toBe(people);
  expect(now - begun).toBeGreaterThanOrEqual(5000);
  expect(asked[0]?.url).toContain("_outputFormat=application%2Ffhir%2Bndjson");
  expect(requests("DELETE /jobs/1")).toHaveLength(1);
  expect(asked.some(({ authorization }) => authorization !== undefined)).toBe(false);
});

test("types, filters and a group are asked for; a server that wants POST is asked by Parameters, one value each", async () => {
  offer({});
  on("GET /fhir/Group/all%20of%20them/$export", status(405));
  on("POST /fhir/Group/all%20of%20them/$export", status(202, { "content-location": "/jobs/1" }));
  const query = {
    server: `${base}/fhir`,
    group: "all of them",
    types: ["Patient", "Observation"],
    typeFilters: ["MedicationRequest?status=active"],
  };
  await run({ query });
  expect(new URL(asked[0]?.url ?? "", base).searchParams.get("_type")).toBe("Patient,Observation");
  expect(JSON.parse(asked[1]?.body ?? "")).toEqual({
    resourceType: "Parameters",
    parameter: [
      { name: "_outputFormat", valueString: "application/fhir+ndjson" },
      { name: "_type", valueString: "Patient" },
      { name: "_type", valueString: "Observation" },
      { name: "_typeFilter", valueString: "MedicationRequest?status=active" },
    ],
  });
});

describe("a run that stops", () => {
  test("while the server prepares: the same export is waited for, none is begun anew", async () => {
    offer({ output: { "Patient.a": people } });
    on("GET /jobs/1", ...Array.from({ length: 6 }, () => status(503)));
    await expect(run()).rejects.toMatchObject({ code: "fetch/unreachable" });
    offer({ output: { "Patient.a": people } });
    expect(await run()).toMatchObject({ resources: { Patient: 2 } });
    expect(requests("GET /fhir/Patient/$export")).toHaveLength(1);
  });

  test("between files: what is here is not asked for again, and intake finds nothing until all are", async () => {
    offer({ output: { "Patient.a": people, "Observation.b": results } });
    on("GET /files/Observation.b", status(404));
    await expect(run()).rejects.toMatchObject({ code: "fetch/incomplete" });
    const intake = {
      paths: [directory],
      directory: `${directory}/c`,
      rejectFile: `${directory}/r`,
      progress: noProgress,
    };
    await expect(intakeFhir(intake)).rejects.toMatchObject({ code: "intake/nothing-to-read" });
    on("GET /files/Observation.b", status(200, {}, results));
    expect(await run()).toMatchObject({ resources: { Observation: 2, Patient: 2 } });
    expect(requests("GET /files/Patient.a")).toHaveLength(1);
    expect(requests("GET /jobs/1")).toHaveLength(2);
  });

  test("for so long that the server has forgotten the export: a new one is asked for", async () => {
    offer({ output: { "Patient.a": people } });
    on("GET /jobs/1", status(500, {}, { resourceType: "OperationOutcome", issue: [{ code: "exception" }] }));
    await expect(run()).rejects.toMatchObject({
      code: "intake/export-refused",
      message: expect.stringContaining("exception"),
    });
    offer({ output: { "Patient.a": people } });
    on("GET /jobs/1", status(404));
    on("GET /fhir/Patient/$export", status(202, { "content-location": `${base}/jobs/2` }));
    const manifest = { transactionTime: "2026-03-02T00:00:00Z", requiresAccessToken: false, output: [] };
    on("GET /jobs/2", status(200, {}, manifest));
    expect(await run()).toMatchObject({ transactionTime: "2026-03-02T00:00:00Z" });
  });
});

test("a second run into a directory where one fetches is refused, and takes nothing from it", async () => {
  offer({ output: { "Patient.a": people } });
  const { promise: release, resolve } = Promise.withResolvers<void>();
  const { promise: fetching, resolve: begun } = Promise.withResolvers<void>();
  on("GET /files/Patient.a", (_, response) => {
    begun();
    void release.then(() => response.writeHead(200).end(people));
  });
  const first = run();
  await fetching;
  for (const anew of [false, true])
    await expect(run({ anew })).rejects.toMatchObject({ code: "intake/export-running" });
  expect(requests("DELETE")).toEqual([]);
  resolve();
  expect(await first).toMatchObject({ directory: join(directory, "0001"), resources: { Patient: 2 } });
  expect(readdirSync(directory).filter((name) => name.includes("lock"))).toEqual([]);
});

test("the next run asks for what has changed since the server's clock of the one before; intake follows changes and deletions", async () => {
  offer({ output: { "Patient.a": people, "Observation.b": results } });
  await run();
  const deletions = {
    resourceType: "Bundle",
    type: "transaction",
    entry: [{ request: { method: "DELETE", url: "Observation/o2" } }],
  };
  on("GET /files/deleted", status(200, {}, ndjson(deletions)));
  offer({
    output: { "Observation.c": ndjson(haemoglobin("o1", 14)) },
    more: { deleted: [{ type: "Bundle", url: `${base}/files/deleted`, count: 1 }] },
    transactionTime: "2026-03-08T00:00:00Z",
  });
  expect(await run()).toMatchObject({ directory: join(directory, "0002"), deleted: 1, resources: { Observation: 1 } });
  const query = new URL(requests("GET /fhir/Patient/$export").at(-1)?.url ?? "", base).searchParams;
  expect(query.get("_since")).toBe("2026-03-01T00:00:00Z");

  const charts = join(directory, ".charts");
  const summary = await intakeFhir({
    paths: [directory],
    directory: charts,
    rejectFile: join(directory, ".rejects"),
    progress: noProgress,
  });
  expect(summary).toMatchObject({ patients: 2, rejected: {}, withheld: { "deleted by a later input": 1 } });
  const values = [];
  for await (const chart of readCharts(charts))
    values.push(...chart.events.flatMap(({ numericValue }) => numericValue ?? []));
  expect(values).toEqual([14]);
});

test("all pages of the list are fetched, and what the server could not export is kept apart and counted", async () => {
  const outcome = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "processing" }] };
  on("GET /files/outcomes", status(200, {}, ndjson(outcome)));
  on("GET /files/Observation.z", status(200, {}, results));
  const second = { type: "Observation", url: `${base}/files/Observation.z` };
  const page = { transactionTime: "2026-03-01T00:00:00Z", requiresAccessToken: false, output: [second] };
  on("GET /jobs/1/page2", status(200, {}, page));
  offer({
    output: { "Patient.a": people },
    more: {
      outcome: [{ url: `${base}/files/outcomes`, countSeverity: { error: 1 } }],
      link: [{ relation: "next", url: `${base}/jobs/1/page2` }],
    },
  });
  expect(await run()).toMatchObject({ resources: { Patient: 2, Observation: 2 }, errors: 1 });
  expect(readdirSync(join(directory, "0001/errors"))).toEqual(["OperationOutcome.00.ndjson"]);
});

test("a file with fewer resources than the server counted is said and fetched again, never taken in short", async () => {
  offer({ output: { "Patient.a": people } });
  on("GET /files/Patient.a", status(200, {}, ndjson(patient("p1"))), status(200, {}, people));
  await expect(run()).rejects.toMatchObject({ code: "intake/export-short" });
  expect(existsSync(join(directory, "0001"))).toBe(false);
  expect(await run()).toMatchObject({ resources: { Patient: 2 } });
});

test("a directory is for one export: another query is refused, and what stands there stays", async () => {
  offer({ output: { "Patient.a": people } });
  await run();
  const other = run({ query: { server: `${base}/fhir`, types: ["Patient"] } });
  await expect(other).rejects.toMatchObject({ code: "intake/export-differs" });
  expect(readFileSync(join(directory, "0001/Patient.00.ndjson"), "utf8")).toBe(people);
});

describe("anew", () => {
  const patientsTakenIn = async () => {
    const intake = {
      paths: [directory],
      directory: join(directory, ".charts"),
      rejectFile: join(directory, ".rejects"),
    };
    return (await intakeFhir({ ...intake, progress: noProgress })).patients;
  };

  test("everything is asked for again, and what the server has no more is not read from the runs before", async () => {
    offer({ output: { "Patient.a": people } });
    await run();
    offer({ output: { "Patient.a": ndjson(patient("p1")) } });
    expect(await run({ anew: true })).toMatchObject({ directory: join(directory, "0002"), setAside: ["0001"] });
    expect(requests("GET /fhir/Patient/$export").some(({ url }) => url.includes("_since"))).toBe(false);
    expect(await patientsTakenIn()).toBe(1);
    expect(readFileSync(join(directory, ".0001/Patient.00.ndjson"), "utf8")).toBe(people);
  });

  test("where the server could not export all, the runs before are read on", async () => {
    offer({ output: { "Patient.a": people } });
    await run();
    const outcome = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "processing" }] };
    on("GET /files/outcomes", status(200, {}, ndjson(outcome)));
    const error = [{ type: "OperationOutcome", url: `${base}/files/outcomes` }];
    offer({ output: { "Patient.a": ndjson(patient("p1")) }, more: { error } });
    expect(await run({ anew: true })).toMatchObject({ errors: 1, setAside: [] });
    expect(await patientsTakenIn()).toBe(2);
  });

  test("the run that stopped is dismissed at the server, which may prepare one at a time, also where a run anew goes on", async () => {
    offer({ output: { "Patient.a": people } });
    await run();
    offer({ output: { "Patient.a": ndjson(patient("p1")) } });
    on("GET /files/Patient.a", status(404));
    await expect(run({ anew: true })).rejects.toMatchObject({ code: "fetch/incomplete" });
    expect(requests("DELETE /jobs/1")).toHaveLength(1);
    await expect(run({ anew: true })).rejects.toMatchObject({ code: "fetch/incomplete" });
    expect(requests("DELETE /jobs/1")).toHaveLength(2);
    on("GET /files/Patient.a", status(200, {}, ndjson(patient("p1"))));
    expect(await run()).toMatchObject({ setAside: ["0001"] });
  });
});

describe("who asks", () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const service: BackendService = {
    clientId: "osler",
    sign: async (audience) => {
      const signed = `${encode({ alg: "ES384", typ: "JWT" })}.${encode({ iss: "osler", sub: "osler", aud: audience })}`;
      const key = { key: keys.privateKey, dsaEncoding: "ieee-p1363" } as const;
      return `${signed}.${sign("sha384", Buffer.from(signed), key).toString("base64url")}`;
    },
  };
  let tokens: number;
  const takeAssertion: Handler = (_, response) => {
    const form = new URLSearchParams(asked.at(-1)?.body);
    const [head, body, signature] = (form.get("client_assertion") ?? "").split(".");
    const key = { key: keys.publicKey, dsaEncoding: "ieee-p1363" } as const;
    const good = verify("sha384", Buffer.from(`${head}.${body}`), key, Buffer.from(signature ?? "", "base64url"));
    const { aud } = JSON.parse(Buffer.from(body ?? "", "base64url").toString()) as { aud: string };
    const asExpected = form.get("grant_type") === "client_credentials" && form.get("scope") === "system/*.rs";
    if (!good || !asExpected || aud !== `${base}/token`) response.writeHead(400).end();
    else response.end(JSON.stringify({ access_token: `token-${++tokens}`, expires_in: 300 }));
  };
  beforeEach(() => {
    tokens = 0;
    const configuration = { token_endpoint: `${base}/token`, capabilities: ["permission-v2"] };
    on("GET /fhir/.well-known/smart-configuration", status(200, {}, configuration));
    on("POST /token", takeAssertion);
  });

  test("a token is fetched with a signed assertion, used for server and files, and renewed before it ends", async () => {
    offer({ output: { "Patient.a": people }, requiresAccessToken: true });
    on("GET /jobs/1", status(202, { "retry-after": "400" }), answers.get("GET /jobs/1")?.[1] as Handler);
    await run({ service });
    expect(requests("GET /fhir/Patient/$export")[0]?.authorization).toBe("Bearer token-1");
    expect(requests("GET /files/Patient.a")[0]?.authorization).toBe("Bearer token-2");
  });

  test("files that ask for no token are given none", async () => {
    offer({ output: { "Patient.a": people } });
    await run({ service });
    expect(requests("GET /jobs/1")[0]?.authorization).toBe("Bearer token-1");
    expect(requests("GET /files/Patient.a")[0]?.authorization).toBeUndefined();
  });

  test("the token goes to no other place than the server, unless that place was named", async () => {
    const elsewhere = base.replace("127.0.0.1", "localhost");
    offer({ requiresAccessToken: true, more: { output: [{ type: "Patient", url: `${elsewhere}/files/Patient.a` }] } });
    on("GET /files/Patient.a", status(200, {}, people));
    await expect(run({ service })).rejects.toMatchObject({ code: "intake/export-elsewhere" });
    expect(requests("GET /files/Patient.a")).toEqual([]);
    expect(await run({ service, fileServers: [elsewhere] })).toMatchObject({ resources: { Patient: 2 } });
    expect(requests("GET /files/Patient.a")[0]?.authorization).toMatch(/^Bearer token-/);
  });

  test("a server that knows no such client is named, and the secret is not in the message", async () => {
    offer({});
    on("POST /token", status(401, {}, { error: "invalid_client" }));
    await expect(run({ service })).rejects.toMatchObject({
      code: "fetch/refused",
      message: expect.not.stringContaining("eyJ"),
    });
  });
});

const pathAsType = {
  transactionTime: "2026-03-01T00:00:00Z",
  requiresAccessToken: false,
  output: [{ type: "../../x", url: "https://ehr.example/x" }],
};
test.each([
  ["no address of the export", "intake/export-unreadable", "GET /fhir/Patient/$export", status(202)],
  ["a list without the server's clock", "intake/export-unreadable", "GET /jobs/1", status(200, {}, { output: [] })],
  ["a list that is no JSON", "intake/export-unreadable", "GET /jobs/1", status(200, {}, "<html>")],
  ["a type that is a path", "intake/export-unreadable", "GET /jobs/1", status(200, {}, pathAsType)],
  ["a refusal", "intake/export-refused", "GET /fhir/Patient/$export", status(403)],
] as const)("%s is said as such", async (_, code, key, answer) => {
  offer({});
  on(key, answer);
  await expect(run()).rejects.toMatchObject({ code });
});

test("records are not fetched in the open", async () => {
  const query = { server: "http://ehr.example/fhir" };
  await expect(run({ query })).rejects.toMatchObject({ code: "intake/export-elsewhere" });
});
