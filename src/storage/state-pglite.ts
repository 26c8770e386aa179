/**
 * @module storage/state-pglite: a `pg.Pool` whose one connection is PGlite in a worker thread.
 *
 * Promise: callers see an ordinary pool, so the same SQL runs embedded and on a PostgreSQL server. The pool has one
 * connection; whoever holds it while asking for another waits for itself.
 */
import { Worker } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import type { PoolConfig } from "pg";
import type { WorkerReply, WorkerRequest } from "./state-pglite.worker.ts";

export interface EmbeddedPostgres {
  readonly poolConfig: PoolConfig;
  /** Writes everything out and ends the thread. */
  close(): Promise<void>;
}

/** Parse, Bind, Describe, Execute: what follows ends with Sync (https://www.postgresql.org/docs/current/protocol-message-formats.html). */
const stepsOfStatement = new Set([..."PBDE"].map((letter) => letter.charCodeAt(0)));

type Unsent = { readonly kind: "exec"; readonly messages: readonly Uint8Array[] } | { readonly kind: "close" };
interface Waiting {
  resolve(messages: object[]): void;
  reject(error: Error): void;
}

/** Starts PGlite on `directory` (made if absent). One opener at a time: the caller holds the lock. */
export async function openEmbeddedPostgres(directory: string): Promise<EmbeddedPostgres> {
  const worker = new Worker(new URL("./state-pglite.worker.ts", import.meta.url), { workerData: { directory } });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const expect = (id: number) => new Promise<object[]>((resolve, reject) => waiting.set(id, { resolve, reject }));
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (reply: WorkerReply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("failure" in reply) asked?.reject(new Error(reply.failure));
    else asked?.resolve(reply.messages.map(toBackendMessage));
  });
  worker.on("error", failAll);
  worker.on("exit", () => failAll(new Error("The embedded database's thread has ended.")));
  const ask = (request: Unsent): Promise<object[]> => {
    const id = ++lastId;
    worker.postMessage({ id, ...request } satisfies WorkerRequest);
    return expect(id);
  };
  await expect(0);
  let held: Uint8Array[] = [];
  const proxy = {
    waitReady: Promise.resolve(),
    /** A statement's messages cross to the worker together: each crossing costs more than the work. */
    execProtocolStream: async (message: Uint8Array) => {
      held.push(message);
      if (stepsOfStatement.has(message[0] ?? 0)) return [];
      const messages = held;
      held = [];
      return ask({ kind: "exec", messages });
    },
  };
  const { createPgConfig } = await import("@electric-sql/pglite/node-postgres");
  // The adapter uses these two members of PGlite only; everything else stays in the worker.
  const config = createPgConfig(proxy as unknown as PGlite);
  return {
    poolConfig: { ...config, max: 1, idleTimeoutMillis: 0 } as PoolConfig,
    close: async () => {
      await ask({ kind: "close" });
      await worker.terminate();
    },
  };
}

function toBackendMessage(message: Record<string, unknown>): object {
  if (message["isError"] !== true) return message;
  const { message: text, ...fields } = message;
  return Object.assign(new Error(String(text)), fields);
}
