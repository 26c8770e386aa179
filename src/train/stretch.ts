/**
 * @module train/stretch: how far apart each outcome's risks should lie, learnt from the subjects that the members left out, and how high.
 *
 * The mean of two forecasts that err differently lies too near the base rate (Ranjan & Gneiting, J R Stat Soc B 2010;72:71-91), and a regression on
 * many columns too far from it. So each outcome's log hazards are stretched about their mean by its calibration slope s: the coefficient of the
 * log hazard in a Poisson regression of the events of the next years, with a level for each bin. A few dozen cases tell a slope
 * badly: each is drawn towards that of all outcomes, by how much outcomes differ beyond chance (DerSimonian & Laird, Control Clin Trials
 * 1986;7:177-88), and that of all towards 1 where there are few. Chance is told by subjects' scores, since one is asked many times.
 *
 * Asked are the moments at which somebody is seen: how hazards change between two visits is another slope, which nobody asks about. The mean of
 * several members, each of them right alone, lies too near the base rate again, by what they disagree about.
 *
 * Means of logs foretell too little, and a network trained with dropout too little or too much when nothing is dropped. So the ensemble foretells as
 * many events as happened to those learnt from, as a regression with a free constant does: they are the most, and to be told on average asks
 * nothing that can be learnt by heart.
 */
import { createWorkerPool, getSlot, viewOf } from "#graph";
import { type EventModelConfig, hazardBins, modelLayout, REGRESSION } from "#model";
import { stopIfAsked } from "./stopped.ts";
import type { FitOfBins, StretchJob, StretchSetup } from "./stretch.worker.ts";
import { addStretchSums, newStretchSums, type StretchSums } from "./stretch-sums.ts";
import { planEvaluation, planLearnt, type TrainingRun } from "./training-run.ts";

/** A member and its weights, the regressions in them. */
export interface StretchedMember {
  readonly run: TrainingRun;
  readonly weights: Float32Array;
}

/** What comes later is told less well by the same log hazards: with it, slopes come out lower than they are within five years. */
const WITHIN_YEARS = 5;
/** A slope of fewer cases is not looked at. */
const FEWEST_PEOPLE = 10;
/** Slopes beyond these, or their inverse, are chance. */
const MOST = 3;
/** Cases times the variance of the log hazard: with less, the log hazards are all but one. */
const LEAST_INFORMATION = 0.1;
/** With less of a log hazard, how members differ is rounding. */
const LEAST_VARIANCE = 1e-4;
/** Events by which a bin's level leans on that of all bins: those of some ten people, each asked four times before. */
const LEVEL_EVENTS = 40;
/** Deviation of the mean slope from 1, before anything is known of a home. */
const PRIOR_DEVIATION = 0.1;

/** An ensemble whose forecasts lie as far apart as they should. */
export interface Stretched {
  /** `[K]` s; `null`: left as it was. */
  readonly factors: Float64Array | null;
  /** Of each member. */
  readonly weights: readonly Float32Array[];
}

/** The ensemble stretched; as it was if nobody is left out, or with differential privacy: a slope is learnt without noise. */
export async function stretchEnsemble(
  config: EventModelConfig,
  members: readonly StretchedMember[],
): Promise<Stretched> {
  const learnable = members.every(({ run }) => run.noiseKey === undefined && run.stops.includes(1));
  if (!learnable) return { factors: null, weights: members.map(({ weights }) => weights) };
  const readers = members.map((member) =>
    openReader(
      member,
      members.filter((other) => other !== member),
    ),
  );
  try {
    const atOne = await Promise.all(readers.map(({ sum }) => sum({})));
    const fits = atOne.map((sums) => fitBins(config, sums));
    const near = step(config, new Float64Array(config.outcomes).fill(1), atOne);
    const atNear = await Promise.all(readers.map(({ sum }, m) => sum({ factors: near, fit: fits[m] })));
    const slopes = step(config, near, atNear);
    const information = informationOf(config, atOne);
    const estimates = Array.from(slopes, (slope, k): SlopeEstimate | undefined => {
      const [squares, people] = (["squares", "people"] as const).map((name) =>
        atNear.reduce((sum, member) => sum + (member[name][k] as number), 0),
      ) as [number, number];
      const known = information[k] as number;
      if (people < FEWEST_PEOPLE || known < LEAST_INFORMATION || squares === 0) return undefined;
      return { slope, variance: squares / known ** 2 };
    });
    const asked = (k: number) => atOne.some(({ foretold }) => countedCells(config, k).some((cell) => foretold[cell]));
    const together = slopesOfMean(config, atOne);
    const slopesDrawn = drawTogether(estimates).map((slope, k) =>
      asked(k) ? within(slope * (together[k] as number)) : 1,
    );
    const learnt = (await readers[0]?.sum({ factors: slopesDrawn, ofMean: true }, LEARNT)) ?? newStretchSums(config);
    const levels = Array.from(slopesDrawn, (_, k) => levelOf(config, learnt, k));
    const factors = slopesDrawn.map((factor, k) => (levels[k] === undefined ? 1 : factor));
    const shifts = Float64Array.from(levels.flatMap((level) => level ?? new Array<number>(hazardBins(config)).fill(0)));
    return { factors, weights: members.map(({ weights }) => stretchHeads(config, weights, factors, shifts)) };
  } finally {
    await Promise.all(readers.map(({ close }) => close()));
  }
}

