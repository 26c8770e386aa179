/** @module answers/wording: a language model's plainer wording of quotations, kept only where it claims the same. */
export { type ChatModelOptions, openChatModel } from "./chat-model.ts";
export { findFault } from "./same-claim.ts";
export { type LanguageModel, wordAnswer } from "./word-answer.ts";
