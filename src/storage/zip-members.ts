/**
 * @module storage/zip-members: the files inside a zip archive, each read when asked for.
 *
 * Nothing is written to disk, so no name inside can reach outside; a file is never larger than the archive said it is, nor than the limit.
 */
import yauzl from "yauzl";
import { OslerError } from "#core";

export interface ZipMember {
  readonly name: string;
  readonly bytes: number;
  /**
   * The file's content.
   * @throws OslerError `storage/zip-unreadable` if it is damaged, encrypted or larger than `limitBytes`
   */
  readonly read: (limitBytes: number) => Promise<Buffer>;
}

export interface Zip {
  /** Regular files, in the archive's order. */
  readonly members: readonly ZipMember[];
  readonly close: () => void;
}

/** @throws OslerError `storage/zip-unreadable` if its directory is damaged */
export async function openZip(path: string): Promise<Zip> {
  const file = await unlessDamaged(yauzl.openPromise(path, { autoClose: false, lazyEntries: true }));
  const members: ZipMember[] = [];
  try {
    for await (const entry of file.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      members.push({
        name: entry.fileName,
        bytes: entry.uncompressedSize,
        read: async (limitBytes) => {
          if (entry.isEncrypted()) throw unreadable("is encrypted");
          if (entry.uncompressedSize > limitBytes) throw unreadable("is larger than the limit");
          return unlessDamaged(file.openReadStreamPromise(entry).then(gather));
        },
      });
    }
  } catch {
    file.close();
    throw unreadable("is damaged");
  }
  return { members, close: () => file.close() };
}

/** The library checks that no more bytes come than the entry announced. */
async function gather(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The library's messages quote names; ours do not. */
async function unlessDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw unreadable("is damaged");
  }
}

function unreadable(what: string): OslerError {
  return new OslerError("storage/zip-unreadable", {
    message: `A zip archive or a file inside ${what}.`,
    fix: "Get the archive again from where it came from, unencrypted.",
  });
}
