/** @module release: from a checkpoint and its test report to a signed directory, and how far it is trusted. */
export {
  type BuildReleaseOptions,
  buildRelease,
  findCorpusHash,
  findLicence,
  findReleaseName,
  type ReleaseSummary,
} from "./build-release.ts";
export { gates, type StageEvidence, stageOrder } from "./gates.ts";
export { defaultLicence } from "./licence.ts";
export type { InstitutionFacts } from "./release-facts.ts";
export { createSigningKeys, type SigningKeys } from "./signing-keys.ts";
export {
  type AdvanceStageOptions,
  advanceStage,
  keepDistrust,
  readStage,
  readStages,
  type StageResult,
} from "./stages.ts";
export { findRootDigest, type ReleaseProblem, verifyRelease } from "./verify-release.ts";
export { STAGE_READ_EVERY_MS, type StageWatch, watchStage } from "./watch-stage.ts";
