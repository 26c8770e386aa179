/** @module deid: the only way from the chart to research; the only minter of `Deidentified<T>`. */
export { type DeidCounts, type DropReason, newDeidCounts } from "./counts.ts";
export { type DeidContext, deidentifyChart } from "./deidentify-chart.ts";
export { type DeidentifyChartsOptions, deidentifyCharts } from "./deidentify-charts.ts";
export { deidentifyFhir, trainingProfile } from "./deidentify-fhir.ts";
export { deidentifyNotes } from "./deidentify-notes.ts";
export { type DeidentifiedText, type DeidentifyTextOptions, deidentifyText } from "./deidentify-text.ts";
export { writeDossier } from "./dossier.ts";
export type { KeptEvaluation } from "./dossier-facts.ts";
export {
  type DeidError,
  type DeidEvaluation,
  type EvaluateDeidOptions,
  evaluateDeid,
} from "./evaluate.ts";
export { type DeidSpan, type SpanType, spanTypes } from "./finding.ts";
export { type GoldNote, type GoldSplit, goldSplitOf, readGold } from "./gold.ts";
export type { Estimate } from "./intervals.ts";
export { createPseudonymiser, type Pseudonymiser } from "./pseudonymiser.ts";
export { openReview, type Review, type ReviewNote, recordDecision, startReview } from "./review.ts";
export { doubleReviewed, pendingNotes, type ReviewFigures, reviewFigures, settledNotes } from "./review-figures.ts";
export { measureRisk, type RiskReport } from "./risk.ts";
export { type Anonymiser, createAnonymiser } from "./rules/anonymise.ts";
export { parseRuleSet } from "./rules/rule-set.ts";
export { rulesHash } from "./rules-hash.ts";
export { DEID_METHOD, type DeidSeal, deidStatement, openDeidentified, readSeal, sealDataset } from "./seal.ts";
export type { Surrogates } from "./surrogates.ts";
export { parseContextNet } from "./tagger/context-net.ts";
export { generateNotes } from "./tagger/generate-notes.ts";
export type { Tagger, TaggerWeights } from "./tagger/tagger.ts";
export { type NetLesson, netLesson, trainContextNet } from "./tagger/train-context-net.ts";
export { createTaggerTrainer, type Hidden, readLesson } from "./tagger/train-tagger.ts";
export { namePools, varyNote } from "./tagger/vary-notes.ts";
