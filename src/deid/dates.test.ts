import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates, shiftWrittenDate } from "./dates.ts";
import { deidentifyText } from "./index.ts";

const shifted = (text: string, days: number) => {
  const [finding] = findDates(text).toSorted((a, b) => b.end - b.start - (a.end - a.start) || b.sureness - a.sureness);
  return finding === undefined ? undefined : shiftWrittenDate(text, finding, days);
};

describe("a shifted date keeps the form it was written in", () => {
  test.each([
    ["2023-02-27", 3, "2023-03-02"],
    ["02/27/2023", 3, "03/02/2023"],
    ["2/27/23", 3, "3/2/23"],
    ["27.02.2023", 3, "02.03.2023"],
    ["27 February 2023", 3, "2 March 2023"],
    ["February 27th, 2023", 3, "March 2nd, 2023"],
    ["FEB 27, 2023", 3, "MAR 2, 2023"],
    ["Monday, February 27, 2023", 3, "Thursday, March 2, 2023"],
    ["28th of February 2024", 1, "29th of February 2024"],
    ["20240228", 2, "20240301"],
    ["12/31/1999", 1, "01/01/2000"],
  ])("%s moved by %i days is %s", (written, days, expected) => {
    expect(shifted(written, days)).toBe(expected);
  });
});

test("moving there and back restores any full date", () => {
  const date = fc.date({ min: new Date("1902-01-01"), max: new Date("2097-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.integer({ min: -365, max: 365 }), (moment, days) => {
      const iso = moment.toISOString().slice(0, 10);
      const moved = shifted(iso, days) ?? "";
      expect(Date.parse(moved) - Date.parse(iso)).toBe(days * 86_400_000);
      expect(shifted(moved, -days)).toBe(iso);
    }),
    { numRuns: 500, seed: 2 },
  );
});

test.each([
  "seen on 03/14",
  "in March 2021",
  "since April",
  "last Tuesday",
  "on Thanksgiving",
  "03/2021",
  "Feb 14th '23",
  "17-Feb-2023",
  "15th of January 2022",
  "2023-04-05T10:22:31Z",
  "born in 1931",
  "YOB 1931",
  "year born: 1931",
  "nacida en 1931",
  "geboren im Jahr 1931",
  "Jahrgang 1931",
  "14 de marzo de 2019",
])("the date in “%s” is found", (text) => {
  expect(deidentifyText(text).spans.map((span) => span.type)).toContain("DATE");
});

test.each([
  "diagnosed in 2021",
  "BP 120/80",
  "strength 5/5 in both arms",
  "pain 7/10",
  "may need a stent",
  "sat 98%",
  "1-2 tablets",
  "T 98.6",
  "Grade 3/6 murmur",
])("“%s” holds no date element finer than a year", (text) => {
  expect(deidentifyText(text).spans).toEqual([]);
});
