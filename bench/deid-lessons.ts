/**
 * @module bench/deid-lessons: what a language's tagger learns from, for its weights and for folds over our own notes.
 *
 * The train parts of the language's open sets (Spanish and German: the tuning parts too), conformance/deid's development notes told again of other
 * persons and, in English, medical text in which nobody is named and composed notes; no held-out part is read.
 */
import { createRandom, type Progress, type Random } from "#core";
import {
  createTaggerTrainer,
  deidentifyText,
  type GoldNote,
  type GoldSplit,
  generateNotes,
  goldSplitOf,
  namePools,
  netLesson,
  readGold,
  readLesson,
  type TaggerWeights,
  trainContextNet,
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

/** English files by number that are learnt from. */
export const numbered = Array.from({ length: 41 }, (_, i) => `-${i + 5}`).filter(
  (part) => !["-11", "-36"].includes(part),
);

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
  const { ownRounds, training } = settings[language];
  const random = createRandom(`deid-tagger/${language}`);
  const trainer = createTaggerTrainer({ rate: 0.1, language, ...training }, random.fork("trainer"));
  for (const note of tellings(language, common, notes, ownRounds, random)) trainer.show(note);
  return trainer.weights();
}

/** The English net's file from the same lessons, each of our own told `netRounds` times. */
export async function trainNet(common: readonly Lesson[], notes: readonly GoldNote[], progress: Progress) {
  const random = createRandom("deid-net");
  const hidden = { language: "en", ...settings.en.training } as const;
  const told = [...tellings("en", common, notes, netRounds, random)].map((note) =>
    random.next() < excerpts ? excerptOf(note, random) : note,
  );
  const lessons = told.map((note) => netLesson(readLesson(note, hidden, random)));
  return trainContextNet(lessons, random, progress);
}

const netRounds = 8;
/** Share of lessons of which only a stretch is told, so that a short text is no stranger to the net. */
const excerpts = 0.3;

/** One to three sentences or lines of a note; all of it where that would cut an identifier. */
function excerptOf(note: GoldNote, random: Random): GoldNote {
  const ends = [0, ...[...note.text.matchAll(/\n|[.;:] /g)].map(({ index }) => index + 1), note.text.length];
  const first = random.integer(ends.length - 1);
  const start = ends[first] ?? 0;
  const end = ends[Math.min(ends.length - 1, first + 1 + random.integer(3))] ?? note.text.length;
  const crosses = (at: number) => note.spans.some((span) => span.start < at && span.end > at);
  if (crosses(start) || crosses(end)) return note;
  const inside = note.spans.filter((span) => span.start >= start && span.end <= end);
  const spans = inside.map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
  return { id: note.id, text: note.text.slice(start, end), spans };
}

/** All lessons in a drawn order, those that may vary told of other persons in their share of tellings. */
function* tellings(
  language: Language,
  common: readonly Lesson[],
  notes: readonly GoldNote[],
  rounds: number,
  random: Random,
): Generator<GoldNote> {
  const ours = notes.flatMap((note) =>
    Array.from({ length: rounds }, () => ({ note, varied: settings[language].varied, casing: true })),
  );
  for (const { note, varied, casing } of random.shuffle([...common, ...ours]))
    yield random.next() < varied ? varyNote(note, pools, random, casing) : note;
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
