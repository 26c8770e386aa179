/**
 * @module bench/train-vs-torch: training Delphi's architecture on our engine and on PyTorch, in turns, on the same machine, data, weights and loss.
 *
 * Usage: npm run bench:train -- [--size small|delphi|large] [--rounds N] [--steps N] [--dropout P] [--quick] [--without NAME]…
 * PyTorch uses the BLAS it finds (LD_LIBRARY_PATH chooses another) with its fastest kernels; its speed is printed, for a reference BLAS makes any comparison worthless.
 * A round's seed draws its patients and what is dropped, so losses come with their range over rounds; a few steps from fresh weights say little
 * of them (--steps 100 does). Seconds mean nothing while others compute: their share of the processors is printed, and CPU seconds beside the clock's.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { planLayout } from "#graph";
import { busy, describeMachine, findPeerBlas, median, output, PEER, PYTHON } from "./delphi/engines.ts";
import { delphiConfig, delphiParameters, initialiseDelphi } from "./delphi/network.ts";
import type { DelphiResult, DelphiRun } from "./delphi/train-delphi.ts";

const DATA = "../shared/data/delphi-simulated-ukb";
const own = new URL("delphi/train-delphi.ts", import.meta.url).pathname;

interface Engine {
  readonly name: string;
  readonly processes: number;
  readonly options: object;
  readonly torch: boolean;
  readonly threads?: number;
}

const engines: readonly Engine[] = [
  { name: "ours, 2 workers", processes: 1, options: {}, torch: false },
  { name: "torch as Delphi ships it", processes: 1, options: { shipped: true, bf16: false }, torch: true },
  {
    name: "torch DDP 2 × 1, as shipped",
    processes: 2,
    options: { shipped: true, bf16: false },
    torch: true,
    threads: 1,
  },
  {
    name: "torch DDP 2 × 1, fused GELU",
    processes: 2,
    options: { shipped: false, bf16: false },
    torch: true,
    threads: 1,
  },
  { name: "torch DDP 2 × 1, bf16", processes: 2, options: { shipped: false, bf16: true }, torch: true, threads: 1 },
];

interface Measured {
  readonly secondsAStep: number;
  readonly eventsASecond: number;
  readonly cpuAStep: number;
  readonly eventsACpuSecond: number;
  readonly peakMegabytes: number;
  /** Means over the last third of the steps. */
  readonly crossEntropy: number;
  readonly waiting: number;
  readonly others: number;
}

const { values: flags } = parseArgs({
  options: {
    size: { type: "string", default: "delphi" },
    rounds: { type: "string" },
    steps: { type: "string" },
    dropout: { type: "string", default: "0.1" },
    quick: { type: "boolean", default: false },
    without: { type: "string", multiple: true, default: [] },
  },
});
const size = flags.size;
if (size !== "small" && size !== "delphi" && size !== "large")
  throw new RangeError("--size is small, delphi or large.");
const rounds = Number(flags.rounds ?? (flags.quick ? 1 : 3));
const steps = Number(flags.steps ?? (flags.quick ? 3 : 9));

if (!existsSync(DATA)) throw new RangeError(`${DATA} is not here: see docs/data.md.`);
const directory = await mkdtemp(join(tmpdir(), "osler-bench-torch-"));
const config = delphiConfig(size, Number(flags.dropout));
const layout = planLayout(delphiParameters(config));
const weights = new Float32Array(layout.length);
initialiseDelphi(config, weights, "bench");
await writeFile(join(directory, "weights.f32"), new Uint8Array(weights.buffer));
const run: DelphiRun = {
  config,
  seed: 1,
  train: `${DATA}/train.bin.gz`,
  weights: join(directory, "weights.f32"),
  batch: 128,
  steps,
  peak: 2e-3,
  floor: 2e-4,
  warmupSteps: 140,
  totalSteps: 1400,
  weightDecay: 0.2,
  beta1: 0.9,
  beta2: 0.99,
};
const blas = await findPeerBlas();
console.log(`${await describeMachine(blas)}; ${(layout.length / 1e6).toFixed(2)} M weights, dropout ${flags.dropout}`);

