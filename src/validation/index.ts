/** @module validation: how good a model is, on subjects it never saw, beside what simple predictors and the truth would say. */

export { attackMembership, attackModel } from "./attack/attack-model.ts";
export { lintDataset } from "./lint/lint-dataset.ts";
export { type MeasureOptions, measureModel, type Oracle, type OraclePanel, type RiskModel } from "./measure-model.ts";
export { type MonitoredCall, monitorRelease, type ReleaseMonitor } from "./monitoring/monitor-release.ts";
export { observedAverage } from "./observed-average.ts";
export { aalenJohansen, FOLLOW_UP, orderByTime } from "./observed-risk.ts";
export { predictByFit, predictByQuestion } from "./predict-task.ts";
export { renderReportPage } from "./report-page.ts";
export { type PredictionScore, scorePredictions } from "./score-predictions.ts";
export { testQuery } from "./test-query.ts";
export { type ValidateOptions, validateModel, writeReport } from "./validate-model.ts";
