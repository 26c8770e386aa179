/**
 * @module contract/release: the files of a signed release that others read: licence, stages, provenance, HTI-1 attributes.
 *
 * Promise: everything but `model.sig` is the same bytes for the same inputs. Stages stand outside the signed directory, because
 * they change after signing.
 */
import { z } from "zod";

/** What a licensee may do, checked offline. */
export const licenceTermsSchema = z.strictObject({
  format: z.literal("osler-licence/1"),
  licensor: z.string().min(1),
  /** Names of the sites that may run the release; empty: the licensor's own sites only. */
  sites: z.array(z.string()),
  purposes: z.array(z.enum(["treatment-support", "quality-improvement", "research", "education"])),
  reidentification: z.literal("forbidden"),
  trainingOnOutputs: z.enum(["forbidden", "permitted"]),
  redistribution: z.enum(["forbidden", "permitted"]),
  revalidationBeforeUse: z.boolean(),
  /** ISO date, or `null`: until withdrawn. */
  expires: z.iso.date().nullable(),
});
export type LicenceTerms = z.infer<typeof licenceTermsSchema>;

/** Which evidence corpus the release was tested and shipped with, and what then decided its answers. */
export const evidenceReferenceSchema = z.looseObject({
  corpusTag: z.string().min(1),
  /** Part (synonyms, thresholds, …) → digest; not kept by earlier versions. */
  pins: z.record(z.string(), z.string()).optional(),
});
export type EvidenceReference = z.infer<typeof evidenceReferenceSchema>;

/** The corpus a release's model learnt from; who is in it stays at home. */
export const corpusReferenceSchema = z.strictObject({
  format: z.literal("osler-corpus-reference/1"),
  /** SHA-256 over the snapshot's files, also its directory's name. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CorpusReference = z.infer<typeof corpusReferenceSchema>;

/** One of the 31 source attributes of a predictive decision support intervention, 45 CFR 170.315(b)(11)(iv)(B). */
export const sourceAttributeSchema = z.strictObject({
  /** `1.i` to `9.ii`. */
  id: z.string().regex(/^[1-9]\.(i|ii|iii|iv|v)$/),
  group: z.string(),
  title: z.string(),
  status: z.enum(["filled", "missing"]),
  value: z.string().nullable(),
  /** File of the release, and place in it, that the value was read from. */
  source: z.string().nullable(),
});
export type SourceAttribute = z.infer<typeof sourceAttributeSchema>;

/** `recalled`: its risks are given to nobody, nowhere. */
export const stageSchema = z.enum(["recalled", "draft", "validated", "silent", "limited", "general"]);
export type Stage = z.infer<typeof stageSchema>;

export const gateResultSchema = z.strictObject({
  gate: z.string(),
  passed: z.boolean(),
  /** What was found, in words and numbers. */
  found: z.string(),
});
export type GateResult = z.infer<typeof gateResultSchema>;

export const stageMoveSchema = z.strictObject({
  from: stageSchema,
  to: stageSchema,
  at: z.iso.datetime(),
  by: z.string().min(1),
  reason: z.string().nullable(),
  gates: z.array(gateResultSchema),
});
export type StageMove = z.infer<typeof stageMoveSchema>;

export const stagesFileSchema = z.strictObject({
  format: z.literal("osler-stages/1"),
  releases: z.array(
    z.strictObject({
      version: z.string().min(1),
      /** Root digest of the signed resources; a release of the same version with other bytes is another release. */
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      stage: stageSchema,
      moves: z.array(stageMoveSchema),
    }),
  ),
});
export type StagesFile = z.infer<typeof stagesFileSchema>;
