/**
 * @module serving/build-stream: the build's steps as server-sent events: the whole status at once, then after every change.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import { buildStatusOf, type ServingContext } from "./context.ts";

const HEARTBEAT_MS = 15_000;

export function serveBuildEvents(context: ServingContext, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  const send = () => raw.write(`data: ${JSON.stringify(buildStatusOf(context))}\n\n`);
  send();
  const stop = context.progress.watch(send);
  const heartbeat = setInterval(() => raw.write(": still here\n\n"), HEARTBEAT_MS);
  request.raw.on("close", () => {
    stop();
    clearInterval(heartbeat);
    raw.end();
  });
}
