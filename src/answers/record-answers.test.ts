import { describe, expect, test } from "vitest";
import { type ChartEntry, type ClinicalEvent, toEpochMs, toSubjectKey } from "#core";
import { openEvidence } from "#evidence";
import { answerQuestion } from "./answer-question.ts";
import { renderRecord } from "./record-text.ts";
import { currentConditions } from "./recorded-results.ts";
import { verifyAnswer } from "./verify-answer.ts";

function event(code: string, date: string, rest: Partial<ClinicalEvent> = {}): ClinicalEvent {
  const at = toEpochMs(Date.parse(date));
  return { subject: toSubjectKey(1), code, occurredAt: at, filedAt: at, ...rest };
}

const record = [
  event("LOINC//4548-4//%", "2023-02-01", {
    numericValue: 6.9,
    display: "Hemoglobin A1c/Hemoglobin.total in Blood",
    source: "Observation/1",
  }),
  event("LOINC//4548-4//%", "2024-03-01", {
    numericValue: 7.2,
    display: "Hemoglobin A1c/Hemoglobin.total in Blood",
    source: "Observation/2",
  }),
  event("LOINC//718-7//g/dL", "2024-04-01", { numericValue: 13.1, display: "Hemoglobin [Mass/volume] in Blood" }),
  event("LOINC//8480-6//mm[Hg]", "2024-03-01", { numericValue: 138, display: "Systolic blood pressure" }),
  event("LOINC//8462-4//mm[Hg]", "2024-03-01", { numericValue: 82, display: "Diastolic blood pressure" }),
  event("ICD10CM//E11.9", "2015-06-01", { display: "Type 2 diabetes mellitus without complications" }),
  event("RXNORM//860975", "2023-06-10", { display: "metformin hydrochloride 500 MG Oral Tablet" }),
  event("CVX//140", "2023-10-01", { display: "Influenza, seasonal, injectable, preservative free" }),
  event("ICD10CM//J20.9", "2019-01-01", { display: "Acute bronchitis" }),
  event("CONDITION_END//ICD10CM//J20.9", "2019-02-01", { display: "Acute bronchitis resolved" }),
];
const library = await openEvidence("/nonexistent/osler-evidence");

async function ask(question: string) {
  const answer = await answerQuestion(library, question, { record });
  expect(await verifyAnswer(answer, library, record)).toEqual([]);
  return answer;
}

test("the last HbA1c is the newest of its kind, not another haemoglobin", async () => {
  for (const question of ["What was my last HbA1c?", "What is the patient's latest A1c?", "when was my last hba1c"]) {
    const answer = await ask(question);
    expect(answer.statements.map(({ text }) => text)).toEqual([
      "2024-03-01 Hemoglobin A1c/Hemoglobin.total in Blood: 7.2 % [LOINC//4548-4//%]",
    ]);
    expect(answer.statements[0]?.citations[0]?.source).toBe("record:Observation/2");
  }
});

test.each([
  ["Denies asthma", "Do I have asthma?"],
  ["Gout excluded", "Do I have gout?"],
  ["Hepatitis C antibody screen negative", "Do I have hepatitis C?"],
])("what an entry denies is not had: %s", async (display, question) => {
  const denied = event("UNCODED//Condition", "2024-05-01", { display });
  expect((await answerQuestion(library, question, { record: [...record, denied] })).kind).toBe("abstain");
});

test("what is negative in the name of an illness is had", async () => {
  const had = event("SNOMED//706970001", "2024-05-01", { display: "Triple negative breast cancer" });
  const answer = await answerQuestion(library, "Do I have breast cancer?", { record: [...record, had] });
  expect(answer.kind).toBe("answer");
});

test("a suspected condition is quoted as suspected, and is no illness on record when a result is explained", async () => {
  const suspected = event("SUSPECTED//ICD10CM//I26.99", "2024-05-01", { display: "Pulmonary embolism" });
  const answer = await answerQuestion(library, "Do I have a pulmonary embolism?", { record: [...record, suspected] });
  expect(answer.statements.map(({ text }) => text)).toEqual([
    "2024-05-01 Suspected, not confirmed: Pulmonary embolism [SUSPECTED//ICD10CM//I26.99]",
  ]);
  const conditions = currentConditions([...record, suspected]).map((line) => line.event.display);
  expect(conditions).toEqual(["Type 2 diabetes mellitus without complications"]);
});

test("entries of MEDS are conditions, drugs and procedures as those of FHIR are", async () => {
  const meds = [
    event("DIAGNOSIS//ICD//10//E119", "2019-05-01"),
    event("MEDICATION//metformin//Administered", "2019-05-02", { numericValue: 500 }),
    event("PROCEDURE//ICD//10//0DTJ4ZZ", "2019-05-03", { display: "Resection of appendix" }),
  ];
  const told = async (question: string) =>
    (await answerQuestion(library, question, { record: meds })).statements.map(({ text }) => text);
  expect(await told("Do I have diabetes?")).toEqual(["2019-05-01 DIAGNOSIS ICD [DIAGNOSIS//ICD//10//E119]"]);
  expect(await told("Am I taking metformin?")).toEqual([
    "2019-05-02 metformin, Administered: 500 [MEDICATION//metformin//Administered]",
  ]);
  expect(await told("What procedures have I had?")).toEqual([
    "2019-05-03 Resection of appendix [PROCEDURE//ICD//10//0DTJ4ZZ]",
  ]);
});

test.each([
  ["Glucose", "Glucose, Serum", "glucose", ["Glucose, Serum"]],
  ["Potassium", "POTASSIUM LVL", "potassium", ["POTASSIUM LVL"]],
  ["HbA1c", "Hemoglobin A1C, POC", "A1c", ["Hemoglobin A1C, POC"]],
  ["BMI", "Body mass index (BMI) [Ratio]", "BMI", ["Body mass index (BMI) [Ratio]"]],
  ["LDL", "LDL Direct", "LDL", ["LDL Direct", "LDL"]],
  ["TSH", "TSH, 3rd Generation", "TSH", ["TSH, 3rd Generation", "TSH"]],
  ["Creatinine", "Creatinine, Urine", "creatinine", ["Creatinine"]],
  ["Cholesterol", "Cholesterol in HDL", "cholesterol", ["Cholesterol"]],
  ["Calcium", "Calcium, ionized", "calcium", ["Calcium"]],
])(
  "%s of an old laboratory is not the last beside %s of a new one, unless that is another thing",
  async (old, recent, asked, told) => {
    const results = [
      event("LAB//1", "2001-01-01", { display: old, numericValue: 1 }),
      event("LAB//2", "2024-01-01", { display: recent, numericValue: 2 }),
    ];
    const answer = await answerQuestion(library, `What was my last ${asked}?`, { record: results });
    expect(answer.statements.map(({ text }) => text.slice(11, text.indexOf(":")))).toEqual(told);
    const oldest = await answerQuestion(library, `What was my first ${asked}?`, { record: results });
    expect(oldest.statements.map(({ text }) => text.slice(0, 4))).toEqual(["2001"]);
  },
);

