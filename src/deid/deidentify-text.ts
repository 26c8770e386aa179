/**
 * @module deid/deidentify-text: one note without its identifiers.
 *
 * Layers: what the chart knows; the rules and the tagger of the note's language (`voices`); then a second sweep for copies of what was
 * found. Recall before precision: where two layers disagree, the text is hidden.
 */
import { addDays, DAYS_PER_YEAR, type EpochMs, type PatientIdentity } from "#core";
import { findBesideAddresses } from "./address-blocks.ts";
import { findShortAges } from "./ages.ts";
import { withBirthYears } from "./births.ts";
import { isDateWord } from "./date-words.ts";
import { latestDay, liesBefore, withYearsBeside } from "./dates.ts";
import type { DeidSpan, Finding, SpanType } from "./finding.ts";
import { createGuard } from "./guard.ts";
import { isInstitutionHead } from "./institutions.ts";
import { findKnownIdentity } from "./known-identity.ts";
import { languageOf } from "./locales/language.ts";
import { actsAsPerson } from "./names.ts";
import { normaliseText, originalOffset } from "./normalise.ts";
import type { Surrogates } from "./surrogates.ts";
import { sweepInitials } from "./sweep-initials.ts";
import type { Tagger } from "./tagger/tagger.ts";
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
  /** When the text was written, or a later day: of a text that tells no other, births of two digits' year are not after it. */
  readonly lastDay?: EpochMs;
  /** Weights in place of the shipped ones, or none; for measuring. */
  readonly tagger?: Tagger | "none";
}

/** `text` with every identifier found replaced; pure, and the same for the same arguments. */
export function deidentifyText(text: string, options: DeidentifyTextOptions = {}): DeidentifiedText {
  const replacements = findReplacements(text, options);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of replacements) {
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(""), spans: replacements.map(({ start, end, type }) => ({ start, end, type })) };
}

/**
 * Pieces of one text, such as the cells of a table, without their identifiers; read together, since the one before tells what the
 * next is. What identifies across pieces is replaced in the first of them and taken out of the others.
 *
 * @param gaps what a reader sees after each piece but the last
 */
