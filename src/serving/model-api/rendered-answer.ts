/**
 * @module serving/model-api/rendered-answer: a verified answer as one text with citations that point into it. Pure.
 *
 * Promise: every character of an answer's text is inside a quotation, or is a line break, or is `DISAGREES`.
 */
import type { Answer, Citation } from "#contract";

/** Stands before a quotation that contradicts the ones above it. */
export const DISAGREES = "Evidence that disagrees: ";

export interface Annotation {
  /** UTF-16 offsets of the quotation in the text. */
  readonly start: number;
  readonly end: number;
  readonly citation: Citation;
  readonly contradicting: boolean;
}

export type RenderedAnswer =
  | {
      readonly kind: "answer";
      readonly text: string;
      /** `text` in the pieces a stream sends; joined they are `text`. */
      readonly pieces: readonly string[];
      readonly annotations: readonly Annotation[];
    }
  | { readonly kind: "refusal"; readonly refusal: string };

export function renderAnswer(answer: Answer): RenderedAnswer {
  if (answer.kind === "abstain") return { kind: "refusal", refusal: toRefusal(answer) };
  const pieces: string[] = [];
  const annotations: Annotation[] = [];
  let length = 0;
  const write = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  const quote = (citation: Citation, contradicting: boolean) => {
    annotations.push({ start: length, end: length + citation.quote.length, citation, contradicting });
    write(citation.quote);
  };
  for (const [place, { citations, contradicting }] of answer.statements.entries()) {
    if (place > 0) write("\n\n");
    for (const [nth, citation] of citations.entries()) {
      if (nth > 0) write("\n");
      quote(citation, false);
    }
    for (const citation of contradicting) {
      write(`\n${DISAGREES}`);
      quote(citation, true);
    }
  }
  return { kind: "answer", text: pieces.join(""), pieces, annotations };
}

function toRefusal({ reason, closest }: Extract<Answer, { kind: "abstain" }>): string {
  if (closest.length === 0) return reason;
  const named = closest.map(({ source, title }) => (title === undefined ? source : `${title} (${source})`));
  return `${reason} The nearest documents, which do not answer it: ${named.join("; ")}.`;
}

/** What a client needs to check a citation offline, beside OpenAI's fields. */
export function toUrlCitation({ start, end, citation, contradicting }: Annotation) {
  const { source, version, title, url } = citation;
  return {
    start_index: start,
    end_index: end,
    title: title ?? source,
    // A document without an address still has a name; OpenAI's clients need one here.
    url: url ?? `urn:osler:${encodeURIComponent(source)}`,
    osler: { source, version, start: citation.start, end: citation.end, contradicting },
  };
}

/** Osler's own part of a body: levels, directions, wordings, what was searched, the release and the corpus it came from. */
export function toOslerPart(answer: Answer) {
  const { question: _, ...rest } = answer;
  return rest;
}
