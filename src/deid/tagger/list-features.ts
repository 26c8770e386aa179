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
  /** Classes of the cells one and two lines above and the word's place in its own, as bits; -1 where neither its line nor the one above has cells. */
  readonly column: number;
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
  const classOfCell = createColumnMemory(line, cell, classes);
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
        column: classOfCell(i),
      };
    },
  };
}

const mostCells = 64;

/** Reads `classes` as they are given: the class of a cell is that of its first word, or of its second where the first is none. */
function createColumnMemory(line: Int32Array, cell: Int32Array, classes: Uint8Array): (i: number) => number {
  if (cell.every((at) => at === 0)) return () => -1;
  const opens = new Map<number, number>();
  const place = (row: number, at: number) => row * mostCells + Math.min(mostCells - 1, at);
  for (let i = line.length - 1; i >= 0; i--) opens.set(place(line[i] ?? 0, cell[i] ?? 0), i);
  const classAt = (row: number, at: number) => {
    const first = opens.get(place(row, at));
    if (first === undefined) return 7;
    const second = line[first + 1] === line[first] && cell[first + 1] === cell[first] ? (classes[first + 1] ?? 0) : 0;
    return classes[first] || second;
  };
  return (i) => {
    const [row, at] = [line[i] ?? 0, cell[i] ?? 0];
    if (row === 0 || !(opens.has(place(row, 1)) || opens.has(place(row - 1, 1)))) return -1;
    const inCell = Math.min(3, i - (opens.get(place(row, at)) ?? i));
    return (classAt(row - 1, at) * 8 + (row > 1 ? classAt(row - 2, at) : 6)) * 4 + inCell;
  };
}
