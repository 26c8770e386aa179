import { expect, test } from "vitest";
import { isLeftOut } from "./left-out.ts";

const statements = {
  doac: "In atrial fibrillation without moderate to severe rheumatic mitral stenosis or a mechanical heart valve, a direct oral anticoagulant is recommended over warfarin.",
  betaBlocker:
    "In chronic coronary disease without a heart attack in the past year, an ejection fraction of 50% or below, angina, arrhythmia or uncontrolled hypertension, long-term beta-blocker therapy does not reduce major cardiovascular events.",
  statinInKidneyDisease:
    "Adults aged 50 years and older with chronic kidney disease and an eGFR below 60 mL/min/1.73 m2, not on dialysis or transplanted, should take a statin or a statin with ezetimibe.",
  metformin:
    "Metformin is recommended for most people with type 2 diabetes and chronic kidney disease whose estimated glomerular filtration rate is 30 mL/min/1.73 m2 or higher.",
  noMetformin:
    "Metformin is contraindicated when the estimated glomerular filtration rate is below 30 mL/min/1.73 m2, and should not be started between 30 and 45.",
  finerenone:
    "A nonsteroidal mineralocorticoid receptor antagonist such as finerenone is suggested for adults with type 2 diabetes, an eGFR above 25 mL/min/1.73 m2, normal potassium and albuminuria.",
  aspirin:
    "Low-dose aspirin should not be started for primary prevention of cardiovascular disease in adults aged 60 years and older.",
  bronchitis: "Antibiotics should not be started for acute bronchitis unless pneumonia is suspected.",
  cold: "Most chest colds with a cough get better without antibiotics.",
  preeclampsia:
    "Pregnant persons at high risk of preeclampsia should take low-dose aspirin after 12 weeks of gestation.",
  inhaler: "Treatment of asthma with a short-acting beta2 agonist alone is not recommended for adults and adolescents.",
  lipids:
    "Adults aged 75 years or younger with clinical atherosclerotic cardiovascular disease should take a high-intensity statin.",
  thyroid:
    "The evidence is insufficient to recommend screening for thyroid dysfunction in nonpregnant adults without symptoms.",
  sglt2:
    "In symptomatic heart failure with reduced ejection fraction an SGLT2 inhibitor is recommended, with or without type 2 diabetes.",
  varenicline: "In adults starting drug treatment for tobacco dependence, varenicline is recommended over a patch.",
  spirometry: "COPD is found with a breathing test called spirometry.",
  noSpirometry: "Asymptomatic adults should not be screened for COPD with spirometry.",
  metforminFirst: "Metformin is a common first medicine for type 2 diabetes.",
  metforminBefore: "Metformin should be considered for prevention of type 2 diabetes in adults at high risk.",
  pressureDrug: "First-line treatment of hypertension is a drug from any of three classes.",
  pressureTest: "Adults without known hypertension should be screened for high blood pressure.",
  aneurysm: "Women who have never smoked should not be routinely screened for abdominal aortic aneurysm.",
  aneurysmMen: "Men aged 65 to 75 years who have ever smoked should be screened once.",
} as const;

