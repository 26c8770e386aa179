import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, exportPKCS8, generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toEpochMs } from "#core";
import { openState, type State } from "#storage";
import { cdsSetupSchema } from "../cds-hooks/cds-setup.ts";
import { adaId, fixtureCapabilities } from "../fixture.test-support.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import type { RunningServer } from "../server.ts";
import { findCardFaults, findIdFaults } from "./card-faults.ts";
import { checkConformance } from "./conform.ts";
import type { ConformCheckId, ConformFinding } from "./conform-checks.ts";

const failures = (findings: readonly ConformFinding[]) =>
  findings.filter(({ outcome }) => outcome === "failed").map(({ check, found }) => `${check}: ${found}`);

/** What this thread has computed, in milliseconds: the server's share, but for its database's thread, and ours, whatever else keeps the process or the machine busy. */
const computed = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

describe("our own server", () => {
  let root: string;
  let state: State;
  let server: RunningServer;
  let key: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "osler-conform-"));
    state = await openState({ directory: join(root, "state") });
    const own = await generateKeyPair("ES384", { extractable: true });
    key = await exportPKCS8(own.privateKey);
    const keys = { jwks: { keys: [{ ...(await exportJWK(own.publicKey)), alg: "ES384", kid: "k" }] } };
    const clients = ["own", "prefetch"].map((records) => ({ issuer: `https://${records}.example`, keys, records }));
    const cds = cdsSetupSchema.parse({ clients, origins: ["https://sandbox.example"] });
    const clock = () => toEpochMs(Date.now());
    server = await startOpenServer({
      ...{ state: Promise.resolve(state), clock, version: "test", webDirectory: root, port: 0, cds },
    });
    const release = { id: "fixture-1", stage: "limited" as const, evidenceTag: "fixture", outcomes: 7 };
    server.provide({ ...fixtureCapabilities, release });
  });
  afterAll(async () => {
    await server?.close();
    await state?.close();
    await rm(root, { recursive: true, force: true });
  });
  const client = (records: string) => ({ issuer: `https://${records}.example`, privateKeyPem: key, keyId: "k" });

  test("passes every check as CDS Hooks server of its own patients, with cards and feedback", async () => {
    const options = { client: client("own"), patientId: adaId, origin: "https://sandbox.example", stopwatch: computed };
    const findings = await checkConformance(`${server.url}/cds-services`, options);
    expect(failures(findings)).toEqual([]);
    expect(findings.filter(({ check }) => check === "feedback").map(({ outcome }) => outcome)).toContain("passed");
  });

  test("passes for a client whose records it does not hold, and answers 412 without them", async () => {
    const findings = await checkConformance(server.url, { client: client("prefetch"), stopwatch: computed });
    expect(failures(findings)).toEqual([]);
    const found = findings.filter(({ check }) => check === "prefetch-missing").map((finding) => finding.found);
    expect(found.filter((words) => words === "412")).toHaveLength(3);
  });

  test("passes every check as FHIR server", async () => {
    const findings = await checkConformance(`${server.url}/fhir`);
    expect(failures(findings)).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(["smart-members", "issuer-keys", "read-refuses"]),
    );
  });

  test("without a key the calls are skipped and said to be", async () => {
    const findings = await checkConformance(server.url);
    expect(failures(findings)).toEqual([]);
    expect(findings.filter(({ outcome }) => outcome === "skipped").length).toBeGreaterThan(5);
  });

  test("what is no server of either kind, and a key that cannot sign, are said to be", async () => {
    await expect(checkConformance(`${server.url}/nothing`)).rejects.toMatchObject({ code: "serving/conform-nothing" });
    await expect(checkConformance("http://127.0.0.1:9")).rejects.toMatchObject({ code: "serving/conform-nothing" });
    const bad = { client: { ...client("own"), privateKeyPem: "none" } };
    await expect(checkConformance(server.url, bad)).rejects.toMatchObject({ code: "serving/conform-key" });
  });
});

/** What a small server written from the standards answers; each fault is one change of it. */
interface Reference {
  discovery: unknown;
  cards: unknown;
  statuses: {
    valid: number;
    noPrefetch: number;
    badJson: number;
    noPatient: number;
    unknown: number;
    feedback: number;
    badFeedback: number;
  };
  delayMs: number;
  preflight: Record<string, string>;
  smart: Record<string, unknown>;
  smartHeaders: Record<string, string>;
  statement: Record<string, unknown>;
  keys: unknown;
  openidIssuer: string;
  token: { status: number; body: unknown };
  read: number;
}

