/**
 * @module deid/evaluate: how much gets through, and how much is hidden needlessly, on annotated notes the rules were not made on.
 *
 * The unit is the word (a run of letters, digits and accents). A gold word is found if any span touches it, whatever its type;
 * the type in the report is the gold's for recall and the detector's for precision. An element is found if every word of it is.
 */
import { OslerError } from "#core";
import { deidentifyText } from "./deidentify-text.ts";
import type { DeidSpan } from "./finding.ts";
import {
  type GoldNote,
  type GoldSplit,
  goldRole,
  goldSplitOf,
  isGoldType,
  isNeutralWord,
  readGold,
  wordsIn,
} from "./gold.ts";
import { type Estimate, estimate, ratio, type Statistic, wilson } from "./intervals.ts";
import { type PredictedSpan, readPredictions } from "./predictions.ts";

interface TypeEvaluation {
  /** Words of this type in the gold. */
  readonly goldWords: number;
  readonly recall: Estimate;
  /** Words the detector hid under this type. */
  readonly predictedWords: number;
  readonly precision: Estimate;
  readonly f2: Estimate;
}

/** Word-level figures carry bootstrap intervals by note, figures that count notes carry Wilson's. */
export interface DeidEvaluation {
  readonly notes: number;
  readonly notesWithIdentifiers: number;
  readonly notesWithLeak: number;
  readonly goldWords: number;
  readonly recall: Estimate;
  readonly precision: Estimate;
  readonly f2: Estimate;
  /** Elements found whole, of all elements. */
  readonly elementRecall: Estimate;
  /** Elements of which a word was left, a note that holds identifiers. */
  readonly leaksPerNote: Estimate;
  /** Notes in which no identifier word was left, of notes that hold one. */
  readonly leakFreeNotes: Estimate;
  /** Notes without any annotation in which something was hidden all the same. */
  readonly cleanNotesTouched: Estimate;
  /** Word recall on company names, kept out of the figures above. */
  readonly organisationRecall: Estimate;
  readonly byType: Readonly<Record<string, TypeEvaluation>>;
  /** Annotations of types that were ignored as told, by type; they count as neutral. Absent where none were. */
  readonly ignored?: Readonly<Record<string, number>>;
}

