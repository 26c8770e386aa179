import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noProgress } from "#core";
import { readLines, writeLines } from "#storage";
import { createPseudonymiser, deidentifyNotes, deidentifyText } from "./index.ts";

const secret = Buffer.alloc(32, 7);
const notes = Array.from({ length: 900 }, (_, i) => ({
  id: i % 2 === 0 ? `n${i}` : i,
  text: `Seen ${"and examined ".repeat(i % 17)}on 2021-03-${String((i % 28) + 1).padStart(2, "0")} by Dr. Anneliese Vorderbruck, MRN ${400_000 + i}.`,
  ...(i % 3 === 0 ? { patient: `p${i % 9}` } : {}),
}));

let directory: string;
let input: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "osler-notes-"));
  input = join(directory, "notes.ndjson.gz");
  await writeLines(
    input,
    notes.map((note) => JSON.stringify(note)),
  );
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function linesOf(path: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const { text } of readLines(path)) lines.push(text);
  return lines;
}

test("on several threads every note stands once, in order, and as a single thread would have written it", async () => {
  const pseudonymiser = createPseudonymiser(secret);
  const expected = notes.map(({ id, text, patient }) => {
    const result = deidentifyText(text, { surrogates: pseudonymiser.surrogates(patient ?? `note ${id}`) });
    return JSON.stringify({ id, text: result.text, spans: result.spans });
  });
  for (const output of ["out.ndjson", "out.ndjson.gz"].map((name) => join(directory, name))) {
    const summary = await deidentifyNotes({ input, output, secret, threads: 3, progress: noProgress });
    expect(summary).toMatchObject({ notes: notes.length, resumedNotes: 0 });
    expect(await linesOf(output)).toEqual(expected);
  }
});

test("packed output is the same bytes whatever the number of threads", async () => {
  const [one, four] = [join(directory, "one.gz"), join(directory, "four.gz")];
  await deidentifyNotes({ input, output: one, threads: 1, progress: noProgress });
  await deidentifyNotes({ input, output: four, threads: 4, progress: noProgress });
  expect((await readFile(one)).equals(await readFile(four))).toBe(true);
});

test("a line that is no note stops the run with its number; its content is not told and no output appears", async () => {
  const broken = join(directory, "broken.ndjson");
  await writeLines(broken, [...notes.slice(0, 700).map((note) => JSON.stringify(note)), '{"id":"x","words":"Otto"}']);
  const output = join(directory, "never.ndjson");
  const failed: unknown = await deidentifyNotes({ input: broken, output, threads: 2, progress: noProgress }).catch(
    (error: unknown) => error,
  );
  expect(failed).toMatchObject({ code: "deid/note-unreadable", message: expect.stringContaining("Line 701 of") });
  expect(String(failed)).not.toContain("Otto");
  await expect(readFile(output)).rejects.toMatchObject({ code: "ENOENT" });
});

test("notes of patient 10006 are one person's, whether the number is written as a number or as text", async () => {
  const [of, text] = [join(directory, "numbered.ndjson"), "Seen on 2021-03-04 by Dr. Anneliese Vorderbruck."];
  const patients = [10006, "10006", 10006, 10007, null, undefined];
  await writeLines(
    of,
    patients.map((patient, id) => JSON.stringify({ id, text, patient })),
  );
  const output = join(directory, "numbered-out.ndjson");
  await deidentifyNotes({ input: of, output, secret, threads: 1, progress: noProgress });
  const texts = (await linesOf(output)).map((line) => JSON.parse(line).text);
  expect(new Set(texts.slice(0, 3)).size).toBe(1);
  expect(new Set(texts.slice(2)).size).toBe(4);
});

test.each([["{}"], ["true"], ["1.5"], ["90071992547409931"]])(
  "a patient that is neither text nor a whole number (%s) stops the run with its line",
  async (patient) => {
    const odd = join(directory, "odd.ndjson");
    await writeLines(odd, ['{"id":1,"text":"Slept well."}', `{"id":2,"text":"Slept well.","patient":${patient}}`]);
    const output = join(directory, "odd-out.ndjson");
    await expect(deidentifyNotes({ input: odd, output, threads: 1, progress: noProgress })).rejects.toMatchObject({
      code: "deid/note-unreadable",
      message: expect.stringMatching(/^Line 2 of /),
    });
  },
);

test("no notes at all give an empty file that can be read", async () => {
  const nothing = join(directory, "nothing.ndjson");
  await writeLines(nothing, []);
  const output = join(directory, "nothing.gz");
  const summary = await deidentifyNotes({ input: nothing, output, threads: 2, progress: noProgress });
  expect(summary.notes).toBe(0);
  expect(await linesOf(output)).toEqual([]);
});

test("a file mended after it stopped a run is read from the start, though as long as before and changed in its middle alone", async () => {
  const mended = join(directory, "mended.ndjson");
  const blank = (id: string) => JSON.stringify({ id, text: "", more: "x".repeat(70_000) });
  const write = (text: string, last: string) =>
    writeLines(mended, [blank("a"), JSON.stringify({ id: "n", text }), blank("b"), last, blank("c")]);
  const options = { input: mended, output: join(directory, "mended-out.ndjson"), threads: 1, progress: noProgress };
  await write("Slept well.", '{"id":"x","words":"Ate."}');
  await expect(deidentifyNotes(options)).rejects.toMatchObject({ code: "deid/note-unreadable" });
  await write("Slept badly", '{"id":"xy","text":"Ate."}');
  await deidentifyNotes(options);
  expect(JSON.parse((await linesOf(options.output))[1] ?? "").text).toBe("Slept badly");
});
