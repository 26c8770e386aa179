/**
 * @module cli/request-log-file: the server's request log in the home: JSON lines in `log/requests.ndjson`, older ones beside it by number.
 *
 * Promise: readable to its owner alone, never more than `KEPT + 1` files of `MOST_BYTES`; a disk that takes no line stops the log, said once,
 * and never the server.
 */
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { RequestLine } from "#serving";

const MOST_BYTES = 32 * 1024 * 1024;
const KEPT = 8;
/** Lines wait this long for others, so that a busy server does not write line by line. */
const WAIT_MS = 200;

export interface RequestLogFile {
  add(line: RequestLine): void;
  /** Writes what waits. */
  close(): void;
}

/** @param failed told once why nothing is written any more */
export function openRequestLog(
  path: string,
  failed: (error: unknown) => void,
  mostBytes: number = MOST_BYTES,
): RequestLogFile {
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let file: number | undefined;
  let broken = false;
  const flush = () => {
    timer = undefined;
    if (broken || waiting.length === 0) return;
    try {
      file ??= open(path);
      writeSync(file, `${waiting.join("\n")}\n`);
      waiting = [];
      if (fstatSync(file).size >= mostBytes) {
        closeSync(file);
        file = undefined;
        moveAside(path);
      }
    } catch (error) {
      broken = true;
      failed(error);
    }
  };
  return {
    add: (line) => {
      if (broken) return;
      waiting.push(JSON.stringify(line));
      timer ??= setTimeout(flush, WAIT_MS).unref();
    },
    close: () => {
      clearTimeout(timer);
      flush();
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

function open(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return openSync(path, "a", 0o600);
}

/** `requests.ndjson` becomes `.1`, `.1` becomes `.2`, …; the oldest goes. */
function moveAside(path: string): void {
  for (let n = KEPT - 1; n >= 0; n--) {
    try {
      renameSync(n === 0 ? path : `${path}.${n}`, `${path}.${n + 1}`);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  }
}
