/**
 * @module bench/deid-lessons: what a language's tagger learns from, for its weights and for folds over our own notes.
 *
 * The train parts of the language's open sets (Spanish and German: the tuning parts too), conformance/deid's development notes told again of other
 * persons and, in English, medical text in which nobody is named and composed notes; no held-out part is read.
 */
import { createRandom } from "#core";
import {
  createTaggerTrainer,
  deidentifyText,
  type GoldNote,
  type GoldSplit,
  generateNotes,
  goldSplitOf,
  namePools,
  readGold,
  type TaggerWeights,
  varyNote,
} from "#deid";
import { readAdmitted } from "./training-admission.ts";

const data = "../shared/data";
export type Language = "en" | "es" | "de";

interface Settings {
  /** Open sets: how many times each note is told, in what share of tellings of other persons, and at most how many notes. */
  readonly open: readonly {
    readonly file: string;
    readonly rounds: number;
    readonly varied: number;
    readonly most?: number;
  }[];
  readonly parts: readonly GoldSplit[];
  /** Which files of conformance/deid. */
  readonly own: readonly string[];
  /** How many times a note of our own is told. */
  readonly ownRounds: number;
  /** Share of tellings in which it, or a text without names, is told of other persons. */
  readonly varied: number;
  readonly training: {
    readonly withheld: number;
    readonly least: number;
    readonly unlisted: number;
    readonly forgotten: number;
    readonly unfound: number;
  };
  /** Texts in which nobody is named. */
  readonly plain: number;
  /** Notes composed of lines and lists. */
  readonly generated: number;
}

/** English files by number; -11 is never learnt from. */
export const numbered = Array.from({ length: 31 }, (_, i) => `-${i + 5}`).filter((part) => part !== "-11");

export const settings: Readonly<Record<Language, Settings>> = {
  en: {
    open: [
      { file: "synthea-notes-gold.en", rounds: 1, varied: 0, most: 250 },
      { file: "asq-phi.en", rounds: 1, varied: 0, most: 400 },
      { file: "presidio-synth-v2.en", rounds: 4, varied: 0.5 },
    ],
    parts: ["train"],
    own: ["", "-more", "-second", "-third", "-fourth", ...numbered],
    ownRounds: 8,
    varied: 0.95,
    training: { withheld: 0.3, least: 3, unlisted: 0.6, forgotten: 0.4, unfound: 0.2 },
    plain: 1500,
    generated: 6000,
  },
  es: {
    open: [{ file: "meddocan.es", rounds: 2, varied: 0.6 }],
    parts: ["train", "tuning"],
    own: [".es"],
    ownRounds: 40,
    varied: 0.6,
    training: { withheld: 0.15, least: 1, unlisted: 0.3, forgotten: 0, unfound: 0 },
    plain: 0,
    generated: 0,
  },
  de: {
    open: [{ file: "grascco-phi.de", rounds: 12, varied: 0.6 }],
    parts: ["train", "tuning"],
    own: [".de"],
    ownRounds: 60,
    varied: 0.6,
    training: { withheld: 0.15, least: 1, unlisted: 0.3, forgotten: 0, unfound: 0 },
    plain: 0,
    generated: 0,
  },
};

interface Lesson {
  readonly note: GoldNote;
  /** Share of tellings of other persons. */
  readonly varied: number;
  /** Whether its letters may then all be made small or capitals. */
  readonly casing: boolean;
}

const pools = namePools();

/** Weights from `common` lessons and `notes` of our own. */
export function trainTagger(language: Language, common: readonly Lesson[], notes: readonly GoldNote[]): TaggerWeights {
  const { ownRounds, training, varied: ownVaried } = settings[language];
  const random = createRandom(`deid-tagger/${language}`);
  const trainer = createTaggerTrainer({ rate: 0.1, language, ...training }, random.fork("trainer"));
  const ours = notes.flatMap((note) =>
    Array.from({ length: ownRounds }, () => ({ note, varied: ownVaried, casing: true })),
  );
  for (const { note, varied, casing } of random.shuffle([...common, ...ours]))
    trainer.show(random.next() < varied ? varyNote(note, pools, random, casing) : note);
  return trainer.weights();
}

/** Our own notes of the files `development…`. */
export async function ownNotes(parts: readonly string[]): Promise<GoldNote[]> {
  return (await Promise.all(parts.map((part) => notesOf(`conformance/deid/development${part}.txt`)))).flat();
}

/** Lessons of open text. */
export async function commonLessons(language: Language): Promise<Lesson[]> {
  const { generated, open, parts, plain, varied: plainVaried } = settings[language];
  const lessons: Lesson[] = [];
  for (const { file, rounds, varied, most } of open) {
    const notes = (await notesOf(`${data}/deid/${file}.ndjson.gz`)).filter(({ id }) => parts.includes(goldSplitOf(id)));
    const drawn = most === undefined ? notes : createRandom(`deid-tagger/${file}`).shuffle(notes).slice(0, most);
    lessons.push(...drawn.flatMap((note) => Array.from({ length: rounds }, () => ({ note, varied, casing: false }))));
  }
  const composed = generateNotes(generated, pools, createRandom("deid-tagger/generated"));
  return lessons.concat(
    composed.map((note) => ({ note, varied: 0, casing: false })),
    (await plainNotes(plain)).map((note) => ({ note, varied: plainVaried, casing: true })),
  );
}

/** MTS-Dialog's notes and MedQuAD's answers without titles, dates, numbers of persons or institutions: what rules doubt there identifies nobody. */
async function plainNotes(most: number): Promise<GoldNote[]> {
  if (most === 0) return [];
  const texts: string[] = [];
  for (const [set, file, field] of [
    ["clinical-dialogue-notes", "mts-dialog.ndjson.gz", "note"],
    ["medquad", "medquad.ndjson.gz", "answer"],
  ] as const)
    for await (const record of readAdmitted(data, set, file)) {
      const text = record[field];
      if (typeof text === "string" && text.length >= 60) texts.push(text.slice(0, 600));
    }
  const random = createRandom("deid-tagger/plain");
  const plain: GoldNote[] = [];
  for (const text of random.shuffle(texts)) {
    if (plain.length === most) break;
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
