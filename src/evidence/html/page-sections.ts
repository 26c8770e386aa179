/** @module evidence/html/page-sections: what is seen of a page → sections of paragraphs, without what is not its text. */

import { childElements, descendants, plainText, type XmlElement } from "#storage";
import { type Block, isBulleted, toDefinition, toParagraphs } from "../blocks.ts";
import type { DraftParagraph, DraftSection } from "../document.ts";
import { inlineText } from "../inline-text.ts";
import { toSectionKind } from "../study-design.ts";
import { cellsOf } from "../table-grid.ts";
import { tableRows } from "../table-rows.ts";

const blockNames = new Set(
  (
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr " +
    "legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption"
  ).split(" "),
);
/** A list that holds them places the parts of a page. */
const sectionNames: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "table"]);
/** Not the text of the page, wherever it stands. */
const asideNames = new Set(["nav", "footer", "pre", "button", "dir", "menu"]);
const asideRoles =
  /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar|alert|status|tooltip|tablist)$/;
const asideClasses =
  /^(?:nav|navbar|navigation|menu|main-menu|breadcrumbs?|[\w-]*cookie[\w-]*|onetrust[\w-]*|gdpr[\w-]*|consent-(?:banner|popup|manager|modal)[\w-]*|related(?:-(?:content|links|articles|pages|topics|resources))?|site-(?:header|footer|nav)|sidebar|share|sharing|social|social-(?:links|share)|skip(?:-?(?:link|nav|to-content))?|toc|table-of-contents|pagination|pager|adverts?|advertisement|ads|newsletter)$/i;
const asideTitles =
  /^(?:[\divx]+[.)]?\s+)?(?:references|reference list|bibliography|works cited|literature cited|acknowledge?ments?|see also|related(?: (?:links|topics|content|articles|pages|resources))?|external links|further reading|share this(?: page)?|cite this(?: page| article)?|referencias|bibliografía|agradecimientos)\s*:?$/i;

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** The page's text in its sections; a heading that is the title itself is none. Tables are sections of their own. */
export function toSections(root: XmlElement, title: string): DraftSection[] {
  const page = createPage(title);
  let inline: (XmlElement | string)[] = [];
  const holdsBlock = finder(blockNames);
  const holdsSection = finder(sectionNames);
  const flush = () => {
    const line: XmlElement = { name: "p", attributes: {}, children: inline };
    const text = clean(inlineText(line));
    inline = [];
    if (text !== "" && !isLineOfLinks(line, text)) page.add([text]);
  };
  const apart = (element: XmlElement) => page.apart(() => within(element));
  const definitions = (list: XmlElement) => {
    let term = "";
    const children = childElements(list).flatMap((child) => (child.name === "div" ? childElements(child) : [child]));
    for (const child of children) {
      const found = apart(child);
      if (child.name === "dt") term = found.filter((one) => typeof one === "string").join(" ");
      else page.add(toDefinition(child.name === "dd" ? term : "", found));
    }
  };
  /** A list that stands between the items of another goes on in the one before it. */
  const itemsOf = (list: XmlElement) =>
    childElements(list).reduce<Block[][]>((items, child) => {
      const found = isAside(child) ? [] : apart(child);
      const before = isList(child) ? items.at(-1) : undefined;
      if (before === undefined) items.push(found);
      else before.push(...found);
      return items;
    }, []);
  const within = (element: XmlElement) => {
    flush();
    if (element.name === "dl" && !holdsSection(element)) definitions(element);
    else if (!isList(element) || holdsSection(element)) visit(element);
    else if (!isListOfLinks(element)) page.add([{ items: itemsOf(element) }]);
    flush();
  };
  const visit = (node: XmlElement) => {
    for (const [place, child] of node.children.entries()) {
      if (typeof child === "string") inline.push(child);
      else if (isAside(child)) flush();
      else if (/^h[1-6]$/.test(child.name)) {
        flush();
        page.heading(child);
      } else if (child.name === "table" && !isLayout(child)) {
        flush();
        page.table(toRows(child));
      } else if (child.name === "br" && (isBreak(inline.findLast(isNotBlank)) || opensItem(node.children[place + 1])))
        flush();
      else if (blockNames.has(child.name) || holdsBlock(child)) within(child);
      else inline.push(child);
    }
  };
  visit(root);
  flush();
  return page.close();
}

