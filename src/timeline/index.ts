/** @module timeline: one subject's events in order, on disk as MEDS 0.4.0, and what was known of them at a moment. */
export { readCodeTitles } from "./code-titles.ts";
export { countSplits, type SplitSizes } from "./count-splits.ts";
export { isDiagnosis, sexOfDiagnosis } from "./diagnosis-codes.ts";
export { DRUG_IN_USE_DAYS, findEnds, findOver, isDrugStop, isEnd } from "./ends.ts";
export { type EntryKind, entryKindOf } from "./entry-kind.ts";
export {
  compareFiled,
  compareOccurred,
  isObservationEnd,
  isObservationStart,
  isPlanned,
} from "./event-order.ts";
export { firstOccurrence, firstOccurrences, outcomesFor, saysOutcome } from "./first-occurrence.ts";
export { type IndexMomentOptions, planIndexMoments } from "./index-moments.ts";
export { inChartAt, knownAt } from "./known-at.ts";
export { markCohortStart, type ObservationWindow, observationWindow } from "./observation-window.ts";
export { type Outcome, outcomeCatalogue } from "./outcome-catalogue.ts";
export { parseOutcomes } from "./outcome-file.ts";
export { readCodeWords } from "./read-code-words.ts";
export { type ReadSubjectsOptions, readSubjects } from "./read-subjects.ts";
export { readingFiles } from "./readable-files.ts";
export { recordAt } from "./record-at.ts";
export { type SplitName, splitNames, splitOf } from "./splits.ts";
export {
  type CheckPredicatesOptions,
  checkPredicates,
  type NearMisses,
  type PredicateFindings,
} from "./tasks/check-predicates.ts";
export { countLabelOverlap, extractLabels } from "./tasks/extract-labels.ts";
export { type LabelQuestion, labelQuestion } from "./tasks/label-question.ts";
export { type LabelledData, type LabelledRecord, openLabelled, readLabels } from "./tasks/labelled-records.ts";
export { dataFiles, describeEvents, readSplitList } from "./tasks/meds-source.ts";
export { parseQueryText } from "./tasks/query-text.ts";
export {
  type PlainPredicate,
  parseAnyOf,
  parsePredicate,
  parsePredicates,
  parseTask,
  type TaskDefinition,
} from "./tasks/task-definition.ts";
export { recordFrom, recordUntil } from "./temporal-split.ts";
export { type MedsProblem, validateMedsDataset } from "./validate-meds.ts";
export { type MedsSummary, type WriteMedsOptions, writeMedsDataset } from "./write-meds.ts";
