import { expect, test } from "vitest";
import { signsIn, tellsOfCrisis } from "./urgent-signs.ts";

const apostrophes = ["'", "’", "‘", "`", "´", ""];
const withEach = (messages: readonly string[]) =>
  messages.flatMap((message) => apostrophes.map((mark) => message.replaceAll("'", mark)));

test.each(
  withEach([
    "I can't breathe",
    "my dad can't speak",
    "He won't wake up",
    "she is bleeding and it won't stop bleeding",
    "the baby isn't breathing",
    "I can't see out of my left eye",
    "I can't pee",
    "my inhaler doesn't help",
    "baby hasn't kicked since noon",
  ]),
)("a phone's apostrophe hides no danger: %s", (message) => {
  expect(signsIn(message, true)).toBe("emergency");
});

test.each(withEach(["I can't swallow", "my toe won't heal", "lost 20 pounds and didn't try"]))(
  "a phone's apostrophe hides no symptom: %s",
  (message) => {
    expect(signsIn(message, true)).toBe("symptom");
  },
);

test.each(withEach(["I don't want to live anymore", "i don't want to be here", "what's the point of living"]))(
  "a phone's apostrophe hides no despair: %s",
  (message) => {
    expect(tellsOfCrisis(message)).toBe(true);
  },
);

test.each([
  "me quiero matar",
  "me voy a matar",
  "quiero matarme",
  "me quiero morir",
  "pienso en quitarme la vida",
  "se quiere quitar la vida o matarse",
  "no quiero vivir",
  "ya no quiere vivir",
  "no quiero estar aquí",
  "estarían mejor sin mí",
])("despair in Spanish: %s", (message) => {
  expect(tellsOfCrisis(message)).toBe(true);
});

test.each([
  "Do I need a blood sugar test at 45?",
  "Should I have my blood sugar checked at age 40?",
  "Is it time for a sugar test at 50?",
  "do i need a fasting blood sugar test at 45",
  "when should i start glucose checks after 45",
  "¿Necesito una prueba de azúcar a los 45?",
  "my husband's sugar is bad and he is 45",
  "How do I use my Advair 250/50?",
  "hemoglobina glicosilada 6.4",
  "low sodium soup, sodium 180 mg",
  "sugar 98 and potassium 4.1",
  "bp 118/76",
])("an age, a dose and an ordinary result are no danger: %s", (message) => {
  expect(signsIn(message, true)).toBeUndefined();
});

test.each([
  "my husband's sugar is 38",
  "what should i do my sugar is 420 mg",
  "cant get my sugar below 400",
  "my sugar was 420, now 180",
  "my sugar tested at 45",
  "my sugar is 420 and 62 years old",
  "glucose 2.5 mmol/l",
  "el azúcar salió en 38",
  "mi glucosa es 450",
  "fasting sugar 40",
  "potassium-6.9",
  "potasio 6.9",
  "sodium came back 114",
  "hgb 6.1",
  "hemoglobina 5.8",
  "platelets 12",
  "plaquetas 9,000",
  "calcio 14.2",
  "wbc 0.4",
  "pressure 70/40",
  "presión 190 sobre 110 y me duele la cabeza",
  "my head hurts 190/125",
])("a result that is a danger by itself is found by its number: %s", (message) => {
  expect(signsIn(message, false)).toBe("emergency");
});

test.each(["182/100 this week", "bp 170-190/110", "mom 190/110", "bp 85/50"])(
  "a pressure for a clinician: %s",
  (message) => {
    expect(signsIn(message, false)).toBe("symptom");
  },
);
