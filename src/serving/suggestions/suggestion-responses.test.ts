import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type GivenAnswer,
  givenAnswerSchema,
  type KeptResponse,
  keptResponseSchema,
  keptResponsesSchema,
  nextDiagnosesSchema,
  preventiveCareSchema,
  problemSchema,
  riskPanelSchema,
  type Suggestion,
  suggestionSummarySchema,
  whatIfSchema,
} from "#contract";
import { answerWords, careGapWords, nextDiagnosisWords, nextTestWords, riskWords, toEpochMs } from "#core";
import { openState, type State } from "#storage";
import { testLocations } from "../../storage/state-locations.test-support.ts";
import { putAccount } from "../accounts.ts";
import { adaId, boId, fixtureCapabilities, fixtureNow } from "../fixture.test-support.ts";
import { startOpenServer } from "../open-server.test-support.ts";
import type { RunningServer } from "../server.ts";

const { locations, dropSchema, remove } = testLocations("osler_suggestions_test");
const password = "a-password-for-the-tests";
beforeAll(dropSchema);
afterAll(remove);

test("what is suggested is one text, by hand", () => {
  const risk = { title: "Heart failure", years: 5, risk: 0.1234, average: 0.061 };
  expect(riskWords(risk)).toBe("Heart failure: 12 % risk within 5 years, average 6.1 %.");
  expect(riskWords({ ...risk, average: null })).toBe("Heart failure: 12 % risk within 5 years.");
  expect(careGapWords({ title: "Flu shot", statement: "Everyone should." })).toBe(
    "Flu shot is due: “Everyone should.”",
  );
  expect(nextTestWords({ title: "NT-proBNP", outcome: "Heart failure", years: 5, expectedChange: 0.0123 })).toBe(
    "NT-proBNP: measured now, it would move the 5-year risk of heart failure by about ±1.2 points.",
  );
  expect(nextDiagnosisWords({ title: "Gout", probability: 0.34 })).toBe(
    "Gout: made next in 34 % of records like this, if a new diagnosis is made.",
  );
  expect(answerWords([{ text: "One." }, { text: "Two." }])).toBe("One.\nTwo.");
});

