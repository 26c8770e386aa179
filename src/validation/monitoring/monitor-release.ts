/**
 * @module validation/monitoring/monitor-release: a release in use. Pure: calls and charts come in patient by patient, a report goes out.
 *
 * Promise: of a patient one prediction is followed, the first in the period looked at, so nobody and no event counts twice; what happened
 * by the call is left out though it was filed later; nothing is counted after `followedUntil`, before which filing is taken to be complete.
 * Between patients only sums are kept.
 */
import type { KeptPrediction, MonitoringReport, ValidationReport } from "#contract";
import { type ClinicalEvent, DAYS_PER_YEAR, type EpochMs, MS_PER_DAY } from "#core";
import { firstOccurrences, type Outcome, observationWindow } from "#timeline";
import { calibrationInUse } from "./calibration-in-use.ts";
import { driftInUse, quarterOf } from "./drift-in-use.ts";
import { flagsOf } from "./flags.ts";
import { foretoldHazard } from "./foretold-hazard.ts";
import { told } from "./small-cells.ts";

/** A call of a risk service by the release, as it was kept. */
export interface MonitoredCall {
  readonly at: EpochMs;
  readonly shown: boolean;
  readonly hasCard: boolean;
  readonly prediction: KeptPrediction;
}

export interface MonitorOptions {
  readonly release: string;
  readonly report: ValidationReport;
  readonly outcomes: readonly Outcome[];
  readonly since?: EpochMs;
  /** `undefined`: there are no charts to follow anybody in. */
  readonly followedUntil: EpochMs | undefined;
  readonly lagDays: number;
  /** When a risk is worth a card; `setAt` is absent for the rule a home begins with. */
  readonly rule: { readonly shareOfPatients: number; readonly setAt?: EpochMs };
}

type CallCounts = MonitoringReport["calls"] & {
  readonly silent: number;
  readonly silentFrom: EpochMs | undefined;
  readonly silentTo: EpochMs | undefined;
};

export interface ReleaseMonitor {
  /** Calls about one patient in order, at least the first of each quarter and the first with risks, and what the chart says now; `undefined` if it is not among the charts. */
  add(calls: readonly MonitoredCall[], events: readonly ClinicalEvent[] | undefined): void;
  /** @param calls how many there were in all; `silent` ones computed a risk that was not shown */
  report(calls: CallCounts): MonitoringReport;
}

export function monitorRelease(options: MonitorOptions): ReleaseMonitor {
  const { release, report, outcomes, since, followedUntil, lagDays, rule } = options;
  const calibration = calibrationInUse();
  const drift = driftInUse(report, rule.shareOfPatients);
  const patients = { asked: 0, followed: 0, notInCharts: 0 };
  return {
    add(calls, events) {
      if (calls.length === 0) return;
      patients.asked++;
      const quarters = new Set<string>();
      for (const call of calls) {
        const quarter = quarterOf(call.at);
        if (quarters.has(quarter)) continue;
        quarters.add(quarter);
        drift.add({ ...call, underRule: call.at >= (rule.setAt ?? Number.NEGATIVE_INFINITY) });
      }
      const first = calls.find(({ prediction }) => prediction.kind === "risks");
      if (first === undefined) return;
      if (events === undefined) patients.notInCharts++;
      else if (follow(first, events)) patients.followed++;
    },
    report: ({ silent, silentFrom, silentTo, ...calls }) => {
      const found = { calibration: calibration.outcomes(report.tasks, report), quarters: drift.quarters() };
      return {
        format: "osler-monitoring/1",
        release,
        since: since ?? null,
        followedUntil: followedUntil ?? null,
        lagDays,
        calls,
        patients: {
          asked: told(patients.asked),
          followed: told(patients.followed),
          notInCharts: told(patients.notInCharts),
        },
        ...found,
        silentRun:
          silentFrom === undefined || silentTo === undefined
            ? null
            : {
                days: Math.floor((silentTo - silentFrom) / MS_PER_DAY),
                predictions: silent,
                observedToExpected: calibration.silentRatio(),
              },
        flags: flagsOf(found),
      };
    },
  };

  /** Whether there was any time to follow. */
  function follow({ at, shown, prediction }: MonitoredCall, events: readonly ClinicalEvent[]): boolean {
    const window = observationWindow(events);
    if (prediction.kind !== "risks" || window === undefined || followedUntil === undefined) return false;
    const { asOf, years, risks, deathRisks } = prediction;
    const longest = asOf + (years.at(-1) ?? 0) * DAYS_PER_YEAR * MS_PER_DAY;
    const end = Math.min(window.end, followedUntil, longest);
    if (end <= at) return false;
    const first = firstOccurrences(outcomes, events);
    for (const [k, { id }] of outcomes.entries()) {
      const [asked, happenedAt] = [risks[id], first[k]];
      if (asked === undefined || (happenedAt !== undefined && happenedAt <= at)) continue;
      const happened = happenedAt !== undefined && happenedAt <= end;
      const [from, to] = [yearsBetween(asOf, at), yearsBetween(asOf, happened ? happenedAt : end)];
      const competing = id === "death" || deathRisks === null ? {} : { deathRisks };
      const expected = foretoldHazard({ years, risks: asked, ...competing }, from, to);
      calibration.add({ outcome: id, shown, expected, years: to - from, happened });
    }
    return true;
  }
}

function yearsBetween(from: number, to: number): number {
  return (to - from) / MS_PER_DAY / DAYS_PER_YEAR;
}
