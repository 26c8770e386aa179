/**
 * @module bench/time-to-quality: seconds until Delphi's architecture reaches a validation loss (cross-entropy plus waiting time) on our engine and,
 * with --torch, on PyTorch as Delphi ships it. Validation is not counted as training.
 *
 * Each seed's result is kept as soon as it is there, so the benchmark may be stopped and gone on with, at the cost of the seed it was at.
 *
 * Usage: node bench/time-to-quality.ts [--results FILE] [--loss 12.224] [--steps 1400] [--peak 2e-3] [--dropout 0] [--seeds 1,2,3] [--every 50] [--torch]
 * Delphi's demo recipe is a cosine to a tenth of its peak after a warm-up of a tenth, decay 0.2, and no dropout: its configuration says 0.1 and, further
 * down, 0.0.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeFileAtomic } from "#storage";
import { output, PEER, PYTHON } from "./delphi/engines.ts";
import { delphiConfig } from "./delphi/network.ts";
import { type DelphiResult, type DelphiRun, trainDelphi } from "./delphi/train-delphi.ts";

const DATA = "../shared/data/delphi-simulated-ukb";

const { values: flags } = parseArgs({
  options: {
    loss: { type: "string", default: "12.224" },
    steps: { type: "string", default: "1400" },
    peak: { type: "string", default: "2e-3" },
    dropout: { type: "string", default: "0" },
    seeds: { type: "string", default: "1,2,3" },
    every: { type: "string", default: "50" },
    torch: { type: "boolean", default: false },
    results: { type: "string", default: join(tmpdir(), "osler-time-to-quality.json") },
  },
});
const [steps, peak, wanted] = [Number(flags.steps), Number(flags.peak), Number(flags.loss)];

console.log("| engine | seed | steps | loss then | seconds |");
console.log("|---|---|---|---|---|");
for (const seed of flags.seeds.split(",").map(Number)) {
  const run: DelphiRun = {
    config: delphiConfig("delphi", Number(flags.dropout)),
    seed,
    train: `${DATA}/train.bin.gz`,
    validation: `${DATA}/val.bin.gz`,
    batch: 128,
    steps,
    peak,
    floor: peak / 10,
    warmupSteps: Math.round(steps / 10),
    totalSteps: steps,
    weightDecay: 0.2,
    beta1: 0.9,
    beta2: 0.99,
    validateEvery: Number(flags.every),
    until: wanted,
  };
  printRow(
    "ours",
    seed,
    await once("ours", run, () => trainDelphi(run, (found) => console.error(JSON.stringify(found)))),
  );
  if (flags.torch) printRow("torch as Delphi ships it", seed, await once("torch", run, () => trainOnTorch(run)));
}

/** What was found for this run before, or is found now and kept. */
async function once(engine: string, run: DelphiRun, find: () => Promise<DelphiResult>): Promise<DelphiResult> {
  const key = JSON.stringify([engine, run]);
  const before = await readKept();
  const found = before[key] ?? (await find());
  await writeFileAtomic(flags.results, JSON.stringify({ ...before, [key]: found }));
  return found;
}

async function readKept(): Promise<Record<string, DelphiResult>> {
  return existsSync(flags.results) ? JSON.parse(await readFile(flags.results, "utf8")) : {};
}

function printRow(engine: string, seed: number, { validations }: DelphiResult): void {
  const last = validations.at(-1);
  const loss = (last?.losses[0] ?? 0) + (last?.losses[1] ?? 0);
  const seconds = loss <= wanted ? last?.seconds.toFixed(0) : "not reached";
  console.log(`| ${engine} | ${seed} | ${last?.step} | ${loss.toFixed(3)} | ${seconds} |`);
}

async function trainOnTorch(run: DelphiRun): Promise<DelphiResult> {
  const directory = await mkdtemp(join(tmpdir(), "osler-quality-"));
  const file = join(directory, "options.json");
  await writeFile(file, JSON.stringify({ ...run, shipped: true, bf16: false }));
  const text = await output(PYTHON, [PEER, "train", file], {});
  await rm(directory, { recursive: true });
  return JSON.parse(text);
}
