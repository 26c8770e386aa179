/**
 * @module deid/tagger/run-features: in which run of capitalised words a word stands: `Good Neighbours Trust` is judged by what stands before and after all of it.
 */
import { gapAfter, type Word } from "../words.ts";

interface Run {
  /** Places of the first and the last word of the run; both the word's own where it is small or alone. */
  readonly first: number;
  readonly last: number;
}

export interface RunMemory {
  readonly at: (i: number) => Run;
}

/** What joins the words of a run. */
const joint = /^(?: |-| & |\. ?)$/;

/** Reads a note once; its words must be in order. */
export function createRunMemory(text: string, words: readonly Word[]): RunMemory {
  const first = Int32Array.from(words.keys());
  const last = Int32Array.from(words.keys());
  for (let i = 1; i < words.length; i++)
    if (words[i]?.capital === true && words[i - 1]?.capital === true && joint.test(gapAfter(text, words, i - 1)))
      first[i] = first[i - 1] ?? i;
  for (let i = words.length - 2; i >= 0; i--) if (first[i + 1] !== i + 1) last[i] = last[i + 1] ?? i;
  return { at: (i) => ({ first: first[i] ?? i, last: last[i] ?? i }) };
}
