/**
 * @module serving/mcp/mcp-server: the Model Context Protocol for assistants: read-only tools, pointers before text, bounded.
 *
 * A key sees only the tools its scopes open. Every call is audited under the key's id, with the patient it was about. Promise: a tool's
 * failure names what to do and never holds a record's content.
 */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { askSchema, eventKindSchema } from "#contract";
import { type PatientId, toPatientId } from "#core";
import type { ApiKey } from "#storage";
import type { PassagePointer } from "../capabilities.ts";
import { need, needOpened, type ProgramContext } from "../context.ts";
import { getChart } from "../handlers.ts";
import { answerForKey } from "../model-api/answer-for-key.ts";
import { actorOf, isInForce, type KeyScope } from "../model-api/api-keys.ts";
import { HttpProblem, toProblem } from "../problem.ts";
import { isClosedTo } from "../record-standing.ts";
import { readRiskPanel } from "../risk-view.ts";
import { toTimelineEvents, toTimelineRows } from "../timeline-view.ts";

/** Longest text one call gives back. */
const MAX_PASSAGE = 4000;

const limit = z.int().min(1).max(100).default(20);
const patientId = z.string().min(1).max(128);

interface McpCall {
  readonly context: ProgramContext;
  readonly key: ApiKey;
}

/** A server for one key. */
export function createMcpServer(context: ProgramContext, key: ApiKey): McpServer {
  const server = new McpServer({ name: "osler", version: context.version });
  const call = { context, key };
  if (key.scopes.includes("answers")) addEvidenceTools(server, call);
  if (key.scopes.includes("records")) addRecordTools(server, call);
  return server;
}

function addEvidenceTools(server: McpServer, call: McpCall): void {
  const { context, key } = call;
  server.registerTool(
    "search_evidence",
    {
      title: "Search the evidence library",
      description:
        "Pointers to the passages that fit a query, best first, at most one a document; fetch_passage gives their text.",
      inputSchema: { query: z.string().trim().min(3).max(500), limit },
      annotations: readOnly,
    },
    async ({ query, limit: most }) =>
      audited(call, "search_evidence", "answers", undefined, async () => {
        const found = await need(context, "evidence", "The evidence library is").search(query, most);
        return { passages: found.map(toPointer) };
      }),
  );
  server.registerTool(
    "fetch_passage",
    {
      title: "Read one passage",
      description: "The text of a passage by its id, verbatim, with its document's title and address.",
      inputSchema: { id: z.string().regex(passageIdPattern) },
      annotations: readOnly,
    },
    async ({ id }) => audited(call, "fetch_passage", "answers", undefined, async () => fetchPassage(context, id)),
  );
  server.registerTool(
    "ask",
    {
      title: "Ask a clinical question",
      description: "A verified answer made of quotations with citations, or an abstention that says what is missing.",
      inputSchema: askSchema.shape,
      annotations: readOnly,
    },
    async ({ question }) =>
      audited(call, "ask", "answers", undefined, async () => ({ ...(await answerForKey(context, key, question)) })),
  );
}

function addRecordTools(server: McpServer, call: McpCall): void {
  const { context } = call;
  server.registerTool(
    "patient_timeline",
    {
      title: "A patient's events",
      description: "Events of one patient's record, newest first, in pages of 20 (at most 100).",
      inputSchema: { patientId, kind: eventKindSchema.optional(), offset: z.int().min(0).default(0), _count: limit },
      annotations: readOnly,
    },
    async ({ patientId: id, kind, offset, _count }) =>
      audited(call, "patient_timeline", "records", toPatientId(id), async () => {
        const { events } = await getChart(context, id);
        return toTimelineRows(toTimelineEvents(events), { kind, offset, limit: _count });
      }),
  );
  server.registerTool(
    "patient_risks",
    {
      title: "A patient's risks",
      description:
        "Risks of first occurrence by outcome and horizon, with calibration where it was tested and the release's stage.",
      inputSchema: { patientId },
      annotations: readOnly,
    },
    async ({ patientId: id }) =>
      audited(call, "patient_risks", "records", toPatientId(id), async () => {
        const model = need(context, "model", "The model is");
        return { ...(await readRiskPanel(model, await getChart(context, id), context.clock(), context.capabilities)) };
      }),
  );
}

const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Audits, then does the work; a key that ended or lacks the scope is refused here too, whatever was listed. */
async function audited(
  { context, key }: McpCall,
  tool: string,
  scope: KeyScope,
  about: PatientId | undefined,
  work: () => Promise<Record<string, unknown>>,
): Promise<CallToolResult> {
  try {
    const may = isInForce(key, context.clock()) && key.scopes.includes(scope);
    const closed = may && about !== undefined && (await isClosedTo(context, undefined, about));
    const allowed = may && !closed;
    await needOpened(context).audit.record({
      ...actorOf(key),
      action: `mcp-${tool}`,
      outcome: allowed ? "allowed" : "refused",
      ...(about === undefined ? {} : { patientId: about }),
    });
    if (closed) throw new HttpProblem(403, "The patient closed this record", "It does not open to programs.");
    if (!allowed) throw new HttpProblem(403, "This key may not do that", `It needs the scope ${scope}.`);
    const result = await work();
    return { content: [{ type: "text", text: JSON.stringify(result) }], structuredContent: result };
  } catch (error) {
    const { title, detail } = toProblem(error);
    return { isError: true, content: [{ type: "text", text: detail === undefined ? title : `${title}. ${detail}` }] };
  }
}

const passageIdPattern = /^([0-9a-f]{64}):(\d{1,9})-(\d{1,9})$/;

function toPointer({ version, start, end, ...rest }: PassagePointer) {
  return { id: `${version}:${start}-${end}`, ...rest };
}

async function fetchPassage(context: ProgramContext, id: string): Promise<Record<string, unknown>> {
  const [, version = "", start, end] = passageIdPattern.exec(id) ?? [];
  const document = await need(context, "evidence", "The evidence library is").document(version);
  const from = Number(start);
  const to = Number(end);
  if (document === undefined || from >= to || to > document.text.length) {
    throw new HttpProblem(404, "No such passage", "search_evidence gives ids.");
  }
  if (document.retracted) throw new HttpProblem(410, "The document is retracted, doubted or deleted; it is not quoted");
  const { source, title, url, year, text } = document;
  const shownTo = Math.min(to, from + MAX_PASSAGE);
  return { id, source, version, title, url, year, start: from, end: shownTo, text: text.slice(from, shownTo) };
}
