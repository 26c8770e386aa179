/** @module answers/citation: a quoted sentence as a citation anyone can check, and as a statement. */
import type { Citation, Statement } from "#contract";
import type { DocumentMeta, DocumentVersion, EvidenceLibrary, StatementSource } from "#evidence";
import type { CandidateSentence } from "./sentence-evidence.ts";

/** Of a document's text, `[start, end)` in UTF-16 units. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

export function toCitation(library: EvidenceLibrary, sentence: CandidateSentence): Citation {
  return cite(sentence, describeSentence(library, sentence));
}

/** A sentence that was found, against which nothing is known. */
export function toStatement(library: EvidenceLibrary, sentence: CandidateSentence): Statement {
  const description = describeSentence(library, sentence);
  const { text } = sentence;
  return { text, citations: [cite(sentence, description)], level: description.level, contradicting: [] };
}

/** A slice of a document that is no guideline's statement. */
export function quoteDocument({ meta, version, text: whole }: DocumentVersion, { start, end }: Slice): Statement {
  const text = whole.slice(start, end);
  const description = describeQuote(meta, undefined);
  const from = { passage: { doc: meta.id, version } };
  return {
    text,
    citations: [cite({ from, start, end, text }, description)],
    level: description.level,
    contradicting: [],
  };
}

function describeSentence(library: EvidenceLibrary, { from: { passage } }: CandidateSentence): QuoteDescription {
  return describeQuote(library.describe(passage.doc)?.meta, passage.statement);
}

interface Quoted extends Slice {
  readonly from: { readonly passage: { readonly doc: string; readonly version: string } };
  readonly text: string;
}

function cite({ from: { passage }, start, end, text }: Quoted, { title, url, year }: QuoteDescription): Citation {
  return {
    ...{ source: passage.doc, version: passage.version, start, end, quote: text },
    ...(title === "" ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(year === undefined ? {} : { year }),
  };
}

/** What is told of a quotation beside its words. */
interface QuoteDescription {
  /** Empty where the document has none. */
  readonly title: string;
  readonly url: string | undefined;
  readonly year: number | undefined;
  /** The guideline's grade, or the Oxford level the document's design gives. */
  readonly level: string;
}

/** A guideline's statement is told by its own source, any other quotation by its document. */
export function describeQuote(
  meta: DocumentMeta | undefined,
  statement: StatementSource | undefined,
): QuoteDescription {
  if (statement !== undefined) {
    const { source: title, url, year, grade } = statement;
    return { title, url, year, level: `grade ${grade}` };
  }
  const url = meta === undefined ? undefined : documentUrl(meta);
  return { title: meta?.title ?? "", url, year: meta?.year, level: meta?.level ?? "unclassified" };
}

/** Where the public can read it. */
function documentUrl(meta: DocumentMeta): string | undefined {
  const pmcid = meta.pmcid ?? (/^PMC\d+$/.test(meta.article) ? meta.article : undefined);
  if (pmcid !== undefined) return `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
  const pmid = meta.pmid ?? /^pmid:(\d+)$/.exec(meta.article)?.[1];
  if (pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  const label = /^spl:(.+)$/.exec(meta.id)?.[1];
  if (label !== undefined) return `https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=${label}`;
  return meta.doi === undefined ? meta.url : `https://doi.org/${meta.doi}`;
}
