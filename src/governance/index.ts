/** @module governance: receipts, consent and the audit log. */
export {
  type AuditAct,
  type AuditLog,
  auditRowsFrom,
  openAudit,
  type PurposeOfUse,
  readAuditLeaves,
} from "./audit.ts";
export { createMerkleFrontier } from "./audit-merkle.ts";
export { consistencyPath, inclusionPath, rootOfInclusion, rootsOfConsistency } from "./audit-proofs.ts";
export {
  type AuditFindings,
  type AuditProblem,
  type AuditVerifier,
  createAuditVerifier,
  verifyAudit,
} from "./audit-verifier.ts";
export { findOptedOut, type TrainingConsent, toTrainingConsent } from "./consent.ts";
export {
  type Counts,
  type CountValue,
  findReceipt,
  type Receipt,
  runStep,
  type StepInput,
  type StepOptions,
  type StepOutcome,
} from "./receipts.ts";
export { type Checkpoint, readCheckpoint, signCheckpoint } from "./signed-checkpoint.ts";
