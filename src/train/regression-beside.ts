/**
 * @module train/regression-beside: a ridge regression of each outcome on the record's summary, averaged half and half with the network.
 *
 * They err differently: a network sees order and interaction, a regression counts every event of a rare outcome to the best effect. Both are
 * linear in what the heads read, so the mean of their log hazards is one head, and a model with it is made like any other.
 *
 * Promise: a function of the corpus, the subjects left out and the outcomes; the number of threads changes no bit. Neither does the engine.
 */
import { createWorkerPool, getSlot, viewOf } from "#graph";
import { type EventModelConfig, hazardBins, modelLayout, REGRESSION, summaryColumnKinds } from "#model";
import type { HazardRegression } from "./hazard-regression.ts";
import type { RegressionAtStrength, RegressionJob, RegressionSetup } from "./regression.worker.ts";
import { stopIfAsked } from "./stopped.ts";
import type { TrainingRun } from "./training-run.ts";

/**
 * The regressions of each outcome at falling strengths of the ridge, `[K]`.
 *
 * @returns none where it never happened to those learnt from, and nowhere any if nobody is left out (then no strength can be chosen) or with
 *   differential privacy (a regression is fitted without noise)
 */
export async function fitRegressions(run: TrainingRun): Promise<(readonly RegressionAtStrength[])[]> {
  const { request, config, groups, table, stops, options } = run;
  const outcomes = Array.from({ length: config.outcomes }, (_, outcome) => outcome);
  if (options.privacy !== null || !stops.includes(1)) return outcomes.map(() => []);
  const kinds = summaryColumnKinds(groups, request.corpus.vocabulary);
  const setup: RegressionSetup = { config, groups, kinds, table, stops };
  const pool = createWorkerPool<RegressionJob, readonly RegressionAtStrength[]>(
    new URL("./regression.worker.ts", import.meta.url),
    Math.min(options.workers, config.outcomes),
    setup,
  );
  try {
    let done = 0;
    return await Promise.all(
      outcomes.map(async (outcome) => {
        const path = await pool.run(outcome % pool.size, { outcome });
        stopIfAsked(run);
        request.progress({ done: ++done, total: outcomes.length, note: "outcomes regressed beside the network" });
        return path;
      }),
    );
  } finally {
    await pool.close();
  }
}

/**
 * The regression of each outcome and member, at the strength whose loss is least summed over the subjects that any member left out: one member's
 * alone are too few to tell strengths apart.
 *
 * @param paths `[M, K]` of the members
 * @returns `[M, K]`
 */
export function chooseRegressions(
  paths: readonly (readonly (readonly RegressionAtStrength[])[])[],
): (RegressionAtStrength | undefined)[][] {
  const chosen = (paths[0] ?? []).map((_, outcome) => {
    const losses: number[] = [];
    for (const member of paths)
      member[outcome]?.forEach(({ loss }, at) => {
        losses[at] = (losses[at] ?? 0) + loss;
      });
    return losses.indexOf(Math.min(...losses));
  });
  return paths.map((member) => member.map((path, outcome) => path[chosen[outcome] ?? -1]));
}

/** The network's weights with the mean of its log hazards and the regression's, for outcomes that have one. */
export function averageHeads(
  config: EventModelConfig,
  network: Float32Array,
  regressions: readonly (HazardRegression | undefined)[],
): Float32Array {
  const [layout, H, K] = [modelLayout(config), hazardBins(config), config.outcomes];
  const weights = Float32Array.from(network);
  const part = (name: string) => viewOf(weights, getSlot(layout, name));
  const [common, each, summary, bias] = [
    part("hazard.common"),
    part("hazard.weight"),
    part(REGRESSION),
    part("hazard.bias"),
  ];
  const halve = (view: Float32Array, index: number, added: number) => {
    view[index] = ((view[index] ?? 0) + added) / 2;
  };
  regressions.forEach((regression, k) => {
    if (regression === undefined) return;
    for (let d = 0; d < config.width; d++) {
      halve(common, d * K + k, 0);
      for (let j = 0; j < H; j++) halve(each, d * K * H + k * H + j, 0);
    }
    regression.coefficients.forEach((coefficient, column) => {
      halve(summary, column * K + k, coefficient);
    });
    regression.logBaseline.forEach((log, j) => {
      halve(bias, k * H + j, log);
    });
  });
  return weights;
}