const ID = "static-patient-greeter";

function reference(base: string): Reference {
  const uris = ["authorize", "token"].map((url) => ({ url, valueUri: `${base}/${url}` }));
  const coding = [{ system: "http://terminology.hl7.org/CodeSystem/restful-security-service", code: "SMART-on-FHIR" }];
  const security = {
    service: [{ coding }],
    extension: [{ url: "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris", extension: uris }],
  };
  return {
    discovery: {
      services: [
        {
          hook: "patient-view",
          id: ID,
          description: "A greeting",
          prefetch: { patientToGreet: "Patient/{{context.patientId}}" },
        },
      ],
    },
    // The standard's own example of a card, with a suggestion and a link.
    cards: [
      {
        uuid: "4e0a3a1e-3283-4575-ab82-028d55fe2719",
        summary: "Example Card",
        indicator: "info",
        detail: "This is an example card.",
        source: {
          label: "Static CDS Service Example",
          url: "https://example.com",
          icon: "https://example.com/img/icon-100px.png",
        },
        selectionBehavior: "any",
        suggestions: [
          {
            label: "Human-readable suggestion label",
            uuid: "e1187895-ad57-4ff7-a1f1-ccf954b2fe46",
            actions: [
              {
                type: "create",
                description: "Create a prescription",
                resource: { resourceType: "MedicationRequest", note: [] },
              },
            ],
          },
        ],
        overrideReasons: [
          {
            code: "reason-code-provided-by-service",
            system: "http://example.org/cds-services/fhir/CodeSystem/override-reasons",
            display: "Patient refused",
          },
        ],
        links: [
          { label: "Google", url: "https://google.com", type: "absolute" },
          {
            label: "SMART Example App",
            url: "https://smart.example.com/launch",
            type: "smart",
            appContext: '{"session":3456356}',
          },
        ],
      },
    ],
    statuses: {
      valid: 200,
      noPrefetch: 412,
      badJson: 400,
      noPatient: 400,
      unknown: 404,
      feedback: 200,
      badFeedback: 400,
    },
    delayMs: 0,
    preflight: {
      "access-control-allow-origin": "https://sandbox.example",
      "access-control-allow-methods": "GET, POST, OPTIONS",
      "access-control-allow-headers": "Origin, Accept, Content-Type, Authorization",
    },
    // From SMART App Launch 2.2's example response.
    smart: {
      issuer: base,
      jwks_uri: `${base}/keys`,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      grant_types_supported: ["authorization_code", "client_credentials"],
      code_challenge_methods_supported: ["S256"],
      capabilities: [
        "launch-ehr",
        "permission-patient",
        "permission-v2",
        "client-public",
        "context-ehr-patient",
        "sso-openid-connect",
      ],
    },
    smartHeaders: { "access-control-allow-origin": "*" },
    statement: {
      resourceType: "CapabilityStatement",
      status: "active",
      kind: "instance",
      fhirVersion: "4.0.1",
      format: ["json"],
      rest: [{ mode: "server", security }],
    },
    keys: { keys: [{ kty: "RSA", n: "x", e: "AQAB", kid: "1" }] },
    openidIssuer: base,
    token: { status: 400, body: { error: "invalid_client" } },
    read: 401,
  };
}

