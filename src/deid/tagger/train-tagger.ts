/**
 * @module deid/tagger/train-tagger: weights of the tagger from marked notes: multinomial logistic regression, AdaGrad, rounded to whole numbers.
 */
import type { Random } from "#core";
import { listedNames } from "../gazetteer.ts";
import { type GoldNote, goldRole, isNeutralWord } from "../gold.ts";
import type { Language } from "../locales/language.ts";
import { normaliseText } from "../normalise.ts";
import { findByRules } from "../voices.ts";
import { type Word, wordsOf } from "../words.ts";
import { classOfType, isPassed, scoreUnit, type TaggerWeights, wordClasses } from "./tagger.ts";
import { featuresOf, maximumFeatures, type NoteFeatures, tableRows } from "./word-features.ts";

/** What a lesson is not told, because on new notes lists and rules know less than on those they were mended on. */
export interface Hidden {
  readonly language: Language;
  /** Share of notes whose names are shown as if no list held them. */
  readonly unlisted: number;
  /** Share of a note's brands and eponyms shown, in every other note, as if no list held them, because new notes hold others. */
  readonly forgotten: number;
  /** Share of notes told as if the rules had found nothing. */
  readonly unfound: number;
}

export interface TaggerTraining extends Hidden {
  /** Learning rate of AdaGrad. */
  readonly rate: number;
  /** Share of features withheld at each step. */
  readonly withheld: number;
  /** Whole weights smaller than this become 0: what one note alone taught. */
  readonly least: number;
}

/** A marked note as a tagger is shown it. */
export interface Lesson {
  readonly words: readonly Word[];
  readonly features: NoteFeatures;
  /** The class of each word; `undefined` where it teaches nothing. */
  readonly truths: readonly (number | undefined)[];
}

/** @param random decides what is hidden */
export function readLesson(marked: GoldNote, hidden: Hidden, random: Random): Lesson {
  const { forgotten, language, unfound, unlisted } = hidden;
  const note = plainNote(marked);
  const hide = random.next() < unlisted;
  const words = forgetTerms(wordsOf(note.text), forgotten, random).map((word) =>
    hide && !word.common && random.next() < 0.7
      ? { ...word, first: false, surname: false, city: false, rare: true }
      : word,
  );
  const found = random.next() < unfound ? [] : findByRules(note.text, words, language);
  const truths = words.map((word) => (isPassed(word, language) ? undefined : truthOf(note, word.start, word.end)));
  const listed = language === "en" ? listedNames(note.text, words).filter(() => !hide || random.next() >= 0.7) : [];
  return { words, features: featuresOf(note.text, words, found, language, listed), truths };
}

/** A trainer that is shown notes one after another, and the weights it has come to. */
export interface TaggerTrainer {
  show(note: GoldNote): void;
  weights(): TaggerWeights;
}

/** @param random decides what is withheld */
export function createTaggerTrainer(
  { rate, withheld, least, ...hidden }: TaggerTraining,
  random: Random,
): TaggerTrainer {
  const { language } = hidden;
  const classes = wordClasses.length;
  const lastRow = tableRows[language] - 1;
  const weights = new Float32Array(tableRows[language] * classes);
  const squares = new Float32Array(tableRows[language] * classes).fill(1e-3);
  const rows = new Int32Array(maximumFeatures);
  const scores = new Float64Array(classes);

  return {
    show,
    weights: () => wholeWeights(weights, least),
  };

  function show(marked: GoldNote): void {
    const { words, features, truths } = readLesson(marked, hidden, random);
    let before1 = 0;
    let before2 = 0;
    for (const [i, word] of words.entries()) {
      if (isPassed(word, language)) {
        before2 = before1;
        before1 = 0;
        continue;
      }
      const truth = truths[i];
      let count = features.write(i, before1, before2, rows);
      count = withhold(count);
      const guess = score(count);
      before2 = before1;
      before1 = truth === undefined || random.next() < 0.3 ? guess : truth;
      if (truth !== undefined) step(count, truth);
    }
  }

  function withhold(count: number): number {
    let kept = 0;
    for (let k = 0; k < count; k++) if (k === 0 || random.next() >= withheld) rows[kept++] = (rows[k] ?? 0) & lastRow;
    return kept;
  }

  /** Fills `scores` with probabilities and returns the likeliest class. */
  function score(count: number): number {
    scores.fill(0);
    for (let k = 0; k < count; k++) {
      const row = (rows[k] ?? 0) * classes;
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (weights[row + c] ?? 0);
    }
    const top = Math.max(...scores);
    let total = 0;
    for (let c = 0; c < classes; c++) {
      scores[c] = Math.exp((scores[c] ?? 0) - top);
      total += scores[c] ?? 0;
    }
    let best = 0;
    for (let c = 0; c < classes; c++) {
      scores[c] = (scores[c] ?? 0) / total;
      if ((scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
    }
    return best;
  }

  function step(count: number, truth: number): void {
    for (let c = 0; c < classes; c++) {
      const gradient = (scores[c] ?? 0) - (c === truth ? 1 : 0);
      if (Math.abs(gradient) < 0.005) continue;
      for (let k = 0; k < count; k++) {
        const at = (rows[k] ?? 0) * classes + c;
        squares[at] = (squares[at] ?? 0) + gradient * gradient;
        weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] ?? 1);
      }
    }
  }
}

/** Weights in `scoreUnit`s; those smaller than `least` become 0. */
function wholeWeights(weights: Float32Array, least: number): TaggerWeights {
  return Int8Array.from(weights, (weight) => {
    const whole = Math.max(-127, Math.min(127, Math.round(weight * scoreUnit)));
    return Math.abs(whole) < least ? 0 : whole;
  });
}

/** In every other note, the words with a share of the listed terms as if no list held them. */
function forgetTerms(words: readonly Word[], share: number, random: Random): readonly Word[] {
  if (share === 0 || random.next() < 0.5) return words;
  const gone = new Map<string, boolean>();
  return words.map((word) => {
    if (!isListedTerm(word)) return word;
    const isGone = gone.get(word.key) ?? random.next() < share;
    gone.set(word.key, isGone);
    return isGone ? { ...word, guarded: false, eponym: false, rare: true } : word;
  });
}

/** A capitalised word that only the lists of medicine keep from being a name. */
function isListedTerm({ capital, common, first, surname, city, guarded, eponym }: Word): boolean {
  return capital && (guarded || eponym) && !common && !first && !surname && !city;
}

/** The note as the rules read it, its marks moved along. */
function plainNote(note: GoldNote): GoldNote {
  const { text, map } = normaliseText(note.text);
  if (map === undefined) return note;
  const moved = (offset: number) => {
    const at = map.findIndex((original) => original >= offset);
    return at < 0 ? text.length : at;
  };
  const spans = note.spans.map((span) => ({ ...span, start: moved(span.start), end: moved(span.end) }));
  return { ...note, text, spans };
}

/** The class of a word; `undefined` where it teaches nothing: titles, neutral marks, guesses. */
function truthOf(note: GoldNote, start: number, end: number): number | undefined {
  const inside = (span: { start: number; end: number }) => span.start < end && span.end > start;
  const marks = note.spans.filter(inside);
  if (marks.length === 0) return 0;
  if (isNeutralWord(note.text.slice(start, end))) return undefined;
  for (const mark of marks) {
    const role = goldRole(note.id, mark.type, note.text.slice(mark.start, mark.end));
    if (role.kind === "identifier") return role.type === "AGE" ? undefined : classOfType(role.type);
  }
  return undefined;
}
