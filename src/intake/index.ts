/** @module intake: FHIR and MEDS exports → the chart store. Streaming, bounded memory, nothing of a record in a report. */
export { type IntakeOptions, intakeFhir } from "./fhir-intake.ts";
export { intakeMeds } from "./meds-intake.ts";
export type { IntakeSummary, UnknownUnit } from "./summary.ts";
