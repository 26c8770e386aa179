/**
 * @module evidence/one-writer: one process at a time writes to a library.
 *
 * Of two at once the later would write over what the earlier had added, be it a retraction. A lock whose process has ended is taken over.
 */
import { resolve } from "node:path";
import { OslerError, type Progress } from "#core";
import { waitForStateLock } from "#storage";

/**
 * Runs `work` while no other process writes to the library at `directory`.
 *
 * @param patienceMs how long another writer is waited for
 * @throws OslerError `evidence/being-written`
 */
export async function writingAlone<T>(
  directory: string,
  { patienceMs, progress }: { readonly patienceMs: number; readonly progress: Progress },
  work: () => Promise<T>,
): Promise<T> {
  const waiting = () => progress({ done: 0, note: "waiting for another process that writes to the library" });
  const lock = await waitForStateLock(`${resolve(directory)}.lock`, patienceMs, waiting).catch((error: unknown) => {
    throw error instanceof OslerError && error.code === "storage/state-in-use" ? beingWritten(directory, error) : error;
  });
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

function beingWritten(directory: string, cause: OslerError): OslerError {
  return new OslerError("evidence/being-written", {
    message: `Another process writes to the library at ${directory}; nothing was recorded.`,
    fix: "Run the command again once it has ended: an osler evidence add, or the build of osler up.",
    cause,
  });
}
