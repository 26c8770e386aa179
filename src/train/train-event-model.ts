/**
 * @module train/train-event-model: from a corpus to a checkpoint.
 *
 * Before: `corpus`. After: `validation`, `release`.
 * Promise: the same corpus, options and trainer give the same bytes with the `onnx` engine, whatever the number of threads and however
 * often the run was killed. A run may change its engine at any checkpoint.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, OslerError } from "#core";
import { writeCheckpoint } from "#model";
import { withStateLock, writeDirectoryAtomic, writeFileAtomic } from "#storage";
import { trainWithOnnx } from "./onnx-engine.ts";
import { type PrivacySpent, privacySpent } from "./privacy-spent.ts";
import { averageHeads, chooseRegressions, fitRegressions } from "./regression-beside.ts";
import { reportSteps } from "./report-steps.ts";
import { stretchEnsemble } from "./stretch.ts";
import { prepareTorchRun, type TorchEngine, trainWithTorch } from "./torch-engine.ts";
import {
  meaningful,
  memberRun,
  planTraining,
  stateBeside,
  type TrainingPlan,
  type TrainRequest,
} from "./training-run.ts";
import type { TrainingProgress } from "./training-state.ts";

export interface TrainSummary {
  readonly directory: string;
  /** Of all members together. */
  readonly parameters: number;
  /** Of train and tuning. */
  readonly tokens: number;
  readonly members: readonly TrainedMember[];
  /** `null` without differential privacy. */
  readonly privacy: PrivacySpent | null;
}

interface TrainedMember {
  readonly steps: number;
  /** The step whose weights were kept: the lowest loss of the outcomes on the subjects left out. */
  readonly bestStep: number;
  readonly evaluations: TrainingProgress["evaluations"];
}

/** What one member comes to. */
interface Trained {
  /** The network's and the regressions' together. */
  readonly weights: Float32Array;
  /** `[K]` of the ridge of each outcome; `null`: the network alone foretells it. */
  readonly strengths: readonly (number | null)[];
  readonly progress: TrainingProgress;
}

/**
 * Trains the members of an event model, from where an earlier, interrupted run of the same inputs stopped.
 *
 * @param engine PyTorch processes to train with, one member after the other; without it, ONNX Runtime in this process, all members side by side
 * @throws OslerError `train/running`, `train/corpus-empty`, `train/diverged`, `train/aborted`, and with PyTorch `train/torch-missing`, `train/torch-failed`
 */
export async function trainEventModel(request: TrainRequest, engine?: TorchEngine): Promise<TrainSummary> {
  return alone(request, () => train(request, engine));
}

async function train(request: TrainRequest, engine: TorchEngine | undefined): Promise<TrainSummary> {
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(request.signal === undefined ? [] : [request.signal])]);
  const plan = await planTraining({ ...request, signal });
  const report = reportSteps(plan);
  const trainMember = async (member: number) => {
    const run = memberRun(plan, member);
    const progress = await (engine === undefined ? trainWithOnnx(run, report) : trainWithTorch(run, engine, report));
    return { run, paths: await fitRegressions(run), progress };
  };
  const members = await (engine === undefined ? sideBySide : inTurn)(plan.options.members, trainMember, failed);
  const regressions = chooseRegressions(members.map(({ paths }) => paths));
  const { factors, weights } = await stretchEnsemble(
    plan.config,
    members.map(({ run }, m) => ({
      run,
      weights: averageHeads(plan.config, run.arrays.best, regressions[m] ?? []),
    })),
  );
  const trained = members.map(
    ({ progress }, m): Trained => ({
      weights: weights[m] ?? new Float32Array(0),
      strengths: (regressions[m] ?? []).map((regression) => regression?.strength ?? null),
      progress,
    }),
  );
  const privacy = privacySpent(plan);
  await writeTrained(plan, trained, factors, privacy);
  await rm(stateBeside(request.directory), { recursive: true, force: true });
  return {
    directory: request.directory,
    parameters: trained.reduce((sum, { weights }) => sum + weights.length, 0),
    tokens: plan.table.tokens.length,
    members: trained.map(({ progress: { step, best, evaluations } }) => ({
      steps: step,
      bestStep: best.step,
      evaluations,
    })),
    privacy,
  };
}

/** Of two runs to one place each would write over the other's state, and the first to end remove it. */
function alone<T>({ directory }: TrainRequest, work: () => Promise<T>): Promise<T> {
  const running = (cause: OslerError) =>
    new OslerError("train/running", {
      message: `Another process trains into ${directory} already. ${cause.message}`,
      fix: "Wait for it, stop it (it goes on from its last checkpoint when it is run again), or name another place.",
      cause,
    });
  return withStateLock(`${stateBeside(directory)}.lock`, running, work);
}

/** When one fails the others stop at their next checkpoint. @throws what failed first */
async function sideBySide<T>(
  count: number,
  work: (index: number) => Promise<T>,
  failed: AbortController,
): Promise<T[]> {
  let first: unknown;
  const all = Array.from({ length: count }, (_, index) =>
    work(index).catch((error: unknown) => {
      first ??= error;
      failed.abort();
      throw error;
    }),
  );
  await Promise.allSettled(all);
  if (first !== undefined) throw first;
  return Promise.all(all);
}

async function inTurn<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let index = 0; index < count; index++) done.push(await work(index));
  return done;
}

/** Writes the states the members start from, for PyTorch on other machines. @returns the directories `engines/torch/train.py` is given */
export async function prepareTraining(request: TrainRequest): Promise<string[]> {
  return alone(request, async () => {
    const plan = await planTraining(request);
    const directories: string[] = [];
    for (let member = 0; member < plan.options.members; member++) {
      const run = memberRun(plan, member);
      await prepareTorchRun(run);
      directories.push(run.stateDirectory);
    }
    return directories;
  });
}

/** Writes the checkpoint directory. */
async function writeTrained(
  { request, config, options }: TrainingPlan,
  trained: readonly Trained[],
  factors: Float64Array | null,
  privacy: PrivacySpent | null,
): Promise<void> {
  const { corpus, directory } = request;
  const log = {
    format: "osler-training-4",
    corpus: corpus.hash,
    options: meaningful(options),
    privacy,
    /** `[K]` how far each outcome's log hazards were stretched. */
    stretch: factors === null ? null : [...factors],
    members: trained.map(({ strengths, progress: { best, evaluations } }) => ({ best, evaluations, strengths })),
  };
  await writeDirectoryAtomic(directory, async (temporary) => {
    await writeCheckpoint(temporary, {
      config,
      vocabulary: corpus.vocabulary,
      outcomes: corpus.outcomes,
      weights: trained.map(({ weights }) => weights),
    });
    await writeFileAtomic(join(temporary, "training.json"), `${canonicalJson(log)}\n`);
  });
}
