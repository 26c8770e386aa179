/**
 * @module bench/retrieval: ranking quality and speed on judged questions.
 *
 *   node bench/retrieval.ts DATA [--train] [--test]
 *
 * DATA holds `rct-evidence-retrieval` and `bioasq-7b-11b`. Without a flag: validation questions. `--train` learns the re-ranker's weights
 * on the train questions and prints them; `--test` reports the test questions (once, at the end). BioASQ has no split of its own: questions
 * are dealt 60/20/20 by a hash of their id. `bioasq-by-pmid` is the same set with an article's snippets as one document, as others report it; it
 * teaches nothing.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashText } from "#core";
import {
  addEvidence,
  type JudgedQuery,
  meanInterval,
  meanScores,
  openEvidence,
  readJudgedQueries,
  scoreRanking,
} from "#evidence";
import { readLines, writeLines } from "#storage";
import { parseQuestion } from "../src/evidence/question.ts";
import { featureNames, passageFeatures } from "../src/evidence/rerank.ts";
import { inverseDocumentFrequency } from "../src/evidence/retriever.ts";
import { findIndexState, openTableRetriever, toTableIndex } from "../src/evidence/table-retriever.ts";
import { type RankingGroup, trainPairwise } from "./pairwise.ts";

const [data = "../shared/data", ...flags] = process.argv.slice(2);
const DEPTH = 200;

const splitOf = ({ id, metadata }: JudgedQuery): string => {
  if (typeof metadata["split"] === "string") return metadata["split"];
  const place = hashText(id) % 10;
  return place < 6 ? "train" : place < 8 ? "validation" : "test";
};

const root = await mkdtemp(join(tmpdir(), "osler-retrieval-"));
try {
  console.log(
    "| set | split | questions | ranking | nDCG@10 [95 % interval] | MRR@10 | R@10 | R@100 | p50 ms | p95 ms |",
  );
  console.log("|---|---|---|---|---|---|---|---|---|---|");
  for (const set of ["rct-evidence-retrieval", "bioasq-7b-11b"]) {
    const folder = join(data, set);
    const queries = await readJudgedQueries(join(folder, "queries.jsonl.gz"), join(folder, "qrels.tsv"));
    await measure(set, join(folder, "corpus.jsonl.gz"), queries);
    if (set.startsWith("rct") || flags.includes("--train")) continue;
    const merged = await mergeByPmid(join(folder, "corpus.jsonl.gz"));
    const pmidOf = (id: string) => id.slice(0, id.lastIndexOf("-"));
    const byPmid = queries.map((query) => ({
      ...query,
      relevant: new Map([...query.relevant].map(([id, gain]) => [pmidOf(id), gain])),
    }));
    await measure("bioasq-by-pmid", merged, byPmid);
  }
} finally {
  await rm(root, { recursive: true, force: true });
}

/** BioASQ's corpus with the snippets of one article, each once, as one document named by its PMID; where it was written. */
async function mergeByPmid(corpus: string): Promise<string> {
  const texts = new Map<string, Set<string>>();
  for await (const { text: line } of readLines(corpus)) {
    const { text, metadata } = JSON.parse(line) as { text: string; metadata: { pmid: string } };
    texts.set(metadata.pmid, (texts.get(metadata.pmid) ?? new Set()).add(text));
  }
  const merged = join(root, "merged", "corpus.jsonl");
  const lines = [...texts].map(([_id, parts]) => JSON.stringify({ _id, title: "", text: [...parts].join(" ") }));
  await writeLines(merged, lines);
  return merged;
}

async function measure(set: string, corpus: string, queries: readonly JudgedQuery[]): Promise<void> {
  const directory = join(root, set);
  await addEvidence({ paths: [corpus], directory });
  const index = toTableIndex(directory, undefined);
  const state = await findIndexState(index);
  if (state === undefined) throw new Error("no index on disk: this processor cannot run the database");
  const retriever = await openTableRetriever(index, state);
  const library = await openEvidence(directory);
  const weigh = (stem: string) => inverseDocumentFrequency(retriever.passages, retriever.documentFrequency(stem));
  if (flags.includes("--train")) {
    const groups: RankingGroup[] = [];
    let kind = "";
    for (const query of queries.filter((q) => splitOf(q) === "train")) {
      const question = parseQuestion(query.text);
      kind = set.startsWith("rct") ? "effect" : "general";
      if (question.kind !== kind) continue;
      const found = await retriever.search(question.stems, DEPTH);
      groups.push({
        features: passageFeatures(question, found, weigh),
        wanted: found.map(({ passage }) => query.relevant.has(passage.doc)),
      });
    }
    const weights = trainPairwise(groups, featureNames.length);
    console.error(
      kind,
      groups.length,
      Object.fromEntries(featureNames.map((name, i) => [name, Number(weights[i]!.toFixed(3))])),
    );
  }
  const split = flags.includes("--test") ? "test" : "validation";
  const judged = queries.filter((q) => splitOf(q) === split);
  for (const ranking of ["BM25", "BM25 + re-ranking"] as const) {
    const times: number[] = [];
    const scores = [];
    for (const { text, relevant } of judged) {
      const started = performance.now();
      const ranked =
        ranking === "BM25"
          ? (await retriever.search(parseQuestion(text).stems, 100)).map(({ passage }) => passage.doc)
          : (await library.search(text, 100)).map(({ passage }) => passage.doc);
      times.push(performance.now() - started);
      scores.push(scoreRanking([...new Set(ranked)], relevant));
    }
    times.sort((a, b) => a - b);
    const mean = meanScores(scores);
    const [low, high] = meanInterval(scores.map((s) => s.ndcg10));
    const at = (share: number) => (times[Math.floor(share * times.length)] ?? 0).toFixed(1);
    const cells = [
      set,
      split,
      judged.length,
      ranking,
      `${mean.ndcg10.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`,
    ];
    const rest = [mean.mrr10, mean.recall10, mean.recall100].map((value) => value.toFixed(3));
    console.log(`| ${[...cells, ...rest, at(0.5), at(0.95)].join(" | ")} |`);
  }
  await library.close();
  await retriever.close();
}
