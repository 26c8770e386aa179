/**
 * @module evidence/parse-jats: one JATS article → a draft.
 *
 * Body, abstracts (also translated ones), boxes, captions and table rows are kept; references, acknowledgements, peer-review
 * sub-articles and translations of the whole article are not evidence and are left out.
 */

import { childElements, descendants, findElement, plainText, type XmlElement } from "#storage";
import { type Block, toDefinition, toParagraphs } from "./blocks.ts";
import type { DocumentDraft, DocumentMeta, DraftSection, SectionKind, StatusNotice } from "./document.ts";
import { identityKeys, titleKey, titleNotices } from "./document.ts";
import { toDoi, toPmcid, toPmid } from "./identifiers.ts";
import { blockNames, inlineText } from "./inline-text.ts";
import { toLicenceName } from "./licence-name.ts";
import { noticesBy, type StatusByType } from "./link-notices.ts";
import { toLevel, toSectionKind, toStudyDesign } from "./study-design.ts";
import { tableRows } from "./table-rows.ts";

/** `undefined` if the article carries no id of any kind and no title. */
export function parseJats(article: XmlElement): DocumentDraft | undefined {
  const front = findElement(article, "front", "article-meta");
  const ids = articleIds(front);
  const title = clean(inlineText(findElement(front, "title-group", "article-title") ?? empty));
  const id = ids.pmcid ?? (ids.pmid === undefined ? undefined : `pmid:${ids.pmid}`) ?? (ids.doi && `doi:${ids.doi}`);
  if (id === undefined) return undefined;
  const sections = [...abstracts(front), ...bodySections(article)];
  const articleType = article.attributes["article-type"] ?? "research-article";
  const design = toStudyDesign({
    articleType,
    title,
    abstract: sections.filter(({ kind }) => kind === "abstract").flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(" "),
  }); // biome-ignore format: one thought
  const year = publicationYear(front);
  const journal = clean(plainText(descendants(findElement(article, "front", "journal-meta"), "journal-title")[0]));
  const language = article.attributes["xml:lang"]?.toLowerCase();
  const licence = toLicence(findElement(front, "permissions"));
  const meta: DocumentMeta = {
    id,
    article: id,
    form: "jats",
    title,
    ...ids,
    ...(year === undefined ? {} : { year }),
    ...(journal === "" ? {} : { journal }),
    ...(language === undefined ? {} : { language }),
    ...(licence === undefined ? {} : { licence }),
    design,
    level: toLevel(design),
  };
  return { meta, sections, notices: notices(front, articleType, meta) };
}

const empty: XmlElement = { name: "", attributes: {}, children: [] };

