/** @module answers/omissions: what an answer of its kind should tell and does not. */
export { findOmissions } from "./find-omissions.ts";
