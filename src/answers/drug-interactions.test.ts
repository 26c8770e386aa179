import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ChartEntry, type ClinicalEvent, toEpochMs, toSubjectKey } from "#core";
import { addEvidence, type EvidenceLibrary, openEvidence } from "#evidence";
import { answerQuestion } from "./answer-question.ts";
import { findTogether, findWithRecord } from "./drug-interactions.ts";
import { verifyAnswer } from "./verify-answer.ts";

let root: string;
let library: EvidenceLibrary;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-interactions-"));
  await addEvidence({ paths: ["library"], directory: root });
  library = await openEvidence(root);
});
afterAll(async () => {
  await library.close();
  await rm(root, { recursive: true, force: true });
});

async function quoted(question: string): Promise<string[]> {
  const answer = await answerQuestion(library, question);
  expect(await verifyAnswer(answer, library)).toEqual([]);
  return answer.statements.map(({ text }) => text);
}

describe("drugs given together", () => {
  test.each([
    ["Is simvastatin safe with clarithromycin?", /^Lovastatin and simvastatin .*clarithromycin/],
    ["Does clarithromycin interact with simvastatin?", /^Lovastatin and simvastatin /],
    ["Can I give tramadol to a patient on phenelzine?", /^Opioids .*tramadol.*phenelzine/],
    ["Can a patient on a MAOI take meperidine?", /^Opioids .*pethidine/],
    ["Is it safe to combine sumatriptan with an MAO inhibitor?", /^Triptans /],
    ["Are PPIs safe with atazanavir?", /^Atazanavir .*proton pump inhibitors/],
    ["interaction between azithromycin and citalopram", /^Drugs that prolong the QT interval /],
    ["simvastatin and diltiazem", /^Lovastatin and simvastatin /],
    ["Is rifampin safe with ritonavir?", /^HIV protease inhibitors .*rifampicin/],
    ["Can tramadol or fentanyl be given with phenelzine?", /^Opioids /],
    ["Which drugs should not be combined with tizanidine?", /^Tizanidine /],
  ])("%s", async (question, expected) => {
    const [text, ...more] = await quoted(question);
    expect(text).toMatch(expected);
    expect(more).toEqual([]);
  });

  test.each([
    // Both break down simvastatin more slowly; with each other they are on no list.
    "Is clarithromycin safe with fluconazole?",
    "Does clarithromycin interact with warfarin?",
    "Is azithromycin or clarithromycin better for pneumonia?",
    "Does citalopram prolong the QT interval?",
    "Is methadone safe?",
    "What are the side effects of sertraline?",
    "Is methadone recommended for opioid use disorder?",
  ])("is not what is asked, or no such pair: %s", async (question) => {
    expect((await quoted(question)).filter((text) => text.includes("should not be given together"))).toEqual([]);
  });
});

const day = (text: string) => toEpochMs(Date.parse(text));
const order = (display: string, at: string, rest: Partial<ClinicalEvent> = {}): ClinicalEvent => ({
  ...{ subject: toSubjectKey(1), occurredAt: day(at), filedAt: day(at), code: `RXNORM//${display.length}` },
  ...{ display, source: "MedicationRequest/1", ...rest },
});

