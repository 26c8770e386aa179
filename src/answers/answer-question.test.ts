import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, answerSchema } from "#contract";
import { type ClinicalEvent, toEpochMs, toSubjectKey } from "#core";
import { addEvidence, type EvidenceLibrary, openEvidence } from "#evidence";
import { answerQuestion } from "./answer-question.ts";
import { verifyAnswer } from "./verify-answer.ts";

let root: string;
let library: EvidenceLibrary;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-answers-"));
  await addEvidence({ paths: ["library"], directory: root });
  library = await openEvidence(root);
});
afterAll(async () => {
  await library.close();
  await rm(root, { recursive: true, force: true });
});

async function quotes(question: string, audience: "clinician" | "patient" = "clinician"): Promise<string> {
  const answer = await answerQuestion(library, question, { audience });
  expect(answerSchema.parse(answer)).toEqual(answer);
  expect(await verifyAnswer(answer, library)).toEqual([]);
  return answer.statements.map(({ text }) => text).join("\n");
}

describe("with the starter library alone", () => {
  test.each([
    ["Who should be screened for colorectal cancer?", /aged 50 to 75 years should be screened for colorectal cancer/],
    ["When is metformin recommended?", /Metformin is recommended/],
    ["How often should women have a mammogram?", /mammography for breast cancer every 2 years/],
    ["What is prediabetes?", /Prediabetes is an HbA1c of 5\.7% to 6\.4%/],
    ["What is the blood pressure target in diabetes?", /target below 130\/80/],
    ["Should I take aspirin to prevent a heart attack?", /aspirin should not be started for primary prevention/],
    ["Who needs the shingles vaccine?", /50 years and older should receive two doses of recombinant zoster/],
    ["What is the first-line treatment of gout?", /Allopurinol is recommended as the first-line/],
    ["Does exercise prevent falls in older adults?", /Exercise interventions are recommended to prevent falls/],
    ["Which drugs are first-line for high blood pressure?", /First-line treatment of hypertension/],
    ["How much folic acid should women take in pregnancy?", /0\.4 to 0\.8 mg of folic acid daily/],
    ["Who needs an eye exam with diabetes?", /dilated eye examination for retinopathy/],
    ["BP target in CKD?", /systolic blood pressure target below 120/],
    ["PSA screening at age 72?", /^Men aged 70 years and older should not be screened for prostate cancer/],
  ])("%s", async (question, expected) => {
    expect(await quotes(question)).toMatch(expected);
  });

  test("a patient reads the plain wording, quoted as exactly", async () => {
    expect(await quotes("Who should be screened for colorectal cancer?", "patient")).toMatch(/tested for colon cancer/);
  });

  test.each([
    "What is the dose of florbizol in Zarqov syndrome?",
    "What is the capital of France?",
    "Who won the football world cup?",
    "Colourless green ideas sleep furiously",
    "What is the dose of amoxicillin for otitis media?",
    "Should I be screened for lupus?",
    "What is the best statin for children with asthma?",
    "What causes asthma?",
    "What are the treatments for pulmonary arterial hypertension?",
    "Should I get the hepatitis A vaccine?",
    "Can dogs get asthma?",
    "???",
    "",
    "What should I do?",
  ])("abstains from: %s", async (question) => {
    const answer = await answerQuestion(library, question);
    expect(answerSchema.parse(answer)).toEqual(answer);
    expect(answer.kind).toBe("abstain");
  });

  test.each([
    "Should diltiazem be used in heart failure with reduced ejection fraction?",
    "Should digoxin be started in heart failure?",
    "Which beta-blockers should not be used in heart failure with reduced ejection fraction?",
  ])("what names nothing of what was asked does not answer: %s", async (question) => {
    expect((await answerQuestion(library, question)).kind).toBe("abstain");
  });

  test("an age in the middle of a question is compared like one at its end", async () => {
    const { statements } = await answerQuestion(library, "Should men aged 72 be screened for prostate cancer?");
    expect(statements.map(({ text }) => text)).toEqual([
      "Men aged 70 years and older should not be screened for prostate cancer with PSA.",
    ]);
  });

  test.each([
    "PSA screening in a 72-Year-Old man?",
    "PSA screening 72 YO",
    "PSA screening 72M",
    "PSA screening at age 72 for a man",
  ])("an age is read however it is written: %s", async (question) => {
    const { statements } = await answerQuestion(library, question);
    expect(statements.map(({ text }) => text)).toEqual([
      "Men aged 70 years and older should not be screened for prostate cancer with PSA.",
    ]);
  });

  test("a figure of a result is no age", async () => {
    const { statements } = await answerQuestion(library, "Should adults aged 45 be screened for diabetes?");
    expect(statements[0]?.text).toMatch(
      /^Adults aged 35 to 70 years who have overweight or obesity should be screened/,
    );
  });

  test("what holds with or without a condition is told whoever does not name it", async () => {
    const [first] = (await answerQuestion(library, "Does dapagliflozin reduce hospitalization in heart failure?"))
      .statements;
    expect(first?.text).toMatch(/^In symptomatic heart failure with reduced ejection fraction an SGLT2 inhibitor/);
  });

  test("what is open for an age nobody asked about comes after what is recommended", async () => {
    const question = "At what age should mammography start in women at average risk?";
    const [first] = (await answerQuestion(library, question)).statements;
    expect(first?.text).toMatch(/^Women aged 40 to 74 years should have a screening mammography/);
  });

  test.each([
    ["Does lisinopril interact with ibuprofen?", true],
    ["Can warfarin and florbizol be taken together?", true],
    ["What is the dose of florbizol in Zarqov syndrome?", false],
  ])("silence on drugs taken together is not told as their safety: %s", async (question, told) => {
    const answer = await answerQuestion(library, question);
    expect(answer.kind === "abstain" && answer.reason.endsWith("says nothing about their safety.")).toBe(told);
  });

  test("words that occur nowhere are named in the reason", async () => {
    const answer = await answerQuestion(library, "What is the dose of florbizol in Zarqov syndrome?");
    expect(answer.kind === "abstain" ? answer.reason : "").toMatch(
      /^"florbizol", "zarqov" occur nowhere in the \d+ documents/,
    );
  });
});

