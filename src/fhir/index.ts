/** @module fhir: FHIR R4 resources → the parts of a chart, in one unit a LOINC and one prefix a code system. Pure. */
export {
  type FhirContext,
  type FhirReading,
  type IgnoredResource,
  patientOfConsent,
  patientPathOf,
  toChartParts,
} from "./chart-parts.ts";
export { type Coding, codeOf } from "./code-systems.ts";
export { type ChartParts, chartSubjectKey, type Mention, type Replaced, type Withheld } from "./event.ts";
export { withDrug } from "./medication.ts";
export { endOfMoment, startOfMoment } from "./moments.ts";
export { nameOfWords } from "./name-words.ts";
export { entityText } from "./note-text.ts";
export type { ProviderParts } from "./provider.ts";
export type { FhirProblem } from "./reading.ts";
export { serverOfPatient, toServer } from "./server-base.ts";
export { isIdentified } from "./subject.ts";
export {
  chartResourceTypes,
  type FhirResource,
  holdsUnlisted,
  toPatientResource,
  toResources,
} from "./to-resources.ts";
export { type CanonicalQuantity, canonicalUnit } from "./units.ts";
