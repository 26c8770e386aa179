/**
 * @module answers/summary/understand: a plain message → the questions it holds, put in the field's words.
 *
 * Before: `urgent-question.ts` (an emergency never reaches us). After: guideline statements are searched with what is understood.
 * Promise: deterministic; nothing is added that the message does not say; what was read as what, and what could not be read, is told.
 *
 * Of each clause that asks, names are put in the field's words and words that only frame are dropped. A clause that names no condition, test,
 * vaccine or drug ("what helps", "do I need it") takes those named nearest to it. Any other word stays, so that a statement must speak of it.
 */
import { type AskingLanguage, languageOf, readClauses } from "./clauses.ts";
import { type NamedThing, named, nearest, pointsElsewhere, strong } from "./context.ts";
import { findForm } from "./forms.ts";
import { findPerson } from "./person.ts";
import { readTerms, type Term } from "./read-terms.ts";
import { type Reading, toReadings } from "./readings.ts";
import { toldOf } from "./told.ts";
import { findValues, type GivenValue } from "./values.ts";

export interface UnderstoodQuestion {
  /** The asker's words that ask it. */
  readonly from: string;
  /** The same in the field's words: the fullest reading first, then those that leave out what other sentences name. */
  readonly readings: readonly Reading[];
  /** Names read as others: "water pills" as "diuretic". */
  readonly terms: readonly { readonly words: string; readonly as: string }[];
  /** Values named in the message; they are never compared with a statement. */
  readonly values: readonly GivenValue[];
  /** Every condition, drug, test and value the message names, but for those it denies. */
  readonly conditions: readonly string[];
  readonly language: AskingLanguage;
}

/** Questions beyond this many are left; the answer would be no answer. */
const MAX_QUESTIONS = 4;

/** "What is gout?" is answered in its own words, by a definition, or not at all. */
const definition = /^(?:what (?:is|are)(?: are)?|whats|que es|que son)\b/;

/** Words of a message that are neither names nor everyday ones, up to which "it" and "that" are taken for what is named. */
const MAX_UNREAD = 8;

/** The questions of a message in order; none if no clause of it asks anything that can be named. */
export function understand(message: string, isKnown: (stem: string) => boolean): UnderstoodQuestion[] {
  const language = languageOf(message);
  const clauses = readClauses(message, language);
  const read = clauses.map((clause) => ({ clause, terms: readTerms(clause.words, language, isKnown) }));
  const values = findValues(message, language);
  const conditions = named(read).map(({ as }) => as);
  const unread = new Set(read.flatMap(({ terms }) => terms.filter(({ kind }) => kind === "word").map(({ as }) => as)))
    .size;
  const found: UnderstoodQuestion[] = [];
  for (const [place, { clause, terms }] of read.entries()) {
    if (!clause.asks || found.length >= MAX_QUESTIONS) continue;
    const near = nearest(read, place, terms.length === 0);
    const here = nearest(
      read.filter((one) => one.clause.sentence === clause.sentence),
      place - read.findIndex((one) => one.clause.sentence === clause.sentence),
    );
    const kindsOf = (list: readonly Term[]) => new Set(list.map(({ kind }) => kind));
    const form = findForm(clause.words, language, { own: kindsOf(terms), near: kindsOf(near) });
    // How a thing feels or what it costs is no form known here; a thing alone does not tell what is asked of it.
    if (form === "elsewhere") continue;
    if (form === undefined && definition.test(clause.words.join(" "))) continue;
    if (form === undefined && new Set(terms.filter(({ kind }) => kind !== "word").map(({ as }) => as)).size < 2)
      continue;
    // "What should I do?" after much that cannot be read is not about the one thing that can.
    if (terms.every(({ kind }) => !strong.has(kind)) && unread > MAX_UNREAD) continue;
    if (terms.length === 0 && form !== undefined && form.name === "need" && pointsElsewhere(read, place, isKnown))
      continue;
    const person = findPerson(clauses, clause, language);
    const told = toldOf(read, place, language);
    const readings = toReadings({ clause, terms }, { near, here, told }, form, person);
    if (readings.length === 0) continue;
    const renamed = [...terms, ...near].filter(({ kind, words, as }) => kind !== "word" && words !== as.toLowerCase());
    const misspelt = terms.filter(({ kind, words, as }) => kind === "word" && words !== as);
    found.push({
      from: clause.text,
      readings,
      terms: [...new Map([...renamed, ...misspelt].map(({ words, as }) => [`${words} ${as}`, { words, as }])).values()],
      values,
      conditions,
      language,
    });
  }
  return found;
}

/** What a message names, but for what it denies; in the field's words. */
export function namedIn(message: string, isKnown: (stem: string) => boolean): string[] {
  return thingsNamedIn(message, isKnown).map(({ as }) => as);
}

/** The same, with its kind and whether it is asked about or told. */
export function thingsNamedIn(message: string, isKnown: (stem: string) => boolean): NamedThing[] {
  const language = languageOf(message);
  return named(
    readClauses(message, language).map((clause) => ({ clause, terms: readTerms(clause.words, language, isKnown) })),
  );
}
