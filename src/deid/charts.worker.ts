/**
 * @module deid/charts.worker: one thread that de-identifies charts; records out, and what was done in numbers.
 */
import type { Deidentified, PatientChart, SubjectRecord } from "#core";
import { serveJobs, workerSetup } from "#graph";
import { type DeidCounts, newDeidCounts } from "./counts.ts";
import { deidentifyChart } from "./deidentify-chart.ts";
import { createPseudonymiser } from "./pseudonymiser.ts";

export interface ChartsSetup {
  readonly secret: Uint8Array;
}

export interface ChartsJob {
  readonly charts: readonly PatientChart[];
}

export interface ChartsResult {
  readonly records: readonly Deidentified<SubjectRecord>[];
  readonly counts: DeidCounts;
}

const pseudonymiser = createPseudonymiser(workerSetup<ChartsSetup>().setup.secret);

serveJobs<ChartsJob, ChartsResult>(async ({ charts }) => {
  const counts = newDeidCounts();
  return { records: charts.map((chart) => deidentifyChart(chart, { pseudonymiser, counts })), counts };
});
