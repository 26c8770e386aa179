/** @module bench/beir: BEIR collections and the measures they are judged by. */
import { readLines } from "#storage";

export interface BeirQuery {
  readonly id: string;
  readonly text: string;
  readonly metadata: Record<string, unknown>;
  /** Document ids with their gain. */
  readonly relevant: ReadonlyMap<string, number>;
}

export async function readBeir(directory: string): Promise<BeirQuery[]> {
  const relevant = new Map<string, Map<string, number>>();
  for await (const { line, text } of readLines(`${directory}/qrels.tsv`)) {
    const [query = "", document = "", gain = "0"] = text.split("\t");
    if (line === 1 || Number(gain) <= 0) continue;
    relevant.set(query, (relevant.get(query) ?? new Map()).set(document, Number(gain)));
  }
  const queries: BeirQuery[] = [];
  for await (const { text } of readLines(`${directory}/queries.jsonl.gz`)) {
    const { _id: id, text: words, metadata = {} } = JSON.parse(text);
    const judged = relevant.get(id);
    if (judged !== undefined) queries.push({ id, text: words, metadata, relevant: judged });
  }
  return queries;
}

export interface RankingScores {
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall10: number;
  readonly recall100: number;
}

/** trec_eval's definitions: nDCG with gains over log2(rank + 1), recall over all relevant. */
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

/** Bootstrap 95 % interval of a mean, seeded by its caller's `pick`. */
export function interval(values: readonly number[], pick: (below: number) => number, rounds = 1000): [number, number] {
  const means = Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[pick(values.length)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return [means[Math.floor(0.025 * rounds)] ?? 0, means[Math.ceil(0.975 * rounds) - 1] ?? 0];
}
