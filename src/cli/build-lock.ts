/**
 * @module cli/build-lock: one build at a time in a home.
 *
 * A lock whose process has ended is taken over. A build whose server was killed ends by itself within moments, so a new one waits a
 * little before it gives up.
 */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { OslerError } from "#core";
import { takeStateLock } from "#storage";
import type { Home } from "./home.ts";

const attempts = 60;
const pauseMs = 500;

/** Runs `build` while holding the home's lock. @throws OslerError `cli/build-running` if another process still builds after half a minute */
export async function withBuildLock<T>(home: Home, build: () => Promise<T>): Promise<T> {
  const lock = await takePatiently(join(home.root, "build.lock"));
  try {
    return await build();
  } finally {
    await lock.release();
  }
}

async function takePatiently(path: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await takeStateLock(path);
    } catch (error) {
      if (!(error instanceof OslerError) || error.code !== "storage/state-in-use") throw error;
      if (attempt === attempts) {
        throw new OslerError("cli/build-running", {
          message: `Another process is building in this home (${path}).`,
          fix: "Wait for it, stop it, or use another --home.",
          cause: error,
        });
      }
      await sleep(pauseMs);
    }
  }
}
