/**
 * @module evidence/passage-words: the stems of a passage as sets, and how much statistics it reports: what every question asks of it anew.
 *
 * Read once for as long as the passage itself is held in memory.
 */
import type { Passage } from "./document.ts";

interface StemmedPassage {
  readonly passage: Passage;
  readonly headerStems: readonly string[];
  readonly bodyStems: readonly string[];
}

export interface PassageWords {
  readonly header: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
  /** Of both. */
  readonly all: ReadonlySet<string>;
  /** Marks of a reported result, 0 to 1; eight of them are 1. */
  readonly statistics: number;
}

/** P values, intervals, comparisons and directions. */
const statistics =
  /\bp\s?[<=>≤≥]|\b95\s?%\s?ci|confidence interval|\bsignifican|\bcompared (?:with|to)|\b(?:increase|decrease|reduc|improv|higher|lower|differ)\w*|±|\bhazard ratio|\bodds ratio|\brelative risk|\bmean difference|\bversus\b|\bvs\b/gi;
const MOST_MARKS = 8;

const kept = new WeakMap<Passage, PassageWords>();

export function wordsOf({ passage, headerStems, bodyStems }: StemmedPassage): PassageWords {
  const known = kept.get(passage);
  if (known !== undefined) return known;
  const marks = passage.text.match(statistics)?.length ?? 0;
  const words = {
    header: new Set(headerStems),
    body: new Set(bodyStems),
    all: new Set([...headerStems, ...bodyStems]),
    statistics: Math.min(marks, MOST_MARKS) / MOST_MARKS,
  };
  kept.set(passage, words);
  return words;
}
