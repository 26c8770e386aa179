/**
 * @module fhir/subject: whom a resource is about: the patient of a Reference, in each of FHIR's ways to write one.
 *
 * By id: `Patient/1`, with a base, with a version, a bundle's `urn:uuid`. By an identifier: a search (`Patient?identifier=system|value`), a
 * logical reference (`identifier` alone), a contained Patient that has one. Whose record that is, only whoever has read all Patients can
 * say (`intake`): until then the id is the identifier's own, which no Patient can have.
 */
import { type PatientId, toPatientId } from "#core";
import { type Draft, referenceTo } from "./event.ts";
import { fail, isJson, type Json, objectAt, objectsAt, type Reading, textAt } from "./reading.ts";
import { serverOfPatient } from "./server-base.ts";

/** Begins what stands for the id of a patient who is named by an identifier; no id of FHIR's has it. */
const IDENTIFIED = "?";

/** Whether a patient is named by an identifier and not by an id. */
export function isIdentified(patientId: PatientId): boolean {
  return patientId.startsWith(IDENTIFIED);
}

/** What stands for the id of whoever has the identifier; a search without a system is for a value of any. */
function identified(system: string | undefined, value: string, anySystem = false): PatientId {
  return toPatientId(anySystem ? `${IDENTIFIED}=${value}` : `${IDENTIFIED}${system ?? ""}|${value}`);
}

/** All that a Patient may be named by, of its identifiers. */
export function namesByIdentifier(reading: Reading, patient: Json): PatientId[] {
  return objectsAt(reading, patient, "identifier").flatMap((identifier) => {
    const value = textAt(reading, identifier, "value", "identifier");
    if (value === undefined) return [];
    return [identified(textAt(reading, identifier, "system", "identifier"), value), identified(undefined, value, true)];
  });
}

/** The patient a resource is about, from `subject` or `patient`. */
export function patientOf(
  reading: Reading,
  resource: Json,
  resolve: Draft["resolve"],
  path: string,
): PatientId | undefined {
  const subject = objectAt(reading, resource, path);
  if (subject === undefined) return fail(reading, path, "required element missing");
  const reference = textAt(reading, subject, "reference", path);
  if (reference === undefined) {
    const named = byIdentifier(reading, subject, path);
    return named ?? fail(reading, `${path}.reference`, "required element missing, and no identifier in its place");
  }
  if (reference.startsWith("#")) return containedPatient(reading, resource, reference.slice(1), path);
  const found = patientAt({ resolve }, reference);
  if (found !== undefined) return found;
  const isSearch = searchOf(reference) !== undefined;
  return fail(
    reading,
    `${path}.reference`,
    isSearch ? "a search that is not by one identifier" : "does not refer to a Patient",
  );
}

/** The server that a resource's absolute reference to its patient names, unless that is the address of an entry of the same bundle. */
export function serverNamed(resource: Json, resolve: Draft["resolve"], path: string): string | undefined {
  const subject = resource[path];
  const reference = isJson(subject) ? subject["reference"] : undefined;
  const server = serverOfPatient(reference);
  return server === undefined || resolve(String(reference)) !== undefined ? undefined : server;
}

/** The patient a reference points to; `undefined` if it points to something else. */
export function patientAt(draft: Pick<Draft, "resolve">, reference: string): PatientId | undefined {
  const resolved = draft.resolve(reference);
  const search = resolved === undefined ? searchOf(reference) : undefined;
  if (search !== undefined) return searchedPatient(search);
  const target = resolved ?? referenceTo(draft, reference, "Patient");
  const isPatient = target.startsWith("Patient/") && target.length > 8 && target.length <= 136;
  return isPatient ? toPatientId(target.slice(8)) : undefined;
}

/** As `patientAt`, of a Reference that may have an identifier alone, if it says that it is of a Patient. */
export function patientIn(draft: Draft, reference: Json, path: string): PatientId | undefined {
  const written = textAt(draft, reference, "reference", path);
  if (written !== undefined) return patientAt(draft, written);
  return reference["type"] === "Patient" ? byIdentifier(draft, reference, path) : undefined;
}

/** The query of a search for Patients, with or without a server's base. */
function searchOf(reference: string): string | undefined {
  return /^(?:[^?#]*\/)?Patient\?(.*)$/.exec(reference)?.[1];
}

/** By one identifier and nothing else: `system|value`, `|value` of none, `value` of any. */
function searchedPatient(query: string): PatientId | undefined {
  const [parameter, ...others] = new URLSearchParams(query);
  if (parameter === undefined || others.length > 0 || parameter[0] !== "identifier") return undefined;
  const [, token] = parameter;
  const bar = token.indexOf("|");
  const value = token.slice(bar + 1);
  if (value === "" || token.includes(",")) return undefined;
  return bar === -1 ? identified(undefined, value, true) : identified(token.slice(0, bar), value);
}

/** A logical reference: an identifier in the reference's place. */
function byIdentifier(reading: Reading, owner: Json, path: string): PatientId | undefined {
  const identifier = objectAt(reading, owner, "identifier", path);
  if (identifier === undefined) return undefined;
  const value = textAt(reading, identifier, "value", `${path}.identifier`);
  return value === undefined
    ? undefined
    : identified(textAt(reading, identifier, "system", `${path}.identifier`), value);
}

/** A contained Patient has no id outside of what contains it; the first of its identifiers says who it is. */
function containedPatient(reading: Reading, owner: Json, id: string, path: string): PatientId | undefined {
  const contained = owner["contained"];
  const found = Array.isArray(contained)
    ? contained.find((one: unknown): one is Json => isJson(one) && one["id"] === id)
    : undefined;
  if (found?.["resourceType"] !== "Patient") return fail(reading, `${path}.reference`, "does not refer to a Patient");
  const [first] = namesByIdentifier({ type: reading.type, problem: undefined }, found);
  return first ?? fail(reading, `${path}.reference`, "a contained Patient without an identifier");
}