export function deidentifyPieces(
  pieces: readonly string[],
  gaps: readonly string[],
  options: DeidentifyTextOptions = {},
): string[] {
  const text = pieces.map((piece, i) => piece + (gaps[i] ?? "")).join("");
  const replacements = findReplacements(text, options);
  let [from, next] = [0, 0];
  return pieces.map((piece, i) => {
    const to = from + piece.length;
    let [cleaned, at] = ["", from];
    while ((replacements[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next++;
    for (let k = next, found = replacements[k]; found !== undefined && found.start < to; found = replacements[++k]) {
      cleaned += text.slice(at, Math.max(at, found.start)) + (found.start < from ? "" : found.replacement);
      at = Math.min(found.end, to);
    }
    cleaned += text.slice(at, to);
    from = to + (gaps[i] ?? "").length;
    return cleaned;
  });
}

interface Replacement extends DeidSpan {
  readonly replacement: string;
}

/** In order, not overlapping; offsets into the text handed in. */
function findReplacements(text: string, options: DeidentifyTextOptions): Replacement[] {
  const normalised = normaliseText(text);
  const words = wordsOf(normalised.text);
  const merged = mergeFindings(normalised.text, collect(normalised.text, words, options));
  const found = withYearsBeside(withBirthYears(normalised.text, merged, options.lastDay));
  const replace = replacer(normalised.text, found, options.surrogates);
  return found.map((finding) => ({
    start: originalOffset(normalised, finding.start),
    end: originalOffset(normalised, finding.end),
    type: finding.type,
    replacement: replace(finding),
  }));
}

/** Dates ninety years before the last of the same text are tags: moved alike, the two would tell of an age over 89. */
function replacer(text: string, found: readonly Finding[], surrogates: Surrogates | undefined) {
  const tag = ({ type }: Finding) => `[${type}]`;
  if (surrogates === undefined) return tag;
  const latest = latestDay(found);
  const earliest = latest === undefined ? undefined : addDays(latest, -90 * DAYS_PER_YEAR);
  return (finding: Finding) =>
    earliest !== undefined && finding.type === "DATE" && liesBefore(finding, earliest, undefined)
      ? tag(finding)
      : surrogates.replace(text, finding);
}

function collect(text: string, words: readonly Word[], { chart, tagger }: DeidentifyTextOptions): Finding[] {
  const known = chart === undefined ? [] : findKnownIdentity(text, words, chart);
  const language = languageOf(words);
  const found = known.concat(findIdentifiers(text, words, language, tagger), findShortAges(text));
  const withoutGuarded = createGuard(text, words);
  const kept = withoutGuarded(found);
  const copies = withoutGuarded(sweepCopies(text, words, kept));
  const listed = withoutGuarded(sweepLists(text, words, kept.concat(copies)));
  const all = kept.concat(copies, listed, withoutGuarded(sweepInitials(text, words, kept)));
  if (language !== "en") return all;
  return all.concat(withoutGuarded([...sweepNeighbours(text, words, all), ...findBesideAddresses(text, words, all)]));
}

/** `Te Rangi`, `Big Tony`, `Pinecrest Unified School District`: capitals just before a name, a town or an institution, and heads of institutions just after. */
function sweepNeighbours(text: string, words: readonly Word[], found: readonly Finding[]): Finding[] {
  const ends = new Map<number, Finding>();
  const starts = new Map<number, Finding>();
  const names = found.filter(({ type }) => type === "NAME").toSorted((a, b) => b.start - a.start);
  const nameEnds = new Map(names.map((name) => [name.end, name]));
  const nameStarts = new Map(names.map((name) => [name.start, name]));
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
    const name = previous === undefined ? undefined : nameEnds.get(previous.end);
    if (name !== undefined && (isBeforeAge(text, words, i) || isGeneration(text, words, i, name)))
      added.push({ ...name, end: word.end });
    if (name !== undefined && isBetweenNames(text, words, i, nameStarts)) added.push({ ...name, end: word.end });
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
    const name = next === undefined ? undefined : nameStarts.get(next.start);
    if (word !== undefined && name !== undefined && isParticle(word) && gapAfter(text, words, i - 1) === " ")
      added.push({ ...name, start: word.start });
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

/** `Naw Paw Say, 34F`: the last word of a name, which an age and a sex follow. */
function isBeforeAge(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || !word.capital || word.upper || word.guarded || gapAfter(text, words, i - 1) !== " ")
    return false;
  return /^,? \d{1,2} ?(?:[MF]\b|y\.?\/?o)/.test(text.slice(word.end, word.end + 8));
}

/** `Kevin Aho III`: a numeral after a full name. */
function isGeneration(text: string, words: readonly Word[], i: number, name: Finding): boolean {
  const [previous, word] = [words[i - 1], words[i]];
  if (previous === undefined || word === undefined || !/^(?:II|III|IV)$/.test(word.text)) return false;
  const isFull = name.sureness >= 75 && text.slice(name.start, name.end).includes(" ") && !previous.eponym;
  return isFull && gapAfter(text, words, i - 1) === " ";
}

/** The `ten` of `Anneke ten Brink`. */
function isBetweenNames(
  text: string,
  words: readonly Word[],
  i: number,
  starts: ReadonlyMap<number, Finding>,
): boolean {
  const next = words[i + 1];
  if (
    next === undefined ||
    !starts.has(next.start) ||
    !/^(?:van|von|ten|ter|de|der|den|del|della|da|di|du|la|zu)$/.test(words[i]?.text ?? "")
  )
    return false;
  return gapAfter(text, words, i - 1) === " " && gapAfter(text, words, i) === " ";
}

/** `Van Houten` that opens a cell. */
const isParticle = ({ capital, upper, key }: Word) => capital && !upper && /^(?:van|von|vander|del|della)$/.test(key);

/** A capitalised word that opens nothing, is no term and no title, right before a name. */
function isLead(text: string, words: readonly Word[], i: number): boolean {
  const [before, word] = [words[i - 1], words[i]];
  if (word === undefined || before === undefined || gapAfter(text, words, i) !== " " || word.possessive) return false;
  if (!word.capital || word.upper || word.initial || word.opens || word.guarded || word.eponym || isTitle(word.key))
    return false;
  return !before.capital && /^,? $/.test(gapAfter(text, words, i - 1)) && !isDateWord(word.key);
}

/** Words of names found elsewhere in the note, wherever else they stand with a capital. */
function sweepCopies(text: string, words: readonly Word[], found: readonly Finding[]): Finding[] {
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
        (!word.guarded || word.ordinaryName) &&
        !(word.eponym && finding.sureness < 80)
      )
        keys.add(word.key);
    }
  }
  if (keys.size === 0) return [];
  return words
    .filter(
      (word, i) =>
        keys.has(word.key) &&
        (word.capital || (!word.common && (word.first || word.surname || word.text.length > 4))) &&
        (!word.guarded || !word.opens || actsAsPerson(text, words, i)),
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

/** From this sureness on, a finding names the kind of everything inside it: the street of an address, the person a hospital is called after. */
const sureOfWhole = 50;

/**
 * One list in order, without overlaps, that covers all that was found. Findings of one kind that overlap are one. Of two kinds, the one that
 * holds the other is kept; else the surer one, and what is left of the other keeps its own kind, so that a telephone number beside a name is
 * replaced as a number.
 */
function mergeFindings(text: string, found: readonly Finding[]): Finding[] {
  return joinNames(
    text,
    overlapping(outermost(joinSameKind(found))).flatMap((group) => apart(text, group)),
  );
}

/** From the left; of those that begin alike the longer, then the surer first. */
const inOrder = (a: Finding, b: Finding) => a.start - b.start || b.end - a.end || b.sureness - a.sureness;

/** In order, without those that one of another kind holds. Of one kind none overlap, so only the latest of each kind can hold the next. */
function outermost(found: readonly Finding[]): Finding[] {
  const latest = new Map<SpanType, Finding>();
  return found.toSorted(inOrder).filter((finding) => {
    const held = [...latest.values()].some((other) => holds(other, finding));
    latest.set(finding.type, finding);
    return !held;
  });
}

/** Findings in order, in groups between which nothing overlaps. */
function overlapping(found: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  let end = 0;
  for (const finding of found) {
    if (finding.start < end) groups.at(-1)?.push(finding);
    else groups.push([finding]);
    end = Math.max(end, finding.end);
  }
  return groups;
}

/** A group's stretches side by side: the surest keeps its extent, the others what is left of theirs. */
function apart(text: string, group: readonly Finding[]): Finding[] {
  const placed: Finding[] = [];
  for (const finding of group.toSorted((a, b) => b.sureness - a.sureness || a.start - b.start))
    placed.push(...withoutPlaced(text, finding, placed));
  return placed.toSorted(inOrder);
}

function holds(whole: Finding, part: Finding): boolean {
  if (whole.sureness < sureOfWhole || whole.start > part.start || whole.end < part.end) return false;
  const same = whole.start === part.start && whole.end === part.end;
  return !same || whole.sureness > part.sureness;
}

function joinSameKind(found: readonly Finding[]): Finding[] {
  const last = new Map<SpanType, Finding>();
  const joined: Finding[] = [];
  for (const finding of found.toSorted(inOrder)) {
    if (finding.end <= finding.start) continue;
    const open = last.get(finding.type);
    if (open !== undefined && finding.start < open.end) {
      last.set(finding.type, join(open, finding));
      continue;
    }
    if (open !== undefined) joined.push(open);
    last.set(finding.type, finding);
  }
  return joined.concat([...last.values()]);
}

/** The stretches of `finding` no finding in `placed` covers, from their first to their last letter or digit. */
function withoutPlaced(text: string, finding: Finding, placed: readonly Finding[]): Finding[] {
  const over = placed.filter(({ start, end }) => start < finding.end && end > finding.start).toSorted(inOrder);
  if (over.length === 0) return [finding];
  const { type, sureness } = finding;
  const rest: Finding[] = [];
  let start = finding.start;
  for (const { start: before, end } of [...over, { start: finding.end, end: finding.end }]) {
    const stretch = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text.slice(start, Math.max(start, before)));
    if (stretch !== null)
      rest.push({ start: start + stretch.index, end: start + stretch.index + stretch[0].length, type, sureness });
    start = Math.max(start, end);
  }
  return rest;
}

/** Names with one blank between them are one name. */
function joinNames(text: string, found: readonly Finding[]): Finding[] {
  const joined: Finding[] = [];
  for (const finding of found) {
    const last = joined.at(-1);
    if (last?.type === "NAME" && finding.type === "NAME" && text.slice(last.end, finding.start) === " ")
      joined[joined.length - 1] = join(last, finding);
    else joined.push(finding);
  }
  return joined;
}

/** Two findings of one kind as one: of a date written twice, the parts are kept where one of the two covers all. */
function join(a: Finding, b: Finding): Finding {
  const surest = b.sureness > a.sureness ? b : a;
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  const covers = surest.start === start && surest.end === end;
  const dated = !covers && a.start === start && a.end === end ? a : surest;
  return {
    start,
    end,
    type: surest.type,
    sureness: surest.sureness,
    ...(dated.dateParts === undefined ? {} : { dateParts: dated.dateParts }),
    ...(covers && surest.canonical !== undefined ? { canonical: surest.canonical } : {}),
  };
}
