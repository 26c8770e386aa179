/** @module cli/training-flags: the options of `osler up` that say how the home's models are trained from now on. */
import { type Command, Option } from "commander";
import type { AskedTraining } from "./home-training.ts";
import { positive } from "./option-values.ts";

interface TrainingFlags {
  readonly training?: string;
  readonly engine?: "onnx" | "torch";
  readonly nproc: number;
  readonly strategy: "ddp" | "fsdp";
}

export function addTrainingFlags(command: Command): Command {
  return command
    .option(
      "--training <file>",
      "JSON of what differs from the preset in training, kept from now on; {} goes back (docs/training.md)",
    )
    .addOption(
      new Option("--engine <name>", "what trains from now on: ONNX Runtime in this process, or PyTorch").choices([
        "onnx",
        "torch",
      ]),
    )
    .option("--nproc <n>", "with --engine torch: processes", positive, 2)
    .addOption(
      new Option("--strategy <name>", "with --engine torch: all weights in each process, or a share")
        .choices(["ddp", "fsdp"])
        .default("ddp"),
    );
}

/** @throws OslerError `storage/file-missing`, `train/options-invalid` */
export async function readTrainingFlags(
  command: Command,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<AskedTraining> {
  const { training, engine, nproc, strategy } = command.opts<TrainingFlags>();
  const isGiven = (name: string) => command.getOptionValueSource(name) === "cli";
  if (engine !== "torch" && (isGiven("nproc") || isGiven("strategy")))
    command.error("error: --nproc and --strategy are of --engine torch");
  const { readTrainOptions } = await import("./commands/train.ts");
  const python = environment["OSLER_PYTHON"];
  const torch = { processes: nproc, strategy, ...(python === undefined ? {} : { python }) };
  return {
    ...(training === undefined ? {} : { options: await readTrainOptions(training) }),
    ...(engine === undefined ? {} : { engine: engine === "torch" ? torch : engine }),
  };
}