describe("with a trial beside it", () => {
  const trial =
    "Gout flares are painful and common. We aimed to determine whether florbizol 50 mg prevents gout flares. Patients were randomised to " +
    "florbizol 50 mg daily or placebo. Gout flares were significantly fewer with florbizol than with placebo (P = 0.002).";
  let directory: string;
  let wider: EvidenceLibrary;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "osler-answers-"));
    const corpus = join(directory, "corpus.jsonl");
    await writeFile(
      corpus,
      JSON.stringify({ _id: "t1", title: "Florbizol to prevent gout flares: a trial", text: trial }),
    );
    await addEvidence({ paths: ["library", corpus], directory: join(directory, "evidence") });
    wider = await openEvidence(join(directory, "evidence"));
  });
  afterAll(async () => {
    await wider.close();
    await rm(directory, { recursive: true, force: true });
  });

  test("what was found is quoted, not what was asked or done", async () => {
    const answer = await answerQuestion(wider, "What is the effect of florbizol compared with placebo on gout flares?");
    expect(answer.statements.map(({ text }) => text)).toEqual([
      "Gout flares were significantly fewer with florbizol than with placebo (P = 0.002).",
    ]);
  });

  test("what a trial gave is not quoted as a dose", async () => {
    const answer = await answerQuestion(wider, "What is the dose of florbizol for gout flares?");
    expect(answer.kind === "abstain" ? answer.reason : "").toContain("What a study gave is not quoted as a dose.");
  });

  test("a trial that speaks of no children does not answer for children", async () => {
    const answer = await answerQuestion(wider, "What is the effect of florbizol on gout flares in children?");
    expect(answer.kind).toBe("abstain");
  });
});

