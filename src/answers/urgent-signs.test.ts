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
