/**
 * @module cli/output-place: where a command may write, so that no `--out` costs what was read or what someone else keeps there.
 *
 * Symbolic links are followed. Nothing is written or removed here.
 */
import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { OslerError } from "#core";
import type { Home } from "./home.ts";

/**
 * For a command that puts a file at `output`; a file that is there may be replaced, unless it is one of `inputs` or in one.
 *
 * @param own what the first 64 KiB of a file that may be replaced hold; any file may be if left out
 * @throws OslerError `cli/output-over-input`, `cli/output-occupied` if a folder is meant or the file there is another's
 */
export function requireFilePlace(output: string, inputs: readonly string[], own?: RegExp): void {
  if (/[/\\]$/.test(output) || isDirectory(output)) {
    throw new OslerError("cli/output-occupied", {
      message: `${output} is a folder, and one file is to be written.`,
      fix: "Name a file in it.",
    });
  }
  requireApart(output, inputs);
  requireFolders(output);
  if (own === undefined || !existsSync(output) || own.test(headOf(output))) return;
  throw new OslerError("cli/output-occupied", {
    message: `${output} is a file of another kind than this command writes, and it would be replaced.`,
    fix: "Name a file that is not there, or remove it first.",
  });
}

/** What a Parquet file begins with. */
export const parquetFile = /^PAR1/;

/**
 * For a command whose output is no part of a home: its folders are written by the steps of the route alone.
 *
 * @throws OslerError `cli/output-in-home`
 */
export function requireOutsideHome(output: string, home: Home): void {
  const { root, evidenceDatabase: _, ...parts } = home;
  const place = realPlace(output);
  const kept = [...Object.values(parts), ...ofEveryHome.map((name) => join(root, name))];
  const part = kept.find((path) => isWithin(place, realPlace(path)));
  if (part === undefined && place !== realPlace(root)) return;
  throw new OslerError("cli/output-in-home", {
    message: `${output} is where the home ${root} keeps ${part === undefined ? "everything" : relative(root, part)}.`,
    fix: "Name a place outside the home.",
  });
}

/** What else stands in a home, besides its parts. */
const ofEveryHome = ["settings.json", "receipts", "state", "log"];

/**
 * For a command that puts a directory in the place of `output`: absent, empty, or holding nothing but the files named in `own`,
 * which an earlier run wrote.
 *
 * @throws OslerError `cli/output-over-input`, `cli/output-occupied`
 */
export function requireDirectoryPlace(output: string, inputs: readonly string[], own: readonly string[] = []): void {
  requireApart(output, inputs);
  requireFolders(output);
  if (!existsSync(output)) return;
  if (isDirectory(output) && readdirSync(output).every((name) => name === ".DS_Store" || own.includes(name))) return;
  throw new OslerError("cli/output-occupied", {
    message: `${output} holds something already, and it would be replaced whole.`,
    fix: "Name a directory that is not there, or an empty one.",
  });
}

function requireApart(output: string, inputs: readonly string[]): void {
  const place = realPlace(output);
  const input = inputs.find((path) => isWithin(place, realPlace(path)) || isWithin(realPlace(path), place));
  if (input === undefined) return;
  throw new OslerError("cli/output-over-input", {
    message: `${output} would be written over or into ${input}, which is read.`,
    fix: "Name another place for the output, neither in the input nor around it.",
  });
}

/** What stands above the output is folders, or nothing yet. */
function requireFolders(output: string): void {
  let above = dirname(resolve(output));
  while (!existsSync(above)) above = dirname(above);
  if (isDirectory(above)) return;
  throw new OslerError("cli/output-occupied", {
    message: `${above} is a file, and ${basename(output)} would be in it.`,
    fix: "Name a place in a folder.",
  });
}

/** Bytes as characters. */
function headOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(65_536);
    return head.toString("latin1", 0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}

const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Without symbolic links, also if the end of the path is not there yet. */
function realPlace(path: string): string {
  const full = resolve(path);
  return existsSync(full) || dirname(full) === full
    ? realpathSync.native(full)
    : join(realPlace(dirname(full)), basename(full));
}

function isWithin(path: string, outer: string): boolean {
  const way = relative(outer, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
