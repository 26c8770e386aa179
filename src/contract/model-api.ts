/**
 * @module contract/model-api: what programs may send to `/v1`, and Osler's own answers there.
 *
 * The shapes of `/v1/chat/completions` and `/v1/responses` are OpenAI's; fields not named here are ignored, as its servers do.
 * `/v1/risks` is Osler's own and strict: a misspelt field must not silently change a risk.
 */
import { z } from "zod";
import { modelReleaseSchema, outcomeRiskSchema } from "./http.ts";

const textParts = z.array(z.object({ type: z.string().max(40), text: z.string().max(20_000).optional() })).max(50);
const message = z.object({
  role: z.string().max(40).optional(),
  content: z.union([z.string().max(20_000), textParts]).nullish(),
});
export type ChatMessage = z.infer<typeof message>;

export const chatRequestSchema = z.object({
  model: z.string().max(200),
  messages: z.array(message).min(1).max(200),
  stream: z.boolean().nullish(),
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;

export const responsesRequestSchema = z.object({
  model: z.string().max(200),
  input: z.union([z.string().max(20_000), z.array(message).min(1).max(200)]),
  stream: z.boolean().nullish(),
});
export type ResponsesRequest = z.infer<typeof responsesRequestSchema>;

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
export const risksRequestSchema = z.strictObject({
  birthDate: z.iso.date(),
  sex: z.enum(["female", "male", "other", "unknown"]),
  /** One person's record; an event counts from its time on. */
  events: z
    .array(
      z.strictObject({
        /** `SYSTEM//CODE`, for a result with its canonical UCUM unit: `LOINC//4548-4//%`. */
        code: z.string().min(3).max(200),
        time: moment,
        value: z.number().optional(),
      }),
    )
    .min(1)
    .max(10_000),
});
export type RisksRequest = z.infer<typeof risksRequestSchema>;

/** Events that are none of the catalogue's, asked of a record sent: ACES's plain predicates, of which any counts. */
export const queryRequestSchema = risksRequestSchema.extend({
  queries: z
    .array(
      z.strictObject({
        /** Names the answer. */
        id: z.string().min(1).max(100),
        /** `first`: none if the record says it already. */
        occurrence: z.enum(["first", "next"]).default("first"),
        withinYears: z.number().positive().max(20),
        anyOf: z
          .array(
            z.strictObject({
              code: z.string().min(3).max(200),
              value_min: z.number().optional(),
              value_max: z.number().optional(),
              value_min_inclusive: z.boolean().optional(),
              value_max_inclusive: z.boolean().optional(),
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .min(1)
    .max(32),
});
export type QueryRequest = z.infer<typeof queryRequestSchema>;

export const risksResponseSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("risks"),
    /** The last event's time: where the record ends. */
    asOf: z.iso.datetime(),
    release: modelReleaseSchema.nullable(),
    outcomes: z.array(outcomeRiskSchema),
    /** Already in the record: no first occurrence left to predict. */
    occurred: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    /** Not given: in the release's test the model ranked people distinguishably worse than age and sex alone. */
    withheld: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  }),
  z.strictObject({ kind: z.literal("none"), reason: z.string() }),
]);
export type RisksResponse = z.infer<typeof risksResponseSchema>;

/** OpenAI's shape of a failure. Never holds what was sent. */
export const apiErrorSchema = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});
export type ApiError = z.infer<typeof apiErrorSchema>;
