/**
 * @module corpus/pack: records as the flat arrays of a shard.
 *
 * Promise: a subject's tokens stand in the shard exactly as `encodeSubject` gives them; no subject is cut.
 */
import { ageDaysAt, type EpochMs, type SubjectKey } from "#core";
import { type SafeTensor, writeSafetensors } from "#storage";
import type { ObservationWindow } from "#timeline";
import type { TokenSequence } from "#tokens";

/** One subject, ready to be packed. */
export interface PackedSubject {
  readonly subject: SubjectKey;
  readonly sequence: TokenSequence;
  readonly birth: EpochMs;
  readonly window: ObservationWindow;
  /** `[K]`, in the corpus's order of outcomes. */
  readonly firstOccurrences: readonly (EpochMs | undefined)[];
}

/** Writes the subjects of one shard as safetensors. Shapes as `CorpusShard` says. */
export async function writeShard(path: string, subjects: readonly PackedSubject[], outcomes: number): Promise<void> {
  await writeSafetensors(path, packSubjects(subjects, outcomes));
}

/** The tensors of a shard. An outcome dated after the end of observation was not observed: NaN. */
function packSubjects(subjects: readonly PackedSubject[], outcomes: number): Record<string, SafeTensor> {
  const total = subjects.reduce((sum, { sequence }) => sum + sequence.tokens.length, 0);
  const tokens = new Int32Array(total);
  const ageDays = new Float32Array(total);
  const values = new Float32Array(total);
  const offsets = new Int32Array(subjects.length + 1);
  const first = new Float32Array(subjects.length * outcomes).fill(Number.NaN);
  let at = 0;
  subjects.forEach(({ sequence, birth, window, firstOccurrences }, s) => {
    tokens.set(sequence.tokens, at);
    ageDays.set(sequence.ageDays, at);
    values.set(sequence.values, at);
    at += sequence.tokens.length;
    offsets[s + 1] = at;
    firstOccurrences.forEach((moment, k) => {
      if (moment !== undefined && moment <= window.end) first[s * outcomes + k] = ageDaysAt(birth, moment);
    });
  });
  const perSubject = (age: (subject: PackedSubject) => number): SafeTensor => ({
    dtype: "F32",
    shape: [subjects.length],
    data: Float32Array.from(subjects, age),
  });
  return {
    tokens: { dtype: "I32", shape: [total], data: tokens },
    ageDays: { dtype: "F32", shape: [total], data: ageDays },
    values: { dtype: "F32", shape: [total], data: values },
    offsets: { dtype: "I32", shape: [subjects.length + 1], data: offsets },
    subjects: { dtype: "F64", shape: [subjects.length], data: Float64Array.from(subjects, ({ subject }) => subject) },
    firstOccurrenceAgeDays: { dtype: "F32", shape: [subjects.length, outcomes], data: first },
    observationStartAgeDays: perSubject(({ birth, window }) => ageDaysAt(birth, window.start)),
    observationEndAgeDays: perSubject(({ birth, window }) => ageDaysAt(birth, window.end)),
    deathAgeDays: perSubject(({ birth, window }) =>
      window.death === undefined ? Number.NaN : ageDaysAt(birth, window.death),
    ),
  };
}
