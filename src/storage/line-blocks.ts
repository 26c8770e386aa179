/**
 * @module storage/line-blocks: a text file, gz or not, as blocks of whole lines, from any block's end on.
 *
 * Promise: where blocks end depends on the bytes alone, not on how they were read; so work done block by block can be taken up again
 * and gives the same bytes. Memory is one block and one line.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { OslerError } from "#core";
import { unlessDamaged } from "./text-lines.ts";

export interface LineBlock {
  /** Whole lines with their ends; the last of a file may lack one. Owned by the receiver. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Number of the first line; lines count from 1. */
  readonly firstLine: number;
  readonly lines: number;
  /** Offset of the byte after the block, in the unpacked text. */
  readonly endByte: number;
  /** Bytes of the file itself read so far, of all; for progress. */
  readonly readBytes: number;
  readonly fileBytes: number;
}

/** Where to begin: the end of a block that was read before. */
export interface LinePlace {
  readonly byte: number;
  readonly line: number;
}

const BLOCK_BYTES = 64 * 1024;
const LINE_LIMIT_BYTES = 256 * 1024 * 1024;
const NEWLINE = 10;

/**
 * Blocks end at the first line end at or after 64 KiB.
 *
 * @throws OslerError `storage/line-too-long` for a line of more than 256 MiB, `storage/packed-damaged`
 */
export async function* readLineBlocks(path: string, from: LinePlace = { byte: 0, line: 1 }): AsyncGenerator<LineBlock> {
  const packed = path.endsWith(".gz");
  const fileBytes = (await stat(path)).size;
  const file = createReadStream(path, packed ? {} : { start: from.byte });
  const source = packed ? file.pipe(createGunzip()) : file;
  if (packed) file.on("error", (error) => source.destroy(error));
  const filler = newFiller(path, from);
  let toSkip = packed ? from.byte : 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      const skipped = Math.min(toSkip, chunk.length);
      toSkip -= skipped;
      const readBytes = file.bytesRead + (packed ? 0 : from.byte);
      for (const block of filler.add(chunk.subarray(skipped))) yield { ...block, readBytes, fileBytes };
    }
    for (const block of filler.end()) yield { ...block, readBytes: fileBytes, fileBytes };
  } catch (error) {
    throw unlessDamaged(path, error);
  } finally {
    file.destroy();
  }
}

type Bare = Omit<LineBlock, "readBytes" | "fileBytes">;

function newFiller(path: string, from: LinePlace) {
  let pieces: Buffer[] = [];
  let size = 0;
  let lines = 0;
  let { byte, line } = from;
  const close = (): Bare => {
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    const block = { bytes, firstLine: line, lines, endByte: byte + size };
    byte += size;
    line += lines;
    pieces = [];
    size = 0;
    lines = 0;
    return block;
  };
  const take = (piece: Buffer) => {
    if (piece.length > 0) pieces.push(piece);
    size += piece.length;
  };
  return {
    *add(chunk: Buffer): Generator<Bare> {
      let start = 0;
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) {
        lines++;
        if (size + at + 1 - start < BLOCK_BYTES) continue;
        take(chunk.subarray(start, at + 1));
        start = at + 1;
        yield close();
      }
      take(chunk.subarray(start));
      if (size > LINE_LIMIT_BYTES) throw tooLong(path, line + lines);
    },
    *end(): Generator<Bare> {
      if (size === 0) return;
      if (pieces.at(-1)?.at(-1) !== NEWLINE) lines++;
      yield close();
    },
  };
}

function tooLong(path: string, line: number): OslerError {
  return new OslerError("storage/line-too-long", {
    message: `Line ${line} of ${path} is longer than ${LINE_LIMIT_BYTES >> 20} MiB.`,
    fix: "Write one record a line.",
  });
}
