/**
 * @module synth/life: the state process: what happens to a body, when, with the hazards of `hazards.ts`.
 *
 * Promise: a Markov process in continuous time. Within a step of half a year (counted from birth) every hazard is constant; what
 * happened in a step acts on the hazards from the next step on. `true-risk.ts` runs the same `hazardsAt` from a moment on,
 * so the oracle and the record come from one process.
 */
import type { Random } from "#core";
import { type Body, type Constitution, fillBody, haemoglobinFloor, newBody } from "./body.ts";
import { type Factor, factors, hazardTable } from "./hazards.ts";
import { indexOf, outcomeCount as K, outcomeIds } from "./outcome-index.ts";

/** Years in a step. */
export const STEP_YEARS = 0.5;
/** Nobody lives longer, years. */
export const MAXIMUM_AGE = 112;

const DEATH = indexOf("death");
/** One more thing may happen: a smoker stops. */
const QUIT = K;
/** Per year; more after a heart attack, stroke, COPD or lung cancer. Approximate, US cessation rates. */
const QUIT_RATE = 0.028;
const QUIT_RATE_ILL = 0.12;
/** Log of the highest hazard a year: the log-linear form is not meant so far out. */
const MAXIMUM_LOG_RATE = 2;
const quitReasons = (["myocardial-infarction", "stroke", "copd", "lung-cancer"] as const).map(indexOf);

const factorNames = Object.keys(factors) as Factor[];
const place = (factor: Factor) => factorNames.indexOf(factor);
const F = {
  bmi: place("bmi"),
  thinness: place("thinness"),
  systolic: place("systolic"),
  ldl: place("ldl"),
  hdl: place("hdl"),
  a1c: place("a1c"),
  egfrDeficit: place("egfrDeficit"),
  currentSmoker: place("currentSmoker"),
  formerSmoker: place("formerSmoker"),
  packYears: place("packYears"),
  haemoglobinDeficit: place("haemoglobinDeficit"),
} as const;
const exponentials = Float64Array.from({ length: 64 * (40 + MAXIMUM_LOG_RATE) + 1 }, (_, i) =>
  Math.exp((i + 0.5) / 64 - 40),
);
const stepsCount = Math.ceil(MAXIMUM_AGE / STEP_YEARS) + 1;
const { sparseStart, sparseFactor, sparseLog } = compileRatios();
const baseline = { female: baselines("women"), male: baselines("men") };
/** `[K, K]`: log ratio of outcome (row) given condition (column). */
const conditionLog = compileConditions("conditions");
const firstYearLog = compileConditions("firstYear");
const firstYearOf = hazardTable.map((_, o) =>
  outcomeIds.map((_, c) => c).filter((c) => (firstYearLog[o * K + c] ?? 0) !== 0),
);

/** A life so far: everything the future depends on. Mutable, reused between futures. */
export interface LifeState {
  readonly person: Constitution;
  /** `[K]` age in years at onset, `Infinity` = not yet. */
  readonly onset: Float64Array;
  /** Age in years, `Infinity` = not yet. */
  quitAge: number;
}

/** Scratch of one walker through states. */
export interface Walker {
  readonly body: Body;
  readonly levels: Float64Array;
  /** `[K]` hazards a year of what has not occurred at the step's start; 0 for what has. */
  readonly rates: Float64Array;
  quitRate: number;
  /** Of all of them. */
  total: number;
  /** Which conditions `conditionSum` is for, one bit each; -1 = none yet. */
  present: number;
  /** `[K]` sum of the log ratios of what the person was born with. */
  readonly bornWith: Float64Array;
  /** `[K]` that, and of the conditions present. */
  readonly conditionSum: Float64Array;
}

export function newLife(person: Constitution): LifeState {
  return { person, onset: new Float64Array(K).fill(Number.POSITIVE_INFINITY), quitAge: Number.POSITIVE_INFINITY };
}

export function newWalker(person: Constitution): Walker {
  const bornWith = new Float64Array(K);
  hazardTable.forEach((row, o) => {
    for (const factor of factorNames) {
      const level = constantLevel(factor, person);
      if (level !== undefined) bornWith[o] = (bornWith[o] ?? 0) + level * Math.log(row.ratios[factor] ?? 1);
    }
  });
  return {
    body: newBody(),
    levels: new Float64Array(factorNames.length),
    rates: new Float64Array(K),
    quitRate: 0,
    total: 0,
    present: -1,
    bornWith,
    conditionSum: new Float64Array(K),
  };
}

