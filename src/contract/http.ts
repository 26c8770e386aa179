/**
 * @module contract/http: the bodies of the HTTP API, shared by `serving`, the pages and whoever writes a client.
 *
 * Promise: every response passes its schema before it leaves, so a field that is not here cannot leak.
 * Moments are milliseconds since 1970-01-01 UTC.
 */
import { z } from "zod";
import { comparators, daysOfWeek, lapsedStatuses, timeUnits } from "#core";
import { statementSchema } from "./answer.ts";
import { stageSchema, stagesFileSchema } from "./release.ts";

const moment = z.number();
export const roleSchema = z.enum(["clinician", "patient", "proxy", "steward"]);
export type Role = z.infer<typeof roleSchema>;

/** RFC 9457. Never holds a record's content. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What the reader can do about it. */
  detail: z.string().optional(),
  /** Where the request was malformed: JSON pointers, never values. */
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  /** Under which the server's log has the request. */
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** One step of the build as it stands. */
export const buildUpdateSchema = z.strictObject({
  step: z.string().min(1),
  title: z.string().min(1),
  state: z.enum(["waiting", "running", "done", "skipped", "failed"]),
  done: z.number().nonnegative(),
  total: z.number().nonnegative().optional(),
  /** A few words; never a record's content. */
  note: z.string().optional(),
});
export type BuildUpdate = z.infer<typeof buildUpdateSchema>;

export const readinessSchema = z.strictObject({
  accounts: z.boolean(),
  charts: z.boolean(),
  model: z.boolean(),
  evidence: z.boolean(),
  validation: z.boolean(),
  release: z.boolean(),
});
export const buildStatusSchema = z.strictObject({ steps: z.array(buildUpdateSchema), ready: readinessSchema });
export type BuildStatus = z.infer<typeof buildStatusSchema>;

export const healthSchema = z.strictObject({ status: z.literal("up"), version: z.string(), ready: readinessSchema });

const passwordSchema = z.string().min(1).max(200);
/** Six digits, or a recovery code. */
export const codeSchema = z.string().min(6).max(40);
export const signInSchema = z.strictObject({
  name: z.string().min(1).max(100),
  password: passwordSchema,
  code: codeSchema.optional(),
});
/** What proves again who sits there: the password (of accounts that have one), and a code where a second factor is in force. */
export const proofSchema = z.strictObject({ password: passwordSchema.optional(), code: codeSchema.optional() });

