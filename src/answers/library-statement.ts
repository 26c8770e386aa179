/** @module answers/library-statement: a statement named word for word, as the library holds it now. */
import type { Statement } from "#contract";
import type { DocumentVersion, EvidenceLibrary } from "#evidence";

/** All that is read of a library. */
export type LibraryDocuments = Pick<EvidenceLibrary, "describe" | "document">;

/** A guideline's statement with its citation, and the same in everyday words where the library has them. */
export interface LibraryStatement {
  readonly statement: Statement;
  readonly plain?: string;
}

/** The statement `words` of a document; `undefined` if the library does not hold it, or it may not be quoted any more. */
export async function findLibraryStatement(
  library: LibraryDocuments,
  document: string,
  words: string,
): Promise<LibraryStatement | undefined> {
  const version = await standingVersion(library, document);
  const place = version?.passages.findIndex(({ start, end }) => version.text.slice(start, end) === words) ?? -1;
  const statement = version === undefined ? undefined : statementAt(document, version, place);
  if (version === undefined || statement === undefined) return undefined;
  const next = version.passages[place + 1];
  return {
    statement,
    ...(next?.kind === "plain" ? { plain: version.text.slice(next.start, next.end) } : {}),
  };
}

/** All statements of a document that may be quoted, in order. */
export async function listLibraryStatements(library: LibraryDocuments, document: string): Promise<Statement[]> {
  const version = await standingVersion(library, document);
  if (version === undefined) return [];
  return version.passages.flatMap((_, place) => statementAt(document, version, place) ?? []);
}

async function standingVersion(library: LibraryDocuments, document: string): Promise<DocumentVersion | undefined> {
  const described = library.describe(document);
  if (described === undefined || (described.status !== "active" && described.status !== "corrected")) return undefined;
  return library.document(described.version);
}

function statementAt(document: string, { version, text, passages }: DocumentVersion, place: number) {
  const passage = passages[place];
  if (passage?.statement === undefined) return undefined;
  const { source: title, url, year, grade } = passage.statement;
  const { start, end } = passage;
  const quote = text.slice(start, end);
  const citation = { source: document, version, start, end, quote, title, url, year };
  return { text: quote, citations: [citation], level: `grade ${grade}`, contradicting: [] } satisfies Statement;
}
