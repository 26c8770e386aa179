/** @module deid/dossier-facts: what a dossier holds; no record's content. */
import { z } from "zod";
import type { ReviewFigures } from "./review-figures.ts";
import type { RiskReport } from "./risk.ts";
import type { DeidSeal } from "./seal.ts";

/** JSON has no NaN and no infinity: what was not counted and what has no bound is `null`. */
const figure = z.number().nullable();
const estimateSchema = z.strictObject({ value: figure, lo: figure, hi: figure });
const count = z.int().nonnegative();
const evaluationSchema = z.strictObject({
  notes: count,
  notesWithIdentifiers: count,
  notesWithLeak: count,
  goldWords: count,
  recall: estimateSchema,
  precision: estimateSchema,
  f2: estimateSchema,
  elementRecall: estimateSchema,
  leaksPerNote: estimateSchema,
  leakFreeNotes: estimateSchema,
  cleanNotesTouched: estimateSchema,
  organisationRecall: estimateSchema,
  byType: z.record(
    z.string(),
    z.strictObject({
      goldWords: count,
      recall: estimateSchema,
      predictedWords: count,
      precision: estimateSchema,
      f2: estimateSchema,
    }),
  ),
  ignored: z.record(z.string(), count).optional(),
});

/** Figures of `osler deid evaluate` (`DeidEvaluation`), kept with what they were measured on. */
export const keptEvaluationSchema = z.strictObject({
  format: z.literal("osler-deid-evaluation/1"),
  gold: z.string(),
  goldSha256: z.string(),
  split: z.string(),
  /** SHA-256 of the rules measured. */
  rules: z.string(),
  evaluation: evaluationSchema,
});

export type KeptEvaluation = z.infer<typeof keptEvaluationSchema>;
/** An estimate on its way through JSON. */
export type KeptEstimate = z.infer<typeof estimateSchema>;

/** What the page and `dossier.json` hold. */
export interface DossierFacts {
  readonly format: "osler-deid-dossier/1";
  readonly preparedOn: string;
  readonly expiresOn: string;
  readonly statement: string;
  readonly expert: string | null;
  readonly recipient: string | null;
  readonly configuration: {
    readonly version: string;
    readonly method: string;
    readonly rulesSha256: string;
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
  };
  readonly dataset: {
    readonly sealSha256: string;
    /** Of the rules that made it; `null` in seals that name none. */
    readonly rulesSha256: string | null;
    readonly counts: DeidSeal["counts"];
  } | null;
  readonly evaluations: readonly KeptEvaluation[];
  readonly risk: RiskReport | null;
  readonly reviews: readonly { readonly name: string; readonly figures: ReviewFigures }[];
  readonly missing: readonly string[];
}