describe("verification", () => {
  test("an answer with one changed character, moved offsets, another hash, another title or added words fails", async () => {
    const answer = await answerQuestion(library, "Who should be screened for colorectal cancer?");
    const [statement] = answer.statements;
    const [citation] = statement?.citations ?? [];
    if (answer.kind !== "answer" || statement === undefined || citation === undefined)
      throw new Error("expected an answer");
    const tamper = (change: Partial<typeof citation>, text = change.quote ?? statement.text): Answer => ({
      ...answer,
      statements: [{ ...statement, text, citations: [{ ...citation, ...change }] }],
    });
    const reasons = async (changed: Answer) => (await verifyAnswer(changed, library)).map(({ reason }) => reason);
    expect(await reasons(tamper({}))).toEqual([]);
    expect(await reasons(tamper({ quote: citation.quote.replace("years", "weeks") }))).toEqual(["quote-differs"]);
    expect(await reasons(tamper({ start: citation.start + 1 }))).toEqual(["quote-differs"]);
    expect(await reasons(tamper({ end: 10_000_000 }))).toEqual(["offsets-outside"]);
    expect(await reasons(tamper({ version: "0".repeat(64) }))).toEqual(["version-unknown"]);
    expect(await reasons(tamper({ source: "library:diabetes" }))).toEqual(["source-is-another"]);
    expect(await reasons(tamper({ year: 2030 }))).toEqual(["title-or-year-differs"]);
    expect(await reasons(tamper({}, `${statement.text} Everyone agrees.`))).toEqual(["text-is-not-its-quotes"]);
  });

  test("an answer at another level than its source has, or that links to another address, fails", async () => {
    const answer = await answerQuestion(library, "Who should be screened for colorectal cancer?");
    if (answer.kind !== "answer") throw new Error("expected an answer");
    const [first, ...others] = answer.statements;
    if (first === undefined) throw new Error("an answer has statements");
    const problemsOf = (changed: Partial<typeof first>) =>
      verifyAnswer({ ...answer, statements: [{ ...first, ...changed }, ...others] }, library);
    expect(await problemsOf({})).toEqual([]);
    expect(await problemsOf({ level: "systematic-review" })).toEqual([
      { statement: 0, citation: undefined, reason: "level-differs" },
    ]);
    const elsewhere = first.citations.map((citation) => ({ ...citation, url: "https://evil.example" }));
    expect(await problemsOf({ citations: elsewhere })).toEqual([{ statement: 0, citation: 0, reason: "url-differs" }]);
    const nowhere = first.citations.map(({ url: _, ...citation }) => citation);
    expect(await problemsOf({ citations: nowhere })).toEqual([{ statement: 0, citation: 0, reason: "url-differs" }]);
  });
});

