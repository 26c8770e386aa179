/**
 * @module bench/delphi/feeds: a batch as what the graph reads: angles of age, who sees whom, targets and waiting times.
 */
import type { TensorValue } from "#graph";
import { type DelphiBatch, NO_EVENT, PADDING } from "./batch.ts";

/** Model ids that are never foretold: padding, sex, lifestyle. */
export const IGNORED = [PADDING, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const HIDDEN = -1e9;

/** Positions of a batch that have a target. */
export function targetCount(batch: DelphiBatch, validation = false): number {
  return batch.targets.filter((target) => counts(target, validation)).length;
}

/** Feeds of a batch; each target weighs `weight` (1 / number of targets for a mean). */
export function delphiFeeds(
  batch: DelphiBatch,
  width: number,
  leastDays: number,
  weight: number,
  validation = false,
): Record<string, TensorValue> {
  const { B, T, tokens } = batch;
  const positions: number[] = [];
  batch.targets.forEach((target, i) => {
    if (counts(target, validation)) positions.push(i);
  });
  const E = positions.length;
  const { mask, seenDays } = whoSeesWhom(batch);
  const logDays = Float32Array.from(positions, (i) => Math.log((seenDays[i] ?? 1) + leastDays));
  return {
    tokens: { values: tokens, shape: [B, T] },
    ages: { values: ageWaves(batch, width), shape: [B, T, width] },
    mask: { values: mask, shape: [B, 1, T, T] },
    positions: { values: Int32Array.from(positions), shape: [E] },
    targets: { values: Int32Array.from(positions.flatMap((i, e) => [e, batch.targets[i] ?? 0])), shape: [E, 2] },
    weights: { values: new Float32Array(E).fill(weight), shape: [E] },
    logDays: { values: logDays, shape: [E] },
  };
}

/** What is added to the logits in validation: -1e9 for what cannot be foretold. */
export function impossibleTokens(vocabularySize: number): TensorValue {
  const values = new Float32Array(vocabularySize);
  for (const token of [...IGNORED, NO_EVENT]) values[token] = HIDDEN;
  return { values, shape: [vocabularySize] };
}

function counts(target: number, validation: boolean): boolean {
  return !IGNORED.includes(target) && !(validation && target === NO_EVENT);
}

/** Sine and cosine of the age in years at `width / 2` frequencies, alternating `[B, T, width]`. */
function ageWaves({ agesDays }: DelphiBatch, width: number): Float32Array {
  const waves = new Float32Array(agesDays.length * width);
  agesDays.forEach((age, i) => {
    writeAgeWaves(age, waves.subarray(i * width, (i + 1) * width));
  });
  return waves;
}

/** Radians a year of each pair of columns, by width. */
const frequencies = new Map<number, Float64Array>();

/** Sine and cosine of the age in years at half as many frequencies as there are columns, alternating. */
export function writeAgeWaves(ageDays: number, into: Float32Array): void {
  const width = into.length;
  const each =
    frequencies.get(width) ?? Float64Array.from({ length: width / 2 }, (_, i) => 10_000 ** ((-2 * i) / width));
  frequencies.set(width, each);
  each.forEach((frequency, i) => {
    const angle = (ageDays / 365.25) * frequency;
    into[2 * i] = Math.sin(angle);
    into[2 * i + 1] = Math.cos(angle);
  });
}

/**
 * A position sees the events up to its own that are not of its target's day; one that would see nothing, or is padding, sees itself.
 * The waiting time is counted from the last event seen, at least a day.
 */
function whoSeesWhom(batch: DelphiBatch): { mask: Float32Array; seenDays: Float32Array } {
  const { B, T, tokens, agesDays, targetAgesDays } = batch;
  const mask = new Float32Array(B * T * T).fill(HIDDEN);
  const seenDays = new Float32Array(B * T);
  for (let row = 0; row < B; row++) {
    for (let i = 0; i < T; i++) {
      const own = row * T + i;
      const until = targetAgesDays[own];
      let last = -1;
      for (let j = 0; j <= i && tokens[own] !== PADDING; j++) {
        if (tokens[row * T + j] === PADDING || agesDays[row * T + j] === until) continue;
        mask[own * T + j] = 0;
        last = j;
      }
      if (last < 0) mask[own * T + i] = 0;
      const from = row * T + (last < 0 ? i : last);
      seenDays[own] = Math.max(1, (targetAgesDays[from] ?? 0) - (agesDays[from] ?? 0));
    }
  }
  return { mask, seenDays };
}