function clean(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The first of each kind: others are of one version of the article. */
function articleIds(front: XmlElement | undefined): Pick<DocumentMeta, "pmcid" | "pmid" | "doi"> {
  const ids = childElements(front, "article-id");
  const first = (read: (text: string) => string | undefined, ...types: readonly string[]) =>
    ids.filter((id) => types.includes(id.attributes["pub-id-type"] ?? "")).map((id) => read(clean(plainText(id)))).find((id) => id !== undefined);
  const pmcid = first(toPmcid, "pmcid", "pmc");
  const pmid = first(toPmid, "pmid");
  const doi = first(toDoi, "doi");
  return { ...(pmcid && { pmcid }), ...(pmid && { pmid }), ...(doi && { doi }) };
} // biome-ignore format: one thought

function publicationYear(front: XmlElement | undefined): number | undefined {
  const years = childElements(front, "pub-date")
    .map((date) =>
      Number(
        /\b\d{4}\b/.exec(
          plainText(findElement(date, "year")) || (date.attributes["iso-8601-date"] ?? plainText(date)),
        )?.[0],
      ),
    )
    .filter((year) => year > 1800 && year < 2200);
  return years.length === 0 ? undefined : Math.min(...years);
}

function toLicence(permissions: XmlElement | undefined): string | undefined {
  const text = descendants(permissions, "license")
    .flatMap((licence) => [
      licence.attributes["xlink:href"] ?? "",
      ...descendants(licence, "ext-link").map((link) => link.attributes["xlink:href"] ?? ""),
      ...descendants(licence, "ali:license_ref").map(plainText),
      plainText(licence),
    ])
    .join(" ");
  return toLicenceName(text);
}

/** What a link's type says of the article it names. */
const ofOther: StatusByType = [
  [/^retracted-article/, "retracted"],
  [/partial-retraction/, "retracted"],
  [/^corrected-article/, "corrected"],
  [/^object-of-concern/, "concern"],
  [/expression-of-concern-article/, "concern"],
];
/** In a retraction, a link that says no more than that it is an article's names the one retracted. */
const ofRetracted: StatusByType = [...ofOther, [/^research-article$/, "retracted"]];
/** What it says of the article itself: `…-forward`, that the other has retracted or corrected it. */
const ofItself: StatusByType = [
  [/^retraction-forward/, "retracted"],
  [/^correction-forward/, "corrected"],
  [/^concern-forward/, "concern"],
  [/expression-of-concern$/, "concern"],
];

function notices(front: XmlElement | undefined, articleType: string, meta: DocumentMeta): StatusNotice[] {
  const ours = identityKeys(meta);
  const found = descendants(front, "related-article").flatMap((related) => {
    const type = related.attributes["related-article-type"] ?? "";
    const target = relatedTarget(related);
    const theirs = target === undefined ? [] : [target];
    return [
      ...noticesBy(theirs, type, articleType === "retraction" ? ofRetracted : ofOther),
      ...noticesBy(ours, type, ofItself),
    ];
  });
  return [...found, ...titleNotices(meta)];
}

function relatedTarget(related: XmlElement): string | undefined {
  const link = related.attributes["xlink:href"] ?? clean(plainText(related));
  const type = related.attributes["ext-link-type"] ?? "";
  const doi = toDoi(/10\.\d{4,9}\/\S+/.exec(link)?.[0]);
  if (doi !== undefined) return `doi:${doi}`;
  const pmcid = /^pmc/i.test(type) || /^PMC\d+/i.test(link) ? toPmcid(link) : undefined;
  if (pmcid !== undefined) return `pmcid:${pmcid.toLowerCase()}`;
  const pmid = /^(?:pubmed|pmid)$/.test(type) ? toPmid(link) : undefined;
  // PMC names articles that it holds by their title, journal and page alone.
  return pmid === undefined
    ? titleKey(clean(inlineText(findElement(related, "article-title") ?? empty)))
    : `pmid:${pmid}`;
}

function abstracts(front: XmlElement | undefined): DraftSection[] {
  const own = childElements(front, "abstract").filter(
    (abstract) => !/graphical|teaser|toc|video/.test(abstract.attributes["abstract-type"] ?? ""),
  );
  return [...own, ...childElements(front, "trans-abstract")].flatMap((abstract) => {
    const language = abstract.name === "trans-abstract" ? abstract.attributes["xml:lang"] : undefined;
    const title = language === undefined ? "Abstract" : `Abstract (${language})`;
    return walk(abstract, title, "abstract", true);
  });
}

function bodySections(article: XmlElement): DraftSection[] {
  const parts = [findElement(article, "body"), findElement(article, "floats-group")];
  return parts.flatMap((part) => (part === undefined ? [] : walk(part, "", "other", false)));
}

/** Not the article's own words, or told elsewhere: a section's title is in its path, a table's words are in its own section. */
const wordless = new Set([
  "title", "label", "caption", "sec-meta", "related-article", "related-object", "permissions", "object-id", "alt-text", "long-desc", "kwd-group",
  "ref-list", "fn-group", "attrib", "code", "preformat", "index-term", "supplementary-material", "table",
]); // biome-ignore format: a table
/** Blocks whose words are those of the blocks in them. */
const holders = new Set([
  "p", "boxed-text", "disp-quote", "statement", "speech", "verse-group", "disp-formula-group", "table-wrap-group", "fig-group", "def",
]); // biome-ignore format: a table

/** The section's own paragraphs first, then its tables and figures, then its subsections. `keepKind`: an abstract stays one. */
function walk(element: XmlElement, title: string, kind: SectionKind, keepKind: boolean): DraftSection[] {
  const floats: DraftSection[] = [];
  const below: DraftSection[] = [];
  const blocksOf = (node: XmlElement): Block[] => {
    const blocks: Block[] = [];
    let inline: XmlElement["children"] = [];
    const flush = () => {
      blocks.push(clean(inlineText({ ...empty, children: inline })));
      inline = [];
    };
    const block = (child: XmlElement): Block[] => {
      if (child.name === "sec") below.push(...subsection(child, title, kind, keepKind));
      else if (child.name === "table-wrap" || child.name === "fig") floats.push(...float(child, title));
      else if (child.name === "list")
        return [ownTitle(child), { items: childElements(child, "list-item").map(blocksOf) }];
      else if (child.name === "def-list")
        return [ownTitle(child), ...childElements(child, "def-item").flatMap(definition)];
      else if (!wordless.has(child.name)) return [ownTitle(child), ...blocksOf(child)];
      return [];
    };
    for (const child of node.children) {
      if (typeof child === "string" || !isBlock(child)) inline.push(child);
      else {
        flush();
        blocks.push(...block(child));
      }
    }
    flush();
    return blocks.filter((one) => one !== "");
  };
  const definition = (item: XmlElement) =>
    toDefinition(clean(inlineText(findElement(item, "term") ?? empty)), childElements(item, "def").flatMap(blocksOf));
  const paragraphs = toParagraphs(blocksOf(element), title);
  return [...(paragraphs.length === 0 ? [] : [{ title, kind, paragraphs }]), ...floats, ...below];
}

function isBlock({ name }: XmlElement): boolean {
  return blockNames.has(name) || holders.has(name) || wordless.has(name);
}

/** A box's or a list's own title; a section's is in its path. */
function ownTitle(element: XmlElement): string {
  const title = findElement(element, "title") ?? findElement(element, "caption", "title");
  return title === undefined ? "" : clean(inlineText(title));
}

function subsection(section: XmlElement, above: string, kind: SectionKind, keepKind: boolean): DraftSection[] {
  const own = clean(inlineText(findElement(section, "title") ?? empty));
  const title = [above, own].filter((part) => part !== "").join(" > ");
  const named = toSectionKind(own);
  return walk(section, title, keepKind || (named === "other" && kind !== "other") ? kind : named, keepKind);
}

function float(element: XmlElement, above: string): DraftSection[] {
  const label = clean(plainText(findElement(element, "label")));
  const caption = findElement(element, "caption");
  const words = [findElement(caption, "title"), ...childElements(caption, "p")].map((part) =>
    clean(inlineText(part ?? empty)),
  );
  const rows = tableRows(element, (cell) =>
    clean([inlineText(cell), ...descendants(cell, "p").map(inlineText)].join(" ")),
  );
  const paragraphs = [words.filter((word) => word !== "").join(" "), ...rows]
    .map((text) => ({ text: clean(text) }))
    .filter(({ text }) => text !== "");
  const title = [above, label].filter((part) => part !== "").join(" > ");
  return paragraphs.length === 0 ? [] : [{ title, kind: "table", paragraphs }];
}