test.each([
  ["Do I have high blood pressure?", "Pulmonary hypertension"],
  ["Do I have hypertension?", "Elevated blood-pressure reading, without diagnosis of hypertension"],
  ["Have I ever had diabetes?", "Gestational diabetes mellitus"],
  ["When was I diagnosed with diabetes?", "Diabetes insipidus"],
  ["Do I have depression?", "Respiratory depression"],
])("%s is not answered by %s, which is another illness, but whoever asks for that is told", async (question, other) => {
  const ill = [event("SNOMED//1", "2020-01-01", { display: other })];
  expect((await answerQuestion(library, question, { record: ill })).statements).toEqual([]);
  const own = await answerQuestion(library, `Do I have ${other.replace(/,.*/, "").toLowerCase()}?`, { record: ill });
  expect(own.statements).toHaveLength(/without/.test(other) ? 0 : 1);
});

test("an allergy on the problem list or among OMOP's observations is one that the record holds, and one that is denied there is none", async () => {
  const held = [
    event("DIAGNOSIS//ICD//10//Z880", "2019-05-01", { display: "Allergy status to penicillin" }),
    event("SNOMED//91934008", "2020-05-01", { display: "Allergy to nut", source: "Observation/observation-7" }),
    event("SNOMED//300916003//SNOMED//373067005", "2020-05-01", {
      display: "Allergy to latex: No",
      source: "Observation/observation-8",
    }),
    event("ICD10CM//J30.9", "2020-05-01", { display: "Allergic rhinitis, unspecified" }),
  ];
  const told = async (question: string) =>
    (await answerQuestion(library, question, { record: held })).statements.map(({ text }) => text.slice(11, 25));
  expect(await told("What am I allergic to?")).toEqual(["Allergy to nut", "Allergy status"]);
  expect(await told("What are my allergies?")).toEqual(["Allergy to nut", "Allergy status"]);
  expect(await told("Am I allergic to penicillin?")).toEqual(["Allergy status"]);
  expect((await answerQuestion(library, "Is latex safe for me?", { record: held })).allergies).toBeUndefined();
});

test("a drug that MEDS says was stopped is quoted with its stop, and is none that is taken now", async () => {
  const drugs = [
    event("MEDICATION//START//Lisinopril", "2020-01-01"),
    event("MEDICATION//STOP//Lisinopril", "2020-03-01"),
    event("MEDICATION//START//Simvastatin", "2020-01-01"),
    event("MEDICATION//STOP//Warfarin", "2020-02-01"),
  ];
  const told = async (question: string) =>
    (await answerQuestion(library, question, { record: drugs })).statements.map(({ text }) => text.split(" [")[0]);
  expect(await told("Am I still taking lisinopril?")).toEqual([
    "2020-01-01 START, Lisinopril",
    "2020-03-01 STOP, Lisinopril",
  ]);
  expect(await told("When was my lisinopril stopped?")).toEqual(["2020-03-01 STOP, Lisinopril"]);
  expect(await told("Am I taking warfarin?")).toEqual(["2020-02-01 STOP, Warfarin"]);
  expect(await told("What are my current medications?")).toEqual(["2020-01-01 START, Simvastatin"]);
});

test("a vaccine that OMOP keeps among the drugs is a vaccine and no medicine", async () => {
  const zoster = event("CVX//187", "2022-01-01", {
    display: "zoster recombinant",
    source: "MedicationStatement/drug-4",
  });
  const told = async (question: string) =>
    (await answerQuestion(library, question, { record: [zoster] })).statements.map(({ text }) => text);
  expect(await told("What vaccines have I had?")).toEqual(["2022-01-01 zoster recombinant [CVX//187]"]);
  expect(await told("What medicines am I on?")).toEqual([]);
});

test.each([
  "What was my HbA1c before that?",
  "What was my HbA1c before?",
  "What was my HbA1c last year?",
  "What was my HbA1c yesterday?",
])("%s asks for another result than the last", async (question) => {
  const answer = await ask(question);
  expect(answer.kind === "abstain" ? answer.reason : "").toMatch(/not chosen by a time/);
});

test("of a dose that was changed only the order that holds is quoted, also where the one that was stopped is newer", async () => {
  const order = (code: string, date: string, value: number, rest: Partial<ClinicalEvent>) =>
    event(code, date, {
      display: `sertraline ${value} MG Oral Tablet`,
      drugUse: { dosages: [{ dose: { value, unit: "mg" } }] },
      ...rest,
    });
  const drugs = [
    order("RXNORM//1", "2023-01-01", 50, { source: "MedicationRequest/1" }),
    order("RXNORM//2", "2024-01-01", 100, { source: "MedicationRequest/2", lapsed: "stopped" }),
  ];
  const answer = await answerQuestion(library, "What dose of sertraline do I take?", { record: drugs });
  expect(answer.statements.map(({ text }) => text)).toEqual([
    "2023-01-01 sertraline 50 MG Oral Tablet: 50 mg [RXNORM//1]",
  ]);
});

test.each([
  ["What was my last troponin T?", "Troponin I", "Troponin T.cardiac"],
  ["What is my T-score?", "Z-score", "DEXA T-score of the hip"],
  ["What was my last protein S?", "Protein, total", "Protein S activity"],
])("%s is not answered by %s", async (question, other, own) => {
  const result = (display: string, date: string) => event("UNCODED//Observation", date, { display, numericValue: 1 });
  const told = async (...record: ClinicalEvent[]) =>
    (await answerQuestion(library, question, { record })).statements.map(({ text }) =>
      text.slice(11, text.indexOf(":")),
    );
  expect(await told(result(other, "2024-01-01"))).toEqual([]);
  expect(await told(result(other, "2024-01-01"), result(own, "2020-01-01"))).toEqual([own]);
});

test("hepatitis C is no answer to who asks for hepatitis A", async () => {
  const ill = (display: string) => event("SNOMED//1", "2020-01-01", { display });
  const told = async (display: string) =>
    (await answerQuestion(library, "Do I have hepatitis A?", { record: [ill(display)] })).kind;
  expect(await told("Chronic hepatitis C")).toBe("abstain");
  expect(await told("Viral hepatitis A")).toBe("answer");
});

test.each([
  ["What is my creatinine?", "Albumin/Creatinine [Mass Ratio] in Urine"],
  ["What is my creatinine?", "Creatinine [Mass/volume] in Urine"],
  ["What is my cholesterol?", "Cholesterol in HDL [Mass/volume] in Serum or Plasma"],
  ["What is my hemoglobin?", "Hemoglobin A1c/Hemoglobin.total in Blood"],
  ["What is my BMI?", "Body mass index (BMI) [Percentile] Per age and sex"],
])("%s is not answered by %s where that is all there is", async (question, display) => {
  const only = [event("LOINC//0-0", "2024-01-01", { display, numericValue: 5 })];
  expect((await answerQuestion(library, question, { record: only })).statements).toEqual([]);
});

test("the last fall is an accident, not a season", async () => {
  const fall = [event("SNOMED//1912002", "2023-03-01", { display: "Fall" })];
  expect((await answerQuestion(library, "When was my last fall?", { record: fall })).statements).toHaveLength(1);
});

test("a result of MEDS is quoted with the unit its code names, and a drug's code names none", () => {
  const lines = renderRecord([
    event("LAB//50971//mEq/L", "2024-01-01", { display: "Potassium", numericValue: 4.2 }),
    event("LAB//51237//UNK", "2024-01-02", { display: "INR(PT)", numericValue: 2.6 }),
    event("MEDICATION//metformin//Administered", "2024-01-03", { numericValue: 500 }),
  ]).lines.map(({ text }) => text.slice(11));
  expect(lines).toEqual([
    "Potassium: 4.2 mEq/L [LAB//50971//mEq/L]",
    "INR(PT): 2.6 [LAB//51237//UNK]",
    "metformin, Administered: 500 [MEDICATION//metformin//Administered]",
  ]);
});

