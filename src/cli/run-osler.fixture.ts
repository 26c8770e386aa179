/** @module cli/run-osler: runs the command line as a user would, for tests. */
import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

export interface Ended {
  /** `null` if it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `osler …args`; with `killWhen` it is killed with SIGKILL as soon as its output matches. */
export function runOsler(args: readonly string[], killWhen?: RegExp): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].on("data", (chunk) => {
        out[name] += chunk;
        if (killWhen?.test(out.stdout) === true) child.kill("SIGKILL");
      });
    }
    child.on("close", (code) => done({ code, ...out }));
  });
}

/** Runs `osler …args` and kills it with SIGKILL once a part of the file at `path` is on the disk. */
export function killOslerHolding(path: string, args: readonly string[]): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], { stdio: "ignore" });
    const watch = setInterval(() => {
      if (existsSync(path) && statSync(path).size > 0) child.kill("SIGKILL");
    }, 20);
    child.on("close", () => {
      clearInterval(watch);
      done();
    });
  });
}
