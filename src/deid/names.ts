/**
 * @module deid/names: people, by title, label, cue, credential, lexicon and capital letter; recall before precision.
 *
 * Eponyms, drugs, devices, scales, organisms, headings and countries are held back unless a title or label stands before them.
 */
import { followsEponym, isDosed } from "./eponym-use.ts";
import type { Finding } from "./finding.ts";
import { findInitials } from "./initials.ts";
import { ordinaryFirstNameSet } from "./lexicon/lookup.ts";
import { credential, description, interjection, label, personVerb, pronoun, relation, strongCue } from "./name-cues.ts";
import { isFormOfAddress, isTitle } from "./titles.ts";
import { gapAfter, isUnknownProper, type Word } from "./words.ts";

const particles = new Set(
  "de da di do dos das del della der den van von la le el al bin ibn ben abu ten ter zu y san st 't op e ap ferch verch bint binti bte nic ni ould bou umm".split(
    " ",
  ),
);

/** Names of persons in `text`. */
export function findNames(text: string, words: readonly Word[]): Finding[] {
  const found = findInitials(text);
  for (let i = 0; i < words.length; i++) {
    const run = titledRun(text, words, i) ?? (isPlain(words[i]) ? undefined : untitledRun(text, words, i));
    if (run === undefined) continue;
    const last = words[run.last];
    if (last === undefined) continue;
    const dot = last.initial && text[last.end] === "." ? 1 : 0;
    found.push({
      start: particlesBefore(text, words, firstNamed(words, run)),
      end: last.end + dot,
      type: "NAME",
      sureness: run.sureness,
    });
    i = Math.max(i, run.last);
    const beside = words[i + 2];
    if (beside !== undefined && isNamedBeside(text, words, i)) {
      found.push({ start: beside.start, end: beside.end, type: "NAME", sureness: 48 });
      i += 2;
    }
  }
  return found;
}

/** `Maribel and Brown were`: after a name and "and", an ordinary word with a capital that is a family name, inside a sentence of small letters. */
function isNamedBeside(text: string, words: readonly Word[], i: number): boolean {
  const [, and, beside, after] = words.slice(i, i + 4);
  if (and?.key !== "and" || !beside?.capital || beside.upper || !beside.surname || !beside.common) return false;
  const isSpaced = gapAfter(text, words, i) === " " && gapAfter(text, words, i + 1) === " ";
  return isSpaced && !beside.guarded && after !== undefined && !after.capital && gapAfter(text, words, i + 2) === " ";
}

/** A number or a word that prose writes small, written small: without a title it is nobody's name. */
const isPlain = (word: Word | undefined) => word === undefined || word.number || (!word.capital && word.common);

function untitledRun(text: string, words: readonly Word[], i: number): Run | undefined {
  return (
    labelledRun(text, words, i) ??
    credentialRun(text, words, i) ??
    initialRun(text, words, i) ??
    shortName(text, words, i) ??
    lexiconRun(text, words, i) ??
    properRun(text, words, i)
  );
}

/** `Elder Trask`, `Doña Remedios`: the form of address is no part of the name. */
function firstNamed(words: readonly Word[], { first, last }: Run): number {
  const addressed = first < last && isFormOfAddress(words[first]?.key ?? "") && !words[first]?.first;
  return addressed ? first + 1 : first;
}

/** Where a name starts with the particles before it: `de la Rosa`, `van der Heijden`. */
function particlesBefore(text: string, words: readonly Word[], first: number): number {
  let start = words[first]?.start ?? 0;
  const before = words[first - 1];
  if (before !== undefined && gapAfter(text, words, first - 1) === " " && belongsBefore(text, before, words[first]))
    start = before.start;
  for (let k = first - 1; k >= first - 2; k--) {
    const word = words[k];
    if (word === undefined || gapAfter(text, words, k) !== " ") break;
    const two = /^(?:la|las|los|der|den|het)$/.test(word.key) && /^(?:de|van|von|op)$/.test(words[k - 1]?.key ?? "");
    if (!two && !/^(?:de|del|della|di|van|von|vom|zu|bin|ibn|abu|abdul|ten|ter|ni|mac)$/.test(word.key)) break;
    start = word.start;
  }
  return start;
}

