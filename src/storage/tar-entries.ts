/** @module storage/tar-entries: the files inside a tar archive, one at a time, gz or not, in bounded memory. */
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { OslerError } from "#core";

const BLOCK = 512;

export interface TarEntry {
  readonly name: string;
  /** `undefined` when the file is larger than the limit; it is passed over. */
  readonly content: Buffer | undefined;
}

/**
 * Regular files of a tar archive in archive order; ustar, GNU long names and pax paths are understood.
 * Nothing is written to disk, so no name inside can reach outside.
 *
 * @throws OslerError `storage/packed-damaged` where the archive ends in the middle of a file; what came before was whole
 */
export async function* readTarEntries(path: string, limitBytes = 64 * 1024 * 1024): AsyncGenerator<TarEntry> {
  const bytes = byteReader(path);
  let longName: string | undefined;
  while (true) {
    const header = await bytes.take(BLOCK);
    if (header.length === 0 || header.every((byte) => byte === 0)) return;
    if (header.length < BLOCK) throw cutOff(path);
    const size = readOctal(header.subarray(124, 136));
    const type = String.fromCharCode(header[156] ?? 0);
    const padded = Math.ceil(size / BLOCK) * BLOCK;
    const keep = size <= limitBytes;
    const content = keep ? (await bytes.take(padded)).subarray(0, size) : await bytes.skip(padded);
    if (content !== undefined && content.length < size) throw cutOff(path);
    if (type === "L") longName = content?.toString("utf8").replace(/\0.*$/s, "");
    else if (type === "x") longName = /\d+ path=([^\n]*)\n/.exec(content?.toString("utf8") ?? "")?.[1] ?? longName;
    else if (type === "0" || type === "\0") {
      yield { name: longName ?? headerName(header), content };
      longName = undefined;
    }
  }
}

function cutOff(path: string): OslerError {
  return new OslerError("storage/packed-damaged", {
    message: `${path} ends in the middle of a file.`,
    fix: "Get the archive again from where it came from.",
  });
}

function headerName(header: Buffer): string {
  const field = (start: number, end: number) => header.subarray(start, end).toString("utf8").replace(/\0.*$/s, "");
  const prefix = field(257, 262) === "ustar" ? field(345, 500) : "";
  return prefix === "" ? field(0, 100) : `${prefix}/${field(0, 100)}`;
}

function readOctal(field: Buffer): number {
  const size = Number.parseInt(
    field
      .toString("latin1")
      .replace(/[\0 ]+$/, "")
      .trim() || "0",
    8,
  );
  return Number.isFinite(size) ? size : 0;
}

function byteReader(path: string) {
  const file = createReadStream(path);
  const source = /\.t?gz$/.test(path) ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => source.destroy(error));
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let heldBytes = 0;
  const fill = async (wanted: number) => {
    while (heldBytes < wanted) {
      const next = await chunks.next();
      if (next.done) return;
      const chunk: Buffer = next.value;
      held.push(chunk);
      heldBytes += chunk.length;
    }
  };
  const cut = (wanted: number): Buffer => {
    const all = held.length === 1 ? (held[0] ?? Buffer.alloc(0)) : Buffer.concat(held);
    const part = all.subarray(0, wanted);
    const rest = all.subarray(part.length);
    held = rest.length === 0 ? [] : [rest];
    heldBytes = rest.length;
    return part;
  };
  return {
    take: async (wanted: number): Promise<Buffer> => {
      await fill(wanted);
      return cut(wanted);
    },
    skip: async (wanted: number): Promise<undefined> => {
      for (let left = wanted; left > 0; ) {
        await fill(Math.min(left, 65_536));
        const part = cut(Math.min(left, heldBytes));
        if (part.length === 0) return undefined;
        left -= part.length;
      }
      return undefined;
    },
  };
}
