import { expect, test } from "vitest";
import {
  isForOtherResults,
  measuredRanges,
  namedMeasures,
  namesRange,
  toldNumbers,
  toldPressures,
  toldRanges,
  withoutMeasures,
} from "./measured-ranges.ts";

const read = (text: string) =>
  measuredRanges(text).map(({ measure, from, to }) => [measure, from, Number(to.toFixed(2))]);

test.each<[text: string, ranges: readonly (readonly [measure: string, from: number, to: number])[]]>([
  ["my LDL came back at 165", [["LDL cholesterol", 165, 166]]],
  ["A1c 6.3, bad?", [["HbA1c", 6.3, 6.4]]],
  ["my a1c went from 7.9 to 7.1", [["HbA1c", 7.1, 7.2]]],
  ["metformin with an eGFR below 30", [["glomerular filtration rate", -Infinity, 30]]],
  ["an eGFR above 25 mL/min/1.73 m2", [["glomerular filtration rate", 26, Infinity]]],
  ["an LDL cholesterol of 190 mg/dL (4.9 mmol/L) or higher", [["LDL cholesterol", 190, Infinity]]],
  ["an estimated 10-year risk of 7.5% to less than 10%", [["10-year cardiovascular risk", 7.5, 10]]],
  ["Is a blood pressure of 138/88 high?", [["systolic pressure", 138, 139], ["diastolic pressure", 88, 89]]],
  ["a confirmed blood pressure of 140 mm Hg systolic or 90 mm Hg diastolic or higher", [["systolic pressure", 140, Infinity], ["diastolic pressure", 90, Infinity]]],
  ["T score -2.7 hip", [["T-score", -2.7, -2.6]]],
  ["HbA1c de 6,7%", [["HbA1c", 6.7, 6.8]]],
  ["platelets 150,000", [["platelet count", 150_000, 150_001]]],
  ["mi hemoglobina glucosilada salió en 6.8", [["HbA1c", 6.8, 6.9]]],
])("%s", (text, ranges) => {
  expect(read(text)).toEqual(ranges);
}); // biome-ignore format: a table

test("a unit that is not told is taken from the number where only one is possible", () => {
  // 3.9 mmol/L × 38.67 = 150.8 mg/dL; 43 mmol/mol is 6.1 % by the IFCC's equation; 11.2 g/dL is 112 g/L.
  expect(read("LDL 3.9")[0]?.[1]).toBeCloseTo(150.8, 1);
  expect(read("hba1c 43 mmol/mol")[0]?.[1]).toBeCloseTo(6.08, 2);
  expect(read("hemoglobin 11.2")[0]?.[1]).toBeCloseTo(112, 5);
});

test.each([
  "For many adults with diabetes the goal is an A1C below 7.",
  "how do I get my LDL below 70",
  "does her a1c have to be under 7",
  "my eGFR is good. I am 67",
  "my LDL is high and I am 55",
  "kidney function should be checked every 3 months",
  "with the aim of lowering LDL cholesterol by at least 50%",
  "I was born on 12/31/1960",
  "my LDL was 190 before the statin, now 80",
  "total cholesterol/HDL ratio 4",
  "calcium score of 12",
  "his BMI is at the 90th percentile",
  "free PSA 12%",
  "SGLT2 inhibitor eGFR cut-off in T2DM",
  "Do I need a PSA test at 55?",
  "is it time for a fasting glucose test after 45",
])("what is aimed at, or no result, is not read: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("for dangers every number of a measure counts, also one aimed at or no longer so, but no age and no dose", () => {
  const values = (text: string) => toldNumbers(text).map(({ measure, value }) => [measure, value]);
  expect(values("cant get my sugar below 400")).toEqual([["glucose", 400]]);
  expect(values("my potassium was 6.9, now 4.2")).toEqual([["potassium", 6.9]]);
  expect(values("platelets 12 to 15")).toEqual([["platelet count", 12], ["platelet count", 15]]); // biome-ignore format: one line
  expect(values("should i have my sugar checked at 45")).toEqual([]);
  expect(values("calcium 20 mg")).toEqual([]);
});

test("a pair beside a drug's name is its strengths, beside anything else a pressure", () => {
  expect(toldPressures("How do I use my Advair 250/50?")).toEqual([]);
  expect(toldPressures("my head hurts 190/125")).toMatchObject([{ systolic: 190, diastolic: 125 }]);
});

const statin = "If your LDL cholesterol is 190 or more, you should take a statin.";
const medicine = "Blood pressure medicine is recommended for adults with a confirmed blood pressure of 140 mm Hg systolic or 90 mm Hg diastolic or higher."; // biome-ignore format: one line

test.each<[told: string, statement: string, isForOthers: boolean]>([
  ["my LDL is 165", statin, true],
  ["my LDL is 195", statin, false],
  ["my LDL is high", statin, false],
  ["my A1c is 6.1", statin, false],
  ["treatment of HFrEF", "In heart failure with preserved ejection fraction an SGLT2 inhibitor is suggested.", true],
  [
    "an ejection fraction of 35%",
    "In heart failure with preserved ejection fraction an SGLT2 inhibitor is suggested.",
    true,
  ],
  ["treatment of HFpEF", "In heart failure with preserved ejection fraction an SGLT2 inhibitor is suggested.", false],
  ["BP 132/84", medicine, true],
  ["BP 132/94", medicine, false],
  ["BP 152/84", medicine, false],
])("%s · %s", (told, statement, isForOthers) => {
  expect(isForOtherResults(toldRanges(told), statement)).toBe(isForOthers);
});

test("what a range is called is told apart from what is recommended in it", () => {
  expect(namesRange("A BMI of 30 or more means obesity.")).toBe(true);
  expect(namesRange("Prediabetes is an HbA1c of 5.7% to 6.4%.")).toBe(true);
  expect(namesRange("In adults with anemia, a serum ferritin below 45 ng/mL is recommended as the cutoff for the diagnosis of iron deficiency.")).toBe(true); // biome-ignore format: one line
  expect(namesRange(statin)).toBe(false);
  expect(namesRange(medicine)).toBe(false);
});

test("measures and their results are taken out of a text", () => {
  expect(namedMeasures("is my bad cholesterol ok?")).toEqual(["LDL cholesterol"]);
  expect(withoutMeasures("Is a blood pressure of 138/88 high?").replace(/\W+/g, " ")).toBe("Is a of high ");
});
