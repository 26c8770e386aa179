/**
 * @module deid/expression-demands: what the source of an expression says of every text it can match in: letters that must stand there.
 *
 * Promise: never demands what a match may lack. Every digit is 0; what is no ASCII is never demanded.
 */

/** Of these strings every text that matches holds one. */
export type Clause = readonly string[];

/** Clauses that every text meets in which `expression` matches, the most telling first; letters are small where it reads without case. */
export function demandsOf({ source, ignoreCase }: RegExp): readonly Clause[] {
  const { clauses } = readAlternatives({ source, ignoreCase, at: 0 });
  const distinctClauses = new Map(clauses.map((clause) => [clause.join("\0"), clause]));
  return [...distinctClauses.values()].toSorted((a, b) => chanceOf(a) - chanceOf(b)).slice(0, mostClauses);
}

/** What every match of `expression` begins with one of. */
export const headsOf = ({ source, ignoreCase }: RegExp): readonly string[] =>
  readAlternatives({ source, ignoreCase, at: 0 }).heads;

/** More clauses than these refuse hardly a text more. */
const mostClauses = 3;
/** Longer strings are hardly rarer. */
const longest = 6;

interface Reader {
  readonly source: string;
  readonly ignoreCase: boolean;
  at: number;
}

/** What is known of all that a part of an expression can match. */
interface Told {
  /** Every match begins with one of these. */
  readonly heads: readonly string[];
  /** Whether the heads are all it can match. */
  readonly isWhole: boolean;
  readonly clauses: readonly Clause[];
}

const anything: Told = { heads: [""], isWhole: false, clauses: [] };
const nothing: Told = { heads: [""], isWhole: true, clauses: [] };

/** `a|b|c` up to the end or to the bracket that closes it. */
function readAlternatives(reader: Reader): Told {
  const all: Told[] = [];
  for (;;) {
    all.push(readSequence(reader));
    if (reader.source[reader.at] !== "|") break;
    reader.at++;
  }
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const best = all.map(({ clauses }) => clauses.toSorted((a, b) => chanceOf(a) - chanceOf(b))[0]);
  return {
    heads: distinct(all.flatMap(({ heads }) => heads)),
    isWhole: all.every(({ isWhole }) => isWhole),
    clauses: best.every((clause) => clause !== undefined) ? [distinct(best.flat())] : [],
  };
}

/** Parts one after the other: what stands side by side is read as one string. */
function readSequence(reader: Reader): Told {
  const clauses: Clause[] = [];
  /** The ways the letters since the last gap can be written. */
  let run: readonly string[] = [""];
  let heads: readonly string[] | undefined;
  const require = (clause: Clause) => {
    if (chanceOf(clause) < 1) clauses.push(briefly(clause));
  };
  const endRun = (next: readonly string[]) => {
    heads ??= run;
    require(run);
    run = next;
  };
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? "")) {
    const part = readPart(reader);
    if (part.kind === "nowhere") {
      if (readTimes(reader).least === 0) continue;
      clauses.push(...part.told.clauses);
      if (part.isAhead) require(joined(run, part.told.heads) ?? run);
      continue;
    }
    const { least, most } = readTimes(reader);
    const { told } = part;
    if (least === 0 && most === 0) continue;
    if (least === 0) {
      const longer = most === 1 && told.isWhole ? joined(run, told.heads) : undefined;
      const either = longer === undefined ? undefined : distinct([...run, ...longer]);
      if (either === undefined || either.length > mostWays) endRun([""]);
      else run = either;
      continue;
    }
    const all = told.isWhole ? repeated(told.heads, least) : undefined;
    const copies = all ?? told.heads;
    const longer = joined(run, copies);
    if (!told.isWhole || longer === undefined) clauses.push(...told.clauses);
    if (longer !== undefined) run = longer;
    if (longer === undefined || all === undefined || most > least) endRun(told.isWhole ? copies : [""]);
  }
  require(run);
  return { heads: heads ?? run, isWhole: heads === undefined, clauses };
}

/** The same in short strings, without those that begin with another. */
function briefly(clause: Clause): Clause {
  const short = new Set(clause.map((letters) => letters.slice(0, longest)));
  return [...short].filter(
    (letters) => !Array.from(letters, (_, i) => letters.slice(0, i)).some((head) => short.has(head)),
  );
}

/** More ways to write a run than these are not followed. */
const mostWays = 600;

