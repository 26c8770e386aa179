/**
 * @module evidence/porter: Porter's stemmer.
 *
 * @see Porter MF, An algorithm for suffix stripping, Program 1980;14:130-137 (with his two later departures: `bli`, `logi`)
 */

const consonant = "[^aeiou]";
const vowel = "[aeiouy]";
const consonants = `${consonant}[^aeiouy]*`;
const vowels = `${vowel}[aeiou]*`;
const measureAbove0 = new RegExp(`^(${consonants})?${vowels}${consonants}`);
const measureIs1 = new RegExp(`^(${consonants})?${vowels}${consonants}(${vowels})?$`);
const measureAbove1 = new RegExp(`^(${consonants})?${vowels}${consonants}${vowels}${consonants}`);
const hasVowel = new RegExp(`^(${consonants})?${vowel}`);
const shortEnd = new RegExp(`^${consonants}${vowel}[^aeiouwxy]$`);

const step2: Record<string, string> = {
  ational: "ate",
  tional: "tion",
  enci: "ence",
  anci: "ance",
  izer: "ize",
  bli: "ble",
  alli: "al",
  entli: "ent",
  eli: "e",
  ousli: "ous",
  ization: "ize",
  ation: "ate",
  ator: "ate",
  alism: "al",
  iveness: "ive",
  fulness: "ful",
  ousness: "ous",
  aliti: "al",
  iviti: "ive",
  biliti: "ble",
  logi: "log",
};
const step3: Record<string, string> = {
  icate: "ic",
  ative: "",
  alize: "al",
  iciti: "ic",
  ical: "ic",
  ful: "",
  ness: "",
};
const step2Pattern =
  /^(.+?)(ational|tional|enci|anci|izer|bli|alli|entli|eli|ousli|ization|ation|ator|alism|iveness|fulness|ousness|aliti|iviti|biliti|logi)$/;
const step3Pattern = /^(.+?)(icate|ative|alize|iciti|ical|ful|ness)$/;
const step4Pattern = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

/** The stem of a lower-case word. Words with a digit or under three letters are their own stem. */
export function porterStem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let w = word[0] === "y" ? `Y${word.slice(1)}` : word;
  w = step1c(step1b(step1a(w)));
  w = replaceSuffix(w, step2Pattern, step2);
  w = replaceSuffix(w, step3Pattern, step3);
  w = step5(step4(w));
  return w[0] === "Y" ? `y${w.slice(1)}` : w;
}

function step1a(w: string): string {
  if (/(ss|i)es$/.test(w)) return w.slice(0, -2);
  return /[^s]s$/.test(w) ? w.slice(0, -1) : w;
}

function step1b(w: string): string {
  if (w.endsWith("eed")) return measureAbove0.test(w.slice(0, -3)) ? w.slice(0, -1) : w;
  const stem = /^(.+?)(ed|ing)$/.exec(w)?.[1];
  if (stem === undefined || !hasVowel.test(stem)) return w;
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1);
  return shortEnd.test(stem) ? `${stem}e` : stem;
}

function step1c(w: string): string {
  return w.endsWith("y") && hasVowel.test(w.slice(0, -1)) ? `${w.slice(0, -1)}i` : w;
}

function replaceSuffix(w: string, pattern: RegExp, table: Record<string, string>): string {
  const match = pattern.exec(w);
  const stem = match?.[1] ?? "";
  return match !== null && measureAbove0.test(stem) ? stem + (table[match[2] ?? ""] ?? "") : w;
}

function step4(w: string): string {
  const stem = step4Pattern.exec(w)?.[1] ?? /^(.+?(?:s|t))ion$/.exec(w)?.[1];
  return stem !== undefined && measureAbove1.test(stem) ? stem : w;
}

function step5(w: string): string {
  let result = w;
  if (result.endsWith("e")) {
    const stem = result.slice(0, -1);
    if (measureAbove1.test(stem) || (measureIs1.test(stem) && !shortEnd.test(stem))) result = stem;
  }
  return result.endsWith("ll") && measureAbove1.test(result) ? result.slice(0, -1) : result;
}
