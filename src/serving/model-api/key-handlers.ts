/** @module serving/model-api/key-handlers: what each key endpoint does once the guard let the key through. */
import { randomUUID } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ChatRequest, QueryRequest, ResponsesRequest, RisksRequest } from "#contract";
import type { ApiKey } from "#storage";
import { mayShowRisks } from "../cds-hooks/cds-setup.ts";
import { need, type ServingContext } from "../context.ts";
import { serveMcp } from "../mcp/mcp-http.ts";
import { HttpProblem } from "../problem.ts";
import { answerForKey } from "./answer-for-key.ts";
import { toQuestion } from "./asked-question.ts";
import { toCompletion, toCompletionChunks } from "./chat-completions.ts";
import type { KeyEndpointId } from "./key-endpoints.ts";
import { listModels, requireAnswerModel } from "./models.ts";
import { toResponse, toResponseEvents } from "./responses.ts";
import { readSentQueries, readSentRisks } from "./sent-record.ts";

interface KeyCall {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly key: ApiKey;
}

type KeyHandler = (context: ServingContext, call: KeyCall) => Promise<unknown>;

/** One handler an endpoint. Bodies were parsed by the table's schemas; the casts name what they made. */
export const keyHandlers: { readonly [Id in KeyEndpointId]: KeyHandler } = {
  models: async (context) => ({ object: "list", data: listModels(context.capabilities, startedAt(context)) }),
  model: async (context, { request }) => {
    const { model } = request.params as { model: string };
    const found = listModels(context.capabilities, startedAt(context)).find(({ id }) => id === model);
    if (found === undefined) throw new HttpProblem(404, "There is no such model", "GET /v1/models lists all.");
    return found;
  },
  "chat-completions": async (context, { request, reply, key }) => {
    const { model, messages, stream } = request.body as ChatRequest;
    requireAnswerModel(model);
    const answer = await answerForKey(context, key, toQuestion(messages));
    const head = { id: `chatcmpl-${randomUUID()}`, created: seconds(context.clock()), model };
    if (stream !== true) return toCompletion(answer, head);
    const chunks = toCompletionChunks(answer, head).map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`);
    return sendEvents(reply, `${chunks.join("")}data: [DONE]\n\n`);
  },
  responses: async (context, { request, reply, key }) => {
    const { model, input, stream } = request.body as ResponsesRequest;
    requireAnswerModel(model);
    const answer = await answerForKey(context, key, toQuestion(input));
    const created = seconds(context.clock());
    const head = { id: `resp_${randomUUID()}`, messageId: `msg_${randomUUID()}`, created, model };
    if (stream !== true) return toResponse(answer, head);
    const events = toResponseEvents(answer, head).map(
      (event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`,
    );
    return sendEvents(reply, events.join(""));
  },
  embeddings: async () => {
    throw new HttpProblem(404, "Embeddings are not offered", "Osler's retrieval has no embedding model yet.");
  },
  metrics: async (context, { reply }) => {
    const { text, type } = await context.metrics.read(context);
    return reply.type(type).send(text);
  },
  mcp: async (context, { request, reply, key }) => serveMcp(context, key, request, reply),
  risks: async (context, { request, key }) => {
    const model = modelFor(context, key);
    return readSentRisks(model, request.body as RisksRequest, context.clock(), context.capabilities);
  },
  query: async (context, { request, key }) => {
    const model = modelFor(context, key);
    return readSentQueries(model, request.body as QueryRequest, context.clock(), context.capabilities);
  },
};

/** @throws HttpProblem 403 for a licensee while risks may not be shown */
function modelFor(context: ServingContext, key: ApiKey) {
  const model = need(context, "model", "The model is");
  if (key.role === "licensee" && !mayShowRisks(context.capabilities.release)) {
    throw new HttpProblem(403, "This release's risks may not be shown yet", "Its stage is below limited.");
  }
  return model;
}

function sendEvents(reply: FastifyReply, body: string): FastifyReply {
  return reply.type("text/event-stream; charset=utf-8").header("cache-control", "no-store").send(body);
}

const started = new WeakMap<ServingContext, number>();

function startedAt(context: ServingContext): number {
  const held = started.get(context) ?? seconds(context.clock());
  started.set(context, held);
  return held;
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
