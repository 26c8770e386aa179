/** @module intake: FHIR, C-CDA, MEDS and tables under a mapping (OMOP, MIMIC-IV, a hospital's own) → the chart store. Streaming, bounded memory, nothing of a record in a report. */
export type { BackendService } from "./bulk-export/access-token.ts";
export { type ExportRun, type FetchExportOptions, fetchExport } from "./bulk-export/fetch-export.ts";
export { intakeCcda } from "./ccda/ccda-intake.ts";
export { type IntakeOptions, intakeFhir } from "./fhir-intake.ts";
export { intakeMeds } from "./meds-intake.ts";
export type { IntakeSummary, UnknownUnit } from "./summary.ts";
export { mappingFile, ownMappings } from "./tables/mapping.ts";
export { intakeTables } from "./tables/tables-intake.ts";
