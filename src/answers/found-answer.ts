/**
 * @module answers/found-answer: how probable it is that what was found in the literature answers a general question, judged as a whole.
 *
 * Each of the first sentences that may be quoted has a probability of its own, that its article answers. One sure sentence among weak ones is
 * often beside the point; several articles that all seem to answer rarely are. So the question's probability is read from the best sentences of
 * the best articles together, and from the first sentence's features. Both by small trees (`boosted-gate.ts`).
 */
import { type BoostedGate, boostedLogOdds, toProbability } from "./boosted-gate.ts";
import type { SentenceFeatureName, SentenceFeatures } from "./sentence-features.ts";

/** What is asked of a sentence here: its features, and the article it stands in. */
export interface JudgedSentence {
  readonly features: SentenceFeatures;
  readonly article: string;
}

/** What the sentences' probabilities tell together, as log-odds but for the sum. */
export const wholeFeatureNames = [
  "bestArticle", "secondArticle", "thirdArticle", "tenBestTogether", "secondSentence", "thirdSentence", "firstSentence",
] as const; // biome-ignore format: a list

/** Probability of each sentence, in the same order, that its article answers. */
export function sentenceProbabilities(
  gate: BoostedGate<SentenceFeatureName>,
  sentences: readonly JudgedSentence[],
): number[] {
  const valuesOf = ({ features }: JudgedSentence) => gate.features.map((name) => features[name]);
  return sentences.map((sentence) => toProbability(boostedLogOdds(gate, valuesOf(sentence))));
}

/** One value for each of `wholeFeatureNames`. @param probabilities of `sentences`, which stand in the order they would be quoted in */
export function wholeFeatures(sentences: readonly JudgedSentence[], probabilities: readonly number[]): number[] {
  const ofArticle = new Map<string, number>();
  for (const [i, { article }] of sentences.entries())
    ofArticle.set(article, Math.max(ofArticle.get(article) ?? 0, probabilities[i] ?? 0));
  const articles = [...ofArticle.values()].sort((a, b) => b - a);
  const best = [...probabilities].sort((a, b) => b - a);
  return [
    ...[0, 1, 2].map((place) => logOdds(articles[place])),
    best.slice(0, 10).reduce((sum, value) => sum + value, 0),
    logOdds(best[1]),
    logOdds(best[2]),
    logOdds(probabilities[0]),
  ];
}

function logOdds(probability = 0): number {
  return Math.log((probability + 1e-4) / (1 - probability + 1e-4));
}
