import { expect, test } from "vitest";
import { understand } from "./understand.ts";

const nothingKnown = () => false;
const readings = (message: string) => understand(message, nothingKnown).map(({ readings: [first] }) => first?.text);

test.each([
  [
    "Hello doctor, sorry to bother you. My boiler broke on Monday and the dog was sick. How often do I need a smear test? I'm 34. Many thanks!",
    ["How often cervical cancer screening for a person aged 34?"],
  ],
  [
    "Mum has been told she has thin bones and she cries all day. What tablet do they give for that?",
    ["Which medicine is for osteoporosis?"],
  ],
  [
    "do water pills help with heart failure, and how much salt can I have?",
    ["diuretic, heart failure, sodium?", "How much sodium, diuretic, heart failure?"],
  ],
  ["my A1C is 6.9. does that mean im diabetic", ["What number is diabetes, HbA1c?"]],
  ["is the flu jab needed every year or just once? i'm 70", ["Is influenza vaccine recommended for a person aged 70?"]],
  [
    "Should diltiazem be used in heart failure with reduced ejection fraction?",
    ["Is diltiazem, heart failure, lower, ejection, fraction recommended?"],
  ],
  [
    "what potassium level should I have with high blood pressure?",
    ["Is potassium, level, high blood pressure recommended?"],
  ],
  ["Does ivermectin reduce mortality in covid?", []],
  ["I had a hysterectomy, do I still need pap smears?", ["Is cervical cancer screening, hysterectomy recommended?"]],
  [
    "I have gout and kidney failure, is allopurinol for me?",
    ["Is allopurinol, gout, chronic kidney disease recommended?"],
  ],
  [
    "I have a mechanical valve, is eliquis for me?",
    ["Is direct oral anticoagulant, mechanical heart valve recommended?"],
  ],
  ["¿Cada cuánto me toca la mamografía? Tengo 51 años.", ["How often screening mammography for a person aged 51?"]],
  ["tengo hígado graso y mucho miedo. ¿cuánto peso hay que bajar?", ["How much peso, lower, fatty liver?"]],
])("%s → %j", (message, expected) => {
  expect(readings(message)).toEqual(expected);
});

test("a message that asks nothing that can be named holds no question", () => {
  for (const message of [
    "",
    "???",
    "thank you so much",
    "where can I park?",
    "what does a colonoscopy feel like",
    "should I worry?",
  ])
    expect(understand(message, nothingKnown)).toEqual([]);
});

test("it and that are the condition, test or drug named before, not the one denied", () => {
  expect(readings("I never had a stroke. I have gout. What medicine is there for it?")).toEqual([
    "Which medicine is for gout?",
  ]);
});

test("two questions that point to two things each get their own", () => {
  expect(
    readings(
      "I am 52 and I never did the breast x-ray. How often I must do it here? And my gout, what can you take so it never comes back?",
    ),
  ).toEqual(["How often screening mammography for a person aged 52?", "How to prevent gout for a person aged 52?"]);
});

test("a value without a unit is told without a unit, and an age is no value", () => {
  const [question] = understand("my sugar was 8 at the last test am I diabetic, I am 46", nothingKnown);
  expect(question?.values).toEqual([{ measure: "blood glucose", value: "8" }]);
  const [other] = understand("my sugar was 8 mmol/L, am I diabetic?", nothingKnown);
  expect(other?.values).toEqual([{ measure: "blood glucose", value: "8", unit: "mmol/L" }]);
});

test("an age is of the one asked about", () => {
  expect(readings("I am 40 and my mother is 70. Does she need a bone density scan?")).toEqual([
    "Is osteoporosis screening recommended for a woman aged 70?",
  ]);
  expect(readings("My mother is 70 and I am 40. Do I need a bone density scan?")).toEqual([
    "Is osteoporosis screening recommended for a person aged 40?",
  ]);
});

test("pregnancy and kidneys are left out of no reading", () => {
  const [pregnant] = understand("I am pregnant. I have asthma. Is the flu jab any good?", nothingKnown);
  expect(pregnant?.readings.every(({ text }) => text.includes("in pregnancy"))).toBe(true);
  const [kidneys] = understand("My kidney function is 25. I have diabetes. Is metformin any good?", nothingKnown);
  expect(kidneys?.readings.every(({ text }) => text.includes("glomerular"))).toBe(true);
});

const allOf = (message: string) =>
  understand(message, nothingKnown).flatMap(({ readings: found }) => found.map(({ text }) => text));

test.each([
  ["I have Crohn's disease, how often do I need a colonoscopy?", "crohns"],
  ["How often do I need a colonoscopy? I have ulcerative colitis.", "ulcerative, colitis"],
  ["I have leukemia. Should I get the MMR vaccine?", "leukemia"],
  ["I'm on chemotherapy. Do I need the MMR vaccine?", "chemotherapy"],
  ["I have HIV. Do I need the MMR vaccine?", "HIV"],
  ["I am immunocompromised, should I get the MMR vaccine?", "immunosuppressed"],
  ["I have COPD and lupus. Do I need a pneumonia shot?", "lupus"],
  ["I had Guillain-Barre after a flu shot, should I get a flu shot?", "guillain, barre"],
  ["I had a bad reaction to the flu shot. Do I need a flu shot?", "reaction"],
  ["I have no spleen, do I need the pneumonia vaccine?", "spleen"],
  ["My mammogram was abnormal. When do I need the next mammogram?", "abnormal"],
  ["I am underweight, should I lose weight?", "underweight"],
  ["My dad is 70 and has colitis. How often does he need a colonoscopy?", "colitis"],
  ["The patient has Lynch syndrome. How often is a colonoscopy recommended?", "lynch, syndrome"],
  ["My child has diabetes, what is the A1c goal?", "for a child"],
  ["My son is 3 months old, does he need a flu shot?", "for a child aged 3 months"],
  ["Tengo Crohn, ¿cada cuánto me hago la colonoscopia?", "crohn"],
  ["Tuve un trasplante, ¿necesito la vacuna de la gripe?", "transplant"],
])("what the person asked about has is left out of no reading: %s", (message, had) => {
  expect(allOf(message)).not.toEqual([]);
  expect(allOf(message).filter((text) => !text.includes(had))).toEqual([]);
});

