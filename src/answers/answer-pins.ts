/**
 * @module answers/answer-pins: what of this version of Osler decides an answer, each part by its digest; a release pins them.
 *
 * Weights and thresholds are data and pinned here. Rules by pattern (what is asked for, roles of sentences) are code, which the version of
 * Osler names.
 */
import { rankingPins } from "#evidence";
import { sha256 } from "#storage";
import { alarmWeights } from "./alarm/index.ts";
import { coverageFrom } from "./answerability.ts";
import { shorthand } from "./clinical-shorthand.ts";
import { DIRECTION_FROM, directionWeights } from "./direction/index.ts";
import { layNames, wholeQuestions } from "./summary/index.ts";
import { thresholds } from "./thresholds.ts";
import { ANSWERABLE_FROM, sentenceWeights } from "./weights.ts";

/** Pin → digest. `sentences`: which sentence answers, and how sure that is; `thresholds`: from how sure on it is quoted, how much of it, and when people are called;
 * `layWords`: what patients' words and clinicians' short forms are read as; `alarm`: which messages are sent to people. */
export function answerPins(): Readonly<Record<string, string>> {
  return {
    ...rankingPins(),
    sentences: digest(sentenceWeights),
    thresholds: digest([ANSWERABLE_FROM, coverageFrom, thresholds]),
    layWords: digest([[...layNames.en], [...layNames.es], wholeQuestions, shorthand]),
    direction: digest([directionWeights, DIRECTION_FROM]),
    alarm: digest(alarmWeights),
  };
}

function digest(value: unknown): string {
  return sha256(JSON.stringify(value)).slice(0, 16);
}
