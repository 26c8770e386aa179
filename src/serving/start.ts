/** @module serving/start: the servers, loaded when one is started; commands beside them do not wait for Fastify and what stands on it. */
import type { McpOptions } from "./mcp/mcp-stdio.ts";
import type { PresidioServer, PresidioServerOptions } from "./presidio/presidio-server.ts";
import type { RunningServer, ServerOptions } from "./server.ts";

/** `server.ts`'s. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  return (await import("./server.ts")).startServer(options);
}

/** `presidio-server.ts`'s. */
export async function startPresidioServer(options: PresidioServerOptions): Promise<PresidioServer> {
  return (await import("./presidio/presidio-server.ts")).startPresidioServer(options);
}

/** `mcp-stdio.ts`'s. */
export async function serveMcpOver(options: McpOptions): Promise<void> {
  return (await import("./mcp/mcp-stdio.ts")).serveMcpOver(options);
}
