import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { answerQuestion, keepAnswer } from "#answers";
import { toEpochMs } from "#core";
import { addEvidence, openEvidence } from "#evidence";
import { openDesk } from "./capabilities.ts";
import { withHomeState, withNewHomeState } from "./commands/accounts.ts";
import { evidenceAdd } from "./commands/evidence.ts";
import { toHome } from "./home.ts";

const monday = toEpochMs(Date.parse("2026-01-05T08:00:00Z"));
const question = "Do zinc lozenges shorten colds compared with placebo?";
const root = await mkdtemp(join(tmpdir(), "osler-evidence-add-"));
const place = { home: toHome(root), databaseUrl: undefined };
const update = join(root, "update.xml");
const deletion = '<DeleteCitation><PMID Version="1">8</PMID></DeleteCitation>';

const writeUpdate = (inner: string) =>
  writeFile(update, `<?xml version="1.0"?><PubmedArticleSet>${inner}</PubmedArticleSet>`);

/** What `osler evidence add` of the update prints. */
async function add(): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await evidenceAdd({ ...place, paths: [update] });
    return log.mock.calls.flat().join("\n");
  } finally {
    log.mockRestore();
  }
}

const findings = () => withHomeState(place, (state) => state.as("system").answers.findings());

beforeAll(async () => {
  await writeUpdate(
    '<PubmedArticle><MedlineCitation><PMID Version="1">8</PMID><Article><ArticleTitle>Zinc lozenges compared with placebo for the duration of colds: a randomised trial</ArticleTitle>' +
      "<Abstract><AbstractText>We compared zinc lozenges with placebo in adults with colds. The duration of colds was significantly shorter with zinc lozenges than with placebo (p = 0.001).</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>",
  );
  await addEvidence({ paths: ["library", update], directory: place.home.evidence });
  const library = await openEvidence(place.home.evidence);
  const answer = await answerQuestion(library, question);
  await library.close();
  const given = { id: "zinc", at: monday, accountId: "reader", audience: "clinician" } as const;
  await withNewHomeState(place, (state) => keepAnswer(state.answers, answer, given));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("a question fails when the library cannot be opened anew, and the next one tries again", async () => {
  await withHomeState(place, async (state) => {
    let isBroken = false;
    const as: typeof state.as = (asker) => {
      if (isBroken) throw new Error("the database is away");
      return state.as(asker);
    };
    const desk = await openDesk(place.home, { ...state, as }, () => monday);
    isBroken = true;
    await utimes(join(place.home.evidence, "evidence.json"), 1, 1);
    await expect(desk.search("zinc lozenges", 1)).rejects.toThrow("the database is away");
    isBroken = false;
    expect(await desk.search("zinc lozenges", 1)).toMatchObject([{ source: "pmid:8" }]);
  });
});

test("past answers that cite what PubMed deleted are marked and named as the deletions are added, or, while a server has the state, it is said that they are not", async () => {
  await writeUpdate(deletion);
  expect(await withHomeState(place, () => add())).toContain("Past answers were not marked here");
  expect(await findings()).toEqual([]);
  expect(await add()).toMatch(/zinc {2}2026-01-05T08:00:00.000Z {2}reader {2}cites pmid:8 \(deleted\)/);
  expect((await findings()).map(({ finding }) => [finding.answerId, finding.source, finding.status])).toEqual([
    ["zinc", "pmid:8", "deleted"],
  ]);
  expect(await add()).not.toContain("past answers");
});
