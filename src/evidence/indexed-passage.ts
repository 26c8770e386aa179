/**
 * @module evidence/indexed-passage: a stored document as rows for an index.
 *
 * A guideline statement and its plain wording say the same, so each is found by the words of both.
 */
import type { IndexedPassage } from "./bm25.ts";
import type { StoredDocument } from "./catalogue.ts";
import { toStems } from "./terms.ts";

export function toIndexedPassages({ meta, version, text, passages }: StoredDocument): IndexedPassage[] {
  const headers = new Map<string, readonly string[]>();
  return passages.map((span, ordinal) => {
    const header = headers.get(span.section) ?? toStems(`${meta.title} | ${span.section}`);
    headers.set(span.section, header);
    const words = text.slice(span.start, span.end);
    const twin = span.kind === "plain" ? passages[ordinal - 1] : passages[ordinal + 1];
    const isPair = twin !== undefined && (span.kind === "plain") !== (twin.kind === "plain");
    return {
      passage: { ...span, doc: meta.id, article: meta.article, version, ordinal, title: meta.title, text: words },
      headerStems: isPair ? [...header, ...toStems(text.slice(twin.start, twin.end))] : header,
      bodyStems: toStems(words),
    };
  });
}
