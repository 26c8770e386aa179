/** @module deid/dossier-facts: what a dossier holds; no record's content. */
import type { DeidCounts } from "./counts.ts";
import type { DeidEvaluation } from "./evaluate.ts";
import type { ReviewFigures } from "./review-figures.ts";
import type { RiskReport } from "./risk.ts";

/** Figures of `osler deid evaluate`, kept with what they were measured on. */
export interface KeptEvaluation {
  readonly format: "osler-deid-evaluation/1";
  readonly gold: string;
  readonly goldSha256: string;
  readonly split: string;
  readonly rules: string;
  readonly evaluation: DeidEvaluation;
}

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
    readonly counts: DeidCounts;
  } | null;
  readonly evaluations: readonly KeptEvaluation[];
  readonly risk: RiskReport | null;
  readonly reviews: readonly { readonly name: string; readonly figures: ReviewFigures }[];
  readonly missing: readonly string[];
}
