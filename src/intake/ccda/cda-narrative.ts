/** @module intake/ccda/cda-narrative: the words of a section as plain text, and what a reference into them says. */
import { childElements, plainText, type XmlElement } from "#storage";

const blocks = new Set(["paragraph", "list", "item", "table", "thead", "tbody", "tfoot", "tr", "caption", "br"]);

/** Blocks on lines of their own, cells parted by tabs. */
export function narrativeText(text: XmlElement): string {
  return spoken(text)
    .replace(/[^\S\n\t]+/g, " ")
    .replace(/[ \t]*\n[ \t\n]*/g, "\n")
    .trim();
}

function spoken(element: XmlElement): string {
  return element.children
    .map((child) => {
      // A line break in the source is a space to a reader.
      if (typeof child === "string") return child.replace(/\s+/g, " ");
      if (blocks.has(child.name)) return `\n${spoken(child)}\n`;
      return child.name === "td" || child.name === "th" ? `${spoken(child)}\t` : spoken(child);
    })
    .join("");
}

/** What an `ED` says: its own words, or those its reference points to. `undefined` when neither says anything. */
export type Spoken = (element: XmlElement | undefined) => string | undefined;

/** Looks references up among the document's elements with an `ID`; gathered on the first look-up. */
export function createSpoken(document: XmlElement): Spoken {
  let byId: Map<string, XmlElement> | undefined;
  return (element) => {
    if (element === undefined || element.attributes["nullFlavor"] !== undefined) return undefined;
    const target = childElements(element, "reference")[0]?.attributes["value"];
    if (target?.startsWith("#")) {
      byId ??= identified(document);
      const found = byId.get(target.slice(1));
      const words = found === undefined ? "" : narrativeText(found);
      if (words !== "") return words;
    }
    const words = plainText(element).replace(/\s+/g, " ").trim();
    return words === "" ? undefined : words;
  };
}

function identified(document: XmlElement): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const visit = (element: XmlElement) => {
    const id = element.attributes["ID"];
    if (id !== undefined && !found.has(id)) found.set(id, element);
    for (const child of childElements(element)) visit(child);
  };
  visit(document);
  return found;
}
