/** @module tokens: a record as numbers: code and value bin fused into one token, the exact value and the age beside it. */
export { type DecisionThresholds, decisionThresholds, findThresholds } from "./decision-thresholds.ts";
export {
  type DiagnosisHistory,
  type DiagnosisToken,
  diagnosisHistory,
  diagnosisOf,
  diagnosisTokens,
} from "./diagnoses.ts";
export { encodeEvent, encodeSubject, knownShare, type TokenSequence } from "./encode-subject.ts";
export { type FitOptions, fitVocabulary } from "./fit-vocabulary.ts";
export { predicateTokens } from "./predicate-tokens.ts";
export { rollUp, typeOf } from "./roll-up.ts";
export { groupTokens, type TokenGroups } from "./token-groups.ts";
export {
  type CodeRule,
  PAD,
  parseVocabulary,
  toVocabularyJson,
  UNKNOWN,
  type UsualValues,
  type Vocabulary,
} from "./vocabulary.ts";
