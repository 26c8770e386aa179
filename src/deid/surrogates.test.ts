import fc from "fast-check";
import { expect, test } from "vitest";
import { readGold } from "./gold.ts";
import { createPseudonymiser, deidentifyText } from "./index.ts";
import { surnames } from "./lexicon/surnames.ts";
import { surrogateStreets } from "./lexicon/surrogate-pools.ts";
import { createSurrogates } from "./surrogates.ts";

const surrogates = createPseudonymiser(new Uint8Array(32).fill(3)).surrogates("p1");
const replaced = (text: string) => deidentifyText(text, { surrogates }).text;

test.each([
  [
    "a house number and a postal code in an address a name stands in",
    "Lives at 418 Maple Ave Apt 3B, Columbus, OH 43215.",
  ],
  ["a telephone number right after a name", "Next of kin: Bev Tranter 01632 960 570"],
  ["a record number written after a name", "PT: HALVORSEN, INGRID 0447193 SEEN TODAY"],
])("%s is never left", (_, text) => {
  const out = replaced(text);
  for (const [number] of text.matchAll(/\d{3,}/g)) expect(out).not.toContain(number);
});

test("a street of two street words gets another name", () => {
  expect(replaced("He lives at 12 Station Road, Larkhall.")).not.toMatch(/Station/);
  expect(replaced("She moved to 44 Box Ridge Rd, Quambone.")).not.toMatch(/Ridge/);
});

test("a family name that is a given name too, before a comma, becomes a name that can be both", () => {
  const families = Object.values(surnames).flatMap((names) => names.toLowerCase().trim().split(/\s+/));
  for (const subject of ["p1", "p2", "p3", "p4", "p5"]) {
    const out = deidentifyText("Patient: Thomas, Grace", {
      surrogates: createPseudonymiser(new Uint8Array(32).fill(3)).surrogates(subject),
    }).text;
    const family = /^Patient: (\p{L}+), \p{L}+$/u.exec(out)?.[1] ?? "";
    expect(families).toContain(family.toLowerCase());
    expect(family).not.toBe("Thomas");
  }
});

test("an institution, a street and a town that others are called after get another's name, whoever the patient is", () => {
  const written = ["Harborview Medical Center", "Highland Hospital", "12 Larkspur Street", "Fairmont", "Silverton"];
  const types = ["ORGANIZATION", "ORGANIZATION", "ADDRESS", "CITY", "CITY"] as const;
  for (let patient = 0; patient < 300; patient++) {
    const made = createSurrogates(new Uint8Array(32).fill(patient % 256), patient + 1);
    for (const [i, text] of [...written, ...surrogateStreets.map((street) => `12 ${street} Street`)].entries()) {
      const type = types[i] ?? "ADDRESS";
      const replacement = made.replace(text, { start: 0, end: text.length, type, sureness: 90 });
      const [name = ""] = /[A-Z]\w+/.exec(text) ?? [];
      expect(replacement).not.toContain(name);
    }
  }
});

test("a town beside a date is not carried along with it", () => {
  expect(replaced("Signed Sept. 30, 2025, Poplar Bluff")).not.toMatch(/Poplar/);
});

test.each(["2099-12-31", "01/01/1900", "December 31, 2099", "2199-12-31"])(
  "a placeholder for a date in a note does not tell the shift: %s",
  (written) => {
    expect(replaced(`Restriction ends ${written}.`)).toBe("Restriction ends [DATE].");
  },
);

test("a day of two digits' year, and a real one at a turn of the year, still move", () => {
  for (const written of ["1/1/00", "2000-01-01", "12/31/1999"])
    expect(replaced(`Seen on ${written}.`)).toMatch(/Seen on [\d/-]+\./);
});

test("no long number of a marked identifier that was found stands in the text with surrogates", async () => {
  let looked = 0;
  for (const part of ["development-12", "development-13", "development-14", "development-15"]) {
    for await (const { text, spans } of readGold(`conformance/deid/${part}.txt`)) {
      const found = deidentifyText(text).spans;
      const out = replaced(text);
      for (const gold of spans) {
        if (gold.type === "DATE" || !found.some((span) => span.start <= gold.start && gold.end <= span.end)) continue;
        for (const [number] of text.slice(gold.start, gold.end).matchAll(/\d{5,}/g)) {
          if (text.split(number).length > 2) continue;
          looked++;
          expect(out).not.toContain(number);
        }
      }
    }
  }
  expect(looked).toBeGreaterThan(50);
});

test("a birth date that the chart knows does not stay as it was written", () => {
  const chart = {
    ...{ names: [], kin: [], clinicians: [], organisations: [], contactPoints: [], identifiers: [], addresses: [] },
    birthDate: "1951-03-07",
    sex: "unknown" as const,
  };
  for (const written of ["1951-03-07", "19510307", "03/07/1951", "1951 03 07"]) {
    const { text } = deidentifyText(`Record of: Ward 4  MRN: 4711007\nDOB: ${written}`, { chart, surrogates });
    expect(text).not.toContain(written);
  }
});

