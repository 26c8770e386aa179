/** @module deid/locales/language: which language a note is written in, by its function words. */
import type { Word } from "../words.ts";

/** Languages with rules and a tagger of their own; a note in any other is read as English. */
export type Language = "en" | "es" | "de";

const of = (text: string) => new Set(text.split(" "));
const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: of(
    "the of and with was for to is had has she he his her this that were not from at by pt patient has been are who will on if be as or no into after her they you your my",
  ),
  es: of(
    "el la los las del con por para una un su sus se al que y lo le desde hasta sin sobre presenta refiere paciente fue es en anos fecha nombre apellidos hospital como ha tras muy mas donde cada dias su nos tiene",
  ),
  de: of(
    "der die das und mit von bei ist wurde nicht ein eine einer eines dem den des im zum zur auf fur bis sich wir sie er seit aus nach uber unter geb patientin herr herrn frau hr fr pat kommt wg bds tel zi den eingang am vom als auch oder keine kein ohne hat war sehr dr",
  ),
};
/** Words that more than one language has decide nothing. */
const shared = new Set([
  "es",
  "in",
  "am",
  "war",
  "die",
  "dr",
  "hat",
  "no",
  "un",
  "hospital",
  "so",
  "also",
  "her",
  "as",
  "he",
]);

/** `LE` of a left eye and `AL` of a lumen, in English notes: not the Spanish articles. */
const isAbbreviation = (text: string) => text.length <= 3 && text === text.toUpperCase();

/**
 * The language with the most function words among the first 400 words. Another language than English needs three of them and half as
 * many again as English has, so that a few foreign words inside an English note change nothing.
 */
export function languageOf(words: readonly Word[]): Language {
  const hits: Record<Language, number> = { en: 0, es: 0, de: 0 };
  for (const { key, text } of words.slice(0, 400)) {
    if (shared.has(key)) continue;
    if (/^\p{Ll}*[äöüß]\p{Ll}*$|^\p{Lu}\p{Ll}+(?:ung|heit|keit)$|^\p{Ll}+(?:tiv|isch|lich|iert)$/u.test(text))
      hits.de += 0.5;
    if (/^\p{Ll}*[áéíóúñ]\p{Ll}*$|^\p{Ll}+(?:mente|ción|dad)$/u.test(text)) hits.es += 0.5;
    if (functionWords.en.has(key)) hits.en++;
    if (isAbbreviation(text)) continue;
    if (functionWords.es.has(key)) hits.es++;
    if (functionWords.de.has(key)) hits.de++;
  }
  const foreign = hits.es >= hits.de ? "es" : "de";
  return hits[foreign] >= 3 && hits[foreign] >= 1.5 * hits.en ? foreign : "en";
}