/** What is quoted to a question of a record, without codes; of an abstention its reason. */
async function toldOf(question: string, record: readonly ChartEntry[]): Promise<string[]> {
  const answer = await answerQuestion(library, question, { record });
  expect(await verifyAnswer(answer, library, record)).toEqual([]);
  return answer.kind === "abstain"
    ? [answer.reason]
    : answer.statements.map(({ text }) => text.replace(/ \[[^ ]*\]$/, ""));
}

test.each([
  ["Do I have type 1 diabetes?", "Type 2 diabetes mellitus without complications", "Type 1 diabetes mellitus"],
  ["When was I diagnosed with type 1 diabetes?", "Diabetes mellitus type 2 (disorder)", "Diabetes mellitus type 1"],
  ["¿Tengo diabetes tipo 1?", "Type II diabetes mellitus", "Type I diabetes mellitus"],
  ["Do I have type I diabetes?", "Type 2 diabetes mellitus", "Type 1 diabetes mellitus"],
  ["Do I have type II diabetes?", "Type I diabetes mellitus", "Type 2 diabetes mellitus"],
])("%s was answered by %s, which is the other type", async (question, other, own) => {
  const ill = (display: string) => [event("SNOMED//1", "2020-01-01", { display })];
  expect((await toldOf(question, ill(other)))[0]).toMatch(/^The record holds no condition/);
  expect(await toldOf(question, ill(own))).toEqual([`2020-01-01 ${own}`]);
});

test.each([
  ["Am I taking warfarin?", "Coumadin", true],
  ["¿Estoy tomando warfarina?", "Coumadin", true],
  ["Is the patient on apixaban?", "Eliquis 5 mg", true],
  ["Am I on Eliquis?", "apixaban 5 MG Oral Tablet", true],
  ["Am I taking acetaminophen?", "Norco 5/325", true],
  ["Am I taking paracetamol?", "Tylenol 500 MG", true],
  ["Am I on insulin?", "Lantus 100 UNT/ML", true],
  ["Am I on ritonavir?", "Paxlovid", true],
  ["Am I taking apixaban?", "Coumadin", false],
  ["Am I on Lantus?", "insulin lispro", false],
  ["Am I on Wegovy?", "Ozempic 0.25 MG pen", false],
  ["Am I on Paxlovid?", "ritonavir 100 MG Oral Tablet", false],
  ["Am I on Norvir?", "Kaletra", false],
])("%s of who has %s on record under another name: %s", async (question, display, isTold) => {
  const told = await toldOf(question, [event("RXNORM//1", "2024-01-01", { display })]);
  expect(told).toEqual([isTold ? `2024-01-01 ${display}` : expect.stringMatching(/holds no medicine entry/)]);
});

