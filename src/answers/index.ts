/** @module answers: a question → verbatim, verifiable quotations, or an abstention that says what was searched. */
export { keepAnswer, type MarkedAnswer, type Replay, recheckAnswers, replayAnswer } from "./answer-ledger.ts";
export { answerPins } from "./answer-pins.ts";
export { type AnswerOptions, answerQuestion } from "./answer-question.ts";
export { type Cautions, findCautions } from "./cautions.ts";
export {
  evaluateAnswers,
  type JudgedQuestion,
  judgeAnswers,
  type QuestionOutcome,
  quotesEvidence,
  summariseAnswers,
} from "./evaluate-answers.ts";
export { findLibraryStatement, type LibraryStatement } from "./library-statement.ts";
export { renderRecord } from "./record-text.ts";
export { type VerificationProblem, verifyAnswer } from "./verify-answer.ts";
export { type ChatModelOptions, type LanguageModel, openChatModel, wordAnswer } from "./wording/index.ts";
