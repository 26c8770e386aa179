/**
 * @module core: ids, moments, seeded randomness, errors and the shapes that travel the whole route. No I/O; runs in a browser.
 */
export type { Brand } from "./brand.ts";
export { canonicalJson } from "./canonical-json.ts";
export type { ChartEntry, ClinicalEvent, ClinicalNote, SubjectRecord, UndatedEntry } from "./clinical-event.ts";
export { isSuspected, withoutRole } from "./code-roles.ts";
export { type Comparator, comparatorOf, comparators, parseBound } from "./comparator.ts";
export type { Deidentified, MedsDataset } from "./deidentified.ts";
export { type DosagePhrases, drugUseWords, englishDosage } from "./dosage-words.ts";
export { timingOfAbbreviation } from "./dose-timing.ts";
export { type DoseForm, isDoseUnit } from "./dose-units.ts";
export { drugIngredients, withoutBrackets } from "./drug-ingredients.ts";
export { type RouteName, routeNameOf } from "./drug-routes.ts";
export {
  type DayOfWeek,
  type Dosage,
  type DoseLimit,
  type DoseTiming,
  type DrugAmount,
  type DrugRoute,
  type DrugUse,
  dayEvents,
  daysOfWeek,
  type TimeUnit,
  timeUnits,
} from "./drug-use.ts";
export { type ErrorCode, errorCodes } from "./error-codes.ts";
export { type PatientId, type SubjectKey, toPatientId, toSubjectKey } from "./identity.ts";
export {
  type LaboratoryRange,
  type LaboratoryVerdict,
  type LaboratoryView,
  laboratoryVerdicts,
} from "./laboratory-view.ts";
export { type LapsedStatus, lapsedStatuses, lapsedWords } from "./lapsed.ts";
export { isBirth, isDeath } from "./life-codes.ts";
export { type Differentiable, type MinimiseOptions, minimise } from "./minimise.ts";
export { OslerError, type OslerErrorOptions } from "./osler-error.ts";
export {
  type ContactPoint,
  entriesOf,
  type Kin,
  nobody,
  type PatientChart,
  type PatientIdentity,
  type PersonName,
  type PostalAddress,
} from "./patient-chart.ts";
export { noProgress, type Progress, type ProgressUpdate } from "./progress.ts";
export { createRandom, hashText, hashWord, type Random, type RandomState, resumeRandom } from "./random.ts";
export { recordedDay, recordedDayAt } from "./recorded-day.ts";
export { remember, rememberText } from "./remember.ts";
export { isSexCode, sexOfCode, statedSex } from "./sex-code.ts";
export {
  answerWords,
  careGapWords,
  nextDiagnosisWords,
  nextTestWords,
  percentWords,
  riskWords,
} from "./suggestion-words.ts";
export {
  addDays,
  ageDaysAt,
  type Clock,
  DAYS_PER_YEAR,
  type EpochMs,
  MS_PER_DAY,
  toEpochMs,
  yearsInWords,
} from "./time.ts";
export { isUnchanging, unchangingFact } from "./unchanging-facts.ts";
export { isUncoded, uncodedWords } from "./uncoded-words.ts";
