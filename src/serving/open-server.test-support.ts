/** @module serving/open-server: a server whose accounts are there, for suites that ask it at once. */
import { setTimeout } from "node:timers/promises";
import { type RunningServer, type ServerOptions, startServer } from "./server.ts";

/** `startServer` listens before its state is open and answers 503 until then; this one waits. */
export async function startOpenServer(options: ServerOptions): Promise<RunningServer> {
  const server = await startServer(options);
  const isOpen = async () => (await (await fetch(`${server.url}/api/health`)).json()).ready.accounts;
  while (!(await isOpen())) await setTimeout(20);
  return server;
}