describe.each(locations)("a clinician's word on a suggestion, on %s", (_, location) => {
  let state: State;
  let server: RunningServer;
  let now = fixtureNow;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    state = await openState(location);
    server = await startOpenServer({
      ...{ state: Promise.resolve(state), clock: () => now, version: "t", webDirectory: "/nonexistent", port: 0 },
    });
    server.provide(fixtureCapabilities);
    for (const [name, role] of [
      ["okafor", "clinician"],
      ["silva", "clinician"],
      ["steward", "steward"],
      ["ada", "patient"],
    ] as const) {
      const record = role === "patient" ? { patientId: adaId } : {};
      await putAccount(state, { name, role, displayName: `The ${name}`, password, demo: false, ...record }, () => now);
      const signedIn = await call("POST", "/api/session", undefined, { name, password });
      cookies.set(name, signedIn.headers.get("set-cookie")?.split(";")[0] ?? "");
    }
  });
  afterAll(async () => {
    await server?.close();
    await state?.close();
  });

  function call(method: string, path: string, as?: string, body?: unknown): Promise<Response> {
    const cookie = as === undefined ? {} : { cookie: cookies.get(as) ?? "" };
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return fetch(`${server.url}${path}`, { method, headers: { ...cookie, ...json }, ...sent });
  }
  const of = (patientId: string) => `/api/patients/${patientId}`;
  const read = async (path: string, as = "okafor") => (await call("GET", `${of(adaId)}${path}`, as)).json();
  const respond = (as: string, word: object, patientId: string = adaId) =>
    call("POST", `${of(patientId)}/suggestion-responses`, as, word);
  const kept = async (as: string, word: object): Promise<KeptResponse> => {
    const response = await respond(as, word);
    expect(response.status, await response.clone().text()).toBe(200);
    return keptResponseSchema.parse(await response.json());
  };
  const saidOn = async (as = "okafor") => keptResponsesSchema.parse(await read("/suggestion-responses", as)).responses;

  /** One of each kind that Ada's page shows, with the words the page makes of what it was sent. */
  async function suggestions(): Promise<readonly { suggestion: Suggestion; shown: string }[]> {
    const panel = riskPanelSchema.parse(await read("/risks"));
    if (panel.kind === "none") throw new Error("Ada has a panel");
    const risk = panel.outcomes.find(({ id }) => id === "heart-failure");
    const at = risk?.horizons.at(-1);
    const gap = preventiveCareSchema.parse(await read("/prevention")).items.find(({ state: is }) => is === "due");
    const test0 = whatIfSchema.parse(await read("/risks/heart-failure/what-if?years=5")).tests[0];
    const list = nextDiagnosesSchema.parse(await read("/next-diagnoses"));
    const next = list.kind === "list" ? list.diagnoses[0] : undefined;
    const answer = await ask("okafor");
    if (!risk || !at || !gap || !test0 || !next || answer.kind !== "answer") throw new Error("one of each kind");
    return [
      {
        suggestion: { kind: "risk", outcome: risk.id, years: at.years },
        shown: riskWords({ title: risk.title, ...at }),
      },
      {
        suggestion: { kind: "care-gap", item: gap.id },
        shown: careGapWords({ title: gap.title, statement: gap.statement.text }),
      },
      {
        suggestion: { kind: "next-test", outcome: risk.id, years: 5, code: test0.code },
        shown: nextTestWords({ ...test0, outcome: risk.title, years: 5 }),
      },
      { suggestion: { kind: "next-diagnosis", code: next.code }, shown: nextDiagnosisWords(next) },
      { suggestion: { kind: "answer", answer: answer.id }, shown: answerWords(answer.statements) },
    ];
  }
  async function ask(as: string, patientId: string = adaId): Promise<GivenAnswer> {
    const question = "Which blood pressure in diabetes?";
    return givenAnswerSchema.parse(await (await call("POST", `${of(patientId)}/ask`, as, { question })).json());
  }

  test("each kind can be accepted, edited and overridden; an edit keeps both texts, who and when; the last word counts", async () => {
    for (const { suggestion, shown } of await suggestions()) {
      const named = { suggestion, shown };
      expect(await kept("okafor", { ...named, response: "accepted" })).toMatchObject({ words: null, reason: null });
      now = toEpochMs(now + 1000);
      const edit = await kept("okafor", {
        ...named,
        response: "edited",
        words: "  At the next visit. ",
        shared: false,
      });
      expect(edit).toMatchObject({
        ...{ suggestion, response: "edited", original: shown, words: "At the next visit." },
        ...{ by: "The okafor", own: true, at: now },
      });
      const reason = "does-not-align-preferences";
      expect(await kept("silva", { ...named, response: "overridden", reason })).toMatchObject({
        ...{ original: shown, words: null, reason: "Not what the patient wants" },
      });
      const here = (await saidOn()).filter((said) => JSON.stringify(said.suggestion) === JSON.stringify(suggestion));
      expect(here.map(({ by, own, response }) => [by, own, response]).sort()).toEqual([
        ["The okafor", true, "edited"],
        ["The silva", false, "overridden"],
      ]);
    }
    expect(await saidOn()).toHaveLength(10);
  });

  test("what Osler does not say is not kept as Osler's: other words are refused, as is what is not suggested", async () => {
    const [risk] = await suggestions();
    const before = await saidOn();
    const altered = await respond("okafor", { ...risk, response: "accepted", shown: "Heart failure: 99 % risk." });
    expect([altered.status, problemSchema.parse(await altered.json()).title]).toEqual([
      409,
      "The suggestion is no longer as you were shown it",
    ]);
    const nothing: readonly Suggestion[] = [
      { kind: "risk", outcome: "hypertension", years: 5 }, // In Ada's record since 2009.
      { kind: "risk", outcome: "heart-failure", years: 4 },
      { kind: "care-gap", item: "none" },
      { kind: "next-test", outcome: "heart-failure", years: 5, code: "LOINC//0" },
      { kind: "next-diagnosis", code: "ICD10CM//Z00" },
      { kind: "answer", answer: "00000000-0000-4000-8000-000000000000" },
    ];
    for (const suggestion of nothing) {
      expect((await respond("okafor", { suggestion, shown: "x", response: "accepted" })).status).toBe(404);
    }
    expect(await saidOn()).toEqual(before);
  });

  test("an answer about one patient is nobody else's suggestion, nor is one given to a patient", async () => {
    const aboutAda = await ask("okafor");
    const toAda = await ask("ada");
    const word = { response: "accepted", shown: answerWords(aboutAda.statements) };
    expect(
      (await respond("okafor", { ...word, suggestion: { kind: "answer", answer: aboutAda.id } }, boId)).status,
    ).toBe(404);
    const given = { kind: "answer", answer: toAda.id };
    expect((await respond("okafor", { ...word, suggestion: given, shown: answerWords(toAda.statements) })).status).toBe(
      404,
    );
  });

  test("an edit without words, an override without a reason, and a reason nobody knows are refused", async () => {
    const [risk] = await suggestions();
    for (const word of [
      { response: "edited", shared: false },
      { response: "edited", words: " a ", shared: false },
      { response: "overridden" },
      { response: "overridden", reason: "because" },
      { response: "accepted", words: "no" },
    ]) {
      expect((await respond("okafor", { ...risk, ...word })).status).toBe(400);
    }
  });

  test("patients and stewards say nothing and read nothing of it on a record; a closed record opens it to nobody without care", async () => {
    const [risk] = await suggestions();
    for (const as of ["ada", "steward"]) {
      expect((await respond(as, { ...risk, response: "accepted" })).status).toBe(403);
      expect((await call("GET", `${of(adaId)}/suggestion-responses`, as)).status).toBe(403);
    }
    expect((await call("GET", "/api/suggestion-responses", "ada")).status).toBe(403);
    await call("POST", `${of(adaId)}/closure`, "ada", { closed: true });
    expect((await respond("okafor", { ...risk, response: "accepted" })).status).toBe(403);
    expect((await call("GET", `${of(adaId)}/suggestion-responses`, "okafor")).status).toBe(403);
    await call("POST", `${of(adaId)}/closure`, "ada", { closed: false });
    expect((await call("GET", `${of(adaId)}/suggestion-responses`, "okafor")).status).toBe(200);
  });

  test("the steward reads counts by suggestion, and of edits those texts alone that their writers let them read", async () => {
    const [risk, gap] = await suggestions();
    await kept("okafor", { ...risk, response: "edited", words: "Echo first, then decide.", shared: true });
    await kept("silva", { ...gap, response: "edited", words: "Ada Lind does not want it.", shared: false });
    const response = await call("GET", "/api/suggestion-responses", "steward");
    const text = await response.text();
    const summary = suggestionSummarySchema.parse(JSON.parse(text));
    const heart = summary.suggestions.find(({ kind, title }) => kind === "risk" && title === "Heart failure");
    expect(heart).toMatchObject({ accepted: 0, edited: 1, overridden: 1 });
    expect(heart?.reasons).toEqual([{ reason: "Not what the patient wants", times: 1 }]);
    expect(summary.edits).toEqual([{ at: now, original: risk?.shown, words: "Echo first, then decide." }]);
    expect(text).not.toContain("Ada Lind");
    expect(text).not.toContain(adaId);
    // A writer who thinks better of it takes the text back from the steward, and nothing from the ledger.
    await kept("okafor", { ...risk, response: "edited", words: "Echo first, then decide.", shared: false });
    const after = suggestionSummarySchema.parse(
      await (await call("GET", "/api/suggestion-responses", "steward")).json(),
    );
    expect(after.edits).toEqual([]);
  });

  test("each word is in the audit log under its speaker, about the patient, without what was said", async () => {
    const [risk] = await suggestions();
    const from = await state.as("system").audit.count();
    await kept("silva", { ...risk, response: "edited", words: "Words that are nobody's business.", shared: false });
    const rows = await state.as("system").audit.page(from, 10);
    expect(rows).toMatchObject([{ action: "patient-suggestion-respond", role: "clinician", outcome: "allowed" }]);
    expect(rows[0]?.patientHash).not.toBeNull();
    expect(JSON.stringify(rows)).not.toContain("business");
  });
});
