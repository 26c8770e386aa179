/**
 * @module train/train-event-model: from a corpus to a checkpoint.
 *
 * Before: `corpus`. After: `validation`, `release`.
 * Promise: the same corpus, options and trainer give the same bytes with the `onnx` engine, whatever the number of threads and however
 * often the run was killed. A run may change its engine at any checkpoint.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "#core";
import { writeCheckpoint } from "#model";
import { writeDirectoryAtomic, writeFileAtomic } from "#storage";
import { trainWithOnnx } from "./onnx-engine.ts";
import { prepareTorchRun, type TorchEngine, trainWithTorch } from "./torch-engine.ts";
import { meaningful, prepareRun, type TrainingRun, type TrainRequest } from "./training-run.ts";
import type { TrainingProgress } from "./training-state.ts";

export interface TrainSummary {
  readonly directory: string;
  readonly parameters: number;
  readonly tokens: number;
  readonly steps: number;
  /** The step whose weights were kept: the lowest tuning loss of the outcomes. */
  readonly bestStep: number;
  readonly evaluations: TrainingProgress["evaluations"];
}

/**
 * Trains an event model, from where an earlier, interrupted run of the same inputs stopped.
 *
 * @param engine PyTorch processes to train with; without it, ONNX Runtime in this process
 * @throws OslerError `train/corpus-empty`, `train/diverged`, `train/aborted`, and with PyTorch `train/torch-missing`, `train/torch-failed`
 */
export async function trainEventModel(request: TrainRequest, engine?: TorchEngine): Promise<TrainSummary> {
  const run = await prepareRun(request);
  return finish(run, await (engine === undefined ? trainWithOnnx(run) : trainWithTorch(run, engine)));
}

/** Writes the state a run starts from, for PyTorch on other machines. @returns the directory `engines/torch/train.py` is given */
export async function prepareTraining(request: TrainRequest): Promise<string> {
  const run = await prepareRun(request);
  await prepareTorchRun(run);
  return run.stateDirectory;
}

/** Writes the checkpoint directory and clears the state. */
async function finish(run: TrainingRun, progress: TrainingProgress): Promise<TrainSummary> {
  const { request, config, options, tables, arrays } = run;
  const { corpus, directory } = request;
  const log = {
    format: "osler-training-1",
    corpus: corpus.hash,
    options: meaningful(options),
    best: progress.best,
    evaluations: progress.evaluations,
  };
  await writeDirectoryAtomic(directory, async (temporary) => {
    await writeCheckpoint(temporary, {
      config,
      vocabulary: corpus.vocabulary,
      outcomes: corpus.outcomes,
      weights: arrays.best,
    });
    await writeFileAtomic(join(temporary, "training.json"), `${canonicalJson(log)}\n`);
  });
  await rm(run.stateDirectory, { recursive: true, force: true });
  return {
    directory,
    parameters: arrays.parameters.length,
    tokens: tables.train.tokens.length,
    steps: progress.step,
    bestStep: progress.best.step,
    evaluations: progress.evaluations,
  };
}
