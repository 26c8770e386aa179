/**
 * @module train/base-rates: what the heads know before the first step, counted on the subjects learnt from.
 */
import { createRandom, DAYS_PER_YEAR } from "#core";
import { type BaseRates, type EventModelConfig, hazardBins } from "#model";
import { drawMoments, type MomentDensity, trainingMoments } from "./asked-moments.ts";
import { followedUntil, nextInstant, writeOutcomes, writeSurvival } from "./labels.ts";
import { countTokenRates } from "./query-labels.ts";
import type { SubjectTable } from "./subject-table.ts";

/** Positions are counted until there are so many: enough for a rate, whatever the corpus. */
const ENOUGH_POSITIONS = 50_000;
/** Years at the mean rate added to each bin, so that a bin without events has a rate. */
const PRIOR_YEARS = 20;

/** Log base rates over the positions of the subjects learnt from, spread evenly over them. @param stops 1 for subjects left out */
export function countBaseRates(
  table: SubjectTable,
  stops: Uint8Array,
  config: EventModelConfig,
  density: MomentDensity,
): BaseRates {
  const H = hazardBins(config);
  const KH = config.outcomes * H;
  const W = config.waitEdgesDays.length;
  const outcome = { exposure: new Float64Array(KH), event: new Float64Array(KH) };
  const wait = { exposure: new Float64Array(W), event: new Float64Array(W) };
  const stride = Math.max(1, Math.floor(table.tokens.length / ENOUGH_POSITIONS));
  for (let subject = 0; subject < table.subjects; subject += stride) {
    if (stops[subject] === 1) continue;
    countSubject(table, subject, config, density, outcome, wait);
  }
  const marks = new Float64Array(config.vocabularySize).fill(1);
  for (let subject = 0; subject < table.subjects; subject++) {
    if (stops[subject] === 1) continue;
    const tokens = table.tokens.subarray(table.offsets[subject], table.offsets[subject + 1]);
    for (const token of tokens) marks[token] = (marks[token] ?? 0) + 1;
  }
  const total = marks.reduce((sum, count) => sum + count, 0);
  const logHazards = new Float32Array(KH);
  for (let k = 0; k < config.outcomes; k++) {
    const slice = (cells: Float64Array) => cells.subarray(k * H, (k + 1) * H);
    logHazards.set(logRates(slice(outcome.exposure), slice(outcome.event)), k * H);
  }
  return {
    logHazards,
    logWaits: logRates(wait.exposure, wait.event),
    logMarks: Float32Array.from(marks, (count) => Math.log(count / total)),
    ...(config.queryRank > 0 ? countTokenRates(table, stops, config, density) : {}),
  };
}

type Counts = { readonly exposure: Float64Array; readonly event: Float64Array };

function countSubject(
  table: SubjectTable,
  subject: number,
  config: EventModelConfig,
  density: MomentDensity,
  outcome: Counts,
  wait: Counts,
) {
  const KH = outcome.exposure.length;
  const W = wait.exposure.length;
  const stop = followedUntil(table, subject);
  const length = (table.offsets[subject + 1] ?? 0) - (table.offsets[subject] ?? 0);
  const random = createRandom(`base-rates/${subject}`);
  const moments = drawMoments(table, subject, length, Number.POSITIVE_INFINITY, trainingMoments, density, random);
  moments.ageDays.forEach((age, i) => {
    const weight = moments.weights[i] ?? 0;
    const row = { exposure: new Float32Array(KH), event: new Float32Array(KH), at: 0, weight };
    writeOutcomes(table, subject, age, config.hazardEdgesYears, row);
    addTo(outcome, row);
    const waited = { exposure: new Float32Array(W), event: new Float32Array(W), at: 0, weight: 1 };
    const next = nextInstant(table, subject, age);
    writeSurvival(waited, config.waitEdgesDays, true, next?.days ?? stop - age, next !== undefined, DAYS_PER_YEAR);
    addTo(wait, waited);
  });
}

function addTo(counts: Counts, row: { readonly exposure: Float32Array; readonly event: Float32Array }) {
  for (let i = 0; i < counts.exposure.length; i++) {
    counts.exposure[i] = (counts.exposure[i] ?? 0) + (row.exposure[i] ?? 0);
    counts.event[i] = (counts.event[i] ?? 0) + (row.event[i] ?? 0);
  }
}

function logRates(exposure: Float64Array, event: Float64Array): Float32Array {
  const total = (cells: Float64Array) => cells.reduce((sum, cell) => sum + cell, 0);
  const mean = (total(event) + 0.5) / (total(exposure) + PRIOR_YEARS);
  return Float32Array.from(exposure, (years, i) =>
    Math.log(((event[i] ?? 0) + mean * PRIOR_YEARS) / (years + PRIOR_YEARS)),
  );
}
