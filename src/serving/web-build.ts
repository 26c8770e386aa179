/**
 * @module serving/web-build: turns `web/` into the pages the server sends.
 *
 * Promise: nothing is built while the sources are unchanged: the stamp beside the pages is the hash of everything that goes in. Several
 * builders at once build once.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { OslerError } from "#core";
import { sha256, sha256File, sha256Tree, waitForStateLock, writeDirectoryAtomic, writeFileAtomic } from "#storage";

export interface WebBuild {
  readonly directory: string;
  /** Whether anything had to be built. */
  readonly built: boolean;
}

const STAMP = "sources.sha256";

/**
 * Builds `root/web` into `root/web/dist` if its sources, the contract or the lockfile changed since.
 *
 * @param root the project's directory
 * @throws OslerError `serving/web-build-failed`
 */
export async function buildWeb(root: string): Promise<WebBuild> {
  const directory = join(root, "web", "dist");
  const stamp = await sourcesHash(root);
  if (await isBuilt(directory, stamp)) return { directory, built: false };
  const lock = await waitForStateLock(`${directory}.lock.tmp`, Number.POSITIVE_INFINITY);
  try {
    if (await isBuilt(directory, stamp)) return { directory, built: false };
    await writeDirectoryAtomic(directory, async (temporary) => {
      await runVite(root, temporary);
      await writeFileAtomic(join(temporary, STAMP), stamp);
    });
    return { directory, built: true };
  } finally {
    await lock.release();
  }
}

async function isBuilt(directory: string, stamp: string): Promise<boolean> {
  const stampFile = join(directory, STAMP);
  return existsSync(stampFile) && (await readFile(stampFile, "utf8")) === stamp;
}

async function sourcesHash(root: string): Promise<string> {
  const trees = ["web", "src/contract", "src/core"].map((tree) =>
    sha256Tree(join(root, tree), (file) => file.startsWith("dist") || file.includes(".test.")),
  );
  return sha256([...(await Promise.all(trees)), await sha256File(join(root, "package-lock.json"))].join("\n"));
}

async function runVite(root: string, outDir: string): Promise<void> {
  const [{ build }, { default: react }] = await Promise.all([import("vite"), import("@vitejs/plugin-react")]);
  const page = (name: string) => join(root, "web", name, "index.html");
  const { NODE_ENV } = process.env;
  try {
    // Vite asks the environment before its own `mode`: pages built by a test would be React's development build, and stay.
    process.env["NODE_ENV"] = "production";
    await build({
      configFile: false,
      root: join(root, "web"),
      logLevel: "silent",
      plugins: [react()],
      build: {
        outDir,
        emptyOutDir: false,
        target: "es2023",
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1000,
        rollupOptions: {
          input: Object.fromEntries(
            ["start", "account", "clinician", "patient", "authorize", "sandbox", "signed-in"].map((name) => [
              name,
              page(name),
            ]),
          ),
        },
      },
    });
  } catch (cause) {
    throw new OslerError("serving/web-build-failed", {
      message: "Vite could not build the pages in web/.",
      fix: "Run tsc to see the error; see the cause.",
      cause,
    });
  } finally {
    if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = NODE_ENV;
  }
}
