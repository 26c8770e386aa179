/**
 * @module storage/text-lines: lines of text files, gz or not, in bounded memory.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { OslerError } from "#core";
import { requireFile } from "./atomic-files.ts";

/**
 * The lines of `path` in order, without their ends; `.gz` is unpacked on the way. Line numbers start at 1.
 *
 * A line ends at a line feed and nowhere else: U+2028 and U+2029 may stand inside a JSON string, and Node's readline cuts there.
 *
 * @throws OslerError `storage/file-missing` if nothing is at `path`, `storage/not-a-file` if a folder is, `storage/packed-damaged`
 */
export async function* readLines(path: string): AsyncGenerator<{ line: number; text: string }> {
  requireFile(path, "The file to read");
  const file = createReadStream(path);
  const source: Readable = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => source.destroy(error));
  source.setEncoding("utf8");
  let line = 0;
  let begun: string[] = [];
  try {
    for await (const chunk of source as AsyncIterable<string>) {
      const [first = "", ...rest] = chunk.split("\n");
      begun.push(first);
      for (const next of rest) {
        yield { line: ++line, text: withoutReturn(begun.join("")) };
        begun = [next];
      }
    }
  } catch (error) {
    throw unlessDamaged(path, error);
  }
  const last = begun.join("");
  if (last !== "") yield { line: ++line, text: withoutReturn(last) };
}

/** What a stream of a packed file threw, as whoever named the file should read it. */
export function unlessDamaged(path: string, error: unknown): unknown {
  if (!(error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))) return error;
  return new OslerError("storage/packed-damaged", {
    message: `${path} is no gzip file, is damaged or was cut off.`,
    fix: "Get the file again from where it came from; one that is not packed must not end in .gz.",
    cause: error,
  });
}

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}

/** Writes lines as they come, gz if `path` ends so, under a temporary name until all are there. Returns how many. */
export async function writeLines(path: string, lines: AsyncIterable<string> | Iterable<string>): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  let count = 0;
  async function* withEnds() {
    for await (const line of lines) {
      count++;
      yield `${line}\n`;
    }
  }
  const source = Readable.from(withEnds());
  try {
    if (path.endsWith(".gz")) await pipeline(source, createGzip({ level: 6 }), createWriteStream(temporary));
    else await pipeline(source, createWriteStream(temporary));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  return count;
}
