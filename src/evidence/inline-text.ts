/**
 * @module evidence/inline-text: mixed content as one line a reader would read.
 *
 * Superscripts keep their meaning: `10<sup>6</sup>` becomes 10⁶ and never 106, `cm<sup>2</sup>` cm², `H<sub>2</sub>O` H₂O.
 * A formula is its MathML's characters; TeX and images are left out. Footnotes and comments are not part of a sentence.
 */
import type { XmlElement } from "#storage";

const superscripts: Record<string, string> = {
  "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺", "-": "⁻", "−": "⁻",
  "–": "⁻", "(": "⁽", ")": "⁾", n: "ⁿ", " ": " ", ",": ",",
}; // biome-ignore format: a table
const subscripts: Record<string, string> = {
  "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊", "-": "₋", "−": "₋",
  " ": " ",
}; // biome-ignore format: a table

/** Elements that stand as paragraphs of their own; `inlineText` leaves them out and the caller visits them. */
export const blockNames: ReadonlySet<string> = new Set([
  "p", "list", "def-list", "table-wrap", "table-wrap-group", "fig", "fig-group", "boxed-text", "disp-quote", "sec",
  "disp-formula-group", "supplementary-material", "table", "paragraph", "item",
]); // biome-ignore format: a table

const silent = new Set([
  "fn", "footnote", "graphic", "inline-graphic", "media", "tex-math", "inline-supplementary-material", "object-id", "label-alternatives",
]); // biome-ignore format: a table

/** The words of `element` without its blocks. */
export function inlineText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : inlineElement(child))).join("");
}

function inlineElement(element: XmlElement): string {
  const { name } = element;
  if (silent.has(name) || blockNames.has(name)) return "";
  if (name === "break" || name === "br" || name === "mml:mspace") return " ";
  if (name === "sup" || name === "sub") return script(element);
  if (name === "mml:msup" || name === "mml:msub") return mathScript(element);
  if (name === "mml:mfrac") return fraction(element);
  if (name === "mml:annotation" || name === "mml:annotation-xml") return "";
  return inlineText(element);
}

function script(element: XmlElement): string {
  // Reference marks set as superscripts say nothing about the number before them.
  const isMark = (child: XmlElement | string) => typeof child !== "string" && child.name === "xref";
  const rest = element.children.filter((child) => !isMark(child));
  const words = rest.map((child) => (typeof child === "string" ? child : "x")).join("");
  if (rest.length < element.children.length && /^[\s,–-]*$/.test(words)) return "";
  return raise(
    inlineText(element),
    element.name === "sup" ? superscripts : subscripts,
    element.name === "sup" ? "^" : "_",
  );
}

function mathScript(element: XmlElement): string {
  const [base, top] = element.children.filter((child) => typeof child !== "string");
  if (base === undefined || top === undefined) return inlineText(element);
  const up = element.name === "mml:msup";
  return `${inlineElement(base)}${raise(inlineElement(top), up ? superscripts : subscripts, up ? "^" : "_")}`;
}

function fraction(element: XmlElement): string {
  const [over, under] = element.children.filter((child) => typeof child !== "string");
  if (over === undefined || under === undefined) return inlineText(element);
  return `(${inlineElement(over).trim()})/(${inlineElement(under).trim()})`;
}

function raise(text: string, table: Record<string, string>, mark: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return text;
  const raised = [...trimmed].map((letter) => table[letter]);
  if (raised.every((letter) => letter !== undefined)) return raised.join("");
  // A letter beside a number is a footnote or an ordinal (1st, 5*); a number that cannot be raised must not be read as a digit.
  return /\d/.test(trimmed) ? `${mark}(${trimmed})` : trimmed;
}
