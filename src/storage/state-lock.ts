/**
 * @module storage/state-lock: one opener of the embedded database at a time; two would corrupt it.
 *
 * Promise: a lock whose process has ended is taken over, so a power cut never needs a person to delete a file.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OslerError } from "#core";

export interface StateLock {
  release(): Promise<void>;
}

/**
 * Takes the lock file at `path` for this process.
 *
 * @throws OslerError `storage/state-in-use` while a living process (this one included) holds it
 */
export async function takeStateLock(path: string): Promise<StateLock> {
  await mkdir(dirname(path), { recursive: true });
  const mine = `${process.pid} ${startOf(process.pid)}\n`;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await createExclusive(path, mine)) return { release: () => releaseOwn(path, mine) };
    const held = await readFile(path, "utf8").catch(() => "");
    if (isAlive(held)) throw inUse(path, held);
    await moveAside(path, held);
  }
  throw inUse(path, await readFile(path, "utf8").catch(() => ""));
}

const PAUSE_MS = 100;

/**
 * As `takeStateLock`, once whoever holds it is done.
 *
 * @param waiting called at each look that finds it held
 * @throws OslerError `storage/state-in-use` if it is still held after `patienceMs`
 */
export async function waitForStateLock(
  path: string,
  patienceMs: number,
  waiting: () => void = () => {},
): Promise<StateLock> {
  for (let waitedMs = 0; ; waitedMs += PAUSE_MS) {
    try {
      return await takeStateLock(path);
    } catch (error) {
      if (!(error instanceof OslerError) || error.code !== "storage/state-in-use" || waitedMs >= patienceMs)
        throw error;
      waiting();
      await sleep(PAUSE_MS);
    }
  }
}

/** The file appears with its content or not at all: a reader never sees it empty. */
async function createExclusive(path: string, content: string): Promise<boolean> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await writeFile(temporary, content);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Removes a stale lock; puts it back if another process replaced it between our reading and our renaming. */
async function moveAside(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}.stale.tmp`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8")) !== stale) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function releaseOwn(path: string, mine: string): Promise<void> {
  if ((await readFile(path, "utf8").catch(() => "")) === mine) await rm(path, { force: true });
}

function isAlive(held: string): boolean {
  const [pidText, start] = held.trim().split(" ");
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return start === undefined || start === "?" || startOf(pid) === "?" || start === startOf(pid);
}

/** The process's start in clock ticks since boot (Linux), so that a reused process number is not taken for the old one. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "?";
  } catch {
    return "?";
  }
}

function inUse(path: string, held: string): OslerError {
  const pid = held.trim().split(" ")[0];
  return new OslerError("storage/state-in-use", {
    message: `The state at ${path} is open in process ${pid === "" || pid === undefined ? "unknown" : pid}.`,
    fix: "Stop that process first, use another --home, or use a PostgreSQL server for several processes.",
  });
}