test.each([
  ["My mother has Crohn's disease. How often do I need a colonoscopy?", "How often colonoscopy?"],
  ["I have Crohn's disease. How often does my mother need a colonoscopy?", "How often colonoscopy?"],
  ["I am a teacher and have two kids. Do I need a flu shot?", "Is influenza vaccine recommended?"],
  ["I have a question. How often do I need a colonoscopy?", "How often colonoscopy?"],
  ["I had shingles on my face 7 years ago. Should I still get a shingles vaccine?", "Is shingles vaccine recommended?"],
  ["I have smoked for 30 years. Do I need a flu shot?", "Is influenza vaccine recommended?"],
  ["I have diabetes and my boiler broke. Do I need a flu shot?", "Is influenza vaccine recommended?"],
  [
    "Is the flu shot recommended? I've had it twice and my partner is fed up with me.",
    "Is influenza vaccine recommended?",
  ],
  ["I'm 52 and fit. How often do I need a mammogram?", "How often screening mammography for a person aged 52?"],
])("what others have, work and chatter bind nothing: %s", (message, reading) => {
  expect(allOf(message)).toContain(reading);
});

test("every word of a reading is the message's own, a name of the field or one of the form", () => {
  const message = "Is vitamin d any good to stop old people falling";
  const [question] = understand(message, nothingKnown);
  expect(question?.readings[0]?.text).toBe("Is vitamin D, older adults, falls recommended?");
  expect(question?.terms).toEqual([
    { words: "old people", as: "older adults" },
    { words: "falling", as: "falls" },
  ]);
});

test("a misspelt name is read as the one it is nearest to, and told", () => {
  const [question] = understand("what medicine is there for osteoperosis", nothingKnown);
  expect(question?.readings[0]?.text).toBe("Which medicine is for osteoporosis?");
  expect(question?.terms).toEqual([{ words: "osteoperosis", as: "osteoporosis" }]);
});

test.each([
  ["I'm a hemophiliac. Should I take aspirin to prevent heart disease?", /hemophilia/],
  ["I'm a haemophiliac. Should I take aspirin to prevent heart disease?", /hemophilia/],
  ["As a haemophiliac, should I take aspirin to prevent heart disease?", /hemophilia/],
  ["My husband is a haemophiliac. Should he have a colonoscopy?", /hemophilia/],
  ["I'm an epileptic. What antidepressant is best for depression?", /epilepsy/],
  ["I am celiac. How often do I need a bone density scan?", /celiac disease/],
  ["I'm a celiac. How often do I need a bone density scan?", /celiac disease/],
  ["I'm a recovering alcoholic. Which medicine is best for type 2 diabetes?", /alcohol use disorder/],
  ["I'm a cancer survivor. How often should I have a mammogram?", /cancer, survivor/],
  ["I'm a nurse with Crohn's disease. How often do I need a colonoscopy?", /crohns/],
  ["Soy hemofílico. ¿Debo tomar aspirina para prevenir un infarto?", /hemophilia/],
])("a haemophiliac has hemophilia: %s", (message, illness) => {
  for (const { readings: all } of understand(message, nothingKnown))
    for (const { text } of all) expect(text).toMatch(illness);
  expect(understand(message, nothingKnown)).toHaveLength(1);
});

test.each([
  ["I'm a plumber. How often do I need a colonoscopy?", "How often colonoscopy?"],
  ["My brother is a hemophiliac. Should I have a colonoscopy?", "Is colonoscopy recommended?"],
  ["I'm an asthmatic. Should I have a flu shot?", "Is influenza vaccine, asthma recommended?"],
  ["I'm not a diabetic. How often do I need a colonoscopy?", "How often colonoscopy?"],
])("a trade or a brother's illness is none of the asker's: %s", (message, first) => {
  expect(readings(message)).toEqual([first]);
});

test.each([
  ["My son, 6, has asthma. What inhaler should he use?", "Is inhaler, asthma recommended for a child aged 6?"],
  ["My daughter Emma, 9, has asthma. Which inhaler is best?", "Is inhaler, asthma recommended for a child aged 9?"],
  ["My nephew, 10, has asthma. Which inhaler is best?", "Is inhaler, asthma recommended for a child aged 10?"],
  ["Our 5-year-old has diabetes. What should his A1c be?", "What is the target HbA1c, diabetes for a child aged 5?"],
  ["Mi hijo, 6, tiene asma. ¿Qué inhalador es mejor?", "Is inhaler, asthma recommended for a child aged 6?"],
  ["My daughter, 28, has asthma. Which inhaler is best?", "Is inhaler, asthma recommended for a woman aged 28?"],
])("an age after a name is that person's: %s", (message, first) => {
  expect(readings(message)).toEqual([first]);
});
