/**
 * @module bench/scaling: how the loss on people never seen falls with weights, events and compute: a ladder of decoders trained on synthetic patients at
 * several budgets of compute, the law fitted to them, and a plot.
 *
 * Usage: node bench/scaling.ts [--minutes N] [--only fit [--fewest EVENTS]]. Each run's result is kept in docs/scale/runs.json as soon as it is there,
 * so the study may be stopped and gone on with; `--minutes` ends it in time. Writes docs/scale/law.svg from the runs of 10⁵ events and more, or of `--fewest`.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { planLayout } from "#graph";
import { type DelphiConfig, delphiParameters } from "./delphi/network.ts";
import { type DelphiRun, trainDelphi } from "./delphi/train-delphi.ts";
import {
  bestSize,
  bootstrapLaw,
  fitLaw,
  interval,
  type Law,
  lossOf,
  lowestSize,
  powerOf,
  type Run,
  sizeForEvents,
} from "./scaling/law.ts";
import { formatSize, plotLaw } from "./scaling/plot.ts";
import { type SyntheticRows, writeSyntheticRows } from "./scaling/synthetic-rows.ts";

const kept = join(import.meta.dirname, "../docs/scale");
/** Heads of 8 columns. */
const ladder = [
  { layers: 1, width: 8 },
  { layers: 1, width: 16 },
  { layers: 2, width: 24 },
  { layers: 2, width: 40 },
  { layers: 3, width: 56 },
  { layers: 4, width: 80 },
  { layers: 6, width: 104 },
] as const;
/** FLOPs of a run, as 6 · weights · events. */
const budgets = [3e10, 1.2e11, 4.8e11, 1.92e12] as const;
/**
 * Windows a step, and the peak learning rate times width (wider networks take smaller steps): what did better on people who are neither trained on nor held out.
 * Few windows make many steps of little data; with much data the noise of small steps costs more.
 */
const small = { batch: 4, rate: 0.32 };
const large = { batch: 16, rate: 0.16 };
const MANY_EVENTS = 1e6;
/** Events of a window: 36, and the "no event" tokens strewn among them. */
const WINDOW_EVENTS = 43;
/** Passes over the people to train on, at most: up to four teach nearly as much as new data (Muennighoff et al., NeurIPS 2023). */
const MOST_PASSES = 4;
/** Seeds of a budget: the largest, most of the work, is run once. */
const seedsOf = (budget: number) => (budget === budgets.at(-1) ? [1] : [1, 2]);
const FEWEST_STEPS = 200;
const TRAIN_PATIENTS = 20_000;
const VALIDATION_PATIENTS = 400;
/** Events of 3 M and of 100 M patients, at 30 each (the NAFLD cohort) and at 200 (the synthetic hospital). */
const planned = [9e7, 6e8, 3e9, 2e10];

/** One trained network. */
export interface ScalingRun extends Run {
  readonly layers: number;
  readonly width: number;
  readonly budget: number;
  readonly steps: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly seed: number;
  readonly crossEntropy: number;
  readonly waiting: number;
  readonly seconds: number;
}

/** All seeds of one size and budget; `apart` is the highest loss less the lowest. */
interface Cell extends ScalingRun {
  readonly seeds: number;
  readonly apart: number;
}

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "1000" },
    only: { type: "string" },
    fewest: { type: "string", default: "1e5" },
  },
});
/** With fewer events than 10⁵ a network has learnt little more than how often each token occurs (4.63 nats); no power law holds there. */
const fewestEvents = Number(flags.fewest);
const until = performance.now() + 60_000 * Number(flags.minutes);
const record = join(kept, "runs.json");
await mkdir(kept, { recursive: true });
const runs: ScalingRun[] = existsSync(record) ? JSON.parse(await readFile(record, "utf8")) : [];
if (flags.only !== "fit") await trainLadder();
await report();

async function trainLadder(): Promise<void> {
  const rows = await writeSyntheticRows(join(tmpdir(), "osler-scaling"), TRAIN_PATIENTS, VALIDATION_PATIENTS);
  console.error(
    `${rows.trainEvents} events to train, ${rows.validationEvents} held out, ${rows.vocabularySize} tokens`,
  );
  for (const budget of budgets) {
    for (const seed of seedsOf(budget)) {
      for (const { layers, width } of ladder) {
        const config = configOf(layers, width, rows);
        const weights = planLayout(delphiParameters(config)).length;
        const wanted = budget / 6 / weights;
        const { batch, rate } = wanted < MANY_EVENTS ? small : large;
        const steps = Math.round(wanted / (batch * WINDOW_EVENTS));
        const known = runs.some((run) => run.budget === budget && run.width === width && run.seed === seed);
        if (known || steps < FEWEST_STEPS || wanted > MOST_PASSES * rows.trainEvents) continue;
        if (performance.now() > until) return;
        const plan = { layers, width, weights, budget, steps, batch, learningRate: rate / width, seed };
        runs.push({ ...plan, ...(await train(config, rows, plan)) });
        runs.sort((x, y) => x.budget - y.budget || x.weights - y.weights || x.seed - y.seed);
        await writeFile(record, `${JSON.stringify(runs, null, 2)}\n`);
        console.error(`seed ${seed}, ${budget.toExponential(1)} FLOPs, ${formatSize(weights)} weights: done`);
      }
    }
  }
}

function configOf(layers: number, width: number, { vocabularySize }: SyntheticRows): DelphiConfig {
  return { vocabularySize, layers, heads: width / 8, width, dropout: 0, leastDays: 0.1 };
}

