/**
 * @module deid/listed-names: places and institutions of several words that the gazetteer holds, where nothing says that a term of medicine is named after them.
 */
import type { Finding } from "./finding.ts";
import { listedNames, listKinds } from "./gazetteer.ts";
import { eponymHeadSet } from "./lexicon/lookup.ts";
import { gapAfter, type Word } from "./words.ts";

/** Names of several words and those of one that is nothing else, written with capitals; of the others the tagger decides, as it does of these where it is sure. */
export function findListedNames(text: string, words: readonly Word[]): Finding[] {
  return listedNames(text, words).flatMap(({ first, last, kind }): Finding[] => {
    const inside = words.slice(first, last + 1);
    const [start, end] = [inside[0], inside.at(-1)];
    if (start === undefined || end === undefined || isTermAfter(text, words, last)) return [];
    const sureness =
      first < last ? surenessOfWords(inside) : words[first - 1]?.key === "new" ? 0 : surenessOfWord(start);
    if (sureness === 0) return [];
    const type = (kind & listKinds.institution) > 0 ? "ORGANIZATION" : "CITY";
    const owned = type === "ORGANIZATION" && end.possessive ? 2 : 0;
    return [{ start: start.start, end: end.end + owned, type, sureness }];
  });
}

/** `Humana`, `BCBSIL`: no word, nobody's name, no term of medicine. */
function surenessOfWord({ capital, proper, common, first, surname, guarded, eponym, text }: Word): number {
  return capital && proper && !common && !first && !surname && !guarded && !eponym && text.length >= 4 ? 55 : 0;
}

function surenessOfWords(inside: readonly Word[]): number {
  if (!inside.every(isCapital)) return 0;
  const ordinary = inside.every((word) => word.common || word.guarded || word.number);
  if (!ordinary) return 66;
  return inside.every((word) => word.upper || word.number) ? 0 : 50;
}

const isCapital = ({ proper, number, key }: Word) =>
  proper || number || /^(?:of|and|the|de|du|des|del|la|le|el|on|in|by|at|for|upon|y|da|do|dos|van|der|al)$/.test(key);

/** `King's College criteria`, `La Crosse (LAC) encephalitis`, `Rocky Mountain spotted fever`, `Nablus mask-like facial syndrome`. */
function isTermAfter(text: string, words: readonly Word[], last: number): boolean {
  const end = words[last]?.end ?? 0;
  if (termAfter.test(text.slice(end, end + 40))) return true;
  const next = words[last + 1];
  return next !== undefined && /^[ -]$/.test(gapAfter(text, words, last)) && eponymHeadSet.has(next.key);
}

const termAfter =
  /^(?:'s)?(?:[ -]\(?\p{L}+\)?(?:-like)?){0,2}[ -](?:virus|fever|encephalitis|histiocytosis|syndrome|chromosome|criteria|classification|score|scale|diet|protocol|wort|agar)\b/u;
