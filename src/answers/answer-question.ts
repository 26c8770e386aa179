/**
 * @module answers/answer-question: a question → quotations that answer it, or an abstention that says what was searched.
 *
 * Promise: every statement is, character for character, what a pinned version of a source says at the offsets given; retracted
 * sources are not quoted; without evidence there is no answer; a patient in danger is sent to care instead. Order: the patient's record if the question is about it, then
 * guideline statements, then the literature; questions about an effect go to the literature first.
 */
import type { Answer, CareNeeded, Statement } from "#contract";
import type { ClinicalEvent } from "#core";
import {
  type Collection,
  coverage,
  type EvidenceLibrary,
  type Passage,
  parseQuestion,
  type Question,
  type Retrieval,
  type RetrieveOptions,
  type Weigh,
} from "#evidence";
import { answerability, asksOfUnknown, isQuotable, mayAnswer, unknownConcepts } from "./answerability.ts";
import { isForOthers, namesAskedAge } from "./asked-for.ts";
import { toCitation, toStatementLevel } from "./citation.ts";
import { DIRECTION_FROM, type DirectionJudgement, disagree, judgeEffect } from "./direction/index.ts";
import { riskClassOf } from "./question-risk.ts";
import { answerFromRecord } from "./record-answers.ts";
import { type CandidateSentence, planSentences } from "./sentence-evidence.ts";
import { careNeeded, careReasons } from "./urgent-question.ts";

export interface AnswerOptions {
  /** The model release that answers; recorded in the answer. */
  readonly release?: string;
  /** The patient's own events, when the question may be about them. */
  readonly record?: readonly ClinicalEvent[];
  /** `patient`: the plain wording of a guideline statement where there is one. Default `clinician`. */
  readonly audience?: "clinician" | "patient";
  /** Leaves passages out, as if their documents were not there. For evaluation. */
  readonly exclude?: (passage: Passage) => boolean;
}

const RETRIEVED = 200;
const MAX_STATEMENTS = 3;
/** A guideline's statements belong together: who, from when to when, how often. */
const MAX_GUIDELINE_STATEMENTS = 4;
const MAX_CONTRADICTING = 3;

export async function answerQuestion(
  library: EvidenceLibrary,
  text: string,
  options: AnswerOptions = {},
): Promise<Answer> {
  return (await considerQuestion(library, text, options)).answer;
}

/** The answer, and how probable it is that the best sentence found answers: 1 for a record or a guideline that does, 0 for none. */
export async function considerQuestion(
  library: EvidenceLibrary,
  text: string,
  options: AnswerOptions = {},
): Promise<{ readonly answer: Answer; readonly confidence: number }> {
  const asked = text.trim();
  const care = options.audience === "patient" ? careNeeded(asked) : undefined;
  if (care !== undefined) return { answer: sendToCare(library, asked, care, options), confidence: 0 };
  const own =
    options.record === undefined ? undefined : answerFromRecord(library, asked, options.record, options.release);
  if (own !== undefined) return { answer: own, confidence: own.kind === "answer" ? 1 : 0 };
  const question = parseQuestion(asked);
  const route: Collection[] =
    question.kind === "effect" ? [library, library.guidelines] : [library.guidelines, library];
  let withheld = 0;
  let near: Retrieval | undefined;
  let confidence = 0;
  for (const collection of route) {
    const found = await searchCollection(collection, question, options);
    withheld = Math.max(withheld, found.retrieval.withheld.length);
    if (collection === library && found.retrieval.passages.length > 0) near = found.retrieval;
    const quotable = found.candidates.filter((sentence) => isQuotable(question, sentence));
    confidence = Math.max(
      confidence,
      ...quotable.slice(0, 10).map((sentence) => confidenceIn(question, sentence, found.answers)),
    );
    if (found.answers.length === 0) continue;
    const answer: Answer = {
      kind: "answer",
      question: asked,
      statements: compose(library, question, found, collection.weigh),
      searched: searched(library, question, found.retrieval.withheld.length),
      release: options.release ?? null,
      corpusTag: library.corpusTag,
    };
    return { answer, confidence };
  }
  near ??= await library.retrieve(question, retrieveOptions(options));
  return { answer: abstain(library, question, options, near, withheld), confidence };
}

function confidenceIn(question: Question, sentence: CandidateSentence, answers: readonly CandidateSentence[]): number {
  const isStatement = sentence.from.passage.statement !== undefined;
  return isStatement ? Number(answers.includes(sentence)) : answerability(question, sentence);
}