test.each<[question: string, statement: keyof typeof statements]>([
  ["I have afib and a mechanical valve, are the new thinners better than warfarin?", "doac"],
  ["direct oral anticoagulant in rheumatic mitral stenosis", "doac"],
  ["beta-blocker in chronic coronary disease with angina", "betaBlocker"],
  ["beta-blocker in chronic coronary disease with ejection fraction of 35%", "betaBlocker"],
  ["statin in chronic kidney disease on dialysis", "statinInKidneyDisease"],
  ["dialysis patient 60. do i need a statin for kidney disease", "statinInKidneyDisease"],
  ["A 66-year-old woman with type 2 diabetes and heart failure, eGFR 22. Which drug is recommended?", "metformin"],
  ["my kidneys are at stage 4, is metformin a good first medicine?", "metformin"],
  ["Is metformin safe with an eGFR of 60?", "noMetformin"],
  ["finerenone eGFR 22", "finerenone"],
  ["finerenone in chronic kidney disease without diabetes", "finerenone"],
  ["i have a stent. should i take aspirin?", "aspirin"],
  ["i had bypass surgery, im 66. is it true you should not start aspirin", "aspirin"],
  ["antibiotics for pneumonia", "bronchitis"],
  ["aspirin in pregnancy at low risk of preeclampsia", "preeclampsia"],
  ["my toddler has asthma, is the blue inhaler enough", "inhaler"],
  ["LDL of 195 in a 17-year-old", "lipids"],
  ["my son is 9 and had a high LDL, does he need a statin", "lipids"],
  ["statin at age 12 with a high LDL", "lipids"],
  ["thyroid screening with symptoms", "thyroid"],
  ["Should adults who do not smoke take varenicline?", "varenicline"],
  ["Do people without COPD need spirometry?", "spirometry"],
  ["Should people without diabetes take metformin?", "metforminFirst"],
  ["Should adults without high blood pressure take medicine?", "pressureDrug"],
  ["Should men who never smoked be screened?", "aneurysmMen"],
])("for other people: %s (%s)", (question, statement) => {
  expect(isLeftOut(question, statements[statement])).toBe(true);
});

test.each<[question: string, statement: keyof typeof statements]>([
  ["Is a direct oral anticoagulant better than warfarin in atrial fibrillation?", "doac"],
  ["beta-blocker in chronic coronary disease", "betaBlocker"],
  ["statin at 60 with kidney disease, not on dialysis", "statinInKidneyDisease"],
  ["Is metformin safe with an eGFR of 35?", "metformin"],
  ["Is metformin safe with an eGFR of 28?", "noMetformin"],
  ["Can metformin be started at an eGFR of 40?", "noMetformin"],
  ["finerenone with an eGFR of 40 and type 2 diabetes", "finerenone"],
  ["im 64, healthy, no heart disease. is baby aspirin a good idea to prevent a heart attack?", "aspirin"],
  ["should antibiotics be used in acute bronchitis?", "bronchitis"],
  ["will a chest cold get better without antibiotics", "cold"],
  ["do I need antibiotics for a cough?", "cold"],
  ["aspirin at high risk of preeclampsia", "preeclampsia"],
  ["my a1c is 9, do i need a strong statin?", "lipids"],
  ["my pain is 8. do adults with heart disease need a statin", "lipids"],
  ["my 15 year old has asthma, is the blue inhaler enough", "inhaler"],
  ["statin at age 60 after a heart attack", "lipids"],
  ["should adults without symptoms have a thyroid test?", "thyroid"],
  ["SGLT2 inhibitor in heart failure without diabetes", "sglt2"],
  ["Should adults who smoke take varenicline?", "varenicline"],
  ["Do people with COPD need spirometry?", "spirometry"],
  ["Do people without COPD need spirometry?", "noSpirometry"],
  ["Should people without diabetes take metformin?", "metforminBefore"],
  ["Should adults without high blood pressure be screened?", "pressureTest"],
  ["Should women who never smoked have an aneurysm scan?", "aneurysm"],
  ["Should adults without insurance take metformin?", "metforminFirst"],
])("for them: %s (%s)", (question, statement) => {
  expect(isLeftOut(question, statements[statement])).toBe(false);
});

test("a child who is only told of does not make the question one about a child; a stent told of counts", () => {
  const [question, told] = [
    "do I need a statin?",
    "I have two kids, am 60 and had a heart attack. do I need a statin?",
  ];
  expect(isLeftOut(question, statements.lipids, told)).toBe(false);
  expect(isLeftOut("is aspirin good?", statements.aspirin, "they put in a stent. is aspirin good?")).toBe(true);
});

test("who never smoked is not told when smokers' lungs are scanned; who quit is, and what is for never-smokers stays", () => {
  const scan = "Adults aged 50 to 80 years with a smoking history of 20 pack-years should be screened for lung cancer.";
  expect(isLeftOut("I never smoked. Do I need lung cancer screening?", scan)).toBe(true);
  expect(isLeftOut("I quit ten years ago. Do I need lung cancer screening?", scan)).toBe(false);
  expect(isLeftOut("I never smoked. Do I need an aneurysm scan?", statements.aneurysm)).toBe(false);
});
