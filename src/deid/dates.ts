/**
 * @module deid/dates: dates in every written form, whole or partial, and the same date moved by whole days.
 *
 * A year alone stays (Safe Harbor keeps years), except beside a birth. Weekdays and holidays count: they are date elements.
 */
import { type EpochMs, MS_PER_DAY, toEpochMs } from "#core";
import { wholeYear } from "./century.ts";
import { holidays, monthNames, otherMonths, romanMonths, shortMonths, weekdays } from "./date-words.ts";
import type { DatePart, Finding } from "./finding.ts";
import { findLooseDates } from "./loose-dates.ts";
import { matchesOf } from "./matches.ts";
import { isPlaceholder, startOf } from "./placeholder-date.ts";

const monthWord = `(?:${monthNames.join("|")}|${shortMonths}|${Object.keys(otherMonths).join("|")})`;
const dayWord = `(?:0?[1-9]|[12]\\d|3[01])`;
const ordinal = `${dayWord}(?:st|nd|rd|th|\\.)?`;
const year = `(?:(?:18|19|20)\\d\\d|'\\d\\d)`;
const weekdayWord = `(?:${weekdays.join("|")}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)`;
const time = `(?:T[0-2]?\\d:[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?|\\s+[0-2]?\\d:[0-5]\\d:[0-5]\\d|@[0-2]?\\d:?[0-5]\\d(?::[0-5]\\d)?)?`;

const iso = new RegExp(
  `(?<![\\d./-])((?:18|19|2[0-2])\\d\\d)([-/.])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])${time}(?:\\s[0-2]\\d:[0-5]\\d)?(?!\\d)`,
  "g",
);
const numeric = new RegExp(
  `(?:(?<![\\d./-])|(?<=/\\d{1,4}\\s?-))(\\d{1,2})([/.-])(\\d{1,2})\\2((?:18|19|20)\\d\\d|\\d\\d)${time}(?![\\d/]|-(?!\\d{1,2}[/.-]\\d)|[.]\\d)`,
  "g",
);
const military = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})[-/.]?(${monthNames.map((name) => name.slice(0, 3)).join("|")})[-/.]?((?:19|20)?\\d\\d)(?![\\p{L}\\d])`,
  "giu",
);
const compact = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?(?!\d)/g;
/** `04/2024`, and both ends of `04/2024-08/2024`. */
const monthYear =
  /(?:(?<![\d./-])|(?<=\/(?:19|20)\d\d\s?-))(0?[1-9]|1[0-2])([/.-])((?:19|20)\d\d)(?![\d/]|-(?!\d{1,2}\/(?:19|20)\d\d))/g;
const dayMonth = new RegExp(
  `(?=[\\dfmstw])(?<![\\p{L}\\d])(?:(${weekdayWord})\\.?,?\\s+(?:the\\s+)?)?(${ordinal})[\\s-]{0,2}(?:of\\s+|de\\s+)?(${monthWord})\\b\\.?(?:[\\s,-]{1,2}(?:de\\s+|del\\s+)?(${year})(?!\\d))?${time}`,
  "giu",
);
const monthDay = new RegExp(
  `(?<![\\p{L}\\d])(?:(${weekdayWord})\\.?,?\\s+(?:the\\s+)?)?(${monthWord})\\.?[\\s-]{1,2}(?:the\\s+)?(${dayWord})(?:st|nd|rd|th)?(?![\\d:%]|\\.\\d|\\s?(?:mg|ml|mcg|units?)\\b)(?:(?:,\\s*|\\s+|-)(?:of\\s+)?(${year})(?!\\d))?${time}`,
  "giu",
);
const monthOnly = new RegExp(
  `(?<![\\p{L}\\d])(${monthWord})\\.?(?:\\s+(?:of\\s+)?|,\\s*|\\s*[-/]\\s*)(${year})(?!\\d)|(?<=\\b(?:in|since|until|till|last|next|this|early|late|mid|by|of|from|during|for|around|before|after)[\\s-]+)(${monthNames
    .filter((name) => name !== "may" && name !== "march")
    .join("|")}|[Mm]arch|May|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)(?![\\p{L}\\d])`,
  "giu",
);
const weekdayOnly = new RegExp(
  `(?=[fmstw])(?<![\\p{L}\\d])(${weekdays.join("|")})(?:'?s)?(?![\\p{L}])|(?<=\\b(?:on|last|next|nxt|this|by|until|till?|since|every|each|starting)\\s)(Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\\b`,
  "giu",
);
const holidayWord = `(${Object.keys(holidays)
  .toSorted((a, b) => b.length - a.length)
  .join("|")})`;
