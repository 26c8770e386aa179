/**
 * @module deid/predictions: spans some system found in the notes of a gold file, one note a line.
 *
 * Promise: a note the other system left out is an error and not a note without identifiers.
 */
import { OslerError } from "#core";
import { readLines } from "#storage";
import type { SpanType } from "./finding.ts";
import { type GoldNote, typeOfAnnotation } from "./gold.ts";
import { noteSchema, parseNoteLine, writtenSpans } from "./note-line.ts";

/** A stretch of text hidden by some system; `OTHER` where its type has no counterpart among ours. */
export interface PredictedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: SpanType | "OTHER";
}

const predictionSchema = noteSchema.pick({ id: true }).extend({ spans: writtenSpans });

/**
 * Reads `{id, spans: [{start, end, type}]}` a line (a text beside it is not looked at) and answers for each note of the gold.
 *
 * @throws OslerError `deid/prediction-unreadable` for a line of another shape or an id that stands twice; the answer throws
 * `deid/prediction-missing` for a note not in the file and `deid/prediction-unreadable` for a span outside its note
 */
export async function readPredictions(path: string): Promise<(note: GoldNote) => readonly PredictedSpan[]> {
  const byId = new Map<string, readonly PredictedSpan[]>();
  for await (const { line, text } of readLines(path)) {
    if (text.trim() === "") continue;
    const note = parseNoteLine(text, predictionSchema);
    if (note === undefined || byId.has(note.id))
      throw unreadable(note === undefined ? "is not a note's spans" : "repeats an id", line);
    byId.set(
      note.id,
      note.spans.map((span) => ({ ...span, type: typeOfAnnotation(span.type) })),
    );
  }
  return (note) => {
    const spans = byId.get(note.id);
    if (spans === undefined) {
      throw new OslerError("deid/prediction-missing", {
        message: `The predictions hold ${byId.size} notes, but not every note of the gold file.`,
        fix: "Write a line for each note, with an empty list of spans where nothing was found.",
      });
    }
    if (spans.some(({ end }) => end > note.text.length)) throw unreadable("has a span that ends after its note");
    return spans;
  };
}

function unreadable(what: string, line?: number): OslerError {
  return new OslerError("deid/prediction-unreadable", {
    message: `${line === undefined ? "A line" : `Line ${line}`} of the predictions ${what}.`,
    fix: 'Write one JSON object a line: {"id","spans":[{"start","end","type"}]}, offsets in UTF-16 code units of the gold\'s text.',
  });
}
