/** @module serving/listen: takes a port or says that it is taken, and knows a request that was meant for this machine. */
import type { FastifyInstance } from "fastify";
import { OslerError } from "#core";
import { isLoopback } from "./demo-accounts.ts";

/** The address listened on. @throws OslerError `serving/port-taken` */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    throw new OslerError("serving/port-taken", {
      message: `Port ${port} on ${host} is in use.`,
      fix: "Stop what uses it (another osler up?), or choose another with --port.",
      cause: error,
    });
  }
}

/** Whether a request's Host header names this machine; a web site can point its own name here, but not change that (DNS rebinding). */
export function namesLoopback(host: string | undefined): boolean {
  return isLoopback((host ?? "").replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1"));
}
