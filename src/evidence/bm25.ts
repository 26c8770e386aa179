/** @module evidence/bm25: BM25 in memory, in TypeScript. For tests, small libraries, and processors LanceDB cannot run on. */
import type { Passage } from "./document.ts";
import { byScore, inverseDocumentFrequency, type RetrievedPassage, type Retriever } from "./retriever.ts";

const K1 = 1.2;
const B = 0.75;

export interface IndexedPassage {
  readonly passage: Passage;
  readonly headerStems: readonly string[];
  readonly bodyStems: readonly string[];
}

/** An index over passages held in memory. */
export function createMemoryRetriever(rows: readonly IndexedPassage[]): Retriever {
  const postings = new Map<string, number[]>();
  const lengths = new Float64Array(rows.length);
  for (const [row, { headerStems, bodyStems }] of rows.entries()) {
    lengths[row] = headerStems.length + bodyStems.length;
    const counts = new Map<string, number>();
    for (const stems of [headerStems, bodyStems])
      for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const [stem, count] of counts) {
      const list = postings.get(stem);
      if (list === undefined) postings.set(stem, [row, count]);
      else list.push(row, count);
    }
  }
  const meanLength = rows.length === 0 ? 1 : lengths.reduce((sum, length) => sum + length, 0) / rows.length;
  const frequency = (stem: string) => (postings.get(stem)?.length ?? 0) / 2;
  return {
    engine: "memory",
    passages: rows.length,
    documentFrequency: frequency,
    search: async (stems, limit) => {
      const scores = new Map<number, number>();
      for (const stem of new Set(stems)) {
        const list = postings.get(stem) ?? [];
        const idf = inverseDocumentFrequency(rows.length, list.length / 2);
        for (let i = 0; i < list.length; i += 2) {
          const row = list[i] ?? 0;
          const count = list[i + 1] ?? 0;
          const norm = K1 * (1 - B + (B * (lengths[row] ?? 0)) / meanLength);
          scores.set(row, (scores.get(row) ?? 0) + (idf * count * (K1 + 1)) / (count + norm));
        }
      }
      const best = [...scores].sort((a, b) => b[1] - a[1]);
      const cut = best[limit - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
      return best
        .filter(([, score], place) => place < limit || score === cut)
        .flatMap(([row, score]): RetrievedPassage[] => {
          const found = rows[row];
          return found === undefined ? [] : [{ ...found, score }];
        })
        .sort(byScore)
        .slice(0, limit);
    },
    close: async () => {},
  };
}
