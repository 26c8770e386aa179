/** @module evidence/search-batch: a file of questions in, a run file out. */
import { z } from "zod";
import { noProgress, OslerError, type Progress } from "#core";
import { readLines, writeLines } from "#storage";
import { passageId } from "./document.ts";
import type { EvidenceLibrary } from "./evidence-library.ts";

const querySchema = z.object({ _id: z.union([z.string().min(1), z.number().transform(String)]), text: z.string() });

export interface SearchBatchOptions {
  /** NDJSON (gz or not) of `{_id, text}`. */
  readonly queries: string;
  /** NDJSON of `{_id, hits: [{doc, passage, score}]}`, at most one passage a document, best first. */
  readonly out: string;
  readonly k: number;
  readonly progress?: Progress;
}

/** @throws OslerError `evidence/queries-unreadable` naming the first line that is not a question */
export async function searchBatch(library: EvidenceLibrary, options: SearchBatchOptions): Promise<{ queries: number }> {
  const { queries, out, k, progress = noProgress } = options;
  async function* lines() {
    let done = 0;
    for await (const { line, text } of readLines(queries)) {
      if (text.trim() === "") continue;
      const query = parseQuery(text, line);
      const hits = await library.search(query.text, k);
      yield JSON.stringify({
        _id: query._id,
        hits: hits.map(({ passage, score }) => ({ doc: passage.doc, passage: passageId(passage), score })),
      });
      if (++done % 100 === 0) progress({ done, note: "questions searched" });
    }
  }
  return { queries: await writeLines(out, lines()) };
}

function parseQuery(text: string, line: number): z.infer<typeof querySchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = querySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new OslerError("evidence/queries-unreadable", {
    message: `Line ${line} of the questions is not an object with _id and text.`,
    fix: 'Write one {"_id": "...", "text": "..."} a line.',
  });
}
