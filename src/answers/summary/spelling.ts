/**
 * @module answers/summary/spelling: a misspelt name → the name, where one edit leads to exactly one.
 *
 * Only words of six letters or more that neither the library nor the lists know are looked at, and only names of the lists are offered, so that
 * an ordinary word is not made a disease. Two edits were tried and made hypotension hypertension. Every correction is shown to the asker.
 */
import { stemOf } from "#evidence";
import type { AskingLanguage } from "./clauses.ts";
import { layNames } from "./lay-words.ts";

const SHORTEST = 6;

const vocabulary: Readonly<Record<AskingLanguage, readonly string[]>> = {
  en: listed("en"),
  es: listed("es"),
};

function listed(language: AskingLanguage): string[] {
  const names = [...layNames[language].keys()].map((name) => name.split(" "));
  const single = names.filter(({ length }) => length === 1).flat();
  // Of a name of several words, only a word too long to be an everyday one.
  const parts = names.flat().filter((word) => word.length >= 9);
  return [...new Set([...single, ...parts])].filter((word) => word.length >= SHORTEST - 1);
}

/** The name meant; `undefined` if none, or more than one, is as near. */
export function correctSpelling(word: string, language: AskingLanguage): string | undefined {
  if (word.length < SHORTEST) return undefined;
  const near = vocabulary[language].filter(
    (name) => name[0] === word[0] && Math.abs(name.length - word.length) <= 1 && editDistance(word, name, 1) <= 1,
  );
  return new Set(near.map(stemOf)).size === 1 ? near[0] : undefined;
}

/** Damerau–Levenshtein distance (optimal string alignment), or `limit` + 1 where it is more. */
export function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY;
      const change = (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      now.push(Math.min(change, (last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, swap));
    }
    if (Math.min(...now) > limit) return limit + 1;
    [before, last] = [last, now];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
