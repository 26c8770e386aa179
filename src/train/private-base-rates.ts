/**
 * @module train/private-base-rates: what the heads know before the first step of a run with differential privacy: noisy counts.
 *
 * A subject adds to four sums: outcomes that came under observation, years observed, instants in them, and tokens as shares. What it adds to
 * each is cut to a length of 1, so to all together to 2; the noise on every count is `COUNT_NOISE` times that.
 */
import { DAYS_PER_YEAR } from "#core";
import { type BaseRates, type EventModelConfig, hazardBins } from "#model";
import { followedUntil, followUp } from "./labels.ts";
import { addSecretNoise } from "./secret-noise.ts";
import type { SubjectTable } from "./subject-table.ts";

/** Deviation of the noise on the counts, in units of what one subject can change. */
export const COUNT_NOISE = 2;
const LONGEST_CHANGE = 2;
/** Lengths that become 1: about four outcomes, twenty years, two hundred instants. */
const FULL = { outcomes: 2, years: 20, instants: 200 };

/** Log base rates of the subjects learnt from, the same in each bin. @param stops 1 for subjects left out */
export function privateBaseRates(
  table: SubjectTable,
  stops: Uint8Array,
  config: EventModelConfig,
  key: Uint8Array,
): BaseRates {
  const { outcomes: K, vocabularySize: V } = config;
  const sums = new Float64Array(K + 2 + V);
  for (let subject = 0; subject < table.subjects; subject++) {
    if (stops[subject] === 1) continue;
    cutCounts(table, subject, V).forEach((count, i) => {
      sums[i] = (sums[i] ?? 0) + count;
    });
  }
  const deviation = COUNT_NOISE * LONGEST_CHANGE;
  addSecretNoise(sums, deviation, key, { step: 0, part: 0 });
  // What is lost in the noise is taken for as much as the noise.
  const count = (at: number) => Math.max(deviation, sums[at] ?? 0);
  const years = count(K) * FULL.years;
  const shares = Array.from({ length: V }, (_, token) => count(K + 2 + token));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const H = hazardBins(config);
  return {
    logHazards: Float32Array.from({ length: K * H }, (_, i) =>
      Math.log((count(Math.floor(i / H)) * FULL.outcomes) / years),
    ),
    logWaits: new Float32Array(config.waitEdgesDays.length).fill(Math.log((count(K + 1) * FULL.instants) / years)),
    logMarks: Float32Array.from(shares, (share) => Math.log(share / total)),
  };
}

/** What a subject adds: `[K]` outcomes, years, instants, `[V]` tokens; of length 2 at most. */
export function cutCounts(table: SubjectTable, subject: number, V: number): number[] {
  const start = table.observationStartAgeDays[subject] ?? 0;
  const outcomes = Array.from({ length: table.outcomes }, (_, k) =>
    Number(followUp(table, subject, k, start)?.happened ?? false),
  );
  const tokens = new Array<number>(V).fill(0);
  const instants = new Set<number>();
  for (let i = table.offsets[subject] ?? 0; i < (table.offsets[subject + 1] ?? 0); i++) {
    const token = table.tokens[i] ?? 0;
    tokens[token] = (tokens[token] ?? 0) + 1;
    if ((table.ageDays[i] ?? 0) > start) instants.add(table.ageDays[i] ?? 0);
  }
  const years = Math.max(0, followedUntil(table, subject) - start) / DAYS_PER_YEAR;
  return [
    ...cut(outcomes, FULL.outcomes),
    ...cut([years], FULL.years),
    ...cut([instants.size], FULL.instants),
    ...cut(tokens, 1),
  ];
}

/** In units of `full`, and shortened to a length of 1 if longer. */
function cut(values: readonly number[], full: number): number[] {
  const unit = Math.max(full, Math.hypot(...values));
  return values.map((value) => value / unit);
}
