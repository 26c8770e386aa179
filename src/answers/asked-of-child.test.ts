import { expect, test } from "vitest";
import { isForAdults } from "./asked-of-child.ts";

const statements = {
  adults: "Initial treatment of major depressive disorder in adults is cognitive behavioral therapy.",
  teens: "The preferred treatment for adults and adolescents with asthma is low-dose formoterol.",
  firstLine: "First-line treatment of hypertension is a drug from any of three classes.",
  pressure: "Hypertension is diagnosed by an average blood pressure of 130/80 mm Hg or higher.",
  flu: "Everyone aged 6 months and older should receive an influenza vaccine every year.",
  cold: "Antibiotics are not recommended for the common cold.",
} as const;

test.each<[question: string, statement: keyof typeof statements]>([
  ["My daughter is 9 with asthma. What inhaler should she use?", "teens"],
  ["My son, 6, has asthma. What inhaler should he use?", "teens"],
  ["My daughter Emma, 9, has asthma. Which inhaler is best?", "teens"],
  ["My son Tom, aged 7, has asthma.", "teens"],
  ["Our son Max (4) has asthma.", "teens"],
  ["My nephew, 10, is depressed.", "adults"],
  ["My boy turned 10. He has high blood pressure. Which medicine is best?", "firstLine"],
  ["My little boy has high blood pressure.", "pressure"],
  ["My daughter is in kindergarten and has asthma.", "teens"],
  ["Mi hija de 9 años tiene asma.", "teens"],
  ["My 15 year old is depressed", "adults"],
])("a child told of by an age after a name is not answered by adults' statements: %s (%s)", (question, statement) => {
  expect(isForAdults(question, statements[statement])).toBe(true);
});

test.each<[question: string, statement: keyof typeof statements]>([
  ["My daughter, 28, has asthma.", "teens"],
  ["My son is 35 and depressed.", "adults"],
  ["My mother, 78, has high blood pressure.", "pressure"],
  ["My son, 15, has asthma.", "teens"],
  ["My son, 6, should he have a flu shot?", "flu"],
  ["My son, 6, has a cold. Antibiotics?", "cold"],
  ["I take 2, 4, or 6 tablets for asthma", "teens"],
  ["My son takes 5 mg for depression", "adults"],
])("for them: %s (%s)", (question, statement) => {
  expect(isForAdults(question, statements[statement])).toBe(false);
});
