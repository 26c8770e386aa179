/**
 * @module serving/request-log: one line a request, so that what a user reports can be found: when, which route, how it ended, for which role.
 *
 * Promise: a line holds nothing that was sent but a request id of a form that names nobody: no path, query, header or body, no message, no
 * account, no key. What a route names in its path stands in the line as the route's own pattern.
 */
import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Clock, OslerError } from "#core";

export interface RequestLine {
  /** ISO instant at which the answer was sent. */
  readonly time: string;
  /** As in `X-Request-Id` of the answer; `null` for work that no request asked for. */
  readonly id: string | null;
  readonly method: string;
  /** The route's pattern, e.g. `/api/patients/:patientId`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Of the account, the key or `app`, `cds-client`; `none` where nobody was let in. */
  readonly role: string;
  /** The kind of an unexpected error; never its message. */
  readonly error?: string;
}

/** Of one answer: who called, as far as the guard came. */
const roles = new WeakMap<FastifyRequest, string>();
const errors = new WeakMap<FastifyRequest, string>();

/** Remembers for the log as what the caller was let in. */
export function noteRole(request: FastifyRequest, role: string): void {
  roles.set(request, role);
}

/** Remembers for the log what kind of error an answer stands for. */
export function noteError(request: FastifyRequest, error: unknown): void {
  errors.set(request, kindOf(error));
}

/** The line of an answered request. */
export function toRequestLine(request: FastifyRequest, reply: FastifyReply, clock: Clock): RequestLine {
  const error = errors.get(request);
  return {
    time: new Date(clock()).toISOString(),
    id: request.id,
    method: request.method,
    route: request.routeOptions?.url ?? STATUS_CODES[404] ?? "",
    status: reply.raw.headersSent ? reply.raw.statusCode : reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime),
    role: roles.get(request) ?? "none",
    ...(error === undefined ? {} : { error }),
  };
}

/** The line of a failure beside the requests. */
export function toFailureLine(work: string, error: unknown, clock: Clock): RequestLine {
  return {
    ...{ time: new Date(clock()).toISOString(), id: null, method: "", route: work, status: 500, milliseconds: 0 },
    ...{ role: "none", error: typeof error === "string" ? error : kindOf(error) },
  };
}

function kindOf(error: unknown): string {
  return error instanceof OslerError ? error.code : error instanceof Error ? error.name : "unknown";
}

/** UUID, a trace id of W3C's (32 hexadecimal digits) or a ULID: what proxies and browsers make, and no name or number of a person fits in. */
const wellFormed = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}|[0-7][0-9A-HJKMNP-TV-Z]{25})$/i;

/**
 * The id a request goes by: the one it brought, if it is well-formed, else a new one.
 *
 * A patient's id can be a UUID too: one that stands in the address as well is not taken.
 */
export function chooseRequestId(sent: string | readonly string[] | undefined, url: string): string {
  if (typeof sent !== "string" || !wellFormed.test(sent)) return randomUUID();
  return url.toLowerCase().includes(sent.toLowerCase()) ? randomUUID() : sent;
}
