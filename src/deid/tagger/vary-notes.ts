/**
 * @module deid/tagger/vary-notes: a marked note told again of other persons, places, days and numbers, for training.
 *
 * Every identifier is replaced by another of the same form; a part of the names is invented letter by letter, so that no list holds them.
 */
import type { Random } from "#core";
import { readNames } from "../gazetteer.ts";
import { type GoldNote, goldRole } from "../gold.ts";
import { isInstitutionHead } from "../institutions.ts";
import { commonWords } from "../lexicon/common-words.ts";
import {
  citySet,
  clinicalSet,
  eponymSet,
  firstNameSet,
  moreFirstNameSet,
  moreSurnameSet,
  ordinaryFirstNameSet,
  ordinarySurnameSet,
  surnameSet,
} from "../lexicon/lookup.ts";

/** Draws names and towns: listed ones, seldom listed ones, and invented ones. */
export interface NamePools {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly towns: readonly string[];
  /** Institutions and places as the gazetteer writes them. */
  readonly institutions: readonly string[];
  readonly places: readonly string[];
  /** Ordinary words that are somebody's name, and ordinary words. */
  readonly ordinary: readonly string[];
  readonly words: readonly string[];
  /** Capitalised words of medicine. */
  readonly brands: readonly string[];
  readonly eponyms: readonly string[];
  readonly invent: (random: Random) => string;
}

/** The pools of the lexicons. */
export function namePools(): NamePools {
  const given = [...firstNameSet, ...firstNameSet, ...moreFirstNameSet];
  const family = [...surnameSet, ...surnameSet, ...moreSurnameSet];
  const towns = [...citySet].filter((town) => /^[a-z][a-z' -]+$/.test(town));
  const ordinary = [...ordinaryFirstNameSet, ...ordinarySurnameSet];
  const words = commonWords.split(/\s+/).filter((word) => /^[a-z]{4,9}$/.test(word));
  return {
    given,
    family,
    towns,
    ...{ institutions: readNames("institution"), places: readNames("place") },
    ...{ ordinary, words },
    brands: [...clinicalSet],
    eponyms: [...eponymSet],
    invent: letterChain([...surnameSet, ...moreSurnameSet, ...firstNameSet]),
  };
}

/** A name by a chain of letters in threes, as the listed names go; 4 to 12 letters. */
function letterChain(names: readonly string[]): (random: Random) => string {
  const next = new Map<string, string>();
  for (const name of names) {
    const padded = `^^${name}$`;
    for (let i = 2; i < padded.length; i++) {
      const state = padded.slice(i - 2, i);
      next.set(state, (next.get(state) ?? "") + padded.charAt(i));
    }
  }
  return (random) => {
    for (;;) {
      let name = "";
      let state = "^^";
      while (name.length < 13) {
        const letter = random.pick((next.get(state) ?? "$").split(""));
        if (letter === "$") break;
        name += letter;
        state = state.charAt(1) + letter;
      }
      if (name.length >= 4 && name.length <= 12) return name;
    }
  };
}

const months = "january february march april may june july august september october november december".split(" ");
const weekdays = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** One telling more of `note`; `casing` may write all of it in capitals or small letters, as hasty notes are. */
export function varyNote(note: GoldNote, pools: NamePools, random: Random, casing = true): GoldNote {
  const mapped = new Map<string, string>();
  const spans: GoldNote["spans"][number][] = [];
  let text = "";
  let at = 0;
  for (const span of note.spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    text += note.text.slice(at, span.start);
    const written = note.text.slice(span.start, span.end);
    const role = goldRole(note.id, span.type, written);
    const piece = role.kind === "identifier" ? retell(written, role.type, pools, mapped, random) : written;
    spans.push({ start: text.length, end: text.length + piece.length, type: span.type });
    text += piece;
    at = span.end;
  }
  text += note.text.slice(at);
  const roll = casing ? random.next() : 1;
  const shout = roll < 0.07 ? text.toUpperCase() : roll < 0.14 ? text.toLowerCase() : text;
  return { id: note.id, text: shout.length === text.length ? shout : text, spans };
}

/** Share of institutions and towns told as one of the gazetteer's. */
const listedShare = 0.3;

const writtenLike = (name: string, as: string) =>
  as.length > 5 && as === as.toUpperCase() ? name.toUpperCase() : as === as.toLowerCase() ? name.toLowerCase() : name;

function retell(written: string, type: string, pools: NamePools, mapped: Map<string, string>, random: Random): string {
  if (/^(?:EMAIL|URL|IP|AGE)$/.test(type)) return written;
  if (type === "DATE")
    return written
      .replace(/\p{L}+/gu, (word) => likeOneOf([months, weekdays], word, random))
      .replace(/(?<!\d)\d{1,2}(?!\d)/g, (number) => sameWidth(number, random));
  const named = /^(?:NAME|CITY|ADDRESS|ORGANIZATION)$/.test(type);
  if (!named) return written.replace(/\d/g, () => String(random.integer(10)));
  if (type === "ORGANIZATION" && random.next() < listedShare)
    return writtenLike(random.pick(pools.institutions), written);
  if (type === "CITY" && random.next() < listedShare) return writtenLike(random.pick(pools.places), written);
  return written
    .replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word, offset: number) => {
      if (word.length === 1)
        return type === "NAME" ? likeCase(String.fromCharCode(97 + random.integer(26)), word) : word;
      if (type === "ORGANIZATION" && (isInstitutionHead(word.toLowerCase()) || word.length < 4 || random.next() < 0.4))
        return word;
      if (type === "ORGANIZATION" && random.next() < 0.4) return likeCase(random.pick(pools.words), word);
      if (type === "NAME" && word.length > 3 && random.next() < 0.12)
        return likeCase(random.pick(pools.ordinary), word);
      if (type === "ADDRESS" && (offset > 0 ? random.next() < 0.6 : random.next() < 0.4)) return word;
      if (
        type === "NAME" &&
        (word.length < 4 || /[A-Z]{2}/.test(word)) &&
        word === word.toUpperCase() &&
        word.length < 4
      )
        return word;
      const known = mapped.get(word.toLowerCase());
      if (known !== undefined) return likeCase(known, word);
      const roll = random.next();
      const drawn =
        type === "NAME"
          ? roll < 0.15
            ? word.toLowerCase()
            : roll < 0.45
              ? pools.invent(random)
              : random.pick(offset === 0 ? pools.given : pools.family)
          : roll < 0.3
            ? word.toLowerCase()
            : roll < 0.55
              ? pools.invent(random)
              : random.pick(random.next() < 0.6 ? pools.towns : pools.family);
      mapped.set(word.toLowerCase(), drawn);
      return likeCase(drawn, word);
    })
    .replace(/\d/g, () => String(random.integer(10)));
}

const sameWidth = (number: string, random: Random) =>
  String(1 + random.integer(Number(number) > 12 ? 28 : 12)).padStart(number.startsWith("0") ? 2 : 1, "0");

/** Another word of the same list, cut as the word is cut (`Feb`, `tues`). */
function likeOneOf(lists: readonly (readonly string[])[], word: string, random: Random): string {
  const small = word.toLowerCase();
  const list = lists.find((names) => small.length > 2 && names.some((name) => name.startsWith(small)));
  return list === undefined
    ? word
    : likeCase(random.pick(list).slice(0, Math.max(3, small.length > 4 ? 12 : small.length)), word);
}

function likeCase(word: string, as: string): string {
  if (as.length > 1 && as === as.toUpperCase()) return word.toUpperCase();
  if (as === as.toLowerCase()) return word;
  return word.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
