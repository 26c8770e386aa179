import { expect, test } from "vitest";
import { isLeftOut } from "./left-out.ts";

const statements = {
  pressureDrug:
    "Blood pressure medicine is recommended for adults with a confirmed blood pressure of 140 mm Hg systolic or higher.",
  firstLine: "First-line treatment of hypertension is a drug from any of three classes.",
  pressureTest: "Adults without known hypertension should be screened for high blood pressure.",
  normalRange: "A blood pressure below 120/80 mm Hg is called normal, but one below 90/60 mm Hg is called low.",
  statin: "Adults aged 20 to 75 years with an LDL cholesterol of 190 mg/dL or higher should take a statin.",
  sglt2: "An SGLT2 inhibitor is recommended for adults with chronic kidney disease.",
  metformin: "Metformin is recommended as a glucose-lowering drug for type 2 diabetes.",
  metforminBefore: "Metformin should be considered for prevention of type 2 diabetes in adults at high risk.",
  diabetesTest: "Testing for diabetes should start at age 35 for everyone, and earlier in people with overweight.",
  feet: "People with diabetes should have their feet examined every year.",
  inhaler: "Inhaler technique should be checked at every asthma visit.",
} as const;

test.each<[question: string, statement: keyof typeof statements]>([
  ["Should people with normal cholesterol take a statin?", "statin"],
  ["My cholesterol is normal, do I need a statin?", "statin"],
  ["Is a statin needed without high cholesterol?", "statin"],
  ["Should people with normal blood pressure take blood pressure medicine?", "pressureDrug"],
  ["My blood pressure is always normal. Which medicine is first?", "firstLine"],
  ["My kidneys are normal. Should I take an SGLT2 inhibitor?", "sglt2"],
  ["Is metformin recommended without diabetes?", "metformin"],
  ["Should people with normal blood sugar take metformin?", "metformin"],
  ["Should adults without asthma use an inhaler?", "inhaler"],
  ["My mother is a diabetic. Should I be tested for diabetes?", "feet"],
])("who tells of a normal measure is not told what holds for the ill: %s (%s)", (question, statement) => {
  expect(isLeftOut(question, statements[statement])).toBe(true);
});

test.each<[question: string, statement: keyof typeof statements]>([
  ["Should people with high cholesterol take a statin?", "statin"],
  ["What is a normal blood pressure?", "firstLine"],
  ["Is my blood pressure normal?", "pressureDrug"],
  ["How do I know if my blood pressure is normal?", "pressureDrug"],
  ["My blood pressure is not normal. Do I need medicine?", "pressureDrug"],
  ["My blood pressure is normal on tablets for my hypertension. Which is first?", "firstLine"],
  ["Should people with normal blood pressure be screened?", "pressureTest"],
  ["My blood pressure is normal, 118/76?", "normalRange"],
  ["Is metformin recommended without diabetes?", "metforminBefore"],
  ["My weight is normal. Should I be tested for diabetes?", "diabetesTest"],
  ["My mother is a diabetic. Should I be tested for diabetes?", "diabetesTest"],
  ["I have diabetes. What should I be tested for, and my feet?", "feet"],
])("for them: %s (%s)", (question, statement) => {
  expect(isLeftOut(question, statements[statement])).toBe(false);
});
