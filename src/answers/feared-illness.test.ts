import { expect, test } from "vitest";
import { withoutFeared } from "./feared-illness.ts";

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
])("an illness that is feared, or that kin had long ago, is taken out: %s", (message) => {
  expect(withoutFeared(message)).not.toMatch(/(?:stroke|seizure|heart attack|infarto|derrame|embolia)\b(?! one)/);
});
