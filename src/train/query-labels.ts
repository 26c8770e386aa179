/**
 * @module train/query-labels: when any of a set of tokens next came, and how often each token comes.
 *
 * A token comes when it is filed: what the corpus keeps. Follow-up ends there, at death or at the end of observation, whichever is first; who
 * had it before is asked for the next time.
 */
import { createRandom, DAYS_PER_YEAR } from "#core";
import { type EventModelConfig, hazardBins, type QuerySets } from "#model";
import { drawMoments, type MomentDensity, trainingMoments } from "./asked-moments.ts";
import { followedUntil, type SurvivalCells, writeSurvival } from "./labels.ts";
import type { SubjectTable } from "./subject-table.ts";

/** Log hazard of a token that never came to those learnt from: it is not asked about. */
const NEVER = -30;

/**
 * Age at which each set next comes after each moment, NaN = not seen.
 *
 * @param momentsAgeDays ascending
 * @returns `[moments][Q]`
 */
export function nextOccurrences(
  table: SubjectTable,
  subject: number,
  { count, ofToken }: Pick<QuerySets, "count" | "ofToken">,
  momentsAgeDays: ArrayLike<number>,
): Float64Array[] {
  const next = new Float64Array(count).fill(Number.NaN);
  const rows: Float64Array[] = new Array(momentsAgeDays.length);
  let at = (table.offsets[subject + 1] ?? 0) - 1;
  const first = table.offsets[subject] ?? 0;
  for (let m = momentsAgeDays.length - 1; m >= 0; m--) {
    const moment = momentsAgeDays[m] ?? 0;
    for (; at >= first && (table.ageDays[at] ?? 0) > moment; at--) {
      for (const q of ofToken.get(table.tokens[at] ?? 0) ?? []) next[q] = table.ageDays[at] ?? 0;
    }
    rows[m] = next.slice();
  }
  return rows;
}

/** Writes the labels `[H, Q]` of one position, of which `cells.at` is the first. */
export function writeNextOccurrences(
  next: Float64Array,
  momentAgeDays: number,
  stopAgeDays: number,
  edgesYears: readonly number[],
  cells: SurvivalCells,
): void {
  const bins = edgesYears.length - 1;
  const [Q, weight] = [next.length, cells.weight];
  const own = { exposure: new Float32Array(bins), event: new Float32Array(bins), at: 0, weight };
  for (let q = 0; q < Q; q++) {
    const age = next[q] ?? Number.NaN;
    const happened = age <= stopAgeDays;
    const years = ((happened ? age : stopAgeDays) - momentAgeDays) / DAYS_PER_YEAR;
    if (!(years > 0)) continue;
    own.exposure.fill(0);
    own.event.fill(0);
    writeSurvival(own, edgesYears, false, years, happened, 1);
    for (let j = 0; j < bins; j++) {
      cells.exposure[cells.at + j * Q + q] = own.exposure[j] ?? 0;
      cells.event[cells.at + j * Q + q] = own.event[j] ?? 0;
    }
  }
}

/** `[V]` 1 for tokens that came after birth to somebody learnt from. @param stops 1 for subjects left out */
export function happenedTokens(table: SubjectTable, stops: Uint8Array, vocabularySize: number): Uint8Array {
  const happened = new Uint8Array(vocabularySize);
  for (let subject = 0; subject < table.subjects; subject++) {
    if (stops[subject] === 1) continue;
    for (let at = table.offsets[subject] ?? 0; at < (table.offsets[subject + 1] ?? 0); at++) {
      if ((table.ageDays[at] ?? 0) > 0) happened[table.tokens[at] ?? 0] = 1;
    }
  }
  return happened;
}

/** Years at the mean rate added to each bin, so that a bin without events has a rate. */
const PRIOR_YEARS = 20;
/** Tokens of the subjects counted, spread evenly over all: enough for a rate, whatever the corpus. */
const ENOUGH_TOKENS = 500_000;

/** What a token's rates are counted from. */
interface TokenCounts {
  /** `[V·H]` years in which somebody who never had it was not followed, or had it: to take off everybody's. */
  readonly fewer: Float64Array;
  readonly events: Float64Array;
  /** `[V]` of those who had it before. */
  readonly yearsAgain: Float64Array;
  readonly eventsAgain: Float64Array;
}

/**
 * Each token's rates at moments drawn as in training: `[V·H]` log hazard per year for who never had it, `NEVER` where it came to nobody; `[V]` log
 * ratio for who had.
 */
