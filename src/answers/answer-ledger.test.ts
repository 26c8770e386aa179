import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, answerSchema } from "#contract";
import { toEpochMs, toSubjectKey } from "#core";
import { addEvidence, addNotices, type OperatorAct, openEvidence, withdrawNotices } from "#evidence";
import { openState, type State } from "#storage";
import { keepAnswer, type MarkedAnswer, recheckAnswers, replayAnswer } from "./answer-ledger.ts";
import { answerQuestion } from "./answer-question.ts";
import { verifyAnswer } from "./verify-answer.ts";

const question = "What is the effect of zinc lozenges compared with placebo on duration of colds?";
const [monday, friday] = [toEpochMs(Date.UTC(2026, 0, 5)), toEpochMs(Date.UTC(2026, 0, 9))];
let root: string;
let library: string;
let state: State;

const trial = (id: number, result: string) => ({
  pmid: String(id),
  doi: `10.1000/zinc.${id}`,
  title: "Zinc lozenges compared with placebo for the duration of colds: a randomised trial",
  year: 2000 + id,
  abstract: `We compared zinc lozenges with placebo in adults with colds. ${result}`,
  sections: [],
});

async function addTrials(name: string, trials: readonly object[]): Promise<void> {
  const file = join(root, `${name}.ndjson`);
  await writeFile(file, trials.map((one) => `${JSON.stringify(one)}\n`).join(""));
  await addEvidence({ paths: [file], directory: library });
}

async function ask(): Promise<Answer> {
  const opened = await openEvidence(library);
  try {
    return await answerQuestion(opened, question);
  } finally {
    await opened.close();
  }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-ledger-"));
  library = join(root, "library");
  state = await openState({ directory: join(root, "state") });
  await addEvidence({ paths: ["library"], directory: library });
  await addTrials("first", [
    trial(1, "The duration of colds was significantly shorter with zinc lozenges than with placebo (p = 0.001)."),
  ]);
});

afterAll(async () => {
  await state.close();
  await rm(root, { recursive: true, force: true });
});

test("an answer is replayed to the byte after the library grew and its source was retracted, and its reader is found", async () => {
  const monday1 = await ask();
  expect(answerSchema.parse(monday1).kind).toBe("answer");
  const given = { id: "one", at: monday, accountId: "reader", audience: "clinician" } as const;
  await keepAnswer(state.answers, monday1, given);

  await addTrials("second", [
    trial(2, "There was no significant difference in the duration of colds between zinc and placebo (p = 0.6)."),
  ]);
  const { documents } = await addNotices(library, [{ target: "doi:10.1000/zinc.1", status: "retracted" }]);
  expect(documents).toHaveLength(1);

  const now = await openEvidence(library);
  const { marked: found } = await recheckAnswers(state, now, friday);
  expect(found.map(({ finding, entry }) => [finding.source, finding.status, entry.accountId])).toEqual([
    [documents[0], "retracted", "reader"],
  ]);
  expect(await recheckAnswers(state, now, toEpochMs(friday + 1))).toEqual({ marked: found, unmarked: [] });
  await now.close();

  const again = await ask();
  expect(JSON.stringify(again)).not.toContain(documents[0]);
  expect(again.corpusTag).not.toBe(monday1.corpusTag);

  const entry = await state.as("system").answers.find("one");
  if (entry === undefined) throw new Error("the answer was kept");
  const then = await openEvidence(library, { corpusTag: entry.corpusTag });
  expect(await replayAnswer(entry, then, undefined)).toEqual({ kind: "identical" });
  await then.close();
});

test("an answer beside which an allergy of the record stands is replayed like any other", async () => {
  const noted = { subject: toSubjectKey(1), occurredAt: monday, filedAt: monday };
  const record = [{ ...noted, code: "ALLERGY//RXNORM//11416", display: "Zinc" }];
  const opened = await openEvidence(library);
  const answer = await answerQuestion(opened, question, { record });
  expect(answer.allergies).toHaveLength(1);
  const given = { id: "allergic", at: monday, accountId: "reader", audience: "clinician" } as const;
  await keepAnswer(state.answers, answer, given);
  const entry = await state.as("system").answers.find("allergic");
  expect(entry === undefined ? undefined : await replayAnswer(entry, opened, record)).toEqual({ kind: "identical" });
  await opened.close();
});

test("an answer whose words were changed in the ledger does not replay", async () => {
  const answer = await ask();
  const forged = { ...answer, question: `${question} ` };
  const opened = await openEvidence(library);
  const entry = {
    id: "two", at: monday, accountId: "reader", audience: "clinician", answer: JSON.stringify(forged),
    corpusTag: answer.corpusTag, release: null,
  } as const; // biome-ignore format: a row
  expect((await replayAnswer(entry, opened, undefined)).kind).toBe("different");
  await opened.close();
});

test("a tag the library never had cannot be opened", async () => {
  await expect(openEvidence(library, { corpusTag: "0".repeat(64) })).rejects.toMatchObject({
    code: "evidence/tag-unknown",
  });
});

