/** @module corpus/split-counts: counts one split for the datasheet, subject by subject. */
import { ageDaysAt, DAYS_PER_YEAR, isBirth, MS_PER_DAY, type SubjectRecord } from "#core";
import type { Outcome } from "#timeline";
import { typeOf, type Vocabulary } from "#tokens";
import type { SplitCounts } from "./datasheet.ts";
import type { PackedSubject } from "./pack.ts";

export interface SplitCounter {
  add(record: SubjectRecord, packed: PackedSubject): void;
  counts(): SplitCounts;
}

/** An empty count over these outcomes. */
export function createSplitCounter(vocabulary: Vocabulary, outcomes: readonly Outcome[]): SplitCounter {
  let subjects = 0;
  let tokens = 0;
  let deaths = 0;
  let observedDays = 0;
  const sex: Record<string, number> = {};
  const ageBands: Record<string, number> = {};
  const codeFamilies: Record<string, number> = {};
  const eventDecades: Record<string, number> = {};
  const seen: Record<string, number> = Object.fromEntries(outcomes.map(({ id }) => [id, 0]));
  const familyOf = vocabulary.tokens.map(typeOf);
  return {
    add(record, { sequence, birth, window, firstOccurrences }) {
      subjects++;
      tokens += sequence.tokens.length;
      if (window.death !== undefined) deaths++;
      observedDays += (window.end - window.start) / MS_PER_DAY;
      raise(sex, sexOf(record));
      raise(ageBands, decade(Math.max(0, ageDaysAt(birth, window.end)) / DAYS_PER_YEAR));
      for (const token of sequence.tokens) raise(codeFamilies, familyOf[token] ?? "UNKNOWN");
      for (const { code, filedAt } of record.events) {
        if (filedAt !== null && !isBirth(code)) raise(eventDecades, decade(new Date(filedAt).getUTCFullYear()));
      }
      outcomes.forEach(({ id }, k) => {
        const moment = firstOccurrences[k];
        if (moment !== undefined && moment <= window.end) raise(seen, id);
      });
    },
    counts: () => ({
      subjects,
      tokens,
      deaths,
      personYears: Math.round((observedDays / DAYS_PER_YEAR) * 10) / 10,
      sex,
      ageBands,
      codeFamilies,
      outcomes: seen,
      eventDecades,
    }),
  };
}

function raise(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function sexOf({ events }: SubjectRecord): string {
  const stated = events.find(({ code }) => /^(SEX|GENDER)\/\//.test(code))?.code.split("//")[1];
  if (stated === "F") return "female";
  if (stated === "M") return "male";
  return stated === "O" ? "other" : "unknown";
}

function decade(years: number): string {
  const from = Math.floor(years / 10) * 10;
  return `${from}-${from + 9}`;
}
