import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { toEpochMs } from "#core";
import { addEvidence } from "#evidence";
import { takeInAnswers } from "./asked-answers.ts";
import { openDesk } from "./capabilities.ts";
import { withHomeState } from "./commands/accounts.ts";
import { toHome } from "./home.ts";
import { writeSettings } from "./home-settings.ts";
import { answerInquiries, findAnswer } from "./ledger-inquiry.ts";
import { watchLibrary } from "./library-standing.ts";
import { createProgram } from "./program.ts";
import { runOsler } from "./run-osler.fixture.ts";

const question = "What is the effect of zinc lozenges compared with placebo on duration of colds?";
const doi = "10.1000/zinc.1";
const root = await mkdtemp(join(tmpdir(), "osler-answers-kept-"));
const place = { home: toHome(join(root, "home")), databaseUrl: undefined };
const trials = join(root, "trials.ndjson");

/** In this process: a process of its own a command would take most of the time. */
async function osler(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const said = { log: vi.spyOn(console, "log"), error: vi.spyOn(console, "error") };
  for (const spy of Object.values(said)) spy.mockImplementation(() => {});
  try {
    await createProgram({}).parseAsync([...args, "--home", place.home.root], { from: "user" });
    const text = (spy: { mock: { calls: unknown[][] } }) => spy.mock.calls.flat().join("\n");
    return { stdout: text(said.log), stderr: text(said.error) };
  } finally {
    for (const spy of Object.values(said)) spy.mockRestore();
  }
}
const list = async (...args: string[]) => JSON.parse((await osler("answers", "list", "--json", ...args)).stdout);
const findings = () => withHomeState(place, (state) => state.as("system").answers.findings());
const actions = () =>
  withHomeState(place, async (state) => (await state.as("system").audit.page(0, 100)).map(({ action }) => action));