/** `J Stubblefield` at a sentence's start, `Juniper Sandhu`: an initial without a stop, or an ordinary word with a capital that opens nothing. */
function belongsBefore(text: string, before: Word, name: Word | undefined): boolean {
  if (name === undefined || name.upper !== (before.upper || (before.initial && name.upper))) return false;
  if (before.initial)
    return (
      before.text !== "I" &&
      before.text !== "A" &&
      /(?:^|[\n.;,:(|✅-]\s*)$/.test(text.slice(Math.max(0, before.start - 3), before.start))
    );
  return (
    before.capital &&
    !before.upper &&
    before.common &&
    !before.guarded &&
    !before.opens &&
    name.surname &&
    !name.common &&
    before.text.length > 3
  );
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly sureness: number;
}

const joins = /^(?: {1,2}|\. ?|-|'|, (?=(?:Jr|Sr|II|III)\b)|\.?["')]{1,2} | ["'(]{1,2})$/;
const joinsLine = /^(?: {1,3}|\. ?|-|'|\t)$/;

/** Goes right from word `i` as long as the words can belong to one person. `bold` accepts ordinary words as names too. */
function extend(text: string, words: readonly Word[], i: number, bold: boolean): number {
  let last = i;
  while (last - i < 5) {
    const next = words[last + 1];
    const word = words[last];
    if (next === undefined || word === undefined || word.possessive) break;
    const gap = gapAfter(text, words, last);
    if (!(bold ? joinsLine : joins).test(gap)) break;
    if (gap.includes(".") && !word.initial && !/^ste?$/.test(word.key)) break;
    if (/^[js]r$/i.test(next.text) && /^,? $/.test(gap)) {
      last++;
      continue;
    }
    if (particles.has(next.key) && !next.upper && (words[last + 2]?.capital ?? false) && / /.test(gap)) {
      if (!canBeName(words[last + 2])) break;
      last += 2;
      continue;
    }
    if (
      next.initial &&
      (text[next.end] === "." ||
        canBeName(words[last + 2]) ||
        /^[?,.;:)\n\t]|^ {2}|^$/.test(text.slice(next.end, next.end + 2)) ||
        (bold && !word.common && !word.initial))
    ) {
      if (next.text === "I" && text[next.end] !== ".") break;
      last++;
      continue;
    }
    if (next.initial && word.first && !word.common && next.text !== "I" && next.text !== "A" && gap === " ") {
      last++;
      continue;
    }
    if (word.initial && last > i && next.capital && !next.guarded && next.text.length > 2) {
      last++;
      continue;
    }
    if (next.upper && !word.upper && next.text.length <= 5 && !next.first && !next.surname && !word.initial) break;
    if (last === i && word.first && !word.common && gap === " " && isOddPair(text, words, i + 1)) {
      last += 2;
      continue;
    }
    if (last === i && word.first && !word.common && gap === " " && isOddSurname(text, words, i + 1)) {
      last++;
      continue;
    }
    if (!canBeName(next) && !(bold && last === i && next.capital && !next.guarded && !next.initial)) break;
    last++;
  }
  return last;
}

/** `Trent Akins scanned`: an ordinary word with a capital after a given name, inside a sentence of small letters. */
function isOddSurname(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i];
  const after = words[i + 1];
  if (word === undefined || !word.capital || word.upper || word.guarded || word.initial || word.text.length < 3)
    return false;
  if (/^\s?:/.test(text.slice(word.end, word.end + 2))) return false;
  return !(after?.capital === true && gapAfter(text, words, i) === " ");
}

/** `Teresa Old Elk RN`, `Dear Wendell Two Bulls:`: two ordinary words with capitals after a given name, before a degree or the line's end. */
function isOddPair(text: string, words: readonly Word[], i: number): boolean {
  const pair = [words[i], words[i + 1]];
  if (gapAfter(text, words, i) !== " ") return false;
  if (!pair.every((word) => word?.capital && !word.upper && !word.guarded && !word.initial && word.text.length > 1))
    return false;
  const after = text.slice(pair[1]?.end ?? 0, (pair[1]?.end ?? 0) + 12);
  return credential.test(after) || /^:?\s*(?:\n|$)/.test(after);
}

