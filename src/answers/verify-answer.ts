/**
 * @module answers/verify-answer: re-checks an answer without trusting whoever wrote it.
 *
 * Offline: only the library (and the record, if the answer cites it) is read. An answer with one changed character, a quote from
 * elsewhere, another level, title, year or address than its source has, or a source retracted since fails.
 */
import { type Answer, type Citation, isOfRecord, type Statement } from "#contract";
import type { ChartEntry } from "#core";
import { parseQuestion } from "#evidence";
import { sha256 } from "#storage";
import { describeQuote } from "./citation.ts";
import { DIRECTION_FROM, judgeEffect } from "./direction/index.ts";
import type { LibraryDocuments } from "./library-statement.ts";
import { RECORD_LEVEL, renderRecord, toRecordCitation } from "./record-text.ts";
import { findFault } from "./wording/index.ts";

export interface VerificationProblem {
  /** Place in `itemsOf` the answer, and of the citation in `citationsOf` it. */
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
    | "url-differs"
    | "level-differs"
    | "retracted"
    | "concern"
    | "deleted"
    | "superseded";
}

/** What a citation was found to be: why it falls, or the level of what it quotes. */
type Checked = { readonly reason: VerificationProblem["reason"] } | { readonly reason?: never; readonly level: string };

/** All an answer says with citations: its statements, then allergies, then interactions, each with the record's entry first, then dangers, then what it leaves out. */
export function itemsOf(answer: Answer): Statement[] {
  const { statements, allergies = [], interactions = [], dangers = [] } = answer;
  const omissions = answer.kind === "answer" ? (answer.omissions ?? []) : [];
  return [
    ...statements,
    ...allergies.map(({ entry }) => entry),
    ...interactions.flatMap(({ entry, statement }) => [entry, statement]),
    ...dangers,
    ...omissions.flatMap((omission) => omission.statements),
  ];
}

/** A statement's citations, contradicting ones after the others. */
export function citationsOf({ citations, contradicting }: Statement): Citation[] {
  return [...citations, ...contradicting];
}

/** Every problem found; none means the answer stands. An abstention has nothing to check but what of the record stands beside it. */
export async function verifyAnswer(
  answer: Answer,
  library: LibraryDocuments,
  record: readonly ChartEntry[] = [],
): Promise<VerificationProblem[]> {
  const problems: VerificationProblem[] = [];
  for (const [statement, item] of itemsOf(answer).entries()) {
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
      const checked = isOfRecord(cited.source) ? checkRecord(cited, record) : await checkDocument(cited, library);
      if (checked.reason !== undefined) problems.push({ statement, citation, reason: checked.reason });
      else if (citation === 0 && checked.level !== item.level)
        problems.push({ statement, citation: undefined, reason: "level-differs" });
    }
  }
  return problems;
}

function saysDirection(question: string, { text, direction }: Statement): boolean {
  const judged = judgeEffect(parseQuestion(question), text);
  return direction?.says === judged.direction && judged.probability >= DIRECTION_FROM;
}

async function checkDocument(citation: Citation, library: LibraryDocuments): Promise<Checked> {
  const named = library.describe(citation.source);
  const document = await library.document(citation.version);
  if (document === undefined) return { reason: "version-unknown" };
  if (named === undefined || (document.meta.id !== citation.source && named.version !== citation.version))
    return { reason: "source-is-another" };
  const quoted = checkQuote(citation, document.text);
  if (quoted !== undefined) return { reason: quoted };
  const status = named.version === citation.version ? named.status : document.status;
  if (status !== "active" && status !== "corrected") return { reason: status };
  const passage = document.passages.find(({ start, end }) => start <= citation.start && citation.end <= end);
  const told = describeQuote(named.meta, passage?.statement);
  const reason = checkDescription(citation, told);
  return reason === undefined ? { level: told.level } : { reason };
}

/** What is quoted of a record is of one line of it. */
function checkRecord(citation: Citation, record: readonly ChartEntry[]): Checked {
  const { text, lines } = renderRecord(record);
  const version = sha256(text);
  if (version !== citation.version) return { reason: "version-unknown" };
  const quoted = checkQuote(citation, text);
  if (quoted !== undefined) return { reason: quoted };
  const line = lines.find(({ start, end }) => start <= citation.start && citation.end <= end);
  const told = line === undefined ? undefined : toRecordCitation(line, version);
  if (told?.source !== citation.source) return { reason: "source-is-another" };
  const reason = checkDescription(citation, told);
  return reason === undefined ? { level: RECORD_LEVEL } : { reason };
}

function checkQuote({ start, end, quote }: Citation, text: string): VerificationProblem["reason"] | undefined {
  if (start >= end || end > text.length) return "offsets-outside";
  return text.slice(start, end) === quote ? undefined : "quote-differs";
}

type Description = { readonly [key in "title" | "url" | "year"]?: Citation[key] | undefined };

function checkDescription(citation: Citation, told: Description): VerificationProblem["reason"] | undefined {
  if ((citation.title ?? "") !== (told.title ?? "") || citation.year !== told.year) return "title-or-year-differs";
  return citation.url === told.url ? undefined : "url-differs";
}
