/** @module contract/what-if: a risk had a latest result been another, and the tests that would move it most. */
import { z } from "zod";
import { resultPointSchema, timelineEventSchema } from "./http.ts";

const point = z.strictObject({ value: z.number(), risk: z.number() });
const otherValuesSchema = z.strictObject({
  /** The latest result of its code. */
  event: timelineEventSchema,
  /** Ascending in value, without the actual one: people's 10th, 25th, 50th, 75th and 90th centile, and decision thresholds between them. */
  points: z.array(point.extend({ basis: z.enum(["centile", "threshold"]) })),
});
export type OtherValuesView = z.infer<typeof otherValuesSchema>;
const testSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  /** The latest result so far; `null`: never measured. */
  last: resultPointSchema.nullable(),
  /** By how much the risk would move, up or down, on average over the results the test may have. */
  expectedChange: z.number(),
  /** At the 10th, 50th and 90th centile of those results. */
  points: z.tuple([point, point, point]),
});
export type TestView = z.infer<typeof testSchema>;

export const whatIfSchema = z.strictObject({
  outcomeId: z.string(),
  horizonYears: z.number(),
  /** As it is. */
  risk: z.number(),
  asOf: z.number(),
  values: z.array(otherValuesSchema),
  /** The largest expected change first; none below `leastChange`. */
  tests: z.array(testSchema),
  leastChange: z.number(),
});
export type WhatIfView = z.infer<typeof whatIfSchema>;
