/**
 * @module deid/births: births whose year is written with two digits.
 *
 * Promise: nobody is born after the note about them, so `DOB 03/04/28` in a note of 2024 is a birth in 1928, and what holds for ages
 * over 89 holds for it as for one with its whole year.
 */
import type { EpochMs } from "#core";
import { wholeYear } from "./century.ts";
import { dayOf, latestDay } from "./dates.ts";
import type { DatePart, Finding } from "./finding.ts";

/** English, Spanish and German, with what may stand between it and the date: `Date of birth (mm/dd/yy): `, `born on the `. */
const label =
  /(?<!\p{L})(?:d\.?\s?o\.?\s?b|birth(?:\s?da(?:te|y))?|born|f(?:echa|ec)?[.\s/]{1,2}(?:de\s)?nac|nacimiento|nacid[oa]|nació|geburtsdatum|geb|geboren(?:e[rn]?)?)(?!\p{L})\.?(?:\/\p{L}+)*(?:\s?\([\p{L}/ .-]+\))?(?:[^\p{L}\d.]|(?<!\p{L})(?:is|was|on|in|the|about|el|día|am|den|\p{L}{3,6}day)(?!\p{L})){0,24}$/iu;
/** `(b. 03/04/28)`. */
const shortLabel = /(?<![\p{L}\d])b\.\s?$/u;
/** More than any label and what stands behind it. */
const LABEL_CHARACTERS = 80;

/**
 * The findings, births of two digits' year read anew: never after the latest other day that has its whole year, without one never after
 * the latest of the others, without any never after `lastDay`. A day labelled once is a birth wherever else it stands.
 *
 * @param lastDay when the note was written
 */
export function withBirthYears(text: string, found: readonly Finding[], lastDay?: EpochMs): readonly Finding[] {
  const short = found.filter((finding) => yearOf(finding)?.isShort === true);
  if (short.length === 0) return found;
  const labelled = new Set(found.filter((finding) => isBirth(text, finding)).map(dayInCentury));
  const births = new Set(short.filter((finding) => labelled.has(dayInCentury(finding))));
  const others = found.filter((finding) => !births.has(finding));
  const last =
    latestDay(others.filter((finding) => yearOf(finding)?.isShort === false)) ?? latestDay(others) ?? lastDay;
  return last === undefined ? found : found.map((finding) => (births.has(finding) ? bornBy(finding, last) : finding));
}

function isBirth(text: string, finding: Finding): boolean {
  if (yearOf(finding) === undefined) return false;
  const before = text.slice(Math.max(0, finding.start - LABEL_CHARACTERS), finding.start);
  return label.test(before) || shortLabel.test(before);
}

function yearOf({ dateParts = [] }: Finding): { readonly isShort: boolean } | undefined {
  const year = dateParts.find(({ kind }) => kind === "year");
  return year && { isShort: year.end - year.start < 4 };
}

/** The day as `28-03-04`. */
const dayInCentury = ({ dateParts = [] }: Finding) => new Date(dayOf(dateParts)).toISOString().slice(2, 10);

/** The birth in the hundred years up to `last`. */
function bornBy(finding: Finding, last: EpochMs): Finding {
  const by = (lastYear: number): DatePart[] =>
    (finding.dateParts ?? []).map((part) =>
      part.kind === "year" ? { ...part, value: wholeYear(part.value % 100, lastYear) } : part,
    );
  const lastYear = new Date(last).getUTCFullYear();
  const dateParts = by(lastYear);
  return { ...finding, dateParts: dayOf(dateParts) > last ? by(lastYear - 1) : dateParts };
}
