/**
 * @module serving/model-api/chat-completions: an answer as OpenAI's chat completion, whole or as chunks. Pure.
 *
 * No token counts are given: nothing was generated.
 */
import type { Answer } from "#contract";
import { renderAnswer, toOslerPart, toUrlCitation } from "./rendered-answer.ts";

export interface CompletionHead {
  readonly id: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly model: string;
}

export function toCompletion(answer: Answer, { id, created, model }: CompletionHead) {
  const rendered = renderAnswer(answer);
  const message =
    rendered.kind === "refusal"
      ? { role: "assistant", content: null, refusal: rendered.refusal, annotations: [] }
      : { role: "assistant", content: rendered.text, refusal: null, annotations: rendered.annotations.map(annotate) };
  return {
    id,
    object: "chat.completion",
    created,
    model,
    choices: [{ index: 0, message, finish_reason: "stop", logprobs: null }],
    osler: toOslerPart(answer),
  };
}

/** The same in chunks; the answer is whole and verified before the first is sent. */
export function toCompletionChunks(answer: Answer, { id, created, model }: CompletionHead): object[] {
  const rendered = renderAnswer(answer);
  const chunk = (delta: object, rest: object = {}, finish: "stop" | null = null) => ({
    id,
    object: "chat.completion.chunk",
    created,
    model,
    choices: [{ index: 0, delta, finish_reason: finish, logprobs: null }],
    ...rest,
  });
  const body =
    rendered.kind === "refusal"
      ? [chunk({ refusal: rendered.refusal })]
      : [
          ...rendered.pieces.map((content) => chunk({ content })),
          chunk({ annotations: rendered.annotations.map(annotate) }),
        ];
  return [
    chunk({ role: "assistant", content: rendered.kind === "refusal" ? null : "" }),
    ...body,
    chunk({}, { osler: toOslerPart(answer) }, "stop"),
  ];
}

function annotate(annotation: Parameters<typeof toUrlCitation>[0]) {
  return { type: "url_citation", url_citation: toUrlCitation(annotation) };
}
