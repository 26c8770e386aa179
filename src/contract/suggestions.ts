/**
 * @module contract/suggestions: a clinician's word on what Osler suggests: accepted as it is, put in their own words, or overridden with a coded reason.
 *
 * Promise: an edit keeps both texts, and which of them is the clinician's.
 */
import { z } from "zod";
import { answerSchema } from "./answer.ts";

const code = z.string().min(1).max(200);
const risk = { outcome: z.string().min(1).max(100), years: z.number().positive().max(20) };

/** Which suggestion, as the views name it. */
export const suggestionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("risk"), ...risk }),
  z.strictObject({ kind: z.literal("care-gap"), item: code }),
  z.strictObject({ kind: z.literal("next-test"), ...risk, code }),
  z.strictObject({ kind: z.literal("next-diagnosis"), code }),
  /** `id` of the answer as it was given. */
  z.strictObject({ kind: z.literal("answer"), answer: z.uuid() }),
]);
export type Suggestion = z.infer<typeof suggestionSchema>;
export type SuggestionKind = Suggestion["kind"];

/** Why one is overridden: codes of HL7's non-adherence reasons. */
const overrideReasonSchema = z.enum([
  "cds-not-applicable",
  "cds-suboptimal-context",
  "recipient-disagrees-evidence",
  "recipient-concerns-outcomes",
  "does-not-align-preferences",
  "not-convenient-feasible",
]);
export type OverrideReason = z.infer<typeof overrideReasonSchema>;

/** `shown`: the suggestion's words (`suggestion-words` of `#core`) as the clinician read them. */
const shown = { suggestion: suggestionSchema, shown: z.string().min(1).max(20_000) };
export const suggestionResponseSchema = z.discriminatedUnion("response", [
  z.strictObject({ response: z.literal("accepted"), ...shown }),
  z.strictObject({
    response: z.literal("edited"),
    ...shown,
    words: z.string().trim().min(3).max(4000),
    /** That the steward may read both texts, without the patient: the clinician says that the words name nobody. */
    shared: z.boolean(),
  }),
  z.strictObject({ response: z.literal("overridden"), ...shown, reason: overrideReasonSchema }),
]);
export type SuggestionResponse = z.infer<typeof suggestionResponseSchema>;

export const keptResponseSchema = z.strictObject({
  id: z.string(),
  at: z.number(),
  /** The clinician's name; `null` where the account is gone. */
  by: z.string().nullable(),
  /** Whether the caller said it. */
  own: z.boolean(),
  suggestion: suggestionSchema,
  response: z.enum(["accepted", "edited", "overridden"]),
  /** What Osler said. */
  original: z.string(),
  /** What the clinician made of it: their words, not Osler's. Of an edit alone. */
  words: z.string().nullable(),
  /** Why it was overridden, in words. */
  reason: z.string().nullable(),
});
export type KeptResponse = z.infer<typeof keptResponseSchema>;
/** Of one record, each clinician's last word on each suggestion, the latest first. */
export const keptResponsesSchema = z.strictObject({ responses: z.array(keptResponseSchema) });
export type KeptResponses = z.infer<typeof keptResponsesSchema>;

const times = z.int();
/** What all clinicians said; each one's last word on each patient counts. */
export const suggestionSummarySchema = z.strictObject({
  suggestions: z.array(
    z.strictObject({
      kind: z.enum(["risk", "care-gap", "next-test", "next-diagnosis", "answer"]),
      title: z.string(),
      accepted: times,
      edited: times,
      overridden: times,
      reasons: z.array(z.strictObject({ reason: z.string(), times })),
    }),
  ),
  /** Edits their writers let the steward read, the latest first. */
  edits: z.array(z.strictObject({ at: z.number(), original: z.string(), words: z.string() })),
});
export type SuggestionSummary = z.infer<typeof suggestionSummarySchema>;

const given = { id: z.uuid() };
const [answered, abstained] = answerSchema.options;
/** An answer given on a page, with the id it is kept under. */
export const givenAnswerSchema = z.discriminatedUnion("kind", [answered.extend(given), abstained.extend(given)]);
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;
