/**
 * @module bench/retrieval: ranking quality and speed on judged questions.
 *
 *   node bench/retrieval.ts DATA [--train] [--test]
 *
 * DATA holds `rct-evidence-retrieval`, `bioasq-7b-11b` and `pubmedqa-pqal`. Without a flag: validation questions. `--train` learns the
 * re-ranker's weights on the train questions and prints them; `--test` reports the test questions (once, at the end). BioASQ and PubMedQA have no
 * such split of their own: questions are dealt 60/20/20 by a hash of their id. `bioasq-by-pmid` is BioASQ with an article's snippets as one
 * document; `bioasq-and-pubmedqa` adds PubMedQA's abstracts and questions to that, as the published BM25 of .84 has it, and teaches nothing.
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
import { parseQuestion, type QuestionKind } from "../src/evidence/question.ts";
import { featureNames, passageFeatures } from "../src/evidence/rerank.ts";
import { inverseDocumentFrequency } from "../src/evidence/retriever.ts";
import { findIndexState, openTableRetriever, toTableIndex } from "../src/evidence/table-retriever.ts";
import { type RankingGroup, trainListwise, trainPairwise } from "./pairwise.ts";
import { writeAdmittedCorpus } from "./training-admission.ts";

const [data = "../shared/data", ...flags] = process.argv.slice(2);
const DEPTH = 200;

const splitOf = ({ id, metadata }: JudgedQuery): string => {
  const own = metadata["split"];
  if (own === "train" || own === "validation" || own === "test") return own;
  const place = hashText(id) % 10;
  return place < 6 ? "train" : place < 8 ? "validation" : "test";
};

const root = await mkdtemp(join(tmpdir(), "osler-retrieval-"));
try {
  console.log(
    "| set | split | questions | ranking | nDCG@10 [95 % interval] | MRR@10 | R@10 | R@100 | p50 ms | p95 ms |",
  );
  console.log("|---|---|---|---|---|---|---|---|---|---|");
  const groups: Record<QuestionKind, RankingGroup[]> = { effect: [], general: [] };
  for (const { set, corpus, queries, teaches } of await readSets()) {
    if (!flags.includes("--train")) await measure(set, corpus, queries);
    else if (teaches !== undefined) groups[teaches].push(...(await collectGroups(set, corpus, queries, teaches)));
  }
  if (flags.includes("--train")) for (const kind of ["effect", "general"] as const) learn(kind, groups[kind]);
} finally {
  await rm(root, { recursive: true, force: true });
}

interface RankedSet {
  readonly set: string;
  readonly corpus: string;
  readonly queries: readonly JudgedQuery[];
  readonly teaches?: QuestionKind;
}

async function readSets(): Promise<RankedSet[]> {
  const read = async (name: string) => ({
    // What teaches is read from what may teach alone.
    corpus: flags.includes("--train")
      ? await writeAdmittedCorpus(data, name, join(root, `${name}.admitted`, "corpus.jsonl"))
      : join(data, name, "corpus.jsonl.gz"),
    queries: await readJudgedQueries(join(data, name, "queries.jsonl.gz"), join(data, name, "qrels.tsv")),
  });
  const trials = await read("rct-evidence-retrieval");
  const snippets = await read("bioasq-7b-11b");
  const abstracts = await read("pubmedqa-pqal");
  const pmidOf = (id: string) => id.slice(0, id.lastIndexOf("-"));
  const byPmid = snippets.queries.map((query) => ({
    ...query,
    relevant: new Map([...query.relevant].map(([id, gain]) => [pmidOf(id), gain])),
  }));
  const merged = await mergeArticles("merged", [snippets.corpus]);
  const pooled = await mergeArticles("pooled", [snippets.corpus, abstracts.corpus]);
  return [
    { set: "rct-evidence-retrieval", ...trials, teaches: "effect" },
    { set: "bioasq-7b-11b", ...snippets, teaches: "general" },
    { set: "bioasq-by-pmid", corpus: merged, queries: byPmid, teaches: "general" },
    { set: "bioasq-and-pubmedqa", corpus: pooled, queries: [...byPmid, ...abstracts.queries] },
  ];
}

/** The texts of one article, each once, as one document named by its PMID; where it was written. */
async function mergeArticles(name: string, corpora: readonly string[]): Promise<string> {
  const texts = new Map<string, Set<string>>();
  for (const corpus of corpora) {
    for await (const { text: line } of readLines(corpus)) {
      const { text, metadata } = JSON.parse(line) as { text: string; metadata: { pmid: string } };
      texts.set(metadata.pmid, (texts.get(metadata.pmid) ?? new Set()).add(text));
    }
  }
  const merged = join(root, name, "corpus.jsonl");
  const lines = [...texts].map(([_id, parts]) => JSON.stringify({ _id, title: "", text: [...parts].join(" ") }));
  await writeLines(merged, lines);
  return merged;
}

async function openRanker(set: string, corpus: string) {
  const directory = join(root, set);
  await addEvidence({ paths: [corpus], directory });
  const index = toTableIndex(directory, undefined);
  const state = await findIndexState(index);
  if (state === undefined) throw new Error("no index on disk: this processor cannot run the database");
  return { directory, retriever: await openTableRetriever(index, state) };
}

/** The train questions of one kind, with the features of what is found. */
async function collectGroups(
  set: string,
  corpus: string,
  queries: readonly JudgedQuery[],
  kind: QuestionKind,
): Promise<RankingGroup[]> {
  const { retriever } = await openRanker(set, corpus);
  const weigh = (stem: string) => inverseDocumentFrequency(retriever.passages, retriever.documentFrequency(stem));
  const groups: RankingGroup[] = [];
  for (const query of queries.filter((q) => splitOf(q) === "train")) {
    const question = parseQuestion(query.text);
    if (question.kind !== kind) continue;
    const found = await retriever.search(question.stems, DEPTH);
    groups.push({
      features: passageFeatures(question, found, weigh),
      wanted: found.map(({ passage }) => query.relevant.has(passage.doc)),
    });
  }
  await retriever.close();
  return groups;
}

function learn(kind: QuestionKind, groups: readonly RankingGroup[]): void {
  print(kind, groups, trainListwise(groups, featureNames.length));
  // A guideline's statements share their document: what a whole article tells (the last feature) does not choose among them.
  if (kind === "general") print("statement", groups, trainPairwise(groups, featureNames.length - 1));
}

function print(weighed: string, groups: readonly RankingGroup[], weights: readonly number[]): void {
  const named = featureNames.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(3))]);
  console.log(weighed, groups.length, Object.fromEntries(named));
}

async function measure(set: string, corpus: string, queries: readonly JudgedQuery[]): Promise<void> {
  const { directory, retriever } = await openRanker(set, corpus);
  const library = await openEvidence(directory);
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
