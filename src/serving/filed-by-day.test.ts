import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerQuestion } from "#answers";
import { toEpochMs } from "#core";
import { addEvidence, type EvidenceLibrary, openEvidence } from "#evidence";
import { openState, type State } from "#storage";
import { createDemoAccounts } from "./demo-accounts.ts";
import { adaId, fixtureCapabilities, fixtureCharts } from "./fixture.test-support.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import type { RunningServer } from "./server.ts";

const noon = toEpochMs(Date.parse("2026-11-29T12:00:00Z"));
let root: string;
let state: State;
let library: EvidenceLibrary;
let server: RunningServer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-filed-by-day-"));
  const topic = join(root, "colds.md");
  const source = "source: Example guideline | year: 2019 | grade: strong | url: https://example.org/colds";
  const statement = `- Antibiotics are not recommended for the common cold.\n  ${source}`;
  await writeFile(topic, `---\ntopic: colds\ntitle: The common cold\n---\n\n## Treatment\n\n${statement}\n`);
  await addEvidence({ paths: [topic], directory: join(root, "evidence") });
  library = await openEvidence(join(root, "evidence"));
  state = await openState({ directory: join(root, "state") });
  const web = { webDirectory: join(root, "none"), port: 0 };
  server = await startOpenServer({ state: Promise.resolve(state), clock: () => noon, version: "test", ...web });
  const charts = fixtureCharts();
  const find: typeof charts.find = async (id) => {
    const chart = await charts.find(id);
    if (chart === undefined) return undefined;
    // FHIR's onsetDateTime "2026" and nothing else.
    const [occurredAt, filedAt] = [toEpochMs(Date.UTC(2026, 0, 1)), toEpochMs(Date.UTC(2027, 0, 1) - 1)];
    const entry = { subject: chart.subject, code: "ALLERGY//RXNORM//2670", display: "Codeine", occurredAt, filedAt };
    return { ...chart, events: [...chart.events, { ...entry, source: "AllergyIntolerance/2" }] };
  };
  const desk = fixtureCapabilities.evidence;
  if (desk === undefined) throw new Error("The fixture has an evidence desk.");
  const answer: typeof desk.answer = (question, options) => answerQuestion(library, question, options);
  server.provide({
    ...fixtureCapabilities,
    charts: { ...charts, find },
    evidence: { ...desk, answer },
  });
  await createDemoAccounts(state, charts, { clock: () => noon, password: () => "pw-1" });
});
afterAll(async () => {
  await server?.close();
  await state?.close();
  await library?.close();
  await rm(root, { recursive: true, force: true });
});

test("an allergy of this year, told without a day, is in the answer to a question about allergies", async () => {
  const post = (path: string, body: object, cookie = "") =>
    fetch(server.url + path, {
      ...{ method: "POST", headers: { "content-type": "application/json", cookie }, body: JSON.stringify(body) },
    });
  const signedIn = await post("/api/session", { name: "clinician", password: "pw-1" });
  const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const asked = await post(
    `/api/patients/${adaId}/ask`,
    { question: "Which allergies does the patient have?" },
    cookie,
  );
  const { statements } = await asked.json();
  expect(statements.map(({ text }: { text: string }) => text).join("\n")).toMatch(/codeine/i);
});