export const secondFactorSchema = z.strictObject({
  inForce: z.boolean(),
  /** Whether the account may do nothing else before it has one. */
  needed: z.boolean(),
  recoveryCodesLeft: z.int(),
});
export type SecondFactorView = z.infer<typeof secondFactorSchema>;
/** Shown once: the secret as text, as an address and as a QR code in SVG. */
export const enrolmentSchema = z.strictObject({ secret: z.string(), uri: z.string(), qrSvg: z.string() });
export type Enrolment = z.infer<typeof enrolmentSchema>;
export const confirmationSchema = z.strictObject({ code: z.string().min(6).max(10) });
export const recoveryCodesSchema = z.strictObject({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;

export const sessionSchema = z.strictObject({
  name: z.string(),
  displayName: z.string(),
  role: roleSchema,
  patientId: z.string().nullable(),
  demo: z.boolean(),
  /** Whether its owner signs in at the identity provider, and has no password here. */
  atIssuer: z.boolean(),
  /** Whether the account must set up a second factor before anything else. */
  secondFactorNeeded: z.boolean(),
});
export type SessionView = z.infer<typeof sessionSchema>;

export const patientQuerySchema = z.strictObject({
  search: z.string().max(100).default(""),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const patientRowSchema = z.strictObject({
  patientId: z.string(),
  displayName: z.string(),
  birthDate: z.string().nullable(),
  sex: z.enum(["female", "male", "other", "unknown"]),
  events: z.int(),
  notes: z.int(),
  lastEventAt: moment.nullable(),
});
export type PatientRow = z.infer<typeof patientRowSchema>;
/** `closed`: by its patient, to the caller; nothing of the patient but the id is said then. */
const listedPatientSchema = patientRowSchema.extend({ closed: z.boolean() });
export const patientListSchema = z.strictObject({ total: z.int(), patients: z.array(listedPatientSchema) });
export type PatientList = z.infer<typeof patientListSchema>;

export const eventKindSchema = z.enum([
  "condition",
  "encounter",
  "lab",
  "vital",
  "drug",
  "procedure",
  "immunisation",
  "allergy",
  "other",
]);
export type EventKind = z.infer<typeof eventKindSchema>;

const drugAmountSchema = z.strictObject({
  value: z.number(),
  high: z.number().exactOptional(),
  unit: z.string().exactOptional(),
});
/** How a drug was ordered, supplied, given or taken: `DrugUse` of `#core`, where each member is explained. */
const drugUseSchema = z.strictObject({
  dosages: z
    .array(
      z.strictObject({
        sequence: z.int().exactOptional(),
        dose: drugAmountSchema.exactOptional(),
        rate: drugAmountSchema.exactOptional(),
        route: z
          .strictObject({ code: z.string().exactOptional(), display: z.string().exactOptional() })
          .exactOptional(),
        timing: z
          .strictObject({
            frequency: z.number().exactOptional(),
            frequencyMax: z.number().exactOptional(),
            period: z.number().exactOptional(),
            periodMax: z.number().exactOptional(),
            periodUnit: z.enum(timeUnits).exactOptional(),
            days: z.array(z.enum(daysOfWeek)).readonly().exactOptional(),
            times: z.array(z.string()).readonly().exactOptional(),
            when: z.array(z.string()).readonly().exactOptional(),
          })
          .exactOptional(),
        asNeeded: z.literal(true).exactOptional(),
        asNeededFor: z.string().exactOptional(),
        limits: z
          .array(
            z.strictObject({
              dose: drugAmountSchema,
              within: z.union([drugAmountSchema, z.enum(["administration", "lifetime"])]),
            }),
          )
          .readonly()
          .exactOptional(),
        text: z.string().exactOptional(),
        further: z.array(z.string()).readonly().exactOptional(),
      }),
    )
    .readonly(),
  quantity: drugAmountSchema.exactOptional(),
  supplyDays: z.number().exactOptional(),
});

export const timelineEventSchema = z.strictObject({
  /** Position in the chart; what explanations refer to. */
  index: z.int().nonnegative(),
  kind: eventKindSchema,
  code: z.string(),
  title: z.string(),
  occurredAt: moment,
  filedAt: moment,
  endedAt: moment.nullable(),
  /**
   * The source's own text of when it occurred and when it ended, where that names no day or another than UTC's: `2010`,
   * `2024-03-01T23:30:00-05:00`. Pages show the day, month or year it names.
   */
  dated: z.string().exactOptional(),
  endDated: z.string().exactOptional(),
  /** That it holds no longer, where the source says so without a date. */
  lapsed: z.enum(lapsedStatuses).nullable(),
  /** A condition that has no end, has not lapsed and does not pass by itself: taken to last. */
  lasting: z.boolean(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  text: z.string().nullable(),
  /** Of a drug, where the record says it. */
  drugUse: drugUseSchema.nullable(),
  /** `Condition/17` */
  source: z.string().nullable(),
});
export type TimelineEvent = z.infer<typeof timelineEventSchema>;
/** An entry of a list; `occurredAt` and `filedAt` are `null` where the record has no date of it. */
const listedEntrySchema = timelineEventSchema.extend({
  occurredAt: moment.nullable(),
  filedAt: moment.nullable(),
});
export type ListedEntry = z.infer<typeof listedEntrySchema>;
/** `before`: the `next` of the page before. */
export const timelineQuerySchema = z.strictObject({
  before: z
    .string()
    .regex(/^-?\d{1,16}\.\d{1,9}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(25_000).default(25_000),
});
/**
 * One page of a timeline, newest first, in columns: what ten thousand events have in common is said once.
 *
 * All columns are as long as `index`; `events` of `timelineEventSchema` come of them again, but for `source`.
 */
export const timelineSchema = z.strictObject({
  /** Of the whole record. */
  total: z.int(),
  /** The first moment of the whole record and the last it reaches; `null` if it is empty. */
  span: z.strictObject({ from: moment, to: moment }).nullable(),
  /** Where the next page begins; `null` after the last. */
  next: z.string().nullable(),
  entries: z.array(
    timelineEventSchema.pick({ kind: true, code: true, title: true, unit: true, lapsed: true }).extend({
      /** Whether one without an end is taken to last. */
      lasting: z.boolean(),
    }),
  ),
  texts: z.array(z.string()),
  drugUses: z.array(drugUseSchema),
  columns: z.strictObject({
    index: z.array(z.int()),
    /** Place in `entries`. */
    entry: z.array(z.int()),
    occurredAt: z.array(moment),
    /** Milliseconds after `occurredAt`; below 0: filed before it occurred. */
    filedAfter: z.array(z.number()),
    endedAfter: z.array(z.number().nullable()),
    value: z.array(z.number().nullable()),
    /** Place in `texts` and in `drugUses` plus one; 0: none. */
    text: z.array(z.int()),
    drugUse: z.array(z.int()),
    /** Places in `texts` plus one, too. */
    dated: z.array(z.int()),
    endDated: z.array(z.int()),
  }),
});
export type Timeline = z.infer<typeof timelineSchema>;

export const referenceRangeSchema = z.strictObject({
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Whether the limit is itself outside. */
  lowOutside: z.boolean(),
  highOutside: z.boolean(),
  /** The guideline whose limits for adults these are; `null`: the range of the laboratory that measured it. */
  source: z.string().nullable(),
});
export type ReferenceRange = z.infer<typeof referenceRangeSchema>;
/** `far`: the laboratory calls it critical; `outside`: abnormal, on a side it does not name. */
export const standingSchema = z.enum(["far-below", "below", "within", "above", "far-above", "outside"]);
export type Standing = z.infer<typeof standingSchema>;
/**
 * Of a result's latest value. A standing without a range is the laboratory's verdict; neither: it depends on the laboratory; a range
 * without a standing: the result is a bound, and what it leaves open lies on both sides of a limit.
 */
const judgedSchema = { range: referenceRangeSchema.nullable(), stands: standingSchema.nullable() };
/** `comparator`: the result was reported as a bound, `value` is that bound. */
export const resultPointSchema = z.strictObject({
  at: moment,
  value: z.number(),
  comparator: z.enum(comparators).nullable(),
  /** As an event's. */
  dated: z.string().exactOptional(),
});
export type ResultPoint = z.infer<typeof resultPointSchema>;
export const resultSeriesSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  unit: z.string(),
  /** The latest. */
  points: z.array(resultPointSchema),
  /** How often it was measured in all. */
  measured: z.int(),
  ...judgedSchema,
});
export type ResultSeries = z.infer<typeof resultSeriesSchema>;
export const patientSummarySchema = z.strictObject({
  patient: patientRowSchema,
  ageYears: z.number().nullable(),
  died: z.boolean(),
  /** `null` also of the dead whose day of death is not on record. */
  diedAt: moment.nullable(),
  recordStart: moment.nullable(),
  recordEnd: moment.nullable(),
  /** What has no date comes first in these lists, so that none is cut off. */
  activeConditions: z.array(listedEntrySchema),
  currentDrugs: z.array(listedEntrySchema),
  allergies: z.array(listedEntrySchema),
  /** All that has no date, what holds no longer included: no timeline shows it. */
  undated: z.array(listedEntrySchema),
  results: z.array(resultSeriesSchema),
  /** How many kinds of result the record holds in all. */
  resultKinds: z.int(),
});
export type PatientSummary = z.infer<typeof patientSummarySchema>;

const changeSchema = z.strictObject({
  added: z.array(timelineEventSchema),
  /** Problems marked as ended; drugs not ordered for a year at the record's end. */
  ended: z.array(timelineEventSchema),
  /** Another product of the same ingredient. */
  changed: z.array(z.strictObject({ from: timelineEventSchema, to: timelineEventSchema })),
});
const resultChangeSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  unit: z.string(),
  /** The last until the visit; `null`: first measured since. */
  before: resultPointSchema.nullable(),
  after: resultPointSchema,
  ...judgedSchema,
});
export type ResultChange = z.infer<typeof resultChangeSchema>;
/** What a record says since a visit. */
export const changesSchema = z.strictObject({
  /** `null`: there was no earlier visit. */
  visit: timelineEventSchema.nullable(),
  /** Visits to compare with, newest first: the latest, and how many there are in all. */
  visits: z.array(timelineEventSchema),
  visitsInAll: z.int(),
  problems: changeSchema,
  drugs: changeSchema,
  allergies: z.array(timelineEventSchema),
  results: z.array(resultChangeSchema),
  /** How many kinds of result were measured since. */
  resultsInAll: z.int(),
});
export type ChangesView = z.infer<typeof changesSchema>;
/** `since`: the last visit that began by then is compared with. */
export const changesQuerySchema = z.strictObject({ since: z.coerce.number().int().optional() });

const interval = z.strictObject({ value: z.number(), lo: z.number().nullable(), hi: z.number().nullable() });
export const calibrationNoteSchema = z.strictObject({
  horizonYears: z.number(),
  n: z.int(),
  events: z.int(),
  auroc: interval.nullable(),
  slope: interval.nullable(),
  observedToExpected: interval.nullable(),
  /** AUROC of age and sex alone, for comparison. */
  ageSexAuroc: interval.nullable(),
});
export type CalibrationNote = z.infer<typeof calibrationNoteSchema>;
export const outcomeRiskSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Share of first occurrences within each horizon; `average` is what was observed on validation moments. */
  horizons: z.array(z.strictObject({ years: z.number(), risk: z.number(), average: z.number().nullable() })),
  calibration: z.array(calibrationNoteSchema),
});
export type OutcomeRisk = z.infer<typeof outcomeRiskSchema>;
export const modelReleaseSchema = z.strictObject({ id: z.string(), stage: stageSchema });
export type ModelRelease = z.infer<typeof modelReleaseSchema>;
export const riskPanelSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("panel"),
    asOf: moment,
    release: modelReleaseSchema.nullable(),
    outcomes: z.array(outcomeRiskSchema),
    /** Outcomes already in the record, a history of one included: no first occurrence left to predict. */
    occurred: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    /** Outcomes whose risk is not given: in the release's test the model ranked people distinguishably worse than age and sex alone. */
    withheld: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  }),
  z.strictObject({ kind: z.literal("none"), reason: z.string() }),
]);
export type RiskPanelView = z.infer<typeof riskPanelSchema>;
export const explanationQuerySchema = z.strictObject({ years: z.coerce.number().positive().max(20).default(5) });
export const explanationSchema = z.strictObject({
  outcomeId: z.string(),
  horizonYears: z.number(),
  risk: z.number(),
  asOf: moment,
  /** Change of the risk because the event is there: risk with it minus risk without it; largest first. */
  contributions: z.array(z.strictObject({ event: timelineEventSchema, change: z.number() })),
  /** How many events moved it at all. */
  moved: z.int(),
  /** How many events were left out in turn, the latest that the model reads one by one, of how many it knows of in all. */
  leftOut: z.int(),
  inAll: z.int(),
});
export type ExplanationView = z.infer<typeof explanationSchema>;

