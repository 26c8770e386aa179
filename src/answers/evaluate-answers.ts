/**
 * @module answers/evaluate-answers: how often an answer quotes the right study, in the right direction, and verifies; and how often
 * Osler abstains when the study that answers is taken away.
 */
import { noProgress, type Progress } from "#core";
import type { EvidenceLibrary } from "#evidence";
import { answerQuestion } from "./answer-question.ts";
import type { Direction } from "./direction/index.ts";
import { verifyAnswer } from "./verify-answer.ts";

export interface JudgedQuestion {
  readonly text: string;
  /** The study that answers (`DocumentMeta.article`). */
  readonly article: string;
  readonly direction?: Direction;
}

export interface AnswerEvaluation {
  readonly questions: number;
  /** Share answered with the study present: the coverage. */
  readonly answered: number;
  /** Of the answered: some statement quotes the right study; the first statement does. */
  readonly rightStudy: number;
  readonly rightStudyFirst: number;
  /** Of the answered from the right study whose direction is shown: it is the judged one. */
  readonly rightDirection: number;
  readonly directionCount: number;
  /** Share refused with the study taken away. */
  readonly refusedWithout: number;
  /** Of all citations given, those that verify. */
  readonly verified: number;
  readonly citations: number;
}

export async function evaluateAnswers(
  library: EvidenceLibrary,
  questions: readonly JudgedQuestion[],
  progress: Progress = noProgress,
): Promise<AnswerEvaluation> {
  let [answered, right, first, directed, agreed, refused, citations, verified] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const [done, { text, article, direction }] of questions.entries()) {
    const answer = await answerQuestion(library, text);
    if (answer.kind === "answer") {
      answered++;
      const given = answer.statements.reduce((sum, s) => sum + s.citations.length + s.contradicting.length, 0);
      citations += given;
      verified += given - (await verifyAnswer(answer, library)).length;
      const fromStudy = answer.statements.filter((s) =>
        s.citations.some(({ source }) => articleOf(library, source) === article),
      );
      right += Number(fromStudy.length > 0);
      first += Number(fromStudy[0] !== undefined && fromStudy[0] === answer.statements[0]);
      const said = fromStudy[0]?.direction?.says;
      if (said !== undefined && direction !== undefined) {
        directed++;
        agreed += Number(said === direction);
      }
    }
    const without = await answerQuestion(library, text, { exclude: (passage) => passage.article === article });
    refused += Number(without.kind === "abstain");
    progress({ done: done + 1, total: questions.length });
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    questions: questions.length,
    answered: share(answered, questions.length),
    rightStudy: share(right, answered),
    rightStudyFirst: share(first, answered),
    rightDirection: share(agreed, directed),
    directionCount: directed,
    refusedWithout: share(refused, questions.length),
    verified: share(verified, citations),
    citations,
  };
}

function articleOf(library: EvidenceLibrary, source: string): string | undefined {
  return library.describe(source)?.meta.article;
}
