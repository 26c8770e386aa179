/**
 * @module answers/abbreviations: "visceral adipose tissue (VAT)": a short form and the words it stands for.
 *
 * A result is often reported by the short form alone, defined pages before. Only definitions whose letters begin the words before the
 * bracket are read (Schwartz and Hearst, Pac Symp Biocomput 2003;451-62, in its simplest case): a wrong one is worse than none.
 */
import { stopWords, toStems } from "#evidence";

/** Short form as written → stems of its long form. */
export type Abbreviations = ReadonlyMap<string, readonly string[]>;

const bracketed = /\(([\p{Lu}\p{N}][\p{L}\p{N}-]{1,9})[);,]/gu;
/** Letters before a bracket that a long form may take. */
const REACH = 120;

export function findAbbreviations(text: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const match of text.matchAll(bracketed)) {
    const short = match[1] ?? "";
    if (found.has(short) || !/\p{Lu}.*[\p{Lu}\d]/u.test(short)) continue;
    const before = text.slice(Math.max(0, match.index - REACH), match.index).trim();
    const long = longForm(before.split(/\s+/).slice(-9), short);
    if (long !== undefined) found.set(short, toStems(long));
  }
  return found;
}

/** The fewest last words whose initials, parts and stop words aside, spell the short form. */
function longForm(words: readonly string[], short: string): string | undefined {
  const letters = short
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/s$/, "");
  for (let from = words.length - 1; from >= 0; from--) {
    const tail = words.slice(from);
    const parts = tail.flatMap((word) => word.toLowerCase().split(/[-/]/)).filter((part) => part !== "");
    const initials = (list: readonly string[]) => list.map((part) => part[0]).join("");
    if (initials(parts) === letters || initials(parts.filter((part) => !stopWords.has(part))) === letters)
      return tail.join(" ");
  }
  return undefined;
}

/** `stems` of `text` with those of the long forms of its short forms, and the short forms whose long forms it holds. */
export function withLongForms(stems: readonly string[], text: string, known: Abbreviations): Set<string> {
  const all = new Set(stems);
  if (known.size === 0) return all;
  const words = new Set(text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu));
  for (const [short, long] of known) {
    if (words.has(short)) for (const stem of long) all.add(stem);
    else if (long.length > 0 && long.every((stem) => all.has(stem))) for (const stem of toStems(short)) all.add(stem);
  }
  return all;
}
