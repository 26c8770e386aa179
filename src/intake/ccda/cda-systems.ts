/**
 * @module intake/ccda/cda-systems: object identifiers of code systems → the URIs FHIR gives them.
 *
 * @see https://terminology.hl7.org (each code system's page names both); the pairs are HL7's
 */
const uris: Readonly<Record<string, string>> = {
  "2.16.840.1.113883.6.1": "http://loinc.org",
  "2.16.840.1.113883.6.96": "http://snomed.info/sct",
  "2.16.840.1.113883.6.88": "http://www.nlm.nih.gov/research/umls/rxnorm",
  "2.16.840.1.113883.6.90": "http://hl7.org/fhir/sid/icd-10-cm",
  "2.16.840.1.113883.6.4": "http://www.cms.gov/Medicare/Coding/ICD10",
  "2.16.840.1.113883.6.3": "http://hl7.org/fhir/sid/icd-10",
  "2.16.840.1.113883.6.103": "http://terminology.hl7.org/CodeSystem/icd9cm",
  "2.16.840.1.113883.6.42": "http://terminology.hl7.org/CodeSystem/icd9cm",
  "2.16.840.1.113883.6.104": "http://hl7.org/fhir/sid/icd-9-cm/procedure",
  "2.16.840.1.113883.6.12": "http://www.ama-assn.org/go/cpt",
  "2.16.840.1.113883.6.285": "http://terminology.hl7.org/CodeSystem/HCPCS-all-codes",
  "2.16.840.1.113883.6.13": "http://terminology.hl7.org/CodeSystem/CDT",
  "2.16.840.1.113883.6.69": "http://hl7.org/fhir/sid/ndc",
  "2.16.840.1.113883.6.59": "http://hl7.org/fhir/sid/cvx",
  "2.16.840.1.113883.12.292": "http://hl7.org/fhir/sid/cvx",
  "2.16.840.1.113883.6.73": "http://www.whocc.no/atc",
  "2.16.840.1.113883.4.9": "http://fdasis.nlm.nih.gov",
  "2.16.840.1.113883.3.26.1.5": "http://hl7.org/fhir/ndfrt",
  "2.16.840.1.113883.3.26.1.1": "http://ncithesaurus-stage.nci.nih.gov",
  "2.16.840.1.113883.6.8": "http://unitsofmeasure.org",
  "2.16.840.1.113883.6.238": "urn:oid:2.16.840.1.113883.6.238",
  "2.16.840.1.113883.5.1": "http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender",
  "2.16.840.1.113883.5.2": "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus",
  "2.16.840.1.113883.5.4": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
  "2.16.840.1.113883.5.83": "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
  "2.16.840.1.113883.5.111": "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
  "2.16.840.1.113883.5.112": "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration",
  "2.16.840.1.113883.5.1008": "http://terminology.hl7.org/CodeSystem/v3-NullFlavor",
  "2.16.840.1.113883.4.1": "http://hl7.org/fhir/sid/us-ssn",
  "2.16.840.1.113883.4.6": "http://hl7.org/fhir/sid/us-npi",
};

const byOid = new Map(Object.entries(uris));

/** The URI of an object identifier; `urn:oid:…` when HL7 gives it none, `urn:uuid:…` for a UUID. */
export function systemUri(root: string): string {
  return byOid.get(root) ?? (isUuid(root) ? `urn:uuid:${root.toLowerCase()}` : `urn:oid:${root}`);
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
