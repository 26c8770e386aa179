/**
 * @module evidence/html/visible-page: a page's HTML → what a reader would see of it.
 *
 * Promise: text that a reader does not see never becomes evidence: comments, scripts, templates, `hidden`, `aria-hidden`, styles that hide,
 * shrink to nothing, push off the screen or paint in the colour of the ground, class names that are known to hide, struck text. Where it cannot be told, it counts as hidden.
 */
import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { textContent } from "domutils";
import { parse } from "parse5";
import { adapter as treeAdapter } from "parse5-htmlparser2-tree-adapter";
import type { XmlElement } from "#storage";
import { countingTree } from "./css-selector.ts";
import { type Declarations, readStyleSheets, type Sheet, type StyleSheets } from "./style-sheet.ts";

export interface Page {
  readonly html: Element | undefined;
  /** What is seen of the body: names in lower case, MathML's with `mml:` before them, marks that lead to a footnote or a reference as `xref`. */
  readonly body: XmlElement;
}

/** Never text of the page, or not without pressing something. */
const wordless = new Set(
  (
    "head script style template noscript noframes noembed iframe object embed applet audio video canvas svg map img picture input select option " +
    "textarea datalist label progress meter del s strike rt rp"
  ).split(" "),
);
const hidingClass =
  /^(?:sr-only|visually-?hidden(?:-focusable)?|screen-?reader(?:s?-?(?:text|only))?|element-(?:invisible|hidden)|off-?screen|d-none|hidden|hide|is-hidden|u-hidden|invisible|display-none|hidden-(?:xs|sm|md|lg|desktop))$/i;
/** Beside a hiding class: seen on a wide screen all the same. */
const shownWide =
  /^(?:(?:sm|md|lg|xl):(?:block|flex|grid|inline|table|contents|visible)|d-(?:sm|md|lg|xl)-(?:block|flex|grid|inline|table))/;

const relevant =
  /^(?:display|visibility|content-visibility|opacity|color|background(?:-color)?|-webkit-text-fill-color|font(?:-size)?|(?:max-)?(?:width|height)|overflow(?:-[xy])?|clip(?:-path)?|text-indent|left|right|top|bottom|margin(?:-left|-top)?|transform|scale|filter|zoom|text-decoration(?:-line)?)$/;

/** Steps of matching selectors a page may take: some seconds. */
const MAX_STEPS = 5e6;

/** Style that passes from an element to what is in it. */
interface Inherited {
  readonly unseen: boolean;
  readonly tiny: boolean;
  readonly colour: string;
  readonly ground: string;
}

/** Malformed HTML is read as a browser reads it. @throws Error for a page whose style sheets are made to take for ever */
export function readPage(source: string): Page {
  const document = parse(source, { scriptingEnabled: false, treeAdapter });
  const html = document.children.filter(isTag).find(({ name }) => name === "html");
  const body = html?.children.filter(isTag).find(({ name }) => name === "body");
  if (body === undefined) return { html, body: { name: "body", attributes: {}, children: [] } };
  const sheets = readStyleSheets(sheetsOf(document.children), countingTree(MAX_STEPS), relevant);
  const start: Inherited = { unseen: false, tiny: false, colour: "#000000", ground: "#ffffff" };
  const [seen] = html === undefined ? [] : toVisible(html, sheets, start);
  const children = typeof seen === "object" ? seen.children : [];
  const found = children.find((child): child is XmlElement => typeof child !== "string" && child.name === "body");
  return { html, body: found ?? { name: "body", attributes: {}, children: [] } };
}

/** A browser that runs scripts takes no style from `noscript`, and none from a template. */
function sheetsOf(nodes: readonly ChildNode[]): Sheet[] {
  return nodes.filter(isTag).flatMap((element): Sheet[] => {
    if (element.name === "style") return [{ text: textContent(element), media: element.attribs["media"] }];
    return element.name === "template" || element.name === "noscript" ? [] : sheetsOf(element.children);
  });
}

