import { expect, test } from "vitest";
import { codeOf, preferredCoding } from "./code-systems.ts";

test.each([
  ["http://hl7.org/fhir/sid/icd-10-cm", "E11.9", "ICD10CM//E11.9"],
  ["urn:oid:2.16.840.1.113883.6.90", "E11.9", "ICD10CM//E11.9"],
  ["http://snomed.info/sct", "44054006", "SNOMED//44054006"],
  ["urn:oid:2.16.840.1.113883.6.96", "44054006", "SNOMED//44054006"],
  ["http://loinc.org", "4548-4", "LOINC//4548-4"],
  ["https://loinc.org/", "4548-4", "LOINC//4548-4"],
  ["urn:oid:2.16.840.1.113883.6.1", "4548-4", "LOINC//4548-4"],
  ["http://www.nlm.nih.gov/research/umls/rxnorm", "860975", "RXNORM//860975"],
  ["urn:oid:2.16.840.1.113883.6.88", "860975", "RXNORM//860975"],
  ["http://hl7.org/fhir/sid/cvx", "140", "CVX//140"],
  ["urn:oid:2.16.840.1.113883.12.292", "140", "CVX//140"],
  ["http://www.ama-assn.org/go/cpt", "99213", "CPT//99213"],
  ["http://hl7.org/fhir/sid/icd-9-cm", "250.00", "ICD9CM//250.00"],
  ["http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-d-labitems", "50912", "MIMIC-D-LABITEMS//50912"],
  ["urn:oid:1.2.3.4.5", "GLU", "1.2.3.4.5//GLU"],
])("%s|%s is %s", (system, code, expected) => {
  expect(codeOf({ system, code })).toBe(expected);
});

test("two local systems with the same code stay apart", () => {
  expect(codeOf({ system: "http://a.example/lab", code: "1" })).not.toBe(
    codeOf({ system: "http://a.example/ward", code: "1" }),
  );
});

test("ICD-10-CM is preferred to SNOMED, SNOMED to ICD-9-CM, a known system to a local one", () => {
  const icd10 = { system: "http://hl7.org/fhir/sid/icd-10-cm", code: "I10" };
  const snomed = { system: "http://snomed.info/sct", code: "59621000" };
  const icd9 = { system: "http://hl7.org/fhir/sid/icd-9-cm", code: "401.9" };
  const local = { system: "http://hospital.example/dx", code: "HTN" };
  expect(preferredCoding([local, icd9, snomed, icd10])).toBe(icd10);
  expect(preferredCoding([local, icd9, snomed])).toBe(snomed);
  expect(preferredCoding([local, icd9])).toBe(icd9);
  expect(preferredCoding([{ display: "no code" }, local])).toBe(local);
  expect(preferredCoding([])).toBeUndefined();
  // A German diagnosis and a German drug, the hospital's own code first.
  const germany = { system: "http://fhir.de/CodeSystem/bfarm/icd-10-gm", code: "I10.90" };
  const atc = { system: "http://fhir.de/CodeSystem/bfarm/atc", code: "C09AA05" };
  expect(preferredCoding([local, germany])).toBe(germany);
  expect(preferredCoding([{ system: "http://fhir.de/CodeSystem/ifa/pzn", code: "00999831" }, atc])).toBe(atc);
  expect(codeOf(atc)).toBe("ATC//C09AA05");
});

test("of codings without a code the words are kept", () => {
  expect(preferredCoding([{ system: "a" }, { display: "Detected" }])).toEqual({ display: "Detected" });
});

test("a code with control characters or none at all is no code", () => {
  expect(codeOf({ system: "http://loinc.org", code: "4548-4\n" })).toBeUndefined();
  expect(codeOf({ system: "http://loinc.org", code: "" })).toBeUndefined();
  expect(codeOf({ system: "http://loinc.org", code: 5 })).toBeUndefined();
});
