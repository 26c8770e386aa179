/** @module train/stopped: why a run ended before its last step. */
import { OslerError } from "#core";

export function diverged(step: number): OslerError {
  return new OslerError("train/diverged", {
    message: `The loss or its gradient is not finite at step ${step}.`,
    fix: "Lower peakLearningRate, or check the corpus for values and ages out of range.",
  });
}

export function aborted(step: number): OslerError {
  return new OslerError("train/aborted", {
    message: `Training stopped on request; the last checkpoint is of step ${step}.`,
    fix: "Start it again with the same inputs; it continues from there.",
  });
}
