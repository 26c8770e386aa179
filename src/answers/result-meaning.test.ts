import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerSchema } from "#contract";
import { type ClinicalEvent, toEpochMs, toSubjectKey } from "#core";
import { addEvidence, type EvidenceLibrary, openEvidence } from "#evidence";
import { type AnswerOptions, answerQuestion } from "./answer-question.ts";
import { verifyAnswer } from "./verify-answer.ts";

let root: string;
let library: EvidenceLibrary;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-results-"));
  await addEvidence({ paths: ["library"], directory: root });
  library = await openEvidence(root);
});
afterAll(async () => {
  await library.close();
  await rm(root, { recursive: true, force: true });
});

async function quotes(question: string, options: AnswerOptions = { audience: "patient" }): Promise<string[]> {
  const answer = await answerQuestion(library, question, options);
  expect(answerSchema.parse(answer)).toEqual(answer);
  expect(await verifyAnswer(answer, library, options.record)).toEqual([]);
  return answer.statements.map(({ text }) => text);
}

test.each<[question: string, first: RegExp]>([
  ["My A1c is 6.1, is that diabetes?", /^An A1C from 5\.7 to 6\.4 means prediabetes/],
  ["a1c 6.3 bad?", /^An A1C from 5\.7 to 6\.4 means prediabetes/],
  ["me salió la hemoglobina glucosilada en 6.8, ¿eso ya es diabetes?", /^Diabetes is/],
  ["My LDL is 165, what does that mean?", /160 to 189 is high/],
  ["What does an eGFR of 52 mean?", /^Chronic kidney disease is|^An eGFR of 90/],
  ["T score -2.7 hip, do I have osteoporosis?", /-2\.5 or lower is osteoporosis/],
  ["118/76 is my bp ok", /below 120 over 80 is called normal/],
  ["phq9 score 12", /10 to 14 moderate/],
  ["I have diabetes and my A1c is 7.8, is that good?", /goal is an A1C below 7/],
])("a result is answered by the name of its range, or by what is aimed at: %s", async (question, first) => {
  expect((await quotes(question))[0]).toMatch(first);
});

test.each([
  ["My LDL is 165, what does that mean?", /statin|ezetimibe|atherosclerotic/],
  ["My LDL is 195 and my dad had a heart attack, should I be worried?", /ezetimibe|coronary/],
  ["T score of -2.7 what does that mean", /FIB-4/],
  ["my good cholesterol is 92, is too high a bad thing?", /LDL/],
  ["my son is 9, his bmi is 24, is that ok?", /obesity|underweight/],
])("nothing is said of another measure, another range or other people: %s", async (question, beside) => {
  expect((await quotes(question)).join("\n")).not.toMatch(beside);
});

const goal = /goal is an A1C/;
const statin = /you should take a statin/;
// Asked by a reader who looked for faults.
test.each([
  ["165 ldl, 6.1 a1c, 138/88 bp. how bad", statin],
  ["120 LDL, 195 total cholesterol, is that ok?", statin],
  ["LDL used to be 195, today 110, is that ok?", statin],
  ["my LDL was 195 and now it's 98, is that good?", statin],
  ["LDL 195 in 2023, 110 in 2024, is it ok", statin],
  ["my LDL isn't 195, it's 95. is that good?", statin],
  ["my wife's LDL is 195, is mine of 110 ok?", statin],
  ["eGFR rose from 28 to 48, is that good", /[Mm]etformin/],
  ["my blood pressure was 150/95, now 118/76, is it normal?", /medicine is advised/],
  ["ALT/AST 62/55 is it high", /blood pressure/],
  ["Symbicort 160/80, is that high", /blood pressure/],
  ["not fasting glucose was 130, is that high?", /126|fasting/],
  ["my 10 year risk of stroke is 12%, is that high?", /statin|aspirin/],
  ["G2P1 at 30 weeks, BP 144/92, is this high?", /130 over 80|medicine/],
  ["estoy embarazada, mi glucosa en ayunas es 98, es alta?", /normal/],
  ["I'm 14 and my BMI is 31, is that obese?", /obesity/],
  ["for a ten year old is 118/76 normal bp", /normal/],
  ["mi hijo de 9 tiene IMC de 24, es normal?", /healthy/],
  ["my husband has diabetes, my A1c is 5.5, is that normal?", goal],
  ["my boyfriend has heart disease, is my LDL of 140 bad?", /statin|ezetimibe/],
  ["negative for diabetes, a1c 5.6 normal?", goal],
  ["they say I might have diabetes. A1c 6.3, is it?", goal],
  ["I'm prediabetic and my A1c is 6.2, is that good?", goal],
  ["a1c 6.5 exactly is that diabetes", goal],
  ["my bmi is 42 what does that mean", /[Mm]etformin/],
  ["eGFR 12 is that bad", /[Mm]etformin/],
])("what holds for others is not told: %s", async (question, others) => {
  expect((await quotes(question)).join("\n")).not.toMatch(others);
});

