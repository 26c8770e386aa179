/**
 * @module deid/tagger/open-words: how open medical text writes a word: how often, how often with a capital, how often in capitals.
 *
 * Made by `bench/deid-open-words.ts` from texts under CC BY and CC0; a word that stands in fewer than two documents is not known.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

let table: ReadonlyMap<string, number> | undefined;

/** The code of a word, 0 where the texts do not hold it. `key` is folded as the words of a note are. */
export function openWordCode(key: string): number {
  table ??= readTable();
  return table.get(key) ?? 0;
}

function readTable(): ReadonlyMap<string, number> {
  const codes = new Map<string, number>();
  for (const line of gunzipSync(readFileSync(`${import.meta.dirname}/en.words.gz`))
    .toString("utf8")
    .split("\n")) {
    const [code, ...words] = line.split(" ");
    for (const word of words) codes.set(word, Number(code));
  }
  return codes;
}
