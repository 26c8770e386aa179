/**
 * @module serving/model-api/key-endpoints: every route a key opens, declared once: its scope, its roles, what goes in and out.
 *
 * Routes, OpenAPI and the authorisation tests are made from this table, as `/api` is from `endpoints`.
 */
import type { z } from "zod";
import {
  chatRequestSchema,
  queryRequestSchema,
  queryViewSchema,
  responsesRequestSchema,
  risksRequestSchema,
  risksResponseSchema,
} from "#contract";
import type { EpochMs } from "#core";
import type { ApiKey } from "#storage";
import { isInForce, type KeyRole, type KeyScope } from "./api-keys.ts";

export interface KeyEndpoint {
  readonly method: "GET" | "POST";
  readonly path: `/v1/${string}` | "/mcp" | "/metrics";
  readonly summary: string;
  /** A key with any one of these may call. */
  readonly scopes: readonly KeyScope[];
  readonly roles: readonly KeyRole[];
  /** Largest body in bytes. */
  readonly bodyLimit: number;
  readonly body?: z.ZodType;
  /** Absent where the shape is another's (OpenAI's, MCP's). */
  readonly response?: z.ZodType;
}

const anyRole = ["clinician", "licensee"] as const;
const small = 256 * 1024;

export const keyEndpoints = {
  models: {
    method: "GET",
    path: "/v1/models",
    summary: "What can be asked: cited answers, risks",
    scopes: ["models"],
    roles: anyRole,
    bodyLimit: small,
  },
  model: {
    method: "GET",
    path: "/v1/models/:model",
    summary: "One of the models",
    scopes: ["models"],
    roles: anyRole,
    bodyLimit: small,
  },
  "chat-completions": {
    method: "POST",
    path: "/v1/chat/completions",
    summary:
      "The last user message answered by quotation, with citations as annotations, or refused with what is missing",
    scopes: ["answers"],
    roles: anyRole,
    bodyLimit: small,
    body: chatRequestSchema,
  },
  responses: {
    method: "POST",
    path: "/v1/responses",
    summary: "The same in the shape of OpenAI's Responses API",
    scopes: ["answers"],
    roles: anyRole,
    bodyLimit: small,
    body: responsesRequestSchema,
  },
  embeddings: {
    method: "POST",
    path: "/v1/embeddings",
    summary: "Not offered: 404",
    scopes: ["answers"],
    roles: anyRole,
    bodyLimit: small,
  },
  risks: {
    method: "POST",
    path: "/v1/risks",
    summary: "Risks of first occurrence from a record sent with the request; nothing of it is kept",
    scopes: ["risks"],
    roles: anyRole,
    bodyLimit: 2 * 1024 * 1024,
    body: risksRequestSchema,
    response: risksResponseSchema,
  },
  query: {
    method: "POST",
    path: "/v1/query",
    summary:
      "Risk of the first or next of any set of codes and thresholds, whether or not of the catalogue; nothing of the record is kept",
    scopes: ["risks"],
    roles: anyRole,
    bodyLimit: 2 * 1024 * 1024,
    body: queryRequestSchema,
    response: queryViewSchema,
  },
  mcp: {
    method: "POST",
    path: "/mcp",
    summary: "Model Context Protocol, streamable HTTP: read-only tools by the key's scopes",
    scopes: ["answers", "records"],
    roles: anyRole,
    bodyLimit: small,
  },
  metrics: {
    method: "GET",
    path: "/metrics",
    summary: "Latency, readiness and counts in Prometheus' text form",
    scopes: ["metrics"],
    roles: ["clinician"],
    bodyLimit: small,
  },
} as const satisfies Record<string, KeyEndpoint>;

export type KeyEndpointId = keyof typeof keyEndpoints;

export type KeyDecision = "allowed" | "key-needed" | "refused";

/** Whether `key` opens `endpoint` at `now`. Pure. */
export function decideKeyAccess(endpoint: KeyEndpoint, key: ApiKey | undefined, now: EpochMs): KeyDecision {
  if (key === undefined || !isInForce(key, now)) return "key-needed";
  const roleFits = endpoint.roles.some((role) => role === key.role);
  const scopeFits = endpoint.scopes.some((scope) => key.scopes.includes(scope));
  return roleFits && scopeFits ? "allowed" : "refused";
}
