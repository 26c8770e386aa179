/**
 * @module contract/validation-report: what was measured of a model, on whom, beside what.
 *
 * Written by `validation` as `report.json`; read by `release`, `serving`, the web pages and licensees. One row is one number:
 * a metric of one predictor for one outcome at one horizon, with its interval and the index moments it rests on.
 */
import { z } from "zod";
import { nextDiagnosisTestSchema } from "./next-diagnosis.ts";
import { queryTestSchema } from "./query-test.ts";

/** `model` is the release's own; the others are asked the same questions at the same moments. `oracle` knows the true hazards (synthetic data only). */
export const predictorSchema = z.enum([
  "model",
  "cox",
  "gradient-boosting",
  "count-logistic",
  "age-sex",
  "prevalence",
  "oracle",
]);
export type Predictor = z.infer<typeof predictorSchema>;

export const metricSchema = z.enum([
  "auroc",
  /** Of outcomes more than a year off, among those followed a year without it: what is left when the diagnosis that is under way does not count. */
  "auroc-after-a-year",
  "auprc",
  "c-index",
  "brier",
  "scaled-brier",
  "calibration-slope",
  "calibration-intercept",
  "observed-to-expected",
  "ece",
]);
export type Metric = z.infer<typeof metricSchema>;

const estimate = {
  value: z.number(),
  /** Ends of the 95 % bootstrap interval over subjects; `null` where the metric has none. */
  lo: z.number().nullable(),
  hi: z.number().nullable(),
};

const cell = {
  /** Outcome id of the catalogue. */
  task: z.string().min(1),
  horizonYears: z.number().positive(),
};

const support = {
  /** Index moments at risk: the outcome had not occurred before. */
  n: z.int().nonnegative(),
  /** Of those, moments followed by the outcome within the horizon. */
  events: z.int().nonnegative(),
};

export const validationRowSchema = z.strictObject({
  ...cell,
  model: predictorSchema,
  metric: metricSchema,
  ...estimate,
  ...support,
});
export type ValidationRow = z.infer<typeof validationRowSchema>;

export const subgroupRowSchema = z.strictObject({
  ...cell,
  /** `sex: female`, `age: 40-64`, … */
  group: z.string().min(1),
  metric: metricSchema,
  ...estimate,
  ...support,
});
export type SubgroupRow = z.infer<typeof subgroupRowSchema>;

/** The model's AUROC minus a comparator's on the same resamples. */
export const comparisonSchema = z.strictObject({
  ...cell,
  against: predictorSchema,
  metric: z.literal("auroc"),
  difference: z.number(),
  lo: z.number(),
  hi: z.number(),
  /** `better` or `worse` when the interval leaves 0 out. */
  verdict: z.enum(["better", "worse", "not distinguishable"]),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const calibrationCurveSchema = z.strictObject({
  ...cell,
  model: predictorSchema,
  /** Tenths of the index moments in order of predicted risk. */
  points: z.array(
    z.strictObject({
      predicted: z.number(),
      /** Aalen-Johansen, death competing. */
      observed: z.number(),
      lo: z.number(),
      hi: z.number(),
      n: z.int().positive(),
    }),
  ),
});
export type CalibrationCurve = z.infer<typeof calibrationCurveSchema>;

/** Net benefit per index moment at each risk threshold (Vickers and Elkin 2006), censoring weighted. */
export const decisionCurveSchema = z.strictObject({
  ...cell,
  thresholds: z.array(z.number()),
  treatAll: z.array(z.number()),
  curves: z.array(z.strictObject({ model: predictorSchema, netBenefit: z.array(z.number()) })),
});
export type DecisionCurve = z.infer<typeof decisionCurveSchema>;

/** How the model's risks spread over those who went on to have the outcome and those who did not. */
export const riskDistributionSchema = z.strictObject({
  ...cell,
  /** Upper edges of the bins of predicted risk; the first bin begins at 0. */
  edges: z.array(z.number()),
  withEvent: z.array(z.number()),
  withoutEvent: z.array(z.number()),
});
export type RiskDistribution = z.infer<typeof riskDistributionSchema>;

export const notReportedSchema = z.strictObject({
  ...cell,
  /**
   * Fewer than 10 held-out subjects had the outcome, or, some having left before, were followed to the horizon; how many is not said, because so
   * few could be recognised.
   */
  reason: z.enum(["too few events", "followed too short"]),
  n: z.int().nonnegative(),
});
export type NotReported = z.infer<typeof notReportedSchema>;

const splitCountsSchema = z.strictObject({
  subjects: z.int().nonnegative(),
  moments: z.int().nonnegative(),
});

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** Which model was tested on which records. */
const testedAboutSchema = z.strictObject({
  model: z.strictObject({
    /** Of the weights (`model.safetensors`). */
    sha256: sha256Hex,
    /** `null`: a checkpoint tested before its release. */
    release: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }).nullable(),
  }),
  dataset: z.strictObject({
    /** What it is, in words. */
    name: z.string().min(1),
    /** Of what was given, or of the research data made of it. */
    sha256: sha256Hex,
  }),
  /** ISO date on which everybody was asked, in a cohort with one index date. */
  cohortStart: z.iso.date().optional(),
  /** ISO date of a temporal split. */
  learntUntil: z.iso.date().optional(),
});
export type TestedAbout = z.infer<typeof testedAboutSchema>;

