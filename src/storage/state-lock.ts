/**
 * @module storage/state-lock: one opener of the embedded database at a time; two would corrupt it.
 *
 * Promise: a lock whose process has ended is taken over, so a power cut never needs a person to delete a file. Of another container or
 * machine on the same disk no process can be seen: its lock counts for as long as its file shows signs of life.
 */
import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { link, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { OslerError } from "#core";
import type { SignsOfLife } from "./state-lock.worker.ts";

export interface StateLock {
  release(): Promise<void>;
}

/**
 * Takes the lock file at `path` for this process.
 *
 * @param silenceMs how long a lock of another container or machine may show no sign of life before it is taken over
 * @throws OslerError `storage/state-in-use` while a living process (this one included) holds it
 */
export async function takeStateLock(path: string, silenceMs = SILENCE_MS): Promise<StateLock> {
  await mkdir(dirname(path), { recursive: true });
  const mine = `${process.pid} ${startOf(process.pid)} ${hostname()} ${processSpace()}\n`;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await createExclusive(path, mine)) {
      const stop = showSigns({ path, mine, everyMs: SIGN_EVERY_MS });
      return {
        release: async () => {
          stop();
          await releaseOwn(path, mine);
        },
      };
    }
    const held = await readFile(path, "utf8").catch(() => "");
    if (isElsewhere(held) ? await showsSigns(path, silenceMs) : isAlive(held)) throw inUse(path, held);
    await moveAside(path, held);
  }
  throw inUse(path, await readFile(path, "utf8").catch(() => ""));
}

/**
 * Does `work` with the lock at `path` taken.
 *
 * @param refusal what to throw while another process holds it
 */
export async function withStateLock<T>(
  path: string,
  refusal: (cause: OslerError) => OslerError,
  work: () => Promise<T>,
): Promise<T> {
  const lock = await takeStateLock(path).catch((cause: unknown) => {
    throw cause instanceof OslerError && cause.code === "storage/state-in-use" ? refusal(cause) : cause;
  });
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

/** A process that starts computing at once still gives its first sign in time. */
const FIRST_SIGN_MS = 500;
const SIGN_EVERY_MS = 1000;
const SILENCE_MS = 10_000;
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
  const aside = `${path}.${randomUUID()}.stale.tmp`;
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

/** From now until stopped. Locks that are held for a moment alone show none. */
function showSigns(signs: SignsOfLife): () => void {
  let worker: Worker | undefined;
  const timer = setTimeout(() => {
    worker = new Worker(new URL("./state-lock.worker.ts", import.meta.url), { workerData: signs });
    worker.unref();
  }, FIRST_SIGN_MS);
  timer.unref();
  return () => {
    clearTimeout(timer);
    void worker?.terminate();
  };
}

/** Whether the file changes within `silenceMs`, by this machine's clock alone, before it goes. */
async function showsSigns(path: string, silenceMs: number): Promise<boolean> {
  const first = await writtenAt(path);
  for (const until = performance.now() + silenceMs; performance.now() < until; ) {
    await sleep(PAUSE_MS);
    const latest = await writtenAt(path);
    if (latest !== first) return latest !== undefined;
  }
  return false;
}

/** Opened to be looked at: network file systems answer from memory otherwise. */
async function writtenAt(path: string): Promise<number | undefined> {
  const file = await open(path).catch(() => undefined);
  try {
    return (await file?.stat())?.mtimeMs;
  } finally {
    await file?.close();
  }
}

/** Where a process number means one process: a kernel's run and its PID namespace; the machine where there is no `/proc`. */
function processSpace(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}/${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

/** Locks of earlier versions name no place, and are looked for here. */
function isElsewhere(held: string): boolean {
  const [, , , space] = held.trim().split(" ");
  return space !== undefined && space !== processSpace();
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
  const [pid = "", , host] = held.trim().split(" ");
  const where = isElsewhere(held) ? ` of ${host}, another container or machine` : "";
  return new OslerError("storage/state-in-use", {
    message: `The state at ${path} is open in process ${pid === "" ? "unknown" : pid}${where}.`,
    fix: "Stop that process first, use another --home, or use a PostgreSQL server for several processes.",
  });
}