const holidayPattern = new RegExp(
  `(?<![\\p{L}])${holidayWord}(?: weekend)?(?![\\p{L}])(?!\\s+(?:disease|factor))`,
  "giu",
);
/** `since easter`: a word of time before it leaves no doubt. */
const toldHoliday = new RegExp(
  `(?<=\\b(?:since|before|after|until|till?|by|last|this|next|over|around)\\s)${holidayWord}(?: weekend)?(?![\\p{L}])`,
  "giu",
);
const birthYear =
  /\b(?:born(?:\s+in)?|dob|d\.o\.b\.?|date of birth|birth\s?date|birth year|year (?:of birth|born)|yob|y\.o\.b\.?|b\.|nacid[oa]\s+en|año de nacimiento|geb(?:oren|\.)|geburtsjahr|jahrgang)[:\s]{0,3}(?:in\s+|im jahre?\s+)?((?:18|19|20)\d\d|(?<=\p{L}[:\s]{0,3})['’]\d\d)(?![\d/-])/giu;

type Groups = readonly (readonly [DatePart["kind"], number])[];

/** Expression, the elements its groups hold, sureness. */
const forms: readonly (readonly [RegExp, Groups, number])[] = [
  [
    iso,
    [
      ["year", 1],
      ["month", 3],
      ["day", 4],
    ],
    80,
  ],
  [
    compact,
    [
      ["year", 1],
      ["month", 2],
      ["day", 3],
    ],
    30,
  ],
  [
    military,
    [
      ["day", 1],
      ["monthName", 2],
      ["year", 3],
    ],
    76,
  ],
  [
    monthDay,
    [
      ["weekday", 1],
      ["monthName", 2],
      ["day", 3],
      ["year", 4],
    ],
    75,
  ],
  [
    monthOnly,
    [
      ["monthName", 1],
      ["year", 2],
      ["monthName", 3],
    ],
    65,
  ],
  [
    weekdayOnly,
    [
      ["weekday", 1],
      ["weekday", 2],
    ],
    50,
  ],
  [holidayPattern, [["holiday", 1]], 50],
  [toldHoliday, [["holiday", 1]], 62],
];

/** Every date written in `text`. */
export function findDates(text: string): Finding[] {
  const found: Finding[] = [];
  found.push(...findLooseDates(text));
  const push = (match: RegExpExecArray, groups: Groups, sureness: number) => {
    if (/^mayo\s+\d/i.test(match[0])) return;
    const parts = datePartsOf(match, groups);
    if (parts !== undefined) found.push({ ...extent(match), type: "DATE", sureness, dateParts: parts });
  };
  for (const [expression, groups, sureness] of forms)
    for (const match of matchesOf(text, expression)) push(match, groups, sureness);
  for (const match of matchesOf(text, numeric)) pushNumeric(match, push);
  for (const match of matchesOf(text, monthYear)) {
    if (match[2] === "/" || match[1]?.length === 2)
      push(
        match,
        [
          ["month", 1],
          ["year", 3],
        ],
        70,
      );
  }
  for (const match of matchesOf(text, dayMonth)) {
    if (!isVerbMay(match[3], match[4]))
      push(
        match,
        [
          ["weekday", 1],
          ["day", 2],
          ["monthName", 3],
          ["year", 4],
        ],
        75,
      );
  }
  for (const match of matchesOf(text, birthYear)) {
    const year = match[1]?.replace(/\D/g, "") ?? "";
    const end = match.index + match[0].length;
    const part: DatePart = { kind: "year", start: end - year.length, end, value: wholeYear(Number(year)) };
    found.push({ start: part.start, end, type: "DATE", sureness: 64, dateParts: [part] });
  }
  return found;
}

/**
 * The parts of a date whose words say nothing more, told to be one by others: `7/5` (month first, unless that is no month; with a dot day first),
 * `Sat`, a day alone. Undefined where it cannot be read.
 */
export function barePartsOf(text: string, { start, end }: { start: number; end: number }): DatePart[] | undefined {
  const written = text.slice(start, end);
  const part = (kind: DatePart["kind"], from: number, length: number, value: number): DatePart => ({
    kind,
    start: start + from,
    end: start + from + length,
    value,
  });
  const [, first, mark, second] = /^(\d{1,2})([/.-])(\d{1,2})$/.exec(written) ?? [];
  if (first !== undefined && second !== undefined) {
    const dayFirst = mark === "." ? Number(second) <= 12 : Number(first) > 12;
    const [month, day] = dayFirst ? [second, first] : [first, second];
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
    const kinds = dayFirst ? (["day", "month"] as const) : (["month", "day"] as const);
    return [
      part(kinds[0], 0, first.length, Number(first)),
      part(kinds[1], written.length - second.length, second.length, Number(second)),
    ];
  }
  const weekday = /^\p{L}{3,9}$/u.test(written)
    ? weekdays.findIndex((day) => day.startsWith(written.toLowerCase()))
    : -1;
  if (weekday >= 0) return [part("weekday", 0, written.length, weekday)];
  const day = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/i.test(written) ? Number.parseInt(written, 10) : 0;
  return day > 0 ? [part("day", 0, written.length, day)] : undefined;
}

/** What may stand in a date beside its parts: `th`, `of`, `day`, a clock's time, a year that was read apart. */
const besideParts =
  /(?<!\p{L})(?:st|nd|rd|th|s|of|day|the|de|del|[T@]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?Z?|(?:19|20)?\d{2})(?!\p{L}|\p{N})/giu;

/** Whether something of `finding` is neither one of the date's parts nor one of the words dates are written with, so that shifting would leave it. */
export function holdsMoreThanDate(text: string, finding: Finding): boolean {
  let rest = "";
  let at = finding.start;
  for (const part of (finding.dateParts ?? []).toSorted((a, b) => a.start - b.start)) {
    rest += `${text.slice(at, part.start)} `;
    at = part.end;
  }
  rest += text.slice(at, finding.end);
  return /[\p{L}\p{N}]/u.test(rest.replace(besideParts, ""));
}

/**
 * The date `text.slice(finding.start, finding.end)` moved by `days`, written as it was: same order, separators, padding and case.
 * A missing year is that of the date beside it, else 2001; other missing elements are mid-year or mid-month, so that partial dates move too.
 */
export function shiftWrittenDate(text: string, finding: Finding, days: number): string {
  const parts = finding.dateParts ?? [];
  const moved = new Date(dayOf(parts, finding.yearBeside) + days * MS_PER_DAY);
  let result = "";
  let at = finding.start;
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    result +=
      text.slice(at, part.start) +
      renderPart(text.slice(part.start, part.end), part, moved, days, isPadded(text, parts));
    at = part.end;
  }
  return fixOrdinal(result + text.slice(at, finding.end));
}

/** Whether a day written with its whole year stands where nothing is known (2099-12-31): moved, it would tell the shift. */
export function standsForNoDate({ dateParts = [] }: Finding): boolean {
  const kinds = new Set(dateParts.map(({ kind }) => kind));
  const isWhole = kinds.has("day") && (kinds.has("month") || kinds.has("monthName"));
  const hasYear = dateParts.some(({ kind, value }) => kind === "year" && value >= 1000);
  return isWhole && hasYear && isPlaceholder(toEpochMs(dayOf(dateParts)), undefined);
}

/** Whether a date written with its whole year, or with the last two digits of `birth` (ISO) and its day, lies before `moment`. */
export function liesBefore({ dateParts = [] }: Finding, moment: EpochMs, birth: string | undefined): boolean {
  const year = dateParts.find(({ kind }) => kind === "year");
  if (year === undefined) return false;
  if (dayOf(dateParts) < moment) return true;
  const born = startOf(birth);
  if (born === undefined || born >= moment || year.end - year.start > 3) return false;
  const day = new Date(dayOf(dateParts)).toISOString();
  return birth?.slice(2) === day.slice(2, "2000-01-01".length);
}

/** The findings with the year of the nearest date that has one, for those dates that have none. */
export function withYearsBeside(found: readonly Finding[]): Finding[] {
  const yearOf = ({ dateParts = [] }: Finding) => dateParts.find(({ kind }) => kind === "year")?.value;
  const dated = found.filter((finding) => yearOf(finding) !== undefined);
  let next = 0;
  return found.map((finding) => {
    while ((dated[next]?.start ?? Number.POSITIVE_INFINITY) < finding.start) next++;
    const [before, after] = [dated[next - 1], dated[next]];
    const sinceBefore = finding.start - (before?.end ?? Number.NEGATIVE_INFINITY);
    const nearest = sinceBefore <= (after?.start ?? Number.POSITIVE_INFINITY) - finding.end ? before : after;
    const year = nearest === undefined ? undefined : yearOf(nearest);
    return year === undefined || finding.dateParts === undefined ? finding : { ...finding, yearBeside: year };
  });
}

/** The latest day written with a year, placeholders left out; `undefined` where there is none. */
export function latestDay(findings: readonly Finding[]): EpochMs | undefined {
  let latest: EpochMs | undefined;
  for (const finding of findings) {
    const { dateParts = [] } = finding;
    if (!dateParts.some(({ kind }) => kind === "year")) continue;
    const day = toEpochMs(dayOf(dateParts));
    if ((latest === undefined || day > latest) && !standsForNoDate(finding)) latest = day;
  }
  return latest;
}

/** Midnight of a written day; what else it leaves out is set to the middle of a year. */
export function dayOf(parts: readonly DatePart[], yearBeside = 2001): number {
  const value = (kind: DatePart["kind"]) => parts.find((part) => part.kind === kind)?.value;
  const holiday = parts.find((part) => part.kind === "holiday");
  const month = value("month") ?? value("monthName") ?? (holiday === undefined ? 7 : Math.floor(holiday.value / 100));
  const day = value("day") ?? (holiday === undefined ? 15 : holiday.value % 100);
  return Date.UTC(value("year") ?? yearBeside, month - 1, day);
}

/** Whether days and months are written with two digits throughout. */
function isPadded(text: string, parts: readonly DatePart[]): boolean {
  const written = parts
    .filter((part) => part.kind === "day" || part.kind === "month")
    .map((part) => text.slice(part.start, part.end));
  if (written.some((digits) => digits.startsWith("0"))) return true;
  return parts.some((part) => part.kind === "month") && written.every((digits) => digits.length === 2);
}

function renderPart(written: string, part: DatePart, moved: Date, days: number, padded: boolean): string {
  const two = (n: number) => String(n).padStart(2, "0");
  switch (part.kind) {
    case "year":
      return written.length === 4 || !/\d/.test(written)
        ? String(moved.getUTCFullYear())
        : written.replace(/\d\d/, two(moved.getUTCFullYear() % 100));
    case "month":
    case "day": {
      const n = part.kind === "month" ? moved.getUTCMonth() + 1 : moved.getUTCDate();
      if (romanMonths.includes(written.toUpperCase())) {
        const roman = romanMonths[n - 1] ?? "";
        return written === written.toUpperCase() ? roman : roman.toLowerCase();
      }
      if (!/\d/.test(written)) return `${n}th`;
      return written.replace(/\d+/, padded ? two(n) : String(n));
    }
    case "weekday":
      return likeWritten(weekdays[(((part.value + days) % 7) + 7) % 7] ?? "", written);
    default:
      return likeWritten(monthNames[moved.getUTCMonth()] ?? "", written);
  }
}

/** Full or three-letter, in the case of the original. */
function likeWritten(name: string, written: string): string {
  const word =
    written.toLowerCase() === "may"
      ? name
      : written.replace(/\.$/, "").length <= 4 && name.length > written.length
        ? name.slice(0, 3)
        : name;
  if (written === written.toUpperCase()) return word.toUpperCase();
  if (written === written.toLowerCase()) return word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function fixOrdinal(date: string): string {
  return date.replace(/\b(\d{1,2})(st|nd|rd|th)\b/i, (_, digits: string, written: string) => {
    const n = Number(digits);
    const ending =
      n % 10 === 1 && n !== 11 ? "st" : n % 10 === 2 && n !== 12 ? "nd" : n % 10 === 3 && n !== 13 ? "rd" : "th";
    return digits + (written === written.toUpperCase() ? ending.toUpperCase() : ending);
  });
}

/** Month before day unless the first number cannot be a month; dots mean day first. */
function pushNumeric(
  match: RegExpExecArray,
  push: (match: RegExpExecArray, groups: Groups, sureness: number) => void,
): void {
  const [a, b] = [Number(match[1]), Number(match[3])];
  if (a < 1 || b < 1 || Math.max(a, b) > 31 || Math.min(a, b) > 12) return;
  const isUnpadded = match[1]?.length === 1 || match[3]?.length === 1;
  if (match[2] === "-" && match[4]?.length === 2 && isUnpadded && a > 12) return;
  const dayFirst = a > 12 || (match[2] === "." && b <= 12);
  push(
    match,
    dayFirst
      ? [
          ["day", 1],
          ["month", 3],
          ["year", 4],
        ]
      : [
          ["month", 1],
          ["day", 3],
          ["year", 4],
        ],
    78,
  );
}

function isVerbMay(month: string | undefined, yearText: string | undefined): boolean {
  return month === "may" && yearText === undefined;
}

function extent(match: RegExpExecArray): { start: number; end: number } {
  const trailing = match[0].match(/[\s,.-]+$/)?.[0].length ?? 0;
  return { start: match.index, end: match.index + match[0].length - trailing };
}

function datePartsOf(match: RegExpExecArray, groups: Groups): DatePart[] | undefined {
  const parts: DatePart[] = [];
  let cursor = 0;
  for (const [kind, group] of groups) {
    const written = match[group];
    if (written === undefined) continue;
    const at = match[0].indexOf(written, cursor);
    if (at < 0) return undefined;
    cursor = at + written.length;
    parts.push({ kind, start: match.index + at, end: match.index + cursor, value: partValue(kind, written) });
  }
  return parts;
}

function partValue(kind: DatePart["kind"], written: string): number {
  const word = written.toLowerCase().replace(/[.]/g, "");
  if (kind === "monthName") {
    const english = monthNames.findIndex(
      (name) => name.startsWith(word.slice(0, 3)) && (word.length <= 4 || name === word),
    );
    return otherMonths[word] ?? (english >= 0 ? english + 1 : 7);
  }
  if (kind === "weekday")
    return Math.max(
      0,
      weekdays.findIndex((name) => name.startsWith(word.slice(0, 3))),
    );
  if (kind === "holiday") {
    const [month, day] = holidays[word] ?? [7, 15];
    return month * 100 + day;
  }
  const n = Number(word.replace(/\D/g, ""));
  return kind === "year" ? wholeYear(n) : n;
}
