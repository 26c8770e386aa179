import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerSchema } from "#contract";
import { addEvidence, type EvidenceLibrary, openEvidence } from "#evidence";
import { answerQuestion } from "../answer-question.ts";
import { verifyAnswer } from "../verify-answer.ts";

const harm = "Nausea was the commonest of the side effects, reported by 20% with zinc and 4% with placebo (p = 0.01).";
const cold = "What is the effect of zinc lozenges compared with placebo on duration of colds?";
const label = (title: string, contraindications: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><document xmlns="urn:hl7-org:v3"><code code="34391-3"/><title>${title}</title><effectiveTime value="20240101"/><setId root="00000000-0000-4000-8000-000000000001"/><component><structuredBody><component><section><code code="34070-3"/><title>4 CONTRAINDICATIONS</title><text><paragraph>${contraindications}</paragraph></text></section></component></structuredBody></component></document>`;

let root: string;
let library: EvidenceLibrary;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-omissions-"));
  const trial = (id: number, more: string) => ({
    pmid: String(id),
    title: "Zinc lozenges compared with placebo for the duration of colds: a randomised trial",
    year: 2000 + id,
    abstract: `We compared zinc lozenges with placebo in adults with colds. The duration of colds was significantly shorter with zinc lozenges than with placebo (p = 0.00${id}). ${more}`,
    sections: [],
  });
  await writeFile(join(root, "trials.ndjson"), `${JSON.stringify(trial(1, harm))}\n`);
  await writeFile(
    join(root, "label.xml"),
    label(
      "Zyloprim (allopurinol)",
      "Patients who have developed a severe reaction to ZYLOPRIM should not be restarted on the drug.",
    ),
  );
  await addEvidence({
    paths: ["library", join(root, "trials.ndjson"), join(root, "label.xml")],
    directory: join(root, "e"),
  });
  library = await openEvidence(join(root, "e"));
});
afterAll(async () => {
  await library.close();
  await rm(root, { recursive: true, force: true });
});

const omissionsOf = async (question: string, audience: "clinician" | "patient" = "clinician") => {
  const answer = await answerQuestion(library, question, { audience });
  expect(answer.kind).toBe("answer");
  expect(answerSchema.parse(answer)).toEqual(answer);
  expect(await verifyAnswer(answer, library)).toEqual([]);
  const { omissions = [] } = answer.kind === "answer" ? answer : {};
  return Object.fromEntries(omissions.map(({ topic, statements }) => [topic, statements.map(({ text }) => text)]));
};

describe("what an answer leaves out", () => {
  test("the harms that the very study quoted tells", async () => {
    expect(await omissionsOf(cold)).toEqual({ harms: [harm] });
  });

  test("a study that tells none is said to tell none", async () => {
    const without = await library.without(({ pmid }) => pmid === "1");
    expect((await answerQuestion(without, cold)).kind).toBe("abstain");
    const silent = {
      ...{ pmid: "2", title: "Zinc lozenges compared with placebo for the duration of colds: a randomised trial" },
      ...{ year: 2002, sections: [] },
      abstract:
        "We compared zinc lozenges with placebo in adults with colds. The duration of colds was significantly shorter with zinc lozenges than with placebo (p = 0.002).",
    };
    await writeFile(join(root, "silent.ndjson"), `${JSON.stringify(silent)}\n`);
    await addEvidence({ paths: [join(root, "silent.ndjson")], directory: join(root, "other") });
    const other = await openEvidence(join(root, "other"));
    expect(await answerQuestion(other, cold)).toMatchObject({ omissions: [{ topic: "harms", statements: [] }] });
    await other.close();
  });

  test("no harm that a guideline tells of something else stands beside another of its statements", async () => {
    const source = "  source: A society, A guideline | year: 2020 | grade: strong | url: https://example.org/guideline";
    const statements = [
      "Zinc lozenges are recommended to reduce the duration of colds in adults.",
      "Serious adverse events occurred in 20% of adults given intravenous zinc.",
    ].flatMap((text) => [`- ${text}`, source]);
    const head = [
      "---",
      "topic: colds",
      "title: Colds in adults",
      "licence: Apache-2.0",
      "---",
      "",
      "## Treatment",
      "",
    ];
    await writeFile(join(root, "colds.md"), `${[...head, ...statements].join("\n")}\n`);
    await addEvidence({ paths: [join(root, "colds.md")], directory: join(root, "guideline") });
    const guideline = await openEvidence(join(root, "guideline"));
    const answer = await answerQuestion(guideline, "Does zinc reduce colds?");
    expect(answer).toMatchObject({ kind: "answer", omissions: [{ topic: "harms", statements: [] }] });
    await guideline.close();
  });

  test("for whom a drug is not, by the guideline that says so of it", async () => {
    const found = await omissionsOf("What is the first drug for type 2 diabetes?");
    expect(found["contraindications"]?.[0]).toMatch(/^Metformin is contraindicated when the estimated glomerular/);
    expect(found).toMatchObject({ harms: [], alternatives: [] });
  });

  test("a patient reads it in plain words where the library has them", async () => {
    const { contraindications = [] } = await omissionsOf("What is the first drug for type 2 diabetes?", "patient");
    expect(contraindications).toEqual(["If your kidneys work very poorly, metformin is not safe for you."]);
  });

  test("a drug's own label, where the guidelines are silent, for clinicians", async () => {
    const question = "Which drug lowers urate in gout?";
    const found = await omissionsOf(question);
    expect(found["contraindications"]).toEqual([
      "Patients who have developed a severe reaction to ZYLOPRIM should not be restarted on the drug.",
    ]);
    expect((await omissionsOf(question, "patient"))["contraindications"]).toEqual([]);
  });

  test("nothing where the question asks for no treatment, or what should not be given together", async () => {
    expect(await omissionsOf("When should a mammogram be done?")).toEqual({});
    expect(await omissionsOf("Is it safe to give simvastatin with clarithromycin?")).toEqual({});
  });
});

test("what is left out is verified like what is said: a changed word falls", async () => {
  const answer = await answerQuestion(library, cold);
  if (answer.kind !== "answer") throw new Error("the trial answers");
  const [omission] = answer.omissions ?? [];
  const [statement] = omission?.statements ?? [];
  if (omission === undefined || statement === undefined) throw new Error("the harm is quoted");
  const forged = { ...omission, statements: [{ ...statement, text: statement.text.replace("20%", "2%") }] };
  expect(await verifyAnswer({ ...answer, omissions: [forged] }, library)).toMatchObject([
    { reason: "text-is-not-its-quotes" },
  ]);
});