const found = new Map<Engine, Measured[]>();
for (let round = 0; round < rounds; round++) {
  for (const engine of engines.filter(({ name }) => !flags.without.some((part) => name.includes(part)))) {
    const measured = await measure(engine, round);
    found.set(engine, [...(found.get(engine) ?? []), measured]);
    console.error(`round ${round + 1}: ${engine.name}`, JSON.stringify(measured));
  }
}
await rm(directory, { recursive: true });
printTable();

async function measure(engine: Engine, round: number): Promise<Measured> {
  const file = join(directory, "options.json");
  await writeFile(file, JSON.stringify({ ...run, seed: round + 1, ...engine.options, threads: engine.threads }));
  const [program, ...given] = engine.torch ? [PYTHON, PEER, "train", file] : [process.execPath, own, file];
  const single = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MASTER_ADDR: "127.0.0.1", MASTER_PORT: "29533" };
  const before = await busy();
  const printed = await Promise.all(
    Array.from({ length: engine.processes }, (_, rank) => {
      const ranks = { ...single, WORLD_SIZE: `${engine.processes}`, RANK: `${rank}` };
      return output(program ?? "", given, { ...blas.environment, ...(engine.processes > 1 ? ranks : {}) });
    }),
  );
  const after = await busy();
  const results = printed.map((text): DelphiResult => JSON.parse(text));
  const sum = (pick: (result: DelphiResult) => number) => results.reduce((total, result) => total + pick(result), 0);
  const clock = median(results[0]?.seconds.slice(1) ?? []);
  const events = sum((result) => result.events) / steps;
  const cpu = sum((result) => result.loopCpu) / (steps - 1);
  const last = results.flatMap((result) => result.losses.slice(-Math.ceil(steps / 3)));
  return {
    secondsAStep: clock,
    eventsASecond: events / clock,
    cpuAStep: cpu,
    eventsACpuSecond: events / cpu,
    peakMegabytes: sum((result) => result.peakMegabytes),
    crossEntropy: last.reduce((total, [loss]) => total + loss, 0) / last.length,
    waiting: last.reduce((total, [, loss]) => total + loss, 0) / last.length,
    others: 1 - (after.own - before.own) / Math.max(1, after.all - before.all),
  };
}

function printTable(): void {
  const ours = found.get(engines[0] as Engine) ?? [];
  const middle = (list: readonly Measured[], pick: (one: Measured) => number) => median(list.map(pick));
  console.log(
    "| engine | s/step | real events/s | CPU-s/step | peak MB | cross-entropy | waiting | others' CPU | ours by the clock | ours by CPU | memory |",
  );
  console.log("|---|---|---|---|---|---|---|---|---|---|---|");
  for (const [engine, list] of found) {
    const ratio = (pick: (one: Measured) => number) => (middle(ours, pick) / middle(list, pick)).toFixed(2);
    const cells = [
      engine.name,
      middle(list, (one) => one.secondsAStep).toFixed(2),
      middle(list, (one) => one.eventsASecond).toFixed(0),
      middle(list, (one) => one.cpuAStep).toFixed(2),
      middle(list, (one) => one.peakMegabytes).toFixed(0),
      range(list.map((one) => one.crossEntropy)),
      range(list.map((one) => one.waiting)),
      `${(100 * middle(list, (one) => one.others)).toFixed(0)} %`,
      `${ratio((one) => one.eventsASecond)} ×`,
      `${ratio((one) => one.eventsACpuSecond)} ×`,
      ratio((one) => one.peakMegabytes),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

/** Of the rounds, each from its own seed. */
function range(values: readonly number[]): string {
  return `${median(values).toPrecision(4)} (${Math.min(...values).toPrecision(4)}-${Math.max(...values).toPrecision(4)})`;
}
