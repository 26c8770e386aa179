/** @module storage/content-hash: SHA-256 of bytes, files and directories. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
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

/**
 * Every file below `directory`, by symbolic links too: relative path with `/`, in code-point order.
 *
 * A link that leads nowhere is listed, so that whoever reads it says so, unless its name begins with a dot. One that leads back to a folder it
 * stands in is passed over.
 */
export async function listFiles(directory: string): Promise<string[]> {
  const files = await filesBelow(directory, []);
  return files.map((file) => relative(directory, file).split(sep).join("/")).sort();
}

/** @param around real paths of the folders from which links led here */
async function filesBelow(directory: string, around: readonly string[]): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) return behindLink(path, around);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(files)).flat();
}

async function behindLink(link: string, around: readonly string[]): Promise<string[]> {
  const found = await stat(link).catch(() => undefined);
  if (found === undefined) return basename(link).startsWith(".") ? [] : [link];
  if (!found.isDirectory()) return found.isFile() ? [link] : [];
  const [target, ...standing] = [await realpath(link), await realpath(dirname(link)), ...around];
  const leadsBack = standing.some((folder) =>
    `${folder}${sep}`.startsWith(target.endsWith(sep) ? target : `${target}${sep}`),
  );
  return leadsBack ? [] : filesBelow(link, standing);
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
