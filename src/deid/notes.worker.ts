/**
 * @module deid/notes.worker: one thread that de-identifies blocks of notes; bytes in, bytes out.
 *
 * Note content stays in this thread and in the bytes; what goes wrong is answered by line number.
 */
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { serveJobs, workerSetup } from "#graph";
import { deidentifyText } from "./deidentify-text.ts";
import { noteSchema, parseNoteLine, writtenId } from "./note-line.ts";
import { createPseudonymiser } from "./pseudonymiser.ts";

export interface NotesSetup {
  /** Absent for typed tags. */
  readonly secret?: Uint8Array;
  readonly packed: boolean;
}

export interface NotesJob {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface NotesResult {
  readonly bytes: Uint8Array;
  readonly notes: number;
  readonly spans: number;
  /** The first line, counted from 0 in the block, that is no note; nothing was written then. */
  readonly unreadableLine?: number;
}

/** The id goes out as it came in. Of a larger patient number digits were lost by now: two patients would be one. */
const workSchema = noteSchema.extend({
  id: writtenId,
  patient: z.union([z.string(), z.int().transform(String)]).nullish(),
});

const { secret, packed } = workerSetup<NotesSetup>().setup;
const pseudonymiser = secret === undefined ? undefined : createPseudonymiser(secret);
const decoder = new TextDecoder();

serveJobs<NotesJob, NotesResult>(async ({ bytes }) => {
  const written: string[] = [];
  let spans = 0;
  for (const [i, line] of decoder.decode(bytes).split("\n").entries()) {
    if (line.trim() === "") continue;
    const note = parseNoteLine(line, workSchema);
    if (note === undefined) return { bytes: new Uint8Array(), notes: 0, spans: 0, unreadableLine: i };
    const surrogates = pseudonymiser?.surrogates(note.patient ?? `note ${note.id}`);
    const result = deidentifyText(note.text, surrogates === undefined ? {} : { surrogates });
    spans += result.spans.length;
    written.push(`${JSON.stringify({ id: note.id, text: result.text, spans: result.spans })}\n`);
  }
  const text = Buffer.from(written.join(""), "utf8");
  const output = packed && text.length > 0 ? gzipSync(text, { level: 6 }) : text;
  return { bytes: output, notes: written.length, spans };
});
