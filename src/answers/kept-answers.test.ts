import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type ClinicalEvent, toEpochMs, toSubjectKey } from "#core";
import { addEvidence, type EvidenceLibrary, openEvidence } from "#evidence";
import { answerQuestion } from "./answer-question.ts";
import { answerOnce } from "./kept-answers.ts";

const openLibrary = () => ({}) as EvidenceLibrary;

test("a library searches once for what is asked twice, and a library opened anew searches again", async () => {
  const asked: string[] = [];
  const answer = (name: string) => async () => `${name} ${asked.push(name)}`;
  const [one, another] = [openLibrary(), openLibrary()];
  expect(await answerOnce(one, "q", answer("one"))).toBe("one 1");
  expect(await answerOnce(one, "q", answer("one"))).toBe("one 1");
  expect(await answerOnce(another, "q", answer("another"))).toBe("another 2");
});

test("a search that failed is tried again", async () => {
  const library = openLibrary();
  await expect(answerOnce(library, "q", () => Promise.reject(new Error("unreadable")))).rejects.toThrow("unreadable");
  expect(await answerOnce(library, "q", async () => "found")).toBe("found");
});

test("what was asked longest ago makes room, however many questions come", async () => {
  const library = openLibrary();
  let searches = 0;
  const ask = (key: string) => answerOnce(library, key, async () => ++searches);
  for (let i = 0; i < 500; i++) await ask(`q${i}`);
  await ask("q0");
  await ask("one more");
  expect(searches).toBe(501);
  await ask("q0");
  expect(searches).toBe(501);
  await ask("q1");
  expect(searches).toBe(502);
});

test("what is kept is never given to another audience, under another release, or in the place of a record's own answer", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-kept-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const topic = join(root, "colds.md");
  const statement =
    "- Antibiotics are not recommended for the common cold in adults.\n" +
    "  source: Example guideline | year: 2019 | grade: strong | url: https://example.org/colds\n" +
    "  plain: Antibiotics do not help a cold.\n";
  await writeFile(topic, `---\ntopic: colds\ntitle: The common cold\n---\n\n## Treatment\n\n${statement}`);
  await addEvidence({ paths: [topic], directory: join(root, "library") });
  const library = await openEvidence(join(root, "library"));
  onTestFinished(() => library.close());

  const told = async (audience: "clinician" | "patient", release: string) => {
    const answer = await answerQuestion(library, "Are antibiotics recommended for the common cold?", {
      audience,
      release,
    });
    return [answer.statements[0]?.text, answer.release];
  };
  const forClinicians = "Antibiotics are not recommended for the common cold in adults.";
  expect(await told("clinician", "one")).toEqual([forClinicians, "one"]);
  expect(await told("patient", "one")).toEqual(["Antibiotics do not help a cold.", "one"]);
  expect(await told("clinician", "two")).toEqual([forClinicians, "two"]);

  const at = toEpochMs(Date.UTC(2024, 0, 1));
  const lastA1c = async (...values: readonly number[]) => {
    const record = values.map((numericValue): ClinicalEvent => {
      const display = "Hemoglobin A1c/Hemoglobin.total in Blood";
      return { subject: toSubjectKey(1), code: "LOINC//4548-4//%", occurredAt: at, filedAt: at, numericValue, display };
    });
    const { kind, statements } = await answerQuestion(library, "What was my last HbA1c?", { record });
    return kind === "answer" ? statements.map(({ text }) => /: ([\d.]+) %/.exec(text)?.[1]) : kind;
  };
  expect(await lastA1c(7.2)).toEqual(["7.2"]);
  expect(await lastA1c(6.1)).toEqual(["6.1"]);
  expect(await lastA1c()).toBe("abstain");
});
