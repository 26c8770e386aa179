/**
 * @module contract/next-diagnosis: how well a model foretells which diagnosis is made next, and what a clinician is shown of it.
 *
 * Part of `report.json`; absent in reports of earlier versions. A diagnosis is a code of the model's vocabulary.
 */
import { z } from "zod";
import { modelReleaseSchema, timelineEventSchema } from "./http.ts";

/**
 * `age-sex`: the commonest new diagnoses of people of that sex and age band in train; `transition`: those most often made next after the latest
 * diagnosis there. Both are asked the same as the model, of the same diagnoses.
 */
const nextPredictorSchema = z.enum(["model", "age-sex", "transition"]);
export type NextPredictor = z.infer<typeof nextPredictorSchema>;

/** Share of the diagnoses made that stood among the first k; mean of 1 / place. */
const nextMetricSchema = z.enum(["hit@1", "hit@5", "hit@10", "mrr"]);
export type NextMetric = z.infer<typeof nextMetricSchema>;

/** Ends of the 95 % bootstrap interval over subjects; `null` where there is none. */
const estimate = { value: z.number(), lo: z.number().nullable(), hi: z.number().nullable() };

export const nextDiagnosisTestSchema = z.strictObject({
  /** What the model chooses from. `title`: the words of the data the model was tested on; `null` where it had none. */
  diagnoses: z.array(z.strictObject({ code: z.string().min(1), title: z.string().nullable() })),
  /** Held-out moments after which a new diagnosis was filed; `null`: of fewer than ten subjects, so that there are no numbers. */
  n: z.int().nonnegative().nullable(),
  /** Share of those moments at which the day brought more than one; each counts 1 / their number. */
  severalADay: z.number(),
  /** Share of the diagnoses made that the vocabulary has no token for: missed by everybody. */
  unlisted: z.number(),
  rows: z.array(z.strictObject({ model: nextPredictorSchema, metric: nextMetricSchema, ...estimate })),
  /** The model less a comparator on the same resamples. */
  comparisons: z.array(
    z.strictObject({
      against: nextPredictorSchema,
      metric: nextMetricSchema,
      difference: z.number(),
      lo: z.number(),
      hi: z.number(),
      verdict: z.enum(["better", "worse", "not distinguishable"]),
    }),
  ),
  /** Of the first five the model names at each moment: tenths in order of probability. `null` without numbers. */
  calibration: z
    .strictObject({
      ece: z.strictObject(estimate),
      points: z.array(
        z.strictObject({
          predicted: z.number(),
          /** Share that was made next. */
          observed: z.number(),
          lo: z.number(),
          hi: z.number(),
          n: z.int().positive(),
        }),
      ),
    })
    .nullable(),
  /** New diagnoses of train by sex and age when they were made; groups and cells of fewer than ten people are left out. */
  groups: z.array(
    z.strictObject({
      sex: z.enum(["female", "male"]),
      /** Whole years, both included; `to` is `null` for the oldest. */
      ageYears: z.strictObject({ from: z.int(), to: z.int().nullable() }),
      subjects: z.int(),
      /** Of all new diagnoses of the group. */
      shares: z.array(z.strictObject({ code: z.string(), share: z.number() })),
    }),
  ),
});
export type NextDiagnosisTest = z.infer<typeof nextDiagnosisTestSchema>;

/** How the model's first five compare with each comparator's. */
export function firstFive(test: NextDiagnosisTest, against: NextPredictor) {
  return test.comparisons.find((row) => row.metric === "hit@5" && row.against === against);
}

/** Whether the first five were distinguishably better than both comparators': only then are they shown to anyone. */
export function isProven(test: NextDiagnosisTest): boolean {
  return (["age-sex", "transition"] as const).every((against) => firstFive(test, against)?.verdict === "better");
}

export const nextDiagnosesSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("list"),
    asOf: z.number(),
    release: modelReleaseSchema.nullable(),
    diagnoses: z.array(
      z.strictObject({
        code: z.string(),
        title: z.string(),
        /** Given that the next event is a new diagnosis the model knows. */
        probability: z.number(),
        /** Over its share among the new diagnoses of people of the same sex and age that are new to this patient too; `null`: too few there. */
        times: z.number().nullable(),
      }),
    ),
    /** How many diagnoses it was chosen from. */
    among: z.int(),
    /** What the release's test found: the share that stood among the first five. */
    tested: z.strictObject({
      n: z.int(),
      model: z.strictObject(estimate),
      ageSex: z.strictObject(estimate),
      transition: z.strictObject(estimate),
    }),
  }),
  z.strictObject({ kind: z.literal("none"), reason: z.string() }),
]);
export type NextDiagnosesView = z.infer<typeof nextDiagnosesSchema>;

export const nextReasonsQuerySchema = z.strictObject({ code: z.string().min(1).max(200) });
export const nextReasonsSchema = z.strictObject({
  code: z.string(),
  probability: z.number(),
  /** The events that speak for it most: probability with the event minus probability without it, above 0, largest first. */
  contributions: z.array(z.strictObject({ event: timelineEventSchema, change: z.number() })),
  /** As of a risk's explanation. */
  leftOut: z.int(),
  inAll: z.int(),
});
export type NextReasonsView = z.infer<typeof nextReasonsSchema>;
