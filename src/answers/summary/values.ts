/**
 * @module answers/summary/values: measured values that a message names, with their unit if it gives one. A unit is never guessed.
 */
import { stemOf } from "#evidence";
import { type AskingLanguage, foldWords } from "./clauses.ts";
import { layNames } from "./lay-words.ts";

export interface GivenValue {
  /** What was measured, in the field's words. */
  readonly measure: string;
  readonly value: string;
  /** As written; left out if the message gives none. */
  readonly unit?: string;
}

const unit = /^\s*(mg\s?\/\s?dl|mmol\s?\/\s?l|mmol\s?\/\s?mol|g\s?\/\s?dl|g\s?\/\s?l|%|percent|mm\s?hg)/i;

/** Each measure named, with the first number after it within six words of the same sentence. */
export function findValues(message: string, language: AskingLanguage): GivenValue[] {
  const found = new Map<string, GivenValue>();
  for (const sentence of message.split(/(?<=[?!])|(?<=\.)(?=\s|$)|[\n;]+/)) {
    for (const match of sentence.matchAll(/(?<![\p{L}\d])\d+(?:[.,]\d+)?(?:\s?\/\s?\d+)?/gu)) {
      const before = foldWords(sentence.slice(0, match.index)).slice(-6);
      if (/^(?:im|am|aged?|only|tengo|type|tipo|stage)$/.test(before.at(-1) ?? "")) continue;
      const measure = lastMeasure(before, language);
      if (measure === undefined || found.has(measure)) continue;
      const rest = sentence.slice(match.index + match[0].length);
      const given = unit.exec(rest)?.[1];
      if (
        given === undefined &&
        /^\s*(?:years?|yrs?|weeks?|months?|days?|minutes?|hours?|horas|años|semanas|meses|st\b|nd\b|th\b)/i.test(rest)
      )
        continue;
      found.set(measure, {
        measure,
        value: match[0].replace(/\s/g, ""),
        ...(given === undefined ? {} : { unit: given.replace(/\s/g, "") }),
      });
    }
  }
  return [...found.values()];
}

function lastMeasure(words: readonly string[], language: AskingLanguage): string | undefined {
  for (let at = words.length - 1; at >= 0; at--) {
    for (let length = Math.min(3, words.length - at); length > 0; length--) {
      const named = measures[language].get(
        words
          .slice(at, at + length)
          .map(stemOf)
          .join(" "),
      );
      if (named !== undefined) return named;
    }
  }
  return undefined;
}

const measures: Readonly<Record<AskingLanguage, ReadonlyMap<string, string>>> = {
  en: measuresOf("en"),
  es: measuresOf("es"),
};

function measuresOf(language: AskingLanguage): ReadonlyMap<string, string> {
  return new Map(
    [...layNames[language]].flatMap(([name, { kind, as }]) =>
      kind === "measure" ? [[name.split(" ").map(stemOf).join(" "), as] as const] : [],
    ),
  );
}