/** A word that may stand inside a full name. */
function canBeName(word: Word | undefined): boolean {
  if (word === undefined || !word.capital || word.initial) return false;
  if (word.guarded && !word.surname && !word.first) return false;
  if (word.guarded && word.upper && word.text.length <= 4) return false;
  if (word.upper && word.common && word.rare) return false;
  return word.first || word.surname || !word.common;
}

/** After a title anything capitalised is a name, and a small word that no prose uses. */
function titledRun(text: string, words: readonly Word[], i: number): Run | undefined {
  const title = words[i];
  const name = words[i + 1];
  if (title === undefined || name === undefined) return undefined;
  const ms = (title.key === "ms" && (title.text === "Ms" || text[title.end] === ".")) || title.key === "mx";
  if (!ms && !isTitle(title.key)) return undefined;
  const gap = gapAfter(text, words, i);
  if (!/^\.?(?: {1,2}|\n)?$/.test(gap) || (gap === "" && text[title.end] !== ".")) return undefined;
  if (
    /^(?:don|sr|col|master|fr|lt|hr|nurse|sister|doctor|judge|officer|deputy|det|detective|chief|maj|hon|investigator|coach|dean|principal|ate|papa|nana|lola|sibling|son|daughter|wife|husband|mother|father|brother|cousin|neighbour|neighbor|student|resident|intern|private|specialist|corporal|marshal|bishop|bey|hoca|mang|uncle|aunt|auntie|aunty)$/.test(
      title.key,
    ) &&
    !(canBeName(name) && (title.capital || !name?.common)) &&
    !(/^(?:nurse|doctor|officer)$/.test(title.key) && isSmallUnknown(name))
  )
    return undefined;
  const courtesy = /^(?:mr|mrs|ms|miss|dr|mx)$/.test(title.key) && name.capital && !name.upper;
  const proper =
    name.capital &&
    (courtesy || !(name.common && name.guarded)) &&
    !/^(?:office|and|or|the|visit|who|at|in|on|appointment|note|orders?)$/.test(name.key);
  const small =
    !name.capital &&
    !name.number &&
    (name.surname || name.first || !name.common) &&
    name.text.length > 2 &&
    !name.guarded;
  if (!proper && !small) return undefined;
  if (name.initial) return { first: i + 1, last: extend(text, words, i + 1, true), sureness: 88 };
  if (small && !proper) {
    const next = words[i + 2];
    const more =
      next !== undefined &&
      gapAfter(text, words, i + 1) === " " &&
      !next.common &&
      !next.guarded &&
      !next.number &&
      (next.surname || next.first || (!next.common && next.text.length > 3));
    return { first: i + 1, last: more ? i + 2 : i + 1, sureness: 84 };
  }
  return { first: i + 1, last: extend(text, words, i + 1, true), sureness: 88 };
}

/** A word written small that no prose uses. */
const isSmallUnknown = (word: Word) =>
  !word.capital && !word.number && !word.common && !word.guarded && !word.eponym && word.text.length > 3;

