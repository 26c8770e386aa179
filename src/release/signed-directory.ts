/** @module release/signed-directory: what lies in a directory, as a signer and a verifier must see it: links are found, never followed. */
import { lstat, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { sha256File } from "#storage";
import { compareCodePoints, type SignedResource } from "./model-signing.ts";

export const SIGNATURE_FILE = "model.sig";

export interface DirectoryInventory {
  /** Regular files but `model.sig`, in code-point order. */
  readonly files: readonly SignedResource[];
  /** Symbolic links, sockets, devices: nothing a release may hold. */
  readonly irregular: readonly string[];
}

/** Hashes every regular file below `directory`. @throws if the directory itself is a link or not there */
export async function takeInventory(directory: string): Promise<DirectoryInventory> {
  if (!(await lstat(directory)).isDirectory()) return { files: [], irregular: ["."] };
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files: SignedResource[] = [];
  const irregular: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(directory, path).split(sep).join("/");
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) irregular.push(name);
    else if (name !== SIGNATURE_FILE) files.push({ name, digest: await sha256File(path) });
  }
  files.sort((a, b) => compareCodePoints(a.name, b.name));
  irregular.sort(compareCodePoints);
  return { files, irregular };
}
