/**
 * @module evidence/sentences: where one sentence of medical prose ends and the next begins.
 *
 * A border is a `.`, `!` or `?` (with closing quotes, brackets and reference marks) followed by white space and something that can
 * open a sentence. Decimal points, `p = 0.03.`, `et al.`, `vs.`, `e.g.`, `Fig. 2`, initials and enumerators do not end one. A list with the
 * words that open it is one sentence: its items say nothing by themselves, and may say the opposite. So is a row of a table.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands before each item of a list that is read with the words that open it (`blocks.ts`). */
export const listMark = "•";

const abbreviations = new Set(
  (
    "al approx avg ca cf ch chap co corp dept dr drs e.g ed eds eq eqs esp etc ext fig figs i.e inc incl jr ltd m.d max min mr mrs ms mt no nos nr p ph.d pp " +
    "prof ref refs resp sec sect sr st suppl tab vol vols vs viz wt sp spp subsp var dist u.k u.s univ b.d b.i.d o.d t.d.s t.i.d q.d q.i.d i.v i.m s.c p.o " +
    "a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec aprox dra ej máx mín núm pág págs sra abb bzw d.h evtl ggf inkl sog u.a z.b hr hrs pt pts temp wk wks yr yrs"
  ).split(" "),
);

/** Marks that lead to references stand after the mark that ends a sentence: `[3,4]`, `¹²`, `*`, and as plain figures after a word. */
const border =
  /[.!?]["'”’»)\]]*(?:(?:\s?\[[\d,\s–-]+\])+|[⁰¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹⁻,–-]*|[*†‡§¶]+|(?<=[a-z]{3}\.|[)%]\.)\d{1,3}(?:[,–-]\d{1,3})*)?(?=\s)|\n\n/g;
const opener = /^\s*["'“‘«„¿¡([]*(?:•\s|[\p{Lu}\p{N}\p{Lt}α-ωΑ-Ω≥≤<>~±+−-]|\p{Ll}{1,2}\p{Lu})/u;

/** Stands between the cells of a row (`table-rows.ts`). */
const cellMark = " | ";

/**
 * Sentences of `text` in `[from, to)`, in order, without the white space between them.
 *
 * @param isTable its paragraphs with cells are rows, each read whole: what is told of its first cell is told of no other
 */
export function splitSentences(text: string, from = 0, to = text.length, isTable = false): Span[] {
  const spans: Span[] = [];
  let start = from;
  border.lastIndex = from;
  const push = (end: number) => {
    let a = start;
    let b = end;
    while (a < b && /\s/.test(text.charAt(a))) a++;
    while (b > a && /\s/.test(text.charAt(b - 1))) b--;
    if (b > a) spans.push({ start: a, end: b });
    start = end;
  };
  const isInList = finder(text, ` ${listMark} `, from, to);
  const isInRow = isTable ? rowFinder(text, from, to) : () => false;
  for (let match = border.exec(text); match !== null && match.index < to; match = border.exec(text)) {
    const end = Math.min(match.index + match[0].length, to);
    // Items that no words open stand each by itself.
    const isOpened = () => !/^\s*•/.test(text.slice(start, start + 4));
    const isWhole = () => (isInList(start, match.index) && isOpened()) || isInRow(match.index);
    if (match[0] === "\n\n" || (endsSentence(text, match.index, end, to, start) && !isWhole())) push(end);
  }
  push(to);
  return spans;
}

/** Whether words stand between two places of `[from, to)`, which only go on from call to call: the text is looked through once. */
function finder(text: string, words: string, from: number, to: number): (after: number, before: number) => boolean {
  const find = (place: number) => {
    const at = text.slice(place, to).indexOf(words);
    return at < 0 ? Number.POSITIVE_INFINITY : place + at;
  };
  let at = find(from);
  return (after, before) => {
    if (at < after) at = find(after);
    return at < before;
  };
}

/** Whether the paragraph around a place has cells; places only go on. */
function rowFinder(text: string, from: number, to: number): (at: number) => boolean {
  const holdsCells = finder(text, cellMark, from, to);
  let [start, end, isRow] = [from, from, false];
  return (at) => {
    if (at >= end) {
      start = Math.max(from, text.lastIndexOf("\n\n", at));
      const next = text.indexOf("\n\n", at);
      end = next < 0 ? to : Math.min(next, to);
      isRow = holdsCells(start, end);
    }
    return isRow;
  };
}

function endsSentence(text: string, mark: number, end: number, to: number, sentenceStart: number): boolean {
  const next = text.slice(end, Math.min(end + 12, to));
  if (next.trim() === "") return true;
  if (!opener.test(next)) return false;
  if (text[mark] !== ".") return true;
  const before = /[^\s([]*$/.exec(text.slice(Math.max(sentenceStart, mark - 24), mark))?.[0] ?? "";
  if (abbreviations.has(before.toLowerCase())) return false;
  // "z. B.", "d. h.", "e. g."; "5 mg q. 6 h"
  if (/^\p{L}$/u.test(before) && /^\s(?:\p{L}\.|\d)/u.test(next)) return false;
  if (/^\p{Lu}$/u.test(before) && !/^\s*(?:The|In|We|This|These|However|There|A|It)\b/.test(next)) return false;
  // "1. Adults" at the start of a sentence is an enumerator, not a sentence.
  return !(/^\d{1,2}$/.test(before) && mark - before.length <= sentenceStart + 1);
}
