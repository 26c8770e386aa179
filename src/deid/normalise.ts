/**
 * @module deid/normalise: the same text without disguises, and the way back to its offsets.
 *
 * Promise: zero-width characters, soft hyphens, full-width and mathematical letters, foreign digits, split accents and look-alike
 * letters of other alphabets inside a Latin word cannot hide an identifier; text wholly in Greek or Cyrillic stays as it is.
 */
import { matchesOf } from "./matches.ts";

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

/** A word broken over two lines: `Hors-` `fall`. */
const brokenWord = /(?<=\p{L}{2})-\n(?=\p{Ll}{2}|(?<=\p{Lu}-\n)\p{Lu}{2})/gu;
/** Digits that a scanner read inside a word, and letters it read inside a number. */
const scannedWord = /(?<![\p{L}\d])\p{L}*(?:[01]\p{L}+)+(?:[01](?![\p{L}\d]))?(?![\p{L}\d])/gu;
const scannedNumber = /(?<![\p{L}\d])[\dOoIl]*(?:\d[OoIl]|[OoIl]\d)[\dOoIl]*(?![\p{L}\d])/gu;

/** Removes disguises and a scanner's damage; offsets of the result map back through `originalOffset`. */
export function normaliseText(text: string): NormalisedText {
  const undisguised = withoutDisguises(text);
  const mended = mendScan(undisguised.text);
  const breaks = matchesOf(mended, brokenWord).map((match) => match.index);
  if (breaks.length === 0) return { ...undisguised, text: mended };
  const map: number[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const stop of [...breaks, mended.length]) {
    pieces.push(mended.slice(at, stop));
    for (let i = at; i < stop; i++) map.push(originalOffset(undisguised, i));
    at = stop + 2;
  }
  map.push(text.length);
  return { text: pieces.join(""), map: Int32Array.from(map) };
}

/** Reads `0` and `1` in words as letters and `O` and `l` in numbers as digits, where at least two show that the page was scanned badly. */
function mendScan(text: string): string {
  if (!/\p{L}[01]\p{L}|\d[OoIl]|[OoIl]\d/u.test(text)) return text;
  const isDamaged = (word: string) =>
    word.replace(/[01]/g, "").length >= 4 && (/[01]\p{L}{2}/u.test(word) || /[01].*[01]/.test(word));
  const isNumber = (number: string, at: number) =>
    number.length > 2 || /[/.-]/.test(text.charAt(at - 1)) || /[/.-]/.test(text.charAt(at + number.length));
  const words = matchesOf(text, scannedWord).filter((match) => isDamaged(match[0]));
  const numbers = matchesOf(text, scannedNumber).filter((match) => isNumber(match[0], match.index));
  if (words.length + numbers.length < 2) return text;
  const letters = text.split("");
  const put = (at: number, piece: string) => {
    for (let i = 0; i < piece.length; i++) letters[at + i] = piece.charAt(i);
  };
  for (const { 0: word, index } of words)
    put(
      index,
      word.replace(/[01]/g, (digit, at: number) => letterFor(digit, word.charAt(at - 1) || word.charAt(at + 1))),
    );
  for (const { 0: number, index } of numbers) put(index, number.replace(/[Oo]/g, "0").replace(/[Il]/g, "1"));
  return letters.join("");
}

const letterFor = (digit: string, beside: string) => {
  const upper = beside === beside.toUpperCase();
  return digit === "0" ? (upper ? "O" : "o") : upper ? "I" : "l";
};

function withoutDisguises(text: string): NormalisedText {
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
