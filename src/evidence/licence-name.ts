/** @module evidence/licence-name: the words and addresses of a licence → the name it is kept under. */

/** `CC-BY-NC-4.0` from a Creative Commons address, short name or words; the licence's first words otherwise, `undefined` if there are none. */
export function toLicenceName(text: string): string | undefined {
  const address = /creativecommons\.org\/(?:licenses\/([a-z-]+)|publicdomain\/zero)\/(\d\.\d)?/i.exec(text);
  if (address !== null) return named(address[1] ?? "0", address[2]);
  if (/creativecommons\.org\/publicdomain\/mark\//i.test(text)) return "public domain";
  const short = /\bcc[- ]by((?:[- ](?:nc|nd|sa))*)\b(?:[- ](\d\.\d))?/i.exec(text);
  // "CC BY, non-commercial" is not CC BY: its own words are kept, which no list of open licences holds.
  if (short !== null && (/nc/i.test(short[1] ?? "") || !/non-?\s?commercial/i.test(text)))
    return named(`BY${(short[1] ?? "").replaceAll(" ", "-")}`, short[2]);
  const long = /attribution((?:[-, ]*(?:non-?commercial|no-?deriv\w*|share-?alike))*)/i.exec(text);
  if (long !== null && (long[1] !== "" || /creative commons attribution/i.test(text))) {
    const terms = [[/non-?comm/i, "NC"], [/no-?deriv/i, "ND"], [/share/i, "SA"]] as const; // biome-ignore format: a table
    return named(["BY", ...terms.filter(([term]) => term.test(long[1] ?? "")).map(([, name]) => name)].join("-"));
  }
  const words = text.replace(/\s+/gu, " ").trim();
  return words === "" ? undefined : words.slice(0, 80);
}

function named(terms: string, version?: string): string {
  return `CC-${terms.toUpperCase()}${version === undefined ? "" : `-${version}`}`;
}