test.each([
  ["Hall", "Clay", "ED TRIAGE 11/22/98 16:19\nPT CLAY HALL 18M MRN 5895871"],
  ["Fields", "Pam", "the 24th of December 2001  P. S. Fields  #6044428\n\nMrs. Fields is well"],
  ["Green", "Mary", "12/6/92  Mrs. Green  #7548724\n\nS: Mrs. Green, 40"],
])("a patient called %s, as a street or a house ends, is not left by name", (family, given, note) => {
  const empty = { kin: [], clinicians: [], organisations: [], contactPoints: [], identifiers: [], addresses: [] };
  const chart = { ...empty, names: [{ given: [given], family }], sex: "unknown" as const };
  const own = createPseudonymiser(new Uint8Array(32).fill(3)).surrogates("p1", chart);
  expect(deidentifyText(note, { chart, surrogates: own }).text).not.toMatch(new RegExp(`\\b${family}\\b`, "i"));
});

const names = fc.record({
  family: fc.constantFrom(
    "Hall",
    "Green",
    "Fields",
    "Wells",
    "Lane",
    "Park",
    "Banks",
    "Church",
    "Nguyen",
    "Okafor",
    "Smith",
  ),
  given: fc.constantFrom("Clay", "Mary", "Will", "Hannah", "Joan", "Ngozi"),
});
const days = fc.record({
  year: fc.integer({ min: 1905, max: 2022 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const two = (n: number) => String(n).padStart(2, "0");

test("in plain sight, neither the family name nor the birth date of the chart is left, in 1,000 ways of writing", () => {
  fc.assert(
    fc.property(
      names,
      days,
      fc.nat(3),
      fc.nat(4),
      fc.boolean(),
      ({ family, given }, { year, month, day }, form, place, upper) => {
        const [m, d] = [two(month), two(day)];
        const written = [`${year}-${m}-${d}`, `${m}/${d}/${year}`, `${year}${m}${d}`, `${m}-${d}-${year}`][
          form
        ] as string;
        const note = [
          `PT ${given} ${family} 18M MRN 5895871 DOB ${written}`,
          `Mrs. ${family}  #7548724, born ${written}, is well.`,
          `Patient: ${family}, ${given}\nDOB: ${written}\nSeen at the clinic.`,
          `Daughter ${given} ${family} at bedside. Date of birth: ${written}`,
          `${given} ${family} (${written}) lives alone.`,
        ][place] as string;
        const empty = { kin: [], clinicians: [], organisations: [], contactPoints: [], identifiers: [], addresses: [] };
        const birthDate = `${year}-${m}-${d}`;
        const chart = { ...empty, names: [{ given: [given], family }], sex: "unknown" as const, birthDate };
        const own = createPseudonymiser(new Uint8Array(32).fill(3)).surrogates("p1", chart);
        const { text } = deidentifyText(upper ? note.toUpperCase() : note, { chart, surrogates: own });
        expect(text).not.toMatch(new RegExp(`(?<![\\p{L}])${family}(?![\\p{L}])`, "iu"));
        expect(text).not.toContain(written);
      },
    ),
    { numRuns: 1000 },
  );
});

test("in one text a date ninety years before the last is a tag, since both moved alike would tell the age; a placeholder is no last date", () => {
  expect(replaced("DOB 03/04/1925. Seen 05/06/2020.")).toMatch(/^DOB \[DATE\]\. Seen \d\d\/\d\d\/20\d\d\.$/);
  expect(replaced("Born in 1925, seen on May 6, 2020.")).toMatch(/^Born in \[DATE\], seen on \p{L}+ \d+, 20\d\d\.$/u);
  for (const other of ["Seen 05/06/2020.", "Restriction ends 2099-12-31."])
    expect(replaced(`DOB 03/04/1935. ${other}`)).toMatch(/^DOB \d\d\/\d\d\/193\d\. /);
});

test.each([
  ["Dates: 3/1, 3/2 and 3/3/2020", "Dates: 1/21, 1/22 and 1/23/2020"],
  ["Admitted 2/27 - 3/2/2020.", "Admitted 1/18 - 1/22/2020."],
  ["Seen 12/30/2019, then March 1st 2020 and March 3rd.", "Seen 11/20/2019, then January 21st 2020 and January 23rd."],
  ["Seen 3/1/2021 and 3/3.", "Seen 1/20/2021 and 1/22."],
  ["Seen on MARCH 11TH, 2020.", "Seen on JANUARY 31ST, 2020."],
])("days without a year keep their distance to the one beside them over 29 February: %s", (text, expected) => {
  const moved = createSurrogates(new Uint8Array(32).fill(3), -40);
  expect(deidentifyText(text, { surrogates: moved }).text).toBe(expected);
});