test.each([
  ["My mother is 88 with dementia and diabetes, her A1c is 7.9, is that ok?", goal],
  ["Is an A1c of 7.5 good for a diabetic?", goal],
  ["my A1c is 7, is that good?", /^Diabetes is found/],
  ["mi hemoglobina es de 11, es baja?", /^Anemia/],
  ["my hemoglobin is 11 is that low", /^Anemia/],
  ["A1c 38 normal?", /^An A1C below 5\.7/],
  ["fasting glucose 6.9, is that diabetes?", /^Prediabetes is/],
  ["is 6.1 a bad A1c?", /^An A1C from 5\.7 to 6\.4/],
  ["my bad cholesterol is 191 and im only 34 female, how bad is that", statin],
  ["tengo la presion en 150/95 es alta?", /^High blood pressure means 130/],
  ["is my potassium high?", /potassium blood test/],
])("what holds for the asker is told: %s", async (question, told) => {
  expect((await quotes(question)).join("\n")).toMatch(told);
});

test.each<[question: string, audience: "clinician" | "patient", low: RegExp]>([
  ["my blood pressure is 92/58 is that too low", "patient", /below 90 over 60 is low/i],
  ["bp 72/40 normal?", "clinician", /below 90\/60 mm Hg is called low/],
  ["fasting glucose 62 normal?", "patient", /below 70 is too low/],
  ["fasting glucose 3.4 normal?", "clinician", /below 70 mg\/dL \(3\.9 mmol\/L\) is called low/],
])(
  "a result that can be too low is never told to be normal without the low end: %s (%s)",
  async (question, audience, low) => {
    const said = await quotes(question, { audience });
    const normal = said.filter((text) => /called normal/.test(text));
    expect(normal.length).toBeGreaterThan(0);
    for (const text of normal) expect(text).toMatch(low);
  },
);

test("for how long something is so is no age", async () => {
  const said = (await quotes("I have had diabetes for 10 years, my A1c is 7.8, is that ok?")).join("\n");
  expect(said).toMatch(goal);
  expect(await quotes("mi LDL es 165 desde hace 9 años, es alto?")).not.toEqual([]);
});

test("what is recommended from a range on is told to who is in it", async () => {
  expect((await quotes("Is a blood pressure of 152/94 high?")).join("\n")).toMatch(/140 over 90 or more, medicine/);
  expect((await quotes("Is a blood pressure of 138/88 high?")).join("\n")).not.toMatch(/140 over 90/);
});

test("a question that asks more than what a result means is left to the other ways", async () => {
  expect(await quotes("my LDL is 150, can I eat eggs")).toEqual([]);
  expect(await quotes("Ferritin 480, I have fatty liver, is this hemochromatosis?")).toEqual([]);
  const statins = "my cholesterol came back LDL 204 and I'm only 38. Do I really have to go on statins?";
  expect((await quotes(statins))[0]).toMatch(/LDL cholesterol (?:is|of) 190/);
});

test("a range that no statement names ends in an abstention, not in what is said of others", async () => {
  expect(await quotes("FIB-4 1.1 what does this mean for my liver")).toEqual([]);
});

