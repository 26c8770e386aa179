import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerSchema } from "#contract";
import { addEvidence, type EvidenceLibrary, openEvidence } from "#evidence";
import { answerQuestion } from "./answer-question.ts";
import { verifyAnswer } from "./verify-answer.ts";

let root: string;
let library: EvidenceLibrary;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-summary-"));
  await addEvidence({ paths: ["library"], directory: root });
  library = await openEvidence(root);
});
afterAll(async () => {
  await library.close();
  await rm(root, { recursive: true, force: true });
});

async function ask(message: string) {
  const answer = await answerQuestion(library, message, { audience: "patient" });
  expect(answerSchema.parse(answer)).toEqual(answer);
  expect(await verifyAnswer(answer, library)).toEqual([]);
  return answer;
}

test.each([
  ["my sugar was 8 at the last test am I diabetic, my mum has it and I'm worried", /fasting plasma glucose of 126/],
  ["ive had a cold for 4 days, green snot everywhere. do i need antibiotics?", /^Antibiotics do not help a cold/],
  ["¿sirven los antibióticos para el resfriado?", /^Antibiotics do not help a cold/],
  ["how much salt a day is ok, everybody says something else", /5 grams of salt/],
])("%s", async (message, first) => {
  expect((await ask(message)).statements[0]?.text).toMatch(first);
});

test.each([
  ["Is colonoscopy recommended after 80?", /^For adults aged 76 to 85 years/],
  ["Is colonoscopy recommended after 85?", /^All adults aged 50 to 75.*\nFor adults aged 76 to 85 years/],
  ["Should I have a colonoscopy at 86?", /^All adults aged 50 to 75.*\nFor adults aged 76 to 85 years/],
  ["Until what age is colonoscopy recommended?", /^All adults aged 50 to 75.*\nFor adults aged 76 to 85 years/],
  ["Should I have a colonoscopy at 60?", /^All adults aged 50 to 75/],
  ["Do I need a Pap test after 65?", /^Women older than 65 years/],
  ["Should a man of 75 have a PSA test?", /^Men aged 70 years and older should not/],
  ["When can I stop having mammograms?", /^Women aged 40 to 74/],
])("until what age a test is done, and not how often, answers: %s", async (message, told) => {
  const { statements } = await ask(message);
  const texts = statements.map(({ text }) => text).join("\n");
  expect(texts).toMatch(told);
  expect(texts).not.toMatch(/21 to 29|Start tests/);
});

test.each([
  "I have sickle cell trait. Should I get a flu shot?",
  "My brother has cystic fibrosis. Does he need a flu shot?",
  "My heart attack was five years ago. Should I still get a flu shot?",
  "Tengo rasgo falciforme. ¿Necesito la vacuna de la gripe?",
])("the vaccine for everyone is due with a lasting illness as without: %s", async (message) => {
  expect((await ask(message)).statements[0]?.text).toMatch(/^Everyone aged 6 months or older should get a flu shot/);
});

test("each question of a message is told apart, with the statements that answer it and those it lacks", async () => {
  const { understood, statements } = await ask(
    "I'm 52 and just moved here. How often do I need a mammogram? And is it going to rain?",
  );
  expect(understood?.map(({ as }) => as)).toEqual(["How often screening mammography for a person aged 52?"]);
  expect(statements.map(({ text }) => text)).toEqual(["Women aged 40 to 74 should have a mammogram every 2 years."]);
  const two = await ask("Do I need a tetanus shot every so often? Can gout be cured? I hate needles so much honestly");
  expect(two.understood?.map((one) => one.statements.length)).toEqual([1, 0]);
});

