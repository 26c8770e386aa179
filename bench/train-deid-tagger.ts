/**
 * @module bench/train-deid-tagger: the weights of a language's tagger and of the English net beside it.
 *
 * Usage: node bench/train-deid-tagger.ts en|es|de|net
 * Learns from `deid-lessons` and writes src/deid/tagger/LANGUAGE.weights.gz, or en.net.gz; the same notes give the same weights.
 */
import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { ProgressUpdate } from "#core";
import { commonLessons, type Language, ownNotes, settings, trainNet, trainTagger } from "./deid-lessons.ts";

const wanted = process.argv[2];
const language: Language = wanted === "en" || wanted === "net" ? "en" : wanted === "de" ? "de" : "es";
const common = await commonLessons(language);
const notes = await ownNotes(settings[language].own);
const weights = wanted === "net" ? await trainNet(common, notes, printLoss) : trainTagger(language, common, notes);
const packed = gzipSync(weights, { level: 9 });
await writeFile(`src/deid/tagger/${wanted === "net" ? "en.net" : `${language}.weights`}.gz`, packed);
console.log(`${language}: ${common.length} lessons of open text, ${notes.length} own notes, ${packed.length} bytes`);

function printLoss({ done, total = 0, note }: ProgressUpdate): void {
  if (done % 100 === 0 || done === total) console.error(`${done}/${total} ${note}`);
}
