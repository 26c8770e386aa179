/** @module web/kit/standing: a result against its range, in signs and words for clinicians. Pure. */
import type { ReferenceRange, ResultPoint, ResultSeries } from "#contract";
import { toReported, toValue } from "./format.ts";

/** `3.5–5.1`, `< 5.7`, `≥ 60`; never broken over two lines. */
function toLimits({ low, high, lowOutside, highOutside }: ReferenceRange): string {
  if (low !== null && high !== null) return `${toValue(low)}\u2060–\u2060${toValue(high)}`;
  if (high !== null) return `${highOutside ? "<" : "≤"}\u00a0${toValue(high)}`;
  return low === null ? "" : `${lowOutside ? ">" : "≥"}\u00a0${toValue(low)}`;
}

type Judged = Pick<ResultSeries, "range" | "stands">;

export function isOut({ stands }: Judged): boolean {
  return stands !== null && stands !== "within";
}

/**
 * Where it stands and by whose word: `above the laboratory's 3.5–5.1`, `high, by the laboratory`, and of a bound that leaves it open
 * `within or outside the laboratory's 3.5–5.1`. Empty where nobody says.
 */
export function standingWords({ range, stands }: Judged): string {
  if (range === null) return stands === null ? "" : `${verdicts[stands]}, by the laboratory`;
  const whose = range.source === null ? "the laboratory's" : `${range.source}:`;
  if (stands === null) return `within or outside ${whose} ${toLimits(range)}`;
  return `${sides[stands]} ${whose} ${toLimits(range)}`;
}

const sides = {
  "far-below": "critical, below",
  below: "below",
  within: "within",
  above: "above",
  "far-above": "critical, above",
  outside: "outside",
} as const;
const verdicts = {
  "far-below": "critically low",
  below: "low",
  within: "normal",
  above: "high",
  "far-above": "critically high",
  outside: "abnormal",
} as const;

/** By what can be told of both: from `< 5` to 7 is up, from `< 5` to 3 may be either. */
export function directionWords(before: ResultPoint, after: ResultPoint): string {
  if (toReported(before) === toReported(after))
    return before.comparator === null ? "→ unchanged" : "→ reported the same";
  const [was, is] = [boundsOf(before), boundsOf(after)];
  if (is.least >= was.greatest) return "↑ up";
  return is.greatest <= was.least ? "↓ down" : "up or down";
}

function boundsOf({ value, comparator }: ResultPoint): { readonly least: number; readonly greatest: number } {
  const shown = Number(toValue(value));
  return {
    least: comparator === "<" || comparator === "<=" ? Number.NEGATIVE_INFINITY : shown,
    greatest: comparator === ">" || comparator === ">=" ? Number.POSITIVE_INFINITY : shown,
  };
}
