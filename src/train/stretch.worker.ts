/**
 * @module train/stretch.worker: one thread of the measurement of how far apart a member's forecasts lie for the subjects it left out.
 */
import { createRandom } from "#core";
import { encodeOnnx, openSession, parameterFeeds, serveJobs, workerSetup } from "#graph";
import { type EventModelConfig, hazardBins, hazardGraph, modelLayout } from "#model";
import type { TokenGroups } from "#tokens";
import type { MomentDensity } from "./asked-moments.ts";
import { buildMicroBatch } from "./micro-batch.ts";
import type { MicroBatchPlan } from "./packing.ts";
import type { SubjectTable } from "./subject-table.ts";

export interface StretchSetup {
  readonly config: EventModelConfig;
  readonly groups: TokenGroups;
  readonly table: SubjectTable;
  readonly density: MomentDensity;
  /** Of the member, its regressions in them, and of its network alone. */
  readonly weights: Float32Array;
  readonly network: Float32Array;
  /** Of the other members. */
  readonly others: readonly Float32Array[];
}

export interface StretchJob {
  readonly plan: MicroBatchPlan;
  readonly seed: string;
  /** `[K]` the stretch s at which events are foretold; without it s = 1, and what is told of the network and of the other members too. */
  readonly factors?: Float64Array;
  /** What is known of s = 1; without it no scores are summed. */
  readonly fit?: FitOfBins | undefined;
}

/** Of each outcome and bin at s = 1, `[K·H]`. */
export interface FitOfBins {
  /** Events observed to those foretold; 0 in bins that do not count. */
  readonly rates: Float64Array;
  /** Mean x of those foretold. */
  readonly centres: Float64Array;
}

/** What a micro-batch comes to: with x the log hazard of a position, E its years in a bin and N the events there, both times its weight. */
export interface StretchSums {
  /** `[K·H]` ΣE e^(s x) */
  readonly foretold: Float64Array;
  /** `[K·H]` ΣE e^(s x) x */
  readonly foretoldX: Float64Array;
  /** `[K·H]` ΣE e^(s x) x² */
  readonly foretoldXx: Float64Array;
  /** `[K·H]` ΣE (e^n + e^r) / 2, of which x = (n + r) / 2 is the mean: n of the network, r of the regression. Summed at s = 1. */
  readonly level: Float64Array;
  /** `[K·H]` ΣE e^x m, with m the mean log hazard of all members. Summed at s = 1. */
  readonly foretoldM: Float64Array;
  /** `[K·H]` ΣE e^x x m. Summed at s = 1. */
  readonly foretoldXm: Float64Array;
  /** `[K·H]` ΣN */
  readonly happened: Float64Array;
  /** `[K·H]` ΣN x */
  readonly happenedX: Float64Array;
  /** `[K·H]` subjects who were followed into the bin. */
  readonly followed: Float64Array;
  /** `[K]` of each subject's score at s = 1 its square. */
  readonly squares: Float64Array;
  /** `[K]` subjects to whom it happened in a bin that counts. */
  readonly people: Float64Array;
}

const { config, groups, table, density, ...flat } = workerSetup<StretchSetup>().setup;
const [K, H] = [config.outcomes, hazardBins(config)];
const { graph, outputs } = hazardGraph(config);
const session = openSession(encodeOnnx(graph, outputs));
const mean = parameterFeeds(flat.weights, modelLayout(config));
const network = parameterFeeds(flat.network, modelLayout(config));
const others = flat.others.map((weights) => parameterFeeds(weights, modelLayout(config)));

serveJobs<StretchJob, StretchSums>(async ({ plan, seed, factors, fit }) => {
  const ofBins = () => new Float64Array(K * H);
  const sums: StretchSums = {
    ...{ foretold: ofBins(), foretoldX: ofBins(), foretoldXx: ofBins(), happened: ofBins(), happenedX: ofBins() },
    ...{
      level: ofBins(),
      foretoldM: ofBins(),
      foretoldXm: ofBins(),
      followed: ofBins(),
      squares: new Float64Array(K),
      people: new Float64Array(K),
    },
  };
  const options = { tokenDropout: 0, dropout: 0 };
  const batch = buildMicroBatch(table, groups, undefined, plan, config, options, density, createRandom(seed));
  if (batch === undefined) return sums;
  const { feeds, positions, subjects, seen } = batch;
  const logHazards = await forecast(mean, feeds);
  const beside = factors === undefined ? await forecastBeside(feeds) : undefined;
  const exposure = feeds["outcomeExposure"]?.values ?? [];
  const event = feeds["outcomeEvent"]?.values ?? [];
  const latest = new Int32Array(K * H).fill(-1);
  for (let k = 0; k < K; k++) {
    const factor = factors?.[k] ?? 1;
    let [score, cases] = [0, 0];
    for (let e = 0; e < positions; e++) {
      for (let j = 0; seen[e] === 1 && j < H; j++) {
        const [cell, at] = [k * H + j, (e * K + k) * H + j];
        // The feeds are of a mean over positions.
        const [years, happened] = [positions * (exposure[at] as number), positions * (event[at] as number)];
        if (years === 0) continue;
        const x = logHazards[at] as number;
        const foretold = years * Math.exp(factor * x);
        if (latest[cell] !== subjects[e]) add(sums.followed, cell, 1);
        latest[cell] = subjects[e] as number;
        add(sums.foretold, cell, foretold);
        add(sums.foretoldX, cell, foretold * x);
        add(sums.foretoldXx, cell, foretold * x * x);
        if (beside !== undefined) {
          const n = beside.network[at] as number;
          const m = beside.others.reduce((sum, values) => sum + (values[at] as number), x) / (1 + beside.others.length);
          add(sums.level, cell, (years * (Math.exp(n) + Math.exp(2 * x - n))) / 2);
          add(sums.foretoldM, cell, foretold * m);
          add(sums.foretoldXm, cell, foretold * x * m);
        }
        add(sums.happened, cell, happened);
        add(sums.happenedX, cell, happened * x);
        const rate = fit?.rates[cell] ?? 0;
        if (rate === 0) continue;
        score += (happened - rate * years * Math.exp(x)) * (x - (fit?.centres[cell] as number));
        cases += happened;
      }
      if (subjects[e] === subjects[e + 1]) continue;
      add(sums.squares, k, score * score);
      if (cases > 0) add(sums.people, k, 1);
      [score, cases] = [0, 0];
    }
  }
  return sums;
}, session);

type Feeds = Parameters<Awaited<typeof session>["run"]>[0];

async function forecast(weights: Feeds, feeds: Feeds) {
  return (await (await session).run({ ...weights, ...feeds }))["logHazards"]?.values ?? [];
}

async function forecastBeside(feeds: Feeds) {
  const ofOthers = [];
  for (const weights of others) ofOthers.push(await forecast(weights, feeds));
  return { network: await forecast(network, feeds), others: ofOthers };
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}
