/** @module deid/matches: all places where an expression matches, without the copy of it that `matchAll` makes for each of some 250 expressions a note. */

import { mayMatch } from "./required-letters.ts";

/** Below this many characters an expression is tried faster than the letters of the text are looked at. */
const shortest = 200;

/** The matches of `expression`, which has the flag `g`, in `text` from the left. */
export function matchesOf(text: string, expression: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  if (text.length > shortest && !mayMatch(text, expression)) return matches;
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    matches.push(match);
    if (match[0] === "") expression.lastIndex += (text.codePointAt(expression.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}