/** After `Patient:`, `Attending:`, `Signed by` and the like; `Upton, Marine` in either order. */
function labelledRun(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined || word.number) return undefined;
  if (interjection.test(word.key) && !/^, \p{Lu}/u.test(text.slice(word.end, word.end + 3))) return undefined;
  if (word.guarded && !word.first && !word.surname && !(word.key === "an" && canBeName(words[i + 1]))) return undefined;
  const nameLike = word.key === "an" || word.first || word.surname || isUnknownProper(word);
  if (!nameLike && !canBeName(words[i + 1])) return undefined;
  const match = label.exec(text.slice(Math.max(0, word.start - 48), word.start));
  if (match === null) return undefined;
  const firm = match[1]?.includes(":") || match[1] === "|" || match[1] === "=";
  if (!word.capital && !(firm && (word.first || word.surname) && !word.common)) return undefined;
  if (!nameLike && !(firm && canBeName(words[i + 1]) && (!word.common || isNamedBefore(text, words, i))))
    return undefined;
  if (
    word.common &&
    !(firm && (word.first || word.surname)) &&
    !(canBeName(words[i + 1]) && joins.test(gapAfter(text, words, i)))
  )
    return undefined;
  if (word.eponym && !firm && followsEponym(text, words, i)) return undefined;
  let last = extend(text, words, i, firm);
  const comma = words[last + 1];
  if (
    /^, ?$/.test(gapAfter(text, words, last)) &&
    comma?.capital &&
    (comma.first || comma.text === "An" || isUnknownProper(comma) || comma.surname || comma.initial)
  ) {
    if (!credential.test(text.slice(words[last]?.end ?? 0))) last = extend(text, words, last + 1, false);
  }
  return { first: i, last, sureness: firm ? 86 : 60 };
}

/** `Nurse: Comfort Asante`: an ordinary word with a capital before a name that no prose uses, alone in its cell. */
const isNamedBefore = (text: string, words: readonly Word[], i: number) =>
  gapAfter(text, words, i) === " " &&
  words[i]?.guarded === false &&
  words[i + 1]?.common === false &&
  /^\s*(?:$|[.,;|\n(]| {2})/.test(text.slice(words[i + 1]?.end ?? 0, (words[i + 1]?.end ?? 0) + 3));

/** Capitalised words before `MD`, `RN` … */
function credentialRun(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (!canBeName(word) && !(word?.initial && canBeName(words[i + 1]))) return undefined;
  let last = extend(text, words, i, false);
  const end = words[last]?.end ?? 0;
  if (!credential.test(text.slice(end, end + 10))) {
    if (last > i && /^(?:MD|DO|RN|NP|PA|PhD|LPN|DDS)$/.test(words[last]?.text ?? "")) last--;
    else return undefined;
  }
  return { first: i, last, sureness: 80 };
}

/** A known given name, alone or with what follows; a known surname; `Surname, Given`. */
function lexiconRun(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined || word.number || word.initial) return undefined;
  const next = words[i + 1];
  const gap = gapAfter(text, words, i);
  const joined = next !== undefined && joins.test(gap) && !word.possessive;
  if (
    word.eponym &&
    /^(?:'s)? (?:\d|[IVX]{1,4}(?![\p{L}])|[A-E](?![\p{L}.])|[+-](?!\p{L}))/u.test(text.slice(word.end, word.end + 8))
  )
    return undefined;
  if (!word.capital) return smallName(text, words, i);
  if (word.first) {
    const last = extend(text, words, i, false);
    if (last > i && (words[last]?.eponym ?? false) && followsEponym(text, words, last)) return undefined;
    if (last > i) {
      const plain =
        word.common &&
        last === i + 1 &&
        (next?.common ?? false) &&
        !(next?.initial ?? false) &&
        !(next?.surname ?? false);
      if (!plain && !(word.guarded && word.upper)) return { first: i, last, sureness: 75 };
    }
    if (
      !word.common &&
      !word.guarded &&
      !word.city &&
      !followsEponym(text, words, i) &&
      !(word.upper && word.text.length < 4)
    )
      return { first: i, last: i, sureness: 62 };
    if ((word.city || word.eponym) && !word.guarded && !followsEponym(text, words, i) && nameCue(text, word))
      return { first: i, last: i, sureness: 55 };
  }
  if (
    gap === ", " &&
    next?.capital &&
    next.first &&
    !next.common &&
    (word.surname || isUnknownProper(word)) &&
    !word.city &&
    !word.guarded &&
    !followsEponym(text, words, i)
  ) {
    return { first: i, last: extend(text, words, i + 1, false), sureness: 65 };
  }
  if (
    word.surname &&
    !word.common &&
    !word.guarded &&
    !followsEponym(text, words, i) &&
    !(word.upper && word.text.length < 5)
  ) {
    if (word.eponym && !nameCue(text, word) && !(joined && next?.initial)) return ordinaryWordName(text, words, i);
    return { first: i, last: extend(text, words, i, false), sureness: 58 };
  }
  return ordinaryWordName(text, words, i);
}

/** A name that is also an ordinary word or an eponym: only where the words beside it say that a person is meant. */
function ordinaryWordName(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined || word.upper) return undefined;
  if (
    word.common &&
    !word.opens &&
    kinOf(text, word) &&
    (word.first || word.surname || word.ordinaryName || !word.guarded)
  )
    return { first: i, last: extend(text, words, i, true), sureness: 61 };
  const possible = word.ordinaryName || ((word.common || word.eponym) && (word.first || word.surname));
  if (!possible) return isOddCapital(text, words, i) ? { first: i, last: i, sureness: 38 } : undefined;
  if (actsAsPerson(text, words, i)) return { first: i, last: i, sureness: 56 };
  const next = words[i + 1];
  const pair = next?.ordinaryName && next.capital && !next.upper && gapAfter(text, words, i) === " ";
  if (!standsAsName(text, words, i)) return undefined;
  return { first: i, last: pair ? i + 1 : extend(text, words, i, false), sureness: 49 };
}

