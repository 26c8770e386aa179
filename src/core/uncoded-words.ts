/**
 * @module core/uncoded-words: what an entry without a code is called: a drug, an allergy, a condition written in words alone.
 *
 * Two such entries share their code (`UNCODED//MedicationRequest`, `ALLERGY//UNCODED//AllergyIntolerance`) and nothing else: their words are their name.
 */
import type { ClinicalEvent } from "./clinical-event.ts";

/** Whether a code says only of what kind the entry is: the numbers of two such results need not be of one test. */
export function isUncoded(code: string): boolean {
  return /(?:^|\/\/)UNCODED\/\//.test(code);
}

/** The words of what has no code; `undefined` for what has one, and of an observation, whose words can be its result. */
export function uncodedWords({ code, textValue }: Pick<ClinicalEvent, "code" | "textValue">): string | undefined {
  return /(?:^|\/\/)UNCODED\/\/(?!Observation)/.test(code) ? textValue : undefined;
}
