/**
 * @module deid/terminologies: addresses and OIDs of public code systems, with the code after them; they name a concept and identify nobody.
 */
import type { Finding } from "./finding.ts";

const hosts = [
  String.raw`(?:[\w-]+\.)?hl7\.(?:org|eu)`,
  String.raw`(?:[\w-]+\.)?loinc\.org`,
  String.raw`(?:[\w-]+\.)?snomed\.(?:info|org)`,
  String.raw`unitsofmeasure\.org`,
  String.raw`w3\.org`,
  String.raw`whocc\.no`,
  String.raw`ihe\.net`,
  String.raw`dicom\.nema\.org`,
  String.raw`nlm\.nih\.gov\/research\/umls`,
  String.raw`ama-assn\.org\/go\/cpt`,
  String.raw`id\.who\.int\/icd`,
  String.raw`fdasis\.nlm\.nih\.gov`,
  String.raw`ncicb\.nci\.nih\.gov\/xml\/owl`,
];
/** HL7's code systems, vocabularies and templates, UNII, NCI's thesaurus, ISO 3166 and DICOM. */
const oids = String.raw`2\.16\.840\.1\.113883\.(?:[56]|10\.20|11|12|18|21|4\.9|3\.26\.1\.[125])(?:\.\d+)*|1\.0\.3166\.1(?:\.\d+)*|1\.2\.840\.10008(?:\.\d+)*`;
/** Of SNOMED CT, RxNorm and CVX; LOINC; ICD; NDC. */
const code = String.raw`\d{1,18}(?:-\d)?(?![\w-])|[A-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?(?![\w-])|\d{4,5}-\d{3,4}-\d{1,2}(?![\w-])`;
const reference = new RegExp(
  String.raw`(?<![\w@.-])(?:(?:https?:\/\/)?(?:www\.)?(?:${hosts.join("|")})(?:[/#][\w./#-]*)?|(?:urn:oid:)?(?:${oids})(?!\.?\d))(?![\w@-])(?:(?:[|#]|[ \t]{1,2})(?:${code}))?`,
  "gi",
);

/** The findings without those inside a reference to a public code system. */
export function withoutTerminologies(text: string, found: readonly Finding[]): Finding[] {
  const references = Array.from(text.matchAll(reference), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (references.length === 0) return [...found];
  return found.filter((finding) => !references.some(({ start, end }) => start <= finding.start && finding.end <= end));
}
