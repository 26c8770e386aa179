/** @module serving/model-api/answer-for-key: an answer to a program, kept in the ledger under its key's id before it is sent. */
import { randomUUID } from "node:crypto";
import { keepAnswer } from "#answers";
import { type Answer, answerSchema } from "#contract";
import type { ApiKey } from "#storage";
import { need, needOpened, type ProgramContext } from "../context.ts";

/** Answers, and keeps in the ledger what will be sent, under the key's id. */
export async function answerForKey(context: ProgramContext, key: ApiKey, question: string): Promise<Answer> {
  const desk = need(context, "evidence", "The evidence library is");
  const answer = answerSchema.parse(await desk.answer(question, { audience: "clinician" }));
  await keepAnswer(needOpened(context).state.answers, answer, {
    id: randomUUID(),
    at: context.clock(),
    accountId: key.id,
    audience: "clinician",
  });
  return answer;
}
