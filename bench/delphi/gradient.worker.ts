/**
 * @module bench/delphi/gradient.worker: one thread of the benchmark's training: gradients of micro-batches, then its blocks of the update.
 */
import { createRandom } from "#core";
import {
  type AdamWOptions,
  adamWBlock,
  addBlock,
  averageBlock,
  blockCount,
  type DropoutPool,
  dropoutMask,
  encodeOnnx,
  type GraphSession,
  openSession,
  parameterFeeds,
  planLayout,
  serveJobs,
  workerSetup,
} from "#graph";
import type { DelphiBatch } from "./batch.ts";
import { delphiFeeds, impossibleTokens } from "./feeds.ts";
import {
  type DelphiConfig,
  delphiEvaluationGraph,
  delphiMasks,
  delphiParameters,
  delphiTrainingGraph,
} from "./network.ts";

export interface DelphiSetup {
  readonly config: DelphiConfig;
  readonly adamW: AdamWOptions;
  readonly pool: DropoutPool | undefined;
  readonly shared: {
    readonly parameters: Float32Array;
    readonly firstMoment: Float32Array;
    readonly secondMoment: Float32Array;
    /** Running average of the weights; empty when none is kept. */
    readonly average: Float32Array;
    readonly decays: Uint8Array;
    /** Each worker's sum of its micro-batches' gradients, one after the other. */
    readonly gradients: Float32Array;
    readonly blockSquares: Float64Array;
  };
}

export type DelphiJob =
  | {
      readonly kind: "gradient";
      readonly batch: DelphiBatch;
      readonly weight: number;
      readonly seed: string;
      /** Of the step's micro-batches, the worker's first: its sum begins anew. */
      readonly first: boolean;
    }
  | { readonly kind: "evaluate"; readonly batch: DelphiBatch; readonly weight: number }
  | { readonly kind: "reduce" }
  | {
      readonly kind: "update";
      readonly step: number;
      readonly learningRate: number;
      readonly factor: number;
      readonly averageDecay: number;
    };

const { index, size, setup } = workerSetup<DelphiSetup>();
const { config, shared } = setup;
const layout = planLayout(delphiParameters(config));
const weights = parameterFeeds(shared.parameters, layout);
const evaluated = shared.average.length > 0 ? parameterFeeds(shared.average, layout) : weights;
const training = delphiTrainingGraph(config);
const trainingSession = openSession(encodeOnnx(training.graph, training.outputs), { asWritten: true });
const evaluation = delphiEvaluationGraph(config);
/** Opened when first asked for: a run that validates nothing has no need of its memory. */
let evaluationSession: Promise<GraphSession> | undefined;
const impossible = impossibleTokens(config.vocabularySize);

/** Cross-entropy and waiting-time loss of the job's batch, by its weight. */
serveJobs<DelphiJob, readonly [number, number]>(async (job) => {
  if (job.kind === "gradient") return computeGradient(job);
  if (job.kind === "evaluate") return evaluate(job.batch, job.weight);
  for (let block = index; block < blockCount(layout.length); block += size) {
    if (job.kind === "reduce") shared.blockSquares[block] = addBlock(shared.gradients, size, layout.length, block);
    else updateBlock(block, job);
  }
  return [0, 0];
});

function updateBlock(block: number, job: Extract<DelphiJob, { kind: "update" }>) {
  adamWBlock(shared, shared.gradients, block, job, setup.adamW);
  if (shared.average.length > 0) averageBlock(shared.average, shared.parameters, block, job.averageDecay);
}

async function computeGradient({ batch, weight, seed, first }: Extract<DelphiJob, { kind: "gradient" }>) {
  const random = createRandom(seed);
  const { pool } = setup;
  const masks = pool === undefined ? [] : Object.entries(delphiMasks(config, batch.B, batch.T));
  const dropout = masks.flatMap(([name, shape]) =>
    pool === undefined ? [] : [[name, dropoutMask(pool, shape, random)]],
  );
  const feeds = delphiFeeds(batch, config.width, config.leastDays, weight);
  const results = await (await trainingSession).run({ ...weights, ...feeds, ...Object.fromEntries(dropout) });
  const sum = shared.gradients.subarray(index * layout.length, (index + 1) * layout.length);
  for (const { name, offset } of layout.slots) {
    const values = results[`gradient.${name}`]?.values ?? [];
    if (first) sum.set(values, offset);
    else for (let i = 0; i < values.length; i++) sum[offset + i] = (sum[offset + i] ?? 0) + (values[i] ?? 0);
  }
  return lossesOf(results);
}

async function evaluate(batch: DelphiBatch, weight: number) {
  const feeds = delphiFeeds(batch, config.width, config.leastDays, weight, true);
  evaluationSession ??= openSession(encodeOnnx(evaluation.graph, evaluation.outputs));
  return lossesOf(await (await evaluationSession).run({ ...evaluated, ...feeds, impossible }));
}

function lossesOf(results: Awaited<ReturnType<Awaited<typeof trainingSession>["run"]>>): readonly [number, number] {
  return [results["crossEntropy"]?.values[0] ?? Number.NaN, results["waiting"]?.values[0] ?? Number.NaN];
}
