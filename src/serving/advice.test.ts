import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type AdviceView,
  accessListSchema,
  adviceAskedSchema,
  adviceListSchema,
  adviceQueueSchema,
  adviceSchema,
  noticeListSchema,
} from "#contract";
import { toEpochMs } from "#core";
import { openState, type State } from "#storage";
import { createDemoAccounts } from "./demo-accounts.ts";
import {
  adaId,
  boId,
  fixtureCapabilities,
  fixtureCharts,
  fixtureDocument,
  fixtureNow,
} from "./fixture.test-support.ts";
import { startOpenServer } from "./open-server.test-support.ts";
import type { RunningServer } from "./server.ts";

const home = mkdtempSync(join(tmpdir(), "osler-advice-"));
const question = "Should I stop taking my blood pressure pills?";
const cookies: Record<string, string> = {};
let state: State;
let server: RunningServer;
let now = fixtureNow;

beforeAll(async () => {
  state = await openState({ directory: join(home, "state") });
  const clock = () => now;
  server = await startOpenServer({
    state: Promise.resolve(state),
    clock,
    version: "test",
    webDirectory: home,
    port: 0,
  });
  const accounts = await createDemoAccounts(state, fixtureCharts(), { clock, password: () => "pw-1" });
  for (const { name } of accounts) {
    const response = await call("POST", "/api/session", { name, password: "pw-1" });
    cookies[name] = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  }
});
beforeEach(() => {
  server.provide(fixtureCapabilities);
  now = toEpochMs(now + 60_000);
});
afterAll(async () => {
  await server?.close();
  await state?.close();
  rmSync(home, { recursive: true, force: true });
});

