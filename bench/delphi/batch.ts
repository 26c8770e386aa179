/**
 * @module bench/delphi/batch: patients as rows of the network, as Delphi prepares them.
 *
 * A patient's first 49 events, "no event" tokens strewn between them, sorted by age, the last 49 kept; 48 inputs and the 48 that follow them
 * as targets. Rows are padded on the left. B rows of T tokens; model ids are those on disk plus one.
 */
import type { Random } from "#core";
import type { DelphiRows } from "./read-bin.ts";

const BLOCK_SIZE = 48;
export const PADDING = 0;
export const NO_EVENT = 1;
/** Age of what is not there. */
const NEVER = -10_000;
/** Ids on disk whose age is told by the patient, not observed: 3 to 11 (BMI, smoking, alcohol). */
const LIFESTYLE = { first: 3, last: 11 };

export interface DelphiBatch {
  readonly B: number;
  readonly T: number;
  /** Model ids `[B, T]`, 0 where padded. */
  readonly tokens: Int32Array;
  readonly agesDays: Float32Array;
  readonly targets: Int32Array;
  readonly targetAgesDays: Float32Array;
}

export interface BatchOptions {
  /** `random` in training: 20 ages drawn from a century; `regular` in evaluation: one every five years from the first day. */
  readonly noEvents: "random" | "regular";
  /** Moves the ages of lifestyle tokens by -20 to +40 years (training only). */
  readonly moveLifestyle: boolean;
}

/** Rows of `patients`, only as wide as the longest needs. `random` is drawn from in training only. */
export function delphiBatch(
  rows: DelphiRows,
  patients: readonly number[],
  options: BatchOptions,
  random: Random,
): DelphiBatch {
  const sequences = patients.map((patient) => sequenceOf(rows, patient, options, random));
  const T = Math.max(...sequences.map((sequence) => sequence.length)) - 1;
  const B = patients.length;
  const batch = {
    B,
    T,
    tokens: new Int32Array(B * T),
    agesDays: new Float32Array(B * T).fill(NEVER),
    targets: new Int32Array(B * T),
    targetAgesDays: new Float32Array(B * T).fill(NEVER),
  };
  sequences.forEach((sequence, row) => {
    const start = row * T + T - (sequence.length - 1);
    for (let i = 0; i + 1 < sequence.length; i++) {
      const [event, next] = [sequence[i], sequence[i + 1]];
      batch.tokens[start + i] = event?.token ?? PADDING;
      batch.agesDays[start + i] = event?.ageDays ?? NEVER;
      batch.targets[start + i] = next?.token ?? PADDING;
      batch.targetAgesDays[start + i] = next?.ageDays ?? NEVER;
    }
    // The age before a row's first event is never; what follows padding is not a target.
  });
  return batch;
}

/**
 * The rows of a batch sorted by length and cut into `parts` of about as many positions each, every part only as wide as it must be. Sums over the
 * parts equal sums over the batch: padding takes no part in anything.
 */
export function splitByLength(batch: DelphiBatch, parts: number): DelphiBatch[] {
  const { B, T } = batch;
  const lengths = Array.from({ length: B }, (_, row) => {
    const first = batch.tokens.subarray(row * T, (row + 1) * T).findIndex((token) => token !== PADDING);
    return { row, length: first < 0 ? 1 : T - first };
  }).toSorted((a, b) => a.length - b.length || a.row - b.row);
  const total = lengths.reduce((sum, { length }) => sum + length, 0);
  const groups: { row: number; length: number }[][] = [[]];
  let before = 0;
  for (const entry of lengths) {
    if (before >= (groups.length * total) / parts) groups.push([]);
    groups.at(-1)?.push(entry);
    before += entry.length;
  }
  return groups.map((group) => takeRows(batch, group));
}

function takeRows(batch: DelphiBatch, group: readonly { row: number; length: number }[]): DelphiBatch {
  const width = Math.max(...group.map(({ length }) => length));
  const take = <A extends Int32Array | Float32Array>(from: A, into: A): A => {
    group.forEach(({ row }, i) => {
      into.set(from.subarray((row + 1) * batch.T - width, (row + 1) * batch.T), i * width);
    });
    return into;
  };
  const size = group.length * width;
  return {
    B: group.length,
    T: width,
    tokens: take(batch.tokens, new Int32Array(size)),
    agesDays: take(batch.agesDays, new Float32Array(size)),
    targets: take(batch.targets, new Int32Array(size)),
    targetAgesDays: take(batch.targetAgesDays, new Float32Array(size)),
  };
}

/** Events and "no event" tokens of a batch: what is not padding. */
export function realEvents({ tokens }: DelphiBatch): number {
  return tokens.reduce((count, token) => count + (token === PADDING ? 0 : 1), 0);
}

interface Event {
  readonly token: number;
  readonly ageDays: number;
}

function sequenceOf(rows: DelphiRows, patient: number, options: BatchOptions, random: Random): Event[] {
  const start = rows.starts[patient] ?? 0;
  const end = Math.min(rows.starts[patient + 1] ?? 0, start + BLOCK_SIZE + 1);
  const events: Event[] = [];
  for (let row = start; row < end; row++) {
    const token = rows.tokens[row] ?? 0;
    const lifestyle = token >= LIFESTYLE.first && token <= LIFESTYLE.last;
    const moved = options.moveLifestyle && lifestyle ? random.integer(60 * 365) - 20 * 365 : 0;
    events.push({ token: token + 1, ageDays: (rows.agesDays[row] ?? 0) + moved });
  }
  const last = events.reduce((age, event) => Math.max(age, event.ageDays), NEVER);
  for (let i = 0; i < 20; i++) {
    const ageDays = options.noEvents === "regular" ? i * 5 * 365.25 + 1 : 1 + random.integer(36_524);
    if (ageDays <= last) events.push({ token: NO_EVENT, ageDays });
  }
  return events.toSorted((a, b) => a.ageDays - b.ageDays).slice(-BLOCK_SIZE - 1);
}