beforeAll(async () => {
  const trial = {
    pmid: "1",
    doi,
    title: "Zinc lozenges compared with placebo for the duration of colds: a randomised trial",
    year: 2001,
    abstract:
      "We compared zinc lozenges with placebo in adults with colds. The duration of colds was significantly shorter with zinc lozenges than with placebo (p = 0.001).",
    sections: [],
  };
  await writeFile(trials, `${JSON.stringify(trial)}\n`);
  await addEvidence({ paths: ["library", trials], directory: place.home.evidence });
  await writeSettings(place.home, { source: { kind: "synthetic", patients: 1, seed: 1 }, evidence: [] });
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("osler ask in a home prints the id under which its answer is kept; it replays, and is listed without the question", async () => {
  const asked = JSON.parse((await osler("ask", question, "--json")).stdout);
  expect(asked).toMatchObject({ kind: "answer", question });
  expect((await osler("answers", "replay", asked.id)).stdout).toContain("Identical, byte for byte");
  expect((await osler("ask", "What is the dose of florbizol in Zarqov syndrome?")).stdout).toMatch(
    /Kept as [0-9a-f-]{36}\./,
  );

  const listed = await list();
  expect(listed.map((one: { kind: string }) => one.kind)).toEqual(["abstain", "answer"]);
  expect(listed[1]).toMatchObject({
    id: asked.id,
    by: "osler ask",
    aboutRecord: false,
    sources: ["pmid:1"],
    marks: [],
  });
  expect(JSON.stringify(listed)).not.toMatch(/zinc|florbizol/i);
  expect(await list("--source", doi)).toEqual([listed[1]]);
  expect(await list("--marked")).toEqual([]);
  expect(await list("--since", "2999-01-01")).toEqual([]);
  expect(await actions()).toEqual(["command-ask", "command-ask"]);
});

test("a retraction marks what osler ask was answered, its undoing unmarks it, both are audited, and it can fall again", async () => {
  const marks = async () => (await list("--source", doi)).flatMap((one: { marks: object[] }) => one.marks);
  expect((await osler("evidence", "retract", doi, "--reason", "wrong article")).stdout).toContain(
    "1 past answers cite it",
  );
  expect(await marks()).toMatchObject([{ source: "pmid:1", status: "retracted" }]);
  expect(await list("--marked")).toHaveLength(1);

  // By another of its names.
  const undone = await osler("evidence", "reinstate", "PMID: 1", "--reason", "mistyped DOI");
  expect(undone.stdout).toContain("pmid:1 may be quoted again.");
  expect(undone.stdout).toContain("1 past answers were verified again and are no longer marked.");
  expect(await marks()).toEqual([]);
  expect(JSON.parse((await osler("ask", question, "--json")).stdout).kind).toBe("answer");

  await osler("evidence", "retract", doi);
  expect(await marks()).toHaveLength(2);
  await osler("evidence", "reinstate", doi, "--reason", "again");
  expect((await actions()).filter((action) => action.startsWith("evidence-"))).toEqual(
    ["retract", "reinstate", "retract", "reinstate"].map((kind) => `evidence-${kind}`),
  );
  const acts = await withHomeState(place, (state) => state.evidenceActs.list());
  expect(acts.map(({ target, reason }) => [target, reason])).toEqual([
    [`doi:${doi}`, "wrong article"],
    [`doi:${doi}`, "mistyped DOI"],
    [`doi:${doi}`, null],
    [`doi:${doi}`, "again"],
  ]);
  expect((await osler("evidence", "notices")).stdout).toContain(`reinstate  doi:${doi}  retracted  mistyped DOI`);
});

test("nothing to take back is said, and the reason may not be left out", async () => {
  await expect(osler("evidence", "reinstate", doi, "--reason", "x")).rejects.toMatchObject({
    code: "cli/nothing-to-reinstate",
  });
  expect((await runOsler(["evidence", "reinstate", doi, "--home", place.home.root])).code).toBe(2);
});

test("an operator takes back their own word and no source's: what a list of retractions says stays", async () => {
  const [retractions, other] = [join(root, "retractions.csv"), join(root, "other.ndjson")];
  const article = {
    pmid: "2",
    doi: "10.1000/other",
    title: "Garlic for colds",
    abstract: "Garlic did nothing for colds.",
    sections: [],
  };
  await writeFile(other, `${JSON.stringify(article)}\n`);
  await writeFile(retractions, "doi,nature\n10.1000/other,Expression of concern\n");
  await osler("evidence", "add", other);
  await osler("evidence", "retract", "10.1000/other");
  await osler("evidence", "add", retractions);
  const { stdout } = await osler("evidence", "reinstate", "10.1000/other", "--reason", "not retracted");
  expect(stdout).toContain("pmid:2 stays concern by the word of a source.");
  await expect(osler("evidence", "reinstate", "10.1000/other", "--reason", "x")).rejects.toThrow(
    "pmid:2 is concern by the word of a source",
  );
});

test("while a server has the state, an answer is laid aside and a retraction reaches past answers with no question asked", async () => {
  const before = (await list()).length;
  await withHomeState(place, async (state) => {
    const clock = () => toEpochMs(Date.now());
    const desk = await openDesk(place.home, state, clock);
    const watch = watchLibrary(async () => {
      await takeInAnswers(place.home, state, clock);
      await desk.refresh();
    }, 0.2);
    const asked = await osler("ask", question, "--json");
    expect(asked.stderr).toMatch(/^Another process has the state open: .* within 15 seconds\.$/);
    const { id } = JSON.parse(asked.stdout);
    await vi.waitFor(async () => expect((await state.as("system").answers.find(id))?.accountId).toBe("system"), 60_000);
    expect((await osler("evidence", "retract", doi)).stdout).toContain("within 15 seconds");
    const marked = async () => (await state.as("system").answers.findings()).map(({ finding }) => finding.answerId);
    await vi.waitFor(async () => expect(await marked()).toContain(id), 60_000);
    await osler("evidence", "reinstate", doi, "--reason", "beside a server");
    await vi.waitFor(async () => expect(await marked()).toEqual([]), 60_000);
    await watch.stop();
  });
  expect(await readdir(place.home.asked)).toEqual([]);
  expect((await list()).length).toBe(before + 1);
  expect((await actions()).slice(-3)).toEqual(["command-ask", "evidence-retract", "evidence-reinstate"]);
  expect(await findings()).toEqual([]);
});

test("osler answers needed the server stopped: beside one it lists and replays the same, and leaves no file", async () => {
  const { id } = JSON.parse((await osler("ask", question, "--json")).stdout);
  const alone = await list();
  await withHomeState(place, async (state) => {
    const clock = () => toEpochMs(Date.now());
    const watch = watchLibrary(() => answerInquiries(place.home, state, clock), 0.05);
    expect(await list()).toEqual(alone);
    expect(await list("--since", "2999-01-01")).toEqual([]);
    expect((await osler("answers", "replay", id)).stdout).toContain("Identical, byte for byte");
    await expect(osler("answers", "replay", "none")).rejects.toMatchObject({ code: "cli/answer-unknown" });
    await watch.stop();
  });
  expect(await readdir(place.home.inquiries)).toEqual([]);
});

test("what a command asked of the ledger is the owner's alone to read, and goes after a minute if nobody came for it", async () => {
  await withHomeState(place, async (state) => {
    await mkdir(place.home.inquiries, { recursive: true });
    await writeFile(join(place.home.inquiries, "left.inquiry.json"), JSON.stringify({ kind: "list" }));
    await answerInquiries(place.home, state, () => toEpochMs(Date.now()));
    expect(await readdir(place.home.inquiries)).toEqual(["left.reply.json"]);
    expect((await stat(join(place.home.inquiries, "left.reply.json"))).mode & 0o777).toBe(0o600);
    await answerInquiries(place.home, state, () => toEpochMs(Date.now() + 61_000));
    expect(await readdir(place.home.inquiries)).toEqual([]);
  });
});

test("where whoever has the state does not answer, it is said what to do, and nothing is left behind", async () => {
  await withHomeState(place, async () => {
    const asked = findAnswer(place, "any", 100);
    await expect(asked).rejects.toMatchObject({
      code: "cli/ledger-not-told",
      message: expect.stringMatching(/did not answer within 0\.1 seconds\.$/),
      fix: expect.stringContaining("stop it (Ctrl+C), run this, start it again"),
    });
  });
  expect(await readdir(place.home.inquiries)).toEqual([]);
});

test("a library made anew without its retraction unmarks nothing", async () => {
  await osler("evidence", "retract", doi);
  const marked = (await findings()).length;
  expect(marked).toBeGreaterThan(0);
  await rm(place.home.evidence, { recursive: true });
  await addEvidence({ paths: ["library", trials], directory: place.home.evidence });
  await osler("evidence", "retract", "10.1000/unknown");
  expect(await findings()).toHaveLength(marked);
});

test("where there is no home, an answer is given and said not to be kept, and no state is made", async () => {
  const bare = join(root, "bare");
  await addEvidence({ paths: ["library", trials], directory: join(bare, "evidence") });
  const { code, stdout, stderr } = await runOsler(["ask", question, "--json", "--home", bare]);
  expect([code, JSON.parse(stdout).id]).toEqual([0, undefined]);
  expect(stderr).toContain("Not kept:");
  expect(existsSync(join(bare, "state"))).toBe(false);
});

test("each line of a batch names the answer kept for it", async () => {
  const [batch, out] = [join(root, "questions.ndjson"), join(root, "answers.ndjson")];
  await writeFile(batch, `{"_id":"q1","question":"${question}"}\n`);
  await osler("ask", "--batch", batch, "--out", out);
  const line = JSON.parse(await readFile(out, "utf8"));
  expect(line._id).toBe("q1");
  expect((await list()).map(({ id }: { id: string }) => id)).toContain(line.answerId);
});
