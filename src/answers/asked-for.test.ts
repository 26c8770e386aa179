import { describe, expect, test } from "vitest";
import { parseQuestion } from "#evidence";
import { isAskedFor, isForOthers, tellsHowOftenAlone } from "./asked-for.ts";

describe("the kind of answer", () => {
  test.each([
    ["What causes asthma?", "Every person with asthma should have a written asthma action plan.", false],
    ["What causes asthma?", "Asthma is caused by genes and surroundings together.", true],
    ["What are the symptoms of diabetes?", "Without clear symptoms of hyperglycemia two results are needed.", false],
    ["What is the treatment of lung cancer?", "Adults who smoke should be screened for lung cancer.", false],
    ["How much folic acid in pregnancy?", "If you may get pregnant, take folic acid each day.", true],
    ["How many iron tablets a day?", "Iron tablets are advised for low iron.", false],
    ["What is gout?", "Treatment of gout is allopurinol.", false],
    ["What is COPD?", "Initial treatment of COPD is a combination of two drugs.", false],
    ["What is prediabetes?", "Prediabetes is an HbA1c of 5.7% to 6.4%.", true],
    ["How long does a colonoscopy take?", "A colonoscopy every 10 years, or every 1 to 3 years a stool test.", false],
    ["How long will a colonoscopy take?", "A colonoscopy takes about 30 minutes.", true],
    ["What medicine is used for Alzheimer's?", "Donepezil is an option for Alzheimer's disease.", true],
    ["How do I know if I have COPD?", "Pulmonary rehabilitation is recommended for COPD.", false],
    ["How do they find out for sure if it is asthma?", "Ask your doctor for a written asthma plan.", false],
    ["How often do I need a stool test?", "Start tests for colon cancer at age 45.", false],
    ["How often do I need a stool test?", "You can do a stool test each year.", true],
    ["How does a kidney transplant work?", "A statin protects the kidney after a transplant.", false],
    ["Do I have to fast for an A1C?", "An A1C of 6.5 or more, or a high fasting glucose, means diabetes.", false],
    ["What is a ferritin test?", "A ferritin test is a blood test that measures ferritin.", true],
    ["What does a ferritin test show?", "A ferritin test is a blood test that measures ferritin.", true],
    ["What can a low ferritin mean?", "A ferritin test is a blood test. A low level can be a sign of it.", true],
    ["What level of ferritin means your iron is low?", "A ferritin test is a blood test. A low level …", false],
    [
      "Until what age is screening done?",
      "Adults aged 45 to 49 years should be screened for colorectal cancer.",
      false,
    ],
    [
      "Until what age is screening done?",
      "All adults aged 50 to 75 years should be screened for colorectal cancer.",
      true,
    ],
    ["When do mammograms stop?", "The evidence is insufficient on mammography in women aged 75 years and older.", true],
    [
      "Until what age osteoporosis screening?",
      "Women aged 65 years and older should be screened for osteoporosis.",
      false,
    ],
    ["Until what age should I be screened for chlamydia?", "Women aged 24 years and younger should be screened.", true],
    ["PSA screening at age 72?", "A PSA test is a blood test that measures a protein made by the prostate.", false],
    ["Which beta-blockers should not be used in heart failure?", "One of three beta-blockers is recommended.", false],
    ["Which drugs shouldn't be used in heart failure?", "Calcium channel blockers are not recommended.", true],
    ["What can we do so she doesnt fall again?", "Exercise is recommended to prevent falls.", true],
    ["What should I be eating for my heart?", "A diet rich in vegetables is recommended.", true],
    ["Which vaccine is not recommended in immunosuppressed adults?", "Adults should receive two doses.", false],
    ["Which vaccines should I not get when pregnant?", "Get a whooping cough shot in each pregnancy.", false],
    ["Who should not get the shot?", "Adults who have not had a vaccine should receive one dose.", false],
    ["Which vaccines should not be given to adults?", "Adults who are not pregnant should receive two doses.", false],
    ["When is metformin not recommended?", "Metformin is recommended for type 2 diabetes.", false],
    ["When is metformin not recommended?", "If your kidneys work very poorly, metformin is not safe for you.", true],
    ["¿Cuándo no se recomienda la metformina?", "Metformin is recommended for type 2 diabetes.", false],
    ["¿Cuándo no se recomienda la metformina?", "Metformin is contraindicated when eGFR is below 30.", true],
    ["Which women don't need a pap smear?", "Women aged 21 to 29 should have a Pap test every 3 years.", false],
    ["Which women don't need a pap smear?", "Women younger than 21 years should not be screened.", true],
    ["What should not be used to treat depression?", "Talk therapy or medicine can treat depression.", false],
    ["What should I not take for COPD?", "Asymptomatic adults should not be screened for COPD.", false],
    ["Who does not need an ECG?", "If your heart risk is low, you do not need a routine ECG.", true],
    ["Who should not be screened for lung cancer?", "Screening should stop after 15 years without smoking.", true],
    ["Which medicine should adults who do not sleep take?", "Melatonin is a medicine for sleep.", true],
    ["What should I do to not get diabetes?", "Weight loss can prevent diabetes.", true],
    ["What helps me sleep if pills do not work?", "Cognitive therapy is recommended.", true],
    ["Isn't there a scan for thin bones?", "Women aged 65 and older should have a bone scan.", true],
    ["Do I need a test if I do not smoke?", "All adults should be tested once.", true],
    ["What should my A1c be?", "An A1C of 6.5 or more means diabetes.", false],
    ["What should my A1c be?", "Less strict targets are appropriate.", true],
    ["What age does screening start?", "A colonoscopy is done every 10 years.", false],
  ])("%s ← %s: %s", (question, text, expected) => {
    expect(isAskedFor(parseQuestion(question), text)).toBe(expected);
  });
});

