/**
 * @module answers/wording/chat-model: a language model behind an OpenAI-compatible endpoint that the operator names.
 *
 * Only the quotations of an answer are sent, never the record or the question.
 */
import { z } from "zod";
import { OslerError } from "#core";
import type { LanguageModel } from "./word-answer.ts";

export interface ChatModelOptions {
  /** Up to and without `/chat/completions`, e.g. `http://127.0.0.1:8000/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
}

const completionSchema = z.looseObject({
  choices: z.array(z.looseObject({ message: z.looseObject({ content: z.string() }) })).min(1),
});
const MOST_BYTES = 256 * 1024;

/** @throws OslerError `answers/model-url` if the address is none */
export function openChatModel({ baseUrl, model, apiKey }: ChatModelOptions): LanguageModel {
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new OslerError("answers/model-url", {
      message: "The language model's address is not an http(s) URL.",
      fix: "Give the address up to /chat/completions, such as http://127.0.0.1:8000/v1.",
    });
  }
  const url = `${baseUrl.replace(/\/+$/, "")}/chat/completions`;
  return {
    name: model,
    complete: async (instructions, content, signal) => {
      const response = await fetch(url, {
        method: "POST",
        signal,
        redirect: "error",
        headers: {
          "content-type": "application/json",
          ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({
          model,
          temperature: 0,
          messages: [
            { role: "system", content: instructions },
            { role: "user", content },
          ],
        }),
      });
      if (!response.ok || response.body === null) throw new Error(`the model answered ${response.status}`);
      const completion = completionSchema.parse(JSON.parse(await readBounded(response.body)));
      return completion.choices[0]?.message.content ?? "";
    },
  };
}

async function readBounded(body: ReadableStream<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error("the model's answer is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
