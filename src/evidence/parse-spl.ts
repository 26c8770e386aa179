/**
 * @module evidence/parse-spl: one drug label in Structured Product Labeling (HL7 v3, as DailyMed gives it out) → a draft.
 *
 * Sections keep their titles. Highlights, which repeat the sections, pictures of packages and indexing are left out. The set id stays
 * through all versions of a label, so a newer label is a new version of the same document, in whatever order they are read.
 * @see https://www.fda.gov/industry/fda-data-standards-advisory-board/structured-product-labeling-resources
 */

import { childElements, descendants, findElement, plainText, type XmlElement } from "#storage";
import { type Block, toParagraphs } from "./blocks.ts";
import type { DocumentDraft, DraftSection } from "./document.ts";
import { inlineText } from "./inline-text.ts";
import { toLevel } from "./study-design.ts";
import { tableRows } from "./table-rows.ts";

/** LOINC of sections that say nothing: product data, package pictures, indexing. */
const wordless = new Set(["48780-1", "51945-4", "48779-3"]);

/** `undefined` for a document that has no set id, or no sections: it is not a label. */
export function parseSpl(document: XmlElement): DocumentDraft | undefined {
  const set = findElement(document, "setId")?.attributes["root"]?.toLowerCase() ?? "";
  const sections = sectionsOf(findElement(document, "component", "structuredBody"), "");
  if (!/^[0-9a-f-]{8,36}$/.test(set) || sections.length === 0) return undefined;
  const year = Number(findElement(document, "effectiveTime")?.attributes["value"]?.slice(0, 4));
  const revision = Number(findElement(document, "versionNumber")?.attributes["value"]);
  const id = `spl:${set}`;
  return {
    meta: {
      id,
      article: id,
      form: "article",
      title: titleOf(document),
      ...(year > 1800 ? { year } : {}),
      ...(revision > 0 ? { revision } : {}),
      design: "unknown",
      level: toLevel("unknown"),
    },
    sections,
    notices: [],
  };
}

/** "Glucophage (metformin hydrochloride): drug label"; the label's own title where no product is named. */
function titleOf(document: XmlElement): string {
  const product = descendants(document, "manufacturedProduct").find((one) => findElement(one, "name") !== undefined);
  const named = findElement(product, "name")?.children ?? [];
  const name = clean(named.map((part) => (typeof part === "string" ? part : plainText(part))).join(" "));
  const generic = clean(plainText(findElement(descendants(product, "genericMedicine")[0], "name")));
  if (name === "") return clean(inlineText(findElement(document, "title") ?? document));
  const same = generic === "" || generic.toLowerCase() === name.toLowerCase();
  return `${name}${same ? "" : ` (${generic})`}: drug label`;
}

/** Sections below `parent`, outermost first, each followed by those within it. */
function sectionsOf(parent: XmlElement | undefined, above: string): DraftSection[] {
  return childElements(parent, "component").flatMap((component) => {
    const section = findElement(component, "section");
    if (section === undefined || wordless.has(findElement(section, "code")?.attributes["code"] ?? "")) return [];
    const own = findElement(section, "title");
    const title = [above, own === undefined ? "" : clean(inlineText(own))].filter((part) => part !== "").join(" > ");
    const text = findElement(section, "text");
    const paragraphs = text === undefined ? [] : toParagraphs(blocksOf(text), title);
    return [
      ...(paragraphs.length === 0 ? [] : [{ title, kind: "other" as const, paragraphs }]),
      ...sectionsOf(section, title),
    ];
  });
}

const blockNames = new Set(["paragraph", "list", "item", "table", "caption", "renderMultiMedia"]);

/** Words that stand in no paragraph are one; a list's item is marked by its own caption (`•`, `a.`), which is none of its words. */
function blocksOf(element: XmlElement): Block[] {
  const blocks: Block[] = [];
  let inline: XmlElement["children"] = [];
  const flush = () => {
    blocks.push(clean(inlineText({ name: "", attributes: {}, children: inline })));
    inline = [];
  };
  for (const child of element.children) {
    if (typeof child === "string" || !blockNames.has(child.name)) inline.push(child);
    else {
      flush();
      blocks.push(...blockOf(child));
    }
  }
  flush();
  return blocks.filter((one) => one !== "");
}

function blockOf(element: XmlElement): Block[] {
  if (element.name === "table")
    return [...childElements(element, "caption").flatMap(blocksOf), ...tableRows(element, cellText).map(clean)];
  if (element.name !== "list") return blocksOf(element);
  const items = childElements(element, "item").map((item) =>
    blocksOf({ ...item, children: item.children.filter((child) => typeof child === "string" || child.name !== "caption") }),
  ); // biome-ignore format: one thought
  return [...childElements(element, "caption").flatMap(blocksOf), { items }];
}

function cellText(cell: XmlElement): string {
  const texts = toParagraphs(blocksOf(cell)).map(({ text }) => text);
  return texts.join(" ");
}

function clean(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
