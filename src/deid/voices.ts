/**
 * @module deid/voices: what the rules of a note's language say of it, and the language's tagger after them. They overlap.
 *
 * English has rules for names, places and institutions of its own; Spanish and German have few and rest on their taggers.
 */
import { findAddresses } from "./addresses.ts";
import { findAges } from "./ages.ts";
import { findInColumns } from "./columns.ts";
import { findInContexts } from "./contexts.ts";
import { findInCalls } from "./crews-and-calls.ts";
import { findListedDates } from "./date-lists.ts";
import { findDates } from "./dates.ts";
import type { Finding } from "./finding.ts";
import { findInstitutions } from "./institutions.ts";
import { findListedNames } from "./listed-names.ts";
import { findForeignNames } from "./locales/foreign-names.ts";
import { findForeign } from "./locales/foreign-rules.ts";
import type { Language } from "./locales/language.ts";
import { findNames } from "./names.ts";
import { findInPapers } from "./papers.ts";
import { findPatterns } from "./patterns.ts";
import { findInRecords } from "./records.ts";
import { findInRosters } from "./rosters.ts";
import { consultTagger, type Hearing } from "./tagger/consult.ts";
import { readTagger, scoreUnit, type Tagger, tagWords } from "./tagger/tagger.ts";
import { withoutTerminologies } from "./terminologies.ts";
import type { Word } from "./words.ts";

/**
 * Spanish and German: chosen on the tuning parts of MEDDOCAN and GraSCCo and on our own notes. English: on our own notes left out of training,
 * for recall; a doubtful finding of the rules goes only where the tagger is sure.
 */
const hearings: Readonly<Record<Language, Hearing>> = {
  en: { drop: -3 * scoreUnit, take: -2 * scoreUnit, takeNumber: 0 },
  es: { drop: -8 * scoreUnit, take: -scoreUnit, takeNumber: -scoreUnit },
  de: { drop: -8 * scoreUnit, take: -scoreUnit, takeNumber: -scoreUnit },
};

/** Everything found in `text`, without what a chart knows. `tagger` stands in for the shipped one. */
export function findIdentifiers(
  text: string,
  words: readonly Word[],
  language: Language,
  tagger?: Tagger | "none",
): Finding[] {
  const found = findByRules(text, words, language);
  if (tagger === "none") return found;
  const tags = tagWords(text, words, found, tagger ?? readTagger(language), language);
  return withoutTerminologies(text, consultTagger(text, words, found, tags, hearings[language]));
}

/** What the rules of a language find. */
export function findByRules(text: string, words: readonly Word[], language: Language): Finding[] {
  // Each list on its own: of a note of some megabytes one holds more findings than a call takes arguments.
  const inLanguage =
    language === "en"
      ? [
          findAddresses(text, words),
          findInstitutions(text, words),
          findNames(text, words),
          findInColumns(text),
          findInRecords(text),
          findInRosters(text),
          findListedDates(text),
          findInContexts(text),
          findInPapers(text),
          findInCalls(text),
          findListedNames(text, words),
        ]
      : [findForeign(text, language), findForeignNames(text, words, language)];
  const found = [findPatterns(text), findDates(text), findAges(text), ...inLanguage].flat();
  return withoutTerminologies(text, found);
}
