/**
 * @module serving/problem: refusals and failures as RFC 9457 bodies that never hold a record's content.
 */
import { type Problem, refusals } from "#contract";
import { OslerError } from "#core";
import type { Withdrawal } from "./capabilities.ts";

/** A refusal the API gives on purpose. */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";
  readonly status: number;
  readonly detail: string | undefined;

  constructor(status: number, title: string, detail?: string) {
    super(title);
    this.status = status;
    this.detail = detail;
  }
}

/** 503 for what the build has not reached yet. */
export function notReady(what: string): HttpProblem {
  return new HttpProblem(503, `${what} not ready yet`, "The build page shows the progress; try again when it is done.");
}

/** 503 for the risks of a release that may no longer be used. */
export function releaseWithdrawn(why: Withdrawal): HttpProblem {
  const title =
    why === "recalled" ? "The model's release was recalled" : "The licence of the model's release has ended";
  return new HttpProblem(503, title, "No risk is given. A steward's page says who moved the release, when and why.");
}

/** Any thrown value as a problem. Messages of unknown errors are dropped: they might quote a record. */
export function toProblem(error: unknown): Problem {
  if (error instanceof HttpProblem) {
    return problem(error.status, error.message, error.detail);
  }
  if (error instanceof OslerError) return problem(500, error.code, error.fix);
  const validation = validationErrors(error);
  if (validation !== undefined) {
    return { ...problem(400, "The request does not fit the schema"), errors: validation };
  }
  if (isUnstorableText(error)) return problem(400, "The request holds a sign no text may hold", "Leave out U+0000.");
  const status = clientStatus(error);
  if (status !== undefined) return problem(status, titles[status] ?? "The request cannot be read");
  return problem(
    500,
    refusals.broken,
    "Nothing was changed. The server's log has the kind of error and the request id.",
  );
}

const issueCodes: Record<number, string> = {
  401: "login",
  403: "forbidden",
  404: "not-found",
  405: "not-supported",
  406: "not-supported",
  409: "conflict",
  413: "too-long",
  414: "too-long",
  415: "not-supported",
  429: "throttled",
  431: "too-long",
  503: "transient",
};

/** A problem in FHIR's own words (R4's value set `issue-type`). */
export function toOperationOutcome({ status, title, detail, requestId }: Problem) {
  const code = issueCodes[status] ?? (status >= 500 ? "exception" : "invalid");
  const said = detail === undefined ? title : `${title}: ${detail}`;
  const diagnostics = requestId === undefined ? said : `${said} (request ${requestId})`;
  return { resourceType: "OperationOutcome", issue: [{ severity: "error", code, diagnostics }] };
}

function problem(status: number, title: string, detail?: string): Problem {
  return { type: "about:blank", title, status, ...(detail === undefined ? {} : { detail }) };
}

const titles: Record<number, string> = {
  400: "The request cannot be read",
  413: "The request is too large",
  414: "The address is too long",
  415: "The body must be JSON",
  429: refusals.tooMany,
};

/** PostgreSQL's refusals of U+0000, in a text (22021) and in JSON (22P05). */
function isUnstorableText(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "22021" || error.code === "22P05");
}

/** Fastify's own 4xx errors (bad JSON, too large, wrong media type, rate limit). */
function clientStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("statusCode" in error) || typeof error.statusCode !== "number") return undefined;
  return error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : undefined;
}

/** Paths and rules of a schema failure; the offending values are left out. */
function validationErrors(error: unknown): { path: string; message: string }[] | undefined {
  if (!(error instanceof Error) || !("validation" in error) || !Array.isArray(error.validation)) return undefined;
  const items: unknown[] = error.validation;
  return items.slice(0, 20).map((item) => {
    const pointer =
      typeof item === "object" && item !== null && "instancePath" in item ? String(item.instancePath) : "";
    const keyword = typeof item === "object" && item !== null && "keyword" in item ? String(item.keyword) : "invalid";
    return { path: pointer.slice(0, 100), message: keyword };
  });
}
