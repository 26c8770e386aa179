/**
 * @module corpus/snapshot: the packed, immutable training data of one model.
 *
 * S is the number of subjects in a shard, N their tokens together, K the number of outcomes.
 * Promise: the directory's name is the SHA-256 of its files, so what a model was trained on cannot change unnoticed.
 */
import { realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { OslerError } from "#core";
import { findJson, getTensor, readSafetensors, requirePath, sha256Tree } from "#storage";
import { type Outcome, parseOutcomes } from "#timeline";
import { parseVocabulary, type Vocabulary } from "#tokens";
import { type Datasheet, datasheetSchema } from "./datasheet.ts";

export type CorpusSplit = "train" | "tuning";

export interface CorpusSnapshot {
  readonly directory: string;
  /** SHA-256 over the files; also the directory's name. */
  readonly hash: string;
  readonly vocabulary: Vocabulary;
  /** The K outcomes, in the order of the shards' columns. */
  readonly outcomes: readonly Outcome[];
  /** Shard files of each split, absolute or as given, in order. */
  readonly shards: Readonly<Record<CorpusSplit, readonly string[]>>;
  readonly datasheet: Datasheet;
}

/** Some subjects of one split. Subject s owns tokens `offsets[s]` to `offsets[s + 1]`. Ages are days since birth. */
export interface CorpusShard {
  /** `[N]` */
  readonly tokens: Int32Array;
  /** `[N]` age when filed; never decreasing within a subject. */
  readonly ageDays: Float32Array;
  /** `[N]` standardised value, 0 where there is none. */
  readonly values: Float32Array;
  /** `[S + 1]` */
  readonly offsets: Int32Array;
  /** `[S]` */
  readonly subjects: Float64Array;
  /** `[S, K]` row-major; NaN = never seen. */
  readonly firstOccurrenceAgeDays: Float32Array;
  /** `[S]` */
  readonly observationStartAgeDays: Float32Array;
  /** `[S]` */
  readonly observationEndAgeDays: Float32Array;
  /** `[S]` NaN = alive at the end. */
  readonly deathAgeDays: Float32Array;
}

/**
 * Opens a corpus and proves that its files are the ones it is named after.
 *
 * @throws OslerError `corpus/hash-mismatch` if a file was changed, added or removed
 */
export async function openCorpus(directory: string): Promise<CorpusSnapshot> {
  requirePath(join(directory, "datasheet.json"), "A corpus's datasheet");
  const hash = await sha256Tree(directory);
  if (hash !== basename(await realpath(directory))) {
    throw new OslerError("corpus/hash-mismatch", {
      message: `The corpus at ${directory} does not hash to its name.`,
      fix: "Build the corpus again; never edit one in place.",
    });
  }
  const datasheet = datasheetSchema.parse(await findJson(join(directory, "datasheet.json")));
  const files = (split: CorpusSplit) =>
    Array.from({ length: datasheet.shards[split] }, (_, index) => join(directory, shardName(split, index)));
  return {
    directory,
    hash,
    vocabulary: parseVocabulary(await findJson(join(directory, "vocabulary.json"))),
    outcomes: parseOutcomes(await findJson(join(directory, "outcomes.json"))),
    shards: { train: files("train"), tuning: files("tuning") },
    datasheet,
  };
}

/** `train-000.safetensors` and so on. */
export function shardName(split: CorpusSplit, index: number): string {
  return `${split}-${String(index).padStart(3, "0")}.safetensors`;
}

/** Reads one shard into memory. @throws OslerError `storage/safetensors-invalid` if a tensor is missing */
export async function readShard(path: string): Promise<CorpusShard> {
  const file = await readSafetensors(path);
  const floats = (name: string) => getTensor(file, name, "F32").data;
  return {
    tokens: getTensor(file, "tokens", "I32").data,
    ageDays: floats("ageDays"),
    values: floats("values"),
    offsets: getTensor(file, "offsets", "I32").data,
    subjects: getTensor(file, "subjects", "F64").data,
    firstOccurrenceAgeDays: floats("firstOccurrenceAgeDays"),
    observationStartAgeDays: floats("observationStartAgeDays"),
    observationEndAgeDays: floats("observationEndAgeDays"),
    deathAgeDays: floats("deathAgeDays"),
  };
}
