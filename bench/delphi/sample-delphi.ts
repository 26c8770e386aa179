/**
 * @module bench/delphi/sample-delphi: futures of one patient from Delphi's network, timed; the counterpart of `peer.py generate`.
 *
 * Usage: node bench/delphi/sample-delphi.ts OPTIONS.json; prints one JSON line.
 */
import { readFile } from "node:fs/promises";
import { createWorkerPool } from "#graph";
import { type Future, splitRequests } from "#sampling";
import { NO_EVENT } from "./batch.ts";
import { IGNORED } from "./feeds.ts";
import type { DelphiConfig } from "./network.ts";
import type { SamplingJob, SamplingSetup } from "./sampling.worker.ts";

/** What both engines are told. */
export interface SamplingRun {
  readonly config: DelphiConfig;
  readonly seed: number;
  /** Raw float32 of the weights. */
  readonly weights: string;
  readonly tokens: readonly number[];
  readonly agesDays: readonly number[];
  readonly futures: number;
  /** New events of each future; nothing ends one before. */
  readonly events: number;
  /** Runs before the timed ones: code is compiled as it runs, and a server has run for long. */
  readonly untimed: number;
  readonly runs: number;
  readonly workers?: number;
  readonly rows?: number;
}

/** What both engines print. */
export interface SamplingResult {
  readonly runs: readonly { readonly events: number; readonly seconds: number; readonly cpu: number }[];
  readonly peakMegabytes: number;
}

const run: SamplingRun = JSON.parse(await readFile(process.argv[2] ?? "", "utf8"));
const { workers = 2, rows = 256, tokens, agesDays, futures, events } = run;
const bytes = await readFile(run.weights);
const weights = new Float32Array(new SharedArrayBuffer(bytes.byteLength));
weights.set(new Float32Array(bytes.buffer, bytes.byteOffset, weights.length));
const setup: SamplingSetup = { config: run.config, weights, rows };
const pool = createWorkerPool<SamplingJob, Future[]>(new URL("sampling.worker.ts", import.meta.url), workers, setup);
const parts = splitRequests([{ id: "patient", tokens, agesDays, futures }], workers);
const runs: SamplingResult["runs"][number][] = [];
for (let i = 0; i < run.untimed + run.runs; i++) {
  const options = { seed: `${run.seed}/${i}`, maxEvents: events, never: IGNORED, repeatable: [NO_EVENT] };
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
  const found = await Promise.all(parts.map((requests, worker) => pool.run(worker, { requests, options })));
  const cpu = process.cpuUsage(cpuBefore);
  const made = found.flat().reduce((sum, future) => sum + future.tokens.length, 0);
  runs.push({ events: made, seconds: (performance.now() - began) / 1000, cpu: (cpu.user + cpu.system) / 1e6 });
}
await pool.close();
const result: SamplingResult = { runs: runs.slice(run.untimed), peakMegabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(result));
