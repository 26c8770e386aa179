/**
 * @module deid/required-letters: letters a text must hold before an expression can match in it, so that most of some 250 expressions are never tried on a note.
 *
 * Promise: never says that an expression cannot match where it can. Letters are compared without their case; what is no ASCII is never required.
 */

/** Strings of which every text that matches holds one, whatever the case; `undefined` where nothing can be said. */
export function requiredLetters({ source }: RegExp): readonly string[] | undefined {
  return readAlternatives({ source, at: 0 });
}

/** Whether `text` may hold a match: false only where it holds none of what `expression` requires. */
export function mayMatch(text: string, expression: RegExp): boolean {
  let required = known.get(expression);
  if (required === undefined) {
    required = requiredLetters(expression) ?? [];
    known.set(expression, required);
  }
  if (required.length === 0) return true;
  if (text !== stamped) stamp(text);
  return required.some(isStamped);
}

const known = new WeakMap<RegExp, readonly string[]>();

/** The text last looked at, and for each one, two and three of its letters the number of that look. */
let stamped = "";
let look = 0;
const ones = new Int32Array(1 << 7);
const twos = new Int32Array(1 << 14);
/** Threes share places: a text may seem to hold three letters that it does not. */
const threes = new Int32Array(1 << 15);
const placeOfThree = (a: number, b: number, c: number) => Math.imul((a << 14) | (b << 7) | c, 0x9e3779b1) >>> 17;

function stamp(text: string): void {
  stamped = text;
  look++;
  let before2 = 0;
  let before1 = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = letterOf(text.charCodeAt(i));
    ones[letter] = look;
    twos[(before1 << 7) | letter] = look;
    threes[placeOfThree(before2, before1, letter)] = look;
    before2 = before1;
    before1 = letter;
  }
}

/** ASCII in small letters; 0 for anything else but the two signs that are letters of ASCII to an expression without case: the long s and the Kelvin. */
function letterOf(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 128) return code;
  return code === 0x17f ? 115 : code === 0x212a ? 107 : 0;
}

function isStamped(letters: string): boolean {
  const a = letters.charCodeAt(0);
  if (letters.length === 1) return ones[a] === look;
  let b = letters.charCodeAt(1);
  if (letters.length === 2) return twos[(a << 7) | b] === look;
  let before = a;
  for (let i = 2; i < letters.length; i++) {
    const c = letters.charCodeAt(i);
    if (threes[placeOfThree(before, b, c)] !== look) return false;
    before = b;
    b = c;
  }
  return true;
}

interface Reader {
  readonly source: string;
  at: number;
}

type Required = readonly string[] | undefined;

/** `a|b|c` up to the end or to the bracket that closes it: one of all, if each requires something. */
function readAlternatives(reader: Reader): Required {
  const all: string[] = [];
  let isOpen = false;
  for (;;) {
    const one = readSequence(reader);
    if (one === undefined) isOpen = true;
    else all.push(...one);
    if (reader.source[reader.at] !== "|") break;
    reader.at++;
  }
  return isOpen ? undefined : [...new Set(all)];
}

/** The most telling of what the parts of a sequence require. */
function readSequence(reader: Reader): Required {
  let best: Required;
  let run = "";
  const offer = (required: Required) => {
    if (required !== undefined && telling(required) > telling(best)) best = required;
  };
  const endRun = (next = "") => {
    if (run !== "") offer([run]);
    run = next;
  };
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? "")) {
    const part = readPart(reader);
    const least = readLeast(reader);
    if (part.kind === "nowhere") {
      if (least > 0) offer(part.required);
    } else if (part.kind === "letter" && least === 1 && part.letter !== "") run += part.letter;
    else {
      endRun();
      if (least === 0) continue;
      if (part.kind === "letter" && part.letter !== "") endRun(part.letter);
      if (part.kind === "group") offer(part.required);
      endRun();
    }
  }
  endRun();
  return best;
}

/** What stands nowhere (an edge, a look around), one letter (`""` where it may be several), or a group. */
type Part =
  | { readonly kind: "nowhere"; readonly required: Required }
  | { readonly kind: "letter"; readonly letter: string }
  | { readonly kind: "group"; readonly required: Required };

const several: Part = { kind: "letter", letter: "" };
const edge: Part = { kind: "nowhere", required: undefined };

function readPart(reader: Reader): Part {
  const letter = reader.source[reader.at] ?? "";
  reader.at++;
  switch (letter) {
    case "(":
      return readGroup(reader);
    case "[":
      return readClass(reader);
    case "\\":
      return readEscape(reader);
    case "^":
    case "$":
      return edge;
    case ".":
      return several;
    default:
      return literal(letter);
  }
}

/** A letter of ASCII in its small form. */
const literal = (letter: string): Part =>
  letter.charCodeAt(0) > 0 && letter.charCodeAt(0) < 128 ? { kind: "letter", letter: letter.toLowerCase() } : several;

function readGroup(reader: Reader): Part {
  const opening = /^\?(?:[:=!]|<[=!]|<[^>]+>)/.exec(reader.source.slice(reader.at, reader.at + 40))?.[0] ?? "";
  reader.at += opening.length;
  const required = readAlternatives(reader);
  reader.at++;
  if (/!$/.test(opening)) return edge;
  return { kind: /=$/.test(opening) ? "nowhere" : "group", required };
}

/** `[Tt]` is one letter, any other class is several. */
function readClass(reader: Reader): Part {
  const start = reader.at;
  while (reader.at < reader.source.length && reader.source[reader.at] !== "]")
    reader.at += reader.source[reader.at] === "\\" ? 2 : 1;
  const written = reader.source.slice(start, reader.at);
  reader.at++;
  return /^[a-z]{2}$/i.test(written) && written.charAt(0).toLowerCase() === written.charAt(1).toLowerCase()
    ? literal(written.charAt(0))
    : several;
}

function readEscape(reader: Reader): Part {
  const letter = reader.source[reader.at] ?? "";
  const property = /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\d+)/.exec(
    reader.source.slice(reader.at, reader.at + 60),
  )?.[0];
  reader.at += property?.length ?? 1;
  if (/[bB]/.test(letter)) return edge;
  return property !== undefined || /[a-zA-Z]/.test(letter) ? several : literal(letter);
}

/** How often at least the part before stands, and past the mark that says so. */
function readLeast(reader: Reader): number {
  const mark = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12));
  if (mark === null) return 1;
  reader.at += mark[0].length;
  if (mark[1] !== undefined) return Number(mark[1]) === 0 ? 0 : manyTimes;
  return mark[0].startsWith("+") ? manyTimes : 0;
}

/** Once or oftener, so that what comes next need not stand beside the first. */
const manyTimes = 2;

/** Longer letters are rarer, and fewer of them too; one that every text holds tells nothing. */
function telling(required: Required): number {
  if (required === undefined || required.length === 0) return 0;
  const shortest = Math.min(
    ...required.map((letters) => (/^[a-z\d ]$/.test(letters) ? 0 : Math.min(5, letters.length))),
  );
  return shortest === 0 ? 0 : shortest + 1 / (1 + required.length);
}