/** What was read of a page so far. */
function createPage(title: string) {
  const sections: DraftSection[] = [];
  const path: Heading[] = [];
  let blocks: Block[] = [];
  let skipped = Number.POSITIVE_INFINITY;
  const name = () => path.map(({ text }) => text).join(" > ");
  const close = () => {
    const kinds = path.map(({ text }) => toSectionKind(text));
    const kind = kinds.findLast((one) => one !== "other") ?? "other";
    const paragraphs = toParagraphs(blocks, name());
    if (paragraphs.length > 0) sections.push({ title: name(), kind, paragraphs });
    blocks = [];
    return sections;
  };
  return {
    close,
    add: (found: readonly Block[]) => {
      if (skipped === Number.POSITIVE_INFINITY) blocks.push(...found);
    },
    /** What `read` adds, kept from the rest. */
    apart: (read: () => void): Block[] => {
      const before = blocks;
      blocks = [];
      read();
      const found = blocks;
      blocks = before;
      return found;
    },
    heading: (element: XmlElement) => {
      close();
      const level = Number(element.name.slice(1));
      const text = headingText(element);
      if (text === "") return;
      while ((path.at(-1)?.level ?? 0) >= level) path.pop();
      if (level <= skipped) skipped = asideTitles.test(text) ? level : Number.POSITIVE_INFINITY;
      if (text.toLowerCase() !== title.toLowerCase()) path.push({ level, text });
    },
    table: (rows: readonly DraftParagraph[]) => {
      close();
      if (rows.length > 0 && skipped === Number.POSITIVE_INFINITY)
        sections.push({ title: name(), kind: "table", paragraphs: rows });
    },
  };
}

function isList({ name }: XmlElement): boolean {
  return name === "ul" || name === "ol";
}

function isNotBlank(node: XmlElement | string): boolean {
  return typeof node !== "string" || node.trim() !== "";
}

/** "Do not offer:<br>- aspirin<br>- warfarin" is a list to its reader. */
function opensItem(next: XmlElement | string | undefined): boolean {
  return typeof next === "string" && isBulleted(next.trim());
}

function isBreak(node: XmlElement | string | undefined): boolean {
  return typeof node === "object" && node.name === "br";
}

function isAside({ name, attributes }: XmlElement): boolean {
  if (asideNames.has(name) || asideRoles.test(attributes["role"] ?? "")) return true;
  if (name === "main" || name === "article" || name === "section") return false;
  return (attributes["class"] ?? "")
    .split(/\s+/)
    .concat(attributes["id"] ?? "")
    .some((word) => asideClasses.test(word));
}

/** Whether an element has one of these names in it. */
function finder(names: ReadonlySet<string>): (element: XmlElement) => boolean {
  const known = new Map<XmlElement, boolean>();
  const find = (element: XmlElement): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const found = childElements(element).some((child) => names.has(child.name) || find(child));
    known.set(element, found);
    return found;
  };
  return find;
}

/** Two items or more, hardly a word of which is not a link: navigation by another name. */
function isListOfLinks(element: XmlElement): boolean {
  return isList(element) && childElements(element, "li").length > 1 && linkedShare(element) > 0.8;
}

/** "Next: Doses, Previous: Diagnosis", each a link, is no sentence. */
function isLineOfLinks(line: XmlElement, text: string): boolean {
  return (
    !/[.!?]["'”’)\]]*$/.test(text) &&
    descendants(line, "a").length > 1 &&
    (linkedShare(line) > 0.6 || /^(?:next|prev(?:ious)?|up|back|skip)\b/i.test(text))
  );
}

function linkedShare(element: XmlElement): number {
  const length = (one: XmlElement) => clean(plainText(one)).length;
  return descendants(element, "a").reduce((sum, link) => sum + length(link), 0) / Math.max(1, length(element));
}

/** Tables that only place things: said to be, with headings, lists or tables in them, or of one column. */
function isLayout(table: XmlElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes["role"] ?? "")) return true;
  const rows = descendants(table, "tr");
  if (rows.every((row) => cellsOf(row).length < 2)) return true;
  if (descendants(table, "th").length > 0) return false;
  return ["table", "h1", "h2", "h3", "h4", "ul", "ol", "article", "section"].some(
    (name) => descendants(table, name).length > 0,
  );
}

/** The caption, then each row. */
function toRows(table: XmlElement): DraftParagraph[] {
  const texts = [...childElements(table, "caption").map(allText), ...tableRows(table, allText).map(clean)];
  return texts.filter((text) => text !== "").map((text) => ({ text }));
}

/** Text of an element and of the blocks in it, parted by blanks. */
function allText(element: XmlElement): string {
  const parts: string[] = [];
  let inline: (XmlElement | string)[] = [];
  const flush = () => {
    parts.push(inlineText({ name: "p", attributes: {}, children: inline }));
    inline = [];
  };
  const holdsBlock = finder(blockNames);
  const visit = (node: XmlElement) => {
    for (const child of node.children) {
      if (typeof child === "string") inline.push(child);
      else if (isAside(child)) continue;
      else if (blockNames.has(child.name) || holdsBlock(child)) {
        flush();
        visit(child);
        flush();
      } else inline.push(child);
    }
  };
  visit(element);
  flush();
  return clean(parts.join(" "));
}

/** Without the mark some pages put at its end to link to it. */
export function headingText(element: XmlElement): string {
  return clean(inlineText(unwrapButtons(element))).replace(/\s*[¶#§🔗]+$/u, "");
}

/** A heading that opens what is below it is a heading. */
function unwrapButtons(element: XmlElement): XmlElement {
  const children = element.children.map((child) => (typeof child === "string" ? child : unwrapButtons(child)));
  return { ...element, name: element.name === "button" ? "span" : element.name, children };
}

/** White space as single blanks. */
export function clean(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
