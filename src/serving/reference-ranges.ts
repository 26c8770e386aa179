/**
 * @module serving/reference-ranges: ranges and decision limits that are generally agreed for adults, and the order results are shown in.
 *
 * A table. A laboratory's own range wins where it has one (`result-standing`); these are shown only where guidelines agree on a limit.
 */
import type { ReferenceRange } from "#contract";

type Limits = Pick<ReferenceRange, "low" | "high"> & {
  readonly source: string;
  /** Both limits are within: a usual range. The upper limit of the others is the first value that is not. */
  readonly usual?: true;
};

const ada = "ADA Standards of Care 2024";
const tietz = "usual adult range";
/** By LOINC code and UCUM unit. */
const ranges: Readonly<Record<string, Limits>> = {
  "4548-4|%": { low: null, high: 5.7, source: ada },
  "1558-6|mg/dL": { low: 70, high: 100, source: `${ada}, fasting` },
  "33914-3|mL/min/{1.73_m2}": { low: 60, high: null, source: "KDIGO 2024" },
  "62238-1|mL/min/{1.73_m2}": { low: 60, high: null, source: "KDIGO 2024" },
  "98979-8|mL/min/{1.73_m2}": { low: 60, high: null, source: "KDIGO 2024" },
  "9318-7|mg/g": { low: null, high: 30, source: "KDIGO 2024" },
  "14959-1|mg/g": { low: null, high: 30, source: "KDIGO 2024" },
  "8480-6|mm[Hg]": { low: null, high: 130, source: "ACC/AHA 2017" },
  "8462-4|mm[Hg]": { low: null, high: 80, source: "ACC/AHA 2017" },
  "39156-5|kg/m2": { low: 18.5, high: 25, source: "WHO" },
  "2823-3|mmol/L": { low: 3.5, high: 5.1, source: tietz, usual: true },
  "6298-4|mmol/L": { low: 3.5, high: 5.1, source: tietz, usual: true },
  "2951-2|mmol/L": { low: 136, high: 145, source: tietz, usual: true },
  "2947-0|mmol/L": { low: 136, high: 145, source: tietz, usual: true },
  "2571-8|mg/dL": { low: null, high: 150, source: "NCEP ATP III" },
  "2093-3|mg/dL": { low: null, high: 200, source: "NCEP ATP III" },
  "13457-7|mg/dL": { low: null, high: 130, source: "NCEP ATP III" },
  "18262-6|mg/dL": { low: null, high: 130, source: "NCEP ATP III" },
  "2089-1|mg/dL": { low: null, high: 130, source: "NCEP ATP III" },
};

/** The range for adults of a LOINC code in a UCUM unit, if one is generally agreed. */
export function findReferenceRange(loinc: string, unit: string): ReferenceRange | undefined {
  const found = ranges[`${loinc}|${unit}`];
  if (found === undefined) return undefined;
  const { usual, ...limits } = found;
  return { ...limits, lowOutside: false, highOutside: limits.high !== null && usual === undefined };
}

/** LOINC codes a clinician looks at first. */
const order = [
  "8480-6",
  "8462-4",
  "4548-4",
  "33914-3",
  "62238-1",
  "98979-8",
  "2160-0",
  "38483-4",
  "13457-7",
  "18262-6",
  "2089-1",
  "39156-5",
  "718-7",
  "2823-3",
  "6298-4",
  "2345-7",
  "2339-0",
  "9318-7",
  "14959-1",
  "2951-2",
  "2093-3",
  "2571-8",
  "1742-6",
  "42637-9",
  "33762-6",
  "6690-2",
  "777-3",
];

/** 0 for the most important result; one past the end for those without a place. */
export function importanceOf(loinc: string): number {
  const place = order.indexOf(loinc);
  return place < 0 ? order.length : place;
}

/** Measurements taken at the bedside. */
export const vitalSigns: ReadonlySet<string> = new Set([
  "8480-6",
  "8462-4",
  "85354-9",
  "8867-4",
  "9279-1",
  "8310-5",
  "29463-7",
  "8302-2",
  "39156-5",
  "59408-5",
  "2708-6",
  "72514-3",
  "9843-4",
  "59576-9",
  "8331-1",
]);
