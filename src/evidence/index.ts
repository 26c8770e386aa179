/** @module evidence: literature and guidelines → hashed versions → passages → what a question finds. */
export {
  type AddEvidenceOptions,
  addEvidence,
  addNotices,
  type EvidenceSummary,
  type SkippedSource,
  withdrawNotices,
} from "./add-evidence.ts";
export { conceptCoverage, conceptWeight, coverage, coverageOf, type Holds, type Weigh } from "./coverage.ts";
export {
  type DocumentMeta,
  type DocumentStatus,
  type DocumentVersion,
  type OperatorAct,
  type Passage,
  type PassageSpan,
  passageId,
  type SectionKind,
  type StatementSource,
  type StatusNotice,
  type StudyDesign,
} from "./document.ts";
export {
  evaluateRetrieval,
  type JudgedQuery,
  meanInterval,
  meanScores,
  type RetrievalEvaluation,
  readJudgedQueries,
  scoreRanking,
} from "./evaluate-retrieval.ts";
export {
  type Collection,
  type EvidenceCounts,
  type EvidenceLibrary,
  type Hit,
  type OpenEvidenceOptions,
  openEvidence,
  type Retrieval,
  type RetrieveOptions,
} from "./evidence-library.ts";
export { type Neighbours, neighboursOf, shareOfNeighbours } from "./neighbouring.ts";
export { wordsOf } from "./passage-words.ts";
export { listRemoteFiles, type PublicSource, publicRequestsPerSecond, publicSources } from "./public-sources.ts";
export { type Concept, contentConcepts, isHeld, parseQuestion, type Question } from "./question.ts";
export { differingPins, type RankingPins, rankingPins } from "./ranking-pins.ts";
export type { RetrievedPassage } from "./retriever.ts";
export { type SearchBatchOptions, searchBatch } from "./search-batch.ts";
export { type Span, splitSentences } from "./sentences.ts";
export { stemOf, stopWords, toStems, toWords } from "./terms.ts";
export { mayTeach } from "./training-licence.ts";
