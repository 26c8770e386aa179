/** @module bench/running-osler: a served home and a registered CDS Hooks client, for the benchmarks of serving. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

const osler = resolve("src/cli/main.ts");
const ISSUER = "https://bench.example";

export interface RunningOsler {
  readonly url: string;
  readonly process: ChildProcess;
  /** A registered client's token for a path, good once. */
  token(path: string): Promise<string>;
  /** Calls a CDS Hooks path with a token of its own. */
  post(path: string, body: unknown): Promise<Response>;
  /** Resident memory of the server, MB. */
  residentMb(): number;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Makes a clinician's account in the home, before it is served; its password. */
export function addClinician(home: string, name: string): string {
  const made = spawnSync(process.execPath, [osler, "accounts", "put", name, "--role", "clinician", "--home", home]);
  const password = /password (\S+)/.exec(made.stdout.toString())?.[1];
  if (password === undefined) throw new Error(`no account was made: ${made.stderr.toString()}`);
  return password;
}

/** A client whose patient ids are the home's own. Writes the home's `cds-hooks.json`, which must not be there. */
export async function registerClient(home: string): Promise<{ privateKey: CryptoKey; remove: () => void }> {
  const file = join(home, "cds-hooks.json");
  if (existsSync(file)) throw new Error(`${file} is there already; use a home made for the benchmark`);
  const { publicKey, privateKey } = await generateKeyPair("ES384");
  const jwk = { ...(await exportJWK(publicKey)), alg: "ES384", kid: "bench" };
  writeFileSync(
    file,
    JSON.stringify({ clients: [{ issuer: ISSUER, keys: { jwks: { keys: [jwk] } }, records: "own" }] }),
  );
  return { privateKey, remove: () => rmSync(file) };
}

/** Serves a built home and waits until all of it answers. */
export async function serveHome(home: string, port: number, privateKey: CryptoKey): Promise<RunningOsler> {
  const child = spawn(process.execPath, [osler, "up", "--home", home, "--port", String(port)], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`osler up ended with ${child.exitCode}`);
    const status = await fetch(`${url}/api/health`).then(
      (response) => response.json(),
      () => undefined,
    );
    const ready: Record<string, boolean> = status?.ready ?? {};
    if (status !== undefined && Object.values(ready).every(Boolean)) break;
    await new Promise((done) => setTimeout(done, 200));
  }
  const token = (path: string) =>
    new SignJWT({})
      .setProtectedHeader({ alg: "ES384", kid: "bench", typ: "JWT" })
      .setIssuer(ISSUER)
      .setAudience(`${url}${path}`)
      .setIssuedAt()
      .setExpirationTime("2m")
      .setJti(randomUUID())
      .sign(privateKey);
  return {
    url,
    process: child,
    token,
    post: async (path, body) => {
      const headers = { "content-type": "application/json", authorization: `Bearer ${await token(path)}` };
      return fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    },
    residentMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await ended;
    },
  };
}