describe("an allergy of the record to a drug that is asked about or quoted", () => {
  const recorded = (display: string): ClinicalEvent => ({
    subject: toSubjectKey(1),
    occurredAt: toEpochMs(Date.UTC(2010, 4, 4)),
    filedAt: toEpochMs(Date.UTC(2010, 4, 4)),
    code: "ALLERGY//RXNORM//1",
    display,
  });
  const aspirin = "Should aspirin be started to prevent a heart attack?";

  test("stands with the answer, quoted and verifiable, and only with this patient's", async () => {
    const record = [recorded("Ibuprofen"), recorded("Latex")];
    const answer = await answerQuestion(library, aspirin, { record });
    expect(answer.kind).toBe("answer");
    expect(answer.allergies?.map(({ named, group, entry }) => [named, group, entry.text])).toEqual([
      [["aspirin"], "nsaid", "2010-05-04 Allergy: Ibuprofen [ALLERGY//RXNORM//1]"],
    ]);
    expect(answerSchema.parse(answer)).toEqual(answer);
    expect(await verifyAnswer(answer, library, record)).toEqual([]);
    expect(await verifyAnswer(answer, library, [recorded("Naproxen")])).toMatchObject([{ reason: "version-unknown" }]);
    const [allergy] = answer.allergies ?? [];
    const [cited] = allergy?.entry.citations ?? [];
    if (allergy === undefined || cited === undefined) throw new Error("the allergy is cited");
    const reasonsOf = async (change: Partial<typeof cited>, level = allergy.entry.level) => {
      const entry = { ...allergy.entry, level, citations: [{ ...cited, ...change }] };
      const changed: Answer = { ...answer, allergies: [{ ...allergy, entry }] };
      return (await verifyAnswer(changed, library, record)).map(({ reason }) => reason);
    };
    expect(await reasonsOf({ source: "record:Condition/17" })).toEqual(["source-is-another"]);
    expect(await reasonsOf({ title: "A guideline" })).toEqual(["title-or-year-differs"]);
    expect(await reasonsOf({ year: 2024 })).toEqual(["title-or-year-differs"]);
    expect(await reasonsOf({ url: "https://evil.example" })).toEqual(["url-differs"]);
    expect(await reasonsOf({}, "grade A")).toEqual(["level-differs"]);
    const without = await answerQuestion(library, aspirin);
    expect(without).toEqual({ ...answer, allergies: undefined });
    expect(Object.hasOwn(without, "allergies")).toBe(false);
  });

  test("to a drug that only the quotation names", async () => {
    const question = "What is the first-line treatment of gout?";
    const answer = await answerQuestion(library, question, { record: [recorded("Allopurinol")] });
    expect(answer.allergies?.map(({ named }) => named)).toEqual([["allopurinol"]]);
  });

  test("is not said twice where the record is asked", async () => {
    const record = [recorded("Penicillin V")];
    const listed = await answerQuestion(library, "Is the patient allergic to penicillin?", { record });
    expect(listed.statements).toHaveLength(1);
    expect(listed.allergies).toBeUndefined();
    const taking = await answerQuestion(library, "Is the patient taking amoxicillin?", { record });
    expect(taking).toMatchObject({ kind: "abstain", allergies: [{ named: ["amoxicillin"] }] });
  });

  test("stands with an abstention too", async () => {
    const question = "What is the dose of amoxicillin for otitis media?";
    const answer = await answerQuestion(library, question, { record: [recorded("Penicillin V")] });
    expect(answer).toMatchObject({ kind: "abstain", allergies: [{ named: ["amoxicillin"], group: "penicillin" }] });
  });
});

describe("a newest result on record that is a danger by itself", () => {
  const [subject, at] = [toSubjectKey(1), toEpochMs(Date.parse("2026-03-02"))];
  const result = { subject, occurredAt: at, filedAt: at, code: "LOINC//2823-3//mmol/L", display: "Potassium" };
  const record = (numericValue: number): ClinicalEvent[] => [{ ...result, numericValue }];

  test.each([
    ["What is my latest potassium?", "answer"],
    ["Which foods hold zarqovium and potassium?", "abstain"],
  ])("stands above what a patient is told: %s", async (question, kind) => {
    const ask = (value: number, audience: "clinician" | "patient") =>
      answerQuestion(library, question, { record: record(value), audience });
    const answer = await ask(6.9, "patient");
    expect(answer.kind).toBe(kind);
    expect(answer.dangers?.map(({ text }) => text)).toEqual([
      "2026-03-02 Potassium: 6.9 mmol/L [LOINC//2823-3//mmol/L]",
    ]);
    expect(answerSchema.parse(answer)).toEqual(answer);
    expect(await verifyAnswer(answer, library, record(6.9))).toEqual([]);
    expect(await verifyAnswer(answer, library, record(7.9))).not.toEqual([]);
    expect((await ask(5.1, "patient")).dangers).toBeUndefined();
    expect((await ask(6.9, "clinician")).dangers).toBeUndefined();
  });

  test("is not told to who asks of another person", async () => {
    const options = { record: record(6.9), audience: "patient" } as const;
    expect((await answerQuestion(library, "What was my mother's last potassium?", options)).dangers).toBeUndefined();
  });
});
