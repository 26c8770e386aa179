import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerQuestion } from "../../src/answers/index.ts";
import { type ClinicalEvent, toEpochMs, toSubjectKey } from "../../src/core/index.ts";
import { addEvidence, type EvidenceLibrary, openEvidence } from "../../src/evidence/index.ts";
import { spanishReason } from "./abstention-words.ts";

const root = mkdtempSync(join(tmpdir(), "osler-abstentions-"));
let library: EvidenceLibrary;
beforeAll(async () => {
  await addEvidence({ paths: ["library"], directory: root });
  library = await openEvidence(root);
});
afterAll(async () => {
  await library.close();
  rmSync(root, { recursive: true, force: true });
});

const at = toEpochMs(0);
const metformin = { subject: toSubjectKey(1), code: "RXNORM//860975", occurredAt: at, filedAt: at };
const record: ClinicalEvent[] = [{ ...metformin, display: "metformin hydrochloride 500 MG Oral Tablet" }];

async function reasonOf(question: string, from: EvidenceLibrary, events?: readonly ClinicalEvent[]): Promise<string> {
  const answer = await answerQuestion(from, question, {
    audience: "patient",
    ...(events === undefined ? {} : { record: events }),
  });
  if (answer.kind !== "abstain") throw new Error(`answered: ${question}`);
  return answer.reason;
}

test.each([
  ["What is it?", /^La pregunta no nombra nada/],
  ["What is florbizol?", /^No aparece en ninguno de \d+ documentos \(\d+ pasajes\): «florbizol»\.$/],
  ["Do you have florbizol and zarqov?", /«florbizol»/],
  [
    "Does florbizol interact with zarqov?",
    /^No aparece en .*«zarqov»\. Que nada aquí desaconseje tomar dos medicamentos juntos/,
  ],
  [
    "What dose of metformin for asthma?",
    /^Ninguna guía entre \d+ documentos \(\d+ pasajes\) habla de todo lo preguntado/,
  ],
  [
    "Does colonoscopy help asthma?",
    /^Ningún pasaje entre \d+ documentos \(\d+ pasajes\) habla de todo esto: colonoscopy, asthma\. Abajo/,
  ],
])("a Spanish page gave the English reason of %j: it gives it in Spanish", async (question, spanish) => {
  expect(spanishReason(await reasonOf(question, library))).toMatch(spanish);
});

test.each([
  ["What is my dose of metformin?", /^Lo último que dice la historia clínica de «metformin» no incluye cómo se toma\./],
  [
    "What was my last cholesterol?",
    /^La historia clínica no tiene nada con el nombre de «cholesterol» en sus 1 anotaciones\./,
  ],
  [
    "Do I have asthma?",
    /^La historia clínica no tiene enfermedades ni procedimientos con el nombre de «asthma» en sus 1/,
  ],
  [
    "Do I have asthma or gout?",
    /^Ninguna de las 1 anotaciones de la historia clínica se llama «asthma or gout»\. Pregunte por una/,
  ],
  ["What was my HbA1c in 2019?", /^Las anotaciones de la historia clínica no se eligen por el momento/],
  [
    "What medicines does my husband take?",
    /^La pregunta parece ser sobre otra persona, no sobre aquella cuya historia/,
  ],
  ["What are my allergies?", /^La historia clínica no tiene alergias en sus 1 anotaciones\./],
])(
  "a Spanish page gave the English reason of %j, asked of the record: it gives it in Spanish",
  async (question, spanish) => {
    expect(spanishReason(await reasonOf(question, library, record))).toMatch(spanish);
  },
);

test("an empty library is told in Spanish, and what is none of the server's sentences is not", async () => {
  const empty = await openEvidence("/nonexistent/osler-evidence");
  expect(spanishReason(await reasonOf("What is asthma?", empty))).toMatch(/^La biblioteca de evidencia está vacía\./);
  expect(spanishReason("Something else.")).toBeUndefined();
});

test("a list too long to be given is told in Spanish", () => {
  const reason =
    "The record holds 101 medicine entries, more than the 100 that are listed at once. Look at the record itself.";
  expect(spanishReason(reason)).toMatch(/^La historia clínica tiene 101 medicamentos, más de los 100 que se muestran/);
});
