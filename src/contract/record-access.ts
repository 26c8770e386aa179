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

/** Who a proxy is to the patient, by HL7's `v3-RoleCode`: parent, guardian, healthcare power of attorney, spouse, child, other family, friend or carer. */
export const relationSchema = z.enum(["PRN", "GUARD", "HPOWATT", "SPS", "CHILD", "FAMMEMB", "FRND"]);
export type Relation = z.infer<typeof relationSchema>;

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
  kind: z.enum(["care", "glass", "proxy"]),
  who: z.string(),
  from: moment,
  until: moment.nullable(),
  /** Whether it is in force now. */
  inForce: z.boolean(),
  /** Of a broken glass why, of a proxy who they are to the patient. */
  reason: z.union([glassReasonSchema, relationSchema]).nullable(),
  words: z.string().nullable(),
  judged: judgementSchema.nullable(),
});
export const ownAccessSchema = z.strictObject({ closed: z.boolean(), grants: z.array(ownGrantSchema) });
export type OwnAccess = z.infer<typeof ownAccessSchema>;

/**
 * What a steward gives: care of a patient, or to stand for one. `birthDate`, as the record has it and empty where it has none, is the second
 * mark of the right patient: stewards see no list of patients.
 */
const givenSchema = z.strictObject({
  patientId: z.string().trim().min(1).max(128),
  birthDate: z.string().trim().max(10),
  /** The name the account signs in with. */
  account: z.string().trim().toLowerCase().min(2).max(64),
  /** Why, as the patient will read it. */
  words: z.string().trim().min(3).max(500),
});
/** A day, its end in UTC. */
const lastDaySchema = z.iso.date();
export const giveGrantSchema = z.discriminatedUnion("kind", [
  givenSchema.extend({ kind: z.literal("care"), untilDay: lastDaySchema.optional() }),
  givenSchema.extend({ kind: z.literal("proxy"), relation: relationSchema, untilDay: lastDaySchema }),
]);
export type GiveGrant = z.infer<typeof giveGrantSchema>;

export const grantListSchema = z.strictObject({
  grants: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(["care", "proxy"]),
      patientId: z.string(),
      displayName: z.string(),
      who: z.string(),
      relation: relationSchema.nullable(),
      words: z.string().nullable(),
      by: z.string(),
      from: moment,
      until: moment.nullable(),
      /** Whether it ends then because the patient comes of age. */
      endsOfAge: z.boolean(),
    }),
  ),
  /** Accounts that a grant can be given to. */
  accounts: z.array(
    z.strictObject({ name: z.string(), displayName: z.string(), role: z.enum(["clinician", "proxy"]) }),
  ),
});
export type GrantList = z.infer<typeof grantListSchema>;

/** The patients a proxy stands for now. */
export const representedSchema = z.strictObject({
  patients: z.array(
    z.strictObject({
      patientId: z.string(),
      displayName: z.string(),
      relation: relationSchema.nullable(),
      until: moment.nullable(),
    }),
  ),
});
export type Represented = z.infer<typeof representedSchema>;
