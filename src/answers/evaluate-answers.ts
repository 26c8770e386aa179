/**
 * @module answers/evaluate-answers: how often an answer quotes the right study, says what judges marked, and verifies; and how often Osler
 * abstains when the studies that answer are taken away.
 *
 * Risk and coverage: answering only the surest share of the questions, how many of those answers are wrong. Thresholds are conformal: with n
 * questions whose answer is missing, from the ⌈(n + 1)(1 − α)⌉-th smallest confidence on, a new question of the same kind whose answer is
 * missing is answered with probability at most α (Vovk; marginal over questions, which must be exchangeable with these).
 */
import type { Answer, AnswerEvaluation, Citation, Statement } from "#contract";
import { noProgress, type Progress } from "#core";
import { type EvidenceLibrary, toStems } from "#evidence";
import { considerQuestion } from "./answer-question.ts";
import type { Direction } from "./direction/index.ts";
import { type CitationScores, meanGrounding, scoreCitations } from "./grounding-scores.ts";
import { type RiskClass, riskClassOf } from "./question-risk.ts";
import { type VerificationProblem, verifyAnswer } from "./verify-answer.ts";

export interface JudgedQuestion {
  readonly text: string;
  /** The studies that answer (`DocumentMeta.article`). */
  readonly articles: readonly string[];
  /** Whether a sentence says what judges marked as the answer, where they marked it. */
  readonly supports?: (sentence: string) => boolean;
  readonly direction?: Direction;
  /** Whether judges hold the quoted passage for one that answers, where they judged passages. */
  readonly isGold?: (citation: Pick<Citation, "source" | "quote">) => boolean;
}

/** What became of one question, asked with the studies that answer there and with them taken away. */
export interface QuestionOutcome {
  readonly text: string;
  readonly risk: RiskClass;
  readonly answered: boolean;
  readonly answeredWithout: boolean;
  readonly confidence: number;
  readonly confidenceWithout: number;
  /** Of the statements given: which quote a right study, and which a sentence that judges marked. */
  readonly statements: readonly {
    readonly text: string;
    readonly right: boolean;
    readonly supported: boolean | undefined;
  }[];
  readonly direction: { readonly right: boolean } | undefined;
  /** Of an answered question whose direction was judged: whether one is shown, and one that is not the judged one. */
  readonly contradiction: { readonly shown: boolean; readonly contradicts: boolean } | undefined;
  /** Of an answer: whether what is cited supports what is said, by `verifyAnswer` and by what judges marked. */
  readonly byVerifier: CitationScores | undefined;
  readonly byGold: CitationScores | undefined;
  readonly citations: number;
  readonly verified: number;
}

/** Asks every question twice. */
export async function judgeAnswers(
  library: EvidenceLibrary,
  questions: readonly JudgedQuestion[],
  progress: Progress = noProgress,
): Promise<QuestionOutcome[]> {
  const outcomes: QuestionOutcome[] = [];
  for (const [done, { text, articles, supports, direction, isGold }] of questions.entries()) {
    const gold = new Set(articles);
    const { answer, confidence } = await considerQuestion(library, text);
    const without = await considerQuestion(await library.without(({ article }) => gold.has(article)), text);
    const citations = answer.statements.reduce((sum, s) => sum + s.citations.length + s.contradicting.length, 0);
    const faults = answer.kind === "answer" ? await verifyAnswer(answer, library) : [];
    const isRight = (source: string | undefined) =>
      source !== undefined && gold.has(library.describe(source)?.meta.article ?? "");
    const fromStudy = answer.statements.find((s) => isRight(s.citations[0]?.source));
    const said = fromStudy?.direction?.says;
    outcomes.push({
      text,
      risk: riskClassOf(text),
      answered: answer.kind === "answer",
      answeredWithout: without.answer.kind === "answer",
      confidence,
      confidenceWithout: without.confidence,
      statements: answer.statements.map((s) => ({
        text: s.text,
        right: isRight(s.citations[0]?.source),
        supported: supports?.(s.text),
      })),
      direction: said === undefined || direction === undefined ? undefined : { right: said === direction },
      contradiction: direction === undefined ? undefined : compareDirection(answer, direction),
      byVerifier: scoreAnswer(answer, (statement, place) => verifierOf(statement, place, faults)),
      byGold:
        isGold === undefined
          ? undefined
          : scoreAnswer(
              answer,
              ({ citations: cited }) =>
                (places) =>
                  places.some((at) => isGold(citationAt(cited, at))),
            ),
      citations,
      verified: citations - countFaulty(faults),
    });
    progress({ done: done + 1, total: questions.length });
  }
  return outcomes;
}

export function summariseAnswers(outcomes: readonly QuestionOutcome[]): AnswerEvaluation {
  const answered = outcomes.filter((one) => one.answered);
  const marked = answered.filter(isMarked);
  const directed = outcomes.flatMap(({ direction }) => direction ?? []);
  const citations = sum(outcomes.map((one) => one.citations));
  return {
    questions: outcomes.length,
    answered: share(outcomes, (one) => one.answered),
    rightStudy: share(answered, (one) => one.statements.some(({ right }) => right)),
    rightStudyFirst: share(answered, (one) => one.statements[0]?.right === true),
    supportedFirst: marked.length === 0 ? undefined : share(marked, (one) => one.statements[0]?.supported === true),
    statements: sum(answered.map((one) => one.statements.length)),
    rightDirection: share(directed, ({ right }) => right),
    directionCount: directed.length,
    ...summariseGrounding(outcomes),
    refusedWithout: share(outcomes, (one) => !one.answeredWithout),
    abstentionAuroc: auroc(
      outcomes.map((one) => one.confidence),
      outcomes.map((one) => one.confidenceWithout),
    ),
    riskCoverage: riskCoverage(outcomes),
    conformal: [0.1, 0.05, 0.02].map((alpha) => {
      const from = conformalThreshold(
        outcomes.map((one) => one.confidenceWithout),
        alpha,
      );
      return { alpha, from, coverage: from === undefined ? 0 : share(outcomes, (one) => one.confidence >= from) };
    }),
    verified: citations === 0 ? 0 : sum(outcomes.map((one) => one.verified)) / citations,
    citations,
  };
}

