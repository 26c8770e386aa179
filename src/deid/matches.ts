/** @module deid/matches: all places where an expression matches, without the copy of it that `matchAll` makes for each of some 250 expressions a note. */

import { isLatin, toLatin } from "./latin-expressions.ts";
import { mayMatch } from "./required-letters.ts";

/** Below this many characters an expression is tried faster than the letters of the text are looked at. */
const shortest = 200;

/** The matches of `expression`, which has the flag `g`, in `text` from the left. */
export function matchesOf(text: string, expression: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  if (text.length > shortest && !mayMatch(text, expression)) return matches;
  const tried = expression.unicode && isLatinText(text) ? latinOf(expression) : expression;
  tried.lastIndex = 0;
  for (let match = tried.exec(text); match !== null; match = tried.exec(text)) {
    matches.push(match);
    if (match[0] === "") tried.lastIndex += (text.codePointAt(tried.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}

/** The long text last asked about: some 250 expressions ask in a row. */
let lastText = "";
let lastIsLatin = true;

function isLatinText(text: string): boolean {
  if (text.length <= shortest) return isLatin(text);
  if (text !== lastText) {
    lastText = text;
    lastIsLatin = isLatin(text);
  }
  return lastIsLatin;
}

const known = new WeakMap<RegExp, RegExp>();

function latinOf(expression: RegExp): RegExp {
  const found = known.get(expression);
  if (found !== undefined) return found;
  const made = toLatin(expression);
  known.set(expression, made);
  return made;
}
