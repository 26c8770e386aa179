import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { answerPins } from "#answers";
import { addEvidence, openEvidence } from "#evidence";
import { sha256File } from "#storage";
import { findEvidenceEvaluations } from "./evidence-evaluations.ts";
import { toHome } from "./home.ts";
import { createProgram } from "./program.ts";

const root = await mkdtemp(join(tmpdir(), "osler-evaluations-"));
const home = toHome(join(root, "home"));
const file = (name: string) => join(root, name);
const question = "What is the effect of zinc lozenges compared with placebo on duration of colds?";
const result =
  "The duration of colds was significantly shorter with zinc lozenges than with placebo in adults (p = 0.001).";

async function evaluate(...args: string[]): Promise<void> {
  const said = [vi.spyOn(console, "log"), vi.spyOn(console, "error")];
  for (const spy of said) spy.mockImplementation(() => {});
  try {
    await createProgram({}).parseAsync([...args, "--home", home.root], { from: "user" });
  } finally {
    for (const spy of said) spy.mockRestore();
  }
}

let corpusTag: string;
beforeAll(async () => {
  const trial = {
    ...{ pmid: "1", title: "Zinc lozenges compared with placebo for colds: a randomised trial", year: 2001 },
    ...{ abstract: `We compared zinc lozenges with placebo. ${result}`, sections: [] },
  };
  await writeFile(file("trials.ndjson"), `${JSON.stringify(trial)}\n`);
  await addEvidence({ paths: [file("trials.ndjson")], directory: home.evidence });
  const library = await openEvidence(home.evidence);
  ({ corpusTag } = library);
  const [found] = await library.search(question, 1);
  const document = found?.passage.doc ?? "";
  const article = library.describe(document)?.meta.article;
  await library.close();
  await writeFile(file("judged.ndjson"), `${JSON.stringify({ text: question, article, evidence: [result] })}\n`);
  await writeFile(file("queries.jsonl"), `${JSON.stringify({ _id: "q1", text: question })}\n`);
  await writeFile(file("qrels.tsv"), `query-id\tcorpus-id\tscore\nq1\t${document}\t1\n`);
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("a home keeps figures with what was asked of which library, and finds them for that library and these rules alone", async () => {
  await evaluate("answers", "evaluate", "--questions", file("judged.ndjson"), "--keep", "zinc");
  await evaluate(
    "evidence",
    "evaluate",
    "--queries",
    file("queries.jsonl"),
    "--qrels",
    file("qrels.tsv"),
    "--keep",
    "ranks",
  );
  const evidence = { corpusTag, pins: answerPins() };
  const found = await findEvidenceEvaluations(home, evidence);
  expect(found).toMatchObject([
    // One document and one judged: it is first, so each measure is 1.
    {
      name: "ranks",
      kind: "ranking",
      split: null,
      result: { questions: 1, missing: 0, mean: { ndcg10: 1, mrr10: 1 } },
    },
    { name: "zinc", kind: "answers", result: { questions: 1, answered: 1, rightStudyFirst: 1, refusedWithout: 1 } },
  ]);
  expect(found[1]?.judged).toEqual({ "judged.ndjson": await sha256File(file("judged.ndjson")) });
  expect(await readFile(join(home.evidenceEvaluations, "zinc.json"), "utf8")).not.toMatch(/zinc lozenges/i);
  expect(await findEvidenceEvaluations(home, { ...evidence, corpusTag: "another" })).toEqual([]);
  expect(await findEvidenceEvaluations(home, { corpusTag, pins: { ...evidence.pins, alarm: "another" } })).toEqual([]);
});

test("without --keep nothing is kept, and a name is no path", async () => {
  const asked = ["answers", "evaluate", "--questions", file("judged.ndjson")];
  const before = await findEvidenceEvaluations(home, { corpusTag, pins: answerPins() });
  await evaluate(...asked);
  expect(await findEvidenceEvaluations(home, { corpusTag, pins: answerPins() })).toEqual(before);
  const program = createProgram({});
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])])
    command.exitOverride().configureOutput({ writeErr: () => {} });
  const call = program.parseAsync([...asked, "--keep", "../elsewhere", "--home", home.root], { from: "user" });
  await expect(call).rejects.toMatchObject({ code: "commander.invalidArgument" });
});
