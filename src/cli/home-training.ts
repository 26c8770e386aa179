/**
 * @module cli/home-training: how the models of a home are trained: what it keeps of it, and a model trained so.
 *
 * Its release's model and those an attack compares it with are made by one recipe.
 */
import { canonicalJson } from "#core";
import { type TrainOptions, type TrainRequest, type TrainSummary, trainEventModel } from "#train";
import type { HomeSettings, HomeTraining } from "./home-settings.ts";

/** What was asked for now; what is left out stays as it was. */
export interface AskedTraining {
  readonly options?: Partial<TrainOptions>;
  /** `onnx`: no longer by PyTorch. */
  readonly engine?: "onnx" | NonNullable<HomeTraining["torch"]>;
}

/** What the home keeps from now on; `undefined`: the preset, in the route's own process. */
export function chooseTraining(
  { options, engine }: AskedTraining,
  last: HomeTraining | undefined,
): HomeTraining | undefined {
  const chosen = options ?? last?.options ?? {};
  const torch = engine === undefined ? last?.torch : engine === "onnx" ? undefined : engine;
  if (torch !== undefined) return { options: chosen, torch };
  return Object.keys(chosen).length === 0 ? undefined : { options: chosen };
}

/** What a model of the home depends on besides its corpus, as an input of a step; none where the preset decides. Engine and threads are no part of it. */
export function recipeInput({ training }: HomeSettings): { readonly recipe?: string } {
  const { workers: _threads, ...options } = training?.options ?? {};
  return Object.keys(options).length === 0 ? {} : { recipe: canonicalJson(options) };
}

/** Trains by the home's recipe. @throws what `trainEventModel` throws */
export function trainForHome(
  { training }: HomeSettings,
  request: Omit<TrainRequest, "options">,
): Promise<TrainSummary> {
  return trainEventModel({ ...request, options: training?.options ?? {} }, training?.torch);
}
