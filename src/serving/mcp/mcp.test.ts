import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { answerSchema, riskPanelSchema, timelineEventSchema } from "#contract";
import { openState, type State } from "#storage";
import { adaId, fixtureCapabilities, fixtureDocument, fixtureNow } from "../fixture.test-support.ts";
import { addApiKey, type KeyScope } from "../model-api/api-keys.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import type { RunningServer } from "../server.ts";
import { serveMcpOver } from "./mcp-stdio.ts";

const home = mkdtempSync(join(tmpdir(), "osler-mcp-"));
let state: State;
let server: RunningServer;
const clients: Client[] = [];

beforeAll(async () => {
  state = await openState({ directory: join(home, "state") });
  const web = { webDirectory: join(home, "none"), port: 0 };
  server = await startOpenServer({ state: Promise.resolve(state), clock: () => fixtureNow, version: "test", ...web });
  server.provide(fixtureCapabilities);
});
afterAll(async () => {
  for (const client of clients) await client.close();
  await server?.close();
  await state?.close();
  rmSync(home, { recursive: true, force: true });
});

/** The official client, with a key of these scopes. */
async function connect(...scopes: KeyScope[]) {
  const asked = { name: "test", owner: "IT office", purpose: "TREAT", role: "clinician", scopes } as const;
  const { key, secret } = await addApiKey(state, asked, () => fixtureNow);
  const client = new Client({ name: "test", version: "1" });
  const transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), {
    requestInit: { headers: { authorization: `Bearer ${secret}` } },
  });
  await client.connect(transport as Transport);
  clients.push(client);
  const use = async (name: string, given: Record<string, unknown>) => client.callTool({ name, arguments: given });
  return { client, key, use };
}

test("a key lists the tools of its scopes, all read-only, and a licensee's key can never open records", async () => {
  const names = async (...scopes: KeyScope[]) => {
    const { tools } = await (await connect(...scopes)).client.listTools();
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    return tools.map(({ name }) => name);
  };
  const evidence = ["search_evidence", "fetch_passage", "ask"];
  const records = ["patient_timeline", "patient_risks"];
  expect(await names("answers")).toEqual(evidence);
  expect(await names("records")).toEqual(records);
  expect(await names("answers", "records")).toEqual([...evidence, ...records]);
});

test("a pointer holds no text; fetching it cuts the passage out of the document", async () => {
  const { use } = await connect("answers");
  const { structuredContent } = await use("search_evidence", { query: "blood pressure goal in diabetes" });
  const { passages } = structuredContent as { passages: { id: string; source: string }[] };
  expect(passages[0]?.source).toBe(fixtureDocument.source);
  expect(JSON.stringify(passages)).not.toContain("130/80");
  const passage = (await use("fetch_passage", { id: passages[0]?.id })).structuredContent as {
    text: string;
    start: number;
    end: number;
  };
  expect(passage.text).toBe(fixtureDocument.text.slice(passage.start, passage.end));
  const nowhere = await use("fetch_passage", { id: `${fixtureDocument.version}:0-999999` });
  expect(nowhere.isError).toBe(true);
});

test("an answer and an abstention come whole, and are kept in the ledger", async () => {
  const { use } = await connect("answers");
  const before = await state.as("system").answers.count();
  const answer = answerSchema.parse((await use("ask", { question: "Which blood pressure goal?" })).structuredContent);
  const none = answerSchema.parse((await use("ask", { question: "Is the moon cheese?" })).structuredContent);
  expect([answer.kind, none.kind]).toEqual(["answer", "abstain"]);
  expect(await state.as("system").answers.count()).toBe(before + 2);
});

test("a timeline comes in pages of 20, never more than 100, and every call is audited without naming the patient", async () => {
  const { use, key } = await connect("records");
  const before = await state.as("system").audit.count();
  const rows = z.looseObject({ total: z.int(), events: z.array(timelineEventSchema) });
  const page = rows.parse((await use("patient_timeline", { patientId: adaId })).structuredContent);
  expect(page.events).toHaveLength(20);
  expect(page.total).toBeGreaterThan(20);
  expect((await use("patient_timeline", { patientId: adaId, _count: 101 })).isError).toBe(true);
  const risks = riskPanelSchema.parse((await use("patient_risks", { patientId: adaId })).structuredContent);
  expect(risks).toMatchObject({ kind: "panel", release: { stage: "silent" } });
  expect((await use("patient_risks", { patientId: "nobody" })).isError).toBe(true);
  const logged = (await state.as("system").audit.page(before, 100)).filter(({ action }) => action.startsWith("mcp-"));
  expect(logged.map(({ actor, action, purpose }) => [actor, action, purpose])).toEqual([
    [key.id, "mcp-patient_timeline", "TREAT"],
    [key.id, "mcp-patient_risks", "TREAT"],
    [key.id, "mcp-patient_risks", "TREAT"],
  ]);
  expect(logged.every(({ patientHash }) => patientHash !== null)).toBe(true);
  expect(JSON.stringify(logged)).not.toContain(adaId);
});

test("a tool outside the key's scopes cannot be called by name", async () => {
  const { use } = await connect("answers");
  expect((await use("patient_timeline", { patientId: adaId })).isError).toBe(true);
});

test("a batch counts as many calls as it holds", async () => {
  const asked = {
    name: "batch",
    owner: "IT office",
    purpose: "TREAT",
    role: "clinician",
    scopes: ["answers"],
  } as const;
  const { secret } = await addApiKey(state, asked, () => fixtureNow);
  const batch = Array.from({ length: 100 }, (_, id) => ({ jsonrpc: "2.0", id, method: "tools/list" }));
  const send = async () => {
    const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
    const accept = "application/json, text/event-stream";
    const body = JSON.stringify(batch);
    return (await fetch(`${server.url}/mcp`, { method: "POST", headers: { ...headers, accept }, body })).status;
  };
  expect([await send(), await send()]).toEqual([200, 429]);
});

test("without a key in force the client cannot connect", async () => {
  const transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`));
  await expect(new Client({ name: "test", version: "1" }).connect(transport as Transport)).rejects.toThrow(/401|key/i);
});

test("over pipes the same tools are served, until the assistant hangs up; without a key in force nothing is", async () => {
  const asked = { name: "pipe", owner: "IT office", purpose: "TREAT", role: "clinician", scopes: ["answers"] } as const;
  const { secret } = await addApiKey(state, asked, () => fixtureNow);
  const [near, far] = InMemoryTransport.createLinkedPair();
  const options = { state, clock: () => fixtureNow, version: "test", capabilities: () => fixtureCapabilities };
  const serving = serveMcpOver({ ...options, secret }, far);
  const client = new Client({ name: "test", version: "1" });
  await client.connect(near);
  const { structuredContent } = await client.callTool({ name: "ask", arguments: { question: "blood pressure?" } });
  expect(answerSchema.parse(structuredContent).kind).toBe("answer");
  await client.close();
  await serving;
  await expect(serveMcpOver({ ...options, secret: undefined }, far)).rejects.toMatchObject({
    code: "serving/api-key-unknown",
  });
});
