import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChartEntry, type ClinicalEvent, toEpochMs, toSubjectKey } from "#core";
import { betaLactams, drugGroups } from "./drug-groups.ts";
import { quoteAllergies } from "./recorded-allergies.ts";

const day = (text: string) => toEpochMs(Date.parse(text));
const entry = (display: string, rest: Partial<ClinicalEvent> = {}): ClinicalEvent => ({
  subject: toSubjectKey(1),
  occurredAt: day("2010-05-04"),
  filedAt: day("2010-05-04"),
  code: "ALLERGY//RXNORM//1",
  display,
  ...rest,
});
const touched = (record: readonly ChartEntry[], ...texts: string[]) =>
  quoteAllergies(record, texts).map(({ allergen, named, group }) => [allergen, named, group]);

describe("an allergy is found where a text names its cause", () => {
  // Names as RxNorm, SNOMED CT and ICD-10-CM write them.
  test.each([
    ["Penicillin V", "Can this patient take penicillin V?", ["penicillin v"], undefined],
    ["Allergy to penicillin (finding)", "penicillins", ["penicillins"], undefined],
    ["Allergy status to penicillin", "Amoxicillin for 7 days", ["amoxicillin"], "penicillin"],
    ["penicillin V potassium 250 MG Oral Tablet", "amoxicillin/clavulanate", ["amoxicillin"], "penicillin"],
    ["Penicillin", "ceftriaxone or a carbapenem", ["ceftriaxone", "carbapenem"], "beta-lactam"],
    ["Cefazolin", "β-lactam antibiotics", ["β lactam"], "beta-lactam"],
    ["Sulfamethoxazole / Trimethoprim", "Trimethoprim 100 mg", ["trimethoprim"], undefined],
    ["Sulfa drugs", "Is sulfadiazine recommended?", ["sulfadiazine"], "sulfonamide"],
    ["Sulfonamides", "trimethoprim/sulfamethoxazole", ["sulfamethoxazole"], "sulfonamide"],
    ["Aspirin", "NSAIDs should be avoided", ["nsaids"], "nsaid"],
    ["Aspirin", "acetylsalicylic acid 75 mg", ["acetylsalicylic acid"], undefined],
    ["Ibuprofen", "Low-dose aspirin", ["aspirin"], "nsaid"],
    ["Lisinopril", "An ACE inhibitor is recommended.", ["ace inhibitor"], "ace inhibitor"],
    ["Codeine", "opioids for chronic pain", ["opioids"], "opioid"],
    ["Tylenol", "paracetamol", ["paracetamol"], undefined],
    ["Iodinated contrast media", "CT abdomen with contrast", ["with contrast"], "iodinated contrast"],
    ["Eggs (edible) (substance)", "people who are allergic to egg", ["egg"], undefined],
    ["Allergy to peanuts", "Peanut introduction in infancy", ["peanut"], undefined],
    ["Latex allergy", "Latex gloves", ["latex"], undefined],
    ["Dander (animal) allergy", "animal dander", ["dander"], undefined],
    ["PCN", "Amoxicillin for 7 days", ["amoxicillin"], "penicillin"],
    ["ASA", "aspirin or naproxen", ["aspirin"], undefined],
    ["ASA", "naproxen", ["naproxen"], "nsaid"],
    ["TMP-SMX", "Bactrim DS", ["bactrim"], undefined],
    ["Codeine/APAP", "acetaminophen", ["acetaminophen"], undefined],
    ["Drug allergy: Penicillin G", "ampicillin", ["ampicillin"], "penicillin"],
    ["Allergic disposition: Latex", "latex gloves", ["latex"], undefined],
  ])("%s: %s", (recorded, text, named, group) => {
    const [found] = touched([entry(recorded)], text);
    expect(found?.slice(1)).toEqual([named, group]);
  });

  test("whatever of a group is recorded and whatever of it is named, in any case, by the group or its members", () => {
    const groups = [
      ...Object.values(drugGroups),
      { called: ["x"], members: betaLactams.flatMap(({ members }) => members) },
    ];
    const pair = fc.constantFrom(...groups).chain(({ called, members }) => {
      const names = called[0] === "x" ? [...members] : [...called, ...members];
      return fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.boolean());
    });
    fc.assert(
      fc.property(pair, ([recorded, named, capitals]) => {
        const text = `Is ${capitals ? named.toUpperCase() : named} safe?`;
        expect(touched([entry(`Allergy to ${recorded}`)], text)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["No known allergies", "penicillin and allergies"],
  ["No known drug allergy", "drug of choice"],
  ["Allergy to substance (finding)", "the substance"],
  ["Penicillin", "azithromycin"],
  ["Penicillin", "In contrast, vancomycin was better."],
  ["Iodinated contrast media", "in contrast to earlier trials"],
  ["Sulfamethoxazole", "ferrous sulfate, sulfur and sulfite"],
  ["Simvastatin", "nystatin"],
])("an entry of %s is not touched by: %s", (recorded, text) => {
  expect(touched([entry(recorded)], text)).toEqual([]);
});

test("of one allergen the newest entry is quoted as the record has it, and none that is over", () => {
  const old = entry("Penicillin V", { occurredAt: day("1999-01-01") });
  const undated = entry("Latex", { code: "ALLERGY//SNOMED//1003755004" });
  const { occurredAt: _, filedAt: __, ...withoutDate } = undated;
  const [first, second, ...more] = quoteAllergies(
    [old, entry("Penicillin V"), withoutDate, entry("Aspirin", { lapsed: "stopped" })],
    ["amoxicillin, latex and aspirin"],
  );
  expect(first?.entry.text).toBe("2010-05-04 Allergy: Penicillin V [ALLERGY//RXNORM//1]");
  expect(second?.entry.text).toBe("Date not recorded: Allergy: Latex [ALLERGY//SNOMED//1003755004]");
  expect(more).toEqual([]);
});

test("what a problem list says counts; a disease that allergy causes, an order and a family's allergy do not", () => {
  const problem = (display: string, code = "SNOMED//91936005") => entry(display, { code, source: "Condition/1" });
  const found = (event: ClinicalEvent) => touched([event], "penicillin, pollen, rhinitis").length;
  expect(found(problem("Allergy to penicillin"))).toBe(1);
  expect(found(problem("Allergy status to penicillin", "ICD10CM//Z88.0"))).toBe(1);
  expect(found(problem("Allergic rhinitis due to pollen"))).toBe(0);
  expect(found(problem("penicillin V 250 MG", "RXNORM//834061"))).toBe(0);
  expect(found(problem("Family history of allergy to penicillin"))).toBe(0);
});

const tree = "../shared/data/knowledge/mesh-2015-tree.tsv.gz";
// MeSH's tree of structures; groups by what a drug does are no branch of it.
describe.skipIf(!existsSync(tree))("the groups are MeSH's", () => {
  const rows = existsSync(tree)
    ? gunzipSync(readFileSync(tree))
        .toString("utf8")
        .split("\n")
        .map((line) => line.toLowerCase().split("\t"))
    : [];
  const placesOf = Map.groupBy(rows, ([, name = ""]) => name);
  const places = (name: string) => (placesOf.get(name) ?? []).map(([, , place = ""]) => place);
  test.each([
    ["penicillins", "penicillins"],
    ["cephalosporins", "cephalosporins"],
    ["carbapenems", "carbapenems"],
    ["macrolides", "macrolides"],
    ["quinolones", "quinolones"],
    ["tetracyclines", "tetracyclines"],
    ["aminoglycosides", "aminoglycosides"],
    ["sulfonamides", "sulfonamides"],
    ["benzodiazepines", "benzodiazepines"],
  ] as const)("%s", (group, heading) => {
    const branches = places(heading);
    const known = drugGroups[group].members.filter((member) => places(member).length > 0);
    const elsewhere = known.filter(
      (member) => !places(member).some((place) => branches.some((branch) => place.startsWith(`${branch}.`))),
    );
    expect(known).not.toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});
