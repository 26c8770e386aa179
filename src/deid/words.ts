/** @module deid/words: the words of a text with what the lexicons know of each. */
import {
  acronymSet,
  citySet,
  clinicalSet,
  countrySet,
  eponymSet,
  firstNameSet,
  fold,
  isCommonWord,
  isEnglishWord,
  moreFirstNameSet,
  moreSurnameSet,
  noteWordSet,
  ordinaryFirstNameSet,
  ordinarySurnameSet,
  peopleSet,
  stateNameSet,
  surnameEnding,
  surnameSet,
} from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";

/** `Smith`, `O'Keefe`, `McDonald`, `Jean-Luc`; not `HbA`, `HFrEF`. */
const properShape =
  /^\p{Lu}[\p{Ll}\p{M}]*(?:['-]\p{L}[\p{Ll}\p{M}]*)*$|^(?:Mc|Mac|De|Di|Da|La|Le|Lo|Du|Van|Von|Fitz|O'|D'|Ben|El|Al|St|Vander|Del)\p{Lu}[\p{Ll}\p{M}]+$|^\p{Lu}+$/u;
/** `al-Rashid`, `d'Arcy`: a small particle joined to a name. */
const joinedParticle = /^(?:al|el|ul|as|an|ad|ar|az|at|d|de|o|bin|ibn|van|von)['-]\p{Lu}/u;
const contraction = /'(?:m|re|ll|ve|d|t|mon)$/;

export interface Word {
  readonly start: number;
  /** Without a possessive `'s`. */
  readonly end: number;
  readonly text: string;
  readonly key: string;
  readonly possessive: boolean;
  /** `Smith`, `O'Keefe`, `McDonald`. */
  readonly capital: boolean;
  /** `SMITH`; one letter is an initial instead. */
  readonly upper: boolean;
  readonly initial: boolean;
  /** Written as names are, and not glued to a digit. */
  readonly proper: boolean;
  readonly number: boolean;
  readonly first: boolean;
  readonly surname: boolean;
  /** An ordinary word that is somebody's name too: `Will`, `Hope`, `Banks`. */
  readonly ordinaryName: boolean;
  /** In no list of well-known names: if it is a name, then an uncommon one. */
  readonly rare: boolean;
  /** Prose writes it small. */
  readonly common: boolean;
  /** Common in everyday or medical prose, so that even a word of the chart may be this one. */
  readonly everyday: boolean;
  readonly eponym: boolean;
  /** A clinical proper word, a heading, a country, a people: nobody's name. */
  readonly guarded: boolean;
  readonly city: boolean;
  /** First of its sentence, line or cell. */
  readonly opens: boolean;
}

/** A word or a number. */
export const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*|\p{N}+/gu;

interface Knowledge {
  readonly key: string;
  readonly ordinaryName: boolean;
  readonly rare: boolean;
  readonly first: boolean;
  readonly surname: boolean;
  readonly common: boolean;
  readonly everyday: boolean;
  readonly eponym: boolean;
  readonly guarded: boolean;
  readonly city: boolean;
}

const known = new Map<string, Knowledge>();

/** What the lexicons say of a word; remembered until 50,000 words are. */
function knowledgeOf(text: string): Knowledge {
  const found = known.get(text);
  if (found !== undefined) return found;
  const key = fold(text);
  const parts = key.split("-");
  const everyday = isCommonWord(key) || contraction.test(key) || (parts.length > 1 && isCompound(text));
  const common = everyday || isEnglishWord(key);
  const result: Knowledge = {
    key,
    first: firstNameSet.has(key) || moreFirstNameSet.has(key) || (parts.length > 1 && parts.every(isFirstName)),
    surname:
      surnameSet.has(key) ||
      moreSurnameSet.has(key) ||
      (!common && surnameEnding.test(key)) ||
      (parts.length > 1 && parts.every((part) => surnameSet.has(part) || moreSurnameSet.has(part))),
    common,
    everyday,
    eponym:
      eponymSet.has(key) || (parts.length > 1 && parts.every((part) => eponymSet.has(part) || isCommonWord(part))),
    guarded:
      (parts.length > 1 &&
        parts.every(
          (part) => peopleSet.has(part) || clinicalSet.has(part) || eponymSet.has(part) || countrySet.has(part),
        )) ||
      clinicalSet.has(key) ||
      (acronymSet.has(key) && text === text.toUpperCase()) ||
      noteWordSet.has(key) ||
      peopleSet.has(key) ||
      countrySet.has(key) ||
      stateNameSet.has(key),
    city: citySet.has(key) || (parts.length > 1 && parts.every((part) => citySet.has(part))),
    ordinaryName:
      common &&
      (ordinaryFirstNameSet.has(key) || ordinarySurnameSet.has(key) || firstNameSet.has(key) || surnameSet.has(key)),
    rare: !firstNameSet.has(key) && !surnameSet.has(key),
  };
  if (known.size > 50_000) known.clear();
  known.set(text, result);
  return result;
}

const isFirstName = (part: string) => firstNameSet.has(part) || moreFirstNameSet.has(part);

/** `RNA-based`, `HIV-positive`: a part that prose writes small makes the whole no name. */
function isCompound(text: string): boolean {
  return text.split("-").some((part) => part.length > 2 && part === part.toLowerCase() && isCommonWord(fold(part)));
}

/** Words and numbers in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  for (const match of matchesOf(text, wordPattern)) {
    const start = match.index;
    const possessive = match[0].length >= 3 && /'[sS]$/.test(match[0]);
    const body = possessive ? match[0].slice(0, -2) : match[0];
    const lead = body.charAt(0);
    const isNumber = lead >= "0" && lead <= "9";
    const first = !isNumber && lead !== lead.toLowerCase();
    const joined = !isNumber && /['-]/.test(body) && joinedParticle.test(body);
    const capital = first || joined;
    const upper = capital && body.length > 1 && body === body.toUpperCase();
    const gap = text.slice(previousEnd, start);
    words.push({
      ...knowledgeOf(body),
      start,
      end: start + body.length,
      text: body,
      possessive,
      capital,
      upper,
      initial: capital && body.length === 1,
      proper:
        ((first && properShape.test(body)) || joined) &&
        !/\d/.test(text.charAt(start + match[0].length) + text.charAt(start - 1)),
      number: isNumber,
      opens: words.length === 0 || (gap !== " " && /[\n.!?:;|"•*#>\]]|^\s*[-–]\s/.test(gap)),
    });
    previousEnd = start + match[0].length;
  }
  return words;
}

/** Place of the first word that ends after `offset`; the number of words where none does. */
export function firstEndingAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The characters between word `i` and the one after it. */
export function gapAfter(text: string, words: readonly Word[], i: number): string {
  const word = words[i];
  const next = words[i + 1];
  if (word === undefined || next === undefined) return "\n";
  return text.slice(word.end + (word.possessive ? 2 : 0), next.start);
}

/** A capitalised word no lexicon of ordinary words, medicine or countries knows: likely somebody's or some place's name. */
export function isUnknownProper(word: Word): boolean {
  return (
    word.capital &&
    !word.initial &&
    !word.common &&
    !word.guarded &&
    !word.eponym &&
    word.text.length > 2 &&
    word.proper
  );
}
