/**
 * @module contract/record-access: closed records, who may open them all the same, emergencies, and who stands for whom.
 *
 * Moments are milliseconds since 1970-01-01 UTC.
 */
import { z } from "zod";

const moment = z.number();

/** HL7's `ActConsentInformationAccessOverrideReason`: immediate threat, professional judgement, safety of a third party, public safety. */
export const glassReasonSchema = z.enum(["OVRER", "OVRPJ", "OVRTPS", "OVRPS"]);
export type GlassReasonCode = z.infer<typeof glassReasonSchema>;

/** How a record stands open to the clinician who asks. */
export const recordAccessSchema = z.strictObject({
  /** `care`: closed by the patient, but the clinician has care of them; `glass`: open for a time, in an emergency. */
  kind: z.enum(["open", "care", "glass", "closed"]),
  until: moment.nullable(),
});
export type RecordAccessView = z.infer<typeof recordAccessSchema>;

/** `words`: what makes it necessary, as the patient and the steward will read it. */
export const breakGlassSchema = z.strictObject({
  reason: glassReasonSchema,
  words: z.string().trim().min(10).max(1000),
});
export type BreakGlass = z.infer<typeof breakGlassSchema>;

const judgementSchema = z.enum(["appropriate", "inappropriate"]);
const judgedSchema = z.strictObject({ judgement: judgementSchema, at: moment, by: z.string() });

/** One time the glass was broken, as a steward weighs it. */
const brokenGlassSchema = z.strictObject({
  id: z.uuid(),
  at: moment,
  until: moment,
  patientId: z.string(),
  displayName: z.string(),
  clinician: z.string(),
  reason: glassReasonSchema,
  words: z.string(),
  /** What was done with the record under it: the endpoint's id, and how often. */
  acts: z.array(z.strictObject({ action: z.string(), times: z.int() })),
  judged: judgedSchema.nullable(),
});
/** Those not judged first, the longest first; then the latest judged. */
export const glassQueueSchema = z.strictObject({ waiting: z.int(), broken: z.array(brokenGlassSchema) });
export type GlassQueue = z.infer<typeof glassQueueSchema>;
export const judgeGlassSchema = z.strictObject({
  judgement: judgementSchema,
  words: z.string().trim().min(3).max(1000).optional(),
});
export type JudgeGlass = z.infer<typeof judgeGlassSchema>;

/** Whether only clinicians with care of the patient may open the record. */
export const closureSchema = z.strictObject({ closed: z.boolean() });

/** A way into the patient's record, as the patient sees it. */
const ownGrantSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(["care", "glass"]),
  who: z.string(),
  from: moment,
  until: moment.nullable(),
  /** Whether it is in force now. */
  inForce: z.boolean(),
  reason: z.string().nullable(),
  words: z.string().nullable(),
  judged: judgementSchema.nullable(),
});
export const ownAccessSchema = z.strictObject({ closed: z.boolean(), grants: z.array(ownGrantSchema) });
export type OwnAccess = z.infer<typeof ownAccessSchema>;

/** What a steward gives: care of a patient. */
export const giveGrantSchema = z.strictObject({
  kind: z.literal("care"),
  patientId: z.string().min(1).max(128),
  /** The name the account signs in with. */
  account: z.string().trim().toLowerCase().min(2).max(64),
  /** A day, its end in UTC. */
  untilDay: z.iso.date().optional(),
});
export type GiveGrant = z.infer<typeof giveGrantSchema>;
export const grantListSchema = z.strictObject({
  grants: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.literal("care"),
      patientId: z.string(),
      displayName: z.string(),
      who: z.string(),
      from: moment,
      until: moment.nullable(),
    }),
  ),
});
export type GrantList = z.infer<typeof grantListSchema>;
