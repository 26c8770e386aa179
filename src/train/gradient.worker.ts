/**
 * @module train/gradient.worker: one thread of training: gradients of micro-batches, then its share of the update.
 *
 * Weights, moments and gradients live in shared memory. A micro-batch's gradient goes to the micro-batch's own slot and a block of
 * weights is updated by one thread, so the result does not depend on how many threads there are.
 */
import { createRandom } from "#core";
import {
  type AdamWOptions,
  adamWBlock,
  addBlock,
  averageBlock,
  BLOCK,
  blockCount,
  encodeOnnx,
  getSlot,
  openSession,
  parameterFeeds,
  serveJobs,
  workerSetup,
} from "#graph";
import {
  type EventModelConfig,
  evaluationGraph,
  type LossWeights,
  modelLayout,
  REGRESSION,
  trainingGraph,
} from "#model";
import type { TokenGroups } from "#tokens";
import type { MomentDensity } from "./asked-moments.ts";
import { buildMicroBatch, type MicroBatchOptions } from "./micro-batch.ts";
import type { MicroBatchPlan } from "./packing.ts";
import type { QueryPool } from "./query-pool.ts";
import { addSecretNoise } from "./secret-noise.ts";
import type { SubjectTable } from "./subject-table.ts";

export interface GradientSetup {
  readonly config: EventModelConfig;
  readonly lossWeights: LossWeights;
  readonly batch: MicroBatchOptions;
  readonly adamW: AdamWOptions;
  /** With differential privacy: the longest gradient of a micro-batch, and the noise on their sum. */
  readonly privacy?: { readonly clip: number; readonly deviation: number; readonly key: Uint8Array };
  readonly groups: TokenGroups;
  /** Where the model has a query head. */
  readonly queries?: QueryPool;
  readonly table: SubjectTable;
  readonly density: MomentDensity;
  readonly shared: SharedTraining;
}

/** Flat arrays over all weights, in shared memory; `gradients` has a copy for each micro-batch computed at a time. */
export interface SharedTraining {
  readonly parameters: Float32Array;
  readonly firstMoment: Float32Array;
  readonly secondMoment: Float32Array;
  /** Running average of the weights; empty when none is kept. */
  readonly average: Float32Array;
  readonly decays: Uint8Array;
  readonly gradients: Float32Array;
  /** Sum of squares of each block of the summed gradient. */
  readonly blockSquares: Float64Array;
}

export type GradientJob =
  | { readonly kind: "gradient"; readonly slot: number; readonly plan: MicroBatchPlan; readonly seed: string }
  | { readonly kind: "evaluate"; readonly plan: MicroBatchPlan; readonly seed: string }
  | { readonly kind: "reduce"; readonly slots: number }
  | {
      readonly kind: "update";
      readonly step: number;
      readonly learningRate: number;
      readonly factor: number;
      readonly averageDecay: number;
    };

/** Losses summed over `positions`; all 0 for jobs that have none. */
export interface BatchLosses {
  readonly positions: number;
  readonly next: number;
  readonly wait: number;
  readonly outcome: number;
  readonly query: number;
}

const nothing: BatchLosses = { positions: 0, next: 0, wait: 0, outcome: 0, query: 0 };
const { index, size, setup } = workerSetup<GradientSetup>();
const { config, shared, table } = setup;
const layout = modelLayout(config);
const weights = parameterFeeds(shared.parameters, layout);
const evaluated = shared.average.length > 0 ? parameterFeeds(shared.average, layout) : weights;
const training = trainingGraph(config, setup.lossWeights, setup.batch.dropout > 0);
const trainingSession = openSession(encodeOnnx(training.graph, training.outputs));
const evaluation = evaluationGraph(config);
const evaluationSession = openSession(encodeOnnx(evaluation.graph, evaluation.outputs));

serveJobs<GradientJob, BatchLosses>(
  async (job) => {
    if (job.kind === "gradient") return computeGradient(job.slot, job.plan, job.seed);
    if (job.kind === "evaluate") return evaluate(job.plan, job.seed);
    for (let block = index; block < blockCount(layout.length); block += size) {
      if (job.kind === "reduce")
        shared.blockSquares[block] = addBlock(shared.gradients, job.slots, layout.length, block);
      else updateBlock(block, job);
    }
    return nothing;
  },
  Promise.all([trainingSession, evaluationSession]),
);

function updateBlock(block: number, job: Extract<GradientJob, { kind: "update" }>) {
  if (setup.privacy !== undefined) addNoise(block, job.step, setup.privacy);
  adamWBlock(shared, shared.gradients, block, job, setup.adamW);
  if (shared.average.length > 0) averageBlock(shared.average, shared.parameters, block, job.averageDecay);
}

async function computeGradient(slot: number, plan: MicroBatchPlan, seed: string): Promise<BatchLosses> {
  const place = shared.gradients.subarray(slot * layout.length, (slot + 1) * layout.length);
  const batch = build(plan, setup.batch, seed);
  if (batch === undefined) {
    place.fill(0);
    return nothing;
  }
  const gradients = parameterFeeds(place, layout, "gradient.");
  const results = await (await trainingSession).run({ ...weights, ...batch.feeds }, gradients);
  if (setup.privacy !== undefined) shorten(place, setup.privacy.clip);
  return lossesOf(results, batch.positions);
}

/** On all that is trained. */
function addNoise(block: number, step: number, { deviation, key }: NonNullable<GradientSetup["privacy"]>): void {
  const [start, end] = [block * BLOCK, Math.min((block + 1) * BLOCK, layout.length)];
  addSecretNoise(shared.gradients.subarray(start, end), deviation, key, { step, part: block });
  const { offset, length } = getSlot(layout, REGRESSION);
  shared.gradients.fill(0, Math.max(start, offset), Math.max(start, Math.min(end, offset + length)));
}

/** Cuts a gradient to a length of `longest`. */
function shorten(gradient: Float32Array, longest: number): void {
  let squares = 0;
  for (const value of gradient) squares += value * value;
  const factor = longest / Math.sqrt(squares);
  if (!(factor >= 1)) for (let i = 0; i < gradient.length; i++) gradient[i] = (gradient[i] ?? 0) * factor;
}

function build(plan: MicroBatchPlan, options: MicroBatchOptions, seed: string) {
  const { groups, queries, density } = setup;
  return buildMicroBatch(table, groups, queries, plan, config, options, density, createRandom(seed));
}

async function evaluate(plan: MicroBatchPlan, seed: string): Promise<BatchLosses> {
  const options = { tokenDropout: 0, dropout: 0 };
  const batch = build(plan, options, seed);
  if (batch === undefined) return nothing;
  return lossesOf(await (await evaluationSession).run({ ...evaluated, ...batch.feeds }), batch.positions);
}

function lossesOf(results: Readonly<Record<string, { readonly values: ArrayLike<number> }>>, positions: number) {
  const scalar = (name: string) => positions * (results[name]?.values[0] ?? Number.NaN);
  return {
    positions,
    next: scalar("nextLoss"),
    wait: scalar("waitLoss"),
    outcome: scalar("outcomeLoss"),
    query: config.queryRank > 0 ? scalar("queryLoss") : 0,
  };
}
