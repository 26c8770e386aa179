/** @module cli/language-model: the operator's language model, if the environment names one. */
import { type LanguageModel, openChatModel } from "#answers";

/**
 * `OSLER_LLM_URL` (an OpenAI-compatible address up to and without `/chat/completions`), `OSLER_LLM_MODEL` and `OSLER_LLM_KEY`.
 *
 * @throws OslerError `answers/model-url`
 */
export function findLanguageModel(
  environment: Readonly<Record<string, string | undefined>>,
): LanguageModel | undefined {
  const { OSLER_LLM_URL: baseUrl, OSLER_LLM_MODEL: model = "default", OSLER_LLM_KEY: apiKey } = environment;
  if (baseUrl === undefined || baseUrl === "") return undefined;
  return openChatModel({ baseUrl, model, ...(apiKey === undefined ? {} : { apiKey }) });
}
