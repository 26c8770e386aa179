/**
 * @module deid/tagger/gazetteer-features: whether a word is part of a name the gazetteer holds, of what kind and how long, and where in it the word stands.
 */
import type { ListedName } from "../gazetteer.ts";
import type { Word } from "../words.ts";

/** For each word a code of the listed name it is part of; 0 where it is part of none. */
export type GazetteerMemory = Uint8Array;

/** @param listed the names `listedNames` found among `words` */
export function createGazetteerMemory(words: readonly Word[], listed: readonly ListedName[]): GazetteerMemory {
  const codes = new Uint8Array(words.length);
  for (const { first, last, kind } of listed) {
    const inside = words.slice(first, last + 1);
    const ordinary = Number(inside.every((word) => word.common || word.number));
    for (let i = first; i <= last; i++) {
      const place = first === last ? 0 : i === first ? 1 : i === last ? 2 : 3;
      codes[i] = 1 + place + 4 * (ordinary + 2 * kind);
    }
  }
  return codes;
}
