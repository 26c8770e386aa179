/**
 * @module core/random: seeded randomness.
 *
 * Promise: the same seed gives the same numbers on every machine, and streams forked under different labels are independent,
 * so adding a draw in one place does not move the draws of another. Not for secrets.
 */

export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  next(): number;
  /** Uniform integer in [0, below). */
  integer(below: number): number;
  /** Standard normal. */
  normal(): number;
  /** Exponential with the given rate; `Infinity` for rate 0. */
  exponential(rate: number): number;
  /** One item, uniformly. @throws RangeError for an empty list */
  pick<T>(items: readonly T[]): T;
  /** A new array in random order. */
  shuffle<T>(items: readonly T[]): T[];
  /** An independent stream for `label`; does not advance this one. */
  fork(label: string | number): Random;
  /** State to resume from with `resumeRandom`. */
  state(): RandomState;
}

export interface RandomState {
  readonly seed: string;
  readonly words: readonly [number, number, number, number];
}

/** A stream seeded by text or number. */
export function createRandom(seed: string | number): Random {
  const text = String(seed);
  let h = hashText(text);
  const word = () => {
    h = Math.imul((h ^ (h >>> 16)) + 0x9e3779b9, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  };
  return fromState({ seed: text, words: [word(), word(), word(), word() | 1] });
}

/** Continues a stream exactly where `state()` was taken. */
export function resumeRandom(state: RandomState): Random {
  return fromState(state);
}

/** 32-bit FNV-1a of UTF-16 code units; stable across machines. Not cryptographic. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** 32-bit MurmurHash3 (Appleby, 2011) of one 32-bit word: numbers that can be had in any order, without a stream's state. Not cryptographic. */
export function hashWord(seed: number, word: number): number {
  const k = Math.imul(word, 0xcc9e2d51);
  let h = seed ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  h ^= 4;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** xoshiro128++ (Blackman and Vigna, 2019). */
function fromState({ seed, words }: RandomState): Random {
  let [a, b, c, d] = words;
  const next32 = (): number => {
    const sum = (a + d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const next = () => next32() / 4294967296;
  const integer = (below: number) => Math.floor(next() * below);
  return {
    next,
    integer,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    exponential: (rate) => (rate > 0 ? -Math.log(1 - next()) / rate : Number.POSITIVE_INFINITY),
    pick: (items) => {
      const item = items[integer(items.length)];
      if (item === undefined) throw new RangeError("pick: the list is empty.");
      return item;
    },
    shuffle: (items) => {
      const result = [...items];
      for (let i = result.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        [result[i], result[j]] = [result[j] as (typeof result)[number], result[i] as (typeof result)[number]];
      }
      return result;
    },
    fork: (label) => createRandom(`${seed}/${label}`),
    state: () => ({ seed, words: [a >>> 0, b >>> 0, c >>> 0, d >>> 0] }),
  };
}
