/**
 * @module storage/state-cluster: the empty database that every embedded state begins as. Making one takes seconds, copying it a tenth of one, so an
 * installation makes one and keeps it.
 *
 * Promise: a state's directory is there whole or not at all.
 */
import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writeDirectoryAtomic } from "./atomic-files.ts";
import { waitForStateLock } from "./state-lock.ts";
import { openEmbeddedPostgres } from "./state-pglite.ts";

/** `npm ci` empties `node_modules`, so what is kept there was made by the PGlite installed. */
const kept = fileURLToPath(new URL("../../node_modules/.cache/osler/empty-cluster", import.meta.url));

/** Makes `directory`, which is not there, an empty database. Where the installation cannot be written nothing is made, and PGlite makes its own. */
export async function placeEmptyCluster(directory: string): Promise<void> {
  try {
    if (!existsSync(kept)) await keepEmptyCluster();
  } catch (cause) {
    if (isReadOnly(cause)) return;
    throw cause;
  }
  await writeDirectoryAtomic(directory, (temporary) => cp(kept, temporary, { recursive: true }));
}

async function keepEmptyCluster(): Promise<void> {
  const lock = await waitForStateLock(`${kept}.lock.tmp`, Number.POSITIVE_INFINITY);
  try {
    if (existsSync(kept)) return;
    await writeDirectoryAtomic(kept, async (temporary) => (await openEmbeddedPostgres(temporary)).close());
  } finally {
    await lock.release();
  }
}

function isReadOnly(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && ["EACCES", "EPERM", "EROFS"].includes(String(cause.code));
}