describe("a statement for others comes not at all", () => {
  test("who smokes and is pregnant is not told what holds for those who are not", async () => {
    const { statements } = await ask("pregnant and cant stop smoking, what help is there");
    expect(statements.map(({ text }) => text).join()).not.toContain("not pregnant");
  });

  test.each([
    "I had a hysterectomy, do I still need pap smears?",
    "My mom had breast cancer, when should I start mammograms?",
    "I had breast cancer, how often should I have a mammogram?",
    "My dad had colon cancer at 40, when should I start colonoscopy?",
    "I have bowel cancer. How often do I need a colonoscopy?",
    "I had polyps removed, when is my next colonoscopy?",
    "I have Crohn's disease, how often do I need a colonoscopy?",
    "Tengo 35 años, ¿me toca la colonoscopia?",
  ])("what holds for people of average risk does not answer: %s", async (message) => {
    expect((await ask(message)).statements.map(({ text }) => text)).toEqual([]);
  });

  test.each([
    "I am immunocompromised, should I get the MMR vaccine?",
    "I have leukemia, should I get the MMR vaccine?",
    "I have multiple sclerosis. Do I need the shingles vaccine?",
    "I had a transplant. Do I need a flu shot?",
    "I have Guillain-Barre. Should I get a flu shot?",
    "I have anorexia. Should I lose weight?",
    "I had Guillain-Barre after a flu shot, should I get a flu shot?",
    "My child has diabetes, what is the A1c goal?",
    "Which vaccines should I not get when pregnant?",
    "My son is 3 months old, does he need a flu shot?",
    "Do people without COPD need spirometry?",
    "I'm 25, should I get cholesterol checked?",
    "Can I get the shingles vaccine if I'm 40?",
  ])("what is due, safe or wanted for others is not told: %s", async (message) => {
    expect((await ask(message)).statements.map(({ text }) => text)).toEqual([]);
  });

  test.each([
    ["I have high blood pressure. How much salt may I eat?", /5 grams of salt/],
    ["I have asthma. Do I need a flu shot?", /^Everyone aged 6 months or older/],
    ["My son is 8 months old, does he need a flu shot?", /^Everyone aged 6 months or older/],
    ["I am a teacher and I have two kids. Do I need a flu shot?", /^Everyone aged 6 months or older/],
    ["My brother has leukemia. Should I get the MMR vaccine?", /^Adults born in 1957/],
    ["When is metformin not recommended?", /metformin is not safe/],
    ["Which women don't need a pap smear?", /^Women younger than 21 years should not/],
    ["Can I get the shingles vaccine if I'm 60?", /^If you are 50 or older/],
    ["Should people without diabetes take metformin?", /^Metformin should be considered for prevention/],
  ])("what is for them is told still: %s", async (message, first) => {
    expect((await ask(message)).statements[0]?.text).toMatch(first);
  });

  test("an age that the plain wording leaves out is told in the guideline's words", async () => {
    const message = "my cholesterol came back LDL 204 and I'm only 38. Do I really have to go on statins?";
    expect((await ask(message)).statements[0]?.text).toMatch(
      /^Adults aged 20 to 75 years with an LDL cholesterol of 190/,
    );
    const [rsv] = (await ask("Can I get the RSV shot at 62 if I am healthy?")).statements;
    expect(rsv?.text).toContain("adults aged 60 to 74 years at increased risk");
  });

  test("who has type 1 diabetes is not told what holds for type 2", async () => {
    const { statements } = await ask(
      "I have had type 1 diabetes since I was 9 and I feel fine. what tablet do they start with?",
    );
    expect(statements.filter(({ text }) => /type 2/.test(text))).toEqual([]);
  });

  test("testicular cancer is no test: cancers of others are not quoted", async () => {
    const { statements } = await ask("Should a man aged 16 be screened for testicular cancer?");
    expect(statements.filter(({ text }) => !text.includes("testicular"))).toEqual([]);
  });

  test("wine with a blood thinner is not answered by the thinner alone", async () => {
    expect((await ask("can you drink wine while on blood thinners? its my daughters wedding")).kind).toBe("abstain");
  });

  test("a long story of bleeding that names clots is not answered by the treatment of a thrombosis", async () => {
    const answer = await ask(
      "I've been bleeding for years. They tried birth control and it failed. Now terrible migraines, cramping, vaginal pain, heavy bleeding, blood clots the size of my hand, ruined underwear. what should I do?",
    );
    expect(answer.statements).toEqual([]);
  });

  test("what lasts how long is not told by an age", async () => {
    const answer = await ask("I am 27 and got HIV from my husband. how long will the medicine take sir?");
    expect(answer.statements).toEqual([]);
  });

  test("who is not immunosuppressed is not told what holds for who is", async () => {
    const { statements } = await ask("I had shingles on my face 7 years ago. Should I still get a shingles vaccine?");
    expect(statements.map(({ text }) => text)).toEqual(["If you are 50 or older, get two shingles shots."]);
  });

  test("what is asked of a thing that no list knows is not answered of the disease beside it", async () => {
    const answer = await ask(
      "My aunty has a kidney disease and wants to use a product that contains aloe. Is that ok?",
    );
    expect(answer.kind).toBe("abstain");
  });
});

