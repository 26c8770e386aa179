/**
 * @module train/options: what a training run may choose, and the presets by size of corpus.
 */
import { type ModelSize, modelSizes } from "#model";

export interface TrainOptions {
  readonly size: ModelSize;
  readonly seed: string | number;
  readonly epochs: number;
  readonly peakLearningRate: number;
  readonly warmupSteps: number;
  readonly weightDecay: number;
  readonly clipNorm: number;
  /** Tokens of a micro-batch (about a thousand stay in a core's cache) and micro-batches of a step. */
  readonly microBatchTokens: number;
  readonly microBatches: number;
  /** Positions of a micro-batch at which something is foretold; more are sampled down. */
  readonly maxPositions: number;
  /** Chance that a token is left out of a history in training. */
  readonly tokenDropout: number;
  /** Chance that a unit is zeroed, in the embedded tokens and before the heads. */
  readonly dropout: number;
  readonly lossWeights: { readonly next: number; readonly wait: number; readonly outcome: number };
  /** Steps between evaluations on the tuning split; a checkpoint is written at each. */
  readonly evaluateEvery: number;
  /** Evaluations without a better tuning loss after which training stops. */
  readonly patience: number;
  /** Threads. The result does not depend on it. */
  readonly workers: number;
}

const common = {
  seed: "osler",
  peakLearningRate: 2e-3,
  warmupSteps: 40,
  weightDecay: 0.3,
  clipNorm: 1,
  microBatchTokens: 1024,
  microBatches: 4,
  maxPositions: 256,
  tokenDropout: 0.1,
  dropout: 0.2,
  lossWeights: { next: 0.25, wait: 0.25, outcome: 1 },
  evaluateEvery: 40,
  patience: 6,
  workers: 2,
} as const;

/**
 * The preset for a corpus of so many training tokens. Widths grow with data; epochs fall, because a history seen often is learnt by heart
 * (docs/lab-notes.md): a small corpus is repeated until there are steps enough to learn from, at most 12 times.
 */
export function presetFor(trainTokens: number): TrainOptions {
  const repeats = Math.round(1e6 / Math.max(1, trainTokens));
  if (trainTokens < 3e6) return { ...common, size: modelSizes.nano, epochs: Math.max(7, Math.min(12, repeats)) };
  if (trainTokens < 30e6) return { ...common, size: modelSizes.micro, epochs: 4, evaluateEvery: 200 };
  return { ...common, size: modelSizes.mini, epochs: 3, peakLearningRate: 1.5e-3, evaluateEvery: 500 };
}
