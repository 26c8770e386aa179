/**
 * @module serving/model-api/responses: an answer as OpenAI's Responses API gives it, whole or as its stream of events. Pure.
 */
import type { Answer } from "#contract";
import { renderAnswer, toOslerPart, toUrlCitation } from "./rendered-answer.ts";

export interface ResponseHead {
  readonly id: string;
  readonly messageId: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly model: string;
}

type Event = { readonly type: string } & Readonly<Record<string, unknown>>;

export function toResponse(answer: Answer, head: ResponseHead) {
  return {
    ...envelope(head, "completed", [toMessage(head, "completed", [toPart(answer)])]),
    osler: toOslerPart(answer),
  };
}

/** The events in the order OpenAI sends them; the answer is whole and verified before the first. */
export function toResponseEvents(answer: Answer, head: ResponseHead): Event[] {
  const rendered = renderAnswer(answer);
  const at = { item_id: head.messageId, output_index: 0, content_index: 0 };
  const part = toPart(answer);
  const open = rendered.kind === "refusal" ? { type: "refusal", refusal: "" } : { ...emptyText };
  const content: Event[] =
    rendered.kind === "refusal"
      ? [
          { type: "response.refusal.delta", ...at, delta: rendered.refusal },
          { type: "response.refusal.done", ...at, refusal: rendered.refusal },
        ]
      : [
          ...rendered.pieces.map((delta) => ({ type: "response.output_text.delta", ...at, delta, logprobs: [] })),
          ...rendered.annotations.map((annotation, annotation_index) => ({
            type: "response.output_text.annotation.added",
            ...at,
            annotation_index,
            annotation: annotate(annotation),
          })),
          { type: "response.output_text.done", ...at, text: rendered.text, logprobs: [] },
        ];
  const events: Event[] = [
    { type: "response.created", response: envelope(head, "in_progress", []) },
    { type: "response.in_progress", response: envelope(head, "in_progress", []) },
    { type: "response.output_item.added", output_index: 0, item: toMessage(head, "in_progress", []) },
    { type: "response.content_part.added", ...at, part: open },
    ...content,
    { type: "response.content_part.done", ...at, part },
    { type: "response.output_item.done", output_index: 0, item: toMessage(head, "completed", [part]) },
    { type: "response.completed", response: toResponse(answer, head) },
  ];
  return events.map((event, sequence_number) => ({ ...event, sequence_number }));
}

const emptyText = { type: "output_text", text: "", annotations: [], logprobs: [] };

function toPart(answer: Answer): object {
  const rendered = renderAnswer(answer);
  if (rendered.kind === "refusal") return { type: "refusal", refusal: rendered.refusal };
  return { ...emptyText, text: rendered.text, annotations: rendered.annotations.map(annotate) };
}

function annotate(annotation: Parameters<typeof toUrlCitation>[0]) {
  return { type: "url_citation", ...toUrlCitation(annotation) };
}

function toMessage({ messageId }: ResponseHead, status: string, content: readonly object[]) {
  return { type: "message", id: messageId, status, role: "assistant", content };
}

function envelope({ id, created, model }: ResponseHead, status: string, output: readonly object[]) {
  return {
    id,
    object: "response",
    created_at: created,
    status,
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: {},
    model,
    output,
    parallel_tool_calls: false,
    previous_response_id: null,
    temperature: null,
    tool_choice: "none",
    tools: [],
    top_p: null,
  };
}
