/**
 * @module answers/recorded-results: what other answers look up in a record: the newest result of a measure, the conditions that hold now.
 *
 * Before: a record's entries. After: `result-meaning.ts`, `recorded-dangers.ts`. Promise: found by the same rules as what is asked of the record
 * itself (`chosen-entries.ts`).
 */
import { type ChartEntry, isSuspected } from "#core";
import type { Concept } from "#evidence";
import { findOver } from "#timeline";
import { choose, toldLines } from "./chosen-entries.ts";
import type { RecordQuestion } from "./record-question.ts";
import { type RecordLine, renderRecord } from "./record-text.ts";
import { topicConcepts } from "./record-topic.ts";

/** What was last measured, all of that moment, and the concepts it was found by; no lines if nothing is recorded by that name. */
export interface LatestResult {
  readonly lines: readonly RecordLine[];
  readonly concepts: readonly Concept[];
}

/** Conditions that hold now, the newest entry of each, however many there are. */
export function currentConditions(record: readonly ChartEntry[]): readonly RecordLine[] {
  const over = findOver(record);
  const listed = choose({ kind: "list", topic: "", category: "condition" }, [], renderRecord(record).lines, over);
  return listed.filter(({ event }) => !over.has(event) && !isSuspected(event.code));
}

/** What was last measured of a measure. @param measure as the field calls it, e.g. `HbA1c` */
export function latestResult(record: readonly ChartEntry[], measure: string): LatestResult {
  const asked: RecordQuestion = { kind: "latest", topic: recordedAs[measure] ?? measure, isValue: true };
  const concepts = topicConcepts(asked);
  const own = concepts.length === 0 ? [] : toldLines(asked, measure, renderRecord(record).lines);
  return { lines: choose(asked, concepts, own, findOver(record)), concepts };
}

/** Measures that records call by a shorter name. */
const recordedAs: Readonly<Record<string, string>> = {
  "glomerular filtration rate": "egfr",
  "total cholesterol": "cholesterol",
};
