/**
 * @module bench/delphi/engines: how the benchmarks run an engine as a process of its own, and what they say of the machine.
 */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

export const PYTHON = "/usr/bin/python3";
export const PEER = fileURLToPath(new URL("peer.py", import.meta.url));

/** PyTorch's BLAS as it is fastest on this machine. */
export interface PeerBlas {
  /** GF/s of a thread. */
  readonly speed: number;
  /** Variables that make it so. */
  readonly environment: Readonly<Record<string, string>>;
}

/** OpenBLAS's kernels by the instructions they need. One that is older than the processor falls back to SSE3, a fifth of the speed. */
const kernels = { avx512f: "SKYLAKEX", avx2: "HASWELL" } as const;

/** Measures OpenBLAS's own choice of kernels and those the processor could run, and takes the fastest. */
export async function findPeerBlas(): Promise<PeerBlas> {
  const able = await instructions();
  const choices = Object.entries(kernels).flatMap(([needs, OPENBLAS_CORETYPE]) =>
    able.includes(needs) ? [{ OPENBLAS_CORETYPE }] : [],
  );
  const one = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
  let best: PeerBlas = { speed: 0, environment: {} };
  for (const environment of [{}, ...choices]) {
    const speed = Number(await output(PYTHON, [PEER, "speed"], { ...one, ...environment }));
    // Its own choice stays unless another is plainly faster.
    if (speed > 1.1 * best.speed) best = { speed, environment };
  }
  return best;
}

/** Processors, their vector instructions, and what PyTorch's BLAS does with one thread. */
export async function describeMachine({ speed, environment }: PeerBlas): Promise<string> {
  const warning = speed < 12 ? " (a reference BLAS: install libopenblas0)" : "";
  const kernel = environment["OPENBLAS_CORETYPE"] === undefined ? "" : `, ${environment["OPENBLAS_CORETYPE"]}`;
  const blas = `torch's BLAS ${speed.toFixed(0)} GF/s a thread${kernel}${warning}`;
  return `${cpus().length} × ${cpus()[0]?.model}, ${(await instructions()).join(" ")}; ${blas}`;
}

/** Of at least one value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** What a program prints; its errors go to ours. */
export function output(
  program: string,
  given: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.on("data", (part) => {
      text += part;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(text) : reject(new RangeError(`${program} ended with ${code}.`)),
    );
  });
}

/** CPU ticks used by everyone, and by our ended children. */
export async function busy(): Promise<{ all: number; own: number }> {
  const [, ...ticks] = ((await readFile("/proc/stat", "utf8")).split("\n")[0] ?? "").split(/\s+/).map(Number);
  const mine = (await readFile("/proc/self/stat", "utf8")).split(") ")[1]?.split(" ").map(Number) ?? [];
  const idle = (ticks[3] ?? 0) + (ticks[4] ?? 0);
  // utime, stime, cutime, cstime are fields 14 to 17; two are before the ") ".
  return {
    all: ticks.reduce((a, b) => a + b, 0) - idle,
    own: [11, 12, 13, 14].reduce((sum, i) => sum + (mine[i] ?? 0), 0),
  };
}

async function instructions(): Promise<string[]> {
  const text = await readFile("/proc/cpuinfo", "utf8");
  return ["avx2", "avx512f", "avx512_bf16"].filter((name) => new RegExp(`\\b${name}\\b`).test(text));
}
