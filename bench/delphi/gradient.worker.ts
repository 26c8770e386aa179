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
    /** Sums of micro-batches' gradients, one after the other. */
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
      /** Which sum the gradient goes to, and whether it is the first of the step there. */
      readonly sum: number;
      readonly first: boolean;
    }
  | { readonly kind: "evaluate"; readonly batch: DelphiBatch; readonly weight: number }
  | { readonly kind: "reduce"; readonly sums: number }
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
/** Where a gradient lies that is added to a sum. */
const more = new Float32Array(layout.length);
const impossible = impossibleTokens(config.vocabularySize);

/** Cross-entropy and waiting-time loss of the job's batch, by its weight. */
serveJobs<DelphiJob, readonly [number, number]>(async (job) => {
  if (job.kind === "gradient") return computeGradient(job);
  if (job.kind === "evaluate") return evaluate(job.batch, job.weight);
  for (let block = index; block < blockCount(layout.length); block += size) {
    if (job.kind === "reduce") shared.blockSquares[block] = addBlock(shared.gradients, job.sums, layout.length, block);
    else updateBlock(block, job);
  }
  return [0, 0];
});

function updateBlock(block: number, job: Extract<DelphiJob, { kind: "update" }>) {
  adamWBlock(shared, shared.gradients, block, job, setup.adamW);
  if (shared.average.length > 0) averageBlock(shared.average, shared.parameters, block, job.averageDecay);
}

async function computeGradient({ batch, weight, seed, sum, first }: Extract<DelphiJob, { kind: "gradient" }>) {
  const random = createRandom(seed);
  const { pool } = setup;
  const masks = pool === undefined ? [] : Object.entries(delphiMasks(config, batch.B, batch.T));
  const dropout = masks.flatMap(([name, shape]) =>
    pool === undefined ? [] : [[name, dropoutMask(pool, shape, random)]],
  );
  const feeds = delphiFeeds(batch, config.width, config.leastDays, weight);
  const place = shared.gradients.subarray(sum * layout.length, (sum + 1) * layout.length);
  const gradient = first ? place : more;
  const results = await (await trainingSession).run(
    { ...weights, ...feeds, ...Object.fromEntries(dropout) },
    parameterFeeds(gradient, layout, "gradient."),
  );
  if (!first) for (let i = 0; i < more.length; i++) place[i] = (place[i] ?? 0) + (more[i] ?? 0);
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
