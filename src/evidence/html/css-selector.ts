/**
 * @module evidence/html/css-selector: whether a CSS selector picks an element of a page nobody touches.
 *
 * Tags, ids, classes, attributes, the four combinators, `:not`, `:is`, `:where`, first and last child. A state (`:hover`, `:checked`) and a
 * pseudo-element pick nothing. Any other pseudo-class makes the selector `uncertain`: it picks what it would pick without it.
 */
import type { DefaultTreeAdapterTypes } from "parse5";

export type HtmlElement = DefaultTreeAdapterTypes.Element;

export interface Selector {
  /** Ids, then classes with attributes and pseudo-classes, then tags, as one number. */
  readonly specificity: number;
  readonly uncertain: boolean;
  /** From the element itself outwards; each with how the next must stand to it. */
  readonly parts: readonly { readonly tests: readonly Test[]; readonly combinator: string }[];
  /** A class, id or tag without which nothing is picked: `.x`, `#x`, `x`; `*` if there is none. */
  readonly key: string;
}

type Test = (element: HtmlElement, effort: Effort) => boolean;

const states =
  /^:{1,2}(?:hover|focus[\w-]*|active|visited|checked|target|enabled|disabled|invalid|valid|open|empty|fullscreen|modal|popover-open|before|after|placeholder[\w-]*|selection|marker|first-line|first-letter|-\w[\w-]*)$/;
const tokens =
  /\s*([>+~])\s*|\s+|([#.])((?:[\w-]|[^\0-\x7f])+)|\[\s*([\w-]+)\s*(?:([~^$*|]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*[is]?\s*)?\]|(::?[\w-]+)(\((?:[^()]|\([^()]*\))*\))?|((?:[\w-]|[^\0-\x7f])+|\*)/;

/** `undefined` for a selector that picks nothing or cannot be read. */
export function parseSelector(text: string): Selector | undefined {
  const parts: { tests: Test[]; combinator: string }[] = [{ tests: [], combinator: "" }];
  let specificity = 0;
  let uncertain = false;
  let key = "*";
  const source = text.trim();
  const token = new RegExp(tokens, "y");
  while (token.lastIndex < source.length) {
    const found = token.exec(source);
    if (found === null) return undefined;
    const [whole, combinator, mark, name = "", attribute, operator, double, single, bare, pseudo, inner, tag] = found;
    const here = parts[0]?.tests ?? [];
    if (combinator !== undefined || whole.trim() === "") {
      parts.unshift({ tests: [], combinator: combinator ?? " " });
      key = "*";
    } else if (mark !== undefined) {
      here.push(mark === "#" ? (e) => attributeOf(e, "id") === name : (e) => classesOf(e).includes(name));
      specificity += mark === "#" ? 1e6 : 1e3;
      key = `${mark}${name}`;
    } else if (attribute !== undefined) {
      here.push(attributeTest(attribute.toLowerCase(), operator, double ?? single ?? bare ?? ""));
      specificity += 1e3;
    } else if (pseudo !== undefined) {
      const read = pseudoTest(pseudo.toLowerCase(), inner?.slice(1, -1) ?? "");
      if (read === undefined) return undefined;
      if (read === "uncertain") uncertain = true;
      else here.push(read);
      specificity += 1e3;
    } else if (tag !== undefined && tag !== "*") {
      const wanted = tag.toLowerCase();
      here.push((e) => e.tagName === wanted);
      specificity += 1;
      if (key === "*") key = wanted;
    }
  }
  return { parts, specificity, uncertain, key };
}

/** How many steps matching may still take; a page made to take more is not read. */
export interface Effort {
  left: number;
}

/**
 * Whether `selector` picks `element`.
 *
 * @throws Error once `effort` is spent
 */
export function picks(selector: Selector, element: HtmlElement, effort: Effort, from = 0): boolean {
  if (--effort.left < 0) throw new Error("style sheets that take too long to follow");
  const part = selector.parts[from];
  if (part === undefined) return true;
  if (!part.tests.every((test) => test(element, effort))) return false;
  if (from + 1 >= selector.parts.length) return true;
  const next = (other: HtmlElement | undefined) => other !== undefined && picks(selector, other, effort, from + 1);
  if (part.combinator === ">") return next(parentOf(element));
  if (part.combinator === "+") return next(siblingsBefore(element).at(-1));
  if (part.combinator === "~") return siblingsBefore(element).some(next);
  for (let above = parentOf(element); above !== undefined; above = parentOf(above)) if (next(above)) return true;
  return false;
}

/** The value of an attribute; `undefined` if it is not there. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function classesOf(element: HtmlElement): string[] {
  return (attributeOf(element, "class") ?? "").split(/\s+/).filter((name) => name !== "");
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return "tagName" in node;
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | undefined {
  return parentNode !== null && isElement(parentNode) ? parentNode : undefined;
}

function siblings({ parentNode }: HtmlElement): HtmlElement[] {
  return (parentNode?.childNodes ?? []).filter(isElement);
}

function siblingsBefore(element: HtmlElement): HtmlElement[] {
  const all = siblings(element);
  return all.slice(0, all.indexOf(element));
}

function attributeTest(name: string, operator: string | undefined, wanted: string): Test {
  return (element) => {
    const value = attributeOf(element, name)?.toLowerCase();
    const want = wanted.toLowerCase();
    if (value === undefined) return false;
    if (operator === undefined) return true;
    if (operator === "~=") return value.split(/\s+/).includes(want);
    if (operator === "^=") return value.startsWith(want);
    if (operator === "$=") return value.endsWith(want);
    if (operator === "*=") return value.includes(want);
    return operator === "|=" ? value === want || value.startsWith(`${want}-`) : value === want;
  };
}

/** `undefined`: never true of a page nobody touches. */
function pseudoTest(pseudo: string, inner: string): Test | "uncertain" | undefined {
  if (states.test(pseudo)) return undefined;
  if (pseudo === ":first-child") return (element) => siblingsBefore(element).length === 0;
  if (pseudo === ":last-child") return (element) => siblings(element).at(-1) === element;
  if (pseudo === ":root") return (element) => element.tagName === "html";
  if (!/^:(?:not|is|where)$/.test(pseudo)) return "uncertain";
  const selectors = inner.split(",").map(parseSelector);
  if (selectors.some((selector) => selector?.uncertain)) return "uncertain";
  const any: Test = (element, effort) =>
    selectors.some((selector) => selector !== undefined && picks(selector, element, effort));
  return pseudo === ":not" ? (element, effort) => !any(element, effort) : any;
}
