/** @module answers/weights: learned by `bench/answers.ts --train` on the train split; figures in this module's README. */
import type { SentenceFeatureName } from "./sentence-evidence.ts";

/** Which sentence of the best passages holds the answer. */
export const sentenceWeights: Readonly<Partial<Record<SentenceFeatureName, number>>> = {
  outcome: 3.38,
  intervention: 0.226,
  comparator: 0.456,
  all: 1.086,
  passageAll: -0.797,
  articleIntervention: 4.853,
  titleAll: 1.77,
  passageRank: 3.728,
  statistics: 1.839,
  direction: 0.599,
  abstract: 0.309,
  results: 0.116,
  methods: -0.109,
  introduction: -2.001,
  discussion: -0.615,
  short: -0.495,
  long: -1.32,
  purpose: -1.041,
  leads: 1.283,
};

/** The same for questions that are not about an effect: what a statement is about comes first in it and in its title. Set by hand. */
export const generalSentenceWeights: Readonly<Partial<Record<SentenceFeatureName, number>>> = {
  all: 3,
  passageAll: 2,
  titleAll: 1.5,
  passageRank: 1,
  leads: 1,
  defines: 2,
  abstract: 0.3,
  results: 0.2,
  methods: -0.6,
  introduction: -0.2,
  table: -0.8,
  short: -0.5,
  long: -0.3,
  purpose: -0.8,
};

/** Whether the library answers at all: logistic over the features of `answerability.ts`. */
export const answerabilityWeights: Readonly<Record<string, number>> = {
  bias: -10.385,
  outcome: 2.68,
  intervention: 1.18,
  articleIntervention: 2.429,
  articleAll: 6.592,
  comparator: 0.871,
  titleIntervention: 1.1,
};

/**
 * Probability from which an effect question is answered. On the train split .78 refuses 95 in 100 unanswerable questions, on the
 * validation split only 90; .92 refuses 95 there too, at the price of answering 70 in 100 of the answerable instead of 92.
 */
export const ANSWERABLE_FROM = 0.92;
