/**
 * @module deid/deidentify-charts: charts → research records, by threads. Promise: the order of the charts, and the same bytes whatever the number of
 * threads; a few dozen charts are in memory.
 */
import { availableParallelism } from "node:os";
import type { Deidentified, PatientChart, Progress, SubjectRecord } from "#core";
import { createWorkerPool } from "#graph";
import type { ChartsJob, ChartsResult, ChartsSetup } from "./charts.worker.ts";
import { addDeidCounts, type DeidCounts } from "./counts.ts";
import { inOrder } from "./in-order.ts";

export interface DeidentifyChartsOptions {
  readonly secret: Uint8Array;
  readonly counts: DeidCounts;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/** Charts given to a thread at a time. */
const BATCH = 20;
/** Each thread holds the lexicon and the taggers. */
const MOST_THREADS = 4;

/** Charts in, research records out. Adds to `counts`. */
export async function* deidentifyCharts(
  charts: AsyncIterable<PatientChart> | Iterable<PatientChart>,
  { secret, counts, progress, signal }: DeidentifyChartsOptions,
): AsyncGenerator<Deidentified<SubjectRecord>> {
  const setup: ChartsSetup = { secret };
  const pool = createWorkerPool<ChartsJob, ChartsResult>(
    new URL("./charts.worker.ts", import.meta.url),
    Math.min(MOST_THREADS, availableParallelism()),
    setup,
  );
  try {
    for await (const { result } of inOrder(pool, batches(charts, signal))) {
      addDeidCounts(counts, result.counts);
      progress({ done: counts.patients, note: `${counts.notes} notes` });
      yield* result.records;
    }
  } finally {
    await pool.close();
  }
}

async function* batches(
  charts: AsyncIterable<PatientChart> | Iterable<PatientChart>,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ job: ChartsJob; about: undefined }> {
  let batch: PatientChart[] = [];
  for await (const chart of charts) {
    signal?.throwIfAborted();
    batch.push(chart);
    if (batch.length < BATCH) continue;
    yield { job: { charts: batch }, about: undefined };
    batch = [];
  }
  if (batch.length > 0) yield { job: { charts: batch }, about: undefined };
}