const day = Date.UTC(2024, 2, 1);
function result(code: string, display: string, numericValue: number, occurred = day): ClinicalEvent {
  return {
    subject: toSubjectKey(1),
    occurredAt: toEpochMs(occurred),
    filedAt: toEpochMs(occurred),
    code,
    display,
    numericValue,
  };
}

test("what a result on record means: the newest entry, then the statements on it", async () => {
  const record = [
    result("LOINC//4548-4//%", "Hemoglobin A1c", 7.9, day - 9e9),
    result("LOINC//4548-4//%", "Hemoglobin A1c", 6.1),
    result("LOINC//8480-6//mm[Hg]", "Systolic blood pressure", 152),
    result("LOINC//8462-4//mm[Hg]", "Diastolic blood pressure", 94),
  ];
  const [line, first] = await quotes("What does my A1c mean?", { record, audience: "patient" });
  expect(line).toBe("2024-03-01 Hemoglobin A1c: 6.1 % [LOINC//4548-4//%]");
  expect(first).toMatch(/^An A1C from 5\.7 to 6\.4 means prediabetes/);
  const pressure = await quotes("Is my blood pressure high?", { record, audience: "patient" });
  expect(pressure.slice(0, 2).map((text) => text.slice(11, 38))).toEqual([
    "Systolic blood pressure: 15",
    "Diastolic blood pressure: 9",
  ]);
  expect(pressure[2]).toMatch(/^High blood pressure means 130 over 80/);
  const ill = (display: string) => {
    const { numericValue: _, ...condition } = result("ICD10CM//E11.9", display, 0, day - 9e9);
    return [...record, condition];
  };
  const ofDiabetic = await quotes("What does my A1c mean?", {
    record: ill("Type 2 diabetes mellitus"),
    audience: "patient",
  });
  expect(ofDiabetic[1]).toMatch(goal);
  const ofKin = await quotes("What does my A1c mean?", {
    record: ill("Family history of diabetes mellitus"),
    audience: "patient",
  });
  expect(ofKin.join("\n")).not.toMatch(goal);
  const { numericValue: _, ...birth } = result("MEDS_BIRTH", "Birth", 0, day - 9 * 365 * 864e5);
  const child = [...record, birth];
  expect(await quotes("What does my A1c mean?", { record: child, audience: "patient" })).toEqual([line]);
  expect((await quotes("what does my dad's a1c mean", { record, audience: "patient" })).join("\n")).not.toMatch(/2024/);
});

test("a bound or words are quoted as what was found, with the names of ranges and none before another", async () => {
  const bound = { ...result("LOINC//4548-4//%", "Hemoglobin A1c", 15), textValue: ">" };
  const [line, ...ranges] = await quotes("What does my A1c mean?", { record: [bound], audience: "patient" });
  expect(line).toBe("2024-03-01 Hemoglobin A1c: >15 % [LOINC//4548-4//%]");
  expect(ranges).toEqual(await quotes("What does my A1c mean?", { audience: "patient" }));
});

test("a child who has no result of the measure is told no range of adults", async () => {
  const { numericValue: _, ...birth } = result("MEDS_BIRTH", "Birth", 0, day - 9 * 365 * 864e5);
  const child = [birth, result("LOINC//718-7//g/dL", "Hemoglobin", 12)];
  for (const question of [
    "Is my BMI ok?",
    "Is his BMI normal?",
    "My BMI is 17, is that low?",
    "BMI 31 and LDL 165, high?",
  ])
    expect(await quotes(question, { record: child, audience: "patient" })).toEqual([]);
  expect(await quotes("Is his BMI normal?", { record: [], audience: "patient" })).not.toEqual([]);
});

