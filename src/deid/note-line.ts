/**
 * @module deid/note-line: a note a line, as JSON, wherever notes are read: to de-identify, to measure, to compare, to review.
 *
 * Promise: what cannot be read is answered by `undefined`; the parsers' own messages would quote the note.
 */
import { z } from "zod";

/** As it was written: text or a number. */
export const writtenId = z.union([z.string(), z.number()]);

/** What every reader asks for; the number 7 is the id `"7"`. */
export const noteSchema = z.object({ id: writtenId.transform(String), text: z.string() });

/** Spans of an annotated note as they were written: UTF-16 code units, end exclusive. */
export const writtenSpans = z.array(
  z.object({ start: z.int().nonnegative(), end: z.int(), type: z.string() }).refine(({ start, end }) => end >= start),
);

/** What one line holds; `undefined` for one that is no JSON or does not fit the schema. */
export function parseNoteLine<T>(line: string, schema: z.ZodType<T>): T | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return schema.safeParse(value).data;
}