test("an abstention names what was understood, not the words of the story", async () => {
  const answer = await ask("¿cuánto tiempo se vive con insuficiencia cardiaca? Mi papá tiene 80 y lo queremos mucho.");
  expect(answer.kind === "abstain" ? answer.reason : "").not.toMatch(/papa|queremos/);
  expect(answer.understood?.[0]?.read).toContainEqual({ words: "insuficiencia cardiaca", as: "heart failure" });
});

const stories = fc.array(
  fc.constantFrom(
    "Hello doctor, sorry to bother you.",
    "My sugar was 8 at the last test, am I diabetic?",
    "What should my blood pressure be?",
    "The dog was sick and the bus was late.",
    "¿Cada cuánto me toca la mamografía?",
    "What is a stroke?",
    "How often do I need a smear test? I'm 34.",
  ),
  { maxLength: 4 },
);

test("an emergency or a wish to die is met with care wherever it stands in a message, before anything is read", async () => {
  const dangers = fc.constantFrom(
    ["My husband has collapsed.", "emergency"],
    ["i have chest pain right now", "emergency"],
    ["me cuesta respirar", "emergency"],
    ["He took too many pills.", "emergency"],
    ["I want to die", "crisis"],
    ["no quiero vivir", "crisis"],
  );
  await fc.assert(
    fc.asyncProperty(stories, dangers, stories, async (before, [danger = "", care], after) => {
      const answer = await answerQuestion(library, [...before, danger, ...after].join(" "), { audience: "patient" });
      expect(answer.kind === "abstain" ? answer.care : undefined).toBe(care);
      expect(answer.searched.passages).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("the same message is understood the same way, and every quotation stands in the library", async () => {
  await fc.assert(
    fc.asyncProperty(stories, fc.string({ maxLength: 40 }), async (parts, noise) => {
      const message = [...parts, noise].join(" ");
      const answer = await ask(message);
      expect(await ask(message)).toEqual(answer);
      for (const { from } of answer.understood ?? []) expect(message).toContain(from);
    }),
    { numRuns: 60 },
  );
});

test.each([
  "Which antidepressant is best for mild depression?",
  "Tengo depresión leve. ¿Necesito un antidepresivo?",
  "I'm a hemophiliac. Should I take aspirin to prevent heart disease?",
  "My daughter is 9 with asthma. What inhaler should she use?",
  "My son, 6, has asthma. What inhaler should he use?",
  "My son, 6, has asthma. What is the best treatment?",
  "Our 5-year-old has diabetes. What should his A1c be?",
  "Should people with normal cholesterol take a statin?",
  "Should people with normal blood pressure take blood pressure medicine?",
  "My A1c is 6.7 and I have sickle cell trait. Do I have diabetes?",
  "A1c 6.1 with thalassemia minor, is that prediabetes?",
])("what holds for others is no answer: %s", async (message) => {
  expect((await ask(message)).kind).toBe("abstain");
});

test.each([
  ["How is mild depression treated?", /alone/],
  ["How is severe depression treated?", /moderate to severe/],
  ["¿Qué tratamiento hay para la depresión grave?", /moderate to severe/],
  ["My son is 13, do they check teenagers for depression", /12 to 18/],
  ["My mother is a diabetic. Should I be tested for diabetes?", /age 35|35 to 70/],
  ["Is metformin recommended without diabetes?", /prevention/],
])("and what holds for them is: %s", async (message, told) => {
  const { statements } = await ask(message);
  expect(statements[0]?.text).toMatch(told);
  expect(statements.map(({ text }) => text).join("\n")).not.toMatch(/feet checked|common first medicine/);
});
