import { expect, test } from "vitest";
import { careNeeded } from "./urgent-question.ts";

test.each([
  "I have chest pain and my left arm is numb",
  "my chest hurts what should I do",
  "Chest pain right now",
  "I can't breathe",
  "My husband passed out and won't wake up",
  "my face is drooping and I have slurred speech",
  "This is the worst headache of my life",
  "I took too many pills",
  "My son swallowed a battery",
  "my throat is closing after eating peanuts",
  "I am pregnant and bleeding",
  "help, she is having a seizure",
  "I'm coughing up blood",
  "Tengo dolor en el pecho",
  "me cuesta respirar",
  "me duele el pecho",
  "Me duele mucho el pecho y el brazo izquierdo",
  "¿Por qué me duele el pecho?",
  "No puedo respirar",
  "mi hijo no respira",
  "Se está ahogando",
  "a mi papá se le durmió la cara: tiene la cara torcida y no puede hablar",
  "no siento el brazo",
  "Es el peor dolor de cabeza de mi vida",
  "vomité sangre",
  "Mi hija tomó demasiadas pastillas",
  "mi niño se tragó una pila",
  "tengo la lengua hinchada",
  "estoy embarazada y sangrando",
])("a present danger is sent to care: %s", (question) => {
  expect(careNeeded(question)).toBe("emergency");
});

test.each([
  "What are good foods for the heart? He has collapsed.",
  "I had a heart attack 2 years ago and now my chest hurts",
  "I think I'm having a heart attack, my dad had one 2 years ago",
  "is this a heart attack? i had one years ago",
])("a danger told after a general question, or beside an old illness, is sent to care: %s", (message) => {
  expect(careNeeded(message)).toBe("emergency");
});

test.each([
  "I had a heart attack 2 years ago, do I still need rehab?",
  "Is cardiac rehab after my heart attack worth it?",
  "What can I do to lower my blood pressure without pills?",
  "¿cómo puedo bajar la presión sin tomar pastillas?",
])("an old heart attack, and doing without medicine, are no danger and no change of it: %s", (message) => {
  expect(careNeeded(message)).toBeUndefined();
});

test.each([
  "I want to die",
  "I've been thinking about suicide",
  "I might hurt myself",
  "no quiero vivir",
  "me quiero matar",
  "Mi hermano se quiere morir",
  "life is hard, better off dead",
])("a crisis is met with a crisis line: %s", (question) => {
  expect(careNeeded(question)).toBe("crisis");
});

test.each([
  "Should I stop taking my metformin?",
  "Can I double my dose of lisinopril?",
  "How much insulin should I take?",
  "Is it safe for me to stop my blood thinner?",
  "can i skip my statin tonight",
  "¿Puedo dejar de tomar mis pastillas?",
  "¿Puedo dejar la metformina?",
  "¿Debo tomar losartán?",
  "¿Está bien si dejo la atorvastatina?",
  "¿Cuánta insulina debo ponerme?",
  "How much insulin should I inject?",
  "Can I come off my antidepressants?",
  "I have a mechanical valve, can I take eliquis?",
  "I have gout and kidney failure, can I take allopurinol?",
])("a decision about one's own treatment is left to the care team: %s", (question) => {
  expect(careNeeded(question)).toBe("own-treatment");
});

test.each([
  "What causes chest pain?",
  "What is a stroke?",
  "What should my blood pressure be?",
  "Who should be screened for colorectal cancer?",
  "What is metformin?",
  "Does aspirin prevent a heart attack?",
  "Why is suicide prevention important?",
  "How is shortness of breath treated in COPD?",
  "What vaccines do I need?",
  "When should I have a colonoscopy?",
  "What did my last blood test show?",
  "How can I lower my blood pressure?",
  "¿Qué causa el dolor en el pecho?",
  "¿Por qué da un infarto?",
  "¿Cómo se trata la dificultad para respirar en la EPOC?",
  "¿Qué es un derrame cerebral?",
  "¿Se puede prevenir un infarto?",
  "¿Cuándo debo hacerme una colonoscopia?",
  "¿Cómo puedo bajar la presión?",
  "¿Qué es la metformina?",
])("an ordinary question is answered: %s", (question) => {
  expect(careNeeded(question)).toBeUndefined();
});
