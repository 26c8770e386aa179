/** @module answers/omissions/quote-document: a slice of a document as a statement that anyone can check. */
import type { Statement } from "#contract";
import type { DocumentVersion } from "#evidence";
import { describeQuote } from "../citation.ts";

/** `[start, end)` in UTF-16 units of the document's text. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

export function quoteDocument({ meta, version, text }: DocumentVersion, { start, end }: Slice): Statement {
  const { title, url, year, level } = describeQuote(meta, undefined);
  const quote = text.slice(start, end);
  const citation = {
    ...{ source: meta.id, version, start, end, quote },
    ...(title === "" ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(year === undefined ? {} : { year }),
  };
  return { text: quote, citations: [citation], level, contradicting: [] };
}
