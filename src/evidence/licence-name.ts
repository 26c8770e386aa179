/** @module evidence/licence-name: the words and addresses of a licence → the name it is kept under. */

type Term = "NC" | "ND" | "SA";
const terms: readonly (readonly [Term, RegExp])[] = [
  ["NC", /non[\s‐-―-]*comm/i],
  ["ND", /no[n\s‐-―-]*deriv/i],
  ["SA", /share[\s‐-―-]*alike/i],
];
/** "for commercial and non-commercial purposes" forbids nothing. */
const allowsBoth =
  /\bcommercial(?:ly)?,? (?:and|or|as well as|and\/or) non[\s‐-―-]*commercial|non[\s‐-―-]*commercial(?:ly)?,? (?:and|or|as well as|and\/or) commercial/gi;

interface Named {
  readonly terms: readonly Term[];
  readonly version: string | undefined;
}

/**
 * `CC-BY-NC-4.0` from Creative Commons addresses, short names or words, the strictest where several are named; the licence's first words
 * where it asks for more than its name does, or has none; `undefined` if there are no words.
 */
export function toLicenceName(text: string): string | undefined {
  const words = text.replace(/\s+/gu, " ").trim();
  if (words === "") return undefined;
  const told = words.replaceAll(allowsBoth, " ");
  const found = [...addresses(told), ...shortNames(told)];
  const strictest = (found.length > 0 ? found : longNames(told)).toSorted((a, b) => b.terms.length - a.terms.length)[0];
  // "CC BY, non-commercial" is not CC BY: its own words are kept, which no list of open licences holds.
  const isStricter = terms.some(([term, pattern]) => pattern.test(told) && !(strictest?.terms.includes(term) ?? true));
  if (strictest !== undefined && !isStricter) return named(["BY", ...strictest.terms].join("-"), strictest.version);
  if (strictest === undefined && !terms.some(([, pattern]) => pattern.test(told))) {
    const zero = /creativecommons\.org\/publicdomain\/zero\/(\d\.\d)?/i.exec(told);
    if (zero !== null) return named("0", zero[1]);
    if (/creativecommons\.org\/publicdomain\/mark\//i.test(told)) return "public domain";
  }
  return words.slice(0, 80);
}

function addresses(text: string): Named[] {
  return [...text.matchAll(/creativecommons\.org\/licen[sc]es\/(by[a-z-]*)(?:\/(\d\.\d))?/gi)].map(toNamed);
}

function shortNames(text: string): Named[] {
  return [...text.matchAll(/\bcc[\s‐-―-]?by((?:[\s‐-―/-]*(?:nc|nd|sa))*)\b(?:[\s‐-―-]+v?\.?\s?(\d\.\d))?/gi)].map(
    toNamed,
  );
}

function longNames(text: string): Named[] {
  const isNamed = /creative commons attribution/i.test(text);
  const long =
    /\battribution((?:[\s,/‐-―-]*(?:non[\s‐-―-]*commercial|no[n\s‐-―-]*deriv\w*|share[\s‐-―-]*alike))*)(?:[\s‐-―-]+(\d\.\d))?/gi;
  return [...text.matchAll(long)].filter(([, added]) => isNamed || added !== "").map(([, added = "", version]) => ({
    terms: terms.filter(([, pattern]) => pattern.test(added)).map(([term]) => term),
    version,
  })); // biome-ignore format: one thought
}

function toNamed([, added = "", version]: RegExpExecArray): Named {
  return { terms: terms.map(([term]) => term).filter((term) => new RegExp(`\\b${term}\\b`, "i").test(added)), version };
}

function named(name: string, version?: string): string {
  return `CC-${name}${version === undefined ? "" : `-${version}`}`;
}