function toVisible(element: Element, sheets: StyleSheets, above: Inherited): (XmlElement | string)[] {
  if (wordless.has(element.name) || hiddenByMarkup(element)) return [];
  const style = sheets.of(element);
  if (hides(style) || sheets.perhaps(element).some(hides)) return [];
  const here = inherit(element, style, above);
  const isSeen = !here.unseen && !here.tiny && !alike(here.colour, here.ground);
  const children = element.children.flatMap((child): (XmlElement | string)[] => {
    if (isTag(child)) return toVisible(child, sheets, here);
    return isText(child) && isSeen ? [child.data] : [];
  });
  if (element.name === "q") return ["“", ...children, "”"];
  const name = nameOf(element);
  const attributes = name === "xref" ? { "ref-type": "fn" } : keptAttributesOf(element);
  return [{ name, attributes, children }];
}

function nameOf(element: Element): string {
  if (element.namespace?.endsWith("MathML") === true) return `mml:${element.name}`;
  // `<sup><a href="#r1">1</a></sup>` and `<a href="#r1"><sup>1</sup></a>` say nothing about the number before them.
  const above = element.parent !== null && isTag(element.parent) ? element.parent : undefined;
  const marks = (tag: string, link: Element) => tag === "sup" && (link.attribs["href"] ?? "").includes("#");
  if (element.name === "a" && (marks(above?.name ?? "", element) || isNoteLink(element))) return "xref";
  return above?.name === "a" && marks(element.name, above) ? "fn" : element.name;
}

/** `12<a href="#fn3">3</a>`: whether it is a mark is told by what stands before (`inline-text.ts`). */
function isNoteLink(element: Element): boolean {
  return (
    (element.attribs["href"] ?? "").startsWith("#") && /^\s*(?:\d{1,3}|[a-z]|[*†‡§¶]+)\s*$/u.test(textContent(element))
  );
}

const keptAttributes = new Set([
  "id",
  "class",
  "role",
  "href",
  "rel",
  "itemprop",
  "content",
  "datetime",
  "rowspan",
  "colspan",
]);

function keptAttributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(Object.entries(element.attribs).filter(([name]) => keptAttributes.has(name)));
}

function hiddenByMarkup({ name, attribs }: Element): boolean {
  if (attribs["hidden"] !== undefined || attribs["aria-hidden"]?.trim().toLowerCase() === "true") return true;
  if (name === "dialog" && attribs["open"] === undefined) return true;
  const classes = (attribs["class"] ?? "").split(/\s+/);
  return classes.some((one) => hidingClass.test(one)) && !classes.some((one) => shownWide.test(one));
}

