/** @module intake/line-file: lines that come one by one, in a file that is there whole or not at all. */
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface LineFile {
  add(line: string): void;
  /** Puts the file in its place. */
  close(): void;
  /** Removes what was written. */
  discard(): void;
}

const FLUSH_CHARACTERS = 1 << 18;

export function openLineFile(path: string): LineFile {
  const temporary = `${path}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary, "");
  let lines: string[] = [];
  let waiting = 0;
  const flush = () => {
    if (lines.length > 0) appendFileSync(temporary, lines.join(""));
    lines = [];
    waiting = 0;
  };
  return {
    add: (line) => {
      lines.push(`${line}\n`);
      waiting += line.length;
      if (waiting > FLUSH_CHARACTERS) flush();
    },
    close: () => {
      flush();
      renameSync(temporary, path);
    },
    discard: () => rmSync(temporary, { force: true }),
  };
}
