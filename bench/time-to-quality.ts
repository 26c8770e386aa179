/**
 * @module bench/time-to-quality: seconds until Delphi's architecture reaches a validation loss (cross-entropy plus waiting time) on our engine by our
 * recipe and, with --torch, on PyTorch as Delphi ships it by its own. Validation is not counted as training.
 *
 * Each seed's result is kept as soon as it is there, so the benchmark may be stopped and gone on with, at the cost of the seed it was at.
 *
 * Usage: node bench/time-to-quality.ts [--results FILE] [--loss 12.224] [--steps 1200] [--seeds 1,2,3] [--every 25] [--torch] [--keep FILE]
 * Delphi's demo recipe is 1,400 steps of 128 patients, a cosine from 2e-3 to a tenth of it after a warm-up of a tenth, decay 0.2, and no dropout: its
 * configuration says 0.1 and, further down, 0.0. Ours is steps of 64 from 3e-3, started at the tokens' mean rates, the weights averaged.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeFileAtomic } from "#storage";
import { findPeerBlas, output, PEER, PYTHON } from "./delphi/engines.ts";
import { delphiConfig } from "./delphi/network.ts";
import { type DelphiResult, type DelphiRun, trainDelphi } from "./delphi/train-delphi.ts";

const DATA = "../shared/data/delphi-simulated-ukb";

const { values: flags } = parseArgs({
  options: {
    loss: { type: "string", default: "12.224" },
    steps: { type: "string", default: "1200" },
    seeds: { type: "string", default: "1,2,3" },
    every: { type: "string", default: "25" },
    torch: { type: "boolean", default: false },
    keep: { type: "string" },
    results: { type: "string", default: join(tmpdir(), "osler-time-to-quality.json") },
  },
});
const wanted = Number(flags.loss);

console.log("| engine | seed | steps | loss then | seconds |");
console.log("|---|---|---|---|---|");
for (const seed of flags.seeds.split(",").map(Number)) {
  const run = ourRun(seed);
  printRow(
    "ours",
    seed,
    await once("ours", run, () => trainDelphi(run, (found) => console.error(JSON.stringify(found)))),
  );
  if (!flags.torch) continue;
  const shipped = { ...commonRun(seed), ...recipe(1400, 128, 2e-3) };
  printRow("torch as Delphi ships it", seed, await once("torch", shipped, () => trainOnTorch(shipped)));
}

function commonRun(seed: number) {
  return {
    config: delphiConfig("delphi", 0),
    seed,
    train: `${DATA}/train.bin.gz`,
    validation: `${DATA}/val.bin.gz`,
    weightDecay: 0.2,
    beta1: 0.9,
    beta2: 0.99,
    validateEvery: Number(flags.every),
    until: wanted,
  };
}

function recipe(steps: number, batch: number, peak: number) {
  return { batch, steps, totalSteps: steps, peak, floor: peak / 10, warmupSteps: Math.round(steps / 10) };
}

function ourRun(seed: number): DelphiRun {
  const keep = flags.keep === undefined ? {} : { keep: `${flags.keep}-${seed}` };
  return {
    ...commonRun(seed),
    ...recipe(Number(flags.steps), 64, 3e-3),
    startAtRates: true,
    averageDecay: 0.97,
    ...keep,
  };
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
  const text = await output(PYTHON, [PEER, "train", file], (await findPeerBlas()).environment);
  await rm(directory, { recursive: true });
  return JSON.parse(text);
}
