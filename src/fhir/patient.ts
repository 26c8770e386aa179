/** @module fhir/patient: Patient → who the patient is, their birth, death, sex, race and ethnicity. */
import type { ContactPoint, Kin, PatientIdentity, PersonName, PostalAddress } from "#core";
import { genders } from "./bindings.ts";
import { addEntry, addEvent, addStatic, type Draft, mention, mentionAll } from "./event.ts";
import { nameOfWords } from "./name-words.ts";
import {
  boundCodeAt,
  fail,
  isJson,
  type Json,
  momentAt,
  objectAt,
  objectsAt,
  type Reading,
  textAt,
  textsAt,
} from "./reading.ts";
import { namesByIdentifier, patientIn, serverNamed } from "./subject.ts";

const US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/";
const MOTHERS_MAIDEN_NAME = "http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName";
const BIRTH_TIME = "http://hl7.org/fhir/StructureDefinition/patient-birthTime";
const BIRTH_PLACE = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";
const sexLetters: Readonly<Record<string, string>> = { female: "F", male: "M", other: "O", unknown: "U" };
const sexWords: Readonly<Record<string, string>> = { F: "Female", M: "Male", O: "Other", U: "Unknown" };
const contactSystems = ["phone", "fax", "email", "url", "pager", "sms", "other"] as const;

/** Fills the draft with the patient's events and returns the identity. */
export function readPatient(draft: Draft): PatientIdentity {
  const patient = draft.resource;
  const gender = boundCodeAt(draft, patient, "gender", genders, false);
  const extensions = objectsAt(draft, patient, "extension");
  const birthSex = textAt(draft, extensionOf(extensions, `${US_CORE}us-core-birthsex`) ?? {}, "valueCode", "extension");
  const sex = birthSex === "F" || birthSex === "M" ? birthSex : (sexLetters[gender ?? "unknown"] ?? "U");
  addStatic(draft, `SEX//${sex}`, sexWords[sex]);
  addOmbCategories(draft, extensionOf(extensions, `${US_CORE}us-core-race`), "RACE");
  addOmbCategories(draft, extensionOf(extensions, `${US_CORE}us-core-ethnicity`), "ETHNICITY");
  const birthDate = textAt(draft, patient, "birthDate");
  const birth = birthTime(draft, patient) ?? momentAt(draft, patient, "birthDate");
  if (birth !== undefined) addEvent(draft, "MEDS_BIRTH", birth.occurredAt, birth.occurredAt, {});
  const deathDate = textAt(draft, patient, "deceasedDateTime");
  const death = momentAt(draft, patient, "deceasedDateTime");
  // Known by its day, month or year alone it is at the end of that: what care is recorded within came before it.
  if (death !== undefined) addEvent(draft, "MEDS_DEATH", death.knownAt, death.knownAt, {});
  else if (patient["deceasedBoolean"] === true) addEntry(draft, "MEDS_DEATH", undefined, {});
  noteLinks(draft, patient);
  draft.namedBy.push(...namesByIdentifier(draft, patient));
  mentionAll(draft, patient, "generalPractitioner", "Practitioner");
  mention(draft, patient, "managingOrganization", "Organization");
  const birthPlace = extensionOf(extensions, BIRTH_PLACE)?.["valueAddress"];
  return {
    names: readNames(draft, patient, "name"),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(deathDate === undefined ? {} : { deathDate }),
    sex: gender === "female" || gender === "male" || gender === "other" ? gender : "unknown",
    addresses: [
      ...objectsAt(draft, patient, "address").map((address) => toAddress(draft, address, "address")),
      ...(isJson(birthPlace) ? [toAddress(draft, birthPlace, "extension")] : []),
    ],
    contactPoints: readContactPoints(draft, patient, "telecom"),
    identifiers: readIdentifiers(draft, patient),
    kin: [...readKin(draft, patient), ...mothersMaidenName(draft, extensions)],
    clinicians: [],
    organisations: [],
  };
}

/**
 * Records of one person: `replaced-by` stands on the one that is used no longer, `replaces` on the other; `refer` and `seealso` leave both in
 * use, and both are one person's all the same. Who is another server's is nobody here.
 */
