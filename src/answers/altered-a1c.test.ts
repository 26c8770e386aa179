import { expect, test } from "vitest";
import { isOfUnalteredA1c } from "./altered-a1c.ts";

const plain = "Diabetes is diagnosed by an HbA1c of 6.5% or higher.";

test.each([
  "My A1c is 6.7 and I have sickle cell trait. Do I have diabetes?",
  "A1c 6.1 with thalassemia minor, is that prediabetes?",
  "A1c 7.5, hemoglobin E trait",
  "Is A1c accurate with a hemoglobin variant?",
  "HbA1c target in hemoglobinopathy",
  "I had a blood transfusion last month. My A1c is 5.5, is it normal?",
  "What A1c means diabetes in G6PD deficiency?",
  "Tengo talasemia y mi A1c es 6.1",
])("an A1c beside a hemoglobin variant is not answered by the plain A1c statement: %s", (question) => {
  expect(isOfUnalteredA1c(question, plain)).toBe(true);
  expect(isOfUnalteredA1c(question, "In sickle cell trait the HbA1c may not tell the glucose.")).toBe(false);
  expect(isOfUnalteredA1c(question, "Everyone should receive an influenza vaccine every year.")).toBe(false);
});

test.each([
  "My A1c is 6.7. Do I have diabetes?",
  "My A1c is 6.7, no sickle cell or thalassemia. Is it diabetes?",
  "My hemoglobin A1c is 6.1",
  "My hemoglobin is 11 and my A1c 6",
])("without one it is: %s", (question) => {
  expect(isOfUnalteredA1c(question, plain)).toBe(false);
});
