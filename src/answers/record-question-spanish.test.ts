import { expect, test } from "vitest";
import { findRecordQuestion } from "./record-question.ts";
import { toEnglishQuestion } from "./record-question-spanish.ts";

test.each([
  ["¿Cuál fue mi último potasio?", "What was my last potassium?"],
  ["cual es mi ultimo resultado de colesterol", "What was my last cholesterol?"],
  ["¿Cómo salió mi último examen de hemoglobina glicosilada?", "What was my last HbA1c?"],
  ["¿Cuál fue el último resultado de mi creatinina?", "What was my last creatinine?"],
  ["¿Cuál fue el resultado de mi última creatinina?", "What was my last creatinine?"],
  ["¿Cuál es mi presión arterial actual?", "What was my last blood pressure?"],
  ["¿Cómo están mis triglicéridos?", "What was my last triglycerides?"],
  ["¿Cuál es mi peso?", "What was my last weight?"],
  ["¿Cuánto peso?", "What was my last weight?"],
  ["¿Cuánto mido?", "What was my last height?"],
  ["¿Cuánto tengo de colesterol?", "What was my last cholesterol?"],
  ["¿En cuánto está mi presión?", "What was my last blood pressure?"],
  ["cuanto tuve de potasio", "What was my last potassium?"],
  ["¿Soy diabético?", "Do I have diabetes?"],
  ["¿Soy hipertensa?", "Do I have high blood pressure?"],
  ["¿Desde cuándo padezco de asma?", "When was I diagnosed with asthma?"],
  ["¿Cuándo fue mi última colonoscopia?", "When was my last colonoscopy?"],
  ["¿Cuándo me hicieron la última mamografía?", "When was my last mammogram?"],
  ["¿Cuándo fue la última vez que me hice una citología?", "When was my last pap smear?"],
  ["¿Cuándo me pusieron la vacuna de la gripe por última vez?", "When was my last influenza vaccine?"],
  ["¿Cuándo me diagnosticaron diabetes?", "When was I diagnosed with diabetes?"],
  ["¿Qué medicinas estoy tomando ahora?", "What medicines am I taking now?"],
  ["¿Cuál es mi medicación?", "What medicines am I taking now?"],
  ["¿Cuáles son mis alergias?", "What am I allergic to?"],
  ["¿A qué medicamentos soy alérgica?", "What am I allergic to?"],
  ["¿Tengo alguna alergia?", "What am I allergic to?"],
  ["¿Qué vacunas me han puesto?", "What are my vaccines?"],
  ["¿Qué operaciones me han hecho?", "What are my procedures?"],
  ["¿Soy alérgico a la penicilina?", "Am I allergic to penicillin?"],
  ["¿Soy alérgico a las sulfas?", "Am I allergic to sulfa?"],
  ["¿Estoy tomando losartán?", "Am I taking losartan?"],
  ["¿Qué dosis de metformina tomo?", "What dose of metformin do I take?"],
  ["¿Cada cuánto tomo la metformina?", "What dose of metformin do I take?"],
  ["¿Cuántas veces al día tomo losartán?", "What dose of losartan do I take?"],
  ["¿A qué hora me tomo el omeprazol?", "What dose of omeprazole do I take?"],
  ["¿Cuánta metformina tomo?", "What dose of metformin do I take?"],
  ["¿Cuál es mi dosis de hidroclorotiazida?", "What dose of hydrochlorothiazide do I take?"],
  ["¿Tengo presión alta?", "Do I have high blood pressure?"],
  ["¿Me han puesto la vacuna contra el herpes zóster?", "Have I had a shingles vaccine?"],
  ["¿Estoy vacunado contra la hepatitis B?", "Have I had a hepatitis B vaccine?"],
])("%s", (question, english) => {
  expect(toEnglishQuestion(question)?.as).toBe(english);
  expect(findRecordQuestion(english)).toBeDefined();
});

test.each([
  ["a time", "¿Cuál fue mi potasio en 2019?", "¿Cuál fue mi colesterol 2023?", "¿Cuándo me diagnosticaron diabetes por primera vez?"],
  ["a result told", "¿Cómo está mi presión 150/95?", "¿Cómo está mi A1c 9?"],
  ["another person", "¿Cuál fue el último potasio de mi madre?", "¿Qué pastillas tomó?", "¿Cuánta insulina tomó?", "¿Cuándo fue su último infarto?", "¿Cuándo hizo la última mamografía?"],
  ["an advice", "¿Cada cuánto debo tomar metformina?", "¿Cuánta insulina tomo?", "¿Cuándo dejo la metformina?", "¿Tengo que tomar metformina?", "¿Debo dejar de tomar losartán?", "¿Cuánto paracetamol debo tomar?", "¿Qué medicinas debo evitar?", "¿Tomo una aspirina?", "¿Qué tratamientos tengo?", "¿Sigo tomando la metformina?", "¿Cuánto peso debo perder?", "¿En cuánto debe estar mi presión?"],
  ["a fact", "¿Cuál es la dosis de paracetamol?", "¿Qué es la diabetes?", "¿Cuál es el colesterol malo?", "¿Cuál es la prueba de VIH?", "¿Cuál es la última guía sobre la gota?", "¿Qué fue el derrame?", "¿Cuál es mi riesgo de infarto?", "¿A cuánto está el azúcar?"],
  ["a danger", "¿Tengo dolor de pecho?", "Estoy con hemorragia", "¿Estoy tomando veneno?", "¿Estoy con sepsis?", "¿Estoy tomando litio? 💀", "¿Cuánto tengo de vida?"],
  ["no question", "Tengo depresión", "Soy diabético", "En cuanto tuve temperatura", "¡Cuánto tengo de azúcar!", "Soy alérgico a la penicilina", "tengo gota"],
  ["a thing of several meanings", "¿Tengo azúcar?", "¿Tengo un lunar?", "¿Cómo está mi riñón?", "¿Cuándo tuve VPH por última vez?", "¿Desde cuándo tengo neumonía?"],
  ["English", "What was my last potassium?", "Do I have gout?"],
])("what tells of %s is left as it is", (_, ...questions) => {
  for (const question of questions) expect([question, toEnglishQuestion(question)]).toEqual([question, undefined]);
}); // biome-ignore format: by what is told
