/**
 * @module deid/records: persons and towns in records pasted into text: HL7 fields, cells of tables, rows of comma-separated values.
 *
 * There the place in the record names the person, so that ordinary words and single letters can be names.
 */
import type { Finding } from "./finding.ts";
import { isCommonWord } from "./lexicon/lookup.ts";
import { matchesOf } from "./matches.ts";
import { isUnknownProper, type Word, wordsOf } from "./words.ts";

const personField =
  /(?<=[|^~])\p{Lu}[\p{L}' -]*\^\p{Lu}[\p{L}' -]*(?:\^\p{Lu}[\p{L}]*\.?)?(?:\^\^?(?:JR|SR|II|III|IV|MD|DO|RN|NP))?(?=[|^~&\s]|$)/gu;
/** `40417^BIRDSONG`: the number of a person in the record. */
const numberBeforePerson = /(?<=[|^~])\d{4,}(?=\^\p{Lu}{2})/gu;
const townField = /\^(\p{Lu}[\p{L} .'-]{1,30})\^(?:[A-Z]{2})\^(\d{5}(?:-\d{4})?)?/gu;
/** Sending and receiving facility of a message header. */
const sendingFacility = /(?<=^MSH\|[^|\n]*\|[^|\n]*\|(?:[^|\n]*\|[^|\n]*\|)?)[\p{L}][^|\n^]{2,40}(?=[|^])/gmu;
const nameCell =
  /(?<=[|\t]\s{0,3}|^\s{0,3})((?:(?:de|la|del|van|von|der|al|el|bin)\s)*\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+)?,\s?\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]*\.?)?)(?=\s{0,3}(?:[|\t\n]|$))/gmu;
/** Of more cells no row is; an expression without a bound leaves the stack on a line of some megabytes. */
const row = /^[^,\n]{1,40}(?:,[^,\n]{0,60}){3,400}$/gm;
const telling = /\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{3}[-.]\d{4}|@/;

/** Names and towns by their place in a record. */
export function findInRecords(text: string): Finding[] {
  const found: Finding[] = [];
  for (const m of matchesOf(text, personField))
    if (m[0].split("^").some((part) => !isCommonWord(part.toLowerCase()) && part.length > 1))
      found.push({ start: m.index, end: m.index + m[0].length, type: "NAME", sureness: 82 });
  for (const m of matchesOf(text, townField)) {
    const start = m.index + 1;
    found.push({ start, end: start + (m[1]?.length ?? 0), type: "CITY", sureness: 82 });
    if (m[2] !== undefined)
      found.push({ start: m.index + m[0].length - m[2].length, end: m.index + m[0].length, type: "ZIP", sureness: 82 });
  }
  for (const m of matchesOf(text, sendingFacility))
    if (!/^(?:LAB|EHR|HIS|RIS|ADT|EPIC|CERNER|PACS)$/.test(m[0]))
      found.push({ start: m.index, end: m.index + m[0].length, type: "ORGANIZATION", sureness: 70 });
  for (const m of matchesOf(text, numberBeforePerson))
    found.push({ start: m.index, end: m.index + m[0].length, type: "ID", sureness: 82 });
  for (const m of matchesOf(text, nameCell))
    if (isPerson(wordsOf(m[0]))) found.push({ start: m.index, end: m.index + m[0].length, type: "NAME", sureness: 70 });
  for (const m of matchesOf(text, row)) if (telling.test(m[0])) found.push(...namesInRow(m[0], m.index));
  return found;
}

/** `Strange, April`: a known given name after the comma, or a word before it that can only be a name. */
function isPerson(words: readonly Word[]): boolean {
  const last = words.at(-1);
  const given = words.slice(1).some((word) => word.first);
  return given && last !== undefined && !words.some((word) => word.guarded && !word.first && !word.surname);
}

/** The cells of one row that hold two or three capitalised words at most, one of them a name or the cell beside them a given name. */
function namesInRow(line: string, at: number): Finding[] {
  let start = at;
  const cells = line.split(",").map((cell) => {
    const words = wordsOf(cell);
    const capital = words.length > 0 && words.length <= 3 && words.every((word) => word.capital);
    const found = {
      start: start + cell.length - cell.trimStart().length,
      end: start + cell.trimEnd().length,
      possible: capital && /^"?[\p{L}' .-]+"?$/u.test(cell.trim()),
      given: words.length === 1 && (words[0]?.first ?? false),
      name: words.some((word) => word.first || word.surname || isUnknownProper(word)),
    };
    start += cell.length + 1;
    return found;
  });
  return cells
    .filter((cell, i) => cell.possible && (cell.name || (cells[i + 1]?.given && cells[i + 1]?.possible && i < 2)))
    .map((cell) => ({ start: cell.start, end: cell.end, type: "NAME", sureness: 51 }));
}
