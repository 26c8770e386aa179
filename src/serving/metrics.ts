/**
 * @module serving/metrics: what an operator's Prometheus asks: latency by route, what is ready, what was decided, what was said. Counts only.
 *
 * Promise: no label holds a path, a patient, a person or a word that was sent; routes are patterns.
 */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { buildStatusOf, type ServingContext } from "./context.ts";
import type { RequestLine } from "./request-log.ts";

export interface Metrics {
  /** Counts an answered request. */
  observe(line: Pick<RequestLine, "method" | "route" | "status" | "milliseconds">): void;
  /** The text a scrape is answered with, and its content type. */
  read(context: ServingContext): Promise<{ readonly text: string; readonly type: string }>;
}

/** Bounds in seconds; 0.2 is what a CDS Hooks call may take at the 95th percentile. */
const LATENCY = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "osler_http_request_duration_seconds",
    help: "Requests by method, route pattern and status",
    labelNames: ["method", "route", "status"],
    buckets: LATENCY,
    registers,
  });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers });
  const ready = gauge("osler_ready", "1 where a part of the build can be used", ["part"]);
  const release = gauge("osler_release_info", "The release in use and its stage", ["id", "stage"]);
  const cds = gauge("osler_cds_total", "CDS Hooks: calls, cards, shown, accepted, edited, overridden", [
    "service",
    "what",
  ]);
  const responses = gauge("osler_suggestion_responses_total", "Clinicians on suggestions, each one's last word", [
    ...(["kind", "topic", "response"] as const),
  ]);
  const kept = gauge("osler_ledger_entries_total", "Entries of what only grows", ["ledger"]);
  const oe = gauge("osler_calibration_oe", "First occurrences over those foretold, where both can be told", [
    "outcome",
  ]);
  const psi = gauge("osler_drift_psi", "Stability index of the latest quarter's risks against the test's", ["outcome"]);
  const auditProblems = gauge("osler_audit_problems", "Found wrong with the audit log since the server's start");
  const flags = gauge("osler_monitoring_flags", "What is outside its bounds in the last report on a release in use", [
    "release",
  ]);
  return {
    observe: ({ method, route, status, milliseconds }) =>
      requests.observe({ method, route, status: String(status) }, milliseconds / 1000),
    read: async (context) => {
      for (const [part, is] of Object.entries(buildStatusOf(context).ready)) ready.set({ part }, is ? 1 : 0);
      release.reset();
      const current = context.capabilities.release;
      if (current !== undefined) release.set({ id: current.id, stage: current.stage }, 1);
      await readState(context);
      readMonitoring(context);
      auditProblems.set(context.auditWatch.standing().problemCount);
      return { text: await registry.metrics(), type: registry.contentType };
    },
  };

  /** The last report there is: a scrape never waits for one. */
  function readMonitoring(context: ServingContext): void {
    const { report } = context.monitoring.latest(context);
    for (const each of [oe, psi, flags]) each.reset();
    if (report === null) return;
    flags.set({ release: report.release }, report.flags.length);
    for (const { id, all } of report.calibration) if (all.ratio !== null) oe.set({ outcome: id }, all.ratio.value);
    const latest = report.quarters.findLast(({ seen }) => seen !== undefined);
    for (const risk of latest?.seen?.risks ?? []) psi.set({ outcome: risk.id }, risk.psi);
  }

  async function readState({ opened }: ServingContext): Promise<void> {
    if (opened === undefined) return;
    const { state } = opened;
    for (const { service, ...counts } of await state.as("system").cds.counts()) {
      for (const [what, count] of Object.entries(counts)) cds.set({ service, what }, Number(count));
    }
    const said = new Map<string, number>();
    for (const { kind, topic, response, times } of await state.as("system").suggestionResponses.counts()) {
      const key = JSON.stringify({ kind, topic, response });
      said.set(key, (said.get(key) ?? 0) + Number(times));
    }
    for (const [key, times] of said) responses.set(JSON.parse(key), times);
    for (const ledger of ["audit", "answers"] as const) kept.set({ ledger }, await state.as("system")[ledger].count());
  }
}
