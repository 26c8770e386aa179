import { expect, test } from "vitest";
import { withoutFeared, withoutLongAgo } from "./feared-illness.ts";

const illness = /stroke|seizure|convulsión|heart attack|infarto|derrame|embolia/;

test.each([
  "My husband had a stroke what do I do",
  "My husband had a heart attack what do I do",
  "my mom had a stroke this morning, is aspirin good",
  "my husband had a stroke at 10 am what do i do",
  "my husband had a stroke when he was mowing the lawn",
  "my husband had a stroke his pulse is at 45",
  "my husband had a stroke, he has a history of high blood pressure, what do we do",
  "my husband had a heart attack, should i get him checked",
  "my mother had a bypass at age 80. My husband had a stroke what do I do",
  "mi esposo tuvo un infarto que hago",
  "my wife had a seizure just now",
  "mi hijo tuvo una convulsión que hago",
  "My dad had a heart attack this morning. How are heart attacks prevented?",
  "How do I know if it is a heart attack",
  "I had a heart attack in 2015. Should I take aspirin?",
  "a mi mamá le dio un derrame hace 2 horas",
])("a husband's stroke that may be of now is left in: %s", (message) => {
  expect(withoutFeared(message)).toMatch(illness);
});

test.each([
  "my mother had a stroke 5 years ago",
  "my daughter had a seizure 6 years ago",
  "my daughter had a febrile seizure at 18 months",
  "my dad had a heart attack at 54",
  "my father had a stroke in 2010, what diet helps",
  "my mother had a stroke when she was 80",
  "my brother died of a heart attack",
  "family history: my dad had a stroke",
  "my father had a heart attack and has been well",
  "My dad had a heart attack. How do I prevent one?",
  "my mom had a stroke, should i be screened",
  "my dad had a heart attack, what is my risk",
  "what to eat so i don't have a heart attack",
  "mi abuelo murio de un infarto a los 60, cada cuanto me mido la presion",
  "mi papá tuvo un infarto hace 10 años",
  "mi abuela tuvo una embolia, cuál es mi riesgo",
  "My neighbor had a heart attack. How is a heart attack prevented?",
  "Mi abuela murió de un infarto. ¿Cómo se previene un infarto?",
  "¿Debo tomar aspirina para prevenir un infarto?",
])("an illness that is feared, or that kin had long ago, is taken out: %s", (message) => {
  expect(withoutFeared(message)).not.toMatch(/(?:stroke|seizure|heart attack|infarto|derrame|embolia)\b(?! one)/);
});

test.each([
  "My heart attack was five years ago. Should I still get a flu shot?",
  "I had a stroke in 2015. What should my blood pressure be?",
  "I had an anaphylactic reaction to peanuts years ago. Can I get a flu shot?",
  "Tuve un infarto hace 4 años. ¿Qué colesterol debo tener?",
])("what happened years ago is history: %s", (message) => {
  expect(withoutLongAgo(message)).not.toMatch(/stroke|heart attack|anaphyla|infarto/);
});

test.each([
  "My heart attack was two hours ago",
  "I had a heart attack three years ago and this feels the same",
  "I had a stroke five years ago and now my other arm is numb",
  "I had anaphylaxis to peanuts years ago. I just ate one",
  "I had an anaphylactic reaction ten minutes ago",
])("but for what may be back: %s", (message) => {
  expect(withoutLongAgo(message)).toBe(message);
});
