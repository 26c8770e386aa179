/**
 * @module deid/rules/patients: whose resource it is, and what its Patient resource says of them.
 *
 * Read before any rule runs, while ids are still the real ones.
 */
import type { PatientIdentity } from "#core";
import { toChartParts } from "#fhir";
import { type FhirNode, type JsonObject, toJson } from "./fhir-tree.ts";

/** The Patient whose record a resource is part of; `undefined` for resources about nobody, or about several. */
export type PatientOf = (node: FhirNode) => string | undefined;

const owners = new Set(["subject", "patient", "beneficiary", "for", "individual"]);

/** Works out the patients of a resource and of every resource in it. */
export function findPatients(root: FhirNode): PatientOf {
  const addresses = patientAddresses(root);
  const known = new Map<FhirNode, string | undefined>();
  const visit = (resource: FhirNode, outer: string | undefined) => {
    const own = patientIn(resource, addresses) ?? outer;
    known.set(resource, own);
    const inner = resource.type === "Bundle" ? undefined : own;
    for (const nested of nestedResources(resource)) visit(nested, inner);
  };
  visit(root, undefined);
  return (node) => {
    let at: FhirNode | undefined = node;
    while (at !== undefined && !at.isResource) at = at.parent;
    return at === undefined ? undefined : known.get(at);
  };
}

/** Every patient's identity in the resource, with the names of the practitioners beside them, by patient id. */
export function identitiesIn(root: FhirNode): Map<string, PatientIdentity> {
  const resources = [root, ...allNested(root)];
  const clinicians = resources
    .filter(({ type }) => type === "Practitioner")
    .flatMap((practitioner) => practitioner.children.filter(({ name }) => name === "name"))
    .map((name) => ({ given: valuesOf(name, "given"), family: valuesOf(name, "family")[0] ?? "" }));
  const found = new Map<string, PatientIdentity>();
  for (const resource of resources) {
    const identity = resource.type === "Patient" ? identityOf(toJson(resource)) : undefined;
    if (identity !== undefined) found.set(identity.id, { ...identity.identity, clinicians });
  }
  return found;
}

/** What a Patient resource says of the patient; `undefined` if it has no id. */
export function identityOf(patient: JsonObject): { id: string; identity: PatientIdentity } | undefined {
  const parts = toChartParts(patient);
  if (parts.kind !== "parts" || parts.identity === undefined) return undefined;
  return { id: parts.patientId, identity: parts.identity };
}

/** `urn:uuid:…` and other full addresses of a bundle's patients → their ids. */
function patientAddresses(root: FhirNode): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of root.children.filter(({ name }) => name === "entry")) {
    const patient = entry.children.find(({ type }) => type === "Patient");
    const [url] = valuesOf(entry, "fullUrl");
    const id = patient === undefined ? undefined : (valuesOf(patient, "id")[0] ?? url?.replace(/^urn:uuid:/, ""));
    if (url !== undefined && id !== undefined) found.set(url, id);
  }
  return found;
}

function patientIn(resource: FhirNode, addresses: ReadonlyMap<string, string>): string | undefined {
  if (resource.type === "Patient") return valuesOf(resource, "id")[0];
  const mentioned = new Set<string>();
  const collect = (node: FhirNode) => {
    for (const child of node.children) {
      if (child.isResource) continue;
      if (child.type === "Reference" && node.isResource && owners.has(child.name)) {
        for (const reference of valuesOf(child, "reference")) {
          const id =
            addresses.get(reference) ??
            /(?:^|\/)Patient\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/.*)?$/.exec(reference)?.[1];
          if (id !== undefined) mentioned.add(id);
        }
      }
    }
  };
  collect(resource);
  return mentioned.size === 1 ? [...mentioned][0] : undefined;
}

function* nestedResources(node: FhirNode): Generator<FhirNode> {
  for (const child of node.children) {
    if (child.isResource) yield child;
    else yield* nestedResources(child);
  }
}

function* allNested(node: FhirNode): Generator<FhirNode> {
  for (const nested of nestedResources(node)) {
    yield nested;
    yield* allNested(nested);
  }
}

const valuesOf = (node: FhirNode, name: string): string[] =>
  node.children.filter((child) => child.name === name && child.value !== undefined).map(({ value }) => String(value));
