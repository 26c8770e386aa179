/**
 * @module train/privacy-spent: what a run with differential privacy promises, in the words of its receipt.
 */
import { epsilonOf } from "./privacy-accountant.ts";
import { COUNT_NOISE } from "./private-base-rates.ts";
import { drawRate, memberRun, type TrainingPlan } from "./training-run.ts";

/** (ε, δ) for one patient of the train split more or less, of all members together. */
export interface PrivacySpent {
  readonly epsilon: number;
  readonly delta: number;
  readonly noise: number;
  readonly clip: number;
  /** Chance that a patient is drawn into a step. */
  readonly rate: number;
  /** Of all members. */
  readonly steps: number;
  /** What is counted on the patients without noise, and so stands outside the promise. */
  readonly outside: readonly string[];
}

const OUTSIDE = [
  "the vocabulary, the value bins and the outcomes of the corpus",
  "how many patients there are",
  "the loss on the tuning split in the training log",
];

/** `null` without differential privacy. */
export function privacySpent(plan: TrainingPlan): PrivacySpent | null {
  const { privacy, members } = plan.options;
  if (privacy === null) return null;
  const run = memberRun(plan, 0);
  const rate = drawRate(run);
  const steps = run.totalSteps * members;
  const releases = [
    { rate, noise: privacy.noise, count: steps },
    { rate: 1, noise: COUNT_NOISE, count: members },
  ];
  const { noise, clip, delta } = privacy;
  return { epsilon: epsilonOf(releases, delta), delta, noise, clip, rate, steps, outside: OUTSIDE };
}
