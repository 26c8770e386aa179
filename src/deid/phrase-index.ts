/**
 * @module deid/phrase-index: where one of some hundred phrases stands; each is tried only where its first three letters begin a word.
 */
import { headsOf } from "./expression-demands.ts";
import { smallOf } from "./required-letters.ts";

/**
 * All places in a text where one of `phrases` stands between letters of no word, whatever the case; of two that begin at a place, the earlier in the list.
 *
 * @param phrases sources of expressions whose first two letters are ASCII
 */
export function createPhraseIndex(phrases: readonly string[]): (text: string) => { start: number; end: number }[] {
  const { isHead, byHead } = indexOf(phrases);
  return (text) => {
    const found: { start: number; end: number }[] = [];
    let end = 0;
    let [before, a, b] = [0, codeAt(text, 0), codeAt(text, 1)];
    for (let i = 0; i + 1 < text.length; i++) {
      const c = codeAt(text, i + 2);
      if (i >= end && !isSmallLetter(before) && isHead[(a << 7) | b] === 1) {
        const expression = byHead.get((a << 14) | (b << 7) | c) ?? byHead.get((a << 14) | (b << 7));
        if (expression !== undefined) {
          expression.lastIndex = i;
          if (expression.test(text)) {
            end = expression.lastIndex;
            found.push({ start: i, end });
          }
        }
      }
      [before, a, b] = [a, b, c];
    }
    return found;
  };
}

const codeAt = (text: string, i: number) => (i < text.length ? smallOf(text.charCodeAt(i)) : 0);
const isSmallLetter = (code: number) => code >= 97 && code <= 122;

/** For the codes of two letters whether a phrase begins so; under those of three, or of two where no third is told, the phrases that may. */
function indexOf(phrases: readonly string[]): { isHead: Uint8Array; byHead: Map<number, RegExp> } {
  const heads = phrases.map((phrase) => headsOf(new RegExp(phrase, "iu")).map((head) => head.slice(0, 3)));
  const isHead = new Uint8Array(1 << 14);
  const byHead = new Map<number, RegExp>();
  for (const head of new Set(heads.flat())) {
    const [a, b, c] = [head.charCodeAt(0), head.charCodeAt(1), head.length > 2 ? head.charCodeAt(2) : 0];
    const those = phrases.filter((_, i) =>
      heads[i]?.some((other) => other === head || (other.length < 3 && head.startsWith(other))),
    );
    isHead[(a << 7) | b] = 1;
    byHead.set((a << 14) | (b << 7) | c, new RegExp(`(?<!\\p{L})(?:${those.join("|")})(?!\\p{L})`, "iuy"));
  }
  return { isHead, byHead };
}
