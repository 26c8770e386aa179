/**
 * @module core/suggestion-words: what a suggestion says, as one text: what a page shows to be accepted, edited or overridden, and what the server
 * compares it with and keeps. Pure, so that both say the same.
 */

/** @param risk and average shares of 1; `average` is `null` where it is not known */
export function riskWords(said: {
  readonly title: string;
  readonly years: number;
  readonly risk: number;
  readonly average: number | null;
}): string {
  const { title, years, risk, average } = said;
  return `${title}: ${percentWords(risk)} risk within ${years} years${average === null ? "" : `, average ${percentWords(average)}`}.`;
}

/** @param statement the guideline's, word for word */
export function careGapWords({ title, statement }: { readonly title: string; readonly statement: string }): string {
  return `${title} is due: “${statement}”`;
}

/** @param expectedChange of the risk, on average, as a share of 1 */
export function nextTestWords(said: {
  readonly title: string;
  readonly outcome: string;
  readonly years: number;
  readonly expectedChange: number;
}): string {
  const { title, outcome, years, expectedChange } = said;
  const points = (100 * expectedChange).toFixed(1);
  return `${title}: measured now, it would move the ${years}-year risk of ${outcome.toLowerCase()} by about ±${points} points.`;
}

/** @param probability given that a new diagnosis is made */
export function nextDiagnosisWords({ title, probability }: { readonly title: string; readonly probability: number }) {
  return `${title}: made next in ${percentWords(probability)} of records like this, if a new diagnosis is made.`;
}

/** `0.0342` → `3.4 %`; what is neither 0 nor certain is never rounded to either. */
export function percentWords(share: number): string {
  if (share > 0 && share < 0.001) return "< 0.1 %";
  if (share >= 0.995 && share < 1) return "> 99 %";
  return `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
}

/** An answer's statements, a line each. */
export function answerWords(statements: readonly { readonly text: string }[]): string {
  return statements.map(({ text }) => text).join("\n");
}