function call(method: string, path: string, body?: object, as?: string): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(as === undefined ? {} : { cookie: cookies[as] ?? "" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const of = (patientId: string, rest = "") => `/api/patients/${patientId}/advice${rest}`;
const asking = (words = question) => ({ question: words, language: "en", consent: true });

async function ask(words = question): Promise<AdviceView> {
  const asked = adviceAskedSchema.parse(await (await call("POST", of(adaId), asking(words), "patient1")).json());
  if (asked.kind !== "queued") throw new Error("the question was not queued");
  return asked.advice;
}

/** The question as `as` sees it now. */
async function seen(id: string, as: "clinician" | "patient1"): Promise<AdviceView> {
  const { advice } = adviceListSchema.parse(await (await call("GET", of(adaId), undefined, as)).json());
  const found = advice.find((one) => one.id === id);
  if (found === undefined) throw new Error("the question is not listed");
  return found;
}

const words = "Please keep taking them until we have talked on Monday.";
async function release(id: string, given: object = {}): Promise<Response> {
  const draft = (await seen(id, "clinician")).draft?.id ?? "";
  return call("POST", of(adaId, `/${id}/release`), { draft, words, statements: [0], ...given }, "clinician");
}
const withdraw = (id: string) => call("DELETE", of(adaId, `/${id}`), undefined, "patient1");

describe("what is queued", () => {
  test("a question about one's own treatment waits: the patient sees no word of the draft, a clinician all of it", async () => {
    const { id, draft } = await ask();
    expect(draft).toBeNull();
    expect((await seen(id, "patient1")).draft).toBeNull();
    const shown = (await seen(id, "clinician")).draft;
    expect(shown?.answer.statements[0]?.text).toBe(
      "In adults with diabetes, a blood pressure below 130/80 mm Hg is the usual goal.",
    );
    await withdraw(id);
  });

  test("an emergency is sent to care at once and never waits, whatever else it asks", async () => {
    const before = (await state.advice.of(adaId, "system")).length;
    const emergency = asking("I can't breathe, should I stop taking my pills?");
    const asked = adviceAskedSchema.parse(await (await call("POST", of(adaId), emergency, "patient1")).json());
    expect(asked).toMatchObject({ kind: "answered", answer: { kind: "abstain", care: "emergency" } });
    expect(await state.advice.of(adaId, "system")).toHaveLength(before);
  });

  test("a question that sources answer is answered, not queued", async () => {
    const asked = await call("POST", of(adaId), asking("What should blood pressure be?"), "patient1");
    expect(adviceAskedSchema.parse(await asked.json())).toMatchObject({ kind: "answered", answer: { kind: "answer" } });
  });

  test("nothing is queued without consent", async () => {
    for (const consent of [false, undefined]) {
      const response = await call("POST", of(adaId), { ...asking(), consent }, "patient1");
      expect(response.status).toBe(400);
    }
  });

  test("three may wait, a fourth is refused until one is taken back", async () => {
    const waiting = [await ask(), await ask(), await ask()];
    const fourth = await call("POST", of(adaId), asking(), "patient1");
    expect(fourth.status).toBe(409);
    for (const { id } of waiting) expect((await withdraw(id)).status).toBe(204);
    await withdraw((await ask()).id);
  });

  test("the queue names who waits, the longest first, and not what they ask", async () => {
    const first = await ask();
    now = toEpochMs(now + 60_000);
    const second = await ask();
    const response = await call("GET", "/api/advice", undefined, "clinician");
    const text = await response.text();
    expect(text).not.toContain("pills");
    expect(adviceQueueSchema.parse(JSON.parse(text))).toEqual({
      total: 2,
      waiting: [first, second].map(({ at }) => ({ patientId: adaId, displayName: "Ada Lind", at })),
    });
    for (const { id } of [first, second]) await withdraw(id);
  });
});

describe("what is released", () => {
  test("the patient sees the clinician's words, who released them and when, and the draft's quotation to the character", async () => {
    const { id } = await ask();
    const draft = (await seen(id, "clinician")).draft;
    const at = now;
    adviceSchema.parse(await (await release(id)).json());
    const { end } = await seen(id, "patient1");
    expect(end).toMatchObject({ kind: "released", words, at, by: "Demo clinician" });
    const quoted = end?.kind === "released" ? end.answer?.statements[0]?.citations[0] : undefined;
    expect(quoted).toEqual(draft?.answer.statements[0]?.citations[0]);
    expect(fixtureDocument.text.slice(quoted?.start, quoted?.end)).toBe(quoted?.quote);
  });

  test("the words may stand alone, without a quotation", async () => {
    const { id } = await ask();
    expect((await release(id, { statements: [] })).status).toBe(200);
    expect((await seen(id, "patient1")).end).toMatchObject({ kind: "released", words, answer: null });
  });

  test("a language model's wording in the draft is not released, only what it stands beside", async () => {
    const { evidence } = fixtureCapabilities;
    if (evidence === undefined) throw new Error("the fixture has a library");
    server.provide({
      evidence: {
        ...evidence,
        answer: async (...asked) => {
          const answer = await evidence.answer(...asked);
          if (answer.kind !== "answer") return answer;
          return { ...answer, statements: answer.statements.map((one) => ({ ...one, wording: "Reworded." })) };
        },
      },
    });
    const { id } = await ask();
    await release(id);
    expect(JSON.stringify(await seen(id, "patient1"))).not.toContain("Reworded.");
  });

  test("a question ends once: of two clinicians at the same moment one is told that it has ended", async () => {
    const { id } = await ask();
    const draft = (await seen(id, "clinician")).draft?.id;
    const decide = [
      call("POST", of(adaId, `/${id}/release`), { draft, words, statements: [0] }, "clinician"),
      call("POST", of(adaId, `/${id}/decline`), { reason: "needs-visit" }, "clinician"),
    ];
    const statuses = (await Promise.all(decide)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409]);
    expect((await withdraw(id)).status).toBe(409);
  });

  test("a declined question tells the reason", async () => {
    const { id } = await ask();
    await call("POST", of(adaId, `/${id}/decline`), { reason: "needs-visit", words }, "clinician");
    expect((await seen(id, "patient1")).end).toMatchObject({ kind: "declined", reason: "needs-visit", words });
  });

  test("a statement the draft does not hold cannot be released, nor a draft nobody read", async () => {
    const { id } = await ask();
    expect((await release(id, { statements: [7] })).status).toBe(400);
    expect((await release(id, { statements: [0, 0] })).status).toBe(400);
    const old = (await seen(id, "clinician")).draft?.id;
    const again = await call("POST", of(adaId, `/${id}/draft`), { question: "Blood pressure goal?" }, "clinician");
    expect(again.status).toBe(200);
    expect((await release(id, { draft: old })).status).toBe(409);
    expect((await release(id)).status).toBe(200);
  });

  test("a quotation whose document was retracted since it was drafted is not released", async () => {
    const { id } = await ask();
    const { evidence } = fixtureCapabilities;
    if (evidence === undefined) throw new Error("the fixture has a library");
    server.provide({ evidence: { ...evidence, document: async () => ({ ...fixtureDocument, retracted: true }) } });
    expect((await release(id)).status).toBe(409);
    server.provide({ evidence: { ...evidence, document: async () => ({ ...fixtureDocument, text: "Altered." }) } });
    expect((await release(id)).status).toBe(409);
    await withdraw(id);
  });

  test("when a source falls after the release, the patient is told", async () => {
    const { id } = await ask();
    await release(id);
    const cited = (await state.as("system").answers.citing(fixtureDocument.source)).at(-1);
    await state.answers.addFinding({
      answerId: cited?.id ?? "",
      source: fixtureDocument.source,
      status: "retracted",
      at: now,
    });
    const { notices } = noticeListSchema.parse(await (await call("GET", "/api/notices", undefined, "patient1")).json());
    expect(notices.map((notice) => notice.question)).toContain(question);
  });

  test("the patient's list of accesses names the release and who did it", async () => {
    const { id } = await ask();
    await release(id);
    const response = await call("GET", `/api/patients/${adaId}/accesses`, undefined, "patient1");
    const { accesses } = accessListSchema.parse(await response.json());
    expect(accesses).toContainEqual(
      expect.objectContaining({ action: "patient-advice-release", who: "Demo clinician", outcome: "allowed" }),
    );
  });

  test("a question cannot be reached through another patient's page", async () => {
    const { id } = await ask();
    const draft = (await seen(id, "clinician")).draft?.id;
    const byOther = await call("POST", of(boId, `/${id}/release`), { draft, words, statements: [0] }, "clinician");
    expect(byOther.status).toBe(404);
    expect((await call("DELETE", of(boId, `/${id}`), undefined, "patient2")).status).toBe(404);
    expect((await call("DELETE", of(adaId, `/${id}`), undefined, "patient2")).status).toBe(403);
    await withdraw(id);
  });
});
