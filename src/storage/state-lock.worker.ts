/**
 * @module storage/state-lock.worker: in its own thread, so that no long computation stops it: signs of life of who holds a lock, for those
 * who cannot see its process.
 */
import { readFileSync, utimesSync } from "node:fs";
import { workerData } from "node:worker_threads";

export interface SignsOfLife {
  readonly path: string;
  /** What the file says while it is ours. */
  readonly mine: string;
  readonly everyMs: number;
}

const { path, mine, everyMs }: SignsOfLife = workerData;

function sign(): void {
  try {
    if (readFileSync(path, "utf8") === mine) utimesSync(path, new Date(), new Date());
  } catch {
    // Released, or the disk is away for a moment.
  }
}

sign();
setInterval(sign, everyMs);
