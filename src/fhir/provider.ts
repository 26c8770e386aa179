/** @module fhir/provider: the people and institutions of a hospital, and its drug list: what other resources refer to. */
import type { EpochMs, PersonName } from "#core";
import type { Mention } from "./event.ts";
import { readNames } from "./patient.ts";
import { type Concept, conceptAt, type Json, objectAt, objectsAt, type Reading, textAt } from "./reading.ts";

/** A resource that belongs to no patient. What it holds reaches a chart only when a patient's resource refers to it. */
export interface ProviderParts {
  readonly kind: "provider";
  /** `Practitioner/17`. */
  readonly source: string;
  readonly lastUpdated: EpochMs | undefined;
  /** `system|value` of its identifiers, for references by search (`Practitioner?identifier=…`). */
  readonly identifiers: readonly string[];
  readonly names: readonly PersonName[];
  readonly organisation?: string;
  /** Of a PractitionerRole: who and where. */
  readonly refersTo: readonly (Mention & { readonly organisation: boolean })[];
  /** Of a Medication: its code, or words alone. */
  readonly medication?: { readonly code?: string; readonly display?: string };
}

export const providerTypes: ReadonlySet<string> = new Set([
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "Location",
  "Medication",
]);

export function readProvider(reading: Reading, resource: Json, source: string): Omit<ProviderParts, "lastUpdated"> {
  const type = reading.type;
  const organisation = type === "Organization" || type === "Location" ? textAt(reading, resource, "name") : undefined;
  const medication = type === "Medication" ? medicationOf(medicationConcept(reading, resource)) : undefined;
  return {
    kind: "provider",
    source,
    identifiers: objectsAt(reading, resource, "identifier").flatMap((identifier) => {
      const value = textAt(reading, identifier, "value", "identifier");
      return value === undefined ? [] : [`${textAt(reading, identifier, "system", "identifier") ?? ""}|${value}`];
    }),
    names: type === "Practitioner" ? readNames(reading, resource, "name") : [],
    ...(organisation === undefined ? {} : { organisation }),
    refersTo: type === "PractitionerRole" ? roleReferences(reading, resource) : [],
    ...(medication === undefined ? {} : { medication }),
  };
}

/** What a Medication is: its code, else the only active ingredient it names, else the names of all. */
export function medicationConcept(reading: Reading, medication: Json, parent = ""): Concept | undefined {
  const concept = conceptAt(reading, medication, "code", parent);
  if (concept !== undefined) return concept;
  const ingredients = objectsAt(reading, medication, "ingredient", parent)
    .filter(({ isActive }) => isActive !== false)
    .map((ingredient) => conceptAt(reading, ingredient, "itemCodeableConcept", "ingredient"));
  const [only, ...others] = ingredients;
  if (others.length === 0) return only;
  const names = ingredients.flatMap((ingredient) => ingredient?.display ?? []);
  return names.length < ingredients.length ? undefined : { code: undefined, display: names.join(" + ") };
}

function roleReferences(reading: Reading, role: Json): ProviderParts["refersTo"] {
  return ["practitioner", "organization"].flatMap((name) => {
    const value = objectAt(reading, role, name);
    if (value === undefined) return [];
    const reference = textAt(reading, value, "reference", name);
    const display = textAt(reading, value, "display", name);
    return [{ reference, display, organisation: name === "organization" }];
  });
}

function medicationOf(concept: Concept | undefined): ProviderParts["medication"] {
  if (concept === undefined) return undefined;
  const { code, display } = concept;
  return { ...(code === undefined ? {} : { code }), ...(display === undefined ? {} : { display }) };
}