export function countTokenRates(
  table: SubjectTable,
  stops: Uint8Array,
  config: EventModelConfig,
  density: MomentDensity,
): { readonly logTokens: Float32Array; readonly logAgain: Float32Array } {
  const [V, H] = [config.vocabularySize, hazardBins(config)];
  const happened = happenedTokens(table, stops, V);
  const everybody = new Float64Array(H);
  const counts: TokenCounts = {
    fewer: new Float64Array(V * H),
    events: new Float64Array(V * H),
    yearsAgain: new Float64Array(V),
    eventsAgain: new Float64Array(V),
  };
  const cells = { exposure: new Float32Array(H), event: new Float32Array(H), at: 0, weight: 0 };
  const follow = (years: number, came: boolean) => {
    cells.exposure.fill(0);
    cells.event.fill(0);
    writeSurvival(cells, config.hazardEdgesYears, false, years, came, 1);
  };
  // Of the subject at hand: when each token first came, and next comes after the moment.
  const first = new Float64Array(V);
  const next = new Float64Array(V).fill(Number.POSITIVE_INFINITY);
  const stride = Math.max(1, Math.floor(table.tokens.length / ENOUGH_TOKENS));
  for (let subject = 0; subject < table.subjects; subject += stride) {
    if (stops[subject] === 1) continue;
    const [from, to] = [table.offsets[subject] ?? 0, table.offsets[subject + 1] ?? 0];
    const until = Number.POSITIVE_INFINITY;
    const random = createRandom(`token-rates/${subject}`);
    const moments = drawMoments(table, subject, to - from, until, trainingMoments, density, random);
    const stop = followedUntil(table, subject);
    const own = new Set(table.tokens.subarray(from, to));
    for (let at = to - 1; at >= from; at--) first[table.tokens[at] as number] = table.ageDays[at] as number;
    let at = to - 1;
    for (let m = moments.ageDays.length - 1; m >= 0; m--) {
      const moment = moments.ageDays[m] ?? 0;
      for (; at >= from && (table.ageDays[at] as number) > moment; at--)
        next[table.tokens[at] as number] = table.ageDays[at] as number;
      cells.weight = moments.weights[m] ?? 0;
      follow((stop - moment) / DAYS_PER_YEAR, false);
      const whole = cells.exposure.slice();
      for (let j = 0; j < H; j++) everybody[j] = (everybody[j] ?? 0) + (whole[j] ?? 0);
      for (const token of own) {
        const [had, age] = [(first[token] as number) <= moment, next[token] as number];
        if (!had && age > stop) continue;
        follow((Math.min(age, stop) - moment) / DAYS_PER_YEAR, age <= stop);
        countToken(counts, token, had, whole, cells);
      }
    }
    for (const token of own) next[token] = Number.POSITIVE_INFINITY;
  }
  return toRates(counts, everybody, happened);
}

/** Adds what followed for one token; `cells` of `whole` follow-up up to its next occurrence. */
function countToken(
  { fewer, events, yearsAgain, eventsAgain }: TokenCounts,
  token: number,
  had: boolean,
  whole: Float32Array,
  cells: { readonly exposure: Float32Array; readonly event: Float32Array },
): void {
  const H = whole.length;
  for (let j = 0; j < H; j++) {
    const at = token * H + j;
    const [years, event] = [cells.exposure[j] ?? 0, cells.event[j] ?? 0];
    fewer[at] = (fewer[at] ?? 0) + (whole[j] ?? 0) - (had ? 0 : years);
    if (!had) events[at] = (events[at] ?? 0) + event;
    else {
      yearsAgain[token] = (yearsAgain[token] ?? 0) + years;
      eventsAgain[token] = (eventsAgain[token] ?? 0) + event;
    }
  }
}

function toRates(
  { fewer, events, yearsAgain, eventsAgain }: TokenCounts,
  everybody: Float64Array,
  happened: Uint8Array,
) {
  const [V, H] = [happened.length, everybody.length];
  const again = new Float32Array(V);
  const rates = new Float32Array(V * H).fill(NEVER);
  const total = (values: Float64Array, from = 0, to = values.length) =>
    values.subarray(from, to).reduce((sum, value) => sum + value, 0);
  for (let token = 0; token < V; token++) {
    if (happened[token] !== 1) continue;
    const [from, to] = [token * H, (token + 1) * H];
    const mean = (total(events, from, to) + 0.5) / (total(everybody) - total(fewer, from, to) + PRIOR_YEARS);
    const prior = mean * PRIOR_YEARS;
    again[token] = Math.log(((eventsAgain[token] ?? 0) + prior) / ((yearsAgain[token] ?? 0) + PRIOR_YEARS) / mean);
    for (let j = 0; j < H; j++) {
      const years = Math.max(0, (everybody[j] ?? 0) - (fewer[from + j] ?? 0));
      rates[from + j] = Math.log(((events[from + j] ?? 0) + mean * PRIOR_YEARS) / (years + PRIOR_YEARS));
    }
  }
  return { logTokens: rates, logAgain: again };
}
