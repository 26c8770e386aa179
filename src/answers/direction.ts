/**
 * @module answers/direction: which way a reported effect goes, as the sentence itself says.
 *
 * Words only, no model: used to prefer sentences that report a result and to list evidence that points the other way. A sentence
 * that says both, or that compares the comparator first ("lower in the placebo group than"), has no direction here.
 */
export type Direction = "increase" | "decrease" | "no-difference";

const none =
  /\b(?:no|not|non|without|neither|nor|did(?:n't| not)|was(?:n't| not)|were(?:n't| not)|lack of|absence of)\b[^.;]{0,60}\b(?:significan\w*|differ\w*|effects?|affect\w*|change\w*|associat\w*|benefit\w*|improve\w*|reduc\w*|increas\w*|alter\w*)\b|\b(?:similar|comparable|unchanged|equivalent|insignificant|nonsignificant)\b/i;
const up =
  /\b(?:increas\w*|higher|greater|rose|raised|elevat\w*|more (?:likely|frequent\w*|common)|longer|enhanc\w*|larger|gain\w*)\b/i;
const down =
  /\b(?:decreas\w*|reduc\w*|lower\w*|declin\w*|fewer|less (?:likely|frequent\w*|common)|shorter|smaller|fell|diminish\w*|attenuat\w*|dropp\w*)\b/i;
const comparatorFirst =
  /\b(?:higher|lower|greater|less|fewer|more|longer|shorter|larger|smaller)\b[^.;]{0,30}\bin (?:the )?(?:placebo|control|sham|usual care|standard)\b/i;
const result =
  /\bp\s?[<=>≤≥]\s?0?\.|\b9[059]\s?%\s?(?:ci|confidence)|±|\bsignifican\w*|\b(?:hazard|odds|risk|rate) ratio|\brelative risk|\bmean difference/i;

/** The direction a sentence reports, or `undefined` when its words do not settle one. */
export function findDirection(sentence: string): Direction | undefined {
  if (none.test(sentence)) return "no-difference";
  if (comparatorFirst.test(sentence)) return undefined;
  const rises = up.test(sentence);
  const falls = down.test(sentence);
  if (rises === falls) return undefined;
  return rises ? "increase" : "decrease";
}

/** Whether a sentence reports a statistic. */
export function hasStatistics(sentence: string): boolean {
  return result.test(sentence);
}

/** Whether two directions cannot both be true of one effect. */
export function oppose(a: Direction | undefined, b: Direction | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
