/** @module answers/citation: a quoted sentence as a citation anyone can check. */
import type { Citation } from "#contract";
import type { DocumentMeta, EvidenceLibrary, Passage } from "#evidence";
import type { CandidateSentence } from "./sentence-evidence.ts";

export function toCitation(library: EvidenceLibrary, sentence: CandidateSentence): Citation {
  const { passage } = sentence.from;
  const meta = library.describe(passage.doc)?.meta;
  const year = passage.statement?.year ?? meta?.year;
  const url = passage.statement?.url ?? (meta === undefined ? undefined : documentUrl(meta));
  const title = passage.statement?.source ?? passage.title;
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

/** The guideline's grade, or the Oxford level the document's design gives. */
export function toStatementLevel(library: EvidenceLibrary, passage: Passage): string {
  if (passage.statement !== undefined) return `grade ${passage.statement.grade}`;
  return library.describe(passage.doc)?.meta.level ?? "unclassified";
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
