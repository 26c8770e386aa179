/**
 * @module fhir/code-systems: FHIR codings → MEDS codes (`SYSTEM//CODE`).
 *
 * Promise: one system has one prefix however its URI is written, and a system nobody listed keeps a prefix of its own, made from
 * the end of its URI, so that two local code systems never share a code.
 */

/** A FHIR Coding as read; every member still unchecked. */
export type Coding = Readonly<Record<string, unknown>>;

/** Prefixes by URI without a trailing slash, lower case, `https` as `http`. Object identifiers from the HL7 registry. */
const prefixTable: Readonly<Record<string, string>> = {
  "http://hl7.org/fhir/sid/icd-10-cm": "ICD10CM",
  "urn:oid:2.16.840.1.113883.6.90": "ICD10CM",
  "http://snomed.info/sct": "SNOMED",
  "urn:oid:2.16.840.1.113883.6.96": "SNOMED",
  "http://loinc.org": "LOINC",
  "urn:oid:2.16.840.1.113883.6.1": "LOINC",
  "http://www.nlm.nih.gov/research/umls/rxnorm": "RXNORM",
  "urn:oid:2.16.840.1.113883.6.88": "RXNORM",
  "http://hl7.org/fhir/sid/cvx": "CVX",
  "urn:oid:2.16.840.1.113883.12.292": "CVX",
  "urn:oid:2.16.840.1.113883.6.59": "CVX",
  "http://www.ama-assn.org/go/cpt": "CPT",
  "urn:oid:2.16.840.1.113883.6.12": "CPT",
  "http://www.cms.gov/medicare/coding/hcpcsreleasecodesets": "HCPCS",
  "http://www.cms.gov/medicare/coding/medhcpcsgeninfo": "HCPCS",
  "http://terminology.hl7.org/codesystem/hcpcs-all-codes": "HCPCS",
  "urn:oid:2.16.840.1.113883.6.285": "HCPCS",
  "urn:oid:2.16.840.1.113883.6.14": "HCPCS",
  "http://hl7.org/fhir/sid/icd-9-cm": "ICD9CM",
  "http://terminology.hl7.org/codesystem/icd9cm": "ICD9CM",
  "urn:oid:2.16.840.1.113883.6.103": "ICD9CM",
  "urn:oid:2.16.840.1.113883.6.42": "ICD9CM",
  "urn:oid:2.16.840.1.113883.6.104": "ICD9PCS",
  "http://hl7.org/fhir/sid/icd-9-cm/procedure": "ICD9PCS",
  "http://www.cms.gov/medicare/coding/icd10": "ICD10PCS",
  "http://hl7.org/fhir/sid/icd-10-pcs": "ICD10PCS",
  "urn:oid:2.16.840.1.113883.6.4": "ICD10PCS",
  "http://hl7.org/fhir/sid/icd-10": "ICD10",
  "urn:oid:2.16.840.1.113883.6.3": "ICD10",
  "http://fhir.de/codesystem/bfarm/icd-10-gm": "ICD10GM",
  "http://fhir.de/codesystem/dimdi/icd-10-gm": "ICD10GM",
  "http://hl7.org/fhir/sid/icd-11": "ICD11",
  "http://hl7.org/fhir/sid/ndc": "NDC",
  "urn:oid:2.16.840.1.113883.6.69": "NDC",
  "http://www.whocc.no/atc": "ATC",
  "urn:oid:2.16.840.1.113883.6.73": "ATC",
  "http://fhir.de/codesystem/bfarm/atc": "ATC",
  "http://fhir.de/codesystem/dimdi/atc": "ATC",
  "http://fdasis.nlm.nih.gov": "UNII",
  "urn:oid:2.16.840.1.113883.4.9": "UNII",
  "http://hl7.org/fhir/ndfrt": "NDFRT",
  "http://terminology.hl7.org/codesystem/cdt": "CDT",
  "http://www.ada.org/cdt": "CDT",
  "urn:oid:2.16.840.1.113883.6.13": "CDT",
  "http://dicom.nema.org/resources/ontology/dcm": "DCM",
};

const prefixes = new Map(Object.entries(prefixTable));

