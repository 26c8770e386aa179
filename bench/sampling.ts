/**
 * @module bench/sampling: futures of one patient from Delphi's architecture, on our sampler and on PyTorch the way Delphi's published method goes
 * (nothing kept between events), in turns, on the same machine, weights and prompt, with the same number of new events.
 *
 * Usage: npm run bench:sampling -- [--futures 1,256] [--rounds N] [--prompt N] [--events N] [--weights FILE]
 * FILE is what `bench/time-to-quality.ts --keep` wrote: trained weights, and then the prompt is the start of a validation patient's record.
 * Without it weights are initial and the prompt is drawn.
 * Seconds mean nothing while others compute: their share of the processors is printed, and ratios by CPU seconds beside those by the clock.
 */
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "#core";
import { planLayout } from "#graph";
import { busy, describeMachine, findPeerBlas, median, output, PEER, PYTHON } from "./delphi/engines.ts";
import { delphiConfig, delphiParameters, initialiseDelphi } from "./delphi/network.ts";
import { patientCount, readDelphiBin } from "./delphi/read-bin.ts";
import type { SamplingResult, SamplingRun } from "./delphi/sample-delphi.ts";

const VALIDATION = "../shared/data/delphi-simulated-ukb/val.bin.gz";

const own = new URL("delphi/sample-delphi.ts", import.meta.url).pathname;

interface Engine {
  readonly name: string;
  readonly torch: boolean;
  readonly environment: Record<string, string>;
}

const engines: readonly Engine[] = [
  { name: "ours", torch: false, environment: {} },
  { name: "torch, its own choice of threads", torch: true, environment: {} },
  { name: "torch, 1 thread", torch: true, environment: { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" } },
  { name: "torch, 2 threads", torch: true, environment: { OMP_NUM_THREADS: "2", OPENBLAS_NUM_THREADS: "2" } },
];

interface Measured {
  readonly eventsASecond: number;
  readonly eventsACpuSecond: number;
  readonly peakMegabytes: number;
  readonly others: number;
}

const { values: flags } = parseArgs({
  options: {
    futures: { type: "string", default: "1,256" },
    rounds: { type: "string", default: "3" },
    prompt: { type: "string", default: "24" },
    events: { type: "string", default: "24" },
    weights: { type: "string" },
  },
});

const directory = await mkdtemp(join(tmpdir(), "osler-bench-sampling-"));
const config = delphiConfig("delphi", 0);
const weightsFile = join(directory, "weights.f32");
if (flags.weights === undefined) {
  const weights = new Float32Array(planLayout(delphiParameters(config)).length);
  initialiseDelphi(config, weights, "bench");
  await writeFile(weightsFile, new Uint8Array(weights.buffer));
} else await copyFile(flags.weights, weightsFile);
const prompt = await (flags.weights === undefined ? drawPrompt : realPrompt)(Number(flags.prompt));
const blas = await findPeerBlas();
console.log(await describeMachine(blas));
for (const futures of flags.futures.split(",").map(Number)) await compare(futures);
await rm(directory, { recursive: true });

async function compare(futures: number): Promise<void> {
  const found = new Map(engines.map((engine) => [engine, [] as Measured[]]));
  for (let round = 1; round <= Number(flags.rounds); round++) {
    for (const [engine, list] of found) {
      list.push(await measure(engine, futures, round));
      console.error(`round ${round}, ${futures}: ${engine.name}`, JSON.stringify(list.at(-1)));
    }
  }
  const middle = (list: readonly Measured[], pick: (one: Measured) => number) => median(list.map(pick));
  const ours = found.get(engines[0] as Engine) ?? [];
  console.log(`\n${futures} futures of one patient, ${flags.prompt} events behind and ${flags.events} ahead:\n`);
  console.log("| engine | events/s | events/CPU-s | peak MB | others' CPU | ours by the clock | ours by CPU |");
  console.log("|---|---|---|---|---|---|---|");
  for (const [engine, list] of found) {
    const ratio = (pick: (one: Measured) => number) => (middle(ours, pick) / middle(list, pick)).toFixed(1);
    const cells = [
      engine.name,
      middle(list, (one) => one.eventsASecond).toFixed(0),
      middle(list, (one) => one.eventsACpuSecond).toFixed(0),
      middle(list, (one) => one.peakMegabytes).toFixed(0),
      `${(100 * middle(list, (one) => one.others)).toFixed(0)} %`,
      `${ratio((one) => one.eventsASecond)} ×`,
      `${ratio((one) => one.eventsACpuSecond)} ×`,
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

type Prompt = Pick<SamplingRun, "tokens" | "agesDays">;

/** Sex at birth, then events of which none comes twice. */
function drawPrompt(length: number): Prompt {
  const random = createRandom("prompt");
  return {
    tokens: [2, ...random.shuffle(Array.from({ length: 1200 }, (_, i) => 20 + i)).slice(1, length)],
    agesDays: Array.from({ length }, (_, i) => (i * 60 * 365) / length),
  };
}

/** The first events of the first validation patient who has more. */
async function realPrompt(length: number): Promise<Prompt> {
  const rows = await readDelphiBin(VALIDATION);
  const patient = Array.from({ length: patientCount(rows) }, (_, p) => p).find(
    (p) => (rows.starts[p + 1] ?? 0) - (rows.starts[p] ?? 0) > length,
  );
  if (patient === undefined) throw new RangeError(`No validation patient has more than ${length} events.`);
  const [from = 0, to] = [rows.starts[patient], (rows.starts[patient] ?? 0) + length];
  return {
    // Ids of the model are those on disk plus one.
    tokens: Array.from(rows.tokens.subarray(from, to), (token) => token + 1),
    agesDays: Array.from(rows.agesDays.subarray(from, to)),
  };
}

async function measure(engine: Engine, futures: number, round: number): Promise<Measured> {
  const run: SamplingRun = {
    config,
    seed: round,
    weights: weightsFile,
    ...prompt,
    futures,
    events: Number(flags.events),
    // One future takes milliseconds, many take PyTorch minutes.
    untimed: futures === 1 ? 20 : engine.torch ? 0 : 1,
    runs: futures === 1 ? 40 : engine.torch ? 1 : 5,
    workers: Math.min(2, futures),
  };
  const file = join(directory, "options.json");
  await writeFile(file, JSON.stringify(run));
  const [program, given] = engine.torch ? [PYTHON, [PEER, "generate", file]] : [process.execPath, [own, file]];
  const before = await busy();
  const { runs, peakMegabytes }: SamplingResult = JSON.parse(
    await output(program, given, { ...blas.environment, ...engine.environment }),
  );
  const after = await busy();
  return {
    eventsASecond: median(runs.map(({ events, seconds }) => events / seconds)),
    eventsACpuSecond: median(runs.map(({ events, cpu }) => events / cpu)),
    peakMegabytes,
    others: 1 - (after.own - before.own) / Math.max(1, after.all - before.all),
  };
}
