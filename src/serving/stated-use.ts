/**
 * @module serving/stated-use: what a program that acts by itself is used for and who answers for it, as whoever registers it must state.
 *
 * Both stand where the patient reads who looked at their record. Neither has a default: the audit log states nothing that nobody said.
 */
import { z } from "zod";
import type { PurposeOfUse } from "#governance";

/**
 * Treatment, payment, the institution's operations, public health. Research is not among them: it reads de-identified data, not charts.
 */
export const statedPurposes = ["TREAT", "HPAYMT", "HOPERAT", "PUBHLTH"] as const satisfies readonly PurposeOfUse[];
export type StatedPurpose = (typeof statedPurposes)[number];

export const statedPurposeSchema = z.enum(statedPurposes, {
  error: `must state what it is used for: one of ${statedPurposes.join(", ")}`,
});

/** Who answers for a program, in words for patients: an office rather than a person. */
export const ownerSchema = z
  .string({ error: "must state who answers for it, e.g. an office; patients read it" })
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,:;&'’()+@/_-]{0,99}$/u, {
    error: "an owner has 1 to 100 letters, digits, spaces and . , : ; & ' ( ) + @ / _ -",
  });
