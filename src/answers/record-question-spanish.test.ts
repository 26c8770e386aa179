import { expect, test } from "vitest";
import { findRecordQuestion } from "./record-question.ts";
import { toEnglishQuestion } from "./record-question-spanish.ts";

test.each([
  ["¿Cuál fue mi último potasio?", "What was my last potassium?"],
  ["cual es mi ultimo resultado de colesterol", "What was my last total cholesterol?"],
  ["¿Cómo salió mi último examen de hemoglobina glicosilada?", "What was my last HbA1c?"],
  ["¿Cuál es mi presión arterial actual?", "What was my last blood pressure?"],
  ["¿Cuál es mi peso?", "What was my last weight?"],
  ["¿Cuándo fue mi última colonoscopia?", "When was my last colonoscopy?"],
  ["¿Cuándo me hicieron la última mamografía?", "When was my last mammogram?"],
  ["¿Cuándo me pusieron la vacuna de la gripe por última vez?", "When was my last influenza vaccine?"],
  ["¿Cuándo me diagnosticaron diabetes?", "When was I diagnosed with diabetes?"],
  ["¿Qué medicinas estoy tomando ahora?", "What are my medicines?"],
  ["¿Cuáles son mis alergias?", "What am I allergic to?"],
  ["¿A qué soy alérgica?", "What am I allergic to?"],
  ["¿Tengo alguna alergia?", "What am I allergic to?"],
  ["¿Qué vacunas me han puesto?", "What are my vaccines?"],
  ["¿Soy alérgico a la penicilina?", "Am I allergic to penicillin?"],
  ["¿Estoy tomando losartán?", "Am I taking losartan?"],
  ["¿Qué dosis de metformina tomo?", "What dose of metformine do I take?"],
  ["¿Cuánta hidroclorotiazida tomo?", "How much hydrochlorothiazide do I take?"],
  ["¿Tengo presión alta?", "Do I have high blood pressure?"],
  ["¿Me han puesto la vacuna contra el herpes zóster?", "Have I had a shingles vaccine?"],
])("%s", (question, english) => {
  expect(toEnglishQuestion(question)?.as).toBe(english);
  expect(findRecordQuestion(english)).toBeDefined();
});

test.each([
  "¿Cuál fue mi potasio en 2019?",
  "¿Cuándo me diagnosticaron diabetes por primera vez?",
  "¿Cuál fue el último potasio de mi madre?",
  "¿Tengo que tomar metformina?",
  "¿Tengo dolor de pecho?",
  "¿Tengo azúcar?",
  "¿Tomo mucha?",
  "¿Debo dejar de tomar losartán?",
  "¿Qué medicinas debo evitar?",
  "¿Qué es la diabetes?",
  "¿Cuál es la última guía sobre la gota?",
  "What was my last potassium?",
  "¿Cuál es mi riesgo de infarto?",
])("what is not all understood, or asks something else, is left: %s", (question) => {
  expect(toEnglishQuestion(question)).toBeUndefined();
});