/** A word that was missed or hidden needlessly; offsets into the note. */
export interface DeidError {
  readonly note: GoldNote;
  readonly kind: "missed" | "needless";
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface EvaluateDeidOptions {
  /** NDJSON, or `.txt` with identifiers marked in the text. */
  readonly goldFile: string;
  readonly seed: number;
  /** All notes if absent. */
  readonly split?: GoldSplit;
  /** The detector measured; ours unless another is compared. */
  readonly detect?: (text: string) => readonly DeidSpan[];
  /** Spans another system found in the same notes, by note id; then nothing is detected here. */
  readonly predictionFile?: string;
  /** Gold types nobody knows that are neither asked for nor held against. */
  readonly ignoreTypes?: readonly string[];
  readonly onError?: (error: DeidError) => void;
}

/**
 * Measures `deidentifyText` without any chart, or another system's spans, on a gold file. Deterministic in the seed.
 *
 * @throws OslerError `deid/gold-unreadable`, `deid/prediction-unreadable`, `deid/prediction-missing`, and `deid/gold-types-unknown`
 * for a type that is not in the table and not among `ignoreTypes`: its identifiers would be neither asked for nor missed
 */
export async function evaluateDeid(options: EvaluateDeidOptions): Promise<DeidEvaluation> {
  const ignored = await countUnknownTypes(options);
  const detect = await detector(options);
  const notes: Map<string, number>[] = [];
  const onError = options.onError ?? (() => {});
  for await (const note of readGold(options.goldFile)) {
    if (options.split !== undefined && goldSplitOf(note.id) !== options.split) continue;
    notes.push(scoreNote(note, detect(note), onError));
  }
  return { ...summarise(notes, options.seed), ...(Object.keys(ignored).length > 0 && { ignored }) };
}

/** Before anything is detected: the annotations of types nobody knows, all of them ignored as told. */
async function countUnknownTypes({
  goldFile,
  split,
  ignoreTypes = [],
}: EvaluateDeidOptions): Promise<Record<string, number>> {
  const counts = new Map<string, number>();
  for await (const { id, spans } of readGold(goldFile)) {
    if (split !== undefined && goldSplitOf(id) !== split) continue;
    for (const { type } of spans) if (!isGoldType(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const refused = [...counts].filter(([type]) => !ignoreTypes.includes(type));
  if (refused.length > 0) {
    const list = refused.map(([type, count]) => `${type} (${count})`).join(", ");
    throw new OslerError("deid/gold-types-unknown", {
      message: `The gold file has annotations of types nobody knows, so they would be neither asked for nor missed: ${list}.`,
      fix: `Rename them to types that src/deid/gold.ts lists, or say --ignore-types ${refused.map(([type]) => type).join(",")}.`,
    });
  }
  return Object.fromEntries(counts);
}

async function detector(options: EvaluateDeidOptions): Promise<(note: GoldNote) => readonly PredictedSpan[]> {
  if (options.predictionFile !== undefined) return readPredictions(options.predictionFile);
  const detect = options.detect ?? ((text: string) => deidentifyText(text).spans);
  return (note) => detect(note.text);
}

/** The columns counted in one note; per type they are named `type/column`. */
function scoreNote(
  note: GoldNote,
  spans: readonly PredictedSpan[],
  onError: (error: DeidError) => void,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (column: string, n = 1) => counts.set(column, (counts.get(column) ?? 0) + n);
  const roles = note.spans.map((span) => ({
    span,
    role: goldRole(note.id, span.type, note.text.slice(span.start, span.end)),
  }));
  const missedElements = new Set<object>();
  for (const { text, start, end } of wordsIn(note.text)) {
    const gold =
      roles.find(({ span, role }) => span.start < end && span.end > start && role.kind === "identifier") ??
      roles.find(({ span }) => span.start < end && span.end > start);
    const ours = spans.find((span) => span.start < end && span.end > start);
    if (isNeutralWord(text)) continue;
    if (gold?.role.kind === "identifier") {
      const type = gold.role.type;
      add("words");
      add(`${type}/words`);
      if (ours === undefined) {
        add("missed");
        missedElements.add(gold.span);
        onError({ note, kind: "missed", type, start, end });
      } else {
        add("found");
        add(`${type}/found`);
      }
    } else if (gold?.role.kind === "organisation") {
      add("organisation words");
      if (ours !== undefined) add("organisation found");
    } else if (gold === undefined && ours !== undefined) {
      add("spurious");
      onError({ note, kind: "needless", type: ours.type, start, end });
    }
    if (ours !== undefined && gold?.role.kind !== "neutral" && gold?.role.kind !== "organisation") {
      add("hidden");
      add(`${ours.type}/hidden`);
      if (gold !== undefined) add(`${ours.type}/right`);
    }
  }
  const elements = roles.filter(({ role }) => role.kind === "identifier").length;
  if (elements > 0) add("with identifiers");
  if (missedElements.size > 0) add("with leak");
  add("elements", elements);
  add("elements leaked", missedElements.size);
  add("elements found", elements - missedElements.size);
  if (note.spans.length === 0) add("clean");
  if (note.spans.length === 0 && spans.length > 0) add("clean touched");
  return counts;
}

function summarise(notes: readonly ReadonlyMap<string, number>[], seed: number): DeidEvaluation {
  const sum = (column: string) => notes.reduce((total, note) => total + (note.get(column) ?? 0), 0);
  const figures = estimate(
    notes,
    {
      recall: ratio("found", "words"),
      precision: ratio("found", "hidden"),
      f2: fScore("found", "words", "found", "hidden"),
      elementRecall: ratio("elements found", "elements"),
      leaksPerNote: ratio("elements leaked", "with identifiers"),
      organisationRecall: ratio("organisation found", "organisation words"),
    },
    seed,
  );
  const withIdentifiers = sum("with identifiers");
  return {
    notes: notes.length,
    notesWithIdentifiers: withIdentifiers,
    notesWithLeak: sum("with leak"),
    goldWords: sum("words"),
    ...figures,
    leakFreeNotes: wilson(withIdentifiers - sum("with leak"), withIdentifiers),
    cleanNotesTouched: wilson(sum("clean touched"), sum("clean")),
    byType: summariseTypes(notes, sum, seed),
  };
}

function summariseTypes(
  notes: readonly ReadonlyMap<string, number>[],
  sum: (column: string) => number,
  seed: number,
): Record<string, TypeEvaluation> {
  const columns = notes.flatMap((note) => [...note.keys()]).filter((column) => column.includes("/"));
  const types = [...new Set(columns.map((column) => column.slice(0, column.indexOf("/"))))].sort();
  return Object.fromEntries(
    types.map((type) => {
      const [found, words, right, hidden] = [`${type}/found`, `${type}/words`, `${type}/right`, `${type}/hidden`];
      const figures = estimate(
        notes,
        { recall: ratio(found, words), precision: ratio(right, hidden), f2: fScore(found, words, right, hidden) },
        seed,
      );
      return [type, { goldWords: sum(words), predictedWords: sum(hidden), ...figures }];
    }),
  );
}

/** F with recall weighed twice as much as precision. */
function fScore(found: string, words: string, right: string, hidden: string): Statistic {
  return {
    of: (column) => {
      const recall = column(found) / column(words);
      const precision = column(right) / column(hidden);
      return recall + precision === 0 ? 0 : (5 * precision * recall) / (4 * precision + recall);
    },
    columns: [found, words, right, hidden],
    support: words,
  };
}
