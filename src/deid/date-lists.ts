/**
 * @module deid/date-lists: days that only their list or their place makes dates: `February 8, 15 and 22`, `30.12.,`, a log whose lines begin with small weekdays,
 * a birth spoken in numbers, days of other calendars, a day that was left open.
 */
import { monthNames, shortMonths, weekdays } from "./date-words.ts";
import type { DatePart, Finding } from "./finding.ts";
import { matchesOf } from "./matches.ts";

const month = `(?:${monthNames.join("|")}|${shortMonths})`;
const day = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
/** The days after the first: `15 and 22`. */
const daysOfMonth = new RegExp(
  `(?=[adfjmnos])(?<![\\p{L}\\d])${month}\\.? ${day}((?:, ${day})*,? (?:and|&|or) ${day})(?![\\d/:%]|\\.\\d|(?: ?(?:mg|ml|mcg|units?|weeks?|days?|hours?))\\b)`,
  "giu",
);
const dayListed = /\d+(?:st|nd|rd|th)?/gi;
/** With a comma, a bracket or a small letter behind, the last stop ends no sentence: it belongs to the date as in German. */
const dottedSure = /(?=\d{1,2}\.\d)(?<=\S )(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?= ?[,;()]| \p{Ll})/gu;
const dotted = /(?<![\d.,/])(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(?=\s|$|[,;)-])/gm;
const lineOpensWithDay = /^(mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?=[ :,\t-])/gm;
/** `2024` of `2024 October 3`. */
const yearBefore = new RegExp(`(?=[12])(?<!\\d)((?:19|20)\\d\\d)(?= ${month} \\d{1,2}(?!\\d))`, "giu");
/** `14` of `collect Fri 14.` */
const dayOfWeekday =
  /(?=[123]\d)(?<=\b(?:Mon|Tues?|Weds?|Thu(?:rs)?|Fri|Sat|Sun)(?:day|nesday|rsday|urday)? )(?:[12]\d|3[01])(?=[.,;)]|\s*$)(?!\.\d)/gm;
/** `second` of `the second Monday in December`. */
const ordinalWeekday =
  /(?=[fst\d])(?<![\p{L}\d-])(?:first|second|third|fourth|1st|2nd|3rd|4th)(?= (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b)/gu;
const spoken =
  "(?:oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)";
const spokenBirth = new RegExp(
  `(?=${spoken}[ -])(?<=\\b(?:date of birth|d o b|dob|birth ?date|birthday|born)(?: is| was|:)? )${spoken}(?:[ -]${spoken}){2,7}(?!\\p{L})`,
  "giu",
);

/** `17 Tishrei 5785`, `3 Shawwal`, `Safar 1446`: a month of another calendar beside a day or a year. */
const calendarMonth =
  "(?:Tishr[ei]i?|Cheshvan|Kislev|Tevet|Sh'?vat|Adar(?: II?)?|Nis{1,2}an|Iyy?ar|Sivan|Tamm?uz|Elul|Muharram|Safar|Rabi'? (?:al-?[Aa]wwal|al-?[TA]h?[ai][kn][hi]r?i?|II?)|Jumad[ah] (?:al-?\\p{L}+|II?)|Rajab|Sha'?ban|Ramad[ah]an|Shawwal|Dhu['l]*[ -](?:Hijja|Qa'?da)h?|Meskerem|Tikimt|Hidar|Tahsas|Yekatit|Megabit|Miyazya|Ginbot|Hamle|Nehase|Pagume|Baisakh|Jestha|Ashadh|Shrawan|Bhadra|Ashwin|Kartik|Mangsir|Poush|Magh|Falgun|Chaitra|Farvardin|Ordibehesht|Khordad|Mordad|Shahrivar|Aban|Azar|Bahman|Esfand)";
const calendarDay = new RegExp(
  `(?<![\\p{L}\\d./-])(?:[12]?\\d|30)(?:st|nd|rd|th)? (?:of )?${calendarMonth}(?:,? (?:57|14|13|20)\\d\\d)?(?![\\p{L}\\d])|(?<!\\p{L})${calendarMonth} (?:(?:[12]?\\d|30),? )?(?:57|14|13|20)\\d\\d(?![\\d.])`,
  "gu",
);
/** `2016-05-xx`, `??/03/1962`: a date of which a day or a month is not known. */
const openDay =
  /(?<![\w./-])(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:xx|XX|\?\?|--)|(?:xx|XX|\?\?|--)[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)?\d\d)(?![\w/-])/g;