describe("a small server written from the standards", () => {
  let held: Reference;
  let server: Server;
  let base: string;
  /** Passes only when an answer is held back. */
  let now = 0;
  const findingsOf = () => checkConformance(base, { origin: "https://sandbox.example", stopwatch: () => now });
  beforeAll(async () => {
    server = createServer((request, response) => {
      void readAll(request).then((body) => {
        const { status, json, headers = {} } = answer(held, request, body);
        if (request.method === "POST") now += held.delayMs;
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(json === undefined ? "" : JSON.stringify(json));
      });
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server?.close();
  });

  test("passes every check", async () => {
    held = reference(base);
    const findings = await findingsOf();
    expect(failures(findings)).toEqual([]);
    expect(findings.filter(({ outcome }) => outcome === "skipped")).toEqual([]);
  });

  type Fault = readonly [string, ConformCheckId, (server: Reference) => void];
  const card = ({ cards }: Reference) => (cards as Record<string, unknown>[])[0] as Record<string, unknown>;
  const listed = ({ discovery }: Reference) => (discovery as { services: Record<string, unknown>[] }).services;
  const faults: readonly Fault[] = [
    ["a service without a description", "discovery-services", (on) => delete listed(on)[0]?.["description"]],
    [
      "a prefetch template that is an object",
      "discovery-services",
      (on) => listed(on).push({ hook: "order-sign", id: "b", description: "b", prefetch: { a: {} } }),
    ],
    ["a service listed twice", "discovery-unique", (on) => listed(on).push({ ...listed(on)[0] })],
    ["an empty title", "no-empties", (on) => Object.assign(listed(on)[0] ?? {}, { title: "" })],
    ["a card with links: []", "no-empties", (on) => Object.assign(card(on), { links: [] })],
    ["500 for a valid call", "call-answers", (on) => Object.assign(on.statuses, { valid: 500 })],
    ["cards that are no list", "call-answers", (on) => Object.assign(on, { cards: "none" })],
    ["a summary of 140 characters", "cards", (on) => Object.assign(card(on), { summary: "x".repeat(140) })],
    ["an indicator of its own", "cards", (on) => Object.assign(card(on), { indicator: "hard-stop" })],
    ["no source label", "cards", (on) => Object.assign(card(on), { source: { url: "https://example.com" } })],
    ["suggestions without selectionBehavior", "cards", (on) => delete card(on)["selectionBehavior"]],
    [
      "a link to nowhere",
      "cards",
      (on) => Object.assign(card(on), { links: [{ label: "a", url: "/a", type: "absolute" }] }),
    ],
    [
      "appContext on an absolute link",
      "cards",
      (on) =>
        Object.assign(card(on), {
          links: [{ label: "a", url: "https://a.example", type: "absolute", appContext: "x" }],
        }),
    ],
    [
      "an override reason without display",
      "cards",
      (on) => Object.assign(card(on), { overrideReasons: [{ code: "a", system: "b" }] }),
    ],
    ["one uuid on two cards", "card-ids", (on) => (on.cards as unknown[]).push(card(on))],
    ["a uuid that is none", "card-ids", (on) => Object.assign(card(on), { uuid: "1" })],
    ["a second to answer", "latency", (on) => Object.assign(on, { delayMs: 700 })],
    ["500 without prefetch", "prefetch-missing", (on) => Object.assign(on.statuses, { noPrefetch: 500 })],
    ["500 for bad JSON", "bad-json", (on) => Object.assign(on.statuses, { badJson: 500 })],
    ["200 without a patient", "bad-context", (on) => Object.assign(on.statuses, { noPatient: 200 })],
    ["200 for an unknown service", "unknown-service", (on) => Object.assign(on.statuses, { unknown: 200 })],
    [
      "a preflight for another origin",
      "cors",
      (on) => Object.assign(on.preflight, { "access-control-allow-origin": "https://a.example" }),
    ],
    [
      "a preflight without authorization",
      "cors",
      (on) => Object.assign(on.preflight, { "access-control-allow-headers": "content-type" }),
    ],
    ["500 for feedback", "feedback", (on) => Object.assign(on.statuses, { feedback: 500 })],
    ["200 for malformed feedback", "bad-feedback", (on) => Object.assign(on.statuses, { badFeedback: 200 })],
    ["FHIR DSTU2", "capability-statement", (on) => Object.assign(on.statement, { fhirVersion: "1.0.2" })],
    [
      "no security in the statement",
      "capability-security",
      (on) => Object.assign(on.statement, { rest: [{ mode: "server" }] }),
    ],
    [
      "no SMART configuration",
      "smart-configuration",
      (on) => Object.assign(on.smartHeaders, { "content-type": "text/html" }),
    ],
    ["launch without an authorization endpoint", "smart-members", (on) => delete on.smart["authorization_endpoint"]],
    ["single sign-on without an issuer", "smart-members", (on) => delete on.smart["issuer"]],
    [
      "plain PKCE",
      "smart-pkce",
      (on) => Object.assign(on.smart, { code_challenge_methods_supported: ["S256", "plain"] }),
    ],
    ["a configuration other pages cannot read", "smart-cors", (on) => Object.assign(on, { smartHeaders: {} })],
    ["a private key published", "issuer-keys", (on) => Object.assign(on, { keys: { keys: [{ kty: "RSA", d: "x" }] } })],
    [
      "another issuer in the OpenID configuration",
      "issuer-keys",
      (on) => Object.assign(on, { openidIssuer: "https://other.example" }),
    ],
    ["500 at the token endpoint", "token-refuses", (on) => Object.assign(on, { token: { status: 500, body: {} } })],
    ["404 for a patient who is not there, without a token", "read-refuses", (on) => Object.assign(on, { read: 404 })],
  ];
  test.each(faults)("%s is found", async (_, check, spoil) => {
    held = reference(base);
    spoil(held);
    const findings = await findingsOf();
    const failed = new Set(findings.filter(({ outcome }) => outcome === "failed").map((one) => one.check));
    expect(failed).toContain(check);
    // Only what follows from the fault fails with it.
    expect(failed.size).toBeLessThanOrEqual(2);
  });
});

async function readAll(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

function answer(
  held: Reference,
  { method, url = "" }: IncomingMessage,
  body: string,
): { status: number; json?: unknown; headers?: Record<string, string> } {
  const call = parse(body);
  if (method === "OPTIONS") return { status: 204, headers: held.preflight };
  if (url === "/cds-services") return { status: 200, json: held.discovery };
  if (url === `/cds-services/${ID}/feedback`) {
    return { status: Array.isArray(call?.["feedback"]) ? held.statuses.feedback : held.statuses.badFeedback };
  }
  if (url === `/cds-services/${ID}`) {
    if (call === undefined) return { status: held.statuses.badJson };
    if ((call["context"] as Record<string, unknown>)["patientId"] === undefined)
      return { status: held.statuses.noPatient };
    if (call["prefetch"] === undefined) return { status: held.statuses.noPrefetch };
    return { status: held.statuses.valid, json: { cards: held.cards } };
  }
  if (url.startsWith("/cds-services/"))
    return { status: url.endsWith("/b") ? 200 : held.statuses.unknown, json: { cards: [] } };
  if (url === "/metadata") return { status: 200, json: held.statement };
  if (url === "/.well-known/smart-configuration") return { status: 200, json: held.smart, headers: held.smartHeaders };
  if (url === "/.well-known/openid-configuration") return { status: 200, json: { issuer: held.openidIssuer } };
  if (url === "/keys") return { status: 200, json: held.keys };
  if (url === "/token") return { status: held.token.status, json: held.token.body };
  return { status: held.read };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

test("the rules of cards that no server above breaks", () => {
  const of = (more: object) => ({ cards: [{ summary: "s", indicator: "info", source: { label: "l" }, ...more }] });
  const suggestion = (more: object) => ({ selectionBehavior: "at-most-one", suggestions: [{ label: "a", ...more }] });
  expect(findCardFaults(of({}))).toEqual([]);
  const cases: readonly (readonly [object, string])[] = [
    [
      {
        suggestions: [
          { label: "a", isRecommended: true },
          { label: "b", isRecommended: true },
        ],
        selectionBehavior: "at-most-one",
      },
      "more than one",
    ],
    [suggestion({ actions: [{ type: "create", description: "d" }] }), "resource is missing"],
    [suggestion({ actions: [{ type: "delete", description: "d" }] }), "resourceId is missing"],
    [suggestion({ actions: [{ type: "remove", description: "d" }] }), "type is not"],
    [suggestion({ actions: [{ type: "delete", resourceId: "A/1" }] }), "description is missing"],
    [{ source: { label: "l", url: "example.com" } }, "source.url"],
    [{ source: { label: "l", topic: { code: "a" } } }, "topic.system"],
    [{ detail: 7 }, "detail"],
  ];
  for (const [more, words] of cases) expect(findCardFaults(of(more)).join(), words).toContain(words);
  expect(findCardFaults({ cards: [], systemActions: [{ type: "create" }] })).toEqual([
    "systemActions[0].resource is missing",
  ]);
  const uuid = randomUUID();
  expect(findIdFaults({ cards: [{ uuid, suggestions: [{ uuid }] }] })).toEqual([
    "cards[0].suggestions[0].uuid stands twice",
  ]);
});
