/** @module answers/summary: a plain message → the questions it holds, in the field's words, and what was read as what. */
export { languageOf, readClauses } from "./clauses.ts";
export type { NamedThing } from "./context.ts";
export { layNames, wholeQuestions } from "./lay-words.ts";
export type { Reading } from "./readings.ts";
export { conditionsIn, isRestricted, restrictedTo } from "./restriction.ts";
export { namedIn, thingsNamedIn, type UnderstoodQuestion, understand } from "./understand.ts";
