/**
 * @module storage/append-log: a file of JSON lines that only grows, each line holding the hash of the one before.
 *
 * Promise: an entry is on the disk when `append` resolves; half an entry left by a power cut is cut off by the next append; an entry
 * that was changed, removed or moved is found on reading. Entries of several processes come one after another.
 */
import { existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { OslerError } from "#core";
import { sha256 } from "./content-hash.ts";
import { waitForStateLock } from "./state-lock.ts";
import { readLines } from "./text-lines.ts";

const FIRST = sha256("");

/** Adds an entry. Other processes' appends are waited for, up to five seconds. */
export async function appendEntry(path: string, entry: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const lock = await waitForStateLock(`${path}.lock`, 5000);
  try {
    let previous = FIRST;
    let sureBytes = 0;
    for await (const line of wholeLines(path)) {
      previous = sha256(line);
      sureBytes += Buffer.byteLength(line) + 1;
    }
    const file = await open(path, existsSync(path) ? "r+" : "w", 0o600);
    try {
      const line = Buffer.from(`${JSON.stringify({ previous, entry })}\n`);
      await file.truncate(sureBytes);
      // A disk that is nearly full takes a part, and refuses when asked again.
      for (let at = 0; at < line.length; ) {
        at += (await file.write(line, at, line.length - at, sureBytes + at)).bytesWritten;
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await lock.release();
  }
}

/**
 * The entries in order; none if the file is absent. The caller parses their shape.
 *
 * @throws OslerError `storage/log-altered` at the first entry that does not follow the one before it
 */
export async function* readEntries(path: string): AsyncGenerator<unknown> {
  let previous = FIRST;
  let number = 0;
  for await (const line of wholeLines(path)) {
    number++;
    const parsed = parse(line);
    if (parsed?.previous !== previous) {
      throw new OslerError("storage/log-altered", {
        message: `Entry ${number} of ${path} does not follow the one before it.`,
        fix: "The file was changed by hand or is damaged: restore it from a copy.",
      });
    }
    previous = sha256(line);
    yield parsed.entry;
  }
}

function parse(line: string): { previous: unknown; entry: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || !("previous" in value) || !("entry" in value)) return undefined;
    return { previous: value.previous, entry: value.entry };
  } catch {
    return undefined;
  }
}

/** Lines that end; a line without an end was being written when the machine stopped. */
async function* wholeLines(path: string): AsyncGenerator<string> {
  if (!existsSync(path)) return;
  let held: string | undefined;
  for await (const { text } of readLines(path)) {
    if (held !== undefined) yield held;
    held = text;
  }
  if (held !== undefined && (await endsWithNewline(path))) yield held;
}

async function endsWithNewline(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    return buffer[0] === 10;
  } finally {
    await file.close();
  }
}
