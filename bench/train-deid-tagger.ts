/**
 * @module bench/train-deid-tagger: the weights of a language's tagger, from marked notes told again of other persons.
 *
 * Usage: node bench/train-deid-tagger.ts en|es|de
 * Learns from the train parts of the language's open sets (Spanish and German: the tuning parts too), from conformance/deid's development notes and,
 * in English, from medical text in which nobody is named; no held-out part is read. Writes src/deid/tagger/LANGUAGE.weights.gz; the same
 * notes give the same weights.
 */
import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { createRandom, type Random } from "#core";
import {
  createTaggerTrainer,
  deidentifyText,
  type GoldNote,
  type GoldSplit,
  goldSplitOf,
  namePools,
  readGold,
  type TaggerWeights,
  varyNote,
} from "#deid";
import { readLines } from "#storage";

const data = "../shared/data";
const own = "conformance/deid";
type Language = "en" | "es" | "de";

interface Settings {
  /** Open sets with how many times each note is told, and at most how many of them. */
  readonly open: readonly { readonly file: string; readonly rounds: number; readonly most?: number }[];
  readonly parts: readonly GoldSplit[];
  readonly own: readonly string[];
  /** How many times a note of our own is told. */
  readonly ownRounds: number;
  /** Share of tellings in which it is told of other persons. */
  readonly varied: number;
  readonly training: { readonly withheld: number; readonly unlisted: number; readonly unfound: number };
  /** Texts in which nobody is named. */
  readonly plain: number;
}

const settings: Readonly<Record<Language, Settings>> = {
  en: {
    open: [
      { file: "synthea-notes-gold.en", rounds: 1, most: 250 },
      { file: "asq-phi.en", rounds: 1, most: 400 },
      { file: "presidio-synth-v2.en", rounds: 1, most: 500 },
    ],
    parts: ["train"],
    own: ["", "-more", "-second", "-third", "-fourth", "-5", "-6", "-7", "-8", "-9", "-10"],
    ownRounds: 8,
    varied: 0.95,
    training: { withheld: 0.3, unlisted: 0.6, unfound: 0.2 },
    plain: 1500,
  },
  es: {
    open: [{ file: "meddocan.es", rounds: 2 }],
    parts: ["train", "tuning"],
    own: [".es"],
    ownRounds: 40,
    varied: 0.6,
    training: { withheld: 0.15, unlisted: 0.3, unfound: 0 },
    plain: 0,
  },
  de: {
    open: [{ file: "grascco-phi.de", rounds: 12 }],
    parts: ["train", "tuning"],
    own: [".de"],
    ownRounds: 60,
    varied: 0.6,
    training: { withheld: 0.15, unlisted: 0.3, unfound: 0 },
    plain: 0,
  },
};

/** A note and whether its letters may all be made small or capitals. */
interface Lesson {
  readonly note: GoldNote;
  readonly ours: boolean;
}

const wanted = process.argv[2];
const language: Language = wanted === "en" || wanted === "de" ? wanted : "es";
const chosen = settings[language];
const pools = namePools();
const ownFiles = chosen.own.map((part) => `${own}/development${part}.txt`);
const ownNotes = (await Promise.all(ownFiles.map(notesOf))).flat();
const common = await commonLessons();
const packed = gzipSync(train(ownNotes, createRandom(`deid-tagger/${language}`)), { level: 9 });
await writeFile(`src/deid/tagger/${language}.weights.gz`, packed);
console.log(`${language}: ${common.length} lessons of open text, ${ownNotes.length} own notes, ${packed.length} bytes`);

function train(notes: readonly GoldNote[], random: Random): TaggerWeights {
  const trainer = createTaggerTrainer({ rate: 0.1, language, ...chosen.training }, random.fork("trainer"));
  const ours = notes.flatMap((note) => Array.from({ length: chosen.ownRounds }, () => ({ note, ours: true })));
  for (const { note, ours: casing } of random.shuffle([...common, ...ours]))
    trainer.show(isVaried(casing, random) ? varyNote(note, pools, random, casing) : note);
  return trainer.weights();
}

/** English open sets are told as they stand: their persons are drawn from lists already. */
function isVaried(ours: boolean, random: Random): boolean {
  return (language !== "en" || ours) && random.next() < chosen.varied;
}

async function commonLessons(): Promise<Lesson[]> {
  const lessons: Lesson[] = [];
  for (const { file, rounds, most } of chosen.open) {
    const notes = (await notesOf(`${data}/deid/${file}.ndjson.gz`)).filter(({ id }) =>
      chosen.parts.includes(goldSplitOf(id)),
    );
    const drawn = most === undefined ? notes : createRandom(`deid-tagger/${file}`).shuffle(notes).slice(0, most);
    lessons.push(...drawn.flatMap((note) => Array.from({ length: rounds }, () => ({ note, ours: false }))));
  }
  return lessons.concat((await plainNotes()).map((note) => ({ note, ours: true })));
}

/** MTS-Dialog's notes and MedQuAD's answers without titles, dates, numbers of persons or institutions: what rules doubt there identifies nobody. */
async function plainNotes(): Promise<GoldNote[]> {
  if (chosen.plain === 0) return [];
  const texts: string[] = [];
  for (const [file, field] of [
    ["clinical-dialogue-notes/mts-dialog.ndjson.gz", "note"],
    ["medquad/medquad.ndjson.gz", "answer"],
  ] as const)
    for await (const { text: line } of readLines(`${data}/${file}`)) {
      const text = line === "" ? undefined : JSON.parse(line)[field];
      if (typeof text === "string" && text.length >= 60) texts.push(text.slice(0, 600));
    }
  const random = createRandom("deid-tagger/plain");
  const plain: GoldNote[] = [];
  for (const text of random.shuffle(texts)) {
    if (plain.length === chosen.plain) break;
    if (isPlain(text)) plain.push({ id: `plain-${plain.length}`, text, spans: [] });
  }
  return plain;
}

function isPlain(text: string): boolean {
  const titled = /\b(?:Dr|Mr|Mrs|Ms|Miss|Professor)\b/.test(text);
  return (
    !titled && deidentifyText(text, { tagger: "none" }).spans.every(({ type }) => /^(?:NAME|CITY|ADDRESS)$/.test(type))
  );
}

async function notesOf(file: string): Promise<GoldNote[]> {
  const notes = [];
  for await (const note of readGold(file)) notes.push(note);
  return notes;
}
