/**
 * @module contract/evidence-evaluation: how well a library ranks and answers judged questions, as a home keeps it and a release carries it.
 *
 * Promise: figures and digests; no question, and nothing that was answered.
 */
import { z } from "zod";
import { evidenceReferenceSchema } from "./release.ts";

const share = z.number().min(0).max(1);

/** Over the answers of many questions (`answers/grounding-scores`). */
const groundingScoresSchema = z.strictObject({
  answers: z.int(),
  /** ALCE: means over answers. */
  citationRecall: share,
  citationPrecision: share,
  /** SourceCheckup: share of all statements, and of answers all of whose statements are supported. */
  statements: z.int(),
  statementSupport: share,
  responseSupport: share,
});
export type GroundingScores = z.infer<typeof groundingScoresSchema>;

export const answerEvaluationSchema = z.strictObject({
  questions: z.int(),
  /** Share answered with the study present: the coverage. */
  answered: share,
  /** Of the answered: some statement quotes the right study; the first statement does. */
  rightStudy: share,
  rightStudyFirst: share,
  /** Of the answers to questions whose sentences were marked: the first statement says what was marked. Absent where none were. */
  supportedFirst: share.optional(),
  statements: z.int(),
  /** Of the answered from the right study whose direction is shown: it is the judged one. */
  rightDirection: share,
  directionCount: z.int(),
  /** A citation supports the part of the statement that it quotes to the character, if it verifies. */
  byVerifier: groundingScoresSchema,
  /** A citation supports its statement if judges hold what it quotes for an answer; absent where they judged no passage. */
  byGold: groundingScoresSchema.optional(),
  /** Of the answers to questions whose direction was judged: those that show a direction, and those that show one that contradicts it. */
  contradiction: z.strictObject({ answers: z.int(), shown: z.int(), contradicting: z.int() }),
  /** Share refused with the study taken away. */
  refusedWithout: share,
  /** Probability that a question with its study is held likelier to be answered than one without; absent of no question. */
  abstentionAuroc: share.optional(),
  /** The surest questions first: of so many, how many answers would have been from another study or beside what judges marked. */
  riskCoverage: z.array(z.strictObject({ coverage: share, from: z.number(), risk: share })),
  /** Confidence from which at most `alpha` of the questions without their study are answered; absent where there are too few to say. */
  conformal: z.array(z.strictObject({ alpha: share, from: z.number().optional(), coverage: share })),
  /** Of all citations given, those that verify. */
  verified: share,
  citations: z.int(),
});
export type AnswerEvaluation = z.infer<typeof answerEvaluationSchema>;

/** trec_eval's measures, means over questions. */
const rankingEvaluationSchema = z.strictObject({
  questions: z.int(),
  mean: z.strictObject({ ndcg10: share, mrr10: share, recall10: share, recall100: share }),
  /** Bootstrap 95 % interval of nDCG@10 over questions. */
  ndcg10Interval: z.tuple([share, share]).readonly(),
  /** Documents judged relevant that the library does not hold; they count as not found. */
  missing: z.int(),
});
export type RankingEvaluation = z.infer<typeof rankingEvaluationSchema>;

const kept = {
  format: z.literal("osler-evidence-evaluation/1"),
  name: z.string().min(1),
  /** The library asked, and what decided its answers. */
  evidence: evidenceReferenceSchema,
  /** The judged questions' files: name → SHA-256. */
  judged: z.record(z.string(), z.string()),
};
export const evidenceEvaluationSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...kept, kind: z.literal("answers"), result: answerEvaluationSchema }),
  z.strictObject({
    ...kept,
    kind: z.literal("ranking"),
    /** Only questions of this split of the file; `null`: all. */
    split: z.string().nullable(),
    result: rankingEvaluationSchema,
  }),
]);
export type EvidenceEvaluation = z.infer<typeof evidenceEvaluationSchema>;