export const validationReportSchema = z.strictObject({
  format: z.literal("osler-validation/1"),
  /** Absent in reports of earlier versions. */
  about: testedAboutSchema
    .extend({
      /** First and last calendar year (UTC) in which ten or more held-out subjects were asked, by dates shifted a year at most; `null`: there is none. */
      asked: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
    })
    .optional(),
  seed: z.number(),
  resamples: z.int(),
  horizonsYears: z.array(z.number()),
  tasks: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  counts: z.strictObject({ train: splitCountsSchema, tuning: splitCountsSchema, held_out: splitCountsSchema }),
  /**
   * Of a test on records given for it: how many of the subjects had taught the model and were left out. `null`: who taught it is not known where
   * the test was run. Absent where the data set's own held-out subjects are measured, and in reports of earlier versions.
   */
  taughtLeftOut: z.int().nonnegative().nullable().optional(),
  /** Of such a test: rows given that stand at no moment, or lack a subject or a code. Absent where there are none. */
  rowsRefused: z.int().positive().optional(),
  /** Held-out subjects and index moments by sex and age band at the moment. */
  cohort: z.array(z.strictObject({ group: z.string(), subjects: z.int(), moments: z.int() })),
  /**
   * Bounds beyond which fewer than ten held-out subjects were asked about: a patient outside them is unlike those tested. Absent where
   * fewer than ten were asked about at all, and in reports of earlier versions.
   */
  tested: z
    .strictObject({
      /** Whole years at the index moment. */
      ageYears: z.strictObject({ from: z.int(), to: z.int() }),
      /** Least share of a record that the model knew; .9 if it was more. */
      knownShare: z.number(),
    })
    .optional(),
  /** What was done, in sentences. */
  protocol: z.array(z.string()),
  baselines: z.array(
    z.strictObject({
      ...cell,
      model: predictorSchema,
      trainMoments: z.int(),
      trainEvents: z.int(),
      /** L2 penalty chosen on the tuning split; `null` where none is used. */
      penalty: z.number().nullable(),
      note: z.string().optional(),
    }),
  ),
  rows: z.array(validationRowSchema),
  comparisons: z.array(comparisonSchema),
  subgroups: z.array(subgroupRowSchema),
  calibration: z.array(calibrationCurveSchema),
  decisions: z.array(decisionCurveSchema),
  distributions: z.array(riskDistributionSchema),
  notReported: z.array(notReportedSchema),
  /** Which diagnosis is made next; absent in reports of earlier versions, and for a model that does not say. */
  nextDiagnosis: nextDiagnosisTestSchema.optional(),
  /** Questions that are none of the catalogue's; absent in reports of earlier versions, and for a model without a query head. */
  queries: queryTestSchema.optional(),
  /** Cells of task and horizon with numbers, and how the model stands in them by AUROC. */
  summary: z.strictObject({
    cells: z.int().nonnegative(),
    /** Mean AUROC over the cells in which every listed predictor has one. */
    meanAuroc: z.array(z.strictObject({ model: predictorSchema, value: z.number(), cells: z.int() })),
    versus: z.array(
      z.strictObject({
        against: predictorSchema,
        cells: z.int(),
        /** Point estimate above; then those whose interval leaves 0 out. */
        above: z.int(),
        better: z.int(),
        worse: z.int(),
      }),
    ),
  }),
});
export type ValidationReport = z.infer<typeof validationReportSchema>;