describe("a drug on record that should not be given with one that is named", () => {
  const visit = order("Outpatient visit", "2025-06-01", { code: "ENCOUNTER_START//AMB", source: "Encounter/1" });
  const found = async (record: readonly ChartEntry[], ...names: string[]) =>
    (await findWithRecord(library, record, names)).map(({ named, taken }) => [named, taken]);

  test("is quoted from the record with the statement, and verified", async () => {
    const record = [visit, order("simvastatin 20 MG Oral Tablet", "2025-05-01")];
    const question = "What is the dose of clarithromycin in pneumonia?";
    const answer = await answerQuestion(library, question, { record });
    expect(answer.interactions).toMatchObject([
      {
        named: ["clarithromycin"],
        taken: "simvastatin",
        entry: { level: "record" },
        statement: { level: "grade consensus" },
      },
    ]);
    expect(await verifyAnswer(answer, library, record)).toEqual([]);
    const patients = await answerQuestion(library, question, { record, audience: "patient" });
    expect(patients.interactions).toBeUndefined();
  });

  test("counts while it is taken: not what ended, was planned, or was last given more than a year before", async () => {
    const simvastatin = (at: string, rest: Partial<ClinicalEvent> = {}) => order("simvastatin 20 MG", at, rest);
    expect(await found([visit, simvastatin("2025-05-01")], "clarithromycin")).toEqual([
      [["clarithromycin"], "simvastatin"],
    ]);
    expect(await found([visit, simvastatin("2024-05-01")], "clarithromycin")).toEqual([]);
    expect(await found([visit, simvastatin("2025-05-01", { lapsed: "stopped" })], "clarithromycin")).toEqual([]);
    expect(await found([visit, simvastatin("2025-05-01", { code: "PLANNED//RXNORM//1" })], "clarithromycin")).toEqual(
      [],
    );
    const { occurredAt: _, filedAt: __, ...undated } = simvastatin("2025-05-01");
    expect(await found([visit, undated], "clarithromycin")).toEqual([[["clarithromycin"], "simvastatin"]]);
  });

  test("is not the drug itself, nor one of the same side", async () => {
    const record = [visit, order("citalopram 20 MG Oral Tablet", "2025-05-01")];
    expect(await found(record, "citalopram")).toEqual([]);
    expect(await found(record, "fluoxetine")).toEqual([]);
    expect(await found(record, "methadone")).toEqual([[["methadone"], "citalopram"]]);
  });

  test("is found by its brand name, on record and in the question", async () => {
    const taken = (display: string) => [visit, order(display, "2025-05-01")];
    expect(await found(taken("Zocor 20 MG Oral Tablet"), "clarithromycin")).toEqual([
      [["clarithromycin"], "simvastatin"],
    ]);
    expect(await found(taken("simvastatin 20 MG Oral Tablet"), "Biaxin")).toEqual([[["biaxin"], "simvastatin"]]);
    expect(await found(taken("KALETRA 200-50 mg tablet"), "Zocor")).toEqual([[["zocor"], "lopinavir, ritonavir"]]);
  });

  test("is any of a combined product, whichever of its drugs the statement names first", async () => {
    const combined = (display: string) => [visit, order(display, "2025-05-01")];
    const lopinavir = combined("lopinavir 200 MG / ritonavir 50 MG Oral Tablet");
    expect(await found(lopinavir, "simvastatin")).toEqual([[["simvastatin"], "lopinavir, ritonavir"]]);
    const qt = combined("citalopram 10 MG / ondansetron 4 MG Oral Tablet");
    expect(await found(qt, "citalopram")).toEqual([[["citalopram"], "ondansetron"]]);
    expect(await found(qt, "ondansetron")).toEqual([[["ondansetron"], "citalopram"]]);
  });
});

const list = "../shared/data/knowledge/onc-high-priority-ddi.tsv";
// The list of the Office of the National Coordinator, drug by drug, as the PDDI project of the University of Pittsburgh has it.
describe.skipIf(!existsSync(list))("the statements are the list", () => {
  const pairs = existsSync(list)
    ? readFileSync(list, "utf8")
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.toLowerCase().split("\t").slice(0, 2))
    : [];
  const drugs = [...new Set(pairs.flat())].sort();
  const known = new Set(pairs.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));

  test("each of its 1,150 pairs is found, and no other pair of its drugs", async () => {
    expect(pairs).toHaveLength(1150);
    const differing: string[] = [];
    for (const [i, a] of drugs.entries())
      for (const b of drugs.slice(i + 1))
        if ((await findTogether(library, [a, b])).length > 0 !== known.has(`${a}|${b}`)) differing.push(`${a} ${b}`);
    expect(differing).toEqual([]);
  });

  test("a question about a pair is answered with a statement of both, and about another pair with none", async () => {
    const two = fc.uniqueArray(fc.constantFrom(...drugs), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(
        two,
        fc.constantFrom(..."Is A safe with B?|Does A interact with B?|A and B".split("|")),
        async ([a = "", b = ""], form) => {
          const texts = await quoted(form.replace("A", a).replace("B", b));
          const meeting = texts.filter((text) => text.includes("should not be given together"));
          expect(meeting.length > 0).toBe(known.has(`${a}|${b}`));
          for (const text of meeting) for (const drug of [a, b]) expect(text.toLowerCase()).toContain(drug);
        },
      ),
      { numRuns: 150 },
    );
  });
});
