/**
 * @module timeline/entry-kind: what kind of entry a chart holds: the one table for pages, answers and checks of drugs.
 *
 * The FHIR resource an entry comes from says it; else its code system does, by the systems FHIR, OMOP and MEDS (MIMIC-IV's `DIAGNOSIS//ICD//10//…`,
 * `MEDICATION//…`, `PROCEDURE//…`, `LAB//…`) write.
 */
import type { ChartEntry } from "#core";

export type EntryKind = "allergy" | "condition" | "drug" | "encounter" | "immunisation" | "procedure" | "result";

const ofResource: Readonly<Record<string, EntryKind>> = {
  AllergyIntolerance: "allergy",
  Condition: "condition",
  Encounter: "encounter",
  Immunization: "immunisation",
  MedicationAdministration: "drug",
  MedicationDispense: "drug",
  MedicationRequest: "drug",
  MedicationStatement: "drug",
  Observation: "result",
  Procedure: "procedure",
};

/** A number beside one of these is a dose or a count. */
const ofSystem: Readonly<Record<string, EntryKind>> = {
  ALLERGY: "allergy",
  ATC: "drug",
  CPT: "procedure",
  CVX: "immunisation",
  ENCOUNTER_START: "encounter",
  HCPCS: "procedure",
  HOSPITAL_ADMISSION: "encounter",
  ICD10PCS: "procedure",
  ICD9PCS: "procedure",
  LAB: "result",
  LOINC: "result",
  MEDICATION: "drug",
  NDC: "drug",
  PROCEDURE: "procedure",
  RXNORM: "drug",
};

/** SNOMED CT names findings that are measured too: with a number it is a result. */
const ofFindingSystem: Readonly<Record<string, EntryKind>> = {
  DIAGNOSIS: "condition",
  EVENT: "condition",
  ICD10: "condition",
  ICD10CM: "condition",
  ICD10GM: "condition",
  ICD9: "condition",
  ICD9CM: "condition",
  SNOMED: "condition",
  SUSPECTED: "condition",
};

/** The kind of an entry; `undefined` of what was planned, of ends, and where neither its source nor its code tells. */
export function entryKindOf({ code, source, numericValue }: ChartEntry): EntryKind | undefined {
  const system = code.split("//")[0] ?? "";
  // OMOP keeps vaccines among the drugs.
  if (system === "CVX") return "immunisation";
  const told = ofResource[source?.split("/")[0] ?? ""];
  if (told !== undefined) return told;
  return ofSystem[system] ?? (numericValue === undefined ? ofFindingSystem[system] : "result");
}
