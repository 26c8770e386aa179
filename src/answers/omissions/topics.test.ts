import { expect, test } from "vitest";
import type { OmissionTopic } from "#contract";
import { parseQuestion } from "#evidence";
import { isTold, tellsOfTreatment, topicsFor } from "./topics.ts";
import { namesOneOf, treatmentsIn } from "./treatments.ts";

test.each<[question: string, topics: OmissionTopic[]]>([
  ["What is the effect of zinc compared with placebo on duration of colds?", ["harms"]],
  ["What is the first drug for type 2 diabetes?", ["contraindications", "harms", "alternatives"]],
  ["Is atorvastatin recommended in diabetes?", ["contraindications", "harms", "alternatives"]],
  ["What dose of allopurinol should be given in gout?", ["dose-limit", "contraindications"]],
  ["When should a mammogram be done?", []],
  ["Which drugs should be avoided in dementia?", []],
  ["Who should not take metformin?", []],
  ["What is hypertension?", []],
  ["What is a statin?", []],
])("%s must hear of %j", (question, topics) => {
  expect(topicsFor(parseQuestion(question))).toEqual(topics);
});

test.each<[topic: OmissionTopic, text: string, told: boolean]>([
  ["contraindications", "Metformin is contraindicated when the eGFR is below 30.", true],
  ["contraindications", "Metformin is recommended in type 2 diabetes.", false],
  ["harms", "Aspirin raises the risk of bleeding.", true],
  ["harms", "Aspirin is recommended after a heart attack.", false],
  ["dose-limit", "Not more than 4 g a day should be taken.", true],
  ["dose-limit", "500 mg twice a day is recommended.", false],
  ["alternatives", "A thiazide or an ACE inhibitor is recommended first.", true],
  ["alternatives", "A thiazide is recommended first.", false],
])("%s: %s", (topic, text, told) => {
  expect(isTold(topic, [text])).toBe(told);
});

test.each<[drug: string, statement: string, told: boolean]>([
  ["metformin", "Metformin is contraindicated when the eGFR is below 30.", true],
  ["lisinopril", "An ACE inhibitor and an angiotensin receptor blocker should not be used together.", true],
  ["ACE inhibitor", "Lisinopril should not be given in pregnancy.", false],
  ["alendronate", "Denosumab is suggested when bisphosphonates are contraindicated or not tolerated.", false],
  ["apixaban", "Aspirin is not recommended as an alternative to apixaban.", false],
  ["sildenafil", "Metformin is contraindicated when the eGFR is below 30.", false],
])("of %s: %s", (drug, statement, told) => {
  expect(tellsOfTreatment("contraindications", treatmentsIn(drug), statement)).toBe(told);
});

test("what stands in place of a drug is an alternative to it, what is not recommended is none", () => {
  const to = (drug: string, statement: string) => tellsOfTreatment("alternatives", treatmentsIn(drug), statement);
  expect(
    to("alendronate", "Denosumab is suggested as second-line treatment when bisphosphonates are contraindicated."),
  ).toBe(true);
  expect(to("apixaban", "Aspirin is not recommended as an alternative to apixaban.")).toBe(false);
});

test("a drug is known by its brand and its class, and a class by none of its drugs", () => {
  expect(namesOneOf(treatmentsIn("Glucophage"), "Metformin helps.")).toBe(true);
  expect(namesOneOf(treatmentsIn("empagliflozin"), "An SGLT2 inhibitor is recommended.")).toBe(true);
  expect(namesOneOf(treatmentsIn("SGLT2 inhibitors"), "Empagliflozin is recommended.")).toBe(false);
  expect(treatmentsIn("Exercise helps.")).toEqual([]);
});
