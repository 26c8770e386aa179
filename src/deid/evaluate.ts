/**
 * @module deid/evaluate: how much gets through, and how much is hidden needlessly, on annotated notes the rules were not made on.
 *
 * The unit is the word (a run of letters, digits and accents). A gold word is found if any span touches it, whatever its type;
 * the type in the report is the gold's for recall and ours for precision. An element is found if every word of it is.
 */
import { createRandom } from "#core";
import { deidentifyText } from "./deidentify-text.ts";
import type { DeidSpan } from "./finding.ts";
import { type GoldNote, type GoldSplit, goldRole, goldSplitOf, isNeutralWord, readGold } from "./gold.ts";

/** A proportion with a 95 % bootstrap interval over notes; NaN where nothing was counted. */
export interface Estimate {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

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
  /** Notes in which no identifier word was left, of notes that hold one. */
  readonly leakFreeNotes: Estimate;
  /** Notes without any annotation in which something was hidden all the same. */
  readonly cleanNotesTouched: Estimate;
  /** Word recall on company names, kept out of the figures above. */
  readonly organisationRecall: Estimate;
  readonly byType: Readonly<
    Record<
      string,
      {
        readonly goldWords: number;
        readonly recall: number;
        readonly predictedWords: number;
        readonly precision: number;
      }
    >
  >;
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
  readonly onError?: (error: DeidError) => void;
}

interface NoteCounts {
  readonly found: number;
  readonly missed: number;
  readonly spurious: number;
  readonly elements: number;
  readonly elementsFound: number;
  readonly clean: boolean;
  readonly touched: boolean;
  readonly organisationWords: number;
  readonly organisationFound: number;
}

interface TypeCounts {
  gold: number;
  found: number;
  predicted: number;
  right: number;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;
const RESAMPLES = 500;

/** Measures `deidentifyText` without any chart on a gold file. Deterministic in the seed. */
export async function evaluateDeid(options: EvaluateDeidOptions): Promise<DeidEvaluation> {
  const detect = options.detect ?? ((text: string) => deidentifyText(text).spans);
  const notes: NoteCounts[] = [];
  const types = new Map<string, TypeCounts>();
  const onError = options.onError ?? (() => {});
  for await (const note of readGold(options.goldFile)) {
    if (options.split !== undefined && goldSplitOf(note.id) !== options.split) continue;
    notes.push(scoreNote(note, detect(note.text), types, onError));
  }
  return summarise(notes, types, options.seed);
}

function scoreNote(
  note: GoldNote,
  spans: readonly DeidSpan[],
  types: Map<string, TypeCounts>,
  onError: (error: DeidError) => void,
): NoteCounts {
  const roles = note.spans.map((span) => ({
    span,
    role: goldRole(note.id, span.type, note.text.slice(span.start, span.end)),
  }));
  const missedElements = new Set<object>();
  const counts = { found: 0, missed: 0, spurious: 0, organisationWords: 0, organisationFound: 0 };
  for (const match of note.text.matchAll(wordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const gold =
      roles.find(({ span, role }) => span.start < end && span.end > start && role.kind === "identifier") ??
      roles.find(({ span }) => span.start < end && span.end > start);
    const ours = spans.find((span) => span.start < end && span.end > start);
    if (isNeutralWord(match[0])) continue;
    if (gold?.role.kind === "identifier") {
      const type = typeCounts(types, gold.role.type);
      type.gold++;
      if (ours === undefined) {
        counts.missed++;
        onError({ note, kind: "missed", type: gold.role.type, start, end });
        missedElements.add(gold.span);
      } else {
        counts.found++;
        type.found++;
      }
    } else if (gold?.role.kind === "organisation") {
      counts.organisationWords++;
      if (ours !== undefined) counts.organisationFound++;
    } else if (gold === undefined && ours !== undefined) {
      counts.spurious++;
      onError({ note, kind: "needless", type: ours.type, start, end });
    }
    if (ours !== undefined && gold?.role.kind !== "neutral" && gold?.role.kind !== "organisation") {
      const type = typeCounts(types, ours.type);
      type.predicted++;
      if (gold !== undefined) type.right++;
    }
  }
  const elements = roles.filter(({ role }) => role.kind === "identifier").length;
  return {
    ...counts,
    elements,
    elementsFound: elements - missedElements.size,
    clean: note.spans.length === 0,
    touched: spans.length > 0,
  };
}

function typeCounts(types: Map<string, TypeCounts>, type: string): TypeCounts {
  let counts = types.get(type);
  if (counts === undefined) {
    counts = { gold: 0, found: 0, predicted: 0, right: 0 };
    types.set(type, counts);
  }
  return counts;
}

function summarise(notes: readonly NoteCounts[], types: ReadonlyMap<string, TypeCounts>, seed: number): DeidEvaluation {
  const sum = (sample: readonly NoteCounts[], field: (note: NoteCounts) => number) =>
    sample.reduce((total, note) => total + field(note), 0);
  const ratio =
    (top: (note: NoteCounts) => number, bottom: (note: NoteCounts) => number) => (sample: readonly NoteCounts[]) =>
      sum(sample, top) / sum(sample, bottom);
  const recall = ratio(
    (n) => n.found,
    (n) => n.found + n.missed,
  );
  const precision = ratio(
    (n) => n.found,
    (n) => n.found + n.spurious,
  );
  const f2 = (sample: readonly NoteCounts[]) => {
    const [p, r] = [precision(sample), recall(sample)];
    return (5 * p * r) / (4 * p + r);
  };
  const estimates = {
    recall: recall,
    precision: precision,
    f2,
    elementRecall: ratio(
      (n) => n.elementsFound,
      (n) => n.elements,
    ),
    leakFreeNotes: ratio(
      (n) => (n.elements > 0 && n.missed === 0 ? 1 : 0),
      (n) => (n.elements > 0 ? 1 : 0),
    ),
    cleanNotesTouched: ratio(
      (n) => (n.clean && n.touched ? 1 : 0),
      (n) => (n.clean ? 1 : 0),
    ),
    organisationRecall: ratio(
      (n) => n.organisationFound,
      (n) => n.organisationWords,
    ),
  };
  const intervals = bootstrap(notes, estimates, seed);
  const byType = Object.fromEntries(
    [...types]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, c]) => [
        type,
        { goldWords: c.gold, recall: c.found / c.gold, predictedWords: c.predicted, precision: c.right / c.predicted },
      ]),
  );
  const withIdentifiers = notes.filter((n) => n.elements > 0);
  return {
    notes: notes.length,
    notesWithIdentifiers: withIdentifiers.length,
    notesWithLeak: withIdentifiers.filter((n) => n.missed > 0).length,
    goldWords: sum(notes, (n) => n.found + n.missed),
    ...intervals,
    byType,
  };
}

/** Each statistic on all notes, with the 2.5 and 97.5 percentiles over resampled notes. */
function bootstrap<K extends string>(
  notes: readonly NoteCounts[],
  statistics: Record<K, (sample: readonly NoteCounts[]) => number>,
  seed: number,
): Record<K, Estimate> {
  const random = createRandom(`deid-bootstrap/${seed}`);
  const names = Object.keys(statistics) as K[];
  const draws = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let i = 0; i < RESAMPLES && notes.length > 0; i++) {
    const sample = notes.map(() => random.pick(notes));
    for (const name of names) draws.get(name)?.push(statistics[name](sample));
  }
  const result = {} as Record<K, Estimate>;
  for (const name of names) {
    const sorted = (draws.get(name) ?? []).filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
    result[name] = { value: statistics[name](notes), lo: at(0.025), hi: at(0.975) };
  }
  return result;
}
