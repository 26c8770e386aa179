/**
 * @module train/stretch.worker: one thread of the measurement of how far apart a member's forecasts lie, and how many events they foretell.
 */
import { createRandom } from "#core";
import { encodeOnnx, openSession, parameterFeeds, serveJobs, workerSetup } from "#graph";
import { type EventModelConfig, hazardBins, hazardGraph, modelLayout } from "#model";
import type { TokenGroups } from "#tokens";
import type { MomentDensity } from "./asked-moments.ts";
import { buildMicroBatch } from "./micro-batch.ts";
import type { MicroBatchPlan } from "./packing.ts";
import { newStretchSums, type StretchSums } from "./stretch-sums.ts";
import type { SubjectTable } from "./subject-table.ts";

export interface StretchSetup {
  readonly config: EventModelConfig;
  readonly groups: TokenGroups;
  readonly table: SubjectTable;
  readonly density: MomentDensity;
  /** Of the member. */
  readonly weights: Float32Array;
  /** Of the other members. */
  readonly others: readonly Float32Array[];
}

export interface StretchJob {
  readonly plan: MicroBatchPlan;
  readonly seed: string;
  /** `[K]` the stretch s at which events are foretold; without it s = 1, and what is told of the other members too. */
  readonly factors?: Float64Array;
  /** Whether x is the mean log hazard of all members. */
  readonly ofMean?: boolean;
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

const { config, groups, table, density, ...flat } = workerSetup<StretchSetup>().setup;
const [K, H] = [config.outcomes, hazardBins(config)];
const { graph, outputs } = hazardGraph(config);
const session = openSession(encodeOnnx(graph, outputs));
const own = parameterFeeds(flat.weights, modelLayout(config));
const others = flat.others.map((weights) => parameterFeeds(weights, modelLayout(config)));

serveJobs<StretchJob, StretchSums>(async ({ plan, seed, factors, ofMean = false, fit }) => {
  const sums = newStretchSums(config);
  const options = { tokenDropout: 0, dropout: 0 };
  const batch = buildMicroBatch(table, groups, undefined, plan, config, options, density, createRandom(seed));
  if (batch === undefined) return sums;
  const { feeds, positions, subjects, seen } = batch;
  const ownLogHazards = await forecast(own, feeds);
  const means = factors === undefined || ofMean ? await meanWithOthers(ownLogHazards, feeds) : undefined;
  const logHazards = ofMean && means !== undefined ? means : ownLogHazards;
  const exposure = feeds["outcomeExposure"]?.values ?? [];
  const event = feeds["outcomeEvent"]?.values ?? [];
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
        add(sums.foretold, cell, foretold);
        add(sums.foretoldX, cell, foretold * x);
        add(sums.foretoldXx, cell, foretold * x * x);
        if (factors === undefined && means !== undefined) {
          const m = means[at] as number;
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

/** `[E·K·H]` */
async function meanWithOthers(ownLogHazards: ArrayLike<number>, feeds: Feeds): Promise<Float64Array> {
  const sums = Float64Array.from(ownLogHazards);
  for (const weights of others)
    (await forecast(weights, feeds)).forEach((value, i) => {
      sums[i] = (sums[i] as number) + value;
    });
  return sums.map((sum) => sum / (1 + others.length));
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}
