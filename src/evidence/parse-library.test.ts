import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseLibrary } from "./parse-library.ts";
import { mayTeach } from "./training-licence.ts";

const files = globSync("library/*.md").filter((file) => !file.endsWith("README.md"));
const parsed = files.map((file) => ({ file, ...parseLibrary(readFileSync(file, "utf8")) }));
const paragraphs = parsed.flatMap(({ draft }) => draft?.sections.flatMap((section) => section.paragraphs) ?? []);

test("every statement of the starter library has source, year, grade and https address, and there are at least 120", () => {
  expect(
    parsed.flatMap(({ file, problems }) => problems.map((problem) => `${file}:${problem.line} ${problem.reason}`)),
  ).toEqual([]);
  expect(paragraphs.filter(({ kind }) => kind === undefined).length).toBeGreaterThanOrEqual(120);
});

test("a topic's licence is what it says; one that says none teaches nothing", () => {
  expect(new Set(parsed.map(({ draft }) => draft?.meta.licence))).toEqual(new Set(["Apache-2.0"]));
  const topic = (front: string) =>
    parseLibrary(
      `---\ntopic: t\ntitle: T\n${front}---\n\n## S\n\n- One.\n  source: A | year: 2020 | grade: B | url: https://a.org\n`,
    ).draft?.meta;
  expect(mayTeach(topic("")?.licence)).toBe(false);
  expect(topic("licence: CC BY-NC-SA 4.0\nlanguage: es\n")).toMatchObject({
    licence: "CC-BY-NC-SA-4.0",
    language: "es",
  });
});

test("no statement stands twice", () => {
  const texts = paragraphs.map(({ text }) => text);
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
});

test("plain wording reads at about sixth grade: mean Flesch-Kincaid at most 6, no line above 9", () => {
  const grades = paragraphs.filter(({ kind }) => kind === "plain").map(({ text }) => fleschKincaid(text));
  expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(6);
  expect(Math.max(...grades)).toBeLessThanOrEqual(9);
});

test("a statement without a grade is refused with its line, the others are kept", () => {
  const { draft, problems } = parseLibrary(
    "---\ntopic: t\ntitle: T\n---\n\n## S\n\n- One.\n  source: A | year: 2020 | url: https://a.org\n- Two.\n  source: A | year: 2020 | grade: B | url: https://a.org\n",
  );
  expect(problems).toEqual([{ line: 9, reason: "grade is missing" }]);
  expect(draft?.sections[0]?.paragraphs.map(({ text }) => text)).toEqual(["Two."]);
});

test("a source that holds the sign between the parts is refused, not cut; a quoted title loses its quotation marks", () => {
  const { draft, problems } = parseLibrary(
    '---\ntopic: t\ntitle: "T: adults"\n---\n\n## S\n\n- One.\n  source: WHO | Europe | year: 2020 | grade: B | url: https://a.org\n- Two.\n  source: A | year: 2020 | grade: B | url: https://a.org\n',
  );
  expect(problems).toEqual([
    { line: 9, reason: "the source line has a part that is none of source, year, grade and url" },
  ]);
  expect(draft?.meta.title).toBe("T: adults");
});

/** Kincaid et al. 1975: 0.39 words/sentence + 11.8 syllables/word − 15.59; syllables as runs of vowels, a silent final e not counted. */
function fleschKincaid(text: string): number {
  const words = text.match(/[A-Za-z]+/g) ?? [];
  const sentences = Math.max(1, (text.match(/[.!?](?=\s|$)/g) ?? []).length);
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/(?<=[^aeiouyl])e$/, "")
            .match(/[aeiouy]+/g) ?? []
        ).length,
      ),
    0,
  );
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}
