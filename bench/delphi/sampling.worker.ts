/**
 * @module bench/delphi/sampling.worker: one thread that samples futures of Delphi's network.
 */
import { serveJobs, workerSetup } from "#graph";
import { type Future, openSampler, type SamplingOptions, type SamplingRequest } from "#sampling";
import { type DelphiConfig, delphiDecoder } from "./network.ts";

export interface SamplingSetup {
  readonly config: DelphiConfig;
  /** In memory that threads share. */
  readonly weights: Float32Array;
  readonly rows: number;
}

export interface SamplingJob {
  readonly requests: readonly SamplingRequest[];
  readonly options: SamplingOptions;
}

const { config, weights, rows } = workerSetup<SamplingSetup>().setup;
const sampler = openSampler(delphiDecoder(config, weights), { rows });

serveJobs<SamplingJob, Future[]>(async ({ requests, options }) => (await sampler).sample(requests, options));
