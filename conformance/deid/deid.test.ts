import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { evaluateDeid, readGold } from "#deid";

const file = (part: string) => `${import.meta.dirname}/${part}.txt`;

test.each([
  { part: "development", recall: 0.99, precision: 0.97 },
  { part: "held", recall: 0.9, precision: 0.93 },
])(
  "$part notes of kinds no public set has: word recall of at least $recall at a precision of at least $precision",
  async ({ part, recall, precision }) => {
    const result = await evaluateDeid({ goldFile: file(part), seed: 1 });
    expect(result.notes).toBeGreaterThanOrEqual(33);
    expect(result.recall.value).toBeGreaterThanOrEqual(recall);
    expect(result.precision.value).toBeGreaterThanOrEqual(precision);
  },
);

test("marks are taken out and every span is the text that was marked", async () => {
  for (const part of ["development", "held"]) {
    const marked = await readFile(file(part), "utf8");
    const written: string[] = [];
    for await (const { text, spans } of readGold(file(part)))
      for (const { start, end } of spans) written.push(text.slice(start, end));
    expect(marked.split("[[").length - 1).toBe(written.length);
    for (const piece of written) expect(marked).toContain(`:${piece}]]`);
  }
});
