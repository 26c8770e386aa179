/**
 * @module synth/true-risk: the oracle: the probability of a first occurrence given the true state at a moment.
 *
 * Promise: the same process that made the patient (`life.ts`), run on from the moment; death competes. A future does not count
 * whether an outcome occurred but adds up, step by step, the probability that it occurs before death given the state at the step's
 * start (the compensator of the counting process): the mean is the same, the variance far less for rare outcomes. All outcomes and
 * horizons of a call share their futures, so they agree with each other. Seeded by patient and age: same question, same answer.
 */
import { createRandom, type EpochMs } from "#core";
import {
  hazardsAt,
  type LifeState,
  MAXIMUM_AGE,
  newLife,
  newWalker,
  STEP_YEARS,
  type Walker,
  walkStep,
} from "./life.ts";
import { findOutcomeIndex, indexOf } from "./outcome-index.ts";
import { ageYearsAt, lifeAt, type TrueLife } from "./truth.ts";

export interface TrueRiskOptions {
  /** Simulated futures. Standard error of a risk p is below sqrt(p / futures). Default 400. */
  readonly futures?: number;
}

const DEATH = indexOf("death");
const DEFAULT_FUTURES = 400;

/**
 * Probability, given the patient's true state at `moment`, of a first occurrence of `outcomeId` within `horizonYears`.
 *
 * `undefined` if it occurred already, they are dead or not born, the moment is after the observation's end, their sex cannot have
 * it, or the synthetic hospital has no hazard for it.
 */
export function trueRisk(
  truth: TrueLife,
  moment: EpochMs,
  outcomeId: string,
  horizonYears: number,
  options?: TrueRiskOptions,
): number | undefined {
  return trueRisks(truth, moment, [outcomeId], [horizonYears], options)[0]?.[0];
}

/** As `trueRisk`, `[outcomes, horizons]`, from the same futures. Horizons in any order, > 0. */
export function trueRisks(
  truth: TrueLife,
  moment: EpochMs,
  outcomeIds: readonly string[],
  horizons: readonly number[],
  options: TrueRiskOptions = {},
): (number | undefined)[][] {
  const wanted = outcomeIds.map((id) => atRisk(truth, moment, id));
  const asked = [...new Set(wanted.filter((index) => index !== undefined))];
  const order = [...new Set(horizons)].sort((a, b) => a - b);
  if (asked.length === 0) return outcomeIds.map(() => horizons.map(() => undefined));
  const risks = simulate(truth, moment, asked, order, options.futures ?? DEFAULT_FUTURES);
  return wanted.map((index) =>
    horizons.map((horizon) =>
      index === undefined ? undefined : risks[asked.indexOf(index) * order.length + order.indexOf(horizon)],
    ),
  );
}

function atRisk(truth: TrueLife, moment: EpochMs, id: string): number | undefined {
  const index = findOutcomeIndex(id);
  const occurred = truth.onsets[id];
  if (index === undefined || (occurred !== undefined && occurred <= moment)) return undefined;
  if (moment < truth.birthAt || moment > truth.observationEnd) return undefined;
  if (truth.deathAt !== undefined && truth.deathAt <= moment) return undefined;
  return id === "prostate-cancer" && truth.sex === "female" ? undefined : index;
}

/** A stretch of time within one step and one horizon: the hazards do not change in it. */
interface Stretch {
  readonly step: number;
  readonly from: number;
  readonly until: number;
  /** Place of the horizon it ends at, if it does. */
  readonly horizon: number | undefined;
  /** What holds in it for a future in which nothing has happened yet: the same in all of them. */
  readonly rates: Float64Array;
  readonly quitRate: number;
  readonly total: number;
  readonly probabilities: Float64Array;
}

