/** @module storage/content-hash: SHA-256 of bytes, files and directories. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";

/** Lower-case hex SHA-256 of text (UTF-8) or bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Lower-case hex SHA-256 of a file, streamed. */
export async function sha256File(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Every regular file below `directory`: relative path with `/`, in code-point order. */
export async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** SHA-256 over the sorted `path NUL sha256 LF` lines of a directory, or the file's own SHA-256. `skip` leaves files out by relative path. */
export async function sha256Tree(path: string, skip: (file: string) => boolean = () => false): Promise<string> {
  const hash = createHash("sha256");
  let files: string[];
  try {
    files = await listFiles(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return sha256File(path);
    throw error;
  }
  for (const file of files) {
    if (!skip(file)) hash.update(`${file}\0${await sha256File(join(path, file))}\n`);
  }
  return hash.digest("hex");
}
