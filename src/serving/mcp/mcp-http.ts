/** @module serving/mcp/mcp-http: MCP over streamable HTTP: one request, one answer; no session is kept between calls. */
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ApiKey } from "#storage";
import type { ProgramContext } from "../context.ts";
import { createMcpServer } from "./mcp-server.ts";

/** Answers one JSON-RPC message or batch. */
export async function serveMcp(
  context: ProgramContext,
  key: ApiKey,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const server = createMcpServer(context, key);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  try {
    await server.connect(transport);
    const response = await transport.handleRequest(toWebRequest(request), { parsedBody: request.body });
    const type = response.headers.get("content-type");
    if (type !== null) reply.type(type);
    return reply
      .code(response.status)
      .serializer(String)
      .send(await response.text());
  } finally {
    await server.close();
  }
}

/** What the transport looks at besides the body: the method and the headers it names. */
function toWebRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const name of ["accept", "content-type", "mcp-protocol-version"]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  return new Request(`${request.protocol}://${request.host}/mcp`, { method: "POST", headers });
}