function sendToCare(library: EvidenceLibrary, question: string, care: CareNeeded, options: AnswerOptions): Answer {
  return {
    kind: "abstain",
    question,
    reason: careReasons[care],
    care,
    statements: [],
    closest: [],
    searched: { documents: 0, passages: 0, terms: [], retractedExcluded: 0 },
    release: options.release ?? null,
    corpusTag: library.corpusTag,
  };
}

async function searchCollection(collection: Collection, question: Question, options: AnswerOptions) {
  const nothing: Retrieval = { passages: [], withheld: [] };
  if (question.concepts.length === 0 || asksOfUnknown(question, collection)) {
    return { retrieval: nothing, candidates: [], answers: [] };
  }
  const retrieval = await collection.retrieve(question, retrieveOptions(options));
  const candidates = planSentences(question, retrieval.passages, collection.weigh);
  const answers = candidates
    .filter((sentence) => mayAnswer(question, sentence, collection))
    .sort((a, b) => Number(namesAskedAge(question.text, b.text)) - Number(namesAskedAge(question.text, a.text)));
  return {
    retrieval,
    candidates,
    answers: forAudience(question, { answers, candidates }, options.audience ?? "clinician"),
  };
}

function retrieveOptions({ exclude }: AnswerOptions): RetrieveOptions {
  return { limit: RETRIEVED, synonyms: true, ...(exclude === undefined ? {} : { exclude }) };
}

/** A clinician reads the statement, a patient its plain wording, unless that leaves out what was asked. Each statement once, best first. */
function forAudience(
  question: Question,
  { answers, candidates }: { answers: readonly CandidateSentence[]; candidates: readonly CandidateSentence[] },
  audience: "clinician" | "patient",
): CandidateSentence[] {
  const placeOf = ({ from: { passage } }: CandidateSentence, step = 0) => `${passage.doc} ${passage.ordinal + step}`;
  const isPlain = ({ from }: CandidateSentence) => from.passage.kind === "plain";
  const statements = new Map(
    candidates.filter(({ from }) => from.passage.statement !== undefined).map((one) => [placeOf(one), one] as const),
  );
  const read = answers.flatMap((sentence) => {
    if (sentence.from.passage.statement === undefined) return [sentence];
    const twin = statements.get(placeOf(sentence, isPlain(sentence) ? -1 : 1));
    const [statement, plain] = isPlain(sentence)
      ? [twin, sentence]
      : [sentence, twin !== undefined && isPlain(twin) ? twin : undefined];
    if (statement !== undefined && isForOthers(question.text, statement.text)) return [];
    const fits = (one: CandidateSentence | undefined) => (one !== undefined && isQuotable(question, one) ? [one] : []);
    return (audience === "patient" ? [...fits(plain), ...fits(statement)] : fits(statement)).slice(0, 1);
  });
  return [...new Map(read.map((one) => [`${placeOf(one)} ${one.start}`, one])).values()];
}

/** The best sentence of each of the best documents; of a guideline, each statement that stands near the best. */
function compose(
  library: EvidenceLibrary,
  question: Question,
  { answers, candidates }: { answers: readonly CandidateSentence[]; candidates: readonly CandidateSentence[] },
  weigh: Weigh,
): Statement[] {
  const best = Math.max(...answers.map(({ score }) => score));
  const chosen: CandidateSentence[] = [];
  for (const sentence of answers) {
    const { passage } = sentence.from;
    const sameStudy = chosen.filter((other) => other.from.passage.article === passage.article);
    const room = passage.statement === undefined ? 1 : MAX_GUIDELINE_STATEMENTS;
    if (sameStudy.length >= room || chosen.some((other) => other.text === sentence.text)) continue;
    if (sentence.score < best - 0.25 * Math.abs(best)) continue;
    if (chosen.length > 0 && (setsTheScene.test(sentence.text) || !isAbout(question, sentence, weigh))) continue;
    chosen.push(sentence);
    if (chosen.length === (passage.statement === undefined ? MAX_STATEMENTS : MAX_GUIDELINE_STATEMENTS)) break;
  }
  return inReadingOrder(chosen).map((sentence) => ({
    text: sentence.text,
    citations: [toCitation(library, sentence)],
    level: toStatementLevel(library, sentence.from.passage),
    ...effectOf(library, question, sentence, candidates),
  }));
}