const sharedCodeSchema = z.strictObject({
  code: z.string(),
  title: z.string().nullable(),
  /** Of the group, in steps of .05; `null` = nearly all. */
  share: z.number().nullable(),
  /** Of everyone the model learnt from. */
  everyone: z.number(),
});
const groupOutcomeSchema = z.discriminatedUnion("kind", [
  /** By Aalen-Johansen, death competing, with a 95 % interval. */
  z.strictObject({ kind: z.literal("share"), value: z.number(), lo: z.number(), hi: z.number() }),
  /** Fewer than 11 had the outcome, or all but fewer than 11: how many is not told. */
  z.strictObject({ kind: z.literal("few") }),
  z.strictObject({ kind: z.literal("nearly-all") }),
]);
/** A group of people, never one of them. */
export const neighboursSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("people"),
    horizonYears: z.number(),
    /** The patient's own, by the model. */
    risk: z.number(),
    people: z.int(),
    /** To five years; 90 = 90 or older. */
    ageYears: z.strictObject({ lower: z.number(), median: z.number(), upper: z.number() }).nullable(),
    /** Share; `null` where one of the sexes has too few to be told. */
    female: z.number().nullable(),
    observed: groupOutcomeSchema,
    /** Codes most of them have, and the patient has too, or lacks. */
    shared: z.array(sharedCodeSchema),
    lacking: z.array(sharedCodeSchema),
  }),
  z.strictObject({ kind: z.enum(["too-few", "index-too-small", "absent"]) }),
]);
export type NeighboursView = z.infer<typeof neighboursSchema>;

