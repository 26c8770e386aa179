/**
 * @module contract/presidio: the bodies of Presidio's `POST /analyze` and `POST /anonymize`, as far as Osler answers them.
 *
 * Offsets are Python's: code points, not UTF-16 code units. What is not supported is refused, never passed over in silence.
 */
import { z } from "zod";

export const analyzeRequestSchema = z.looseObject({
  /** One text, or several; the answer then is a list of lists. */
  text: z.union([z.string().min(1), z.array(z.string()).min(1)]),
  language: z.string().min(1),
  entities: z.array(z.string()).nullish(),
  score_threshold: z.number().nullish(),
  /** Words that are never results, as written. */
  allow_list: z.array(z.string()).nullish(),
  allow_list_match: z.literal("exact").nullish(),
  ad_hoc_recognizers: z.array(z.never()).nullish(),
  /** Whether each result says how it was found. */
  return_decision_process: z.boolean().nullish(),
});

const analyzerResultSchema = z.looseObject({
  entity_type: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  score: z.number(),
});
export type AnalyzerResult = Pick<z.infer<typeof analyzerResultSchema>, "entity_type" | "start" | "end" | "score">;

const operatorSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("replace"), new_value: z.string().nullish() }),
  z.object({ type: z.literal("redact") }),
  z.object({ type: z.literal("keep") }),
  z.object({
    type: z.literal("mask"),
    masking_char: z.string().refine((sign) => Array.from(sign).length === 1),
    chars_to_mask: z.int(),
    from_end: z.boolean().nullish(),
  }),
  z.object({
    type: z.literal("hash"),
    hash_type: z.enum(["sha256", "sha512"]).nullish(),
    /** At least 16 bytes; the same salt gives the same hash. Without one a random salt is drawn for each entity. */
    salt: z.string().nullish(),
  }),
]);
export type Operator = z.infer<typeof operatorSchema>;

export const anonymizeRequestSchema = z.looseObject({
  text: z.string(),
  analyzer_results: z.array(analyzerResultSchema),
  /** By entity type; `DEFAULT` for the others. */
  anonymizers: z.record(z.string(), operatorSchema).nullish(),
});
export type AnonymizeRequest = z.infer<typeof anonymizeRequestSchema>;

/** What was done where; offsets into the anonymised text, last first. */
export interface AnonymizedItem {
  readonly operator: Operator["type"];
  readonly entity_type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
}
