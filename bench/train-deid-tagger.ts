/**
 * @module bench/train-deid-tagger: the weights of a language's tagger, from marked notes told again of other persons.
 *
 * Usage: node bench/train-deid-tagger.ts es|de
 * Learns from the train and tuning parts of the language's open set and from conformance/deid's development notes; the held-out fifth is
 * never read. Writes src/deid/tagger/LANGUAGE.weights.gz; the same notes give the same weights.
 */
import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { createRandom } from "#core";
import { createTaggerTrainer, goldSplitOf, namePools, readGold, varyNote } from "#deid";

const settings = {
  es: { open: "../shared/data/deid/meddocan.es.ndjson.gz", rounds: 2, own: 40 },
  de: { open: "../shared/data/deid/grascco-phi.de.ndjson.gz", rounds: 12, own: 60 },
};
const language = process.argv[2] === "de" ? "de" : "es";
const { open, rounds, own } = settings[language];

async function notesOf(file: string) {
  const notes = [];
  for await (const note of readGold(file)) notes.push(note);
  return notes;
}

const openNotes = (await notesOf(open)).filter((note) => goldSplitOf(note.id) !== "held_out");
const ownNotes = await notesOf(`conformance/deid/development.${language}.txt`);
const random = createRandom(`deid-tagger/${language}`);
const trainer = createTaggerTrainer({ rate: 0.1, withheld: 0.15, unlisted: 0.3, language }, random.fork("trainer"));
const pools = namePools();
const lessons = [
  ...openNotes.flatMap((note) => Array.from({ length: rounds }, () => ({ note, casing: false }))),
  ...ownNotes.flatMap((note) => Array.from({ length: own }, () => ({ note, casing: true }))),
];
for (const { note, casing } of random.shuffle(lessons))
  trainer.show(random.next() < 0.6 ? varyNote(note, pools, random, casing) : note);
const packed = gzipSync(trainer.weights(), { level: 9 });
await writeFile(`src/deid/tagger/${language}.weights.gz`, packed);
console.log(
  `${language}: ${openNotes.length} open and ${ownNotes.length} own notes, ${lessons.length} lessons, ${packed.length} bytes`,
);
