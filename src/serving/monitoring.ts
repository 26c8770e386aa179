/**
 * @module serving/monitoring: the release in use compared with what happened: kept predictions and charts read patient by patient, beside
 * the work of serving.
 *
 * Promise: no request waits for it. A report is made at most once an hour, when somebody asks, and takes no more than half of the thread.
 */
import { setTimeout as rest } from "node:timers/promises";
import { keptPredictionSchema, type Monitoring, type MonitoringReport } from "#contract";
import { addDays, type EpochMs, toEpochMs } from "#core";
import type { ChartStore, State } from "#storage";
import { type MonitoredCall, monitorRelease } from "#validation";
import type { Capabilities } from "./capabilities.ts";
import { cdsServices } from "./cds-hooks/cds-services.ts";
import { defaultCdsRule } from "./cds-hooks/operating-points.ts";
import type { ServingContext } from "./context.ts";

/** Charts and calls may come days after what they tell of: what happened in these last days is not counted yet. */
const DEFAULT_LAG_DAYS = 30;
const EVERY_MS = 3_600_000;
const PATIENTS = 50;

const riskServices = cdsServices.filter(({ kind }) => kind === "risk").map(({ id }) => id);

export interface MonitoringSource {
  readonly charts: ChartStore;
  readonly state: Pick<State, "as" | "cds">;
  readonly model: Pick<NonNullable<Capabilities["model"]>, "outcomes">;
  readonly release: { readonly id: string };
  readonly validationReport: NonNullable<Capabilities["validationReport"]>;
  readonly now: EpochMs;
  readonly since?: EpochMs;
  readonly lagDays?: number;
}

/**
 * The report as of `now`. One patient's chart is in memory at a time.
 *
 * @param between called after every fifty patients with the milliseconds they took; `false` stops, and the report is `undefined`
 */
export async function readMonitoring(
  source: MonitoringSource,
  between: (tookMs: number) => Promise<boolean> = async () => true,
): Promise<MonitoringReport | undefined> {
  const { state, charts, model, release, validationReport, now, since, lagDays = DEFAULT_LAG_DAYS } = source;
  const { cds } = state.as("system");
  const last = await state.cds.lastRule();
  const lastDay = lastDayOf(charts, now);
  const monitor = monitorRelease({
    release: release.id,
    report: validationReport,
    outcomes: model.outcomes,
    ...(since === undefined ? {} : { since }),
    followedUntil: lastDay === undefined ? undefined : addDays(lastDay, -lagDays),
    lagDays,
    rule:
      last === undefined
        ? { shareOfPatients: defaultCdsRule.shareOfPatients }
        : { shareOfPatients: last.shareOfPatients, setAt: last.at },
  });
  const asked = { services: riskServices, release: release.id, since: since ?? toEpochMs(0) };
  for (let after: MonitoredPatient | undefined; ; ) {
    const began = performance.now();
    const patients = byPatient(await cds.firstPredictions(asked, after?.patientId, PATIENTS));
    for (const { patientId, calls } of patients) {
      if (calls.length > 0) monitor.add(calls, (await charts.find(patientId))?.events);
    }
    after = patients.at(-1);
    if (after === undefined) return monitor.report(await cds.predictionCounts(asked));
    if (!(await between(performance.now() - began))) return undefined;
  }
}

/** The last report, and a newer one under way where it is an hour old or of another release. */
export interface MonitoringDesk {
  latest(context: Pick<ServingContext, "capabilities" | "opened" | "clock">): Monitoring;
  /** Stops what is under way. */
  close(): Promise<void>;
}

/** @param failed told the kind of an unexpected error */
export function createMonitoringDesk(failed: (kind: string) => void): MonitoringDesk {
  let made: { readonly at: EpochMs; readonly report: MonitoringReport } | undefined;
  let begun: { readonly at: EpochMs; readonly release: string } | undefined;
  let underWay: Promise<void> | undefined;
  let [broken, closed] = [false, false];
  const make = async (source: MonitoringSource) => {
    try {
      const report = await readMonitoring(source, async (tookMs) => {
        await rest(tookMs);
        return !closed;
      });
      if (report !== undefined) made = { at: source.now, report };
      broken = false;
    } catch (error) {
      broken = true;
      failed(error instanceof Error ? error.name : "unknown");
    } finally {
      underWay = undefined;
    }
  };
  return {
    latest: ({ capabilities, opened, clock }) => {
      const source = sourceOf(capabilities, opened, clock());
      if (source !== undefined && underWay === undefined && !closed) {
        if (begun?.release !== source.release.id || source.now - begun.at >= EVERY_MS) {
          begun = { at: source.now, release: source.release.id };
          underWay = make(source);
        }
      }
      const current = made?.report.release === source?.release.id ? made : undefined;
      return {
        madeAt: current?.at ?? null,
        underWay: underWay !== undefined,
        failed: broken,
        report: current?.report ?? null,
      };
    },
    close: async () => {
      closed = true;
      await underWay;
    },
  };
}

/** `undefined` until release, test, charts and state are there. */
function sourceOf(
  { charts, model, release, validationReport }: Capabilities,
  opened: ServingContext["opened"],
  now: EpochMs,
): MonitoringSource | undefined {
  if (opened === undefined || charts === undefined || model === undefined) return undefined;
  if (release === undefined || validationReport === undefined) return undefined;
  return { state: opened.state, charts, model, release, validationReport, now };
}

/** The latest event of any chart, `now` at most. */
function lastDayOf(charts: ChartStore, now: EpochMs): EpochMs | undefined {
  let last: number | undefined;
  for (const { lastEventAt } of charts.list()) {
    if (lastEventAt !== undefined && lastEventAt > (last ?? Number.NEGATIVE_INFINITY)) last = lastEventAt;
  }
  return last === undefined ? undefined : toEpochMs(Math.min(last, now));
}

type Predictions = Awaited<ReturnType<ReturnType<State["as"]>["cds"]["firstPredictions"]>>;

interface MonitoredPatient {
  readonly patientId: Predictions[number]["patientId"];
  readonly calls: MonitoredCall[];
}

function byPatient(predictions: Predictions): MonitoredPatient[] {
  const patients: MonitoredPatient[] = [];
  for (const { patientId, call } of predictions) {
    if (patients.at(-1)?.patientId !== patientId) patients.push({ patientId, calls: [] });
    if (call === undefined) continue;
    const prediction = keptPredictionSchema.parse(JSON.parse(call.prediction));
    patients.at(-1)?.calls.push({ ...call, prediction });
  }
  return patients;
}
