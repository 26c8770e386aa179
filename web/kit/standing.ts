/** @module web/kit/standing: a result against its range, in signs and words for clinicians. Pure. */
import type { ReferenceRange, ResultSeries } from "#contract";
import { toValue } from "./format.ts";

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

/** Where it stands and by whose word: `above the laboratory's 3.5–5.1`, `high, by the laboratory`. Empty where nobody says. */
export function standingWords({ range, stands }: Judged): string {
  if (stands === null) return "";
  if (range === null) return `${verdicts[stands]}, by the laboratory`;
  const whose = range.source === null ? "the laboratory's" : `${range.source}:`;
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
