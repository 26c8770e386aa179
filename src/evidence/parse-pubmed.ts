/** @module evidence/parse-pubmed: PubMed XML citations and MEDLINE text → drafts (title, abstract, status), deletions → notices. */

import { childElements, findElement, plainText, type XmlElement } from "#storage";
import type { DocumentDraft, DocumentMeta, DraftSection, StatusNotice } from "./document.ts";
import { identityKeys, titleNotices } from "./document.ts";
import { toDoi, toPmcid, toPmid } from "./identifiers.ts";
import { inlineText } from "./inline-text.ts";
import { noticesBy, type StatusByType } from "./link-notices.ts";
import { toLevel, toStudyDesign } from "./study-design.ts";

interface Citation {
  readonly pmid: string;
  readonly revision?: number;
  readonly doi?: string | undefined;
  readonly pmcid?: string | undefined;
  readonly title: string;
  readonly journal: string;
  readonly year: number | undefined;
  readonly language: string | undefined;
  readonly publicationTypes: readonly string[];
  readonly sections: readonly DraftSection[];
  /** PubMed's RefType (`RetractionIn`) and the other citation's PMID. */
  readonly corrections: readonly { readonly type: string; readonly pmid: string | undefined }[];
}

/** One `PubmedArticle`; `undefined` without a PMID. */
export function parsePubmedArticle(element: XmlElement): DocumentDraft | undefined {
  const citation = findElement(element, "MedlineCitation");
  const article = findElement(citation, "Article");
  const named = findElement(citation, "PMID");
  const pmid = toPmid(text(named));
  if (pmid === undefined) return undefined;
  const ids = childElements(findElement(element, "PubmedData", "ArticleIdList"), "ArticleId");
  const idOf = (type: string) => ids.filter((id) => id.attributes["IdType"] === type).map(text)[0];
  const location = childElements(article, "ELocationID").find((id) => id.attributes["EIdType"] === "doi");
  const date = findElement(article, "Journal", "JournalIssue", "PubDate");
  return toDraft({
    pmid,
    revision: Number(named?.attributes["Version"]) || 1,
    doi: idOf("doi") ?? (location === undefined ? undefined : text(location)),
    pmcid: idOf("pmc"),
    title: text(findElement(article, "ArticleTitle")),
    journal: text(findElement(article, "Journal", "Title")),
    year: toYear(text(findElement(date, "Year")) || text(findElement(date, "MedlineDate"))),
    language: text(findElement(article, "Language")) || undefined,
    publicationTypes: childElements(findElement(article, "PublicationTypeList"), "PublicationType").map(text),
    sections: [
      ...abstractSections(findElement(article, "Abstract"), "Abstract"),
      ...childElements(citation, "OtherAbstract").flatMap((other) =>
        abstractSections(other, `Abstract (${other.attributes["Language"] ?? "other"})`),
      ),
    ],
    corrections: childElements(findElement(citation, "CommentsCorrectionsList"), "CommentsCorrections").map((item) => ({
      type: item.attributes["RefType"] ?? "",
      pmid: text(findElement(item, "PMID")) || undefined,
    })),
  });
}

/** One `PubmedBookArticle`, a chapter or a whole book; `undefined` without a PMID. Its year is that of its last revision. */
export function parsePubmedBook(element: XmlElement): DocumentDraft | undefined {
  const book = findElement(element, "BookDocument");
  const pmid = toPmid(text(findElement(book, "PMID")));
  if (pmid === undefined) return undefined;
  const ids = childElements(findElement(book, "ArticleIdList"), "ArticleId");
  const bookTitle = text(findElement(book, "Book", "BookTitle"));
  const dates = [["DateRevised"], ["ContributionDate"], ["Book", "PubDate"]].map((path) =>
    toYear(text(findElement(book, ...path, "Year"))),
  );
  return toDraft({
    pmid,
    doi: ids.filter((id) => id.attributes["IdType"] === "doi").map(text)[0],
    pmcid: undefined,
    title: text(findElement(book, "ArticleTitle")) || bookTitle,
    journal: bookTitle,
    year: dates.find((year) => year !== undefined),
    language: text(findElement(book, "Language")) || undefined,
    publicationTypes: childElements(book, "PublicationType").map(text),
    sections: abstractSections(findElement(book, "Abstract"), "Abstract"),
    corrections: [],
  });
}

/**
 * The PMIDs of a `DeleteCitation`: PubMed lists them no longer (a duplicate, not a citation after all), which is no retraction.
 *
 * @see https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd
 */
export function parseDeletedCitations(element: XmlElement): StatusNotice[] {
  const pmids = childElements(element, "PMID").map((pmid) => plainText(pmid).trim());
  return pmids.filter((pmid) => /^\d+$/.test(pmid)).map((pmid) => ({ target: `pmid:${pmid}`, status: "deleted" }));
}

/** Whether a text is MEDLINE's tagged format. */
export function isMedline(content: string): boolean {
  return /^PMID- ?\d/m.test(content);
}

/** Every citation of a MEDLINE text. */
export function parseMedline(content: string): DocumentDraft[] {
  return content
    .split(/\r?\n\s*\r?\n(?=PMID-)/)
    .map(parseMedlineRecord)
    .filter((draft) => draft !== undefined);
}

