import { expect, test } from "vitest";
import { isForOtherSeverity } from "./told-severity.ts";

const statements = {
  moderateToSevere:
    "Initial treatment of moderate to severe major depressive disorder in adults is cognitive behavioral therapy.",
  mild: "Cognitive behavioral therapy alone is suggested as initial treatment of mild major depressive disorder in adults.",
  alzheimer:
    "Donepezil is an option for mild to moderate Alzheimer's disease dementia; memantine is recommended for severe disease.",
  names:
    "A score of 5 to 9 is called mild depression, 10 to 14 moderate, 15 to 19 moderately severe, and 20 or higher severe.",
  asthma:
    "All should receive inhaled corticosteroid-containing treatment to reduce the risk of severe exacerbations of asthma.",
  screening: "Adults should be screened for depression.",
  warfarin: "In atrial fibrillation with moderate to severe rheumatic mitral stenosis, warfarin is recommended.",
  exercise: "Adults with depression should do moderate physical activity.",
} as const;

test.each<[question: string, statement: keyof typeof statements]>([
  ["How is mild depression treated?", "moderateToSevere"],
  ["My depression is mild. What helps?", "moderateToSevere"],
  ["I'm mildly depressed. What helps?", "moderateToSevere"],
  ["What is the treatment of depression, mild?", "moderateToSevere"],
  ["Tengo depresión leve. ¿Qué tratamiento hay?", "moderateToSevere"],
  ["Is talk therapy alone enough for severe depression?", "mild"],
  ["Which blood thinner with mild mitral stenosis?", "warfarin"],
])("mild depression is not answered by what holds for severe depression: %s (%s)", (question, statement) => {
  expect(isForOtherSeverity(question, statements[statement])).toBe(true);
});

test.each<[question: string, statement: keyof typeof statements]>([
  ["How is severe depression treated?", "moderateToSevere"],
  ["How is moderate depression treated?", "moderateToSevere"],
  ["How is mild to moderate depression treated?", "moderateToSevere"],
  ["How is mild depression treated?", "mild"],
  ["How is depression treated?", "moderateToSevere"],
  ["I do not have severe depression, what helps?", "mild"],
  ["I had mild covid. What treats depression?", "moderateToSevere"],
  ["Is donepezil an option for mild Alzheimer's?", "alzheimer"],
  ["Is memantine an option for severe Alzheimer's?", "alzheimer"],
  ["What score means severe depression?", "names"],
  ["What is best for mild asthma?", "asthma"],
  ["Should I be screened for mild depression?", "screening"],
  ["What helps severe depression?", "exercise"],
])("of that severity, or of any: %s (%s)", (question, statement) => {
  expect(isForOtherSeverity(question, statements[statement])).toBe(false);
});
