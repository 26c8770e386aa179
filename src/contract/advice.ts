/**
 * @module contract/advice: a patient's question about their own treatment, which a clinician answers or declines before the patient sees a word.
 *
 * Promise: what is quoted to the patient is, character for character, what was drafted from the library and the record; what the
 * clinician adds is marked as theirs, with who released it and when.
 */
import { z } from "zod";
import { answerSchema } from "./answer.ts";
import { askSchema } from "./http.ts";

const moment = z.number();
export const languageSchema = z.enum(["en", "es"]);
/** A clinician's own words. */
const wordsSchema = z.string().trim().min(10).max(4000);

/** `consent`: the patient lets the care team see the question beside the record. */
export const adviceAskSchema = askSchema.extend({ language: languageSchema, consent: z.literal(true) });

const declineReasonSchema = z.enum(["needs-visit", "needs-call", "other-team", "cannot-be-answered"]);
export type DeclineReason = z.infer<typeof declineReasonSchema>;

/** What the patient is told; `by` is the clinician's name. */
export const adviceEndSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("released"),
    at: moment,
    by: z.string(),
    words: z.string(),
    /** The quotations released, `null` if the clinician's words stand alone. */
    answer: answerSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal("declined"),
    at: moment,
    by: z.string(),
    reason: declineReasonSchema,
    words: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("withdrawn"), at: moment }),
]);
export type AdviceEndView = z.infer<typeof adviceEndSchema>;

export const adviceDraftSchema = z.strictObject({ id: z.string(), question: z.string(), answer: answerSchema });
export type AdviceDraftView = z.infer<typeof adviceDraftSchema>;

export const adviceSchema = z.strictObject({
  id: z.string(),
  at: moment,
  question: z.string(),
  language: languageSchema,
  /** For clinicians, while the question waits. */
  draft: adviceDraftSchema.nullable(),
  end: adviceEndSchema.nullable(),
});
export type AdviceView = z.infer<typeof adviceSchema>;
/** Newest first. */
export const adviceListSchema = z.strictObject({ advice: z.array(adviceSchema) });
export type AdviceList = z.infer<typeof adviceListSchema>;

export const adviceAskedSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("queued"), advice: adviceSchema }),
  /** Nothing to decide for the care team, or no time to wait for it: answered, abstained from or sent to care at once. */
  z.strictObject({ kind: z.literal("answered"), answer: answerSchema }),
]);
export type AdviceAsked = z.infer<typeof adviceAskedSchema>;

export const adviceReleaseSchema = z.strictObject({
  /** The draft the clinician has read. */
  draft: z.string().max(100),
  words: wordsSchema,
  /** Positions of the draft's statements to quote, none twice. */
  statements: z
    .array(z.int().nonnegative())
    .max(20)
    .refine((positions) => new Set(positions).size === positions.length, "each statement once"),
});
export type AdviceRelease = z.infer<typeof adviceReleaseSchema>;
export const adviceDeclineSchema = z.strictObject({ reason: declineReasonSchema, words: wordsSchema.optional() });
export type AdviceDecline = z.infer<typeof adviceDeclineSchema>;

/** Who waits, the longest first; what they ask stands on their page. */
export const adviceQueueSchema = z.strictObject({
  total: z.int(),
  waiting: z.array(z.strictObject({ patientId: z.string(), displayName: z.string(), at: moment })),
});
export type AdviceQueueView = z.infer<typeof adviceQueueSchema>;
