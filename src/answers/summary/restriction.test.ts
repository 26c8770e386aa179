import { expect, test } from "vitest";
import { isRestricted, restrictedTo } from "./restriction.ts";

test.each([
  [
    "If you have atrial fibrillation, newer blood thinners work better than warfarin for most people.",
    ["atrial fibrillation"],
  ],
  ["Statins are safe in people with fatty liver disease.", ["fatty liver"]],
  ["After a stroke, keep your blood pressure below 130 over 80.", ["stroke"]],
  ["All adults aged 50 to 75 years should be screened for colorectal cancer.", []],
  ["Diabetes is found with a blood test.", []],
  ["An SGLT2 inhibitor is recommended in heart failure, with or without type 2 diabetes.", ["heart failure"]],
  ["A statin is recommended after a stroke regardless of diabetes.", ["stroke"]],
])("%s is for people with %j", (statement, conditions) => {
  expect(restrictedTo(statement)).toEqual(conditions);
});

test("what holds for a condition that the message names, by whatever name, is for the asker", () => {
  const statement = "In chronic kidney disease a statin should be taken.";
  expect(isRestricted(statement, ["statin"], "are statins good?")).toBe(true);
  expect(isRestricted(statement, ["estimated glomerular filtration rate"], "kidney function 40")).toBe(false);
});

test("a statement for those with a family history is for who tells of family", () => {
  const statement = "Women with a family history of ovarian cancer should be assessed.";
  expect(isRestricted(statement, [], "should I be checked?")).toBe(true);
  expect(isRestricted(statement, [], "my sister had it, should I be checked?")).toBe(false);
});
