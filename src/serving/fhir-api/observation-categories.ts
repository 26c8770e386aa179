/**
 * @module serving/fhir-api/observation-categories: which Observations are laboratory results and which vital signs. A table.
 *
 * A chart keeps no category, so it is said only where the LOINC code settles it: a vital sign by FHIR's own table, a laboratory test by
 * LOINC's class. A panel has the category all its results share. Anything else carries none, and is found by no category.
 */
import type { PatientChart } from "#core";
import { type FhirResource, toResources } from "#fhir";

export const OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

/** The chart's resources as the facade gives them, the Patient apart. */
export function toRecordResources(chart: PatientChart): FhirResource[] {
  return toResources(chart).map((resource) => {
    const code = resource.resourceType === "Observation" ? categoryOf(resource) : undefined;
    if (code === undefined) return resource;
    return { ...resource, category: [{ coding: [{ system: OBSERVATION_CATEGORY, code, display: displays[code] }] }] };
  });
}

type Category = "laboratory" | "vital-signs";
const displays: Readonly<Record<Category, string>> = { laboratory: "Laboratory", "vital-signs": "Vital Signs" };

function categoryOf({ code, component }: FhirResource): Category | undefined {
  const parts: readonly { readonly code?: unknown }[] = Array.isArray(component) ? component : [{ code }];
  const found = new Set(parts.map((part) => categoryOfConcept(part.code)));
  const [first] = found;
  return found.size === 1 ? first : undefined;
}

function categoryOfConcept(concept: unknown): Category | undefined {
  const { coding } = (concept ?? {}) as { coding?: readonly { readonly system?: string; readonly code?: string }[] };
  const loinc = coding?.find(({ system }) => system === "http://loinc.org")?.code;
  return loinc === undefined ? undefined : categories.get(loinc);
}

/** R4's vital signs profile, and what US Core adds to it: pulse oximetry, head circumference and percentiles. */
const vitalSigns = [
  ...["85353-1", "9279-1", "8867-4", "2708-6", "8310-5", "8302-2", "9843-4", "29463-7", "39156-5"],
  ...["85354-9", "8480-6", "8462-4", "59408-5", "8289-1", "59576-9", "77606-2"],
];

/** Of LOINC's class type 1, laboratory: what hospitals report most. */
const laboratory = [
  ...["2339-0", "2345-7", "1558-6", "2340-8", "41653-7", "14743-9"], // glucose
  ...["4548-4", "17856-6", "4549-2", "59261-8"], // HbA1c
  ...["2160-0", "38483-4", "2161-8", "3094-0", "6299-2", "3091-6"], // creatinine, urea
  ...["33914-3", "48642-3", "48643-1", "62238-1", "69405-9", "77147-7", "88293-6", "88294-4", "98979-8", "98980-6"], // eGFR
  ...["9318-7", "14959-1", "32294-1", "14958-3"], // albumin to creatinine in urine
  ...["2093-3", "2085-9", "2089-1", "13457-7", "18262-6", "43396-1", "2571-8", "3043-7"], // lipids
  ...["2947-0", "2951-2", "2823-3", "6298-4", "2075-0", "2069-3", "2028-9", "1963-8"], // electrolytes
  ...["17861-6", "49765-1", "2777-1", "19123-9", "2601-3", "3084-1"], // Ca, P, Mg, urate
  ...["1975-2", "1968-7", "1971-1", "1742-6", "1920-8", "2324-2", "6768-6", "2532-0", "3040-3", "1798-8", "2157-6"], // liver, enzymes
  ...["1751-7", "2885-2", "10834-0"], // proteins
  ...["718-7", "20509-6", "4544-3", "20570-8", "789-8", "787-2", "785-6", "786-4", "788-0"], // red cells
  ...["6690-2", "26464-8", "777-3", "26515-7", "770-8", "736-9", "5905-5", "713-8", "706-2"], // white cells, platelets
  ...["751-8", "731-0", "742-7", "711-2", "704-7"],
  ...["1988-5", "30522-7", "4537-7", "2498-4", "2500-7", "2502-3", "2276-4"], // inflammation, iron
  ...["3016-3", "11580-8", "3024-7", "3026-2", "3053-6", "3051-0"], // thyroid
  ...["30934-4", "42637-9", "33762-6", "10839-9", "6598-7", "67151-1", "89579-7"], // heart
  ...["2857-1", "2132-9", "2284-8", "1989-3", "62292-8"], // PSA, vitamins
  ...["6301-6", "34714-6", "5902-2", "3173-2", "14979-9", "3255-7"], // coagulation
  ...["2019-8", "2703-7", "2744-1"], // arterial blood gases
];

const categories: ReadonlyMap<string, Category> = new Map([
  ...laboratory.map((code) => [code, "laboratory"] as const),
  ...vitalSigns.map((code) => [code, "vital-signs"] as const),
]);
