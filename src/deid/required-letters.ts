/**
 * @module deid/required-letters: whether a text holds the letters an expression demands, so that most of some 250 expressions are never tried on a note.
 *
 * Promise: never says that an expression cannot match where it can.
 */
import { type Clause, demandsOf } from "./expression-demands.ts";

/** Whether `text` may hold a match: false only where it lacks what `expression` demands. */
export function mayMatch(text: string, expression: RegExp): boolean {
  let required = known.get(expression);
  if (required === undefined) {
    const table = expression.ignoreCase ? tableSize : 0;
    required = demandsOf(expression).map((clause) => placesOfAll(clause, table));
    known.set(expression, required);
  }
  if (required.length === 0) return true;
  if (text !== stamped) stamp(text);
  for (const clause of required) if (!isMet(clause)) return false;
  return true;
}

/** For each clause of an expression the places of its strings: how many places, the places, the next string. */
const known = new WeakMap<RegExp, readonly Int32Array[]>();

/** The text last looked at, and a mark at the place of each one, two and three of its letters: as written, then in small letters. */
let stamped = "";
const ones = 1 << 7;
const twos = 1 << 14;
/** Threes share places: a text may seem to hold three letters that it does not. */
const threes = 1 << 15;
const tableSize = ones + twos + threes;
const stamps = new Uint8Array(2 * tableSize);
const placeOfTwo = (a: number, b: number) => ones + ((a << 7) | b);
const placeOfThree = (a: number, b: number, c: number) =>
  ones + twos + (Math.imul((a << 14) | (b << 7) | c, 0x9e3779b1) >>> 17);

function stamp(text: string): void {
  stamped = text;
  stamps.fill(0);
  let [a, b] = [0, 0];
  let [smallA, smallB] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const c = code >= 128 ? 0 : isDigit(code) ? zero : code;
    const small = smallOf(code);
    stamps[c] = 1;
    stamps[placeOfTwo(b, c)] = 1;
    stamps[placeOfThree(a, b, c)] = 1;
    stamps[tableSize + small] = 1;
    stamps[tableSize + placeOfTwo(smallB, small)] = 1;
    stamps[tableSize + placeOfThree(smallA, smallB, small)] = 1;
    [a, b, smallA, smallB] = [b, c, smallB, small];
  }
}

const zero = 48;
const isDigit = (code: number) => code >= zero && code <= 57;

/** ASCII in small letters; 0 for anything else but the two signs that are letters of ASCII to an expression without case: the long s and the Kelvin. */
export function smallOf(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 128) return isDigit(code) ? zero : code;
  return code === 0x17f ? 115 : code === 0x212a ? 107 : 0;
}

const placesOfAll = (clause: Clause, table: number) =>
  Int32Array.from(
    clause.flatMap((letters) => {
      const places = placesOf(letters, table);
      return [places.length, ...places];
    }),
  );

function placesOf(letters: string, table: number): number[] {
  const codes = Array.from(letters, (letter) => letter.charCodeAt(0));
  const [a = 0, b = 0] = codes;
  if (codes.length === 1) return [table + a];
  if (codes.length === 2) return [table + placeOfTwo(a, b)];
  return codes.slice(2).map((c, i) => table + placeOfThree(codes[i] ?? 0, codes[i + 1] ?? 0, c));
}

/** Whether all places of one of its strings are marked. */
function isMet(clause: Int32Array): boolean {
  for (let at = 0; at < clause.length; ) {
    const end = at + 1 + (clause[at] ?? 0);
    at++;
    while (at < end && stamps[clause[at] ?? 0] === 1) at++;
    if (at === end) return true;
    at = end;
  }
  return false;
}
