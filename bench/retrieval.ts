/**
 * @module bench/retrieval: ranking quality and speed on judged questions.
 *
 *   node bench/retrieval.ts DATA [--train] [--test]
 *
 * DATA holds `rct-evidence-retrieval` and `bioasq-7b-11b`. Without a flag: validation questions. `--train` learns the re-ranker's weights
 * on the train questions and prints them; `--test` reports the test questions (once, at the end). BioASQ has no split of its own: questions
 * are dealt 60/20/20 by a hash of their id.
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
import { findIndexState, openLanceRetriever } from "../src/evidence/lance-retriever.ts";
import { parseQuestion } from "../src/evidence/question.ts";
import { featureNames, passageFeatures } from "../src/evidence/rerank.ts";
import { inverseDocumentFrequency } from "../src/evidence/retriever.ts";
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
  for (const set of ["rct-evidence-retrieval", "bioasq-7b-11b"]) await measure(set);
} finally {
  await rm(root, { recursive: true, force: true });
}

async function measure(set: string): Promise<void> {
  const directory = join(root, set);
  await addEvidence({ paths: [join(data, set, "corpus.jsonl.gz")], directory });
  const queries = await readJudgedQueries(join(data, set, "queries.jsonl.gz"), join(data, set, "qrels.tsv"));
  const state = await findIndexState(directory);
  if (state === undefined) throw new Error("no index on disk: this processor cannot run the database");
  const retriever = await openLanceRetriever(directory, state);
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
  library.close();
  retriever.close();
}
