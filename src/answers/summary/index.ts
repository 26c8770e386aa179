/** @module answers/summary: a plain message → the questions it holds, in the field's words, and what was read as what. */
export { layNames, wholeQuestions } from "./lay-words.ts";
export type { Reading } from "./readings.ts";
export { isRestricted } from "./restriction.ts";
export { namedIn, type UnderstoodQuestion, understand } from "./understand.ts";
