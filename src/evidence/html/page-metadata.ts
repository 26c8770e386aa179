/**
 * @module evidence/html/page-metadata: what a page says of itself, and which tag says it.
 *
 * Highwire's `citation_*`, Dublin Core, Open Graph, `link rel` and `itemprop`, the first of each list that says anything; for the year, where
 * all are silent, JSON-LD. A page may say what it likes of itself: `said` keeps which tag it was.
 */
import { type Element, isTag } from "domhandler";
import type { EpochMs } from "#core";
import type { DocumentMeta } from "../document.ts";
import { toLicenceName } from "../licence-name.ts";
import { findLinkedYear } from "./linked-data.ts";

export interface PageMetadata
  extends Pick<DocumentMeta, "pmcid" | "pmid" | "doi" | "year" | "journal" | "language" | "licence" | "url"> {
  readonly title?: string;
  /** What the page says it is: `Guideline`, `Journal Article`. */
  readonly type?: string;
  /** Field of the document → the tag that gave it. */
  readonly said: Readonly<Record<string, string>>;
}

const year = (text: string) => {
  const found = /\b(1[89]|2[01])\d\d\b/.exec(text)?.[0] ?? /^(?:1[89]|2[01])\d\d(?=\d{4}$)/.exec(text)?.[0];
  return found === undefined ? undefined : Number(found);
};
const doi = (text: string) => /\b10\.\d{4,9}\/[^\s"<>]+/.exec(text)?.[0].toLowerCase();
const digits = (text: string) => /^(?:pmid:?\s*)?(\d{1,8})$/i.exec(text)?.[1];
const pmcid = (text: string) => /^PMC\d+$/i.exec(text)?.[0].toUpperCase();
const language = (text: string) => /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.exec(text)?.[0].toLowerCase().replace("_", "-");
const words = (text: string) => (text === "" ? undefined : text.slice(0, 300));

/** A public address without its fragment; `undefined` for any other. */
function address(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { origin, pathname, search } = new URL(text);
  return `${origin}${pathname}${search}`;
}

/** Field → how its value is read, and the tags that may hold it, the most trusted first. */
const sources = {
  title: [words, "meta citation_title", "meta dc.title", "meta dcterms.title"],
  year: [
    year, "meta citation_publication_date", "meta citation_date", "meta citation_online_date", "meta citation_year", "meta prism.publicationdate",
    "meta dcterms.issued", "meta dc.date.issued", "meta dcterms.date", "meta dc.date", "meta article:published_time", "itemprop datePublished",
  ],
  journal: [words, "meta citation_journal_title", "meta prism.publicationname"],
  language: [language, "html lang", "html xml:lang", "meta citation_language", "meta dc.language", "meta dcterms.language", "meta content-language", "meta og:locale"],
  licence: [
    toLicenceName, "link license", "a license", "meta dcterms.license", "meta dc.rights.license", "meta citation_license", "meta dcterms.rights", "meta dc.rights",
  ],
  url: [address, "link canonical", "meta og:url", "meta citation_fulltext_html_url", "meta citation_public_url"],
  doi: [doi, "meta citation_doi", "meta prism.doi", "meta dc.identifier.doi", "meta dc.identifier", "meta dcterms.identifier"],
  pmid: [digits, "meta citation_pmid"],
  pmcid: [pmcid, "meta citation_pmcid"],
  type: [words, "meta citation_article_type", "meta dc.type", "meta dcterms.type", "meta article:section"],
} as const; // biome-ignore format: a table

/** @param now a date of JSON-LD after it is not believed */
export function readPageMetadata(html: Element | undefined, now: EpochMs): PageMetadata {
  const tags = html === undefined ? new Map<string, string>() : collectTags(html);
  const said: Record<string, string> = {};
  const found: Record<string, string | number> & { url?: string } = {};
  for (const [field, [read, ...names]] of Object.entries(sources)) {
    for (const name of names) {
      const value = read(tags.get(name) ?? "");
      if (value === undefined) continue;
      found[field] = value;
      said[field] = name;
      break;
    }
  }
  const linked = "year" in found || html === undefined ? undefined : findLinkedYear(html, found.url, now);
  return linked === undefined
    ? { ...found, said }
    : { ...found, year: linked.year, said: { ...said, year: linked.said } };
}

/** The first value of every tag that describes the page. */
function collectTags(html: Element): Map<string, string> {
  const tags = new Map<string, string>();
  const put = (name: string, value: string | undefined) => {
    const text = value?.replace(/\s+/gu, " ").trim() ?? "";
    if (text !== "" && !tags.has(name)) tags.set(name, text);
  };
  const visit = ({ name: tag, attribs, children }: Element) => {
    // A picture's licence is not the page's.
    if (tag === "figure") return;
    if (tag === "html") {
      put("html lang", attribs["lang"]);
      put("html xml:lang", attribs["xml:lang"]);
    } else if (tag === "meta") {
      const name = attribs["name"] ?? attribs["property"] ?? attribs["http-equiv"] ?? "";
      put(`meta ${name.toLowerCase()}`, attribs["content"]);
    } else if (tag === "link" || tag === "a") {
      for (const rel of (attribs["rel"] ?? "").toLowerCase().split(/\s+/)) put(`${tag} ${rel}`, attribs["href"]);
    }
    if (attribs["itemprop"] !== undefined)
      put(`itemprop ${attribs["itemprop"]}`, attribs["datetime"] ?? attribs["content"]);
    for (const child of children) if (isTag(child)) visit(child);
  };
  visit(html);
  return tags;
}
