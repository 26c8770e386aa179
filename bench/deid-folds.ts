/**
 * @module bench/deid-folds: how the English tagger does on notes of our own that it has not seen.
 *
 * Usage: node bench/deid-folds.ts
 * Each third of development-5 to -35 (but -11) is tagged by models that learned from the other two, the older files and the open text.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom, noProgress } from "#core";
import { deidentifyText, evaluateDeid, parseContextNet, type Tagger } from "#deid";
import { commonLessons, numbered, ownNotes, trainNet, trainTagger } from "./deid-lessons.ts";

const folds = [0, 1, 2];
const older = await ownNotes(["", "-more", "-second", "-third", "-fourth"]);
const notes = createRandom("folds").shuffle(await ownNotes(numbered));
const common = await commonLessons("en");

const taggers = new Map<string, Tagger>();
for (const fold of folds) {
  const isLeftOut = (i: number) => i % folds.length === fold;
  const learned = older.concat(notes.filter((_, i) => !isLeftOut(i)));
  const net = parseContextNet(await trainNet(common, learned, noProgress));
  const tagger = { weights: trainTagger("en", common, learned), net };
  for (const { text } of notes.filter((_, i) => isLeftOut(i))) taggers.set(text, tagger);
}

const folder = await mkdtemp(join(tmpdir(), "osler-folds-"));
const goldFile = join(folder, "notes.txt");
const marked = await Promise.all(numbered.map((part) => readFile(`conformance/deid/development${part}.txt`, "utf8")));
await writeFile(goldFile, marked.join("\n"));
const { recall, precision, f2, byType } = await evaluateDeid({
  goldFile,
  seed: 1,
  detect: (text) => deidentifyText(text, { tagger: taggers.get(text) ?? "none" }).spans,
});
await rm(folder, { recursive: true });

const percent = (x: number) => (100 * x).toFixed(2);
console.log(`recall ${percent(recall.value)}, precision ${percent(precision.value)}, F2 ${percent(f2.value)}`);
for (const [type, t] of Object.entries(byType))
  console.log(
    `  ${type.padEnd(13)} words ${t.goldWords}, recall ${percent(t.recall.value)}; hidden ${t.predictedWords}, precision ${percent(t.precision.value)}`,
  );
