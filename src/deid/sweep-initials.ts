/** @module deid/sweep-initials: initials that a name found in the note explains: `JW` beside `Joan Wachira`, the `T.` of `Googoo, T.` */
import type { Finding } from "./finding.ts";
import { isTerm } from "./initials.ts";
import { wordsWithin } from "./tagger/word-features.ts";
import type { Word } from "./words.ts";

/** From this sureness on, what is found is a name whatever the tagger says. */
const sureName = 55;

/** Initials of the persons in `found`, wherever they stand in capitals, and given names cut to a letter after a family name. */
export function sweepInitials(text: string, words: readonly Word[], found: readonly Finding[]): Finding[] {
  const names = found.filter(({ type, sureness }) => type === "NAME" && sureness >= sureName);
  const initials = new Set(names.flatMap((name) => initialsOf(words, name)).concat(writtenInitials(text, names)));
  const alone = words
    .filter(({ text: written, upper }) => upper && initials.has(written))
    .filter((word) => (!word.guarded && !isTerm(word.text)) || signsOff(text, word))
    .map(({ start, end }): Finding => ({ start, end, type: "NAME", sureness: sureName }));
  return alone.concat(names.flatMap((name) => cutGivenName(text, name)));
}

/** Letters found as a person where a role, a column or a signature says so. */
const writtenInitials = (text: string, names: readonly Finding[]) =>
  names.map(({ start, end }) => text.slice(start, end)).filter((written) => /^\p{Lu}{2,3}$/u.test(written));

/** `Thanks, PV` at the end of a line: where a name explains them, letters of medicine are a signature too. */
const signsOff = (text: string, { start, end }: Word) =>
  /(?:\b(?:thanks|thank you|regards|sincerely|best|signed)[,.]?\s|^[-/–—]\s?)$/im.test(
    text.slice(Math.max(0, start - 20), start),
  ) && /^\s*(?:\n|$)/.test(text.slice(end, end + 4));

/** `JW` and, of three names, the first and the last too; `PMB` of `Priya Menon-Bauer`. */
function initialsOf(words: readonly Word[], name: Finding): string[] {
  const parts = wordsWithin(words, name).flatMap((i) => {
    const word = words[i];
    return word?.capital ? [word.text.split("-")] : [];
  });
  const letters = parts.map(([first = ""]) => first.charAt(0));
  if (letters.length < 2 || letters.length > 4) return [];
  const all = parts.flatMap((part) => part.map((piece) => piece.charAt(0).toUpperCase()));
  return [letters.join(""), `${letters[0]}${letters.at(-1)}`, ...(all.length <= 4 ? [all.join("")] : [])];
}

/** `, T.` or `, J-P` after a family name; a bare L or R may be a side. */
function cutGivenName(text: string, { end }: Finding): Finding[] {
  const match = /^, ?((?![LRAI] )\p{Lu}(?:-\p{Lu})?)(?:\.(?!\p{L})|(?=\s|$|[;)|]))/u.exec(text.slice(end, end + 8));
  if (match?.[1] === undefined) return [];
  const start = end + match[0].indexOf(match[1]);
  return [{ start, end: start + match[1].length, type: "NAME", sureness: sureName }];
}
