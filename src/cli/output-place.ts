/**
 * @module cli/output-place: where a command may write, so that no `--out` costs what was read or what someone else keeps there.
 *
 * Symbolic links are followed. Nothing is written or removed here.
 */
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { OslerError } from "#core";

/**
 * For a command that puts a file at `output`; a file that is there may be replaced, unless it is one of `inputs` or in one.
 *
 * @throws OslerError `cli/output-over-input`, `cli/output-occupied` if a folder is meant
 */
export function requireFilePlace(output: string, inputs: readonly string[]): void {
  if (/[/\\]$/.test(output) || isDirectory(output)) {
    throw new OslerError("cli/output-occupied", {
      message: `${output} is a folder, and one file is to be written.`,
      fix: "Name a file in it.",
    });
  }
  requireApart(output, inputs);
}

/**
 * For a command that puts a directory in the place of `output`: absent, empty, or holding nothing but the files named in `own`,
 * which an earlier run wrote.
 *
 * @throws OslerError `cli/output-over-input`, `cli/output-occupied`
 */
export function requireDirectoryPlace(output: string, inputs: readonly string[], own: readonly string[] = []): void {
  requireApart(output, inputs);
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
