/**
 * @module train/subject-table: the subjects of train and tuning, in memory that threads share.
 *
 * S subjects, N tokens together, K outcomes. Subject s owns tokens `offsets[s]` to `offsets[s + 1]`.
 */
import { type CorpusShard, type CorpusSnapshot, readShard } from "#corpus";

export interface SubjectTable {
  readonly subjects: number;
  /** The first so many are of the train split. */
  readonly trainSubjects: number;
  readonly outcomes: number;
  /** `[N]` */
  readonly tokens: Int32Array;
  readonly ageDays: Float32Array;
  readonly values: Float32Array;
  /** `[S + 1]` */
  readonly offsets: Int32Array;
  /** `[S, K]`, NaN = never seen. */
  readonly firstOccurrenceAgeDays: Float32Array;
  /** `[S]` */
  readonly observationStartAgeDays: Float32Array;
  readonly observationEndAgeDays: Float32Array;
  /** `[S]`, NaN = alive at the end. */
  readonly deathAgeDays: Float32Array;
}

/** Reads the shards of both splits, in order. */
export async function readSubjectTable({ shards, outcomes }: CorpusSnapshot): Promise<SubjectTable> {
  const [train, tuning] = await Promise.all([
    Promise.all(shards.train.map(readShard)),
    Promise.all(shards.tuning.map(readShard)),
  ]);
  return {
    ...joinShards([...train, ...tuning], outcomes.length),
    trainSubjects: sum(train.map(({ subjects }) => subjects.length)),
  };
}

/** Shards one after the other, copied to shared memory. */
function joinShards(shards: readonly CorpusShard[], outcomes: number): Omit<SubjectTable, "trainSubjects"> {
  const floats = (pick: (shard: CorpusShard) => Float32Array) => {
    const parts = shards.map(pick);
    const all = new Float32Array(new SharedArrayBuffer(4 * sum(parts.map((part) => part.length))));
    place(parts, (part, at) => all.set(part, at));
    return all;
  };
  const tokenCount = sum(shards.map((shard) => shard.tokens.length));
  const subjects = sum(shards.map((shard) => shard.subjects.length));
  const tokens = new Int32Array(new SharedArrayBuffer(4 * tokenCount));
  const offsets = new Int32Array(new SharedArrayBuffer(4 * (subjects + 1)));
  let subject = 0;
  place(
    shards.map((shard) => shard.tokens),
    (part, at, index) => {
      tokens.set(part, at);
      for (const offset of shards[index]?.offsets.subarray(1) ?? []) offsets[++subject] = at + offset;
    },
  );
  return {
    subjects,
    outcomes,
    tokens,
    offsets,
    ageDays: floats((shard) => shard.ageDays),
    values: floats((shard) => shard.values),
    firstOccurrenceAgeDays: floats((shard) => shard.firstOccurrenceAgeDays),
    observationStartAgeDays: floats((shard) => shard.observationStartAgeDays),
    observationEndAgeDays: floats((shard) => shard.observationEndAgeDays),
    deathAgeDays: floats((shard) => shard.deathAgeDays),
  };
}

function place<T extends { readonly length: number }>(
  parts: readonly T[],
  put: (part: T, at: number, i: number) => void,
) {
  let at = 0;
  parts.forEach((part, index) => {
    put(part, at, index);
    at += part.length;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