test("a drug of years ago, a dose given in hospital and what is over are not among the medicines of now", async () => {
  const drug = (display: string, source: string, date: string, rest: Partial<ClinicalEvent> = {}) =>
    event("UNCODED//drug", date, { textValue: display, source, ...rest });
  const drugs = [
    drug("morphine", "MedicationAdministration/1", "2024-02-01"),
    drug("amoxicillin", "MedicationDispense/1", "2012-02-01"),
    drug("clopidogrel", "MedicationStatement/1", "2024-01-01", { lapsed: "completed" }),
    drug("simvastatin", "MedicationRequest/1", "2009-05-01"),
  ];
  const lisinopril = drug("lisinopril", "MedicationRequest/2", "2024-02-01");
  const now = "What medicines am I taking now?";
  expect(await toldOf(now, [...drugs, lisinopril])).toEqual(["2024-02-01 lisinopril"]);
  expect(await toldOf("¿Qué medicinas tomo?", [...drugs, lisinopril])).toEqual(["2024-02-01 lisinopril"]);
  expect(await toldOf(now, drugs)).toEqual([
    expect.stringMatching(/^No medicine entry of the record's last year .*\(4 are older, over or doses/),
  ]);
  expect(await toldOf("What medicines have I ever taken?", drugs)).toHaveLength(4);
  expect(await toldOf("Am I taking morphine?", drugs)).toEqual(["2024-02-01 morphine"]);
});

test("a preliminary result is quoted as one, and gives way to the final one of its moment", async () => {
  const potassium = (numericValue: number, date: string, rest: Partial<ClinicalEvent> = {}) =>
    event("LOINC//2823-3//mmol/L", date, { numericValue, display: "Potassium", ...rest });
  const early = potassium(7.1, "2026-10-01", { lapsed: "preliminary" });
  const asked = "What was my last potassium?";
  expect(await toldOf(asked, [early])).toEqual(["2026-10-01 Potassium (preliminary): 7.1 mmol/L"]);
  expect(await toldOf(asked, [early, potassium(4.1, "2026-10-01")])).toEqual(["2026-10-01 Potassium: 4.1 mmol/L"]);
  expect(await toldOf(asked, [early, potassium(4.1, "2026-09-01")])).toEqual([
    "2026-10-01 Potassium (preliminary): 7.1 mmol/L",
  ]);
});

test.each([
  ["What was my last pregnancy test?", "Choriogonadotropin (pregnancy test) [Presence] in Urine"],
  ["What were my last ketones?", "Ketones [Presence] in Urine by Test strip"],
  ["What was my last nitrite?", "Nitrite [Presence] in Urine by Test strip"],
  ["What was my last protein?", "Protein [Mass/volume] in Urine"],
  ["What was my last microalbumin?", "Microalbumin [Mass/volume] in Urine"],
  ["What was my last urine culture?", "Bacteria identified in Urine by Culture"],
  ["When was my last FIT?", "Hemoglobin.gastrointestinal.lower [Presence] in Stool by Immunoassay (FIT)"],
  ["What was my last C diff test?", "Clostridioides difficile toxin A+B [Presence] in Stool"],
])("%s is answered by what the record holds of the urine or the stool alone", async (question, display) => {
  const result = event("LOINC//0-0", "2024-01-01", { display, textValue: "Positive" });
  expect(await toldOf(question, [result])).toEqual([`2024-01-01 ${display}: Positive`]);
});

test("what is of the blood goes before what is of the urine, however much newer that is, and stool is no haemoglobin", async () => {
  const result = (code: string, date: string, display: string) => event(code, date, { display, numericValue: 30 });
  const urine = result("LOINC//2888-6//mg/dL", "2024-01-01", "Protein [Mass/volume] in Urine");
  const blood = result("LOINC//2885-2//g/dL", "2020-01-01", "Protein [Mass/volume] in Serum or Plasma");
  expect(await toldOf("What was my last protein?", [urine, blood])).toEqual([expect.stringMatching(/^2020-01-01/)]);
  const stool = result("LOINC//14563-1", "2024-01-01", "Hemoglobin.gastrointestinal [Presence] in Stool");
  expect(await toldOf("What is my hemoglobin?", [stool])).toEqual([expect.stringMatching(/holds no entry/)]);
});

test.each([
  ["When was my last tetanus shot?", "CVX//115", "Tdap", true],
  ["When was my last tetanus shot?", "CVX//113", "Td (adult) preservative free", true],
  ["Have I had the measles vaccine?", "CVX//03", "measles, mumps and rubella virus vaccine", true],
  ["Have I had the MMR vaccine?", "CVX//03", "measles, mumps and rubella virus vaccine", true],
  ["Have I had the chickenpox vaccine?", "CVX//21", "varicella", true],
  ["Have I had measles?", "CVX//03", "MMR", false],
  ["Have I had the chickenpox vaccine?", "CVX//187", "zoster recombinant", false],
  ["When was my last tetanus shot?", "CVX//187", "zoster recombinant", false],
  ["Have I had the measles vaccine?", "CVX//06", "rubella", false],
  ["Have I had bypass surgery?", "SNOMED//232717009", "Coronary artery bypass grafting", true],
  ["When was my bypass surgery?", "SNOMED//232717009", "Coronary artery bypass grafting", true],
  ["Have I had bypass surgery?", "SNOMED//1", "Gastric bypass", false],
  ["When was my gallbladder removed?", "SNOMED//38102005", "Cholecystectomy", true],
  ["Have I had my gallbladder removed?", "SNOMED//38102005", "Cholecystectomy", true],
  ["Have I had my gallbladder removed?", "SNOMED//80146002", "Appendectomy", false],
  ["Have I had my appendix out?", "SNOMED//80146002", "Appendectomy", true],
  ["What was my last CRP?", "LOINC//1988-5", "C reactive protein [Mass/volume] in Serum or Plasma", true],
  ["What was my last CRP?", "LOINC//2885-2", "Protein [Mass/volume] in Serum or Plasma", false],
])("%s, with %s %s on record: %s", async (question, code, display, isTold) => {
  const source = code.startsWith("SNOMED") ? { source: "Procedure/1" } : {};
  const told = await toldOf(question, [event(code, "2020-01-01", { display, ...source })]);
  expect(told).toEqual([isTold ? `2020-01-01 ${display}` : expect.stringMatching(/^The record holds no/)]);
});

test("surgeries are listed as procedures are, and those that somebody needs are not", async () => {
  const done = [event("SNOMED//38102005", "2020-01-01", { display: "Cholecystectomy", source: "Procedure/1" })];
  for (const question of ["What surgeries have I had?", "What are my surgeries?", "¿Qué operaciones he tenido?"])
    expect(await toldOf(question, done)).toEqual(["2020-01-01 Cholecystectomy"]);
  expect(await toldOf("What surgeries do I need?", done)).toEqual([expect.stringMatching(/evidence library is empty/)]);
});

test("what is planned is told to who asks for it, until it has been done", async () => {
  const planned = event("PLANNED//SNOMED//73761001", "2026-11-01", { display: "Colonoscopy" });
  const done = (date: string) => event("SNOMED//73761001", date, { display: "Colonoscopy", source: "Procedure/1" });
  const asked = "Do I have a colonoscopy scheduled?";
  expect(await toldOf(asked, [planned, done("2019-02-01")])).toEqual(["2026-11-01 Planned: Colonoscopy"]);
  expect(await toldOf("Is a colonoscopy planned?", [planned])).toEqual(["2026-11-01 Planned: Colonoscopy"]);
  const none = [expect.stringMatching(/^The record holds no planned entry for "colonoscopy"/)];
  expect(await toldOf(asked, [planned, done("2026-11-20")])).toEqual(none);
  expect(await toldOf(asked, [{ ...planned, lapsed: "completed" }])).toEqual(none);
  expect(await toldOf("When was my last colonoscopy?", [planned])).toEqual([expect.stringMatching(/holds no entry/)]);
});

test("a blood pressure is two results of one moment", async () => {
  const answer = await ask("What was my last blood pressure?");
  expect(answer.statements.map(({ text }) => text).sort()).toEqual([
    "2024-03-01 Diastolic blood pressure: 82 mm[Hg] [LOINC//8462-4//mm[Hg]]",
    "2024-03-01 Systolic blood pressure: 138 mm[Hg] [LOINC//8480-6//mm[Hg]]",
  ]);
});

test("a recorded condition is quoted, and its end with it", async () => {
  expect((await ask("Do I have diabetes?")).statements[0]?.text).toContain("Type 2 diabetes mellitus");
  const bronchitis = await ask("Have I ever had bronchitis?");
  expect(bronchitis.statements.map(({ text }) => text.slice(0, 10))).toEqual(["2019-01-01", "2019-02-01"]);
});

test("what is not recorded is not denied: Osler abstains and says why", async () => {
  const answer = await ask("Do I have asthma?");
  expect(answer.kind).toBe("abstain");
  expect(answer.kind === "abstain" ? answer.reason : "").toMatch(
    /holds no condition or procedure entry for "asthma".*does not show that it is absent/,
  );
});

test("a dose is quoted from the newest entry of the drug, with the entry it stands in", async () => {
  const oral = { route: { code: "SNOMED//26643006" } };
  const taken = (value: number, date: string, source: string) =>
    event("RXNORM//6809", date, {
      display: "metformin",
      source,
      drugUse: {
        dosages: [{ dose: { value, unit: "mg" }, ...oral, timing: { frequency: 2, period: 1, periodUnit: "d" } }],
      },
    });
  const drugs = [
    taken(500, "2020-01-01", "MedicationRequest/1"),
    taken(1000, "2021-01-01", "MedicationRequest/2"),
    event("RXNORM//6809", "2021-02-01", {
      display: "metformin",
      source: "MedicationDispense/3",
      drugUse: { dosages: [], supplyDays: 30 },
    }),
    event("RXNORM//29046", "2021-01-01", { display: "lisinopril 10 MG Oral Tablet" }),
    event("PLANNED//SNOMED//73761001", "2021-03-01", { display: "Colonoscopy" }),
  ];
  for (const question of [
    "What dose of metformin do I take?",
    "What is the patient's metformin dose?",
    "What is my current dose of metformin?",
    "How much metformin is he taking?",
    "How often do I take metformin?",
    "When do I take my metformin?",
    "What time do I take metformin?",
    "How many times a day do I take metformin?",
    "How am I supposed to take metformin?",
    "How much metformin am I supposed to take?",
    "Do I take metformin in the morning or at night?",
    "¿Cada cuánto tomo la metformina?",
    "¿Cuánta metformina tomo?",
  ]) {
    const answer = await answerQuestion(library, question, { record: drugs });
    expect(await verifyAnswer(answer, library, drugs)).toEqual([]);
    expect(answer.statements.map(({ text }) => text)).toEqual([
      "2021-01-01 metformin: 1000 mg by mouth, twice a day [RXNORM//6809]",
    ]);
    expect(answer.statements[0]?.citations[0]?.source).toBe("record:MedicationRequest/2");
  }
  const unsaid = await answerQuestion(library, "What dose of lisinopril do I take?", { record: drugs });
  expect(unsaid.kind === "abstain" ? unsaid.reason : "").toMatch(/does not say how it is taken.*not a dose/);
  const older = [...drugs, event("RXNORM//6809", "2022-01-01", { display: "metformin" })];
  expect((await answerQuestion(library, "What is my metformin dose?", { record: older })).kind).toBe("abstain");
  // What is planned has not been done.
  expect((await answerQuestion(library, "When was my last colonoscopy?", { record: drugs })).kind).toBe("abstain");
});

test("how a drug is taken is told by a record or not at all; how a measure is taken is no dose", async () => {
  const without = await answerQuestion(library, "How often do I take metformin?");
  expect(without.kind === "abstain" ? without.reason : "").toMatch(/told by the record.*none is open/);
  for (const question of [
    "When do I take my blood pressure?",
    "How do I use my inhaler?",
    "How often can I take metformin?",
  ]) {
    const answer = await answerQuestion(library, question);
    expect(answer.kind === "abstain" ? answer.reason : "").not.toMatch(/told by the record/);
  }
});

test("medicines and vaccines are listed from their own codes", async () => {
  expect((await ask("What medicines am I taking?")).statements.map(({ text }) => text)).toEqual([
    "2023-06-10 metformin hydrochloride 500 MG Oral Tablet [RXNORM//860975]",
  ]);
  expect((await ask("Am I taking metformin?")).kind).toBe("answer");
  expect((await ask("When did I last have a flu vaccine?")).statements[0]?.text ?? "").toContain("Influenza");
});

test("the record's text does not depend on the order its events come in, and another record does not verify", async () => {
  expect(renderRecord([...record].reverse()).text).toBe(renderRecord(record).text);
  const answer = await ask("Do I have diabetes?");
  expect(await verifyAnswer(answer, library, record.slice(1))).toEqual([
    { statement: 0, citation: 0, reason: "version-unknown" },
  ]);
});

test("a question about medicine is not taken for one about the record", async () => {
  const answer = await ask("Should I take a statin?");
  expect(answer.kind === "abstain" ? answer.reason : "").toMatch(/evidence library is empty/);
});

const entries = [
  event("LOINC//4548-4//%", "2019-02-01", { numericValue: 6.9, display: "Hemoglobin A1c" }),
  event("LOINC//4548-4//%", "2024-03-01", { numericValue: 7.2, display: "Hemoglobin A1c" }),
  event("LOINC//6301-6//1", "2024-03-01", { numericValue: 2.5, display: "INR in Platelet poor plasma" }),
  event("LOINC//82810-3//false", "2024-03-01", { display: "Pregnant" }),
  event("ICD10CM//E11.9", "2015-06-01", { display: "Type 2 diabetes mellitus without complications" }),
  event("ICD10CM//E11.9", "2020-06-01", { display: "Type 2 diabetes mellitus without complications" }),
  event("ICD10CM//Z82.3", "2015-06-01", { display: "Family history of stroke" }),
  event("ICD10CM//Z13.820", "2015-06-01", { display: "Encounter for screening for osteoporosis" }),
  event("ICD10CM//J20.9", "2019-01-01", { display: "Acute bronchitis" }),
  event("CONDITION_END//ICD10CM//J20.9", "2019-02-01", { display: "Acute bronchitis" }),
  event("RXNORM//860975", "2023-06-10", { display: "metformin hydrochloride 500 MG Oral Tablet" }),
  event("ALLERGY//RXNORM//7980", "2015-06-10", { display: "Penicillin G" }),
  event("ALLERGY//UNCODED//AllergyIntolerance", "2016-06-10", { textValue: "peanuts" }),
  event("ALLERGY//UNCODED//AllergyIntolerance", "2017-06-10", { textValue: "latex" }),
  event("CVX//140", "2023-10-01", { display: "Influenza, seasonal, injectable, preservative free" }),
  event("SNOMED//73761001", "2014-10-01", { display: "Colonoscopy", source: "Procedure/1" }),
  event("SNOMED//73761001", "2023-10-01", { display: "Colonoscopy", source: "Procedure/2" }),
];

async function texts(question: string): Promise<string[] | undefined> {
  const answer = await answerQuestion(library, question, { record: entries });
  expect(await verifyAnswer(answer, library, entries)).toEqual([]);
  return answer.kind === "answer" ? answer.statements.map(({ text }) => text.replace(/ \[.*$/, "")) : undefined;
}

test("what somebody is allergic to is not what they take", async () => {
  const allergies = ["2017-06-10 Allergy: latex"];
  allergies.push("2016-06-10 Allergy: peanuts", "2015-06-10 Allergy: Penicillin G");
  expect(await texts("What medicines am I allergic to?")).toEqual(allergies);
  expect(await texts("What am I allergic to?")).toEqual(allergies);
  expect(await texts("What are my allergies?")).toEqual(allergies);
  expect(await texts("Am I allergic to peanuts?")).toEqual([allergies[1]]);
});

test.each([
  "What drugs should I avoid?",
  "What medicines can I take for a headache?",
  "Which drugs interact with my medicines?",
  "Which drugs raise my blood pressure?",
  "What are the side effects of my medicines?",
  "What medicines am I not taking?",
  "What medicines did I stop taking?",
  "What vaccines do I need?",
  "What vaccines am I due for?",
  "What conditions can cause my cough?",
])("a list of what is recorded is no answer to another question: %s", async (question) => {
  expect(await texts(question)).toBeUndefined();
});

test.each([
  "What medicines am I taking?",
  "What medications do I currently take?",
  "Which drugs is the patient on?",
  "What are my current medications?",
  "List my medicines",
  "What blood pressure medicines am I taking for my heart?",
])("a list of what is recorded is given to who asks for it: %s", async (question) => {
  expect(await texts(question)).toEqual(["2023-06-10 metformin hydrochloride 500 MG Oral Tablet"]);
});

test("the first of a thing is not its latest", async () => {
  expect(await texts("When was I first diagnosed with diabetes?")).toEqual([
    "2015-06-01 Type 2 diabetes mellitus without complications",
  ]);
  expect(await texts("When did I first have a colonoscopy?")).toEqual(["2014-10-01 Colonoscopy"]);
  expect(await texts("When did I last have a colonoscopy?")).toEqual(["2023-10-01 Colonoscopy"]);
});

test("the latest value is no answer to what it was in another year", async () => {
  expect(await texts("What was my HbA1c in 2019?")).toBeUndefined();
  expect(await texts("What was my HbA1c two years ago?")).toBeUndefined();
  expect(await texts("What was my latest HbA1c?")).toEqual(["2024-03-01 Hemoglobin A1c: 7.2 %"]);
});

test("a family history, or a test for a disease, does not say that somebody has it", async () => {
  expect(await texts("Have I had a stroke?")).toBeUndefined();
  expect(await texts("Do I have osteoporosis?")).toBeUndefined();
  expect(await texts("Do I have a family history of stroke?")).toEqual(["2015-06-01 Family history of stroke"]);
});

test("the end of a condition is no entry of it", async () => {
  const bronchitis = ["2019-01-01 Acute bronchitis", "2019-02-01 Ended: Acute bronchitis"];
  expect(await texts("Do I have bronchitis?")).toEqual(bronchitis);
  expect(await texts("When did I last have bronchitis?")).toEqual(bronchitis);
});

test("a number without a unit is quoted without one, and a no is said", async () => {
  expect(await texts("What was my last INR?")).toEqual(["2024-03-01 INR in Platelet poor plasma: 2.5"]);
  expect(renderRecord(entries).text).toContain("2024-03-01 Pregnant: no [LOINC//82810-3//false]");
});

test("a procedure coded in SNOMED CT is no condition", async () => {
  expect(await texts("What procedures have I had?")).toEqual(["2023-10-01 Colonoscopy"]);
  expect(await texts("Have I had a colonoscopy?")).toEqual(["2023-10-01 Colonoscopy"]);
  expect(await texts("What conditions do I have?")).not.toContain("2023-10-01 Colonoscopy");
});

test.each([
  "When was my mother's last colonoscopy?",
  "When was my mothers last colonoscopy?",
  "When was mom’s last colonoscopy?",
  "What was the latest HbA1c of my sister?",
  "What was the patient's mother's last HbA1c?",
  "Does the patient's mother have diabetes?",
  "Does the mother of the patient have diabetes?",
  "Does my father have diabetes?",
  "Does my mother have a family history of stroke?",
  "Do my mother and father have diabetes?",
  "What medicines does my husband take?",
  "What dose of metformin does my wife take?",
  "Is my 4-year-old son allergic to penicillin?",
  "What are my daughter-in-law's allergies?",
  "When did my best friend last have a colonoscopy?",
])("what is asked of another person is not answered by the record that is open: %s", async (question) => {
  const answer = await answerQuestion(library, question, { record: entries });
  expect(answer.kind === "abstain" ? answer.reason : "answered").toMatch(
    /seems to be about another person than the one whose/,
  );
});

test.each(["Is my mother's gout inherited?", "Should my wife take a statin?", "What vaccines does a child need?"])(
  "a question about medicine that names kin is asked of the library: %s",
  async (question) => {
    const answer = await answerQuestion(library, question, { record: entries });
    expect(answer.kind === "abstain" ? answer.reason : "answered").toMatch(/evidence library is empty/);
  },
);

test("a friend or a child within an entry's own name is not another person", async () => {
  const own = [
    event("SNOMED//706893006", "2020-01-01", { display: "Victim of intimate partner abuse (finding)" }),
    event("SNOMED//410620009", "2021-01-01", { display: "Well child visit (procedure)", source: "Procedure/1" }),
  ];
  for (const question of ["Do I have a history of intimate partner abuse?", "When was my last well child visit?"])
    expect((await answerQuestion(library, question, { record: own })).kind).toBe("answer");
});

test.each([
  "What is the current treatment for gout?",
  "What is the latest guideline on gout?",
  "What are the current recommendations for statins?",
  "What is the latest drug for migraine?",
])("what is published is asked of the library, not of the record that is open: %s", async (question) => {
  const answer = await answerQuestion(library, question, { record: entries });
  expect(answer.kind === "abstain" ? answer.reason : "answered").toMatch(/evidence library is empty/);
});

test.each(["What is the latest HbA1c?", "What is the current INR?", "When was the last colonoscopy?"])(
  "what a record holds is asked of the record: %s",
  async (question) => expect(await texts(question)).toHaveLength(1),
);

test("a list of medicines is whole, or it is said why there is none", async () => {
  const drugs = (count: number) =>
    Array.from({ length: count }, (_, place) => event(`RXNORM//${place}`, "2020-01-01", { display: `drug ${place}` }));
  const listed = async (count: number) =>
    answerQuestion(library, "What medicines am I taking?", { record: drugs(count) });
  expect((await listed(25)).statements).toHaveLength(25);
  const tooMany = await listed(101);
  const reason = tooMany.kind === "abstain" ? tooMany.reason : "";
  expect(reason).toMatch(/^The record holds 101 medicine entries, more than the 100 that are listed at once\./);
});

const day = "2024-05-01";
const chart = [
  event("LOINC//2160-0//mg/dL", "2023-01-01", {
    numericValue: 1.1,
    display: "Creatinine [Mass/volume] in Serum or Plasma",
  }),
  event("LOINC//2160-0//mg/dL", "2019-01-01", { numericValue: 0.9, display: "Creatinine" }),
  event("LOINC//2161-8//mg/dL", day, { numericValue: 120, display: "Creatinine [Mass/volume] in Urine" }),
  event("LOINC//2093-3//mg/dL", "2022-01-01", {
    numericValue: 210,
    display: "Cholesterol [Mass/volume] in Serum or Plasma",
  }),
  event("LOINC//17856-6//%", "2024-01-01", {
    numericValue: 8.1,
    display: "Hemoglobin A1c/Hemoglobin.total in Blood by HPLC",
  }),
  event("LOINC//4548-4//%", "2019-01-01", { numericValue: 6.2, display: "Hemoglobin A1c/Hemoglobin.total in Blood" }),
  event("LOINC//8867-4///min", day, { numericValue: 71, display: "Heart rate" }),
  event("LOINC//8480-6//mm[Hg]", day, { numericValue: 128, display: "Systolic blood pressure" }),
  event("LOINC//8462-4//mm[Hg]", day, { numericValue: 76, display: "Diastolic blood pressure" }),
  event("LOINC//8478-0//mm[Hg]", day, { numericValue: 93, display: "Mean blood pressure" }),
  event("LOINC//1558-6//mg/dL", day, { numericValue: 99, display: "Fasting glucose [Mass/volume] in Serum or Plasma" }),
  event("LOINC//98979-8//mL/min/{1.73_m2}", day, {
    numericValue: 61,
    display: "Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood",
  }),
  event("LOINC//6690-2//10*3/uL", day, {
    numericValue: 7,
    display: "Leukocytes [#/volume] in Blood by Automated count",
  }),
  event("LOINC//3016-3//m[IU]/L", day, { numericValue: 2, display: "Thyrotropin [Units/volume] in Serum or Plasma" }),
  event("SNOMED//27113001//kg", day, { numericValue: 70, display: "Body weight", source: "Observation/7" }),
  event("SNOMED//77386006//false", day, { display: "Pregnant", source: "Observation/8" }),
  event("ICD10CM//E78.5", "2024-02-01", { display: "Hyperlipidemia, unspecified" }),
  event("ICD10CM//E11.9", "2010-01-01", { display: "Type 2 diabetes mellitus without complications" }),
  event("ICD10CM//E11.9", "2024-02-01", { display: "Type 2 diabetes mellitus without complications" }),
  event("ICD10CM//J20.9", "2019-01-01", { display: "Acute bronchitis" }),
  event("CONDITION_END//ICD10CM//J20.9", "2019-02-01", { display: "Acute bronchitis" }),
  event("ICD10CM//C50.9", "2016-01-01", { display: "Malignant neoplasm of breast of unspecified site" }),
  event("ICD10CM//Z12.31", "2021-01-01", {
    display: "Encounter for screening mammogram for malignant neoplasm of lung",
  }),
  event("SNOMED//386805003", "2022-01-01", { display: "Mild cognitive impairment (disorder)", source: "Condition/9" }),
  event("SNOMED//69896004", "2021-01-01", { display: "Rheumatoid arthritis (disorder)", source: "Condition/10" }),
  event("UNCODED//Condition", "2020-01-01", { textValue: "sleep apnea", source: "Condition/11" }),
  event("SNOMED//171207006", "2023-01-01", { display: "Depression screening (procedure)", source: "Procedure/3" }),
  event("SNOMED//713106006", "2023-02-01", { display: "Screening for drug abuse (procedure)", source: "Procedure/4" }),
  event("SNOMED//430193006", "2024-03-01", { display: "Medication reconciliation (procedure)", source: "Procedure/5" }),
  event("CVX//140", "2023-10-01", { display: "Influenza, seasonal, injectable, preservative free" }),
  event("ALLERGY//RXNORM//7980", "2015-06-10", { display: "penicillin" }),
  ...["peanuts", "latex", "shellfish", "nickel"].map((textValue, i) =>
    event("ALLERGY//UNCODED//AllergyIntolerance", `201${i}-01-01`, { textValue }),
  ),
  event("RXNORM//1", "2024-01-01", { display: "aspirin 325 MG Oral Tablet" }),
  event("RXNORM//2", "2024-02-01", { display: "atorvastatin 20 MG Oral Tablet" }),
  event("RXNORM//3", "2024-03-01", { display: "lisinopril 10 MG Oral Tablet" }),
  event("RXNORM//4", "2024-04-01", { display: "metformin 1000 MG Oral Tablet" }),
  event("RXNORM//5", "2012-01-01", {
    display: "metformin 500 MG Oral Tablet",
    drugUse: { dosages: [{ dose: { value: 500, unit: "mg" }, timing: { frequency: 2, period: 1, periodUnit: "d" } }] },
  }),
];

const noEntry = /by that name|^No single entry/;
const ofLibrary = /evidence library is empty/;
const noLimit = /^Results are not chosen by a limit/;
const diabetes = (date: string) => `${date} Type 2 diabetes mellitus without complications`;
const bronchitis = ["2019-01-01 Acute bronchitis", "2019-02-01 Ended: Acute bronchitis"];
const allergic = ["penicillin", "nickel", "shellfish", "latex", "peanuts"].map((name) => expect.stringContaining(name));

test.each([
  // The newest value, of the blood, by whatever method and under whatever name its laboratory uses.
  ["What was my last creatinine?", ["2023-01-01 Creatinine [Mass/volume] in Serum or Plasma: 1.1 mg/dL"]],
  ["What was my last HbA1c?", ["2024-01-01 Hemoglobin A1c/Hemoglobin.total in Blood by HPLC: 8.1 %"]],
  ["What was my last cholesterol?", ["2022-01-01 Cholesterol [Mass/volume] in Serum or Plasma: 210 mg/dL"]],
  ["What is the latest eGFR?", [expect.stringContaining("2024-05-01 Glomerular filtration rate/1.73 sq M.predicted")]],
  ["What was my last white blood cell count?", [expect.stringContaining("2024-05-01 Leukocytes")]],
  ["What was my last TSH?", ["2024-05-01 Thyrotropin [Units/volume] in Serum or Plasma: 2 m[IU]/L"]],
  ["What was my first HbA1c?", ["2019-01-01 Hemoglobin A1c/Hemoglobin.total in Blood: 6.2 %"]],
  ["What is the patient's current body weight?", ["2024-05-01 Body weight: 70 kg"]],
  [
    "What was my last blood pressure?",
    ["Diastolic blood pressure: 76", "Mean blood pressure: 93", "Systolic blood pressure: 128"].map(
      (words) => `2024-05-01 ${words} mm[Hg]`,
    ),
  ],
  // Another value than the newest is asked for.
  ["What was my maximum heart rate?", noEntry],
  ["What is my recommended heart rate?", noEntry],
  ["What is my good cholesterol?", noEntry],
  ["What was my second last HbA1c?", noEntry],
  ["What was my last but one HbA1c?", ofLibrary],
  ["When was my last HbA1c above 8?", noLimit],
  ["When was my HbA1c last above 8?", noLimit],
  ["When was my last blood pressure over 140?", noLimit],
  // When something began, and when it was last.
  ["When was I diagnosed with diabetes?", [diabetes("2010-01-01")]],
  ["When did my diabetes start?", [diabetes("2010-01-01")]],
  ["When was I last diagnosed with diabetes?", [diabetes("2024-02-01")]],
  ["When did I have my last mammogram?", [expect.stringContaining("2021-01-01 Encounter for screening mammogram")]],
  ["When did she get her last flu shot?", ["2023-10-01 Influenza, seasonal, injectable, preservative free"]],
  ["When did I last have bronchitis?", bronchitis],
  ["When is my mammogram?", ofLibrary],
  // A vaccine, an allergy or a test is not the thing itself.
  ["When did I last have the flu?", noEntry],
  ["When was I last vaccinated against influenza?", ["2023-10-01 Influenza, seasonal, injectable, preservative free"]],
  ["When was I last vaccinated against diabetes?", noEntry],
  ["When was I screened for lung cancer?", [expect.stringContaining("2021-01-01 Encounter for screening mammogram")]],
  ["When was I tested for diabetes?", noEntry],
  ["When was I last given penicillin?", noEntry],
  ["Do I have depression?", noEntry],
  ["Do I have lung cancer?", noEntry],
  ["Have I had a mammogram?", [expect.stringContaining("2021-01-01 Encounter for screening mammogram")]],
  ["Have I had a depression screening?", ["2023-01-01 Depression screening (procedure)"]],
  ["Do I have breast cancer?", [expect.stringContaining("2016-01-01 Malignant neoplasm of breast")]],
  // Another illness of a like name.
  ["Do I have dementia?", noEntry],
  ["Does the patient have osteoarthritis?", noEntry],
  ["Do I have arthritis?", ["2021-01-01 Rheumatoid arthritis (disorder)"]],
  ["Do I have diabetes type 1?", noEntry],
  ["Do I have diabetes type 2?", [diabetes("2024-02-01")]],
  ["Do I have sleep apnea?", ["2020-01-01 sleep apnea"]],
  ["Do I have diabetes or gout?", noEntry],
  // Of what is asked for whole, nothing is left out.
  ["Does the patient have any allergies?", allergic],
  ["Do I have any drug allergies?", allergic],
  ["Is the patient allergic to any medications?", allergic],
  ["Am I allergic to anything?", allergic],
  ["Is the patient on any medications?", expect.objectContaining({ length: 4 })],
  ["Am I taking anything?", expect.objectContaining({ length: 4 })],
  ["What is the patient's medication list?", expect.objectContaining({ length: 5 })],
  // Drugs by their own name and strength.
  ["Am I on a statin?", /no medicine entry for "statin" by that name.*a drug under its own and not its class's/],
  ["Is the patient on dialysis?", /no medicine entry for "dialysis"/],
  ["Am I taking aspirin 81 mg?", noEntry],
  ["Am I taking aspirin?", ["2024-01-01 aspirin 325 MG Oral Tablet"]],
  ["What dose of metformin do I take?", /does not say how it is taken/],
  ["What dose of metformin was I on before surgery?", ofLibrary],
  // Asked of medicine, not of the record.
  ["Do I have to fast before my blood test?", ofLibrary],
  ["What interacts with the patient's current medications?", ofLibrary],
  ["What happens after the last dose of influenza vaccine?", ofLibrary],
])("a record question is not taken for another: %s", async (question, expected) => {
  const answer = await answerQuestion(library, question, { record: chart });
  expect(await verifyAnswer(answer, library, chart)).toEqual([]);
  if (expected instanceof RegExp) expect(answer.kind === "abstain" ? answer.reason : "answered").toMatch(expected);
  else expect(answer.statements.map(({ text }) => text.replace(/ \[[^ ]*\]$/, ""))).toEqual(expected);
});

test("a list of conditions says which of them ended, and what was found absent is none", async () => {
  const answer = await answerQuestion(library, "What conditions do I have?", { record: chart });
  const listed = answer.statements.map(({ text }) => text.replace(/ \[[^ ]*\]$/, ""));
  expect(listed).toEqual(expect.arrayContaining([...bronchitis, "2020-01-01 sleep apnea"]));
  expect(listed.filter((text) => /Pregnant|weight/.test(text))).toEqual([]);
});

const lapsing = [
  event("RXNORM//860975", "2023-01-01", {
    display: "metformin 500 MG",
    source: "MedicationRequest/1",
    lapsed: "stopped",
  }),
  event("RXNORM//314076", "2023-01-01", { display: "lisinopril 10 MG", source: "MedicationRequest/2" }),
  event("RXNORM//314076", "2024-01-01", {
    display: "lisinopril 10 MG",
    source: "MedicationRequest/3",
    lapsed: "completed",
  }),
  event("ICD10CM//F32.9", "2019-01-01", { display: "Depression", source: "Condition/1", lapsed: "resolved" }),
  event("ALLERGY//RXNORM//7980", "2010-01-01", {
    display: "Penicillin",
    source: "AllergyIntolerance/1",
    lapsed: "inactive",
  }),
];
async function lapsingTexts(question: string) {
  const answer = await answerQuestion(library, question, { record: lapsing });
  expect(await verifyAnswer(answer, library, lapsing)).toEqual([]);
  return answer.kind === "answer" ? answer.statements.map(({ text }) => text.replace(/ \[.*$/, "")) : answer.reason;
}

test("a stopped drug and a resolved problem are quoted as such", async () => {
  expect(await lapsingTexts("Is the patient taking metformin?")).toEqual(["2023-01-01 metformin 500 MG (stopped)"]);
  expect(await lapsingTexts("Does the patient have depression?")).toEqual(["2019-01-01 Depression (resolved)"]);
  expect(await lapsingTexts("Is the patient allergic to penicillin?")).toEqual([
    "2010-01-01 Allergy: Penicillin (no longer active)",
  ]);
});

test("a newer order that was completed does not stand for one that holds", async () => {
  expect(await lapsingTexts("Is the patient taking lisinopril?")).toEqual(["2023-01-01 lisinopril 10 MG"]);
});

test("a list of what is taken now leaves out what is over; a list of all says so of each", async () => {
  expect(await lapsingTexts("What are the patient's current medications?")).toEqual(["2023-01-01 lisinopril 10 MG"]);
  expect(await lapsingTexts("Which medicines is the patient taking?")).toEqual(["2023-01-01 lisinopril 10 MG"]);
  expect(await lapsingTexts("What medicines has the patient ever taken?")).toEqual([
    "2023-01-01 lisinopril 10 MG",
    "2023-01-01 metformin 500 MG (stopped)",
  ]);
  expect(await lapsingTexts("Does the patient have any known allergies?")).toEqual([
    "2010-01-01 Allergy: Penicillin (no longer active)",
  ]);
});

test("where all of a kind is over, now has no list, and that it has none is not said", async () => {
  expect(await lapsingTexts("What is the patient allergic to?")).toContain(
    "Each allergy entry of the record is marked as over (1 of them)",
  );
  expect(await lapsingTexts("What are the patient's current problems?")).toContain(
    "does not show that there is none now",
  );
});

describe("what has no date", () => {
  const patient = toSubjectKey(1);
  const penicillin = {
    subject: patient,
    code: "ALLERGY//RXNORM//7980",
    display: "Penicillin",
    source: "AllergyIntolerance/1",
  };
  const metformin = {
    subject: patient,
    code: "RXNORM//860975",
    display: "metformin 500 MG",
    source: "MedicationRequest/1",
    drugUse: { dosages: [{ dose: { value: 500, unit: "mg" } }] },
  };
  const flu = { subject: patient, code: "CVX//140", display: "Influenza, seasonal", source: "Immunization/1" };
  async function texts(question: string, entries: readonly ChartEntry[]) {
    const answer = await answerQuestion(library, question, { record: entries });
    expect(await verifyAnswer(answer, library, entries)).toEqual([]);
    return answer.kind === "answer" ? answer.statements.map(({ text }) => text) : answer.reason;
  }
  const told = "Date not recorded: Allergy: Penicillin [ALLERGY//RXNORM//7980]";

  test("an allergy was missing from every answer: it is told, and cited by its entry", async () => {
    for (const question of ["Is the patient allergic to penicillin?", "What is the patient allergic to?"])
      expect(await texts(question, [...record, penicillin])).toEqual([told]);
    const answer = await answerQuestion(library, "What are my allergies?", { record: [penicillin] });
    expect(answer.statements[0]?.citations[0]).toMatchObject({ source: "record:AllergyIntolerance/1", quote: told });
    expect(answer.statements[0]?.citations[0]).not.toHaveProperty("year");
  });

  test("what its status says to be over is none of what holds now", async () => {
    const resolved = { ...penicillin, lapsed: "resolved" } as const;
    expect(await texts("What is the patient allergic to?", [resolved])).toContain("marked as over");
    expect(await texts("Is the patient allergic to penicillin?", [resolved])).toEqual([
      "Date not recorded: Allergy: Penicillin (resolved) [ALLERGY//RXNORM//7980]",
    ]);
  });

  test("an undated entry that holds is told before one with a date that does not; of two that hold the date says more", async () => {
    const dated = event(penicillin.code, "2010-01-01", penicillin);
    expect(await texts("Is the patient allergic to penicillin?", [penicillin, dated])).toEqual([
      "2010-01-01 Allergy: Penicillin [ALLERGY//RXNORM//7980]",
    ]);
    expect(
      await texts("Is the patient allergic to penicillin?", [{ ...dated, lapsed: "resolved" }, penicillin]),
    ).toEqual([told]);
  });

  test("it is neither the last nor the first, and stands beside them", async () => {
    expect(await texts("When was my last influenza vaccine?", [flu])).toEqual([
      "Date not recorded: Influenza, seasonal [CVX//140]",
    ]);
    expect(await texts("When was my last influenza vaccine?", [flu, event("CVX//140", "2023-10-01", flu)])).toEqual([
      "2023-10-01 Influenza, seasonal [CVX//140]",
      "Date not recorded: Influenza, seasonal [CVX//140]",
    ]);
  });

  test("a drug's dose is told of it too", async () => {
    expect(await texts("What dose of metformin do I take?", [metformin])).toEqual([
      "Date not recorded: metformin 500 MG: 500 mg [RXNORM//860975]",
    ]);
  });
});

test.each([
  ["¿Cuál fue mi última hemoglobina glicosilada?", /^2024-03-01 Hemoglobin A1c.*: 7\.2 %/],
  ["¿Cuál es mi presión?", /138 mm\[Hg\].*\n.*82 mm\[Hg\]|82 mm\[Hg\].*\n.*138 mm\[Hg\]/],
  ["¿Tengo diabetes?", /Type 2 diabetes/],
  ["¿Estoy tomando metformina?", /metformin hydrochloride/],
  ["¿Qué vacunas me han puesto?", /Influenza/],
  ["¿Cuándo me pusieron la última vacuna de la gripe?", /^2023-10-01 Influenza/],
])(
  "a question in Spanish is quoted what stands on record in English, and told what it was taken for: %s",
  async (question, quoted) => {
    const answer = await answerQuestion(library, question, { record, audience: "patient" });
    expect(await verifyAnswer(answer, library, record)).toEqual([]);
    expect(answer.statements.map(({ text }) => text).join("\n")).toMatch(quoted);
    expect(answer).toMatchObject({
      question,
      understood: [{ from: question, as: expect.stringMatching(/^[A-Z].*\?$/) }],
    });
  },
);

test("a record asked in Spanish for what it does not hold says so, in words that the Spanish page knows", async () => {
  const answer = await answerQuestion(library, "¿Tengo gota?", { record });
  expect(answer).toMatchObject({ kind: "abstain", reason: expect.stringMatching(/^The record holds no condition/) });
});