/** Mean over futures of the summed probabilities, `[asked, horizons]`. */
function simulate(
  truth: TrueLife,
  moment: EpochMs,
  asked: readonly number[],
  horizons: readonly number[],
  futures: number,
): Float64Array {
  const age = ageYearsAt(truth.birthAt, moment);
  const now = lifeAt(truth, moment);
  const future = newLife(truth.constitution);
  const walker = newWalker(truth.constitution);
  const stretches = planStretches(walker, now, age, horizons, asked);
  const random = createRandom(`${truth.riskSeed}/${Math.round(age * 1e6)}`);
  const H = horizons.length;
  const sums = new Float64Array(asked.length * H);
  const passed = new Float64Array(asked.length);
  for (let f = 0; f < futures; f++) {
    future.onset.set(now.onset);
    future.quitAge = now.quitAge;
    passed.fill(0);
    let eventful = false;
    let dead = false;
    for (const stretch of stretches) {
      if (!dead) {
        if (!eventful) startFrom(walker, stretch, passed);
        else {
          if (stretch.from === stretch.step * STEP_YEARS) hazardsAt(walker, future, stretch.step);
          addProbabilities(walker, asked, passed, stretch.until - stretch.from);
        }
        eventful = walkStep(walker, future, stretch.from, stretch.until, random) || eventful;
        dead = future.onset[DEATH] !== Number.POSITIVE_INFINITY;
      }
      if (stretch.horizon !== undefined) {
        for (let a = 0; a < asked.length; a++) {
          const cell = a * H + stretch.horizon;
          sums[cell] = (sums[cell] as number) + (passed[a] as number);
        }
      }
    }
  }
  return sums.map((sum) => Math.min(1, sum / futures));
}

function planStretches(
  walker: Walker,
  now: LifeState,
  age: number,
  horizons: readonly number[],
  asked: readonly number[],
): Stretch[] {
  const stretches: Stretch[] = [];
  const ends = horizons.map((horizon) => Math.min(MAXIMUM_AGE, age + horizon));
  let at = age;
  let horizon = 0;
  while (horizon < ends.length) {
    const step = Math.floor(at / STEP_YEARS);
    const end = ends[horizon] as number;
    const until = Math.min((step + 1) * STEP_YEARS, end);
    hazardsAt(walker, now, step);
    dropPast(walker, now, age);
    const probabilities = new Float64Array(asked.length);
    addProbabilities(walker, asked, probabilities, until - at);
    const { quitRate, total } = walker;
    const rates = Float64Array.from(walker.rates);
    stretches.push({
      step,
      from: at,
      until,
      horizon: until === end ? horizon : undefined,
      rates,
      quitRate,
      total,
      probabilities,
    });
    if (until === end) horizon++;
    at = until;
  }
  return stretches;
}

/** Puts an uneventful future at the start of a stretch. */
function startFrom(walker: Walker, stretch: Stretch, passed: Float64Array): void {
  walker.rates.set(stretch.rates);
  walker.quitRate = stretch.quitRate;
  walker.total = stretch.total;
  for (let a = 0; a < passed.length; a++) passed[a] = (passed[a] as number) + (stretch.probabilities[a] as number);
}

/** In the step of the moment itself, what occurred since the step's start can no longer occur. */
function dropPast(walker: Walker, life: LifeState, age: number): void {
  for (let o = 0; o < walker.rates.length; o++) {
    if ((life.onset[o] as number) > age || walker.rates[o] === 0) continue;
    walker.total -= walker.rates[o] as number;
    walker.rates[o] = 0;
  }
  if (life.quitAge <= age && walker.quitRate > 0) {
    walker.total -= walker.quitRate;
    walker.quitRate = 0;
  }
}

/** Adds, for each asked outcome, the probability that it comes first within `years` in a race with death. */
function addProbabilities(walker: Walker, asked: readonly number[], passed: Float64Array, years: number): void {
  const { rates } = walker;
  const death = rates[DEATH] as number;
  for (let a = 0; a < asked.length; a++) {
    const outcome = asked[a] as number;
    const own = rates[outcome] as number;
    if (own === 0) continue;
    const both = outcome === DEATH ? death : own + death;
    passed[a] = (passed[a] as number) + (own / both) * -Math.expm1(-both * years);
  }
}
