/**
 * @module evidence/retriever: BM25 over passages, whatever engine holds them.
 *
 * k1 1.2, b 0.75; a passage is indexed as the stems of `title | section` followed by the stems of its text. Implementations share
 * the contract suite in `retriever.test.ts`: same passages found, same order but for rounding.
 */
import type { Passage } from "./document.ts";

export interface RetrievedPassage {
  readonly passage: Passage;
  /** Stems of `title | section`; index-only, never quoted. */
  readonly headerStems: readonly string[];
  readonly bodyStems: readonly string[];
  /** BM25; comparable within one search only. */
  readonly score: number;
}

export interface Retriever {
  readonly engine: "lance" | "memory" | "sql";
  readonly passages: number;
  /** Passages whose header or text has the stem. */
  documentFrequency(stem: string): number;
  /** Passages that hold any of `stems`, best first, ties by document id and ordinal. */
  search(stems: readonly string[], limit: number): Promise<RetrievedPassage[]>;
  close(): Promise<void>;
}

/** Inverse document frequency, ln(1 + (N − df + ½)/(df + ½)); above 0. */
export function inverseDocumentFrequency(passages: number, frequency: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** Best first; ties by document id, then ordinal, so that two engines and two runs agree. */
export function byScore(a: RetrievedPassage, b: RetrievedPassage): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.passage.doc !== b.passage.doc) return a.passage.doc < b.passage.doc ? -1 : 1;
  return a.passage.ordinal - b.passage.ordinal;
}
