/**
 * @module corpus/pack-records: records packed as a corpus packs them, beside it: what an audit trains on or asks about.
 *
 * Nothing packed here is a corpus: it has no hash, no datasheet, and no release may come of it.
 */
import { join } from "node:path";
import type { SubjectRecord } from "#core";
import { toPacked } from "./build-corpus.ts";
import { type PackedSubject, writeShard } from "./pack.ts";
import type { CorpusSnapshot, CorpusSplit } from "./snapshot.ts";

/** Packs records with a corpus's vocabulary and outcomes into one shard, and returns its path. */
export async function packRecords(
  corpus: Pick<CorpusSnapshot, "vocabulary" | "outcomes">,
  records: AsyncIterable<SubjectRecord> | Iterable<SubjectRecord>,
  directory: string,
  name: string,
): Promise<string> {
  const packed: PackedSubject[] = [];
  for await (const record of records) {
    const subject = toPacked(record, corpus.vocabulary, corpus.outcomes);
    if (subject !== undefined) packed.push(subject);
  }
  const path = join(directory, `${name}.safetensors`);
  await writeShard(path, packed, corpus.outcomes.length);
  return path;
}

/** The corpus with other shards, under a name of its own, so that a training run on it is never taken for one on the corpus. */
export function withShards(
  corpus: CorpusSnapshot,
  shards: Readonly<Record<CorpusSplit, readonly string[]>>,
  name: string,
): CorpusSnapshot {
  return { ...corpus, shards, hash: `${name}-${corpus.hash}` };
}
