/**
 * @module deid/tagger/word-features: what the tagger sees of a word: its letters, its form, what the lexicons say, its neighbours, its line.
 *
 * A feature is a row of the weight table, by a hash; two features may share a row. The training script and the tagger both read here.
 */
import { hashText } from "#core";
import type { Finding } from "../finding.ts";
import { type ListedName, listedNames } from "../gazetteer.ts";
import type { Language } from "../locales/language.ts";
import { firstEndingAfter, gapAfter, type Word } from "../words.ts";
import { createDocumentMemory, type DocumentMemory } from "./document-features.ts";
import { type Template, templates } from "./feature-templates.ts";
import { createGazetteerMemory, type GazetteerMemory } from "./gazetteer-features.ts";
import { createListMemory, type ListMemory } from "./list-features.ts";
import { openWordCode } from "./open-words.ts";
import { createRunMemory, type RunMemory } from "./run-features.ts";

/** Rows of a language's weight table, powers of two: English learns from many more notes, whose features would share rows in a small one. */
export const tableRows: Readonly<Record<Language, number>> = { en: 1 << 21, es: 1 << 17, de: 1 << 17 };

/** One note, ready to give the features of each of its words in order. */
export interface NoteFeatures {
  /** Writes the hashes of word `i`'s features and returns how many; a table's row is their last bits. `before1`, `before2` are the classes given to the words before. */
  write(i: number, before1: number, before2: number, hashes: Int32Array): number;
  /** The hashes `write` gives for the word alone; the same array for the same word in any note, so that what follows from them can be kept. */
  alone(i: number): Int32Array;
  /** The others. */
  writeBeside(i: number, before1: number, before2: number, hashes: Int32Array): number;
  /** Writes what belongs to the word but not to it alone: its form in this note, the gaps around it, its line, the rules' voice. No neighbour's words. */
  writeInPlace(i: number, hashes: Int32Array): number;
}

/** More than any word has. */
export const maximumFeatures = 200;

interface Form {
  readonly key: number;
  readonly shape: number;
  readonly known: number;
  /** Features of the word alone, whatever stands beside it. */
  readonly alone: Int32Array;
  /** Its code among the words of open text; 1 for a number. */
  readonly open: number;
}

const forms = new Map<string, Form>();

const mix = (a: number, b: number) => {
  let h = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return h ^ (h >>> 13);
};

function formOf(word: Word): Form {
  const known = flagsOf(word);
  const found = forms.get(word.text);
  if (found?.known === known) return found;
  const key = hashText(word.number && word.text.length > 2 && !/^(?:19|20)\d\d$/.test(word.text) ? "#" : word.key);
  const shape = hashText(shapeOf(word));
  const form = {
    key,
    shape,
    known,
    alone: aloneOf(word, key, shape, known),
    open: word.number ? 1 : openWordCode(word.key),
  };
  if (found !== undefined) return form;
  if (forms.size > 50_000) forms.clear();
  forms.set(word.text, form);
  return form;
}

/** What the lexicons say, as bits. */
function flagsOf({ first, surname, common, eponym, guarded, city, ordinaryName, rare }: Word): number {
  return (
    256 +
    128 * Number(first) +
    64 * Number(surname) +
    32 * Number(common) +
    16 * Number(eponym) +
    8 * Number(guarded) +
    4 * Number(city) +
    2 * Number(ordinaryName) +
    Number(rare)
  );
}

function shapeOf(word: Word): string {
  if (word.number) {
    const value = Number(word.text);
    const kind = word.text.length > 4 ? "" : value === 0 ? "0" : value <= 12 ? "m" : value <= 31 ? "d" : "n";
    return `${kind}${/^(?:19|20)\d\d$/.test(word.text) ? "year" : Math.min(word.text.length, 10)}`;
  }
  const runs = word.text
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{L}/gu, "x")
    .replace(/x{2,}/g, "x")
    .replace(/X{2,}/g, "XX");
  return `${runs}${word.text.length < 4 ? word.text.length : ""}`;
}

