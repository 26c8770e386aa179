import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { evaluateDeid, readGold } from "#deid";

const file = (part: string) => `${import.meta.dirname}/${part}.txt`;

test.each([
  { part: "development", notes: 33, recall: 0.99, precision: 0.97 },
  { part: "development-more", notes: 59, recall: 0.98, precision: 0.96 },
  { part: "development-second", notes: 40, recall: 0.97, precision: 0.92 },
  { part: "development-third", notes: 60, recall: 0.98, precision: 0.96 },
  { part: "development-fourth", notes: 40, recall: 0.98, precision: 0.94 },
  { part: "development-5", notes: 50, recall: 0.97, precision: 0.96 },
  { part: "development-6", notes: 64, recall: 0.975, precision: 0.955 },
  { part: "development-7", notes: 52, recall: 0.98, precision: 0.955 },
  { part: "development-8", notes: 47, recall: 0.98, precision: 0.95 },
  { part: "development-9", notes: 39, recall: 0.965, precision: 0.87 },
  { part: "development-10", notes: 38, recall: 0.97, precision: 0.935 },
  { part: "development-11", notes: 12, recall: 0.97, precision: 0.87 },
  { part: "development-12", notes: 78, recall: 0.965, precision: 0.94 },
  { part: "development-13", notes: 64, recall: 0.965, precision: 0.93 },
  { part: "development-14", notes: 71, recall: 0.96, precision: 0.93 },
  { part: "development-15", notes: 68, recall: 0.965, precision: 0.93 },
  { part: "development-16", notes: 90, recall: 0.985, precision: 0.955 },
  { part: "development-17", notes: 78, recall: 0.98, precision: 0.92 },
  { part: "development-18", notes: 40, recall: 0.97, precision: 0.96 },
  { part: "development-19", notes: 70, recall: 0.99, precision: 0.955 },
  { part: "development-20", notes: 70, recall: 0.985, precision: 0.955 },
  { part: "development-21", notes: 70, recall: 0.985, precision: 0.75 },
  { part: "development-22", notes: 40, recall: 0.98, precision: 0.965 },
  { part: "development-23", notes: 40, recall: 0.99, precision: 0.975 },
  { part: "development-24", notes: 33, recall: 0.985, precision: 0.965 },
  { part: "development-25", notes: 28, recall: 0.98, precision: 0.97 },
  { part: "development-26", notes: 12, recall: 0.97, precision: 0.98 },
  { part: "development-27", notes: 32, recall: 0.985, precision: 0.97 },
  { part: "development-28", notes: 28, recall: 0.97, precision: 0.94 },
  { part: "development-29", notes: 18, recall: 0.985, precision: 0.97 },
  { part: "development-30", notes: 42, recall: 0.985, precision: 0.93 },
  { part: "development-31", notes: 15, recall: 0.97, precision: 0.955 },
  { part: "development-32", notes: 20, recall: 0.98, precision: 0.935 },
  { part: "development-33", notes: 20, recall: 0.965, precision: 0.975 },
  { part: "development-34", notes: 24, recall: 0.99, precision: 0.95 },
  { part: "development-35", notes: 8, recall: 0.98, precision: 0.975 },
  { part: "development-36", notes: 32, recall: 0.92, precision: 0.87 },
  { part: "development-37", notes: 175, recall: 0.98, precision: 0.96 },
  { part: "development-38", notes: 175, recall: 0.98, precision: 0.955 },
  { part: "development-39", notes: 235, recall: 0.98, precision: 0.95 },
  { part: "development-40", notes: 235, recall: 0.98, precision: 0.95 },
  { part: "development-41", notes: 220, recall: 0.98, precision: 0.96 },
  { part: "development-42", notes: 215, recall: 0.985, precision: 0.965 },
  { part: "development-43", notes: 230, recall: 0.985, precision: 0.965 },
  { part: "development-44", notes: 154, recall: 0.975, precision: 0.95 },
  { part: "development-45", notes: 151, recall: 0.975, precision: 0.955 },
  { part: "development-46", notes: 70, recall: 0.96, precision: 0.925 },
  { part: "development-47", notes: 70, recall: 0.94, precision: 0.89 },
  { part: "development.es", notes: 12, recall: 0.97, precision: 0.93 },
  { part: "development.de", notes: 12, recall: 0.97, precision: 0.9 },
  { part: "held", notes: 33, recall: 0.96, precision: 0.96 },
  { part: "held-second", notes: 60, recall: 0.95, precision: 0.905 },
  { part: "held-third", notes: 61, recall: 0.895, precision: 0.865 },
  { part: "held-fourth", notes: 60, recall: 0.975, precision: 0.905 },
  { part: "held-fifth", notes: 70, recall: 0.97, precision: 0.905 },
  { part: "held-sixth", notes: 75, recall: 0.985, precision: 0.94 },
])(
  "$part notes of kinds no public set has: word recall of at least $recall at a precision of at least $precision",
  async ({ part, notes, recall, precision }) => {
    const result = await evaluateDeid({ goldFile: file(part), seed: 1 });
    expect(result.notes).toBe(notes);
    expect(result.recall.value).toBeGreaterThanOrEqual(recall);
    expect(result.precision.value).toBeGreaterThanOrEqual(precision);
  },
);

test("marks are taken out and every span is the text that was marked", async () => {
  for (const part of [
    "development",
    "development-more",
    "development-third",
    "development-fourth",
    "development-5",
    "development-6",
    "development-7",
    "development-8",
    "development-9",
    "development-10",
    "development-11",
    "development-12",
    "development-13",
    "development-14",
    "development-15",
    "development-16",
    "development-17",
    "development-18",
    "development-19",
    "development-20",
    "development-21",
    "development-22",
    "development-23",
    "development-24",
    "development-25",
    "development-26",
    "development-27",
    "development-28",
    "development-29",
    "development-30",
    "development-31",
    "development-32",
    "development-33",
    "development-34",
    "development-35",
    "development-36",
    ...Array.from({ length: 11 }, (_, i) => `development-${i + 37}`),
    "development.es",
    "development.de",
    "held",
    "held-second",
    "held-third",
    "held-fourth",
    "held-fifth",
    "held-sixth",
  ]) {
    const marked = await readFile(file(part), "utf8");
    const written: string[] = [];
    for await (const { text, spans } of readGold(file(part)))
      for (const { start, end } of spans) written.push(text.slice(start, end));
    expect(marked.split(/\[\[(?=[A-Z])/).length - 1).toBe(written.length);
    for (const piece of written) expect(marked).toContain(`:${piece}]]`);
  }
});
