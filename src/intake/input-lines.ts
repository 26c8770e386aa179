/**
 * @module intake/input-lines: the JSON texts of a file, batch by batch, in bounded memory.
 *
 * One a line; a document spread over lines counts as one, at line 1. Promise: a damaged file yields what stood before the damage
 * and then says where it broke; it never throws for its content.
 */
import { isAscii } from "node:buffer";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { InputFile } from "./input-files.ts";

/** A JSON text and the line it begins at, or why there is none. */
export type InputLine =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly problem: string };

export interface ReadLineOptions {
  /** Longer lines and documents are rejected. At most V8's longest string, 536 million characters. */
  readonly maximumBytes?: number;
  /** Told how many bytes of the file have been read. */
  readonly onBytes?: (bytes: number) => void;
}

const MAXIMUM_BYTES = 256 * 1024 * 1024;
const CHUNK_BYTES = 1 << 20;
const NEWLINE = 10;

export async function* readInputLines(file: InputFile, options: ReadLineOptions = {}): AsyncGenerator<InputLine[]> {
  const splitter = createSplitter(options.maximumBytes ?? MAXIMUM_BYTES, !file.lines);
  const source = createReadStream(file.path, { highWaterMark: CHUNK_BYTES });
  const stream: Readable = file.gzip ? source.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : source;
  source.on("error", (error) => stream.destroy(error));
  let before = 0;
  const tell = () => {
    options.onBytes?.(source.bytesRead - before);
    before = source.bytesRead;
  };
  try {
    for await (const chunk of stream) {
      const lines = splitter.split(chunk);
      tell();
      if (lines.length > 0) yield lines;
    }
    const rest = splitter.finish();
    if (rest.length > 0) yield rest;
  } catch (error) {
    if (!isDamage(error)) throw error;
    yield [{ line: splitter.line(), problem: damageOf(error) }];
  } finally {
    source.destroy();
  }
  tell();
}

function isDamage(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^Z_/.test(error.code);
}

function damageOf(error: NodeJS.ErrnoException): string {
  return error.code === "Z_BUF_ERROR" ? "the compressed file ends early" : "the compressed file is damaged";
}

/** Cuts chunks into lines; turns to document mode when the first line is only the beginning of a JSON text. */
function createSplitter(maximumBytes: number, mayBeDocument: boolean) {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let line = 1;
  let tooLong = false;
  let undecided = mayBeDocument;
  let document = false;
  let atStart = true;

  const take = (last: Buffer | undefined): InputLine | undefined => {
    const bytes = pendingBytes + (last?.length ?? 0);
    const parts = last === undefined ? pending : [...pending, last];
    const skip = tooLong || bytes > maximumBytes;
    pending = [];
    pendingBytes = 0;
    tooLong = false;
    if (skip) return { line, problem: "longer than the limit" };
    const text = textOf(parts.length === 1 ? parts[0] : Buffer.concat(parts));
    return isBlank(text) ? undefined : { line, text };
  };

  const keep = (part: Buffer) => {
    pendingBytes += part.length;
    if (pendingBytes > maximumBytes) {
      tooLong = true;
      pending = [];
    } else if (!tooLong) pending.push(part);
  };

  const split = (chunk: Buffer): InputLine[] => {
    let from = atStart && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
    atStart = false;
    const lines: InputLine[] = [];
    while (!document) {
      const end = chunk.indexOf(NEWLINE, from);
      if (end === -1) break;
      const found = take(chunk.subarray(from, end));
      if (found !== undefined && undecided && "text" in found) {
        undecided = false;
        document = isBeginning(found.text);
        if (document) {
          keep(Buffer.from(`${found.text}\n`));
          line = 1;
          from = end + 1;
          break;
        }
      }
      if (found !== undefined) lines.push(found);
      line++;
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
    return lines;
  };

  return {
    split,
    /** What is left when the file ends without a line end. */
    finish: (): InputLine[] => {
      const rest = pendingBytes > 0 || tooLong ? take(undefined) : undefined;
      return rest === undefined ? [] : [rest];
    },
    line: () => line,
  };
}

/** A first line that cannot be a whole JSON text: `{`, `[`, or one that breaks off after an opening or a comma. */
function isBeginning(text: string): boolean {
  return /[{[,]\s*$/.test(text.slice(-64));
}

function isBlank(text: string): boolean {
  return text.length < 4096 && text.trim() === "";
}

function textOf(buffer: Buffer | undefined): string {
  if (buffer === undefined) return "";
  // Most lines are ASCII, and those need no decoding.
  return buffer.toString(isAscii(buffer) ? "latin1" : "utf8");
}
