/**
 * @module answers/direction/direction-words: whether a sentence reports a result at all, by its words alone.
 *
 * Used to rank sentences. Which way the result goes is another question: `judge-direction`.
 */
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

/** Whether the words settle on one direction; not where they name two, or tell of the comparator first ("lower in the placebo group than"). */
export function namesOneDirection(sentence: string): boolean {
  if (none.test(sentence)) return true;
  return !comparatorFirst.test(sentence) && up.test(sentence) !== down.test(sentence);
}

/** Whether a sentence reports a statistic. */
export function hasStatistics(sentence: string): boolean {
  return result.test(sentence);
}
