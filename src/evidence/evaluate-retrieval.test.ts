import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evaluateRetrieval, readJudgedQueries, scoreRanking } from "./evaluate-retrieval.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-judged-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("nDCG@10, MRR@10 and recall of a ranking worked by hand", () => {
  const scores = scoreRanking(
    ["x", "a", "y", "b"],
    new Map([
      ["a", 2],
      ["b", 1],
      ["c", 1],
    ]),
  );
  const ideal = 2 + 1 / Math.log2(3) + 1 / 2;
  expect(scores.ndcg10).toBeCloseTo((2 / Math.log2(3) + 1 / Math.log2(5)) / ideal, 12);
  expect(scores.mrr10).toBe(1 / 2);
  expect(scores.recall10).toBeCloseTo(2 / 3, 12);
});

test("only questions with a relevant document count, a gain of nought is not relevant, and several passages of a document count once", async () => {
  const queries = join(root, "queries.jsonl");
  const qrels = join(root, "qrels.tsv");
  await writeFile(queries, '{"_id":"1","text":"one"}\n{"_id":"2","text":"two"}\n{"_id":"3","text":"three"}\n');
  await writeFile(qrels, "query-id\tcorpus-id\tscore\n1\ta\t1\n2\tb\t0\n3\tc\t1\n");
  const judged = await readJudgedQueries(queries, qrels);
  expect(judged.map(({ id }) => id)).toEqual(["1", "3"]);
  const passages = ["z", "z", "z", "a"].map((doc, ordinal) => ({ passage: { doc, ordinal }, score: 1 }));
  const library = { search: async () => passages as never };
  const { mean, questions } = await evaluateRetrieval(library, judged);
  expect(questions).toBe(2);
  expect(mean.mrr10).toBe((1 / 2 + 0) / 2);
});

test("judgements without a header lose none, and questions may be numbered as documents may", async () => {
  const [queries, qrels] = [join(root, "numbered.jsonl"), join(root, "bare.tsv")];
  await writeFile(queries, '{"_id":1,"text":"one"}\n{"_id":"2","text":"two"}\n');
  await writeFile(qrels, "1\ta\t1\n2\tb\t1\n");
  expect((await readJudgedQueries(queries, qrels)).map(({ id }) => id)).toEqual(["1", "2"]);
});

test("a judgement without a score is named by its line", async () => {
  const qrels = join(root, "bad.tsv");
  await writeFile(qrels, "query-id\tcorpus-id\tscore\n1\ta\n");
  await expect(readJudgedQueries(join(root, "queries.jsonl"), qrels)).rejects.toThrow(/Line 2/);
});
