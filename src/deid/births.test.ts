import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, toEpochMs } from "#core";
import { deidentifyText } from "./index.ts";
import { createSurrogates } from "./surrogates.ts";

const surrogates = createSurrogates(new Uint8Array(32).fill(3), -40);
const replaced = (text: string, written?: string) =>
  deidentifyText(text, { surrogates, ...(written && { lastDay: toEpochMs(Date.parse(written)) }) }).text;

test("a birth in 1928 is none in 2028: at 96 its day is a tag, as with the whole year", () => {
  expect(replaced("DOB: 03/04/28. Seen on 05/06/2024")).toBe("DOB: [DATE]. Seen on 03/27/2024");
  expect(replaced("DOB: 03/04/1928. Seen on 05/06/2024")).toBe("DOB: [DATE]. Seen on 03/27/2024");
});

test.each([
  ["a birth that stands again without its label", "DOB 03/04/28. Seen 05/06/2024. Chart of 03/04/28.", 2],
  ["a visit of two digits' year", "DOB 03/04/28. Seen on 05/06/24", 1],
  ["an operation's whole year before it", "DOB 03/04/28. Appendectomy 05/06/1990. Seen on 05/06/24", 1],
  ["the form's hint", "Date of Birth (mm/dd/yy): 03/04/28, seen on 05/06/2024", 1],
  ["a short label", "Patient (b. 03/04/28) was seen on 05/06/2024", 1],
  ["a Spanish label", "Fecha de nacimiento: 03/04/28. Visto el 05/06/2024 en el hospital.", 1],
  ["a German label", "Der Patient, geb. am 03.04.28, wurde am 05.06.2024 mit Schmerzen aufgenommen.", 1],
])("somebody of 96 is not told by %s", (_, text, tags) => {
  expect(replaced(text).split("[DATE]")).toHaveLength(tags + 1);
});

test("of a note that tells no other day, the day it was written ends the hundred years", () => {
  // 40 days before 1 March; 2000 has a 29 February, 1900 has none
  expect(replaced("DOB 03/01/00.", "1999-05-01")).toBe("DOB 01/20/00.");
  expect(replaced("DOB 03/01/00.", "2024-05-01")).toBe("DOB 01/21/00.");
});

test("`7.VII.24` is in 2024 and `4 4 61` in 1961: they move with the other days, in their own form", () => {
  expect(replaced("Admitted 7.VII.24 and seen 05/06/2024")).toBe("Admitted 28.V.24 and seen 03/27/2024");
  expect(replaced("Date of birth 4 4 61. Seen 05/06/2024")).toBe("Date of birth 2 23 61. Seen 03/27/2024");
  expect(replaced("Date of birth 4 4 28. Seen 05/06/2024")).toBe("Date of birth [DATE]. Seen 03/27/2024");
});

test("a birth's two-digit year tells no more and no less than its whole year, up to 100 years before the visit", () => {
  const iso = (date: Date) => date.toISOString().slice(0, 10).split("-") as [string, string, string];
  const forms = [
    ([y, m, d]: readonly string[]) => `${m}/${d}/${y}`,
    ([y, m, d]: readonly string[]) => `${Number(m)}-${Number(d)}-${y}`,
    ([y, m, d]: readonly string[]) => `${d}.${m}.${y}`,
  ];
  const labels = ["DOB: ", "D.O.B. ", "Date of birth: ", "Birthdate ", "Born on "];
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1990-01-01"), max: new Date("2035-12-31"), noInvalidDate: true }),
      fc.integer({ min: 0, max: 36_523 }),
      fc.constantFrom(...forms),
      fc.constantFrom(...labels),
      fc.boolean(),
      (visit, ageDays, form, label, isVisitShort) => {
        const [year, month, day] = iso(new Date(addDays(toEpochMs(visit.getTime()), -ageDays)));
        const [seen, ...monthDay] = iso(visit);
        const rest = `. Seen on ${form([isVisitShort ? seen.slice(2) : seen, ...monthDay])}.`;
        const short = replaced(label + form([year.slice(2), month, day]) + rest);
        const whole = replaced(label + form([year, month, day]) + rest);
        const [birth = "", seenOn] = whole.split(". Seen");
        expect(short).toBe(`${birth.replace(/\b(?:18|19|20)(?=\d\d$)/, "")}. Seen${seenOn}`);
        if (ageDays > 90 * 365.25) expect(birth).toBe(`${label}[DATE]`);
      },
    ),
    { numRuns: 400, seed: 4 },
  );
}, 60_000);
