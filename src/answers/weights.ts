/**
 * @module answers/weights: which sentence answers, and how sure one must be to quote it.
 *
 * `sentence-weights.json` is learned by `bench/answers.ts --train` on train splits; figures in this module's README.
 */
import type { Question } from "#evidence";
import type { BoostedGate } from "./boosted-gate.ts";
import type { RiskClass } from "./question-risk.ts";
import type { SentenceFeatureName } from "./sentence-features.ts";
import learnt from "./sentence-weights.json" with { type: "json" };

type Weights = Readonly<Partial<Record<SentenceFeatureName, number>>>;

/**
 * `rank`: order of the candidates. `gate`: log-odds that the question is answered; for an effect a line over the best sentence's features, for the
 * rest trees over all sentences together, whose own log-odds are `sentence`'s.
 */
export const sentenceWeights: {
  readonly effect: { readonly rank: Weights; readonly gate: Weights & { readonly bias: number } };
  readonly general: { readonly rank: Weights; readonly sentence: BoostedGate; readonly gate: BoostedGate };
} = learnt;

/**
 * Probability from which literature answers, by kind and risk of the question; literature never gives a dose. Above the thresholds of the
 * validation sets at which, once the studies that answer are gone, at most 2 in 100 questions about effects and of PubMedQA are still answered,
 * and 6 in 100 of BioASQ, whose pool often holds another answer (`safety`: fewer).
 */
export const ANSWERABLE_FROM: Readonly<Record<Question["kind"], Readonly<Record<RiskClass, number>>>> = {
  effect: { routine: 0.6, safety: 0.75, dose: 1 },
  general: { routine: 0.8, safety: 0.9, dose: 1 },
};
