/**
 * @module deid/tagger/document-features: what the whole note says of a word: how many sure findings and capitals it has, and whether two numbers may be a day and a month near its other dates.
 */
import type { Finding } from "../finding.ts";
import type { Word } from "../words.ts";

/** What a note says of each of its words. */
export interface DocumentMemory {
  /** Sure findings among its words, in steps; 0 where there are none. */
  readonly identified: number;
  /** Capitals inside its sentences, in tenths of the words; 6 where they are too few to tell. */
  readonly capitals: number;
  readonly pairAt: (i: number) => NumberPair | undefined;
}

/** Two short numbers that a slash, a stop or a hyphen joins. */
interface NumberPair {
  /** Which of them can be a month beside a day, which month stands in the note's other dates, which is larger, and what joins them, as bits. */
  readonly form: number;
  /** Place of the first of them. */
  readonly at: number;
}

const surely = 68;

/** Reads a note once. */
export function createDocumentMemory(text: string, words: readonly Word[], found: readonly Finding[]): DocumentMemory {
  const sure = found.filter(({ type, sureness }) => sureness >= surely && type !== "DATE" && type !== "ID").length;
  const inside = words.filter((word) => !word.number && !word.opens);
  const capitals = inside.filter((word) => word.capital).length;
  const months = monthsOf(found);
  return {
    identified: sure > 0 ? Math.min(5, 2 + Math.floor((50 * sure) / words.length)) : words.length > 40 ? 0 : 1,
    capitals: inside.length < 10 ? 6 : Math.min(5, Math.floor((10 * capitals) / inside.length)),
    pairAt: (i) => pairAt(text, words, i, months),
  };
}

/** The months of the dates found, and those beside them. */
function monthsOf(found: readonly Finding[]): ReadonlySet<number> {
  const months = new Set<number>();
  for (const { dateParts = [] } of found)
    for (const { kind, value } of dateParts)
      if (kind === "month" || kind === "monthName")
        for (const month of [value + 10, value + 11, value]) months.add((month % 12) + 1);
  return months;
}

/** The pair of the word at `i` and the one neighbour that is joined to it. */
function pairAt(text: string, words: readonly Word[], i: number, months: ReadonlySet<number>): NumberPair | undefined {
  const right = joinOf(text, words, i);
  const left = joinOf(text, words, i - 1);
  if ((right === "") === (left === "")) return undefined;
  const at = right === "" ? i - 1 : i;
  const [a, b] = [Number(words[at]?.text), Number(words[at + 1]?.text)];
  const bits = [
    isDay(a, b),
    isDay(b, a),
    isDay(a, b) && months.has(a),
    isDay(b, a) && months.has(b),
    a >= b,
    right + left === "/",
    right + left === ".",
  ];
  return { at, form: bits.reduce((form, bit) => 2 * form + Number(bit), 0) };
}

/** What joins two short numbers, `""` where the words at `i` and after are none. */
function joinOf(text: string, words: readonly Word[], i: number): string {
  const [word, next] = [words[i], words[i + 1]];
  if (word === undefined || next === undefined || !isShort(word) || !isShort(next)) return "";
  return /^[/.-]$/.exec(text.slice(word.end, next.start))?.[0] ?? "";
}

const isShort = ({ number, text }: Word) => number && text.length <= 2;

/** Whether a year has this day. */
export const isDay = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;
