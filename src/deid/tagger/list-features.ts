/**
 * @module deid/tagger/list-features: where a word stands in a list or a table, and how the words above it and the same word before were tagged.
 */
import { hashText } from "#core";
import { gapAfter, type Word } from "../words.ts";

interface Place {
  /** Class given to the same word before; 7 where it is new. */
  readonly same: number;
  /** Class of the word above, for the first three words of a line; 6 where the line above is shorter, -1 where none is asked. */
  readonly above: number;
  /** Words before it in its line. */
  readonly fromStart: number;
  /** Hash of the first word of the table's column; 0 in prose. */
  readonly head: number;
  /** Cells before it in its line. */
  readonly cell: number;
}

export interface ListMemory {
  /** Must be read in order; `before1` is the class given to word `i - 1`. */
  read(i: number, before1: number, key: (i: number) => number): Place;
}

const cells = /\t|\||;|","|,(?! )| {2,}/g;
const columns = 3;

/** Reads a note once; its words must be in order. */
export function createListMemory(text: string, words: readonly Word[]): ListMemory {
  const count = words.length;
  const cell = new Int32Array(count);
  const head = new Int32Array(count);
  const line = new Int32Array(count);
  const starts = [0];
  let heads = new Map<number, number>();
  let headLine = 0;
  for (let i = 0, at = 0; i < count; i++) {
    const now = starts.length - 1;
    line[i] = now;
    cell[i] = at;
    if (now !== headLine) head[i] = heads.size > 1 ? (heads.get(at) ?? 0) : 0;
    else if (!heads.has(at)) heads.set(at, hashText(words[i]?.key ?? ""));
    const gap = gapAfter(text, words, i);
    if (gap.includes("\n")) {
      starts.push(i + 1);
      at = 0;
      if (/\n\s*\n/.test(gap)) {
        headLine = now + 1;
        heads = new Map();
      }
    } else at += gap === " " ? 0 : (gap.match(cells)?.length ?? 0);
  }
  const classes = new Uint8Array(count);
  const last = new Map<number, number>();

  return {
    read(i, before1, key) {
      if (i > 0) {
        classes[i - 1] = before1;
        if (before1 > 0 || !last.has(key(i - 1))) last.set(key(i - 1), before1);
      }
      const now = line[i] ?? 0;
      const start = starts[now] ?? 0;
      const fromStart = i - start;
      const upper = (starts[now - 1] ?? 0) + fromStart;
      const asked = now > 0 && fromStart < columns;
      return {
        same: last.get(key(i)) ?? 7,
        above: asked ? (upper < start ? (classes[upper] ?? 0) : 6) : -1,
        fromStart,
        head: head[i] ?? 0,
        cell: cell[i] ?? 0,
      };
    },
  };
}
