import { expect, test } from "vitest";
import { signsBesideIllness } from "./illness-signs.ts";

test.each<[message: string, care: "emergency" | "symptom"]>([
  ["I have leukemia and fever", "emergency"],
  ["I have a kidney transplant and fever of 100.8", "emergency"],
  ["my husband is on chemo and has chills", "emergency"],
  ["Mi hijo tiene leucemia y fiebre", "emergency"],
  ["I have sickle cell and my legs hurt a lot", "emergency"],
  ["sickle cell crisis what do I do", "emergency"],
  ["I have hemophilia and bumped my head", "emergency"],
  ["I have copd and it's harder to catch my breath", "emergency"],
  ["tengo asma y he usado el inhalador 8 veces hoy", "emergency"],
  ["my son has type 1 diabetes and keeps throwing up", "emergency"],
  ["my dad has cirrhosis and is confused", "emergency"],
  ["I have heart failure and gained 6 pounds since Friday", "symptom"],
  ["I missed dialysis twice this week", "symptom"],
])("a sign counts by the illness it is told beside: %s", (message, care) => {
  expect(signsBesideIllness(message)).toBe(care);
});

test.each([
  "My legs hurt a lot",
  "My knee is swollen and I bumped it",
  "I have leukemia and no fever. Should I get a flu shot?",
  "I have sickle cell trait. Should I get a flu shot?",
  "I have asthma and use my inhaler two times a week",
  "I have heart failure. How much salt is ok?",
  "I gained 6 pounds since Friday",
  "My father has type 2 diabetes and threw a party",
])("neither the illness alone nor the sign alone, nor one that is denied: %s", (message) => {
  expect(signsBesideIllness(message)).toBeUndefined();
});
