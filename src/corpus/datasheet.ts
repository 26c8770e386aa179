/** @module corpus/datasheet: what is in a corpus, in counts alone. */
import { z } from "zod";

const counts = z.record(z.string(), z.int().nonnegative());

const splitCountsSchema = z.strictObject({
  subjects: z.int().nonnegative(),
  tokens: z.int().nonnegative(),
  deaths: z.int().nonnegative(),
  /** Observed person-years. */
  personYears: z.number().nonnegative(),
  sex: counts,
  /** Age at the end of observation, by decade (`40-49`). */
  ageBands: counts,
  /** Tokens by code system or event kind. */
  codeFamilies: counts,
  /** Subjects with a first occurrence, by outcome id. */
  outcomes: counts,
  /** Dated events by decade of filing (`1990-1999`). */
  eventDecades: counts,
});

export const datasheetSchema = z.strictObject({
  format: z.literal("osler-corpus-1"),
  shards: z.strictObject({ train: z.int().nonnegative(), tuning: z.int().nonnegative() }),
  vocabularySize: z.int().positive(),
  unknownTokens: z.int().nonnegative(),
  splits: z.strictObject({ train: splitCountsSchema, tuning: splitCountsSchema }),
  /** Records refused, by reason. */
  refused: counts,
  /** Subjects kept out of training for evaluation; counted from the split list, never read. */
  heldOutSubjects: z.int().nonnegative(),
  seed: z.string(),
});

export type SplitCounts = z.infer<typeof splitCountsSchema>;
export type Datasheet = z.infer<typeof datasheetSchema>;
