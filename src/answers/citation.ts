/** @module answers/citation: a quoted sentence as a citation anyone can check. */
import type { Citation } from "#contract";
import type { DocumentMeta, EvidenceLibrary, Passage, StatementSource } from "#evidence";
import type { CandidateSentence } from "./sentence-evidence.ts";

export function toCitation(library: EvidenceLibrary, sentence: CandidateSentence): Citation {
  const { passage } = sentence.from;
  const { title, url, year } = describeQuote(library.describe(passage.doc)?.meta, passage.statement);
  return {
    source: passage.doc,
    version: passage.version,
    start: sentence.start,
    end: sentence.end,
    quote: sentence.text,
    ...(title === "" ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(year === undefined ? {} : { year }),
  };
}

export function toStatementLevel(library: EvidenceLibrary, passage: Passage): string {
  return describeQuote(library.describe(passage.doc)?.meta, passage.statement).level;
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
