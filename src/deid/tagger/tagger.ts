/**
 * @module deid/tagger/tagger: says of each word whether it identifies somebody and how; one voice among the rules.
 *
 * A linear model in each language and, in English, the mean of its scores and those of a net that reads in context, of which less is heard where a
 * text is shorter than what the net looks at. Weights of the linear model are whole numbers, scores are sums of them, so every machine tags alike. Trained by `bench/train-deid-tagger.ts`.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Finding, SpanType } from "../finding.ts";
import type { Language } from "../locales/language.ts";
import type { Word } from "../words.ts";
import { type ContextNet, contextWords, readContextNet, readInContext } from "./context-net.ts";
import { featuresOf, maximumFeatures, tableRows, wordsWithin } from "./word-features.ts";

/** What a word can be; the first is no identifier. */
export const wordClasses = ["other", "name", "date", "place", "organisation", "number"] as const;
type WordClass = (typeof wordClasses)[number];

const typeClasses: Partial<Record<SpanType, WordClass>> = {
  NAME: "name",
  DATE: "date",
  ADDRESS: "place",
  CITY: "place",
  ZIP: "place",
  ORGANIZATION: "organisation",
};

/** The class of a word of an identifier, as an index of `wordClasses`. */
export const classOfType = (type: SpanType) => wordClasses.indexOf(typeClasses[type] ?? "number");

/** Units of a score that are one natural logarithm of odds. */
export const scoreUnit = 24;

/** A table of weights, `[rows, wordClasses]`; the rows are a power of two. */
export type TaggerWeights = Int8Array;

/** A language's models. */
export interface Tagger {
  readonly weights: TaggerWeights;
  readonly net?: ContextNet;
}

export interface Tag {
  /** The likeliest class that identifies, even where `margin` is negative. */
  readonly likely: WordClass;
  /** Score of `likely` above that of `other`, in `scoreUnit`s: negative means that the word identifies nobody. */
  readonly margin: number;
}

const taggers = new Map<Language, Tagger>();

/** The models that stand beside this file for a language. */
export function readTagger(language: Language): Tagger {
  const found = taggers.get(language);
  if (found !== undefined) return found;
  const bytes = gunzipSync(readFileSync(`${import.meta.dirname}/${language}.weights.gz`));
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, tableRows[language] * wordClasses.length);
  const tagger = language === "en" ? { weights, net: readContextNet() } : { weights };
  taggers.set(language, tagger);
  return tagger;
}

const nobody: Tag = { likely: "name", margin: -127 * scoreUnit };

/** English words of everyday and medical prose written small are not asked about: that saves two words in three. */
export function isPassed(word: Word, language: Language): boolean {
  return language === "en" && word.everyday && !word.capital && !word.number;
}

/** Nothing the tagger says changes a finding as sure as this. */
const sureEnough = 68;

/** For every word the class of the surest finding over it, 0 where none is sure enough. */
function settledClasses(words: readonly Word[], found: readonly Finding[]): Uint8Array {
  const classes = new Uint8Array(words.length);
  for (const finding of found)
    if (finding.sureness >= sureEnough)
      for (const i of wordsWithin(words, finding)) classes[i] = classOfType(finding.type);
  return classes;
}

const hashes = new Int32Array(maximumFeatures);
const scores = new Int32Array(wordClasses.length);

/** Sums of the rows of a word alone, for each table. */
const keptSums = new WeakMap<TaggerWeights, WeakMap<Int32Array, Int32Array>>();

function sumsAlone(weights: TaggerWeights, lastRow: number): (alone: Int32Array) => Int32Array {
  const kept = keptSums.get(weights) ?? new WeakMap<Int32Array, Int32Array>();
  keptSums.set(weights, kept);
  return (alone) => {
    const found = kept.get(alone);
    if (found !== undefined) return found;
    scores.fill(0);
    addRows(weights, lastRow, alone, alone.length);
    const sums = scores.slice();
    kept.set(alone, sums);
    return sums;
  };
}

/** Adds the first `count` rows to `scores`, each class in a variable of its own: half the time of a loop over classes. */
function addRows(weights: TaggerWeights, lastRow: number, rows: Int32Array, count: number): void {
  let other = scores[0] ?? 0;
  let name = scores[1] ?? 0;
  let date = scores[2] ?? 0;
  let place = scores[3] ?? 0;
  let organisation = scores[4] ?? 0;
  let number = scores[5] ?? 0;
  for (let k = 0; k < count; k++) {
    const row = ((rows[k] ?? 0) & lastRow) * 6;
    other += weights[row] ?? 0;
    name += weights[row + 1] ?? 0;
    date += weights[row + 2] ?? 0;
    place += weights[row + 3] ?? 0;
    organisation += weights[row + 4] ?? 0;
    number += weights[row + 5] ?? 0;
  }
  scores.set([other, name, date, place, organisation, number]);
}

/** Gives the net its share of the scores. */
function addShare(inContext: Float64Array, i: number, share: number): void {
  for (let c = 0; c < scores.length; c++) {
    const score = scoreUnit * (inContext[i * scores.length + c] ?? 0);
    scores[c] = Math.round((1 - share) * (scores[c] ?? 0) + share * score);
  }
}

/** A tag for every word, in order; each is decided with the two before it known. */
export function tagWords(
  text: string,
  words: readonly Word[],
  found: readonly Finding[],
  { weights, net }: Tagger,
  language: Language,
): Tag[] {
  const features = featuresOf(text, words, found, language);
  const lastRow = weights.length / wordClasses.length - 1;
  const sumAlone = sumsAlone(weights, lastRow);
  const tags: Tag[] = [];
  let before1 = 0;
  let before2 = 0;
  const settled = language === "en" ? settledClasses(words, found) : new Uint8Array(words.length);
  const asked = Uint8Array.from(words, (word, i) => Number(settled[i] === 0 && !isPassed(word, language)));
  const share = Math.min(1, words.length / contextWords) / 2;
  const inContext = net === undefined ? undefined : readInContext(net, features, asked);
  for (const i of words.keys()) {
    if (asked[i] === 0) {
      const sure = settled[i] ?? 0;
      tags.push(nobody);
      before2 = before1;
      before1 = sure;
      continue;
    }
    const count = features.writeBeside(i, before1, before2, hashes);
    scores.set(sumAlone(features.alone(i)));
    addRows(weights, lastRow, hashes, count);
    if (inContext !== undefined) addShare(inContext, i, share);
    let best = 1;
    for (let c = 2; c < wordClasses.length; c++) if ((scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
    const margin = (scores[best] ?? 0) - (scores[0] ?? 0);
    tags.push({ likely: wordClasses[best] ?? "other", margin });
    before2 = before1;
    before1 = margin > 0 ? best : 0;
  }
  return tags;
}
