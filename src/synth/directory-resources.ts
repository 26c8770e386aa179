/**
 * @module synth/directory-resources: Organization, Practitioner and Patient resources.
 */
import type { EpochMs } from "#core";
import type { Clinician, HospitalSite, Name, Person } from "./people.ts";
import { instant } from "./scribe.ts";
import type { PatientTruth } from "./truth.ts";

const US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition";
const OMB = "urn:oid:2.16.840.1.113883.6.238";
const V2 = "http://terminology.hl7.org/CodeSystem/v2-0203";

export function organizationResource({ id, name, phone, street, town }: HospitalSite): object {
  return {
    resourceType: "Organization",
    id,
    active: true,
    name,
    telecom: [{ system: "phone", value: phone }],
    address: [address(street, town)],
  };
}

export function practitionerResource({ id, name, phone, number, credential }: Clinician): object {
  return {
    resourceType: "Practitioner",
    id,
    identifier: [{ system: "http://hl7.org/fhir/sid/us-npi", value: number }],
    active: true,
    name: [humanName(name, "official")],
    telecom: [{ system: "phone", value: phone, use: "work" }],
    qualification: [{ code: { text: credential } }],
  };
}

/** From when to when the hospital looked after them: what says that a quiet year was a year without events. */
export function episodeResource(
  person: Person,
  observed: Pick<PatientTruth, "observationStart" | "observationEnd">,
): object {
  return {
    resourceType: "EpisodeOfCare",
    id: `${person.id}-care`,
    status: "finished",
    patient: { reference: `Patient/${person.id}` },
    period: { start: instant(observed.observationStart), end: instant(observed.observationEnd) },
  };
}

export function patientResource(person: Person, birthDate: string, deathAt: EpochMs | undefined): object {
  const { culture, kin } = person;
  return {
    resourceType: "Patient",
    id: person.id,
    extension: [
      ombExtension("us-core-race", culture.race),
      ombExtension(
        "us-core-ethnicity",
        culture.hispanic ? ["2135-2", "Hispanic or Latino"] : ["2186-5", "Not Hispanic or Latino"],
      ),
      { url: `${US_CORE}/us-core-birthsex`, valueCode: person.sex === "female" ? "F" : "M" },
    ],
    identifier: [
      identifier("MR", "urn:oid:2.16.840.1.113883.19.5", person.recordNumber),
      identifier("SS", "http://hl7.org/fhir/sid/us-ssn", person.socialNumber),
      identifier("MB", "urn:oid:2.16.840.1.113883.19.6", person.insuranceNumber),
    ],
    active: deathAt === undefined,
    name: [
      humanName(person.name, "official"),
      ...(person.maidenName === undefined ? [] : [humanName({ ...person.name, family: person.maidenName }, "maiden")]),
    ],
    telecom: [
      { system: "phone", value: person.phone, use: "home" },
      { system: "phone", value: person.mobile, use: "mobile" },
      { system: "email", value: person.email },
    ],
    gender: person.sex,
    birthDate,
    ...(deathAt === undefined ? {} : { deceasedDateTime: instant(deathAt) }),
    address: [address(person.street, person.town)],
    maritalStatus: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus", code: person.married ? "M" : "S" }],
    },
    contact: [
      {
        relationship: [
          {
            coding: [
              { system: "http://terminology.hl7.org/CodeSystem/v3-RoleCode", code: kin.code, display: kin.relation },
            ],
            text: kin.relation,
          },
        ],
        name: { family: kin.name.family, given: kin.name.given },
        telecom: [{ system: "phone", value: kin.phone }],
      },
    ],
    generalPractitioner: [
      {
        reference: `Practitioner/${person.doctor.id}`,
        display: `Dr. ${person.doctor.name.given[0] ?? ""} ${person.doctor.name.family}`,
      },
    ],
  };
}

function humanName({ given, family, prefix }: Name, use: string): object {
  return { use, family, given, ...(prefix === "" ? {} : { prefix: [prefix] }) };
}

function address(line: string, [city, state, postalCode]: Person["town"]): object {
  return { use: "home", line: [line], city, state, postalCode, country: "US" };
}

function identifier(code: string, system: string, value: string): object {
  return { type: { coding: [{ system: V2, code }] }, system, value };
}

function ombExtension(name: string, [code, display]: readonly [string, string]): object {
  return {
    url: `${US_CORE}/${name}`,
    extension: [
      { url: "ombCategory", valueCoding: { system: OMB, code, display } },
      { url: "text", valueString: display },
    ],
  };
}