function summariseGrounding(
  outcomes: readonly QuestionOutcome[],
): Pick<AnswerEvaluation, "byVerifier" | "byGold" | "contradiction"> {
  const judged = outcomes.flatMap(({ byGold }) => byGold ?? []);
  const directed = outcomes.flatMap(({ contradiction }) => contradiction ?? []);
  return {
    byVerifier: meanGrounding(outcomes.flatMap(({ byVerifier }) => byVerifier ?? [])),
    byGold: judged.length === 0 ? undefined : meanGrounding(judged),
    contradiction: {
      answers: directed.length,
      shown: directed.filter(({ shown }) => shown).length,
      contradicting: directed.filter(({ contradicts }) => contradicts).length,
    },
  };
}

export async function evaluateAnswers(
  library: EvidenceLibrary,
  questions: readonly JudgedQuestion[],
  progress: Progress = noProgress,
): Promise<AnswerEvaluation> {
  return summariseAnswers(await judgeAnswers(library, questions, progress));
}

/** The smallest confidence that at most `alpha` of unanswerable questions reach; `undefined` with fewer than 1/α − 1 of them. */
export function conformalThreshold(unanswerable: readonly number[], alpha: number): number | undefined {
  const sorted = [...unanswerable].sort((a, b) => a - b);
  const bound = sorted[Math.ceil((sorted.length + 1) * (1 - alpha)) - 1];
  return bound === undefined ? undefined : nextAbove(bound);
}

/** Whether a sentence is one that judges marked, part of one, or holds one. */
export function quotesEvidence(sentence: string, evidence: readonly string[]): boolean {
  const said = new Set(toStems(sentence));
  return evidence.some((text) => {
    const marked = new Set(toStems(text));
    const shared = [...said].filter((stem) => marked.has(stem)).length;
    const [ofSaid, ofMarked] = [shared / said.size, shared / marked.size];
    return said.size >= 4 && ((ofSaid >= 0.6 && ofMarked >= 0.4) || ofSaid >= 0.85 || ofMarked >= 0.85);
  });
}

/** Citations at fault: one with several faults is one, and a fault of a statement's own is of none. */
export function countFaulty(problems: readonly VerificationProblem[]): number {
  const places = problems.filter(({ citation }) => citation !== undefined);
  return new Set(places.map(({ statement, citation }) => `${statement} ${citation}`)).size;
}

type Entails = (places: readonly number[]) => boolean;

function scoreAnswer(
  { statements }: Answer,
  judge: (statement: Statement, place: number) => Entails,
): CitationScores | undefined {
  if (statements.length === 0) return undefined;
  return scoreCitations(
    statements.map((statement, place) => ({
      sources: statement.citations.map(({ source }) => source),
      entails: judge(statement, place),
    })),
  );
}

/** A statement is its quotes: it is supported where each of them stands in one of the citations given, verified. */
function verifierOf({ citations }: Statement, place: number, problems: readonly VerificationProblem[]): Entails {
  const own = problems.filter(({ statement }) => statement === place);
  const isWhole = own.every(({ citation }) => citation !== undefined);
  const stands = (at: number) => own.every(({ citation }) => citation !== at);
  return (places) => {
    const quoted = new Set(places.filter(stands).map((at) => citationAt(citations, at).quote));
    return isWhole && citations.every(({ quote }) => quoted.has(quote));
  };
}

function citationAt(citations: readonly Citation[], place: number): Citation {
  const citation = citations[place];
  if (citation === undefined) throw new RangeError(`A statement has ${citations.length} citations, and no ${place}.`);
  return citation;
}

function compareDirection({ kind, statements }: Answer, judged: Direction): QuestionOutcome["contradiction"] {
  if (kind !== "answer") return undefined;
  const shown = statements.flatMap(({ direction }) => direction?.says ?? []);
  return { shown: shown.length > 0, contradicts: shown.some((says) => says !== judged) };
}

function isMarked({ statements }: QuestionOutcome): boolean {
  return statements[0]?.supported !== undefined;
}

function isWrong({ statements: [first] }: QuestionOutcome): boolean {
  return first === undefined || !(first.supported ?? first.right);
}

/** Over the questions that were answered; those refused have no answer whose risk could be told. */
function riskCoverage(outcomes: readonly QuestionOutcome[]): AnswerEvaluation["riskCoverage"] {
  const sure = outcomes.filter(({ answered }) => answered).sort((a, b) => b.confidence - a.confidence);
  return [0.2, 0.4, 0.6, 0.8, 1].flatMap((coverage) => {
    const count = Math.round(coverage * outcomes.length);
    const kept = sure.slice(0, count);
    if (count === 0 || kept.length < count) return [];
    return [{ coverage, from: kept.at(-1)?.confidence ?? 0, risk: share(kept, isWrong) }];
  });
}

/** Mann-Whitney: ties count half. `undefined` where a class is empty. */
function auroc(positives: readonly number[], negatives: readonly number[]): number | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined;
  const wins = sum(positives.map((p) => sum(negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)))));
  return wins / (positives.length * negatives.length);
}

/** The next number a double can tell apart for confidences in (0, 1]. */
function nextAbove(value: number): number {
  return value + Number.EPSILON;
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