/** Beginnings, endings and threes of letters. */
function partsOf(word: Word): Int32Array {
  if (word.number) return new Int32Array();
  const { key } = word;
  const parts: number[] = [];
  for (let length = 1; length <= 4 && length <= key.length; length++) {
    parts.push(hashText(`^${key.slice(0, length)}`), hashText(`${key.slice(-length)}$`));
  }
  for (let at = 1; at + 3 < key.length && at < 10; at++) parts.push(hashText(key.slice(at, at + 3)));
  return Int32Array.from(parts);
}

/** The word, its form, what lexicons say of it, its parts and, where no list holds it, its parts with its form. */
function aloneOf(word: Word, key: number, shape: number, known: number): Int32Array {
  const parts = partsOf(word);
  const rare = word.rare && !word.common && !word.number;
  return Int32Array.of(
    mix(templates.any, 0),
    mix(templates.word, key),
    mix(templates.shape, shape),
    mix(templates.lists, known),
    ...parts.map((part) => mix(templates.part, part)),
    ...(rare ? parts.map((part) => mix(templates.partOfRare, mix(part, shape))) : []),
  );
}

const gapHashes = new Map<string, number>();

function gapHash(gap: string): number {
  const found = gapHashes.get(gap);
  if (found !== undefined) return found;
  const plain = gap
    .replace(/[ \t]*\n\s*|[ \t]+/g, (blank) => (blank.includes("\n") ? "\n" : blank))
    .replace(/ {2,}/g, "  ")
    .slice(0, 4);
  const hash = hashText(`gap${plain}`);
  if (gapHashes.size > 5000) gapHashes.clear();
  gapHashes.set(gap, hash);
  return hash;
}

/**
 * Reads a note once; its words must be in order. Lists, tables, the gazetteer and the whole note are read in English only.
 *
 * @param found what the rules say of it
 * @param listed what the gazetteer says of it, where it is not to be asked
 */
export function featuresOf(
  text: string,
  words: readonly Word[],
  found: readonly Finding[],
  language: Language,
  listed?: readonly ListedName[],
): NoteFeatures {
  const view = viewOf(text, words, found);
  const english =
    language === "en"
      ? {
          lists: createListMemory(text, words),
          note: createDocumentMemory(text, words, found),
          runs: createRunMemory(text, words),
          gazetteer: createGazetteerMemory(words, listed ?? listedNames(text, words)),
        }
      : undefined;
  const beside = (sink: Sink, i: number, before1: number, before2: number): number => {
    addOwn(sink, view, i);
    addNeighbours(sink, view, i);
    addPlace(sink, view, i);
    addHistory(sink, view, i, before1, before2);
    addVoices(sink, view, i);
    if (english !== undefined) {
      addLists(sink, view, i, before1, english.lists);
      addDocument(sink, view, i, english.note);
      addRun(sink, view, i, english.runs);
      addOpenWords(sink, view, i);
      addGazetteer(sink, view, i, english.gazetteer);
    }
    return sink.count;
  };
  const alone = (i: number) => view.forms[i]?.alone ?? nothing;
  return {
    write(i, before1, before2, hashes) {
      hashes.set(alone(i));
      return beside({ hashes, count: alone(i).length }, i, before1, before2);
    },
    alone,
    writeBeside: (i, before1, before2, hashes) => beside({ hashes, count: 0 }, i, before1, before2),
    writeInPlace(i, hashes) {
      const sink = { hashes, count: 0 };
      addOwn(sink, view, i);
      addGaps(sink, view, i);
      addLine(sink, view, i);
      add(sink, templates.voice, view.voice(i));
      if (english !== undefined) {
        addDensity(sink, view, i, english.note);
        addRunPlace(sink, view, i, english.runs);
        add(sink, templates.open, view.forms[i]?.open ?? 1);
        addListed(sink, view, i, english.gazetteer);
      }
      return sink.count;
    },
  };
}

const nothing = new Int32Array();