/** Which way the quotation says the effect goes, and who reports otherwise. */
function effectOf(
  library: EvidenceLibrary,
  question: Question,
  sentence: CandidateSentence,
  candidates: readonly CandidateSentence[],
): Pick<Statement, "contradicting" | "direction"> {
  if (question.kind !== "effect") return { contradicting: [] };
  const judged = judgeEffect(question, sentence.text);
  return {
    contradicting: contradicting(library, question, sentence, judged, candidates),
    ...(judged.probability < DIRECTION_FROM
      ? {}
      : { direction: { says: judged.direction, probability: Number(judged.probability.toFixed(3)) } }),
  };
}

/** Documents in the order of their best sentence, which comes first; what else stands in one, in the order it stands there. */
function inReadingOrder(chosen: readonly CandidateSentence[]): CandidateSentence[] {
  return [...Map.groupBy(chosen, ({ from }) => from.passage.doc).values()].flatMap(([best, ...others]) =>
    best === undefined ? [] : [best, ...others.sort((a, b) => a.from.passage.start - b.from.passage.start)],
  );
}

/** A second study must be about the intervention by its own words or its title, not by a table somewhere in it. */
function isAbout(question: Question, sentence: CandidateSentence, weigh: Weigh): boolean {
  const header = new Set(sentence.from.headerStems);
  return (
    sentence.features.intervention >= 0.5 || coverage(question.intervention, (stem) => header.has(stem), weigh) >= 0.5
  );
}

const setsTheScene =
  /^(?:background|introduction|objectives?|aims?|purpose)\b|\b(?:previous|earlier|several) (?:\w+ )?(?:studies|trials)\b|\bbaseline characteristics\b/i;

/** Sentences of other studies on the same intervention and outcome that report another direction. */
function contradicting(
  library: EvidenceLibrary,
  question: Question,
  sentence: CandidateSentence,
  judged: DirectionJudgement,
  candidates: readonly CandidateSentence[],
) {
  const seen = new Set([sentence.from.passage.article]);
  const against: CandidateSentence[] = [];
  for (const other of candidates) {
    const { article, kind } = other.from.passage;
    if (seen.has(article) || other.features.outcome < 0.95 || other.features.intervention < 0.95) continue;
    if (
      kind === "methods" ||
      kind === "introduction" ||
      setsTheScene.test(other.text) ||
      !disagree(judged, judgeEffect(question, other.text))
    )
      continue;
    seen.add(article);
    against.push(other);
    if (against.length === MAX_CONTRADICTING) break;
  }
  return against.map((other) => toCitation(library, other));
}

function searched(library: EvidenceLibrary, question: Question, retractedExcluded: number) {
  return {
    documents: library.counts.documents,
    passages: library.counts.passages,
    terms: question.concepts.map(({ text }) => text),
    retractedExcluded,
  };
}

function abstain(
  library: EvidenceLibrary,
  question: Question,
  options: AnswerOptions,
  near: Retrieval,
  withheld: number,
): Answer {
  const closest = new Map<string, string>();
  for (const { passage } of near.passages) {
    if (closest.size < 3 && !closest.has(passage.doc)) closest.set(passage.doc, passage.title);
  }
  return {
    kind: "abstain",
    question: question.text,
    reason: reasonToAbstain(library, question, closest.size),
    statements: [],
    closest: [...closest].map(([source, title]) => (title === "" ? { source } : { source, title })),
    searched: searched(library, question, Math.max(withheld, near.withheld.length)),
    release: options.release ?? null,
    corpusTag: library.corpusTag,
  };
}

function reasonToAbstain(library: EvidenceLibrary, question: Question, closest: number): string {
  const { documents, passages } = library.counts;
  const scope = `${documents} documents (${passages} passages)`;
  if (documents === 0) return "The evidence library is empty. Add literature or guidelines to it first.";
  if (question.concepts.length === 0)
    return "The question names nothing that could be searched for. Ask about a condition, test or treatment.";
  const unknown = unknownConcepts(question.concepts, library).map(({ text }) => `"${text}"`);
  if (unknown.length > 0)
    return `${unknown.join(", ")} occur${unknown.length === 1 ? "s" : ""} nowhere in the ${scope} searched.`;
  if (riskClassOf(question.text) === "dose")
    return `No guideline statement found among ${scope} speaks of all that was asked and gives an amount. What a study gave is not quoted as a dose.`;
  const terms = question.concepts.map(({ text }) => text).join(", ");
  const nearest = closest === 0 ? "" : " The closest documents are listed; none was judged to answer.";
  return `No passage among ${scope} speaks of all of: ${terms}.${nearest}`;
}
