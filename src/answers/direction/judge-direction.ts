/**
 * @module answers/direction/judge-direction: which way the effect goes that a quotation reports, and how sure that is.
 *
 * A linear classifier over `directionFeatures`, learned by `bench/direction.ts` on judged trial results. It labels a quotation for its
 * reader and finds results that disagree; it never approves a quotation and never writes one.
 */
import type { Question } from "#evidence";
import { type AskedEffect, directionFeatures } from "./direction-features.ts";
import weights from "./direction-weights.json" with { type: "json" };

export const directions = ["decrease", "no-difference", "increase"] as const;
export type Direction = (typeof directions)[number];

export interface DirectionJudgement {
  readonly direction: Direction;
  /** Of the direction being right, 0 to 1; calibrated by cross-validation on the train split. */
  readonly probability: number;
}

/** From here on a judgement is shown: about three in five quotations, nine in ten of them rightly (this module's README). */
export const DIRECTION_FROM = weights.shownFrom;

/** As learned; pinned by releases. */
export const directionWeights: unknown = weights;

const table: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(weights.features));

/** The likeliest direction of the intervention's effect on the outcome, compared with the comparator, as `evidence` reports it. */
export function judgeDirection(evidence: string, asked: AskedEffect): DirectionJudgement {
  const rows = ["", ...directionFeatures(evidence, asked)]
    .flatMap((feature) => [table.get(feature) ?? []])
    .filter((row) => row.length > 0);
  const scale = 1 / (weights.temperature * weights.unit * Math.sqrt(rows.length));
  const scores = directions.map((_, k) => scale * rows.reduce((sum, row) => sum + (row[k] ?? 0), 0));
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const best = scores.indexOf(top);
  return {
    direction: directions[best] ?? "no-difference",
    probability: (shares[best] ?? 0) / shares.reduce((sum, share) => sum + share, 0),
  };
}

/** The same for a question about an effect. */
export function judgeEffect({ intervention, comparator, outcome }: Question, evidence: string): DirectionJudgement {
  const phrase = (concepts: Question["concepts"]) => concepts.map(({ text }) => text).join(" ");
  return judgeDirection(evidence, {
    intervention: phrase(intervention),
    comparator: phrase(comparator),
    outcome: phrase(outcome),
  });
}

/** Whether two judgements are both sure enough to be shown and cannot both be true of one effect. */
export function disagree(a: DirectionJudgement, b: DirectionJudgement): boolean {
  return a.probability >= DIRECTION_FROM && b.probability >= DIRECTION_FROM && a.direction !== b.direction;
}
