/**
 * @module deid/gazetteer: names of places and institutions, of one word or several, and where a text writes them.
 *
 * The lists in lexicon/gazetteer hold one name a line: what notes call a hospital, an insurer, a shop, a town or a river, short forms and acronyms
 * among them. They were written from general knowledge; a name in them may be an ordinary word as well, so a name of one word only tells the tagger.
 */
import { readFileSync } from "node:fs";
import { fold } from "./lexicon/lookup.ts";
import { gapAfter, type Word, wordPattern } from "./words.ts";

/** Bits: a name can be both. */
export const listKinds = { institution: 1, place: 2 } as const;

/** A stretch of words that a list holds as one name. */
export interface ListedName {
  /** Places of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** Sum of `listKinds`. */
  readonly kind: number;
}

/** For the parts of a name, and for those of each beginning of it, the kind; 0 where only longer names begin so. */
type Lists = ReadonlyMap<string, number>;

let lists: Lists | undefined;

/** Names of the lists in `text`, from left to right, the longest at each place; its words must be in order. */
export function listedNames(text: string, words: readonly Word[]): ListedName[] {
  lists ??= readLists();
  const found: ListedName[] = [];
  for (let i = 0; i < words.length; i++) {
    const name = longestAt(lists, text, words, i);
    if (name === undefined) continue;
    found.push(name);
    i = name.last;
  }
  return found;
}

/** What parts the words of one name. */
const joint = /^(?:[ \-–/]|\. ?\n?| ?\n| ?& ?)$/;

function longestAt(known: Lists, text: string, words: readonly Word[], first: number): ListedName | undefined {
  let parts = "";
  let found: ListedName | undefined;
  if (partsOf(words[first]?.key ?? "") === "") return undefined;
  for (let i = first; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || (i > first && !joint.test(gapAfter(text, words, i - 1)))) break;
    const part = partsOf(word.key);
    if (part === "") continue;
    parts += part;
    const kind = known.get(parts);
    if (kind === undefined) break;
    if (kind > 0) found = { first, last: i, kind };
  }
  const start = words[first];
  const isOrdinary = found?.last === first && start?.everyday === true && !start.capital;
  return isOrdinary ? undefined : found;
}

/** A folded word as the lists are read: `dartmouth-hitchcock` and `Dartmouth Hitchcock` are one, `and` and `&` are nothing. */
function partsOf(key: string): string {
  if (key === "and") return "";
  const short = shortForms[key];
  if (short !== undefined) return short;
  return `${key.includes("-") ? key.replaceAll("-", " ") : key} `;
}

const shortForms: Readonly<Record<string, string>> = { saint: "st ", mount: "mt ", fort: "ft " };

function readLists(): Lists {
  const known = new Map<string, number>();
  for (const kind of ["institution", "place"] as const)
    for (const name of readNames(kind)) {
      let parts = "";
      for (const [word] of fold(name).matchAll(wordPattern)) {
        parts += partsOf(word.length >= 3 && word.endsWith("'s") ? word.slice(0, -2) : word);
        if (!known.has(parts)) known.set(parts, 0);
      }
      known.set(parts, (known.get(parts) ?? 0) | listKinds[kind]);
    }
  return known;
}

/** The names of a list as it writes them. */
export function readNames(kind: keyof typeof listKinds): string[] {
  const file = `${import.meta.dirname}/lexicon/gazetteer/${kind}s.txt`;
  return readFileSync(file, "utf8").trimEnd().split("\n");
}