/** Lives from birth until death or `untilAge` years. Returns the state; `onset[death]` is finite if they died. */
export function liveUntil(person: Constitution, untilAge: number, random: Random): LifeState {
  const life = newLife(person);
  const walker = newWalker(person);
  for (let step = 0; step * STEP_YEARS < untilAge; step++) {
    const start = step * STEP_YEARS;
    hazardsAt(walker, life, step);
    walkStep(walker, life, start, Math.min(untilAge, start + STEP_YEARS), random);
    if (life.onset[DEATH] !== Number.POSITIVE_INFINITY) break;
  }
  return life;
}

/** Fills `walker.rates` with the hazards that hold in `step`, from the state at its start. */
export function hazardsAt(walker: Walker, life: LifeState, step: number): void {
  const age = step * STEP_YEARS;
  const { onset } = life;
  const { levels, rates } = walker;
  fillLevels(walker, life, age);
  sumConditions(walker, onset, age);
  const { conditionSum } = walker;
  const table = baseline[life.person.sex];
  let total = 0;
  for (let o = 0; o < K; o++) {
    const base = table[o * stepsCount + step] as number;
    if (base === Number.NEGATIVE_INFINITY || (onset[o] as number) < age) {
      rates[o] = 0;
      continue;
    }
    let log = base + (conditionSum[o] as number);
    const end = sparseStart[o + 1] as number;
    for (let i = sparseStart[o] as number; i < end; i++) {
      log += (sparseLog[i] as number) * (levels[sparseFactor[i] as number] as number);
    }
    for (const c of firstYearOf[o] as number[]) {
      const since = age - (onset[c] as number);
      if (since > 0 && since <= 1) log += firstYearLog[o * K + c] as number;
    }
    const rate = exponentialOf(log);
    rates[o] = rate;
    total += rate;
  }
  walker.quitRate = walker.body.currentSmoker ? (isIll(onset, age) ? QUIT_RATE_ILL : QUIT_RATE) : 0;
  walker.total = total + walker.quitRate;
}

/**
 * Lets happen what happens between two ages of one step: competing exponentials, each outcome at most once, nothing after death.
 * Returns whether anything did.
 */
export function walkStep(walker: Walker, life: LifeState, from: number, until: number, random: Random): boolean {
  let age = from;
  for (let eventful = false; ; eventful = true) {
    if (walker.total <= 1e-12) return eventful;
    age += -Math.log(1 - random.next()) / walker.total;
    if (age >= until) return eventful;
    const what = choose(walker, random.next() * walker.total);
    if (what === QUIT) {
      life.quitAge = age;
      walker.total -= walker.quitRate;
      walker.quitRate = 0;
      continue;
    }
    life.onset[what] = age;
    if (what === DEATH) return true;
    walker.total -= walker.rates[what] as number;
    walker.rates[what] = 0;
  }
}

/** e^log, the log held to [-40, MAXIMUM_LOG_RATE]: table times cubic, relative error below 1e-9, several times faster than Math.exp. */
function exponentialOf(log: number): number {
  const held = log > MAXIMUM_LOG_RATE ? MAXIMUM_LOG_RATE : Math.max(log, -40);
  const scaled = (held + 40) * 64;
  const cell = scaled | 0;
  const rest = (scaled - cell - 0.5) * 0.015625;
  return (exponentials[cell] as number) * (1 + rest * (1 + rest * (0.5 + rest * 0.16666666666666666)));
}

/** Keeps `conditionSum` in step with the conditions that began before `age`; they change seldom. */
function sumConditions(walker: Walker, onset: Float64Array, age: number): void {
  let present = 0;
  for (let c = 0; c < K; c++) if ((onset[c] as number) < age) present |= 1 << c;
  if (present === walker.present) return;
  walker.present = present;
  walker.conditionSum.set(walker.bornWith);
  for (let c = 0; c < K; c++) {
    if ((present & (1 << c)) === 0) continue;
    for (let o = 0; o < K; o++) {
      walker.conditionSum[o] = (walker.conditionSum[o] as number) + (conditionLog[o * K + c] as number);
    }
  }
}