/** `S. L. Levy`: dotted initials before a family name. */
function initialRun(text: string, words: readonly Word[], i: number): Run | undefined {
  let last = i;
  while (
    words[last]?.initial &&
    text[words[last]?.end ?? 0] === "." &&
    /^\. ?$/.test(gapAfter(text, words, last)) &&
    last - i < 3
  )
    last++;
  const name = words[last];
  if (last === i || name === undefined || name.text.length < 3 || followsEponym(text, words, last)) return undefined;
  const before = text.slice(Math.max(0, (words[i]?.start ?? 0) - 2), words[i]?.start);
  if (before.endsWith("/")) return undefined;
  if (!canBeName(name) && !(name.capital && !name.guarded && /[(,&] ?$/.test(before))) return undefined;
  return { first: i, last: extend(text, words, last, false), sureness: 64 };
}

/** `An`, `Do`, `Ha` before a name: a short given name that is also an ordinary word. */
function shortName(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  const next = words[i + 1];
  if (word === undefined || next === undefined || !/^(?:An|Do|Ha|Le|My|So|In|Van|Tu|Hoa)$/.test(word.text))
    return undefined;
  if (gapAfter(text, words, i) !== " " || next.common || next.guarded || !(next.first || next.surname) || !next.capital)
    return undefined;
  const alone =
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, word.start - 4), word.start)) &&
    /^\s*(?:\n|$)/.test(text.slice(next.end, next.end + 3));
  return alone || word.text === "An" ? { first: i, last: extend(text, words, i + 1, false), sureness: 55 } : undefined;
}

/** Names written small: a given name no prose uses, with the unknown or family name after it. */
function smallName(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined || word.common || word.guarded || word.eponym || word.text.length < 3 || word.city)
    return undefined;
  const next = words[i + 1];
  const follows =
    next !== undefined &&
    gapAfter(text, words, i) === " " &&
    !next.number &&
    !next.common &&
    !next.guarded &&
    next.text.length > 2 &&
    !next.eponym;
  const told = /\b(?:name is|name's|named|calls? me|known as|i am|i'm)\s$/i.test(
    text.slice(Math.max(0, word.start - 12), word.start),
  );
  if (told && /name|call|known/i.test(text.slice(Math.max(0, word.start - 12), word.start)) && word.text.length > 3)
    return { first: i, last: follows ? i + 1 : i, sureness: 52 };
  const family = words[i + 2];
  const isSpaced = gapAfter(text, words, i) === " " && gapAfter(text, words, i + 1) === " ";
  if (word.first && next?.text.length === 1 && isSpaced && family?.surname && !family.common)
    return { first: i, last: i + 2, sureness: 56 };
  if (follows && next.surname && word.text.length > 3) return { first: i, last: i + 1, sureness: 44 };
  if (word.first && follows && (next.surname || next.first || !next.common))
    return { first: i, last: i + 1, sureness: 56 };
  if (word.first && !word.rare && word.text.length >= 4) return { first: i, last: i, sureness: 48 };
  return undefined;
}

