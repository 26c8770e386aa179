/**
 * @module evidence/html/parse-html: one web page (a guideline, a policy, an article) → a draft.
 *
 * The main part is kept: headings as sections, paragraphs, lists, definitions, tables row by row, figures' captions. Left out are navigation,
 * controls, side matter, lists of links, references, struck and preformatted text, and what a reader does not see (`visible-page.ts`).
 */

import { type Element, isTag } from "domhandler";
import { textContent } from "domutils";
import type { EpochMs } from "#core";
import { childElements, descendants, plainText, type XmlElement } from "#storage";
import { type DocumentDraft, type DocumentMeta, type DraftSection, identityKeys, titleNotices } from "../document.ts";
import { toLevel, toStudyDesign } from "../study-design.ts";
import { type PageMetadata, readPageMetadata } from "./page-metadata.ts";
import { clean, headingText, toSections } from "./page-sections.ts";
import { readPage } from "./visible-page.ts";

/**
 * @param fileName the page's own name, by which one that says no address is known
 * @param now a date after it is not believed
 * @returns `undefined` if nothing of the page is text
 */
export function parseHtml(source: string, fileName: string, now: EpochMs): DocumentDraft | undefined {
  const page = readPage(source);
  const metadata = readPageMetadata(page.html, now);
  const root = mainPart(page.body);
  const { title, from } = titleOf(metadata, root, page);
  const sections = toSections(root, title);
  if (sections.length === 0) return undefined;
  const design = designOf(metadata, title, sections);
  const { type: _, title: __, said, ...known } = metadata;
  const id = idOf(metadata, fileName, title);
  const meta: DocumentMeta = {
    id,
    article: id,
    form: "page",
    ...known,
    title,
    said: { ...said, title: from },
    design,
    level: toLevel(design),
  };
  const replaced = isReplaced(title, sections, page.body) ? identityKeys(meta) : [];
  return {
    meta,
    sections,
    notices: [...titleNotices(meta), ...replaced.map((target) => ({ target, status: "superseded" as const }))],
  };
}

/** What a page is known by: publishers' ids, its canonical address, or its file's name and title. */
function idOf({ pmcid, pmid, doi, url }: PageMetadata, fileName: string, title: string): string {
  if (pmcid !== undefined) return pmcid;
  if (pmid !== undefined) return `pmid:${pmid}`;
  if (doi !== undefined) return `doi:${doi}`;
  return url === undefined ? `page:${fileName}/${slug(title)}` : `url:${url}`;
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60);
}

const replacedTitle =
  /^\W*(?:archived?|superseded|obsolete|outdated|replaced)\b\s*[\]):–—-]|[[(](?:archived|superseded|obsolete|outdated|withdrawn|replaced)\b[^\])]*[\])]\s*$/i;
const replaced =
  /(?:^|[.:!]\s*)this (?:[\w-]+ ){0,4}?(?:guidelines?|guidance|recommendation statement|recommendations?|document|page|publication|version|statement|policy|standard|protocol|advice|content) (?:\([^)]*\) )?(?:has been|have been|was|were|is|are) (?:now )?(?:(?:updated|withdrawn) and )?(?:replaced by|superseded|withdrawn|archived|retired|rescinded|outdated|out of date|obsolete|no longer (?:current|valid|in use|in force|maintained|being (?:maintained|updated)|updated|recommended))\b/i;
/** Where a page tells of itself: its first words, and what stands out. */
const noticeClass =
  /\b(?:alert|banner|notice|notification|callout|message|warning|archiv\w*|supersed\w*|withdrawn|status)\b/i;
const OPENING_PARAGRAPHS = 3;
const NOTICE_CHARS = 600;

/** Whether a page says of itself that another has taken its place, or that it is kept as a record alone. */
function isReplaced(title: string, sections: readonly DraftSection[], body: XmlElement): boolean {
  const opening = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).slice(0, OPENING_PARAGRAPHS);
  const told = [...opening, ...standingOut(body)].filter((text) => text.length < NOTICE_CHARS);
  return replacedTitle.test(title) || told.some((text) => replaced.test(text));
}

/** The short texts of a page that are set apart as notices are. */
function standingOut(body: XmlElement): string[] {
  const found: string[] = [];
  /** Its words, `undefined` for more than a notice has: each word of a page is looked at a few hundred times at most. */
  const read = (element: XmlElement): string | undefined => {
    const parts = element.children.map((child) => (typeof child === "string" ? child : read(child)));
    const text = parts.includes(undefined) ? undefined : clean(parts.join(" "));
    if (text === undefined || text.length >= NOTICE_CHARS) return undefined;
    const { role = "", class: classes = "" } = element.attributes;
    if (/^(?:alert|status)$/.test(role) || noticeClass.test(classes)) found.push(text);
    return text;
  };
  read(body);
  return found;
}

/** A page's own word for it, or its title's; studies are told from their words only where a journal is named. */
function designOf({ type = "", journal }: PageMetadata, title: string, sections: readonly DraftSection[]) {
  const guideline =
    /\b(?:guidelines?|guidance|recommendations?|consensus statement|position statement|practice parameter)\b/i;
  if (/\bguideline/i.test(type) || guideline.test(title)) return "guideline";
  if (journal === undefined) return "unknown";
  const text = sections.filter(({ kind }) => kind === "abstract")[0] ?? sections[0];
  return toStudyDesign({ title, abstract: (text?.paragraphs ?? []).map((p) => p.text).join(" ") });
}

/** The first that a reader sees: a title of the metadata if it stands on the page or in its tab, the one first heading, the tab's words. */
function titleOf(
  { title, said }: PageMetadata,
  root: XmlElement,
  { html, body }: ReturnType<typeof readPage>,
): { readonly title: string; readonly from: string } {
  const tab = clean(tabTitle(html));
  const seen = `${tab} ${clean(plainText(body))}`.toLowerCase();
  if (title !== undefined && seen.includes(title.toLowerCase())) return { title, from: said["title"] ?? "meta" };
  const [first, ...others] = descendants(root, "h1")
    .map(headingText)
    .filter((text) => text !== "");
  if (first !== undefined && others.length === 0) return { title: first, from: "h1" };
  return { title: tab, from: "title" };
}

function tabTitle(html: Element | undefined): string {
  const head = html?.children.filter(isTag).find(({ name }) => name === "head");
  const title = head?.children.filter(isTag).find(({ name }) => name === "title");
  return title === undefined ? "" : textContent(title);
}

/** `main`, else the one article, else the whole body without its banner. */
function mainPart(body: XmlElement): XmlElement {
  const mains = outermost(body, (element) => element.name === "main" || element.attributes["role"] === "main");
  if (mains.length > 0) return { ...body, children: mains };
  const articles = outermost(body, ({ name }) => name === "article");
  if (articles.length === 1) return { ...body, children: articles };
  return { ...body, children: body.children.filter((child) => typeof child === "string" || child.name !== "header") };
}

function outermost(element: XmlElement, wanted: (element: XmlElement) => boolean): XmlElement[] {
  return childElements(element).flatMap((child) => (wanted(child) ? [child] : outermost(child, wanted)));
}
