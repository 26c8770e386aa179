/** @module timeline/record-at: what of a chart may be told at a moment. */
import type { ChartEntry, ClinicalEvent, EpochMs, UndatedEntry } from "#core";
import { inChartAt } from "./known-at.ts";

/** Events in the chart at `moment`, and what has no date: nobody knows since when, and a patient is not asked to wait for it. */
export function recordAt(
  chart: { readonly events: readonly ClinicalEvent[]; readonly undated?: readonly UndatedEntry[] },
  moment: EpochMs,
): ChartEntry[] {
  return [...inChartAt(chart.events, moment), ...(chart.undated ?? [])];
}
