/**
 * @module serving/what-if-view: one risk had a latest result been another, and the tests that would move it most.
 *
 * Promise: nothing is said where the risk itself is not: what `risk-view` withholds is withheld here, and of horizons that were not tested
 * nothing is said.
 */
import type { OtherValuesView, TestView, WhatIfView } from "#contract";
import type { EpochMs, PatientChart } from "#core";
import type { Capabilities, RiskModel } from "./capabilities.ts";
import { findMeasurementName } from "./measurement-names.ts";
import { planQuestion, requireProbability, unfamiliarRecord } from "./risk-view.ts";
import { codeParts, toPoint, toTimelineEvents } from "./timeline-view.ts";

/** Of the risk, on average, for a test to be named: half a percentage point. */
const LEAST_TEST_CHANGE = 0.005;
const MOST_TESTS = 5;
/** Between the lowest and the highest risk of a result's other values, for them to be shown. */
const LEAST_SPREAD = 0.002;

/** `undefined` where this risk is not given. */
export async function readWhatIf(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  { outcomeId, horizonYears }: { readonly outcomeId: string; readonly horizonYears: number },
  { validationReport }: Pick<Capabilities, "validationReport">,
): Promise<WhatIfView | undefined> {
  if (validationReport?.horizonsYears.includes(horizonYears) === false) return undefined;
  const asked = planQuestion(model, chart, now, validationReport);
  if (asked.kind === "none" || !asked.open.some(({ id }) => id === outcomeId)) return undefined;
  const found = await model.whatIf(asked.events, asked.asOf, outcomeId, horizonYears);
  if (found === undefined || unfamiliarRecord(found.knownShare, validationReport)) return undefined;
  const shown = new Map(toTimelineEvents(chart.events).map((event) => [event.index, event]));
  const checked = <T extends { readonly risk: number }>(point: T): T => {
    requireProbability(point.risk, outcomeId);
    return point;
  };
  return {
    outcomeId,
    horizonYears,
    risk: requireProbability(found.risk, outcomeId),
    asOf: asked.asOf,
    values: found.values.flatMap(({ eventIndex, points }): OtherValuesView[] => {
      const event = shown.get(eventIndex);
      const risks = [found.risk, ...points.map(({ risk }) => risk)];
      const flat = Math.max(...risks) - Math.min(...risks) < LEAST_SPREAD;
      return event === undefined || flat ? [] : [{ event, points: points.map(checked) }];
    }),
    tests: found.tests
      .filter(({ expectedChange }) => expectedChange >= LEAST_TEST_CHANGE)
      .slice(0, MOST_TESTS)
      .map(({ code, lastEventIndex, expectedChange, points: [low, middle, high] }): TestView => {
        const last = lastEventIndex === null ? undefined : shown.get(lastEventIndex);
        const { rest } = codeParts(code);
        return {
          code,
          title: last?.title ?? findMeasurementName(code),
          unit: rest ?? null,
          last: last === undefined ? null : (toPoint(last) ?? null),
          expectedChange,
          points: [checked(low), checked(middle), checked(high)],
        };
      }),
    leastChange: LEAST_TEST_CHANGE,
  };
}
