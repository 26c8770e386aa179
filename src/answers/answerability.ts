/**
 * @module answers/answerability: does the library hold an answer at all?
 *
 * Asked before anything is written. Literature: a logistic over the best sentence's features, learnt with the articles that answer there and
 * taken away, and a threshold per kind and risk of the question. Guidelines: the share of the question's concepts in one statement with its
 * title. Doses and populations are rules, not probabilities.
 */
import { type Collection, type Concept, conceptWeight, coverage, type Question, toStems } from "#evidence";
import { missingPopulations, riskClassOf, statesAmount } from "./question-risk.ts";
import type { CandidateSentence } from "./sentence-evidence.ts";
import { sentenceFeatureNames } from "./sentence-features.ts";
import { ANSWERABLE_FROM, sentenceWeights } from "./weights.ts";

/** Share of a question's concepts, by IDF, that a guideline statement must hold together with its title. */
const GUIDELINE_COVERAGE_FROM = 0.85;
/** Share that the quoted words themselves must hold; the rest may stand in the title above them. */
const GUIDELINE_WORDS_FROM = 0.5;
/** Share that a study's sentence and its title must hold; the rest may stand in its article. */
const LITERATURE_SENTENCE_FROM = 0.25;
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

/** Probability that one sentence answers the question asked. */
export function answerability(question: Question, sentence: CandidateSentence): number {
  const weights = sentenceWeights[question.kind].gate;
  const sum = sentenceFeatureNames.reduce(
    (total, name) => total + (weights[name] ?? 0) * sentence.features[name],
    weights.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** Roles that tell what was asked or done, not what is so. */
const silent: ReadonlySet<CandidateSentence["role"]> = new Set(["objective", "methods", "list"]);

/** Whether one sentence may be quoted as an answer, as far as its words go; `mayAnswer` also asks whether it is likely enough. */
export function isQuotable(question: Question, sentence: CandidateSentence): boolean {
  const { text, role, features } = sentence;
  const { passage } = sentence.from;
  const guideline = passage.statement !== undefined;
  // What a trial gave is no prescription: an amount is quoted from guidelines, in a statement that gives one.
  if (riskClassOf(question.text) === "dose" && !(guideline && statesAmount(text))) return false;
  if (missingPopulations(question.text, [text, passage.title, passage.section, passage.text]).length > 0) return false;
  return (
    guideline || (!silent.has(role) && features.withTitle >= LITERATURE_SENTENCE_FROM && !isBeside(question, sentence))
  );
}

/** Of another moment, of a part of the people, or, where two groups were asked about, of one group at two times or of no event at all. */
function isBeside({ kind, comparator }: Question, { text, features }: CandidateSentence): boolean {
  if (features.otherMoment === 1) return true;
  if (kind !== "effect") return false;
  const comparesPeople = comparator.length > 0 && !comparator.some(({ text: name }) => name === "baseline");
  return features.narrower === 1 || (comparesPeople && features.times === 1) || !tells.test(text);
}

/** A finite verb, as far as one can be told by its letters; a heading or a row of a table has none. */
const tells =
  /\b(?:is|are|was|were|be|been|has|have|had|did|do|does|may|might|can|could|will|would|fell|rose|led|showed|shown|found|grew|\w{3,}ed)\b/i;

/** Whether one sentence may be quoted as an answer. */
export function mayAnswer(question: Question, sentence: CandidateSentence, collection: Collection): boolean {
  if (!isQuotable(question, sentence)) return false;
  const { passage, headerStems, bodyStems } = sentence.from;
  if (passage.statement === undefined)
    return answerability(question, sentence) >= ANSWERABLE_FROM[question.kind][riskClassOf(question.text)];
  const share = (words: readonly string[]) => {
    const stems = new Set(words);
    return coverage(question.concepts, (stem) => stems.has(stem), collection.weigh);
  };
  return (
    share([...headerStems, ...bodyStems]) >= GUIDELINE_COVERAGE_FROM &&
    share(toStems(sentence.text)) >= GUIDELINE_WORDS_FROM
  );
}
