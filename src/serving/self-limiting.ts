/**
 * @module serving/self-limiting: illnesses that pass by themselves, which records rarely mark as resolved.
 *
 * A table. Such an illness without an end is shown as the moment it was recorded, never drawn on for decades.
 */

/** Prefixes of ICD-10-CM codes. */
const icd10 = [
  "J00",
  "J01",
  "J02",
  "J03",
  "J04",
  "J05",
  "J06",
  "J09",
  "J10",
  "J11",
  "J20",
  "J21",
  "J22",
  "A08",
  "A09",
  "B34",
  "H10",
  "H65",
  "H66",
  "H60",
  "N30.0",
  "N39.0",
  "L03",
  "L23",
  "L50",
  "J12",
  "J13",
  "J14",
  "J15",
  "J16",
  "J18",
  "V",
  "W",
  "X",
  "Y",
  "K52",
  "R05",
  "R07",
  "R09",
  "R10",
  "R11",
  "R19.7",
  "R42",
  "R50",
  "R51",
  "R53",
  "S",
  "T",
];
/** Acute viral pharyngitis, acute bronchitis, viral sinusitis, sinusitis, streptococcal sore throat, otitis media, sprains, concussions. */
const snomed = new Set([
  "195662009",
  "10509002",
  "444814009",
  "36971009",
  "43878008",
  "65363002",
  "44465007",
  "62106007",
  "75498004",
]);

/** Whether an illness of this MEDS code passes by itself within weeks. */
export function isSelfLimiting(code: string): boolean {
  const [system = "", own = ""] = code.split("//");
  if (system === "SNOMED") return snomed.has(own);
  return system === "ICD10CM" && icd10.some((prefix) => own.startsWith(prefix));
}
