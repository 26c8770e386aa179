/**
 * @module evidence/evaluate-retrieval: how well a library ranks the documents that judges marked as relevant (BEIR's files).
 *
 * Measures as trec_eval defines them: nDCG with gains over log2(rank + 1), recall over all relevant documents.
 */
import { z } from "zod";
import { createRandom, noProgress, OslerError, type Progress } from "#core";
import { readLines } from "#storage";
import type { EvidenceLibrary } from "./evidence-library.ts";

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Document ids with their gain, above 0. */
  readonly relevant: ReadonlyMap<string, number>;
}

export interface RankingScores {
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall10: number;
  readonly recall100: number;
}

export interface RetrievalEvaluation {
  readonly questions: number;
  readonly mean: RankingScores;
  /** Bootstrap 95 % interval of nDCG@10 over questions. */
  readonly ndcg10Interval: readonly [number, number];
}

const DEPTH = 100;
const RESAMPLES = 1000;
const querySchema = z.looseObject({
  _id: z.union([z.string().min(1), z.number().transform(String)]),
  text: z.string(),
  metadata: z.record(z.string(), z.unknown()).default({}),
});

/**
 * Questions with at least one relevant document, in the file's order.
 *
 * @param queries NDJSON (gz or not) of `{_id, text, metadata?}`
 * @param qrels tab-separated `query-id corpus-id score`, with a header line or without
 * @throws OslerError `evidence/queries-unreadable` naming the first line that is not what it should be
 */
export async function readJudgedQueries(queries: string, qrels: string): Promise<JudgedQuery[]> {
  const relevant = new Map<string, Map<string, number>>();
  for await (const { line, text } of readLines(qrels)) {
    if (text.trim() === "") continue;
    const [query = "", document = "", gain = ""] = text.split("\t");
    if (line === 1 && gain !== "" && Number.isNaN(Number(gain))) continue;
    if (gain === "" || Number.isNaN(Number(gain)))
      throw unreadable(qrels, line, "query-id, corpus-id and score, by tabs");
    if (Number(gain) > 0) relevant.set(query, (relevant.get(query) ?? new Map()).set(document, Number(gain)));
  }
  const judged: JudgedQuery[] = [];
  for await (const { line, text } of readLines(queries)) {
    if (text.trim() === "") continue;
    const parsed = querySchema.safeParse(toJson(text));
    if (!parsed.success) throw unreadable(queries, line, "an object with _id and text");
    const { _id: id, text: words, metadata } = parsed.data;
    const documents = relevant.get(id);
    if (documents !== undefined) judged.push({ id, text: words, metadata, relevant: documents });
  }
  return judged;
}

/** Asks the library every question and scores its ranking of documents. */
export async function evaluateRetrieval(
  library: Pick<EvidenceLibrary, "search">,
  queries: readonly JudgedQuery[],
  progress: Progress = noProgress,
): Promise<RetrievalEvaluation> {
  const scores: RankingScores[] = [];
  for (const [done, { text, relevant }] of queries.entries()) {
    const hits = await library.search(text, DEPTH);
    scores.push(scoreRanking([...new Set(hits.map(({ passage }) => passage.doc))], relevant));
    progress({ done: done + 1, total: queries.length });
  }
  return {
    questions: queries.length,
    mean: meanScores(scores),
    ndcg10Interval: meanInterval(scores.map((s) => s.ndcg10)),
  };
}

export function scoreRanking(ranked: readonly string[], relevant: ReadonlyMap<string, number>): RankingScores {
  const gains = ranked.map((id) => relevant.get(id) ?? 0);
  const discounted = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
  const ideal = [...relevant.values()].sort((a, b) => b - a);
  const first = gains.findIndex((gain) => gain > 0);
  const found = (k: number) => gains.slice(0, k).filter((gain) => gain > 0).length / relevant.size;
  return {
    ndcg10: discounted(gains) / discounted(ideal),
    mrr10: first >= 0 && first < 10 ? 1 / (first + 1) : 0,
    recall10: found(10),
    recall100: found(100),
  };
}

export function meanScores(all: readonly RankingScores[]): RankingScores {
  const mean = (pick: (scores: RankingScores) => number) =>
    all.reduce((sum, scores) => sum + pick(scores), 0) / Math.max(all.length, 1);
  return {
    ndcg10: mean((s) => s.ndcg10),
    mrr10: mean((s) => s.mrr10),
    recall10: mean((s) => s.recall10),
    recall100: mean((s) => s.recall100),
  };
}

/** Bootstrap 95 % interval of a mean. */
export function meanInterval(values: readonly number[]): [number, number] {
  const random = createRandom("retrieval");
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[random.integer(values.length)] ?? 0;
    return sum / Math.max(values.length, 1);
  }).sort((a, b) => a - b);
  return [means[Math.floor(0.025 * RESAMPLES)] ?? 0, means[Math.ceil(0.975 * RESAMPLES) - 1] ?? 0];
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(file: string, line: number, shape: string): OslerError {
  return new OslerError("evidence/queries-unreadable", {
    message: `Line ${line} of ${file} is not ${shape}.`,
    fix: "Give BEIR's two files: queries.jsonl and qrels.tsv.",
  });
}