function noteLinks(draft: Draft, patient: Json): void {
  for (const link of objectsAt(draft, patient, "link")) {
    const server = serverNamed(link, draft.resolve, "other");
    if (server !== undefined && draft.server !== undefined && server !== draft.server) continue;
    const other = patientIn(draft, { type: "Patient", ...objectAt(draft, link, "other", "link") }, "link.other");
    if (other === undefined || other === draft.patientId) continue;
    if (link["type"] === "replaced-by") draft.replaced.push({ patientId: draft.patientId, by: other });
    if (link["type"] === "replaces") draft.replaced.push({ patientId: other, by: draft.patientId });
    if (link["type"] === "seealso" || link["type"] === "refer") draft.samePerson.push(other);
  }
}

/** The names of a person, the current official one first, former and maiden names after it. */
export function readNames(reading: Reading, owner: Json, path: string): PersonName[] {
  const names = objectsAt(reading, owner, path);
  const former = (name: Json) => name["use"] === "old" || name["use"] === "maiden";
  const ordered = [
    ...names.filter((name) => name["use"] === "official"),
    ...names.filter((name) => name["use"] !== "official" && !former(name)),
    ...names.filter(former),
  ];
  return ordered.flatMap((name) => [toName(reading, name, path) ?? [], furtherName(reading, name, path) ?? []].flat());
}

