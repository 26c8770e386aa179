/**
 * @module deid/voices: what the rules of a note's language say of it, and the language's tagger after them. They overlap.
 *
 * English has rules for names, places and institutions of its own; Spanish and German have few and rest on their taggers.
 */
import { findAddresses } from "./addresses.ts";
import { findAges } from "./ages.ts";
import { findInContexts } from "./contexts.ts";
import { findDates } from "./dates.ts";
import type { Finding } from "./finding.ts";
import { findInstitutions } from "./institutions.ts";
import { findForeignNames } from "./locales/foreign-names.ts";
import { findForeign } from "./locales/foreign-rules.ts";
import { type Language, languageOf } from "./locales/language.ts";
import { findNames } from "./names.ts";
import { findPatterns } from "./patterns.ts";
import { findInRecords } from "./records.ts";
import { consultTagger, type Hearing } from "./tagger/consult.ts";
import { readTagger, scoreUnit, tagWords } from "./tagger/tagger.ts";
import type { Word } from "./words.ts";

/** Chosen on the tuning parts of MEDDOCAN and GraSCCo and on the development notes of each language. */
const hearings: Readonly<Record<Exclude<Language, "en">, Hearing>> = {
  es: { drop: -8 * scoreUnit, take: -scoreUnit },
  de: { drop: -8 * scoreUnit, take: -scoreUnit },
};

/** Everything found in `text`, without what a chart knows. */
export function findIdentifiers(text: string, words: readonly Word[]): Finding[] {
  const language = languageOf(words);
  const found = findByRules(text, words, language);
  if (language === "en") return found;
  const tags = tagWords(text, words, found, readTagger(language));
  return consultTagger(text, words, found, tags, hearings[language]);
}

/** What the rules of a language find. */
export function findByRules(text: string, words: readonly Word[], language: Language): Finding[] {
  const anywhere = [...findPatterns(text), ...findDates(text), ...findAges(text)];
  if (language !== "en") return anywhere.concat(findForeign(text, language), findForeignNames(text, words, language));
  return anywhere.concat(
    findAddresses(text, words),
    findInstitutions(text, words),
    findNames(text, words),
    findInRecords(text),
    findInContexts(text),
  );
}
