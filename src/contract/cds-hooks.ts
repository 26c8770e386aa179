/**
 * @module contract/cds-hooks: requests, cards and feedback of HL7 CDS Hooks 2.0.1, tolerant of 3.0.
 *
 * What comes in is read loosely (unknown members are kept), what goes out is strict: no empty strings, lists or objects but `cards`.
 *
 * @see https://cds-hooks.hl7.org/2.0/
 */
import { z } from "zod";

const hookNames = [
  "patient-view",
  "order-select",
  "order-sign",
  "encounter-start",
  "encounter-discharge",
  "problem-list-item-create",
] as const;
export type HookName = (typeof hookNames)[number];

export const cdsRequestSchema = z.looseObject({
  hook: z.string().min(1).max(100),
  hookInstance: z.string().min(1).max(100),
  fhirServer: z.string().max(500).optional(),
  /** A token for `fhirServer`; never kept. */
  fhirAuthorization: z
    .looseObject({
      access_token: z.string().min(1).max(16_384),
      token_type: z.string().max(100),
      expires_in: z.number().optional(),
      scope: z.string().max(4000).optional(),
      subject: z.string().max(500).optional(),
      patient: z.string().max(128).optional(),
    })
    .optional(),
  /** `patientId` may carry its type, but names a patient all the same. */
  context: z.looseObject({
    patientId: z
      .string()
      .max(128)
      .regex(/^(?:Patient\/)?[^/]+$/),
    userId: z.string().max(200).optional(),
  }),
  /** Some record systems send `null` where they found nothing. */
  prefetch: z.record(z.string(), z.unknown()).nullish(),
});
export type CdsRequest = z.infer<typeof cdsRequestSchema>;

const codingSchema = z.strictObject({ system: z.url(), code: z.string().min(1), display: z.string().min(1) });

export const cdsCardSchema = z.strictObject({
  uuid: z.uuid(),
  summary: z.string().min(1).max(139),
  detail: z.string().min(1),
  indicator: z.enum(["info", "warning", "critical"]),
  source: z.strictObject({ label: z.string().min(1), url: z.url().optional() }),
  /** Without actions: taking one says that the card's guidance is accepted. Cards kept by an earlier Osler have none. */
  suggestions: z
    .array(z.strictObject({ label: z.string().min(1), uuid: z.uuid() }))
    .min(1)
    .optional(),
  selectionBehavior: z.enum(["at-most-one", "any"]).optional(),
  overrideReasons: z.array(codingSchema).min(1),
  links: z
    .array(z.strictObject({ label: z.string().min(1), url: z.url(), type: z.enum(["absolute", "smart"]) }))
    .min(1)
    .optional(),
});
export type CdsCard = z.infer<typeof cdsCardSchema>;

export const cdsResponseSchema = z.strictObject({ cards: z.array(cdsCardSchema) });
export type CdsResponse = z.infer<typeof cdsResponseSchema>;

export const cdsDiscoverySchema = z.strictObject({
  services: z.array(
    z.strictObject({
      hook: z.enum(hookNames),
      id: z.string().min(1),
      title: z.string().min(1),
      description: z.string().min(1),
      prefetch: z.record(z.string(), z.string().min(1)).optional(),
      usageRequirements: z.string().min(1).optional(),
    }),
  ),
});

export type CdsDiscovery = z.infer<typeof cdsDiscoverySchema>;

/** When a risk is worth a card: the share of patients who may get one, and of those who do, how many at least go on to have the outcome. */
export const cdsRuleSchema = z.strictObject({
  shareOfPatients: z.number().gt(0).max(1),
  leastPpv: z.number().min(0).max(1),
});
export type CdsRule = z.infer<typeof cdsRuleSchema>;

/** From which 5-year risk an outcome is worth a card, and what was found at or above it on held-out moments. */
const cdsOperatingPointSchema = z.strictObject({
  outcome: z.string(),
  fromRisk: z.number(),
  /** Share of the moments. */
  share: z.number(),
  /** Of those, the share followed by the outcome; `average` is the share of all. */
  ppv: z.number(),
  average: z.number(),
  moments: z.int(),
});
export type CdsOperatingPoint = z.infer<typeof cdsOperatingPointSchema>;

/** How often a service was called, and what became of its cards. */
export const cdsSummarySchema = z.strictObject({
  rule: cdsRuleSchema,
  /** Outcomes a card may speak of under the rule. */
  points: z.array(cdsOperatingPointSchema.extend({ title: z.string() })),
  services: z.array(
    z.strictObject({
      id: z.string(),
      hook: z.enum(hookNames),
      /** Whether cards are sent at present. */
      showing: z.boolean(),
      calls: z.int(),
      cards: z.int(),
      shown: z.int(),
      accepted: z.int(),
      edited: z.int(),
      overridden: z.int(),
      /** What of a card was accepted, by the suggestion's own words; `null`: none was named. */
      taken: z.array(z.strictObject({ suggestion: z.string().nullable(), times: z.int() })),
      reasons: z.array(z.strictObject({ reason: z.string(), times: z.int() })),
    }),
  ),
});
export type CdsSummary = z.infer<typeof cdsSummarySchema>;

/** A call to try a service with, as `cdsRequestSchema` takes it. */
export const cdsTrialRequestSchema = z.strictObject({
  request: z.looseObject({ hook: z.enum(hookNames), hookInstance: z.string(), context: z.looseObject({}) }),
});
export type CdsTrialRequest = z.infer<typeof cdsTrialRequestSchema>;
export const cdsTrialTokenSchema = z.strictObject({ token: z.string(), expiresAt: z.number() });
export type CdsTrialToken = z.infer<typeof cdsTrialTokenSchema>;

/** What became of cards: the clinician's word, kept as it came. */
export const cdsFeedbackSchema = z.looseObject({
  feedback: z
    .array(
      z.looseObject({
        card: z.uuid(),
        outcome: z.enum(["accepted", "overridden"]),
        acceptedSuggestions: z
          .array(z.looseObject({ id: z.uuid() }))
          .max(20)
          .optional(),
        overrideReason: z
          .looseObject({
            reason: z.looseObject({ code: z.string().max(200), system: z.string().max(500).optional() }).optional(),
            userComment: z.string().max(2000).optional(),
          })
          .optional(),
        outcomeTimestamp: z.iso.datetime({ offset: true }),
      }),
    )
    .min(1)
    .max(200),
});
export type CdsFeedback = z.infer<typeof cdsFeedbackSchema>;
