/** @module deid/matches: all places where an expression matches, without the copy of it that `matchAll` makes for each of some 250 expressions a note. */

/** The matches of `expression`, which has the flag `g`, in `text` from the left. */
export function matchesOf(text: string, expression: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    matches.push(match);
    if (match[0] === "") expression.lastIndex += (text.codePointAt(expression.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}
