/**
 * @module answers/weights: which sentence answers, and how sure one must be to quote it.
 *
 * `sentence-weights.json` is learned by `bench/answers.ts --train` on train splits; figures in this module's README.
 */
import { OslerError } from "#core";
import type { Question } from "#evidence";
import type { BoostedGate } from "./boosted-gate.ts";
import { wholeFeatureNames } from "./found-answer.ts";
import type { RiskClass } from "./question-risk.ts";
import { type SentenceFeatureName, sentenceFeatureNames } from "./sentence-features.ts";
import learnt from "./sentence-weights.json" with { type: "json" };

type Weights = Readonly<Partial<Record<SentenceFeatureName, number>>>;
type WholeFeatureName = (typeof wholeFeatureNames)[number];

/**
 * `rank`: order of the candidates. `gate`: log-odds that the question is answered; for an effect a line over the best sentence's features, for the
 * rest trees over all sentences together, whose own log-odds are `sentence`'s.
 */
interface SentenceWeights {
  readonly effect: { readonly rank: Weights; readonly gate: Weights & { readonly bias: number } };
  readonly general: {
    readonly rank: Weights;
    readonly sentence: BoostedGate<SentenceFeatureName>;
    readonly gate: BoostedGate<WholeFeatureName | SentenceFeatureName>;
  };
}

/** Weights as they are stored, their names not yet checked. */
interface StoredWeights {
  readonly effect: { readonly rank: NumberByName; readonly gate: NumberByName & { readonly bias: number } };
  readonly general: { readonly rank: NumberByName; readonly sentence: BoostedGate; readonly gate: BoostedGate };
}
type NumberByName = Readonly<Record<string, number>>;

export const sentenceWeights: SentenceWeights = readSentenceWeights(learnt);

/**
 * Probability from which literature answers, by kind and risk of the question; literature never gives a dose. Above the thresholds of the
 * validation sets at which, once the studies that answer are gone, at most 2 in 100 questions about effects and of PubMedQA are still answered,
 * and 6 in 100 of BioASQ, whose pool often holds another answer (`safety`: fewer).
 */
export const ANSWERABLE_FROM: Readonly<Record<Question["kind"], Readonly<Record<RiskClass, number>>>> = {
  effect: { routine: 0.6, safety: 0.75, dose: 1 },
  general: { routine: 0.8, safety: 0.9, dose: 1 },
};

/**
 * Stored weights, once every name in them is a feature's. Trees find their values by place: a name left out would shift all that follow.
 *
 * @throws OslerError `answers/weights-unreadable` for another name, or if the trees for the whole look at anything but its values and then the
 * sentence's
 */
export function readSentenceWeights({ effect, general }: StoredWeights): SentenceWeights {
  const { bias: _, ...gate } = effect.gate;
  const lines = { "effect.rank": effect.rank, "effect.gate": gate, "general.rank": general.rank };
  for (const [where, weights] of Object.entries(lines)) toFeatureNames(where, Object.keys(weights));
  const ofSentence = toFeatureNames("general.sentence", general.sentence.features);
  const ofWhole = [...wholeFeatureNames, ...ofSentence];
  const misplaced = ofWhole.findIndex((name, i) => name !== general.gate.features[i]);
  if (misplaced >= 0 || general.gate.features.length > ofWhole.length)
    throw unreadable("general.gate", general.gate.features.at(misplaced) ?? "");
  return {
    effect,
    general: {
      ...general,
      sentence: { ...general.sentence, features: ofSentence },
      gate: { ...general.gate, features: ofWhole },
    },
  };
}

function toFeatureNames(where: string, names: readonly string[]): SentenceFeatureName[] {
  return names.map((name) => {
    const known = sentenceFeatureNames.find((one) => one === name);
    if (known === undefined) throw unreadable(where, name);
    return known;
  });
}

function unreadable(where: string, name: string): OslerError {
  return new OslerError("answers/weights-unreadable", {
    message: `sentence-weights.json, ${where}: "${name}" is no feature, or not in its place.`,
    fix: "Take back the feature's name or place, or learn the weights again: node bench/answers.ts --train.",
  });
}
