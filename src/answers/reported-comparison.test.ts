import { describe, expect, test } from "vitest";
import {
  comparesGroups,
  comparesTimes,
  momentsIn,
  narrowsPeople,
  partsNamed,
  sharesMoment,
  withoutCovariates,
} from "./reported-comparison.ts";

describe("who is compared", () => {
  test.each([
    ["Weight fell more with liraglutide than with placebo.", true, false],
    ["Pain was lower compared with placebo (P = 0.01).", true, false],
    ["Pain was lower compared with baseline.", false, true],
    ["HbA1c decreased from baseline in both groups.", false, true],
    ["The hazard ratio for death was 0.8.", true, false],
    ["Adherence was good.", false, false],
  ])("%s groups %s, times %s", (sentence, groups, times) => {
    expect([comparesGroups(sentence), comparesTimes(sentence)]).toEqual([groups, times]);
  });
});

describe("when", () => {
  test.each([
    ["pain at 6 months", "At 6 mo pain was lower.", true],
    ["pain at 6 months", "Pain was lower at month 6.", true],
    ["pain at 6 months", "At 3 months pain was lower.", false],
    ["pain at 6 months", "At 6 weeks pain was lower.", false],
    ["pain", "At 3 months pain was lower.", undefined],
    ["pain at 6 months", "Pain was lower.", undefined],
  ])("asked %s, said %s: %s", (question, sentence, expected) => {
    expect(sharesMoment(momentsIn(question), momentsIn(sentence))).toBe(expected);
  });
});

describe("of whom", () => {
  const asked = "What is the effect of zinc on diarrhoea?";
  test.each([
    [asked, "In boys zinc shortened diarrhoea.", true],
    [asked, "Zinc shortened diarrhoea in boys and girls.", false],
    [asked, "In a subgroup zinc shortened diarrhoea.", true],
    [asked, "Zinc shortened diarrhoea among those with stunting.", true],
    ["What is the effect of zinc on diarrhoea in boys?", "In boys zinc shortened diarrhoea.", false],
    [asked, "Zinc shortened diarrhoea.", false],
  ])("%s %s: a part only: %s", (question, sentence, expected) => {
    expect(narrowsPeople(partsNamed(question), partsNamed(sentence))).toBe(expected);
  });
});

test("what was adjusted for is not what a sentence tells of", () => {
  expect(withoutCovariates("Mortality was lower after adjusting for age and smoking.")).not.toMatch(/smoking|age/);
});