/** Whether nothing in an element with this style is seen, whatever is in it. */
function hides(style: Declarations): boolean {
  const is = (property: string, pattern: RegExp) => pattern.test(style.get(property) ?? "");
  if (
    is("display", /^none/) ||
    is("content-visibility", /^hidden/) ||
    is("filter", /opacity\(\s*0*(?:\.0\d*)?\s*%?\s*\)/)
  )
    return true;
  if (amount(style.get("opacity"), { "%": 0.01 }) < 0.1 || amount(style.get("zoom"), { "%": 0.01 }) < 0.1) return true;
  if (
    is("transform", /scale[xy3d]*\(\s*0(?:\.0\d*)?\s*[,)]|translate[xy3d]*\([^)]*-\d{3,}/) ||
    is("scale", /^0(?:\.0\d*)?\b/)
  )
    return true;
  if (
    is("clip", /^rect\(/) ||
    is("clip-path", /inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%|(?:circle|ellipse)\(\s*0|polygon\(\s*0[^1-9]*\)/)
  )
    return true;
  if (is("text-decoration", /line-through/) || is("text-decoration-line", /line-through/)) return true;
  const away = ["text-indent", "left", "right", "top", "bottom", "margin-left", "margin-top", "margin"];
  if (
    away.some((property) => is(property, /-(?:\d{3,}(?:\.\d+)?(?:px|pt|%|v[wh])?|\d{2,}(?:\.\d+)?(?:r?em|ch))(?:\s|$)/))
  )
    return true;
  const cut = ["overflow", "overflow-x", "overflow-y"].some((property) => is(property, /hidden|clip/));
  return (
    cut && ["width", "height", "max-width", "max-height"].some((property) => amount(style.get(property), pixels) <= 1)
  );
}

function inherit(element: Element, style: Declarations, above: Inherited): Inherited {
  const visibility = style.get("visibility");
  const size =
    style.get("font-size") ?? /(?:^|\s)(\d*\.?\d+(?:[a-z]+|%)?)\s*(?:\/|\s)/.exec(style.get("font") ?? "")?.[1];
  const colour =
    style.get("-webkit-text-fill-color") ??
    style.get("color") ??
    element.attribs[element.name === "body" ? "text" : "color"];
  const ground = style.get("background-color") ?? style.get("background") ?? element.attribs["bgcolor"];
  const painted = toColour(ground);
  const written = toColour(colour);
  const from = painted === undefined || painted === "transparent" ? above.ground : painted;
  return {
    unseen:
      visibility === undefined || visibility === "inherit" ? above.unseen : /^(?:hidden|collapse)/.test(visibility),
    tiny: size === undefined || size === "inherit" ? above.tiny : amount(size, pixels) < 4,
    // A picture as ground is a colour of no name: text on it may be read.
    ground:
      ground !== undefined && painted === undefined && !/^(?:inherit|none|initial|unset)/.test(ground)
        ? "unknown"
        : from,
    colour: written === "transparent" ? from : (written ?? above.colour),
  };
}

const pixels = { px: 1, pt: 1.33, em: 16, rem: 16, ex: 8, ch: 8, "%": 0.16, vw: 12.8, vh: 8, "": 1 };

/** A length in the units' worth; infinite for what is no number. */
function amount(value: string | undefined, worth: Readonly<Record<string, number>>): number {
  const match = /^(-?\d*\.?\d+)([a-z]*|%)$/.exec(value ?? "");
  return match === null ? Number.POSITIVE_INFINITY : Number(match[1]) * (worth[match[2] ?? ""] ?? 1);
}

/** `#rrggbb` for the ways white, black and any other colour are written; `undefined` for what cannot be told. */
function toColour(value: string | undefined): string | undefined {
  const text = value?.trim().toLowerCase() ?? "";
  if (text === "transparent" || (/^(?:rgb|hsl)a?\([^)]*[,/]\s*0*(?:\.0\d*)?%?\s*\)$/.test(text) && /a\(|\//.test(text)))
    return "transparent";
  if (/^#[0-9a-f]{8}$|^#[0-9a-f]{4}$/.test(text) && /00$|^#...0$/.test(text)) return "transparent";
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])[0-9a-f]?$/.exec(text);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`;
  if (/^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/.test(text)) return text.slice(0, 7);
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text);
  if (parts !== null)
    return `#${parts
      .slice(1, 4)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, "0"))
      .join("")}`;
  if (/^hsla?\([^)]*?\b100%\s*(?:[,/].*)?\)$/.test(text)) return "#ffffff";
  return /^[a-z]+$/.test(text) && !/^(?:inherit|initial|unset|currentcolor|none|revert)$/.test(text)
    ? (named[text] ?? text)
    : undefined;
}

/** No eye tells the two apart: of 255 steps a channel they differ by fewer than 24 in all. */
function alike(a: string, b: string): boolean {
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  if (!a.startsWith("#") || !b.startsWith("#")) return a === b;
  const other = channels(b);
  return channels(a).reduce((sum, channel, i) => sum + Math.abs(channel - (other[i] ?? 0)), 0) < 24;
}

const named: Readonly<Record<string, string>> = { white: "#ffffff", black: "#000000" };
