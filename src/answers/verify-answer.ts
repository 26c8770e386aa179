/**
 * @module answers/verify-answer: re-checks an answer without trusting whoever wrote it.
 *
 * Offline: only the library (and the record, if the answer cites it) is read. An answer with one changed character, a quote from
 * elsewhere, or a source retracted since fails.
 */
import type { Answer, Citation, Statement } from "#contract";
import type { ChartEntry } from "#core";
import { parseQuestion } from "#evidence";
import { sha256 } from "#storage";
import { DIRECTION_FROM, judgeEffect } from "./direction/index.ts";
import type { LibraryDocuments } from "./library-statement.ts";
import { renderRecord } from "./record-text.ts";
import { findFault } from "./wording/index.ts";

export interface VerificationProblem {
  /** Position of the statement, allergies and interactions counted after the others, and of the citation within it, contradicting ones after the others. */
  readonly statement: number;
  readonly citation: number | undefined;
  readonly reason:
    | "text-is-not-its-quotes"
    | "direction-is-not-what-it-says"
    | "wording-claims-something-else"
    | "version-unknown"
    | "source-is-another"
    | "offsets-outside"
    | "quote-differs"
    | "title-or-year-differs"
    | "retracted"
    | "concern"
    | "deleted"
    | "superseded";
}

/** Every problem found; none means the answer stands. An abstention has nothing to check but what of the record stands beside it. */
export async function verifyAnswer(
  answer: Answer,
  library: LibraryDocuments,
  record: readonly ChartEntry[] = [],
): Promise<VerificationProblem[]> {
  const problems: VerificationProblem[] = [];
  const items = [
    ...answer.statements,
    ...(answer.allergies ?? []).map(({ entry }) => entry),
    ...(answer.interactions ?? []).flatMap(({ entry, statement }) => [entry, statement]),
  ];
  for (const [statement, item] of items.entries()) {
    if (item.text !== item.citations.map(({ quote }) => quote).join("\n")) {
      problems.push({ statement, citation: undefined, reason: "text-is-not-its-quotes" });
    }
    if (item.direction !== undefined && !saysDirection(answer.question, item)) {
      problems.push({ statement, citation: undefined, reason: "direction-is-not-what-it-says" });
    }
    if (item.wording !== undefined && findFault(item.wording, item.text) !== undefined) {
      problems.push({ statement, citation: undefined, reason: "wording-claims-something-else" });
    }
    for (const [citation, cited] of citationsOf(item).entries()) {
      const reason = cited.source.startsWith("record:")
        ? checkRecord(cited, record)
        : await checkDocument(cited, library);
      if (reason !== undefined) problems.push({ statement, citation, reason });
    }
  }
  return problems;
}

function saysDirection(question: string, { text, direction }: Statement): boolean {
  const judged = judgeEffect(parseQuestion(question), text);
  return direction?.says === judged.direction && judged.probability >= DIRECTION_FROM;
}

function citationsOf({ citations, contradicting }: Statement): readonly Citation[] {
  return [...citations, ...contradicting];
}

async function checkDocument(
  citation: Citation,
  library: LibraryDocuments,
): Promise<VerificationProblem["reason"] | undefined> {
  const named = library.describe(citation.source);
  const document = await library.document(citation.version);
  if (document === undefined) return "version-unknown";
  if (named === undefined || (document.meta.id !== citation.source && named.version !== citation.version))
    return "source-is-another";
  const quoted = checkQuote(citation, document.text);
  if (quoted !== undefined) return quoted;
  const status = named.version === citation.version ? named.status : document.status;
  if (status !== "active" && status !== "corrected") return status;
  const statement = document.passages.find(
    ({ start, end }) => start <= citation.start && citation.end <= end,
  )?.statement;
  const title = statement?.source ?? named.meta.title;
  const year = statement?.year ?? named.meta.year;
  if ((citation.title ?? "") !== title || citation.year !== year) return "title-or-year-differs";
  return undefined;
}

function checkRecord(citation: Citation, record: readonly ChartEntry[]): VerificationProblem["reason"] | undefined {
  const { text } = renderRecord(record);
  return sha256(text) === citation.version ? checkQuote(citation, text) : "version-unknown";
}

function checkQuote({ start, end, quote }: Citation, text: string): VerificationProblem["reason"] | undefined {
  if (start >= end || end > text.length) return "offsets-outside";
  return text.slice(start, end) === quote ? undefined : "quote-differs";
}
