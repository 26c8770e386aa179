/**
 * @module evidence/html/css-selector: whether a CSS selector picks an element of a page nobody touches.
 *
 * `css-select` does the matching. A state (`:hover`, `:target`) and a pseudo-element pick nothing. A pseudo-class it does not know makes the
 * selector `uncertain`: it picks what it would pick without any.
 */
import { compile, type Options } from "css-select";
import { isTraversal, parse, type Selector as Token } from "css-what";
import { type AnyNode, type Element, isTag } from "domhandler";
import * as domutils from "domutils";

export interface Selector {
  /** Ids, then classes with attributes and pseudo-classes, then tags, as one number. */
  readonly specificity: number;
  readonly uncertain: boolean;
  /** A class, id or tag without which nothing is picked: `.x`, `#x`, `x`; `*` if there is none. */
  readonly key: string;
  /** @throws Error once the tree's steps are spent */
  picks(element: Element): boolean;
}

/** A page as its selectors may walk it. */
export interface Tree {
  readonly options: Options<AnyNode, Element>;
  spend(steps: number): void;
}

const never = () => false;
const states = Object.fromEntries(
  ["focus", "focus-within", "focus-visible", "target", "open", "fullscreen", "modal", "popover-open", "valid", "invalid", "user-valid", "user-invalid", "autofill"].map(
    (name) => [name, never],
  ),
); // biome-ignore format: a table

/** @param steps of matching a page may take; one made to take more is not read */
export function countingTree(steps: number): Tree {
  let left = steps;
  const spend = (count: number) => {
    left -= count;
    if (left < 0) throw new Error("style sheets that take too long to follow");
  };
  const counted =
    <A extends readonly unknown[], R>(walk: (...of: A) => R) =>
    (...of: A): R => {
      const found = walk(...of);
      spend(Array.isArray(found) ? found.length : 1);
      return found;
    };
  const adapter = {
    ...domutils,
    isTag,
    getParent: counted(domutils.getParent),
    getChildren: counted(domutils.getChildren),
    getSiblings: counted(domutils.getSiblings),
    prevElementSibling: counted(domutils.prevElementSibling),
    getAttributeValue: counted(domutils.getAttributeValue),
  };
  return { options: { adapter, pseudos: states }, spend };
}

/** `undefined` for a selector that picks nothing or cannot be read. */
export function readSelector(source: string, tree: Tree): Selector | undefined {
  const tokens = unlessInvalid(() => parse(source))?.[0];
  if (tokens === undefined || tokens.some(({ type }) => type === "pseudo-element")) return undefined;
  const exact = unlessInvalid(() => compile([[...tokens]], tree.options));
  const matches = exact ?? unlessInvalid(() => compile([tokens.map(withoutPseudo)], tree.options));
  if (matches === undefined) return undefined;
  return {
    specificity: specificityOf(tokens),
    uncertain: exact === undefined,
    key: keyOf(tokens),
    picks: (element) => {
      tree.spend(1);
      return matches(element);
    },
  };
}

/** `undefined` where a selector is not one; a selector too long to follow is no such thing. */
function unlessInvalid<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

function withoutPseudo(token: Token): Token {
  return token.type === "pseudo" ? ({ type: "universal", namespace: null } as Token) : token;
}

/** Selectors 4, § 17. */
function specificityOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + weightOf(token), 0);
}

function weightOf(token: Token): number {
  if (token.type === "tag") return 1;
  if (token.type === "attribute") return isShort(token) && token.name === "id" ? 1e6 : 1e3;
  if (token.type !== "pseudo" || token.name === "where") return 0;
  return Array.isArray(token.data) ? Math.max(0, ...token.data.map(specificityOf)) : 1e3;
}

function keyOf(tokens: readonly Token[]): string {
  const own = tokens.slice(tokens.findLastIndex(isTraversal) + 1);
  for (const token of own)
    if (token.type === "attribute" && isShort(token)) return `${token.name === "id" ? "#" : "."}${token.value}`;
  const tag = own.find((token) => token.type === "tag");
  return tag?.type === "tag" ? tag.name : "*";
}

/** `#x` or `.x`, not `[id=x]`: the parser marks them by case. */
function isShort(token: Extract<Token, { ignoreCase: unknown }>): boolean {
  return token.ignoreCase === "quirks";
}
