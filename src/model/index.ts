/** @module model: the clinical event model: its network, its checkpoints, and risks with their reasons. */
export { REGRESSION } from "./architecture.ts";
export {
  type EventModelConfig,
  hazardBins,
  type ModelSize,
  type ModelSizeName,
  modelSizes,
  parseConfig,
  planConfig,
} from "./config.ts";
export {
  type EventModel,
  type Explanation,
  exportInferenceOnnx,
  inferenceOnnxPath,
  openEventModel,
  type RiskPanel,
} from "./event-model.ts";
export { countStatics, windowIndices } from "./history-window.ts";
export { type HistoryLikelihood, type KnownHistory, type LikelihoodReader, openLikelihoods } from "./likelihood.ts";
export { evaluationGraph, hazardGraph, type LossWeights, trainedQueries, trainingGraph } from "./losses.ts";
export type { NextDiagnoses, NextExplanation } from "./next-diagnosis.ts";
export { type AskedHistory, backboneFeeds, type HistoryTokens, packRows } from "./packed-rows.ts";
export {
  type QueryHistory,
  type QuerySets,
  queryHistoryFeeds,
  readQueryHistory,
  toQuerySets,
} from "./query-history.ts";
export type { EventQuery, QueryPanel } from "./query-panel.ts";
export type { AskedTokens, RecordPlace } from "./record-place.ts";
export {
  addSummary,
  newSummaryCells,
  type SummaryColumnKind,
  summaryColumnKinds,
  summaryFeeds,
} from "./record-summary.ts";
export { cumulativeIncidence, type HazardCurves } from "./risk.ts";
export {
  type BaseRates,
  type Checkpoint,
  initialiseWeights,
  modelLayout,
  readCheckpoint,
  writeCheckpoint,
} from "./weights.ts";
export type { OtherValues, PossibleTest, ResultPoint, WhatIf } from "./what-if.ts";
