/** @module evidence/corpus-tag: the name of exactly what is searched. */
import { sha256 } from "#storage";
import type { Catalogue } from "./catalogue.ts";
import { type RankingPins, rankingPins } from "./ranking-pins.ts";

/** SHA-256 over every document's id, version and standing, and what of this version of Osler decides what a question finds. */
export function toCorpusTag(catalogue: Catalogue, pins: RankingPins = rankingPins()): string {
  const lines = [...catalogue.current.values()]
    .map((entry) => `${entry.meta.id} ${entry.version} ${catalogue.status(entry)}`)
    .sort();
  return sha256(`${lines.join("\n")}\n${JSON.stringify(pins)}`);
}
