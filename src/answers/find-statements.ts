/**
 * @module answers/find-statements: one question, one collection → the sentences that answer it, and the statements made of them.
 *
 * A guideline's statements stand together, a study gives one sentence; a patient reads the plain wording; who reports otherwise is listed.
 */
import type { Statement } from "#contract";
import {
  type Collection,
  coverage,
  type EvidenceLibrary,
  type Question,
  type Retrieval,
  type RetrieveOptions,
  type Weigh,
} from "#evidence";
import { asksOfUnknown, isQuotable, judgeLiterature, statementAnswers } from "./answerability.ts";
import {
  isForAsker,
  isForOtherAges,
  isForOthers,
  isOpenForSomeAge,
  namesAskedAge,
  tellsHowOftenAlone,
} from "./asked-for.ts";
import { toCitation, toStatement } from "./citation.ts";
import { DIRECTION_FROM, type DirectionJudgement, disagree, judgeEffect } from "./direction/index.ts";
import { isInteraction } from "./drug-interactions.ts";
import { isLeftOut } from "./left-out.ts";
import { type CandidateSentence, planSentences } from "./sentence-evidence.ts";
import { thresholds } from "./thresholds.ts";

export interface FindOptions {
  /** `patient`: the plain wording of a guideline statement where there is one. Default `clinician`. */
  readonly audience?: "clinician" | "patient";
  /** What else a statement, or its plain wording, must be to answer. */
  readonly fits?: (text: string) => boolean;
  /** The asker's words, where the question was put in others: the ages they name count. */
  readonly asked?: string;
  /** All that the asker told, where a part of it was put in other words: what a statement leaves out is looked for in it. */
  readonly told?: string;
}

export interface FoundSentences {
  readonly retrieval: Retrieval;
  /** All that was read, best first. */
  readonly candidates: readonly CandidateSentence[];
  /** Those that answer, best first. */
  readonly answers: readonly CandidateSentence[];
  /** Probability that they do: 1 where a guideline statement does. */
  readonly confidence: number;
}

/** What is looked at of each collection. */
export const RETRIEVED: RetrieveOptions = { limit: thresholds.retrieved, synonyms: true };

/** What one collection says to a question. */
export async function searchCollection(
  collection: Collection,
  question: Question,
  options: FindOptions,
): Promise<FoundSentences> {
  const nothing: Retrieval = { passages: [], withheld: [] };
  if (question.concepts.length === 0 || asksOfUnknown(question, collection)) {
    return { retrieval: nothing, candidates: [], answers: [], confidence: 0 };
  }
  const retrieval = await collection.retrieve(question, RETRIEVED);
  const candidates = planSentences(question, retrieval.passages, collection.weigh);
  const isStatement = ({ from }: CandidateSentence) => from.passage.statement !== undefined;
  const judged = judgeLiterature(
    question,
    candidates.filter((sentence) => !isStatement(sentence) && isQuotable(question, sentence)),
  );
  const answering = new Set(judged.answers);
  const likely = candidates
    .filter((one) => (isStatement(one) ? statementAnswers(question, one, collection) : answering.has(one)))
    .sort((a, b) => placeFor(question.text, a.text) - placeFor(question.text, b.text));
  const answers = forAudience(question, { answers: likely, candidates }, options);
  return { retrieval, candidates, answers, confidence: answers.some(isStatement) ? 1 : judged.probability };
}

/** Of the guideline passages found for a question those statements, in the audience's wording, whose words `answersIt` accepts; the best found first. */
export async function searchStatements(
  collection: Collection,
  question: Question,
  options: FindOptions,
  answersIt: (text: string) => boolean,
): Promise<CandidateSentence[]> {
  const { passages } = await collection.retrieve(question, RETRIEVED);
  const candidates = planSentences(question, passages, collection.weigh);
  const answers = candidates.filter(({ from, text }) => from.passage.statement !== undefined && answersIt(text));
  return forAudience(question, { answers, candidates }, options);
}

/** What was written for the asker goes first, what is open for an age nobody asked about last. */
function placeFor(question: string, text: string): number {
  return Number(isOpenForSomeAge(question, text)) - Number(isForAsker(question, text));
}

/** A clinician reads the statement, a patient its plain wording, unless that leaves out what was asked. Each statement once, best first. */
function forAudience(
  question: Question,
  { answers, candidates }: { answers: readonly CandidateSentence[]; candidates: readonly CandidateSentence[] },
  { audience = "clinician", fits: alsoFits = () => true, asked = question.text, told = asked }: FindOptions,
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
    if (
      statement !== undefined &&
      (isInteraction(statement.from.passage.doc, statement.text) ||
        isForOthers(question.text, statement.text) ||
        isLeftOut(asked === question.text ? asked : `${asked} ${question.text}`, statement.text, told))
    )
      return [];
    if (statement !== undefined && isForOtherAges(asked, statement.text)) return [];
    const fits = (one: CandidateSentence | undefined) =>
      one !== undefined && isQuotable(question, one) && !tellsHowOftenAlone(asked, one.text) && alsoFits(one.text)
        ? [one]
        : [];
    const dropsAge =
      namesAskedAge(question.text, statement?.text ?? "") && !namesAskedAge(question.text, plain?.text ?? "");
    const wordings = audience === "patient" && !dropsAge ? [...fits(plain), ...fits(statement)] : fits(statement);
    return wordings.slice(0, 1);
  });
  return [...new Map(read.map((one) => [`${placeOf(one)} ${one.start}`, one])).values()];
}

/** The best sentence of each of the best documents; of a guideline, each statement that stands near the best. */
export function compose(
  library: EvidenceLibrary,
  question: Question,
  { answers, candidates }: { answers: readonly CandidateSentence[]; candidates: readonly CandidateSentence[] },
  weigh: Weigh,
): Statement[] {
  const { belowBest, maxStatements, maxGuidelineStatements } = thresholds;
  const best = Math.max(...answers.map(({ score }) => score));
  const chosen: CandidateSentence[] = [];
  for (const sentence of answers) {
    const { passage } = sentence.from;
    const sameStudy = chosen.filter((other) => other.from.passage.article === passage.article);
    const room = passage.statement === undefined ? 1 : maxGuidelineStatements;
    if (sameStudy.length >= room || chosen.some((other) => other.text === sentence.text)) continue;
    if (sentence.score < best - belowBest * Math.abs(best)) continue;
    if (chosen.length > 0 && (setsTheScene.test(sentence.text) || !isAbout(question, sentence, weigh))) continue;
    chosen.push(sentence);
    if (chosen.length === (passage.statement === undefined ? maxStatements : maxGuidelineStatements)) break;
  }
  return inReadingOrder(chosen).map((sentence) => ({
    ...toStatement(library, sentence),
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
  const inTitle = coverage(question.intervention, (stem) => header.has(stem), weigh);
  return Math.max(sentence.features.intervention, inTitle) >= thresholds.aboutIntervention;
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
    const held = Math.min(other.features.outcome, other.features.intervention);
    if (seen.has(article) || held < thresholds.contradictsFrom) continue;
    if (
      kind === "methods" ||
      kind === "introduction" ||
      setsTheScene.test(other.text) ||
      !disagree(judged, judgeEffect(question, other.text))
    )
      continue;
    seen.add(article);
    against.push(other);
    if (against.length === thresholds.maxContradicting) break;
  }
  return against.map((other) => toCitation(library, other));
}
