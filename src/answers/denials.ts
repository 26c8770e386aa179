/** @module answers/denials: a question without what it says not to be so: "no heart disease", "I don't smoke". By words, up to the next comma. */

const denying = /\b(?:no|not|never|without|(?:do|does|did|have|has|is|am|are)n['’]?t|free of)\b[^,.;?!]{0,40}/gi;

/** What is affirmed of `question`; a blank for each thing denied. */
export function withoutDenied(question: string): string {
  return question.replace(denying, " ");
}
