/**
 * @module bench/train-deid-tagger: the weights of a language's tagger.
 *
 * Usage: node bench/train-deid-tagger.ts en|es|de
 * Learns from `deid-lessons` and writes src/deid/tagger/LANGUAGE.weights.gz; the same notes give the same weights.
 */
import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { commonLessons, type Language, ownNotes, settings, trainTagger } from "./deid-lessons.ts";

const wanted = process.argv[2];
const language: Language = wanted === "en" || wanted === "de" ? wanted : "es";
const common = await commonLessons(language);
const notes = await ownNotes(settings[language].own);
const packed = gzipSync(trainTagger(language, common, notes), { level: 9 });
await writeFile(`src/deid/tagger/${language}.weights.gz`, packed);
console.log(`${language}: ${common.length} lessons of open text, ${notes.length} own notes, ${packed.length} bytes`);