function parseMedlineRecord(record: string): DocumentDraft | undefined {
  const fields = new Map<string, string[]>();
  for (const line of record.replace(/\r?\n {6}/g, " ").split(/\r?\n/)) {
    const match = /^([A-Z]{2,4}) *- (.*)$/.exec(line);
    if (match?.[1] !== undefined) fields.set(match[1], [...(fields.get(match[1]) ?? []), match[2] ?? ""]);
  }
  const one = (tag: string) => fields.get(tag)?.[0]?.trim() ?? "";
  const pmid = one("PMID");
  if (!/^\d+$/.test(pmid)) return undefined;
  const doi = [...(fields.get("LID") ?? []), ...(fields.get("AID") ?? [])].find((id) => id.includes("[doi]"));
  const links: [string, string][] = [
    ["RIN", "RetractionIn"],
    ["ROF", "RetractionOf"],
    ["ECI", "ExpressionOfConcernIn"],
    ["ECF", "ExpressionOfConcernFor"],
    ["PRIN", "PartialRetractionIn"],
    ["PROF", "PartialRetractionOf"],
    ["RRI", "RetractedandRepublishedIn"],
    ["EIN", "ErratumIn"],
    ["EFR", "ErratumFor"],
    ["CRI", "CorrectedandRepublishedIn"],
    ["UIN", "UpdateIn"],
    ["UOF", "UpdateOf"],
  ];
  const abstracts = [
    ["Abstract", one("AB")] as const,
    ...(fields.get("OAB") ?? []).map((other) => [`Abstract (${one("OABL") || "other"})`, other] as const),
  ];
  return toDraft({
    pmid,
    doi: doi?.replace(/\s*\[doi\].*$/, ""),
    pmcid: one("PMC") || undefined,
    title: one("TI"),
    journal: one("JT"),
    year: toYear(one("DP")),
    language: one("LA") || undefined,
    publicationTypes: fields.get("PT") ?? [],
    sections: abstracts.flatMap(([title, words]) =>
      words === "" ? [] : [{ title, kind: "abstract" as const, paragraphs: [{ text: words }] }],
    ),
    corrections: links.flatMap(([tag, type]) =>
      (fields.get(tag) ?? []).map((value) => ({ type, pmid: /PMID: (\d+)/.exec(value)?.[1] })),
    ),
  });
}

function text(element: XmlElement | undefined): string {
  return element === undefined ? "" : inlineText(element).replace(/\s+/gu, " ").trim() || plainText(element).trim();
}

function toYear(date: string): number | undefined {
  const year = /\b(1[89]|2[01])\d\d\b/.exec(date)?.[0];
  return year === undefined ? undefined : Number(year);
}

function abstractSections(abstract: XmlElement | undefined, title: string): DraftSection[] {
  const paragraphs = childElements(abstract, "AbstractText").map((part) => {
    const label = part.attributes["Label"];
    return { text: label === undefined || label === "UNLABELLED" ? text(part) : `${label}: ${text(part)}` };
  });
  const kept = paragraphs.filter((paragraph) => paragraph.text !== "");
  return kept.length === 0 ? [] : [{ title, kind: "abstract", paragraphs: kept }];
}

function toDraft(citation: Citation): DocumentDraft {
  const { pmid, revision, title, journal, year, language, publicationTypes, sections, corrections } = citation;
  const [pmcid, doi] = [toPmcid(citation.pmcid), toDoi(citation.doi)];
  const abstract = sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join(" ");
  const design = toStudyDesign({ publicationTypes, title, abstract });
  const id = pmcid ?? `pmid:${pmid}`;
  const meta: DocumentMeta = {
    id,
    article: id,
    form: "abstract",
    title,
    pmid,
    ...(pmcid && { pmcid }),
    ...(doi && { doi }),
    ...(year === undefined ? {} : { year }),
    ...(journal === "" ? {} : { journal }),
    ...(language === undefined ? {} : { language }),
    ...(revision === undefined ? {} : { revision }),
    design,
    level: toLevel(design),
  };
  return { meta, sections, notices: toNotices(meta, publicationTypes, corrections) };
}

/** What PubMed's RefTypes say of the citation that carries them. */
const ofItself: StatusByType = [
  [/^(?:Partial)?RetractionIn/i, "retracted"],
  [/RetractedandRepublishedIn/i, "retracted"],
  [/^ExpressionOfConcernIn/i, "concern"],
  [/^(?:ErratumIn|CorrectedandRepublishedIn)/i, "corrected"],
  [/^UpdateIn/i, "superseded"],
];
/** What they say of the other citation. */
const ofOther: StatusByType = [
  [/^(?:Partial)?RetractionOf/i, "retracted"],
  [/^ExpressionOfConcernFor/i, "concern"],
  [/^ErratumFor/i, "corrected"],
  [/^UpdateOf/i, "superseded"],
];

function toNotices(
  meta: DocumentMeta,
  publicationTypes: readonly string[],
  corrections: Citation["corrections"],
): StatusNotice[] {
  const ours = identityKeys(meta);
  return [
    ...titleNotices(meta),
    ...publicationTypes.flatMap((type) => noticesBy(ours, type, [[/^Retracted Publication/i, "retracted"]])),
    ...corrections.flatMap(({ type, pmid }) => [
      ...noticesBy(ours, type, ofItself),
      ...noticesBy(pmid === undefined ? [] : [`pmid:${pmid}`], type, ofOther),
    ]),
  ];
}
