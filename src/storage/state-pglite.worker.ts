/**
 * @module storage/state-pglite.worker: PGlite in a thread of its own, so that a long query never holds up the server.
 *
 * Before: `state-pglite` sends wire-protocol messages, a statement's together. After: it gets the parsed backend messages. PGlite honours no statement
 * timeout, which is why it must not share the server's thread.
 */
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

export type WorkerRequest =
  | { readonly id: number; readonly kind: "exec"; readonly messages: readonly Uint8Array[] }
  | { readonly id: number; readonly kind: "close" };

/** `messages` are plain copies: an error's fields survive the trip, its prototype does not. */
export type WorkerReply =
  | { readonly id: number; readonly messages: readonly Record<string, unknown>[] }
  | { readonly id: number; readonly failure: string };

const port = parentPort;
if (port === null) throw new Error("state-pglite.worker runs in a worker thread only.");

const { directory } = workerData as { directory: string };
const database = new PGlite(directory);

port.on("message", async (request: WorkerRequest) => {
  try {
    if (request.kind === "close") {
      await database.close();
      port.postMessage({ id: request.id, messages: [] } satisfies WorkerReply);
      port.close();
      return;
    }
    const messages: Record<string, unknown>[] = [];
    for (const message of request.messages) {
      messages.push(...(await database.execProtocolStream(message, { throwOnError: false })).map(toPlain));
    }
    port.postMessage({ id: request.id, messages } satisfies WorkerReply);
  } catch (error) {
    const failure = error instanceof Error ? error.message : "unknown failure";
    port.postMessage({ id: request.id, failure } satisfies WorkerReply);
  }
});

await database.waitReady;
port.postMessage({ id: 0, messages: [] } satisfies WorkerReply);

function toPlain(message: object): Record<string, unknown> {
  return message instanceof Error ? { ...message, message: message.message, isError: true } : { ...message };
}
