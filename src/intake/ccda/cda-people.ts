/** @module intake/ccda/cda-people: names, addresses and numbers; and everyone and every institution a document names. */
import { createHash } from "node:crypto";
import { canonicalJson } from "#core";
import { childElements, findElement, type XmlElement } from "#storage";
import type { Spoken } from "./cda-narrative.ts";
import { type Fhir, fhir, some, textOf, toConcept, valued, valuedChildren } from "./cda-values.ts";

const nameUses: Readonly<Record<string, string>> = { L: "official", C: "official", P: "nickname", A: "nickname" };

/** A `PN`; the family name at birth is a name of its own. */
function toNames(element: XmlElement): Fhir[] {
  const families = valuedChildren(element, "family");
  const birth = families.filter(({ attributes }) => /\b(?:BR|SP)\b/.test(attributes["qualifier"] ?? ""));
  const usual = families.filter((family) => families.length === 1 || !birth.includes(family));
  const words = (name: string) => some(valuedChildren(element, name).flatMap((part) => textOf(part) ?? []));
  const given = words("given");
  const family = usual.flatMap((part) => textOf(part) ?? []).join(" ") || undefined;
  const text = given === undefined && family === undefined ? textOf(element) : undefined;
  if (given === undefined && family === undefined && text === undefined) return [];
  const use = nameUses[element.attributes["use"]?.split(" ")[0] ?? ""];
  const maiden = usual.length < families.length ? birth.flatMap((part) => textOf(part) ?? []) : [];
  return [
    fhir({ use, family, given, prefix: words("prefix"), suffix: words("suffix"), text }),
    ...maiden.map((former) => fhir({ use: "maiden", family: former, given })),
  ];
}

export function namesOf(owner: XmlElement | undefined): Fhir[] {
  return valuedChildren(owner, "name").flatMap(toNames);
}

export function addressesOf(owner: XmlElement | undefined): Fhir[] {
  return valuedChildren(owner, "addr").flatMap((address) => {
    const one = (name: string) => textOf(findElement(address, name));
    const line = some(valuedChildren(address, "streetAddressLine").flatMap((part) => textOf(part) ?? []));
    const parts = fhir({
      line,
      city: one("city"),
      district: one("county"),
      state: one("state"),
      postalCode: one("postalCode"),
      country: one("country"),
    });
    if (Object.keys(parts).length > 0) return [parts];
    const text = textOf(address);
    return text === undefined ? [] : [{ text }];
  });
}

const telecomSystems: Readonly<Record<string, string>> = {
  tel: "phone",
  fax: "fax",
  mailto: "email",
  http: "url",
  https: "url",
};

export function telecomsOf(owner: XmlElement | undefined): Fhir[] {
  return valuedChildren(owner, "telecom").flatMap(({ attributes: { value } }) => {
    const written = value?.trim() ?? "";
    const [, scheme = "", rest = ""] = /^([a-z]+):(.*)$/is.exec(written) ?? [];
    const system = telecomSystems[scheme.toLowerCase()];
    const number = system === undefined || system === "url" ? written : rest.trim();
    return number === "" ? [] : [{ system: system ?? (number.includes("@") ? "email" : "phone"), value: number }];
  });
}

/** People and places of one document as FHIR resources, and the patient's relatives as `Patient.contact`. */
export interface People {
  readonly providers: readonly Fhir[];
  /** References to all of `providers`, for the document's notes. */
  readonly references: readonly Fhir[];
  readonly contacts: readonly Fhir[];
}

const kin = new Set(["guardianPerson", "associatedPerson", "relatedPerson"]);

/** Every person and institution named anywhere in the document, so that de-identification knows them all. */
export function peopleOf(document: XmlElement, spoken: Spoken): People {
  const providers = new Map<string, Fhir>();
  const contacts = new Map<string, Fhir>();
  const provide = (resourceType: "Practitioner" | "Organization", content: Fhir) => {
    const id = createHash("sha256").update(canonicalJson(content)).digest("hex").slice(0, 32);
    providers.set(`${resourceType}/${id}`, { resourceType, id, ...content });
  };
  const visit = (element: XmlElement, owner: XmlElement) => {
    const { name } = element;
    if (kin.has(name)) {
      const contact = toContact(element, owner, spoken);
      if (contact !== undefined) contacts.set(canonicalJson(contact), contact);
    } else if (name === "assignedPerson" || name === "informationRecipient") {
      const names = namesOf(element);
      if (names.length > 0) provide("Practitioner", { name: names });
    } else if (isPlace(element, owner)) {
      for (const place of valuedChildren(element, "name").flatMap((part) => textOf(part) ?? [])) {
        provide("Organization", { name: place });
      }
    } else if (name === "subject" && owner.name === "relatedSubject") {
      const relation = toContact(element, owner, spoken);
      if (relation !== undefined) contacts.set(canonicalJson(relation), relation);
    }
    for (const child of childElements(element)) visit(child, element);
  };
  for (const child of childElements(document)) visit(child, document);
  return {
    providers: [...providers.values()],
    references: [...providers.keys()].map((reference) => ({ reference })),
    contacts: [...contacts.values()],
  };
}

function isPlace(element: XmlElement, owner: XmlElement): boolean {
  const { name } = element;
  if (name === "manufacturerOrganization") return false;
  return (
    /(?:Organization|^location|^receivedOrganization)$/.test(name) ||
    (name === "playingEntity" && element.attributes["classCode"] === "PLC" && owner.name === "participantRole")
  );
}

function toContact(person: XmlElement, role: XmlElement, spoken: Spoken): Fhir | undefined {
  const [name] = namesOf(person);
  const telecom = some(telecomsOf(role));
  const [address] = addressesOf(role);
  if (name === undefined && telecom === undefined && address === undefined) return undefined;
  const relation = toConcept(valued(findElement(role, "code")), spoken);
  return fhir({ relationship: relation === undefined ? undefined : [relation], name, telecom, address });
}
