/**
 * @module deid/rules/patients: whose resource it is, and what its Patient resource says of them.
 *
 * Read before any rule runs, while ids are still the real ones.
 */
import type { PatientIdentity } from "#core";
import { type Mention, nameOfWords, toChartParts } from "#fhir";
import { type FhirNode, type JsonObject, toJson } from "./fhir-tree.ts";

/** The Patient whose record a resource is part of; `undefined` for resources about nobody, or about several. */
export type PatientOf = (node: FhirNode) => string | undefined;

/** What a resource and those in it say of their patients, with the names of the practitioners beside them. */
interface FoundIdentities {
  readonly byPatient: ReadonlyMap<string, PatientIdentity>;
  /** The one patient there is; `undefined` where there are none or several. */
  readonly sole: PatientIdentity | undefined;
}

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

/** What is said of every patient in the resource; of one that stands there more than once, all that any version says. */
export function identitiesIn(root: FhirNode, patientOf: PatientOf): FoundIdentities {
  const resources = [root, ...allNested(root)];
  const clinicians = resources
    .filter(({ type }) => type === "Practitioner")
    .flatMap((practitioner) => practitioner.children.filter(({ name }) => name === "name"))
    .map((name) => ({ given: valuesOf(name, "given"), family: valuesOf(name, "family")[0] ?? "" }));
  const byPatient = new Map<string, PatientIdentity>();
  const nameless: PatientIdentity[] = [];
  for (const resource of resources) {
    const id = patientOf(resource);
    const isTold = resource.type === "Patient" || (resource.type === "RelatedPerson" && id !== undefined);
    const read = isTold ? readIdentity(toJson(resource)) : undefined;
    if (read === undefined) continue;
    const identity = { ...read, clinicians: [...read.clinicians, ...clinicians] };
    if (id === undefined) nameless.push(identity);
    else byPatient.set(id, mergeIdentities(byPatient.get(id), identity));
  }
  const all = [...byPatient.values(), ...nameless];
  return { byPatient, sole: all.length === 1 ? all[0] : undefined };
}

/** What a Patient, or a RelatedPerson, says of the patient; `undefined` if it does not tell which. */
export function identityOf(resource: JsonObject): { id: string; identity: PatientIdentity } | undefined {
  const isRelated = resource["resourceType"] === "RelatedPerson";
  const patient = resource["patient"];
  const reference = typeof patient === "object" && patient !== null && "reference" in patient ? patient.reference : "";
  const id = isRelated ? idIn(String(reference)) : resource["id"];
  const identity = typeof id === "string" ? readIdentity(resource) : undefined;
  return typeof id !== "string" || identity === undefined ? undefined : { id, identity };
}

/** All that either says; where a patient can have only one, what `other` says. */
export function mergeIdentities(one: PatientIdentity | undefined, other: PatientIdentity): PatientIdentity {
  if (one === undefined) return other;
  const [birthDate, deathDate] = [other.birthDate ?? one.birthDate, other.deathDate ?? one.deathDate];
  return {
    names: either(one.names, other.names),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(deathDate === undefined ? {} : { deathDate }),
    sex: other.sex === "unknown" ? one.sex : other.sex,
    addresses: either(one.addresses, other.addresses),
    contactPoints: either(one.contactPoints, other.contactPoints),
    identifiers: either(one.identifiers, other.identifiers),
    kin: either(one.kin, other.kin),
    clinicians: either(one.clinicians, other.clinicians),
    organisations: either(one.organisations, other.organisations),
  };
}

function either<T>(one: readonly T[], other: readonly T[]): T[] {
  return [...new Map([...one, ...other].map((item) => [JSON.stringify(item), item])).values()];
}

const identityElements = [
  "name",
  "telecom",
  "address",
  "identifier",
  "contact",
  "extension",
  "gender",
  "birthDate",
  "deceasedDateTime",
  "generalPractitioner",
  "managingOrganization",
] as const;