async function train(
  config: DelphiConfig,
  rows: SyntheticRows,
  { steps, batch, learningRate, seed }: Pick<ScalingRun, "steps" | "batch" | "learningRate" | "seed">,
) {
  const run: DelphiRun = {
    config,
    seed,
    train: rows.train,
    validation: rows.validation,
    batch,
    steps,
    peak: learningRate,
    floor: learningRate / 10,
    warmupSteps: Math.max(10, Math.round(steps / 20)),
    totalSteps: steps,
    weightDecay: 0.1,
    beta1: 0.9,
    beta2: 0.98,
  };
  const { events, validation = [Number.NaN, Number.NaN], seconds } = await trainDelphi(run);
  const [crossEntropy, waiting] = validation;
  return { events, crossEntropy, waiting, loss: crossEntropy + waiting, seconds: seconds.reduce((a, b) => a + b) };
}

/** Fits the law, draws it, and prints what follows from it. */
async function report(): Promise<void> {
  const cells = [...Map.groupBy(runs, ({ budget, weights }) => `${budget}/${weights}`).values()].map(meanRun);
  const fitted = cells.filter(({ events }) => events >= fewestEvents);
  const law = fitLaw(fitted);
  const others = bootstrapLaw(fitted, 300, "scaling");
  await writeFile(
    join(kept, "law.svg"),
    plotLaw(
      Map.groupBy(cells, ({ budget }) => budget),
      law,
      fewestEvents,
    ),
  );
  printCells(cells, law);
  printLowest(cells);
  const off = fitted.map((cell) => lossOf(law, cell.weights, cell.events) - cell.loss);
  const rms = Math.sqrt(off.reduce((sum, d) => sum + d * d, 0) / off.length);
  console.log(
    `\n${runs.length} runs in ${cells.length} cells, ${fitted.length} fitted; the law is off by ${rms.toFixed(3)} nats (root mean square).\n`,
  );
  const show = (name: string, of: (law: Law) => number, digits = 2) => {
    const [value, from, to] = [of(law), ...interval(others.map(of))].map((number) => number.toPrecision(digits));
    console.log(`| ${name} | ${value} | ${from} to ${to} |`);
  };
  console.log("| | fitted | 95 % |\n|---|---|---|");
  show("E, nats", ({ E }) => E, 3);
  show("A", ({ A }) => A);
  show("a", ({ a }) => a);
  show("B", ({ B }) => B);
  show("b", ({ b }) => b);
  show("best weights grow with compute to the power", ({ a, b }) => b / (a + b));
  for (const flops of budgets)
    show(`best weights at ${flops.toExponential(1)} FLOPs`, (one) => bestSize(one, flops).weights);
  for (const events of planned)
    show(`best weights for ${events.toExponential(1)} events`, (one) => sizeForEvents(one, events));
}

/** The runs of one size and budget as one: their seeds are not independent evidence for the law. */
function meanRun(same: readonly ScalingRun[]): Cell {
  const mean = (of: (run: ScalingRun) => number) => same.reduce((sum, run) => sum + of(run), 0) / same.length;
  const [first] = same;
  if (first === undefined) throw new RangeError("meanRun: no runs.");
  const [events, crossEntropy, waiting, loss] = [
    mean((run) => run.events),
    mean((run) => run.crossEntropy),
    mean((run) => run.waiting),
    mean((run) => run.loss),
  ];
  const apart = Math.max(...same.map((run) => run.loss)) - Math.min(...same.map((run) => run.loss));
  return { ...first, events, crossEntropy, waiting, loss, seeds: same.length, apart };
}

/** Where each budget's loss is lowest, without any law, and how that grows. */
function printLowest(cells: readonly Cell[]): void {
  const found = budgets.flatMap((budget) => {
    const weights = lowestSize(cells.filter((cell) => cell.budget === budget));
    return weights === undefined ? [] : [[budget, weights] as const];
  });
  console.log("\n| FLOPs | lowest between sizes at, weights | events a weight |\n|---|---|---|");
  for (const [budget, weights] of found)
    console.log(`| ${budget.toExponential(1)} | ${formatSize(weights)} | ${(budget / 6 / weights ** 2).toFixed(0)} |`);
  console.log(`\nThose weights grow with compute to the power ${powerOf(found).toFixed(2)}.`);
}

function printCells(cells: readonly Cell[], law: Law): void {
  console.log(
    "| FLOPs | weights | events | steps × windows | cross-entropy | waiting | loss | seeds (loss apart) | the law says |",
  );
  console.log("|---|---|---|---|---|---|---|---|---|");
  for (const cell of cells) {
    const best = cells.every(({ budget, loss }) => budget !== cell.budget || loss >= cell.loss);
    const losses = [cell.crossEntropy, cell.waiting].map((loss) => loss.toFixed(3));
    const seeds = cell.seeds === 1 ? "1" : `${cell.seeds} (${cell.apart.toFixed(3)})`;
    const said = lossOf(law, cell.weights, cell.events).toFixed(3);
    const row = [
      cell.budget.toExponential(1),
      formatSize(cell.weights),
      formatSize(cell.events),
      `${cell.steps} × ${cell.batch}`,
      ...losses,
      best ? `**${cell.loss.toFixed(3)}**` : cell.loss.toFixed(3),
      seeds,
      cell.events < fewestEvents ? "not fitted" : said,
    ];
    console.log(`| ${row.join(" | ")} |`);
  }
}
