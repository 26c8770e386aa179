import { expect, test } from "vitest";
import { isOfA1cAlone, isOfUnalteredA1c, withoutBloodAside } from "./altered-a1c.ts";

const plain = "An A1C of 6.5 or more means diabetes.";
const whole =
  "Diabetes is diagnosed by an HbA1c of 6.5% or higher, or a fasting plasma glucose of 126 mg/dL or higher.";

test.each([
  "My A1c is 6.7 and I have sickle cell trait. Do I have diabetes?",
  "A1c 6.1 with thalassemia minor, is that prediabetes?",
  "A1c 7.5, hemoglobin E trait",
  "Is A1c accurate with a hemoglobin variant?",
  "HbA1c target in hemoglobinopathy",
  "I had a blood transfusion last month. My A1c is 5.5, is it normal?",
  "What A1c means diabetes in G6PD deficiency?",
  "Tengo talasemia y mi A1c es 6.1",
  "I have iron deficiency. What A1c is diabetes?",
  "My ferritin is very low and my A1c is 6.6, do I have diabetes?",
  "I have iron deficiency anemia, my sugar is fine but my A1c is 6.5",
  "I take iron tablets. What A1c means diabetes?",
  "Tengo la ferritina baja, ¿qué A1c es diabetes?",
  "Tengo anemia por falta de hierro y mi A1c es 6.6",
  "I'm on dialysis. What A1c means diabetes?",
  "I have CKD stage 5 and my A1c is 6.6. Do I have diabetes?",
  "On Procrit injections: which A1c is diabetes?",
  "I gave birth a month ago. What A1c is diabetes?",
  "I lost a lot of blood in surgery, is an A1c of 5.4 normal?",
  "HbA1c after splenectomy",
  "A1c cutoff for diabetes in HIV",
  "B12 deficiency: which HbA1c is diabetes?",
])("an A1c beside what alters it is not answered by the plain A1c statement: %s", (question) => {
  expect(isOfUnalteredA1c(question, plain)).toBe(true);
  expect(isOfUnalteredA1c(question, whole)).toBe(true);
  expect(isOfUnalteredA1c(question, "In sickle cell trait the HbA1c may not tell the glucose.")).toBe(false);
  expect(isOfUnalteredA1c(question, "An SGLT2 inhibitor is recommended in heart failure, whatever the HbA1c.")).toBe(
    false,
  );
  expect(isOfUnalteredA1c(question, "Everyone should receive an influenza vaccine every year.")).toBe(false);
});

test.each([
  "My A1c is 6.7. Do I have diabetes?",
  "My A1c is 6.7, no sickle cell or thalassemia. Is it diabetes?",
  "My hemoglobin A1c is 6.1",
  "My hemoglobin is 11 and my A1c 6",
  "My A1c is 6.7 and I'm not anemic. Is it diabetes?",
  "My iron is normal. What A1c is diabetes?",
  "My vitamin D is low and my A1c is 6",
  "I take a statin and my A1c is 6",
  "I have CKD stage 2 and my A1c is 6",
])("without one it is: %s", (question) => {
  expect(isOfUnalteredA1c(question, plain)).toBe(false);
});

test("what hemoglobin means is told to who is low on iron, and not to who has another hemoglobin", () => {
  const range = "A hemoglobin below 12 g/dL is called low in women.";
  expect(isOfUnalteredA1c("I have iron deficiency. What hemoglobin is low?", range)).toBe(false);
  expect(isOfUnalteredA1c("I have thalassemia. What hemoglobin is low?", range)).toBe(true);
});

test.each([
  ["I have thalassemia. What fasting glucose is diabetes?", "What fasting glucose is diabetes?"],
  ["What fasting blood sugar is diabetes in a patient with beta-thalassemia?", "What fasting blood sugar is diabetes?"],
  ["I was just told I have iron deficiency anemia. What fasting sugar is diabetes?", "What fasting sugar is diabetes?"],
])("the sugar is not altered by what alters the A1c: %s", (question, asked) => {
  expect(withoutBloodAside(question)).toBe(asked);
  expect(isOfUnalteredA1c(question, whole)).toBe(false);
  expect(isOfUnalteredA1c(question, plain)).toBe(true);
});

test.each([
  "I have thalassemia. What A1c is diabetes?",
  "I have thalassemia. What A1c and what fasting glucose is diabetes?",
  "I'm on dialysis. What fasting glucose is diabetes?",
  "I have thalassemia. Do I need iron?",
])("blood stays told where more than the sugar is asked about, or more than blood is told: %s", (question) => {
  expect(withoutBloodAside(question)).toBe(question);
});

test("who asks about the sugar is not answered by the A1c alone", () => {
  expect(isOfA1cAlone("What fasting glucose is diabetes?", plain)).toBe(true);
  expect(isOfA1cAlone("What fasting glucose is diabetes?", whole)).toBe(false);
  expect(isOfA1cAlone("What A1c is diabetes?", plain)).toBe(false);
  expect(isOfA1cAlone("What A1c and glucose is diabetes?", plain)).toBe(false);
});
