/**
 * @module storage/scratch-directory: a directory for one piece of work, gone when it is done, and when it is interrupted.
 *
 * Promise: records laid down for a while do not stay in the machine's temporary folder because somebody pressed ctrl-C.
 */
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Scratch {
  readonly directory: string;
  remove(): void;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const open = new Set<string>();

/** @param prefix of the directory's name, e.g. `osler-validate-` */
export async function openScratch(prefix: string): Promise<Scratch> {
  return hold(await mkdtemp(join(tmpdir(), prefix)));
}

/** Runs `write` on a directory that becomes something; it is gone where that fails or is interrupted. */
export async function writeOrRemove<T>(directory: string, write: () => Promise<T>): Promise<T> {
  const scratch = hold(directory);
  try {
    const result = await write();
    release(directory);
    return result;
  } catch (error) {
    scratch.remove();
    throw error;
  }
}

function hold(directory: string): Scratch {
  if (open.size === 0) for (const signal of signals) process.on(signal, interrupted);
  open.add(directory);
  return { directory, remove: () => remove(directory) };
}

function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  release(directory);
}

function release(directory: string): void {
  open.delete(directory);
  if (open.size === 0) for (const signal of signals) process.off(signal, interrupted);
}

/** Where nobody else minds the signal, it then ends the process as it would have. */
function interrupted(signal: NodeJS.Signals): void {
  for (const directory of open) remove(directory);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
