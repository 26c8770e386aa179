/**
 * @module answers/answerability: does the library hold an answer at all?
 *
 * Asked before anything is written. Literature: the probability that the best sentence answers (a logistic for effects), or that all found does together (small trees, for the rest), learnt with the articles that answer there and
 * taken away, and a threshold per kind and risk of the question. Guidelines: the share of the question's concepts in one statement with its
 * title. Doses and populations are rules, not probabilities.
 */
import { type Collection, type Concept, conceptWeight, isHeld, type Question, toStems } from "#evidence";
import { isOfA1cAlone } from "./altered-a1c.ts";
import { isAskedFor, isForOthers, namesAskedAge, withoutExclusions } from "./asked-for.ts";
import { boostedLogOdds, toProbability } from "./boosted-gate.ts";
import { sentenceProbabilities, wholeFeatures } from "./found-answer.ts";
import { missingPopulations, riskClassOf, statesAmount } from "./question-risk.ts";
import type { CandidateSentence } from "./sentence-evidence.ts";
import { type SentenceFeatures, sentenceFeatureNames } from "./sentence-features.ts";
import { thresholds } from "./thresholds.ts";
import { ANSWERABLE_FROM, sentenceWeights } from "./weights.ts";

/** Shares of a question's concepts, by IDF, from which a text may answer. */
export const coverageFrom = {
  /** A guideline statement together with its title. */
  guideline: 0.85,
  /** The statement and its plain wording themselves; the rest may stand in the title above them. */
  guidelineWords: 0.7,
  /** A study's sentence and its title; the rest may stand in its article. */
  literatureSentence: 0.25,
  /** Above this share of unknown words, by weight, a part of the question cannot be about anything in the library. */
  unknown: 0.34,
} as const;

/** Concepts none of whose names occurs anywhere in the collection. */
export function unknownConcepts(concepts: readonly Concept[], collection: Collection): Concept[] {
  return concepts.filter(({ variants }) =>
    variants.every((stems) => stems.some((stem) => collection.documentFrequency(stem) === 0)),
  );
}

