/** @module cli/commands/train: `osler train`: a corpus snapshot to a checkpoint, on ONNX Runtime here or in PyTorch processes. */
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { openCorpus } from "#corpus";
import { exportInferenceOnnx, inferenceOnnxPath } from "#model";
import { readTextFile } from "#storage";
import {
  type EvaluationReport,
  parseTrainOptions,
  prepareTraining,
  stateBeside,
  type TrainOptions,
  trainEventModel,
} from "#train";
import { requireDirectoryPlace, requireFilePlace } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";

/** What an earlier run wrote, and this one may replace. */
const checkpointFiles = [
  "config.json",
  "model.onnx",
  "model.safetensors",
  "outcomes.json",
  "training.json",
  "vocabulary.json",
];

/** Of PyTorch, where `--nproc` says nothing. */
const PROCESSES = 2;

/** Options of training from a JSON file. @throws OslerError `storage/file-missing`, `train/options-invalid` */
export async function readTrainOptions(path: string): Promise<Partial<TrainOptions>> {
  return parseTrainOptions(await readTextFile(path, "The file of options"));
}

export async function runTrain(
  given: Chosen & {
    corpus: string;
    out: string;
    strategy: "ddp" | "fsdp";
    options?: string;
    log?: string;
    prepare: boolean;
    python: string | undefined;
  },
): Promise<void> {
  const { engine, nproc, strategy, python, out } = given;
  const options = given.options === undefined ? {} : await readTrainOptions(given.options);
  requireDirectoryPlace(out, [given.corpus], checkpointFiles);
  if (given.log !== undefined) requireFilePlace(given.log, [given.corpus, out, stateBeside(out)]);
  const progress = printProgress("steps");
  const request = {
    corpus: await openCorpus(given.corpus),
    directory: out,
    options: chooseOptions(options, given),
    progress,
    now: () => performance.now(),
    ...(given.log === undefined ? {} : { onEvaluation: appendLines(given.log) }),
  };
  if (given.prepare) {
    for (const state of await prepareTraining(request)) {
      console.log(
        `torchrun --nproc_per_node ${nproc ?? PROCESSES} engines/torch/train.py ${state} --strategy ${strategy}`,
      );
    }
    return;
  }
  const torch = { processes: nproc ?? PROCESSES, strategy, ...(python === undefined ? {} : { python }) };
  const summary = await trainEventModel(request, engine === "torch" ? torch : undefined);
  await exportInferenceOnnx(out, inferenceOnnxPath(out));
  progress.end();
  const members = summary.members.map(({ evaluations, ...counts }) => ({ ...counts, last: evaluations.at(-1) }));
  console.log(JSON.stringify({ ...summary, members, checkpoint: join(out, "model.safetensors") }));
}

interface Chosen {
  readonly engine: "onnx" | "torch";
  readonly nproc?: number;
  readonly dpNoise?: number;
  readonly dpClip: number;
  readonly dpPatients: number;
  readonly dpDelta: number;
}

/** Options of a file, and what the command line says over them. */
export function chooseOptions(
  options: Partial<TrainOptions>,
  { engine, nproc, dpNoise: noise, dpClip: clip, dpPatients: patients, dpDelta: delta }: Chosen,
): Partial<TrainOptions> {
  return {
    ...options,
    ...(noise === undefined ? {} : { privacy: { noise, clip, patients, delta } }),
    ...(engine === "torch" || nproc === undefined ? {} : { workers: nproc }),
  };
}

/** Appends one JSON line an evaluation, with the memory this process holds. */
function appendLines(path: string): (evaluation: EvaluationReport) => void {
  mkdirSync(dirname(path), { recursive: true });
  return (evaluation) => {
    const rssMb = Math.round(process.memoryUsage.rss() / 2 ** 20);
    appendFileSync(path, `${JSON.stringify({ ...evaluation, rssMb })}\n`);
  };
}
