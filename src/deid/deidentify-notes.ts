/**
 * @module deid/deidentify-notes: files of notes of any length, on all cores, in flat memory, through any interruption.
 *
 * Promise: the output has the input's order and, whatever was killed in between, the bytes of an undisturbed run. Only a few
 * blocks are in memory, however many notes there are.
 */
import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { OslerError, type Progress } from "#core";
import { createWorkerPool, type WorkerPool } from "#graph";
import { type CheckpointedFile, type LineBlock, openCheckpointedFile, readLineBlocks } from "#storage";
import { inOrder } from "./in-order.ts";
import type { NotesJob, NotesResult, NotesSetup } from "./notes.worker.ts";
import { rulesHash } from "./rules-hash.ts";
import { DEID_METHOD } from "./seal.ts";

export interface DeidentifyNotesOptions {
  /**
   * NDJSON of `{id, text, patient?}`, gz or not. Notes of one `patient` (text or a whole number, `7` as `"7"`) get the same
   * fictitious person and the same shift.
   */
  readonly input: string;
  /** NDJSON of `{id, text, spans}` in the input's order; gz if it ends so. */
  readonly output: string;
  /** With it identifiers become surrogates; without, typed tags. */
  readonly secret?: Uint8Array;
  readonly threads: number;
  /** `done` counts notes. */
  readonly progress: Progress;
  readonly checkpointEveryMs?: number;
}

export interface DeidentifyNotesSummary {
  readonly notes: number;
  readonly spans: number;
  /** Notes an earlier, interrupted run had already written. */
  readonly resumedNotes: number;
}

const stateSchema = z.object({
  byte: z.int().nonnegative(),
  line: z.int().positive(),
  notes: z.int().nonnegative(),
  spans: z.int().nonnegative(),
});
type State = z.infer<typeof stateSchema>;
type Pool = WorkerPool<NotesJob, NotesResult>;

const CHECKPOINT_EVERY_MS = 1000;

/**
 * @throws OslerError `deid/note-unreadable` with the line number; what was written until then is kept for the next run.
 * `storage/state-in-use` while another process writes the same output
 */
export async function deidentifyNotes(options: DeidentifyNotesOptions): Promise<DeidentifyNotesSummary> {
  const file = await openCheckpointedFile({
    path: options.output,
    work: await describeWork(options),
    state: stateSchema,
  });
  const state: State = file.resumed ?? { byte: 0, line: 1, notes: 0, spans: 0 };
  const resumedNotes = state.notes;
  try {
    const last = file.finished ? state : await run(options, file, state);
    return { notes: last.notes, spans: last.spans, resumedNotes };
  } finally {
    await file.close();
  }
}

async function run(options: DeidentifyNotesOptions, file: CheckpointedFile<State>, from: State): Promise<State> {
  const setup: NotesSetup = {
    packed: options.output.endsWith(".gz"),
    ...(options.secret === undefined ? {} : { secret: options.secret }),
  };
  const pool: Pool = createWorkerPool(new URL("./notes.worker.ts", import.meta.url), options.threads, setup);
  const report = reporter(options.progress, from.notes);
  let state = from;
  let checkpointed = performance.now();
  try {
    for await (const { about: block, result } of inOrder(pool, jobsOf(readLineBlocks(options.input, from)))) {
      if (result.unreadableLine !== undefined) {
        await file.checkpoint(state);
        throw unreadable(options.input, block.firstLine + result.unreadableLine);
      }
      await file.append(result.bytes);
      state = {
        byte: block.endByte,
        line: block.firstLine + block.lines,
        notes: state.notes + result.notes,
        spans: state.spans + result.spans,
      };
      if (performance.now() - checkpointed > (options.checkpointEveryMs ?? CHECKPOINT_EVERY_MS)) {
        await file.checkpoint(state);
        checkpointed = performance.now();
      }
      report(state.notes, block);
    }
    if (setup.packed && state.notes === 0) await file.append(gzipSync(""));
    await file.finish(state);
    return state;
  } finally {
    await pool.close();
  }
}

async function* jobsOf(blocks: AsyncIterable<LineBlock>): AsyncGenerator<{ job: NotesJob; about: Place }> {
  for await (const { bytes, ...about } of blocks) yield { job: { bytes }, about };
}

/** Where a block stands in its file. */
type Place = Omit<LineBlock, "bytes">;

/** Notes done, with the rate of this run and the time left by the share of the file read. */
function reporter(progress: Progress, resumedNotes: number) {
  const begun = performance.now();
  let firstShare: number | undefined;
  return (notes: number, { readBytes, fileBytes }: Place) => {
    const seconds = (performance.now() - begun) / 1000;
    const share = fileBytes === 0 ? 1 : readBytes / fileBytes;
    firstShare ??= share;
    const left = share > firstShare ? (seconds / (share - firstShare)) * (1 - share) : undefined;
    const rate = Math.round((notes - resumedNotes) / Math.max(seconds, 1e-3));
    const until = left === undefined ? "" : `, ${inWords(left)} left`;
    progress({ done: notes, note: `${Math.floor(share * 100)} %, ${rate} notes/s${until}` });
  };
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** What the output's bytes depend on: the input (size, moment of its last change, head, tail), the way of writing, the rules' own files, the secret (hashed). */
async function describeWork({ input, output, secret }: DeidentifyNotesOptions): Promise<string> {
  const hash = createHash("sha256");
  const { size, mtimeMs } = await stat(input);
  const file = await open(input);
  try {
    for (const position of [0, Math.max(0, size - EDGE_BYTES)]) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(EDGE_BYTES), 0, EDGE_BYTES, position);
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
  hash.update(`${mtimeMs} `).update(await rulesHash());
  if (secret !== undefined) hash.update("surrogates").update(secret);
  return `${DEID_METHOD} ${size} ${output.endsWith(".gz") ? "gz" : "text"} ${hash.digest("hex")}`;
}

const EDGE_BYTES = 64 * 1024;

function unreadable(input: string, line: number): OslerError {
  return new OslerError("deid/note-unreadable", {
    message: `Line ${line} of ${input} is not a JSON object with "id", "text" and, if it is known, "patient" as text or a whole number.`,
    fix: 'Write one object a line: {"id":"1","text":"…","patient":"7"}.',
  });
}