export const askSchema = z.strictObject({ question: z.string().trim().min(3).max(1000) });
export const documentSchema = z.strictObject({
  source: z.string(),
  version: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  year: z.int().nullable(),
  retracted: z.boolean(),
  text: z.string(),
});
export type DocumentView = z.infer<typeof documentSchema>;

/** What is known of the audit log's soundness. Moments are those at which a check began. */
export const auditHeadSchema = z.strictObject({
  /** `null` until the first check of the whole log since the server's start has ended. */
  verified: z
    .strictObject({
      /** The last check that read every entry. */
      whole: z.strictObject({ at: z.number(), size: z.int() }),
      /** When the entries added since were last verified from there on, up to so many in all, and the root over these, hex. */
      at: z.number(),
      size: z.int(),
      root: z.string(),
    })
    .nullable(),
  /** Entries that a check of the whole log under way has read; `null` while none is. */
  underWay: z.int().nullable(),
  /** When the next check of the whole log begins. */
  nextWholeAt: z.number().nullable(),
  /** The last check of the whole log broke off; the log names the kind of error. */
  failed: z.boolean(),
  /** Found since the server's start, with those a later check no longer finds. */
  problemCount: z.int(),
  /** The first hundred by position. */
  problems: z.array(
    z.strictObject({ position: z.int(), kind: z.enum(["altered", "missing", "rewritten"]), foundAt: z.number() }),
  ),
});
export type AuditHead = z.infer<typeof auditHeadSchema>;
export const releaseViewSchema = z.strictObject({
  id: z.string(),
  stage: stageSchema,
  /** The last day (UTC) its licence holds; absent or `null`: until withdrawn. */
  expires: z.iso.date().nullable().optional(),
  evidenceTag: z.string().nullable(),
  outcomes: z.int().nullable(),
});
export type ReleaseView = z.infer<typeof releaseViewSchema>;

