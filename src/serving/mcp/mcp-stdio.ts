/** @module serving/mcp/mcp-stdio: MCP for an assistant on the same machine, which starts this process and speaks over its pipes. */
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { type Clock, OslerError } from "#core";
import { openAudit } from "#governance";
import type { State } from "#storage";
import { createBuildProgress } from "../build-progress.ts";
import type { Capabilities } from "../capabilities.ts";
import { noCdsSetup } from "../cds-hooks/cds-setup.ts";
import { createMetrics } from "../metrics.ts";
import { findApiKey, isInForce } from "../model-api/api-keys.ts";
import { inForce } from "../release-in-force.ts";
import { createMcpServer } from "./mcp-server.ts";

export interface McpOptions {
  readonly state: State;
  readonly clock: Clock;
  readonly version: string;
  /** Asked at each call: a release may be moved or recalled in between. */
  readonly capabilities: () => Capabilities;
  /** The key whose scopes open tools and whose id acts. */
  readonly secret: string | undefined;
}

/**
 * Serves until the other side hangs up.
 *
 * @throws OslerError `serving/api-key-unknown` if the key is not in force
 */
export async function serveMcpOver(
  options: McpOptions,
  transport: Transport = new StdioServerTransport(),
): Promise<void> {
  const { state, clock, version, capabilities } = options;
  const key = await findApiKey(state, options.secret);
  if (key === undefined || !isInForce(key, clock())) {
    throw new OslerError("serving/api-key-unknown", {
      message: "The key given is not in force.",
      fix: "Put a key made by osler keys add in OSLER_API_KEY.",
    });
  }
  const opened = { state, audit: await openAudit(state, clock) };
  const progress = createBuildProgress();
  const server = createMcpServer(
    {
      clock,
      version,
      progress,
      loopback: true,
      cds: noCdsSetup,
      preventiveCodes: {},
      metrics: createMetrics(),
      get capabilities() {
        return inForce(capabilities(), clock());
      },
      opened,
    },
    key,
  );
  const ended = new Promise<void>((done) => {
    server.server.onclose = done;
  });
  process.stdin.once("end", () => void server.close());
  await server.connect(transport);
  await ended;
}
