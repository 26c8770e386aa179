/** @module synth: a synthetic hospital with known hazards: FHIR R4 patients over decades, their notes, and the truth about them. */
export type { Constitution, Sex } from "./body.ts";
export { type HazardRow, hazardTable, type OutcomeId } from "./hazards.ts";
export { type PlantableLeak, plantableLeaks, plantLeak } from "./plant-leak.ts";
export { type SynthOptions, type SynthSummary, synthesise } from "./synthesise.ts";
export { type TrueRiskOptions, trueRisk, trueRisks } from "./true-risk.ts";
export { type PatientTruth, parseTruth, type SubjectTruth, shiftTruth, type TrueLife } from "./truth.ts";