/** A note as hashes; past its ends stands `edge`. */
interface View {
  readonly words: readonly Word[];
  readonly forms: readonly Form[];
  readonly key: (i: number) => number;
  /** Form and lexicon flags in one. */
  readonly kind: (i: number) => number;
  /** What stands between word `i - 1` and word `i`. */
  readonly gap: (i: number) => number;
  /** The last word before `i` in its line that a colon follows, with its distance. */
  readonly label: Int32Array;
  readonly lineStart: Int32Array;
  /** 1 in a line of capitals. */
  readonly upperLine: Uint8Array;
  readonly voice: (i: number) => number;
  /** Words the note also writes small. */
  readonly small: ReadonlySet<string>;
}

const edge = hashText("edge");

function viewOf(text: string, words: readonly Word[], found: readonly Finding[]): View {
  const count = words.length;
  const own = words.map(formOf);
  const kinds = Int32Array.from(own, ({ shape, known }) => mix(shape, known));
  const voices = voicesOf(words, found);
  const gaps = new Int32Array(count + 1);
  gaps[0] = gapHash(text.slice(0, words[0]?.start ?? 0) || "\n");
  const inside = (i: number) => i >= 0 && i < count;
  const key = (i: number) => own[i]?.key ?? edge;
  const label = new Int32Array(count);
  const lineStart = new Int32Array(count);
  const upperLine = new Uint8Array(count);
  let labelAt = -9;
  let lineAt = 0;
  for (let i = 0; i < count; i++) {
    const gap = gapAfter(text, words, i);
    gaps[i + 1] = gapHash(gap);
    label[i] = i - labelAt <= 6 ? mix(key(labelAt), Math.min(i - labelAt, 4)) : edge;
    lineStart[i] = lineAt;
    if (gap === " ") continue;
    if (/[:=#]/.test(gap)) labelAt = i;
    if (gap.includes("\n")) {
      markUpper(words, lineAt, i, upperLine);
      if (labelAt !== i && !/:\s*\n/.test(gap)) labelAt = -9;
      lineAt = i + 1;
    }
  }
  markUpper(words, lineAt, count - 1, upperLine);
  return {
    words,
    forms: own,
    key,
    kind: (i) => (inside(i) ? (kinds[i] ?? edge) : edge),
    gap: (i) => gaps[i] ?? edge,
    label,
    lineStart,
    upperLine,
    voice: (i) => (inside(i) ? (voices[i] ?? 0) : edge),
    small: new Set(words.filter((word) => !word.capital && !word.number).map((word) => word.key)),
  };
}

interface Sink {
  readonly hashes: Int32Array;
  count: number;
}

function add(sink: Sink, template: Template, value: number): void {
  sink.hashes[sink.count++] = mix(template, value);
}

function addOwn(sink: Sink, { forms: own, words, kind, upperLine, small }: View, i: number): void {
  const form = own[i];
  const word = words[i];
  if (form === undefined || word === undefined) return;
  const upper = upperLine[i] ?? 0;
  add(sink, templates.kindInLine, mix(kind(i), upper));
  add(sink, templates.writtenSmallElsewhere, mix(Number(word.capital && small.has(word.key)), form.shape));
  add(sink, templates.opens, mix(Number(word.opens), kind(i)));
  add(sink, templates.shapeInLine, mix(upper, form.shape));
}

function addGaps(sink: Sink, { gap }: View, i: number): void {
  add(sink, templates.gapBefore, gap(i));
  add(sink, templates.gapAfter, gap(i + 1));
}

function addNeighbours(sink: Sink, view: View, i: number): void {
  const { key, kind, gap } = view;
  const [left, right] = [gap(i), gap(i + 1)];
  addGaps(sink, view, i);
  add(sink, templates.previous, key(i - 1));
  add(sink, templates.next, key(i + 1));
  add(sink, templates.secondBefore, key(i - 2));
  add(sink, templates.secondAfter, key(i + 2));
  add(sink, templates.thirdBefore, key(i - 3));
  add(sink, templates.previousKind, kind(i - 1));
  add(sink, templates.nextKind, kind(i + 1));
  add(sink, templates.secondBeforeKind, kind(i - 2));
  add(sink, templates.secondAfterKind, kind(i + 2));
  add(sink, templates.gaps, mix(left, right));
  add(sink, templates.gapBeforeKind, mix(left, kind(i)));
  add(sink, templates.gapAfterKind, mix(right, kind(i)));
  add(sink, templates.previousAndGap, mix(key(i - 1), left));
  add(sink, templates.nextAndGap, mix(key(i + 1), right));
  add(sink, templates.previousAndWord, mix(key(i - 1), key(i)));
  add(sink, templates.wordAndNext, mix(key(i), key(i + 1)));
  add(sink, templates.twoBefore, mix(key(i - 2), key(i - 1)));
  add(sink, templates.twoAfter, mix(key(i + 1), key(i + 2)));
  add(sink, templates.previousGapKind, mix(mix(key(i - 1), left), kind(i)));
  add(sink, templates.nextGapKind, mix(mix(key(i + 1), right), kind(i)));
  add(sink, templates.previousKindGapKind, mix(mix(kind(i - 1), left), kind(i)));
  add(sink, templates.nextKindGapKind, mix(mix(kind(i + 1), right), kind(i)));
  add(sink, templates.kinds, mix(mix(kind(i - 1), kind(i)), kind(i + 1)));
  add(sink, templates.threeBefore, mix(key(i - 3), mix(key(i - 2), key(i - 1))));
}

/** After which label the word stands, in which line and how far in it. */
function addLine(sink: Sink, { forms: own, key, label, lineStart }: View, i: number): void {
  const line = lineStart[i] ?? 0;
  add(sink, templates.label, label[i] ?? edge);
  add(sink, templates.lineStart, key(line));
  add(sink, templates.placeInLineShape, mix(Math.min(i - line, 5), own[i]?.shape ?? edge));
}

/** Where the word stands: between which marks, after which label, how far in its line. */
function addPlace(sink: Sink, view: View, i: number): void {
  const { forms: own, key, kind, gap, label, lineStart } = view;
  addLine(sink, view, i);
  const shape = own[i]?.shape ?? edge;
  const [left, right] = [gap(i), gap(i + 1)];
  const line = lineStart[i] ?? 0;
  add(sink, templates.twoBeforeShape, mix(mix(key(i - 2), key(i - 1)), shape));
  add(sink, templates.gapsShape, mix(mix(left, right), shape));
  add(sink, templates.gapsFromBeforeShape, mix(mix(gap(i - 1), left), mix(right, shape)));
  add(sink, templates.gapsToAfterShape, mix(mix(left, right), mix(gap(i + 2), shape)));
  add(sink, templates.labelKind, mix(label[i] ?? edge, kind(i)));
  add(sink, templates.lineStartPlaceShape, mix(key(line), mix(i - line, shape)));
}

function addHistory(
  sink: Sink,
  { forms: own, key, kind, gap }: View,
  i: number,
  before1: number,
  before2: number,
): void {
  const shape = own[i]?.shape ?? edge;
  add(sink, templates.classBefore, before1);
  add(sink, templates.classesBefore, mix(before1, before2));
  add(sink, templates.classBeforeGapKind, mix(before1, mix(gap(i), kind(i))));
  add(sink, templates.classBeforeWord, mix(before1, key(i)));
  add(sink, templates.classBeforeGapShape, mix(before1, mix(gap(i), shape)));
  add(sink, templates.classesBeforeShape, mix(mix(before1, before2), shape));
}

/** What the rules say of the word and of those beside it. */
function addVoices(sink: Sink, { key, kind, gap, voice }: View, i: number): void {
  const said = voice(i);
  add(sink, templates.voice, said);
  add(sink, templates.voiceKind, mix(said, kind(i)));
  add(sink, templates.voiceWord, mix(said, key(i)));
  add(sink, templates.voiceGaps, mix(said, mix(gap(i), gap(i + 1))));
  add(sink, templates.voiceAndPrevious, mix(said, voice(i - 1)));
  add(sink, templates.voiceAndNext, mix(said, voice(i + 1)));
  add(sink, templates.previousVoiceKind, mix(voice(i - 1), kind(i)));
  add(sink, templates.nextVoiceKind, mix(voice(i + 1), kind(i)));
}

/** What stood above the word in a list or a table, and what the same word was before. */
function addLists(
  sink: Sink,
  { forms: own, key, kind, gap }: View,
  i: number,
  before1: number,
  lists: ListMemory,
): void {
  const shape = own[i]?.shape ?? edge;
  const { same, above, fromStart, head, cell, column } = lists.read(i, before1, key);
  add(sink, templates.classOfSame, mix(same, 1));
  add(sink, templates.classOfSameKind, mix(same, kind(i)));
  if (above >= 0) {
    add(sink, templates.above, mix(above, fromStart));
    add(sink, templates.aboveShape, mix(mix(above, fromStart), shape));
    add(sink, templates.aboveKind, mix(mix(above, fromStart), kind(i)));
  }
  if (head !== 0) {
    add(sink, templates.head, head);
    add(sink, templates.headShape, mix(head, shape));
    add(sink, templates.headKind, mix(head, kind(i)));
  }
  add(sink, templates.cellShapeGap, mix(cell, mix(shape, gap(i))));
  if (column < 0) return;
  add(sink, templates.column, column);
  add(sink, templates.columnShape, mix(column, shape));
  add(sink, templates.columnKind, mix(column, kind(i)));
  add(sink, templates.columnAboveShapeGap, mix(column >> 2, mix(shape, gap(i))));
}

/** How dense the note is with identifiers and capitals, and what stands around two numbers that may be a date. */
function addDocument(sink: Sink, view: View, i: number, note: DocumentMemory): void {
  const { forms: own, key, kind, gap, voice } = view;
  const shape = own[i]?.shape ?? edge;
  const { identified, capitals } = note;
  addDensity(sink, view, i, note);
  add(sink, templates.identifiedKind, mix(identified, kind(i)));
  add(sink, templates.identifiedVoice, mix(identified, voice(i)));
  add(sink, templates.capitalsKind, mix(capitals, kind(i)));
  add(sink, templates.densityShape, mix(mix(identified, capitals), shape));
  const pair = note.pairAt(i);
  if (pair === undefined) return;
  const { form, at } = pair;
  add(sink, templates.pair, form);
  add(sink, templates.pairPrevious, mix(form, key(at - 1)));
  add(sink, templates.pairNext, mix(form, key(at + 2)));
  add(sink, templates.pairGaps, mix(form, mix(gap(at), gap(at + 2))));
  add(sink, templates.pairPreviousKind, mix(form, kind(at - 1)));
  add(sink, templates.pairNextKind, mix(form, kind(at + 2)));
}

function addDensity(sink: Sink, { forms: own }: View, i: number, { identified, capitals }: DocumentMemory): void {
  const shape = own[i]?.shape ?? edge;
  add(sink, templates.identifiedShape, mix(identified, shape));
  add(sink, templates.capitalsShape, mix(capitals, shape));
}

/** Of a capitalised word: how long its run of capitals is, and where in it the word stands. */
function addRunPlace(sink: Sink, { words }: View, i: number, runs: RunMemory): void {
  if (words[i]?.capital === true) add(sink, templates.placeInRun, placeInRun(i, runs));
}

function placeInRun(i: number, runs: RunMemory): number {
  const { first, last } = runs.at(i);
  return mix(Math.min(last - first, 4), mix(Math.min(i - first, 2), Math.min(last - i, 2)));
}

/** Of a capitalised word: how long its run of capitals is, where in it the word stands, and what stands at the run's ends. */
function addRun(sink: Sink, { words, key, kind, gap }: View, i: number, runs: RunMemory): void {
  if (words[i]?.capital !== true) return;
  const { first, last } = runs.at(i);
  const length = Math.min(last - first, 4);
  const place = placeInRun(i, runs);
  const own = kind(i);
  const before = mix(key(first - 1), gap(first));
  add(sink, templates.placeInRun, place);
  add(sink, templates.placeInRunKind, mix(place, own));
  add(sink, templates.beforeRun, before);
  add(sink, templates.afterRun, mix(key(last + 1), gap(last + 1)));
  add(sink, templates.beforeRunKindLength, mix(before, mix(own, length)));
  add(sink, templates.gapsOfRunLengthKind, mix(gap(first), mix(gap(last + 1), mix(length, own))));
  if (length === 0) return;
  add(sink, templates.lastOfRun, mix(key(last), Number(i === last)));
  add(sink, templates.firstOfRun, mix(key(first), Number(i === first)));
  add(sink, templates.kindsOfRunEnds, mix(kind(last), mix(kind(first), length)));
  add(sink, templates.lastOfRunKind, mix(key(last), own));
}

/** How open medical text writes the word and those beside it. */
function addOpenWords(sink: Sink, { forms: own, kind }: View, i: number): void {
  const left = own[i - 1]?.open ?? 1;
  const code = own[i]?.open ?? 1;
  const right = own[i + 1]?.open ?? 1;
  add(sink, templates.open, code);
  add(sink, templates.openShape, mix(code, own[i]?.shape ?? edge));
  add(sink, templates.openKind, mix(code, kind(i)));
  add(sink, templates.openBeforeKind, mix(left, kind(i)));
  add(sink, templates.openAfterKind, mix(right, kind(i)));
  add(sink, templates.opensAround, mix(left, mix(code, right)));
}

/** Which name of the gazetteer the word is part of, how it is written and what stands beside that name. */
function addGazetteer(sink: Sink, view: View, i: number, gazetteer: GazetteerMemory): void {
  const { key, kind, gap } = view;
  const code = gazetteer[i] ?? 0;
  if (gazetteer[i - 1]) add(sink, templates.listedBeforeKind, mix(gazetteer[i - 1] ?? 0, kind(i)));
  if (gazetteer[i + 1]) add(sink, templates.listedAfterKind, mix(gazetteer[i + 1] ?? 0, kind(i)));
  if (code === 0) return;
  addListed(sink, view, i, gazetteer);
  add(sink, templates.listedKind, mix(code, kind(i)));
  add(sink, templates.listedGaps, mix(code, mix(gap(i), gap(i + 1))));
  add(sink, templates.listedPrevious, mix(code, key(i - 1)));
  add(sink, templates.listedNext, mix(code, key(i + 1)));
}

function addListed(sink: Sink, { forms: own }: View, i: number, gazetteer: GazetteerMemory): void {
  const code = gazetteer[i] ?? 0;
  if (code === 0) return;
  add(sink, templates.listed, code);
  add(sink, templates.listedShape, mix(code, own[i]?.shape ?? edge));
}

/** A line whose words of three letters and more are nearly all in capitals, so that capitals tell nothing. */
function markUpper(words: readonly Word[], first: number, last: number, out: Uint8Array): void {
  let upper = 0;
  let lower = 0;
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (word === undefined || word.number || word.text.length < 3) continue;
    if (word.upper) upper++;
    else lower++;
  }
  if (upper >= 3 && upper > 3 * lower) out.fill(1, first, last + 1);
}

/** For every word the surest finding over it: its kind, how sure in steps of eight, and whether it starts there. */
function voicesOf(words: readonly Word[], found: readonly Finding[]): Int32Array {
  const voices = new Int32Array(words.length);
  const sureness = new Uint8Array(words.length);
  for (const finding of found) {
    for (const i of wordsWithin(words, finding)) {
      if ((sureness[i] ?? 0) >= finding.sureness) continue;
      sureness[i] = finding.sureness;
      const starts = (words[i]?.start ?? 0) <= finding.start;
      voices[i] = hashText(`${finding.type}${finding.sureness >> 3}${starts}`);
    }
  }
  return voices;
}

/** Places of the words a stretch of text touches. */
export function wordsWithin(words: readonly Word[], { start, end }: { start: number; end: number }): number[] {
  const inside: number[] = [];
  for (let i = firstEndingAfter(words, start); i < words.length && (words[i]?.start ?? end) < end; i++) inside.push(i);
  return inside;
}