/** Every release and how it came where it stands, and what the one in use was made of. */
export const releaseHistorySchema = z.strictObject({
  /** Digest of the release in use; `null` before the first. */
  inUse: z.string().nullable(),
  /** The one in use first, then by its last move, newest first. */
  releases: stagesFileSchema.shape.releases,
  /** Of the steps that led to the release built last, in their order: what each read, by hash. */
  receipts: z.array(
    z.strictObject({
      step: z.string(),
      title: z.string(),
      version: z.string(),
      inputs: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
    }),
  ),
});
export type ReleaseHistory = z.infer<typeof releaseHistorySchema>;

/** Answers given to the caller that cite a source retracted, under an expression of concern, or deleted from PubMed, since. */
export const noticeListSchema = z.strictObject({
  notices: z.array(
    z.strictObject({
      answerId: z.string(),
      question: z.string(),
      answeredAt: z.iso.datetime(),
      foundAt: z.iso.datetime(),
      sources: z.array(
        z.strictObject({
          source: z.string(),
          title: z.string().optional(),
          status: z.enum(["retracted", "concern", "deleted"]),
        }),
      ),
    }),
  ),
});
export type NoticeList = z.infer<typeof noticeListSchema>;

/** A preventive service as one record shows it. */
const preventiveItemSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  titleEs: z.string(),
  /** `follow-up`: the last result is abnormal. */
  state: z.enum(["due", "done", "follow-up"]),
  /** The day. `due`: since when. `done`: when it is due again, `null` if never. `follow-up`: `null`. */
  dueAt: moment.nullable(),
  /** Whether the record has it without a date too, which counts at no moment. */
  undated: z.boolean(),
  /** What counted last; `follow-up`: the result that needs it. */
  last: z
    .strictObject({
      title: z.string(),
      occurredAt: moment,
      /** The source's own text of when it occurred, where that names no day or another than UTC's. */
      dated: z.string().exactOptional(),
      source: z.string().nullable(),
    })
    .nullable(),
  /** Whom it is for, by the guideline. */
  statement: statementSchema,
  /** The same in everyday words, where the library has them. */
  plain: z.string().nullable(),
});
export type PreventiveItem = z.infer<typeof preventiveItemSchema>;
/** `asOf` is the day of the end of the record; `null`: nothing dated, or no birth, so that nothing can be said. */
export const preventiveCareSchema = z.strictObject({
  asOf: moment.nullable(),
  items: z.array(preventiveItemSchema),
});
export type PreventiveCare = z.infer<typeof preventiveCareSchema>;

/** Whether a patient's record may teach a model. */
export const trainingChoiceSchema = z.strictObject({ allow: z.boolean() });
export type TrainingChoice = z.infer<typeof trainingChoiceSchema>;
