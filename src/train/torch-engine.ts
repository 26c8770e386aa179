/**
 * @module train/torch-engine: training in PyTorch processes, from the same state to the same state.
 *
 * `engines/torch/train.py` reads the corpus snapshot and the run's state, and replaces the state at each evaluation. Nothing else passes
 * between the two engines, so either can go on where the other stopped.
 */
import { spawn, spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { basename, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { canonicalJson, OslerError } from "#core";
import { writeFileAtomic } from "#storage";
import type { StepReporter } from "./report-steps.ts";
import { aborted, diverged } from "./stopped.ts";
import { meaningful, type TrainingRun } from "./training-run.ts";
import { findTrainingState, newProgress, type TrainingProgress, writeTrainingState } from "./training-state.ts";

export interface TorchEngine {
  /** Processes on this machine that share each step. */
  readonly processes: number;
  /** Whether each process holds all weights (`ddp`) or a share of them (`fsdp`). */
  readonly strategy: "ddp" | "fsdp";
  /** A Python that has PyTorch; by default the first of `python3` and Debian's that has. */
  readonly python?: string;
}

const script = join(import.meta.dirname, "../../engines/torch/train.py");

/** What `train.py` says: of a step its own events, of an evaluation all since the first step. */
const lineSchema = z.union([
  z.object({ step: z.int(), events: z.int(), loss: z.number() }),
  z.object({ evaluated: z.int(), events: z.int(), loss: z.number().nullable() }),
  z.object({ diverged: z.int() }),
]);

/** Writes what the processes read: the run, and its state if there is none of it yet. @throws OslerError `train/privacy-engine` */
export async function prepareTorchRun(run: TrainingRun): Promise<TrainingProgress> {
  if (run.options.privacy !== null) throw notPrivate();
  const { request, config, groups, pool, density, options, stops, arrays, key, statePath } = run;
  const found = await findTrainingState(statePath, key, arrays);
  const progress = found ?? newProgress(key);
  if (found === undefined) await writeTrainingState(statePath, arrays, progress);
  const { corpus } = request;
  const names = (shards: readonly string[]) => shards.map((path) => basename(path));
  const described = {
    format: "osler-training-run-4",
    key,
    corpus: resolve(corpus.directory),
    shards: [...names(corpus.shards.train), ...names(corpus.shards.tuning)],
    stops: [...stops.keys()].filter((subject) => stops[subject] === 1),
    config,
    tokenGroups: [...groups.of],
    queryCodes: pool?.codes ?? null,
    momentDensity: density,
    options: meaningful(options),
  };
  await writeFileAtomic(join(run.stateDirectory, "run.json"), `${canonicalJson(described)}\n`);
  return progress;
}

/**
 * Runs PyTorch until the run is done.
 *
 * @throws OslerError `train/too-many-processes`, `train/torch-missing`, `train/torch-failed`, `train/privacy-engine`, `train/diverged`, `train/aborted`
 */
export async function trainWithTorch(
  run: TrainingRun,
  engine: TorchEngine,
  report: StepReporter,
): Promise<TrainingProgress> {
  const python = requirePython(engine);
  const start = await prepareTorchRun(run);
  const failure = await runProcesses(run, engine, python, report(run, start.step));
  const progress = (await findTrainingState(run.statePath, run.key, run.arrays)) ?? start;
  if (run.request.signal?.aborted === true) throw aborted(progress.step);
  if (failure !== undefined) throw failure;
  return progress;
}

async function runProcesses(
  run: TrainingRun,
  { processes, strategy }: TorchEngine,
  python: string,
  report: ReturnType<StepReporter>,
): Promise<OslerError | undefined> {
  const options = [run.stateDirectory, "--strategy", strategy, "--stop-with-parent"];
  const child = spawn(python, [...(processes > 1 ? launcher(processes) : []), script, ...options], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const tail: string[] = [];
  const ended = new Promise<number>((done) => {
    child.on("error", ({ message }) => {
      tail.push(message);
      done(-1);
    });
    child.on("close", (code) => done(code ?? -1));
  });
  const stop = () => child.stdin.destroy();
  run.request.signal?.addEventListener("abort", stop);
  if (run.request.signal?.aborted === true) stop();
  createInterface({ input: child.stderr }).on("line", (line) => {
    tail.push(line);
    if (tail.length > 60) tail.shift();
  });
  let rate = 0;
  let failure: OslerError | undefined;
  for await (const text of createInterface({ input: child.stdout })) {
    const line = parseLine(text);
    if (line === undefined) continue;
    if ("diverged" in line) failure = diverged(line.diverged);
    else if ("step" in line) rate = report(line.step, line.events, line.loss);
    else {
      const { evaluated: step, events, loss } = line;
      run.request.onEvaluation?.({ member: run.member, step, events, loss, eventsPerSecond: rate });
    }
  }
  const code = await ended;
  run.request.signal?.removeEventListener("abort", stop);
  return failure ?? (code === 0 ? undefined : failed(code, tail));
}

/**
 * torchrun, on a port of its own: `--standalone` of PyTorch 1.13 has one port for all, so a second run loses its meeting place when the first
 * ends. Under Python 3.11 that version fails unless told where output goes (`-r`, `-t`).
 */
function launcher(processes: number): string[] {
  const meeting = ["--nnodes=1", `--nproc_per_node=${processes}`, "--rdzv_backend=c10d", "--rdzv_endpoint=localhost:0"];
  return ["-m", "torch.distributed.run", ...meeting, "-r", "1", "-t", "1"];
}

/** torchrun puts the rank's name before a line. */
function parseLine(text: string): z.infer<typeof lineSchema> | undefined {
  const start = text.indexOf("{");
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text.slice(Math.max(0, start))));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** A Python that has PyTorch, and torchrun and gloo where several processes are asked for. */
function requirePython({ python, processes }: TorchEngine): string {
  const cores = availableParallelism();
  if (processes > cores) {
    throw new OslerError("train/too-many-processes", {
      message: `${processes} processes were asked for, and this machine has ${cores} cores.`,
      fix: `Give --nproc ${cores} or fewer; for other machines' cores write the state with --prepare and run torchrun there.`,
    });
  }
  const tried = python === undefined ? ["python3", "/usr/bin/python3"] : [python];
  const found = tried.find((one) => spawnSync(one, ["-c", has("torch")]).status === 0);
  if (found === undefined) {
    throw new OslerError("train/torch-missing", {
      message: `${tried.join(" and ")}: no Python with PyTorch.`,
      fix: "Install it (Debian: apt-get install python3-torch), or name a Python that has it in OSLER_PYTHON.",
    });
  }
  if (processes > 1 && spawnSync(found, ["-c", has("torch.distributed.run")]).status !== 0) {
    throw new OslerError("train/torch-missing", {
      message: `The PyTorch of ${found} has no torchrun, by which several processes train together.`,
      fix: "Install a PyTorch with torch.distributed, or train with --nproc 1.",
    });
  }
  return found;
}

/** A program that ends with 0 where the module is there, without loading it whole. */
const has = (module: string): string =>
  `import importlib.util, sys; sys.exit(importlib.util.find_spec('${module}') is None)`;

function notPrivate(): OslerError {
  return new OslerError("train/privacy-engine", {
    message: "The PyTorch engine cannot train with differential privacy: it does not cut each patient's gradient.",
    fix: "Train with the onnx engine, or without privacy.",
  });
}

/** The tail of the processes' own errors: Python tracebacks, which quote code and not records. */
function failed(code: number, tail: readonly string[]): OslerError {
  return new OslerError("train/torch-failed", {
    message: `The PyTorch processes ended with code ${code}.\n${tail.join("\n")}`,
    fix: "Read the lines above. Started again, the run goes on from its last checkpoint, with either engine.",
  });
}
