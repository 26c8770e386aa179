/**
 * @module deid/dense-medicine: words among so many eponyms, brands and instruments that a capital alone names nobody.
 *
 * `Babinski, Chaddock, Oppenheim, Bing`; `Judkins L3.5, Ikari, Amplatz`. Where a title, a degree, kin or a well-known given name stands near, a person may be meant.
 */
import type { Extent } from "./clinical-values.ts";
import { isDateWord } from "./date-words.ts";
import type { Finding } from "./finding.ts";
import { clinicalSet, noteWordSet } from "./lexicon/lookup.ts";
import { wordsWithin } from "./tagger/word-features.ts";
import { isTitle } from "./titles.ts";
import type { Word } from "./words.ts";

/** How many words on each side are looked at. */
const reach = 12;
/** So many words of medicine must stand near an eponym that is a name too, near a word no list holds, and near a listed name. */
const nearEponym = 3;
const nearUnknown = 4;
const nearName = 6;
/** And near a given name with a family name, which only many such words outweigh. */
const nearFullName = 8;
const nearEponymPair = 5;
const doubtful = 63;

const person =
  /^(?:md|rn|np|lpn|mr|mrs|ms|dr|phd|wife|husband|son|daughter|mother|father|mom|dad|mum|brother|sister|aunt|uncle|niece|nephew|friend|neighbou?r|dtr|grand(?:son|daughter|mother|father)|told|said|signed|spoke|cc|tech|technician|technologist|nurse|aide|staff|scrub|driver|rep|coordinator|fellow|resident|registrar|trainee|per)$/;

/** Whether every word of a doubtful name stands so. */
export function createDenseMedicine(words: readonly Word[]): (finding: Finding) => boolean {
  const medical = sums(words, isMedical);
  if ((medical.at(-1) ?? 0) < nearEponym) return () => false;
  const others = sums(
    words,
    (word) => isCapital(word) && !isMedical(word) && !word.eponym && !word.opens && !word.guarded,
  );
  const persons = sums(words, isOfPerson);
  const near = (of: Int32Array, from: number, to: number) =>
    (of[Math.min(words.length, to + reach + 1)] ?? 0) - (of[Math.max(0, from - reach)] ?? 0);
  return (finding) => {
    const inside = wordsWithin(words, finding);
    const named = inside.flatMap((i) => words[i] ?? []);
    const [from, to] = [inside[0] ?? 0, inside.at(-1) ?? 0];
    if (named.length === 0 || named.length > 3 || near(persons, from, to) > 0) return false;
    if (!named.every((word) => isCapital(word) || word.initial)) return false;
    const within = named.filter(isMedical).length;
    const around = near(medical, from, to) - within;
    const least = leastAround(finding, named);
    return around >= least && around >= near(others, from, to) - (named.length - within);
  };
}

/** How many words of medicine outweigh what speaks for a person. */
function leastAround({ sureness }: Finding, named: readonly Word[]): number {
  const bornByMedicine = named.every((word) => word.eponym);
  if (sureness >= doubtful) return bornByMedicine ? nearEponymPair : nearFullName;
  if (named.some((word) => word.eponym)) return nearEponym;
  return named.some((word) => word.first || word.surname) ? nearName : nearUnknown;
}

const isCapital = (word: Word) => word.capital && !word.upper && !word.initial;

/** Borne by medicine and nobody else. */
const isMedical = (word: Word) =>
  isCapital(word) &&
  (word.eponym || clinicalSet.has(word.key)) &&
  !word.first &&
  !noteWordSet.has(word.key) &&
  !isDateWord(word.key);

/** Whether the words beside a stretch of `text` make it a person's name: a given name, an initial or kin before it, a given name or a degree behind a comma. */
export function isOfNamed(text: string, words: readonly Word[], { start, end }: Extent): boolean {
  const next = words.findIndex((word) => word.start >= end);
  const inside = words.findIndex((word) => word.start >= start);
  const before = words[inside - 1];
  const after = next === -1 ? undefined : words[next];
  const reads = (from: number, to: number, expression: RegExp) => expression.test(text.slice(from, to));
  if (before !== undefined && reads(before.end, start, /^\.?[ \t]$/)) {
    const given = before.first && isCapital(before) && !before.eponym && !before.guarded;
    if (given || (before.initial && text[before.end] === ".") || person.test(before.key)) return true;
  }
  if (after === undefined || !reads(end, after.start, /^, ?$/)) return false;
  return (after.first && isCapital(after) && !after.eponym) || degree.test(after.text);
}

const degree =
  /^(?:MD|DO|RN|LPN|NP|PA|CRNA|CNA|PhD|PharmD|DPM|DDS|MBBS|FRCS|MRCP|LCSW|MSW|PT|OT|SLP|RDN?)(?:-[A-Z]{1,3})?$/;

const isOfPerson = (word: Word) =>
  person.test(word.key) ||
  (word.capital && (isTitle(word.key) || (word.first && !word.surname && !word.eponym && !word.common)));

/** How many of the words before each place, and at the end of all, are such. */
function sums(words: readonly Word[], isSuch: (word: Word) => boolean): Int32Array {
  const counts = new Int32Array(words.length + 1);
  for (const [i, word] of words.entries()) counts[i + 1] = (counts[i] ?? 0) + Number(isSuch(word));
  return counts;
}
