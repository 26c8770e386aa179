/**
 * @module evidence/html/style-sheet: the declarations a page's own style sheets give an element, as on a screen 1,280 px wide.
 *
 * Sheets the page only names are not there to be read. Nested rules and conditions are followed; `@media` of print or of narrow screens is left
 * out, any other condition holds.
 */
import { attributeOf, classesOf, type HtmlElement, parseSelector, picks, type Selector } from "./css-selector.ts";

export type Declarations = ReadonlyMap<string, string>;

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

export interface StyleSheets {
  /** The declarations that win for the element, its `style` attribute included. */
  of(element: HtmlElement): Declarations;
  /** Declarations of rules that may or may not be for the element. */
  perhaps(element: HtmlElement): readonly Declarations[];
}

/** Steps of matching a page may take: some seconds. */
const MAX_EFFORT = 5e6;

/**
 * @param relevant names of the properties to keep
 * @throws Error, here and from `of`, if the sheets are made to take for ever
 */
export function readStyleSheets(sheets: readonly string[], relevant: RegExp): StyleSheets {
  const rules = new Map<string, Rule[]>();
  let order = 0;
  for (const sheet of sheets) {
    for (const { selectors, declarations } of rulesOf(clean(sheet), "")) {
      const kept = declarations.filter(({ property }) => relevant.test(property));
      if (kept.length === 0) continue;
      for (const text of selectors) {
        const selector = parseSelector(text);
        if (selector === undefined) continue;
        rules.set(selector.key, [...(rules.get(selector.key) ?? []), { selector, declarations: kept, order: order++ }]);
      }
    }
  }
  const effort = { left: MAX_EFFORT };
  const matching = (element: HtmlElement) => {
    const keys = [
      "*",
      element.tagName,
      `#${attributeOf(element, "id")}`,
      ...new Set(classesOf(element).map((c) => `.${c}`)),
    ];
    return keys.flatMap((key) => (rules.get(key) ?? []).filter(({ selector }) => picks(selector, element, effort)));
  };
  return {
    of: (element) => {
      const own = declarationsOf(clean(attributeOf(element, "style") ?? ""));
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

/** Without comments, addresses and escapes; strings hold nothing that could be taken for the sheet's own marks. */
function clean(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->|url\(\s*[^"'\s)][^)]{0,4096}\)|"[^"\n]*"|'[^'\n]*'/gi, (found) =>
      /^["']/.test(found) ? found.replace(/[{};]/g, " ") : " ",
    )
    .replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, hex: string | undefined, letter: string | undefined) => {
      const code = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : (letter ?? "");
    });
}

const MAX_NESTING = 32;
const MAX_SELECTORS = 1000;

function* rulesOf(
  css: string,
  above: string,
  depth = 0,
): Generator<{ readonly selectors: readonly string[]; readonly declarations: readonly Declaration[] }> {
  if (depth > MAX_NESTING) throw new Error("style sheets nested too deeply");
  let plain = "";
  for (const { before, block } of blocksOf(css)) {
    const at = Math.max(before.lastIndexOf(";"), -1);
    plain += before.slice(0, at + 1);
    const head = before.slice(at + 1).trim();
    if (block === undefined) plain += before.slice(at + 1);
    else if (head.startsWith("@")) {
      if (holds(head)) yield* rulesOf(block, above, depth + 1);
    } else yield* rulesOf(block, nest(above, head), depth + 1);
  }
  if (above !== "") yield { selectors: splitList(above), declarations: declarationsOf(plain) };
}

/** Text up to each block, and the block; the last one has none. */
function* blocksOf(css: string): Generator<{ readonly before: string; readonly block?: string }> {
  let from = 0;
  for (let open = css.indexOf("{"); open >= 0; open = css.indexOf("{", from)) {
    const brace = /[{}]/g;
    brace.lastIndex = open;
    let depth = 0;
    let end = css.length;
    for (let match = brace.exec(css); match !== null; match = brace.exec(css)) {
      depth += match[0] === "{" ? 1 : -1;
      if (depth > 0) continue;
      end = match.index;
      break;
    }
    yield { before: css.slice(from, open), block: css.slice(open + 1, end) };
    from = Math.min(end + 1, css.length);
  }
  yield { before: css.slice(from) };
}

function nest(above: string, head: string): string {
  if (above === "") return head;
  const [inner, outers] = [splitList(head), splitList(above)];
  if (inner.length * outers.length > MAX_SELECTORS) throw new Error("style sheets nested too widely");
  return inner
    .flatMap((own) => outers.map((outer) => (own.includes("&") ? own.replaceAll("&", outer) : `${outer} ${own}`)))
    .join(",");
}

function splitList(selectors: string): string[] {
  return selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}

/** Keyframes and fonts style nothing; a query for print or a narrow screen does not hold. */
function holds(head: string): boolean {
  const rule = head.toLowerCase();
  if (/^@(?:-\w+-)?(?:keyframes|font-face|page|property|counter-style)/.test(rule)) return false;
  if (!rule.startsWith("@media")) return true;
  if (/\b(?:print|speech)\b/.test(rule) && !/\b(?:screen|all|not)\b/.test(rule)) return false;
  const narrow = /max-(?:device-)?width\s*:\s*([\d.]+)(px|r?em)?|width\s*<=?\s*([\d.]+)(px|r?em)?/.exec(rule);
  if (narrow === null) return true;
  const width = Number(narrow[1] ?? narrow[3]) * ((narrow[2] ?? narrow[4] ?? "px") === "px" ? 1 : 16);
  return width >= 1280;
}

function declarationsOf(text: string): Declaration[] {
  return text.split(";").flatMap((line) => {
    const colon = line.indexOf(":");
    if (colon < 0) return [];
    const value = line
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const important = /!\s*important$/.test(value);
    return [
      { property: line.slice(0, colon).trim().toLowerCase(), value: value.replace(/\s*!\s*important$/, ""), important },
    ];
  });
}
