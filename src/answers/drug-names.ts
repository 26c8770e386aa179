/** @module answers/drug-names: names of drugs, and where a text says them, by stem and whatever the case. */
import { stemOf, toWords } from "#evidence";
import { brandsOfDrugs, drugGroups, namesOfOneDrug, sameDrug } from "./drug-groups.ts";
import { drugs } from "./spanish-names.ts";

/** A name as the stems of its words. */
export type NameStems = readonly string[];

export interface Token {
  readonly stem: string;
  readonly words: string;
}

export function stemsOf(words: string): NameStems {
  return toWords(words).map(stemOf);
}

/** A drug's or a class's name with the others it goes by. */
export function namesFor(name: string): readonly NameStems[] {
  const own = stemsOf(name);
  const others = sameDrug.map(({ called, members }) => [...called, ...members].map(stemsOf));
  return [own, ...others.filter((names) => names.some((other) => isSame(other, own))).flat()];
}

/**
 * Names, beside its own, of the drugs that a text names: of a brand what is in it, of a drug its other names and the brands of nothing but it.
 * A brand is not another brand of its drug (Ozempic is not Wegovy), nor a drug a combination that it is in.
 */
export function otherDrugNames(text: string): readonly string[] {
  const told = saidIn(text);
  const own = [...told, ...saidIn(told.flatMap(({ same }) => same).join(" "))];
  const drugs = told.flatMap(({ isBrandOf }) => isBrandOf);
  const same = [...told, ...saidIn(drugs.join(" "))].flatMap((name) => name.same);
  return [...new Set([...drugs, ...same, ...own.flatMap(({ soldAs }) => soldAs)])];
}

/** What one name of a drug says: itself and its other names, the drug that it is a brand of, the brands that hold it alone. */
interface DrugName {
  readonly stems: NameStems;
  readonly same: readonly string[];
  readonly isBrandOf: readonly string[];
  readonly soldAs: readonly string[];
}

const drugNames: readonly DrugName[] = (() => {
  const none = { same: [], isBrandOf: [], soldAs: [] };
  const sold = brandsOfDrugs.flatMap(({ members }) => members);
  const isOfOne = (brand: string) => sold.indexOf(brand) === sold.lastIndexOf(brand);
  return [
    ...namesOfOneDrug.flatMap(({ called, members }) => {
      const same = [...called, ...members];
      return same.map((name) => ({ ...none, stems: stemsOf(name), same }));
    }),
    ...brandsOfDrugs.flatMap(({ called, members }) => [
      ...called.map((name) => ({ ...none, stems: stemsOf(name), soldAs: members.filter(isOfOne) })),
      ...members.map((name) => ({ ...none, stems: stemsOf(name), isBrandOf: called })),
    ]),
  ];
})();
const drugNamesByFirst = Map.groupBy(drugNames, ({ stems: [first = ""] }) => first);

function saidIn(text: string): DrugName[] {
  return namedBy(toTokens(text), drugNamesByFirst);
}

/** What `tokens` name of things with a name each, listed by its first stem; in the order of the text. */
export function namedBy<T extends { readonly stems: NameStems }>(
  tokens: readonly Token[],
  byFirst: ReadonlyMap<string, readonly T[]>,
): T[] {
  return tokens.flatMap(({ stem }, at) =>
    (byFirst.get(stem) ?? []).filter(({ stems }) => stems.every((word, nth) => tokens[at + nth]?.stem === word)),
  );
}

/** Whether words are the name of one of the drugs or groups of drugs known here, and nothing else. */
export function isDrug(words: string): boolean {
  const stems = stemsOf(words);
  return known.some((name) => isSame(name, stems));
}

const known = [
  ...[...Object.values(drugGroups), ...sameDrug].flatMap(({ called, members }) => [...called, ...members]),
  ...Object.values(drugs),
].map(stemsOf);

/** Whether one of the commonest drugs is named in a text, in English or Spanish. */
export function namesCommonDrug(text: string): boolean {
  return toWords(text).some((word) => common.has(word));
}

const common = new Set(Object.entries(drugs).flat().flatMap(toWords));

function isSame(a: NameStems, b: NameStems): boolean {
  return a.length === b.length && a.every((stem, i) => stem === b[i]);
}

export function toTokens(text: string): Token[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((words) => ({
    words,
    stem: toWords(words).map(stemOf).join(""),
  }));
}

/** The words of `tokens` that say one of the names, in lower case. */
export function findNames(tokens: readonly Token[], names: readonly NameStems[]): string[] {
  const byFirst = Map.groupBy(names, ([first = ""]) => first);
  return tokens.flatMap(({ stem }, at) => {
    const said = byFirst.get(stem)?.find((name) => name.every((word, nth) => tokens[at + nth]?.stem === word));
    if (said === undefined) return [];
    const words = tokens.slice(at, at + said.length).map((token) => token.words);
    return [words.join(" ").toLowerCase()];
  });
}
