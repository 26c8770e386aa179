import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/answers/index.ts";
import { addEvidence, type EvidenceLibrary, openEvidence } from "../../src/evidence/index.ts";
import { measurementNames } from "../../src/serving/measurement-names.ts";
import { findResultName } from "./result-names.ts";

const codes = Object.keys(measurementNames);
const nameOf = (code: string) => findResultName(`LOINC//${code}//1`);
const asked = [...new Set(codes.flatMap((code) => nameOf(code)?.asked ?? []))];

test("every measurement that has a name has one in a patient's words, in English and Spanish", () => {
  expect(codes.length).toBeGreaterThan(50);
  for (const code of codes) {
    const name = nameOf(code);
    expect(name?.en, code).toMatch(/^\S.*\S$/);
    expect(name?.es, code).toMatch(/^\S.*\S$/);
  }
});

test("another system's code is not taken for a LOINC", () => {
  expect(findResultName("LAB//4548-4//%")).toBeUndefined();
});

describe("what the starter library says of each", () => {
  let root: string;
  let library: EvidenceLibrary;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "osler-result-names-"));
    await addEvidence({ paths: ["library"], directory: root });
    library = await openEvidence(root);
  });
  afterAll(async () => {
    await library.close();
    await rm(root, { recursive: true, force: true });
  });

  test.each(asked)("What is %s? is answered by a definition of it, and by no other test's", async (what) => {
    const { statements } = await answerQuestion(library, `What is ${what}?`, { audience: "patient" });
    const subject = what.replace(/^(?:an?|the) /, "");
    const own = new RegExp(`^(?:(?:an?|the) )?${subject} is `, "i");
    const texts = statements.map(({ text }) => text);
    expect(texts.filter((text) => own.test(text))).toHaveLength(1);
    expect(texts.filter((text) => /^an? [^.]*(?:test|count) is /i.test(text) && !own.test(text))).toEqual([]);
  });
});