/** Of a HumanName that has parts its `text`, where it says more than they do: a nickname in quotes, a given name left out. */
function furtherName(reading: Reading, name: Json, path: string): PersonName | undefined {
  const text = textAt(reading, name, "text", path);
  const parts = ["given", "prefix", "suffix"].flatMap((part) => textsAt(reading, name, part, path));
  const family = textAt(reading, name, "family", path) ?? "";
  if (text === undefined || (family === "" && textsAt(reading, name, "given", path).length === 0)) return undefined;
  const told = new Set([family, ...parts].flatMap(wordsOfName));
  const found = nameOfWords(text.replace(/["“”„«»()[\]]/g, " "));
  const words = found === undefined ? [] : [...found.given, found.family].flatMap(wordsOfName);
  return words.some((word) => word.length > 1 && !told.has(word)) ? found : undefined;
}

const wordsOfName = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** A HumanName; from its `text` when it has no parts, the last word as the family name. */
function toName(reading: Reading, name: Json, path: string): PersonName | undefined {
  const family = textAt(reading, name, "family", path) ?? "";
  const given = textsAt(reading, name, "given", path);
  const prefix = textsAt(reading, name, "prefix", path).join(" ");
  if (family === "" && given.length === 0) {
    const text = textAt(reading, name, "text", path);
    return text === undefined ? undefined : nameOfWords(text);
  }
  return { given, family, ...(prefix === "" ? {} : { prefix }) };
}

function readContactPoints(reading: Reading, owner: Json, name: string, parent = ""): ContactPoint[] {
  const path = parent === "" ? name : `${parent}.${name}`;
  return objectsAt(reading, owner, name, parent).flatMap((point) => {
    const value = textAt(reading, point, "value", path);
    const system = contactSystems.find((known) => known === point["system"]) ?? "other";
    return value === undefined ? [] : [{ system, value }];
  });
}

function toAddress(reading: Reading, address: Json, path: string): PostalAddress {
  const at = (name: string) => textAt(reading, address, name, path);
  const lines = textsAt(reading, address, "line", path);
  const text = at("text");
  const [city, district, state] = [at("city"), at("district"), at("state")];
  const [postalCode, country] = [at("postalCode"), at("country")];
  return {
    lines: lines.length > 0 || text === undefined ? lines : text.split(/\r?\n/),
    ...(city === undefined ? {} : { city }),
    ...(district === undefined ? {} : { district }),
    ...(state === undefined ? {} : { state }),
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(country === undefined ? {} : { country }),
  };
}

function readIdentifiers(draft: Reading, patient: Json): { kind?: string; value: string }[] {
  return objectsAt(draft, patient, "identifier").flatMap((identifier) => {
    const value = textAt(draft, identifier, "value", "identifier");
    if (value === undefined) return [];
    const type = objectAt(draft, identifier, "type", "identifier") ?? {};
    const coding = objectsAt(draft, type, "coding", "identifier.type")[0] ?? {};
    const kind = textAt(draft, coding, "code", "identifier.type.coding") ?? kindOfSystem(identifier["system"]);
    return [{ ...(kind === undefined ? {} : { kind }), value }];
  });
}

function kindOfSystem(system: unknown): string | undefined {
  if (system === "http://hl7.org/fhir/sid/us-ssn" || system === "urn:oid:2.16.840.1.113883.4.1") return "SS";
  return undefined;
}

function readKin(draft: Draft, patient: Json): PatientIdentity["kin"] {
  return objectsAt(draft, patient, "contact").flatMap((contact) => {
    const nameElement = objectAt(draft, contact, "name", "contact");
    const name = nameElement === undefined ? undefined : toName(draft, nameElement, "contact.name");
    const contactPoints = readContactPoints(draft, contact, "telecom", "contact");
    const address = objectAt(draft, contact, "address", "contact");
    mention(draft, contact, "organization", "Organization", "contact");
    if (name === undefined && contactPoints.length === 0 && address === undefined) return [];
    return [
      {
        ...relationOf(draft, contact, "contact"),
        name: name ?? { given: [], family: "" },
        contactPoints,
        ...(address === undefined ? {} : { addresses: [toAddress(draft, address, "contact.address")] }),
      },
    ];
  });
}

function relationOf(reading: Reading, owner: Json, parent: string): Pick<Kin, "relation"> {
  const path = parent === "" ? "relationship" : `${parent}.relationship`;
  const relationship = objectsAt(reading, owner, "relationship", parent)[0] ?? {};
  const coding = objectsAt(reading, relationship, "coding", path)[0] ?? {};
  const relation =
    textAt(reading, relationship, "text", path) ??
    textAt(reading, coding, "display", `${path}.coding`) ??
    textAt(reading, coding, "code", `${path}.coding`);
  return relation === undefined ? {} : { relation };
}

/** A RelatedPerson: one entry a name, each with how and where they are reached and their own numbers. */
export function readRelative(reading: Reading, person: Json): Kin[] {
  const names = readNames(reading, person, "name");
  const contactPoints = readContactPoints(reading, person, "telecom");
  const addresses = objectsAt(reading, person, "address").map((address) => toAddress(reading, address, "address"));
  const identifiers = readIdentifiers(reading, person);
  const relation = relationOf(reading, person, "");
  return (names.length === 0 ? [{ given: [], family: "" }] : names).map((name) => ({
    ...relation,
    name,
    contactPoints,
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(identifiers.length === 0 ? {} : { identifiers }),
  }));
}

function mothersMaidenName(draft: Draft, extensions: readonly Json[]): PatientIdentity["kin"] {
  const extension = extensionOf(extensions, MOTHERS_MAIDEN_NAME);
  const text = extension === undefined ? undefined : textAt(draft, extension, "valueString", "extension");
  const name = text === undefined ? undefined : nameOfWords(text);
  return name === undefined ? [] : [{ relation: "mother's maiden name", name, contactPoints: [] }];
}

function addOmbCategories(draft: Draft, extension: Json | undefined, prefix: "RACE" | "ETHNICITY"): void {
  if (extension === undefined) return;
  for (const part of objectsAt(draft, extension, "extension", "extension")) {
    if (part["url"] !== "ombCategory") continue;
    const coding = objectAt(draft, part, "valueCoding", "extension.extension");
    if (coding === undefined) continue;
    const code = textAt(draft, coding, "code", "extension.extension.valueCoding");
    const display = textAt(draft, coding, "display", "extension.extension.valueCoding");
    if (code === undefined || !/^[\w-]{1,32}$/.test(code))
      fail(draft, "extension.extension.valueCoding.code", "not a code");
    else addStatic(draft, `${prefix}//${code}`, display);
  }
}

function birthTime(draft: Draft, patient: Json) {
  const companion = patient["_birthDate"];
  if (!isJson(companion)) return undefined;
  const extension = extensionOf(objectsAt(draft, companion, "extension", "birthDate"), BIRTH_TIME);
  return extension === undefined ? undefined : momentAt(draft, extension, "valueDateTime", "birthDate.extension");
}

function extensionOf(extensions: readonly Json[], url: string): Json | undefined {
  return extensions.find((extension) => extension["url"] === url);
}
