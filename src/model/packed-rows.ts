/**
 * @module model/packed-rows: histories laid side by side in rows of equal width, and what the network is fed of them.
 *
 * B rows of T places, E questions. Promise: a token looks only at its own history, at what was known at its own instant or before; the events of
 * one instant are a set (their order changes nothing). What is foretold is asked at places of their own, at any age; nothing sees them.
 */
import type { TensorValue } from "#graph";
import { PAD } from "#tokens";

/** One history, or a window of one. Tokens in the order they were filed. */
export interface HistoryTokens {
  readonly tokens: Int32Array;
  readonly ageDays: Float32Array;
  readonly values: Float32Array;
}

/** A history and the ages at which something is asked of it. Each question is a place of its own, which sees the history up to then. */
export interface AskedHistory {
  readonly history: HistoryTokens;
  readonly momentAgeDays: Float32Array;
}

export interface PackedRows {
  readonly rows: number;
  readonly width: number;
  /** `[B·T]` */
  readonly tokens: Int32Array;
  readonly ageDays: Float32Array;
  readonly values: Float32Array;
  /** `[B·T, 2]` from where to where (exclusive, within the row) a place looks besides at itself; 0, 0 where there is padding. */
  readonly sees: Int32Array;
  /** `[B·T]` how many of the row's first places a place sees besides (`branch-rows.ts`); none where left out. */
  readonly trunk?: Int32Array;
  /** `[E]` places of the questions, in the order of rows, histories and moments. */
  readonly positions: Int32Array;
}

/** Knots of the piecewise-linear age curve, in days: every ten years from birth to 110. */
const AGE_KNOT_DAYS = 3652.5;
export const AGE_KNOTS = 12;
/** Whether there is a value, the value, and the age curve. */
export const FEATURES = 2 + AGE_KNOTS;
/** A finite minus infinity: softmax of the runtime wants one. */
const HIDDEN = -1e9;
const DAYS_PER_CENTURY = 36_525;

/** Places a history takes in a row. */
function placesOf({ history, momentAgeDays }: AskedHistory): number {
  return history.tokens.length + momentAgeDays.length;
}

/** Lays histories into rows, each followed by its questions. @param rows the histories of each row, which together fit `width` */
export function packRows(rows: readonly (readonly AskedHistory[])[], width: number): PackedRows {
  const size = rows.length * width;
  const tokens = new Int32Array(size).fill(PAD);
  const [ageDays, values] = [new Float32Array(size), new Float32Array(size)];
  const sees = new Int32Array(2 * size);
  const positions: number[] = [];
  rows.forEach((histories, row) => {
    let at = row * width;
    for (const asked of histories) {
      if (at + placesOf(asked) > (row + 1) * width) throw new RangeError("packRows: the histories do not fit the row.");
      const { history, momentAgeDays } = asked;
      const { length } = history.tokens;
      const start = at - row * width;
      tokens.set(history.tokens, at);
      ageDays.set(history.ageDays, at);
      values.set(history.values, at);
      for (let i = 0; i < length; i++) {
        sees.set([start, start + countUntil(history.ageDays, history.ageDays[i] ?? 0)], 2 * (at + i));
      }
      momentAgeDays.forEach((age, i) => {
        const place = at + length + i;
        ageDays[place] = age;
        sees.set([start, start + countUntil(history.ageDays, age)], 2 * place);
        positions.push(place);
      });
      at += placesOf(asked);
    }
  });
  return { rows: rows.length, width, tokens, ageDays, values, sees, positions: Int32Array.from(positions) };
}

/** How many of the ascending ages are at or before `age`. */
export function countUntil(ageDays: Float32Array, age: number): number {
  let low = 0;
  let high = ageDays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ageDays[middle] ?? 0) <= age) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the backbone is fed, besides the summaries. */
