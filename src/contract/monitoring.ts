/**
 * @module contract/monitoring: a release in use: what it predicted against what then happened, and who it is asked about against whom it was tested on.
 *
 * Made by `validation/monitoring`; read by stewards' page and `osler monitor --json`. Counts of 1 to 10 people are `null`, and so is what
 * would give them away.
 */
import { z } from "zod";

const count = z.int().nonnegative();
/** `null`: fewer than eleven, not told. */
const told = count.nullable();

const whoAsked = {
  sex: z.enum(["female", "male", "other", "unknown"]),
  /** Whole years at the end of the record; `null` without a birth. */
  ageYears: z.int().nullable(),
  /** Share of the record's entries that the model knows; `null` where it was not asked. */
  knownShare: z.number().nullable(),
};

/** What is kept of a call of CDS Hooks, so that it can be compared with what then happens. */
export const keptPredictionSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("risks"),
    ...whoAsked,
    /** The end of the record: risks count from here. */
    asOf: z.number(),
    /** Horizons of the risks, rising. */
    years: z.array(z.number().positive()).min(1),
    /** By outcome still open, within each of `years`. */
    risks: z.record(z.string(), z.array(z.number().min(0).max(1))),
    /** Of death; `null` if the model knows of none. */
    deathRisks: z.array(z.number().min(0).max(1)).nullable(),
  }),
  z.strictObject({
    kind: z.literal("none"),
    ...whoAsked,
    why: z.enum(["died", "empty-record", "no-birth", "untested-age", "unfamiliar-record"]),
  }),
]);
export type KeptPrediction = z.infer<typeof keptPredictionSchema>;

/** `cannot tell`: outside the bounds but perhaps by chance, or the 95 % interval still holds half or twice as many as expected. */
const calibrationVerdictSchema = z.enum(["cannot tell", "as expected", "more than expected", "fewer than expected"]);
export type CalibrationVerdict = z.infer<typeof calibrationVerdictSchema>;

const calibrationCellSchema = z.strictObject({
  /** Patients at risk of the outcome who were followed. */
  people: told,
  followedYears: z.number().nullable(),
  /** First occurrences seen. */
  observed: told,
  /** First occurrences the risks given foretold for the same people and times. */
  expected: z.number().nullable(),
  /** Observed over expected with its exact 95 % Poisson interval. */
  ratio: z.strictObject({ value: z.number(), lo: z.number(), hi: z.number() }).nullable(),
});
export type CalibrationCell = z.infer<typeof calibrationCellSchema>;

const outcomeInUseSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  all: calibrationCellSchema,
  /** By whether cards were sent; absent unless both happened and both can be told. */
  silent: calibrationCellSchema.optional(),
  shown: calibrationCellSchema.optional(),
  /** In the release's own test, at its longest horizon. */
  inTest: z.strictObject({ value: z.number(), lo: z.number().nullable(), hi: z.number().nullable() }).nullable(),
  verdict: calibrationVerdictSchema,
  flagged: z.boolean(),
});
export type OutcomeInUse = z.infer<typeof outcomeInUseSchema>;

/** How far a distribution is from the test's; `cannot tell`: so few were seen that a shift could be chance. */
const shiftSchema = z.strictObject({
  /** Population stability index. */
  psi: z.number(),
  /** What chance alone stays below, all shifts looked at taken together, in 95 of 100. */
  byChance: z.number(),
  verdict: z.enum(["cannot tell", "stable", "moved", "shifted"]),
  flagged: z.boolean(),
});
export type Shift = z.infer<typeof shiftSchema>;

/** A share of people: `null` where it would tell of fewer than eleven. */
const shareSchema = z.strictObject({ share: z.number().nullable(), most: z.number(), flagged: z.boolean() });

const quarterSchema = z.strictObject({
  /** e.g. `2026-Q4`, UTC. */
  quarter: z.string(),
  /** Patients asked about; each counts once a quarter, by the first call. */
  patients: told,
  /** Absent with fewer than eleven patients. */
  seen: z
    .strictObject({
      /** Of those asked about, refused because of age or because the model knows too little of the record. */
      refused: shareSchema,
      refusedAge: told,
      refusedUnfamiliar: told,
      /** Mean share of the record's entries that the model knows. */
      knownShare: z.number().nullable(),
      ages: shiftSchema.nullable(),
      sexes: shiftSchema.nullable(),
      /** Of those asked about since the rule in force was set, who got a card (sent or kept silent). */
      cards: shareSchema.nullable(),
      /** 5-year risks against the release's test, by outcome; those with fewer than eleven risks are left out. */
      risks: z.array(shiftSchema.extend({ id: z.string(), title: z.string() })),
    })
    .optional(),
});
export type QuarterInUse = z.infer<typeof quarterSchema>;

export const monitoringReportSchema = z.strictObject({
  format: z.literal("osler-monitoring/1"),
  release: z.string(),
  /** Calls counted are those from this moment on; `null`: all. */
  since: z.number().nullable(),
  /** What happened is counted up to this moment: the charts' last day less the days that late filing takes. */
  followedUntil: z.number().nullable(),
  lagDays: z.number(),
  calls: z.strictObject({
    /** Of this release, with what is needed to judge them. */
    counted: count,
    otherReleases: count,
    /** Kept by a version that did not note the risks by year. */
    keptTooEarly: count,
  }),
  patients: z.strictObject({
    asked: told,
    /** Risks given, and some time followed after. */
    followed: told,
    /** Not among this home's charts: what happened to them is not known here. */
    notInCharts: told,
  }),
  calibration: z.array(outcomeInUseSchema),
  /** Oldest first. */
  quarters: z.array(quarterSchema),
  /** What the gate from `silent` to `limited` asks; `null` where no risk was computed in silence. */
  silentRun: z
    .strictObject({
      /** From the first to the last call. */
      days: count,
      predictions: count,
      /** Over all outcomes; `null` while fewer than eleven happened. */
      observedToExpected: z.number().positive().nullable(),
    })
    .nullable(),
  /** What is outside its bounds, in words; empty if nothing is. */
  flags: z.array(z.string()),
});
export type MonitoringReport = z.infer<typeof monitoringReportSchema>;

/** The last report made; a newer one may be under way. */
export const monitoringSchema = z.strictObject({
  madeAt: z.number().nullable(),
  /** Whether one is being made. */
  underWay: z.boolean(),
  /** The last attempt failed; the log says how. */
  failed: z.boolean(),
  report: monitoringReportSchema.nullable(),
});
export type Monitoring = z.infer<typeof monitoringSchema>;