test("a language model's wording is kept with the answer and does not stand in the way of its replay", async () => {
  const quoted = await ask();
  const statements = quoted.statements.map((statement) => ({ ...statement, wording: `The ${statement.text}` }));
  const worded = answerSchema.parse({ ...quoted, statements, draft: { model: "m", state: "checked", removed: [] } });
  await keepAnswer(state.answers, worded, { id: "worded", at: friday, accountId: "reader", audience: "clinician" });
  const kept = await state.as("system").answers.find("worded");
  const opened = await openEvidence(library);
  expect(kept?.answer).toContain("wording");
  expect(kept === undefined ? undefined : await replayAnswer(kept, opened, undefined)).toEqual({ kind: "identical" });
  await opened.close();
});

test("an answer that cites a publication only in an interaction is marked while that is retracted, and no longer", async () => {
  const directory = join(root, "beside");
  await addEvidence({ paths: ["library", join(root, "first.ndjson")], directory });
  const before = await openEvidence(directory);
  const guidance = await answerQuestion(before, "Who should be screened for colorectal cancer?");
  const [statement] = (await answerQuestion(before, question)).statements;
  const [entry] = guidance.statements;
  await before.close();
  if (statement === undefined || entry === undefined) throw new Error("both questions are answered");
  const interactions = [{ named: ["zinc"], taken: "doxycycline", entry, statement }];
  const given = { id: "beside", at: monday, accountId: "reader", audience: "clinician" } as const;
  await keepAnswer(state.answers, { ...guidance, interactions }, given);

  const recheck = async () => {
    const now = await openEvidence(directory);
    const { marked, unmarked } = await recheckAnswers(state, now, friday);
    await now.close();
    const own = (all: readonly MarkedAnswer[]) =>
      all.filter((one) => one.entry.id === "beside").map(({ finding }) => [finding.source, finding.status]);
    return { marked: own(marked), unmarked: own(unmarked) };
  };
  const target = "doi:10.1000/zinc.1";
  const act = (id: string, kind: OperatorAct["kind"]) => ({ id, at: monday, kind });
  const found = [statement.citations[0]?.source, "retracted"];
  await addNotices(directory, [{ target, status: "retracted", act: act("a", "retract") }]);
  expect(await recheck()).toEqual({ marked: [found], unmarked: [] });
  await withdrawNotices(directory, target, act("b", "reinstate"));
  await addNotices(directory, [{ target, status: "retracted", act: act("c", "retract") }]);
  expect(await recheck()).toEqual({ marked: [found], unmarked: [] });
  await withdrawNotices(directory, target, act("d", "reinstate"));
  expect(await recheck()).toEqual({ marked: [], unmarked: [found] });
});

test("an answer that cites a citation PubMed has since deleted is found, marked as such and not as retracted; the citation is found no more", async () => {
  const update = join(root, "update.xml");
  const directory = join(root, "pubmed");
  const set = (inner: string) => `<?xml version="1.0"?><PubmedArticleSet>${inner}</PubmedArticleSet>`;
  const article = (pmid: number) =>
    `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID><Article><ArticleTitle>Zinc lozenges compared with placebo for the duration of colds: a randomised trial</ArticleTitle>` +
    `<Abstract><AbstractText>We compared zinc lozenges with placebo in adults with colds. The duration of colds was significantly shorter with zinc lozenges than with placebo (p = 0.00${pmid}).</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`;
  await writeFile(update, set(article(7) + article(8)));
  await addEvidence({ paths: ["library", update], directory });
  const before = await openEvidence(directory);
  const answer = await answerQuestion(before, question);
  expect(answer.kind === "answer" && answer.statements.flatMap((s) => s.citations.map((c) => c.source))).toContain(
    "pmid:8",
  );
  await keepAnswer(state.answers, answer, { id: "deleted", at: monday, accountId: "reader", audience: "clinician" });

  const deletion =
    '<DeleteCitation><PMID Version="1">8</PMID><PMID Version="1">99</PMID><PMID>x</PMID></DeleteCitation>';
  await writeFile(update, set(article(7) + deletion));
  const summary = await addEvidence({ paths: [update], directory });
  expect(summary).toMatchObject({ notices: 2, withheld: 1, skipped: [] });
  const after = await openEvidence(directory);
  expect(after.retracted()).toEqual([{ id: "pmid:8", status: "deleted" }]);
  expect((await after.search(question, 5)).map(({ passage }) => passage.doc)).not.toContain("pmid:8");
  expect(await verifyAnswer(answer, after)).toContainEqual(expect.objectContaining({ reason: "deleted" }));
  const { marked: found } = await recheckAnswers(state, after, friday);
  expect(found.filter(({ entry }) => entry.id === "deleted").map(({ finding }) => finding)).toEqual([
    { answerId: "deleted", source: "pmid:8", status: "deleted", at: friday },
  ]);
  // A deletion comes before the retraction that may follow; a retraction is never made less by a deletion.
  await addNotices(directory, [{ target: "pmid:8", status: "retracted" }]);
  await addEvidence({ paths: [update], directory });
  expect((await openEvidence(directory)).retracted()).toEqual([{ id: "pmid:8", status: "retracted" }]);
});
