/**
 * @module contract/attack-report: what attackers learnt from a model about the people it was trained on.
 *
 * Promise: figures only; groups too small to measure have no numbers.
 */
import { z } from "zod";

const figure = z.strictObject({ value: z.number(), lo: z.number(), hi: z.number() });
export type AttackFigure = z.infer<typeof figure>;

export const attackReportSchema = z.strictObject({
  format: z.literal("osler-attack-report-2"),
  /** SHA-256 of the attacked `model.safetensors`: the report speaks of no other model. */
  model: z.string(),
  seed: z.union([z.string(), z.number()]),
  counts: z.strictObject({ members: z.int(), nonMembers: z.int(), reference: z.int() }),
  membership: z.array(
    z.strictObject({
      attack: z.enum(["min-20%-probability", "reference-ratio", "outcome-likelihood"]),
      /** `all`, or a vulnerable subgroup. */
      group: z.string(),
      members: z.int(),
      nonMembers: z.int(),
      /** Chance that a member looks more like a member than a stranger does. */
      auroc: figure,
      /** Share of members found when one stranger in a thousand is taken for one. */
      tprAtFpr001: figure,
    }),
  ),
  /** Subgroups with too few strangers to say anything. */
  untestedGroups: z.array(z.string()),
  canaries: z.array(
    z.strictObject({
      /** How many made-up subjects carried each sequence. */
      repeats: z.int(),
      sequences: z.int(),
      /** log2(candidates + 1) - log2(rank), mean over the sequences; about 1.44 without any memory. */
      exposure: z.number(),
      mostExposure: z.number(),
      /** Longest run of the model's own first guesses that follows a sequence. */
      longestVerbatim: z.int(),
    }),
  ),
  trajectories: z
    .strictObject({
      members: figure,
      nonMembers: figure,
      gap: figure,
      membersVerbatim10: z.number(),
      nonMembersVerbatim10: z.number(),
    })
    .nullable(),
  sensitive: z.array(
    z.strictObject({
      attribute: z.string(),
      cases: z.strictObject({ members: z.int(), nonMembers: z.int() }),
      members: figure,
      nonMembers: figure,
      gap: figure,
    }),
  ),
  untestedAttributes: z.array(z.string()),
  gates: z.array(
    z.strictObject({
      gate: z.string(),
      /** `cannot-tell`: neither memory nor its absence is shown; it does not pass. */
      verdict: z.enum(["passed", "failed", "cannot-tell"]),
      found: z.string(),
    }),
  ),
});
export type AttackReport = z.infer<typeof attackReportSchema>;
