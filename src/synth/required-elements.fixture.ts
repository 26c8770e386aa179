/**
 * @module synth/required-elements: elements FHIR R4 requires (minimum 1) of the resources the hospital writes, as dotted paths.
 *
 * From the R4 (4.0.1) structure definitions; `a|b` means one of them. Checked of all that is written, fixtures included.
 */
import type { ResourceType } from "./scribe.ts";

const requiredElements: Readonly<Record<ResourceType, readonly string[]>> = {
  Organization: ["name|identifier"],
  Practitioner: [],
  Patient: [],
  EpisodeOfCare: ["status", "patient"],
  Encounter: ["status", "class"],
  Condition: ["subject", "clinicalStatus"],
  Observation: ["status", "code", "valueQuantity|valueCodeableConcept|component"],
  MedicationRequest: ["status", "intent", "medicationCodeableConcept|medicationReference", "subject"],
  Procedure: ["status", "subject"],
  Immunization: ["status", "vaccineCode", "patient", "occurrenceDateTime|occurrenceString"],
  AllergyIntolerance: ["patient", "clinicalStatus"],
  DocumentReference: ["status", "content.attachment"],
};

/** Paths that a resource lacks. */
export function missingElements(type: ResourceType, resource: object): string[] {
  return requiredElements[type].filter(
    (path) => !path.split("|").some((choice) => isPresent(resource, choice.split("."))),
  );
}

function isPresent(value: unknown, path: readonly string[]): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((item) => isPresent(item, path));
  const [head, ...rest] = path;
  if (head === undefined) return value !== undefined && value !== null;
  if (typeof value !== "object" || value === null) return false;
  return isPresent(new Map<string, unknown>(Object.entries(value)).get(head), rest);
}
