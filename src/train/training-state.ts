/**
 * @module train/training-state: where a run stands, on disk, so that a power cut costs a few seconds.
 *
 * Promise: a state is there whole or not at all, and belongs to one corpus, one set of options and one version of the trainer; any other is
 * ignored. Order and dropout of each step are drawn from streams named by the seed and the step, so the step is the random state.
 */
import { existsSync } from "node:fs";
import { z } from "zod";
import { canonicalJson } from "#core";
import { getTensor, readSafetensors, writeSafetensors } from "#storage";

const lossesSchema = z.strictObject({ next: z.number(), wait: z.number(), outcome: z.number(), query: z.number() });

const progressSchema = z.strictObject({
  /** What the run is a function of. */
  key: z.string(),
  step: z.int().nonnegative(),
  /** Events seen by then. */
  events: z.int().nonnegative(),
  stale: z.int().nonnegative(),
  best: z.strictObject({ step: z.int().nonnegative(), loss: z.number().nullable() }),
  evaluations: z.array(
    z.strictObject({ step: z.int(), train: lossesSchema.nullable(), tuning: lossesSchema.nullable() }),
  ),
});

export type TrainingProgress = z.infer<typeof progressSchema>;

/** Of a run that has taken no step. */
export function newProgress(key: string): TrainingProgress {
  return { key, step: 0, events: 0, stale: 0, best: { step: 0, loss: null }, evaluations: [] };
}

/** The outcomes' loss on the tuning split at the last evaluation. */
export function lossOf({ evaluations }: TrainingProgress): number | null {
  return evaluations.at(-1)?.tuning?.outcome ?? null;
}

export interface TrainingArrays {
  readonly parameters: Float32Array;
  readonly firstMoment: Float32Array;
  readonly secondMoment: Float32Array;
  /** Running average of the weights; empty when none is kept. */
  readonly average: Float32Array;
  readonly best: Float32Array;
}

const names = ["parameters", "firstMoment", "secondMoment", "average", "best"] as const;

/** Writes the state atomically. */
export async function writeTrainingState(
  path: string,
  arrays: TrainingArrays,
  progress: TrainingProgress,
): Promise<void> {
  const tensors = names.map((name) => {
    const data = arrays[name];
    return [name, { dtype: "F32" as const, shape: [data.length], data }] as const;
  });
  await writeSafetensors(path, Object.fromEntries(tensors), { progress: canonicalJson(progress) });
}

/** Loads the state into `arrays` if there is one of `key`; otherwise leaves them and says `undefined`. */
export async function findTrainingState(
  path: string,
  key: string,
  arrays: TrainingArrays,
): Promise<TrainingProgress | undefined> {
  if (!existsSync(path)) return undefined;
  const file = await readSafetensors(path);
  const { success, data: progress } = progressSchema.safeParse(JSON.parse(file.metadata["progress"] ?? "null"));
  if (!success || progress.key !== key) return undefined;
  for (const name of names) arrays[name].set(getTensor(file, name, "F32").data);
  return progress;
}
