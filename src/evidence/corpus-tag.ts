/** @module evidence/corpus-tag: the name of exactly what is searched. */
import { sha256 } from "#storage";
import type { Catalogue } from "./catalogue.ts";
import { rerankWeights } from "./rerank-weights.ts";

/** SHA-256 over every document's id, version and standing, and the ranking's settings. */
export function toCorpusTag(catalogue: Catalogue): string {
  const lines = [...catalogue.current.values()]
    .map((entry) => `${entry.meta.id} ${entry.version} ${catalogue.status(entry)}`)
    .sort();
  return sha256(`${lines.join("\n")}\n${JSON.stringify(rerankWeights)}`);
}
