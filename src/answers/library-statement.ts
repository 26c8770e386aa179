/** @module answers/library-statement: a statement named word for word, as the library holds it now. */
import type { Statement } from "#contract";
import type { EvidenceLibrary } from "#evidence";

/** A guideline's statement with its citation, and the same in everyday words where the library has them. */
export interface LibraryStatement {
  readonly statement: Statement;
  readonly plain?: string;
}

/** The statement `words` of a document; `undefined` if the library does not hold it, or it may not be quoted any more. */
export async function findLibraryStatement(
  library: EvidenceLibrary,
  document: string,
  words: string,
): Promise<LibraryStatement | undefined> {
  const described = library.describe(document);
  if (described === undefined || (described.status !== "active" && described.status !== "corrected")) return undefined;
  const version = await library.document(described.version);
  const place = version?.passages.findIndex(({ start, end }) => version.text.slice(start, end) === words) ?? -1;
  const passage = version?.passages[place];
  if (version === undefined || passage?.statement === undefined) return undefined;
  const { source: title, url, year, grade } = passage.statement;
  const { start, end } = passage;
  const citation = { source: document, version: version.version, start, end, quote: words, title, url, year };
  const next = version.passages[place + 1];
  return {
    statement: { text: words, citations: [citation], level: `grade ${grade}`, contradicting: [] },
    ...(next?.kind === "plain" ? { plain: version.text.slice(next.start, next.end) } : {}),
  };
}
