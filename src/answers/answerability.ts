/**
 * @module answers/answerability: does the library hold an answer at all?
 *
 * Asked before anything is written. Effect questions: a logistic over how much of the outcome, the intervention and the whole question
 * the best sentence and its article speak of, calibrated by removing the article that answers. General questions: the share of the
 * question's concepts in one statement with its title.
 */
import { type Collection, type Concept, conceptWeight, coverage, type Question, toStems } from "#evidence";
import type { CandidateSentence } from "./sentence-evidence.ts";
import { ANSWERABLE_FROM, answerabilityWeights } from "./weights.ts";

/** Share of a general question's concepts, by IDF, that one passage with its title must hold. */
const GENERAL_COVERAGE_FROM = 0.85;
/** Share that the quoted words themselves must hold; the rest may stand in the title above them. */
const GENERAL_SENTENCE_FROM = 0.5;
/** The same for a sentence of an article, which has no editor to make it stand alone. */
const LITERATURE_SENTENCE_FROM = 0.75;
/** Above this share of unknown words, by weight, a part of the question cannot be about anything in the library. */
const UNKNOWN_SHARE = 0.34;

/** Concepts none of whose names occurs anywhere in the collection. */
export function unknownConcepts(concepts: readonly Concept[], collection: Collection): Concept[] {
  return concepts.filter(({ variants }) =>
    variants.every((stems) => stems.some((stem) => collection.documentFrequency(stem) === 0)),
  );
}

/** Whether what is unknown is too much of the question, or of its intervention or outcome, for any passage to answer. */
export function asksOfUnknown(question: Question, collection: Collection): boolean {
  const parts = question.kind === "effect" ? [question.intervention, question.outcome] : [];
  if (question.kind === "general" && question.concepts.length <= 8) {
    return unknownConcepts(question.concepts, collection).length > 0;
  }
  return [question.concepts, ...parts].some((concepts) => {
    const weigh = (list: readonly Concept[]) =>
      list.reduce((sum, concept) => sum + conceptWeight(concept, collection.weigh), 0);
    return weigh(unknownConcepts(concepts, collection)) > UNKNOWN_SHARE * weigh(concepts);
  });
}

export const answerabilityFeatureNames = [
  "outcome",
  "intervention",
  "articleIntervention",
  "articleAll",
  "comparator",
  "titleIntervention",
] as const;

/** The gate's view of one sentence, in `answerabilityFeatureNames`' order. */
export function answerabilityFeatures(
  question: Question,
  sentence: CandidateSentence,
  collection: Collection,
): number[] {
  const header = new Set(sentence.from.headerStems);
  const body = new Set(sentence.from.bodyStems);
  return [
    sentence.outcome,
    sentence.intervention,
    sentence.articleIntervention,
    sentence.articleAll,
    coverage(question.comparator, (stem) => body.has(stem), collection.weigh),
    coverage(question.intervention, (stem) => header.has(stem), collection.weigh),
  ];
}

/** Probability that a sentence answers an effect question. */
function answerability(question: Question, sentence: CandidateSentence, collection: Collection): number {
  const features = answerabilityFeatures(question, sentence, collection);
  const sum = answerabilityFeatureNames.reduce(
    (total, name, i) => total + (answerabilityWeights[name] ?? 0) * (features[i] ?? 0),
    answerabilityWeights["bias"] ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** Whether one sentence may be quoted as an answer. */
export function mayAnswer(question: Question, sentence: CandidateSentence, collection: Collection): boolean {
  if (question.kind === "effect") return answerability(question, sentence, collection) >= ANSWERABLE_FROM;
  const { passage, headerStems, bodyStems } = sentence.from;
  const covers = (stems: readonly string[]) => {
    const set = new Set(stems);
    return coverage(question.concepts, (stem) => set.has(stem), collection.weigh);
  };
  if (passage.statement !== undefined) {
    return covers([...headerStems, ...bodyStems]) >= GENERAL_COVERAGE_FROM && sentence.all >= GENERAL_SENTENCE_FROM;
  }
  // A trial's passage may name everything asked and say nothing of it: the sentence and the title must do so themselves.
  if (!["abstract", "results", "discussion", "other"].includes(passage.kind)) return false;
  return (
    covers([...headerStems, ...toStems(sentence.text)]) >= GENERAL_COVERAGE_FROM &&
    sentence.all >= LITERATURE_SENTENCE_FROM
  );
}
