/**
 * @module answers/direction/reported-statistics: p-values, intervals and ratios of a sentence, judged.
 *
 * A p-value below .05, or an interval that leaves out no effect (1 for a ratio, 0 for a difference), is significant; what was judged
 * is replaced by a mark (`psig`, `pnot`, `cisig`, `cinot`) and every other number by `#`.
 */

export interface ReportedStatistics {
  /** The sentence with marks in place of numbers. */
  readonly text: string;
  /** Values of the `#` marks and where those stand in `text`. */
  readonly numbers: readonly { readonly value: number; readonly at: number }[];
}

const SIGNIFICANT_BELOW = 0.05;
const pValue = /\bp(?:\s?-?\s?values?)?\s*(?:of\s*)?(?:was\s*)?([<>=≤≥⩽⩾]|\bless than\b)\s*(\d*[.·]\d+|0|1)\b/gi;
const interval =
  /(?:\bCIs?\b|confidence intervals?)\]?\)?[\s:=,([]*([-−–]?\d*[.·]?\d+)\s*%?\s*[a-z/%²2]{0,8}\s*(?:,|;|to|–|-|−|and)\s*([-−–]?\d*[.·]?\d+)/gi;
const ratio = /\b(?:ratio|relative risk|OR|RR|HR|IRR|aOR|aHR|odds)\b/;
const number = /[-−+]?\d+(?:[.·,]\d+)*/g;

/** Statistics of one sentence or clause. */
export function readStatistics(sentence: string): ReportedStatistics {
  const isRatio = ratio.test(sentence);
  const judged = sentence
    .replace(pValue, (_, relation: string, value: string) =>
      isSignificant(relation, toNumber(value)) ? " psig " : " pnot ",
    )
    .replace(interval, (_, low: string, high: string) =>
      excludesNoEffect(toNumber(low), toNumber(high), isRatio) ? " cisig " : " cinot ",
    )
    .replace(/\b(?:ns|n\.s\.)(?=[\s,;).]|$)/g, " pnot ");
  const numbers: { value: number; at: number }[] = [];
  let text = "";
  let from = 0;
  for (const match of judged.matchAll(number)) {
    text += judged.slice(from, match.index);
    numbers.push({ value: toNumber(match[0]), at: text.length });
    text += "#";
    from = match.index + match[0].length;
  }
  return { text: text + judged.slice(from), numbers };
}

function isSignificant(relation: string, p: number): boolean {
  if (/[>≥⩾]/.test(relation)) return false;
  return relation === "=" ? p < SIGNIFICANT_BELOW : p <= SIGNIFICANT_BELOW;
}

function excludesNoEffect(low: number, high: number, isRatio: boolean): boolean {
  const none = isRatio ? 1 : 0;
  return Math.min(low, high) > none || Math.max(low, high) < none;
}

function toNumber(text: string): number {
  return Number(
    text
      .replace(/[−–]/g, "-")
      .replace("·", ".")
      .replace(/,(?=\d{3}\b)/g, "")
      .replace(",", "."),
  );
}