function choose(walker: Walker, mark: number): number {
  let left = mark;
  for (let o = 0; o < K; o++) {
    left -= walker.rates[o] as number;
    if (left < 0 && (walker.rates[o] as number) > 0) return o;
  }
  // Rounding may leave a hair at the end: it belongs to the last that can happen.
  if (walker.quitRate > 0) return QUIT;
  for (let o = K - 1; o > 0; o--) if ((walker.rates[o] as number) > 0) return o;
  return DEATH;
}

function isIll(onset: Float64Array, age: number): boolean {
  for (const reason of quitReasons) if ((onset[reason] as number) < age) return true;
  return false;
}

/** `undefined` for what changes with age. */
function constantLevel(factor: Factor, person: Constitution): number | undefined {
  switch (factor) {
    case "familyBreastCancer":
    case "familyColorectalCancer":
    case "familyProstateCancer":
    case "familyHeartDisease":
      return person[factor] ? 1 : 0;
    case "frailty":
    case "atopy":
    case "mood":
    case "memory":
    case "bone":
      return person[factor];
    case "alcohol":
      return (person.alcohol - factors.alcohol.reference) / factors.alcohol.per;
    default:
      return undefined;
  }
}

function fillLevels({ body, levels }: Walker, { person, onset, quitAge }: LifeState, age: number): void {
  fillBody(body, person, age, onset, quitAge);
  levels[F.bmi] = (body.bmi - factors.bmi.reference) / factors.bmi.per;
  levels[F.thinness] = Math.max(0, 24 - body.bmi) / factors.thinness.per;
  levels[F.systolic] = (body.systolic - factors.systolic.reference) / factors.systolic.per;
  levels[F.ldl] = (body.ldl - factors.ldl.reference) / factors.ldl.per;
  levels[F.hdl] = (body.hdl - factors.hdl.reference) / factors.hdl.per;
  levels[F.a1c] = (body.a1c - factors.a1c.reference) / factors.a1c.per;
  levels[F.egfrDeficit] = Math.max(0, 90 - body.egfr) / factors.egfrDeficit.per;
  levels[F.currentSmoker] = body.currentSmoker ? 1 : 0;
  levels[F.formerSmoker] = body.formerSmoker ? 1 : 0;
  levels[F.packYears] = body.packYears / factors.packYears.per;
  levels[F.haemoglobinDeficit] = Math.max(0, haemoglobinFloor(person.sex) - body.haemoglobin);
}

function baselines(column: "women" | "men"): Float64Array {
  const table = new Float64Array(K * stepsCount);
  hazardTable.forEach((row, o) => {
    for (let step = 0; step < stepsCount; step++) {
      const decade = Math.min(9.999, ((step + 0.5) * STEP_YEARS) / 10);
      const low = row[column][Math.floor(decade)] ?? 0;
      const high = row[column][Math.floor(decade) + 1] ?? 0;
      const part = decade - Math.floor(decade);
      const per1000 = low > 0 && high > 0 ? low ** (1 - part) * high ** part : low + (high - low) * part;
      table[o * stepsCount + step] = Math.log((per1000 / 1000) * row.atReference);
    }
  });
  return table;
}

function compileRatios() {
  const starts = [0];
  const columns: number[] = [];
  const logs: number[] = [];
  for (const row of hazardTable) {
    for (const [factor, ratio] of Object.entries(row.ratios)) {
      if (!(factor in F)) continue;
      columns.push((factorNames as string[]).indexOf(factor));
      logs.push(Math.log(ratio));
    }
    starts.push(columns.length);
  }
  return {
    sparseStart: Int32Array.from(starts),
    sparseFactor: Int32Array.from(columns),
    sparseLog: Float64Array.from(logs),
  };
}

function compileConditions(field: "conditions" | "firstYear"): Float64Array {
  const logs = new Float64Array(K * K);
  hazardTable.forEach((row, o) => {
    for (const [condition, ratio] of Object.entries(row[field] ?? {})) {
      logs[o * K + (outcomeIds as readonly string[]).indexOf(condition)] = Math.log(ratio);
    }
  });
  return logs;
}