/** Capitalised words of no known kind: names, unless dosage, heading or eponym says otherwise. */
function properRun(text: string, words: readonly Word[], i: number): Run | undefined {
  const word = words[i];
  if (word === undefined || !isUnknownProper(word) || word.upper || word.city) return undefined;
  if (followsEponym(text, words, i) || isDosed(text, words, i)) return undefined;
  const last = extend(text, words, i, false);
  if (last > i && (words[last]?.eponym ?? false) && followsEponym(text, words, last)) return undefined;
  const cue = nameCue(text, word);
  if (last > i) return { first: i, last, sureness: cue ? 57 : 50 };
  if (word.text.length < 3) return undefined;
  if (word.rare && !cue && isHeadingOrCounted(text, word)) return undefined;
  return { first: i, last, sureness: cue ? 52 : 40 };
}

/** `Dispo: SNF`, `Pplat 24`: an unlisted word with a colon or a mere number after it is no person's name; a date, an age or a telephone number may follow one. */
function isHeadingOrCounted(text: string, word: Word): boolean {
  const after = text.slice(word.end, word.end + 12);
  if (/^\s?:/.test(after)) return word.opens;
  const opensLine = /(?:^|\n)\s*$/.test(text.slice(Math.max(0, word.start - 3), word.start));
  if (opensLine && /^ [1-9]\d[ ,]/.test(after)) return false;
  return /^ {1,2}[<>=~]?\d+(?:[.,]\d+)?(?!\d*[/.-]\d|\s?(?:[MF]\b|y|:))/i.test(after);
}

/** `his wife June`, `daughter, Faith`: kin just before, not as the subject of a sentence of their own. */
function kinOf(text: string, word: Word): boolean {
  return relation.test(text.slice(Math.max(0, word.start - 40), word.start));
}

/** What only persons do stands after the word: `Will reports`, `Hope, gave`, `June may call`. */
export function actsAsPerson(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || word.upper || word.text.length < 3 || pronoun.test(word.key)) return false;
  return personVerb.test(text.slice(word.end, word.end + 30));
}

/** A common word with a capital inside a sentence of small letters: a name, if it can be one, unless a heading or a scale goes on. */
function standsAsName(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i];
  const previous = words[i - 1];
  const next = words[i + 1];
  if (word === undefined || previous === undefined || word.opens || word.guarded || previous.capital || previous.number)
    return false;
  if (!/^,? $/.test(gapAfter(text, words, i - 1)) || followsEponym(text, words, i)) return false;
  const named = next?.capital === true && (next.surname || next.ordinaryName);
  if (/^(?:the|a|an|this|that|each|no|any|of|in)$/.test(previous.key) && !named) return false;
  if (/^(?:and|or|with|for)$/.test(previous.key) && !named && !word.first && !ordinaryFirstNameSet.has(word.key))
    return false;
  return !(next?.capital && next.common && !named && !next.first && gapAfter(text, words, i) === " ");
}

const leads =
  /^(?:at|by|from|to|with|told|asked|met|saw|near|outside|past|behind|via|named|says|per|chez|thank|dear|and)$/;
/** An ordinary word that prose writes small, with a capital between words written small: the name of somebody or something. */
function isOddCapital(text: string, words: readonly Word[], i: number): boolean {
  const [before, previous, word, next] = [words[i - 2], words[i - 1], words[i], words[i + 1]];
  if (word === undefined || previous === undefined || before === undefined) return false;
  if (!word.common || word.guarded || word.eponym || word.opens || word.upper || word.initial || isTitle(word.key))
    return false;
  if (previous.capital || before.capital || !leads.test(previous.key)) return false;
  if (gapAfter(text, words, i - 1) !== " " || followsEponym(text, words, i) || isDosed(text, words, i)) return false;
  return next === undefined || !((next.capital || next.number) && /^[ -]$/.test(gapAfter(text, words, i)));
}

/** Words before that announce a person. */
function nameCue(text: string, word: Word): boolean {
  const before = text.slice(Math.max(0, word.start - 40), word.start);
  return strongCue.test(before) || description.test(before);
}
