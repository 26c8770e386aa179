/**
 * @module bench/train-vs-torch: training Delphi's architecture on our engine and on PyTorch, in turns, on the same machine, data, weights and loss.
 *
 * Usage: npm run bench:train -- [--size small|delphi|large] [--rounds N] [--steps N] [--dropout P] [--quick] [--without NAME]…
 * PyTorch uses the BLAS it finds (LD_LIBRARY_PATH chooses another); its speed is printed, for a reference BLAS makes any comparison worthless.
 * Seconds mean nothing while others compute: their share of the processors is printed, and CPU seconds beside the clock's.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { planLayout } from "#graph";
import { delphiConfig, delphiParameters, initialiseDelphi } from "./delphi/network.ts";
import type { DelphiResult, DelphiRun } from "./delphi/train-delphi.ts";

const PYTHON = "/usr/bin/python3";
const DATA = "../shared/data/delphi-simulated-ukb";
const peer = new URL("delphi/peer.py", import.meta.url).pathname;
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
  /** Mean over the last third of the steps: cross-entropy plus waiting time. */
  readonly loss: number;
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
const speed = Number(await output(PYTHON, [peer, "speed"], { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" }));
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${(await instructions()).join(" ")}; ${(layout.length / 1e6).toFixed(2)} M weights, ` +
    `dropout ${flags.dropout}; torch's BLAS ${speed.toFixed(0)} GF/s a thread${speed < 12 ? " (a reference BLAS: install libopenblas0)" : ""}`,
);

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
  const [program, ...given] = engine.torch ? [PYTHON, peer, "train", file] : [process.execPath, own, file];
  const single = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MASTER_ADDR: "127.0.0.1", MASTER_PORT: "29533" };
  const before = await busy();
  const printed = await Promise.all(
    Array.from({ length: engine.processes }, (_, rank) => {
      const ranks = { ...single, WORLD_SIZE: `${engine.processes}`, RANK: `${rank}` };
      return output(program ?? "", given, engine.processes > 1 ? ranks : {});
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
    loss: last.reduce((total, [a, b]) => total + a + b, 0) / last.length,
    others: 1 - (after.own - before.own) / Math.max(1, after.all - before.all),
  };
}

function printTable(): void {
  const ours = found.get(engines[0] as Engine) ?? [];
  const middle = (list: readonly Measured[], pick: (one: Measured) => number) => median(list.map(pick));
  console.log(
    "| engine | s/step | real events/s | CPU-s/step | peak MB | loss | others' CPU | ours by the clock | ours by CPU | memory |",
  );
  console.log("|---|---|---|---|---|---|---|---|---|---|");
  for (const [engine, list] of found) {
    const ratio = (pick: (one: Measured) => number) => (middle(ours, pick) / middle(list, pick)).toFixed(2);
    const cells = [
      engine.name,
      middle(list, (one) => one.secondsAStep).toFixed(2),
      middle(list, (one) => one.eventsASecond).toFixed(0),
      middle(list, (one) => one.cpuAStep).toFixed(2),
      middle(list, (one) => one.peakMegabytes).toFixed(0),
      middle(list, (one) => one.loss).toFixed(1),
      `${(100 * middle(list, (one) => one.others)).toFixed(0)} %`,
      `${ratio((one) => one.eventsASecond)} ×`,
      `${ratio((one) => one.eventsACpuSecond)} ×`,
      ratio((one) => one.peakMegabytes),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

function output(program: string, given: readonly string[], environment: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.on("data", (part) => {
      text += part;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(text) : reject(new RangeError(`${program} ended with ${code}.`)),
    );
  });
}

/** CPU ticks used by everyone, and by our ended children. */
async function busy(): Promise<{ all: number; own: number }> {
  const [, ...ticks] = ((await readFile("/proc/stat", "utf8")).split("\n")[0] ?? "").split(/\s+/).map(Number);
  const mine = (await readFile("/proc/self/stat", "utf8")).split(") ")[1]?.split(" ").map(Number) ?? [];
  const idle = (ticks[3] ?? 0) + (ticks[4] ?? 0);
  // utime, stime, cutime, cstime are fields 14 to 17; two are before the ") ".
  return {
    all: ticks.reduce((a, b) => a + b, 0) - idle,
    own: [11, 12, 13, 14].reduce((sum, i) => sum + (mine[i] ?? 0), 0),
  };
}

async function instructions(): Promise<string[]> {
  const text = await readFile("/proc/cpuinfo", "utf8");
  return ["avx2", "avx512f", "avx512_bf16"].filter((name) => new RegExp(`\\b${name}\\b`).test(text));
}
