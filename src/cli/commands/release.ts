/** @module cli/commands/release: `osler release verify`. */
import { readFile } from "node:fs/promises";
import { requireIntact } from "../capabilities.ts";

/** @throws OslerError `cli/release-not-verified` if any byte differs from what was signed */
export async function releaseVerify({ directory, key }: { directory: string; key?: string }): Promise<void> {
  const warnings = await requireIntact(directory, key === undefined ? undefined : await readFile(key, "utf8"));
  console.log(`${directory}: every file is as signed.`);
  for (const { message } of warnings) console.log(`note: ${message}`);
}
