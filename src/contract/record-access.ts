/**
 * @module contract/record-access: who opened a record, closed records, who may open them all the same, emergencies, and who stands for whom.
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
  /** The name they sign in with; `null` where the account is gone. */
  account: z.string().nullable(),
  reason: glassReasonSchema,
  words: z.string(),
  /** What was done with the record under it: the endpoint's id, and how often. */
  acts: z.array(z.strictObject({ action: z.string(), times: z.int() })),
  judged: judgedSchema.nullable(),
});
/** One page of them, newest first; `total` is of all pages, `waiting` those not judged yet. */
export const glassQueueSchema = z.strictObject({
  total: z.int(),
  waiting: z.int(),
  broken: z.array(brokenGlassSchema),
});
export const glassQuerySchema = z.strictObject({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** Only those not judged yet. */
  only: z.enum(["waiting"]).optional(),
});
export type GlassQuery = z.infer<typeof glassQuerySchema>;
export type GlassQueue = z.infer<typeof glassQueueSchema>;
export const judgeGlassSchema = z.strictObject({
  judgement: judgementSchema,
  words: z.string().trim().min(3).max(1000).optional(),
});
export type JudgeGlass = z.infer<typeof judgeGlassSchema>;

/** Who opened a record and why, newest first. */
export const accessListSchema = z.strictObject({
  total: z.int(),
  accesses: z.array(
    z.strictObject({
      at: moment,
      /** The reader; the record's patient; anybody else; a program with a key; an app or service by itself; a record system; the server's keepers. */
      kind: z.enum(["you", "patient", "person", "program", "app", "record-system", "institution"]),
      /** The name they went by then; `null` where it is not told (a patient's) or was not kept. */
      who: z.string().nullable(),
      /** Who answers for a program with a key, or for a service; `null` where that was not stated. */
      owner: z.string().nullable(),
      /** The app a person used. */
      app: z.string().nullable(),
      /** Then; of a program with a key `licensee` if it is another institution's. */
      role: z.string(),
      /** The endpoint's id. */
      action: z.string(),
      outcome: z.enum(["allowed", "refused", "failed"]),
      /** Codes of HL7's purposes of use, parted by spaces; `null` where none was stated. */
      purpose: z.string().nullable(),
      /** Where a closed record was opened in an emergency: why, and the clinician's own words, which are the patient's and a steward's to read. */
      emergency: z.strictObject({ reason: glassReasonSchema.nullable(), words: z.string().nullable() }).nullable(),
    }),
  ),
});
export type AccessList = z.infer<typeof accessListSchema>;
export const accessQuerySchema = z.strictObject({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  /** The list as it was when it had so many entries: the `total` of its first page, for the pages after it. */
  of: z.coerce.number().int().min(0).optional(),
});
export type AccessQuery = z.infer<typeof accessQuerySchema>;

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
