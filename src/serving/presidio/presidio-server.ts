/**
 * @module serving/presidio/presidio-server: Presidio's analyser and anonymiser over HTTP, with a detector that is handed in.
 *
 * Programs that speak to Presidio speak to Osler by changing a port. Promise: it answers on the loopback address only, a body has a
 * bound, and neither an answer to a failure nor a log line holds anything of a text.
 */
import fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import type { z } from "zod";
import { type AnalyzerResult, analyzeRequestSchema, anonymizeRequestSchema } from "#contract";
import { listen, namesLoopback } from "../listen.ts";
import type { RequestLine } from "../request-log.ts";
import { AnonymizeProblem, anonymize } from "./anonymize.ts";

/** An identifier found; offsets in UTF-16 code units, type as Presidio names it. */
interface DetectedEntity {
  readonly start: number;
  readonly end: number;
  readonly entityType: string;
}

export interface PresidioServerOptions {
  readonly detect: (text: string) => readonly DetectedEntity[];
  readonly entityTypes: readonly string[];
  /** 0 for any free port. */
  readonly port: number;
  readonly log?: (line: Pick<RequestLine, "method" | "route" | "status" | "milliseconds">) => void;
}

export interface PresidioServer {
  readonly url: string;
  close(): Promise<void>;
}

const BODY_BYTES = 1024 * 1024;
/** All results are above the one operating point the detector has; there is no finer scale to report. */
const SCORE = 1;
const RECOGNIZER = "Osler";
/** All there is to say of how a result was found. */
const explanation = {
  recognizer: RECOGNIZER,
  pattern_name: null,
  pattern: null,
  original_score: SCORE,
  score: SCORE,
  textual_explanation: null,
  score_context_improvement: 0,
  supportive_context_word: "",
  validation_result: null,
};

/** @throws OslerError `serving/port-taken` */
export async function startPresidioServer(options: PresidioServerOptions): Promise<PresidioServer> {
  const app = fastify({ bodyLimit: BODY_BYTES, forceCloseConnections: true });
  app.addHook("onRequest", async (request, reply) => {
    if (!namesLoopback(request.headers.host))
      return refuse(reply, 421, "This server answers to its loopback address only");
  });
  app.addHook("onSend", async (_, reply) => {
    reply.header("cache-control", "no-store").header("x-content-type-options", "nosniff");
  });
  addFailures(app, options.log);
  app.get("/health", async () => "Osler de-identification is up");
  app.get("/supportedentities", async () => options.entityTypes);
  app.get("/anonymizers", async () => ["hash", "keep", "mask", "redact", "replace"]);
  const isKnown = (entity: string) => options.entityTypes.includes(entity);
  app.post("/analyze", async (request, reply) => {
    const body = analyzeRequestSchema.safeParse(request.body);
    if (!body.success) return refuse(reply, 400, analyzeProblem(body.error));
    const { text, language, score_threshold: threshold, entities } = body.data;
    const asksForNothing = entities != null && entities.length > 0 && !entities.some(isKnown);
    if (language !== "en" || asksForNothing)
      return refuse(reply, 400, "No matching recognizers were found to serve the request.");
    if ((threshold ?? 0) > SCORE) return typeof text === "string" ? [] : text.map(() => []);
    const analyze = (one: string) => toResults(one, options.detect(one), body.data);
    return typeof text === "string" ? analyze(text) : text.map(analyze);
  });
  app.post("/anonymize", async (request, reply) => {
    const body = anonymizeRequestSchema.safeParse(request.body);
    if (!body.success) return refuse(reply, 422, `Invalid input, ${placeOf(body.error)}`);
    if (body.data.text === "") return refuse(reply, 422, "Invalid input, text can not be empty");
    return anonymize(body.data);
  });
  const url = await listen(app, "127.0.0.1", options.port);
  return { url, close: () => app.close() };
}

interface AnsweredResult extends AnalyzerResult {
  readonly analysis_explanation: typeof explanation | null;
  readonly recognition_metadata: { readonly recognizer_name: string };
}

function toResults(
  text: string,
  found: readonly DetectedEntity[],
  { entities, allow_list: allowed, return_decision_process: explained }: z.infer<typeof analyzeRequestSchema>,
): AnsweredResult[] {
  const at = codePointOffsets(text);
  return found
    .filter(({ entityType }) => entities == null || entities.length === 0 || entities.includes(entityType))
    .filter(({ start, end }) => allowed == null || !allowed.includes(text.slice(start, end)))
    .map(({ start, end, entityType }) => ({
      entity_type: entityType,
      start: at(start),
      end: at(end),
      score: SCORE,
      analysis_explanation: explained === true ? explanation : null,
      recognition_metadata: { recognizer_name: RECOGNIZER },
    }));
}

/** UTF-16 offsets as code points; offsets must be asked for in rising order. */
function codePointOffsets(text: string): (offset: number) => number {
  let [unit, point] = [0, 0];
  return (offset) => {
    while (unit < offset) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      point++;
    }
    return point;
  };
}

function analyzeProblem(error: z.ZodError): string {
  const first = error.issues[0]?.path[0];
  if (first === "text") return "No text provided";
  if (first === "language") return "No language provided";
  if (first === "ad_hoc_recognizers") return "ad_hoc_recognizers are not supported";
  return `Invalid input, ${placeOf(error)}`;
}

/** Where a body does not fit; names of fields and numbers of elements, never values. */
function placeOf(error: z.ZodError): string {
  const path = (error.issues[0]?.path ?? []).map(String);
  if (path.at(-1) === "masking_char") return "masking_char must be a character";
  const steps = path.map((step) => (/^\w{1,40}$/.test(step) ? step : "?"));
  return `${steps.length === 0 ? "the body" : steps.join(".")} does not fit`;
}

function refuse(reply: FastifyReply, status: number, error: string) {
  return reply.code(status).send({ error });
}

function addFailures(app: FastifyInstance, log: PresidioServerOptions["log"]): void {
  app.setNotFoundHandler((_, reply) => refuse(reply, 404, "Not found"));
  app.setErrorHandler((error, _, reply) => {
    if (error instanceof AnonymizeProblem) return refuse(reply, 422, error.message);
    const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
    if (status === 413) return refuse(reply, 413, `The body is larger than ${BODY_BYTES} bytes`);
    if (status >= 400 && status < 500) return refuse(reply, status, "Invalid request json");
    return refuse(reply, 500, "Internal server error");
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unknown";
    log?.({ method: request.method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) });
  });
}
