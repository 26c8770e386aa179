/**
 * @module deid/deidentify-text: one note without its identifiers.
 *
 * Layers: what the chart knows; the rules and the tagger of the note's language (`voices`); then a second sweep for copies of what was
 * found. Recall before precision: where two layers disagree, the text is hidden.
 */
import type { PatientIdentity } from "#core";
import { isDateWord } from "./date-words.ts";
import type { DeidSpan, Finding } from "./finding.ts";
import { createGuard } from "./guard.ts";
import { isInstitutionHead } from "./institutions.ts";
import { findKnownIdentity } from "./known-identity.ts";
import { languageOf } from "./locales/language.ts";
import { normaliseText, originalOffset } from "./normalise.ts";
import type { Surrogates } from "./surrogates.ts";
import type { TaggerWeights } from "./tagger/tagger.ts";
import { wordsWithin } from "./tagger/word-features.ts";
import { isTitle } from "./titles.ts";
import { findIdentifiers } from "./voices.ts";
import { gapAfter, type Word, wordsOf } from "./words.ts";

export interface DeidentifiedText {
  readonly text: string;
  /** Offsets into the text handed in, in order, not overlapping. */
  readonly spans: readonly DeidSpan[];
}

export interface DeidentifyTextOptions {
  /** What the patient's chart says of the persons around them. */
  readonly chart?: PatientIdentity;
  /** With them, identifiers are replaced by plausible others and dates are shifted; without, by typed tags (`[NAME]`). */
  readonly surrogates?: Surrogates;
  /** Weights in place of the shipped ones, or none; for measuring. */
  readonly tagger?: TaggerWeights | "none";
}

/** `text` with every identifier found replaced; pure, and the same for the same arguments. */
export function deidentifyText(text: string, options: DeidentifyTextOptions = {}): DeidentifiedText {
  const normalised = normaliseText(text);
  const words = wordsOf(normalised.text);
  const found = mergeFindings(normalised.text, collect(normalised.text, words, options));
  const spans: DeidSpan[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const finding of found) {
    const start = originalOffset(normalised, finding.start);
    const end = originalOffset(normalised, finding.end);
    spans.push({ start, end, type: finding.type });
    pieces.push(text.slice(at, start), replacement(normalised.text, finding, options.surrogates));
    at = end;
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(""), spans };
}

function replacement(text: string, finding: Finding, surrogates: Surrogates | undefined): string {
  return surrogates === undefined ? `[${finding.type}]` : surrogates.replace(text, finding);
}

function collect(text: string, words: readonly Word[], { chart, tagger }: DeidentifyTextOptions): Finding[] {
  const known = chart === undefined ? [] : findKnownIdentity(text, words, chart);
  const language = languageOf(words);
  const found = known.concat(findIdentifiers(text, words, language, tagger));
  const withoutGuarded = createGuard(text);
  const kept = withoutGuarded(found);
  const copies = withoutGuarded(sweepCopies(words, kept));
  const listed = withoutGuarded(sweepLists(text, words, kept.concat(copies)));
  const all = kept.concat(copies, listed);
  if (language !== "en") return all;
  return all.concat(withoutGuarded(sweepNeighbours(text, words, all)));
}

/** `Te Rangi`, `Big Tony`, `Pinecrest Unified School District`: capitals just before a name, a town or an institution, and heads of institutions just after. */
function sweepNeighbours(text: string, words: readonly Word[], found: readonly Finding[]): Finding[] {
  const ends = new Map<number, Finding>();
  const starts = new Map<number, Finding>();
  for (const finding of found) {
    if (!/^(?:NAME|CITY|ORGANIZATION)$/.test(finding.type) || finding.sureness < 45) continue;
    ends.set(finding.end, finding);
    starts.set(finding.start, finding);
  }
  const added: Finding[] = [];
  for (const [i, word] of words.entries()) {
    const previous = words[i - 1];
    const owner = previous === undefined ? undefined : ends.get(previous.end);
    const own = word.possessive ? ends.get(word.end) : undefined;
    if (own?.type === "ORGANIZATION") added.push({ ...own, end: word.end + 2 });
    if (previous !== undefined && owner !== undefined && isTail(text, words, i)) {
      const tail = {
        start: owner.start,
        end: word.end,
        type: "ORGANIZATION" as const,
        sureness: Math.max(owner.sureness, 56),
      };
      added.push(tail);
      ends.set(word.end, tail);
    }
  }
  for (let i = words.length - 1; i > 0; i--) {
    const next = words[i];
    const word = words[i - 1];
    const owner = next === undefined ? undefined : starts.get(next.start);
    if (word === undefined || owner === undefined || starts.has(word.start) || !isLead(text, words, i - 1)) continue;
    const led = { start: word.start, end: owner.end, type: owner.type, sureness: owner.sureness };
    added.push(led);
    starts.set(word.start, led);
  }
  return added;
}

