/**
 * @module train/options: what a training run may choose, and the presets by size of corpus.
 */
import { z } from "zod";
import { OslerError } from "#core";
import { type ModelSizeName, modelSizes } from "#model";

const share = z.number().min(0).lt(1);
const sizeSchema = z.strictObject({
  width: z.int().positive(),
  layers: z.int().positive(),
  heads: z.int().positive(),
  feedForward: z.int().positive(),
  contextLength: z.int().positive(),
});

export const trainOptionsSchema = z.strictObject({
  /** A named size, or its numbers. */
  size: sizeSchema,
  /** Networks of the ensemble. Each is trained by itself. */
  members: z.int().positive(),
  seed: z.union([z.string().regex(/^[ -~]*$/), z.int()]),
  epochs: z.int().positive(),
  peakLearningRate: z.number().positive(),
  warmupSteps: z.int().nonnegative(),
  /** `cosine` falls over the whole run, `wsd` over its last `decayShare`. */
  schedule: z.enum(["cosine", "wsd"]),
  decayShare: z.number().gt(0).max(1),
  /** Of the running average of the weights, a step; it is what is evaluated and kept. 0: no average. */
  averageDecay: share,
  weightDecay: z.number().nonnegative(),
  clipNorm: z.number().positive(),
  /** Tokens of a micro-batch: about a thousand stay in a core's cache. */
  microBatchTokens: z.int().positive(),
  /** Micro-batches of a step. Their gradients are added up in bounded memory, however many there are. */
  microBatches: z.int().positive(),
  /** Chance that a token is left out of a history in training. */
  tokenDropout: share,
  /** Chance that a unit is zeroed, in the embedded tokens and before the heads. */
  dropout: share,
  lossWeights: z.strictObject({
    next: z.number().nonnegative(),
    wait: z.number().nonnegative(),
    outcome: z.number().nonnegative(),
    /** 0: a model without a query head. */
    query: z.number().nonnegative(),
  }),
  /** Steps between evaluations on the subjects left out; a checkpoint is written at each. */
  evaluateEvery: z.int().positive(),
  /** Evaluations without a better loss there after which training stops. */
  patience: z.int().positive(),
  /** Differential privacy for each patient learnt from; `null`: none. */
  privacy: z
    .strictObject({
      /** Deviation of the noise on a step's summed gradient, in units of `clip`. */
      noise: z.number().positive(),
      /** The longest gradient one patient can add. */
      clip: z.number().positive(),
      /** Patients of a step, on average. */
      patients: z.int().positive(),
      /** Chance that the bound does not hold, for which it is told. */
      delta: z.number().gt(0).lt(1),
    })
    .nullable(),
  /** Threads of the `onnx` engine. The result does not depend on it. */
  workers: z.int().positive(),
});

export type TrainOptions = Readonly<z.infer<typeof trainOptionsSchema>>;

/**
 * Options written as JSON, any of them left out; `size` may also be a name.
 *
 * @throws OslerError `train/options-invalid`
 */
export function parseTrainOptions(json: string): Partial<TrainOptions> {
  const named = z.enum(Object.keys(modelSizes) as [ModelSizeName, ...ModelSizeName[]]);
  const schema = trainOptionsSchema
    .partial()
    .extend({ size: z.union([named.transform((name) => modelSizes[name]), sizeSchema]).optional() });
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    if (parsed.success)
      return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
    const [issue] = parsed.error.issues;
    throw invalid(`${issue?.path.join(".") || "the whole"}: ${issue?.message}`);
  } catch (error) {
    throw error instanceof SyntaxError ? invalid("it is not JSON") : error;
  }
}

function invalid(what: string): OslerError {
  return new OslerError("train/options-invalid", {
    message: `Training cannot take these options: ${what}.`,
    fix: "Give a JSON object of the options that src/train/options.ts describes.",
  });
}

const common = {
  members: 3,
  seed: "osler",
  peakLearningRate: 2e-3,
  warmupSteps: 40,
  schedule: "cosine",
  decayShare: 0.2,
  averageDecay: 0.98,
  weightDecay: 0.5,
  clipNorm: 1,
  microBatchTokens: 1024,
  microBatches: 4,
  tokenDropout: 0.2,
  dropout: 0.3,
  lossWeights: { next: 0.25, wait: 0.25, outcome: 1, query: 4 },
  evaluateEvery: 40,
  patience: 6,
  privacy: null,
  workers: 2,
} as const;

/**
 * Of many records, in place of what keeps a few from being learnt by heart: held back as hard, a network of twenty thousand people foretells risks
 * too near each other, and learns more slowly (docs/lab-notes.md).
 */
const many = { dropout: 0.1, tokenDropout: 0.05, weightDecay: 0.1, patience: 6 } as const;

/**
 * Of some thirty thousand people on: what was measured against the truth on fifty thousand, one network (docs/lab-notes.md). Three take three times
 * as long, and with so much to learn from they were not tried.
 */
const most = { ...many, members: 1, dropout: 0.05, tokenDropout: 0.02 } as const;

/** Of few records. Steps of two micro-batches: at equal work the tuning loss falls faster than by steps of four (docs/lab-notes.md). */
const small = { size: modelSizes.nano, microBatches: 2, averageDecay: 0.99, evaluateEvery: 160, patience: 3 } as const;

/**
 * The preset for a corpus of so many training tokens. Widths grow with data; epochs fall, because a history seen often is learnt by heart
 * (docs/lab-notes.md): a small corpus is repeated until there are steps enough to learn from, at most 12 times.
 */
export function presetFor(trainTokens: number): TrainOptions {
  const repeats = Math.round(1e6 / Math.max(1, trainTokens));
  if (trainTokens < 2e6) return { ...common, ...small, epochs: Math.max(4, Math.min(12, repeats)) };
  if (trainTokens < 3e6) return { ...common, ...small, ...many, epochs: 4 };
  const micro = { size: modelSizes.micro, epochs: 4, evaluateEvery: 200 };
  if (trainTokens < 6e6) return { ...common, ...many, ...micro };
  if (trainTokens < 30e6) return { ...common, ...most, ...micro };
  return { ...common, ...most, size: modelSizes.mini, epochs: 3, peakLearningRate: 1.5e-3, evaluateEvery: 500 };
}
