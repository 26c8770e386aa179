/** @module intake/ccda/cda-patient: `recordTarget` → Patient. */
import { childElements, descendants, findElement, type XmlElement } from "#storage";
import type { Spoken } from "./cda-narrative.ts";
import { addressesOf, namesOf, telecomsOf } from "./cda-people.ts";
import { isUuid, systemUri } from "./cda-systems.ts";
import {
  codingsOf,
  type Fhir,
  fhir,
  some,
  textOf,
  toConcept,
  toInterval,
  toMoment,
  valued,
  valuedChildren,
} from "./cda-values.ts";
import { templatesOf } from "./cda-xml.ts";

const US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition";
const FHIR_EXTENSION = "http://hl7.org/fhir/StructureDefinition";
const BIRTH_SEX = "2.16.840.1.113883.10.20.22.4.200";
const DECEASED = "2.16.840.1.113883.10.20.22.4.79";
const genders: Readonly<Record<string, string>> = { F: "female", M: "male", UN: "other", UNDIFF: "other" };

/** The patient, without an id. */
export function toPatient(document: XmlElement, contacts: readonly Fhir[], spoken: Spoken): Fhir {
  const role = findElement(document, "recordTarget", "patientRole");
  const patient = findElement(role, "patient");
  const birth = toMoment(findElement(patient, "birthTime"));
  const birthTime = birth?.includes("T")
    ? { extension: [{ url: `${FHIR_EXTENSION}/patient-birthTime`, valueDateTime: birth }] }
    : undefined;
  const marital = toConcept(valued(findElement(patient, "maritalStatusCode")), spoken);
  const languages = childElements(patient, "languageCommunication").flatMap((spokenThere) => {
    const code = valued(findElement(spokenThere, "languageCode"))?.attributes["code"];
    return code === undefined ? [] : [{ language: { coding: [{ system: "urn:ietf:bcp:47", code }] } }];
  });
  return fhir({
    resourceType: "Patient",
    identifier: some(childElements(role, "id").flatMap(toIdentifier)),
    name: some(namesOf(patient)),
    telecom: some(telecomsOf(role)),
    gender: genders[valued(findElement(patient, "administrativeGenderCode"))?.attributes["code"] ?? ""] ?? "unknown",
    birthDate: birth?.slice(0, 10),
    _birthDate: birthTime,
    ...deceased(document, patient),
    address: some(addressesOf(role)),
    maritalStatus: marital,
    communication: some(languages),
    contact: some(contacts),
    extension: some(extensions(document, patient)),
  });
}

function toIdentifier({ attributes: { root, extension, nullFlavor } }: XmlElement): Fhir[] {
  if (root === undefined || nullFlavor !== undefined) return [];
  if (extension !== undefined && extension.trim() !== "") return [{ system: systemUri(root), value: extension.trim() }];
  return isUuid(root) ? [{ system: "urn:ietf:rfc:3986", value: root }] : [];
}

function extensions(document: XmlElement, patient: XmlElement | undefined): Fhir[] {
  const categories = (name: string, elements: readonly string[]) => {
    const codes = codingsOf(elements.flatMap((element) => valuedChildren(patient, element)));
    if (codes.length === 0) return [];
    // OMB's five races and two ethnicities; what is finer than those is told by a detail.
    const parts = codes.map((coding) => ({
      url: isOmbCategory(coding["code"]) ? "ombCategory" : "detailed",
      valueCoding: coding,
    }));
    return [{ url: `${US_CORE}/${name}`, extension: parts }];
  };
  const sex = observationOf(document, BIRTH_SEX);
  const birthSex = valued(findElement(sex, "value"))?.attributes["code"];
  const birthPlace = addressesOf(findElement(patient, "birthplace", "place"))[0];
  return [
    ...categories("us-core-race", ["raceCode", "sdtc:raceCode"]),
    ...categories("us-core-ethnicity", ["ethnicGroupCode", "sdtc:ethnicGroupCode"]),
    ...(birthSex === undefined ? [] : [{ url: `${US_CORE}/us-core-birthsex`, valueCode: birthSex }]),
    ...(birthPlace === undefined ? [] : [{ url: `${FHIR_EXTENSION}/patient-birthPlace`, valueAddress: birthPlace }]),
  ];
}

function isOmbCategory(code: unknown): boolean {
  return ["1002-5", "2028-9", "2054-5", "2076-8", "2106-3", "2131-1", "2135-2", "2186-5"].includes(String(code));
}

function deceased(document: XmlElement, patient: XmlElement | undefined): Fhir {
  const observed = toInterval(findElement(observationOf(document, DECEASED), "effectiveTime")).start;
  const died = toMoment(findElement(patient, "sdtc:deceasedTime")) ?? observed;
  if (died !== undefined) return { deceasedDateTime: died };
  const indicated = findElement(patient, "sdtc:deceasedInd")?.attributes["value"];
  return indicated === "true" ? { deceasedBoolean: true } : {};
}

function observationOf(document: XmlElement, template: string): XmlElement | undefined {
  return descendants(findElement(document, "component"), "observation").find((one) =>
    templatesOf(one).includes(template),
  );
}

/** The words of the document's title are not kept: they name the patient. */
export function sectionTitle(section: XmlElement): string {
  return textOf(findElement(section, "title")) ?? "";
}