test("a pressure of 182/112 in the morning and a systolic of 118 alone in the evening are no 118/112", async () => {
  const systolic = (value: number, at: number) => result("LOINC//8480-6//mm[Hg]", "Systolic blood pressure", value, at);
  const morning = [systolic(182, day), result("LOINC//8462-4//mm[Hg]", "Diastolic blood pressure", 112, day)];
  const numbers = async (...later: ClinicalEvent[]) => {
    const record = [...morning, ...later];
    const told = await quotes("Is my blood pressure ok?", { record, audience: "patient" });
    return told.flatMap((text) => /: (\d+) mm/.exec(text)?.[1] ?? []);
  };
  expect(await numbers()).toEqual(["182", "112"]);
  expect(await numbers(systolic(118, day + 12 * 3_600_000))).toEqual(["182", "112"]);
  expect(await numbers(systolic(118, day + 36 * 3_600_000))).toEqual(["118", "182", "112"]);
});

test("of two results of one moment that differ neither is the one explained: no range goes first", async () => {
  const a1c = (value: number, code = "LOINC//4548-4//%") => result(code, "Hemoglobin A1c", value);
  const both = [a1c(5.2), a1c(7.9, "LOINC//17856-6//%")];
  const [one, other, ...ranges] = await quotes("What does my A1c mean?", { record: both, audience: "patient" });
  expect([one, other].map((line) => line?.slice(11, 30)).sort()).toEqual([
    "Hemoglobin A1c: 5.2",
    "Hemoglobin A1c: 7.9",
  ]);
  const unread = await quotes("What does my A1c mean?", { audience: "patient" });
  expect(ranges).toEqual(unread);
});

test("a pregnancy among a hundred other conditions is still one: no range of other people is told", async () => {
  const condition = (code: string, display: string) => {
    const { numericValue: _, ...entry } = result(code, display, 0, day - 9e9);
    return entry;
  };
  const others = Array.from({ length: 100 }, (_, i) => condition(`ICD10CM//Q${i}`, `Finding ${i}`));
  const a1c = (value: number) => result("LOINC//4548-4//%", "Hemoglobin A1c", value);
  const asked = (record: readonly ClinicalEvent[]) => quotes("What does my A1c mean?", { record, audience: "patient" });
  const pregnant = condition("SNOMED//77386006", "Pregnancy");
  expect(await asked([a1c(6.1), pregnant, ...others])).toEqual(["2024-03-01 Hemoglobin A1c: 6.1 % [LOINC//4548-4//%]"]);
  const diabetic = condition("ICD10CM//E11.9", "Type 2 diabetes mellitus");
  expect((await asked([a1c(7.9), diabetic, ...others]))[1]).toMatch(goal);
});

test("an A1c is told no range where the record holds what alters it; other measures are", async () => {
  const condition = (display: string) => {
    const { numericValue: _, ...entry } = result("ICD10CM//D50.9", display, 0, day - 9e9);
    return entry;
  };
  const a1c = result("LOINC//4548-4//%", "Hemoglobin A1c", 6.1);
  const asked = (question: string, ...record: readonly ClinicalEvent[]) =>
    quotes(question, { record, audience: "patient" });
  const line = "2024-03-01 Hemoglobin A1c: 6.1 % [LOINC//4548-4//%]";
  for (const ill of ["Iron deficiency anemia", "Sickle-cell trait", "Dependence on renal dialysis"]) {
    expect(await asked("What does my A1c mean?", a1c, condition(ill))).toEqual([line]);
    expect(await asked("What does my A1c mean?", condition(ill))).toEqual([]);
  }
  expect(await asked("What does my A1c mean?", a1c, condition("Family history of iron deficiency anemia"))).toContain(
    "An A1C from 5.7 to 6.4 means prediabetes.",
  );
  const ldl = result("LOINC//18262-6//mg/dL", "LDL cholesterol", 165);
  expect((await asked("What does my LDL mean?", ldl, condition("Sickle-cell trait"))).join("\n")).toMatch(/160 to 189/);
});

test("a dose of what a measure is named after is no result of it", async () => {
  const { numericValue: _, ...tablets } = result("RXNORM//8591", "Potassium chloride", 0);
  const record = [{ ...tablets, drugUse: { dosages: [{ dose: { value: 8, unit: "mEq" } }] } }];
  const said = await quotes("What does my potassium mean?", { record, audience: "patient" });
  expect(said.join("\n")).not.toMatch(/Potassium chloride/);
});
