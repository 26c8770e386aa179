import { expect, test } from "vitest";
import { type Endpoint, endpoints } from "../../src/serving/endpoints.ts";
import { actWords, words } from "./words.ts";

/** Every sentence the English pages say, functions called with a sample. */
function sentencesOf(node: unknown): string[] {
  if (typeof node === "string")
    return node.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.split(/\s+/).length > 4);
  if (typeof node === "function") return sentencesOf(node(5, "5", "the lab"));
  if (typeof node === "object" && node !== null) return Object.values(node).flatMap(sentencesOf);
  return [];
}

/** Vowel groups, less a silent e: the usual approximation. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  const groups = letters.replace(/(?:[^laeiouy]|ed|[^laeiouy]e)$/, "").match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Kincaid et al. 1975: 0.39 words a sentence + 11.8 syllables a word − 15.59. */
function readingGrade(sentences: readonly string[]): number {
  const all = sentences.flatMap((sentence) => sentence.match(/[A-Za-z']+/g) ?? []);
  const sounds = all.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (all.length / sentences.length) + 11.8 * (sounds / all.length) - 15.59;
}

test("the formula gives the published grade of a known passage", () => {
  // "The cat sat on the mat": 6 words, 6 syllables, one sentence → 0.39 · 6 + 11.8 − 15.59 = −1.45.
  expect(readingGrade(["The cat sat on the mat."])).toBeCloseTo(-1.45, 2);
});

test("the patient's pages read at sixth grade or below", () => {
  const sentences = sentencesOf(words.en);
  expect(sentences.length).toBeGreaterThan(20);
  expect(readingGrade(sentences)).toBeLessThanOrEqual(6);
});

test("Spanish says everything English says", () => {
  const keysOf = (node: object, at = ""): string[] =>
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === "object" && value !== null ? keysOf(value, `${at}${key}.`) : [`${at}${key}:${typeof value}`],
    );
  expect(keysOf(words.es).sort()).toEqual(keysOf(words.en).sort());
});

test("every act on a record is said in plain words, in both languages, and so is why", () => {
  const ofRecords = Object.entries<Endpoint>(endpoints).flatMap(([id, { scope }]) => (scope === "patient" ? [id] : []));
  const beside = ["glass-broken", "care-given", "app-consent", "command-query"];
  const byPrograms = ["mcp-patient_timeline", "mcp-patient_risks"];
  const purposes = ["TREAT", "HPAYMT", "PUBHLTH", "HOPERAT", "PATRQT", "FAMRQT", "PWATRNY", "SUPNWK"];
  for (const language of ["en", "es"] as const) {
    for (const act of [...ofRecords, ...beside, ...byPrograms])
      expect(actWords[language][act], `${language} ${act}`).toBeDefined();
    expect(Object.keys(words[language].accesses.why)).toEqual(purposes);
    expect(Object.keys(words[language].another.accesses.why)).toEqual(purposes);
  }
});
