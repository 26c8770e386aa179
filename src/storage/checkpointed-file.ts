/**
 * @module storage/checkpointed-file: a file written over hours that survives its writer.
 *
 * Beside `path` stand `path.partial` (what was written), `path.checkpoint.json` (how much of it is sure, and the caller's place in its
 * input) and `path.lock`. Promise: whenever the process or the machine stops, the next run finds a checkpoint whose bytes are all
 * there, cuts off what came after it, and goes on; the file appears under its name only when it is whole.
 */
import { existsSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { findJson, writeFileAtomic } from "./atomic-files.ts";
import { takeStateLock } from "./state-lock.ts";

export interface CheckpointedFile<State> {
  /** The state at the last checkpoint of an earlier run of the same work. */
  readonly resumed: State | undefined;
  /** The earlier run had already written everything: `path` is there and whole. */
  readonly finished: boolean;
  append(bytes: Uint8Array): Promise<void>;
  /** Everything appended so far is on the disk when this resolves, and `state` with it. */
  checkpoint(state: State): Promise<void>;
  /** The last checkpoint; then the file takes its place. */
  finish(state: State): Promise<void>;
  /** Leaves what is not finished for the next run. */
  close(): Promise<void>;
}

export interface CheckpointedFileOptions<State> {
  readonly path: string;
  /** Changes whenever the bytes to write would; an earlier run of other work is thrown away. */
  readonly work: string;
  readonly state: z.ZodType<State>;
}

/** @throws OslerError `storage/state-in-use` while another process writes the same file */
export async function openCheckpointedFile<State>(
  options: CheckpointedFileOptions<State>,
): Promise<CheckpointedFile<State>> {
  const { path } = options;
  const [partial, journal] = [`${path}.partial`, `${path}.checkpoint.json`];
  await mkdir(dirname(path), { recursive: true });
  const lock = await takeStateLock(`${path}.lock`);
  let file: FileHandle | undefined;
  try {
    await sweepTemporaries(journal);
    const known = await findCheckpoint(journal, options);
    if (known?.done === true && (await sizeOf(path)) === known.bytes && !existsSync(partial)) {
      await rm(journal, { force: true });
      return { ...closed(known.state), close: () => lock.release() };
    }
    const sure = known !== undefined && (await sizeOf(partial)) >= known.bytes ? known : undefined;
    if (sure === undefined) await rm(journal, { force: true });
    file = await open(partial, sure === undefined ? "w" : "r+");
    await file.truncate(sure?.bytes ?? 0);
    return writing(file, sure, options, lock);
  } catch (error) {
    await file?.close();
    await lock.release();
    throw error;
  }
}

interface Checkpoint<State> {
  readonly bytes: number;
  readonly done: boolean;
  readonly state: State;
}

function writing<State>(
  file: FileHandle,
  sure: Checkpoint<State> | undefined,
  { path, work }: CheckpointedFileOptions<State>,
  lock: { release(): Promise<void> },
): CheckpointedFile<State> {
  const journal = `${path}.checkpoint.json`;
  let bytes = sure?.bytes ?? 0;
  const note = async (state: State, done: boolean) => {
    await file.datasync();
    await writeFileAtomic(journal, `${JSON.stringify({ work, bytes, done, state })}\n`);
  };
  return {
    resumed: sure?.state,
    finished: false,
    append: async (more) => {
      let written = 0;
      while (written < more.length) {
        const result = await file.write(more, written, more.length - written, bytes);
        written += result.bytesWritten;
        bytes += result.bytesWritten;
      }
    },
    checkpoint: (state) => note(state, false),
    finish: async (state) => {
      await note(state, true);
      await rename(`${path}.partial`, path);
      await rm(journal, { force: true });
    },
    close: async () => {
      await file.close();
      await lock.release();
    },
  };
}

function closed<State>(state: State): Omit<CheckpointedFile<State>, "close"> {
  const refuse = () => Promise.reject(new RangeError("The file is finished; nothing can be added."));
  return { resumed: state, finished: true, append: refuse, checkpoint: refuse, finish: refuse };
}

/** A checkpoint of the same work, or none: one that cannot be read is as good as none, since the work can be done again. */
async function findCheckpoint<State>(
  journal: string,
  { work, state }: CheckpointedFileOptions<State>,
): Promise<Checkpoint<State> | undefined> {
  const shape = z.object({ work: z.literal(work), bytes: z.int().nonnegative(), done: z.boolean(), state });
  const parsed = shape.safeParse(await findJson(journal).catch(() => undefined));
  return parsed.success ? parsed.data : undefined;
}

/** Removes what a run killed while writing its checkpoint left behind. */
async function sweepTemporaries(journal: string): Promise<void> {
  const left = (await readdir(dirname(journal))).filter(
    (name) => name.startsWith(`${basename(journal)}.`) && name.endsWith(".tmp"),
  );
  for (const name of left) await rm(join(dirname(journal), name), { force: true });
}

async function sizeOf(path: string): Promise<number> {
  return existsSync(path) ? (await stat(path)).size : -1;
}
