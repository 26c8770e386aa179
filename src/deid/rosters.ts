/** @module deid/rosters: lists with a bed, a room or an hour before each person: `4A  Rose  bed alarm`, `0930  4012  De Leon -> MRI`, `Ffion 06:12: morning`. */
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
const noPerson =
  /^(?:empty|vacant|closed|open|blocked|isolation|clean|dirty|hold|reserved|admit|admission|discharge|transfer|staff|lunch|break|clinic|ward|free|spare|overflow|storage|linen|system|note|vitals?|time)$/i;

/** Persons in lists that are ordered by their beds, and who speaks in a chat. */
export function findInRosters(text: string): Finding[] {
  const beds = matchesOf(text, bedFirst).filter(({ 1: written = "" }) => !noPerson.test(written));
  const spoken = matchesOf(text, speaker).filter(({ 1: written = "" }) => !noPerson.test(written) && isOpen(written));
  return (isRoster(beds) ? beds : []).concat(spoken).map((match) => {
    const written = match[1] ?? "";
    const start = match.index + match[0].indexOf(written);
    return { start, end: start + written.length, type: "NAME", sureness: 62 };
  });
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
