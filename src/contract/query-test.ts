/**
 * @module contract/query-test: how well a model answers questions that are none of its catalogue's.
 *
 * Part of `report.json`; absent in reports of earlier versions, and for a model without a query head.
 */
import { z } from "zod";
import { modelReleaseSchema } from "./http.ts";

/** Ends of the 95 % bootstrap interval over subjects; `null` where there is none. */
const estimate = z.strictObject({ value: z.number(), lo: z.number().nullable(), hi: z.number().nullable() });
const difference = z.strictObject({
  difference: z.number(),
  lo: z.number(),
  hi: z.number(),
  verdict: z.enum(["better", "worse", "not distinguishable"]),
});

/** One question asked of held-out subjects. */
const queryRowSchema = z.strictObject({
  /** The codes and thresholds of which any counts, as `osler query` takes them; an outcome's id where it is of the catalogue. */
  query: z.string().min(1),
  kind: z.enum(["single", "set", "outcome"]),
  /** `first`: of those who never had it; `next`: of everybody. */
  occurrence: z.enum(["first", "next"]),
  horizonYears: z.number().positive(),
  /** Of the model's vocabulary, ascending: what was asked, to find it again. */
  tokens: z.array(z.int().nonnegative()).min(1),
  n: z.int().positive(),
  events: z.int().positive(),
  auroc: estimate,
  observedToExpected: estimate,
  ece: estimate,
  /** AUROC of logistic regressions fitted for this question alone; `null` where train had too few events. */
  ageSexAuroc: z.number().nullable(),
  countAuroc: z.number().nullable(),
  /** The model's AUROC less theirs. */
  versusAgeSex: difference.nullable(),
  versusCounts: difference.nullable(),
  /** Of a catalogue outcome: AUROC of its own head at the same moments, and the mean absolute log ratio of the two risks. */
  head: z.strictObject({ auroc: z.number(), meanAbsLogRatio: z.number() }).nullable(),
});

export const queryTestSchema = z.strictObject({
  /** Questions with at least so many events and so many without. */
  leastEvents: z.int().positive(),
  rows: z.array(queryRowSchema),
});

/** What a caller is told of one question. */
const queryAnswerSchema = z.strictObject({
  id: z.string(),
  occurrence: z.enum(["first", "next"]),
  withinYears: z.number(),
  /** Whether the record says it already. */
  happened: z.boolean(),
  /** `null` where it is withheld, or was asked for the first time and has happened. */
  risk: z.number().nullable(),
  /** In the release's test the model ranked people distinguishably worse than age and sex alone for this question. */
  withheld: z.boolean(),
  /** What the release's test found for this very question; `null`: it was not tested. */
  tested: queryRowSchema
    .pick({
      horizonYears: true,
      n: true,
      events: true,
      auroc: true,
      observedToExpected: true,
      ece: true,
      ageSexAuroc: true,
    })
    .nullable(),
  /** The same in words. */
  note: z.string(),
});
export type QueryAnswer = z.infer<typeof queryAnswerSchema>;

export const queryViewSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("answers"),
    /** Where the record ends. */
    asOf: z.iso.datetime(),
    release: modelReleaseSchema.nullable(),
    answers: z.array(queryAnswerSchema),
  }),
  z.strictObject({ kind: z.literal("none"), reason: z.string() }),
]);
export type QueryView = z.infer<typeof queryViewSchema>;

export type QueryTest = z.infer<typeof queryTestSchema>;
export type QueryRow = z.infer<typeof queryRowSchema>;

/** The test of a question: same tokens, same occurrence; `undefined` if it was not tested. */
export function findQueryTest(
  test: QueryTest | undefined,
  tokens: readonly number[],
  occurrence: QueryRow["occurrence"],
): QueryRow | undefined {
  const key = tokens.join();
  return test?.rows.find((row) => row.occurrence === occurrence && row.tokens.join() === key);
}
