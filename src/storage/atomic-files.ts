/**
 * @module storage/atomic-files: writes that are there whole or not at all.
 *
 * Promise: a reader never sees half a file or half a directory, whenever the machine stops. Everything is written under a
 * temporary name beside its place, flushed, and renamed.
 */
import { existsSync, statSync } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { OslerError } from "#core";

/** Writes `content` so that `path` holds either what it held before or all of it. Makes the folders above it; `mode` as for `open`. */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  options: { readonly mode?: number } = {},
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, "w", options.mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

/**
 * Runs `write` on an empty temporary directory and puts it at `place` when it is done, instead of all that was there.
 * What an earlier, interrupted run left behind is removed first; what it had moved out of its place is put back. On an error `place` keeps
 * what it held.
 */
export async function writeDirectoryAtomic<T>(place: string, write: (temporary: string) => Promise<T>): Promise<T> {
  const directory = resolve(place); // "out/" would put the temporary ones inside it
  const temporary = `${directory}.tmp`;
  const replaced = `${directory}.old.tmp`;
  if (!existsSync(directory) && existsSync(replaced)) await rename(replaced, directory);
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  const result = await write(temporary);
  await rm(replaced, { recursive: true, force: true });
  if (existsSync(directory)) await rename(directory, replaced);
  try {
    await rename(temporary, directory);
  } catch (error) {
    if (existsSync(replaced)) await rename(replaced, directory);
    throw error;
  }
  await rm(replaced, { recursive: true, force: true });
  return result;
}

/**
 * Reads a JSON file; `undefined` if it is absent. The caller parses the shape.
 *
 * @throws OslerError `storage/json-unreadable`; the parser's own words would quote the file; `storage/not-a-file`
 */
export async function findJson(path: string): Promise<unknown> {
  if (!existsSync(path)) return undefined;
  const text = await readTextFile(path, "What holds JSON");
  try {
    return JSON.parse(text);
  } catch {
    throw new OslerError("storage/json-unreadable", {
      message: `${path} is not JSON: it was cut off or altered.`,
      fix: "Mend it, restore it from a backup, or run the step again that writes it.",
    });
  }
}

/**
 * The text of a file somebody named.
 *
 * @throws OslerError `storage/file-missing`, `storage/not-a-file`
 */
export async function readTextFile(path: string, what: string): Promise<string> {
  requireFile(path, what);
  return readFile(path, "utf8");
}

/** @throws OslerError `storage/file-missing` if nothing is at `path`, `storage/not-a-file` if a folder is */
export function requireFile(path: string, what: string): void {
  requirePath(path, what);
  if (!statSync(path).isDirectory()) return;
  throw new OslerError("storage/not-a-file", {
    message: `${what} is meant to be a file, and ${path} is a folder.`,
    fix: "Name a file in it.",
  });
}

/** @throws OslerError `storage/file-missing` if nothing is at `path` */
export function requirePath(path: string, what: string): void {
  if (existsSync(path)) return;
  throw new OslerError("storage/file-missing", {
    message: `${what} is not at ${path}.`,
    fix: "Check the path, or run the step that writes it.",
  });
}