test("how often a test is done tells nothing of an age, unless that is asked or it says that it should be done", () => {
  const interval = "You can do a stool test each year or a colonoscopy every 10 years.";
  expect(tellsHowOftenAlone("Is colonoscopy recommended after 80?", interval)).toBe(true);
  expect(tellsHowOftenAlone("How often is a colonoscopy due at 60?", interval)).toBe(false);
  expect(tellsHowOftenAlone("Is colonoscopy recommended?", interval)).toBe(false);
  const recommended = "Adults who smoke should have a lung scan each year.";
  expect(tellsHowOftenAlone("Should a man of 60 have a lung scan?", recommended)).toBe(false);
});

describe("for whom", () => {
  test.each([
    ["Should a man of 75 have a PSA test?", "Men aged 55 to 69 should talk with their doctor before a PSA test.", true],
    ["Should a man of 75 have a PSA test?", "Men aged 70 years and older should not be screened with PSA.", false],
    ["Mammography in women over 75?", "Women aged 40 to 74 years should have a mammography.", true],
    ["Mammography in women over 75?", "Evidence is insufficient in women aged 75 years and older.", false],
    ["PSA screening at age 72?", "For men aged 55 to 69 years, screening is an individual decision.", true],
    ["PSA screening at age 72?", "Men aged 70 years and older should not be screened.", false],
    ["I am 72. Do I still need a PSA test?", "For men aged 55 to 69 years, screening is an individual decision.", true],
    ["My dad is 68. Does he need a PSA test?", "Men aged 70 years and older should not be screened.", true],
    ["Should men aged 72 be screened with PSA?", "For men aged 55 to 69 years, it is a decision.", true],
    ["Should men aged 72 be screened with PSA?", "Men aged 70 years and older should not.", false],
    ["Are adults aged 40 to 75 screened?", "Adults aged 60 to 75 years should be.", false],
    ["My mom had breast cancer, when do I start mammograms?", "Women aged 40 to 74 should have a mammogram.", true],
    ["I am 45. Is 135 over 85 high?", "High blood pressure means 130 over 80 or more.", false],
    ["My BP is 135 over 85, is that high?", "For adults aged 18 to 39 years high is 130 or more.", false],
    ["Am I diabetic at 3 years old?", "An A1C of 6.5 or more means diabetes.", false],
    ["I am 45. Do I need the shot?", "All adults aged 65 or over should get the shot.", true],
    ["Can I get the RSV shot at 62 if I am healthy?", "If you are 75 or older, get one RSV shot.", true],
    ["Should I take baby aspirin at 65?", "Pregnant persons at high risk should take low-dose aspirin.", true],
    ["I smoke and am pregnant. What helps?", "Adults who smoke and are not pregnant should be offered drugs.", true],
    ["Should people under 45 get a colonoscopy?", "Start tests for colon cancer at age 45.", true],
    ["Should people under 45 get a colonoscopy?", "You can do a colonoscopy every 10 years.", true],
    ["Is colonoscopy recommended for a person aged 35?", "You can do a colonoscopy every 10 years.", true],
    ["How often is a colonoscopy done at age 55?", "You can do a colonoscopy every 10 years.", false],
    ["Should people younger than 50 get the shot?", "If you are 50 or older, get two shots.", true],
    ["Should people under 100 kg get the shot?", "If you are 50 or older, get two shots.", false],
    ["My son is 3 months old, a flu shot?", "Everyone aged 6 months or older should get a flu shot.", true],
    ["Flu shot for a child aged 3 months?", "Everyone aged 6 months or older should get a flu shot.", true],
    ["My son is 8 months old, a flu shot?", "Everyone aged 6 months or older should get a flu shot.", false],
    ["I am 40. Do I need a flu shot?", "Everyone aged 6 months or older should get a flu shot.", false],
    ["I'm 25, should I get cholesterol checked?", "Have it checked 4 weeks after you start a statin.", true],
    ["I take a statin. Is cholesterol checked?", "Have it checked 4 weeks after you start a statin.", false],
    ["Do women need a bone density test?", "Evidence is insufficient for screening men.", true],
    ["Do I need the hepatitis A vaccine?", "Adults should receive hepatitis B vaccination.", true],
    ["Do I need the hepatitis B vaccine?", "Adults should receive hepatitis B vaccination.", false],
    ["What lowers blood pressure without pills?", "Blood pressure medicine is a drug of three classes.", true],
    ["Which pills for weight loss?", "Weight loss is recommended as non-drug treatment.", true],
  ])("%s ← %s: for others %s", (question, text, expected) => {
    expect(isForOthers(question, text)).toBe(expected);
  });
});