/** Whom a question is about: `question-risk.ts` and `asked-for.ts` see to it, by what the words mean. */
const people =
  /^(?:\d{0,3}(?:yo|y\/o|yof|yom|[mf])|yrs?|y|pts?|patients?|im|i'm|ive|i've|whats|what's|hes|shes|wom[ae]n|m[ae]n|fe?males?|males?|adults?|children|child|kids?|girls?|boys?|ladies|seniors?|average risk|am healthy|healthy (?:adults|people))$/;

const settings = /^(?:primary|secondary|prevention)$/;

/** Whether a test is asked for, `isAskedFor` sees to; statements name it in many ways. */
const testing = /^(?:screen\w*|test(?:s|ed|ing)?|check\w*|scan(?:s|ned|ning)?|exams?|examin\w*)$/;

/** "Which medicine": statements name the medicine; that they do, `isAskedFor` sees to. */
const whichMeans = /\b(?:what|which) (?:\w+ )?(medic\w+|drugs?|pills?|tablets?)\b/i;

/** The concepts that a statement must speak of. */
function topics({ text: question, concepts: all }: Question): readonly Concept[] {
  const means = whichMeans.exec(question)?.[1]?.toLowerCase();
  const concepts = all.filter(({ text }) => !isAspect(question, text));
  const beside = new Set([means, /\bmy first\b/i.test(question) ? "first" : undefined]);
  const named = concepts.filter(({ text }) => !people.test(text) && !testing.test(text) && !beside.has(text));
  return named.length === 0 ? concepts : named;
}

/** Words that say what is asked of the topics, where `isAskedFor` and `statesAmount` see to it. */
function isAspect(question: string, concept: string): boolean {
  if (/^(?:stop\w*|ends?|ending)$/.test(concept))
    return /\bwhen\b.*\bstop\w*\b.*\b(?:screen\w*|\w*(?:graphy|gram|grams|scopy)|psa|pap)\b/i.test(question);
  return /^(?:dos(?:e|es|age|ing)|starting|daily)$/.test(concept) && riskClassOf(question) === "dose";
}

/** What is asked about the topic, which names no topic itself. */
const aspects =
  /^(?:treat\w*|therap\w*|manag\w*|regimen|remed\w+|medic\w+|drugs?|pills?|tablets?|screen\w*|test(?:s|ed|ing)?|check\w*|exams?|examin\w*|diagnos\w*|prevent\w*|avoid\w*|risks?|symptoms?|signs?|caus\w*|goals?|targets?|dos(?:e|es|age|ing)|first|line|stop\w*|lower\w*|reduc\w*|side effects|adverse effects|health\w*)$/;

const prevention = /(?<!primary |secondary )\b(?:prevent\w*|avoid)\b/i;
const phrase = "((?:[\\w-]+ ){0,5}[\\w-]+)";
/** What a statement says is prevented; a "high risk of" something tells of the people instead. */
const prevented = new RegExp(
  `(?=\\b(?:prevent\\w*(?: of)?|protect\\w*|(?<!high |higher |increased |low )risk of) ${phrase})|${phrase} (?:could|can|may) (?:\\w+ )*be (?:prevented|delayed)|(?:lower|reduce)\\w* (?:the |your )?${phrase} risk`,
  "gi",
);
const spokenOf = new RegExp(`(?=\\b(?:for|of|against|to treat) ${phrase})`, "gi");

/** A question about one thing is answered by a statement about it, not by one that names it among others. */
function isTopicOf(asked: readonly Concept[], { text, from }: CandidateSentence, question: string): boolean {
  const named = asked.filter((concept) => !aspects.test(concept.text));
  const [topic] = named;
  if (topic === undefined || named.length > 1) return topic !== undefined;
  const isIn = (stems: readonly string[]) => isHeld(topic, new Set(stems));
  const told = withoutExclusions(text);
  const phrases = (pattern: RegExp) =>
    [...told.matchAll(pattern)].some((found) => isIn(toStems(found.slice(1).join(" "))));
  if (prevention.test(question)) return phrases(prevented);
  const heading = toStems(`${from.passage.title} | ${from.passage.section}`);
  const plain = from.passage.kind === "plain" ? from.bodyStems : from.headerStems.slice(heading.length);
  return isIn([...heading, ...plain, ...toStems(told.split(/\s+/, 12).join(" "))]) || phrases(spokenOf);
}

/** Whether what is unknown is too much of the question, or of its intervention or outcome, for any passage to answer. */
export function asksOfUnknown(question: Question, collection: Collection): boolean {
  const parts = question.kind === "effect" ? [question.intervention, question.outcome] : [];
  if (question.kind === "general" && question.concepts.length <= 8) {
    return unknownConcepts(topics(question), collection).length > 0;
  }
  return [question.concepts, ...parts].some((concepts) => {
    const weigh = (list: readonly Concept[]) =>
      list.reduce((sum, concept) => sum + conceptWeight(concept, collection.weigh), 0);
    return weigh(unknownConcepts(concepts, collection)) > coverageFrom.unknown * weigh(concepts);
  });
}

/** What the literature found says of a question: how probable it is that it answers, and by which of its sentences. */
export interface LiteratureJudgement {
  readonly probability: number;
  readonly answers: readonly CandidateSentence[];
}

/** @param quotable sentences of studies that may be quoted, best first */
export function judgeLiterature(question: Question, quotable: readonly CandidateSentence[]): LiteratureJudgement {
  const from = ANSWERABLE_FROM[question.kind][riskClassOf(question.text)];
  if (question.kind === "effect") {
    const probabilities = quotable.map(({ features }) => toProbability(effectLogOdds(features)));
    return {
      probability: Math.max(0, ...probabilities.slice(0, thresholds.judgedOfEffect)),
      answers: quotable.filter((_, i) => (probabilities[i] ?? 0) >= from),
    };
  }
  const considered = quotable.slice(0, thresholds.judged);
  const judged = considered.map((sentence) => ({ ...sentence, article: sentence.from.passage.article }));
  const [first] = judged;
  if (first === undefined) return { probability: 0, answers: [] };
  const { sentence, gate } = sentenceWeights.general;
  const probabilities = sentenceProbabilities(sentence, judged);
  const row = [...wholeFeatures(judged, probabilities), ...sentence.features.map((name) => first.features[name])];
  const probability = toProbability(boostedLogOdds(gate, row));
  // The others must be about as sure to answer as the first.
  const likely = (probabilities[0] ?? 0) * thresholds.othersFrom;
  return {
    probability,
    answers: probability < from ? [] : considered.filter((_, i) => (probabilities[i] ?? 0) >= likely),
  };
}

function effectLogOdds(features: SentenceFeatures): number {
  const { gate } = sentenceWeights.effect;
  return sentenceFeatureNames.reduce((total, name) => total + (gate[name] ?? 0) * features[name], gate.bias);
}

/** Roles that tell what was asked or done, not what is so. */
const silent: ReadonlySet<CandidateSentence["role"]> = new Set(["objective", "methods", "list"]);

/** Whether one sentence may be quoted as an answer, as far as its words go; `judgeLiterature` and `statementAnswers` also ask whether it is likely enough. */
export function isQuotable(question: Question, sentence: CandidateSentence): boolean {
  const { text, role, features } = sentence;
  const { passage } = sentence.from;
  const missing = missingPopulations(question.text, [text, passage.title, passage.section, passage.text]);
  if (missing.some((name) => passage.statement === undefined || !isSaidByAge(name, question.text, text))) return false;
  if (passage.statement !== undefined)
    return (
      !isForOthers(question.text, text) &&
      isAskedFor(question, text) &&
      !isOfA1cAlone(question.text, text) &&
      (riskClassOf(question.text) !== "dose" || statesAmount(text))
    );
  // What a trial gave is no prescription: an amount is quoted from guidelines alone.
  if (riskClassOf(question.text) === "dose") return false;
  return !silent.has(role) && features.withTitle >= coverageFrom.literatureSentence && !isBeside(question, sentence);
}

/** Of another moment, of a part of the people, or, where two groups were asked about, of one group at two times or of no event at all. */
function isBeside({ kind, comparator }: Question, { text, features }: CandidateSentence): boolean {
  if (features.otherMoment === 1) return true;
  if (kind !== "effect") return false;
  const comparesPeople = comparator.length > 0 && !comparator.some(({ text: name }) => name === "baseline");
  return features.narrower === 1 || (comparesPeople && features.times === 1) || !tells.test(text);
}

/** A statement that names a child's age speaks of children; an age in years of 65 or more is no more than that (`isForOthers` compares it). */
function isSaidByAge(population: string, question: string, statement: string): boolean {
  if (population === "children") return namesAskedAge(question, statement);
  return population === "older people" && !/\b(?:elderly|older|geriatric\w*)\b/i.test(question);
}

/** A finite verb, as far as one can be told by its letters; a heading or a row of a table has none. */
const tells =
  /\b(?:is|are|was|were|be|been|has|have|had|did|do|does|may|might|can|could|will|would|fell|rose|led|showed|shown|found|grew|\w{3,}ed)\b/i;

/** Whether a guideline statement answers. */
export function statementAnswers(question: Question, sentence: CandidateSentence, collection: Collection): boolean {
  if (!isQuotable(question, sentence)) return false;
  const { passage, headerStems } = sentence.from;
  const asked = topics(question);
  const heading = toStems(`${passage.title} | ${passage.section}`);
  const own = [...headerStems.slice(heading.length), ...toStems(withoutExclusions(sentence.text))];
  if (!isTopicOf(asked, sentence, question.text)) return false;
  const share = (words: readonly string[], asked: readonly Concept[]) => {
    const stems = new Set(words);
    const held = asked.filter((concept) => isHeld(concept, stems));
    const weigh = (concepts: readonly Concept[]) =>
      concepts.reduce((sum, concept) => sum + conceptWeight(concept, collection.weigh), 0);
    return weigh(held) / weigh(asked);
  };
  // "Secondary prevention" heads a section and is not said again by each of its statements.
  const said = asked.filter(
    ({ text, variants }) => !(settings.test(text) && variants[0]?.every((stem) => heading.includes(stem))),
  );
  return (
    share([...heading, ...own], asked) >= coverageFrom.guideline && share(own, said) >= coverageFrom.guidelineWords
  );
}
