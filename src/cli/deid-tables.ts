/** @module cli/deid-tables: what `osler deid evaluate` prints: one row a set, then one row a type. */
import type { DeidEvaluation, Estimate } from "#deid";

/** Two Markdown tables; every figure with its 95 % interval. */
export function renderEvaluations(rows: readonly { file: string; evaluation: DeidEvaluation }[]): string {
  const sets = rows.map(({ file, evaluation: e }) => [
    nameOf(file),
    e.notes,
    ...[e.recall, e.precision, e.f2, e.elementRecall, e.leaksPerNote, e.leakFreeNotes, e.cleanNotesTouched].map(
      renderEstimate,
    ),
  ]);
  const types = rows.flatMap(({ file, evaluation }) =>
    Object.entries(evaluation.byType).map(([type, t]) => [
      nameOf(file),
      type,
      t.goldWords,
      renderEstimate(t.recall),
      t.predictedWords,
      renderEstimate(t.precision),
      renderEstimate(t.f2),
    ]),
  );
  const ignored = rows.flatMap(({ file, evaluation }) =>
    Object.entries(evaluation.ignored ?? {}).map(([type, count]) => `${nameOf(file)}: ${count} ${type}`),
  );
  return [
    table(
      [
        "set",
        "notes",
        "word recall",
        "precision",
        "F2",
        "elements whole",
        "leaks a note",
        "notes without a leak",
        "clean notes touched",
      ],
      sets,
    ),
    table(["set", "type", "gold words", "recall", "hidden words", "precision", "F2"], types),
    "95 % intervals: bootstrap by note for figures on words, Wilson for figures on notes and where nothing failed.",
    ...(ignored.length > 0 ? [`Annotations ignored as told (--ignore-types): ${ignored.join("; ")}.`] : []),
  ].join("\n\n");
}

function nameOf(file: string): string {
  return file.split("/").at(-1) ?? file;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function renderEstimate({ value, lo, hi }: Estimate): string {
  return Number.isNaN(value) ? "none" : `${value.toFixed(3)} (${lo.toFixed(3)}-${hi.toFixed(3)})`;
}
