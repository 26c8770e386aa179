/**
 * @module evidence/inline-text: mixed content as one line a reader would read.
 *
 * Superscripts keep their meaning: `10<sup>6</sup>` becomes 10⁶ and never 106, `cm<sup>2</sup>` cm², `H<sub>2</sub>O` H₂O.
 * A formula is its MathML's characters, its TeX where there is none, and `[image]` where it is only painted, so that no sentence has a hole.
 * Footnotes, comments and the marks that lead to notes and references (`40%.¹`) are not part of a sentence.
 */
import { plainText, type XmlElement } from "#storage";
import { texText } from "./tex-text.ts";

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
  "fn", "footnote", "graphic", "media", "inline-supplementary-material", "object-id", "label-alternatives",
]); // biome-ignore format: a table

/** What a mark that is no word of the sentence leads to. */
const noteTypes = new Set(["bibr", "fn", "table-fn", "aff", "corresp", "author-notes"]);
const mark = /^(?:\d{1,3}[a-z]?|[a-z]|[*†‡§¶#‖]+)$/u;
const betweenMarks = /^[\s,;–‑-]*$/u;

/** The words of `element` without its blocks. */
export function inlineText(element: XmlElement): string {
  let text = "";
  /** Where marks were left out, or kept as words, and what stands between the last of them and the next. */
  let run: { readonly isKept: boolean; between: string } | undefined;
  for (const child of element.children) {
    const words = typeof child === "string" ? child : inlineElement(child);
    if (typeof child !== "string" && isMark(child)) {
      const isKept = !isRaised(child) && (run?.isKept ?? (run === undefined && !/[^\s[(]$/u.test(text)));
      text += isKept ? (run?.between ?? "") + words : "";
      run = { isKept, between: "" };
    } else if (run !== undefined && betweenMarks.test(words)) run.between += words;
    else {
      text += (run?.between ?? "") + words;
      run = undefined;
    }
  }
  return text + (run?.between ?? "");
}

/** A number or sign that leads to a note or reference; `[12]` and `(12)` are told from it by what stands before. */
function isMark({ name, attributes, children }: XmlElement): boolean {
  const type = attributes["ref-type"] ?? "";
  if (name !== "xref" || !noteTypes.has(type)) return false;
  const words = children.map((child) => (typeof child === "string" ? child : inlineText(child))).join("");
  return mark.test(words.trim());
}

function isRaised({ children }: XmlElement): boolean {
  const [only, ...others] = children.filter((child) => typeof child !== "string" || child.trim() !== "");
  return others.length === 0 && typeof only === "object" && only.name === "sup";
}

/** A name of MathML without whatever prefix it is written with. */
const mathNames: ReadonlySet<string> = new Set(
  "math mspace msup msub msubsup mfrac msqrt mroot mfenced annotation annotation-xml".split(" "),
);

function localName(name: string): string {
  const local = name.slice(name.indexOf(":") + 1);
  return mathNames.has(local) ? local : name;
}

function inlineElement(element: XmlElement): string {
  const name = localName(element.name);
  if (silent.has(name) || blockNames.has(name)) return "";
  switch (name) {
    case "break":
    case "br":
    case "mspace":
      return " ";
    case "sup":
    case "sub":
      return script(element);
    case "tex-math":
      return texText(plainText(element));
    case "inline-graphic":
      return "[image]";
    case "alternatives":
      return alternative(element);
    case "disp-formula":
      return ` ${inlineText({ ...element, children: element.children.filter((child) => typeof child === "string" || child.name !== "label") })} `;
    default:
      return mathElement(name, element) ?? inlineText(element);
  }
}

/** The same thing in several forms is read once, in the best. */
function alternative(element: XmlElement): string {
  const forms = element.children.filter((child) => typeof child !== "string");
  const best =
    forms.find(({ name }) => localName(name) === "math") ??
    forms.find(({ name }) => name === "tex-math") ??
    forms.find(({ name }) => name !== "inline-graphic" && !silent.has(name)) ??
    forms[0];
  return best === undefined ? inlineText(element) : inlineElement(best);
}

function script(element: XmlElement): string {
  // Reference marks set as superscripts say nothing about the number before them.
  const leads = (child: XmlElement | string) => typeof child !== "string" && child.name === "xref";
  const rest = element.children.filter((child) => !leads(child));
  const words = rest.map((child) => (typeof child === "string" ? child : "x")).join("");
  if (rest.length < element.children.length && /^[\s,–-]*$/.test(words)) return "";
  return raise(
    inlineText(element),
    element.name === "sup" ? superscripts : subscripts,
    element.name === "sup" ? "^" : "_",
  );
}

/** `undefined` for what is written as it stands. */
function mathElement(name: string, element: XmlElement): string | undefined {
  const parts = element.children.filter((child) => typeof child !== "string").map((part) => inlineElement(part).trim());
  const [first, second, third] = parts;
  if (name === "annotation" || name === "annotation-xml") return "";
  if (name === "msqrt") return `√(${inlineText(element).trim()})`;
  if (name === "mfenced") {
    const { open = "(", close = ")", separators = "," } = element.attributes;
    return `${open}${parts.join(separators.trim().slice(0, 1))}${close}`;
  }
  if (first === undefined || second === undefined) return undefined;
  if (name === "msup") return `${first}${raise(second, superscripts, "^", true)}`;
  if (name === "msub") return `${first}${raise(second, subscripts, "_", true)}`;
  if (name === "msubsup")
    return `${first}${raise(second, subscripts, "_", true)}${raise(third ?? "", superscripts, "^", true)}`;
  if (name === "mfrac") return `(${first})/(${second})`;
  return name === "mroot" ? `${raise(second, superscripts, "^", true)}√(${first})` : undefined;
}

/** @param isMathematics a letter that is raised there is a power, no footnote or ordinal */
function raise(text: string, table: Record<string, string>, mark: string, isMathematics = false): string {
  const trimmed = text.trim();
  if (trimmed === "") return text;
  const raised = [...trimmed].map((letter) => table[letter]);
  if (raised.every((letter) => letter !== undefined)) return raised.join("");
  // A letter beside a number is a footnote or an ordinal (1st, 5*); a number that cannot be raised must not be read as a digit.
  return isMathematics || /\d/.test(trimmed) ? `${mark}(${trimmed})` : trimmed;
}
