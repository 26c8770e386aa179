/**
 * @module serving/model-api/asked-question: the one thing read of a conversation: the words of its last user message. Pure.
 *
 * System prompts, earlier turns, tools and sampling settings are not read at all, so nothing in them can change an answer.
 */
import { askSchema, type ChatMessage } from "#contract";
import { HttpProblem } from "../problem.ts";

const textTypes: ReadonlySet<string> = new Set(["text", "input_text"]);

/** @throws HttpProblem 400 if there is no such message, it holds something else than text, or it is no question by length */
export function toQuestion(input: string | readonly ChatMessage[]): string {
  const asked = askSchema.safeParse({ question: typeof input === "string" ? input : lastUserText(input) });
  if (asked.success) return asked.data.question;
  throw new HttpProblem(
    400,
    "The last user message must be a question of 3 to 1,000 characters",
    "Osler reads that message alone; shorten it to the question.",
  );
}

function lastUserText(messages: readonly ChatMessage[]): string {
  const content = messages.findLast(({ role }) => (role ?? "user") === "user")?.content;
  if (content === undefined || content === null) throw new HttpProblem(400, "There is no user message with text");
  if (typeof content === "string") return content;
  if (content.some(({ type }) => !textTypes.has(type))) {
    throw new HttpProblem(400, "The last user message holds something else than text", "Send text parts only.");
  }
  return content.map(({ text }) => text ?? "").join("\n");
}
