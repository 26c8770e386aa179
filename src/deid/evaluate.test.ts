import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeLines } from "#storage";
import { evaluateDeid, goldSplitOf } from "./index.ts";

const gold = (id: string, text: string, ...spans: readonly (readonly [string, string])[]) =>
  JSON.stringify({
    id,
    text,
    spans: spans.map(([written, type]) => ({
      start: text.indexOf(written),
      end: text.indexOf(written) + written.length,
      type,
    })),
  });

async function evaluate(
  lines: readonly string[],
  detect: (text: string) => { start: number; end: number; type: "NAME" }[],
) {
  const directory = await mkdtemp(join(tmpdir(), "osler-gold-"));
  try {
    const goldFile = join(directory, "gold.ndjson");
    await writeLines(goldFile, lines);
    return await evaluateDeid({ goldFile, seed: 1, detect });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test("word recall, precision, F2, elements and leaks by hand: 2 of 3 words found, 1 of 3 spans' words wrong", async () => {
  const lines = [
    gold("a", "Anna Weiss slept well", ["Anna Weiss", "NAME"]),
    gold("b", "Otto slept well", ["Otto", "NAME"]),
    gold("c", "slept well"),
  ];
  const detect = (text: string) =>
    [...text.matchAll(/Anna|Otto|slept(?= well$)(?<=^slept)/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      type: "NAME" as const,
    }));
  const result = await evaluate(lines, detect);
  expect(result.recall.value).toBeCloseTo(2 / 3, 12);
  expect(result.precision.value).toBeCloseTo(2 / 3, 12);
  expect(result.f2.value).toBeCloseTo(2 / 3, 12); // F of equal P and R is either
  expect(result.elementRecall.value).toBe(1 / 2);
  expect(result.leakFreeNotes.value).toBe(1 / 2);
  expect(result.cleanNotesTouched.value).toBe(1);
});

test("a country, a title, a year alone and an age of 60 are neither asked for nor held against", async () => {
  const text = "Dr. Weiss slept of Canada in 1977 aged 60";
  const result = await evaluate(
    [gold("a", text, ["Dr. Weiss", "NAME"], ["Canada", "GPE"], ["1977", "DATE"], ["60", "AGE"])],
    (t) => [{ start: 0, end: t.length - 8, type: "NAME" }],
  );
  expect(result.goldWords).toBe(1);
  expect(result.precision.value).toBe(1 / 2); // “slept” was hidden needlessly
});

test("about three fifths of notes are for training and a fifth each for tuning and the final figure", () => {
  const counts = { train: 0, tuning: 0, held_out: 0 };
  for (let i = 0; i < 5000; i++) counts[goldSplitOf(`note-${i}`)]++;
  expect(counts.train / 5000).toBeCloseTo(0.6, 1);
  expect(counts.held_out / 5000).toBeCloseTo(0.2, 1);
});

const data = "../shared/data/deid";
describe.skipIf(!existsSync(data))("on the open English sets, notes the rules were tuned on", () => {
  test.each([
    ["synthea-notes-gold.en", 0.98, 0.9],
    ["asq-phi.en", 0.97, 0.9],
    ["presidio-synth-v2.en", 0.925, 0.9],
  ])("%s: word recall at least %f, precision at least %f", async (name, recall, precision) => {
    const result = await evaluateDeid({ goldFile: `${data}/${name}.ndjson.gz`, seed: 1, split: "tuning" });
    expect(result.recall.value).toBeGreaterThan(recall);
    expect(result.precision.value).toBeGreaterThan(precision);
  });
});
