import { describe, expect, test } from "vitest";
import { missingPopulations, riskClassOf, statesAmount } from "./question-risk.ts";

describe("a question's risk", () => {
  test.each([
    ["What is the dose of amoxicillin for otitis media?", "dose"],
    ["How much ibuprofen can I give my son?", "dose"],
    ["How often should patients take metformin?", "dose"],
    ["What is the maximum daily dose of paracetamol?", "dose"],
    ["Is warfarin safe with aspirin?", "safety"],
    ["Can I stop taking prednisone?", "safety"],
    ["Which vaccines are contraindicated in pregnancy?", "safety"],
    ["What is the effect of high dose vitamin D compared with placebo on falls?", "routine"],
    ["What is the effect of smoking in pregnancy on birth weight?", "routine"],
    ["Who should be screened for colorectal cancer?", "routine"],
  ] as const)("%s: %s", (question, expected) => {
    expect(riskClassOf(question)).toBe(expected);
  });
});

test.each([
  ["Give 500 mg three times a day.", true],
  ["Adults should receive two doses of recombinant zoster vaccine.", true],
  ["Metformin is recommended as first-line treatment.", false],
  ["Screening should begin at 45 years.", false],
])("%s states an amount: %s", (text, expected) => {
  expect(statesAmount(text)).toBe(expected);
});

test("a question about children is not answered by what speaks of none", () => {
  const question = "Does azithromycin help children with asthma?";
  expect(missingPopulations(question, ["Azithromycin reduced exacerbations in adults."])).toEqual(["children"]);
  expect(missingPopulations(question, ["Azithromycin helped.", "A trial in paediatric asthma"])).toEqual([]);
});

test("a child is one by their age in years or months, a grown-up is none", () => {
  const adults = ["Have your cholesterol checked after you start a statin."];
  expect(missingPopulations("Should my 8 year old get a cholesterol test?", adults)).toEqual(["children"]);
  expect(missingPopulations("A flu shot for a 7-month-old?", adults)).toEqual(["children"]);
  expect(missingPopulations("Should a 38-year-old get a cholesterol test?", adults)).toEqual([]);
});

test("a question about pregnancy with kidney disease needs both", () => {
  expect(missingPopulations("Is methyldopa used in pregnant women with CKD?", ["used in pregnancy"])).toEqual([
    "kidney disease",
  ]);
});
