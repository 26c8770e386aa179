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
