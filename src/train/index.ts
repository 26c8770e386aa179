/** @module train: the event model's training: packed micro-batches, checkpoints, resume to the same bits. */
export { parseTrainOptions, presetFor, type TrainOptions, trainOptionsSchema } from "./options.ts";
export type { TorchEngine } from "./torch-engine.ts";
export { prepareTraining, type TrainSummary, trainEventModel } from "./train-event-model.ts";
export { type EvaluationReport, stateBeside, TRAINER, type TrainRequest } from "./training-run.ts";