export function backboneFeeds(packed: PackedRows, headWidth: number): Record<string, TensorValue> {
  const { rows, width, positions } = packed;
  const { cosines, sines } = ageAngles(packed.ageDays, headWidth / 2);
  return {
    tokens: { values: packed.tokens, shape: [rows, width] },
    features: { values: tokenFeatures(packed), shape: [rows, width, FEATURES] },
    mask: { values: visibility(packed), shape: [rows, 1, width, width] },
    cosines: { values: cosines, shape: [rows, width, headWidth / 2] },
    sines: { values: sines, shape: [rows, width, headWidth / 2] },
    positions: { values: positions, shape: [positions.length] },
  };
}

/** What inference is fed besides: of each question its angles and what it sees. Each row holds one question, or one row all. */
export function lastFeeds(packed: PackedRows, headWidth: number): Record<string, TensorValue> {
  const { rows, width, ageDays, positions } = packed;
  const half = headWidth / 2;
  const { cosines, sines } = ageAngles(
    Float32Array.from(positions, (at) => ageDays[at] ?? 0),
    half,
  );
  const questions = positions.length / rows;
  const mask = new Float32Array(positions.length * width).fill(HIDDEN);
  positions.forEach((at, e) => {
    showRow(packed, at, mask, e * width);
  });
  return {
    lastMask: { values: mask, shape: [rows, 1, questions, width] },
    lastCosines: { values: cosines, shape: [rows, questions, half] },
    lastSines: { values: sines, shape: [rows, questions, half] },
  };
}

/** Rotary angles of ages: `half` periods, log-spaced from a day to a century. */
export function ageAngles(ageDays: Float32Array, half: number): { cosines: Float32Array; sines: Float32Array } {
  const rates = Float64Array.from(
    { length: half },
    (_, i) => (2 * Math.PI) / DAYS_PER_CENTURY ** (half === 1 ? 1 : i / (half - 1)),
  );
  const cosines = new Float32Array(ageDays.length * half);
  const sines = new Float32Array(ageDays.length * half);
  for (let n = 0; n < ageDays.length; n++) {
    const age = ageDays[n] ?? 0;
    // Tokens of one instant share their angles.
    const same = n > 0 && ageDays[n - 1] === age;
    for (let i = 0; i < half; i++) {
      const at = n * half + i;
      const angle = age * (rates[i] ?? 0);
      cosines[at] = same ? (cosines[at - half] ?? 0) : Math.cos(angle);
      sines[at] = same ? (sines[at - half] ?? 0) : Math.sin(angle);
    }
  }
  return { cosines, sines };
}

/** `[B, 1, T, T]`: 0 where a place may look, a large negative number where it may not. Padding looks at itself. */
export function visibility(packed: PackedRows): Float32Array {
  const { rows, width } = packed;
  const mask = new Float32Array(rows * width * width).fill(HIDDEN);
  for (let at = 0; at < rows * width; at++) showRow(packed, at, mask, at * width);
  return mask;
}

/** Opens in `mask`, from `offset`, what place `at` of its row sees. */
function showRow({ width, sees, trunk }: PackedRows, at: number, mask: Float32Array, offset: number): void {
  if (trunk !== undefined) mask.fill(0, offset, offset + (trunk[at] ?? 0));
  mask.fill(0, offset + (sees[2 * at] ?? 0), offset + (sees[2 * at + 1] ?? 0));
  mask[offset + (at % width)] = 0;
}

/** Where an age lies between knots: `share` of the way from knot `below` to the next. */
export function ageCurve(ageDays: number): { readonly below: number; readonly share: number } {
  const knots = Math.min(AGE_KNOTS - 1, Math.max(0, ageDays / AGE_KNOT_DAYS));
  const below = Math.min(AGE_KNOTS - 2, Math.floor(knots));
  return { below, share: knots - below };
}

function tokenFeatures({ ageDays, values }: PackedRows): Float32Array {
  const features = new Float32Array(values.length * FEATURES);
  for (let n = 0; n < values.length; n++) {
    const at = n * FEATURES;
    const value = values[n] ?? 0;
    features[at] = value === 0 ? 0 : 1;
    features[at + 1] = value;
    const { below, share } = ageCurve(ageDays[n] ?? 0);
    features[at + 2 + below] = 1 - share;
    features[at + 3 + below] = share;
  }
  return features;
}
