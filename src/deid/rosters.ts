/** @module deid/rosters: lists with a bed, a room or an hour before each person, and talks: `4A  Rose  bed alarm`, `0930  4012  De Leon -> MRI`, `Ffion 06:12: morning`. */
import type { Finding } from "./finding.ts";
import { matchesOf } from "./matches.ts";
import { isUnknownProper, wordsOf } from "./words.ts";

const capital = "\\p{Lu}[\\p{L}\\p{M}'-]*\\p{L}";
/** A bed or room, or a number after the word for one, and then one to three words with capitals up to a mark or two blanks. */
const bedFirst = new RegExp(
  `^[ \\t]*(?:\\d{3,4}[ \\t]+)?(?:(?:[Bb]ed|[Rr]m|[Rr]oom|[Bb]x|[Bb]ay|[Cc]hair|[Ss]lot)\\.? ?\\d{1,4}[A-D]?|\\d{1,3}[A-D]|(?!(?:[01]\\d|2[0-3])[0-5]\\d\\b)\\d{3,4}(?:-?[A-D12])?)(?: {1,8}|\\t| - |: )(?:BB |BG |Baby )?(${capital}(?:[ -]${capital}){0,2}(?:, ?\\p{Lu}\\p{L}*)?)(?= {2}|\\t|[ ]*$|,| \\(| - | -> | → | [\\dMF]{1,3}\\b| \\p{Ll})`,
  "gmu",
);
/** Who speaks in an exported chat: at the start of a line, a clock's time and a colon behind. */
const speaker = new RegExp(
  `^[ \\t>]*((?:${capital})(?: ${capital}| \\p{Lu}\\.?)?) (?=(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?: ?[AaPp][Mm])?:\\s)`,
  "gmu",
);
/** Who speaks, without a clock: `Nadia: Did you call?`. */
const saying = /^[ \t>]*(\p{Lu}\p{Ll}{3,}): (?=\p{Lu})/gmu;
/** `Two founders: Ash, Wren and Noll.` */
const listed = new RegExp(
  `(?=\\p{Lu})(?<=\\b(?:founders|authors|owners|witnesses|trustees|heirs): )${capital}(?: ${capital})?(?:, ${capital}(?: ${capital})?){0,6},? and ${capital}(?: ${capital})?`,
  "gu",
);
/** Who spoke, behind the closing mark of what was said: `"Come in!" said Ash`. */
const quoted =
  /(?=\p{Lu})(?<=["”!?]["”]? (?:said|says|asked|replied|answered|shouted|whispered) )\p{Lu}[\p{Ll}\p{M}]{2,}(?![\p{L}'])/gu;
/** And to whom: `"Come in!" said Ash to Wren`. */
const quotedTo =
  /(?=\p{Lu})(?<=["”!?]["”]? (?:said|says) \p{Lu}[\p{Ll}\p{M}]{2,} to )\p{Lu}[\p{Ll}\p{M}]{2,}(?![\p{L}'])/gu;
/** `Wells: "Who is there?"` at the start of a line. */
const quoting = /^[ \t>]*(\p{Lu}\p{Ll}{2,}): ?["“](?=\p{Lu})/gmu;
const noPerson =
  /^(?:empty|vacant|closed|open|blocked|isolation|clean|dirty|hold|reserved|admit|admission|discharge|transfer|staff|lunch|break|clinic|ward|free|spare|overflow|storage|linen|system|note|vitals?|time)$/i;

/** Persons in lists that are ordered by their beds, and who speaks in a chat. */
export function findInRosters(text: string): Finding[] {
  const beds = matchesOf(text, bedFirst).filter(({ 1: written = "" }) => !noPerson.test(written));
  const spoken = matchesOf(text, speaker).filter(({ 1: written = "" }) => !noPerson.test(written) && isOpen(written));
  const found = (isRoster(beds) ? beds : []).concat(spoken, dialogue(text)).map((match) => asName(match, 62));
  const isUnguarded = (written: string) => wordsOf(written).every(({ guarded }) => !guarded);
  const told = matchesOf(text, quoted)
    .filter(({ 0: written }) => isOpen(written))
    .concat(matchesOf(text, quotedTo).filter(({ 0: written }) => isUnguarded(written)));
  found.push(...told.concat(quotingTwice(text)).map((match) => asName(match, 62)));
  return found.concat(matchesOf(text, listed).map((match) => asName(match, 80)));
}

function asName({ index, 0: whole, 1: written = whole }: RegExpExecArray, sureness: number): Finding {
  const start = index + whole.indexOf(written);
  return { start, end: start + written.length, type: "NAME", sureness };
}

/** Lines of a talk that begin with a word for nobody and nothing, above or below one that begins with a given name. */
function dialogue(text: string): RegExpExecArray[] {
  const lines = matchesOf(text, saying).filter(({ 1: written = "" }) => isOpen(written));
  const isGiven = ({ 1: written = "" }: RegExpExecArray) =>
    wordsOf(written).every((word) => word.first && !word.common);
  const isNextTo = (a: RegExpExecArray, b: RegExpExecArray) =>
    /^[^\n]*\n$/.test(text.slice(Math.min(a.index, b.index), Math.max(a.index, b.index)));
  return lines.filter((line) => lines.some((other) => other !== line && isGiven(other) && isNextTo(line, other)));
}

/** Who speaks in at least two lines and is no heading. */
function quotingTwice(text: string): RegExpExecArray[] {
  const lines = matchesOf(text, quoting).filter(({ 1: written = "" }) => isOpen(written) && !noPerson.test(written));
  return lines.filter((line) => lines.some((other) => other !== line && other[1] === line[1]));
}

/** At least three lines, most of which hold a word that may be a name and none of medicine. */
function isRoster(lines: readonly RegExpExecArray[]): boolean {
  const named = lines.filter(({ 1: written = "" }) => {
    const words = wordsOf(written);
    return (
      words.some((word) => word.first || word.surname || isUnknownProper(word)) &&
      words.every((word) => !word.guarded || word.first || word.surname)
    );
  });
  return lines.length >= 3 && 3 * named.length >= 2 * lines.length;
}

/** No heading of a note. */
const isOpen = (written: string) =>
  wordsOf(written).every((word) => word.initial || word.first || word.surname || isUnknownProper(word));