/** The URI HL7 gives each system, as it is spelt. */
const uriTable: Readonly<Record<string, string>> = {
  ICD10CM: "http://hl7.org/fhir/sid/icd-10-cm",
  SNOMED: "http://snomed.info/sct",
  LOINC: "http://loinc.org",
  RXNORM: "http://www.nlm.nih.gov/research/umls/rxnorm",
  CVX: "http://hl7.org/fhir/sid/cvx",
  CPT: "http://www.ama-assn.org/go/cpt",
  HCPCS: "http://terminology.hl7.org/CodeSystem/HCPCS-all-codes",
  ICD9CM: "http://terminology.hl7.org/CodeSystem/icd9cm",
  ICD9PCS: "http://hl7.org/fhir/sid/icd-9-cm/procedure",
  ICD10PCS: "http://www.cms.gov/Medicare/Coding/ICD10",
  ICD10: "http://hl7.org/fhir/sid/icd-10",
  ICD10GM: "http://fhir.de/CodeSystem/bfarm/icd-10-gm",
  ICD11: "http://hl7.org/fhir/sid/icd-11",
  NDC: "http://hl7.org/fhir/sid/ndc",
  ATC: "http://www.whocc.no/atc",
  UNII: "http://fdasis.nlm.nih.gov",
  NDFRT: "http://hl7.org/fhir/ndfrt",
  CDT: "http://www.ada.org/cdt",
  DCM: "http://dicom.nema.org/resources/ontology/DCM",
};

/** The URI of a prefix; a local system's is made of its prefix, and gives it back. */
export function systemOf(prefix: string): string {
  return uriTable[prefix] ?? `urn:osler:code-system:${prefix}`;
}

/** Which of several codings of one concept is kept: the first of these that is there, else the first of a listed system, else the first. */
const preference = ["ICD10CM", "SNOMED", "LOINC", "RXNORM", "CVX", "CPT", "HCPCS", "ICD9CM"];
const ranks = new Map(preference.map((prefix, rank) => [prefix, rank]));

/** A system's prefix and its codes met so far, each as one string: a record repeats a few thousand codes a million times. */
interface SystemCodes {
  readonly prefix: string;
  readonly codes: Map<string, string>;
}

const systems = new Map<string, SystemCodes>();
const MAX_SYSTEMS = 10_000;
const MAX_CODES = 200_000;

/** The MEDS prefix of a code system's URI. */
function prefixOf(system: string | undefined): string {
  return systemCodes(system ?? "").prefix;
}

/** `SYSTEM//CODE` of a coding; `undefined` when it has no usable code. */
export function codeOf(coding: Coding): string | undefined {
  const code = coding["code"];
  if (typeof code !== "string") return undefined;
  const system = coding["system"];
  const { prefix, codes } = systemCodes(typeof system === "string" ? system : "");
  const found = codes.get(code);
  if (found !== undefined) return found;
  if (code === "" || code.length > 128 || hasControlOrSpaceEnds(code)) return undefined;
  const full = `${prefix}//${code}`;
  if (codes.size >= MAX_CODES) codes.clear();
  codes.set(code, full);
  return full;
}

function systemCodes(system: string): SystemCodes {
  let found = systems.get(system);
  if (found === undefined) {
    found = { prefix: findPrefix(system), codes: new Map() };
    if (systems.size >= MAX_SYSTEMS) systems.clear();
    systems.set(system, found);
  }
  return found;
}

function findPrefix(system: string): string {
  const plain = system
    .trim()
    .toLowerCase()
    .replace(/^https:/, "http:")
    .replace(/\/+$/, "");
  return prefixes.get(plain) ?? localPrefix(system);
}

/**
 * The coding to keep among several of one concept; when none has a code the first with words.
 *
 * @param first the prefix that goes before all others: of a result LOINC, whose codes say its unit
 */
export function preferredCoding(codings: readonly Coding[], first?: "LOINC"): Coding | undefined {
  if (codings.length === 1) return codings[0];
  let best: Coding | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const coding of codings) {
    if (codeOf(coding) === undefined) continue;
    const system = coding["system"];
    const prefix = prefixOf(typeof system === "string" ? system : undefined);
    const rank = prefix === first ? -1 : (ranks.get(prefix) ?? preference.length + (prefix in uriTable ? 0 : 1));
    if (rank < bestRank) [best, bestRank] = [coding, rank];
  }
  return best ?? codings.find(({ display }) => typeof display === "string");
}

/** `http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-d-labitems` → `MIMIC-D-LABITEMS`. */
function localPrefix(system: string): string {
  const last =
    system
      .replace(/[/#:]+$/, "")
      .split(/[/#:]/)
      .at(-1) ?? "";
  const plain = last
    .toUpperCase()
    .replace(/[^A-Z0-9.-]+/g, "-")
    .slice(0, 40);
  return plain === "" ? "UNKNOWN" : plain;
}

function hasControlOrSpaceEnds(code: string): boolean {
  for (let i = 0; i < code.length; i++) if (code.charCodeAt(i) < 32) return true;
  return code.charCodeAt(0) === 32 || code.charCodeAt(code.length - 1) === 32;
}