/** A relative's names, numbers and addresses are looked for in the patient's notes. */
function readIdentity(resource: JsonObject): PatientIdentity | undefined {
  const read = readPerson(resource);
  if (read === undefined || resource["resourceType"] !== "RelatedPerson") return read;
  const { contactPoints } = read;
  const names = read.names.length === 0 ? [{ given: [], family: "" }] : read.names;
  return {
    names: [],
    sex: "unknown",
    addresses: read.addresses,
    contactPoints: [],
    identifiers: read.identifiers,
    kin: names.map((name) => ({ name, contactPoints })),
    clinicians: read.clinicians,
    organisations: read.organisations,
  };
}

/** An element that is not written as R4 says hides none of the others: a wrong birth date must not leave a name in the notes. */
function readPerson(person: JsonObject): PatientIdentity | undefined {
  const read = (elements: JsonObject) => {
    const parts = toChartParts({ ...elements, resourceType: "Patient", id: "p" });
    if (parts.kind !== "parts" || parts.identity === undefined) return undefined;
    const displays = (mentions: readonly Mention[]) => mentions.flatMap(({ display }) => display ?? []);
    const clinicians = displays(parts.clinicians).flatMap((display) => nameOfWords(display) ?? []);
    return { ...parts.identity, clinicians, organisations: displays(parts.organisations) };
  };
  const whole = read(person);
  if (whole !== undefined) return whole;
  const readable = identityElements.flatMap((element) => {
    const written = person[element];
    const each = Array.isArray(written) ? written.map((one: unknown) => [one]) : [written];
    return each.flatMap((value) => (value === undefined ? [] : (read({ [element]: value }) ?? [])));
  });
  return readable.reduce<PatientIdentity | undefined>(mergeIdentities, undefined);
}

/** `urn:uuid:…` and other full addresses of a bundle's patients → their ids; in a transaction new ones have only the address. */
function patientAddresses(root: FhirNode): Map<string | FhirNode, string> {
  const found = new Map<string | FhirNode, string>();
  for (const entry of root.children.filter(({ name }) => name === "entry")) {
    const patient = entry.children.find(({ type }) => type === "Patient");
    if (patient === undefined) continue;
    const [url] = valuesOf(entry, "fullUrl");
    const id =
      valuesOf(patient, "id")[0] ?? (url === undefined ? undefined : (idIn(url) ?? url.replace(/^urn:uuid:/, "")));
    if (id === undefined) continue;
    found.set(patient, id);
    if (url !== undefined) found.set(url, id);
  }
  return found;
}

/** The id in `[base/]Patient/id[/_history/v]`; the underscore is not FHIR's, but servers write it. */
const idIn = (reference: string) =>
  /(?:^|\/)Patient\/([A-Za-z0-9\-._]{1,128})(?:\/_history\/.*)?$/.exec(reference)?.[1];

function patientIn(resource: FhirNode, addresses: ReadonlyMap<string | FhirNode, string>): string | undefined {
  if (resource.type === "Patient") {
    const [id] = valuesOf(resource, "id");
    return resource.key === "contained" ? containedPatient(resource.parent, id) : (id ?? addresses.get(resource));
  }
  const mentioned = new Set<string>();
  const collect = (node: FhirNode) => {
    for (const child of node.children) {
      if (child.isResource) continue;
      if (child.type === "Reference" && node.isResource && owners.has(child.name)) {
        for (const reference of valuesOf(child, "reference")) {
          const id = reference.startsWith("#")
            ? containedPatient(resource.key === "contained" ? resource.parent : resource, reference.slice(1))
            : (addresses.get(reference) ?? idIn(reference));
          if (id !== undefined) mentioned.add(id);
        }
      }
    }
  };
  collect(resource);
  return mentioned.size === 1 ? [...mentioned][0] : undefined;
}

/** A contained Patient has its id only in the resource that holds it: `#p1` there is not `Patient/p1`, nor another's `#p1`. */
function containedPatient(container: FhirNode | undefined, id: string | undefined): string | undefined {
  const patient = container?.children.find(
    (child) => child.key === "contained" && child.type === "Patient" && valuesOf(child, "id")[0] === id,
  );
  if (container === undefined || patient === undefined || id === undefined) return undefined;
  return `${container.type}/${valuesOf(container, "id")[0] ?? ""}#${id}`;
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
