/** @module train/stopped: why a run ended before its last step. */
import { OslerError } from "#core";
import type { TrainRequest } from "./training-run.ts";

export function diverged(step: number): OslerError {
  return new OslerError("train/diverged", {
    message: `The loss or its gradient is not finite at step ${step}.`,
    fix: "Lower peakLearningRate, or check the corpus for values and ages out of range.",
  });
}

/** @param step of the last checkpoint; left out when all steps are taken */
export function aborted(step?: number): OslerError {
  const kept =
    step === undefined ? "the checkpoint of its last step is kept" : `the last checkpoint is of step ${step}`;
  return new OslerError("train/aborted", {
    message: `Training stopped on request; ${kept}.`,
    fix: "Start it again with the same inputs; it continues from there.",
  });
}

/** For what follows the last step. @throws OslerError `train/aborted` */
export function stopIfAsked({ request }: { readonly request: TrainRequest }): void {
  if (request.signal?.aborted === true) throw aborted();
}