/** Every way of one run with every way of the next behind it. */
function joined(before: readonly string[], after: readonly string[]): readonly string[] | undefined {
  if (before.length * after.length > mostWays) return undefined;
  return distinct(before.flatMap((a) => after.map((b) => a + b)));
}

/** So many copies in a row, where they can be followed. */
function repeated(heads: readonly string[], copies: number): readonly string[] | undefined {
  if (copies > mostCopies) return undefined;
  let all: readonly string[] | undefined = heads;
  for (let n = 1; n < copies && all !== undefined; n++) all = joined(all, heads);
  return all;
}

/** More copies than these are not followed. */
const mostCopies = 8;

const distinct = (all: readonly string[]): string[] => [...new Set(all)];

/** What stands nowhere (an edge, a look around), or what takes up letters. */
type Part =
  | { readonly kind: "nowhere"; readonly told: Told; readonly isAhead: boolean }
  | { readonly kind: "letters"; readonly told: Told };

const edge: Part = { kind: "nowhere", told: nothing, isAhead: false };

const several: Part = { kind: "letters", told: anything };

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
      return oneOf(reader, [letter]);
  }
}

/** One of a few letters of ASCII. */
function oneOf({ ignoreCase }: Reader, letters: readonly string[]): Part {
  if (letters.some((letter) => letter.charCodeAt(0) >= 128)) return several;
  const heads = letters.map((letter) => (/\d/.test(letter) ? "0" : ignoreCase ? letter.toLowerCase() : letter));
  return { kind: "letters", told: { heads: distinct(heads), isWhole: true, clauses: [] } };
}

function readGroup(reader: Reader): Part {
  const opening = /^\?(?:[:=!]|<[=!]|<[^>]+>)/.exec(reader.source.slice(reader.at, reader.at + 40))?.[0] ?? "";
  reader.at += opening.length;
  const told = readAlternatives(reader);
  reader.at++;
  if (/!$/.test(opening)) return edge;
  return /=$/.test(opening) ? { kind: "nowhere", told, isAhead: opening === "?=" } : { kind: "letters", told };
}

/** A class of more letters than this is not followed letter by letter. */
const mostInClass = 8;

function readClass(reader: Reader): Part {
  const start = reader.at;
  while (reader.at < reader.source.length && reader.source[reader.at] !== "]")
    reader.at += reader.source[reader.at] === "\\" ? 2 : 1;
  const written = reader.source.slice(start, reader.at);
  reader.at++;
  const plain = written
    .replace(/\d-\d/g, "0")
    .replaceAll("\\d", "0")
    .replace(/\\([^\p{L}\d])/gu, "$1");
  const spread = plain.replace(/[a-z]-[a-z]|[A-Z]-[A-Z]/g, lettersFrom);
  const isListed = !/^\^|\\|.-./u.test(spread) && spread.length > 0 && spread.length <= mostInClass;
  return isListed ? oneOf(reader, [...spread]) : several;
}

/** `abcd` for `a-d`. */
function lettersFrom(range: string): string {
  const first = range.charCodeAt(0);
  return String.fromCharCode(...Array.from({ length: range.charCodeAt(2) - first + 1 }, (_, i) => first + i));
}

function readEscape(reader: Reader): Part {
  const letter = reader.source[reader.at] ?? "";
  const property = /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\d+)/.exec(
    reader.source.slice(reader.at, reader.at + 60),
  )?.[0];
  reader.at += property?.length ?? 1;
  if (/[bB]/.test(letter)) return edge;
  if (letter === "d") return oneOf(reader, ["0"]);
  return property !== undefined || /[a-zA-Z]/.test(letter) ? several : oneOf(reader, [letter]);
}

/** How often the part before stands, and past the mark that says so. */
function readTimes(reader: Reader): { readonly least: number; readonly most: number } {
  const mark = /^(?:[*+?]|\{(\d+)(,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12));
  if (mark === null) return { least: 1, most: 1 };
  reader.at += mark[0].length;
  const [, least, more] = mark;
  if (least !== undefined) return { least: Number(least), most: more === undefined ? Number(least) : Infinity };
  return { least: mark[0].startsWith("+") ? 1 : 0, most: mark[0].startsWith("?") ? 1 : Infinity };
}

/** How likely a text meets a clause, roughly: each letter more makes a string rarer. One that every text meets has 1. */
function chanceOf(clause: Clause): number {
  if (clause.some((letters) => /^[a-z\d ]?$/i.test(letters))) return 1;
  const chance = clause.reduce((sum, letters) => sum + 8 ** -Math.min(5, letters.length), 0);
  return Math.min(0.99, chance);
}
