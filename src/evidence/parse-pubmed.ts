/** @module evidence/parse-pubmed: PubMed XML citations and MEDLINE text → drafts (title, abstract, status), deletions → notices. */

import { childElements, findElement, plainText, type XmlElement } from "#storage";
import type { DocumentDraft, DocumentMeta, DraftSection, StatusNotice } from "./document.ts";
import { identityKeys } from "./document.ts";
import { inlineText } from "./inline-text.ts";
import { noticesBy, type StatusByType } from "./link-notices.ts";
import { toLevel, toStudyDesign } from "./study-design.ts";

interface Citation {
  readonly pmid: string;
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
  const pmid = text(findElement(citation, "PMID"));
  if (pmid === "") return undefined;
  const ids = childElements(findElement(element, "PubmedData", "ArticleIdList"), "ArticleId");
  const idOf = (type: string) => ids.filter((id) => id.attributes["IdType"] === type).map(text)[0];
  const location = childElements(article, "ELocationID").find((id) => id.attributes["EIdType"] === "doi");
  const date = findElement(article, "Journal", "JournalIssue", "PubDate");
  return toDraft({
    pmid,
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
    ["EIN", "ErratumIn"],
    ["EFR", "ErratumFor"],
  ];
  const abstract = one("AB");
  return toDraft({
    pmid,
    doi: doi?.replace(/\s*\[doi\].*$/, ""),
    pmcid: one("PMC") || undefined,
    title: one("TI"),
    journal: one("JT"),
    year: toYear(one("DP")),
    language: one("LA") || undefined,
    publicationTypes: fields.get("PT") ?? [],
    sections: abstract === "" ? [] : [{ title: "Abstract", kind: "abstract", paragraphs: [{ text: abstract }] }],
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
  const { pmid, doi, pmcid, title, journal, year, language, publicationTypes, sections, corrections } = citation;
  const abstract = sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join(" ");
  const design = toStudyDesign({ publicationTypes, title, abstract });
  const id = pmcid ?? `pmid:${pmid}`;
  const meta: DocumentMeta = {
    id,
    article: id,
    form: "abstract",
    title,
    pmid,
    ...(pmcid === undefined ? {} : { pmcid }),
    ...(doi === undefined ? {} : { doi: doi.toLowerCase() }),
    ...(year === undefined ? {} : { year }),
    ...(journal === "" ? {} : { journal }),
    ...(language === undefined ? {} : { language }),
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
];
/** What they say of the other citation. */
const ofOther: StatusByType = [
  [/^(?:Partial)?RetractionOf/i, "retracted"],
  [/^ExpressionOfConcernFor/i, "concern"],
  [/^ErratumFor/i, "corrected"],
];

function toNotices(
  meta: DocumentMeta,
  publicationTypes: readonly string[],
  corrections: Citation["corrections"],
): StatusNotice[] {
  const ours = identityKeys(meta);
  return [
    ...publicationTypes.flatMap((type) => noticesBy(ours, type, [[/^Retracted Publication/i, "retracted"]])),
    ...corrections.flatMap(({ type, pmid }) => [
      ...noticesBy(ours, type, ofItself),
      ...noticesBy(pmid === undefined ? [] : [`pmid:${pmid}`], type, ofOther),
    ]),
  ];
}