export interface SlopeEstimate {
  readonly slope: number;
  readonly variance: number;
}

/**
 * Each slope drawn towards the mean of all, the mean towards 1; the mean itself where there is none. Not in logs: there a slope that is high by
 * chance would seem surer than one that is low.
 */
export function drawTogether(estimates: readonly (SlopeEstimate | undefined)[]): Float64Array {
  const told = estimates.filter((estimate) => estimate !== undefined);
  const alone = meanOf(told, 0, 0);
  const weights = told.map(({ variance }) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const excess =
    told.reduce((sum, { slope, variance }) => sum + (slope - alone) ** 2 / variance, 0) - (told.length - 1);
  const between = told.length > 1 ? Math.max(0, excess / (total - squares / total)) : 0;
  const mean = meanOf(told, between, 1 / PRIOR_DEVIATION ** 2);
  return Float64Array.from(estimates, (estimate) => {
    if (estimate === undefined) return mean;
    return mean + ((estimate.slope - mean) * between) / (between + estimate.variance);
  });
}

/** @param prior weight of a slope of 1 */
function meanOf(estimates: readonly SlopeEstimate[], between: number, prior: number): number {
  let [sum, total] = [prior, prior];
  for (const { slope, variance } of estimates) {
    sum += slope / (variance + between);
    total += 1 / (variance + between);
  }
  return total > 0 ? sum / total : 1;
}

function within(slope: number): number {
  return Math.min(MOST, Math.max(1 / MOST, slope));
}

/** Of outcome `k`'s bins the log of what happened to what was foretold, each leaning on all; `undefined` where nothing happened. */
function levelOf(config: EventModelConfig, { happened, foretold }: StretchSums, k: number): number[] | undefined {
  const H = hazardBins(config);
  const ofBins = (sums: Float64Array) => sums.subarray(k * H, (k + 1) * H);
  const [events, expected] = [happened, foretold].map((sums) => ofBins(sums).reduce((sum, bin) => sum + bin, 0));
  if (!events || !expected) return undefined;
  const leaning = (LEVEL_EVENTS * expected) / events;
  return Array.from(ofBins(happened), (bin, j) =>
    Math.log((bin + LEVEL_EVENTS) / ((foretold[k * H + j] as number) + leaning)),
  );
}

/** The weights with each log hazard x as `factors[k]` x + `shifts[k·H + j]`. */
export function stretchHeads(
  config: EventModelConfig,
  weights: Float32Array,
  factors: Float64Array,
  shifts: Float64Array,
): Float32Array {
  const [layout, H, K] = [modelLayout(config), hazardBins(config), config.outcomes];
  const stretched = Float32Array.from(weights);
  const part = (name: string) => viewOf(stretched, getSlot(layout, name));
  for (const name of ["hazard.common", REGRESSION])
    part(name).forEach((value, i, view) => {
      view[i] = value * (factors[i % K] as number);
    });
  for (const name of ["hazard.weight", "hazard.bias"])
    part(name).forEach((value, i, view) => {
      view[i] = value * (factors[Math.floor((i % (K * H)) / H)] as number);
    });
  part("hazard.bias").forEach((value, i, view) => {
    view[i] = value + (shifts[i] as number);
  });
  return stretched;
}

const [LEARNT, LEFT] = [0, 1] as const;

/** Threads that read a member's forecasts of the subjects it left out, at the moments at which it is evaluated, or of those it learnt from. */
function openReader({ run, weights }: StretchedMember, others: readonly StretchedMember[]) {
  const { config, groups, table, density, options } = run;
  const setup: StretchSetup = { config, groups, table, density, weights, others: others.map((other) => other.weights) };
  const url = new URL("./stretch.worker.ts", import.meta.url);
  const pool = createWorkerPool<StretchJob, StretchSums>(url, options.workers, setup);
  return {
    async sum(asked: Omit<StretchJob, "plan" | "seed">, side: 0 | 1 = LEFT): Promise<StretchSums> {
      const name = side === LEFT ? "tuning" : "learnt";
      const plans = side === LEFT ? planEvaluation(run) : planLearnt(run);
      const parts = await Promise.all(
        plans.map(async (plan, i) => {
          const part = await pool.run(i % pool.size, { ...asked, plan, seed: `${options.seed}/${name}/${i}` });
          stopIfAsked(run);
          return part;
        }),
      );
      return parts.reduce(addStretchSums, newStretchSums(config));
    },
    close: () => pool.close(),
  };
}

/** One step of Newton's for the slope of each outcome from `factors`. */
function step(config: EventModelConfig, factors: Float64Array, members: readonly StretchSums[]): Float64Array {
  const information = informationOf(config, members);
  return factors.map((factor, k) => {
    let score = 0;
    for (const sums of members)
      for (const cell of countedCells(config, k)) {
        const { foretold, centre, happened, happenedX } = binOf(sums, cell);
        if (foretold > 0) score += happenedX - happened * centre;
      }
    const next = information[k] === 0 ? factor : factor + score / (information[k] as number);
    return within(next);
  });
}

/** `[K]` of the slope at which the sums were made. */
function informationOf(config: EventModelConfig, members: readonly StretchSums[]): Float64Array {
  return Float64Array.from({ length: config.outcomes }, (_, k) => {
    let information = 0;
    for (const sums of members)
      for (const cell of countedCells(config, k)) {
        const { foretold, variance, happened } = binOf(sums, cell);
        if (foretold > 0) information += happened * variance;
      }
    return information;
  });
}

/**
 * `[K]` slope of the members' mean log hazard m where each member's own x has a slope of 1 for those it left out: the truth's covariance with either
 * is then Var(x), and that of m with itself is Cov(x, m), told by people whom only the others have seen. Counts no event.
 */
function slopesOfMean(config: EventModelConfig, members: readonly StretchSums[]): Float64Array {
  return Float64Array.from({ length: config.outcomes }, (_, k) => {
    let [own, shared, events] = [0, 0, 0];
    for (const sums of members)
      for (const cell of countedCells(config, k)) {
        const { foretold, centre, variance } = binOf(sums, cell);
        if (!(foretold > 0)) continue;
        events += foretold;
        own += foretold * variance;
        shared += (sums.foretoldXm[cell] as number) - centre * (sums.foretoldM[cell] as number);
      }
    return own > LEAST_VARIANCE * events && shared > 0 ? Math.max(1, own / shared) : 1;
  });
}

function fitBins(config: EventModelConfig, sums: StretchSums): FitOfBins {
  const [rates, centres] = [new Float64Array(sums.foretold.length), new Float64Array(sums.foretold.length)];
  for (let k = 0; k < config.outcomes; k++)
    for (const cell of countedCells(config, k)) {
      const { foretold, centre, happened } = binOf(sums, cell);
      if (foretold === 0) continue;
      rates[cell] = happened / foretold;
      centres[cell] = centre;
    }
  return { rates, centres };
}

/** The cells of an outcome's bins that count. */
function countedCells({ hazardEdgesYears }: EventModelConfig, k: number): number[] {
  const bins = hazardEdgesYears.slice(0, -1);
  return bins.flatMap((start, j) => (start < WITHIN_YEARS ? [k * bins.length + j] : []));
}

/** Mean and variance of x among those foretold, and what happened. */
function binOf(sums: StretchSums, cell: number) {
  const at = (name: keyof StretchSums) => sums[name][cell] as number;
  const foretold = at("foretold");
  const centre = at("foretoldX") / foretold;
  const variance = at("foretoldXx") / foretold - centre * centre;
  return { foretold, centre, variance, happened: at("happened"), happenedX: at("happenedX") };
}
