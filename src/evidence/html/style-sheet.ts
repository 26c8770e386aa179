/**
 * @module evidence/html/style-sheet: the declarations a page's own style sheets give an element, as on a screen 1,280 px wide.
 *
 * Sheets the page only names are not there to be read. Nested rules and conditions are followed; `@media` of print or of narrow screens is left
 * out, any other condition holds.
 */
import type { Element } from "domhandler";
import type { ChildNode } from "postcss";
import parse from "postcss-safe-parser";
import { readSelector, type Selector, type Tree } from "./css-selector.ts";

export type Declarations = ReadonlyMap<string, string>;

/** One `style` element: its text, and what its `media` says. */
export interface Sheet {
  readonly text: string;
  readonly media: string | undefined;
}

export interface StyleSheets {
  /** The declarations that win for the element, its `style` attribute included. */
  of(element: Element): Declarations;
  /** Declarations of rules that may or may not be for the element. */
  perhaps(element: Element): readonly Declarations[];
}

interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

interface Rule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
  readonly order: number;
}

/**
 * @param relevant names of the properties to keep
 * @throws Error, here and from `of`, if the sheets are made to take for ever
 */
export function readStyleSheets(sheets: readonly Sheet[], tree: Tree, relevant: RegExp): StyleSheets {
  const rules = new Map<string, Rule[]>();
  let order = 0;
  for (const { text, media } of sheets) {
    if (media !== undefined && !holds("media", media)) continue;
    for (const { selectors, declarations } of rulesOf(nodesOf(text), [])) {
      const kept = declarations.filter(({ property }) => relevant.test(property));
      if (kept.length === 0) continue;
      for (const source of selectors) {
        const selector = readSelector(source, tree);
        if (selector === undefined) continue;
        const alike = rules.get(selector.key) ?? [];
        alike.push({ selector, declarations: kept, order: order++ });
        rules.set(selector.key, alike);
      }
    }
  }
  const matching = (element: Element) => {
    const classes = (element.attribs["class"] ?? "").split(/\s+/).map((name) => `.${name}`);
    const keys = new Set(["*", element.name, `#${element.attribs["id"]}`, ...classes]);
    return [...keys].flatMap((key) => (rules.get(key) ?? []).filter(({ selector }) => selector.picks(element)));
  };
  return {
    of: (element) => {
      const own = declarationsOf(nodesOf(element.attribs["style"] ?? ""));
      const certain = matching(element).filter(({ selector }) => !selector.uncertain);
      certain.sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
      const all = [...certain.flatMap(({ declarations }) => declarations), ...own];
      const won = new Map<string, string>();
      for (const wanted of [false, true])
        for (const { property, value, important } of all) if (important === wanted) won.set(property, value);
      return won;
    },
    perhaps: (element) =>
      matching(element)
        .filter(({ selector }) => selector.uncertain)
        .map(({ declarations }) => new Map(declarations.map(({ property, value }) => [property, value]))),
  };
}

/** What is broken is read as far as it goes. */
function nodesOf(css: string): readonly ChildNode[] {
  const root = parse(css);
  return root.type === "root" ? root.nodes : [];
}

/** Characters of selectors a rule within others may come to. */
const MAX_SELECTORS = 1e5;

function* rulesOf(
  nodes: readonly ChildNode[],
  above: readonly string[],
): Generator<{ readonly selectors: readonly string[]; readonly declarations: readonly Declaration[] }> {
  if (above.length > 0) yield { selectors: above, declarations: declarationsOf(nodes) };
  for (const node of nodes) {
    if (node.type === "rule") yield* rulesOf(node.nodes, nest(above, node.selectors));
    else if (node.type === "atrule" && holds(node.name, node.params)) yield* rulesOf(node.nodes ?? [], above);
  }
}

/** CSS Nesting 1, § 3: `&` is `:is()` of the selectors around, and stands before a selector that does not name it. */
function nest(above: readonly string[], own: readonly string[]): string[] {
  if (above.length === 0) return [...own];
  const outer = `:is(${above.join()})`;
  if (outer.length * own.length > MAX_SELECTORS) throw new Error("style sheets nested too widely");
  return own.map((selector) => (selector.includes("&") ? selector.replaceAll("&", outer) : `${outer} ${selector}`));
}

/** Keyframes and fonts style nothing; a query for print or a narrow screen does not hold. */
function holds(name: string, condition: string): boolean {
  const [rule, query] = [name.toLowerCase(), condition.toLowerCase()];
  if (/^(?:-\w+-)?(?:keyframes|font-face|page|property|counter-style)/.test(rule)) return false;
  if (rule !== "media") return true;
  if (/\b(?:print|speech)\b/.test(query) && !/\b(?:screen|all|not)\b/.test(query)) return false;
  const narrow = /max-(?:device-)?width\s*:\s*([\d.]+)(px|r?em)?|width\s*<=?\s*([\d.]+)(px|r?em)?/.exec(query);
  if (narrow === null) return true;
  const width = Number(narrow[1] ?? narrow[3]) * ((narrow[2] ?? narrow[4] ?? "px") === "px" ? 1 : 16);
  return width >= 1280;
}

function declarationsOf(nodes: readonly ChildNode[]): Declaration[] {
  return nodes.flatMap((node) =>
    node.type === "decl"
      ? [{ property: plain(node.prop), value: plain(node.value), important: node.important === true }]
      : [],
  );
}

/** Without comments and escapes, in lower case. */
function plain(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, " ")
    .replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex: string | undefined, letter: string | undefined) => {
      const code = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : (letter ?? "");
    })
    .trim()
    .toLowerCase();
}
