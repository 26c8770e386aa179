/** @module serving/model-api/models: what can be asked by name: the desk of cited answers, and the event model's release. Pure. */
import type { Capabilities } from "../capabilities.ts";
import { HttpProblem } from "../problem.ts";

/** The name a client gives as `model` for cited answers. */
const ANSWER_MODEL = "osler-answers";

export interface ListedModel {
  readonly id: string;
  readonly object: "model";
  /** Seconds since 1970: when this server started; OpenAI's clients need the field. */
  readonly created: number;
  readonly owned_by: "osler";
  readonly osler: { readonly kind: "answers" | "risks"; readonly stage: string | null };
}

/** Those ready now. */
export function listModels({ evidence, model, release }: Capabilities, created: number): ListedModel[] {
  const base = { object: "model", created, owned_by: "osler" } as const;
  return [
    ...(evidence === undefined
      ? []
      : [{ id: ANSWER_MODEL, ...base, osler: { kind: "answers", stage: null } } as const]),
    ...(model === undefined || release === undefined
      ? []
      : [{ id: `osler-risks-${release.id}`, ...base, osler: { kind: "risks", stage: release.stage } } as const]),
  ];
}

/** @throws HttpProblem 404 unless `name` is the model of cited answers */
export function requireAnswerModel(name: string): void {
  if (name === ANSWER_MODEL) return;
  throw new HttpProblem(
    404,
    "There is no such model for answers",
    `Ask for "${ANSWER_MODEL}"; GET /v1/models lists all.`,
  );
}
