/**
 * @module answers/text-reading: what the sentences of a passage say by their words alone, whatever is asked.
 *
 * The same passages come back for question after question, and the library's statements for nearly every one: each is read once and kept,
 * the last few thousand of them.
 */
import { remember } from "#core";
import { type Passage, splitSentences, toStems } from "#evidence";
import { hasStatistics, namesOneDirection } from "./direction/index.ts";
import { comparesGroups, comparesTimes, momentsIn, partsNamed, withoutCovariates } from "./reported-comparison.ts";
import { announcedRole, roleOf, type SentenceRole } from "./sentence-role.ts";
import { readWording, type SentenceWording } from "./sentence-wording.ts";

export interface SentenceReading {
  /** Offsets into the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly role: SentenceRole;
  /** The sentence without the clauses that name what was adjusted for, and its stems in order. */
  readonly told: string;
  readonly own: readonly string[];
  /** Stems of its first eight words. */
  readonly lead: ReadonlySet<string>;
  readonly reportsStatistics: boolean;
  readonly namesOneDirection: boolean;
  readonly comparesGroups: boolean;
  readonly comparesTimes: boolean;
  readonly moments: ReadonlySet<string>;
  readonly parts: readonly boolean[];
  readonly wording: SentenceWording;
}

type PassageText = Pick<Passage, "text" | "kind" | "statement">;

const MOST_PASSAGES = 3000;

/** The sentences of a passage. A guideline statement is read whole: half a recommendation can be the opposite of it. */
export const readSentences: (passage: PassageText) => readonly SentenceReading[] = remember(
  MOST_PASSAGES,
  ({ kind, statement, text }) => `${kind} ${statement === undefined} ${text}`,
  readAnew,
);

function readAnew({ text: whole, statement, kind }: PassageText): readonly SentenceReading[] {
  const spans =
    statement === undefined
      ? splitSentences(whole, 0, whole.length, kind === "table")
      : [{ start: 0, end: whole.length }];
  let announced: SentenceRole | undefined;
  return spans.map(({ start, end }) => {
    const text = whole.slice(start, end);
    announced = announcedRole(text) ?? announced;
    const told = withoutCovariates(text);
    return {
      start,
      end,
      text,
      role: statement === undefined ? roleOf(text, announced, kind) : "conclusion",
      told,
      own: toStems(told),
      lead: new Set(toStems(text.split(/\s+/, 8).join(" "))),
      reportsStatistics: hasStatistics(text),
      namesOneDirection: namesOneDirection(text),
      comparesGroups: comparesGroups(text),
      comparesTimes: comparesTimes(text),
      moments: momentsIn(text),
      parts: partsNamed(text),
      wording: readWording(text),
    };
  });
}
