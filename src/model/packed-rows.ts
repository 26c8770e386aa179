/**
 * @module model/packed-rows: histories laid side by side in rows of equal width, and what the network is fed of them.
 *
 * B rows of T tokens. Promise: a token looks only at its own history, at what was known at its own instant or before; the events of
 * one instant are a set (their order changes nothing) and none of them sees what it is asked to foretell, which is always later.
 */
import type { TensorValue } from "#graph";
import { PAD } from "#tokens";

/** One history, or a window of one. Tokens in the order they were filed. */
export interface HistoryTokens {
  readonly tokens: Int32Array;
  readonly ageDays: Float32Array;
  readonly values: Float32Array;
}

export interface PackedRows {
  readonly rows: number;
  readonly width: number;
  /** `[B·T]` */
  readonly tokens: Int32Array;
  readonly ageDays: Float32Array;
  readonly values: Float32Array;
  /** `[B·T]` number of the instant within the row, counted over all its histories; -1 where there is padding. */
  readonly instant: Int32Array;
  /** `[B·T]` number of the history within the row; -1 where there is padding. */
  readonly segment: Int32Array;
}

/** Knots of the piecewise-linear age curve, in days: every ten years from birth to 110. */
const AGE_KNOT_DAYS = 3652.5;
const AGE_KNOTS = 12;
/** Whether there is a value, the value, and the age curve. */
export const FEATURES = 2 + AGE_KNOTS;
/** A finite minus infinity: softmax of the runtime wants one. */
const HIDDEN = -1e9;
const DAYS_PER_CENTURY = 36_525;

/** Lays histories into rows. @param rows the histories of each row, whose lengths together fit `width` */
export function packRows(rows: readonly (readonly HistoryTokens[])[], width: number): PackedRows {
  const size = rows.length * width;
  const tokens = new Int32Array(size).fill(PAD);
  const [ageDays, values] = [new Float32Array(size), new Float32Array(size)];
  const [instant, segment] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
  rows.forEach((histories, row) => {
    let at = row * width;
    let instants = 0;
    histories.forEach((history, number) => {
      const { length } = history.tokens;
      if (at + length > (row + 1) * width) throw new RangeError("packRows: the histories do not fit the row.");
      tokens.set(history.tokens, at);
      ageDays.set(history.ageDays, at);
      values.set(history.values, at);
      for (let i = 0; i < length; i++) {
        if (i === 0 || history.ageDays[i] !== history.ageDays[i - 1]) instants++;
        instant[at + i] = instants;
        segment[at + i] = number;
      }
      at += length;
    });
  });
  return { rows: rows.length, width, tokens, ageDays, values, instant, segment };
}

/** What the backbone is fed. */
export function backboneFeeds(packed: PackedRows, headWidth: number): Record<string, TensorValue> {
  const { rows, width } = packed;
  const { cosines, sines } = ageAngles(packed.ageDays, headWidth / 2);
  return {
    tokens: { values: packed.tokens, shape: [rows, width] },
    features: { values: tokenFeatures(packed), shape: [rows, width, FEATURES] },
    firsts: { values: firstTokens(packed), shape: [rows, width, 1] },
    mask: { values: visibility(packed), shape: [rows, 1, width, width] },
    cosines: { values: cosines, shape: [rows, width, headWidth / 2] },
    sines: { values: sines, shape: [rows, width, headWidth / 2] },
  };
}

/** What inference is fed besides: one history a row, asked at its last token, which sees all of it. */
export function lastFeeds(
  { rows, width, ageDays, segment }: PackedRows,
  headWidth: number,
): Record<string, TensorValue> {
  const half = headWidth / 2;
  const positions = Int32Array.from({ length: rows }, (_, row) => {
    const padding = segment.subarray(row * width, (row + 1) * width).indexOf(-1);
    return row * width + (padding === -1 ? width : padding) - 1;
  });
  const { cosines, sines } = ageAngles(
    Float32Array.from(positions, (at) => ageDays[at] ?? 0),
    half,
  );
  return {
    positions: { values: positions, shape: [rows] },
    lastMask: { values: Float32Array.from(segment, (own) => (own === -1 ? HIDDEN : 0)), shape: [rows, 1, 1, width] },
    lastCosines: { values: cosines, shape: [rows, 1, half] },
    lastSines: { values: sines, shape: [rows, 1, half] },
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

/** `[B, 1, T, T]`: 0 where a token may look, a large negative number where it may not. */
export function visibility({ rows, width, instant, segment }: PackedRows): Float32Array {
  const mask = new Float32Array(rows * width * width).fill(HIDDEN);
  for (let row = 0; row < rows; row++) {
    const base = row * width;
    let start = 0;
    for (let i = 0; i < width; i++) {
      const own = segment[base + i] ?? -1;
      if (own === -1) break;
      if (i === 0 || segment[base + i - 1] !== own) start = i;
      let end = i + 1;
      while (end < width && segment[base + end] === own && instant[base + end] === instant[base + i]) end++;
      mask.fill(0, (base + i) * width + start, (base + i) * width + end);
    }
  }
  return mask;
}

/** `[B, T, 1]`: 1 where a history has its token for the first time, so that a sum over what is seen says which tokens were ever there. */
function firstTokens({ rows, width, tokens, segment }: PackedRows): Float32Array {
  const firsts = new Float32Array(tokens.length);
  for (let row = 0; row < rows; row++) {
    let seen = new Set<number>();
    for (let at = row * width; at < (row + 1) * width && segment[at] !== -1; at++) {
      if (at > row * width && segment[at] !== segment[at - 1]) seen = new Set();
      const token = tokens[at] ?? PAD;
      firsts[at] = seen.has(token) ? 0 : 1;
      seen.add(token);
    }
  }
  return firsts;
}

function tokenFeatures({ ageDays, values }: PackedRows): Float32Array {
  const features = new Float32Array(values.length * FEATURES);
  for (let n = 0; n < values.length; n++) {
    const at = n * FEATURES;
    const value = values[n] ?? 0;
    features[at] = value === 0 ? 0 : 1;
    features[at + 1] = value;
    const knots = Math.min(AGE_KNOTS - 1, Math.max(0, (ageDays[n] ?? 0) / AGE_KNOT_DAYS));
    const below = Math.min(AGE_KNOTS - 2, Math.floor(knots));
    features[at + 2 + below] = 1 - (knots - below);
    features[at + 3 + below] = knots - below;
  }
  return features;
}
