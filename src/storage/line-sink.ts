/**
 * @module storage/line-sink: many text files written side by side, a line at a time, gz or not.
 *
 * Promise: the file appears under its name only when it is closed. Bytes depend on the lines alone (gzip without a time stamp).
 * Memory stays bounded if the caller awaits `drained()` now and then.
 */
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

export interface LineSink {
  add(line: string): void;
  /** Resolves when the stream below takes more. @throws why the file could not be written, as `close` does */
  drained(): Promise<void>;
  /** Writes what is left, renames the file into its place; returns the number of lines. */
  close(): Promise<number>;
  /** Throws away what was written. */
  abandon(): Promise<void>;
}

const CHUNK_CHARACTERS = 64 * 1024;

/** Opens `path` for writing; packed if it ends in `.gz`. */
export function openLineSink(path: string): LineSink {
  const temporary = `${path}.${process.pid}.tmp`;
  const input = new PassThrough({ highWaterMark: 16 * CHUNK_CHARACTERS });
  const done = startWriting(path, temporary, input);
  // Whoever waits for a line that could not be written is told why; nobody may be waiting when it happens.
  let failed = false;
  done.catch(() => {
    failed = true;
  });
  let waiting: string[] = [];
  let waitingCharacters = 0;
  let lines = 0;
  let full = false;
  const flush = () => {
    if (waiting.length > 0) full = !input.write(`${waiting.join("\n")}\n`) || full;
    waiting = [];
    waitingCharacters = 0;
  };
  return {
    add(line) {
      lines++;
      waiting.push(line);
      waitingCharacters += line.length;
      if (waitingCharacters >= CHUNK_CHARACTERS) flush();
    },
    async drained() {
      if (failed) await done;
      if (!full) return;
      if (input.writableNeedDrain) await Promise.race([new Promise((resolve) => input.once("drain", resolve)), done]);
      full = false;
    },
    async close() {
      flush();
      input.end();
      await done;
      await rename(temporary, path);
      return lines;
    },
    async abandon() {
      input.destroy();
      await done.catch(() => {});
      await rm(temporary, { force: true }).catch(() => {}); // Why it was abandoned says more.
    },
  };
}

async function startWriting(path: string, temporary: string, input: PassThrough): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = createWriteStream(temporary);
  if (path.endsWith(".gz")) await pipeline(input, createGzip({ level: 3 }), file);
  else await pipeline(input, file);
}
