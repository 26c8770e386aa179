/**
 * @module deid/normalise: the same text without disguises, and the way back to its offsets.
 *
 * Promise: zero-width characters, soft hyphens, full-width and mathematical letters, foreign digits, split accents and look-alike
 * letters of other alphabets inside a Latin word cannot hide an identifier; text wholly in Greek or Cyrillic stays as it is.
 */

export interface NormalisedText {
  readonly text: string;
  /** Offset in the original of the first code unit that made `text[i]`; length is one more than `text`. `undefined`: identical. */
  readonly map: Int32Array | undefined;
}

const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("АВЕЗКМНОРСТУХІЈЅаеорсухіјѕһӏԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρυκταгʟɑɡⅼ").map((letter, i) => [
    letter,
    "ABE3KMHOPCTYXIJSaeopcyxijshldqwABEZHIKMNOPTYXovipyktarlagl"[i] ?? letter,
  ]),
);
const plain: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u202f": " ",
  "\u2007": " ",
  "\u2009": " ",
  "\u3000": " ",
  "\u2018": "'",
  "\u2019": "'",
  "\u02bc": "'",
  "\u02bb": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\u2024": ".",
  "\uff20": "@",
  "\u2044": "/",
};
const invisible = /\p{Cf}|[\u115f\u1160\u2065]|\u034f|\p{Variation_Selector}/u;

/** Removes disguises; offsets of the result map back through `originalOffset`. */
export function normaliseText(text: string): NormalisedText {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII has no disguises
  if (/^[\x00-\x7f]*$/.test(text)) return { text, map: undefined };
  const out: string[] = [];
  const map: number[] = [];
  let offset = 0;
  for (const character of text) {
    const at = offset;
    offset += character.length;
    if (invisible.test(character)) continue;
    const previous = out.at(-1);
    if (/\p{M}/u.test(character) && previous !== undefined) {
      const composed = (previous + character).normalize("NFC");
      if (composed.length === 1) out[out.length - 1] = composed;
      else push(character, at);
      continue;
    }
    push(simplify(character), at);
  }
  map.push(text.length);
  return { text: unmask(out), map: Int32Array.from(map) };

  function push(piece: string, at: number): void {
    for (const unit of piece.split("")) {
      out.push(unit);
      map.push(at);
    }
  }
}

/** The offset in the original text of offset `i` of the normalised one. */
export function originalOffset(normalised: NormalisedText, i: number): number {
  return normalised.map === undefined ? i : (normalised.map[i] ?? 0);
}

function simplify(character: string): string {
  const known = plain[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  const wide =
    (code >= 0xff01 && code <= 0xff5e) || (code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0x2460 && code <= 0x24ff);
  if (wide) return character.normalize("NFKC");
  if (code >= 0x660 && /\p{Nd}/u.test(character)) return decimalDigit(code);
  return character;
}

/** A decimal digit of another script: their blocks start at a multiple of ten code points from a zero. */
function decimalDigit(code: number): string {
  let zero = code;
  while (zero > 0 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return String(code - zero);
}

/** Look-alikes become Latin only in a word that also has Latin letters or stands as digits. */
function unmask(units: string[]): string {
  const text = units.join("");
  if (!/[\u0370-\u052f\u1d00-\u1dbf\u0250-\u02af\u2170-\u217f]/.test(text)) return text;
  return text.replace(/[\p{L}\p{N}@._-]+/gu, (word) =>
    /[A-Za-z]/.test(word) ? word.replace(/[\u0250-\u{10ffff}]/gu, (letter) => lookAlikes[letter] ?? letter) : word,
  );
}
