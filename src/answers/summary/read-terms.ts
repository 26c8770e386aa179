/**
 * @module answers/summary/read-terms: the words of a clause → names the field knows, words that only frame, and the rest.
 */
import { stemOf } from "#evidence";
import type { AskingLanguage } from "./clauses.ts";
import { isEveryday } from "./everyday-words.ts";
import { type LayKind, layNames } from "./lay-words.ts";
import { illnessOf } from "./people-with.ts";
import { correctSpelling } from "./spelling.ts";

export interface Term {
  readonly kind: LayKind | "word";
  /** The asker's words, folded. */
  readonly words: string;
  /** What the field calls it; the word itself for `word`. */
  readonly as: string;
  /** The first word's place in the clause. */
  readonly at: number;
}

interface Name {
  readonly stems: readonly string[];
  readonly kind: LayKind;
  readonly as: string;
}

const namesByFirst: Readonly<Record<AskingLanguage, ReadonlyMap<string, readonly Name[]>>> = {
  en: byFirst("en"),
  es: byFirst("es"),
};

function byFirst(language: AskingLanguage): ReadonlyMap<string, readonly Name[]> {
  const table = new Map<string, Name[]>();
  for (const [name, { kind, as }] of layNames[language]) {
    const stems = name.split(" ").map(stemOf);
    const [first = ""] = stems;
    table.set(first, [...(table.get(first) ?? []), { stems, kind, as }]);
  }
  for (const names of table.values()) names.sort((a, b) => b.stems.length - a.stems.length);
  return table;
}

/**
 * Names and other telling words in order. `isKnown`: whether the library holds a stem; a word that it does not hold is read as the nearest
 * name where the spelling allows.
 */
export function readTerms(
  words: readonly string[],
  language: AskingLanguage,
  isKnown: (stem: string) => boolean,
): Term[] {
  const spelt = words.map((word) => {
    if (illnessOf(word, language) !== undefined) return word;
    if (isEveryday(word, language) || namesByFirst[language].has(stemOf(word)) || isKnown(stemOf(word))) return word;
    return correctSpelling(word, language) ?? word;
  });
  const stems = spelt.map(stemOf);
  const namedAt = (at: number) =>
    (namesByFirst[language].get(stems[at] ?? "") ?? []).find(
      ({ stems: name }) => name.every((stem, i) => stems[at + i] === stem) && isWhole(name, words[at + name.length]),
    );
  // "High blood" is pressure where it stands alone; "high blood potassium" is not.
  const isWhole = (name: readonly string[], next: string | undefined) =>
    name.join(" ") !== "high blood" || next === undefined || isEveryday(next, language);
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const named = namedAt(at);
    const length = named?.stems.length ?? 1;
    const own = words.slice(at, at + length).join(" ");
    // "Stops heart disease" is said of what prevents it.
    const next = namedAt(at + 1);
    const stopped = /^stops?$/.test(words[at] ?? "") && (next?.kind === "condition" || next?.as === "fracture");
    const illness = isPerson(words, at) ? illnessOf(words[at] ?? "", language) : undefined;
    if (stopped) terms.push({ kind: "loose", words: own, as: "prevent", at });
    else if (illness !== undefined && length === 1) terms.push({ kind: "word", words: own, as: illness, at });
    else if (named !== undefined) terms.push({ kind: named.kind, words: own, as: named.as, at });
    else if (!isEveryday(words[at] ?? "", language)) terms.push({ kind: "word", words: own, as: spelt[at] ?? own, at });
    at += length;
  }
  return terms;
}

/** "An alcoholic" is somebody, "alcoholic drinks" and "psoriatic arthritis" are things. */
function isPerson(words: readonly string[], at: number): boolean {
  return !/^(?:drinks?|beverages?|liver|hepatitis|arthritis|cirrhosis|fever|ileus|depression|disorder|seizures?)$/.test(
    words[at + 1] ?? "",
  );
}