/** `January nine`, `October twenty-first eighty-four`: spoken days and years of two digits. */
const spokenUnits = "one|two|three|four|five|six|seven|eight|nine";
const spokenDay =
  /(?=[jfasond])(?<![\p{L}-])(?:january|february|april|june|july|august|september|october|november|december) (?:the )?(?:(?:twenty|thirty)[ -])?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty)(?!\p{L}|[ -](?:hundred|thousand|days?|weeks?|times|milligrams?|percent|oh|o'clock|and|of|or|to|patients|visits|doses))/giu;
const spokenShortYear = new RegExp(
  `(?<=(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth)(?: of (?:${monthNames.join("|")}))?,? )(?<=(?:${monthNames.join("|")})[^\\n.;]{1,24})(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:${spokenUnits}))?(?!\\p{L}|[ -](?:\\p{L}*illi\\p{L}+|percent|units|pounds|weeks?|days?|hours?|minutes|years?|hundred|thousand|two thousand|one|${spokenUnits}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty))`,
  "giu",
);

/** Dates by their list or place. */
export function findListedDates(text: string): Finding[] {
  return findDaysOfMonth(text).concat(
    findDotted(text),
    findLogDays(text),
    findSpokenBirths(text),
    findBeside(text),
    findUnread(text),
  );
}

const asUnread = ({ 0: written, index }: RegExpExecArray): Finding => ({
  start: index,
  end: index + written.length,
  type: "DATE",
  sureness: 62,
});

/** Days whose parts no shift can move. */
const findUnread = (text: string): Finding[] =>
  [calendarDay, openDay, spokenDay, spokenShortYear].flatMap((form) => matchesOf(text, form).map(asUnread));

function findDaysOfMonth(text: string): Finding[] {
  return matchesOf(text, daysOfMonth).flatMap((match) => {
    const listed = match[1] ?? "";
    const from = match.index + match[0].length - listed.length;
    return matchesOf(listed, dayListed).map(({ 0: written, index }) => {
      const start = from + index;
      return dateOf(start, start + written.length, [["day", start, written.length, Number.parseInt(written, 10)]]);
    });
  });
}

/** All of a note's once two are sure: the stop may end a sentence after a decimal. */
function findDotted(text: string): Finding[] {
  if (matchesOf(text, dottedSure).length < 2) return [];
  return matchesOf(text, dotted).map(({ 0: written, 1: first = "", 2: second = "", index }) =>
    dateOf(index, index + written.length, [
      ["day", index, first.length, Number(first)],
      ["month", index + first.length + 1, second.length, Number(second)],
    ]),
  );
}

function findLogDays(text: string): Finding[] {
  const opened = matchesOf(text, lineOpensWithDay);
  if (new Set(opened.map(([written]) => written.slice(0, 2))).size < 3) return [];
  return opened.map(({ 0: written, index }) => {
    const value = weekdays.findIndex((name) => name.startsWith(written.slice(0, 3)));
    return dateOf(index, index + written.length, [["weekday", index, written.length, value]]);
  });
}

/** A year before its month, a day after its weekday, which of the weekdays of a month. */
const findBeside = (text: string): Finding[] =>
  matchesOf(text, yearBefore)
    .map(({ 0: written, index }) => dateOf(index, index + 4, [["year", index, 4, Number(written)]]))
    .concat(
      matchesOf(text, dayOfWeekday).map(({ 0: written, index }) =>
        dateOf(index, index + 2, [["day", index, 2, Number(written)]]),
      ),
      matchesOf(text, ordinalWeekday).map(asUnread),
    );

const findSpokenBirths = (text: string): Finding[] =>
  matchesOf(text, spokenBirth).map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    type: "DATE",
    sureness: 70,
  }));

function dateOf(
  start: number,
  end: number,
  parts: readonly (readonly [DatePart["kind"], number, number, number])[],
): Finding {
  const dateParts = parts.map(([kind, from, length, value]) => ({ kind, start: from, end: from + length, value }));
  return { start, end, type: "DATE", sureness: 62, dateParts };
}