/** A head of an institution or a town right after a name, in the same case. */
function isTail(text: string, words: readonly Word[], i: number): boolean {
  const [previous, word, next] = [words[i - 1], words[i], words[i + 1]];
  if (previous === undefined || word === undefined || !word.capital || previous.possessive) return false;
  if (word.upper !== previous.upper || !isInstitutionHead(word.key) || gapAfter(text, words, i - 1) !== " ")
    return false;
  return (
    !/^\s?:/.test(text.slice(word.end, word.end + 2)) &&
    !(next?.capital === true && next.guarded && gapAfter(text, words, i) === " ")
  );
}

/** A capitalised word that opens nothing, is no term and no title, right before a name. */
function isLead(text: string, words: readonly Word[], i: number): boolean {
  const [before, word] = [words[i - 1], words[i]];
  if (word === undefined || before === undefined || gapAfter(text, words, i) !== " " || word.possessive) return false;
  if (!word.capital || word.upper || word.initial || word.opens || word.guarded || word.eponym || isTitle(word.key))
    return false;
  return !before.capital && /^,? $/.test(gapAfter(text, words, i - 1)) && !isDateWord(word.key);
}

/** Words of names found elsewhere in the note, wherever else they stand with a capital. */
function sweepCopies(words: readonly Word[], found: readonly Finding[]): Finding[] {
  const keys = new Set<string>();
  for (const finding of found) {
    if (finding.type !== "NAME" || finding.sureness < 55) continue;
    for (const i of wordsWithin(words, finding)) {
      const word = words[i];
      if (
        word !== undefined &&
        word.start >= finding.start &&
        word.end <= finding.end + 2 &&
        word.text.length > 2 &&
        (!word.common || ((word.first || word.surname) && finding.sureness >= 60)) &&
        !word.guarded &&
        !(word.eponym && finding.sureness < 80)
      )
        keys.add(word.key);
    }
  }
  if (keys.size === 0) return [];
  return words
    .filter(
      (word) =>
        keys.has(word.key) && (word.capital || (!word.common && (word.first || word.surname || word.text.length > 4))),
    )
    .map((word) => ({ start: word.start, end: word.end, type: "NAME", sureness: 54 }));
}

/** `Smith, Bowman and White`: capitalised words in one list with a name. */
function sweepLists(text: string, words: readonly Word[], found: readonly Finding[]): Finding[] {
  const names = found.filter((finding) => finding.type === "NAME" && finding.sureness >= 40);
  if (names.length === 0) return [];
  const starts = new Set(names.map((finding) => finding.start));
  const ends = new Set(names.map((finding) => finding.end));
  const list = /^(?:, | and | & |, and |\/)$/;
  const added: Finding[] = [];
  for (const [i, word] of words.entries()) {
    if (
      !word.capital ||
      word.initial ||
      word.guarded ||
      word.upper ||
      starts.has(word.start) ||
      !(word.surname || word.first || !word.common)
    )
      continue;
    const previous = words[i - 1];
    const next = words[i + 1];
    const after = previous !== undefined && ends.has(previous.end) && list.test(text.slice(previous.end, word.start));
    const before =
      next !== undefined && starts.has(next.start) && list.test(text.slice(word.end, next.start)) && !word.opens;
    if (!after && !before) continue;
    if (word.possessive && word.eponym) continue;
    added.push({ start: word.start, end: word.end, type: "NAME", sureness: 42 });
    ends.add(word.end);
  }
  return added;
}

/** One list in order: overlapping findings become one with the surest finding's type; its date keeps its parts if it covers all. */
function mergeFindings(text: string, found: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  for (const finding of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (finding.end <= finding.start) continue;
    const last = merged.at(-1);
    if (last === undefined || finding.start >= last.end) {
      const adjacent =
        last !== undefined &&
        last.type === "NAME" &&
        finding.type === "NAME" &&
        text.slice(last.end, finding.start) === " ";
      if (adjacent) merged[merged.length - 1] = join(last, finding);
      else merged.push(finding);
      continue;
    }
    merged[merged.length - 1] = join(last, finding);
  }
  return merged;
}

function join(a: Finding, b: Finding): Finding {
  const surest = b.sureness > a.sureness ? b : a;
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  const covers = surest.start === start && surest.end === end;
  const dated = covers ? surest : a.start === start && a.end === end && a.type === surest.type ? a : surest;
  return {
    start,
    end,
    type: surest.type,
    sureness: surest.sureness,
    ...(dated.dateParts === undefined ? {} : { dateParts: dated.dateParts }),
    ...(covers && surest.canonical !== undefined ? { canonical: surest.canonical } : {}),
  };
}
