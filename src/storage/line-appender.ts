/**
 * @module storage/line-appender: a text file of lines that later runs continue.
 *
 * Promise: half a line left by a power cut is cut off before the next line is written; one process writes at a time; every line is on the
 * disk when `close` resolves.
 */
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { takeStateLock } from "./state-lock.ts";

export interface LineAppender {
  /** The last whole line an earlier run wrote. */
  readonly last: string | undefined;
  add(line: string): Promise<void>;
  close(): Promise<void>;
}

const WAITING_CHARACTERS = 64 * 1024;
const TAIL_BYTES = 64 * 1024;

/** How a file ends. */
export interface LineEnd {
  /** The last whole line. */
  readonly last: string | undefined;
  /** What stands behind it without an end of line, and is cut off. */
  readonly half: string;
}

/**
 * Opens `path`, made if it is not there, readable to its owner alone.
 *
 * @param look told how the file ends before half a line is cut off; what it rejects with, this rejects with, and the file stays as it is
 * @throws OslerError `storage/state-in-use` while another process writes the same file
 */
export async function openLineAppender(
  path: string,
  look: (end: LineEnd) => Promise<void> = async () => {},
): Promise<LineAppender> {
  await mkdir(dirname(path), { recursive: true });
  const lock = await takeStateLock(`${path}.lock`);
  let file: FileHandle | undefined;
  try {
    file = await open(path, "a+", 0o600);
    const { last, half, bytes } = await readEnd(file);
    await look({ last, half });
    await file.truncate(bytes);
    return appending(file, last, () => lock.release());
  } catch (error) {
    await file?.close();
    await lock.release();
    throw error;
  }
}

function appending(file: FileHandle, last: string | undefined, release: () => Promise<void>): LineAppender {
  let waiting: string[] = [];
  let characters = 0;
  const flush = async () => {
    if (waiting.length > 0) await file.appendFile(`${waiting.join("\n")}\n`);
    waiting = [];
    characters = 0;
  };
  return {
    last,
    add: async (line) => {
      waiting.push(line);
      characters += line.length;
      if (characters >= WAITING_CHARACTERS) await flush();
    },
    close: async () => {
      try {
        await flush();
        await file.sync();
      } finally {
        await file.close();
        await release();
      }
    },
  };
}

/** @returns with the bytes up to the end of the last whole line */
async function readEnd(file: FileHandle): Promise<LineEnd & { readonly bytes: number }> {
  const { size } = await file.stat();
  for (let reach = TAIL_BYTES; ; reach *= 4) {
    const from = Math.max(0, size - reach);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const tail = buffer.subarray(0, bytesRead);
    const end = tail.lastIndexOf(10);
    const start = end <= 0 ? -1 : tail.lastIndexOf(10, end - 1);
    if (from > 0 && (end < 0 || start < 0)) continue;
    const half = tail.subarray(end + 1).toString("utf8");
    if (end < 0) return { last: undefined, half, bytes: 0 };
    return { last: tail.subarray(start + 1, end).toString("utf8"), half, bytes: from + end + 1 };
  }
}
